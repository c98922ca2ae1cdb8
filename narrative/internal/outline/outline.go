package outline

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// An Outline is what the headings, ordinals and signs of a text make of it: its chapters, the tree of each, and the numbers
// that are no figures of an account, as those of ordinals and pages. [New] makes one, Read goes through it.
type Outline struct {
	prose.Text
	Source   string // the text as it is written
	Lexicon  prose.Lexicon
	Tree     syntax.Builder // of the chapter that is read
	Year     int            // fiscal year of the account, 0 for unknown
	Kind     tables.Kind    // of what the text explains
	Mistaken bool           // it was read as that of an account, before a heading said that it is that of a budget
	Chapters []narrative.Chapter
	Numbers  []narrative.Number
	Remarks  []narrative.Remark

	lineless bool   // the text has lost its line breaks
	outside  bool   // the part that is read is no explanation
	done     func() // called at the end of a chapter
	unclosed int    // glyph up to which brackets were looked for
}

// New returns the outline of a text before it is read. The text tells the year where it is 0, and by its title that it is of
// a budget.
func New(text string, l prose.Lexicon, year int, k tables.Kind) Outline {
	o := Outline{Text: prose.New(text), Lexicon: l, Year: year, Kind: k, Source: text}
	o.dropFurniture()
	if o.Year == 0 {
		o.Year = o.findYear()
	}
	o.lineless = o.IsLineless()
	if o.titleIsOfPlan() {
		o.Kind = tables.Budget
	}
	return o
}

// Read builds the tree of the text, chapter by chapter, and calls done at the end of each.
func (o *Outline) Read(done func()) {
	o.done = done
	o.Tree.Text = &o.Text
	o.outside = o.hasExplanation()
	o.startChapter(narrative.Chapter{Outside: o.outside, Planned: o.isPlanned("", 0)}, 0)
	for i := 0; i < len(o.Glyphs); {
		if next := o.heading(i); next > i {
			i = next
		} else {
			i = o.sentence(i)
		}
	}
	o.Tree.Pass(len(o.Glyphs))
	o.done()
	o.Current().End = len(o.Source)
	if o.Kind == tables.Final {
		o.Kind = o.kindByHeadings()
		o.Mistaken = o.Kind == tables.Budget && o.readsUnplanned()
	}
	o.arrangeNumbers()
}

// hasExplanation reports whether a part of the text says by its heading that it is
// the explanation. If none does, all of the text is.
func (o *Outline) hasExplanation() bool {
	for i, g := range o.Glyphs {
		if g.Rune != '第' || g.Gap != prose.Newline && !o.lineless || o.PartMark(i) == 0 {
			continue
		}
		if t, _, known := o.part(i + o.PartMark(i)); known && !t.Outside() {
			return true
		}
	}
	return false
}

// findYear returns the first year that nothing is compared with, as 2021年度 if
// there is one, else any; 0 if the text has none.
func (o *Outline) findYear() int {
	found := 0
	for i, g := range o.Glyphs {
		if !print.IsDigit(g.Rune) || print.IsDigit(o.At(i-1)) || !o.YearAt(i) {
			continue
		}
		year := o.Integer(i, i+4)
		switch before := o.At(i - 1); {
		case year < 1990 || year > 2100 || before == '与' || before == '比' || before == '较' || before == '和':
		case o.At(i+5) == '度':
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
func (o *Outline) heading(i int) int {
	lined := o.Glyphs[i].Gap == prose.Newline || o.lineless
	if lined {
		i += o.Marks(i)
	}
	if i >= len(o.Glyphs) {
		return i
	}
	if n := o.PartMark(i); lined && n > 0 {
		if t, end, known := o.part(i + n); known {
			o.outside = t.Outside()
			o.startChapter(narrative.Chapter{Topic: t, Title: o.Written(i, end), Outside: o.outside, Planned: o.isPlanned(o.Folded(i, end), 0)}, i)
			o.RecordOrdinal(i, i+n)
			o.recordYears(i+n, end)
			o.Tree.Pass(end)
			return o.pageAfter(end)
		}
	}
	if lined && o.endsTable(i) {
		o.resume(i)
	}
	n, level := prose.Ordinal(o.Glyphs[i:])
	if n == 0 {
		if lined && o.bareHeading(i) {
			return o.section(i, i, 1, o.title(i, 1))
		}
		return i
	}
	end := o.section(i, i+n, level, o.title(i+n, level))
	if end > i+n {
		o.RecordOrdinal(i, i+n)
		return end
	}
	o.Tree.Item(level, i)
	o.Tree.Pass(end)
	if o.Current().Outside { // the reader does not come here
		o.RecordOrdinal(i, end)
	}
	return end
}

// section opens a section if the title at glyph at, after the ordinal at glyph i,
// is a heading, and returns where the sentence after it starts.
func (o *Outline) section(i, at, level int, t prose.Title) int {
	topic, ok := o.topic(level, t)
	if !ok {
		return at
	}
	outside := o.outside || topic.Outside() || topic == narrative.TopicProject && !prose.ContainsAny(t.Text, "经费情况", "预算", "资金")
	o.startChapter(narrative.Chapter{Topic: topic, Title: o.Written(at, t.End), Level: level, Outside: outside, Planned: o.isPlanned(t.Text, level)}, i)
	if o.Current().Outside {
		o.recordYears(at, t.End)
	} else {
		o.lexTo(syntax.Heading, at, t.End)
	}
	o.Tree.Pass(t.End)
	return o.pageAfter(t.End)
}

// pageAfter returns the end of the page number of an entry in a table of contents at
// glyph i, which it records; i if there is none.
func (o *Outline) pageAfter(i int) int {
	if i >= len(o.Glyphs) || !o.IsPageOfContents(i) {
		return i
	}
	page, _, _ := o.NumberEnd(i)
	o.Record(i, page, o.role(narrative.RoleFurniture))
	return page
}

// topic returns the topic of a title, and whether it is a heading at all.
func (o *Outline) topic(level int, t prose.Title) (narrative.Topic, bool) {
	if t.Text == "" {
		return 0, false
	}
	said := t.Bare || prose.ContainsAny(t.Text, "情况", "说明")
	parent := o.Chapters[len(o.Chapters)-1].Topic
	if level > 1 {
		parent = o.parent(level)
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
		return parent, t.Lined && o.endsMatter(level)
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
func (o *Outline) endsMatter(level int) bool {
	s := o.Current()
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
func (o *Outline) parent(level int) narrative.Topic {
	for _, s := range slices.Backward(o.Chapters) {
		if s.Level < level {
			return s.Topic
		}
	}
	return 0
}

// startChapter starts a section at glyph i.
func (o *Outline) startChapter(s narrative.Chapter, i int) {
	if i < len(o.Glyphs) && i > 0 {
		s.Start = o.Glyphs[i].At
	}
	if len(o.Chapters) > 0 {
		o.done()
		o.Current().End = s.Start
	}
	o.Chapters = append(o.Chapters, s)
	level := s.Level
	if s.Title == "" {
		level = syntax.LowestLevel // what comes before any heading has nothing below it
	}
	o.Tree.Section(level, i)
}

// sentence adds the sentence at glyph i to the tree and returns where it ends.
func (o *Outline) sentence(i int) int {
	if o.Current().Outside {
		end := o.skip(i)
		o.Tree.Outside(i, end)
		return end
	}
	return o.lexTo(syntax.Sentence, i, len(o.Glyphs))
}

// lexTo adds the sentence or heading at glyph i, which ends before glyph end, to the
// tree and returns where it ends.
func (o *Outline) lexTo(k syntax.Kind, i, end int) int {
	from := len(o.Tree.Tokens)
	i = o.lex(i, end)
	o.Tree.Sentence(k, from)
	return i
}

// lex reads the tokens of the sentence at glyph i, up to its end, a heading or glyph
// end, and returns where it ended. There is always at least one token.
func (o *Outline) lex(i, end int) int {
	tokens := o.Tree.Tokens
	first, inBracket := len(tokens), i // the glyph up to which full stops are in a bracket
	for start := i; i < end && (i == start || !o.opens(i)); {
		if len(tokens) == cap(tokens) {
			tokens = slices.Grow(tokens, len(tokens)+64)
		}
		tokens = o.Lex(tokens, first, i, &o.Lexicon)
		last := &tokens[len(tokens)-1]
		if i = last.To; i <= inBracket || last.Kind != prose.TokenSign {
			continue
		}
		if last.EndsSentence() || last.Sign(':') && o.listsAt(i) {
			break
		}
		if (last.Sign('(') || last.Sign('[')) && i > o.unclosed {
			inBracket = o.bracketEnd(i)
		}
	}
	o.Tree.Tokens = tokens
	return i
}

// listsAt reports whether a list begins at glyph i, behind a colon: what its first ordinal
// stands for is said in a sentence of its own, as if that began a line (具体情况如下：1.收入1元。).
func (o *Outline) listsAt(i int) bool {
	if !print.IsDigit(o.At(i)) {
		return false
	}
	n, _ := prose.Ordinal(o.Glyphs[i:])
	return n > 0
}

// skip records the numbers up to the next line, or sentence where there are none, as outside, and what the template left.
func (o *Outline) skip(i int) int {
	start := i
	for ; i < len(o.Glyphs) && (i == start || o.Glyphs[i].Gap != prose.Newline && (!o.lineless || o.At(i-1) != '。' && !o.opens(i))); i++ {
		if print.IsDigit(o.Glyphs[i].Rune) {
			end, _, _ := o.NumberEnd(i)
			o.Record(i, end, narrative.RoleOutside)
			i = end - 1
		} else if end := o.blankOutside(i); end > i {
			i = end - 1
		}
	}
	return i
}

// Current returns the section that is being read.
func (o *Outline) Current() *narrative.Chapter { return &o.Chapters[len(o.Chapters)-1] }

// RecordOrdinal records the digits of an ordinal.
func (o *Outline) RecordOrdinal(i, end int) {
	o.RecordDigits(i, end, o.role(narrative.RoleOrdinal))
}

// recordYears records the years in a heading.
func (o *Outline) recordYears(i, end int) {
	o.RecordDigits(i, end, o.role(narrative.RolePeriod))
	for from, to := range o.NumbersIn(i, end) {
		o.MisprintedYear(from, to)
	}
}

// MisprintedYear remarks on the number from glyph i to end if it is a year with a digit
// lost or doubled, and reports whether it is: 202年度, not 20年度 or 建校120年.
func (o *Outline) MisprintedYear(i, end int) bool {
	if n := end - i; n != 3 && n != 5 || !o.Has(end, "年度") || o.Glyphs[end].Gap != prose.Adjacent {
		return false
	}
	if lead := o.Integer(i, i+2); lead != 20 {
		return false
	}
	o.Remark(narrative.RemarkYear, i, end+len([]rune("年度")))
	return true
}

// role returns the role of a number, which is outside if its section is.
func (o *Outline) role(inside narrative.Role) narrative.Role {
	if o.Current().Outside {
		return narrative.RoleOutside
	}
	return inside
}

// bracketEnd returns the glyph of the other half of a bracket that opens before glyph i,
// if it is on the same page and nothing opens before it; else i.
func (o *Outline) bracketEnd(i int) int {
	const longest = 512
	depth := 1
	for end := i; end < len(o.Glyphs) && end-i < longest && !o.opens(end); end++ {
		switch o.Glyphs[end].Rune {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
			if depth == 0 {
				return end
			}
		}
		o.unclosed = end
	}
	return i
}
