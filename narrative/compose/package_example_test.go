package compose_test

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
)

// The text of an account is composed from its figures; what only its author knows is
// asked for, not invented.
func Example() {
	ledger, err := budget.NewLedger(2024)
	if err != nil {
		panic(err)
	}
	amount := budget.MustParse("1052000.00", budget.Yuan)
	if err := ledger.Add(
		[]budget.Receipt{{Code: 2050202, Source: budget.GeneralAppropriation, Amount: amount}},
		[]budget.Outlay{{Code: 2050202, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: amount}},
	); err != nil {
		panic(err)
	}
	account := budget.Account{Header: budget.Header{Name: "某市第一小学", Year: 2024}, Ledger: ledger}
	text, err := compose.Text(&account, disclosure.Facts{}, tables.Shanghai2024())
	if err != nil {
		panic(err)
	}
	for _, line := range strings.Split(text.String(), "\n")[:6] {
		fmt.Println(line)
	}
	// Output:
	// 第三部分 某市第一小学2024年度部门决算情况说明
	// 一、收入支出决算总体情况说明
	// 某市第一小学2024年度收入支出总计105.20万元。
	// 二、收入决算情况说明
	// 本年收入合计105.20万元，其中：财政拨款收入105.20万元，占100.00%。
	// 三、支出决算情况说明
}
