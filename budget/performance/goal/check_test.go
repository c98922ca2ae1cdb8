package goal_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

// TestRulesAreTheSpecification holds the registry to the list of rules, where it is at hand.
func TestRulesAreTheSpecification(t *testing.T) {
	text, err := os.ReadFile("../../../../shared/BUDGETS.md")
	if err != nil {
		t.Skip("the specification is not here")
	}
	var want, got []string
	for _, id := range regexp.MustCompile(`(?m)^\| (BG\d\d) `).FindAllStringSubmatch(string(text), -1) {
		if id[1] != "BG04" && id[1] != "BG05" { // about the text of the budget
			want = append(want, id[1])
		}
	}
	for r := range goal.Rules() {
		got = append(got, r.ID)
		found, ok := goal.Lookup(r.ID)
		assert.True(t, ok && found.Title == r.Title && r.Formula != "")
	}
	assert.Equal(t, want, got)
	_, ok := goal.Lookup("BG04")
	assert.False(t, ok)
}

// TestExamplesOfRules: the example of each rule breaks that rule and no other.
func TestExamplesOfRules(t *testing.T) {
	for rule := range goal.Rules() {
		rows := rule.Example.Rows
		if !slices.ContainsFunc(rows, func(row []string) bool { return row[0] == "一级指标" }) {
			rows = append(slices.Clone(rows), []string{"一级指标", "二级指标", "三级指标", "年度指标值"}) // a table needs them
		}
		found, err := reading.ReadGoals(pointers(rows), budget.WanYuan)
		require.NoError(t, err, rule.ID)
		require.Len(t, found, 1)
		require.Empty(t, found[0].Unread, rule.ID)
		var options []goal.Option
		if rule.Example.Evaluation != nil {
			evaluations, err := reading.Read(pointers(rule.Example.Evaluation), budget.WanYuan)
			require.NoError(t, err)
			options = append(options, goal.WithEvaluation(evaluations[0].Evaluation))
		}
		var rules []string
		for f := range found[0].Check(options...).Findings() {
			rules = append(rules, f.Rule)
			assert.Equal(t, rule.Severity, f.Severity)
		}
		assert.Equal(t, []string{rule.ID}, rules)
	}
}

// TestMistakes: what is changed in a published table is found, once.
func TestMistakes(t *testing.T) {
	for _, c := range []struct{ text, from, to, want string }{
		{construction, "|财政资金|771,325,800.00", "|财政资金|771,325,000.00",
			"BG01 error impossible 项目资金总额为771325800.00元，应为771325000.00元（BG01项目资金总额）"},
		{construction, "项目资金总额|771,325,800.00", "项目资金总额|71,325,800.00",
			"BG01+BG03 error impossible 项目资金总额为71325800.00元，应为771325800.00元（BG01项目资金总额）"},
		{construction, "年度资金申请总额|226,145,100.00", "年度资金申请总额|826,145,100.00",
			"BG02+BG03 error impossible 年度资金申请总额为826145100.00元，应为226145100.00元（BG02年度资金申请总额）"},
		{construction, "当年财政拨款|226,145,100.00", "当年财政拨款|226,145,000.00",
			"BG02 error impossible 年度资金申请总额为226145100.00元，应为226145000.00元（BG02年度资金申请总额）"},
		{construction, "年度资金申请总额|226,145,100.00", "年度资金申请总额|",
			"BG02 warning incomplete 年度资金申请总额为空，应为226145100.00元（BG02年度资金申请总额）"},
		{construction, "2026-12-31", "2025-12-31", "BG03 error impossible 计划完成日期2025-12-31早于计划开始日期2026-01-01（BG03年度与项目周期）"},
		{construction, "2026-01-01|计划完成日期|2026-12-31", "2027-01|计划完成日期|2027-12", "BG03 error impossible 预算年度2026早于计划开始日期2027-01（BG03年度与项目周期）"},
		{construction, "2026-01-01|计划完成日期|2026-12-31", "2024|计划完成日期|2025", "BG03 error impossible 预算年度2026晚于计划完成日期2025（BG03年度与项目周期）"},
		{construction, "|≥90.00(%)", "|", "BG06 warning incomplete “居民满意度”没有指标值（BG06绩效指标完整）"},
		{construction, "985米", "985", "BG06 warning mismatch 数量指标“道路长度”的指标值“985”没有数量或单位（BG06绩效指标完整）"},
		{construction, "985米", "若干", "BG06 warning mismatch 数量指标“道路长度”的指标值“若干”没有数量或单位（BG06绩效指标完整）"},
		{construction, "|完工|及时", "|完工|", "BG06 warning incomplete “完工”没有指标值（BG06绩效指标完整）"},
		{construction, "\n满意度指标|服务对象满意度指标|居民满意度|≥90.00(%)", "", "BG06 warning mismatch 没有满意度指标（BG06绩效指标完整）"},
		{construction, "效益指标|社会效益指标|通行能力|提高\n|可持续影响指标|管理制度|健全\n", "", "BG06 warning mismatch 没有效益指标（BG06绩效指标完整）"},
		{construction, "成本指标|经济成本指标|预算控制率|≤100.00(%)\n|社会成本指标|对居民的影响|可控\n|生态环境成本指标|扬尘|可控\n", "", "BG06 warning mismatch 没有成本指标（BG06绩效指标完整）"},
		{construction, "产出指标|数量指标|道路长度|985米\n|质量指标|验收合格率|=100.00(%)\n|时效指标|完工|及时\n", "", "BG06 warning mismatch 没有产出指标（BG06绩效指标完整）"},
		{town, "财政拨款|6,923.3552", "财政拨款|6,932.3552", "BG01 error impossible 项目资金总额为10606.7522万元，应为10615.7522万元（BG01项目资金总额）"},
		{town, "10,606.7522", "10,606.75", ""}, // rounded
		{town, "10,606.7522", "10,607.75", "BG01 error impossible 项目资金总额为10607.75万元，应为10606.7522万元（BG01项目资金总额）"},
		{town, "财政拨款|6,923.3552", "财政拨款|6,923.3552|上级|5,000.0000|本级|1,923.3552", ""},
		{town, "财政拨款|6,923.3552", "财政拨款|6,923.3552|上级|5,000.0000|本级|1,932.3552",
			"BG01 error impossible 项目资金总额/财政资金为6923.3552万元，应为6932.3552万元（BG01项目资金总额）"},
		{town, "财政拨款|6,923.3552", "上级|5,000.0000|本级|1,923.3552", ""},
		{town, "财政拨款|6,923.3552", "财政拨款|6,923.3552|当年财政拨款|6,923.3552", ""}, // part of it, or not
		{town, "财政拨款|6,923.3552", "财政拨款|若干", ""},                           // could not be read
		{town, "财政拨款|6,923.3552", "外来资金|6,923.3552", ""},                   // of unknown name
		{enforcement, "年度资金申请总额|3,498,000", "年度资金申请总额|13,498,000",
			"BG02+BG03 error impossible 年度资金申请总额为13498000元，应为3498000元（BG02年度资金申请总额）"},
		{enforcement, "年度资金申请总额|3,498,000\n当年财政拨款|3,498,000|上年结转资金||其他资金|0", "年度资金申请总额|13,498,000",
			"BG03 error impossible 年度资金申请总额 13498000元，超过项目资金总额 10308000元（BG03年度与项目周期）"},
	} {
		require.Contains(t, c.text, c.from)
		found := read(t, strings.Replace(c.text, c.from, c.to, 1))
		assert.Equal(t, c.want, strings.Join(describe(found.Check()), "|"), c.to)
	}
}

// TestNotEvaluated: what cannot be judged is said, with the reason.
func TestNotEvaluated(t *testing.T) {
	unread := performance.Unread{Row: 1, Column: 1, Text: "x", Err: budget.ErrSyntax}
	for _, c := range []struct {
		name    string
		table   goal.Table
		options []goal.Option
		want    []string
	}{
		{"nothing", goal.Table{}, nil, []string{
			"BG01 表中没有该规则涉及的数据", "BG02 表中没有该规则涉及的数据", "BG03 计划完成日期 未列起止日期或年度", "BG06 表中没有该规则涉及的数据", "BG07 未提供绩效自评表",
		}},
		{"unread", goal.Table{
			Year: 2026, Start: goal.MustParseDate("2026"), Whole: []goal.Fund{fund(goal.Total, "9.00"), fund(goal.Other, "8.00")},
			Annual: []goal.Fund{fund(goal.Total, "9"), fund(goal.Other, "9")}, Indicators: []performance.Indicator{{Name: "甲"}},
		}, []goal.Option{goal.WithUnread(unread)}, []string{"BG01 项目资金总额 有未能识别的单元格", "BG06 有未能识别的单元格", "BG07 未提供绩效自评表"}},
		{"of no place", goal.Table{Whole: []goal.Fund{fund(goal.Total, "9"), fund(goal.Other, "9")}}, []goal.Option{
			goal.WithUnread(performance.Unread{Text: "x"}), goal.WithEvaluation(performance.Evaluation{}),
		}, []string{"BG02 表中没有该规则涉及的数据", "BG03 计划完成日期 未列起止日期或年度", "BG06 表中没有该规则涉及的数据", "BG07 表中没有该规则涉及的数据"}},
		{"unread, evaluated", read(t, construction).Table, []goal.Option{
			goal.WithUnread(unread), goal.WithEvaluation(read(t, construction).Table.Evaluation()),
		}, []string{"BG06 有未能识别的单元格", "BG07 有未能识别的单元格"}},
		{"no figures", goal.Table{Whole: []goal.Fund{{Source: goal.Total}, {Source: goal.Other}}}, nil, []string{
			"BG01 项目资金总额 未列明细或金额，无法核对", "BG02 表中没有该规则涉及的数据", "BG03 计划完成日期 未列起止日期或年度", "BG06 表中没有该规则涉及的数据", "BG07 未提供绩效自评表",
		}},
	} {
		r := c.table.Check(c.options...)
		assert.Empty(t, describe(r), c.name)
		assert.Equal(t, c.want, skipped(r), c.name)
	}
}

// TestFollows: the self-evaluation is held against the goals.
func TestFollows(t *testing.T) {
	planned := read(t, construction).Table
	for _, c := range []struct {
		name   string
		change func(*performance.Evaluation)
		want   string
	}{
		{"as planned", func(*performance.Evaluation) {}, ""},
		{"more zeros", func(e *performance.Evaluation) { e.Indicators[0].Target = performance.MustParseValue("100%") }, ""},
		{"no unit, other sign", func(e *performance.Evaluation) {
			e.Indicators[0].Target, e.Indicators[0].Direction = performance.MustParseValue("100"), performance.EqualIsMet
		}, ""},
		{"no target", func(e *performance.Evaluation) { e.Indicators[0].Target = performance.Value{} }, ""},
		{"words", func(e *performance.Evaluation) { e.Indicators[1].Target = performance.MustParseValue("可 控") }, ""},
		{"other words", func(e *performance.Evaluation) { e.Indicators[1].Target = performance.MustParseValue("较好") },
			"BG07 warning mismatch “对居民的影响”的指标值在绩效目标表为可控，在自评表为较好（BG07绩效目标与绩效自评）"},
		{"a number for words", func(e *performance.Evaluation) { e.Indicators[1].Target = performance.MustParseValue("3次") },
			"BG07 warning mismatch “对居民的影响”的指标值在绩效目标表为可控，在自评表为3次（BG07绩效目标与绩效自评）"},
		{"less", func(e *performance.Evaluation) { e.Indicators[3].Target = performance.MustParseValue("895米") },
			"BG07 warning mismatch “道路长度”的指标值在绩效目标表为985米，在自评表为895米（BG07绩效目标与绩效自评）"},
		{"other unit", func(e *performance.Evaluation) { e.Indicators[3].Target = performance.MustParseValue("985公里") },
			"BG07 warning mismatch “道路长度”的指标值在绩效目标表为985米，在自评表为985公里（BG07绩效目标与绩效自评）"},
		{"turned around", func(e *performance.Evaluation) { e.Indicators[0].Direction = performance.MoreIsBetter },
			"BG07 warning mismatch “预算控制率”的指标值在绩效目标表为≤100.00%，在自评表为100.00%（BG07绩效目标与绩效自评）"},
		{"turned around, too", func(e *performance.Evaluation) { e.Indicators[3].Direction = performance.LessIsBetter },
			"BG07 warning mismatch “道路长度”的指标值在绩效目标表为985米，在自评表为≤985米（BG07绩效目标与绩效自评）"},
		{"left out", func(e *performance.Evaluation) { e.Indicators = slices.Delete(e.Indicators, 3, 4) },
			"BG07 warning mismatch 自评表没有绩效目标表的指标“道路长度”（BG07绩效目标与绩效自评）"},
		{"put in", func(e *performance.Evaluation) {
			e.Indicators = append(e.Indicators, performance.Indicator{Name: "绿化", Category: performance.Quality})
		}, "BG07 warning mismatch 自评表的指标“绿化”不在绩效目标表中（BG07绩效目标与绩效自评）"},
		{"the rate of spending", func(e *performance.Evaluation) {
			e.Indicators = append(e.Indicators, performance.Indicator{Name: "预算执行率", Category: performance.Execution})
		}, ""},
		{"two of a name", func(e *performance.Evaluation) {
			again := e.Indicators[3]
			again.Target = performance.MustParseValue("1米")
			e.Indicators = append(e.Indicators, again)
		}, ""},
		{"none", func(e *performance.Evaluation) { e.Indicators = nil }, ""},
		{"rounded money", func(e *performance.Evaluation) { e.Funding[0].Initial = money("22614.51", budget.WanYuan) }, ""},
		{"other money", func(e *performance.Evaluation) { e.Funding[0].Initial = money("22614.15", budget.WanYuan) },
			"BG07 warning impossible 项目支出绩效自评表/年初预算数为226141500元，应为226145100.00元（BG07绩效目标与绩效自评）"},
		{"no money", func(e *performance.Evaluation) { e.Funding[0].Initial = budget.Figure{} }, ""},
	} {
		e := planned.Evaluation()
		c.change(&e)
		before := slices.Clone(e.Funding)
		assert.Equal(t, c.want, strings.Join(describe(planned.Check(goal.WithEvaluation(e))), "|"), c.name)
		assert.Equal(t, before, e.Funding, "what is given stays as it is")
	}
	e := planned.Evaluation()
	e.Indicators = append(e.Indicators, e.Indicators[3])
	assert.Contains(t, skipped(planned.Check(goal.WithEvaluation(e))), "BG07 道路长度 不止一个指标称“道路长度”")
}

// TestOneFindingInMoney: one wrong amount is one finding that names what reference finds wrong.
func TestOneFindingInMoney(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := drawTable().Draw(t, "table")
		require.Empty(t, describe(table.Check()))
		list := table.Annual
		if rapid.Bool().Draw(t, "whole") {
			list = table.Whole
		}
		k := rapid.IntRange(0, len(list)-1).Draw(t, "k")
		more, err := list[k].Amount.Amount().Add(budget.Fen(rapid.Int64Range(100, 9_000_000).Draw(t, "more") * 10_000))
		require.NoError(t, err)
		list[k].Amount, err = budget.Stated(more, budget.WanYuan, 2)
		require.NoError(t, err)
		found := slices.Collect(table.Check().Findings())
		require.Len(t, found, 1)
		require.Equal(t, judge.Error, found[0].Severity)
		var rules []string
		for _, e := range found[0].Evidence {
			rules = append(rules, e.Rule)
		}
		require.Equal(t, broken(table), rules)
	})
}

// broken is the slow reference: the rules that the amounts break.
func broken(t goal.Table) (rules []string) {
	sum := func(money []goal.Fund) (total, parts int64) {
		for _, f := range money {
			if fen := f.Amount.Amount().Fen(); f.Source == goal.Total {
				total = fen
			} else {
				parts += fen
			}
		}
		return total, parts
	}
	whole, parts := sum(t.Whole)
	annual, annualParts := sum(t.Annual)
	if slack := int64(len(t.Whole)) * 5_000; max(whole-parts, parts-whole) > slack {
		rules = append(rules, "BG01")
	}
	if slack := int64(len(t.Annual)) * 5_000; max(annual-annualParts, annualParts-annual) > slack {
		rules = append(rules, "BG02")
	}
	if annual-whole > 2*5_000 {
		rules = append(rules, "BG03")
	}
	return rules
}

// TestOtherIndicators: an indicator that its group alone tells counts for that group.
func TestOtherIndicators(t *testing.T) {
	rule, ok := goal.Lookup("BG06")
	require.True(t, ok)
	rows := [][]string{
		{"项目名称", "道路养护"}, {"一级指标", "二级指标", "三级指标", "年度指标值"},
		{"产出指标", "其他产出指标", "养护里程", "985米"},
		{"效益指标", "其他效益指标", "通行能力", "提高"},
		{"满意度指标", "服务对象满意度指标", "居民满意度", "≥90.00(%)"},
	}
	read, err := reading.ReadGoals(pointers(rows), budget.Yuan)
	require.NoError(t, err)
	require.Len(t, read, 1)
	for f := range read[0].Check().Findings() {
		assert.NotEqual(t, rule.ID, f.Rule, "%s", f.Message)
	}
}

// TestMoney: what an amount should be is as precise as the finest of the others, and a finding shows all that it is held against.
func TestMoney(t *testing.T) {
	for _, c := range []struct {
		name  string
		whole []goal.Fund
		want  string
	}{
		{"total", []goal.Fund{fund(goal.Total, "9.0"), fund(goal.Fiscal, "5.5"), fund(goal.Other, "2.25")},
			"BG01 error impossible 项目资金总额为9.0万元，应为7.75万元（BG01项目资金总额）"},
		{"total, the finest first", []goal.Fund{fund(goal.Total, "9.0"), fund(goal.Fiscal, "2.25"), fund(goal.Other, "5.5")},
			"BG01 error impossible 项目资金总额为9.0万元，应为7.75万元（BG01项目资金总额）"},
		{"total, blank parts", []goal.Fund{fund(goal.Total, "9.00"), {Source: goal.Fiscal}, fund(goal.Other, "10")},
			"BG01 error impossible 项目资金总额为9.00万元，应为10万元（BG01项目资金总额）"},
		{"more than the digits allow, zeros aside", []goal.Fund{fund(goal.Total, "3.02"), fund(goal.Fiscal, "1.00"), fund(goal.Other, "2.00"), fund(goal.Own, "0.00")},
			"BG01 warning rounding 项目资金总额为3.02万元，差额仅可由显示为零的数字解释（BG01项目资金总额）"},
	} {
		table := goal.Table{Unit: budget.WanYuan, Whole: c.whole}
		r := table.Check()
		assert.Equal(t, c.want, strings.Join(describe(r), "|"), c.name)
	}
	table := roads()
	table.Whole[0].Amount = money("310.00", budget.WanYuan)
	found := slices.Collect(table.Check().Findings())
	require.Len(t, found, 1)
	var terms []string
	for _, term := range found[0].Evidence[0].Terms {
		terms = append(terms, fmt.Sprintf("%+d %s %s", term.Sign, term.At, term.Stated.Text(budget.WanYuan)))
	}
	assert.Equal(t, []string{"+1 项目资金总额 310.00", "-1 项目资金总额/财政资金 280.00", "-1 项目资金总额/其他资金 20.00"}, terms)
	assert.Equal(t, "10.00", found[0].Difference.Format(budget.WanYuan, 2))
	assert.Equal(t, "0.015", found[0].Tolerance.Format(budget.WanYuan, 3))
}

// TestPeriod: the finding on the years stands at the date that is wrong.
func TestPeriod(t *testing.T) {
	for year, want := range map[int]string{2023: "计划开始日期", 2024: "", 2026: "", 2027: "计划完成日期"} {
		table := roads()
		table.Year = year
		at := ""
		for f := range table.Check().Findings() {
			if f.Rule == "BG03" {
				at += f.At.String()
			}
		}
		assert.Equal(t, want, at, "%d", year)
	}
}

// TestMissingGroups: what kinds of indicators there must be, in a table that names no year, too.
func TestMissingGroups(t *testing.T) {
	for year, want := range map[int][]string{
		0:    {"产出指标", "效益指标", "满意度指标"},
		2021: {"产出指标", "效益指标", "满意度指标"},
		2022: {"成本指标", "产出指标", "效益指标", "满意度指标"},
	} {
		table := goal.Table{Year: year, Indicators: []performance.Indicator{{Category: performance.Execution, Name: "预算执行率", Target: performance.MustParseValue("95%")}}}
		var got []string
		for f := range table.Check().Findings() {
			got = append(got, f.Message.String())
		}
		require.Len(t, got, len(want), "%d: %v", year, got)
		for i, group := range want {
			assert.Contains(t, got[i], group)
		}
	}
}
