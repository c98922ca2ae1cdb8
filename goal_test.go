package yusuan_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestGoals: the example of every rule of goal tables is found in a budget, and where it needs the self-evaluation of the year, in the
// account that has the budget beside it.
func TestGoals(t *testing.T) {
	for rule := range goal.Rules() {
		planned := yusuan.Document{Kind: tables.Budget, Year: 2025, Tables: []reading.Sheet{{Page: 3, Rows: reading.Cells(withIndicators(rule.Example.Rows))}}}
		if !rule.NeedsEvaluation() {
			r, err := yusuan.Read(planned)
			require.NoError(t, err)
			require.Len(t, slices.Collect(r.Goals()), 1, rule.ID)
			f := slices.Collect(yusuan.Audit(r, yusuan.Options{Only: []string{rule.ID}}).Findings())
			require.NotEmpty(t, f, rule.ID)
			assert.Equal(t, [2]int{1, 3}, [2]int{f[0].Cell.Table, f[0].Cell.Page}, rule.ID)
			continue
		}
		done := yusuan.Document{Year: 2025, Tables: []reading.Sheet{{Page: 9, Rows: reading.Cells(rule.Example.Evaluation)}}}
		alone, err := yusuan.Read(done)
		require.NoError(t, err)
		assert.Empty(t, slices.Collect(yusuan.Audit(alone, yusuan.Options{Only: []string{rule.ID}}).Findings()))
		done.Initial = &planned
		r, err := yusuan.Read(done)
		require.NoError(t, err)
		f := slices.Collect(yusuan.Audit(r, yusuan.Options{Only: []string{rule.ID}}).Findings())
		require.NotEmpty(t, f, rule.ID)
		assert.Equal(t, [2]int{1, 9}, [2]int{f[0].Cell.Table, f[0].Cell.Page}, "in the account")
	}
	r, err := yusuan.Read(yusuan.Document{Kind: tables.Budget, Text: "某市某局2025年部门预算"})
	require.NoError(t, err)
	reasons := map[string]string{}
	for u := range yusuan.Audit(r, yusuan.Options{}).NotEvaluated() {
		reasons[u.Rule] = u.Reason.String()
	}
	assert.Equal(t, "文件中没有绩效目标表", reasons["BG01"])
	assert.NotContains(t, reasons, "P01", "a budget has no self-evaluations")
}

// withIndicators adds an indicator to a table that has none, by which a goal table is known.
func withIndicators(rows [][]string) [][]string {
	if slices.ContainsFunc(rows, func(row []string) bool { return row[0] == "一级指标" }) {
		return rows
	}
	return slices.Concat(rows, [][]string{{"一级指标", "二级指标", "三级指标", "年度指标值"}, {"产出指标", "数量指标", "养护里程", "985米"}})
}

// The goals of a project are published with the budget; their money has to add up.
func ExampleReading_Goals() {
	rows := reading.Cells([][]string{
		{"项目名称", "道路养护"},
		{"项目资金总额", "100.00", "财政资金", "80.00", "其他资金", "10.00"},
		{"一级指标", "二级指标", "三级指标", "年度指标值"},
		{"产出指标", "数量指标", "养护里程", "985米"},
	})
	r, err := yusuan.Read(yusuan.Document{Kind: tables.Budget, Year: 2025, Tables: []reading.Sheet{{Rows: rows}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for g := range r.Goals() {
		fmt.Println(g.Table.Project, g.Table.Indicators[0].Name, g.Table.Indicators[0].Target)
	}
	for f := range yusuan.Audit(r, yusuan.Options{Only: []string{"BG01"}}).Findings() {
		fmt.Println(f.Severity, f.Message)
	}
	// Output:
	// 道路养护 养护里程 985米
	// error 项目资金总额为100.00元，应为90.00元（BG01项目资金总额）
}
