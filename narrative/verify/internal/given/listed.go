package given

import "github.com/fiscalcn/yusuan/tables"

// HasNone reports whether there is nothing of a functional code that a table has no row for. There may be where the table lists no
// code of its level, and states an amount of one above it: one that ends at 款 says nothing of the 项.
func HasNone(t *tables.Table, at tables.Address) bool {
	code := at.Row.Functional()
	if code == 0 {
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
