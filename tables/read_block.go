package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// begins opens the form of the block under the header that was found at row. It
// returns the first row of data, and whether the block is of any form.
func (r *reader) begins(s *sheet, row int, named Form) (data int, ok bool) {
	h := &r.header
	top := r.above
	r.above = stated{}
	top.read(tidy(s.Title))
	for _, cells := range s.rows[row:h.data] {
		for _, t := range cells {
			top.read(t)
		}
	}
	if named == 0 {
		named = top.form
	}
	rows := h.block(s)
	candidates := h.candidates(rows)
	f := r.choose(candidates, named, s, rows)
	if f == 0 {
		r.openOther(s, top.title, true)
		return h.data, false
	}
	if named != 0 && named != f {
		r.defects = append(r.defects, Defect{Kind: FormMisnamed, Form: f, Text: named.String(), Origin: s.at(row, 0), Offset: -1})
	}
	d := r.draft(f, s, row)
	r.state(d, s, &top, row)
	if candidates != 0 || h.words&^d.words != 0 || d.width != s.width { // not a part of the header again
		d.width, d.words = s.width, h.words
		d.plan = h.plan(f, s)
	}
	d.expect(len(rows))
	r.open, r.last = d, d
	r.vote(d)
	for i := row; i < h.data; i++ {
		r.leaveNumbers(s, i)
	}
	return h.data, true
}

// leaveNumbers reports the numbers in a row of a header as unread, but for those
// that number its columns.
func (r *reader) leaveNumbers(s *sheet, row int) {
	if isColumnNumbers(s.rows[row]) {
		return
	}
	for c, t := range s.rows[row] {
		if t != "" && isNumeric(t) {
			r.leave(s, row, c)
		}
	}
}

// draft returns the draft of a form, a new one if there is none.
func (r *reader) draft(f Form, s *sheet, row int) *draft {
	d := r.drafts[f]
	if d == nil {
		d = &draft{form: f, unit: r.unit(), index: make(map[RowKey]struct{}, 64)}
		r.drafts[f] = d
		r.found = append(r.found, f)
		if at := &r.headings.forms[f]; at.unitStated {
			d.unit, d.stated = at.unit, true
		}
	} else if r.open != d {
		r.defects = append(r.defects, Defect{Kind: FormTwice, Form: f, Origin: s.at(row, 0), Offset: -1})
	}
	return d
}

// state takes over what a sheet and the headings in its cells state of a form.
func (r *reader) state(d *draft, s *sheet, top *stated, row int) {
	if u, ok := s.unit(); ok {
		d.unit, d.stated = u, true
	}
	if top.unitStated {
		d.unit, d.stated = top.unit, true
	}
	if r.headings.year == 0 {
		r.headings.year = top.year
	}
	if r.headings.department == "" {
		r.headings.department = top.department
	}
	r.compare(top, s.at(row, 0), -1)
}

// unit returns the unit that a sheet says it is in.
func (s *sheet) unit() (budget.Unit, bool) {
	if s.Unit == "" {
		return 0, false
	}
	return unitAt(fold(tidy(s.Unit)))
}

// unit returns the unit of a form that states none: that of another.
func (r *reader) unit() budget.Unit {
	for i := range r.sheets {
		if u, ok := r.sheets[i].unit(); ok {
			return u
		}
	}
	if u, ok := r.headings.anyUnit(); ok {
		return u
	}
	for _, f := range r.found {
		if r.drafts[f].stated {
			return r.drafts[f].unit
		}
	}
	return budget.WanYuan
}

// expect notes which columns the document prints, and makes room for rows of them.
func (d *draft) expect(rows int) {
	amounts := 0
	for _, s := range d.plan.slots {
		if s.kind == amountSlot {
			d.columns[s.column] = true
			amounts++
		}
	}
	d.rows = slices.Grow(d.rows, rows*d.plan.blocks)
	d.cells = slices.Grow(d.cells, rows*amounts)
}

// block reads rows of the open form up to the end of the sheet or the next header,
// and returns where that is.
func (r *reader) block(s *sheet, from int) int {
	d := r.open
	for row := from; row < len(s.rows); row++ {
		cells := s.rows[row]
		first := firstText(cells)
		switch {
		case first < 0:
			if d.blank.sheet == nil {
				d.blank = rowAt{sheet: s, row: row, cells: cells}
			}
			continue
		case isColumnNumbers(cells), d.numbersColumns(cells):
			continue
		case row > from && wordOf(cells[first]).isStructural():
			return row
		case r.isFurniture(d, s, row, first):
			continue
		}
		r.read(d, &rowAt{sheet: s, row: row, cells: cells, mixed: row == from && r.header.mixed && r.header.data == row})
	}
	return len(s.rows)
}

// numbersColumns reports whether a row without a label counts the columns of
// amounts: 1, 2, 3, …
func (d *draft) numbersColumns(cells []string) bool {
	n := 0
	for c, s := range d.plan.slots {
		if c >= len(cells) {
			break
		}
		switch {
		case s.kind == amountSlot:
			n++
			if cells[c] != numerals[min(n, len(numerals)-1)] {
				return false
			}
		case cells[c] != "":
			return false
		}
	}
	return n > 2
}

var numerals = [...]string{"", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", ""}

// read reads one row into a draft. Cells that it could not place are unread.
func (r *reader) read(d *draft, at *rowAt) {
	r.used = slices.Grow(r.used[:0], len(at.cells))[:len(at.cells)]
	clear(r.used)
	for c, s := range d.plan.slots {
		if s.kind == ordinalSlot && isOrdinal(at.text(c)) {
			r.used[c] = true
		}
	}
	switch d.form {
	case Form01, Form04:
		r.lineRow(d, at)
	case Form06:
		r.economicRow(d, at)
	case Form07:
		r.publicRow(d, at)
	default:
		r.treeRow(d, at)
	}
	for c, t := range at.cells {
		if t != "" && !r.used[c] {
			r.leave(at.sheet, at.row, c)
			r.unknownColumn(d, c)
		}
	}
}

// unknownColumn reports a column that the form has not, once it has a cell.
func (r *reader) unknownColumn(d *draft, column int) {
	if column >= len(d.plan.slots) {
		return
	}
	s := &d.plan.slots[column]
	if s.kind == otherSlot && s.head != "" {
		r.defects = append(r.defects, Defect{Kind: ColumnUnknown, Form: d.form, Text: s.head, Origin: s.at, Offset: -1})
		s.head = ""
	}
}
