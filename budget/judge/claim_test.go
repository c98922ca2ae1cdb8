package judge_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// operand reads a number as a text writes it: 12%, 3辆, else money in 万元.
func operand(s string) judge.Operand {
	sign := int8(+1)
	if s[0] == '-' {
		sign, s = -1, s[1:]
	}
	switch {
	case s == "100%!":
		return judge.Operand{Stated: judge.Hundred(), Sign: sign}
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
		{judge.IsReach, []string{"120%", "1.00", "6.00"}, judge.Exact, 1, "1.00"},
		{judge.IsReach, []string{"125%", "1.00", "6.00"}, judge.Impossible, 2, "5.00"},
		{judge.IsReach, []string{"0%", "1.00", "6.00"}, judge.Impossible, 1, ""},
		{judge.IsReach, []string{"0%", "1.00", "6.00"}, judge.Impossible, 0, "120%"},
		{judge.IsAbove, []string{"6.00", "5.00"}, judge.Exact, 0, ""},
		{judge.IsAbove, []string{"5.00", "5.00"}, judge.Rounding, 0, ""},
		{judge.IsAbove, []string{"4.00", "5.00"}, judge.Impossible, 0, ""},
		{judge.IsBelow, []string{"119.08%", "100%!"}, judge.Impossible, 0, ""},
		{judge.IsLevel, []string{"5.0", "5.04"}, judge.Rounding, 0, ""},
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
}
