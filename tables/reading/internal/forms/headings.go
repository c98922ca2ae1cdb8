package forms

import (
	"iter"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// Headings are what the text of a document states between its tables.
type Headings struct {
	Year       int
	Department string
	Forms      [tables.MaxForm + 1]FormHeading
	Lines      []TextHeading // with years and departments
}

// FormHeading is what the text states of one form.
type FormHeading struct {
	Titled  bool // it has the title
	Unit    wording.Unit
	Nothing bool // it says that there is no data
}

// TextHeading is one line of the text.
type TextHeading struct {
	Stated
	Offset int
}

// ReadHeadings finds the titles of forms, each at the start of a section that ends
// at the next title, and the headings that name year and department.
func ReadHeadings(text string, l List) Headings {
	var h Headings
	var titles []titleAt
	for line := range shortLines(text, longHeading) {
		t := strings.TrimRightFunc(line.text, isLineEnd)
		if strings.HasPrefix(t, "部门：") || strings.HasPrefix(t, "部门:") {
			h.take(TextHeading{Stated{Department: statedDepartment(line.folded())}, line.from})
			continue
		}
		if f := line.printedTitle(l); f != nil {
			titles = append(titles, titleAt{f, line.from, line.from + len(line.text)})
			continue
		}
		switch t[max(len(t)-len("表"), 0):] {
		case "表":
			if f := line.titles(l); f != nil {
				titles = append(titles, titleAt{f, line.from, line.from + len(line.text)})
				if said := line.folded(); l.titleYear(said) != 0 {
					h.take(TextHeading{Stated{Year: l.titleYear(said), YearText: said}, line.from})
				}
				continue
			}
			h.readYear(line, l.Kind())
		case "度", "）", "算", "况", "明", "开", "告": // of 2024年度 and what isAccountTitle knows
			h.readYear(line, l.Kind())
		}
	}
	h.readSections(text, titles)
	return h
}

// take keeps what one line states; the first is what holds where nothing is given.
func (h *Headings) take(line TextHeading) {
	h.Lines = append(h.Lines, line)
	if h.Year == 0 {
		h.Year = line.Year
	}
	if h.Department == "" {
		h.Department = line.Department
	}
}

// A textLine is a line of the text, without its end.
type textLine struct {
	text string
	from int // where it starts in the whole text
}

// Bytes that a heading and a note below a table may have.
const (
	longHeading = 200
	longNote    = 600
)

func isLineEnd(r rune) bool { return r == '\r' || r == ' ' || r == '\t' }

func (l textLine) folded() string { return print.Wording(l.text) }

// shortLines yields the lines of no more than so many bytes. Pages begin new lines.
func shortLines(text string, limit int) iter.Seq[textLine] {
	return func(yield func(textLine) bool) {
		for from := 0; from < len(text); {
			to := strings.IndexByte(text[from:], '\n') + from
			if to < from {
				to = len(text)
			}
			line, start := text[from:to], from
			for page := strings.IndexByte(line, '\f'); page >= 0; page = strings.IndexByte(line, '\f') {
				line, start = line[page+1:], start+page+1
			}
			if line != "" && len(line) <= limit && !yield(textLine{line, start}) {
				return
			}
			from = to + 1
		}
	}
}

// titleAt is a title in the text.
type titleAt struct {
	form       *Form
	start, end int
}

// printedTitle returns the form whose title in the edition given a line is, nil if it is
// none: it need not say 决算, nor end in 表.
func (l textLine) printedTitle(list List) *Form {
	if len(list) == 0 || list[0].printed.title == "" || !strings.Contains(l.text, "表") {
		return nil
	}
	t := BareTitle(wording.TokenOf(l.text))
	for _, f := range list {
		if t != "" && t == f.printed.title {
			return f
		}
	}
	return nil
}

// shortTitle is as long as titles of budgets are that do not say 预算.
const shortTitle = "2025年某某某局部门一般公共预算基本支出表"

// titles returns the form whose title a line is, nil if it is none.
func (l textLine) titles(list List) *Form {
	bare := list.Kind() == tables.Budget && len(l.text) <= len(shortTitle)
	if !bare && !strings.Contains(l.text, name(list.Kind())) {
		return nil
	}
	t := print.Unnumbered(l.folded())
	if strings.ContainsAny(t, ",;:。《") {
		return nil // no title has these: 《 begins a rule that is cited
	}
	named := list.TitleOf(t)
	if named.Kind != FormTitle {
		return nil
	}
	return list.Of(named.Form)
}

// maxSection is how many bytes of text below a title may belong to the table.
const maxSection = 20_000

// readSections reads what stands between titles.
func (h *Headings) readSections(text string, titles []titleAt) {
	for i, t := range titles {
		end := min(len(text), t.end+maxSection)
		if i+1 < len(titles) {
			end = min(end, titles[i+1].start)
		}
		h.Forms[t.form.Number].read(t.form, text[t.end:end])
	}
}

// read reads what the text below a title states.
func (h *FormHeading) read(f *Form, section string) {
	h.Titled = true
	for line := range shortLines(section, longNote) {
		if strings.Contains(line.text, "第三部分") {
			return
		}
		if !h.Unit.IsStated() && strings.Contains(line.text, "单位") {
			h.Unit = wording.UnitIn(line.folded())
		}
		if f.MayBeEmpty && !h.Nothing {
			h.Nothing = f.IsSaidEmpty(wording.TokenOf(line.text))
		}
		if h.Unit.IsStated() && !f.MayBeEmpty {
			return
		}
	}
}

// readYear reads a heading such as 某局2024年度部门决算, or 2024年度 alone.
func (h *Headings) readYear(line textLine, k tables.Kind) {
	if !strings.Contains(line.text, "度") {
		return
	}
	t := print.Unnumbered(line.folded())
	before, rest, _ := strings.Cut(t, "年度")
	if before = unparted(before); len(before) < 4 {
		return
	}
	n := len(before) - 4
	year, department := print.Year(before[n:]), before[:n]
	alone := department == "" && rest == "" || department == "(" && rest == ")"
	switch {
	case year == 0 || !alone && !isAccountTitle(rest, k):
		return
	case alone:
		department = ""
	}
	h.take(TextHeading{Stated{Department: department, Year: year, YearText: t}, line.from})
}

// isAccountTitle reports whether a text is what follows department and year in the
// title of an account or budget or one of its parts.
func isAccountTitle(t string, k tables.Kind) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(t, "部门"), name(k))
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

// AnyUnit returns the unit of the first form that states one that is known.
func (h *Headings) AnyUnit() wording.Unit {
	for f := range h.Forms {
		if u := h.Forms[f].Unit; u.Known {
			return u
		}
	}
	return wording.Unit{}
}

// Without reports whether the text has the title of another candidate, but not of
// this one.
func (h *Headings) Without(f tables.Form, candidates Set) bool {
	if h.Forms[f].Titled {
		return false
	}
	for g := range h.Forms {
		if candidates.Has(tables.Form(g)) && h.Forms[g].Titled {
			return true
		}
	}
	return false
}
