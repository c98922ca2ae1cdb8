package budget_test

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

var (
	least    = budget.Fen(math.MinInt64)
	greatest = budget.Fen(math.MaxInt64)
	allUnits = []budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan}
)

// yuan is an amount in a table of cases.
func yuan(s string) budget.Amount { return budget.MustParse(s, budget.Yuan) }

// anyFen draws 分 of every size, the ends of the range among them.
func anyFen() *rapid.Generator[int64] {
	return rapid.OneOf(
		rapid.Int64(),
		rapid.Int64Range(-1_000_000, 1_000_000),
		rapid.SampledFrom([]int64{math.MinInt64, math.MinInt64 + 1, -1, 0, 1, math.MaxInt64 - 1, math.MaxInt64}),
	)
}

func TestAmountZeroValue(t *testing.T) {
	var a budget.Amount
	assert.True(t, a.IsZero())
	assert.Equal(t, 0, a.Sign())
	assert.Equal(t, "0.00", a.String())
	assert.True(t, a == budget.Fen(0))
}

func TestAmountOrder(t *testing.T) {
	ascending := []budget.Amount{least, yuan("-12.30"), yuan("-0.01"), {}, yuan("0.01"), yuan("2993.83"), greatest}
	for i, a := range ascending {
		for j, b := range ascending {
			want := 0
			if i != j {
				want = map[bool]int{true: -1, false: 1}[i < j]
			}
			assert.Equal(t, want, a.Compare(b), "%s and %s", a, b)
		}
		assert.Equal(t, a.Compare(budget.Amount{}), a.Sign(), a)
		assert.Equal(t, a == budget.Amount{}, a.IsZero(), a)
	}
}

// TestArithmetic compares checked arithmetic with math/big: the same result where it fits, ErrRange where not.
func TestArithmetic(t *testing.T) {
	big0, zero := big.NewInt(0), budget.Amount{}
	check := func(t *rapid.T, name string, want *big.Int, got budget.Amount, err error) {
		if !want.IsInt64() {
			require.ErrorIs(t, err, budget.ErrRange, name)
			require.Equal(t, zero, got, name)
			return
		}
		require.NoError(t, err, name)
		require.Equal(t, want.Int64(), got.Fen(), name)
	}
	rapid.Check(t, func(t *rapid.T) {
		x, y := anyFen().Draw(t, "x"), anyFen().Draw(t, "y")
		a, b := budget.Fen(x), budget.Fen(y)
		bigX, bigY := big.NewInt(x), big.NewInt(y)

		sum, err := a.Add(b)
		check(t, "Add", new(big.Int).Add(bigX, bigY), sum, err)
		diff, err := a.Sub(b)
		check(t, "Sub", new(big.Int).Sub(bigX, bigY), diff, err)
		product, err := a.Mul(y)
		check(t, "Mul", new(big.Int).Mul(bigX, bigY), product, err)
		neg, err := a.Neg()
		check(t, "Neg", new(big.Int).Sub(big0, bigX), neg, err)
		abs, err := a.Abs()
		check(t, "Abs", new(big.Int).Abs(bigX), abs, err)
	})
}

func TestArithmeticErrors(t *testing.T) {
	one := budget.Fen(1)
	second := func(_ budget.Amount, err error) error { return err }
	tests := []struct {
		err  error
		want string
	}{
		{second(greatest.Add(one)), "budget.Amount.Add(92233720368547758.07, 0.01): value out of range"},
		{second(least.Sub(one)), "budget.Amount.Sub(-92233720368547758.08, 0.01): value out of range"},
		{second(least.Neg()), "budget.Amount.Neg(-92233720368547758.08): value out of range"},
		{second(least.Abs()), "budget.Amount.Abs(-92233720368547758.08): value out of range"},
		{second(greatest.Mul(-2)), "budget.Amount.Mul(92233720368547758.07, -2): value out of range"},
		{second(greatest.Round(budget.Yuan, 1)), "budget.Amount.Round(92233720368547758.07, 元, 1): value out of range"},
		{second(least.Round(budget.YiYuan, 0)), "budget.Amount.Round(-92233720368547758.08, 亿元, 0): value out of range"},
	}
	for _, test := range tests {
		assert.EqualError(t, test.err, test.want)
		assert.ErrorIs(t, test.err, budget.ErrRange)
	}
	err := second(one.Round(budget.WanYuan, -1))
	assert.EqualError(t, err, "budget.Amount.Round: negative number of decimal places -1")
	assert.ErrorIs(t, err, budget.ErrPlaces)
	err = second(one.Round(budget.Unit(9), 0))
	assert.EqualError(t, err, "budget.Amount.Round: unknown unit Unit(9)")
	assert.ErrorIs(t, err, budget.ErrUnit)
}

func TestRound(t *testing.T) {
	tests := []struct {
		in     string // 元
		unit   budget.Unit
		places int
		want   string // 元
	}{
		{"1249.99", budget.WanYuan, 1, "1000.00"},
		{"1250.00", budget.WanYuan, 1, "1000.00"},
		{"1500.00", budget.WanYuan, 1, "2000.00"},
		{"-1500.00", budget.WanYuan, 1, "-2000.00"},
		{"-1499.99", budget.WanYuan, 1, "-1000.00"},
		{"50.00", budget.WanYuan, 2, "100.00"},
		{"49.99", budget.WanYuan, 2, "0.00"},
		{"0.05", budget.Yuan, 1, "0.10"},
		{"0.04", budget.Yuan, 1, "0.00"},
		{"1234.56", budget.Yuan, 2, "1234.56"},
		{"1234.56", budget.Yuan, 99, "1234.56"},
		{"1234.56", budget.WanYuan, 6, "1234.56"},
		{"50000000.00", budget.YiYuan, 0, "100000000.00"},
	}
	for _, test := range tests {
		t.Run(fmt.Sprintf("%s %s %d", test.in, test.unit, test.places), func(t *testing.T) {
			got, err := yuan(test.in).Round(test.unit, test.places)
			require.NoError(t, err)
			assert.Equal(t, test.want, got.String())
		})
	}
}

// TestRoundReference compares Round with big.Rat, whose FloatString rounds halves away from zero.
func TestRoundReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fen := anyFen().Draw(t, "fen")
		unit := rapid.SampledFrom(allUnits).Draw(t, "unit")
		places := rapid.IntRange(0, 12).Draw(t, "places")
		got, err := budget.Fen(fen).Round(unit, places)

		value := big.NewRat(fen, unit.Fen())
		want, ok := new(big.Rat).SetString(value.FloatString(places))
		require.True(t, ok)
		want.Mul(want, new(big.Rat).SetInt64(unit.Fen()))
		if !want.Num().IsInt64() {
			require.ErrorIs(t, err, budget.ErrRange)
			return
		}
		require.NoError(t, err)
		require.Equal(t, want.Num().Int64(), got.Fen())
	})
}
