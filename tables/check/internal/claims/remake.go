package claims

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// Some mistakes are found by undoing them: the set is checked as it would be without
// them. Figures keep their places in their tables.

// A Mend undoes one mistake in the rows of a table.
type Mend struct {
	Form tables.Form
	Row  tables.RowKey
	To   tables.RowKey // the key the row should have; if it is zero, the row is put in, blank
}

// Mended returns a set with the mends made, and whether it is another.
func Mended(set tables.Set, mends []Mend) (tables.Set, bool) {
	if len(mends) == 0 {
		return set, false
	}
	var all []*tables.Table
	for t := range set.Tables() {
		own := slices.DeleteFunc(slices.Clone(mends), func(m Mend) bool { return m.Form != t.Form() })
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

func mendedTable(t *tables.Table, mends []Mend) (*tables.Table, error) {
	b := tables.NewTable(t.Form(), t.Edition(), t.Unit())
	b.Columns(ColumnList(t)...)
	keys := map[tables.RowKey]tables.RowKey{}
	for _, m := range mends {
		if m.To != (tables.RowKey{}) {
			keys[m.Row] = m.To
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
	all := ColumnsOf(t)
	for _, m := range mends {
		if m.To == (tables.RowKey{}) {
			b.Row(m.Row, "", make([]budget.Figure, all.In(t, m.Row))...)
		}
	}
	return b.Table()
}

// ColumnSet is a set of columns.
type ColumnSet uint32

// Has reports whether the set has a column.
func (s ColumnSet) Has(c tables.Column) bool { return s>>c&1 != 0 }

// ColumnsOf returns the columns that some row of a table has.
func ColumnsOf(t *tables.Table) ColumnSet {
	var s ColumnSet
	for r := range t.Rows() {
		for c := range r.Columns() {
			s |= 1 << c
		}
	}
	return s
}

// ColumnList returns the columns that some row of a table has, in the order of the form.
func ColumnList(t *tables.Table) []tables.Column {
	var columns []tables.Column
	var seen ColumnSet
	for r := range t.Rows() {
		for c := range r.Columns() {
			if !seen.Has(c) {
				seen |= 1 << c
				columns = append(columns, c)
			}
		}
	}
	return columns
}

// In returns how many of the columns a row would have in a table.
func (s ColumnSet) In(t *tables.Table, k tables.RowKey) int {
	n := 0
	for c := range t.Edition().Kind().Columns(t.Form(), k) {
		if s.Has(c) {
			n++
		}
	}
	return n
}
