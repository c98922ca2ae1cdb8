package check_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// unitBudget is the edition of the budgets of units of 上海: what they plan to spend is
// divided in 公开01. It prints 项目支出表 besides, as other places do.
func unitBudget(tb require.TestingT) tables.Edition {
	template := accountgen.UnitBudget().Template()
	template.Forms = append(template.Forms, tables.FormTemplate{
		Form: tables.Form09 + 1, Title: "项目支出预算表", Columns: []tables.Column{tables.Expenditure, tables.Project},
	})
	e, err := tables.NewEdition(template)
	require.NoError(tb, err)
	return e
}

// plan draws the budget of a year: of every kind of money as much comes in as is spent.
func (g *generator) plan(year int) *budget.Account {
	l, err := budget.NewLedger(year)
	require.NoError(g.tb, err)
	d := &drawing{generator: g, y: g.codes(year), account: &budget.Account{Header: budget.Header{Name: "某市某局", Year: year}, Ledger: l}}
	var items []codes.Code
	for range 1 + g.IntN(3) {
		items = append(items, g.near(d.y, budget.GeneralAppropriation, 1+g.IntN(4))...)
	}
	slices.Sort(items)
	items = slices.Compact(items)
	d.plan(budget.GeneralAppropriation, items)
	if g.chance(25) {
		d.plan(budget.ManagedFundAppropriation, g.near(d.y, budget.ManagedFundAppropriation, 1+g.IntN(3)))
	}
	if g.chance(10) {
		d.plan(budget.StateCapitalAppropriation, g.near(d.y, budget.StateCapitalAppropriation, 1+g.IntN(2)))
	}
	for _, s := range []budget.Source{budget.InstitutionalIncome, budget.OperatingIncome, budget.OtherIncome} {
		if g.chance(15) {
			d.plan(s, items[:1+g.IntN(len(items))])
		}
	}
	require.NoError(g.tb, l.Add(d.receipts, d.outlays))
	return d.account
}

// plan draws outlays of a source under items, and receipts of as much.
func (d *drawing) plan(s budget.Source, items []codes.Code) {
	for _, c := range items {
		for range 1 + d.IntN(4) {
			amount := d.amount()
			switch {
			case s == budget.GeneralAppropriation && d.chance(70), !s.IsFiscal() && d.chance(30):
				d.spend(c, pick(d.generator, d.y.sections), budget.Basic, s, amount)
			default:
				d.spend(c, pick(d.generator, d.y.others), budget.Project, s, amount)
			}
			d.receive(c, s, amount)
		}
		if s == budget.GeneralAppropriation && d.chance(30) {
			b, amount := pick(d.generator, bookedAlike), d.amount()
			d.spend(b.functional, b.economic, budget.Basic, s, amount)
			d.receive(b.functional, s, amount)
		}
	}
}

// budget draws a budget and returns its tables as published in a unit, to two places.
func (g *generator) budget(u budget.Unit) tables.Set {
	year := codes.FirstYear + g.IntN(accountgen.LastYear-codes.FirstYear+1)
	edition := [...]tables.Edition{tables.ShanghaiBudget2025(), unitBudget(g.tb)}[g.IntN(2)]
	exact, err := tables.Build(g.plan(year), edition)
	require.NoError(g.tb, err)
	rounded, err := exact.Round(u, 2)
	require.NoError(g.tb, err)
	return rounded
}

// specifiedBudget returns the IDs of the specification of budgets in a section that this package
// implements.
func specifiedBudget(tb testing.TB) []string {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "BUDGETS.md"))
	if os.IsNotExist(err) {
		tb.Skip("the specification is not at hand")
	}
	require.NoError(tb, err)
	_, text, found := strings.Cut(string(data), "\n## 4.")
	require.True(tb, found)
	text, _, _ = strings.Cut(text, "\n## 7.")
	var ids []string
	for row := range strings.Lines(text) {
		first, _, _ := strings.Cut(strings.TrimPrefix(row, "|"), "|")
		for _, m := range regexp.MustCompile(`(BS\d\d|BX\d\d|BF\d\d|B0[1-9]-)(\d?)(?:(?:…|, )(\d))?`).FindAllStringSubmatch(first, -1) {
			if m[2] == "" {
				ids = append(ids, m[1])
				continue
			}
			last := m[2]
			if m[3] != "" {
				last = m[3]
			}
			for n := m[2]; n <= last; n = string(n[0] + 1) {
				ids = append(ids, m[1]+n)
			}
		}
	}
	return ids
}

// TestBudgetRulesAreSpecified holds that the registry has the rules of the specification of
// budgets that are about tables of forms that there are.
func TestBudgetRulesAreSpecified(t *testing.T) {
	elsewhere := []string{
		"BX18", "BX20", // a form that the library has not, and what BN07 holds of the text
		"BF01", "BF02", "BF04", "BF05", "BF06", "BF07", "BF09", "BF10", // of the text, and no identities
	}
	want := slices.DeleteFunc(specifiedBudget(t), func(id string) bool { return slices.Contains(elsewhere, id) })
	want = append(want, "B05-4") // “B05 carries no code of another fund” has no ID of its own
	var got []string
	for r := range check.Rules() {
		if r.ID[0] == 'B' {
			got = append(got, r.ID)
		}
	}
	assert.ElementsMatch(t, want, got)
}

// TestCleanBudgets finds nothing in the rounded tables of ten thousand budgets but codes that
// plan for another group than others.
func TestCleanBudgets(t *testing.T) {
	t.Parallel()
	g := newGenerator(t, 21)
	seen := map[string]judge.Tally{}
	for n := range cleanSets {
		report := check.Run(g.budget([...]budget.Unit{budget.Yuan, budget.WanYuan}[n%2]))
		require.Empty(t, aboveRounding(report))
		for r := range check.Rules() {
			tally, all := report.Tally(r.ID), seen[r.ID]
			all.Exact += tally.Exact
			all.Rounding += tally.Rounding
			seen[r.ID] = all
		}
	}
	for r := range check.Rules() {
		isSum := r.ID[0] == 'B' && r.ID[1] != 'S' && r.ID[1] != 'F' && !slices.Contains([]string{"B05-4", "B06-4", "B07-3", "BX15"}, r.ID)
		assert.Equal(t, isSum, seen[r.ID].Exact > 0, r.ID)
	}
}

// TestAnyCleanBudgetIsClean looks for shapes of budgets that nobody thought of.
func TestAnyCleanBudgetIsClean(t *testing.T) {
	// 河北's has 公开01 alone. Groups and sections are drawn, whatever is usual for the item.
	drawn := check.Without("BS01", "B06-4", "BX13")
	rapid.Check(t, func(t *rapid.T) {
		a := accountgen.Plan().Draw(t, "plan")
		for _, e := range []tables.Edition{tables.ShanghaiBudget2025(), unitBudget(t), tables.HebeiBudget2025()} {
			exact, err := tables.Build(a, e)
			require.NoError(t, err)
			assert.Empty(t, aboveRounding(check.Run(exact, drawn)))
			for _, unit := range []budget.Unit{budget.WanYuan, budget.Yuan} {
				rounded, err := exact.Round(unit, 2)
				require.NoError(t, err)
				assert.Empty(t, aboveRounding(check.Run(rounded, drawn)), unit.String())
			}
		}
	})
}

// TestKindsOfRules holds that a final account never meets rules of budgets, nor a budget those
// of final accounts: not even as not evaluated. One that is asked for says why not.
func TestKindsOfRules(t *testing.T) {
	g := newGenerator(t, 22)
	for kind, set := range map[tables.Kind]tables.Set{tables.Final: g.set(), tables.Budget: g.budget(budget.Yuan)} {
		require.Equal(t, kind, set.Kind())
		report := check.Run(with(t, set, address(t, "公开03/合计/本年支出"), wan(t, "1.23")))
		for f := range report.Findings() {
			rule, _ := check.Lookup(f.Rule)
			assert.Contains(t, rule.Kinds, kind, f.Rule)
		}
		asked := 0
		for r := range check.Rules() {
			if r.IsOf(kind) {
				continue
			}
			asked++
			assert.Zero(t, report.Tally(r.ID), r.ID)
			for u := range report.NotEvaluated() {
				assert.NotEqual(t, r.ID, u.Rule)
			}
			only := check.Run(set, check.Only(r.ID))
			for u := range only.NotEvaluated() {
				assert.Equal(t, judge.Unevaluated{Rule: r.ID, Reason: judge.Say("check.other-kind", kind), Count: 1}, u)
			}
			assert.Zero(t, only.Len())
		}
		assert.Greater(t, asked, 40)
	}
}

// TestSpecialAccountBeside: where 公开01 tells 财政专户管理资金收入 from 事业收入, 公开02 need not.
func TestSpecialAccountBeside(t *testing.T) {
	template := tables.ShanghaiBudget2025().Template()
	template.Name = "某预算2025"
	template.Forms[0].Lines = append(template.Forms[0].Lines, tables.LineTemplate{Line: tables.IncomeSpecialAccount})
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	a := accountgen.Planned(2025)
	require.NoError(t, a.Ledger.Add(
		[]budget.Receipt{{Code: 2050204, Source: budget.SpecialAccount, Amount: budget.Fen(700)}},
		[]budget.Outlay{{Code: 2050204, Nature: budget.Project, Source: budget.SpecialAccount, Amount: budget.Fen(700)}}))
	s, err := tables.Build(a, e)
	require.NoError(t, err)
	require.Equal(t, budget.Fen(700), s.Figure(address(t, "公开01/财政专户管理资金收入/决算数")).Amount())
	assert.Empty(t, briefs(check.Run(s)))
	assertAgrees(t, newReference(t, s), check.Run(s))
	wrong := with(t, s, address(t, "公开01/经营收入/决算数"), budget.Exact(budget.Fen(5)))
	assert.Contains(t, strings.Join(briefs(check.Run(wrong)), "\n"), "经营收入", "the other sources are held together")
	institutional := address(t, "公开02/合计/事业收入")
	over := with(t, s, institutional, budget.Exact(budget.Fen(s.Figure(institutional).Amount().Fen()+1)))
	assert.Equal(t, 1, check.Run(over).Tally("BX02").Impossible, "no more than both")
	assertAgrees(t, newReference(t, over), check.Run(over))
}

// TestBasicOfOtherMoney: 100.02元 of another budget beside 100.00元 of the 一般公共预算 are 0.02 and 0.01万元, within rounding of
// each other. They are 人员经费 that 公开06 has not, and as much as that it may lack, no more.
func TestBasicOfOtherMoney(t *testing.T) {
	l, err := budget.NewLedger(2025)
	require.NoError(t, err)
	for _, o := range []budget.Outlay{
		{Code: 2010106, Economic: 30231, Source: budget.GeneralAppropriation, Amount: budget.Fen(100_00)},
		{Code: 2070701, Economic: 30101, Source: budget.ManagedFundAppropriation, Amount: budget.Fen(100_02)},
	} {
		o.Nature = budget.Basic
		require.NoError(t, l.Add([]budget.Receipt{{Code: o.Code, Source: o.Source, Amount: o.Amount}}, []budget.Outlay{o}))
	}
	s, err := tables.Build(&budget.Account{Header: budget.Header{Name: "某局", Year: 2025}, Ledger: l}, accountgen.UnitBudget())
	require.NoError(t, err)
	rounded, err := s.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	assert.Empty(t, aboveRounding(check.Run(rounded)))
	at := address(t, "公开01/支出总计/人员经费")
	within := check.Run(with(t, rounded, at, wan(t, "0.02"))).Tally("BX17")
	assert.Zero(t, within.Impossible+within.Incomplete)
	over := check.Run(with(t, rounded, at, wan(t, "0.05"))).Tally("BX17")
	assert.Equal(t, 1, over.Impossible+over.Incomplete, "公开06 may lack it")
}
