package tables

import "slices"

// A plan says what each column of a block holds.
type plan struct {
	form  Form
	slots []slot
}

type slotKind uint8

const (
	otherSlot   slotKind = iota // nothing the form has
	codeSlot                    // codes, or a level of them
	nameSlot                    // names of codes
	labelSlot                   // labels of lines, or codes and names in one
	ordinalSlot                 // 行次
	amountSlot
)

// A slot is what one column of cells holds.
type slot struct {
	kind   slotKind
	column Column // of an amount
	line   Line   // of an amount, where a form has its lines side by side
	block  int    // which of the blocks side by side it belongs to, from 0
}

func (s slot) isKey() bool { return s.kind == codeSlot || s.kind == nameSlot || s.kind == labelSlot }

// plan derives the columns of a form from a header.
func (h *header) plan(f Form) plan {
	p := plan{form: f, slots: make([]slot, len(h.columns))}
	block, amounts := 0, false
	for c := range h.columns {
		s := h.columns[c].slot(f)
		if s.isKey() && amounts {
			block++
			amounts = false
		}
		s.block = block
		if s.kind == amountSlot {
			s = p.settle(s)
			if slices.Contains(p.slots[:c], s) {
				s = slot{block: block} // a second one of the same
			}
			amounts = true
		}
		p.slots[c] = s
	}
	return p
}

// settle gives an amount the column that its side of 公开04 has.
func (p *plan) settle(s slot) slot {
	if p.form != Form04 {
		return s
	}
	switch {
	case s.block == 0:
		s.column = Actual
	case s.column == Actual:
		s.column = AllFunds
	}
	return s
}

// slot returns what a column with these words over it holds in a form.
func (p *path) slot(f Form) slot {
	if p.n > 0 && p.words[0] == unknownWord {
		return slot{}
	}
	if f == Form07 {
		return p.publicSlot()
	}
	for i, w := range p.list() {
		switch w {
		case codeWord, economicWord, levelWord:
			return slot{kind: codeSlot}
		case nameWord:
			return slot{kind: nameSlot}
		case itemWord:
			return slot{kind: labelSlot}
		case lineWord:
			return slot{kind: ordinalSlot}
		case amountWord, totalWord:
			return slot{kind: amountSlot, column: totalColumn(f, p.words[i+1:p.n])}
		}
		if c := columnOf(w, f); c != 0 {
			return slot{kind: amountSlot, column: c}
		}
	}
	return slot{}
}

// totalColumn returns the column of 合计, 小计 and 决算数 below other words.
func totalColumn(f Form, above []word) Column {
	for _, w := range above {
		if c := columnOf(w, f); c != 0 {
			return c
		}
	}
	switch f {
	case Form02:
		return Income
	case Form04:
		return AllFunds
	case Form01, Form06:
		return Actual
	default:
		return Expenditure
	}
}

// columnOf returns the column of a form that a word names, 0 if the form has none.
func columnOf(w word, f Form) Column {
	c := wordColumns[w]
	if c == 0 || f != Form04 && !slices.Contains(f.schema().columns(LineRow(Total)), c) ||
		f == Form04 && !slices.Contains(allFundColumns, c) {
		return 0
	}
	return c
}

var wordColumns = [...]Column{
	incomeWord:          Income,
	fiscalWord:          FromFiscal,
	superiorWord:        FromSuperior,
	institutionalWord:   FromInstitutional,
	operatingIncomeWord: FromOperating,
	affiliateWord:       FromAffiliate,
	otherIncomeWord:     FromOther,
	outlayWord:          Expenditure,
	basicWord:           Basic,
	projectWord:         Project,
	toSuperiorWord:      ToSuperior,
	operatingWord:       Operating,
	toAffiliateWord:     ToAffiliate,
	generalWord:         General,
	managedFundWord:     ManagedFund,
	stateCapitalWord:    StateCapital,
	openingWord:         OpeningBalance,
	closingWord:         ClosingBalance,
	receptionWord:       0,
}
