package budget_test

import (
	"encoding/json"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

func ExampleShare() {
	part := budget.MustParseFigure("2,106.66", budget.WanYuan)
	whole := budget.MustParseFigure("2,940.05", budget.WanYuan)
	share, interval, err := budget.Share(part, whole)
	fmt.Println(share.Percent(2), interval, err)

	stated := budget.MustParsePercentage("71.73%")
	fmt.Println(stated.Rounds(share), stated.Interval().Meets(interval))
	// Output:
	// 71.65 [71.6536%, 71.6542%] <nil>
	// false false
}

func ExampleCompletion() {
	actual := budget.MustParseFigure("9,746.50", budget.WanYuan)
	planned := budget.MustParseFigure("9,759.38", budget.WanYuan)
	rate, interval, err := budget.Completion(actual, planned)
	fmt.Println(rate.Percent(2), interval, err)
	_, _, err = budget.Completion(actual, budget.Figure{})
	fmt.Println(err)
	// Output:
	// 99.87 [99.8679%, 99.8681%] <nil>
	// budget.Completion(9746.50万元, ): base is zero
}

func ExampleGrowth() {
	current := budget.MustParseFigure("9.07", budget.WanYuan)
	prior := budget.MustParseFigure("9.78", budget.WanYuan)
	rate, interval, err := budget.Growth(current, prior)
	fmt.Println(rate.Percent(2), interval, err)
	// Output: -7.26 [-7.3582%, -7.1611%] <nil>
}

func ExampleGrowthFromChange() {
	current := budget.MustParseFigure("9.07", budget.WanYuan)
	change := budget.MustParseFigure("-0.71", budget.WanYuan)
	rate, interval, err := budget.GrowthFromChange(change, current)
	fmt.Println(rate.Percent(2), interval, err)
	// Output: -7.26 [-7.3108%, -7.2086%] <nil>
}

func ExampleNewRatio() {
	r, err := budget.NewRatio(-6, 8)
	fmt.Println(r, r.Num(), r.Den(), err)
	_, err = budget.NewRatio(1, 0)
	fmt.Println(err)
	// Output:
	// -3/4 -3 4 <nil>
	// budget.NewRatio(1, 0): base is zero
}

func ExampleRatio() {
	third, _ := budget.NewRatio(1, 3)
	half, _ := budget.NewRatio(2, 4)
	fmt.Println(third.Percent(2), third.Decimal(4))
	fmt.Println(third.Compare(half), third.Sign(), third.Neg())
	// Output:
	// 33.33 0.3333
	// -1 1 -1/3
}

// A base that may be zero leaves the ratio without a bound.
func ExampleRatioInterval() {
	change := budget.MustParseFigure("0.09", budget.WanYuan)
	current := budget.MustParseFigure("0.10", budget.WanYuan)
	rate, interval, err := budget.GrowthFromChange(change, current)
	fmt.Println(rate.Percent(0), interval, interval.IsUnbounded(), interval.Contains(rate), err)
	fmt.Println(interval.Neg())
	// Output:
	// 900 [425.0000%, …] true true <nil>
	// […, -425.0000%]
}

func ExampleParsePercentage() {
	p, err := budget.ParsePercentage("7.87%")
	fmt.Println(p, p.Places(), p.Ratio(), p.Interval(), err)
	_, err = budget.ParsePercentage("7.8.7%")
	fmt.Println(err)
	// Output:
	// 7.87% 2 787/10000 [7.8650%, 7.8750%] <nil>
	// budget.ParsePercentage "7.8.7%": second decimal point at byte 3
}

func ExamplePercentage_Rounds() {
	rate, _ := budget.NewRatio(974_650, 975_938) // 99.868…%
	for _, stated := range []string{"99.87", "99.86", "99.9", "100"} {
		p := budget.MustParsePercentage(stated)
		fmt.Println(p, p.Rounds(rate), p.Neg().Rounds(rate.Neg()), p.Sign())
	}
	// Output:
	// 99.87% true true 1
	// 99.86% false false 1
	// 99.9% true true 1
	// 100% true true 1
}

func ExamplePercentage_MarshalText() {
	p := budget.MustParsePercentage("7.870")
	data, err := json.Marshal(p)
	fmt.Println(string(data), err)
	var back budget.Percentage
	err = json.Unmarshal(data, &back)
	fmt.Println(back == p, err)
	// Output:
	// "7.870%" <nil>
	// true <nil>
}
