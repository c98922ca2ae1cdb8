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
	Lined bool   // nothing follows it on its line
}

// Title returns what stands from glyph i to the end of the line or sentence, if it
// may be a title: without figures and short.
func (t *Text) Title(i int) Title {
	const longest = 48
	end := i
	for ; end < len(t.Glyphs) && end-i < longest; end++ {
		g := t.Glyphs[end]
		if end > i && g.Gap == Newline && !t.titleGoesOn(i, end) || g.Rune == '。' || g.Rune == ':' || g.Rune == ';' {
			break
		}
		if g.Rune == ',' {
			return Title{}
		}
		if print.IsDigit(g.Rune) {
			if t.IsPageOfContents(end) {
				break
			}
			if t.YearAt(end) {
				end += 4
				continue
			}
			return Title{}
		}
	}
	if end == i || end-i >= longest {
		return Title{}
	}
	title := Title{Text: t.Folded(i, end), End: end}
	if strings.HasSuffix(title.Text, "元") { // an amount that was never filled in: 2.事业收入XX万元。
		return Title{}
	}
	title.Lined = t.EndsLine(end) || t.At(end) == '。' && t.EndsLine(end+1) || print.IsDigit(t.At(end))
	title.Bare = title.Lined && t.At(end) != '。' && t.Glyphs[i].Gap == Newline && isBare(title.Text)
	return title
}

// bareEndings are what the titles of sections end in that need no ordinal.
var bareEndings = [...]string{"情况说明", "情况", "编制说明", "名词解释", "主要职能", "主要职责", "机构设置", "预算表", "决算表", "算总表"}

// isBare reports whether a title ends as those do that need no ordinal.
func isBare(text string) bool {
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
