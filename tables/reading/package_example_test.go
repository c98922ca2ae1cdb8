package reading_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// A table as an extractor gives it, with the heading, the unit and a total among its rows,
// becomes figures that are found by what they mean.
func Example() {
	r, err := reading.Read(reading.Document{Tables: []reading.Sheet{{Page: 7, Rows: reading.Cells([][]string{
		{"收入决算表", "", "", ""},
		{"公开02表", "", "", ""},
		{"部门：某市某局", "", "2024年度", "单位：元"},
		{"科目编码", "科目名称", "本年收入合计", "财政拨款收入"},
		{"合计", "", "1,746,600.00", "1,746,600.00"},
		{"2011301", "行政运行", "1,746,600.00", "1,746,600.00"},
	})}}})
	if err != nil {
		panic(err)
	}
	set := r.Set()
	fmt.Println(set.Header().Name, set.Header().Year, set.Unit())
	at, err := tables.ParseAddress("公开02/2011301/财政拨款收入")
	if err != nil {
		panic(err)
	}
	origin, _ := r.Origin(at)
	fmt.Println(set.Figure(at).Text(budget.WanYuan), "万元, page", origin.Page, "row", origin.Row, "column", origin.Column)
	// Output:
	// 某市某局 2024 元
	// 174.660000 万元, page 7 row 5 column 3
}
