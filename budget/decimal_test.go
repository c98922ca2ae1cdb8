package budget_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

func TestDecimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := budget.Fen(anyFen().Draw(t, "fen"))
		for _, unit := range allUnits {
			d := a.Decimal(unit)
			require.Equal(t, big.NewRat(a.Fen(), unit.Fen()).String(), d.Rat().String())
			back, err := budget.FromDecimal(d, unit)
			require.NoError(t, err)
			require.Equal(t, a, back)
		}
	})
}

func TestFromDecimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		coefficient := anyFen().Draw(t, "coefficient")
		exponent := rapid.Int32Range(-25, 25).Draw(t, "exponent")
		unit := rapid.SampledFrom(allUnits).Draw(t, "unit")
		d := decimal.New(coefficient, exponent)
		fen := new(big.Rat).Mul(d.Rat(), new(big.Rat).SetInt64(unit.Fen()))
		got, err := budget.FromDecimal(d, unit)
		switch {
		case !fen.IsInt():
			require.ErrorIs(t, err, budget.ErrPrecision)
		case !fen.Num().IsInt64():
			require.ErrorIs(t, err, budget.ErrRange)
		default:
			require.NoError(t, err)
			require.Equal(t, fen.Num().Int64(), got.Fen())
		}
	})
}

func TestFromDecimalErrors(t *testing.T) {
	tests := []struct {
		in   decimal.Decimal
		unit budget.Unit
		is   error
		want string
	}{
		{decimal.RequireFromString("1.005"), budget.Yuan, budget.ErrPrecision, "budget.FromDecimal(1005e-3, 元): digits below the last place"},
		{decimal.New(1, math.MinInt32), budget.Yuan, budget.ErrPrecision, "budget.FromDecimal(1e-2147483648, 元): digits below the last place"},
		{decimal.New(1, math.MaxInt32), budget.YiYuan, budget.ErrRange, "budget.FromDecimal(1e2147483647, 亿元): value out of range"},
		{decimal.New(1, 17), budget.Yuan, budget.ErrRange, "budget.FromDecimal(1e17, 元): value out of range"},
		{decimal.New(-93, 15), budget.Yuan, budget.ErrRange, "budget.FromDecimal(-93e15, 元): value out of range"},
		{decimal.New(1, 0), budget.Unit(9), budget.ErrUnit, "budget.FromDecimal: unknown unit Unit(9)"},
	}
	for _, test := range tests {
		got, err := budget.FromDecimal(test.in, test.unit)
		assert.EqualError(t, err, test.want)
		assert.ErrorIs(t, err, test.is)
		assert.Equal(t, budget.Amount{}, got)
	}
	zero, err := budget.FromDecimal(decimal.New(0, math.MaxInt32), budget.Yuan)
	require.NoError(t, err)
	assert.True(t, zero.IsZero())
	zero, err = budget.FromDecimal(decimal.Decimal{}, budget.WanYuan)
	require.NoError(t, err)
	assert.True(t, zero.IsZero())
}
