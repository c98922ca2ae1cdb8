package print_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/internal/print"
)

func Example() {
	for _, label := range []string{"“三公” 经费", "⼯资福利⽀出", "其中：〔公務接待費〕", "项目\u200b名称"} {
		fmt.Println(print.Wording(label))
	}
	// Output:
	// 三公经费
	// 工资福利支出
	// 其中:(公务接待费)
	// 项目名称
}

func ExampleText() {
	const printed = "得分９ 分（满分１０分）"
	text := print.TextOf(printed)
	fmt.Println(text)
	from, to := text.Printed(len("得分")), text.Printed(len("得分9 分"))
	fmt.Println(printed[from:to])
	// Output:
	// 得分9 分(满分10分)
	// ９ 分
}

func ExampleUnnumbered() {
	fmt.Println(print.Unnumbered("其中：（1）国内接待费"))
	// Output: 国内接待费
}

func ExampleAmount() {
	fmt.Println(print.Amount("－￥1,234.50 万元"))
	// Output: -1,234.50 万元
}
