package main

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/consolidate/city"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

func TestSummary(t *testing.T) {
	text, err := appendSummary([]byte("before\n"), city.New(25, 40))
	require.NoError(t, err)
	assert.Equal(t, `before
单位: 1000 accounts, 支出 253,834.53万元, 内部往来 0.00万元 eliminated, 0 findings
部门: 25 accounts, 支出 253,273.64万元, 内部往来 560.89万元 eliminated, 0 findings
全市: 1 accounts, 支出 253,198.31万元, 内部往来 75.33万元 eliminated, 0 findings
`, string(text))
}

// TestLevels holds the sums of each level against the bookings, added up one by one.
func TestLevels(t *testing.T) {
	c := city.New(7, 5)
	var spent, within, between int64
	for _, d := range c.Departments {
		for _, u := range d.Units {
			for o := range u.Ledger.Outlays() {
				spent += o.Amount.Fen()
			}
		}
		for _, x := range d.Transfers {
			within += x.Outlay.Amount.Fen()
		}
	}
	for _, x := range c.Transfers {
		between += x.Outlay.Amount.Fen()
	}
	levels, err := consolidate(c)
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
	d := city.New(3, 6).Departments[1]
	var units fold
	for i := range d.Units {
		require.NoError(t, units.add(d.Units[i]))
	}
	var departments fold
	require.NoError(t, departments.fold(d.Name, d.Units, units.sets, d.Transfers))
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
	c := city.New(3, 4)
	c.Departments[1].Transfers[0].Payee = "别处"
	before := []byte("before")
	got, err := appendSummary(before, c)
	require.ErrorIs(t, err, budget.ErrMember)
	assert.EqualError(t, err, `budget.Consolidate: transfers[0].Payee "别处": not the name of exactly one account`)
	assert.Equal(t, before, got)

	c = city.New(3, 4)
	c.Transfers[0].Payer = "别处"
	_, err = consolidate(c)
	require.ErrorIs(t, err, budget.ErrMember)

	c = city.New(3, 4)
	c.Departments[2].Units[3].Header.Name = ""
	_, err = consolidate(c)
	require.ErrorIs(t, err, budget.ErrNoName)

	var f fold
	f.level.spent = budget.Fen(1<<63 - 1)
	require.ErrorIs(t, f.add(city.NewDepartment(0, 1, 1).Units[0]), budget.ErrRange)
	f.level.internal = budget.Fen(1<<63 - 1)
	d := city.NewDepartment(0, 1, 2)
	require.ErrorIs(t, f.fold(d.Name, d.Units, []tables.Set{}, d.Transfers), budget.ErrRange)
}

// BenchmarkConsolidate folds and checks cities of departments of 40 units. The cost of a
// unit must not depend on how many there are.
func BenchmarkConsolidate(b *testing.B) {
	for _, departments := range []int{5, 25, 125} {
		c := city.New(departments, 40)
		b.Run(fmt.Sprintf("units=%d", departments*40), func(b *testing.B) {
			for b.Loop() {
				benchmark(b, c)
			}
			units := float64(departments * 40)
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/units, "ns/unit")
		})
	}
}

func benchmark(b *testing.B, c city.City) {
	levels, err := consolidate(c)
	if err != nil || levels[2].findings != 0 {
		b.Fatal(err, levels)
	}
}
