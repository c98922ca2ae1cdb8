package check

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// unreadOf returns what a reading left over, nil if that is nothing.
func unreadOf(r *reading.Reading, again *repeats) *claims.Unread {
	if r == nil {
		return nil
	}
	u := claims.Unread{Cells: map[tables.Address]judge.Message{}}
	for d := range r.Defects() {
		if d.Kind == reading.NotAnAmount {
			u.Cells[tables.Address{Form: d.Form, Row: d.Row, Column: d.Column}] = judge.Say("check.not-an-amount", d.Text)
		}
	}
	for _, f := range []tables.Form{f01, f04} {
		if t, ok := r.Set().Table(f); ok {
			lostOfSides(u.Cells, r, t)
		}
	}
	isEmpty := len(u.Cells) == 0
	var lines []line
	for c := range r.Unread() {
		if !isAmount(c.Text) || again.same[line{0, c.Table, c.Row}] {
			continue
		}
		if lines == nil {
			lines = linesOf(r)
		}
		form, isRow := formAt(lines, c)
		if t, ok := r.Set().Table(c.Form); ok && t.Len() == 0 {
			form, isRow = c.Form, false // nothing of it was read
		}
		if isEmpty = false; isRow {
			u.Columns[form] = append(u.Columns[form], c)
		} else {
			u.Rows[form] = append(u.Rows[form], c)
		}
	}
	if isEmpty {
		return nil
	}
	return &u
}

// lostOfSides notes the figures of 公开01 or 04 that are no blanks: those of a side that has no column of amounts, and those beside an amount
// that could not be read.
func lostOfSides(cells map[tables.Address]judge.Message, r *reading.Reading, t *tables.Table) {
	for row := range t.Rows() {
		for c := range t.Edition().Kind().Columns(t.Form(), row.Key()) {
			a := tables.Address{Form: t.Form(), Row: row.Key(), Column: c}
			c, isLost := r.Lost(a)
			switch at, _ := r.NameOrigin(a.Form, a.Row); {
			case !isLost || !cells[a].IsZero():
			case c.Origin == at:
				cells[a] = judge.Say("check.no-amounts-beside")
			default:
				cells[a] = judge.Say("check.unread-beside", c.Text)
			}
		}
	}
}

// isAmount reports whether a cell has an amount other than zero, and no code.
func isAmount(text string) bool {
	if !strings.ContainsAny(text, "123456789") {
		return false
	}
	f, err := budget.ParseFigure(text, budget.WanYuan)
	return err == nil && !f.Amount().IsZero() && (strings.Contains(text, ".") || !isCode(text))
}

// isCode reports whether a number is a code of one of the classifications.
func isCode(text string) bool {
	_, notFunctional := codes.Parse(text)
	_, notEconomic := economic.Parse(text)
	return notFunctional == nil || notEconomic == nil
}

// linesOf returns where the rows of all forms stand, in the order of the document.
func linesOf(r *reading.Reading) []line {
	lines := []line{}
	for t := range r.Set().Tables() {
		for row := range t.Rows() {
			if at, ok := r.NameOrigin(t.Form(), row.Key()); ok {
				lines = append(lines, line{t.Form(), at.Table, at.Row})
			}
		}
	}
	slices.SortStableFunc(lines, compareLines)
	return lines
}

// formAt returns the form of a cell: that of the row it stands in, or else of the last one
// of its table before it, or of the first; and whether it stands in one. In a table without
// rows of a form it may be of any. Beside lines of the “三公” that stand side by side it may be one
// more.
func formAt(lines []line, c reading.Cell) (form tables.Form, isRow bool) {
	at := line{table: c.Table, row: c.Row}
	i, found := slices.BinarySearchFunc(lines, at, compareLines)
	switch {
	case i > 0 && !found && lines[i-1].table == c.Table:
		return lines[i-1].form, false
	case i < len(lines) && lines[i].table == c.Table:
		isBeside := lines[i].form == f07 && i+1 < len(lines) && lines[i+1] == lines[i]
		return lines[i].form, found && !isBeside
	default:
		return c.Form, false
	}
}

func compareLines(a, b line) int { return (a.table-b.table)*maxLines + a.row - b.row }

// line is where the document has a row of a form.
type line struct {
	form       tables.Form
	table, row int
}

// maxLines is more than a sheet of a document has.
const maxLines = 1 << 24
