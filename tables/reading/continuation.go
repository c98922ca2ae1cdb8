package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// goesOn reports whether rows from one on are clearly more of the open form: the
// first that is neither blank nor a note has a label of it, or the end of a name.
func (r *reader) goesOn(s *sheet, row int) bool {
	d := r.open
	rows := s.rows[row:r.starts.Next(row)]
	if d == nil || s.width != d.width || !d.takes(rows) || row == 0 && d.isTree() && d.isAfresh(rows) {
		return false
	}
	for ; row < len(s.rows); row++ {
		cells := s.rows[row]
		if first := wording.FirstText(cells); first >= 0 && !wording.IsNoteRow(cells) {
			return !r.starts.At(row) && (r.hasLabel(d, cells) || d.endsName(cells[first].Printed()))
		}
	}
	return false
}

// continues reports whether rows without a header go on with a form that was read
// before, and opens it. Rows that must be part of a form but cannot be read are
// unread; any others are of a table that is none of the nine.
func (r *reader) continues(s *sheet, from, to int, top *forms.Stated) bool {
	rows := s.rows[from:to]
	if !slices.ContainsFunc(rows, func(cells []wording.Token) bool { return wording.FirstText(cells) >= 0 }) {
		return false
	}
	named := r.named(top)
	f := named.Form
	if named.Kind == forms.NoTitle {
		f = top.Number
	}
	if named.Kind == forms.OtherTitle || r.isAnother(f, top) {
		r.openOther(s, top.Title.Printed(), true)
		return false
	}
	if d := r.drafts[f]; d != nil {
		r.open = d
	} else if f != 0 && r.saysNothing(f, s, from, to, top) {
		return false
	}
	codes := head.HoldsCodes(rows)
	if r.open == nil && codes && r.last != nil && r.last.width == s.width {
		r.open = r.last // another table stood between
	}
	d := r.open
	switch {
	case f != 0 && (d == nil || d.form.Number != f):
		r.leaveAll(f, s, from, to)
	case d != nil && f == 0 && d.isAnew(rows):
		r.leaveAll(0, s, from, to)
		d.width, d.words = unknownWidth, 0
	case d != nil && d.width == s.width && (f != 0 || named.Kind == forms.NoTitle) && d.takes(rows) && r.recognises(d, rows):
		return true
	case d != nil && named.Kind == forms.NoTitle && (head.ListsCodes(rows) || d.isTree() && beginsWithTotal(rows)):
		r.leaveAll(d.form.Number, s, from, to)
	case r.last != nil && named.Kind == forms.NoTitle && r.isSides(r.last, rows):
		r.leaveAll(r.last.form.Number, s, from, to)
	case codes && (d != nil || !r.otherGoesOn(s)):
		if d != nil {
			f = d.form.Number
		}
		r.leaveAll(f, s, from, to)
	case d != nil && named.Kind == forms.NoTitle && r.isNotes(rows):
		r.notes(d, s, from, to)
	default:
		r.openOther(s, top.Title.Printed(), false)
	}
	return false
}

// beginsWithTotal reports whether the first row with a number has the label 合计: behind a form that has its own it begins another, or the
// same again.
func beginsWithTotal(rows [][]wording.Token) bool {
	for _, cells := range rows {
		if slices.ContainsFunc(cells, wording.Token.IsNumber) {
			return wording.IsTotal(cells[wording.FirstText(cells)].Folded)
		}
	}
	return false
}

// isAnew reports whether rows without heads begin another table of codes than the one that is read.
func (d *draft) isAnew(rows [][]wording.Token) bool {
	return d.isTree() && (d.hasTotal() && beginsWithTotal(rows) || d.isAfresh(rows))
}

// isAfresh reports whether rows begin with a code that a draft has, or follow its 合计 that stands below all codes, or number other columns
// than its heads: they are of another form that lists the same codes, and lost its heads.
func (d *draft) isAfresh(rows [][]wording.Token) bool {
	for _, cells := range rows {
		if n := head.Numbered(cells); n > 0 && !d.numbersAs(n) {
			return true
		}
		if !slices.ContainsFunc(cells, wording.Token.IsAmount) {
			continue
		}
		var k keys
		for c, s := range d.plan.Slots[:min(len(d.plan.Slots), len(cells))] {
			if digits, _ := cells[c].Code(); s.Kind != head.NameSlot && s.IsKey() && k.n < len(k.parts) {
				k.parts[k.n] = digits
				k.given = k.given || digits != ""
				k.n++
			}
		}
		text, ok := k.text(d.code.String())
		if code, err := codes.Normalize(text); ok && k.given && err == nil {
			return d.has(tables.FunctionalRow(code)) || len(d.rows) > 1 && d.rows[len(d.rows)-1].key.Line() == tables.Total
		}
	}
	return false
}

// numbersAs reports whether the heads of a draft number so many columns, or have so many, with those of codes and names or without.
func (d *draft) numbersAs(n int) bool {
	if d.numbers > 0 {
		return n == d.numbers
	}
	all, keys := 0, 0
	for _, s := range d.plan.Slots {
		switch {
		case s.IsKey():
			keys++
		case s.Kind != head.OtherSlot || s.Head != "":
			all++
		}
	}
	return n == all || n == all+keys
}

// saysNothing reads a sheet that has the title of a form and a statement that there is
// no data instead of a table.
func (r *reader) saysNothing(f tables.Form, s *sheet, from, to int, top *forms.Stated) bool {
	rows := s.rows[from:to]
	if !r.isNotes(rows) {
		return false
	}
	if !slices.ContainsFunc(rows, func(cells []wording.Token) bool { return slices.ContainsFunc(cells, r.forms.Of(f).IsSaidEmpty) }) {
		r.above = *top // headings of what comes next
		return true
	}
	d := r.draft(f, s, from)
	d.title = top.Title
	r.state(d, s, top, from)
	r.notes(d, s, from, to)
	r.open, r.last = d, d
	return true
}

// notes reads rows that hold headings and notes alone.
func (r *reader) notes(d *draft, s *sheet, from, to int) {
	for row := from; row < to; row++ {
		if first := wording.FirstText(s.rows[row]); first >= 0 {
			r.isFurniture(d, s, row, first)
		}
	}
}

// leaveAll reports rows of cells of a form as unread.
func (r *reader) leaveAll(f tables.Form, s *sheet, from, to int) {
	if d := r.drafts[f]; d != nil {
		d.gap = true
	}
	for row := from; row < to; row++ {
		for c, t := range s.rows[row] {
			if !t.IsBlank() {
				r.leave(f, s, row, c)
			}
		}
	}
}

// leave reports a cell of a form as unread.
func (r *reader) leave(f tables.Form, s *sheet, row, column int) {
	r.unread = append(r.unread, s.cell(f, row, column))
}

// recognises reports whether rows look like more of a draft: one of them has a label
// of the form, or the first has numbers, or a name and nothing else, where another
// table would have words.
func (r *reader) recognises(d *draft, rows [][]wording.Token) bool {
	rows = rows[:min(len(rows), head.LabelSample)]
	for _, cells := range rows {
		if wording.FirstText(cells) >= 0 {
			if slices.ContainsFunc(cells, wording.Token.IsNumber) || d.hasNameOnly(cells) {
				return true
			}
			break
		}
	}
	return r.hasLabels(d, rows)
}

// isSides reports whether rows must be more of a form with sides, whatever their columns: they have amounts, and two labels that no
// other table has.
func (r *reader) isSides(d *draft, rows [][]wording.Token) bool {
	labels, amounts := 0, 0
	for _, cells := range rows {
		for _, t := range cells {
			switch {
			case t.IsAmount():
				amounts++
			case d.form.Sided && t.IsHan() && t.Label() != "合计" && t.Label() != "总计" && d.reader().isLabel(r, d, t):
				labels++
			}
		}
	}
	return labels > 1 && amounts > 0
}

func (r *reader) hasLabels(d *draft, rows [][]wording.Token) bool {
	return slices.ContainsFunc(rows, func(cells []wording.Token) bool { return r.hasLabel(d, cells) })
}

// hasLabel reports whether a row has a label that the form of a draft can have.
func (r *reader) hasLabel(d *draft, cells []wording.Token) bool {
	for c, p := range d.plan.Slots {
		if c < len(cells) && p.IsKey() && !cells[c].IsBlank() && d.reader().isLabel(r, d, cells[c]) {
			return true
		}
	}
	return false
}

// hasNameOnly reports whether a row has nothing but a text where names of codes stand.
func (d *draft) hasNameOnly(cells []wording.Token) bool {
	first := wording.FirstText(cells)
	return first < len(d.plan.Slots) && d.plan.Slots[first].Kind == head.NameSlot && wording.FirstText(cells[first+1:]) < 0
}

// openOther notes a table that is none of the nine forms.
func (r *reader) openOther(s *sheet, title string, headed bool) {
	if n := len(r.other); n > 0 {
		last := &r.other[n-1]
		same := title == "" || title == last.Title
		if same && (last.Last == s.index || !headed && title == "" && r.otherGoesOn(s)) {
			last.Last = s.index
			return
		}
	}
	if title == "" {
		title = subjectOf(s)
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
