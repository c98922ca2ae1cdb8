package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// part makes columns of their own of those that seem to be under one cell but have amounts in one row of the form: which of them has the
// amounts of the head nobody knows of the second.
func (r *reader) part(d *draft, rows [][]wording.Token) {
	p := &d.plan
	for c := range p.Slots {
		s := &p.Slots[c]
		if !s.Merged {
			continue
		}
		first := slices.IndexFunc(p.Slots, func(x head.Slot) bool {
			return x.Kind == head.AmountSlot && x.Block == s.Block && x.Column == s.Column && x.Line == s.Line
		})
		if slices.ContainsFunc(rows, func(cells []wording.Token) bool {
			return c < len(cells) && cells[c].IsNumber() && cells[first].IsNumber() && r.hasLabel(d, cells)
		}) {
			*s = head.Slot{Block: s.Block, Head: s.Column.String()}
		}
	}
}
