package narrative

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
)

// opens reports whether something new opens at glyph i: a part, an item or a
// heading. It must be at the start of a line.
func (r *reader) opens(i int) bool {
	if r.Glyphs[i].Gap != prose.Newline {
		return false
	}
	i += r.Marks(i)
	if i >= len(r.Glyphs) {
		return false
	}
	if n, _ := prose.Ordinal(r.Glyphs[i:]); n > 0 {
		return true
	}
	if r.PartMark(i) > 0 {
		return true
	}
	switch r.At(i - 1) {
	case '。', ';', ':', ')', '!':
		return r.bareHeading(i)
	default:
		return false
	}
}

// bareHeading reports whether a heading without an ordinal stands at glyph i.
func (r *reader) bareHeading(i int) bool {
	t := r.title(i)
	if !t.bare {
		return false
	}
	topic, ok := r.topic(1, t)
	return ok && topic != 0
}

// part returns the topic and the end of the heading of a part that is marked at
// glyph i. The words that tell it may be on the next line.
func (r *reader) part(i int) (t Topic, end int, known bool) {
	const longest = 64
	window := r.Folded(i, min(i+longest, len(r.Glyphs)))
	at := len(window)
	for _, k := range &partKeywords {
		if p := strings.Index(window, k.words[0]); p >= 0 && p < at {
			at, end, t, known = p, p+len(k.words[0]), k.topic, true
		}
	}
	if !known {
		return 0, i, false
	}
	return t, i + len([]rune(window[:end])), true
}

// A title is what follows the ordinal of a line.
type title struct {
	text  string // folded; "" if it is no heading
	end   int    // glyph after it
	bare  bool   // a heading that needs no ordinal: a line that ends in 情况说明
	lined bool   // nothing follows it on its line
}

// title returns what stands from glyph i to the end of the line or sentence, if it
// may be a heading: without figures and short.
func (r *reader) title(i int) title {
	const longest = 48
	end := i
	for ; end < len(r.Glyphs) && end-i < longest; end++ {
		g := r.Glyphs[end]
		if end > i && g.Gap == prose.Newline && !r.titleGoesOn(i, end) || g.Rune == '。' || g.Rune == ':' || g.Rune == ';' {
			break
		}
		if g.Rune == ',' {
			return title{}
		}
		if print.IsDigit(g.Rune) {
			if r.IsPageOfContents(end) {
				break
			}
			if r.YearAt(end) {
				end += 4
				continue
			}
			return title{}
		}
	}
	if end == i || end-i >= longest {
		return title{}
	}
	t := title{text: r.Folded(i, end), end: end}
	if strings.HasSuffix(t.text, "元") { // an amount that was never filled in: 2.事业收入XX万元。
		return title{}
	}
	t.lined = r.EndsLine(end) || r.At(end) == '。' && r.EndsLine(end+1) || print.IsDigit(r.At(end))
	t.bare = t.lined && r.At(end) != '。' && r.Glyphs[i].Gap == prose.Newline && (strings.HasSuffix(t.text, "情况说明") || strings.HasSuffix(t.text, "情况"))
	return t
}

// titleGoesOn reports whether the title that starts at glyph i goes on in the line
// at glyph end: it says no 情况 or 说明 yet, and that line ends in one.
func (r *reader) titleGoesOn(i, end int) bool {
	const longest = 24
	if end-i > longest || containsAny(r.Folded(i, end), "情况", "说明") {
		return false
	}
	if n, _ := prose.Ordinal(r.Glyphs[end:]); n > 0 {
		return false
	}
	to := end
	for ; to < len(r.Glyphs) && (to == end || r.Glyphs[to].Gap != prose.Newline) && r.Glyphs[to].Rune != '。'; to++ {
		if c := r.Glyphs[to].Rune; to-end > longest || c == ',' || c == ':' || c == ';' || print.IsDigit(c) {
			return false
		}
	}
	text := r.Folded(end, to)
	return strings.HasSuffix(text, "说明") || strings.HasSuffix(text, "情况")
}
