package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleX13 = Rule{
	Rule: judge.Rule{ID: "X13", Title: "基本支出的功能科目与经济科目", Formula: "2080505 = 30108；2080506 = 30109；2210201 = 30113；2101101 + 2101102 (+ 2101103) = 30110 (+ 30111)",
		Scope: "功能科目有基本支出时；部门也可能另行列支", Severity: judge.Warning, Related: []string{"X08"}},
	Forms:   []tables.Form{f05, f06},
	Example: Example{Cells: []string{"公开05/2080505/基本支出 22.59", "公开06/30108/决算数 25.29"}},
	work:    &work{needs: catalogues | allForms, claims: (*writer).booking},
}

// booking writes X13: functional items of basic expenditure that are, by the
// definition of their codes, certain economic sections.
func (w *writer) booking() {
	basic, sections := w.sheet.Tables[f05], w.sheet.Tables[f06]
	for id := range economic.Identities(w.sheet.Set.Header().Year) {
		if !slices.Contains(bookings, id.ID) {
			continue
		}
		stated := false
		for c := range id.Functional() {
			if k := tables.FunctionalRow(c); basic.Has(k, tables.Basic) {
				w.at(+1, f05, k, tables.Basic)
				stated = stated || !basic.Figure(k, tables.Basic).Amount().IsZero()
			}
		}
		before := len(w.refs)
		for c := range id.Economic() {
			if k := tables.EconomicRow(c); sections.Has(k, tables.Actual) {
				w.at(-1, f06, k, tables.Actual)
			}
		}
		for c := range id.Economic() {
			if len(w.refs) == before {
				w.at(-1, f06, tables.EconomicRow(c), tables.Actual) // a row that is not there is as good as a blank
			}
		}
		if stated {
			w.put()
		} else {
			w.refs = w.refs[:w.start]
		}
	}
}

// bookings are the identities of the economic catalogue that X13 holds accounts to;
// the others are too local to say anything by.
var bookings = []string{"pension", "annuity", "housing_fund", "medical"}
