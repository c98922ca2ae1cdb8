package tables_test

import (
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

func drawBudget(t *rapid.T) (*budget.Account, tables.Set) {
	a := accountgen.Plan().Draw(t, "plan")
	e := rapid.SampledFrom([]tables.Edition{tables.ShanghaiBudget2025(), accountgen.UnitBudget(), tables.HebeiBudget2025()}).Draw(t, "edition")
	s, err := tables.Build(a, e)
	require.NoError(t, err)
	return a, s
}

// TestBudgetGolden prints budgets, for eyes to read and changes to show.
func TestBudgetGolden(t *testing.T) {
	for _, e := range []tables.Edition{tables.ShanghaiBudget2025(), tables.HebeiBudget2025(), accountgen.UnitBudget()} {
		s, err := tables.Build(accountgen.Planned(2025), e)
		require.NoError(t, err)
		assert.Equal(t, tables.Budget, s.Kind())
		s, err = s.Round(e.Unit(), 2)
		require.NoError(t, err)
		var got []byte
		for f := range e.Forms() {
			g, err := s.Grid(f)
			require.NoError(t, err)
			got = append(g.AppendMarkdown(got, 2), '\n')
		}
		golden(t, filepath.Join("testdata", e.String()+".md"), got)
	}
}

// TestBudgetGoldenEmpty prints a budget that plans nothing.
func TestBudgetGoldenEmpty(t *testing.T) {
	l, err := budget.NewLedger(2025)
	require.NoError(t, err)
	s, err := tables.Build(&budget.Account{Header: budget.Header{Name: "某市某局", Year: 2025}, Ledger: l}, tables.ShanghaiBudget2025())
	require.NoError(t, err)
	var got []byte
	for _, f := range []tables.Form{tables.Form01, tables.Form07, tables.Form08, tables.Form09} {
		g, err := s.Grid(f)
		require.NoError(t, err)
		got = append(g.AppendMarkdown(got, 2), '\n')
	}
	golden(t, filepath.Join("testdata", "空表预算.md"), got)
}

// TestBudgetSaysWhatAnAccountSays holds the tables of a budget to those of a final account
// of the same ledger, figure by figure, and what only budgets have to plain sums.
func TestBudgetSaysWhatAnAccountSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := drawBudget(t)
		final, err := tables.Build(a, tables.Shanghai2024())
		require.NoError(t, err)
		sum := func(of func(o budget.Outlay) bool) budget.Amount {
			var sum budget.Accumulator
			for o := range a.Ledger.Outlays() {
				if of(o) {
					sum.Add(o.Amount)
				}
			}
			amount, err := sum.Amount()
			require.NoError(t, err)
			return amount
		}
		isPersonnel := func(o budget.Outlay) bool {
			byClass := o.Group == 0 && (o.Economic.Class() == 30100 || o.Economic.Class() == 30300)
			return o.Nature == budget.Basic && (byClass || o.Group == economic.Personnel)
		}
		isOperations := func(o budget.Outlay) bool { return o.Nature == budget.Basic && !isPersonnel(o) }
		figure := func(f tables.Form, l tables.Line, c tables.Column) budget.Amount {
			return final.Figure(tables.Address{Form: f, Row: tables.LineRow(l), Column: c}).Amount()
		}
		for table := range s.Tables() {
			for at, f := range table.Figures() {
				var want budget.Amount
				general := func(o budget.Outlay) bool {
					return o.Source == budget.GeneralAppropriation && (at.Row.Line() == tables.Total || at.Row.Economic().Contains(o.Economic) || at.Row.Economic() == o.Economic)
				}
				class := func(o budget.Outlay) bool { return at.Row.Line() != 0 || at.Row.Functional() == o.Code.Class() }
				switch isLine := at.Row.Line(); {
				case final.Has(at):
					want = final.Figure(at).Amount()
				case isLine == tables.IncomeFiscal:
					want = figure(tables.Form04, tables.IncomeTotal, tables.Actual)
				case isLine == tables.IncomeOwn, isLine == tables.IncomeSpecialAccount:
					special := isLine == tables.IncomeSpecialAccount
					want = sum(func(o budget.Outlay) bool { // as much comes in
						return !o.Source.IsFiscal() && (o.Source == budget.SpecialAccount) == special
					})
				case isLine == tables.AgencyOperatingCost:
					if !f.IsBlank() {
						want = sum(func(o budget.Outlay) bool { return o.Source == budget.GeneralAppropriation && isOperations(o) })
						assert.NotContains(t, natures(a), budget.Institution)
					}
				case at.Form == tables.Form06 && at.Column == tables.Actual:
					want = sum(func(o budget.Outlay) bool { return o.Nature == budget.Basic && general(o) })
				case at.Form == tables.Form06 && at.Column == tables.Personnel:
					want = sum(func(o budget.Outlay) bool { return isPersonnel(o) && general(o) })
				case at.Form == tables.Form06 && at.Column == tables.Operations:
					want = sum(func(o budget.Outlay) bool { return isOperations(o) && general(o) })
				case at.Form == tables.Form01 && at.Column == tables.Personnel:
					want = sum(func(o budget.Outlay) bool { return isPersonnel(o) && class(o) })
				case at.Form == tables.Form01 && at.Column == tables.Operations:
					want = sum(func(o budget.Outlay) bool { return isOperations(o) && class(o) })
				case at.Form == tables.Form01 && at.Column == tables.Project:
					want = sum(func(o budget.Outlay) bool { return o.Nature == budget.Project && class(o) })
				case s.Edition() == tables.HebeiBudget2025() && isLine == 0: // a class without anything, 上海 does not print
				default:
					require.Fail(t, "no reference", "%s", at)
				}
				assert.Equal(t, want, f.Amount(), "%s", at)
			}
		}
	})
}

func natures(a *budget.Account) []budget.UnitNature {
	var all []budget.UnitNature
	for _, u := range a.Units {
		all = append(all, u.Nature)
	}
	return all
}

// budgetRules counts the identities of a set by rule.
func budgetRules(s tables.Set) map[string]int {
	stated := map[string]int{}
	for table := range s.Tables() {
		for id := range table.Identities() {
			stated[id.Rule()]++
		}
	}
	return stated
}

// TestBudgetIdentities: every rule of a budget is stated where its form is printed.
func TestBudgetIdentities(t *testing.T) {
	s, err := tables.Build(accountgen.Planned(2025), tables.HebeiBudget2025())
	require.NoError(t, err)
	assert.Equal(t, map[string]int{"B01-1": 2, "B01-3": 2, "B01-4": 1}, budgetRules(s), "with 本年收入合计 and 本年支出合计")
	s, err = tables.Build(accountgen.Planned(2025), tables.ShanghaiBudget2025())
	require.NoError(t, err)
	assert.Equal(t, []string{
		"B01-1", "B01-2", "B01-3", "B01-4", "B02-1", "B02-2", "B02-3", "B03-1", "B03-2", "B03-3", "B04-1", "B04-2", "B04-3", "B04-4",
		"B05-1", "B05-2", "B05-3", "B06-1", "B06-2", "B06-3", "B07-1", "B07-2", "B08-1", "B08-2", "B08-3", "B09-1", "B09-2", "B09-3",
	}, slices.Sorted(maps.Keys(budgetRules(s))))
	s, err = tables.Build(accountgen.Planned(2025), accountgen.UnitBudget())
	require.NoError(t, err)
	assert.Equal(t, 7, budgetRules(s)["B01-5"], "six classes and 支出总计")
	assert.Equal(t, 4, budgetRules(s)["B01-3"], "支出总计 in each column")
}

// TestBudgetsAddUp: what is planned from a ledger keeps every identity, exact and rounded
// under control; another figure anywhere breaks one.
func TestBudgetsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, s := drawBudget(t)
		assertAddsUp(t, s)
		places := rapid.IntRange(0, 2).Draw(t, "places")
		rounded, err := s.RoundControlled(budget.Yuan, places)
		require.NoError(t, err)
		assertAddsUp(t, rounded)
		step := map[tables.Form]int64{tables.Form07: 1_0000}
		for table := range s.Tables() {
			step := max(step[table.Form()], []int64{100, 10, 1}[places])
			if s.Edition() == tables.HebeiBudget2025() {
				step = []int64{100, 10, 1}[places]
			}
			for at, f := range table.Figures() {
				off := rounded.Figure(at).Amount().Fen() - f.Amount().Fen()
				assert.Less(t, max(off, -off), step, "%s", at)
			}
		}
	})
	s, err := tables.Build(accountgen.Planned(2025), accountgen.UnitBudget())
	require.NoError(t, err)
	for table := range s.Tables() {
		for at, f := range table.Figures() {
			if at.Row.Line() == tables.AgencyOperatingCost || f.IsBlank() {
				continue // no identity of its table holds it: BX14 does
			}
			more, err := f.Amount().Add(budget.Fen(1))
			require.NoError(t, err)
			wrong, err := s.With(at, budget.Exact(more))
			require.NoError(t, err)
			assert.True(t, hasBroken(wrong), "%s", at)
		}
	}
}

func hasBroken(s tables.Set) bool {
	for table := range s.Tables() {
		for id := range table.Identities() {
			if difference(id).Sign() != 0 {
				return true
			}
		}
	}
	return false
}

// TestBudgetUnits: forms in a unit of their own keep it, in a set, rounded, and as JSON.
func TestBudgetUnits(t *testing.T) {
	e := tables.ShanghaiBudget2025()
	assert.Equal(t, budget.Yuan, e.UnitOf(tables.Form01))
	assert.Equal(t, budget.WanYuan, e.UnitOf(tables.Form07))
	assert.Equal(t, budget.WanYuan, tables.Edition{}.UnitOf(tables.Form01))
	s, err := tables.Build(accountgen.Planned(2025), e)
	require.NoError(t, err)
	rounded, err := s.Round(budget.Yuan, 0)
	require.NoError(t, err)
	assert.Equal(t, budget.Yuan, rounded.Unit())
	at := tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.AgencyOperatingCost), Column: tables.Actual}
	assert.Equal(t, "33.72", rounded.Figure(at).Text(budget.WanYuan))
	three, _ := rounded.Table(tables.Form07)
	assert.Equal(t, budget.WanYuan, three.Unit())
	first, _ := rounded.Table(tables.Form01)
	again, err := tables.NewSet(s.Header(), three, first)
	require.NoError(t, err)
	assert.Equal(t, budget.Yuan, again.Unit())
	alone, err := tables.NewSet(s.Header(), three)
	require.NoError(t, err)
	assert.Equal(t, budget.WanYuan, alone.Unit())
	fifth, _ := s.Table(tables.Form05)
	wan, err := s.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	other, _ := wan.Table(tables.Form06)
	_, err = tables.NewSet(s.Header(), three, fifth, other)
	require.EqualError(t, err, "tables.NewSet: 公开06 is in 万元, the others in 元: tables do not belong together")

	data, err := json.Marshal(rounded)
	require.NoError(t, err)
	var read tables.Set
	require.NoError(t, json.Unmarshal(data, &read))
	assert.Empty(t, slices.Collect(rounded.Diff(read)))
	assert.Equal(t, rounded.Unit(), read.Unit())
}

// TestAgencyOperatingCost: 机关运行经费 is what agencies alone plan, and not said of others.
func TestAgencyOperatingCost(t *testing.T) {
	for _, test := range []struct {
		natures []budget.UnitNature
		want    budget.Figure
	}{
		{[]budget.UnitNature{budget.Administrative, budget.CivilServiceManaged}, budget.Exact(budget.MustParse("337243", budget.Yuan))},
		{[]budget.UnitNature{budget.Institution}, budget.Figure{}},
		{[]budget.UnitNature{budget.Administrative, budget.Institution}, budget.Figure{}},
		{nil, budget.Figure{}},
	} {
		a := accountgen.Planned(2025)
		a.Units = nil
		for _, n := range test.natures {
			a.Units = append(a.Units, budget.Member{Name: "某单位", Nature: n})
		}
		s, err := tables.Build(a, tables.ShanghaiBudget2025())
		require.NoError(t, err)
		at := tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.AgencyOperatingCost), Column: tables.Actual}
		assert.True(t, s.Has(at))
		assert.Equal(t, test.want, s.Figure(at), "%v", test.natures)
		with, err := s.With(at, budget.Exact(budget.Fen(5)))
		require.NoError(t, err)
		assertAddsUp(t, with)
	}
}

// TestOneClassForBoth: a budget whose 303 is planned for both is a table of its own. A final account
// divides by class.
func TestOneClassForBoth(t *testing.T) {
	yuan := func(n int64) budget.Amount { return budget.Fen(100 * n) }
	l, err := budget.NewLedger(2026)
	require.NoError(t, err)
	for _, x := range []struct {
		section economic.Code
		group   economic.Group
		amount  int64
	}{{30301, 0, 3_259_500}, {30301, economic.Personnel, 60}, {30302, economic.Operations, 305_200}, {30399, economic.Operations, 147_520}, {30201, economic.Personnel, 1_000}} {
		require.NoError(t, l.Add(
			[]budget.Receipt{{Code: 2010301, Source: budget.GeneralAppropriation, Amount: yuan(x.amount)}},
			[]budget.Outlay{{Code: 2010301, Economic: x.section, Group: x.group, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: yuan(x.amount)}}))
	}
	a := &budget.Account{Header: budget.Header{Name: "某局", Year: 2026}, Ledger: l, Units: []budget.Member{{Name: "某局", Nature: budget.Administrative}}}
	s, err := tables.Build(a, accountgen.UnitBudget())
	require.NoError(t, err)
	for row, want := range map[tables.RowKey][3]int64{
		tables.LineRow(tables.Total): {3_713_280, 3_260_560, 452_720},
		tables.EconomicRow(30300):    {3_712_280, 3_259_560, 452_720},
		tables.EconomicRow(30301):    {3_259_560, 3_259_560, 0},
		tables.EconomicRow(30302):    {305_200, 0, 305_200},
		tables.EconomicRow(30399):    {147_520, 0, 147_520},
		tables.EconomicRow(30201):    {1_000, 1_000, 0},
	} {
		for i, c := range []tables.Column{tables.Actual, tables.Personnel, tables.Operations} {
			assert.Equal(t, yuan(want[i]), s.Figure(tables.Address{Form: tables.Form06, Row: row, Column: c}).Amount(), "%v %v", row, c)
		}
	}
	for at, want := range map[string]int64{"公开01/201/人员经费": 3_260_560, "公开01/201/公用经费": 452_720, "公开07/机关运行经费/决算数": 452_720} {
		address, err := tables.ParseAddress(at)
		require.NoError(t, err)
		assert.Equal(t, yuan(want), s.Figure(address).Amount(), at)
	}
	assertAddsUp(t, s)
	final, err := tables.Build(a, tables.Fujian2021())
	require.NoError(t, err)
	assert.Equal(t, yuan(3_712_280), final.Figure(tables.Address{Form: tables.Form06, Row: tables.LineRow(tables.PersonnelTotal), Column: tables.Actual}).Amount())
}

// TestBudgetTemplateErrors: what the template of a budget cannot have.
func TestBudgetTemplateErrors(t *testing.T) {
	place := map[tables.Form]int{
		tables.Form01: 0, tables.Form02: 1, tables.Form03: 2, tables.Form04: 3, tables.Form05: 4, tables.Form08: 5, tables.Form09: 6, tables.Form06: 7, tables.Form07: 8,
	}
	for want, change := range map[string]func(t *tables.Template){
		"Kind(9)": func(t *tables.Template) {
			t.Kind, t.Forms = 9, []tables.FormTemplate{{Form: tables.Form02, Title: "表"}}
		},
		"公开01: no lines or no sums: a budget has no usual ones": func(t *tables.Template) { t.Forms[0].Sums = nil },
		"公开04: no lines or no sums: a budget has no usual ones": func(t *tables.Template) { t.Forms[place[tables.Form04]].Lines = nil },
		"公开04: no line 收入总计":                                    func(t *tables.Template) { t.Forms[place[tables.Form04]].Sums[0].Income = tables.LineTemplate{} },
		"公开01: columns that the form cannot have": func(t *tables.Template) {
			t.Forms[0].Columns = []tables.Column{tables.Personnel}
		},
		"公开01: other than one head for each column": func(t *tables.Template) { t.Forms[0].Columns = nil },
		"公开06: columns that the form cannot have": func(t *tables.Template) {
			t.Forms[place[tables.Form06]].Columns = []tables.Column{tables.Personnel, tables.Operations}
		},
		"公开06: other than one head for each column": func(t *tables.Template) { t.Forms[place[tables.Form06]].Heads = []string{"预算数"} },
		"公开06: other than one key for each column of labels": func(t *tables.Template) {
			t.Forms[place[tables.Form06]].Keys = []string{"类", "款", "项", "名称"}
		},
		"公开06: blocks that the form cannot have": func(t *tables.Template) { t.Forms[place[tables.Form06]].Total = true },
		"公开07: columns that the form cannot have": func(t *tables.Template) {
			t.Forms[place[tables.Form07]].Columns = []tables.Column{tables.Budgeted}
		},
		"公开07: lines side by side in another order": func(t *tables.Template) {
			lines := t.Forms[place[tables.Form07]].Lines
			lines[2], lines[6] = lines[6], lines[2]
		},
		"公开07: Unit(9)": func(t *tables.Template) { t.Forms[place[tables.Form07]].Unit = new(budget.Unit(9)) },
		"公开08: columns that the form cannot have": func(t *tables.Template) {
			t.Forms[place[tables.Form08]].Columns = []tables.Column{tables.OpeningBalance}
		},
	} {
		template := tables.ShanghaiBudget2025().Template()
		template.Name = "某预算"
		change(&template)
		_, err := tables.NewEdition(template)
		require.Error(t, err, want)
		assert.Equal(t, "tables.NewEdition 某预算: "+want+": no template of an edition", strings.Split(err.Error(), "\n")[0])
	}
}
