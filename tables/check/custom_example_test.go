package check_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/tables/check"
)

func ExampleCustom() {
	rule, err := check.AtMost("Z01", "公开07/公务接待费/决算数", "公开05/合计/本年支出")
	fmt.Println(rule.ID(), err)
	// Output: Z01 <nil>
}
