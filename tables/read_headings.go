package tables

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
)

// headings are what the text of a document states between its tables.
type headings struct {
	year       int
	department string
	forms      [Form09 + 1]formHeading
	lines      []textHeading // with years and departments
}

// formHeading is what the text states of one form.
type formHeading struct {
	titled     bool // it has the title
	unit       budget.Unit
	unitStated bool
	nothing    bool // it says that there is no data
}

// textHeading is one line of the text.
type textHeading struct {
	stated
	offset int
}

// readHeadings finds the titles of forms, each at the start of a section that ends
// at the next title, and the headings that name year and department.
func readHeadings(text string) headings {
	var h headings
	h.readTitles(text)
	for line := range linesWith(text, "年度") {
		h.readYear(line)
	}
	for _, label := range []string{"部门：", "部门:"} {
		for line := range linesWith(text, label) {
			if t := line.folded(); !line.long() && strings.HasPrefix(t, "部门:") {
				h.take(textHeading{stated{department: statedDepartment(t)}, line.from})
			}
		}
	}
	return h
}

// take keeps what one line states; the first is what holds where nothing is given.
func (h *headings) take(line textHeading) {
	h.lines = append(h.lines, line)
	if h.year == 0 {
		h.year = line.year
	}
	if h.department == "" {
		h.department = line.department
	}
}

// A textLine is a line of the text, without its end.
type textLine struct {
	text     string
	from, at int // in the whole text: where the line starts, and where what was looked for
}

// longHeading is how many bytes a heading may have.
const longHeading = 200

func (l textLine) long() bool     { return len(l.text) > longHeading }
func (l textLine) folded() string { return fold(tidy(l.text)) }

// linesWith yields the lines that contain a text, each once.
func linesWith(text, what string) func(yield func(textLine) bool) {
	return func(yield func(textLine) bool) {
		for start := 0; ; {
			i := strings.Index(text[start:], what)
			if i < 0 {
				return
			}
			i += start
			from := 1 + max(strings.LastIndexByte(text[start:i], '\n'), strings.LastIndexByte(text[start:i], '\f')) + start
			to := len(text)
			if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
				to = i + n
			}
			if !yield(textLine{text[from:to], from, i}) || to == len(text) {
				return
			}
			start = to + 1
		}
	}
}

// titleAt is a title in the text.
type titleAt struct {
	form       Form
	start, end int
}

// maxSection is how many bytes of text below a title may belong to the table.
const maxSection = 20_000

func (h *headings) readTitles(text string) {
	var titles []titleAt
	for _, end := range []string{"总表", "决算表", "明细表"} {
		for line := range linesWith(text, end) {
			if line.long() {
				continue
			}
			t := unnumbered(tidy(line.text))
			if f := titleForm(t); f != 0 && strings.HasSuffix(t, end) && !strings.ContainsAny(t, "，。；:：,《") {
				titles = append(titles, titleAt{f, line.from, line.from + len(line.text)})
			}
		}
	}
	slices.SortFunc(titles, func(a, b titleAt) int { return cmp.Compare(a.start, b.start) })
	for i, t := range titles {
		end := min(len(text), t.end+maxSection)
		if i+1 < len(titles) {
			end = min(end, titles[i+1].start)
		}
		section, _, _ := strings.Cut(text[t.end:end], "第三部分")
		h.forms[t.form].read(t.form, section)
	}
}

// read reads what the text below a title states.
func (h *formHeading) read(f Form, section string) {
	h.titled = true
	for line := range linesWith(section, "单位") {
		if u, ok := statedUnit(fold(tidy(line.text))); ok {
			h.unit, h.unitStated = u, true
			break
		}
	}
	if f < Form07 {
		return
	}
	for _, no := range []string{"无", "没有", "未", "不涉及"} {
		for line := range linesWith(section, no) {
			h.nothing = h.nothing || isNoData(tidy(line.text))
		}
	}
}

// isNoData reports whether a tidy line states that a form has no data: 没有 or the
// like, and of what.
func isNoData(line string) bool {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(line, w) })
	}
	return utf8.RuneCountInString(line) >= 4 &&
		has("没有", "无", "未发生", "未使用", "未安排", "不涉及") && has("支", "拨款", "经费", "数据", "此项")
}

// readYear reads a heading such as 某局2024年度部门决算, or 2024年度 alone.
func (h *headings) readYear(line textLine) {
	if line.long() || !mayEndHeading(line.text[line.at-line.from+len("年度"):]) {
		return
	}
	t := line.folded()
	before, rest, _ := strings.Cut(t, "年度")
	if before = unparted(before); len(before) < 4 {
		return
	}
	n := len(before) - 4
	year, department := yearAt(before[n:]), before[:n]
	alone := department == "" && rest == "" || department == "(" && rest == ")"
	switch {
	case year == 0 || !alone && !isAccountTitle(rest):
		return
	case alone:
		department = ""
	}
	h.take(textHeading{stated{department: department, year: year, yearText: t}, line.from})
}

// mayEndHeading reports whether a text may follow 年度 in a heading, at a glance.
func mayEndHeading(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r)）")
	return rest == "" || strings.HasPrefix(rest, "部") || strings.HasPrefix(rest, "决")
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
	for _, f := range h.forms {
		if f.unitStated {
			return f.unit, true
		}
	}
	return 0, false
}

// without reports whether the text has the title of another candidate, but not of
// this one.
func (h *headings) without(f Form, candidates forms) bool {
	if h.forms[f].titled {
		return false
	}
	for g := Form01; g <= Form09; g++ {
		if candidates.has(g) && h.forms[g].titled {
			return true
		}
	}
	return false
}
