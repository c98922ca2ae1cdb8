package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// sheet reads one sheet: blocks with a header each, of which the first may go on
// with the table before.
func (r *reader) sheet(s *sheet) {
	named := numberedForm(tidy(s.Form))
	if named == 0 {
		named = titleForm(tidy(s.Title))
	}
	for row := 0; row < len(s.rows); {
		switch {
		case r.header.find(s, row):
			n, ok := r.begins(s, row, named)
			if !ok {
				return
			}
			row = n
		case !r.continues(s, named):
			return
		}
		row = r.block(s, row)
		named = 0
	}
}

// begins opens the form of the block under the header that was found at row, and
// returns its first row of data. It reports whether the block is of any form.
func (r *reader) begins(s *sheet, row int, named Form) (data int, ok bool) {
	h := &r.header
	var top stated
	for i := row; i < h.data; i++ {
		for _, t := range s.rows[i] {
			top.read(t)
		}
	}
	if named == 0 {
		named = top.form
	}
	f := r.choose(h.candidates(s), named, s)
	if f == 0 {
		r.openOther(s, top.title)
		return 0, false
	}
	d := r.draft(f, s)
	if named != 0 && named != f {
		r.defects = append(r.defects, Defect{Kind: FormMisnamed, Form: f, Text: named.String(), Origin: s.at(row, 0), Offset: -1})
	}
	r.state(d, s, &top, row)
	d.plan, d.width = h.plan(f), s.width
	d.printColumns()
	r.open = opened{draft: d, plan: d.plan, width: s.width, words: h.words}
	r.vote(d, s)
	r.spareHeader(d, s, row)
	return h.data, true
}

// draft returns the draft of a form, a new one if there is none.
func (r *reader) draft(f Form, s *sheet) *draft {
	d := r.drafts[f]
	if d == nil {
		d = &draft{form: f, unit: r.unit(), index: make(map[RowKey]int, 64)}
		r.drafts[f] = d
		r.found = append(r.found, f)
		if at := r.headings.forms[f]; at.unitStated {
			d.unit, d.stated = at.unit, true
		}
	} else if r.open.draft != d {
		r.defects = append(r.defects, Defect{Kind: FormTwice, Form: f, Origin: s.at(0, 0), Offset: -1})
	}
	d.last = s.index
	return d
}

// state takes over what the headings of a sheet state.
func (r *reader) state(d *draft, s *sheet, top *stated, row int) {
	if u, err := budget.ParseUnit(tidy(s.Unit)); err == nil && s.Unit != "" {
		d.unit, d.stated = u, true
	}
	if top.unitStated {
		d.unit, d.stated = top.unit, true
	}
	r.compare(top, s.at(row, 0), -1)
}

// unit returns the unit of a form that states none: that of another.
func (r *reader) unit() budget.Unit {
	for i := range r.sheets {
		if u, err := budget.ParseUnit(tidy(r.sheets[i].Unit)); err == nil && r.sheets[i].Unit != "" {
			return u
		}
	}
	if f, ok := r.headings.anyUnit(); ok {
		return f
	}
	for _, f := range r.found {
		if r.drafts[f].stated {
			return r.drafts[f].unit
		}
	}
	return budget.WanYuan
}

// printColumns notes which columns the document prints.
func (d *draft) printColumns() {
	for _, s := range d.plan.slots {
		if s.kind == amountSlot {
			d.columns[s.column] = true
		}
	}
}

// spareHeader reports what a header has besides words: numbers, and columns that
// the form has not.
func (r *reader) spareHeader(d *draft, s *sheet, row int) {
	h := &r.header
	for i := row; i < h.data; i++ {
		if isColumnNumbers(s.rows[i]) {
			continue
		}
		for c, t := range s.rows[i] {
			if t != "" && isNumeric(t) {
				r.leave(s, i, c)
			}
		}
	}
	for c, p := range d.plan.slots {
		if p.kind == otherSlot && h.texts[c] != "" {
			r.defects = append(r.defects, Defect{
				Kind: ColumnUnknown, Form: d.form, Text: h.texts[c], Origin: s.at(max(h.data-1, row), c), Offset: -1,
			})
		}
	}
}

// leave reports a cell as unread.
func (r *reader) leave(s *sheet, row, column int) {
	r.unread = append(r.unread, Cell{s.at(row, column), s.raw(row, column)})
}

// continues reports whether a sheet without a header goes on with a table that was
// read before, and opens it. Cells of a page that must be part of a form but has
// other columns are unread; any other sheet is a table of its own.
func (r *reader) continues(s *sheet, named Form) bool {
	blank := !slices.ContainsFunc(s.rows, func(cells []string) bool { return !isBlankRow(cells) })
	if blank {
		return false
	}
	if d := r.drafts[named]; d != nil {
		r.open = opened{draft: d, plan: d.plan, width: d.width}
	}
	d := r.open.draft
	switch {
	case named != 0 && (d == nil || d.form != named), d != nil && s.width != r.open.width && r.holdsCodes(s):
		r.leaveAll(s)
		return false
	case d == nil || s.width != r.open.width || !r.recognises(d, s, 0):
		r.openOther(s, "")
		return false
	}
	d.last = s.index
	return true
}

func isBlankRow(cells []string) bool {
	return !slices.ContainsFunc(cells, func(t string) bool { return t != "" })
}

func (r *reader) leaveAll(s *sheet) {
	for i, cells := range s.rows {
		for c, t := range cells {
			if t != "" {
				r.leave(s, i, c)
			}
		}
	}
}

// holdsCodes reports whether a sheet lists codes with amounts.
func (r *reader) holdsCodes(s *sheet) bool {
	for _, cells := range s.rows {
		numbers, code := 0, false
		for _, t := range cells {
			if t != "" && isNumeric(t) {
				numbers++
				code = code || isFunctionalCode(t) || isEconomicCode(t)
			}
		}
		if code && numbers > 1 {
			return true
		}
	}
	return false
}

// recognises reports whether a sheet looks like more of a draft: it has a row that
// the form can have, or starts with numbers where another table would have words.
func (r *reader) recognises(d *draft, s *sheet, from int) bool {
	first := true
	for i, cells := range s.rows[from:] {
		if isBlankRow(cells) {
			continue
		}
		if first && from == 0 && slices.ContainsFunc(cells, isNumeric) {
			return true
		}
		first = false
		for c, p := range d.plan.slots {
			if c < len(cells) && p.isKey() && cells[c] != "" && r.isLabel(d, cells[c]) {
				return true
			}
		}
		if i == labelSample {
			break
		}
	}
	return false
}

// isLabel reports whether a text can identify a row of a draft.
func (r *reader) isLabel(d *draft, t string) bool {
	label := fold(unnumbered(t))
	switch d.form {
	case Form01, Form04:
		_, class := r.class(label, 0)
		return class || generalLine(label) != 0
	case Form06:
		return isEconomicCode(t) || economicLine(label) != 0
	case Form07:
		return publicLine(label) != 0
	default:
		return isFunctionalCode(t) || isTotal(label)
	}
}

// openOther notes a table that is none of the nine forms.
func (r *reader) openOther(s *sheet, title string) {
	if s.Title != "" {
		title = tidy(s.Title)
	}
	if title == "" && r.open.draft == nil && len(r.other) > 0 && r.open.width == s.width && !r.header.isAbove(s) {
		return // goes on
	}
	if title == "" {
		title = otherTitle(s)
	}
	r.other = append(r.other, OtherTable{Table: s.index, Page: s.Page, Title: title})
	r.open = opened{width: s.width}
}

// isAbove reports whether the header was found in the sheet.
func (h *header) isAbove(s *sheet) bool { return h.find(s, 0) }

// block reads rows of the open form up to the end of the sheet or the next header,
// and returns where that is.
func (r *reader) block(s *sheet, from int) int {
	d := r.open.draft
	if cap(r.used) < s.width {
		r.used = make([]bool, s.width)
	}
	for row := from; row < len(s.rows); row++ {
		cells := s.rows[row]
		first := slices.IndexFunc(cells, func(t string) bool { return t != "" })
		switch {
		case first < 0:
			if d.blank.sheet == nil {
				d.blank = rowAt{sheet: s, row: row, cells: cells}
			}
			continue
		case cells[first] == "栏次":
			continue
		case row > from && wordOf(cells[first]).isStructural():
			return row
		case r.isFurniture(d, s, row, first):
			continue
		}
		at := rowAt{sheet: s, row: row, cells: cells, mixed: row == from && r.header.mixed && r.header.data == row}
		r.used = r.used[:len(cells)]
		clear(r.used)
		r.row(d, &at)
		for c, t := range cells {
			if t != "" && !r.used[c] {
				r.leave(s, row, c)
			}
		}
	}
	return len(s.rows)
}

// row reads one row into a draft and marks the cells it has used.
func (r *reader) row(d *draft, at *rowAt) {
	for c, p := range r.open.plan.slots {
		if p.kind == ordinalSlot && isNumeric(at.text(c)) {
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
}
