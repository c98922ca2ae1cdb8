package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleX18 = Rule{
	Rule: judge.Rule{ID: "X18", Title: "“三公”经费不超过财政拨款支出", Formula: "07 决算合计 ≤ 04 本年支出合计（没有其他两本预算支出时也 ≤ 05 合计）",
		Severity: judge.Error, Related: []string{"07-1", "X12"}},
	Forms:   []tables.Form{f04, f05, f07},
	Example: Example{Cells: []string{"公开04/本年支出合计/合计 294.05", "公开05/合计/本年支出 294.05", "公开07/合计/决算数 940.50"}},
	work:    &work{needs: eachForm, claims: (*writer).threePublicInAll},
}

// threePublicInAll is X18. What the other budgets pay of 公开07 stands in no form by itself: 公开05
// bounds it where they pay nothing, as far as their 0.00 are precise.
func (w *writer) threePublicInAll() {
	if !w.sheet.Has(f04, f07) || !w.sheet.HasLine(f04, tables.ExpenditureTotal) {
		return
	}
	w.line(+1, f07, tables.Total, tables.Actual).line(-1, f04, tables.ExpenditureTotal, tables.AllFunds).putAtMost()
	if w.sheet.Has(f05) && w.sheet.HasLine(f05, tables.Total) && spentNothing(w.sheet, tables.ManagedFund) && spentNothing(w.sheet, tables.StateCapital) {
		w.line(+1, f07, tables.Total, tables.Actual).line(-1, f05, tables.Total, tables.Expenditure)
		for _, fund := range [...]tables.Column{tables.ManagedFund, tables.StateCapital} {
			if spent := tables.LineRow(tables.ExpenditureTotal); !w.sheet.Tables[f04].Figure(spent, fund).IsBlank() {
				w.at(-1, f04, spent, fund)
			}
		}
		w.putAtMost()
	}
}
