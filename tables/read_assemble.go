package tables

import (
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// reading makes the tables of a set out of what was read.
func (r *reader) reading() (Reading, error) {
	result := Reading{forms: r.found, other: r.other, extra: r.extra, unread: r.unread, defects: r.defects}
	for i := range r.sheets {
		result.pages = append(result.pages, r.sheets[i].Page)
	}
	e, u := r.edition(), r.setUnit()
	var list []*Table
	for f := range Forms() {
		d := r.drafts[f]
		if d == nil {
			continue
		}
		t, err := d.table(e, u, &result.sources[f])
		if err != nil {
			return Reading{}, fmt.Errorf("tables.Read: %w", err)
		}
		list = append(list, t)
	}
	set, err := NewSet(r.accountHeader(), list...)
	if err != nil {
		return Reading{}, fmt.Errorf("tables.Read: %w", err)
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

// table orders the rows as [Table.Rows] has them and builds the table.
func (d *draft) table(e Edition, u budget.Unit, src *sources) (*Table, error) {
	d.order()
	d.admit(e)
	b := NewTable(d.form, e, u)
	if columns, other := d.otherColumns(e); other {
		b.Columns(columns...)
	}
	b.reserve(len(d.rows), len(d.cells))
	src.names = make([]place, 0, len(d.rows))
	src.figures = make([]place, 0, len(d.cells))
	var figures [ClosingBalance + 1]budget.Figure
	for i := range d.rows {
		row := &d.rows[i]
		columns := b.columns(row.key)
		src.names = append(src.names, row.at)
		for j, c := range columns {
			cell := &draftCell{at: nowhere}
			if k := cellIn(d.cells[row.from:row.to], c); k >= 0 {
				cell = &d.cells[int(row.from)+k]
			}
			figures[j] = cell.figure
			src.figures = append(src.figures, cell.at)
		}
		b.Row(row.key, row.name, figures[:len(columns)]...)
	}
	return b.Table()
}

// reserve makes room for rows and figures.
func (b *TableBuilder) reserve(rows, figures int) {
	b.table.rows = make([]row, 0, rows)
	b.table.figures = make([]budget.Figure, 0, figures)
	b.table.index = make(map[RowKey]int, rows)
}

// admit adds the columns of rows that the document prints none for, so that they can
// stand in the table, all blank.
func (d *draft) admit(e Edition) {
	for i := range d.rows {
		k := d.rows[i].key
		if slices.ContainsFunc(d.form.schema().columns(k), func(c Column) bool { return d.columns[c] }) {
			continue
		}
		for _, c := range e.columns(d.form, k) {
			d.columns[c] = true
		}
	}
}

// otherColumns returns the columns the document prints, and whether they are other
// than those of the edition.
func (d *draft) otherColumns(e Edition) ([]Column, bool) {
	var columns []Column
	for c, printed := range d.columns {
		if printed {
			columns = append(columns, Column(c))
		}
	}
	for _, row := range d.rows {
		for _, c := range d.form.schema().columns(row.key) {
			if d.columns[c] != slices.Contains(e.columns(d.form, row.key), c) {
				return columns, true
			}
		}
	}
	return columns, false
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
	case Form01, Form04:
		if line == 0 {
			return 2*int(GrandIncome) + 1
		}
		return 2 * line
	case Form06:
		switch Line(line) {
		case 0:
		case Total:
			return 100 * len(lineNames)
		default:
			return 100 * line
		}
		return int(economicTotal(row.key.Economic().Class()))*100 - 99 + min(int(row.block), 98)
	case Form07:
		return line
	default:
		if line != 0 {
			return 0
		}
		return 1
	}
}
