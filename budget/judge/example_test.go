package judge_test

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

func wan(s string) budget.Figure { return budget.MustParseFigure(s, budget.WanYuan) }

func ExampleSum() {
	// 合计 40.90 of 7.69, 6.34, 22.59 and 4.28, all rounded to 0.01万元 …
	j := judge.Sum([]judge.Term{
		{Figure: wan("40.91"), Sign: +1},
		{Figure: wan("7.69"), Sign: -1}, {Figure: wan("6.34"), Sign: -1},
		{Figure: wan("22.59"), Sign: -1}, {Figure: wan("4.28"), Sign: -1},
	})
	off, _ := j.Difference.Amount()
	within, _ := j.Tolerance.Amount()
	fmt.Println(j.Verdict, off, within)

	// … and a part that was left out.
	j = judge.Sum([]judge.Term{
		{Figure: wan("15.00"), Sign: +1}, {Figure: wan("11.00"), Sign: -1}, {Figure: wan(""), Sign: -1},
	})
	fmt.Println(j.Verdict)
	// Output:
	// rounding 100.00 250.00
	// incomplete
}

func ExampleAtMost() {
	// 小微企业 may not have more than 中小企业.
	j := judge.AtMost([]judge.Term{{Figure: wan("62.88"), Sign: +1}, {Figure: wan("61.45"), Sign: -1}})
	fmt.Println(j.Verdict)
	// Output: impossible
}

func ExampleRatio() {
	ratio, of, err := budget.Share(wan("9746.50"), wan("9759.38"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range []string{"99.87", "99.86"} {
		p, err := budget.ParsePercentage(s)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(p, judge.Ratio(p, ratio, of))
	}
	// Output:
	// 99.87% exact
	// 99.86% impossible
}

func ExampleVerdict() {
	text, err := judge.Incomplete.MarshalText()
	fmt.Println(string(text), err, judge.Warning)
	var v judge.Verdict
	fmt.Println(v.UnmarshalText([]byte("rounding")), v)
	var s judge.Severity
	fmt.Println(s.UnmarshalText([]byte("fatal")))
	text, err = judge.Error.MarshalText()
	fmt.Println(string(text), err)
	// Output:
	// incomplete <nil> warning
	// <nil> rounding
	// judge.Severity.UnmarshalText "fatal": unknown name
	// error <nil>
}

// 合计 = a + b and a = c, of which a is wrong: the one figure that explains both.
func ExampleSolver() {
	figures := []int64{10, 5, 6, 4} // 合计, a, b, c
	claims := [][]int{{0, 1, 2}, {1, 3}}
	signs := [][]int64{{1, -1, -1}, {1, -1}}
	off := func(n int) (sum int64) {
		for i, figure := range claims[n] {
			sum += signs[n][i] * figures[figure]
		}
		return sum
	}
	s := &judge.Solver[int64]{Terms: claims, Of: [][]int{{0}, {0, 1}, {0}, {1}}}
	s.IsBroken = func(n int) bool { return off(n) != 0 }
	s.Suspect = func(figure int, open []int) (int64, bool) {
		holds := func(n int, value int64) bool {
			was := figures[figure]
			figures[figure] = value
			defer func() { figures[figure] = was }()
			return off(n) == 0
		}
		value, _, all := judge.Mend(open, func(n int) (int64, bool) {
			return figures[figure] - off(n)*signs[n][slices.Index(claims[n], figure)], true
		}, holds, func(value int64) bool {
			return !slices.ContainsFunc(s.Of[figure], func(n int) bool { return !holds(n, value) })
		})
		return value, all
	}
	s.Compare = func(a, b judge.Suspect[int64]) int { return cmp.Compare(len(a.Open), len(b.Open)) }
	fmt.Println(len(s.Suspects()), "suspects")
	s.Accept = func(b judge.Suspect[int64]) []int {
		fmt.Println(b.Figure, "should be", b.Repair, "explains", b.Open, s.IsAlone(b))
		return b.Open
	}
	fmt.Println(len(s.Solve()), s.Left())
	s.Close(0, 1) // as explained by something else
	fmt.Println(len(s.Suspects()))
	// Output:
	// 4 suspects
	// 1 should be 4 explains [0 1] true
	// 1 []
	// 0
}

func ExampleCause() {
	for c := judge.CauseColumnsSwapped; c <= judge.CauseBeside; c++ {
		fmt.Println(c)
	}
	// Output:
	// columns swapped
	// rows swapped
	// rows shifted
	// sign
	// unit shifted
	// decimal point shifted
	// digits transposed
	// digit dropped
	// digit doubled
	// wrong scope
	// copied
}

func ExampleSlips() {
	expected := judge.MoneyOf(wan("1912.30"))
	for _, s := range []string{"19912.30", "192.30", "1921.30", "191.23", "19123000.00", "-1912.30"} {
		fmt.Println(s, judge.Slips(judge.MoneyOf(wan(s)), expected).Chinese())
	}
	among := judge.Range{Lo: 1912_2900_00, Hi: 1912_3100_00}
	fmt.Println(judge.SlipsAmong(wan("1921.30"), among).Likeliest(), judge.Misprint("20113", "2013"), judge.Misprint("19812", "1912") == 0)
	// Output:
	// 19912.30 多写一位数字
	// 192.30 漏写一位数字
	// 1921.30 相邻数字颠倒
	// 191.23 小数点错位或漏写一位数字
	// 19123000.00 单位写错（元、万元、亿元）
	// -1912.30 正负号有误
	// digits transposed digit doubled true
}

func ExampleRange() {
	j := judge.Sum([]judge.Term{{Figure: wan("40.50"), Sign: +1}, {Figure: wan("27.30"), Sign: -1}, {Figure: wan("13.50"), Sign: -1}})
	whole := j.Implied(wan("40.50").Amount(), +1, false)
	fmt.Println(whole, whole.Middle(), whole.IsEmpty(), whole.Contains(40_8000_00))
	j = judge.AtMost([]judge.Term{{Figure: wan("40.90"), Sign: +1}, {Figure: wan("40.80"), Sign: -1}})
	most := j.Implied(wan("40.90").Amount(), +1, true)
	fmt.Println(whole.And(most), most.And(judge.Wide()) == most)
	// Output:
	// {40785000 40815000} 40800000 false true
	// {40785000 40810000} true
}

func ExampleRelation() {
	percent := func(s string) judge.Operand {
		return judge.Operand{Stated: judge.PercentOf(budget.MustParsePercentage(s)), Sign: +1}
	}
	money := func(s string) judge.Operand { return judge.Operand{Stated: judge.MoneyOf(wan(s)), Sign: +1} }

	// 基本支出2336.91万元，占79.94% of 2940.05万元.
	share := []judge.Operand{percent("79.94"), money("2336.91"), money("2940.05")}
	should, _ := judge.IsShare.Solve(0, budget.WanYuan, share...)
	fmt.Println(judge.IsShare.Judge(share...).Verdict, should.Stated.Text(budget.WanYuan))

	// Where 19.87 is 60 % of it, the whole is about 33.12.
	whole, _ := judge.IsShare.Solve(2, budget.WanYuan, percent("60"), money("19.87"), money("40.00"))
	fmt.Println(whole.Stated.Text(budget.WanYuan), "±", whole.Slack, judge.IsShare.IsRatio(), judge.IsAbove.IsOrder())

	// 占79.94%, 占20.51%: together they are more than all.
	list := []judge.Operand{percent("79.94"), percent("20.51"), {Stated: judge.Hundred(), Sign: -1}}
	fmt.Println(judge.AddsUp.Judge(list...).Verdict, judge.Hundred().Text(0))

	// 决算数60.00万元小于预算数50.00万元.
	order := []judge.Operand{money("60.00"), money("50.00")}
	fmt.Println(judge.IsBelow.Judge(order...).Verdict, judge.OrderOf(order[0].Stated, order[1].Stated))
	// Output:
	// impossible 79.49%
	// 33.12 ± 2782.91 true true
	// impossible 100%
	// impossible more
}

func ExampleStated_Neg() {
	fell := judge.PercentOf(budget.MustParsePercentage("8.49")).Neg()
	fmt.Println(fell.Text(0), fell.Sign(), fell.Percentage(), fell.Kind() == judge.Percent)
	average := judge.ScoreOf(budget.MustParsePercentage("95.10")).Exactly()
	fmt.Println(average.Text(0), judge.CountOf(8).Text(0), judge.Stated{}.IsBlank())
	// Output:
	// -8.49% -1 -8.49% true
	// 95.100000 8 true
}

func ExampleRatioSlips() {
	ratio, _, err := judge.IsGrowth.RatioOf(wan("109.29"), wan("96.11"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ratio.Percent(2), judge.RatioSlips(budget.MustParsePercentage("13.71"), ratio).Likeliest() == 0)
	fmt.Println(judge.RatioSlips(budget.MustParsePercentage("0.14"), ratio).Chinese())
	// Output:
	// 13.71 false
	// 把倍数写成了百分数
}

// Of 40.90万元, known to ±50元, shares can be told to ±0.0122 %.
func ExampleImprecision() {
	of := []judge.Operand{{Stated: judge.MoneyOf(wan("40.90")), Sign: +1}}
	fmt.Println(judge.Imprecision(of, of[0].Stated, judge.Hundred()).Format(budget.WanYuan, 4))
	// Output: 0.0122
}
