package reading_test

import (
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// exported is what a spreadsheet program makes of a table: a sum with the noise of its
// arithmetic, codes as numbers and as text, a formula that lost its cell.
const exported = `一般公共预算财政拨款支出决算表,,,,
部门：某市某局,,2024年度,,单位：万元
科目编码,科目名称,本年支出合计,基本支出,项目支出
合计,,202.29000000000002,174.6,27.69
201.0,一般公共服务支出,202.29000000000002,174.6,27.69
20113.0,商贸事务,202.29,174.6,27.69
'2011301,行政运行,174.6,174.6,
'2011302,一般行政管理事务,27.69,,#REF!
`

// Cells that a spreadsheet exported are read for what they meant: 174.6 is 174.60 where two
// places are shown. What means nothing is said to be unread.
func ExampleRead_spreadsheet() {
	records, err := csv.NewReader(strings.NewReader(exported)).ReadAll()
	if err != nil {
		panic(err)
	}
	r, err := reading.Read(reading.Document{Tables: []reading.Sheet{{Rows: reading.Cells(records), Places: 2}}})
	if err != nil {
		panic(err)
	}
	for table := range r.Set().Tables() {
		for row := range table.Rows() {
			fmt.Println(row.Key(), row.Name(), row.Figure(tables.Expenditure))
		}
	}
	for cell := range r.Unread() {
		fmt.Printf("row %d, column %d: %q\n", cell.Row, cell.Column, cell.Text)
	}
	// Output:
	// 合计 合计 202.29万元
	// 201 一般公共服务支出 202.29万元
	// 20113 商贸事务 202.29万元
	// 2011301 行政运行 174.60万元
	// 2011302 一般行政管理事务 27.69万元
	// row 7, column 4: "#REF!"
}
