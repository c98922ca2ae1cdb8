package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/narrative"
)

// dropFurniture takes page numbers and the like out of the text, and records their numbers.
// What stood around them is one line if the page ended within a sentence.
func (r *reader) dropFurniture() {
	r.DropFurniture(&r.lexicon, func(i, end int) { r.recordDigits(i, end, narrative.RoleFurniture) })
	r.JoinLines()
}

// recordDigits records every run of digits from glyph i to end.
func (r *reader) recordDigits(i, end int, role narrative.Role) {
	for from, to := range r.NumbersIn(i, end) {
		r.record(from, min(to, end), role)
	}
}

// record records the number from glyph i to end.
func (r *reader) record(i, end int, role narrative.Role) {
	if len(r.numbers) == cap(r.numbers) {
		r.numbers = slices.Grow(r.numbers, len(r.numbers)+64) // all together twice what there is in the end, where append takes five times that
	}
	r.numbers = append(r.numbers, narrative.Number{
		Role: role, Start: r.Glyphs[i].At, End: r.Glyphs[end-1].End(), Statement: -1,
	})
}
