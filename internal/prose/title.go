package prose

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// A Title is what may be the title of a section: it begins a line or follows an ordinal.
type Title struct {
	Text  string // folded; "" if it is no title
	End   int    // glyph after it
	Bare  bool   // one that needs no ordinal: a line that ends in 情况说明 or the like
	Lined bool   // nothing but a sentence of its own follows it on its line
}

// Title returns what stands from glyph i to the end of the line or sentence, if it
// may be a title: without figures and short. What ends as titles do and has a sentence
// behind it is one too, on the same line: 支出决算情况说明本年支出10万元. Words of the lexicon
// begin that.
func (t *Text) Title(i int, l *Lexicon) Title {
	const longest = 48
	end, closed := i, 0 // the glyph after the first words that a title ends in
	for ; end < len(t.Glyphs) && end-i < longest; end++ {
		g := t.Glyphs[end]
		if t.endsTitle(i, end) {
			break
		}
		if closed == 0 && t.closesTitle(i, end) && t.beginsSentence(end, l) {
			closed = end
		}
		if g.Rune == ',' {
			return t.closedTitle(i, closed)
		}
		if print.IsDigit(g.Rune) {
			if t.IsPageOfContents(end) {
				closed = 0
				break
			}
			if t.YearAt(end) {
				end += 4
				continue
			}
			return t.closedTitle(i, closed)
		}
	}
	if end == i || end-i >= longest || closed > 0 {
		return t.closedTitle(i, closed)
	}
	title := Title{Text: t.Folded(i, end), End: end}
	if strings.HasSuffix(title.Text, "元") || ContainsAny(title.Text, "(类)", "(款)", "(项)") {
		return Title{} // an amount that was never filled in: 2.事业收入XX万元。 The name of a row: 教育支出（类）。
	}
	title.Lined = t.EndsLine(end) || t.At(end) == '。' && t.EndsLine(end+1) || print.IsDigit(t.At(end)) || t.isOrdinal(end)
	title.Bare = title.Lined && t.At(end) != '。' && t.Glyphs[i].Gap == Newline && IsBare(title.Text)
	return title
}

// endsTitle reports whether a title from glyph i ends before the glyph at end, with its line, at
// a sign or at the ordinal of the next one.
func (t *Text) endsTitle(i, end int) bool {
	switch g := t.Glyphs[end]; g.Rune {
	case '。', ':', ';':
		return true
	default:
		return end > i && (g.Gap == Newline && !t.titleGoesOn(i, end) || t.isOrdinal(end))
	}
}

// isOrdinal reports whether an ordinal stands at glyph i, within a line: not in 第二、三季度 and 二十三、.
func (t *Text) isOrdinal(i int) bool {
	if i >= len(t.Glyphs) {
		return false
	}
	n, _ := Ordinal(t.Glyphs[i:])
	before := t.At(i - 1)
	return n > 0 && !print.IsDigit(before) && !strings.ContainsRune("第一二三四五六七八九十", before)
}

// closedTitle returns the title from glyph i to end, none if that is 0.
func (t *Text) closedTitle(i, end int) Title {
	if end == 0 {
		return Title{}
	}
	return Title{Text: t.Folded(i, end), End: end, Lined: true}
}

// closesTitle reports whether the glyphs from i to end end as titles do.
func (t *Text) closesTitle(i, end int) bool {
	if end-i < 3 {
		return false
	}
	switch t.At(end - 1) {
	case '况':
		return t.At(end-2) == '情'
	case '明':
		return t.At(end-2) == '说'
	case '容':
		return t.At(end-2) == '内'
	default:
		return false
	}
}

// beginsSentence reports whether what stands at glyph i begins a sentence behind a title,
// and does not go on with it: 情况 before 本部门, 2021年 and 收入, not before 良好; 说明 before
// anything but 如下 and the like.
func (t *Text) beginsSentence(i int, l *Lexicon) bool {
	next := t.At(i)
	if next == '的' || next == '如' || t.Has(i, "说明") {
		return false
	}
	if t.Glyphs[i].Gap != Adjacent || print.IsDigit(next) || next == '"' || t.PartMark(i) > 0 {
		return true
	}
	if n, _ := Ordinal(t.Glyphs[i:]); n > 0 {
		return true
	}
	if t.At(i-1) == '明' {
		return isHan(next) && !strings.ContainsRune("见表书材及和与中里会", next)
	}
	switch next {
	case '本', '我', '全':
		return true
	}
	switch w, _ := l.Longest(t.Glyphs[i:]); w.Kind() {
	case WordNoun, WordIndicator, WordCurrent, WordPrior, WordBudget, WordActual, WordNone:
		return true
	default:
		return false
	}
}

// IsLineless reports whether the text has lost its line breaks: it is one line, or most of it
// is in lines longer than paragraphs are. Then its headings are told by their ordinals and words.
func (t *Text) IsLineless() bool {
	const longest = 512 // signs of a paragraph, hardly ever more
	lines, begun, long := 0, 0, 0
	for i := range t.Glyphs {
		if t.Glyphs[i].Gap == Newline {
			long += overlong(i-begun, longest)
			lines, begun = lines+1, i
		}
	}
	long += overlong(len(t.Glyphs)-begun, longest)
	return lines == 1 || 2*long > len(t.Glyphs)
}

// overlong returns the length of a line that is longer than others are, 0 for others.
func overlong(length, longest int) int {
	if length > longest {
		return length
	}
	return 0
}

// bareEndings are what the titles of sections end in that need no ordinal.
var bareEndings = [...]string{"情况说明", "情况", "编制说明", "名词解释", "主要职能", "主要职责", "机构设置", "预算表", "决算表", "算总表"}

// IsBare reports whether a title ends as those do that need no ordinal.
func IsBare(text string) bool {
	return slices.ContainsFunc(bareEndings[:], func(ending string) bool { return strings.HasSuffix(text, ending) })
}

// titleGoesOn reports whether the title that starts at glyph i goes on in the line
// at glyph end: it says no 情况 or 说明 yet, and that line ends in one.
func (t *Text) titleGoesOn(i, end int) bool {
	const longest = 24
	if end-i > longest || t.Glyphs[end-1].Rune == '表' || ContainsAny(t.Folded(i, end), "情况", "说明") {
		return false // nor after the title of a table
	}
	if n, _ := Ordinal(t.Glyphs[end:]); n > 0 {
		return false
	}
	to := end
	for ; to < len(t.Glyphs) && (to == end || t.Glyphs[to].Gap != Newline) && t.Glyphs[to].Rune != '。'; to++ {
		if c := t.Glyphs[to].Rune; to-end > longest || c == ',' || c == ':' || c == ';' || print.IsDigit(c) {
			return false
		}
	}
	text := t.Folded(end, to)
	return strings.HasSuffix(text, "说明") || strings.HasSuffix(text, "情况")
}
