package reading

import (
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// reading makes the tables of a set out of what was read.
func (r *reader) reading() (Reading, error) {
	result := Reading{forms: r.found, other: r.other, extra: r.extra, unread: r.unread, defects: r.defects}
	for i := range r.sheets {
		result.pages = append(result.pages, r.sheets[i].Page)
	}
	e, u := r.edition(), r.setUnit()
	var list []*tables.Table
	for f := range tables.Forms() {
		d := r.drafts[f]
		if d == nil {
			continue
		}
		t, err := d.table(e, u, &result.sources[f])
		if err != nil {
			return Reading{}, fmt.Errorf("reading.Read: %w", err)
		}
		list = append(list, t)
		result.units[f] = d.unit
	}
	set, err := tables.NewSet(r.accountHeader(), list...)
	if err != nil {
		return Reading{}, fmt.Errorf("reading.Read: %w", err)
	}
	result.set = set
	return result, nil
}

func (r *reader) setUnit() budget.Unit {
	for _, f := range r.found {
		if r.drafts[f].stated {
			return r.drafts[f].unit
		}
	}
	return r.unit()
}

// table orders the rows as [tables.Table.Rows] has them and builds the table.
func (d *draft) table(e tables.Edition, u budget.Unit, src *sources) (*tables.Table, error) {
	d.order()
	d.admit(e)
	b := tables.NewTable(d.form, e, u)
	b.Columns(d.columnList()...)
	b.Grow(len(d.rows), len(d.cells))
	src.names = d.index
	src.figures = make([]place, 0, len(d.cells))
	var most [tables.ClosingBalance + 1]budget.Figure
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
		b.Row(row.key, row.name, figures...)
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
		for c := range e.Columns(d.form, d.rows[i].key) {
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

// columnList returns the columns the document prints.
func (d *draft) columnList() []tables.Column {
	var columns []tables.Column
	for c, printed := range d.columns {
		if printed {
			columns = append(columns, tables.Column(c))
		}
	}
	return columns
}

// order puts the rows in the order of the form: 合计 before codes, both sides of 01
// and 04 one after the other, the blocks of 06 likewise and parted into 人员经费 and
// 公用经费.
func (d *draft) order() {
	slices.SortStableFunc(d.rows, func(a, b draftRow) int { return d.rank(&a) - d.rank(&b) })
}

func (d *draft) rank(row *draftRow) int {
	line := int(row.key.Line())
	switch d.form {
	case tables.Form01, tables.Form04:
		if line == 0 {
			return 2*int(tables.GrandIncome) + 1
		}
		return 2 * line
	case tables.Form06:
		switch tables.Line(line) {
		case 0:
		case tables.Total:
			return 100 * 256
		default:
			return 100 * line
		}
		return int(tables.EconomicLine(row.key.Economic()))*100 - 99 + min(int(row.block), 98)
	case tables.Form07:
		return line
	default:
		if line != 0 {
			return 0
		}
		return 1
	}
}
