package narrative

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/names"
	"github.com/fiscalcn/yusuan/internal/prose"
)

// A reader reads one text. The embedded Reading is what it has found so far.
type reader struct {
	Reading
	prose.Text
	names names.Index

	outside  bool // the part that is being read is no explanation
	clause   clause
	tokens   []prose.Token // of the sentence that is being read
	grand    bool          // totals with balances are spoken of, not those of the year
	items    [levels]item  // that the text is in, by level
	level    int           // of the one that it is in
	turnover budget.Amount // the total with balances as it was stated
	stage    Indicator     // what the projects that are rated have gone through
}

// read reads the text from beginning to end.
func (r *reader) read() {
	r.dropFurniture()
	r.outside = r.hasExplanation()
	r.open(Chapter{Outside: r.outside}, 0)
	if r.year == 0 {
		r.year = r.findYear()
	}
	r.names = names.ForYear(r.year)
	for i := 0; i < len(r.Glyphs); {
		if next := r.heading(i); next > i {
			i = next
		} else {
			i = r.sentence(i)
		}
	}
	r.close()
}

// hasExplanation reports whether a part of the text says by its heading that it is
// the explanation. If none does, all of the text is.
func (r *reader) hasExplanation() bool {
	for i, g := range r.Glyphs {
		if g.Gap != prose.Newline || g.Rune != '第' || r.PartMark(i) == 0 {
			continue
		}
		if t, _, known := r.part(i + r.PartMark(i)); known && !t.Outside() {
			return true
		}
	}
	return false
}

// findYear returns the first year that nothing is compared with, as 2021年度 if
// there is one, else any; 0 if the text has none.
func (r *reader) findYear() int {
	found := 0
	for i, g := range r.Glyphs {
		if !prose.IsDigit(g.Rune) || prose.IsDigit(r.At(i-1)) || !r.YearAt(i) {
			continue
		}
		year := r.Integer(i, i+4)
		switch before := r.At(i - 1); {
		case year < 1990 || year > 2100 || before == '与' || before == '比' || before == '较' || before == '和':
		case r.At(i+5) == '度':
			return year
		case found == 0:
			found = year
		}
	}
	return found
}

// heading reads the headings and ordinals at glyph i, if there are any, and
// returns where the sentence after them starts. At the start of a sentence an
// ordinal need not begin a line.
func (r *reader) heading(i int) int {
	lined := r.Glyphs[i].Gap == prose.Newline
	if lined {
		i += r.Marks(i)
	}
	if i >= len(r.Glyphs) {
		return i
	}
	if n := r.PartMark(i); lined && n > 0 {
		if t, end, known := r.part(i + n); known {
			r.outside = t.Outside()
			r.open(Chapter{Topic: t, Title: r.Written(i, end), Outside: r.outside}, i)
			r.recordOrdinal(i, i+n)
			r.recordYears(i+n, end)
			return r.pageAfter(end)
		}
	}
	n, level := prose.Ordinal(r.Glyphs[i:])
	if n == 0 {
		if lined {
			if r.bareHeading(i) {
				return r.section(i, i, 1, r.title(i))
			}
		}
		return i
	}
	r.startItem(level)
	end := i + n
	if end < len(r.Glyphs) {
		end = r.section(i, i+n, level, r.title(i+n))
	}
	r.recordOrdinal(i, i+n)
	return end
}

// section opens a section if the title at glyph at, after the ordinal at glyph i,
// is a heading, and returns where the sentence after it starts.
func (r *reader) section(i, at, level int, t title) int {
	topic, ok := r.topic(level, t)
	if !ok {
		return at
	}
	r.open(Chapter{Topic: topic, Title: r.Written(at, t.end), Level: level, Outside: r.outside || topic.Outside()}, i)
	if r.current().Outside {
		r.recordYears(at, t.end)
	} else {
		r.sentenceTo(at, t.end)
	}
	return r.pageAfter(t.end)
}

// pageAfter returns the end of the page number of an entry in a table of contents at
// glyph i, which it records; i if there is none.
func (r *reader) pageAfter(i int) int {
	if i >= len(r.Glyphs) || !r.IsPageOfContents(i) {
		return i
	}
	page, _, _ := r.NumberEnd(i)
	r.record(i, page, r.role(RoleFurniture))
	return page
}

// topic returns the topic of a title, and whether it is a heading at all.
func (r *reader) topic(level int, t title) (Topic, bool) {
	if t.text == "" {
		return 0, false
	}
	said := t.bare || containsAny(t.text, "情况", "说明")
	parent := r.sections[len(r.sections)-1].Topic
	if level > 1 {
		parent = r.parent(level)
	}
	if found, ok := topicOf(t.text, specificKeywords[:]); ok && (said || t.lined) {
		if found == TopicBasic && parent == TopicExpenditure && level > 1 {
			return parent, true // 基本支出情况 within 支出决算情况 is of all money
		}
		return found, true
	}
	if level > 1 && !said {
		return 0, false
	}
	if level == 1 || parent == 0 || parent == TopicOverall || parent == TopicOther || parent == TopicFiscal {
		if found, ok := topicOf(t.text, generalKeywords[:]); ok && (said || t.lined) {
			return found, true
		}
	}
	if level > 1 {
		return parent, true
	}
	return 0, t.lined
}

// parent returns the topic of the last section above a level.
func (r *reader) parent(level int) Topic {
	for _, s := range slices.Backward(r.sections) {
		if s.Level < level {
			return s.Topic
		}
	}
	return 0
}

// open opens a section at glyph i.
func (r *reader) open(s Chapter, i int) {
	if i < len(r.Glyphs) && i > 0 {
		s.Start = r.Glyphs[i].At
	}
	if last := len(r.sections) - 1; last >= 0 {
		r.sections[last].End = s.Start
	}
	r.sections = append(r.sections, s)
	r.clause, r.grand = clause{year: r.year}, false
	r.items, r.level = [levels]item{}, 0
}

// close ends the last section and tells every number the section it is in. A page
// number inside a number that goes on over the page belongs to that number.
func (r *reader) close() {
	r.sections[len(r.sections)-1].End = len(r.text)
	slices.SortFunc(r.numbers, func(a, b Number) int { return a.Start - b.Start })
	end := 0
	r.numbers = slices.DeleteFunc(r.numbers, func(n Number) bool {
		inside := n.Start < end
		end = max(end, n.End)
		return inside
	})
	s := 0
	for i := range r.numbers {
		for r.numbers[i].Start >= r.sections[s].End && s < len(r.sections)-1 {
			s++
		}
		r.numbers[i].Chapter = s
	}
}

// sentence reads the sentence at glyph i and returns where it ends.
func (r *reader) sentence(i int) int {
	if i >= len(r.Glyphs) {
		return i
	}
	if r.current().Outside {
		return r.skip(i)
	}
	return r.sentenceTo(i, len(r.Glyphs))
}

// sentenceTo reads the sentence at glyph i, which ends before glyph end, and
// returns where it ends.
func (r *reader) sentenceTo(i, end int) int {
	i = r.lex(i, end)
	r.parse()
	return i
}

// skip records the numbers up to the next line as outside.
func (r *reader) skip(i int) int {
	start := i
	for ; i < len(r.Glyphs) && (i == start || r.Glyphs[i].Gap != prose.Newline); i++ {
		if prose.IsDigit(r.Glyphs[i].Rune) {
			end, _, _ := r.NumberEnd(i)
			r.record(i, end, RoleOutside)
			i = end - 1
		}
	}
	return i
}

// current returns the section that is being read.
func (r *reader) current() *Chapter { return &r.sections[len(r.sections)-1] }

// recordOrdinal records the digits of an ordinal.
func (r *reader) recordOrdinal(i, end int) {
	r.recordDigits(i, end, r.role(RoleOrdinal))
}

// recordYears records the years in a heading.
func (r *reader) recordYears(i, end int) { r.recordDigits(i, end, r.role(RolePeriod)) }

// role returns the role of a number, which is outside if its section is.
func (r *reader) role(inside Role) Role {
	if r.current().Outside {
		return RoleOutside
	}
	return inside
}
