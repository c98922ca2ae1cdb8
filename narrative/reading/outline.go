package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
)

// outline builds the tree of the text: what its headings, ordinals and signs make of it.
// Chapter by chapter it is handed to take, and then forgotten.
func (r *reader) outline(take func()) {
	r.chapterDone = take
	r.tree.Text = &r.Text
	r.outside = r.hasExplanation()
	r.startChapter(narrative.Chapter{Outside: r.outside, Planned: r.isPlanned("", 0)}, 0)
	for i := 0; i < len(r.Glyphs); {
		if next := r.heading(i); next > i {
			i = next
		} else {
			i = r.sentence(i)
		}
	}
	r.tree.Pass(len(r.Glyphs))
	r.chapterDone()
	r.current().End = len(r.text)
}

// hasExplanation reports whether a part of the text says by its heading that it is
// the explanation. If none does, all of the text is.
func (r *reader) hasExplanation() bool {
	for i, g := range r.Glyphs {
		if g.Rune != '第' || g.Gap != prose.Newline && !r.lineless || r.PartMark(i) == 0 {
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
		if !print.IsDigit(g.Rune) || print.IsDigit(r.At(i-1)) || !r.YearAt(i) {
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
	lined := r.Glyphs[i].Gap == prose.Newline || r.lineless
	if lined {
		i += r.Marks(i)
	}
	if i >= len(r.Glyphs) {
		return i
	}
	if n := r.PartMark(i); lined && n > 0 {
		if t, end, known := r.part(i + n); known {
			r.outside = t.Outside()
			r.startChapter(narrative.Chapter{Topic: t, Title: r.Written(i, end), Outside: r.outside, Planned: r.isPlanned(r.Folded(i, end), 0)}, i)
			r.recordOrdinal(i, i+n)
			r.recordYears(i+n, end)
			r.tree.Pass(end)
			return r.pageAfter(end)
		}
	}
	if lined && r.endsTable(i) {
		r.resume(i)
	}
	n, level := prose.Ordinal(r.Glyphs[i:])
	if n == 0 {
		if lined && r.bareHeading(i) {
			return r.section(i, i, 1, r.title(i, 1))
		}
		return i
	}
	end := r.section(i, i+n, level, r.title(i+n, level))
	if end > i+n {
		r.recordOrdinal(i, i+n)
		return end
	}
	r.tree.Item(level, i)
	r.tree.Pass(end)
	if r.current().Outside { // the reader does not come here
		r.recordOrdinal(i, end)
	}
	return end
}

// section opens a section if the title at glyph at, after the ordinal at glyph i,
// is a heading, and returns where the sentence after it starts.
func (r *reader) section(i, at, level int, t prose.Title) int {
	topic, ok := r.topic(level, t)
	if !ok {
		return at
	}
	outside := r.outside || topic.Outside() || topic == narrative.TopicProject && !prose.ContainsAny(t.Text, "经费情况", "预算", "资金")
	r.startChapter(narrative.Chapter{Topic: topic, Title: r.Written(at, t.End), Level: level, Outside: outside, Planned: r.isPlanned(t.Text, level)}, i)
	if r.current().Outside {
		r.recordYears(at, t.End)
	} else {
		r.lexTo(syntax.Heading, at, t.End)
	}
	r.tree.Pass(t.End)
	return r.pageAfter(t.End)
}

// pageAfter returns the end of the page number of an entry in a table of contents at
// glyph i, which it records; i if there is none.
func (r *reader) pageAfter(i int) int {
	if i >= len(r.Glyphs) || !r.IsPageOfContents(i) {
		return i
	}
	page, _, _ := r.NumberEnd(i)
	r.record(i, page, r.role(narrative.RoleFurniture))
	return page
}

// topic returns the topic of a title, and whether it is a heading at all.
func (r *reader) topic(level int, t prose.Title) (narrative.Topic, bool) {
	if t.Text == "" {
		return 0, false
	}
	said := t.Bare || prose.ContainsAny(t.Text, "情况", "说明")
	parent := r.sections[len(r.sections)-1].Topic
	if level > 1 {
		parent = r.parent(level)
	}
	switch {
	case strings.HasSuffix(t.Text, "表") && prose.ContainsAny(t.Text, "预算", "决算") && t.Lined:
		return narrative.TopicTables, true
	case parent == narrative.TopicTables && !said: // a row, unless it is a heading outside
		found, _ := topicOf(t.Text, specificKeywords[:])
		return found, found.Outside() && t.Lined
	case parent == narrative.TopicProject && !said: // 一、项目概述
		return parent, t.Lined
	}
	if found, ok := topicOf(t.Text, specificKeywords[:]); ok && (said || t.Lined) {
		switch {
		case level == 1 && namesAllBeside(t.Text):
			return 0, true
		case level > 1 && found == narrative.TopicBasic && parent == narrative.TopicExpenditure:
			return parent, true // 基本支出情况 within 支出决算情况 is of all money
		}
		return found, true
	}
	if level > 1 && !said {
		return parent, t.Lined && r.endsMatter(level)
	}
	if level == 1 || parent == 0 || parent == narrative.TopicOverall || parent == narrative.TopicOther || parent == narrative.TopicFiscal {
		if found, ok := topicOf(t.Text, generalKeywords[:]); ok && (said || t.Lined) {
			return found, true
		}
	}
	if level > 1 {
		return parent, true
	}
	return 0, t.Lined
}

// endsMatter reports whether a title at the level of the section that is read begins another one, which is none of its matter:
// （一）机关运行经费支出情况…（二）会议费、培训费.
func (r *reader) endsMatter(level int) bool {
	s := r.current()
	switch s.Topic {
	case narrative.TopicAgency, narrative.TopicProcurement, narrative.TopicAssets:
		return s.Level == level
	default:
		return false
	}
}

// namesAllBeside reports whether a title names the whole account or budget beside one of its matters: 部门决算及“三公”经费决算说明.
func namesAllBeside(title string) bool {
	for _, all := range [...]string{"部门决算", "单位决算", "部门预算", "单位预算"} {
		_, behind, _ := strings.Cut(title, all)
		for _, and := range [...]string{"及", "和", "与", "、", "暨"} {
			if strings.HasPrefix(strings.TrimPrefix(behind, "公开"), and) {
				return true
			}
		}
	}
	return false
}

// parent returns the topic of the last section above a level.
func (r *reader) parent(level int) narrative.Topic {
	for _, s := range slices.Backward(r.sections) {
		if s.Level < level {
			return s.Topic
		}
	}
	return 0
}

// startChapter starts a section at glyph i.
func (r *reader) startChapter(s narrative.Chapter, i int) {
	if i < len(r.Glyphs) && i > 0 {
		s.Start = r.Glyphs[i].At
	}
	if len(r.sections) > 0 {
		r.chapterDone()
		r.current().End = s.Start
	}
	r.sections = append(r.sections, s)
	level := s.Level
	if s.Title == "" {
		level = syntax.LowestLevel // what comes before any heading has nothing below it
	}
	r.tree.Section(level, i)
}

// sentence adds the sentence at glyph i to the tree and returns where it ends.
func (r *reader) sentence(i int) int {
	if r.current().Outside {
		end := r.skip(i)
		r.tree.Outside(i, end)
		return end
	}
	return r.lexTo(syntax.Sentence, i, len(r.Glyphs))
}

// lexTo adds the sentence or heading at glyph i, which ends before glyph end, to the
// tree and returns where it ends.
func (r *reader) lexTo(k syntax.Kind, i, end int) int {
	from := len(r.tree.Tokens)
	i = r.lex(i, end)
	r.tree.Sentence(k, from)
	return i
}

// lex reads the tokens of the sentence at glyph i, up to its end, a heading or glyph
// end, and returns where it ended. There is always at least one token.
func (r *reader) lex(i, end int) int {
	tokens := r.tree.Tokens
	first, inBracket := len(tokens), i // the glyph up to which full stops are in a bracket
	for start := i; i < end && (i == start || !r.opens(i)); {
		if len(tokens) == cap(tokens) {
			tokens = slices.Grow(tokens, len(tokens)+64)
		}
		tokens = r.Lex(tokens, first, i, &r.lexicon)
		last := &tokens[len(tokens)-1]
		if i = last.To; i <= inBracket || last.Kind != prose.TokenSign {
			continue
		}
		if last.EndsSentence() || last.Sign(':') && r.listsAt(i) {
			break
		}
		if (last.Sign('(') || last.Sign('[')) && i > r.unclosed {
			inBracket = r.bracketEnd(i)
		}
	}
	r.tree.Tokens = tokens
	return i
}

// listsAt reports whether a list begins at glyph i, behind a colon: what its first ordinal
// stands for is said in a sentence of its own, as if that began a line (具体情况如下：1.收入1元。).
func (r *reader) listsAt(i int) bool {
	if !print.IsDigit(r.At(i)) {
		return false
	}
	n, _ := prose.Ordinal(r.Glyphs[i:])
	return n > 0
}

// skip records the numbers up to the next line, or sentence where there are none, as outside, and what the template left.
func (r *reader) skip(i int) int {
	start := i
	for ; i < len(r.Glyphs) && (i == start || r.Glyphs[i].Gap != prose.Newline && (!r.lineless || r.At(i-1) != '。' && !r.opens(i))); i++ {
		if print.IsDigit(r.Glyphs[i].Rune) {
			end, _, _ := r.NumberEnd(i)
			r.record(i, end, narrative.RoleOutside)
			i = end - 1
		} else if end := r.blankOutside(i); end > i {
			i = end - 1
		}
	}
	return i
}

// current returns the section that is being read.
func (r *reader) current() *narrative.Chapter { return &r.sections[len(r.sections)-1] }

// recordOrdinal records the digits of an ordinal.
func (r *reader) recordOrdinal(i, end int) {
	r.recordDigits(i, end, r.role(narrative.RoleOrdinal))
}

// recordYears records the years in a heading.
func (r *reader) recordYears(i, end int) {
	r.recordDigits(i, end, r.role(narrative.RolePeriod))
	for from, to := range r.NumbersIn(i, end) {
		r.misprintedYear(from, to)
	}
}

// misprintedYear remarks on the number from glyph i to end if it is a year with a digit
// lost or doubled, and reports whether it is: 202年度, not 20年度 or 建校120年.
func (r *reader) misprintedYear(i, end int) bool {
	if n := end - i; n != 3 && n != 5 || !r.Has(end, "年度") || r.Glyphs[end].Gap != prose.Adjacent {
		return false
	}
	if lead := r.Integer(i, i+2); lead != 20 {
		return false
	}
	r.remark(narrative.RemarkYear, i, end+len([]rune("年度")))
	return true
}

// role returns the role of a number, which is outside if its section is.
func (r *reader) role(inside narrative.Role) narrative.Role {
	if r.current().Outside {
		return narrative.RoleOutside
	}
	return inside
}

// bracketEnd returns the glyph of the other half of a bracket that opens before glyph i,
// if it is on the same page and nothing opens before it; else i.
func (r *reader) bracketEnd(i int) int {
	const longest = 512
	depth := 1
	for end := i; end < len(r.Glyphs) && end-i < longest && !r.opens(end); end++ {
		switch r.Glyphs[end].Rune {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
			if depth == 0 {
				return end
			}
		}
		r.unclosed = end
	}
	return i
}
