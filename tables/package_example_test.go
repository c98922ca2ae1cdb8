package tables_test

import (
	"encoding/csv"
	"os"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// From a ledger to a table that a spreadsheet opens: build, round for publication, lay
// out, write the records.
func Example() {
	ledger, err := budget.NewLedger(2024)
	if err != nil {
		panic(err)
	}
	amount := budget.MustParse("1234567.89", budget.Yuan)
	if err := ledger.Add(
		[]budget.Receipt{{Code: 2050202, Source: budget.GeneralAppropriation, Amount: amount}},
		[]budget.Outlay{{Code: 2050202, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: amount}},
	); err != nil {
		panic(err)
	}
	account := budget.Account{Header: budget.Header{Name: "某市第一小学", Year: 2024}, Ledger: ledger}

	exact, err := tables.Build(&account, tables.Shanghai2024())
	if err != nil {
		panic(err)
	}
	printed, err := exact.RoundControlled(budget.WanYuan, 2)
	if err != nil {
		panic(err)
	}
	grid, err := printed.Grid(tables.Form05)
	if err != nil {
		panic(err)
	}
	if err := csv.NewWriter(os.Stdout).WriteAll(grid.Records()); err != nil {
		panic(err)
	}
	// Output:
	// 项目,,合计,基本支出,项目支出
	// 功能分类科目编码,科目名称,,,
	// 205,教育支出,123.46,123.46,
	// 20502,普通教育,123.46,123.46,
	// 2050202,小学教育,123.46,123.46,
	// 合计,,123.46,123.46,
}
