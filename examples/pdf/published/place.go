package published

import (
	"sort"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/pdf/pages"
	"github.com/fiscalcn/yusuan/examples/placed"
	"github.com/fiscalcn/yusuan/tables"
)

// Place is where something stands: on a page, in boxes on it. Without boxes it is the page, or the document, as a whole.
type Place struct {
	Page  int
	Boxes []pages.Box
}

// Locate returns where a finding of a report on the account stands. What goes over a page break has several places. One about the
// document as a whole is on its first page.
func (a *Account) Locate(r yusuan.Report, f judge.Finding) []Place {
	if f.Cell.Table > 0 {
		return []Place{a.cell(f.Cell.Table-1, f.Cell.Row-1, f.Cell.Column-1)}
	}
	if start, end := placed.Span(a.Document.Text, f.Text); end > start {
		if places := a.words(start, end); len(places) > 0 {
			return places
		}
	}
	if at, ok := f.At.(tables.Address); ok && at.Form.IsValid() {
		if t, ok := tableOf(r, at.Form); ok {
			return []Place{a.cell(t, -1, -1)}
		}
	}
	return []Place{{Page: 1}}
}

// cell returns where a cell is, or its table if there is no such cell.
func (a *Account) cell(table, row, column int) Place {
	t := a.cells[table]
	if row < 0 || row >= len(t.Rows) || column < 0 || column >= len(t.Rows[row]) {
		return Place{t.page, []pages.Box{t.Box}}
	}
	// A cell that is covered is part of the nearest one above and to the left that reaches so far.
	for i := row; i >= 0; i-- {
		for j := column; j >= 0; j-- {
			if c := t.Rows[i][j]; c != nil {
				if i == row && j == column || a.covers(t, c.Box, row, column) {
					return Place{t.page, []pages.Box{c.Box}}
				}
			}
		}
	}
	return Place{t.page, []pages.Box{t.Box}}
}

// covers reports whether a box reaches over the beginning of a row and a column.
func (*Account) covers(t table, b pages.Box, row, column int) bool {
	x, y := -1.0, -1.0
	for _, r := range t.Rows {
		if c := r[column]; c != nil {
			x = c.X0
		}
	}
	for _, c := range t.Rows[row] {
		if c != nil {
			y = c.Y0
		}
	}
	return b.X0 <= x && x < b.X1 && b.Y0 <= y && y < b.Y1
}

// words returns where the bytes of the text from start to end are printed.
func (a *Account) words(start, end int) []Place {
	var places []Place
	first := sort.Search(len(a.lines), func(i int) bool { return a.lines[i].start > start }) - 1
	for _, l := range a.lines[max(first, 0):] {
		if l.start >= end {
			break
		}
		box, ok := l.part(start, end)
		if !ok {
			continue
		}
		if n := len(places); n > 0 && places[n-1].Page == l.page {
			places[n-1].Boxes = append(places[n-1].Boxes, box)
		} else {
			places = append(places, Place{l.page, []pages.Box{box}})
		}
	}
	return places
}

// part returns the box around the glyphs of a line from one byte of the text to another.
func (l textLine) part(start, end int) (box pages.Box, found bool) {
	at := l.start
	for _, g := range l.glyphs {
		if start <= at && at < end {
			if !found {
				box = g.Box
			}
			box, found = box.Union(g.Box), true
		}
		at += utf8.RuneLen(g.Rune)
	}
	return box, found
}

// tableOf returns the index of the first table that a form was read from.
func tableOf(r yusuan.Report, form tables.Form) (int, bool) {
	t, ok := r.Reading().Set().Table(form)
	if !ok {
		return 0, false
	}
	cells := r.Reading().Cells()
	for at := range t.Figures() {
		if origin, ok := cells.Origin(at); ok {
			return origin.Table, true
		}
	}
	return 0, false
}
