package disclosure_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// publish is the whole account in 40 lines: from bookings to the nine tables, their
// checks, the text and JSON.
func publish(receipts []budget.Receipt, outlays []budget.Outlay) error {
	ledger, err := budget.NewLedger(2021)
	if err != nil {
		return err
	}
	if err := ledger.Add(receipts, outlays); err != nil {
		return err // names the entry, the field and what is wrong with it
	}
	var d disclosure.Disclosure
	d.Edition = tables.Fujian2021.String()
	d.Account = budget.Account{Header: budget.Header{Name: "某市第一小学", Year: 2021}, Ledger: ledger}
	d.Facts.Assets = &disclosure.Assets{General50: 1} // and all else that the text states
	if err := d.Validate(); err != nil {
		return err
	}
	exact, err := tables.Build(&d.Account, tables.Fujian2021)
	if err != nil {
		return err
	}
	published, err := exact.Round(budget.WanYuan, 2)
	if err != nil {
		return err
	}
	text, err := compose.Text(&d.Account, d.Facts, tables.Fujian2021)
	if err != nil {
		return err
	}
	data, err := json.Marshal(d)
	if err != nil {
		return err
	}
	table, _ := published.Table(tables.Form05)
	for at, figure := range table.Figures() {
		fmt.Println(at, figure.Text(budget.WanYuan))
	}
	fmt.Println(check.Run(published).Len(), "findings")
	fmt.Println(strings.Split(text.String(), "\n")[2])
	fmt.Printf("%.148s…\n", data)
	return nil
}

func Example() {
	const money = budget.GeneralAppropriation
	if err := publish(
		[]budget.Receipt{{Code: 2050202, Source: money, Amount: budget.MustParse("105.2049", budget.WanYuan)}},
		[]budget.Outlay{
			{Code: 2050202, Economic: 30101, Nature: budget.Basic, Source: money, Amount: budget.MustParse("83.7524", budget.WanYuan)},
			{Code: 2050202, Nature: budget.Project, Source: money, Amount: budget.MustParse("21.4525", budget.WanYuan)},
		},
	); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 公开05/合计/本年支出 105.20
	// 公开05/合计/基本支出 83.75
	// 公开05/合计/项目支出 21.45
	// 公开05/205/本年支出 105.20
	// 公开05/205/基本支出 83.75
	// 公开05/205/项目支出 21.45
	// 公开05/20502/本年支出 105.20
	// 公开05/20502/基本支出 83.75
	// 公开05/20502/项目支出 21.45
	// 公开05/2050202/本年支出 105.20
	// 公开05/2050202/基本支出 83.75
	// 公开05/2050202/项目支出 21.45
	// 0 findings
	// 2021年度本部门年初结转和结余0.00万元，使用非财政拨款结余0.00万元，本年收入105.20万元，本年支出105.20万元，结余分配0.00万元，年末结转和结余0.00万元。
	// {"version":1,"unit":"元","edition":"福建2021","account":{"name":"某市第一小学","year":2021,"ledger":{"receipts":[{"code":"2050202","source":"一般公共预算财政拨款收入","a…
}
