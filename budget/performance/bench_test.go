package performance_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

// TestAllocations: marks and whole tables are computed and checked with few allocations.
func TestAllocations(t *testing.T) {
	e := computed()
	i := e.Indicators[0]
	for name, c := range map[string]struct {
		most float64
		do   func()
	}{
		"Earned":   {0, func() { _, _ = i.Earned() }},
		"Computed": {35, func() { _, _ = e.Computed() }},
		"Check":    {35, func() { e.Check() }},
	} {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, c.do), c.most, name)
	}
}

// decimalEarned is what a user would write instead of Earned.
func decimalEarned(target, actual, weight decimal.Decimal) decimal.Decimal {
	if actual.GreaterThanOrEqual(target) {
		return weight
	}
	return actual.Div(target).Mul(weight).Round(2)
}

func BenchmarkEarned(b *testing.B) {
	b.Run("Indicator", func(b *testing.B) {
		i := facts().Indicators[0]
		b.ReportAllocs()
		for b.Loop() {
			_, err := i.Earned()
			require.NoError(b, err)
		}
	})
	b.Run("decimal", func(b *testing.B) {
		target, actual, weight := decimal.RequireFromString("50.00"), decimal.RequireFromString("43.09"), decimal.RequireFromString("10")
		b.ReportAllocs()
		for b.Loop() {
			decimalEarned(target, actual, weight)
		}
	})
}

func BenchmarkEvaluation(b *testing.B) {
	e, f := computed(), facts()
	wrong := computed()
	wrong.Funding[4].Unallocated, wrong.Indicators[0].Score = wan("61.64"), num("9.62")
	rows := render(b, e).Cells()
	data, err := json.Marshal(e)
	require.NoError(b, err)
	for _, c := range []struct {
		name string
		do   func() error
	}{
		{"Computed", func() error { _, err := f.Computed(); return err }},
		{"Check", func() error { e.Check(); return nil }},
		{"CheckWrong", func() error { wrong.Check(); return nil }},
		{"Layout", func() error { e.Layout(); return nil }},
		{"Read", func() error { _, err := reading.Read(rows, budget.WanYuan); return err }},
		{"Marshal", func() error { _, err := json.Marshal(e); return err }},
		{"Unmarshal", func() error { return json.Unmarshal(data, new(performance.Evaluation)) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, c.do())
			}
		})
	}
}
