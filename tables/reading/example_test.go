package reading_test

import (
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// publishedPages are 公开05 as a spreadsheet exports it, over two pages.
func publishedPages() reading.Document {
	page := func(text string) [][]*string {
		records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			panic(err)
		}
		return reading.Cells(records)
	}
	return reading.Document{
		Department: "某市某局", Year: 2024,
		Tables: []reading.Sheet{
			{Page: 5, Title: "部门决算单位构成", Rows: page("序号,单位名称\n1,某市某局（本级）\n")},
			{Page: 9, Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: page(
				"项目,,合计,基本支出,项目支出\n" +
					"科目编码,科目名称,,,\n" +
					"合计,,\"1,174.66\",174.66,\"1,000.00\"\n" +
					"201,一般公共服务支出,174.66,174.66,\n")},
			{Page: 10, Rows: page(
				"20113,商贸事务,174.66,174.66,\n" +
					"2011301,行政运行,174.66,174.66,—\n" +
					"21x,节能环保支出,\"1,000.00\",,\"1,000.00\"\n")},
		},
	}
}

func ExampleRead() {
	r, err := reading.Read(publishedPages())
	if err != nil {
		panic(err)
	}
	for table := range r.Set().Tables() {
		fmt.Println(table.Form(), table.Title(), table.Unit())
		for row := range table.Rows() {
			fmt.Println(row.Key(), row.Name(), row.Figure(tables.Expenditure))
		}
	}
	for cell := range r.Unread() {
		fmt.Printf("page %d, row %d, column %d: %q\n", cell.Page, cell.Row, cell.Column, cell.Text)
	}
	for d := range r.Defects() {
		fmt.Println(d.Kind, d.Form, d.Text)
	}
	// Output:
	// 公开05 一般公共预算财政拨款支出决算表 万元
	// 合计 合计 1174.66万元
	// 201 一般公共服务支出 174.66万元
	// 20113 商贸事务 174.66万元
	// 2011301 行政运行 174.66万元
	// page 10, row 2, column 0: "21x"
	// page 10, row 2, column 1: "节能环保支出"
	// page 10, row 2, column 2: "1,000.00"
	// page 10, row 2, column 4: "1,000.00"
	// code malformed 公开05 21x
}

func ExampleReading_Origin() {
	r, err := reading.Read(publishedPages())
	if err != nil {
		panic(err)
	}
	row := tables.FunctionalRow(codes.MustParse("20113"))
	at := tables.Address{Form: tables.Form05, Row: row, Column: tables.Basic}
	o, ok := r.Origin(at)
	fmt.Printf("%s %s: table %d, page %d, row %d, column %d, %t\n", at, r.Set().Figure(at), o.Table, o.Page, o.Row, o.Column, ok)
	o, ok = r.NameOrigin(tables.Form05, row)
	fmt.Printf("its name: page %d, row %d, column %d, %t\n", o.Page, o.Row, o.Column, ok)
	// Output:
	// 公开05/20113/基本支出 174.66万元: table 2, page 10, row 0, column 3, true
	// its name: page 10, row 0, column 1, true
}

func ExampleReading_Unit() {
	r, err := reading.Read(publishedPages())
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Unit(tables.Form05))
	// Output: 万元
}

func ExampleReading_Other() {
	r, err := reading.Read(publishedPages())
	if err != nil {
		panic(err)
	}
	for f := range r.Forms() {
		fmt.Println("form", f)
	}
	for o := range r.Other() {
		fmt.Println("other", o.Title, "on page", o.Page)
	}
	// Output:
	// form 公开05
	// other 部门决算单位构成 on page 5
}

func ExampleReading_Extra() {
	r, err := reading.Read(reading.Document{Year: 2024, Tables: []reading.Sheet{{
		Title: "收入决算表", Unit: "万元",
		Rows: reading.Cells([][]string{
			{"科目编码", "科目名称", "本年收入合计", "财政拨款收入", "事业收入", "", "其他收入"},
			{"", "", "", "", "小计", "其中：教育收费", ""},
			{"合计", "", "9.00", "5.00", "3.00", "2.00", "1.00"},
		}),
	}}})
	if err != nil {
		panic(err)
	}
	for x := range r.Extra() {
		fmt.Println(x.Form, x.Key, x.Heading, x.Text)
	}
	// Output: 公开02 合计 事业收入/其中：教育收费 2.00
}

func ExampleCells() {
	records := [][]string{{"合计", "", "12.30"}}
	for _, cell := range reading.Cells(records)[0] {
		fmt.Printf("%q ", *cell)
	}
	fmt.Println()
	// Output: "合计" "" "12.30"
}

func ExampleDefect() {
	one := func(text string) [][]*string {
		return reading.Cells([][]string{{"项目", "行次", "决算数"}, {"公务接待费", "1", text}})
	}
	r, err := reading.Read(reading.Document{
		Tables: []reading.Sheet{{Rows: one("1,2.00")}},
		Text:   "某市某局2024年度部门决算\n某市某局2023年度部门决算情况说明\n",
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Set().Header(), r.Set().Unit() == budget.WanYuan)
	for d := range r.Defects() {
		fmt.Printf("%s: %s %q at %d\n", d.Kind, d.Form, d.Text, d.Offset)
	}
	// Output:
	// {某市某局 2024} true
	// not an amount: 公开07 "1,2.00" at -1
	// year differs: Form(0) "某市某局2023年度部门决算情况说明" at 35
	// unit missing: 公开07 "" at -1
}

func ExampleReading_IsKnownEdition() {
	rows := [][]string{
		{"科目编码", "科目名称", "合计", "基本支出", "项目支出"},
		{"合计", "", "3.00", "1.00", "2.00"},
	}
	for _, title := range []string{"一般公共预算财政拨款支出决算表", "一般公共预算财政拨款支出决算情况表"} {
		r, err := reading.Read(reading.Document{Year: 2024, Tables: []reading.Sheet{{Title: title, Unit: "万元", Rows: reading.Cells(rows)}}})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(r.IsKnownEdition(), r.Set().Edition(), r.Set().Edition().Title(tables.Form05))
	}
	// Output:
	// true 上海2024 一般公共预算财政拨款支出决算表
	// false 未知版式 一般公共预算财政拨款支出决算情况表
}
