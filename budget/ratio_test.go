package budget_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

func wan(t require.TestingT, s string) budget.Figure {
	f, err := budget.ParseFigure(s, budget.WanYuan)
	require.NoError(t, err)
	return f
}

func percentage(t require.TestingT, s string) budget.Percentage {
	p, err := budget.ParsePercentage(s)
	require.NoError(t, err)
	return p
}

func anyRatio() *rapid.Generator[budget.Ratio] {
	return rapid.Custom(func(t *rapid.T) budget.Ratio {
		num := rapid.OneOf(rapid.Int64Range(-1000, 1000), rapid.Int64Range(-math.MaxInt64, math.MaxInt64)).Draw(t, "num")
		den := rapid.OneOf(rapid.Int64Range(1, 1000), rapid.Int64Range(1, math.MaxInt64)).Draw(t, "den")
		r, err := budget.NewRatio(num, den)
		require.NoError(t, err)
		return r
	})
}

func rat(r budget.Ratio) *big.Rat { return big.NewRat(r.Num(), r.Den()) }

// TestRatioReference compares ratios with big.Rat, whose FloatString rounds halves away from zero.
func TestRatioReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, s := anyRatio().Draw(t, "r"), anyRatio().Draw(t, "s")
		require.Equal(t, rat(r).Cmp(rat(s)), r.Compare(s))
		require.Equal(t, rat(r).Cmp(rat(s)) == 0, r == s)
		require.Equal(t, rat(r).Sign(), r.Sign())
		require.Zero(t, rat(r.Neg()).Cmp(new(big.Rat).Neg(rat(r))))
		require.Equal(t, rat(r).String(), r.String())
		require.Equal(t, rat(r).Num().Int64(), r.Num(), "in lowest terms")

		places := rapid.IntRange(0, 20).Draw(t, "places")
		percent := new(big.Rat).Mul(rat(r), big.NewRat(100, 1))
		require.Equal(t, rounded(percent, places), r.Percent(places))
		require.Equal(t, rounded(rat(r), places), r.Decimal(places).StringFixed(int32(places)))
	})
}

// rounded is r with places, without a sign if that is zero.
func rounded(r *big.Rat, places int) string {
	s := r.FloatString(places)
	if zero, _ := new(big.Rat).SetString(s); zero.Sign() == 0 && s[0] == '-' {
		return s[1:]
	}
	return s
}

func TestNewRatio(t *testing.T) {
	zero, err := budget.NewRatio(0, -7)
	require.NoError(t, err)
	assert.Equal(t, budget.Ratio{}, zero)
	assert.Equal(t, "0/1", zero.String())
	r, err := budget.NewRatio(-6, -8)
	require.NoError(t, err)
	assert.Equal(t, "3/4", r.String())
	r, err = budget.NewRatio(math.MinInt64, math.MinInt64)
	require.NoError(t, err)
	assert.Equal(t, "1/1", r.String())
	r, err = budget.NewRatio(6, math.MinInt64)
	require.NoError(t, err)
	assert.Equal(t, "-3/4611686018427387904", r.String())

	_, err = budget.NewRatio(1, 0)
	assert.EqualError(t, err, "budget.NewRatio(1, 0): base is zero")
	assert.ErrorIs(t, err, budget.ErrZeroBase)
	for _, den := range []int64{1, -1} {
		_, err = budget.NewRatio(math.MinInt64, den)
		assert.ErrorIs(t, err, budget.ErrRange)
	}
	_, err = budget.NewRatio(1, math.MinInt64)
	assert.EqualError(t, err, "budget.NewRatio(1, -9223372036854775808): value out of range")
}

// TestRates judges rates that published accounts state.
func TestRates(t *testing.T) {
	type rate func(x, y budget.Figure) (budget.Ratio, budget.RatioInterval, error)
	tests := []struct {
		name     string
		rate     rate
		x, y     string // 万元
		stated   string
		rounds   bool
		meets    bool
		interval string
	}{
		{"share", budget.Share, "2,106.66", "2,940.05", "71.65", true, true, "[71.6536%, 71.6542%]"},
		{"share, wrong", budget.Share, "2,106.66", "2,940.05", "71.73", false, false, "[71.6536%, 71.6542%]"},
		{"completion", budget.Completion, "9,746.50", "9,759.38", "99.87", true, true, "[99.8679%, 99.8681%]"},
		{"completion, truncated", budget.Completion, "9,746.50", "9,759.38", "99.86", false, false, "[99.8679%, 99.8681%]"},
		{"growth", budget.Growth, "9.07", "9.78", "-7.26", true, true, "[-7.3582%, -7.1611%]"},
		{"growth, of coarse figures", budget.Growth, "9.07", "9.78", "-7.30", false, true, "[-7.3582%, -7.1611%]"},
		{"growth from change", budget.GrowthFromChange, "-0.71", "9.07", "-7.26", true, true, "[-7.3108%, -7.2086%]"},
		{"growth from change, over the current year", budget.GrowthFromChange, "-0.71", "9.07", "-7.83", false, false, "[-7.3108%, -7.2086%]"},
		{"share of nothing", budget.Share, "", "9.07", "0", true, true, "[0.0000%, 0.0000%]"},
		{"growth to nothing", budget.Growth, "", "9.07", "-100", true, true, "[-100.0000%, -100.0000%]"},
		{"negative base", budget.Share, "1.00", "-4.00", "-25", true, true, "[-25.1564%, -24.8439%]"},
		{"unbounded above", budget.GrowthFromChange, "0.09", "0.10", "900.00", true, true, "[425.0000%, …]"},
		{"unbounded above, too low", budget.GrowthFromChange, "0.09", "0.10", "-50.00", false, false, "[425.0000%, …]"},
		{"unbounded below", budget.GrowthFromChange, "-0.09", "-0.10", "900.00", true, true, "[425.0000%, …]"},
		{"unbounded on both sides", budget.GrowthFromChange, "1.0", "1.04", "2500.00", true, true, "[…, …]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			point, interval, err := test.rate(wan(t, test.x), wan(t, test.y))
			require.NoError(t, err)
			assert.Equal(t, test.interval, interval.String())
			assert.True(t, interval.Contains(point))
			stated := percentage(t, test.stated)
			assert.Equal(t, test.rounds, stated.Rounds(point), point.Percent(4))
			assert.Equal(t, test.meets, stated.Interval().Meets(interval))
			assert.Equal(t, test.meets, interval.Meets(stated.Interval()))
		})
	}
}

func TestRateErrors(t *testing.T) {
	none := budget.Figure{}
	tests := []struct {
		rate func(x, y budget.Figure) (budget.Ratio, budget.RatioInterval, error)
		x, y budget.Figure
		is   error
		want string
	}{
		{budget.Share, wan(t, "6.20"), wan(t, "0.00"), budget.ErrZeroBase, "budget.Share(6.20万元, 0.00万元): base is zero"},
		{budget.Completion, wan(t, "6.20"), none, budget.ErrZeroBase, "budget.Completion(6.20万元, ): base is zero"},
		{budget.Growth, wan(t, "6.20"), budget.Exact(budget.Amount{}), budget.ErrZeroBase, "budget.Growth(6.20万元, 0.00元): base is zero"},
		{budget.GrowthFromChange, wan(t, "6.20"), wan(t, "6.2"), budget.ErrZeroBase, "budget.GrowthFromChange(6.20万元, 6.2万元): base is zero"},
		{budget.Growth, budget.Exact(greatest), budget.Exact(budget.Fen(-1)), budget.ErrRange, "budget.Growth(92233720368547758.07元, -0.01元): value out of range"},
		{budget.GrowthFromChange, budget.Exact(greatest), budget.Exact(budget.Fen(-2)), budget.ErrRange, "budget.GrowthFromChange(92233720368547758.07元, -0.02元): value out of range"},
		{budget.Share, budget.Exact(least), budget.Exact(budget.Fen(1)), budget.ErrRange, "budget.Share(-92233720368547758.08元, 0.01元): value out of range"},
	}
	for _, test := range tests {
		point, interval, err := test.rate(test.x, test.y)
		assert.EqualError(t, err, test.want)
		assert.ErrorIs(t, err, test.is)
		assert.Equal(t, budget.Ratio{}, point)
		assert.Equal(t, budget.RatioInterval{}, interval)
	}
}

// TestRateSound: whatever exact amounts are behind published figures, their exact rate lies in the interval.
func TestRateSound(t *testing.T) {
	places := rapid.IntRange(0, 3)
	published := func(t *rapid.T, name string) (exact, stated budget.Figure) {
		exact = budget.Exact(budget.Fen(rapid.Int64Range(-5_000_000, 500_000_000).Draw(t, name)))
		stated, err := exact.Round(budget.WanYuan, places.Draw(t, name+" places"))
		require.NoError(t, err)
		return exact, stated
	}
	rates := map[string]func(x, y budget.Figure) (budget.Ratio, budget.RatioInterval, error){
		"Share": budget.Share, "Completion": budget.Completion, "Growth": budget.Growth, "GrowthFromChange": budget.GrowthFromChange,
	}
	rapid.Check(t, func(t *rapid.T) {
		x, statedX := published(t, "x")
		y, statedY := published(t, "y")
		for name, rate := range rates {
			truth, exactly, err := rate(x, y)
			_, interval, statedErr := rate(statedX, statedY)
			if err != nil || statedErr != nil {
				continue
			}
			require.Equal(t, budget.RatioInterval{Lo: truth, Hi: truth}, exactly, name)
			require.True(t, interval.Contains(truth), "%s: %s not in %s", name, truth.Percent(6), interval)
			require.True(t, interval.Neg().Contains(truth.Neg()), name)
			p := percentage(t, truth.Percent(places.Draw(t, "percent places")))
			require.True(t, p.Rounds(truth), name)
			require.True(t, p.Interval().Contains(truth), name)
			require.True(t, p.Interval().Meets(interval), name)
		}
	})
}

func TestRatioIntervalMeets(t *testing.T) {
	ratio := func(num int64) budget.Ratio {
		r, err := budget.NewRatio(num, 100)
		require.NoError(t, err)
		return r
	}
	closed := func(lo, hi int64) budget.RatioInterval { return budget.RatioInterval{Lo: ratio(lo), Hi: ratio(hi)} }
	atLeast := func(lo int64) budget.RatioInterval { return budget.RatioInterval{Lo: ratio(lo), NoHi: true} }
	atMost := func(hi int64) budget.RatioInterval { return budget.RatioInterval{Hi: ratio(hi), NoLo: true} }
	all := budget.RatioInterval{NoLo: true, NoHi: true}
	tests := []struct {
		i, j  budget.RatioInterval
		meets bool
	}{
		{closed(1, 3), closed(3, 5), true},
		{closed(1, 3), closed(4, 5), false},
		{closed(1, 9), closed(4, 5), true},
		{atLeast(3), closed(1, 3), true},
		{atLeast(4), closed(1, 3), false},
		{atMost(1), closed(1, 3), true},
		{atMost(0), closed(1, 3), false},
		{atMost(0), atLeast(0), true},
		{atMost(0), atLeast(1), false},
		{atLeast(5), atLeast(9), true},
		{atMost(5), atMost(-9), true},
		{all, closed(1, 3), true},
		{all, atMost(-9), true},
	}
	for _, test := range tests {
		assert.Equal(t, test.meets, test.i.Meets(test.j), "%s %s", test.i, test.j)
		assert.Equal(t, test.meets, test.j.Meets(test.i), "%s %s", test.j, test.i)
		assert.Equal(t, test.meets, test.i.Neg().Meets(test.j.Neg()), "%s %s", test.j, test.i)
		assert.Equal(t, test.i, test.i.Neg().Neg())
	}
	assert.True(t, all.IsUnbounded() && atMost(1).IsUnbounded() && atLeast(1).IsUnbounded())
	assert.False(t, closed(1, 3).IsUnbounded())
	assert.False(t, atMost(0).Contains(ratio(1)))
	assert.True(t, atMost(0).Contains(ratio(0)))
	assert.False(t, atLeast(0).Contains(ratio(-1)))
	assert.True(t, atLeast(0).Contains(ratio(0)))
	assert.True(t, all.Contains(ratio(-1)))
	assert.Equal(t, "[…, 1.0000%]", atMost(1).String())
}
