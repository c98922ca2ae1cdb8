package yusuan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	yusuan "github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
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

// TestComparedRules holds that every rule is left out that would compare with what is not to be compared with, those of a kind alone.
func TestComparedRules(t *testing.T) {
	published := func(d disclosure.Disclosure) yusuan.Reading {
		p, err := yusuan.Publish(d)
		require.NoError(t, err)
		return p.Reading()
	}
	account := published(disclosure.Disclosure{Edition: "上海2024", Account: *accountgen.Full(2025)})
	planned := published(disclosure.Disclosure{Kind: tables.Budget, Edition: "上海预算2025", Account: *accountgen.Planned(2025)})
	units := []tables.Set{planned.Set(), planned.Set()}
	for _, c := range []struct {
		of      yusuan.Reading
		options yusuan.Options
		reason  string
		want    []string
	}{
		{account, yusuan.Options{Prior: account.Set()}, "account.prior", []string{"N01", "X14", "X17", "BF08"}},
		{account, yusuan.Options{Prior: account.Set(), Initial: planned.Set(), Only: []string{"BF08"}}, "account.prior", []string{"BF08"}},
		{planned, yusuan.Options{Prior: planned.Set()}, "account.prior", []string{"N01"}},
		{planned, yusuan.Options{Units: units}, "account.unit-twice", []string{"BX15"}},
		{account, yusuan.Options{Units: units}, "account.unit-twice", []string{"X15"}},
	} {
		var got []string
		report := yusuan.Audit(c.of, c.options)
		for u := range report.NotEvaluated() {
			if u.Reason.Code == c.reason {
				got = append(got, u.Rule)
			}
		}
		assert.ElementsMatch(t, c.want, got)
		for f := range report.Findings() {
			assert.NotContains(t, c.want, f.Rule)
		}
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

// TestBudgetOfAnother holds an account against budgets that are not its own: of another department, of its own office, of one unit.
// None of their figures counts, and the report says why. The budget of the account itself finds the mistake.
func TestBudgetOfAnother(t *testing.T) {
	threePublic := func(kind, column string) []reading.Sheet {
		return []reading.Sheet{{
			Title: "财政拨款“三公”经费支出" + kind + "表", Unit: "万元", Rows: reading.Cells([][]string{{"项目", column, kind + "数"}, {"公务接待费", "2.11", "0.50"}}),
		}}
	}
	for _, c := range []struct {
		name, text     string // of the account
		budget, titled string
		why            judge.Message // nothing where it counts
	}{
		{"某市某局", "", "某市某局", "", judge.Message{}},
		{"某市某局", "", "某局", "", judge.Message{}},
		{"某市某局", "", "", "", judge.Message{}},
		{"某市某局（汇总）", "", "某市某局", "", judge.Message{}},
		{"某市某局本级", "", "某市某局（本级）", "", judge.Message{}},
		{"某市某局", "", "某市另局", "", judge.Say("account.of-name", "某市另局", "某市某局")},
		{"某市某局", "", "某市某局服务中心", "", judge.Say("account.of-name", "某市某局服务中心", "某市某局")},
		{"某市某局", "", "某市某局（本级）", "", judge.Say("account.of-name", "某市某局（本级）", "某市某局")},
		{"某市某局机关", "", "某市某局", "", judge.Say("account.of-name", "某市某局", "某市某局机关")},
		{"某市某局", "某市某局2025年度部门决算", "某市某局", "某市2025年市级部门预算", judge.Message{}},
		{"某市某局", "某市某局2025年度部门决算", "某市某局", "某市2025年市级单位预算", judge.Say("account.of-unit")},
		{"某市某局", "某市某局2025年度单位决算", "某市某局", "某市2025年市级部门预算", judge.Say("account.of-department")},
		{"某市某局", "", "某市某局", "某市2025年市级单位预算", judge.Message{}},
		{"某市某局", "某市某局2025年度部门决算\n目录\n一\n某市某局单位决算", "某市某局", "某市某局\n2025年部门预算", judge.Message{}},
		{"某市某局", "某市某局2025年度部门决算", "某市某局", "目录\n一\n二\n某市某局单位预算", judge.Message{}},
	} {
		planned := yusuan.Document{Department: c.budget, Year: 2025, Kind: tables.Budget, Text: c.titled, Tables: threePublic("预算", "上年预算数")}
		r, err := yusuan.Read(yusuan.Document{Department: c.name, Year: 2025, Text: c.text, Initial: &planned, Tables: threePublic("决算", "预算数")})
		require.NoError(t, err)
		report := yusuan.Audit(r, yusuan.Options{Only: []string{"BF03"}})
		var unevaluated []judge.Unevaluated
		for u := range report.NotEvaluated() {
			unevaluated = append(unevaluated, u)
		}
		if c.why.IsZero() {
			assert.Equal(t, 1, report.Len(), "%v", c)
			assert.Empty(t, unevaluated, "%v", c)
			continue
		}
		assert.Zero(t, report.Len(), "%v", c)
		assert.Equal(t, []judge.Unevaluated{{Rule: "BF03", Reason: judge.Say("account.initial", c.why)}}, unevaluated, "%v", c)
	}
}
