package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// Some mistakes are found by undoing them: the set is checked as it would be without
// them. Figures keep their places in their tables.

// A mend undoes one mistake in the rows of a table.
type mend struct {
	form tables.Form
	row  tables.RowKey
	to   tables.RowKey // the key the row should have; if it is zero, the row is put in, blank
}

// mended returns a set with the mends made, and whether it is another.
func mended(set tables.Set, mends []mend) (tables.Set, bool) {
	if len(mends) == 0 {
		return set, false
	}
	var all []*tables.Table
	for t := range set.Tables() {
		own := slices.DeleteFunc(slices.Clone(mends), func(m mend) bool { return m.form != t.Form() })
		if len(own) > 0 {
			var err error
			if t, err = mendedTable(t, own); err != nil {
				return tables.Set{}, false
			}
		}
		all = append(all, t)
	}
	after, err := tables.NewSet(set.Header(), all...)
	return after, err == nil
}

func mendedTable(t *tables.Table, mends []mend) (*tables.Table, error) {
	b := tables.NewTable(t.Form(), t.Edition(), t.Unit())
	b.Columns(columnList(t)...)
	keys := map[tables.RowKey]tables.RowKey{}
	for _, m := range mends {
		if m.to != (tables.RowKey{}) {
			keys[m.row] = m.to
		}
	}
	for r := range t.Rows() {
		k := r.Key()
		if to, ok := keys[k]; ok {
			k = to
		}
		var figures []budget.Figure
		for c := range r.Columns() {
			figures = append(figures, r.Figure(c))
		}
		b.Row(k, r.Name(), figures...)
	}
	for _, m := range mends {
		if m.to == (tables.RowKey{}) {
			b.Row(m.row, "", make([]budget.Figure, len(columnsIn(t, m.row)))...)
		}
	}
	return b.Table()
}

// columnSet is a set of columns.
type columnSet uint32

func (s columnSet) has(c tables.Column) bool { return s>>c&1 != 0 }

// columnsOf returns the columns that some row of a table has.
func columnsOf(t *tables.Table) columnSet {
	var s columnSet
	for r := range t.Rows() {
		for c := range r.Columns() {
			s |= 1 << c
		}
	}
	return s
}

// columnList returns the columns that some row of a table has, in the order of the form.
func columnList(t *tables.Table) []tables.Column {
	var columns []tables.Column
	var seen columnSet
	for r := range t.Rows() {
		for c := range r.Columns() {
			if !seen.has(c) {
				seen |= 1 << c
				columns = append(columns, c)
			}
		}
	}
	return columns
}

// columnsIn returns the columns that a row would have in a table.
func columnsIn(t *tables.Table, k tables.RowKey) []tables.Column {
	var columns []tables.Column
	all := columnsOf(t)
	for c := range t.Form().Columns(k) {
		if all.has(c) {
			columns = append(columns, c)
		}
	}
	return columns
}
