package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// What could not be read is not blank. A claim about it says nothing, and a sum that
// misses something may miss what stands in the document and has no place in its table.

// unread is what a document has and could not be read.
type unread struct {
	cells   map[tables.Address]string          // where an amount must stand, and why there is none
	aside   [tables.MaxForm + 1]string         // why a form is not held against others, if it is not
	rows    [tables.MaxForm + 1][]reading.Cell // amounts of rows that have no place, by form
	columns [tables.MaxForm + 1][]reading.Cell // amounts of columns that have none
}

// unreadOf returns what a reading left over, nil if that is nothing.
func unreadOf(r *reading.Reading, again *repeats) *unread {
	if r == nil {
		return nil
	}
	u := unread{cells: map[tables.Address]string{}}
	for d := range r.Defects() {
		if d.Kind == reading.NotAnAmount {
			u.cells[tables.Address{Form: d.Form, Row: d.Row, Column: d.Column}] = "“" + d.Text + "”不是金额"
		}
	}
	isEmpty := len(u.cells) == 0
	var lines []line
	for c := range r.Unread() {
		if !isAmount(c.Text) || again.same[line{0, c.Table, c.Row}] {
			continue
		}
		if lines == nil {
			lines = linesOf(r)
		}
		form, isRow := formAt(lines, c)
		if isEmpty = false; isRow {
			u.columns[form] = append(u.columns[form], c)
		} else {
			u.rows[form] = append(u.rows[form], c)
		}
	}
	if isEmpty {
		return nil
	}
	return &u
}

// isAmount reports whether a cell has an amount other than zero, and no code.
func isAmount(text string) bool {
	f, err := budget.ParseFigure(text, budget.WanYuan)
	_, notCode := codes.Parse(text)
	return err == nil && !f.Amount().IsZero() && notCode != nil
}

// line is where the document has a row of a form.
type line struct {
	form       tables.Form
	table, row int
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
// before it; and whether it stands in one. Before all rows it is that of the first.
func formAt(lines []line, c reading.Cell) (form tables.Form, isRow bool) {
	if len(lines) == 0 {
		return 0, false
	}
	at := line{table: c.Table, row: c.Row}
	i, found := slices.BinarySearchFunc(lines, at, compareLines)
	if !found && i > 0 && (i == len(lines) || lines[i].table != c.Table || lines[i-1].table == c.Table) {
		i--
	}
	return lines[min(i, len(lines)-1)].form, found
}

func compareLines(a, b line) int { return (a.table-b.table)*maxLines + a.row - b.row }

// maxLines is more than a sheet of a document has.
const maxLines = 1 << 24

// suspends says what was not read and may be why an identity does not hold, "" if there is
// nothing.
func (u *unread) suspends(s *sheet, id identity, j judge.Judgement) string {
	if u == nil {
		return ""
	}
	for _, r := range id.refs {
		a := s.address(r.cell)
		if s.isOwn(r.cell) && u.cells[a] != "" {
			return place(a) + u.cells[a]
		}
		if why := u.aside[a.Form]; why != "" && s.isOwn(r.cell) && !isWithin(s, id.refs, a.Form) {
			return a.Form.String() + why
		}
	}
	if j.Verdict != judge.Impossible && j.Verdict != judge.Incomplete {
		return ""
	}
	whole, isSum := s.total(id.refs)
	for n, r := range id.refs {
		a := s.address(r.cell)
		left := u.rows[a.Form]
		if isSum && isRowSum(s, id.refs) {
			left = u.columns[a.Form]
		}
		isShort := int(r.sign)*j.Difference.Sign() < 0
		isPart := isSum && n != whole || !s.isOwn(r.cell) || s.isAbsent(r.cell)
		if left != nil && isShort && isPart {
			return a.Form.String() + "有未能识别的金额：" + quoted(left)
		}
	}
	return ""
}

// without returns a set without the forms that are of something else.
func (u *unread) without(set tables.Set) tables.Set {
	var kept []*tables.Table
	for t := range set.Tables() {
		if u.aside[t.Form()] == "" {
			kept = append(kept, t)
		}
	}
	after, err := tables.NewSet(set.Header(), kept...)
	if err != nil {
		return set
	}
	return after
}

// isWithin reports whether all terms stand in a form.
func isWithin(s *sheet, refs []ref, f tables.Form) bool {
	return !slices.ContainsFunc(refs, func(r ref) bool { return s.address(r.cell).Form != f })
}

// isRowSum reports whether the terms of a sum stand in one row.
func isRowSum(s *sheet, refs []ref) bool {
	first := s.address(refs[0].cell)
	return !slices.ContainsFunc(refs, func(r ref) bool {
		a := s.address(r.cell)
		return a.Form != first.Form || a.Row != first.Row
	})
}

// mostQuoted is how many cells are quoted of those that could not be read.
const mostQuoted = 3

// quoted quotes cells of a document.
func quoted(cells []reading.Cell) string {
	var texts []string
	for _, c := range cells[:min(len(cells), mostQuoted)] {
		texts = append(texts, "“"+c.Text+"”")
	}
	if len(cells) > mostQuoted {
		texts = append(texts, fmt.Sprintf("等%d处", len(cells)))
	}
	return strings.Join(texts, "")
}

// left reports whether a form has amounts that could not be placed.
func (u *unread) left(f tables.Form) bool {
	return u != nil && (u.rows[f] != nil || u.columns[f] != nil)
}
