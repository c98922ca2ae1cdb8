package check

import (
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// standing yields the rows of a form that stand for a code: its own, or if the form
// leaves that out, those right below it. Some forms print no 款 at all.
func (s *sheet) standing(f tables.Form, k tables.RowKey) iter.Seq[tables.RowKey] {
	return func(yield func(tables.RowKey) bool) {
		t := s.tables[f]
		if hasRow(t, k) {
			yield(k)
			return
		}
		c := k.Functional()
		if c == 0 || c.Level() == codes.Item {
			return
		}
		for r := range t.Rows() {
			if isRightBelow(t, c, r.Key().Functional()) && !yield(r.Key()) {
				return
			}
		}
	}
}

// isRightBelow reports whether no row of a table stands between a code and one below
// it.
func isRightBelow(t *tables.Table, c, below codes.Code) bool {
	if below == c || !c.Contains(below) {
		return false
	}
	for a := below.Parent(); a != c; a = a.Parent() {
		if hasRow(t, tables.FunctionalRow(a)) {
			return false
		}
	}
	return true
}

func hasRow(t *tables.Table, k tables.RowKey) bool {
	_, ok := t.Row(k)
	return ok
}
