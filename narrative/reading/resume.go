package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// endsTable reports whether the line at glyph i goes on with the explanation behind a table
// printed within it, or behind its title alone: a sentence does, and a heading above one.
func (r *reader) endsTable(i int) bool {
	if r.outside || r.current().Topic != narrative.TopicTables {
		return false
	}
	if r.statesMoney(i) {
		return true
	}
	n, _ := prose.Ordinal(r.Glyphs[i:])
	if n == 0 {
		return false
	}
	t := r.Title(i+n, &r.lexicon)
	return t.Lined && !strings.HasSuffix(t.Text, "表") && t.End < len(r.Glyphs) && r.Glyphs[t.End].Gap == prose.Newline && r.statesMoney(t.End)
}

// statesMoney reports whether a sentence that states an amount begins with the line at glyph
// i: a comma or full stop in its first line tells it from a row of a table. A note below a
// table does not count.
func (r *reader) statesMoney(i int) bool {
	const longest = 256
	if r.Has(i, "注") || r.Has(i, "备注") {
		return false
	}
	signed, money := false, false
	for at := i; at < len(r.Glyphs) && at-i < longest; at++ {
		switch c := r.Glyphs[at].Rune; {
		case at > i && r.Glyphs[at].Gap == prose.Newline && !signed:
			return false
		case c == '。':
			return money
		case c == ',' && !print.IsDigit(r.At(at+1)):
			signed = true
		case print.IsDigit(c):
			end, _, _ := r.NumberEnd(at)
			if w, _ := r.lexicon.Longest(r.Glyphs[end:]); w.Kind() == prose.WordUnit && prose.Unit(w.Value()).IsMoney() {
				money = true
			}
			at = end - 1
		}
	}
	return false
}

// resume goes on at glyph i with the section that a table stands in.
func (r *reader) resume(i int) {
	for _, s := range slices.Backward(r.sections) {
		if s.Topic == narrative.TopicTables {
			continue
		}
		if !s.Outside {
			r.startChapter(s, i)
		}
		return
	}
}
