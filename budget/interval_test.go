package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

func fenInterval(lo, hi int64) budget.Interval {
	return budget.Interval{Lo: budget.Fen(lo), Hi: budget.Fen(hi)}
}

// TestIntervalBruteForce tries every amount of small intervals, empty ones among them.
func TestIntervalBruteForce(t *testing.T) {
	bound := rapid.Int64Range(-8, 8)
	rapid.Check(t, func(t *rapid.T) {
		i := fenInterval(bound.Draw(t, "iLo"), bound.Draw(t, "iHi"))
		j := fenInterval(bound.Draw(t, "jLo"), bound.Draw(t, "jHi"))
		meets, empty := false, true
		sums, differences := map[int64]bool{}, map[int64]bool{}
		for x := int64(-8); x <= 8; x++ {
			inX := i.Lo.Fen() <= x && x <= i.Hi.Fen()
			require.Equal(t, inX, i.Contains(budget.Fen(x)))
			meets = meets || inX && j.Contains(budget.Fen(x))
			for y := int64(-8); y <= 8; y++ {
				if inX && j.Contains(budget.Fen(y)) {
					sums[x+y], differences[x-y], empty = true, true, false
				}
			}
		}
		require.Equal(t, meets, i.Meets(j))
		require.Equal(t, meets, j.Meets(i))
		if empty {
			return
		}
		sum, err := i.Add(j)
		require.NoError(t, err)
		difference, err := i.Sub(j)
		require.NoError(t, err)
		for x := int64(-20); x <= 20; x++ {
			require.Equal(t, sums[x], sum.Contains(budget.Fen(x)))
			require.Equal(t, differences[x], difference.Contains(budget.Fen(x)))
		}
	})
}

func TestIntervalErrors(t *testing.T) {
	i, j := budget.Interval{Lo: budget.Fen(0), Hi: greatest}, fenInterval(-1, 1)
	_, err := i.Add(j)
	assert.EqualError(t, err, "budget.Interval.Add([0.00, 92233720368547758.07], [-0.01, 0.01]): value out of range")
	assert.ErrorIs(t, err, budget.ErrRange)
	_, err = i.Sub(j)
	assert.EqualError(t, err, "budget.Interval.Sub([0.00, 92233720368547758.07], [-0.01, 0.01]): value out of range")
	assert.ErrorIs(t, err, budget.ErrRange)
}
