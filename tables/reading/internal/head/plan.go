package head

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A Plan says what each column of a block holds.
type Plan struct {
	Slots  []Slot
	Blocks int  // how many there are side by side
	Across bool // 公开07 has its lines side by side, 预算数 and 决算数 below each other
}

// NumbersColumns reports whether a row numbers the columns.
func (p *Plan) NumbersColumns(cells []wording.Token) bool {
	return NumbersColumns(cells, func(c int) bool { return c < len(p.Slots) && p.Slots[c].IsKey() })
}

// Plan derives the columns of a form from a header.
func (h *Header) Plan(f *forms.Form) Plan {
	p := Plan{Slots: make([]Slot, len(h.Columns))}
	block, amounts, beside := 0, false, false
	var gap keyGap
	gap.on = f.Rows == forms.EconomicRows
	for c := range h.Columns {
		path := &h.Columns[c]
		var s Slot
		if path.n > 0 && !path.isBesideLevel(c) {
			s = path.slot(f)
		}
		switch {
		case path.begins(f, &s, block, amounts || gap.found):
			block++
			amounts, beside = false, path.isNatureSide(f)
			gap = keyGap{on: gap.on}
		case s.IsKey():
			beside = beside || path.isNatureSide(f)
		}
		gap.take(s, path)
		s.Block, s.Beside = block, beside
		if s.Kind == AmountSlot && f.ByFund {
			s.Column = fundSide(s)
		}
		if s.Kind == AmountSlot && (beside || p.repeats(&s, h, c)) && !s.Merged {
			s.Kind = BesideSlot // one more of the same
		}
		amounts = amounts || s.Kind == AmountSlot || s.Kind == BesideSlot && gap.keyed
		if path.n > 0 && (s.Kind == OtherSlot || s.Kind == BesideSlot || s.Merged) {
			s.Head = path.heading()
			s.At = path.heads[0]
		}
		p.Slots[c] = s
	}
	p.Blocks = block + 1
	p.settleNames()
	if f.Rows == forms.PublicRows {
		p.settlePublic(h)
	}
	return p
}

// A keyGap is a column of a head that nobody knows behind those of codes and names: the next of those begin another block.
type keyGap struct{ on, keyed, found bool }

func (g *keyGap) take(s Slot, p *Path) {
	g.found = g.found || g.on && g.keyed && p.n > 0 && !s.IsKey()
	g.keyed = g.keyed || s.IsKey()
}

// settleNames lets names hold codes too in blocks that have no column for those.
func (p *Plan) settleNames() {
	var coded uint64 // blocks, by number
	for _, s := range p.Slots {
		if s.Kind == CodeSlot || s.Kind == LabelSlot {
			coded |= 1 << s.Block
		}
	}
	for c := range p.Slots {
		if s := &p.Slots[c]; s.Kind == NameSlot && coded&(1<<s.Block) == 0 {
			s.Kind = LabelSlot
		}
	}
}

// repeats reports whether a column holds the same amounts as one before it, and marks
// it if both are under one cell.
func (p *Plan) repeats(s *Slot, h *Header, column int) bool {
	for c := range column {
		if x := &p.Slots[c]; x.Kind != AmountSlot || x.Block != s.Block || x.Column != s.Column || x.Line != s.Line {
			continue
		}
		a, b := &h.Columns[c], &h.Columns[column]
		s.Merged = a.heads[0] == b.heads[0]
		s.Again = !s.Merged
		s.Unlike = (a.isSumAlone() || b.isSumAlone()) && a.n == 1 && b.n == 1 && a.heads[0].text != b.heads[0].text
		return true
	}
	return false
}

// isOutlaySide reports whether a column is on the expenditure side of a form that has
// one, which is a block of its own even if nothing is said over the amounts before it.
func (p *Path) isOutlaySide(f *forms.Form) bool { return f.Sided && p.has(wording.OutlaySide) }

// begins reports whether a column begins another block than the one that it follows, which had amounts or not: it identifies rows, unless
// all is of the side of income yet, or is on the side of expenditure.
func (p *Path) begins(f *forms.Form, s *Slot, block int, amounts bool) bool {
	isFirst := block == 0 && f.Sided
	isIncome := isFirst && p.has(wording.IncomeSide)
	return s.IsKey() && amounts && !isIncome || isFirst && p.isOutlaySide(f)
}

// isNatureSide reports whether a column is of the third block that such forms have in
// some templates: expenditure by nature and economic classification.
func (p *Path) isNatureSide(f *forms.Form) bool { return f.Sided && p.has(wording.NatureItemWord) }

// FirstAmount returns the first column that has amounts, and whether all others with a head that are left of it hold keys.
func (p *Plan) FirstAmount() (column int, ok bool) {
	for c, s := range p.Slots {
		switch {
		case s.Kind == AmountSlot || s.Kind == BesideSlot:
			return c, c > 0
		case !s.IsKey() && s.Kind != OrdinalSlot && s.Head != "":
			return 0, false
		}
	}
	return 0, false
}

// FirstKey returns the first column that identifies rows, 0 if none does.
func (p *Plan) FirstKey() int { return max(slices.IndexFunc(p.Slots, Slot.IsKey), 0) }

// Extent returns the first column that has a header, and the one behind the last. Columns from least on have none of their own: a page
// may lack them.
func (p *Plan) Extent() (left, least, right int) {
	headed := func(s Slot) bool { return s.Kind != OtherSlot || s.Head != "" }
	left = max(slices.IndexFunc(p.Slots, headed), 0)
	for c, s := range p.Slots {
		if !headed(s) {
			continue
		}
		right = c + 1
		if !s.Merged {
			least = right
		}
	}
	return left, least, right
}
