package performance_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
)

func TestEarned(t *testing.T) {
	const (
		more  = performance.MoreIsBetter
		less  = performance.LessIsBetter
		equal = performance.EqualIsMet
		words = performance.YesNo
		part  = performance.InProportion
		none  = performance.FullOrNone
		bands = performance.Banded
	)
	for _, c := range []struct {
		direction      performance.Direction
		scoring        performance.Scoring
		target, actual string
		weight, want   string
	}{
		{more, part, "50.00", "43.09", "10", "8.62"}, // licheng_2021
		{more, part, "50.00", "50.00", "10", "10"},
		{more, part, "1", "8", "20", "20"},
		{more, part, "3", "2", "10", "6.67"},
		{more, part, "3", "1", "10", "3.33"},
		{more, part, "1000", "999.99999", "10", "10.00"},    // 9.9999999
		{more, part, "1000", "999.99999", "9.999", "9.999"}, // not rounded above the weight
		{more, part, "3", "0", "10", "0"},
		{more, part, "5%", "-2%", "10", "0"},
		{more, part, "-3%", "-3%", "10", "10"},
		{more, part, "90%", "45", "10", "5.00"}, // only one says its unit
		{more, none, "3", "2", "10", "0"},
		{more, none, "3", "3", "10", "10"},
		{less, none, "3", "3", "10", "10"},
		{more, 0, "3", "3", "10", "10"},
		{more, bands, "100", "95", "10", "8.00"},
		{more, bands, "100", "90", "10", "8.00"},
		{more, bands, "100", "89.99", "10", "5.00"},
		{more, bands, "100", "59", "10", "0"},
		{more, bands, "100", "100", "10", "10"},
		{less, part, "3次", "3次", "10", "10"},
		{less, part, "3次", "4次", "10", "7.50"},
		{less, part, "0", "2", "10", "0"},
		{less, bands, "3", "4", "10", "5.00"},
		{less, none, "3", "4", "10", "0"},
		{equal, part, "10", "10.0", "10", "10"},
		{equal, part, "10", "8", "10", "8.00"},
		{equal, part, "8", "10", "10", "8.00"},
		{words, part, "是", "是", "10", "10"},
		{words, part, "完成", "已完成", "10", "10"},
		{words, part, "是", "否", "10", "0"},
		{words, part, "无", "有", "10", "0"},
		{words, part, "1", "1", "10", "10"},
		{words, part, "1", "0", "10", "0"},
		{more, part, "有效提升", "有效提升", "10", "10"},
		{more, part, "3", "2", "0", "0"},
	} {
		i := performance.Indicator{
			Direction: c.direction, Scoring: c.scoring, Bands: []performance.Band{{From: num("90"), Part: num("80")}, {From: num("60"), Part: num("50")}},
			Target: performance.MustParseValue(c.target), Actual: performance.MustParseValue(c.actual), Weight: num(c.weight),
		}
		got, err := i.Earned()
		require.NoError(t, err, "%+v", c)
		assert.Equal(t, c.want, got.String(), "%+v", c)
	}
	for _, c := range []struct {
		direction              performance.Direction
		scoring                performance.Scoring
		target, actual, weight string
		is                     error
		want                   string
	}{
		{more, part, "", "1", "1", performance.ErrBlank, `performance.Indicator.Earned "x": target, actual value or weight is blank`},
		{more, part, "1", "", "1", performance.ErrBlank, `performance.Indicator.Earned "x": target, actual value or weight is blank`},
		{more, part, "1", "1", "", performance.ErrBlank, `performance.Indicator.Earned "x": target, actual value or weight is blank`},
		{more, part, "有效提升", "有所提升", "1", performance.ErrWords, `performance.Indicator.Earned "x": words cannot be compared`},
		{more, part, "1", "是", "1", performance.ErrWords, `performance.Indicator.Earned "x": words cannot be compared`},
		{more, part, "3完成", "完成", "1", performance.ErrWords, `performance.Indicator.Earned "x": words cannot be compared`},
		{more, part, "1.5万条", "15000条", "1", performance.ErrUnits, `performance.Indicator.Earned "x": different units`},
		{more, 0, "3", "2", "1", performance.ErrScoring, `performance.Indicator.Earned "x": no scoring for a missed target`},
		{more, part, "-3", "-4", "1", performance.ErrTarget, `performance.Indicator.Earned "x": nothing is in proportion to the target`},
		{less, part, "-3", "2", "1", performance.ErrTarget, `performance.Indicator.Earned "x": nothing is in proportion to the target`},
		{equal, part, "0", "-1", "1", performance.ErrTarget, `performance.Indicator.Earned "x": nothing is in proportion to the target`},
		{
			more, part, "9223372036854.775807", "9223372036854.775801", "12345678.123457", budget.ErrRange,
			`performance.Indicator.Earned "x": (12345678123457/100000000)·(9223372036854775801/9223372036854775807): value out of range`,
		},
	} {
		i := performance.Indicator{
			Name: "x", Direction: c.direction, Scoring: c.scoring,
			Target: performance.MustParseValue(c.target), Actual: performance.MustParseValue(c.actual), Weight: num(c.weight),
		}
		_, err := i.Earned()
		require.ErrorIs(t, err, c.is, "%+v", c)
		assert.EqualError(t, err, c.want)
	}
}

// drawIndicator draws numeric indicators of every direction and scoring, whose marks are defined.
func drawIndicator() *rapid.Generator[performance.Indicator] {
	return rapid.Custom(func(t *rapid.T) performance.Indicator {
		value := func(name string) performance.Value {
			places := rapid.IntRange(0, 2).Draw(t, name+" places")
			r := big.NewRat(rapid.Int64Range(1, 30000).Draw(t, name), 1)
			for range places {
				r.Quo(r, big.NewRat(10, 1))
			}
			return performance.MustParseValue(r.FloatString(places) + rapid.SampledFrom([]string{"", "%"}).Draw(t, name+" unit"))
		}
		i := performance.Indicator{
			Category:  performance.Category(rapid.IntRange(1, 9).Draw(t, "category")),
			Name:      "指标" + rapid.StringMatching(`[a-z]{1,5}`).Draw(t, "name"),
			Direction: rapid.SampledFrom([]performance.Direction{performance.MoreIsBetter, performance.LessIsBetter, performance.EqualIsMet}).Draw(t, "direction"),
			Scoring:   rapid.SampledFrom([]performance.Scoring{performance.InProportion, performance.FullOrNone, performance.Banded}).Draw(t, "scoring"),
			Target:    value("target"), Actual: value("actual"), Weight: num("10"),
		}
		if i.Scoring == performance.Banded {
			i.Bands = []performance.Band{{From: num("90"), Part: num("80.5")}, {From: num("60"), Part: num("50")}}
		}
		return i
	})
}

// slowEarned is Earned by its definition, in fractions of big integers.
func slowEarned(t require.TestingT, i *performance.Indicator) string {
	target, actual, weight := rat(t, i.Target.Number()), rat(t, i.Actual.Number()), rat(t, i.Weight)
	order := actual.Cmp(target)
	met := order == 0 || order > 0 && i.Direction == performance.MoreIsBetter || order < 0 && i.Direction == performance.LessIsBetter
	if met {
		return i.Weight.String()
	}
	part := new(big.Rat)
	switch {
	case i.Scoring == performance.FullOrNone:
	case order < 0:
		part.Quo(actual, target)
	default:
		part.Quo(target, actual)
	}
	if i.Scoring == performance.Banded {
		reached := new(big.Rat).Mul(part, big.NewRat(100, 1))
		part = new(big.Rat)
		for _, b := range slices.Backward(i.Bands) {
			if reached.Cmp(rat(t, b.From)) >= 0 {
				part.Quo(rat(t, b.Part), big.NewRat(100, 1))
			}
		}
	}
	part.Mul(part, weight)
	if part.Sign() == 0 {
		return "0"
	}
	if rounded, _ := new(big.Rat).SetString(part.FloatString(2)); rounded.Cmp(weight) > 0 {
		return i.Weight.String()
	}
	return part.FloatString(2) // half away from zero
}

func TestEarnedAgreesWithReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawIndicator().Draw(t, "indicator")
		i.Weight = num(rapid.SampledFrom([]string{"10", "5", "12.5", "100", "0.01", "33.333"}).Draw(t, "weight"))
		got, err := i.Earned()
		require.NoError(t, err)
		want := slowEarned(t, &i)
		assert.Equal(t, want, got.String())
		assert.LessOrEqual(t, got.Compare(i.Weight), 0)
	})
}

func TestScale(t *testing.T) {
	s := performance.Qualified()
	for total, want := range map[string]string{"": "", "100": "优秀", "90": "优秀", "89.99": "良好", "80": "良好", "79.99": "合格", "60.00": "合格", "59.99": "不合格", "-1": "不合格"} {
		assert.Equal(t, want, s.Grade(num(total)), total)
	}
	assert.Empty(t, performance.Scale{}.Grade(num("90")))
	assert.Equal(t, "中", performance.Plain().Grade(num("60")))
	s.Names[1] = "优秀"
	require.EqualError(t, s.Validate(), `performance.Scale: name "优秀" twice: not a scale of grades`)
	s.Names[1] = ""
	require.EqualError(t, s.Validate(), `performance.Scale: name 2 is blank: not a scale of grades`)
	require.ErrorIs(t, performance.Scale{}.Validate(), performance.ErrScale)
}
