package reading_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// A row whose code is damaged has no place in 公开05: that nothing was spent on 2011308 is not said.
func ExampleReading_Lost() {
	r, err := reading.Read(reading.Document{Department: "某局", Year: 2024, Tables: []reading.Sheet{
		{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: reading.Cells([][]string{
			{"科目编码", "科目名称", "本年支出", "基本支出", "项目支出"},
			{"201", "一般公共服务支出", "3.00", "2.00", "1.00"},
			{"2O1I308", "招商引资", "1.00", "0.00", "1.00"},
		})},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	at, _ := tables.ParseAddress("公开05/2011308/本年支出")
	c, isLost := r.Lost(at)
	fmt.Println(isLost, c.Row, c.Column, c.Text)
	// Output: true 2 2 1.00
}
