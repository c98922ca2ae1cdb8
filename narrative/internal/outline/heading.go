package outline

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
)

// opens reports whether something new opens at glyph i: a part, an item or a
// heading. It must be at the start of a line.
func (o *Outline) opens(i int) bool {
	if o.Glyphs[i].Gap != prose.Newline {
		return o.lineless && o.opensWithin(i)
	}
	i += o.Marks(i)
	if i >= len(o.Glyphs) {
		return false
	}
	if n, _ := prose.Ordinal(o.Glyphs[i:]); n > 0 {
		return true
	}
	if o.PartMark(i) > 0 {
		return true
	}
	switch o.At(i - 1) {
	case '。', ';', ':', ')', '!':
		return o.bareHeading(i)
	default:
		return false
	}
}

// opensWithin reports whether a part or section opens at glyph i, within the line: a heading
// may follow another one, and words without a full stop.
func (o *Outline) opensWithin(i int) bool {
	switch o.At(i - 1) {
	case '第', '见', '在', '和', '与', '《':
		return false
	}
	if n := o.PartMark(i); n > 0 {
		_, _, known := o.part(i + n)
		return known
	}
	n, level := prose.Ordinal(o.Glyphs[i:])
	if n == 0 {
		return false
	}
	t := o.title(i+n, level)
	if level > 2 && !prose.ContainsAny(t.Text, "情况", "说明") {
		return false
	}
	_, specific := topicOf(t.Text, specificKeywords[:])
	_, general := topicOf(t.Text, generalKeywords[:])
	return t.Text != "" && (specific || general)
}

// title returns the title at glyph i, behind an ordinal of a level or without one, as at the start of the text. Where no line ends it, it
// ends with 情况 or 说明, or before the year or the 本部门 that its sentence begins with.
func (o *Outline) title(i, level int) prose.Title {
	const longest = 40
	t := o.Title(i, &o.Lexicon)
	if t.Text != "" || !o.lineless || level > 2 && i > 0 {
		return t
	}
	for end := i + 2; end < len(o.Glyphs) && end-i < longest; end++ {
		switch o.At(end) {
		case ',', '。', ':', ';':
			return t
		}
		if !o.YearAt(end) && !o.Has(end, "本部门") && !o.Has(end, "本单位") && !o.closesTitle(i, end) {
			continue
		}
		words := o.Folded(i, end)
		_, specific := topicOf(words, specificKeywords[:])
		_, general := topicOf(words, generalKeywords[:])
		if specific || general {
			return prose.Title{Text: words, End: end, Lined: true}
		}
	}
	return t
}

// closesTitle reports whether the title from glyph i ends at glyph end with 情况 or 说明, and does not go on.
func (o *Outline) closesTitle(i, end int) bool {
	if end-i < 4 || o.EndsIn(end, "情况") == 0 && o.EndsIn(end, "说明") == 0 {
		return false
	}
	for _, on := range [...]string{"说明", "的", "如", "表", "分析", "及", "和", "与", "、", "良", "较", "简", "汇总", "公开", "统计", "一览", "变", "为", "(", "\"", "》", "是", "见", "书", "材料"} {
		if o.Has(end, on) {
			return false
		}
	}
	return true
}

// bareHeading reports whether a heading without an ordinal stands at glyph i.
func (o *Outline) bareHeading(i int) bool {
	t := o.title(i, syntax.LowestLevel)
	if !t.Bare && (!o.lineless || t.Text == "" || o.At(t.End) == '。' || o.At(t.End) == ':' || !prose.IsBare(t.Text)) {
		return false
	}
	topic, ok := o.topic(1, t)
	return ok && (topic != 0 || strings.HasSuffix(t.Text, "编制说明"))
}

// part returns the topic and the end of the heading of a part that is marked at
// glyph i. The words that tell it may be on the next line.
func (o *Outline) part(i int) (t narrative.Topic, end int, known bool) {
	const longest = 64
	window := o.Folded(i, min(i+longest, len(o.Glyphs)))
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
