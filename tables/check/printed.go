package check

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/tables"
)

// sortedRows returns the rows of a table in the order of the document: page by page, and of
// a page with two sides the left one first.
func (r *run) sortedRows(t *tables.Table) []tables.Row {
	rows := slices.Collect(t.Rows())
	if r.reading == nil {
		return rows
	}
	type position struct{ table, side, row int }
	at := map[tables.RowKey]position{}
	for _, row := range rows {
		o, ok := r.reading.NameOrigin(t.Form(), row.Key())
		if !ok {
			return rows
		}
		p := position{table: o.Table, row: o.Row}
		if hasSides(t.Form()) {
			p.side = o.Column
		}
		at[row.Key()] = p
	}
	slices.SortStableFunc(rows, func(a, b tables.Row) int {
		p, q := at[a.Key()], at[b.Key()]
		return cmp.Or(cmp.Compare(p.table, q.table), cmp.Compare(p.side, q.side), cmp.Compare(p.row, q.row))
	})
	return rows
}

// hasSides reports whether a form is printed in blocks side by side.
func hasSides(f tables.Form) bool { return f == f01 || f == f04 || f == f06 }
