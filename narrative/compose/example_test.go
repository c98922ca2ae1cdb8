package compose_test

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
)

// school is the account of a school of one item, which a year before had less.
func school(year int, amount string) *budget.Account {
	l, err := budget.NewLedger(year)
	if err != nil {
		panic(err)
	}
	a := budget.MustParse(amount, budget.WanYuan)
	if err := l.Add(
		[]budget.Receipt{{Code: 2050202, Source: budget.GeneralAppropriation, Amount: a}},
		[]budget.Outlay{{Code: 2050202, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: a}},
	); err != nil {
		panic(err)
	}
	return &budget.Account{Header: budget.Header{Name: "某市第一小学", Year: year}, Ledger: l}
}

// The text of a budget compares it with last year's.
func ExampleText_budget() {
	plan := school(2025, "120.00")
	plan.Prior = school(2024, "110.00")
	text, err := compose.Text(plan, disclosure.Facts{}, tables.ShanghaiBudget2025())
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range text.Sections() {
		if strings.Contains(s.Title, "支出预算") {
			fmt.Println(s.Title)
			fmt.Println(strings.Join(s.Paragraphs, "\n"))
		}
	}
	// Output:
	// 二、支出预算
	// 2025年，某市第一小学支出预算120.00万元，其中：财政拨款支出预算120.00万元，比2024年预算增加10.00万元，增长9.09%。主要原因是【原因待补】。
	// 财政拨款支出预算中，一般公共预算拨款支出预算120.00万元，比2024年预算增加10.00万元，增长9.09%。政府性基金拨款支出预算0.00万元，与2024年预算持平。国有资本经营预算拨款支出预算0.00万元，与2024年预算持平。
}

func ExampleText() {
	account := school(2024, "105.20")
	account.Prior = school(2023, "98.50")
	var facts disclosure.Facts
	facts.Explanations.Changes = map[disclosure.Subject]string{disclosure.GeneralExpenditure: "教职工增加"}

	text, err := compose.Text(account, facts, tables.Shanghai2024())
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range text.Sections() {
		if s.Title == "（一）一般公共预算财政拨款支出决算总体情况" {
			fmt.Println(s.Paragraphs[0])
		}
	}
	// Output:
	// 一般公共预算财政拨款支出105.20万元，占本年支出合计的100.00%。与2023年度相比，一般公共预算财政拨款支出增加6.70万元，增长6.80%。主要原因：教职工增加。
}

// Each number of a text is recorded with what it states, and so is what is missing.
func ExampleComposition() {
	text, err := compose.Text(school(2021, "105.20"), disclosure.Facts{}, tables.Fujian2021())
	if err != nil {
		fmt.Println(err)
		return
	}
	written := text.String()
	for _, c := range text.Claims() {
		if c.Subject == "公开05/2050202/本年支出" {
			fmt.Println(written[c.Start:c.End], c.Measure)
		}
	}
	for _, g := range text.Gaps() {
		fmt.Printf("%q %s\n", written[g.Start:g.End], g.What)
	}
	// Output:
	// 105.20 actual
	// "" 上年决算：与上年决算数的比较
	// "" 年初预算：与年初预算数的比较
	// "【数据待补】" “三公”经费的团组、人次、车辆和批次
	// "【数据待补】" 预算绩效情况
	// "【数据待补】" 机关运行经费
	// "【数据待补】" 政府采购情况
	// "【数据待补】" 国有资产占用使用情况
}

func ExampleNew() {
	composer, err := compose.New(school(2021, "105.20"), tables.Fujian2021())
	if err != nil {
		fmt.Println(err)
		return
	}
	published, err := composer.Set().Round(budget.WanYuan, 2) // the tables that go with the text
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := composer.Text(disclosure.Facts{})
	if err != nil {
		fmt.Println(err)
		return
	}
	at, err := tables.ParseAddress("公开05/合计/本年支出")
	fmt.Println(published.Figure(at).Text(published.Unit()), len(text.Claims()), err)
	// Output: 105.20 34 <nil>
}

func ExampleComposition_AppendMarkdown() {
	text, err := compose.Text(school(2021, "105.20"), disclosure.Facts{}, tables.Fujian2021())
	if err != nil {
		fmt.Println(err)
		return
	}
	markdown := text.AppendMarkdown(nil, 1)
	head, _, _ := strings.Cut(string(markdown), "\n2021年度本部门")
	fmt.Print(head)
	// Output:
	// # 第三部分 2021年度部门决算情况说明
	//
	// ## 一、收入支出决算总体情况说明
}
