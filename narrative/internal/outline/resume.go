package outline

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// endsTable reports whether the line at glyph i goes on with the explanation behind a table
// printed within it, or behind its title alone: a sentence does, and a heading above one.
func (o *Outline) endsTable(i int) bool {
	if o.outside || o.Current().Topic != narrative.TopicTables {
		return false
	}
	if o.statesMoney(i) {
		return true
	}
	n, _ := prose.Ordinal(o.Glyphs[i:])
	if n == 0 {
		return false
	}
	t := o.Title(i+n, &o.Lexicon)
	return t.Lined && !strings.HasSuffix(t.Text, "表") && t.End < len(o.Glyphs) && o.Glyphs[t.End].Gap == prose.Newline && o.statesMoney(t.End)
}

// statesMoney reports whether a sentence that states an amount begins with the line at glyph
// i: a comma or full stop in its first line tells it from a row of a table. A note below a
// table does not count.
func (o *Outline) statesMoney(i int) bool {
	const longest = 256
	if o.Has(i, "注") || o.Has(i, "备注") {
		return false
	}
	signed, money := false, false
	for at := i; at < len(o.Glyphs) && at-i < longest; at++ {
		switch c := o.Glyphs[at].Rune; {
		case at > i && o.Glyphs[at].Gap == prose.Newline && !signed:
			return false
		case c == '。':
			return money
		case c == ',' && !print.IsDigit(o.At(at+1)):
			signed = true
		case print.IsDigit(c):
			end, _, _ := o.NumberEnd(at)
			if w, _ := o.Lexicon.Longest(o.Glyphs[end:]); w.Kind() == prose.WordUnit && prose.Unit(w.Value()).IsMoney() {
				money = true
			}
			at = end - 1
		}
	}
	return false
}

// resume goes on at glyph i with the section that a table stands in.
func (o *Outline) resume(i int) {
	for _, s := range slices.Backward(o.Chapters) {
		if s.Topic == narrative.TopicTables {
			continue
		}
		if !s.Outside {
			o.startChapter(s, i)
		}
		return
	}
}
