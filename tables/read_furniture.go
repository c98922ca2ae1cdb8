package tables

import (
	"slices"
	"strings"
)

// isFurniture reports whether a row below a header is none of data: a title, a unit
// or a note. What it states is of the open form, but below the title of another form
// of that.
func (r *reader) isFurniture(d *draft, s *sheet, row, first int) bool {
	cells := s.rows[row]
	if !strings.Contains(cells[first], "：") && !strings.Contains(cells[first], ":") && !strings.Contains(cells[first], "表") {
		return false
	}
	if slices.ContainsFunc(cells, isNumeric) {
		return false
	}
	top, nothing := r.above, false
	for _, t := range cells {
		switch {
		case t == "", top.read(t):
		case isNote(t):
			nothing = nothing || isNoData(t)
		default:
			return false
		}
	}
	d.nothing = d.nothing || nothing
	if top.form == 0 || top.form == d.form {
		r.state(d, s, &top, row)
		top = stated{}
	}
	r.above = top
	return true
}

// isNote reports whether a tidy text is a note below a table.
func isNote(t string) bool {
	for _, start := range []string{"注：", "注:", "说明：", "说明:", "备注：", "备注:"} {
		if strings.HasPrefix(t, start) {
			return true
		}
	}
	return strings.HasSuffix(t, "。") && isNoData(t)
}

// otherTitle recognises tables that accounts have besides the nine forms.
func otherTitle(s *sheet) string {
	for _, cells := range s.rows[:min(3, len(s.rows))] {
		for _, t := range cells {
			switch {
			case strings.Contains(t, "绩效"):
				return "绩效自评表"
			case t == "单位名称":
				return "部门决算单位构成"
			}
		}
	}
	return ""
}
