package judge_test

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// operand reads a number as a text writes it: 12%, 3#, else money in 万元; 100%! is known exactly.
func operand(s string) judge.Operand {
	sign := int8(+1)
	if s[0] == '-' {
		sign, s = -1, s[1:]
	}
	written, exactly := strings.CutSuffix(s, "!")
	switch {
	case exactly:
		return judge.Operand{Stated: operand(written).Stated.Exactly(), Sign: sign}
	case s[len(s)-1] == '%':
		return judge.Operand{Stated: judge.PercentOf(budget.MustParsePercentage(s)), Sign: sign}
	case s[len(s)-1] == '#':
		n, _ := new(big.Int).SetString(s[:len(s)-1], 10)
		return judge.Operand{Stated: judge.CountOf(n.Int64()), Sign: sign}
	default:
		return judge.Operand{Stated: judge.MoneyOf(wan(s)), Sign: sign}
	}
}

func operands(texts ...string) []judge.Operand {
	var of []judge.Operand
	for _, s := range texts {
		of = append(of, operand(s))
	}
	return of
}

func TestRelation(t *testing.T) {
	for _, c := range []struct {
		is   judge.Relation
		of   []string
		want judge.Verdict
		at   int
		then string // what the number there should be
	}{
		{judge.AddsUp, []string{"40.90", "-27.30", "-13.60"}, judge.Exact, 0, "40.90"},
		{judge.AddsUp, []string{"40.92", "-27.30", "-13.60"}, judge.Impossible, 2, "13.62"},
		{judge.AddsUp, []string{"0.3", "-2961.68"}, judge.Impossible, 0, "2961.68"},
		{judge.AddsUp, []string{"5#", "-2#", "-2#"}, judge.Impossible, 0, "4"},
		{judge.AddsUp, []string{"79.94%", "20.51%", "-100%!"}, judge.Impossible, 1, "20.06%"},
		{judge.AddsUp, []string{"33.3%", "33.3%", "33.3%", "-100%!"}, judge.Rounding, 0, "33.4%"},
		{judge.AddsUp, []string{"50.5%", "-100%!"}, judge.Impossible, 0, "100.0%"},      // in its own places
		{judge.AddsUp, []string{"3", "-2.961!"}, judge.Rounding, 0, "2.96"},             // 3万元 may be 3元
		{judge.AddsUp, []string{"40.90", "-40.40", "-0"}, judge.Impossible, 0, "40.40"}, // 0万元 beside 40.90万元 is no 0.4万元
		{judge.AddsUp, []string{"3.0", "-2.90", "-0.00"}, judge.Impossible, 0, "2.90"},  // 0.00万元 beside 3.0万元 is no 0.04万元
		{judge.AddsUp, []string{"3.0", "-1.25", "-1.25"}, judge.Impossible, 0, "2.50"},  // as precise as its parts
		{judge.AddsUp, []string{"3.00", "-1", "-1"}, judge.Rounding, 0, "2"},
		{judge.AddsUp, []string{"0.3!", "-0"}, judge.Impossible, 0, "0"},
		{judge.AddsUp, []string{"0.004!", "-0"}, judge.Rounding, 0, "0"},
		{judge.Limits, []string{"8#", "-3#"}, judge.Impossible, 0, ""},
		{judge.Limits, []string{"100%", "-100%!"}, judge.Exact, 0, ""},
		{judge.IsShare, []string{"71.73%", "2106.66", "2940.05"}, judge.Impossible, 0, "71.65%"},
		{judge.IsShare, []string{"50%", "2.00", "5.00"}, judge.Impossible, 2, "4.00"},
		{judge.IsShare, []string{"0%", "0.00", "0.00"}, judge.NotEvaluated, 1, ""},
		{judge.IsShare, []string{"5%", "1.00", "0.00"}, judge.Impossible, 0, ""},
		{judge.IsGrowth, []string{"20%", "6.00", "5.00"}, judge.Exact, 1, "6.00"},
		{judge.IsGrowth, []string{"20%", "6.00", "4.00"}, judge.Impossible, 2, "5.00"},
		{judge.IsGrowth, []string{"0%", "0.00", "0.00"}, judge.Exact, 0, ""},
		{judge.IsGrowth, []string{"100%", "0.01", "0.00"}, judge.Impossible, 0, ""},
		{judge.IsChange, []string{"20%", "1.00", "6.00"}, judge.Exact, 1, "1.00"},
		// What a change of 0.97 is of, 1.0 − 0.97, is between −0.02 and 0.08: the rate is 1212.5 % at least, or negative.
		{judge.IsChange, []string{"1212%", "0.97!", "1.0"}, judge.Rounding, 0, "3233%"},
		{judge.IsChange, []string{"1211%", "0.97!", "1.0"}, judge.Impossible, 0, "3233%"},
		{judge.IsChange, []string{"--1287%", "1.03!", "1.0"}, judge.Rounding, 0, "-3433%"},
		{judge.IsChange, []string{"--1286%", "1.03!", "1.0"}, judge.Impossible, 0, "-3433%"},
		{judge.IsReach, []string{"120%", "1.00", "6.00"}, judge.Exact, 1, "1.00"},
		{judge.IsReach, []string{"125%", "1.00", "6.00"}, judge.Impossible, 2, "5.00"},
		{judge.IsReach, []string{"0%", "1.00", "6.00"}, judge.Impossible, 1, ""},
		{judge.IsReach, []string{"0%", "1.00", "6.00"}, judge.Impossible, 0, "120%"},
		{judge.IsAbove, []string{"6.00", "5.00"}, judge.Exact, 0, ""},
		{judge.IsAbove, []string{"5.00", "5.00"}, judge.Rounding, 0, ""},
		{judge.IsAbove, []string{"4.00", "5.00"}, judge.Impossible, 0, ""},
		{judge.IsAbove, []string{"5.00", "5.01"}, judge.Impossible, 0, ""}, // equal at most
		{judge.IsBelow, []string{"4.00", "5.00"}, judge.Exact, 0, ""},
		{judge.IsBelow, []string{"5.00", "5.00"}, judge.Rounding, 0, ""},
		{judge.IsBelow, []string{"5.01", "5.00"}, judge.Impossible, 0, ""},
		{judge.IsBelow, []string{"119.08%", "100%!"}, judge.Impossible, 0, ""},
		{judge.IsLevel, []string{"5.00", "5.00"}, judge.Exact, 0, ""},
		{judge.IsLevel, []string{"5.00", "5.02"}, judge.Impossible, 0, ""},
		{judge.IsLevel, []string{"5.0", "5.04"}, judge.Rounding, 0, ""},
		{judge.IsAverage, []string{"1.60", "6.40", "4#"}, judge.Exact, 0, "1.60"},
		{judge.IsAverage, []string{"1.06", "6.40", "4#"}, judge.Impossible, 0, "1.60"},
		{judge.IsAverage, []string{"1.60", "4.60", "4#"}, judge.Impossible, 1, "6.40"},
		{judge.IsAverage, []string{"1.60", "6.40", "5#"}, judge.Impossible, 2, ""}, // who shared it is not told by the rest
		{judge.IsAverage, []string{"0.0083", "1.00", "120#"}, judge.Exact, 0, "0.0083"},
		{judge.IsAverage, []string{"0.00836", "1.00", "120#"}, judge.Rounding, 0, "0.00833"}, // 1.00万元 may be 1.0032万元
		{judge.IsAverage, []string{"0.0085", "1.00", "120#"}, judge.Impossible, 0, "0.0083"},
		{judge.IsAverage, []string{"1.60", "6.40", "0#"}, judge.NotEvaluated, 0, ""},
		{judge.IsAverage, []string{"0", "0.00", "3#"}, judge.Exact, 1, "0.00"},
	} {
		of := operands(c.of...)
		assert.Equal(t, c.want, c.is.Judge(of...).Verdict, "%s %v", c.is, c.of)
		solved, ok := c.is.Solve(c.at, budget.WanYuan, of...)
		assert.Equal(t, c.then != "", ok, "%s %v", c.is, c.of)
		if ok {
			assert.Equal(t, c.then, solved.Stated.Text(budget.WanYuan), "%s %v", c.is, c.of)
		}
	}
	assert.Equal(t, "Relation(99)", judge.Relation(99).String())
}

// TestSolveMends puts what Solve says into a relation of any numbers, which then holds.
func TestSolveMends(t *testing.T) {
	amount := rapid.Custom(func(t *rapid.T) judge.Operand {
		f, err := budget.Stated(budget.Fen(rapid.Int64Range(1, 1_000_000).Draw(t, "n")*10000), budget.WanYuan, 2)
		require.NoError(t, err)
		return judge.Operand{Stated: judge.MoneyOf(f), Sign: rapid.SampledFrom([]int8{+1, -1}).Draw(t, "sign")}
	})
	rapid.Check(t, func(t *rapid.T) {
		of := rapid.SliceOfN(amount, 2, 9).Draw(t, "terms")
		at := rapid.IntRange(0, len(of)-1).Draw(t, "at")
		for _, is := range []judge.Relation{judge.AddsUp, judge.IsShare, judge.IsGrowth, judge.IsChange, judge.IsReach} {
			of, at := of, at
			if is.IsRatio() {
				p, err := budget.ParsePercentage(budget.Fen(rapid.Int64Range(1, 50000).Draw(t, "percent")).Format(budget.Yuan, 2))
				require.NoError(t, err)
				of, at = append([]judge.Operand{{Stated: judge.PercentOf(p)}}, of[:2]...), at%3
			}
			solved, ok := is.Solve(at, budget.WanYuan, of...)
			if !ok {
				require.Contains(t, []judge.Relation{judge.IsChange, judge.IsReach}, is, "nothing is any percentage of nothing")
				continue
			}
			of = append([]judge.Operand{}, of...)
			of[at] = solved
			require.LessOrEqual(t, is.Judge(of...).Verdict, judge.Rounding, "%s at %d: %v", is, at, of)
		}
	})
}

// TestPossibleRatios: no percentage is impossible that some amounts make which the figures may
// stand for, the base as good as nothing or not. The reference tries many of them.
func TestPossibleRatios(t *testing.T) {
	rates := map[judge.Relation]func(x, y int64) (num, base int64){
		judge.IsShare:  func(x, y int64) (num, base int64) { return x, y },
		judge.IsGrowth: func(x, y int64) (num, base int64) { return x - y, y },
		judge.IsChange: func(x, y int64) (num, base int64) { return x, y - x },
		judge.IsReach:  func(x, y int64) (num, base int64) { return y, y - x },
	}
	figure := rapid.Custom(func(t *rapid.T) budget.Figure {
		f, err := budget.Stated(budget.Fen(rapid.Int64Range(-3, 3).Draw(t, "n")*1_000_000), budget.WanYuan, 0)
		require.NoError(t, err)
		return f
	})
	rapid.Check(t, func(t *rapid.T) {
		x, y := figure.Draw(t, "x"), figure.Draw(t, "y")
		p, err := budget.ParsePercentage(fmt.Sprint(rapid.Int64Range(-300, 300).Draw(t, "p")))
		require.NoError(t, err)
		for is, rate := range rates {
			possible := false
			for a := x.Interval().Lo.Fen(); a <= x.Interval().Hi.Fen(); a += 100_000 {
				for b := y.Interval().Lo.Fen(); b <= y.Interval().Hi.Fen(); b += 100_000 {
					if num, base := rate(a, b); base != 0 {
						made, err := budget.NewRatio(num, base)
						require.NoError(t, err)
						possible = possible || p.Rounds(made)
					}
				}
			}
			if possible {
				got := is.Judge(judge.Operand{Stated: judge.PercentOf(p)}, judge.Operand{Stated: judge.MoneyOf(x)}, judge.Operand{Stated: judge.MoneyOf(y)}).Verdict
				if (is == judge.IsShare || is == judge.IsGrowth) && y.Amount().IsZero() && p.Sign() != 0 {
					continue // of what is printed as nothing there is no rate
				}
				require.NotEqual(t, judge.Impossible, got, "%s: %v of %v and %v", is, p, x, y)
			}
		}
	})
}

func TestImprecision(t *testing.T) {
	money := operands("40.90", "-27.30")
	assert.Equal(t, "0.01", judge.Imprecision(money, operand("1").Stated, operand("1").Stated).Format(budget.WanYuan, 2))
	assert.Equal(t, int64(250), judge.Imprecision(money, operand("40.00").Stated, judge.Hundred()).Fen()/100, "of a million for 1 %")
	assert.Zero(t, judge.Imprecision(money, operand("0.00").Stated, judge.Hundred()))
	assert.Equal(t, int64(10_001), judge.Imprecision(money, operand("1").Stated, operand("1").Stated).Fen(), "rounded up")
	assert.Equal(t, int64(math.MaxInt64), judge.Imprecision(money, judge.CountOf(1), judge.CountOf(math.MaxInt64)).Fen(), "no amount is so large")
}

// TestRelationKinds: each relation is a sum or a limit, a ratio, or an order.
func TestRelationKinds(t *testing.T) {
	ratios := []judge.Relation{judge.IsShare, judge.IsGrowth, judge.IsChange, judge.IsReach}
	orders := []judge.Relation{judge.IsAbove, judge.IsBelow, judge.IsLevel}
	for r := judge.AddsUp; r.IsValid(); r++ {
		assert.Equal(t, slices.Contains(ratios, r), r.IsRatio(), "%v", r)
		assert.Equal(t, slices.Contains(orders, r), r.IsOrder(), "%v", r)
	}
	assert.Equal(t, judge.IsAbove, judge.OrderOf(operand("5.01").Stated, operand("5.00").Stated))
	assert.Equal(t, judge.IsLevel, judge.OrderOf(operand("5.0").Stated, operand("5.00").Stated))
	assert.Equal(t, judge.IsBelow, judge.OrderOf(operand("99%").Stated, judge.Hundred()))
}

// TestSolvePrecision: what should stand in a sum is known as precisely as the rest of it, or as the other of two, in whatever unit.
func TestSolvePrecision(t *testing.T) {
	solved, ok := judge.AddsUp.Solve(0, budget.Yuan, operands("0.3", "-2961.68")...)
	assert.True(t, ok)
	assert.Equal(t, operand("2961.68").Stated, solved.Stated)
	solved, ok = judge.AddsUp.Solve(0, budget.Yuan, operands("33.3%", "33.3%", "33.3%", "-100%!")...)
	assert.True(t, ok)
	assert.Equal(t, operand("33.4%").Stated, solved.Stated, "a percentage has no unit of money")
	solved, ok = judge.AddsUp.Solve(0, budget.Yuan, operands("0.0001", "0.000012!", "-3.000036!")...)
	assert.True(t, ok)
	assert.Equal(t, "30000元", solved.Stated.Figure().String(), "in 元 as it is itself")
	_, ok = judge.AddsUp.Solve(0, budget.Yuan, judge.Operand{Sign: 1}, judge.Operand{Stated: judge.CountOf(math.MaxInt64), Sign: 1}, judge.Operand{Stated: judge.CountOf(math.MaxInt64), Sign: 1})
	assert.False(t, ok, "beyond what an amount may be")
}
