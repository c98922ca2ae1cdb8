package budget_test

import (
	"fmt"
	"maps"

	"github.com/fiscalcn/yusuan/budget"
)

func ExampleSum() {
	total, err := budget.Sum(budget.Fen(464_79), budget.Fen(40_89), budget.Fen(-5_00))
	fmt.Println(total, err)
	_, err = budget.Sum(budget.Fen(1<<62), budget.Fen(1<<62))
	fmt.Println(err)
	// Output:
	// 500.68 <nil>
	// budget.Accumulator.Amount: total 9223372036854775808分: value out of range
}

func ExampleSumSeq() {
	byClass := map[string]budget.Amount{"201": budget.Fen(464_79), "208": budget.Fen(40_89)}
	total, err := budget.SumSeq(maps.Values(byClass))
	fmt.Println(total, err)
	// Output: 505.68 <nil>
}

func ExampleAccumulator() {
	var balance budget.Accumulator
	balance.Add(budget.Fen(9_223_372_036_854_775_807)) // beyond the range on the way, not in the end
	balance.Add(budget.Fen(9_223_372_036_854_775_807))
	_, err := balance.Amount()
	fmt.Println(err)
	balance.Sub(budget.Fen(9_223_372_036_854_775_807))
	balance.Sub(budget.Fen(9_223_372_036_854_775_800))
	total, err := balance.Amount()
	fmt.Println(total, balance.Sign(), balance.IsZero(), err)
	// Output:
	// budget.Accumulator.Amount: total 18446744073709551614分: value out of range
	// 0.07 1 false <nil>
}

func ExampleAccumulator_Merge() {
	var first, second budget.Accumulator
	first.Add(budget.Fen(464_79))
	second.Add(budget.Fen(40_89))
	difference := first
	first.Merge(second)
	difference.Merge(second.Neg())
	sum, _ := first.Amount()
	rest, _ := difference.Amount()
	fmt.Println(sum, rest)
	// Output: 505.68 423.90
}
