package reading

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// reading makes the tables of a set out of what was read, which follows an edition.
func (r *reader) reading(e tables.Edition, known bool) (Reading, error) {
	r.measureExtra()
	slices.SortStableFunc(r.unread, func(a, b Cell) int {
		return cmp.Or(a.Table-b.Table, a.Row-b.Row, a.Column-b.Column)
	})
	result := Reading{forms: r.found, other: r.other, extra: r.extra, unread: r.unread, defects: r.defects}
	for i := range r.sheets {
		result.pages = append(result.pages, r.sheets[i].Page)
	}
	u := r.setUnit(e)
	result.unknown = !known
	result.kind = r.forms.Kind()
	var list []*tables.Table
	for _, f := range r.forms {
		d := r.drafts[f.Number]
		if d == nil || !d.unit.Known {
			continue
		}
		printed := u
		if e.UnitOf(f.Number) != e.Unit() {
			printed = d.unit.Money
		}
		t, err := d.table(e, printed, &result.sources[f.Number])
		if err != nil {
			return Reading{}, fmt.Errorf("reading.Read: %w", err)
		}
		list = append(list, t)
		result.units[f.Number] = d.unit.Money
	}
	set, err := tables.NewSet(r.accountHeader(), list...)
	if err != nil {
		return Reading{}, fmt.Errorf("reading.Read: %w", err)
	}
	result.set = set
	result.loss()
	return result, nil
}

// setUnit returns the unit that the tables of an edition are printed in, but for those of a unit of their own, which tell it
// only where no other does.
func (r *reader) setUnit(e tables.Edition) budget.Unit {
	u := r.unit().Money
	own := false
	for _, f := range r.found {
		d := r.drafts[f]
		if !d.stated || !d.unit.Known {
			continue
		}
		if !printsIn(e, f, d.unit.Money) {
			return d.unit.Money
		}
		if !own {
			u, own = d.unit.Money, true
		}
	}
	return u
}

// table orders the rows as [tables.Table.Rows] has them and builds the table.
func (d *draft) table(e tables.Edition, u budget.Unit, src *sources) (*tables.Table, error) {
	d.order()
	d.admit(e)
	b := tables.NewTable(d.form.Number, e, u)
	b.Columns(d.columnList()...)
	b.Grow(len(d.rows), len(d.cells))
	src.names = d.index
	src.figures = make([]place, 0, len(d.cells))
	var most [tables.Operations + 1]budget.Figure
	for i := range d.rows {
		row := &d.rows[i]
		figures := most[:0]
		for c := range d.form.Columns(row.key) {
			if !d.columns[c] {
				continue
			}
			cell := &draftCell{at: nowhere}
			if k := cellIn(d.cells[row.from:row.to], c); k >= 0 {
				cell = &d.cells[int(row.from)+k]
			}
			figures = append(figures, cell.figure)
			src.figures = append(src.figures, cell.at)
		}
		name := row.name
		if name == "" && row.key.Line() != 0 { // of a line of 公开07 that is a column
			name = e.LineLabel(d.form.Number, row.key.Line())
		}
		b.Row(row.key, name, figures...)
	}
	return b.Table()
}

// admit adds the columns of rows that the document prints none for, so that they can
// stand in the table, all blank.
func (d *draft) admit(e tables.Edition) {
	for i := range d.rows {
		if d.prints(d.rows[i].key) {
			continue
		}
		for c := range e.Columns(d.form.Number, d.rows[i].key) {
			d.columns[c] = true
		}
	}
}

// prints reports whether the document has a column for the row of a key.
func (d *draft) prints(k tables.RowKey) bool {
	for c := range d.form.Columns(k) {
		if d.columns[c] {
			return true
		}
	}
	return false
}

// columnList returns the columns that rows have and the document prints, in the order of the form.
func (d *draft) columnList() []tables.Column {
	var columns []tables.Column
	var listed [tables.Operations + 1]bool
	for i := range d.rows {
		for c := range d.form.Columns(d.rows[i].key) {
			if d.columns[c] && !listed[c] {
				listed[c] = true
				columns = append(columns, c)
			}
		}
	}
	return columns
}

// order puts the rows in the order of the form, in which they mostly stand.
func (d *draft) order() {
	rank, before := d.reader().rank, math.MinInt
	inOrder := true
	for i := range d.rows {
		at := rank(d.rows[i].key, d.rows[i].block)
		inOrder = inOrder && before <= at
		before = at
	}
	if !inOrder {
		slices.SortStableFunc(d.rows, func(a, b draftRow) int { return rank(a.key, a.block) - rank(b.key, b.block) })
	}
}
