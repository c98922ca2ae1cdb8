package tables

import (
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
)

// A stated is what lines above a table state. It is read from cells or lines of
// text.
type stated struct {
	form       Form
	title      string
	unit       budget.Unit
	unitStated bool
	department string
	year       int
	yearText   string
}

// read takes in one tidy cell, and reports whether it is of a heading.
func (h *stated) read(t string) bool {
	if t == "" || len(t) > 300 {
		return false
	}
	t = fold(t)
	found := false
	if rest, ok := after(t, "单位:"); ok {
		if u, ok := unitAt(rest); ok {
			h.unit, h.unitStated, found = u, true, true
		}
	}
	if rest, ok := after(t, "部门:", "部门名称:", "编制单位:", "公开部门:", "单位名称:", "编制部门:"); ok {
		h.department, found = withoutYear(upTo(rest, "金额单位:", "单位:", "年度:", "公开")), true
	}
	if rest, ok := after(t, "年度:"); ok {
		if y := yearAt(rest); y != 0 {
			h.year, h.yearText, found = y, t, true
		}
	}
	if i := strings.Index(t, "年度"); i >= 4 {
		if y := yearAt(t[i-4:]); y != 0 {
			h.year, h.yearText = y, t
			found = found || len(t) == 4+len("年度")
		}
	}
	if strings.HasPrefix(t, "公开") && numberedForm(t) != 0 {
		h.form, found = numberedForm(t), true
	}
	if f := titleForm(t); f != 0 {
		h.title, found = t, true
		if h.form == 0 {
			h.form = f
		}
	}
	return found
}

func after(t string, keys ...string) (string, bool) {
	for _, key := range keys {
		if _, rest, ok := strings.Cut(t, key); ok {
			return rest, true
		}
	}
	return "", false
}

// withoutYear takes a year off the end of a folded text: 某局2024年度.
func withoutYear(t string) string {
	rest := strings.TrimSuffix(strings.TrimSuffix(t, "度"), "年")
	if n := len(rest) - 4; rest != t && n >= 0 && yearAt(rest[n:]) != 0 {
		return rest[:n]
	}
	return t
}

func upTo(t string, ends ...string) string {
	for _, end := range ends {
		t, _, _ = strings.Cut(t, end)
	}
	return t
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

// yearAt returns the year that a folded text starts with, 0 if none.
func yearAt(t string) int {
	if len(t) < 4 {
		return 0
	}
	year := 0
	for i := range 4 {
		if t[i] < '0' || t[i] > '9' {
			return 0
		}
		year = 10*year + int(t[i]-'0')
	}
	if year < 1950 || year > 2100 {
		return 0
	}
	return year
}

// headings are what the text of a document states between its tables.
type headings struct {
	year       int
	department string
	forms      [Form09 + 1]formHeading
	lines      []statedLine // headings with years and departments
}

type formHeading struct {
	offset     int // of the title; -1 if the text has none
	unit       budget.Unit
	unitStated bool
	nothing    bool // it says that there is no data
}

type statedLine struct {
	stated
	offset int
	text   string
}

// readHeadings finds the titles of forms, each at the start of a section that ends
// at the next title, and the headings that name year and department.
func readHeadings(text string) headings {
	var h headings
	for f := range h.forms {
		h.forms[f].offset = -1
	}
	h.readTitles(text)
	h.readNames(text)
	return h
}

// titleAt is a title in the text.
type titleAt struct {
	form       Form
	start, end int
}

func (h *headings) readTitles(text string) {
	var titles []titleAt
	for start := 0; start < len(text); {
		i := strings.Index(text[start:], "表")
		if i < 0 {
			break
		}
		from, to := lineAround(text, start+i)
		start = to + 1
		if line := tidy(text[from:to]); len(line) <= 120 {
			line = unnumbered(line)
			if f := titleForm(line); f != 0 && !strings.ContainsAny(line, "，。；:：,《") && strings.HasSuffix(line, "表") {
				titles = append(titles, titleAt{f, from, to})
			}
		}
	}
	for i, t := range titles {
		end := min(len(text), t.end+maxSection)
		if i+1 < len(titles) {
			end = min(end, titles[i+1].start)
		}
		section := upTo(text[t.end:end], "第三部分")
		at := &h.forms[t.form]
		at.offset = t.start
		at.readSection(section)
	}
}

// maxSection is how many bytes of text below a title may belong to the table.
const maxSection = 20_000

func lineAround(text string, i int) (from, to int) {
	from = strings.LastIndexAny(text[:i], "\n\f") + 1
	to = strings.IndexByte(text[i:], '\n')
	if to < 0 {
		return from, len(text)
	}
	return from, i + to
}

// readSection reads what a form states in the text below its title.
func (at *formHeading) readSection(section string) {
	for start := 0; ; {
		i := strings.Index(section[start:], "单位")
		if i < 0 {
			break
		}
		_, to := lineAround(section, start+i)
		rest := fold(tidy(section[start+i+len("单位") : to]))
		start = start + i + len("单位")
		if u, ok := unitAt(strings.TrimPrefix(rest, ":")); ok && strings.HasPrefix(rest, ":") {
			at.unit, at.unitStated = u, true
			break
		}
	}
	for _, key := range []string{"无", "没有", "未"} {
		for start := 0; !at.nothing; {
			i := strings.Index(section[start:], key)
			if i < 0 {
				break
			}
			from, to := lineAround(section, start+i)
			start = to
			at.nothing = isNoData(tidy(section[from:to]))
			if start >= len(section) {
				break
			}
		}
	}
}

// isNoData reports whether a tidy line states that a form has no data: “…没有…收入
// 和支出，故本表无数据”.
func isNoData(line string) bool {
	if strings.Contains(line, "本表无数据") || strings.Contains(line, "空表") || strings.Contains(line, "本表为空") || strings.Contains(line, "无此项") {
		return true
	}
	no := strings.Contains(line, "没有") || strings.Contains(line, "无") || strings.Contains(line, "未发生") || strings.Contains(line, "未使用") ||
		strings.Contains(line, "未安排") || strings.Contains(line, "不涉及")
	what := strings.Contains(line, "支") || strings.Contains(line, "拨款") || strings.Contains(line, "经费") || strings.Contains(line, "数据")
	return no && what && utf8.RuneCountInString(line) >= 6
}

// readNames finds headings of the kind “某某局2024年度部门决算” and “部门：某某局”.
func (h *headings) readNames(text string) {
	for start := 0; start < len(text); {
		i := strings.Index(text[start:], "年度")
		if i < 0 {
			break
		}
		from, to := lineAround(text, start+i)
		start = to + 1
		line := tidy(text[from:to])
		if len(line) > 180 || strings.ContainsAny(line, "，。；,;") {
			continue
		}
		h.name(unparted(fold(line)), from, line)
	}
	for start := 0; start < len(text); {
		i := strings.Index(text[start:], "部门")
		if i < 0 {
			break
		}
		from, to := lineAround(text, start+i)
		start = start + i + len("部门")
		line := fold(tidy(text[from:to]))
		if rest, ok := strings.CutPrefix(line, "部门:"); ok && rest != "" {
			rest = withoutYear(upTo(rest, "金额单位:", "单位:", "年度:", "公开"))
			h.lines = append(h.lines, statedLine{stated{department: rest}, from, line})
			if h.department == "" {
				h.department = rest
			}
		}
	}
}

// name reads a heading that names a year, and perhaps a department before it.
func (h *headings) name(line string, offset int, text string) {
	i := strings.Index(line, "年度")
	if i < 4 {
		return
	}
	year := yearAt(line[i-4:])
	before, rest := line[:i-4], line[i+len("年度"):]
	alone := strings.Trim(before, "(") == "" && strings.Trim(rest, ")") == ""
	if year == 0 || !alone && !isAccountTitle(rest) {
		return
	}
	s := statedLine{stated{year: year, yearText: text}, offset, text}
	if !alone {
		s.department = before
	}
	h.lines = append(h.lines, s)
	if h.year == 0 {
		h.year = year
	}
	if h.department == "" {
		h.department = s.department
	}
}

// isAccountTitle reports whether a text is what follows department and year in the
// title of an account or one of its parts.
func isAccountTitle(t string) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(t, "部门"), "决算")
	if !ok {
		return false
	}
	switch rest {
	case "", "表", "公开", "报告", "公开说明", "公开表", "情况", "情况说明", "说明":
		return true
	}
	return false
}

// unparted takes 第二部分 off a heading.
func unparted(line string) string {
	if rest, ok := strings.CutPrefix(line, "第"); ok {
		if _, rest, ok = strings.Cut(rest, "部分"); ok {
			return rest
		}
	}
	return line
}

// anyUnit returns the unit of the first form that states one.
func (h *headings) anyUnit() (budget.Unit, bool) {
	for _, at := range h.forms {
		if at.unitStated {
			return at.unit, true
		}
	}
	return 0, false
}

// missing reports whether the text has titles of forms, but not of this one.
func (h *headings) missing(f Form) bool { return h.forms[f].offset < 0 }

func (h *headings) missingAll(s forms) bool {
	for f := Form01; f <= Form09; f++ {
		if s.has(f) && !h.missing(f) {
			return false
		}
	}
	return true
}
