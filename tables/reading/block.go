package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// begins opens the form of the block under the header that was found at row, whose
// headings may also be those of the sheet. It returns the first row of data, and
// whether the block is of any form.
func (r *reader) begins(s *sheet, row int, top forms.Stated) (data int, ok bool) {
	h := &r.header
	empty := []wording.Token{top.Title}
	for i, cells := range s.rows[row:h.Data] {
		for _, t := range cells {
			if row+i >= h.Top || !top.Read(r.forms, t) {
				top.ReadUnit(t.Folded)
			}
			if row+i < h.Top {
				empty = append(empty, t)
			}
		}
	}
	rows := s.rows[h.Data:r.starts.Next(h.Data+1)]
	c := r.candidates(rows)
	f, misnamed := r.choose(c, &top, rows)
	switch {
	case f == 0 && !c.other && top.Named.Kind == forms.NoTitle && head.HoldsCodes(rows):
		r.leaveNumbers(0, &head.Plan{}, s, row, h.Data) // a form, but which nobody knows
		r.before, r.open = cmp.Or(r.open, r.before), nil
		return r.leaveBlock(0, s, h.Data), false
	case f == 0 || r.isAnother(f, &top):
		r.openOther(s, top.Title.Printed(), true)
		return h.Data, false
	}
	if misnamed != 0 {
		r.defects = append(r.defects, Defect{Kind: FormMisnamed, Form: f, Text: misnamed.String(), Origin: s.at(row, 0), Offset: -1})
	}
	d := r.draft(f, s, row)
	r.state(d, s, &top, row)
	d.nothing = d.nothing || slices.ContainsFunc(empty, d.form.IsSaidEmpty)
	if d.title.IsBlank() && misnamed == 0 {
		d.title = top.Title
	}
	part := d.width == s.width && h.Words != d.words && h.Words&^d.words == 0 // of the header again
	if !part {
		d.width, d.words = s.width, h.Words
		d.heads, d.numbers = s, h.Numbers(s.rows)
		d.plan = h.Plan(d.form)
		r.part(d, rows)
	}
	d.before = len(d.rows)
	d.expect(len(rows))
	r.open, r.last, r.before = d, d, nil
	r.leaveNumbers(f, &d.plan, s, row, h.Data)
	if !d.fits(rows) || d.isTree() && (h.Contradicts(s.rows, rows) || !part && h.IsCut(s.rows, rows)) {
		d.width, d.words = unknownWidth, 0
		return r.leaveBlock(f, s, h.Data), false
	}
	return h.Data, true
}

// leaveBlock reports the rows of a form from one on as unread, up to the next header or the title of another table, and returns where that is.
func (r *reader) leaveBlock(f tables.Form, s *sheet, from int) int {
	end := min(r.starts.Next(from+1), r.nextTable(s, from+1))
	r.leaveAll(f, s, from, end)
	return end
}

// isAnother reports whether headings name a table that is of the form of one read
// before, but not the same: some documents have two on one subject.
func (r *reader) isAnother(f tables.Form, top *forms.Stated) bool {
	d := r.drafts[f]
	if d == nil || d.title.IsBlank() || top.Named.Kind == forms.NoTitle {
		return false
	}
	a, b := forms.BareTitle(d.title), forms.BareTitle(top.Title)
	return !strings.Contains(a, b) && !strings.Contains(b, a)
}

// leaveNumbers reports the numbers in the rows of a header as unread, but for those that
// number its columns.
func (r *reader) leaveNumbers(f tables.Form, p *head.Plan, s *sheet, from, to int) {
	for row := from; row < to; row++ {
		if p.NumbersColumns(s.rows[row]) {
			continue
		}
		for c, t := range s.rows[row] {
			if t.IsNumber() {
				r.leave(f, s, row, c)
			}
		}
	}
}

// draft returns the draft of a form, a new one if there is none.
func (r *reader) draft(f tables.Form, s *sheet, row int) *draft {
	d := r.drafts[f]
	if d == nil {
		d = &draft{form: r.forms.Of(f), unit: r.unit(), index: make(map[tables.RowKey]place, 64)}
		r.drafts[f] = d
		r.found = append(r.found, f)
		if at := &r.headings.Forms[f]; at.Unit.IsStated() {
			d.unit, d.stated = at.Unit, true
		}
	} else if r.open != d && r.before != d {
		r.defects = append(r.defects, Defect{Kind: FormTwice, Form: f, Origin: s.at(row, 0), Offset: -1})
	}
	return d
}

// state takes over what a sheet and the headings in its cells state of a form.
func (r *reader) state(d *draft, s *sheet, top *forms.Stated, row int) {
	before, late := d.unit, !d.stated
	for _, u := range []wording.Unit{s.unit(), top.Unit} {
		if u.IsStated() {
			d.unit, d.stated = u, true
		}
	}
	if d.unit != before && (late || !d.unit.Known) {
		r.readAgain(d)
	}
	if r.headings.Year == 0 {
		r.headings.Year = top.Year
	}
	if r.headings.Department == "" {
		r.headings.Department = top.Department
	}
	r.compare(top, s.at(row, 0), -1)
}

// readAgain reads the amounts of a draft in its unit, which the document states below them. In one that nobody knows they are unread.
func (r *reader) readAgain(d *draft) {
	for i := range d.cells {
		x := &d.cells[i]
		if x.figure.IsBlank() {
			continue
		}
		s := &r.sheets[x.at.table]
		t := wording.TokenOf(*s.Rows[x.at.row][x.at.column])
		if whole, ok := d.torn[x.at]; ok {
			t = wording.TokenOf(whole)
		}
		f, err := s.amount(t, d.unit)
		if err != nil || !d.unit.Known {
			r.leaveCell(d, x)
			f = budget.Figure{}
		}
		x.figure = f
	}
}

// leaveCell reports the cell of a figure as unread.
func (r *reader) leaveCell(d *draft, x *draftCell) {
	s := &r.sheets[x.at.table]
	at := Origin{Table: s.index, Page: s.Page, Row: int(x.at.row), Column: int(x.at.column)}
	r.unread = append(r.unread, Cell{at, d.form.Number, *s.Rows[x.at.row][x.at.column]})
}

// unit returns the unit that a sheet says it is in.
func (s *sheet) unit() wording.Unit {
	t := print.Wording(s.Unit)
	if u := wording.UnitIn(t); u.IsStated() {
		return u
	}
	return wording.UnitAt(t)
}

// expect notes which columns the document prints, and makes room for rows of them.
func (d *draft) expect(rows int) {
	amounts := 0
	for _, s := range d.plan.Slots {
		if s.Kind == head.AmountSlot {
			d.columns[s.Column] = true
			amounts++
		}
	}
	d.rows = slices.Grow(d.rows, rows*d.plan.Blocks)
	d.cells = slices.Grow(d.cells, rows*amounts)
}

// block reads rows of the open form up to the end of the sheet or the next header,
// and returns where that is.
func (r *reader) block(s *sheet, from int) int {
	d := r.open
	r.part(d, s.rows[from:r.starts.Next(from+1)])
	for row := from; row < len(s.rows); row++ {
		cells := s.rows[row]
		first := wording.FirstText(cells)
		switch {
		case first < 0:
			if d.blank.sheet == nil {
				d.blank = rowAt{sheet: s, row: row, cells: cells}
			}
			continue
		case d.plan.NumbersColumns(cells):
			continue
		case row > from && r.starts.At(row) && !d.reader().isRow(d, cells, first):
			return row
		case r.isFurniture(d, s, row, first):
			continue
		case r.above.Named.IsAnother(d.form.Number):
			return row
		}
		if r.above.Named.Form == d.form.Number {
			r.above = forms.Stated{}
		}
		if !d.unit.Known {
			r.leaveAll(d.form.Number, s, row, row+1)
			continue
		}
		r.row = rowAt{sheet: s, row: row, cells: cells, mixed: row == from && r.header.Mixed && r.header.Data == row}
		if !r.tornDigits(d, &r.row) {
			r.read(d, &r.row)
		}
	}
	return len(s.rows)
}

// read reads one row into a draft. Cells that it could not place are unread.
func (r *reader) read(d *draft, at *rowAt) {
	r.used = slices.Grow(r.used[:0], len(at.cells))[:len(at.cells)]
	clear(r.used)
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		t := at.token(c)
		switch {
		case s.Kind == head.OrdinalSlot && (t.IsOrdinal() || t.IsMark()),
			s.Kind == head.OtherSlot && s.Head == "" && t.IsOrdinal():
			r.used[c] = true
		}
	}
	d.reader().read(r, d, at)
	for c := range at.cells {
		if !at.cells[c].IsBlank() && !r.used[c] {
			r.leave(d.form.Number, at.sheet, at.row, c)
			r.unknownColumn(d, c)
			isKey := c < len(d.plan.Slots) && d.plan.Slots[c].IsKey()
			d.gap = d.gap || !isKey && isFund(d.form.GeneralLine(at.cells[c].Label()))
		}
	}
}

// unknownColumn reports a column that the form has not, once it has a cell.
func (r *reader) unknownColumn(d *draft, column int) {
	if column >= len(d.plan.Slots) {
		return
	}
	s := &d.plan.Slots[column]
	if s.Kind == head.OtherSlot && s.Head != "" {
		r.defects = append(r.defects, Defect{Kind: ColumnUnknown, Form: d.form.Number, Text: s.Head, Origin: d.heads.at(s.At.Row, s.At.Column), Offset: -1})
		s.Head = ""
	}
}
