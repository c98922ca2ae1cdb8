package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A document may print fewer columns than its form has, or columns that could not be
// read. A row's sum is then held against what it has of its parts, and what it lacks
// counts as blank: the document must say somewhere what the sum is made of. Everywhere
// else such a column is unknown, unless the row shows that nothing is left for it.

// division says which columns of a row add up to another.
type division struct {
	whole, first, last tables.Column
}

var divisions = [tables.MaxForm + 1]division{
	f02: {tables.Income, tables.FromFiscal, tables.FromOther},
	f03: {tables.Expenditure, tables.Basic, tables.ToAffiliate},
	f04: {tables.AllFunds, tables.General, tables.StateCapital},
	f05: {tables.Expenditure, tables.Basic, tables.Project},
	f08: {tables.Expenditure, tables.Basic, tables.Project},
	f09: {tables.Expenditure, tables.Basic, tables.Project},
}

// isPart reports whether a column is one of those that add up to the whole.
func (d division) isPart(c tables.Column) bool { return d.whole != 0 && c >= d.first && c <= d.last }

// lacking adds to the sum of a row the parts that its table has no column for.
func (w *writer) lacking(t *tables.Table, id tables.Identity, columns claims.ColumnSet) {
	d := divisions[t.Form()]
	var row tables.RowKey
	var sign int8 // of a part
	for term := range id.Terms() {
		a := t.Address(term.Index)
		row = a.Row
		if !d.isPart(a.Column) {
			sign = int8(-term.Sign)
		}
	}
	for c := d.first; sign != 0 && c <= d.last; c++ {
		if !columns.Has(c) {
			w.cell(sign, w.sheet.Cell(tables.Address{Form: t.Form(), Row: row, Column: c}))
		}
	}
}

// unprinted adds a figure of a row that has no column for it: the parts of a whole
// stand for that, and a part is blank if the others leave nothing of the whole.
// Anything else is unknown, and so is what the identity comes to.
func (w *writer) unprinted(sign int8, r tables.Row, a tables.Address) *writer {
	d := divisions[a.Form]
	switch {
	case d.isPart(a.Column) && d.leavesNothing(r):
		return w.cell(sign, w.sheet.Cell(a))
	case a.Column == d.whole:
		before := len(w.refs)
		for c := range r.Columns() {
			if d.isPart(c) {
				w.at(sign, a.Form, a.Row, c)
			}
		}
		w.unknown = w.unknown || len(w.refs) == before
	default:
		w.unknown = true
	}
	return w
}

// leavesNothing reports whether a row states its whole, and the parts it has a column
// for add up to that.
func (d division) leavesNothing(r tables.Row) bool {
	var terms []judge.Term
	whole := false
	for c := range r.Columns() {
		switch {
		case c == d.whole:
			whole = true
			terms = append(terms, judge.Term{Figure: r.Figure(c), Sign: -1})
		case d.isPart(c):
			terms = append(terms, judge.Term{Figure: r.Figure(c), Sign: +1})
		}
	}
	j := judge.Sum(terms)
	return whole && (j.Verdict <= judge.Rounding || j.Difference.IsZero())
}
