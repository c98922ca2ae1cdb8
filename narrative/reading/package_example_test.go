package reading_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/narrative/reading"
)

// A sentence of an account becomes a tree of clauses, and the tree statements: what each
// number says of which figure.
func Example() {
	text := "2024年度收入总计120.00万元，其中：本年收入100.00万元，比上年增加5.00万元；年初结转和结余20.00万元。"
	fmt.Print(reading.Parse(text))
	for s := range reading.Read(text, reading.Options{}).Statements() {
		fmt.Println(s.Subject, s.Measure, s.Amount, s.Certainty)
	}
	// Output:
	// document
	//   section
	//     sentence
	//       clause
	//         words 2024年度收入总计120.00万元,
	//         parts 其中:
	//           clause 本年收入100.00万元,
	//           clause 比上年增加5.00万元;
	//           clause 年初结转和结余20.00万元。
	// 公开01/收入总计/决算数 actual 120.00万元 named
	// 公开01/本年收入合计/决算数 actual 100.00万元 named
	// 公开01/本年收入合计/决算数 change 5.00万元 inferred
	// 公开01/年初结转和结余/决算数 actual 20.00万元 named
}
