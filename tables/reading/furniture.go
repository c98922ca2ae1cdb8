package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// isFurniture reports whether a row below a header is none of data: a title, a unit
// or a note. What it states is of the open form, but below the title of another table
// of that.
func (r *reader) isFurniture(d *draft, s *sheet, row, first int) bool {
	cells := s.rows[row]
	if slices.ContainsFunc(cells, wording.Token.IsNumber) || !wording.MayBeFurniture(cells[first].Folded) {
		return false
	}
	top, nothing := r.above, false
	for c, t := range cells {
		switch {
		case t.IsBlank(), top.Read(r.forms, t):
		case wording.IsNote(t.Folded):
			nothing = nothing || d.form.IsSaidEmpty(t)
			if d.denial.IsBlank() && d.form.IsDenied(t) {
				d.denial, d.deniedAt = t, s.at(row, c)
			}
		default:
			return false
		}
	}
	d.nothing = d.nothing || nothing
	if top.Named.Kind == forms.NoTitle && top.Number == 0 || top.Named.Form == d.form.Number {
		r.state(d, s, &top, row)
		top = forms.Stated{Named: top.Named, Title: top.Title} // for a head below, if it has one: the page is there twice
	}
	r.above = top
	return true
}

// isNotes reports whether rows hold headings and notes alone.
func (r *reader) isNotes(rows [][]wording.Token) bool {
	for _, cells := range rows {
		for _, t := range cells {
			if !t.IsBlank() && !wording.IsNote(t.Folded) && !t.IsMark() && !new(forms.Stated).Read(r.forms, t) {
				return false
			}
		}
	}
	return true
}

// subjectOf recognises tables that accounts have besides the nine forms.
func subjectOf(s *sheet) string {
	for _, cells := range s.rows[:min(3, len(s.rows))] {
		for _, t := range cells {
			switch {
			case strings.Contains(t.Folded, "绩效"):
				return "绩效自评表"
			case t.Folded == "单位名称":
				return "部门决算单位构成"
			}
		}
	}
	return ""
}
