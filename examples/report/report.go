package main

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// appendReport appends the account as it is published in 万元: a title, the nine
// tables and the balance.
func appendReport(b []byte, a *budget.Account) ([]byte, error) {
	exact, err := tables.Build(a, tables.Fujian2021)
	if err != nil {
		return b, err
	}
	set, err := exact.Round(budget.WanYuan, 2)
	if err != nil {
		return b, err
	}
	b = fmt.Appendf(b, "# %s %d年度部门决算\n", set.Header().Name, set.Header().Year)
	for form := range tables.Forms() {
		g, err := set.Grid(form)
		if err != nil {
			return b, err
		}
		b = append(b, '\n')
		b = g.AppendMarkdown(b, 2)
	}
	return appendBalance(b, set), nil
}

// appendBalance appends the lines of 公开01 in which income and expenditure of the
// year meet what was carried into it and out of it.
func appendBalance(b []byte, set tables.Set) []byte {
	b = append(b, "\n## 收支平衡\n\n"...)
	for _, line := range []tables.Line{
		tables.IncomeTotal, tables.SurplusUsed, tables.Opening, tables.GrandIncome,
		tables.ExpenditureTotal, tables.SurplusDistributed, tables.Closing, tables.GrandExpenditure,
	} {
		at := tables.Address{Form: tables.Form01, Row: tables.LineRow(line), Column: tables.Actual}
		// A blank of the table is a sum of nothing here.
		b = fmt.Appendf(b, "- %s：%s%s\n", line, set.Figure(at).Amount().Comma(set.Unit(), 2), set.Unit())
	}
	return b
}
