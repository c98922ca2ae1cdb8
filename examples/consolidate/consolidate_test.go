package main

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

func TestSummary(t *testing.T) {
	text, err := appendSummary([]byte("before\n"), newCity(25, 40))
	require.NoError(t, err)
	assert.Equal(t, `before
单位: 1000 accounts, 支出 253,834.53万元, 内部往来 0.00万元 eliminated, 0 findings
部门: 25 accounts, 支出 253,273.64万元, 内部往来 560.89万元 eliminated, 0 findings
全市: 1 accounts, 支出 253,198.31万元, 内部往来 75.33万元 eliminated, 0 findings
`, string(text))
}

// TestLevels holds the sums of each level against the bookings, added up one by one.
func TestLevels(t *testing.T) {
	c := newCity(7, 5)
	var spent, within, between int64
	for _, d := range c.departments {
		for _, u := range d.units {
			for o := range u.Ledger.Outlays() {
				spent += o.Amount.Fen()
			}
		}
		for _, x := range d.transfers {
			within += x.Outlay.Amount.Fen()
		}
	}
	for _, x := range c.transfers {
		between += x.Outlay.Amount.Fen()
	}
	levels, err := c.consolidate()
	require.NoError(t, err)
	assert.Equal(t, []level{
		{"单位", 35, budget.Fen(spent), budget.Fen(0), 0},
		{"部门", 7, budget.Fen(spent - within), budget.Fen(within), 0},
		{"全市", 1, budget.Fen(spent - within - between), budget.Fen(between), 0},
	}, levels)
}

// TestUnitsAreLookedAt holds that no finding is no accident: a department is judged by
// its units, line by line, and one that is left out is found.
func TestUnitsAreLookedAt(t *testing.T) {
	d := newCity(3, 6).departments[1]
	var units fold
	for i := range d.units {
		require.NoError(t, units.add(d.units[i]))
	}
	var departments fold
	require.NoError(t, departments.fold(d.name, d.units, units.sets, d.transfers))
	require.Zero(t, departments.level.findings)
	report := check.Run(departments.sets[0], check.WithUnits(units.sets...))
	tally := report.Tally("X15")
	assert.Greater(t, tally.Exact+tally.Rounding, 150)
	assert.Zero(t, tally.Impossible+tally.Incomplete)

	report = check.Run(departments.sets[0], check.WithUnits(units.sets[1:]...))
	assert.Positive(t, report.Len())
	for f := range report.Findings() {
		assert.Equal(t, "X15", f.Rule, f.Message.String())
	}
}

func TestErrors(t *testing.T) {
	c := newCity(3, 4)
	c.departments[1].transfers[0].Payee = "别处"
	before := []byte("before")
	got, err := appendSummary(before, c)
	require.ErrorIs(t, err, budget.ErrMember)
	assert.EqualError(t, err, `budget.Consolidate: transfers[0].Payee "别处": not the name of exactly one account`)
	assert.Equal(t, before, got)

	c = newCity(3, 4)
	c.transfers[0].Payer = "别处"
	_, err = c.consolidate()
	require.ErrorIs(t, err, budget.ErrMember)

	c = newCity(3, 4)
	c.departments[2].units[3].Header.Name = ""
	_, err = c.consolidate()
	require.ErrorIs(t, err, budget.ErrNoName)

	var f fold
	f.level.spent = budget.Fen(1<<63 - 1)
	require.ErrorIs(t, f.add(newUnit("某局", fields[0], 0, 0)), budget.ErrRange)
	f.level.internal = budget.Fen(1<<63 - 1)
	d := newDepartment(0, 2)
	require.ErrorIs(t, f.fold(d.name, d.units, []tables.Set{}, d.transfers), budget.ErrRange)
}

// BenchmarkConsolidate folds and checks cities of departments of 40 units. The cost of a
// unit must not depend on how many there are.
func BenchmarkConsolidate(b *testing.B) {
	for _, departments := range []int{5, 25, 125} {
		c := newCity(departments, 40)
		b.Run(fmt.Sprintf("units=%d", departments*40), func(b *testing.B) {
			for b.Loop() {
				consolidate(b, c)
			}
			units := float64(departments * 40)
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/units, "ns/unit")
		})
	}
}

func consolidate(b *testing.B, c city) {
	levels, err := c.consolidate()
	if err != nil || levels[2].findings != 0 {
		b.Fatal(err, levels)
	}
}
