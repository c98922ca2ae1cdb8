package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// part makes a column of its own of one that seems to be under the cell of another, where both have amounts in one row of the form:
// nobody knows what it holds.
func (r *reader) part(d *draft, rows [][]wording.Token) {
	p := &d.plan
	for c := range p.Slots {
		s := &p.Slots[c]
		if !s.Merged || s.Kind != head.AmountSlot {
			continue
		}
		first := slices.IndexFunc(p.Slots, func(x head.Slot) bool {
			return x.Kind == head.AmountSlot && x.Block == s.Block && x.Column == s.Column && x.Line == s.Line
		})
		if slices.ContainsFunc(rows, func(cells []wording.Token) bool {
			return c < len(cells) && cells[c].IsNumber() && cells[first].IsNumber() && r.hasLabel(d, cells)
		}) {
			*s = head.Slot{Block: s.Block, Head: s.Head, At: s.At}
		}
	}
}
