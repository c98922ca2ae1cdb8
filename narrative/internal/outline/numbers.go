package outline

import (
	"slices"

	"github.com/fiscalcn/yusuan/narrative"
)

// dropFurniture takes page numbers and the like out of the text, and records their numbers.
// What stood around them is one line if the page ended within a sentence.
func (o *Outline) dropFurniture() {
	o.DropFurniture(&o.Lexicon, func(i, end int) { o.RecordDigits(i, end, narrative.RoleFurniture) })
	o.JoinLines()
}

// RecordDigits records every run of digits from glyph i to end.
func (o *Outline) RecordDigits(i, end int, role narrative.Role) {
	for from, to := range o.NumbersIn(i, end) {
		o.Record(from, min(to, end), role)
	}
}

// Record records the number from glyph i to end.
func (o *Outline) Record(i, end int, role narrative.Role) {
	if len(o.Numbers) == cap(o.Numbers) {
		o.Numbers = slices.Grow(o.Numbers, len(o.Numbers)+64) // all together twice what there is in the end, where append takes five times that
	}
	o.Numbers = append(o.Numbers, narrative.Number{
		Role: role, Start: o.Glyphs[i].At, End: o.Glyphs[end-1].End(), Statement: -1,
	})
}

// Remark adds a remark on the glyphs from i to end.
func (o *Outline) Remark(k narrative.RemarkKind, i, end int) {
	i = min(i, end-1)
	start, stop := o.Glyphs[i].At, o.Glyphs[end-1].End()
	o.Remarks = append(o.Remarks, narrative.Remark{Kind: k, Start: start, End: stop, Quote: o.Source[start:stop], Chapter: len(o.Chapters) - 1})
}

// arrangeNumbers brings the numbers in order and tells each the chapter it is in. A page
// number inside a number that goes on over the page belongs to that number.
func (o *Outline) arrangeNumbers() {
	slices.SortFunc(o.Numbers, func(a, b narrative.Number) int { return a.Start - b.Start })
	end := 0
	o.Numbers = slices.DeleteFunc(o.Numbers, func(n narrative.Number) bool {
		inside := n.Start < end
		end = max(end, n.End)
		return inside
	})
	s := 0
	for i := range o.Numbers {
		for o.Numbers[i].Start >= o.Chapters[s].End && s < len(o.Chapters)-1 {
			s++
		}
		o.Numbers[i].Chapter = s
	}
}
