package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// unfilled remarks on the token of a blank, or of words of the template. 某单位 behind the
// name of a place may be what someone calls it: 三江县某单位.
func (r *reader) unfilled(t prose.Token) {
	switch {
	case t.Kind == prose.TokenWord && t.Word.Value() != prose.OfTemplate, t.Kind == prose.TokenPlaceholder:
		r.remark(narrative.RemarkPlaceholder, t.From, t.To)
	case r.Has(t.From, "据实") || r.Has(t.From, "如实"):
		if r.standsAlone(t) {
			r.remark(narrative.RemarkTemplate, t.From, t.To)
		}
	case r.Glyphs[t.From].Rune != '某' || t.From == 0 || !strings.ContainsRune("省市县区乡镇村街某", r.Glyphs[t.From-1].Rune):
		r.remark(narrative.RemarkTemplate, t.From, t.To)
	}
}

// standsAlone reports whether nothing but signs or the ends of lines enclose the token, as
// they do words to the author: （据实填写）, not 督促各单位据实填写自评表.
func (r *reader) standsAlone(t prose.Token) bool {
	const signs = "()[],;:。、"
	before := t.From == 0 || r.Glyphs[t.From].Gap == prose.Newline || strings.ContainsRune(signs, r.Glyphs[t.From-1].Rune)
	return before && (r.EndsLine(t.To) || strings.ContainsRune(signs, r.At(t.To)))
}

// blankOutside remarks on a blank, or words of the template, at glyph i of a section that is
// not read, and returns where they end; i if there are none.
func (r *reader) blankOutside(i int) int {
	t, ok := r.BlankAt(i, &r.lexicon)
	if !ok {
		return i
	}
	r.unfilled(t)
	return t.To
}
