package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
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
	t := r.Title(i)
	if !t.Bare {
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
