package judge_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
)

// terms reads figures in 万元: "+" and "-" before them are the signs of the terms.
func terms(t require.TestingT, texts ...string) []judge.Term {
	var list []judge.Term
	for _, s := range texts {
		f, err := budget.ParseFigure(s[1:], budget.WanYuan)
		require.NoError(t, err)
		sign := int8(1)
		if s[0] == '-' {
			sign = -1
		}
		list = append(list, judge.Term{Figure: f, Sign: sign})
	}
	return list
}

func TestSum(t *testing.T) {
	for _, c := range []struct {
		name  string
		terms []string
		want  judge.Verdict
		zeros bool
	}{
		{"exact", []string{"+3.00", "-1.00", "-2.00"}, judge.Exact, false},
		{"off by the tolerance", []string{"+3.01", "-1.00", "-2.00"}, judge.Rounding, false},
		{"off by a little more", []string{"+3.02", "-1.00", "-2.00"}, judge.Impossible, false},
		{"coarse digits", []string{"+3.0", "-1.04", "-2.00"}, judge.Rounding, false},
		{"only zeros can explain it", []string{"+3.02", "-1.00", "-2.00", "-0.00"}, judge.Rounding, true},
		{"blank part", []string{"+15.00", "-11.00", "-"}, judge.Incomplete, false},
		{"blank part cannot be negative", []string{"+11.00", "-15.00", "-"}, judge.Impossible, false},
		{"blank total", []string{"+", "-11.00", "-4.00"}, judge.Incomplete, false},
		{"blank that is not needed", []string{"+15.00", "-15.00", "-"}, judge.Exact, false},
		{"one blank part alone", []string{"+4.00", "-"}, judge.Incomplete, false},
		{"no breakdown", []string{"+4.00", "-", "-"}, judge.NotEvaluated, false},
		{"one part of a blank total", []string{"+", "-4.00", "-"}, judge.Incomplete, false},
		{"one of four of a balance", []string{"+4.00", "+", "-", "-"}, judge.Incomplete, false},
		{"a negative part of a blank total", []string{"+", "--4.00", "-"}, judge.Incomplete, false},
		{"no breakdown of nothing", []string{"+0.00", "-", "-"}, judge.Exact, false},
		{"nothing stated", []string{"+", "-"}, judge.NotEvaluated, false},
		{"no terms", nil, judge.NotEvaluated, false},
	} {
		j := judge.Sum(terms(t, c.terms...))
		assert.Equal(t, c.want, j.Verdict, c.name)
		assert.Equal(t, c.zeros, j.Zeros, c.name)
		assert.False(t, j.AfterRounding, c.name)
	}
}

// TestZerosOfCoarserUnits: a 0.00万元 hides any amount below 50元, and that is nothing special beside
// figures in 元. Beside figures of its own unit a zero stands for nothing, and in whole 元 a zero
// is as often left for nothing.
func TestZerosOfCoarserUnits(t *testing.T) {
	for _, c := range []struct {
		name  string
		terms []string
		want  judge.Verdict
		zeros bool
	}{
		{"a few 分 beside 0.00万元", []string{"+0.01元", "-0.00万元"}, judge.Rounding, false},
		{"49元 beside 0.00万元", []string{"+49元", "-0.00万元"}, judge.Rounding, false},
		{"50元, as 0.005 may be", []string{"+50.00元", "-0.00万元"}, judge.Rounding, false},
		{"beyond 50元", []string{"+50.01元", "-0.00万元"}, judge.Impossible, false},
		{"two of them", []string{"+99.00元", "-0.00万元", "-0.00万元"}, judge.Rounding, false},
		{"beside one of its own unit", []string{"+0.01万元", "-0.00万元", "-0.01元"}, judge.Rounding, true},
		{"coarser still", []string{"+0.40元", "-0万元"}, judge.Rounding, true},
		{"one of each", []string{"+49.00元", "-0.00万元", "-0万元"}, judge.Rounding, true},
		{"whole 元", []string{"+0.40元", "-0元"}, judge.Rounding, true},
	} {
		var list []judge.Term
		for _, text := range c.terms {
			number, u := strings.TrimSuffix(text[1:], "元"), budget.Yuan
			if n, isWan := strings.CutSuffix(number, "万"); isWan {
				number, u = n, budget.WanYuan
			}
			term := judge.Term{Figure: budget.MustParseFigure(number, u), Sign: 1}
			if text[0] == '-' {
				term.Sign = -1
			}
			list = append(list, term)
		}
		j := judge.Sum(list)
		assert.Equal(t, c.want, j.Verdict, c.name)
		assert.Equal(t, c.zeros, j.Zeros, c.name)
	}
}

// TestSumAfterRounding is 公开05 of licheng_2021: 合计 478.07 against 437.16 + 40.89.
func TestSumAfterRounding(t *testing.T) {
	list := terms(t, "+478.07", "-437.16", "-40.89")
	assert.Equal(t, judge.Impossible, judge.Sum(list).Verdict)
	list[1].Leaves = budget.MustParse("0.01", budget.WanYuan) // two items
	list[2].Leaves = budget.MustParse("0.02", budget.WanYuan) // four
	j := judge.Sum(list)
	assert.Equal(t, judge.Rounding, j.Verdict)
	assert.True(t, j.AfterRounding)
	d, err := j.Difference.Amount()
	require.NoError(t, err)
	e, err := j.Tolerance.Amount()
	require.NoError(t, err)
	assert.Equal(t, "0.02", d.Format(budget.WanYuan, 2))
	assert.Equal(t, "0.035", e.Format(budget.WanYuan, 3))
}

func TestAtMost(t *testing.T) {
	for _, c := range []struct {
		terms []string
		want  judge.Verdict
	}{
		{[]string{"+0.77", "-0.77"}, judge.Exact},
		{[]string{"+0.10", "-0.77"}, judge.Exact},
		{[]string{"+0.78", "-0.77"}, judge.Rounding},
		{[]string{"+0.79", "-0.77"}, judge.Impossible},
		{[]string{"+0.79", "-"}, judge.Incomplete},
		{[]string{"+", "-0.77"}, judge.Exact},
		{[]string{"+", "+", "-0.77"}, judge.Exact},
		{[]string{"+0.77", "-", "-"}, judge.Incomplete},
		{[]string{"+0.77", "+", "-"}, judge.Incomplete},
		{[]string{"+", "-"}, judge.NotEvaluated},
	} {
		assert.Equal(t, c.want, judge.AtMost(terms(t, c.terms...)).Verdict, "%v", c.terms)
	}
}

// TestAtMostIsExact: what satisfies a limit as printed needs no rounding, nor zeros that hide something.
func TestAtMostIsExact(t *testing.T) {
	list := terms(t, "+3.00", "-1.00", "-2.52")
	list[1].Leaves = budget.MustParse("1", budget.WanYuan)
	sum := judge.Sum(list)
	assert.True(t, sum.AfterRounding)
	assert.Equal(t, judge.Judgement{Verdict: judge.Exact, Difference: sum.Difference, Tolerance: sum.Tolerance}, judge.AtMost(list))
	list = terms(t, "+3.00", "-1.00", "-2.02", "-0.00")
	sum = judge.Sum(list)
	assert.True(t, sum.Zeros)
	assert.Equal(t, judge.Judgement{Verdict: judge.Exact, Difference: sum.Difference, Tolerance: sum.Tolerance}, judge.AtMost(list))
}

func TestRatio(t *testing.T) {
	figure := wan
	for _, c := range []struct {
		stated, part, whole string
		want                judge.Verdict
	}{
		{"71.65", "2106.66", "2940.05", judge.Exact},
		{"71.73", "2106.66", "2940.05", judge.Impossible},
		{"99.86", "9746.50", "9759.38", judge.Impossible}, // truncated
		{"1.3", "0.10", "7.78", judge.Exact},
		{"1.31", "0.10", "7.78", judge.Rounding},
	} {
		p, err := budget.ParsePercentage(c.stated)
		require.NoError(t, err)
		r, of, err := budget.Share(figure(c.part), figure(c.whole))
		require.NoError(t, err)
		assert.Equal(t, c.want, judge.Ratio(p, r, of), "%s for %s of %s", c.stated, c.part, c.whole)
	}
}

// TestSumAgreesWithReference compares Sum with its definition in big integers.
func TestSumAgreesWithReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) judge.Term {
			term := judge.Term{Sign: rapid.SampledFrom([]int8{-1, 1}).Draw(t, "sign")}
			if rapid.IntRange(0, 3).Draw(t, "kind") > 0 {
				n := rapid.OneOf(rapid.Int64Range(-3, 3), rapid.Int64()).Draw(t, "n")
				if rapid.Bool().Draw(t, "exact") {
					term.Figure = budget.Exact(budget.Fen(n))
				} else if f, err := budget.Exact(budget.Fen(n/100*100)).Round(budget.Yuan, 0); err == nil {
					term.Figure = f
				}
				if rapid.IntRange(0, 3).Draw(t, "wan") == 0 {
					term.Figure = wan(rapid.SampledFrom([]string{"0.00", "0.00", "0", "0.01"}).Draw(t, "printed"))
				}
				term.Leaves = budget.Fen(rapid.SampledFrom([]int64{0, 0, 70, 1000}).Draw(t, "leaves"))
			}
			return term
		}), 0, 6).Draw(t, "terms")

		d, e, nonzero, own := new(big.Int), new(big.Int), new(big.Int), new(big.Int)
		stated, blanks, plus, minus, minusStated := 0, 0, false, false, false
		for _, term := range list {
			if term.Figure.IsBlank() {
				blanks++
				plus, minus = plus || term.Sign > 0, minus || term.Sign < 0
				continue
			}
			stated++
			minusStated = term.Sign < 0
			x := big.NewInt(term.Figure.Amount().Fen())
			d.Add(d, new(big.Int).Mul(x, big.NewInt(int64(term.Sign))))
			half := big.NewInt(max(term.Figure.HalfUnit().Fen(), term.Leaves.Fen()))
			e.Add(e, half)
			own.Add(own, big.NewInt(term.Figure.HalfUnit().Fen()))
			if x.Sign() != 0 {
				nonzero.Add(nonzero, half)
			}
		}
		coarse, others := new(big.Int), false
		for _, term := range list {
			switch half := term.Figure.HalfUnit().Fen(); {
			case half == 50_00 && term.Figure.Amount().IsZero():
				coarse.Add(coarse, big.NewInt(max(50_00, term.Leaves.Fen())))
			case half >= 50_00:
				others = true
			}
		}
		likely := new(big.Int).Set(nonzero)
		if !others {
			likely.Add(likely, coarse)
		}
		off := new(big.Int).Abs(d)
		want := judge.Impossible
		switch {
		case stated == 0:
			want = judge.NotEvaluated
		case d.Sign() == 0:
			want = judge.Exact
		case off.Cmp(e) <= 0:
			want = judge.Rounding
		case stated == 1 && blanks > 1 && (minusStated && !minus || !minusStated && !plus):
			want = judge.NotEvaluated
		case d.Sign() < 0 && plus || d.Sign() > 0 && minus:
			want = judge.Incomplete
		}
		got := judge.Sum(list)
		assert.Equal(t, want, got.Verdict)
		if want == judge.Rounding {
			assert.Equal(t, off.Cmp(likely) > 0, got.Zeros)
			assert.Equal(t, off.Cmp(own) > 0, got.AfterRounding)
		}
	})
}

func TestSumAllocatesNothing(t *testing.T) {
	list := terms(t, "+3.01", "-1.00", "-2.00")
	assert.Zero(t, testing.AllocsPerRun(100, func() { judge.Sum(list) }))
}

func TestNames(t *testing.T) {
	for v := judge.Exact; v <= judge.Impossible; v++ {
		text, err := json.Marshal(v)
		require.NoError(t, err)
		var back judge.Verdict
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, v, back)
		assert.Equal(t, `"`+v.String()+`"`, string(text))
	}
	for s := judge.Info; s <= judge.Error; s++ {
		text, err := json.Marshal(s)
		require.NoError(t, err)
		var back judge.Severity
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, s, back)
		assert.Equal(t, `"`+s.String()+`"`, string(text))
	}
	_, err := judge.Verdict(0).MarshalText()
	require.EqualError(t, err, "judge.Verdict.MarshalText 0: unknown name")
	_, err = judge.Severity(9).MarshalText()
	require.EqualError(t, err, "judge.Severity.MarshalText 9: unknown name")
	require.EqualError(t, new(judge.Verdict).UnmarshalText([]byte("bad")), `judge.Verdict.UnmarshalText "bad": unknown name`)
	require.ErrorIs(t, new(judge.Severity).UnmarshalText(nil), codes.ErrName)
	assert.Equal(t, "Verdict(0) Severity(0)", judge.Verdict(0).String()+" "+judge.Severity(0).String())
}
