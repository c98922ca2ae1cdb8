package reading_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/archive"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestReadBudgets: whatever budget is planned, printed in a template and taken apart, the set read equals the set written,
// whether the reader is told which template it is or not.
func TestReadBudgets(t *testing.T) {
	unit := accountgen.UnitBudget()
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(append(slices.Collect(tables.Budget.Editions()), unit)).Draw(t, "edition")
		s, err := tables.Build(accountgen.Plan().Draw(t, "plan"), e)
		require.NoError(t, err)
		s, err = s.Round(e.Unit(), 2)
		require.NoError(t, err)
		m := drawMess(t)
		m.threeCells = false                         // its templates do so themselves
		hasOwnForm := e.Title(tables.Form09+1) != "" // which only its title tells
		m.titled = m.titled || hasOwnForm || !m.headed && !m.worded
		d := m.document(t, s)
		told := e == unit || hasOwnForm || rapid.Bool().Draw(t, "told")
		if told {
			d.Edition = e
		}
		r, err := reading.Read(d)
		require.NoError(t, err)
		assert.Equal(t, tables.Budget, r.Kind())
		assert.Empty(t, slices.Collect(r.Unread()))
		assert.Empty(t, slices.Collect(r.Extra()))
		assertSameSet(t, s, r.Set())
		for defect := range r.Defects() {
			assert.Equal(t, reading.NoStatement, defect.Kind, "%v", defect)
		}
	})
}

// budgetAmount is what an amount looks like in the budgets at hand: codes have less than four digits.
var budgetAmount = regexp.MustCompile(`^\d{1,3}(,\d{3})+(\.\d\d)?$|^\d+\.\d\d$`)

// TestReadRealBudgets: every amount in the tables of published budgets is the origin of one figure, and reads the same; every
// form is there, and nothing is beside them.
func TestReadRealBudgets(t *testing.T) {
	for name, amounts := range map[string]int{
		"B_wanli2024_yuan": 525, "B_wanli2025_yuan": 525, "B_zfbdw2025_yuan": 231, "B_sww2025_yuan": 287,
	} {
		t.Run(name, func(t *testing.T) {
			d := archive.Document(t, "judged/tables/docs/"+name)
			year := d.Year
			d.Year = 0
			r := read(t, d)
			assert.Equal(t, year, r.Set().Header().Year, "as the titles say")
			assert.Equal(t, tables.Budget, r.Kind())
			assert.Equal(t, tables.ShanghaiBudget2025(), r.Set().Edition())
			assert.True(t, r.IsKnownEdition())
			for f := range tables.Forms() {
				_, ok := r.Set().Table(f)
				assert.True(t, ok, "%v", f)
			}
			assert.Empty(t, slices.Collect(r.Other()))
			assert.Empty(t, slices.Collect(r.Extra()))
			assert.Empty(t, slices.Collect(r.Unread()))
			assert.Empty(t, slices.Collect(r.Defects()))
			read := 0
			for table := range r.Set().Tables() {
				for row := range table.Rows() {
					for c := range row.Columns() {
						a := tables.Address{Form: table.Form(), Row: row.Key(), Column: c}
						at, ok := r.Origin(a)
						if !ok {
							continue
						}
						cell := d.Tables[at.Table].Rows[at.Row][at.Column]
						if row.Figure(c).IsBlank() {
							continue
						}
						assert.True(t, agrees(*cell, row.Figure(c)), "%v: %q read as %v", a, *cell, row.Figure(c))
						if budgetAmount.MatchString(*cell) {
							read++
						}
					}
				}
			}
			printed := 0
			for _, sheet := range d.Tables {
				for _, cells := range sheet.Rows {
					for _, cell := range cells {
						if cell != nil && budgetAmount.MatchString(*cell) {
							printed++
						}
					}
				}
			}
			assert.Equal(t, printed, read)
			assert.Equal(t, amounts, read)
		})
	}
}
