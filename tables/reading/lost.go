package reading

import (
	"cmp"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// lost is what the document has and the set has not.
type lost struct {
	cells map[tables.Address]Cell    // that must hold amounts, and hold none
	rows  [tables.MaxForm + 1]Cell   // of each form, the first amount of rows that have no place; of none (0), that of tables that may be of any
	lines map[line]Cell              // the first amount of rows of which some have no column
	sides [tables.MaxForm + 1][2]int // of 公开01 and 04, how many cells for amounts income and expenditure have
}

// Lost returns the cell that may tell an amount which the set has not, as it could not be read, and whether there is one: the cell
// itself if it holds no amount; the label of the row if its side of 公开01 or 04 has no column of amounts; for a blank cell, an amount of
// its row that stands in no column of the form; and for a row that the form lacks, the first amount of those that have no place in it,
// or of a table of which it is not known what it is. What the document leaves blank is not lost.
func (r Reading) Lost(a tables.Address) (Cell, bool) {
	if c, ok := r.lost.cells[a]; ok || !a.Form.IsValid() {
		return c, ok
	}
	t, ok := r.set.Table(a.Form)
	if !ok {
		return Cell{}, false
	}
	row, ok := t.Row(a.Row)
	switch {
	case !ok:
		c := cmp.Or(r.lost.rows[a.Form], r.lost.rows[0])
		return c, c != Cell{}
	case isSided(a.Form) && r.lost.sides[a.Form][sideOf(a.Row)] == 0:
		at, _ := r.NameOrigin(a.Form, a.Row)
		return Cell{at, a.Form, row.Name()}, true
	case !t.Figure(a.Row, a.Column).IsBlank():
		return Cell{}, false
	default:
		at, _ := r.NameOrigin(a.Form, a.Row)
		c := r.lost.lines[line{at.Table, at.Row}]
		return c, c != Cell{}
	}
}

// line is where a row stands in the document.
type line struct{ table, row int }

// isSided reports whether a form has an income and an expenditure side.
func isSided(f tables.Form) bool { return f == tables.Form01 || f == tables.Form04 }

// sideOf returns the side of a row, 1 for expenditure.
func sideOf(k tables.RowKey) int {
	if l := k.Line(); l == 0 || l >= tables.ExpenditureTotal && l <= tables.GrandExpenditure {
		return 1
	}
	return 0
}

// loss looks for what the set that was read has not.
func (r *Reading) loss() {
	r.lost.cells, r.lost.lines = map[tables.Address]Cell{}, map[line]Cell{}
	twice := map[line]bool{}
	for _, d := range r.defects {
		switch d.Kind {
		case NotAnAmount:
			r.lost.cells[tables.Address{Form: d.Form, Row: d.Row, Column: d.Column}] = Cell{d.Origin, d.Form, d.Text}
		case RowTwice:
			twice[line{d.Origin.Table, d.Origin.Row}] = true
		}
	}
	for _, c := range r.unread {
		if at := (line{c.Table, c.Row}); !twice[at] && wording.IsAmount(c.Text) {
			r.lost.rows[c.Form] = cmp.Or(r.lost.rows[c.Form], c)
			r.lost.lines[at] = cmp.Or(r.lost.lines[at], c)
		}
	}
	for _, e := range r.extra { // of 公开07, whose lines may stand side by side
		if e.Form == tables.Form07 && !e.Figure.Amount().IsZero() && hasUnknownHead(e.Heading) {
			at := line{e.Table, e.Row}
			r.lost.rows[e.Form], r.lost.lines[at] = cmp.Or(r.lost.rows[e.Form], e.Cell), cmp.Or(r.lost.lines[at], e.Cell)
		}
	}
	r.countSides()
}

// countSides counts the amounts of each side of 公开01 and 04.
func (r *Reading) countSides() {
	for t := range r.set.Tables() {
		if !isSided(t.Form()) {
			continue
		}
		for i, at := range r.sources[t.Form()].figures {
			if at != nowhere {
				r.lost.sides[t.Form()][sideOf(t.Address(i).Row)]++
			}
		}
	}
}

// hasUnknownHead reports whether one of the heads of a column says nothing known.
func hasUnknownHead(heads string) bool {
	for head := range strings.SplitSeq(heads, "/") {
		if wording.WordOf(print.Wording(head)) == wording.UnknownWord {
			return true
		}
	}
	return false
}
