package tables

import (
	"slices"
	"strings"
)

// sheet reads one sheet: blocks with a header each, of which the first may go on
// with the table before.
func (r *reader) sheet(s *sheet) {
	named := s.named()
	for row := 0; row < len(s.rows); {
		next := s.nextHeader(row + 1)
		switch {
		case r.goesOn(s, row):
			row = r.block(s, row)
		case r.header.find(s, row):
			data, ok := r.begins(s, row, named)
			if ok {
				row = r.block(s, data)
			} else {
				row = s.nextHeader(max(data, row+1))
			}
		case r.continues(s, row, next, named):
			row = r.block(s, row)
		default:
			row = next
		}
		named = 0
	}
}

// named returns the form that a sheet says it is, or that a title in its first rows
// says, 0 if none does.
func (s *sheet) named() Form {
	if f := numberedForm(tidy(s.Form)); f != 0 {
		return f
	}
	if f := titleForm(tidy(s.Title)); f != 0 {
		return f
	}
	var top stated
	for _, cells := range s.rows[:min(len(s.rows), maxAbove)] {
		first := firstText(cells)
		if first >= 0 && !top.read(cells[first]) || top.form != 0 {
			break
		}
	}
	return top.form
}

// nextHeader returns the first row from one on that starts with a word only headers
// have, or the end.
func (s *sheet) nextHeader(row int) int {
	for ; row < len(s.rows); row++ {
		if first := firstText(s.rows[row]); first >= 0 && wordOf(s.rows[row][first]).isStructural() {
			return row
		}
	}
	return len(s.rows)
}

// firstText returns the first cell that is not blank, -1 if there is none.
func firstText(cells []string) int {
	return slices.IndexFunc(cells, func(t string) bool { return t != "" })
}

// goesOn reports whether rows from one on are clearly more of the open form: the
// first that is not blank has a label of it, or the end of a name.
func (r *reader) goesOn(s *sheet, row int) bool {
	d := r.open
	if d == nil || s.width != d.width {
		return false
	}
	for ; row < len(s.rows); row++ {
		cells := s.rows[row]
		if first := firstText(cells); first >= 0 {
			return !wordOf(cells[first]).isStructural() && (r.hasLabel(d, cells) || d.endsName(cells[first]))
		}
	}
	return false
}

// continues reports whether rows without a header go on with a form that was read
// before, and opens it. Rows that must be part of a form but cannot be read are
// unread; any others are of a table that is none of the nine.
func (r *reader) continues(s *sheet, from, to int, named Form) bool {
	rows := s.rows[from:to]
	if !slices.ContainsFunc(rows, func(cells []string) bool { return firstText(cells) >= 0 }) {
		return false
	}
	if d := r.drafts[named]; d != nil {
		r.open = d
	}
	codes := holdsCodes(rows)
	if r.open == nil && codes && r.last != nil && r.last.width == s.width {
		r.open = r.last // another table stood between
	}
	d := r.open
	switch {
	case named != 0 && (d == nil || d.form != named):
		r.leaveAll(s, from, to)
	case d != nil && d.width == s.width && (named != 0 || !s.isOther()) && r.recognises(d, rows):
		return true
	case codes && (d != nil || !r.otherGoesOn(s)):
		r.leaveAll(s, from, to)
	default:
		r.openOther(s, "", false)
	}
	return false
}

// isOther reports whether a sheet says that it is a table, but none of the nine.
func (s *sheet) isOther() bool {
	title := tidy(s.Title)
	return s.named() == 0 && strings.Contains(title, "表") && !strings.Contains(title, "续")
}

// leaveAll reports rows of cells as unread.
func (r *reader) leaveAll(s *sheet, from, to int) {
	for row := from; row < to; row++ {
		for c, t := range s.rows[row] {
			if t != "" {
				r.leave(s, row, c)
			}
		}
	}
}

// leave reports a cell as unread.
func (r *reader) leave(s *sheet, row, column int) {
	r.unread = append(r.unread, Cell{s.at(row, column), s.raw(row, column)})
}

// holdsCodes reports whether rows list codes with amounts: they begin with the code, as
// an amount of other tables may look like one.
func holdsCodes(rows [][]string) bool {
	for _, cells := range rows {
		first := firstText(cells)
		if first < 0 || !isFunctionalCode(cells[first]) && !isEconomicCode(cells[first]) {
			continue
		}
		if slices.ContainsFunc(cells[first+1:], isNumeric) {
			return true
		}
	}
	return false
}

// recognises reports whether rows look like more of a draft: one of them has a label
// of the form, or the first has numbers, or a name and nothing else, where another
// table would have words.
func (r *reader) recognises(d *draft, rows [][]string) bool {
	rows = rows[:min(len(rows), labelSample)]
	for _, cells := range rows {
		if firstText(cells) >= 0 {
			if slices.ContainsFunc(cells, isNumeric) || d.hasNameOnly(cells) {
				return true
			}
			break
		}
	}
	return r.hasLabels(d, rows)
}

func (r *reader) hasLabels(d *draft, rows [][]string) bool {
	return slices.ContainsFunc(rows, func(cells []string) bool { return r.hasLabel(d, cells) })
}

// hasLabel reports whether a row has a label that the form of a draft can have.
func (r *reader) hasLabel(d *draft, cells []string) bool {
	for c, p := range d.plan.slots {
		if c < len(cells) && p.isKey() && cells[c] != "" && r.isLabel(d, cells[c]) {
			return true
		}
	}
	return false
}

// hasNameOnly reports whether a row has nothing but a text where names of codes stand.
func (d *draft) hasNameOnly(cells []string) bool {
	first := firstText(cells)
	return first < len(d.plan.slots) && d.plan.slots[first].kind == nameSlot && firstText(cells[first+1:]) < 0
}

// isLabel reports whether a text can identify a row of a draft.
func (r *reader) isLabel(d *draft, t string) bool {
	label := fold(unnumbered(t))
	switch d.form {
	case Form01, Form04:
		_, class := r.classes.find(label, 0)
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
func (r *reader) openOther(s *sheet, title string, headed bool) {
	if s.Title != "" {
		title = tidy(s.Title)
	}
	if n := len(r.other); n > 0 && (r.other[n-1].Last == s.index || !headed && title == "" && r.otherGoesOn(s)) {
		r.other[n-1].Last = s.index
		return
	}
	if title == "" {
		title = otherTitle(s)
	}
	r.other = append(r.other, OtherTable{Table: s.index, Last: s.index, Page: s.Page, Title: title})
	r.open, r.otherWidth = nil, s.width
}

// otherGoesOn reports whether a sheet may be more of a table that is none of the
// nine forms.
func (r *reader) otherGoesOn(s *sheet) bool {
	n := len(r.other)
	return n > 0 && r.open == nil && r.otherWidth == s.width && r.other[n-1].Last+1 >= s.index
}
