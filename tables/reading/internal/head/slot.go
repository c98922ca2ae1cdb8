package head

import (
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// SlotKind is what a column holds.
type SlotKind uint8

// The kinds of columns.
const (
	OtherSlot   SlotKind = iota // nothing known
	CodeSlot                    // codes, or a level of them
	NameSlot                    // names of codes
	LabelSlot                   // labels of lines, or codes and names in one
	OrdinalSlot                 // 行次
	AmountSlot
	BesideSlot // something known that the form has no column for
)

// A Slot is what one column of cells holds.
type Slot struct {
	Kind   SlotKind
	Column tables.Column // of an amount
	Line   tables.Line   // of an amount, where a form has its lines side by side
	Block  int           // which of the blocks side by side it belongs to, from 0
	Beside bool          // that block is none of the form's
	Merged bool          // under the same cell as the column of the same amounts before it
	Again  bool          // under another cell, but the heads say the same
	Unlike bool          // they do in other words, 小计 and 合计: what each is of stood above
	Head   string        // of a column that holds nothing the form has, or is Merged: its header
	At     Cell          // its lowest cell
}

var (
	besideWords  = wording.SetOf(wording.BesideWord, wording.BudgetWord, wording.InitialWord, wording.CountWord)
	balanceWords = wording.SetOf(wording.OpeningWord, wording.IncomeWord, wording.ClosingWord)
	partWords    = wording.SetOf(wording.BasicWord, wording.ProjectWord, wording.PersonnelWord, wording.OperationsWord) | fundWords
)

// IsKey reports whether the column identifies rows.
func (s Slot) IsKey() bool { return s.Kind == CodeSlot || s.Kind == NameSlot || s.Kind == LabelSlot }

// Forget leaves of the slot that nobody knows what it holds.
func (s *Slot) Forget() { *s = Slot{Block: s.Block, Head: s.Head, At: s.At} }

// slot returns what a column of a form with these words over it holds.
func (p *Path) slot(f *forms.Form) Slot {
	switch f.Rows {
	case forms.EconomicRows:
		return p.economicSlot(f)
	case forms.EconomicTreeRows:
		return p.basicSlot(f)
	case forms.PublicRows:
		return p.publicSlot()
	default:
		return p.formSlot(f)
	}
}

// formSlot returns what a column with these words over it holds, by the rules of most
// forms. The lowest word says what it is, the others of what.
func (p *Path) formSlot(f *forms.Form) Slot {
	low, above := p.words[0], p.words[1:p.n]
	switch kind := keySlot(p.list()); {
	case low == wording.UnknownWord:
		return p.unknownSlot()
	case kind != OtherSlot && p.has(wording.BesideWord):
		return Slot{Kind: BesideSlot} // codes and names of the other economic classification
	case kind != OtherSlot:
		return Slot{Kind: kind}
	case wording.SetOf(p.list()...).HasAny(besideWords), p.has(wording.UnknownWord):
		return Slot{Kind: BesideSlot} // an unknown head tells it from columns of the form
	case low.IsSum():
		c, ok := totalColumn(f, above)
		if !ok {
			return Slot{Kind: BesideSlot}
		}
		return Slot{Kind: AmountSlot, Column: c}
	}
	c := columnOf(f, low)
	switch {
	case partWords.Has(low) && wording.SetOf(above...).HasAny(balanceWords):
		return Slot{Kind: BesideSlot} // 本年收入/基本支出
	case c != 0:
		return Slot{Kind: AmountSlot, Column: c}
	case low == wording.IncomeSide, low == wording.OutlaySide, low == wording.ColumnNoWord:
		return Slot{}
	default:
		return Slot{Kind: BesideSlot}
	}
}

// economicSlot is formSlot for 公开06. 人员经费 and 公用经费 stand over or below the headers of
// the blocks side by side, or are columns of their own.
func (p *Path) economicSlot(f *forms.Form) Slot {
	var group tables.Line
	for _, w := range p.list() {
		if w == wording.PersonnelWord || w == wording.OperationsWord {
			group = tables.PersonnelTotal + tables.Line(w-wording.PersonnelWord)
		}
	}
	low := p.words[0]
	if group != 0 && (low == wording.PersonnelWord || low == wording.OperationsWord) {
		if p.n == 1 || !p.words[1].IsKey() && p.words[1] != wording.AmountWord {
			return Slot{Kind: BesideSlot, Line: group}
		}
		below := *p
		copy(below.words[:], p.words[1:p.n])
		below.n--
		p = &below
	}
	s := p.basicSlot(f)
	s.Line = group
	return s
}

// basicSlot is formSlot for a form of basic expenditure alone: a head of that or of its budget is over what is spent.
func (p *Path) basicSlot(f *forms.Form) Slot {
	s := p.formSlot(f)
	switch p.words[0] {
	case wording.BasicWord, wording.OutlayWord, wording.GeneralWord:
		if s.Kind == BesideSlot {
			s = Slot{Kind: AmountSlot, Column: tables.Actual}
		}
	}
	return s
}

// keySlot returns what a column with these words over it holds if it identifies rows.
func keySlot(list []wording.Word) SlotKind {
	for _, w := range list {
		switch w {
		case wording.CodeWord, wording.EconomicWord, wording.LevelWord:
			return CodeSlot
		case wording.NameWord:
			return NameSlot
		case wording.ItemWord, wording.NatureItemWord:
			return LabelSlot
		case wording.LineWord:
			return OrdinalSlot
		case wording.UnknownWord, wording.ColumnNoWord, wording.NoWord:
		default:
			return OtherSlot
		}
	}
	return OtherSlot
}

// unknownSlot is the slot of a column whose lowest words are not known: a part of what
// is known above it, or of what says that it is a part.
func (p *Path) unknownSlot() Slot {
	for i, w := range p.list() {
		switch {
		case wording.IsPart(p.heads[i].text), besideWords.Has(w), w == wording.AmountWord, w > wording.BesideWord:
			return Slot{Kind: BesideSlot}
		}
	}
	return Slot{}
}

// totalColumn returns the column of 合计, 小计 and 决算数 below other words, and whether
// the form has one.
func totalColumn(f *forms.Form, above []wording.Word) (tables.Column, bool) {
	for _, w := range above {
		if c := columnOf(f, w); c != 0 {
			return c, true
		}
		if balanceWords.Has(w) && !f.Sided {
			return 0, false
		}
	}
	return f.Total, true
}

// columnOf returns the column of a form that a word names, 0 if the form has none.
func columnOf(f *forms.Form, w wording.Word) tables.Column {
	if c := wordColumns[w]; c != 0 && f.Has(f.Widest, c) {
		return c
	}
	return 0
}

var wordColumns = [...]tables.Column{
	wording.IncomeWord:          tables.Income,
	wording.FiscalWord:          tables.FromFiscal,
	wording.SuperiorWord:        tables.FromSuperior,
	wording.InstitutionalWord:   tables.FromInstitutional,
	wording.OperatingIncomeWord: tables.FromOperating,
	wording.AffiliateWord:       tables.FromAffiliate,
	wording.OtherIncomeWord:     tables.FromOther,
	wording.OutlayWord:          tables.Expenditure,
	wording.BasicWord:           tables.Basic,
	wording.ProjectWord:         tables.Project,
	wording.ToSuperiorWord:      tables.ToSuperior,
	wording.OperatingWord:       tables.Operating,
	wording.ToAffiliateWord:     tables.ToAffiliate,
	wording.GeneralWord:         tables.General,
	wording.ManagedFundWord:     tables.ManagedFund,
	wording.StateCapitalWord:    tables.StateCapital,
	wording.OpeningWord:         tables.OpeningBalance,
	wording.ClosingWord:         tables.ClosingBalance,
	wording.PersonnelWord:       tables.Personnel,
	wording.OperationsWord:      tables.Operations,
	wording.AgencyCostWord:      0,
}

// fundSide returns the column of an amount of 公开04: its income side has only one.
func fundSide(s Slot) tables.Column {
	switch {
	case s.Block == 0:
		return tables.Actual
	case s.Column == tables.Actual:
		return tables.AllFunds
	default:
		return s.Column
	}
}
