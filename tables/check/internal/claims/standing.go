package claims

import (
	"iter"

	"github.com/fiscalcn/yusuan/tables"
)

// Standing yields the rows of a table that stand for a code: its own, or if the table
// leaves that out, those right below it. Some forms print no 款 at all.
func Standing(t *tables.Table, k tables.RowKey) iter.Seq[tables.RowKey] {
	return func(yield func(tables.RowKey) bool) {
		if HasRow(t, k) {
			yield(k)
			return
		}
		if level := LevelOf(k); level == "" || level == "项" {
			return
		}
		for r := range t.Rows() {
			if IsRightBelow(t, k, r.Key()) && !yield(r.Key()) {
				return
			}
		}
	}
}

// IsRightBelow reports whether no row of a table stands between a code and one below
// it.
func IsRightBelow(t *tables.Table, k, below tables.RowKey) bool {
	if c := k.Economic(); c != 0 {
		return below != k && below.Economic() != 0 && c.Contains(below.Economic())
	}
	c, b := k.Functional(), below.Functional()
	if b.Class() != c.Class() || b == c || !c.Contains(b) {
		return false
	}
	for a := b.Parent(); a != c; a = a.Parent() {
		if HasRow(t, tables.FunctionalRow(a)) {
			return false
		}
	}
	return true
}

// HasRow reports whether a table has a row.
func HasRow(t *tables.Table, k tables.RowKey) bool {
	_, ok := t.Row(k)
	return ok
}

// LevelOf returns 类, 款 or 项, "" for a fixed line.
func LevelOf(k tables.RowKey) string {
	switch {
	case k.Functional() != 0:
		return k.Functional().Level().String()
	case k.Economic() != 0:
		return k.Economic().Level().String()
	default:
		return ""
	}
}

// CodesAbove yields the codes above that of a row.
func CodesAbove(k tables.RowKey) iter.Seq[tables.RowKey] {
	return func(yield func(tables.RowKey) bool) {
		for a := range k.Functional().Ancestors() {
			if !yield(tables.FunctionalRow(a)) {
				return
			}
		}
		for a := range k.Economic().Ancestors() {
			if !yield(tables.EconomicRow(a)) {
				return
			}
		}
	}
}

// ListsFunctions reports whether a form lists functional codes.
func ListsFunctions(f tables.Form) bool {
	switch f {
	case tables.Form02, tables.Form03, tables.Form05, tables.Form08, tables.Form09:
		return true
	default:
		return false
	}
}
