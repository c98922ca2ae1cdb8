package check_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestLabelsMissingFromDocuments takes one to three labels out of a printed form that another form has: the labels below move up, and the
// last amounts stand beside none. With the labels put in these come back.
func TestLabelsMissingFromDocuments(t *testing.T) {
	t.Parallel()
	g := newGenerator(t, 60)
	seen, named, before, after, figures, right := 0, 0, 0, 0, 0, 0
	for range structuralAccounts {
		account := g.account(codes.FirstYear + g.IntN(accountgen.LastYear-codes.FirstYear+1))
		m := &mutator{generator: g, set: published(t, account, [...]tables.Edition{tables.Fujian2021(), tables.Shanghai2024()}[g.IntN(2)])}
		m.draft = draftOf(m.set)
		drawn, ok := m.aTable(9)
		if !ok {
			continue
		}
		form := drawn.table.Form()
		d := documentOf(t, m.set)
		m.takeLabels(d, form)
		read, err := reading.Read(d)
		require.NoError(t, err)
		plain := check.Run(read.Set(), check.WithReading(read), check.Without("S14", "S15"))
		if plain.Len() < 4 {
			continue
		}
		var repaired tables.Set
		report := check.Run(read.Set(), check.WithReading(read), check.Repaired(&repaired))
		seen, before, after = seen+1, before+plain.Len(), after+report.Len()
		is := slices.ContainsFunc(slices.Collect(report.Findings()), func(f judge.Finding) bool {
			return f.Rule == "S15" && f.Cause == judge.CauseRowsShifted && at(f).Form == form
		})
		if !is {
			continue
		}
		named++
		want, _ := m.set.Table(form)
		got, _ := repaired.Table(form)
		for a, f := range want.Figures() {
			figures++
			if got.Figure(a.Row, a.Column) == f {
				right++
			}
		}
	}
	t.Logf("%d of %d named, findings %.1f → %.1f, %d of %d figures right", named, seen, float64(before)/float64(seen), float64(after)/float64(seen), right, figures)
	if steady.Slowdown > 1 {
		return // a few accounts have no shares
	}
	assert.GreaterOrEqual(t, named*100, 85*seen, "named")
	assert.LessOrEqual(t, after, 6*seen, "findings left")
	assert.GreaterOrEqual(t, right*100, 95*figures, "figures right with the labels put in")
}

// takeLabels takes labels out of a printed form.
func (m *mutator) takeLabels(d reading.Document, form tables.Form) {
	read, err := reading.Read(d)
	require.NoError(m.tb, err)
	t, _ := read.Set().Table(form)
	var cells []reading.Origin // of the first amount of each row
	for row := range t.Rows() {
		first := reading.Origin{Column: -1}
		for c := range row.Columns() {
			if o, ok := read.Origin(tables.Address{Form: form, Row: row.Key(), Column: c}); ok && (first.Column < 0 || o.Column < first.Column) {
				first = o
			}
		}
		cells = append(cells, first)
	}
	slices.SortFunc(cells, func(a, b reading.Origin) int { return a.Row - b.Row })
	k := 1 + m.IntN(3)
	from := 2 + m.IntN(len(cells)-4-k)
	rows := d.Tables[cells[0].Table].Rows
	labels := cells[0].Column
	for i := from; i < len(cells); i++ {
		if i+k < len(cells) {
			copy(rows[cells[i].Row][:labels], rows[cells[i+k].Row][:labels])
		} else {
			clear(rows[cells[i].Row][:labels])
		}
	}
}

// TestLooseAmountsOfACleanForm holds that amounts beside no label alone are no reason for anything.
func TestLooseAmountsOfACleanForm(t *testing.T) {
	t.Parallel()
	g := newGenerator(t, 61)
	for range 20 / steady.Slowdown {
		d := documentOf(t, g.set())
		for i := range d.Tables {
			last := slices.Clone(d.Tables[i].Rows[len(d.Tables[i].Rows)-1])
			clear(last[:min(2, len(last))])
			d.Tables[i].Rows = append(d.Tables[i].Rows, last)
		}
		for f := range reads(t, d).Findings() {
			assert.NotContains(t, []string{"S14", "S15"}, f.Rule, f.Message)
		}
	}
}
