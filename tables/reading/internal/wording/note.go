package wording

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/print"
)

// MayBeFurniture reports, at a glance, whether a row that starts with a folded text may be
// none of data.
func MayBeFurniture(t string) bool {
	for _, sign := range []string{":", "表", "年度", "。", "注", "无", "没有", "未", "空", "尾差", "四舍五入", "页", "-", "/", "续"} {
		if strings.Contains(t, sign) {
			return true
		}
	}
	return false
}

// IsNote reports whether a folded text is a note below a table: it says so, is a
// sentence, or says that there is no data.
func IsNote(t string) bool {
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
	return IsContinued(t) || strings.HasSuffix(t, "。") || isNoData(t) && !print.IsDigit(rune(t[0])) || isPageNumber(t) ||
		HasAny(t, "本表", "此表", "尾差", "四舍五入") || isSigned(t)
}

// IsNoteRow reports whether a row begins with a note and has no number. 续表 may stand left of a row that has.
func IsNoteRow(cells []Token) bool {
	first := FirstText(cells)
	return first >= 0 && IsNote(cells[first].Folded) && !slices.ContainsFunc(cells, Token.IsNumber)
}

// isSigned reports whether a folded text says who made a sheet and when: 制表人:某某, 打印日期:2024年8月1日.
func isSigned(t string) bool {
	label, _, _ := strings.Cut(t, ":")
	return HasAnyPrefix(label, "制表", "填表", "打印", "审核", "复核", "单位负责人", "部门负责人", "财务负责人", "报送日期", "填报日期", "导出日期", "编制日期") && len(label) < len(t)
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
	return digits && signs && numberKind(t) == WordsToken
}

// IsContinued reports whether a folded text says that a table goes on over pages: 续表, (接上页).
func IsContinued(t string) bool {
	switch strings.Trim(t, "()") {
	case "续", "续表", "续上表", "接上表", "转下表", "续上页", "接上页", "转下页", "下页续", "续下页":
		return true
	}
	return false
}

// isNoData reports whether a folded line states that a form has no data: 没有 or the
// like, and of what.
func isNoData(line string) bool {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(line, w) })
	}
	return utf8.RuneCountInString(line) >= 3 &&
		(has("没有", "无", "未发生", "未使用", "未安排", "不存在") && has("支", "拨款", "经费", "数据", "此项", "该项", "内容", "发生额", "业务", "相关") ||
			has("空表", "表为空", "表为零", "不涉及"))
}

// IsNoData reports whether a text states that there is no data.
func (t Token) IsNoData() bool { return isNoData(t.Folded) }

// HasAny reports whether a text has one of some words.
func HasAny(t string, list ...string) bool {
	for _, s := range list {
		if strings.Contains(t, s) {
			return true
		}
	}
	return false
}

// HasAnyPrefix reports whether a text begins with one of some words.
func HasAnyPrefix(t string, list ...string) bool {
	for _, s := range list {
		if strings.HasPrefix(t, s) {
			return true
		}
	}
	return false
}
