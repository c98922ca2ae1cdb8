package tables

import (
	"slices"
	"strings"
)

// isFurniture reports whether a row below a header is none of data: a title or a
// note. What such rows state is taken in.
func (r *reader) isFurniture(d *draft, s *sheet, row, first int) bool {
	cells := s.rows[row]
	if !strings.Contains(cells[first], "：") && !strings.Contains(cells[first], ":") && !strings.Contains(cells[first], "表") {
		return false
	}
	if slices.ContainsFunc(cells, isNumeric) {
		return false
	}
	var h stated
	for _, t := range cells {
		switch {
		case t == "", h.read(t):
		case isNote(t):
			d.nothing = d.nothing || isNoData(t)
		default:
			return false
		}
	}
	r.state(d, s, &h, row)
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
