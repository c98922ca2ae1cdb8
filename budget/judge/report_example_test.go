package judge_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

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

// TestTallies: claims of several rules come in any order; each verdict is counted by itself.
func TestTallies(t *testing.T) {
	var tallies judge.Tallies
	for _, v := range []judge.Verdict{judge.Exact, judge.Rounding, judge.NotEvaluated, judge.Incomplete, judge.Impossible} {
		for range v + 1 {
			tallies.Count("X02", v)
			tallies.Count("X01", judge.Exact)
		}
	}
	x02, ran := tallies.Of("X02")
	assert.True(t, ran)
	assert.Equal(t, judge.Tally{
		Exact: 1 + int(judge.Exact), Rounding: 1 + int(judge.Rounding), NotEvaluated: 1 + int(judge.NotEvaluated),
		Incomplete: 1 + int(judge.Incomplete), Impossible: 1 + int(judge.Impossible),
	}, x02)
	assert.Equal(t, []string{"X02", "X01"}, []string{tallies[0].Rule, tallies[1].Rule})
	assert.Len(t, tallies, 2)
	x01, _ := tallies.Of("X01")
	assert.Equal(t, 5+int(judge.Exact+judge.Rounding+judge.NotEvaluated+judge.Incomplete+judge.Impossible), x01.Exact)
}

// TestCauses: every cause has its word, alone and in a set.
func TestCauses(t *testing.T) {
	for c := judge.CauseColumnsSwapped; c.IsValid(); c++ {
		s := judge.CausesOf(c)
		assert.Equal(t, c.Chinese(), s.Chinese())
		assert.Equal(t, c, s.Likeliest())
		assert.NotEmpty(t, s.Chinese())
	}
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
