package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// structural are mistakes with a whole table: how to make one, and what names it. Of a
// hundred that would be at least four findings, so many are to be named, and findings are
// to be so many on average.
var structural = []struct {
	name   string
	make   func(*mutator, *budget.Account) (tables.Form, bool)
	cause  judge.Cause
	named  int
	remain float64
}{
	{"a run of rows shifted", (*mutator).shiftRun, judge.CauseRowsShifted, 75, 6},
	{"labels inserted", (*mutator).insertLabels, judge.CauseRowsShifted, 90, 3},
	{"labels missing", (*mutator).missLabels, judge.CauseRowsShifted, 75, 5},
	{"rows on end missing", (*mutator).missRows, judge.CauseRowLeftOut, 80, 2},
	{"a table in 元", (*mutator).inYuan, judge.CauseUnit, 95, 2},
	{"two columns exchanged", (*mutator).exchangeColumns, judge.CauseColumnsSwapped, 95, 2},
	{"another year's table", (*mutator).otherYear, judge.CauseOtherTable, 95, 2},
}

const structuralAccounts = 60 / steady.Slowdown

// TestStructuralMistakes makes mistakes with whole tables of generated accounts: one cause
// is one finding, and no other edit is named than the mistake.
func TestStructuralMistakes(t *testing.T) {
	t.Parallel()
	for k, c := range structural {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			g := newGenerator(t, uint64(40+k))
			seen, named, wrong, before, after := 0, 0, 0, 0, 0
			for range structuralAccounts {
				account := g.account(codes.FirstYear + g.IntN(accountgen.LastYear-codes.FirstYear+1))
				m := &mutator{generator: g, set: published(t, account, [...]tables.Edition{tables.Fujian2021(), tables.Shanghai2024()}[g.IntN(2)])}
				m.draft = draftOf(m.set)
				form, ok := c.make(m, account)
				if !ok {
					continue
				}
				set, err := m.draft.put(m.set.Header())
				require.NoError(t, err)
				plain := check.Run(set, check.Without("S14", "S15"))
				if plain.Len() < 4 {
					continue
				}
				seen++
				before += plain.Len()
				report := check.Run(set)
				after += report.Len()
				for f := range report.Findings() {
					if f.Rule != "S14" && f.Rule != "S15" {
						continue
					}
					switch {
					case f.Cause == c.cause && (at(f).Form == form || strings.Contains(f.Message.String(), form.String())):
						named++
					case f.Cause == judge.CauseRowLeftOut && at(f).Form == form && c.name == "labels missing": // which is true
					default:
						wrong++
						t.Log("another edit:", f.Message)
					}
				}
			}
			t.Logf("%d of %d named, %d wrong, findings %.1f → %.1f", named, seen, wrong, float64(before)/float64(seen), float64(after)/float64(seen))
			assert.LessOrEqual(t, wrong*100, seen, "another edit than the mistake")
			if steady.Slowdown > 1 {
				return // a few accounts have no shares
			}
			assert.GreaterOrEqual(t, named*100, c.named*seen, "named")
			assert.LessOrEqual(t, float64(after), c.remain*float64(seen), "findings left")
		})
	}
}

// TestNoEditOfOrdinaryMistakes holds that mistakes in single figures and rows are never
// taken for one of a whole table.
func TestNoEditOfOrdinaryMistakes(t *testing.T) {
	t.Parallel()
	g := newGenerator(t, 50)
	tried, named := 0, 0
	for range structuralAccounts {
		set := g.set()
		for _, c := range classes {
			if slices.Contains(c.causes, judge.CauseRowsShifted) {
				continue // which is one
			}
			for n := range 3 {
				m, ok := g.mutate(c, set)
				if !ok {
					break
				}
				for range 2 * n { // three and five at once
					if more, ok := g.mutate(c, m.set); ok {
						m = more
					}
				}
				tried++
				for f := range check.Run(m.set).Findings() {
					if f.Rule == "S14" || f.Rule == "S15" {
						named++
						t.Logf("%s, %d: %s", c.name, 1+2*n, f.Message)
					}
				}
			}
		}
	}
	t.Logf("%d edits of %d", named, tried)
	assert.LessOrEqual(t, 1000*named, tried)
}

// aTable draws one of the forms that list codes, with some rows.
func (m *mutator) aTable(least int) (*draftTable, bool) {
	var all []*draftTable
	for i := range m.draft.tables {
		t := &m.draft.tables[i]
		if f := t.table.Form(); slices.Contains([]tables.Form{tables.Form03, tables.Form05}, f) && len(t.rows) >= least {
			all = append(all, t)
		}
	}
	if all == nil {
		return nil, false
	}
	return pick(m.generator, all), true
}

// shiftRun moves the amounts of a run of at least four rows up or down by one or two.
func (m *mutator) shiftRun(*budget.Account) (tables.Form, bool) {
	t, ok := m.aTable(9)
	if !ok {
		return 0, false
	}
	from := 1 + m.IntN(len(t.rows)-7)
	end := from + 5 + m.IntN(len(t.rows)-from-5)
	by := 1 + m.IntN(2)
	was := draftOf(m.set).table(t.table.Form())
	for i := from; i < end; i++ {
		j := i + by
		if m.chance(50) && by == 1 {
			j = i + 1
		}
		if j < end {
			copy(t.rows[i].figures, was.rows[j].figures)
		} else {
			clear(t.rows[i].figures)
		}
	}
	return t.table.Form(), true
}

// insertLabels puts one to six labels in that have no amounts of their own: those below
// stand beside the amounts of others.
func (m *mutator) insertLabels(*budget.Account) (tables.Form, bool) {
	t, ok := m.aTable(7)
	if !ok {
		return 0, false
	}
	taken := map[tables.RowKey]bool{}
	for _, r := range t.rows {
		taken[r.key] = true
	}
	functional, err := codes.ForYear(m.set.Header().Year)
	require.NoError(m.tb, err)
	at := 2 + m.IntN(len(t.rows)-4)
	before := t.rows[at-1].key.Functional()
	var more []draftRow
	most := 1 + m.IntN(6)
	for e := range functional.All() {
		k := tables.FunctionalRow(e.Code)
		if e.Code > before && !taken[k] && e.Funds.Has(codes.GeneralPublic) && len(more) < most {
			more = append(more, draftRow{key: k, name: e.Name, columns: t.rows[at].columns, figures: make([]budget.Figure, len(t.rows[at].columns))})
		}
	}
	rows := slices.Insert(slices.Clone(t.rows), at, more...)
	was := t.rows
	for i := range rows {
		rows[i].figures = make([]budget.Figure, len(rows[i].columns))
		if i < len(was) {
			copy(rows[i].figures, was[i].figures)
		}
	}
	t.rows = rows
	return t.table.Form(), len(more) > 0
}

// missLabels takes one to three labels out that another form has: those below stand beside the amounts of others, and the last amounts
// beside no label.
func (m *mutator) missLabels(*budget.Account) (tables.Form, bool) {
	t, ok := m.aTable(9)
	if !ok {
		return 0, false
	}
	k := 1 + m.IntN(3)
	at := 2 + m.IntN(len(t.rows)-4-k)
	for i := at; i+k < len(t.rows); i++ {
		t.rows[i].key, t.rows[i].name = t.rows[i+k].key, t.rows[i+k].name
	}
	t.rows = t.rows[:len(t.rows)-k]
	return t.table.Form(), true
}

// missRows takes four to nine rows on end out.
func (m *mutator) missRows(*budget.Account) (tables.Form, bool) {
	t, ok := m.aTable(12)
	if !ok {
		return 0, false
	}
	k := min(4+m.IntN(6), len(t.rows)-4)
	at := 1 + m.IntN(len(t.rows)-k)
	t.rows = slices.Delete(t.rows, at, at+k)
	return t.table.Form(), true
}

// inYuan prints a table in 元 under 万元.
func (m *mutator) inYuan(account *budget.Account) (tables.Form, bool) {
	t, ok := m.aTable(3)
	if !ok {
		return 0, false
	}
	exact, err := tables.Build(account, t.table.Edition())
	require.NoError(m.tb, err)
	printed, err := exact.Round(budget.Yuan, 2)
	require.NoError(m.tb, err)
	for i, row := range draftOf(printed).table(t.table.Form()).rows {
		for k, f := range row.figures {
			in, err := budget.ParseFigure(f.Text(budget.Yuan), budget.WanYuan)
			require.NoError(m.tb, err)
			t.rows[i].figures[k] = in
		}
	}
	return t.table.Form(), true
}

// exchangeColumns exchanges 基本支出 and 项目支出.
func (m *mutator) exchangeColumns(*budget.Account) (tables.Form, bool) {
	t, ok := m.aTable(3)
	if !ok {
		return 0, false
	}
	for i := range t.rows {
		a, b := t.rows[i].figure(tables.Basic), t.rows[i].figure(tables.Project)
		*a, *b = *b, *a
	}
	return t.table.Form(), true
}

// otherYear changes every amount of a table as if it were another year's: inside it, all
// holds.
func (m *mutator) otherYear(*budget.Account) (tables.Form, bool) {
	t, ok := m.aTable(3)
	if !ok {
		return 0, false
	}
	for i := range t.rows {
		clear(t.rows[i].figures)
	}
	for _, r := range draftOf(m.set).table(t.table.Form()).rows {
		if r.key.Functional().Level() != codes.Item {
			continue
		}
		for k, c := range r.columns {
			if c == tables.Expenditure {
				continue
			}
			n := hundredths(r.figures[k])
			n += n * int64(m.IntN(60)-20) / 100
			for j := range t.rows {
				whole := &t.rows[j]
				if whole.key.Line() != tables.Total && !whole.key.Functional().Contains(r.key.Functional()) {
					continue
				}
				for _, sum := range []tables.Column{c, tables.Expenditure} {
					f := whole.figure(sum)
					*f = m.state(hundredths(*f) + n)
				}
			}
		}
	}
	return t.table.Form(), true
}
