package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
)

// opens reports whether something new opens at glyph i: a part, an item or a
// heading. It must be at the start of a line.
func (r *reader) opens(i int) bool {
	if r.Glyphs[i].Gap != prose.Newline {
		return r.lineless && r.opensWithin(i)
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

// opensWithin reports whether a part or section opens at glyph i, within the line: a heading
// may follow another one, and words without a full stop.
func (r *reader) opensWithin(i int) bool {
	switch r.At(i - 1) {
	case '第', '见', '在', '和', '与', '《':
		return false
	}
	if n := r.PartMark(i); n > 0 {
		_, _, known := r.part(i + n)
		return known
	}
	n, level := prose.Ordinal(r.Glyphs[i:])
	if n == 0 {
		return false
	}
	t := r.title(i+n, level)
	if level > 2 && !prose.ContainsAny(t.Text, "情况", "说明") {
		return false
	}
	_, specific := topicOf(t.Text, specificKeywords[:])
	_, general := topicOf(t.Text, generalKeywords[:])
	return t.Text != "" && (specific || general)
}

// title returns the title at glyph i, behind an ordinal of a level or without one, as at the start of the text. Where no line ends it, it
// ends with 情况 or 说明, or before the year or the 本部门 that its sentence begins with.
func (r *reader) title(i, level int) prose.Title {
	const longest = 40
	t := r.Title(i, &r.lexicon)
	if t.Text != "" || !r.lineless || level > 2 && i > 0 {
		return t
	}
	for end := i + 2; end < len(r.Glyphs) && end-i < longest; end++ {
		switch r.At(end) {
		case ',', '。', ':', ';':
			return t
		}
		if !r.YearAt(end) && !r.Has(end, "本部门") && !r.Has(end, "本单位") && !r.closesTitle(i, end) {
			continue
		}
		words := r.Folded(i, end)
		_, specific := topicOf(words, specificKeywords[:])
		_, general := topicOf(words, generalKeywords[:])
		if specific || general {
			return prose.Title{Text: words, End: end, Lined: true}
		}
	}
	return t
}

// closesTitle reports whether the title from glyph i ends at glyph end with 情况 or 说明, and does not go on.
func (r *reader) closesTitle(i, end int) bool {
	if end-i < 4 || r.EndsIn(end, "情况") == 0 && r.EndsIn(end, "说明") == 0 {
		return false
	}
	for _, on := range [...]string{"说明", "的", "如", "表", "分析", "及", "和", "与", "、", "良", "较", "简", "汇总", "公开", "统计", "一览", "变", "为", "(", "\"", "》", "是", "见", "书", "材料"} {
		if r.Has(end, on) {
			return false
		}
	}
	return true
}

// bareHeading reports whether a heading without an ordinal stands at glyph i.
func (r *reader) bareHeading(i int) bool {
	t := r.title(i, syntax.LowestLevel)
	if !t.Bare && (!r.lineless || t.Text == "" || r.At(t.End) == '。' || r.At(t.End) == ':' || !prose.IsBare(t.Text)) {
		return false
	}
	topic, ok := r.topic(1, t)
	return ok && (topic != 0 || strings.HasSuffix(t.Text, "编制说明"))
}

// part returns the topic and the end of the heading of a part that is marked at
// glyph i. The words that tell it may be on the next line.
func (r *reader) part(i int) (t narrative.Topic, end int, known bool) {
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
