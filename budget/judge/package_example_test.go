package judge_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// Printed figures are judged by the precision they are printed in: a sum may miss by what
// rounding leaves, and what is more is a mistake with a likely cause.
func Example() {
	figure := func(s string) budget.Figure {
		f, err := budget.ParseFigure(s, budget.WanYuan)
		if err != nil {
			panic(err)
		}
		return f
	}
	for _, basic := range []string{"174.66", "174.67", "147.66"} {
		j := judge.Sum([]judge.Term{
			{Figure: figure("202.29"), Sign: -1}, {Figure: figure(basic), Sign: +1}, {Figure: figure("27.63"), Sign: +1},
		})
		slips := judge.Slips(judge.MoneyOf(figure(basic)), judge.MoneyOf(figure("174.66")))
		fmt.Printf("%s: %s %q\n", basic, j.Verdict, slips.Likeliest())
	}
	// Output:
	// 174.66: exact ""
	// 174.67: rounding ""
	// 147.66: impossible "digits transposed"
}
