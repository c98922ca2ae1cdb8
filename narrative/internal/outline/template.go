package outline

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// Unfilled remarks on the token of a blank, or of words of the template. 某单位 behind the
// name of a place may be what someone calls it: 三江县某单位.
func (o *Outline) Unfilled(t prose.Token) {
	switch {
	case t.Kind == prose.TokenWord && t.Word.Value() != prose.OfTemplate, t.Kind == prose.TokenPlaceholder:
		o.Remark(narrative.RemarkPlaceholder, t.From, t.To)
	case o.Has(t.From, "据实") || o.Has(t.From, "如实"):
		if o.standsAlone(t) {
			o.Remark(narrative.RemarkTemplate, t.From, t.To)
		}
	case o.Glyphs[t.From].Rune != '某' || t.From == 0 || !strings.ContainsRune("省市县区乡镇村街某", o.Glyphs[t.From-1].Rune):
		o.Remark(narrative.RemarkTemplate, t.From, t.To)
	}
}

// standsAlone reports whether nothing but signs or the ends of lines enclose the token, as
// they do words to the author: （据实填写）, not 督促各单位据实填写自评表.
func (o *Outline) standsAlone(t prose.Token) bool {
	const signs = "()[],;:。、"
	before := t.From == 0 || o.Glyphs[t.From].Gap == prose.Newline || strings.ContainsRune(signs, o.Glyphs[t.From-1].Rune)
	return before && (o.EndsLine(t.To) || strings.ContainsRune(signs, o.At(t.To)))
}

// blankOutside remarks on a blank, or words of the template, at glyph i of a section that is
// not read, and returns where they end; i if there are none.
func (o *Outline) blankOutside(i int) int {
	t, ok := o.BlankAt(i, &o.Lexicon)
	if !ok {
		return i
	}
	o.Unfilled(t)
	return t.To
}
