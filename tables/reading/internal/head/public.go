package head

import (
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// publicSlot returns what a column of 公开07 holds: the amounts of a list, or those
// of one line where the lines stand side by side.
func (p *Path) publicSlot() Slot {
	list := p.list()
	switch kind := keySlot(list); {
	case list[0] == wording.UnknownWord:
		return p.unknownSlot()
	case kind != OtherSlot:
		return Slot{Kind: kind}
	case p.has(wording.BesideWord), p.has(wording.CountWord), p.has(wording.UnknownWord), fundWords.Has(list[0]):
		return Slot{Kind: BesideSlot}
	}
	s := Slot{Column: tables.Actual}
	total := list[0] == wording.ThreePublicWord
	for _, w := range list {
		switch {
		case w == wording.BudgetWord, w == wording.InitialWord:
			s.Kind, s.Column = AmountSlot, tables.Budgeted
		case w == wording.AmountWord:
			s.Kind = AmountSlot
		case w >= wording.AbroadWord && s.Line == 0:
			s.Kind, s.Line = AmountSlot, w.PublicLine()
		case w == wording.TotalWord:
			total = true
		}
	}
	switch {
	case s.Line == 0 && total:
		s.Kind, s.Line = AmountSlot, tables.Total
	case s.Kind == OtherSlot:
		return Slot{}
	}
	return s
}

// settlePublic settles, once all columns of 公开07 are known, what those of no line
// hold: the amounts of a list, where rows have labels, else those of 合计. Where both
// rows and columns name lines, 预算数 and 决算数 stand below each other. A sum beside parts of what vehicles cost alone may be that of
// these, below a head that is lost, and what has no head of its own beside them is of one that is lost, too: nobody knows.
func (p *Plan) settlePublic(h *Header) {
	labelled, lines, whole, parts := false, false, false, false
	for _, s := range p.Slots {
		labelled = labelled || s.IsKey()
		lines = lines || s.Line > tables.Total
		parts = parts || s.Line == tables.VehiclePurchase || s.Line == tables.VehicleOperation
		whole = whole || s.Line == tables.Abroad || s.Line == tables.Vehicles || s.Line == tables.Reception
	}
	p.Across = labelled && lines
	for c := range p.Slots {
		s := &p.Slots[c]
		switch {
		case s.Kind != AmountSlot:
		case s.Column == tables.Budgeted && h.Columns[c].has(wording.InitialWord) && h.Words.Has(wording.BudgetWord):
			s.Kind, s.Head = BesideSlot, h.Columns[c].heading() // 全年预算数 stands beside it
		case labelled && !lines:
			s.Line = 0
		case (s.Line <= tables.Total && !whole || s.Merged) && parts:
			*s = Slot{Block: s.Block, Head: h.Columns[c].heading(), At: h.Columns[c].heads[0]}
		case s.Line == 0:
			s.Line = tables.Total
		}
	}
}
