// Command consolidate folds the accounts of 1,000 units into those of 25 departments and
// these into the account of a city (汇总), and checks each account at each level: the
// tables by themselves, and as the sum of the accounts below, less what they paid one
// another.
//
//	go run ./examples/consolidate
package main

import (
	"fmt"
	"os"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/consolidate/city"
)

func main() {
	text, err := appendSummary(nil, city.New(25, 40))
	if err == nil {
		_, err = os.Stdout.Write(text)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "consolidate:", err)
		os.Exit(1)
	}
}

// appendSummary consolidates a city and appends a line for each level.
func appendSummary(b []byte, c city.City) ([]byte, error) {
	levels, err := consolidate(c)
	if err != nil {
		return b, err
	}
	for _, l := range levels {
		b = fmt.Appendf(b, "%s: %d accounts, 支出 %s万元, 内部往来 %s万元 eliminated, %d findings\n",
			l.name, l.accounts, l.spent.Comma(budget.WanYuan, 2), l.internal.Comma(budget.WanYuan, 2), l.findings)
	}
	return b, nil
}
