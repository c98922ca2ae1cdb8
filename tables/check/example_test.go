package check_test

import (
	"fmt"
	"testing"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// page05 is a 公开05 as a spreadsheet library returns it, with 147.66 where 174.66
// belongs.
var page05 = [][]string{
	{"一般公共预算财政拨款支出决算表"},
	{"科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"},
	{"合计", "", "202.29", "174.66", "27.63"},
	{"201", "一般公共服务支出", "202.29", "174.66", "27.63"},
	{"20113", "商贸事务", "202.29", "174.66", "27.63"},
	{"2011301", "行政运行", "174.66", "147.66", ""},
	{"2011302", "一般行政管理事务", "27.63", "", "27.63"},
}

func readPage() reading.Reading {
	reading, err := reading.Read(reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
		{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: reading.Cells(page05)},
	}})
	if err != nil {
		panic(err)
	}
	return reading
}

func ExampleRun() {
	reading := readPage()
	report := check.Run(reading.Set(), check.WithReading(reading), check.Without("S01"))
	for f := range report.Findings() {
		fmt.Println(f.Severity, f.Message)
		for _, e := range f.Evidence {
			fmt.Println("-", e.Rule, e.Verdict, e.Difference.Format(budget.WanYuan, 2), "of", len(e.Terms), "figures")
		}
	}
	// Output:
	// error 公开05 2011301 基本支出：列为 147.66万元，按勾稽关系应为 174.66万元，相差 27.00万元，超过最大尾差 0.01万元（05-1、05-2），疑似相邻数字颠倒
	// - 05-1 incomplete 27.00 of 3 figures
	// - 05-2 incomplete -27.00 of 3 figures
}

func ExampleReport() {
	report := check.Run(readPage().Set())
	fmt.Println(report.Len(), report.Count(judge.Error), report.Count(judge.Warning))
	fmt.Printf("%+v\n", report.Tally("05-2"))
	for s := range report.NotEvaluated() {
		if s.Rule == "X06" {
			fmt.Println(s.Rule, s.Reason, s.Count)
		}
	}
	for f := range report.Findings() {
		if f.Rule != "S01" {
			fmt.Println(f.At, f.Stated.Text(budget.WanYuan), f.Expected.Text(budget.WanYuan), f.Cause)
		}
	}
	// Output:
	// 2 1 1
	// {Exact:5 Rounding:0 NotEvaluated:0 Incomplete:1 Impossible:0}
	// X06 缺少公开04 1
	// 公开05/2011301/基本支出 147.66 174.66 digits transposed
}

func ExampleOnly() {
	set := readPage().Set()
	fmt.Println(check.Run(set, check.Only("05-1")).Len(), check.Run(set, check.Only("05-3")).Len())
	// Output: 1 0
}

func ExampleWithout() {
	set := readPage().Set()
	fmt.Println(check.Run(set, check.Without("05-1", "05-2", "S01")).Len())
	// Output: 0
}

func ExampleWithReading() {
	pages := []reading.Sheet{
		{Title: "一般公共预算财政拨款支出决算表", Unit: "元", Rows: reading.Cells(page05)},
		{Title: "收入决算表", Unit: "万元", Rows: reading.Cells([][]string{
			{"科目编码", "科目名称", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入"},
			{"合计", "", "202.29", "202.29", "", ""},
		})},
	}
	reading, err := reading.Read(reading.Document{Department: "某局", Year: 2021, Tables: pages})
	if err != nil {
		fmt.Println(err)
		return
	}
	for f := range check.Run(reading.Set(), check.WithReading(reading), check.Only("S02", "S03")).Findings() {
		fmt.Println(f.Message)
	}
	// Output:
	// 各表顺序为公开05、公开02（S02）
	// 公开02：金额单位“万元”与其他表不同（S03）
}

// oneFigure is a set of one figure.
func oneFigure(year int, address, wan string) tables.Set {
	at, err := tables.ParseAddress(address)
	if err != nil {
		panic(err)
	}
	f, err := budget.ParseFigure(wan, budget.WanYuan)
	if err != nil {
		panic(err)
	}
	b := tables.NewTable(at.Form, tables.Fujian2021(), budget.WanYuan)
	b.Row(at.Row, at.Row.String(), f)
	t, err := b.Table()
	if err != nil {
		panic(err)
	}
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: year}, t)
	if err != nil {
		panic(err)
	}
	return set
}

func ExampleWithPrior() {
	last := oneFigure(2020, "公开01/年末结转和结余/决算数", "41.94")
	this := oneFigure(2021, "公开01/年初结转和结余/决算数", "49.14")
	for f := range check.Run(this, check.WithPrior(last), check.Only("X14")).Findings() {
		fmt.Println(f.Message)
	}
	// Output: 公开01 年初结转和结余 决算数：列为 49.14万元，按勾稽关系应为 41.94万元，相差 7.20万元，超过最大尾差 0.01万元（X14），疑似相邻数字颠倒
}

func ExampleWithUnits() {
	office := oneFigure(2021, "公开07/公务接待费/决算数", "0.50")
	school := oneFigure(2021, "公开07/公务接待费/决算数", "0.27")
	whole := oneFigure(2021, "公开07/公务接待费/决算数", "0.50")
	for f := range check.Run(whole, check.WithUnits(office, school), check.Only("X15")).Findings() {
		fmt.Println(f.Message)
	}
	// Output: 公开07 公务接待费 决算数：部门列为 0.50万元，比所属单位之和 0.77万元 少 0.27万元（X15）
}

func ExampleEqual() {
	rule, err := check.Equal("Z01", "公开05/2011301/基本支出", "公开05/2011301/本年支出")
	if err != nil {
		fmt.Println(err)
		return
	}
	report := check.Run(readPage().Set(), check.With(rule), check.Only("Z01"))
	fmt.Printf("%+v\n", report.Tally("Z01"))

	_, err = check.Equal("Z02", "公开05/2011301", "公开05/2011301/本年支出")
	fmt.Println(err)
	// Output:
	// {Exact:0 Rounding:0 NotEvaluated:0 Incomplete:0 Impossible:1}
	// check: rule Z02: tables.ParseAddress "公开05/2011301": want form/row/column: no such figure
}

func ExampleAtMost() {
	rule, err := check.AtMost("Z01", "公开05/2011301/本年支出 + 公开05/2011302/本年支出", "公开05/20113/本年支出")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%+v\n", check.Run(readPage().Set(), check.With(rule)).Tally("Z01"))
	// Output: {Exact:1 Rounding:0 NotEvaluated:0 Incomplete:0 Impossible:0}
}

func ExampleWith() {
	limit, err := check.AtMost("Z01", "公开05/合计/项目支出", "公开05/合计/基本支出")
	if err != nil {
		fmt.Println(err)
		return
	}
	books, err := check.Equal("Z02", "公开05/合计/本年支出", "公开05/201/本年支出")
	if err != nil {
		fmt.Println(err)
		return
	}
	report := check.Run(readPage().Set(), check.With(limit, books), check.Only("Z01", "Z02"))
	fmt.Println(report.Len(), report.Tally("Z01").Exact, report.Tally("Z02").Exact)
	// Output: 0 1 1
}

func ExampleRules() {
	for r := range check.Rules() {
		if len(r.Forms) == 1 && r.Forms[0] == tables.Form07 {
			fmt.Println(r.ID, r.Title, r.Severity, r.Related)
		}
	}
	// Output:
	// 07-1 “三公”经费合计 error [07-2 X12]
	// 07-2 公务用车购置及运行维护费 error [07-1 X12]
	// B07-1 “三公”经费预算合计 error [B07-2 BX12]
	// B07-2 公务用车购置及运行费预算 error [B07-1 BX12]
	// B07-3 “三公”经费预算的增减 error [B07-1 B07-2]
	// BF03 “三公”经费预算数与部门预算 info [07-1]
}

func ExampleRule_NeedsTables() {
	for r := range check.Rules() {
		if !r.NeedsTables() {
			fmt.Println(r.ID, r.Title)
		}
	}
	// Output:
	// S04 标题的年度和部门一致
	// BS02 预算标题的年度和部门一致
}

func ExampleRule_Compares() {
	for _, with := range []judge.Origin{judge.FromTables, judge.FromPrior, judge.FromInitial, judge.FromUnits} {
		fmt.Print(with)
		for r := range check.Rules() {
			if r.Compares(with) {
				fmt.Print(" ", r.ID)
			}
		}
		fmt.Println()
	}
	fmt.Println(check.Rule{}.Compares(judge.FromPrior))
	// Output:
	// 本年决算表
	// 上年决算 X14 X17 BF08
	// 年初预算 BF03 BF08
	// 所属单位决算 X15 BX15
	// false
}

func ExampleRule_IsOf() {
	for _, id := range []string{"01-5", "B01-4", "S14"} {
		r, _ := check.Lookup(id)
		fmt.Println(id, r.IsOf(tables.Final), r.IsOf(tables.Budget))
	}
	// Output:
	// 01-5 true false
	// B01-4 false true
	// S14 true true
}

func ExampleLookup() {
	r, ok := check.Lookup("X12")
	fmt.Println(r.Title, r.Formula, ok)
	fmt.Println(r.Example.Cells)
	// Output:
	// 公开06的“三公”科目不超过07 30212 ≤ 因公出国（境）费；31013 ≤ 公务用车购置费；30231 ≤ 公务用车运行维护费；30217 ≤ 公务接待费 true
	// [公开06/30217/决算数 7.70 公开07/公务接待费/决算数 0.77]
}

func ExampleRepaired() {
	rule, _ := check.Lookup("S15")
	set := given(new(testing.T), rule.Example.Cells...)
	var repaired tables.Set
	for f := range check.Run(set, check.Repaired(&repaired)).Findings() {
		if f.Severity == judge.Error {
			fmt.Println(f.Message)
		}
	}
	at, err := tables.ParseAddress("公开05/201/基本支出")
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(set.Figure(at).Text(budget.WanYuan), repaired.Figure(at).Text(budget.WanYuan))
	// Output:
	// 公开05：基本支出与项目支出两栏的金额互换后，原先不成立的4条勾稽关系成立（S15、X08、X10）
	// 80.00 170.00
}

// The budget of the year beside the account: what was planned for 公务接待 is another amount
// there.
func ExampleWithInitial() {
	rule, _ := check.Lookup("BF03")
	account := givenIn(new(testing.T), 2024, nil, rule.Example.Cells)
	initial := givenInEdition(new(testing.T), 2024, tables.ShanghaiBudget2025(), nil, rule.Example.Initial)
	for f := range check.Run(account, check.WithInitial(initial), check.Only("BF")).Findings() {
		fmt.Println(f.Severity, f.Message)
	}
	// Output: info 公开07 公务接待费 预算数：列为 2.11万元，按勾稽关系应为 21.10万元，相差 -18.99万元，超过最大尾差 0.01万元（BF03），疑似小数点错位或漏写一位数字
}
