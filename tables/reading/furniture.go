package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// isFurniture reports whether a row below a header is none of data: a title, a unit
// or a note. What it states is of the open form, but below the title of another table
// of that.
func (r *reader) isFurniture(d *draft, s *sheet, row, first int) bool {
	cells := s.rows[row]
	if !mayBeFurniture(cells[first].folded) || slices.ContainsFunc(cells, token.isNumber) {
		return false
	}
	top, nothing := r.above, false
	for _, t := range cells {
		switch {
		case t.isBlank(), top.read(r.forms, t):
		case isNote(t.folded):
			nothing = nothing || d.form.isSaidEmpty(t)
		default:
			return false
		}
	}
	d.nothing = d.nothing || nothing
	if top.named.kind == noTitle && top.number == 0 || top.named.form == d.form.number {
		r.state(d, s, &top, row)
		top = stated{}
	}
	r.above = top
	return true
}

// mayBeFurniture reports, at a glance, whether a row that starts with a folded text may be
// none of data.
func mayBeFurniture(t string) bool {
	for _, sign := range []string{":", "表", "年度", "。", "注", "无", "没有", "未", "空", "尾差", "四舍五入", "页", "-", "/"} {
		if strings.Contains(t, sign) {
			return true
		}
	}
	return false
}

// isNotes reports whether rows hold headings and notes alone.
func (r *reader) isNotes(rows [][]token) bool {
	for _, cells := range rows {
		for _, t := range cells {
			if !t.isBlank() && !isNote(t.folded) && !t.isMark() && !new(stated).read(r.forms, t) {
				return false
			}
		}
	}
	return true
}

// isNote reports whether a folded text is a note below a table: it says so, is a
// sentence, or says that there is no data.
func isNote(t string) bool {
	rest, ok := strings.CutPrefix(t, "备注")
	if !ok {
		rest, ok = strings.CutPrefix(t, "注")
	}
	if !ok {
		rest, ok = strings.CutPrefix(t, "说明")
	}
	if strings.HasSuffix(t, ":") {
		return true // of what follows
	}
	if ok {
		rest = strings.TrimLeft(rest, "0123456789一二三")
		if strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "、") {
			return true
		}
	}
	return strings.HasSuffix(t, "。") || isNoData(t) && !print.IsDigit(rune(t[0])) || isPageNumber(t) ||
		hasAny(t, "本表", "此表", "尾差", "四舍五入") || isSigned(t)
}

// isSigned reports whether a folded text says who made a sheet and when: 制表人:某某, 打印日期:2024年8月1日.
func isSigned(t string) bool {
	label, _, _ := strings.Cut(t, ":")
	return hasAnyPrefix(label, "制表", "填表", "打印", "审核", "复核", "单位负责人", "部门负责人", "财务负责人", "报送日期", "填报日期", "导出日期", "编制日期") && len(label) < len(t)
}

// isPageNumber reports whether a folded text is a number of a page: -12-, 第12页, 第5页,共12页, 5/12.
func isPageNumber(t string) bool {
	digits, signs := false, false
	for _, r := range t {
		switch {
		case print.IsDigit(r):
			digits = true
		case strings.ContainsRune("-第页共,/", r):
			signs = true
		default:
			return false
		}
	}
	return digits && signs && !isNumeric(t)
}

// subjectOf recognises tables that accounts have besides the nine forms.
func subjectOf(s *sheet) string {
	for _, cells := range s.rows[:min(3, len(s.rows))] {
		for _, t := range cells {
			switch {
			case strings.Contains(t.folded, "绩效"):
				return "绩效自评表"
			case t.folded == "单位名称":
				return "部门决算单位构成"
			}
		}
	}
	return ""
}
