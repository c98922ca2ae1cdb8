package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A document may print fewer columns than its form has, or columns that could not be
// read. A row's sum is then held against what it has of its parts, and what it lacks
// counts as blank: the document must say somewhere what the sum is made of. Everywhere
// else such a column is unknown, unless the row shows that nothing is left for it.

// lacking adds to the sum of a row the parts that its table has no column for.
func (w *writer) lacking(t *tables.Table, id tables.Identity, columns claims.ColumnSet) {
	d := claims.DivisionOf(t.Form())
	var row tables.RowKey
	var sign int8 // of a part
	for term := range id.Terms() {
		a := t.Address(term.Index)
		row = a.Row
		if !d.IsPart(a.Column) {
			sign = int8(-term.Sign)
		}
	}
	for c := d.First; sign != 0 && c <= d.Last; c++ {
		if !columns.Has(c) && !w.hasNone(t, row, c) {
			w.cell(sign, w.sheet.Cell(tables.Address{Form: t.Form(), Row: row, Column: c}))
		}
	}
}

// hasNone reports whether a budget has no column by its edition: then nothing is planned in it.
func (w *writer) hasNone(t *tables.Table, row tables.RowKey, c tables.Column) bool {
	columns := slices.Collect(t.Edition().Columns(t.Form(), row))
	return w.isKnown && t.Edition().Kind() == tables.Budget && !slices.Contains(columns, c)
}

// unprinted adds a figure of a row that has no column for it: the parts of a whole
// stand for that, and a part is blank if the others leave nothing of the whole.
// Anything else is unknown, and so is what the identity comes to.
func (w *writer) unprinted(sign int8, r tables.Row, a tables.Address) *writer {
	d := claims.DivisionOf(a.Form)
	switch {
	case d.IsPart(a.Column) && leavesNothing(d, r):
		return w.cell(sign, w.sheet.Cell(a))
	case a.Column == d.Whole:
		before := len(w.refs)
		for c := range r.Columns() {
			if d.IsPart(c) {
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
func leavesNothing(d claims.Division, r tables.Row) bool {
	var terms []judge.Term
	whole := false
	for c := range r.Columns() {
		switch {
		case c == d.Whole:
			whole = true
			terms = append(terms, judge.Term{Figure: r.Figure(c), Sign: -1})
		case d.IsPart(c):
			terms = append(terms, judge.Term{Figure: r.Figure(c), Sign: +1})
		}
	}
	j := judge.Sum(terms)
	return whole && (j.Verdict <= judge.Rounding || j.Difference.IsZero())
}
