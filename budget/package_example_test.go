package budget_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
)

// Two units of a department book what they received and spent. Their ledgers are merged
// into that of the department, whose closing balances follow.
func Example() {
	school := func(received, spent string) *budget.Ledger {
		l, err := budget.NewLedger(2024)
		if err != nil {
			panic(err)
		}
		if err := l.Add(
			[]budget.Receipt{{Code: 2050202, Source: budget.GeneralAppropriation, Amount: budget.MustParse(received, budget.Yuan)}},
			[]budget.Outlay{{Code: 2050202, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: budget.MustParse(spent, budget.Yuan)}},
		); err != nil {
			panic(err)
		}
		return l
	}
	department := school("1234567.89", "1200000.00")
	if err := department.Merge(school("500000.00", "499999.99")); err != nil {
		panic(err)
	}
	account := budget.Account{Header: budget.Header{Name: "某市教育局", Year: 2024}, Ledger: department}
	if err := account.Validate(); err != nil {
		panic(err)
	}
	balances, err := account.Balances()
	if err != nil {
		panic(err)
	}
	for _, b := range balances {
		fmt.Println(b.Source, "结转", b.Closing, "=", b.Closing.Format(budget.WanYuan, 2), budget.WanYuan)
	}
	// Output:
	// 一般公共预算财政拨款收入 结转 34567.90 = 3.46 万元
}
