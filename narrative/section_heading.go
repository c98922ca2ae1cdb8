package narrative

import "strings"

// ordinal returns the length of the ordinal that glyphs start with and its level:
// 1 for 一、, 2 for （一）, 3 for 1. and 1、, 4 for (1) and 1), 5 for ①. It returns 0
// if they start with none.
func ordinal(glyphs []glyph) (length, level int) {
	sign := func(i int) rune {
		if i < len(glyphs) {
			return glyphs[i].r
		}
		return 0
	}
	bracket := 0
	if sign(0) == '(' {
		bracket = 1
	}
	han, digits := 0, 0
	for han < 4 && isNumeral(sign(bracket+han)) {
		han++
	}
	for han == 0 && digits < 4 && isDigit(sign(bracket+digits)) {
		digits++
	}
	n := bracket + han + digits
	switch after := sign(n); {
	case sign(0) >= '①' && sign(0) <= '⑳':
		return 1, 5
	case han > 3 || digits > 3 || han+digits == 0:
		return 0, 0
	case after == ')' && han > 0 && bracket == 1:
		return n + 1, 2
	case after == ')' && digits > 0:
		return n + 1, 4
	case bracket == 1:
		return 0, 0
	case after == '、' && han > 0, after == '.' && han > 0:
		return n + 1, 1
	case after == '、', after == '.' && (!isDigit(sign(n+1)) || glyphs[n+1].gap != adjacent || isDashedCode(glyphs[n+1:])):
		return n + 1, 3
	default:
		return 0, 0
	}
}

// isDashedCode reports whether glyphs start with a functional code and a dash, as
// in 1.2011301—行政运行.
func isDashedCode(glyphs []glyph) bool {
	n := 0
	for n < len(glyphs) && isDigit(glyphs[n].r) {
		n++
	}
	return n >= 5 && n <= 7 && glyphs[0].r == '2' && n < len(glyphs) && glyphs[n].r == '-'
}

func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	default:
		return false
	}
}

// marks returns the number of list and heading marks (- # * •) that a line starts
// with at glyph i.
func (r *reader) marks(i int) int {
	n := 0
	for ; ; n++ {
		switch r.at(i + n) {
		case '-', '#', '>', '•', '●', '◆', '■':
			continue
		}
		return n
	}
}

// opens reports whether something new opens at glyph i: a part, an item or a
// heading. It must be at the start of a line.
func (r *reader) opens(i int) bool {
	if r.glyphs[i].gap != newline {
		return false
	}
	i += r.marks(i)
	if i >= len(r.glyphs) {
		return false
	}
	if n, _ := ordinal(r.glyphs[i:]); n > 0 {
		return true
	}
	if r.partMark(i) > 0 {
		return true
	}
	switch r.at(i - 1) {
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

// partMark returns the length of 第…部分 at glyph i, 0 if it is not there.
func (r *reader) partMark(i int) int {
	if r.at(i) != '第' {
		return 0
	}
	n := 1
	for n < 4 && (isNumeral(r.at(i+n)) || isDigit(r.at(i+n))) {
		n++
	}
	if n == 1 || r.at(i+n) != '部' || r.at(i+n+1) != '分' {
		return 0
	}
	return n + 2
}

// part returns the topic and the end of the heading of a part that is marked at
// glyph i. The words that tell it may be on the next line.
func (r *reader) part(i int) (t Topic, end int, known bool) {
	const longest = 64
	window := r.folded(i, min(i+longest, len(r.glyphs)))
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
	for ; end < len(r.glyphs) && end-i < longest; end++ {
		g := r.glyphs[end]
		if end > i && g.gap == newline && !r.titleGoesOn(i, end) || g.r == '。' || g.r == ':' || g.r == ';' {
			break
		}
		if g.r == ',' {
			return title{}
		}
		if isDigit(g.r) {
			if r.contents(end) {
				break
			}
			if r.yearAt(end) {
				end += 4
				continue
			}
			return title{}
		}
	}
	if end == i || end-i >= longest {
		return title{}
	}
	t := title{text: r.folded(i, end), end: end}
	t.lined = end == len(r.glyphs) || r.glyphs[end].gap == newline || r.at(end) == '。' && (end+1 == len(r.glyphs) || r.glyphs[end+1].gap == newline) || isDigit(r.at(end))
	t.bare = t.lined && r.at(end) != '。' && r.glyphs[i].gap == newline && (strings.HasSuffix(t.text, "情况说明") || strings.HasSuffix(t.text, "情况"))
	return t
}

// titleGoesOn reports whether the title that starts at glyph i goes on in the line
// at glyph end: it says no 情况 or 说明 yet, and that line ends in one.
func (r *reader) titleGoesOn(i, end int) bool {
	const longest = 24
	if end-i > longest || containsAny(r.folded(i, end), "情况", "说明") {
		return false
	}
	if n, _ := ordinal(r.glyphs[end:]); n > 0 {
		return false
	}
	to := end
	for ; to < len(r.glyphs) && (to == end || r.glyphs[to].gap != newline) && r.glyphs[to].r != '。'; to++ {
		if c := r.glyphs[to].r; to-end > longest || c == ',' || c == ':' || c == ';' || isDigit(c) {
			return false
		}
	}
	text := r.folded(end, to)
	return strings.HasSuffix(text, "说明") || strings.HasSuffix(text, "情况")
}

// yearAt reports whether 2021年 stands at glyph i.
func (r *reader) yearAt(i int) bool {
	for n := range 4 {
		if !isDigit(r.at(i + n)) {
			return false
		}
	}
	return r.at(i+4) == '年'
}

// contents reports whether the digits at glyph i are the page of an entry in a
// table of contents: dots before them, or nothing after them on the line.
func (r *reader) contents(i int) bool {
	n := 0
	for n < 4 && isDigit(r.at(i+n)) {
		n++
	}
	if n == 0 {
		return false
	}
	last := i+n == len(r.glyphs) || r.glyphs[i+n].gap == newline
	switch r.at(i - 1) {
	case '.', '…', '·', '-':
		return last
	}
	return last && n < 4 && r.glyphs[i].gap == blank
}
