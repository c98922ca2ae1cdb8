package tables

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget"
)

// stated is what titles and the lines around a table state. It is read from cells
// and from lines of the text.
type stated struct {
	form       Form
	title      string
	unit       budget.Unit
	unitStated bool
	department string
	year       int
	yearText   string // where it says so
}

// read takes in one tidy text, and reports whether it is a heading.
func (h *stated) read(t string) bool {
	if t == "" || len(t) > 300 {
		return false
	}
	t = fold(t)
	found := false
	if u, ok := statedUnit(t); ok {
		h.unit, h.unitStated, found = u, true, true
	}
	if d := statedDepartment(t); d != "" {
		h.department, found = d, true
	}
	if y := statedYear(t); y != 0 {
		h.year, h.yearText = y, t
		found = found || len(t) <= len("2024年度")
	}
	if f := numberedForm(t); f != 0 && strings.HasPrefix(t, "公开") {
		h.form, found = f, true
	}
	if f := titleForm(t); f != 0 {
		h.title, found = t, true
		if h.form == 0 {
			h.form = f
		}
	}
	return found
}

// statedUnit returns the unit that a folded text states: 单位:万元.
func statedUnit(t string) (budget.Unit, bool) {
	_, rest, ok := strings.Cut(t, "单位:")
	if !ok {
		return 0, false
	}
	return unitAt(rest)
}

// unitAt returns the unit that a folded text starts with.
func unitAt(t string) (budget.Unit, bool) {
	t = strings.TrimPrefix(t, "人民币")
	for u := budget.Yuan; u.IsValid(); u++ {
		if strings.HasPrefix(t, u.String()) {
			return u, true
		}
	}
	return 0, false
}

// statedDepartment returns the department that a folded text states: 部门:某局.
func statedDepartment(t string) string {
	for _, label := range []string{"部门:", "部门名称:", "编制单位:", "单位名称:"} {
		_, name, ok := strings.Cut(t, label)
		if !ok {
			continue
		}
		for _, end := range []string{"金额单位:", "单位:", "年度:", "公开"} {
			name, _, _ = strings.Cut(name, end)
		}
		rest := strings.TrimSuffix(strings.TrimSuffix(name, "度"), "年")
		if n := len(rest) - 4; rest != name && n >= 0 && yearAt(rest[n:]) != 0 {
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
		return yearAt(rest)
	}
	return yearAt(t[max(i-4, 0):])
}

// yearAt returns the year that a folded text starts with, 0 if none.
func yearAt(t string) int {
	if len(t) < 4 {
		return 0
	}
	year := 0
	for i := range 4 {
		if !isDigit(rune(t[i])) {
			return 0
		}
		year = 10*year + int(t[i]-'0')
	}
	if year < 1950 || year > 2100 {
		return 0
	}
	return year
}
