package judge_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// A place is what a package that judges would name: here only a name.
type place string

func (p place) String() string { return string(p) }

func ExampleReport() {
	var tallies judge.Tallies
	tallies.Count("P01", judge.Exact)
	tallies.Count("P01", judge.Impossible)
	r := judge.NewReport([]judge.Finding{{
		Rule: "P01", Verdict: judge.Impossible, Severity: judge.Error, At: place("地方财政资金/④"),
		StatedText: "61.64万元", Stated: judge.MoneyOf(wan("61.64")), ExpectedText: "61.46万元", Expected: judge.MoneyOf(wan("61.46")),
		Difference: budget.MustParse("0.18", budget.WanYuan), Tolerance: budget.MustParse("0.02", budget.WanYuan),
		Cause: judge.CauseTransposed, Message: judge.Message{Text: "地方财政资金/④为61.64万元，应为61.46万元"},
	}}, []judge.Unevaluated{{Rule: "P09", Reason: judge.Say("evaluation.no-report")}}, tallies)
	for f := range r.Findings() {
		fmt.Println(f.At, f.Message, f.Cause, f.AtLeast().Format(budget.WanYuan, 2))
	}
	for u := range r.NotEvaluated() {
		fmt.Println(u.Rule, u.Reason)
	}
	fmt.Println(r.Len(), r.Count(judge.Error), r.Count(judge.Warning), r.Tally("P01"))
	_, ran := tallies.Of("P02")
	fmt.Println(ran)
	// Output:
	// 地方财政资金/④ 地方财政资金/④为61.64万元，应为61.46万元 digits transposed 0.16
	// P09 未提供自评报告
	// 1 1 0 {1 0 0 0 1}
	// false
}

func ExampleCauses() {
	s := judge.CausesOf(judge.CauseDropped, judge.CausePoint)
	fmt.Println(s.Likeliest(), s.Chinese(), s.Has(judge.CauseUnit), s.Likeliest().Chinese(), judge.Cause(0).IsValid(), s.Without(judge.CausePoint).Chinese())
	// Output: decimal point shifted 小数点错位或漏写一位数字 false 小数点错位 false 漏写一位数字
}

func ExampleStated() {
	for _, s := range []judge.Stated{
		judge.MoneyOf(wan("2940.05")), judge.PercentOf(budget.MustParsePercentage("100")), judge.CountOf(12), {},
	} {
		fmt.Println(s.Kind(), s.IsBlank(), s.Text(budget.WanYuan), s.Figure().IsBlank())
	}
	fmt.Println(judge.PercentOf(budget.MustParsePercentage("100")) == judge.MoneyOf(wan("100")))
	// Output:
	// 金额 false 2940.05 false
	// 百分比 false 100% true
	// 数量 false 12 true
	// 金额 true  true
	// false
}
