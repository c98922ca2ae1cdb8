package licheng_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

func ExamplePublished() {
	set := licheng.Published()
	for _, text := range []string{"公开01/本年收入合计/决算数", "公开05/2011301/基本支出", "公开03/2011301/基本支出"} {
		at, err := tables.ParseAddress(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %q\n", at, set.Figure(at).Comma(set.Unit()))
	}
	// Output:
	// 公开01/本年收入合计/决算数: "4,194.40"
	// 公开05/2011301/基本支出: "174.66"
	// 公开03/2011301/基本支出: ""
}

// Cells and text for the tests of a tool that reads documents.
func ExampleDocument() {
	d := licheng.Document()
	fmt.Println(d.Department, d.Year, len(d.Tables))
	fmt.Println(d.Tables[4].Form, d.Tables[4].Title, d.Tables[4].Unit)
	for _, cell := range d.Tables[4].Rows[3] {
		if cell != nil {
			fmt.Printf("%q ", *cell)
		}
	}
	fmt.Println()
	// Output:
	// 泉州市鲤城区工业和信息化局 2021 10
	// 公开05表 一般公共预算财政拨款支出决算表 万元
	// "201" "一般公共服务支出" "464.79" "437.16" "27.63"
}

func ExampleAccount() {
	exact, err := tables.Build(licheng.Account(), tables.Fujian2021())
	if err != nil {
		fmt.Println(err)
		return
	}
	rounded, err := exact.Round(budget.WanYuan, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	basic := tables.Address{Form: tables.Form05, Row: tables.LineRow(tables.Total), Column: tables.Basic}
	fmt.Println(exact.Figure(basic).Text(budget.Yuan), "元")
	fmt.Println(rounded.Figure(basic).Text(budget.WanYuan), "万元")
	// Output:
	// 4780650.00 元
	// 478.07 万元
}

func ExampleAnomalies() {
	set := licheng.Published()
	for _, a := range licheng.Anomalies() {
		if a.Kind == licheng.Incomplete && len(a.Cells) == 1 {
			fmt.Printf("%s %s: %q\n", a.Kind, a.Cells[0], set.Figure(a.Cells[0]).Text(set.Unit()))
			fmt.Println(" ", a.Problem)
			fmt.Println(" ", a.Evidence)
		}
	}
	// Output:
	// 漏填 公开02/2299999/其他收入: ""
	//   the only item of 22999 lacks its 其他收入, 4.00
	//   its row has 15.00 in all and 11.00 from 财政拨款; 22999 and 229 have 4.00 in the column
	// 漏填 公开03/20113/项目支出: ""
	//   the 项目支出 of the only 款 of 201 is missing: 58.41
	//   201 above it and 2011302, its only item with 项目支出, have 58.41
}

// One value is enough for the tables, their checks, the text, its verification and the
// self-evaluation.
func ExampleDisclosure() {
	d := licheng.Disclosure()
	edition, err := tables.ParseEdition(d.Edition)
	if err != nil {
		fmt.Println(err)
		return
	}
	exact, err := tables.Build(&d.Account, edition)
	if err != nil {
		fmt.Println(err)
		return
	}
	set, err := exact.Round(budget.WanYuan, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := compose.Text(&d.Account, d.Facts, edition)
	if err != nil {
		fmt.Println(err)
		return
	}
	reading := reading.Read(text.String(), reading.Options{Year: d.Account.Header.Year})
	fmt.Println("tables:", check.Run(set).Len(), "findings")
	fmt.Println("text:", len(text.Gaps()), "gaps,", verify.Run(reading, verify.AgainstSet(set)).Len(), "findings")
	for _, e := range d.Evaluations {
		fmt.Println(e.Project, e.Total, e.Grade)
	}
	// Output:
	// tables: 0 findings
	// text: 0 gaps, 0 findings
	// 政务网安全维护等专项 98.62 优秀
}

func ExampleEvaluation() {
	for f := range licheng.Evaluation().Check(performance.WithReport(licheng.ReportStatements()...)).Findings() {
		fmt.Println(f.Message)
	}
	// Output: 报告称“可持续影响”满分10分，得10分，自评表为满分20分，得20分（P09自评报告与自评表）
}
