package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// part looks at columns that seem to hold the same amounts. One that seems to be under the cell of another, where both have amounts in
// one row of the form, is a column of its own: nobody knows what it holds. Of two under cells of their own that differ in a row, nobody
// knows which is the form's: a head above that told them apart may be lost.
func (r *reader) part(d *draft, rows [][]wording.Token) {
	p := &d.plan
	keyed := slices.ContainsFunc(p.Slots, head.Slot.IsKey)
	again := false // two years or the like stand beside each other: what is of one is of no other
	differs := func(c int) bool {
		s, first := &p.Slots[c], d.firstLike(c)
		return first >= 0 && slices.ContainsFunc(rows, func(cells []wording.Token) bool {
			return differ(cells, first, c, s.Merged) && (!keyed || r.hasLabel(d, cells))
		})
	}
	for c, s := range p.Slots {
		again = again || s.Again && (s.Unlike || differs(c))
	}
	for c := range p.Slots {
		s := &p.Slots[c]
		switch {
		case s.Again && again:
			if first := d.firstLike(c); first >= 0 {
				p.Slots[first].Forget()
			}
			s.Forget()
		case s.Merged && s.Kind == head.AmountSlot && differs(c):
			if s.Line != 0 { // 预算数 and 决算数 stood below, and one is as likely the first
				p.Slots[d.firstLike(c)].Forget()
			}
			s.Forget()
		}
	}
}

// firstLike returns the first column that has the same amounts as one, by its heads.
func (d *draft) firstLike(c int) int {
	s := &d.plan.Slots[c]
	return slices.IndexFunc(d.plan.Slots, func(x head.Slot) bool {
		return x.Kind == head.AmountSlot && x.Block == s.Block && x.Column == s.Column && x.Line == s.Line
	})
}

// differ reports whether two columns of a row have amounts, or, below heads of their own, others than each other.
func differ(cells []wording.Token, a, b int, merged bool) bool {
	if b >= len(cells) {
		return false
	}
	if merged {
		return cells[a].IsNumber() && cells[b].IsNumber()
	}
	return (cells[a].IsNumber() || cells[b].IsNumber()) && cells[a].Folded != cells[b].Folded
}
