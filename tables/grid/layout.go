package grid

import (
	"errors"
	"fmt"
)

// layout places cells row by row. Problems are collected; placing goes on behind them, with what fits of the cell.
type layout struct {
	columns, rows, header int
	cells                 []placed
	at                    []int32 // index into cells by position; -1 while free
	errs                  []error
}

func (l *layout) fail(err error, row, col int, format string, args ...any) {
	l.errs = append(l.errs, &Error{Func: "Builder.Grid", Row: row + 1, Column: col + 1, Reason: fmt.Sprintf(format, args...), Err: err})
}

func (l *layout) place(rows []row, cells []Cell) error {
	if l.columns < 1 || l.columns > MaxColumns {
		l.fail(ErrColumns, -1, -1, "%d columns, want 1 to %d", l.columns, MaxColumns)
		return errors.Join(l.errs...)
	}
	for l.header < l.rows && rows[l.header].header {
		l.header++
	}
	if !mayCover(l.rows*l.columns, len(cells)) {
		l.fail(ErrSize, -1, -1, "%d rows of %d columns for %d cells, want at most %d positions and %d for each cell",
			l.rows, l.columns, len(cells), freePositions, perGiven)
		return errors.Join(l.errs...)
	}
	l.cells = make([]placed, 0, len(cells))
	l.at = make([]int32, 0, l.rows*l.columns)
	begin := 0
	for r, row := range rows {
		if row.header && r >= l.header {
			l.fail(ErrHeader, r, -1, "header row below row %d, which is none", l.header+1)
		}
		l.row(r, cells[begin:row.end])
		begin = row.end
	}
	l.checkHeadings()
	return errors.Join(l.errs...)
}

// checkHeadings refuses headers that [Grid.Headings] would make too much of: each column has the whole text of the cells above it.
func (l *layout) checkHeadings() {
	headings, text := 0, 0
	for i := range l.cells {
		p := &l.cells[i]
		text += len(p.Text)
		if p.row < l.header {
			headings += len(p.Text) * p.ColSpan
		}
	}
	if !mayShow(headings, len(l.at), text) {
		l.fail(ErrSize, -1, -1, "headers with %d bytes over %d columns, want at most %d and %d for each byte of text", headings, l.columns, freeText, perGiven)
	}
}

// row places the cells that begin in row r.
func (l *layout) row(r int, cells []Cell) {
	for c := range l.columns {
		l.at = append(l.at, l.over(r, c))
	}
	col := l.free(r, 0)
	for _, cell := range cells {
		if col == l.columns {
			l.fail(ErrRow, r, col, "row is too long: no column is left for %.20q", cell.Text)
			return
		}
		p := l.settle(cell, r, col)
		l.cells = append(l.cells, p)
		for c := col; c < p.endCol(); c++ {
			l.at[r*l.columns+c] = int32(len(l.cells) - 1)
		}
		col = l.free(r, p.endCol())
	}
	if col < l.columns {
		l.fail(ErrRow, r, col, "row is too short: no cell begins here, the table has %d columns", l.columns)
	}
}

// over is the cell that reaches from above into position (r, c), or -1.
func (l *layout) over(r, c int) int32 {
	if r == 0 {
		return -1
	}
	i := l.at[(r-1)*l.columns+c]
	if i < 0 || l.cells[i].endRow() == r {
		return -1
	}
	return i
}

// free is the first free column of row r from column c on, or the number of columns.
func (l *layout) free(r, c int) int {
	for c < l.columns && l.at[r*l.columns+c] >= 0 {
		c++
	}
	return c
}

// settle gives a cell its place at the free position (r, c), its spans cut to what is there.
func (l *layout) settle(cell Cell, r, c int) placed {
	p := placed{Cell: cell, row: r, col: c}
	inHeader := r < l.header
	p.Header = p.Header || inHeader
	p.Align = settleAlign(cell, inHeader)
	if cell.Kind == Number && !isNumber(cell.Text) {
		l.fail(ErrNumber, r, c, "number %.20q: want a decimal such as 1234.56 or 1,234.56", cell.Text)
	}
	if cell.RowSpan < 0 || cell.ColSpan < 0 {
		l.fail(ErrSpan, r, c, "negative span: %d rows, %d columns", cell.RowSpan, cell.ColSpan)
	}
	p.RowSpan, p.ColSpan = max(1, cell.RowSpan), max(1, cell.ColSpan)
	end, where := l.rows, "table"
	if inHeader {
		end, where = l.header, "header"
	}
	if left := end - r; p.RowSpan > left {
		l.fail(ErrSpan, r, c, "%.20q spans %d rows, the %s has %d from here on", cell.Text, p.RowSpan, where, left)
		p.RowSpan = left
	}
	if left := l.columns - c; p.ColSpan > left {
		l.fail(ErrSpan, r, c, "%.20q spans %d columns, the table has %d from here on", cell.Text, p.ColSpan, left)
		p.ColSpan = left
	}
	for i := c + 1; i < p.endCol(); i++ {
		if o := l.at[r*l.columns+i]; o >= 0 {
			other := l.cells[o]
			l.fail(ErrSpan, r, c, "%.20q spans %d columns and overlaps %.20q, which begins in row %d, column %d",
				cell.Text, p.ColSpan, other.Text, other.row+1, other.col+1)
			p.ColSpan = i - c
		}
	}
	return p
}

func settleAlign(cell Cell, inHeader bool) Align {
	switch {
	case cell.Align != Auto:
		return cell.Align
	case cell.Kind == Number:
		return Right
	case inHeader:
		return Center
	}
	return Left
}
