package reading

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A draft is a form as far as it has been read.
type draft struct {
	form     *forms.Form
	unit     wording.Unit
	stated   bool          // the document states the unit
	nothing  bool          // the document states that there is no data
	denial   wording.Token // the note below it that it has none at all, if any
	deniedAt Origin        // where that stands
	title    wording.Token // of the first block
	plan     head.Plan
	heads    *sheet        // that has its header
	width    int           // of the sheet of the plan
	words    wording.Words // of its header
	blank    rowAt         // the first blank row below a header, if any
	linesRow rowAt         // the row of 公开07 that has all lines and was read, if any
	byUnit   bool          // it has one for each unit
	numbers  int           // how many columns a row of its header numbers
	gap      bool          // rows of it are unread: what others are may depend on them

	columns  [tables.Operations + 1]bool // those the document prints
	rows     []draftRow
	before   int                     // how many were read above the heads that came last
	index    map[tables.RowKey]place // where the name of each stands
	cells    []draftCell
	torn     map[place]string // amounts whose last digits stand below their cells
	income   tables.Line      // of the last row on the side of income
	code     codes.Code       // of the last row
	economic []economic.Code  // of the last row of each block
}

// unknownWidth is that of a draft whose heads are not those of its columns: what has no head of its own cannot go on with it.
const unknownWidth = -1

type draftRow struct {
	key      tables.RowKey
	name     string
	block    int32
	from, to int32 // in cells
}

type draftCell struct {
	column tables.Column
	figure budget.Figure
	at     place
}

// cellIn returns the index of the cell of a row that is in a column, -1 if it has none.
func cellIn(row []draftCell, c tables.Column) int {
	for i := range row {
		if row[i].column == c {
			return i
		}
	}
	return -1
}

func (d *draft) has(k tables.RowKey) bool {
	_, ok := d.index[k]
	return ok
}

func (d *draft) hasTotal() bool { return d.has(tables.LineRow(tables.Total)) }

// rowAt is a row of cells under reading.
type rowAt struct {
	*sheet
	row   int
	cells []wording.Token
	mixed bool // it belongs to the header at the same time
}

// token returns a cell, a blank where the row ends before it.
func (at *rowAt) token(column int) wording.Token {
	if column < len(at.cells) {
		return at.cells[column]
	}
	return wording.Token{}
}

func (at *rowAt) origin(column int) Origin { return at.at(at.row, column) }

func (at *rowAt) place(column int) place {
	if at.sheet == nil {
		return nowhere
	}
	return place{int32(at.index), int32(at.row), int32(at.given(column))}
}

// begin adds a row to a draft, whose cells follow. It refuses a second row of the
// same key. The block is -1 if none of those side by side has the row for itself.
func (r *reader) begin(d *draft, at *rowAt, k tables.RowKey, name string, label, block int) bool {
	if d.has(k) {
		r.refuse(RowTwice, d, at, label, block).Row = k
		return false
	}
	d.index[k] = at.place(label)
	n := int32(len(d.cells))
	d.rows = append(d.rows, draftRow{key: k, name: name, block: int32(block), from: n, to: n})
	return true
}

// put reads an amount into the last row of a draft. A cell beyond the end of its row
// is blank; one in a column that the row cannot have, or has already, is unread. Where
// a merged cell covers several columns, the amount is in the first that is not blank.
func (r *reader) put(d *draft, at *rowAt, column int, c tables.Column) {
	row := &d.rows[len(d.rows)-1]
	i := cellIn(d.cells[row.from:row.to], c)
	if i >= 0 {
		if x := &d.cells[int(row.from)+i]; d.plan.Slots[column].Merged && !at.token(column).IsBlank() && x.isEmpty(at) {
			x.at, x.figure = at.place(column), r.figure(d, at, column, row.key, c)
		}
		return
	}
	if !d.form.Has(row.key, c) {
		return
	}
	cell := draftCell{column: c, at: nowhere}
	if column < len(at.cells) {
		cell.at = at.place(column)
		cell.figure = r.figure(d, at, column, row.key, c)
	}
	d.columns[c] = true
	d.cells = append(d.cells, cell)
	row.to = int32(len(d.cells))
}

// isEmpty reports whether nothing stands in the cell of a row that was read.
func (x *draftCell) isEmpty(at *rowAt) bool {
	if x.at == nowhere {
		return true
	}
	cell := at.Rows[at.row][x.at.column]
	return cell == nil || wording.TokenOf(*cell).IsBlank()
}

// figure reads the amount of a row that stands in a column of cells.
func (r *reader) figure(d *draft, at *rowAt, column int, k tables.RowKey, c tables.Column) budget.Figure {
	t := at.cells[column]
	switch {
	case t.IsBlank():
		return budget.Figure{}
	case t.IsMark():
		d.nothing = d.nothing || t.SaysNothing()
		r.used[column] = true
		return budget.Figure{}
	case at.mixed && wording.WordOf(t.Folded) != wording.UnknownWord:
		r.used[column] = true
		return budget.Figure{}
	}
	f, err := at.amount(t, d.unit)
	if err != nil || d.hasOrdinal(at, column) {
		r.defects = append(r.defects, Defect{
			Kind: NotAnAmount, Form: d.form.Number, Row: k, Column: c,
			Text: t.Given, Origin: at.origin(column), Offset: -1,
		})
		return budget.Figure{}
	}
	r.used[column] = true
	return f
}

// refuse says that the row of a block cannot be placed, for what stands in a column.
// Its cells stay unread.
func (r *reader) refuse(kind DefectKind, d *draft, at *rowAt, column, block int) *Defect {
	for c, s := range d.plan.Slots {
		if s.Block == block && s.Kind != head.OrdinalSlot && c < len(r.used) {
			r.used[c] = false
		}
	}
	r.defects = append(r.defects, Defect{
		Kind: kind, Form: d.form.Number, Text: at.token(column).Printed(), Origin: at.origin(column), Offset: -1,
	})
	return &r.defects[len(r.defects)-1]
}
