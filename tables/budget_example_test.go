package tables_test

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// A department's year begins with its budget. In January what is planned is a ledger; the final account has it as initial
// budget (年初预算), and its Planned is the budget as an account of its own.
func ExampleShanghaiBudget2025() {
	plan, err := budget.NewLedger(2025)
	if err != nil {
		fmt.Println(err)
		return
	}
	yuan := func(s string) budget.Amount { return budget.MustParse(s, budget.Yuan) }
	general := budget.GeneralAppropriation
	if err := plan.Add([]budget.Receipt{
		{Code: 2010301, Source: general, Amount: yuan("1873500")},
		{Code: 2010302, Source: general, Amount: yuan("450000")},
	}, []budget.Outlay{
		{Code: 2010301, Economic: 30101, Nature: budget.Basic, Source: general, Amount: yuan("1680000")},
		{Code: 2010301, Economic: 30201, Nature: budget.Basic, Source: general, Amount: yuan("113800")},
		{Code: 2010301, Economic: 30217, Nature: budget.Basic, Source: general, Amount: yuan("7700")},
		{Code: 2010301, Economic: 30231, Nature: budget.Basic, Source: general, Amount: yuan("72000")},
		{Code: 2010302, Economic: 30227, Nature: budget.Project, Source: general, Amount: yuan("450000")},
	}); err != nil {
		fmt.Println(err)
		return
	}
	account := budget.Account{
		Header:  budget.Header{Name: "某区某局", Year: 2025},
		Units:   []budget.Member{{Name: "某区某局", Nature: budget.Administrative}},
		Initial: plan, // Ledger is what the year then brings
	}
	set, err := tables.Build(account.Planned(), tables.ShanghaiBudget2025())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(set.Kind())
	printed, err := set.Round(set.Edition().Unit(), 2) // 公开07 in its own unit
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range []tables.Form{tables.Form06, tables.Form07} {
		g, err := printed.Grid(f)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, line := range g.Records() {
			fmt.Println(strings.Join(line, "|"))
		}
	}
	// Output:
	// 部门预算
	// 项目|||一般公共预算基本支出||
	// 部门预算经济分类科目编码||经济分类科目名称|合计|人员经费|公用经费
	// 类|款||||
	// 301||工资福利支出|1,680,000.00|1,680,000.00|
	// 301|01|基本工资|1,680,000.00|1,680,000.00|
	// 302||商品和服务支出|193,500.00||193,500.00
	// 302|01|办公费|113,800.00||113,800.00
	// 302|17|公务接待费|7,700.00||7,700.00
	// 302|31|公务用车运行维护费|72,000.00||72,000.00
	// 合计|||1,873,500.00|1,680,000.00|193,500.00
	// “三公”经费预算数||||||机关运行经费预算数
	// 合计|因公出国(境)费|公务接待费|公务用车购置及运行费|||
	// |||小计|购置费|运行费|
	// 7.97||0.77|7.20||7.20|19.35
}

// What is known of a budget of 河北 is its first form.
func ExampleHebeiBudget2025() {
	e := tables.HebeiBudget2025()
	for f := range e.Forms() {
		fmt.Println(e, f, e.Title(f), e.UnitOf(f), e.Template().Forms[0].Attested)
	}
	for e := range tables.Budget.Editions() {
		fmt.Println(e)
	}
	// Output:
	// 河北预算2025 公开01 收支总表 万元 公开表
	// 四川预算2024
	// 上海预算2025
	// 河北预算2025
}

// What is known of a budget of 四川 are the contents: titles and numbers, not columns and rows.
func ExampleSichuanBudget2024() {
	e := tables.SichuanBudget2024()
	for f := range e.Forms() {
		fmt.Println(e.Label(f), e.Title(f), e.Borrows(f))
	}
	// Output:
	// 公开表1 部门收支总表 true
	// 公开表1-1 部门收入总表 true
	// 公开表1-2 部门支出总表 true
	// 公开表2 财政拨款收支预算总表 true
	// 公开表3 一般公共预算支出预算表 true
	// 公开表3-1 一般公共预算基本支出预算表 true
	// 公开表3-2 一般公共预算项目支出预算表 true
	// 公开表3-3 一般公共预算“三公”经费支出预算表 true
	// 公开表4 政府性基金预算支出表 true
	// 公开表5 国有资本经营预算支出表 true
}
