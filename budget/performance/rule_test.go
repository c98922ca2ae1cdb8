package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

// TestExamplesOfRules: the example of each rule breaks that rule and no other.
func TestExamplesOfRules(t *testing.T) {
	for rule := range performance.Rules() {
		readings, err := reading.Read(pointers(rule.Example.Rows), budget.WanYuan)
		require.NoError(t, err, rule.ID)
		require.Len(t, readings, 1, rule.ID)
		var found []string
		for f := range readings[0].Check(performance.WithReport(reading.ReadReport(rule.Example.Report)...)).Findings() {
			found = append(found, f.Rule)
		}
		assert.Equal(t, []string{rule.ID}, found)
	}
}

// TestOwnRules: rules of one's own are judged as the others are, and blame what they must.
func TestOwnRules(t *testing.T) {
	equal, err := performance.Equal("Z01", "合计/⑤", "合计/① + 合计/②")
	require.NoError(t, err)
	equal.Severity = judge.Warning
	atMost, err := performance.AtMost("Z02", "合计/⑥", "合计/⑤")
	require.NoError(t, err)
	atMost.Title = "支出不超过到位"
	scores, err := performance.AtMost("Z03", "资金使用率/得分", "资金使用率/指标分值")
	require.NoError(t, err)
	with := performance.With(equal, atMost, scores)

	e := computed()
	assert.Empty(t, describeAll(e.Check(with)))
	e.Funding[0].Spent = wan("146.54")
	var messages []string
	for f := range e.Check(with).Findings() {
		messages = append(messages, f.Message.String())
	}
	assert.Equal(t, []string{"合计/⑥为146.54万元，应为46.54万元（P02支出结余）"}, messages, "one cause, one finding")

	e = computed()
	for i := range e.Funding {
		e.Funding[i] = performance.Line{Source: e.Funding[i].Source}
	}
	e.Funding[0].Received, e.Funding[0].Spent = wan("108.00"), wan("146.54")
	e.Funding[0].Unspent, e.Funding[0].UnspentPercent = wan("-38.54"), num("-35.69")
	e.Funding[0].Initial = wan("100.00")
	messages = nil
	for f := range e.Check(with).Findings() {
		if f.Rule[0] == 'Z' {
			messages = append(messages, f.Severity.String()+" "+f.Message.String())
		}
	}
	assert.Equal(t, []string{
		"warning 合计/②为空，应为8.00万元（Z01合计/⑤ = 合计/① + 合计/②）",
		"error 合计/⑥ 146.54万元，超过合计/⑤ 108.00万元（Z02支出不超过到位）",
	}, messages)
}

// TestOwnRulesRefused: what no rule can be of is an error, and what no table has is said.
func TestOwnRulesRefused(t *testing.T) {
	for _, c := range []struct{ id, left, right, err string }{
		{"P01", "合计/①", "合计/②", `performance: rule "P01": not an ID of a rule of one's own`},
		{"", "合计/①", "合计/②", `performance: rule "": not an ID of a rule of one's own`},
		{"Z1", "合计/⑨", "合计/②", `performance: rule Z1: "合计/⑨": no place of a 绩效自评表`},
		{"Z1", "合计/①", "合计", `performance: rule Z1: "合计": no place of a 绩效自评表`},
		{"Z1", "合计/① + ", "合计/②", `performance: rule Z1: "": no place of a 绩效自评表`},
		{"Z1", "/得分", "合计/②", `performance: rule Z1: "/得分": no place of a 绩效自评表`},
	} {
		_, err := performance.Equal(c.id, c.left, c.right)
		assert.EqualError(t, err, c.err)
	}
	_, err := performance.AtMost("Z1", "年度资金总额/全年执行数", "年度资金总额/全年预算数")
	require.NoError(t, err, "of 财政部's table")
	none, err := performance.Equal("Z9", "合计/①", "别的资金/①")
	require.NoError(t, err)
	taken := none
	taken.ID = "P02"
	var said []string
	for u := range computed().Check(performance.With(none, taken, performance.Rule{})).NotEvaluated() {
		said = append(said, u.Rule+" "+u.Reason.String())
	}
	assert.Equal(t, []string{"P02 编号与内置规则相同", "Z9 表中没有该规则涉及的数据", "P09 未提供自评报告", "P12 未提供自评报告"}, said)
}

// TestFindingsAreTyped: numbers come as numbers of their kind, the terms of sums with
// their signs, and what a sum of money misses by.
func TestFindingsAreTyped(t *testing.T) {
	one := func(do func(*performance.Evaluation)) judge.Finding {
		e := computed()
		do(&e)
		for f := range e.Check().Findings() {
			return f
		}
		return judge.Finding{}
	}
	f := one(func(e *performance.Evaluation) { e.Funding[4].Unallocated = wan("61.64") })
	assert.Equal(t, judge.MoneyOf(wan("61.64")), f.Stated)
	stated := f.Expected
	assert.Equal(t, judge.MoneyOf(wan("61.46")), stated)
	assert.Equal(t, budget.MustParse("0.18", budget.WanYuan), f.Difference)
	assert.Len(t, f.Evidence[0].Terms, 4)
	assert.Equal(t, judge.EvidenceTerm{
		Sign: -1, At: performance.Place{Row: "地方财政资金", Column: "①"}, Stated: judge.MoneyOf(wan("108.00")), From: judge.FromPerformance,
	}, f.Evidence[0].Terms[1])

	f = one(func(e *performance.Evaluation) { e.Funding[0].UnspentPercent = num("43.09") })
	assert.Equal(t, judge.PercentOf(budget.MustParsePercentage("43.09")), f.Stated)
	f = one(func(e *performance.Evaluation) { e.Indicators[0].Score = num("9.62") })
	assert.Equal(t, judge.Score, f.Stated.Kind())
	assert.Equal(t, "9.62 8.62", f.Stated.Text(budget.WanYuan)+" "+f.Expected.Text(budget.WanYuan))
	f = one(func(e *performance.Evaluation) { e.TotalWeight = num("110") })
	hundred := f.Evidence[1].Terms[1]
	assert.Equal(t, "100", hundred.Stated.Text(budget.WanYuan))
	assert.Equal(t, judge.FromRule, hundred.From)
}
