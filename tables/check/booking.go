package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// booking writes X13: functional items of basic expenditure that are, by the
// definition of their codes, certain economic sections.
func (w *writer) booking() {
	basic, sections := w.sheet.tables[f05], w.sheet.tables[f06]
	for id := range economic.Identities(w.sheet.set.Header().Year) {
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
			w.put("X13")
		} else {
			w.refs = w.refs[:w.start]
		}
	}
}

// bookings are the identities of the economic catalogue that X13 holds accounts to;
// the others are too local to say anything by.
var bookings = []string{"pension", "annuity", "housing_fund", "medical"}
