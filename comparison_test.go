package yusuan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	yusuan "github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestComparison holds an account against accounts of other years and departments: they are
// not looked at, and the report says why.
func TestComparison(t *testing.T) {
	p, _, _ := published(t, asItIs)
	r := p.Reading()
	own := r.Set()
	prior, ok := r.Prior()
	assert.True(t, ok)
	for _, c := range []struct {
		name    string
		options yusuan.Options
		want    []judge.Unevaluated
	}{
		{"right", yusuan.Options{Prior: prior.Set()}, nil},
		{"same year", yusuan.Options{Prior: own}, []judge.Unevaluated{
			{Rule: "N01", Reason: judge.Say("account.prior", judge.Say("account.of-year", 2021, 2020))}, {Rule: "X14", Reason: judge.Say("account.prior", judge.Say("account.of-year", 2021, 2020))},
		}},
		{"last year's budget", yusuan.Options{Initial: prior.Set()}, []judge.Unevaluated{{Rule: "N01", Reason: judge.Say("account.initial", judge.Say("account.of-year", 2020, 2021))}}},
		{"units", yusuan.Options{Units: []tables.Set{own, own, prior.Set()}}, []judge.Unevaluated{
			{Rule: "X15", Reason: judge.Say("account.unit-twice", own.Header().Name)},
		}},
	} {
		var got []judge.Unevaluated
		for u := range yusuan.Audit(r, c.options).NotEvaluated() {
			for _, want := range c.want {
				if u.Rule == want.Rule && u.Reason.Equal(want.Reason) {
					got = append(got, u)
				}
			}
		}
		assert.Equal(t, c.want, got, c.name)
	}
}

// TestAuditBesideTheBudget holds an account against the budget of its year: what 公开07 says was
// planned for 公务接待 is another amount there.
func TestAuditBesideTheBudget(t *testing.T) {
	initial, err := tables.Build(accountgen.Planned(2025), tables.ShanghaiBudget2025())
	require.NoError(t, err)
	initial, err = initial.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	planned := initial.Figure(tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.Reception), Column: tables.Actual})
	for printed, want := range map[string]int{planned.Text(budget.WanYuan): 0, "2.11": 1} {
		r, err := yusuan.Read(yusuan.Document{Department: "某市某局", Year: 2025, Tables: []reading.Sheet{{
			Title: "财政拨款“三公”经费支出决算表", Unit: "万元",
			Rows: reading.Cells([][]string{{"项目", "预算数", "决算数"}, {"公务接待费", printed, "0.50"}}),
		}}})
		require.NoError(t, err)
		report := yusuan.Audit(r, yusuan.Options{Initial: initial, Only: []string{"BF"}})
		assert.Equal(t, want, report.Len(), printed)
		for f := range report.Findings() {
			assert.Equal(t, "公开07 公务接待费 预算数：列为 2.11万元，按勾稽关系应为 0.77万元，相差 1.34万元，超过最大尾差 0.01万元（BF03）", f.Message.String())
		}
	}
}
