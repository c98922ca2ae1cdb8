package forms

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// Stated is what titles and the lines around a table state. It is read from cells
// and from lines of the text.
type Stated struct {
	Named      Title
	Title      wording.Token
	Number     tables.Form // 公开01
	Unit       wording.Unit
	Department string
	Year       int
	YearText   string // where it says so
}

// Read takes in one text of a document that can have some forms, and reports whether it is a heading.
func (h *Stated) Read(l List, given wording.Token) bool {
	t := given.Folded
	if t == "" || len(t) > 300 {
		return false
	}
	found := false
	if u := wording.UnitIn(t); u.IsStated() {
		h.Unit, found = u, true
	}
	if d := statedDepartment(t); d != "" {
		h.Department, found = d, true
	}
	if number, ok := CutNumber(t); ok {
		h.Number, found = l.Numbered(number), true
	}
	if named := l.TitleOf(t); named.Kind != NoTitle {
		found = true
		if named.Kind != UnknownTitle || h.Named.Kind == NoTitle {
			h.Named, h.Title = named, given
		}
		if y := l.titleYear(t); y != 0 {
			h.Year, h.YearText = y, t
		}
	}
	if y := statedYear(t); y != 0 && (found || isYear(t)) {
		h.Year, h.YearText, found = y, t, true
	}
	return found
}

// ReadUnit takes in the unit that a folded header states in brackets: 决算数(万元).
func (h *Stated) ReadUnit(t string) {
	if _, name := print.WithoutUnit(t); !h.Unit.IsStated() && name != "" {
		h.Unit = wording.UnitOf(name)
	}
}

// titleYear returns the year that the folded title of a form of a budget begins with, 0 for none: 2025年部门收入预算总表.
func (l List) titleYear(t string) int {
	t = print.Unnumbered(t)
	if y := print.Year(t); l.Kind() == tables.Budget && y != 0 && strings.HasPrefix(t[len("2025"):], "年") {
		return y
	}
	return 0
}

// isYear reports whether a folded text with a year says nothing else.
func isYear(t string) bool {
	return strings.Trim(t, "0123456789年度:()") == ""
}

// statedDepartment returns the department that a folded text states: 部门:某局.
func statedDepartment(t string) string {
	for _, label := range []string{
		"部门:", "部门名称:", "部门(单位):", "部门(单位)名称:", "编制单位:", "单位名称:", "填报单位:", "公开单位:", "预算单位:", "单位:",
	} {
		_, name, ok := strings.Cut(t, label)
		if !ok {
			continue
		}
		if wording.UnitAt(name).IsStated() || label == "单位:" && len(name) < len("某某局") {
			continue // 单位:元, 单位:人
		}
		for _, end := range []string{"金额单位:", "单位:", "年度:", "公开"} {
			name, _, _ = strings.Cut(name, end)
		}
		rest := strings.TrimSuffix(strings.TrimSuffix(name, "度"), "年")
		if n := len(rest) - 4; rest != name && n >= 0 && print.Year(rest[n:]) != 0 {
			return rest[:n]
		}
		return name
	}
	return ""
}

// statedYear returns the year that a folded text states: 2024年度, 年度:2024.
func statedYear(t string) int {
	i := strings.Index(t, "年度")
	if i < 0 {
		return 0
	}
	if rest, ok := strings.CutPrefix(t[i:], "年度:"); ok {
		return print.Year(rest)
	}
	return print.Year(t[max(i-4, 0):])
}
