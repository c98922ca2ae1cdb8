package check

import (
	"iter"

	"github.com/fiscalcn/yusuan/tables"
)

// standing yields the rows of a table that stand for a code: its own, or if the table
// leaves that out, those right below it. Some forms print no 款 at all.
func standing(t *tables.Table, k tables.RowKey) iter.Seq[tables.RowKey] {
	return func(yield func(tables.RowKey) bool) {
		if hasRow(t, k) {
			yield(k)
			return
		}
		if level := levelOf(k); level == "" || level == "项" {
			return
		}
		for r := range t.Rows() {
			if isRightBelow(t, k, r.Key()) && !yield(r.Key()) {
				return
			}
		}
	}
}

// isRightBelow reports whether no row of a table stands between a code and one below
// it.
func isRightBelow(t *tables.Table, k, below tables.RowKey) bool {
	if c := k.Economic(); c != 0 {
		return below != k && below.Economic() != 0 && c.Contains(below.Economic())
	}
	c, b := k.Functional(), below.Functional()
	if b.Class() != c.Class() || b == c || !c.Contains(b) {
		return false
	}
	for a := b.Parent(); a != c; a = a.Parent() {
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
