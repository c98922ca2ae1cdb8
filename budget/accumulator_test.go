package budget_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

// bigSum adds up in math/big.
func bigSum(amounts []budget.Amount) *big.Int {
	total := new(big.Int)
	for _, a := range amounts {
		total.Add(total, big.NewInt(a.Fen()))
	}
	return total
}

func anyAmounts() *rapid.Generator[[]budget.Amount] {
	return rapid.SliceOfN(rapid.Map(anyFen(), budget.Fen), 0, 40)
}

func TestSumReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amounts := anyAmounts().Draw(t, "amounts")
		want := bigSum(amounts)

		var acc budget.Accumulator
		for _, a := range rapid.Permutation(amounts).Draw(t, "order") {
			acc.Add(a)
		}
		require.Equal(t, want.Sign(), acc.Sign())
		require.Equal(t, want.Sign() == 0, acc.IsZero())

		sums := []func() (budget.Amount, error){
			func() (budget.Amount, error) { return budget.Sum(amounts...) },
			func() (budget.Amount, error) { return budget.SumSeq(slices.Values(amounts)) },
			acc.Amount,
		}
		for _, sum := range sums {
			got, err := sum()
			if !want.IsInt64() {
				require.EqualError(t, err, "budget.Accumulator.Amount: total "+want.String()+"分: value out of range")
				require.ErrorIs(t, err, budget.ErrRange)
				continue
			}
			require.NoError(t, err)
			require.Equal(t, want.Int64(), got.Fen())
		}
	})
}

// TestAccumulatorGroup: merging is associative and commutative, and Sub and Neg undo Add.
func TestAccumulatorGroup(t *testing.T) {
	fold := func(amounts []budget.Amount) (acc budget.Accumulator) {
		for _, a := range amounts {
			acc.Add(a)
		}
		return acc
	}
	rapid.Check(t, func(t *rapid.T) {
		x, y, z := anyAmounts().Draw(t, "x"), anyAmounts().Draw(t, "y"), anyAmounts().Draw(t, "z")
		a, b, c := fold(x), fold(y), fold(z)

		ab, bc, ba := a, b, b
		ab.Merge(b)
		bc.Merge(c)
		ba.Merge(a)
		require.Equal(t, ab, ba)
		require.Equal(t, fold(slices.Concat(x, y)), ab)
		abThenC, aThenBC := ab, a
		abThenC.Merge(c)
		aThenBC.Merge(bc)
		require.Equal(t, abThenC, aThenBC)

		undone := ab
		undone.Merge(b.Neg())
		require.Equal(t, a, undone)
		for _, amount := range x {
			undone.Sub(amount)
		}
		require.True(t, undone.IsZero())
		require.Equal(t, -a.Sign(), a.Neg().Sign())
	})
}

func TestAccumulatorBeyondAmounts(t *testing.T) {
	var acc budget.Accumulator
	for range 1000 {
		acc.Add(greatest)
	}
	_, err := acc.Amount()
	require.EqualError(t, err, "budget.Accumulator.Amount: total 9223372036854775807000分: value out of range")
	for range 1000 {
		acc.Sub(greatest)
	}
	got, err := acc.Amount()
	require.NoError(t, err)
	assert.Equal(t, budget.Amount{}, got)

	acc.Sub(least)
	assert.Equal(t, 1, acc.Sign())
	_, err = acc.Amount()
	assert.ErrorIs(t, err, budget.ErrRange)
	acc.Sub(budget.Fen(1))
	got, err = acc.Amount()
	require.NoError(t, err)
	assert.Equal(t, int64(math.MaxInt64), got.Fen())
}

func TestSumAllocations(t *testing.T) {
	amounts := slices.Repeat([]budget.Amount{greatest, least, yuan("2993.83")}, 100)
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = budget.Sum(amounts...) }))
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		var acc budget.Accumulator
		for _, a := range amounts {
			acc.Add(a)
			acc.Sub(a)
		}
		_, _ = acc.Amount()
	}))
}
