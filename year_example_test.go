package yusuan_test

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/tables"
)

// publishYear publishes a department's budget in spring and its account in autumn, and holds the account against the budget, as others
// do: both as they were published, then with another amount for what was planned in the text of the account.
func publishYear(account budget.Account, facts disclosure.Facts, planned, instead string) error {
	spring, err := yusuan.Publish(disclosure.Disclosure{Kind: tables.Budget, Edition: "上海预算2025", Account: *account.Planned()})
	if err != nil {
		return err
	}
	autumn, err := yusuan.Publish(disclosure.Disclosure{Edition: "上海2024", Account: account, Facts: facts})
	if err != nil {
		return err
	}
	document, initial := autumn.Document(), spring.Document()
	document.Initial = &initial
	for _, text := range []string{document.Text, strings.Replace(document.Text, planned, instead, 1)} {
		document.Text = text
		r, err := yusuan.Read(document)
		if err != nil {
			return err
		}
		report := yusuan.Audit(r, yusuan.Options{Without: []string{"N18"}}) // reasons, which no ledger knows
		fmt.Println(report.Len(), "findings")
		for f := range report.Findings() {
			fmt.Println(f.Severity, f.Message)
		}
	}
	return nil
}

// A department's year, from its budget to its account.
func Example_year() {
	const general = budget.GeneralAppropriation
	ledger := func(salaries, guests, upkeep string) *budget.Ledger {
		l, err := budget.NewLedger(2025)
		if err != nil {
			panic(err)
		}
		wan := func(s string) budget.Amount { return budget.MustParse(s, budget.WanYuan) }
		for _, o := range []budget.Outlay{
			{Code: 2010301, Economic: 30101, Nature: budget.Basic, Source: general, Amount: wan(salaries)},
			{Code: 2010301, Economic: 30217, Nature: budget.Basic, Source: general, Amount: wan(guests)},
			{Code: 2010302, Economic: 30213, Nature: budget.Project, Source: general, Amount: wan(upkeep)},
		} {
			if err := l.Add([]budget.Receipt{{Code: o.Code, Source: general, Amount: o.Amount}}, []budget.Outlay{o}); err != nil {
				panic(err)
			}
		}
		return l
	}
	account := budget.Account{
		Header:  budget.Header{Name: "某区某局", Year: 2025},
		Units:   []budget.Member{{Name: "某区某局", Nature: budget.Administrative}},
		Initial: ledger("180", "1.00", "45"),    // what is planned in spring
		Ledger:  ledger("186", "0.80", "43.20"), // what the year then brings
	}
	facts := disclosure.Facts{ThreePublic: &disclosure.ThreePublic{Receptions: 8, Guests: 79}}
	if err := publishYear(account, facts, "226.00", "262.00"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 0 findings
	// 1 findings
	// error 公开05 合计 本年支出 预算数：写为“262.00万元”，年初预算的公开05 合计 本年支出为226万元（N01、N04、N05），相邻数字颠倒
}
