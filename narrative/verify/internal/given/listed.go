package given

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
)

// HasNone reports whether there is nothing of what a table has no row for. There may be where the table lists no functional
// code of its level, and states an amount of one above it: one that ends at 款 says nothing of the 项. A table with amounts and without
// its totals is not whole: what it lacks may stand on a page that is lost.
func HasNone(t *tables.Table, at tables.Address) bool {
	code := at.Row.Functional()
	switch {
	case isTotal(at.Row.Line()), code == 0 && !hasTotals(t):
		return t.IsEmpty()
	case code == 0:
		return true
	}
	isListed, isCoded := false, false
	for r := range t.Rows() {
		if c := r.Key().Functional(); c != 0 {
			isCoded = true
			isListed = isListed || c.Level() == code.Level()
		}
	}
	if isListed {
		return true
	}
	for above := code.Parent(); above != 0; above = above.Parent() {
		if r, ok := t.Row(tables.FunctionalRow(above)); ok {
			return r.Figure(at.Column).Amount().IsZero()
		}
	}
	return isCoded || t.Figure(tables.LineRow(tables.Total), at.Column).Amount().IsZero()
}

// totals are the lines that add up a form.
var totals = [...]tables.Line{
	tables.Total, tables.IncomeTotal, tables.GrandIncome, tables.ExpenditureTotal, tables.GrandExpenditure, tables.PersonnelTotal, tables.OperationsTotal,
}

func isTotal(l tables.Line) bool { return slices.Contains(totals[:], l) }

// hasTotals reports whether a table has a row of some total.
func hasTotals(t *tables.Table) bool {
	for r := range t.Rows() {
		if isTotal(r.Key().Line()) {
			return true
		}
	}
	return false
}
