package tables

import "slices"

// A plan says what each column of a block holds.
type plan struct {
	form   Form
	slots  []slot
	blocks int // how many there are side by side
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
	head   string // of a column that holds nothing the form has: its header
	at     Origin // and where that stands
}

func (s slot) isKey() bool { return s.kind == codeSlot || s.kind == nameSlot || s.kind == labelSlot }

// plan derives the columns of a form from a header.
func (h *header) plan(f Form, in *sheet) plan {
	p := plan{form: f, slots: make([]slot, len(h.columns))}
	block, amounts := 0, false
	for c := range h.columns {
		s := h.columns[c].slot(f)
		if s.isKey() && amounts || block == 0 && h.columns[c].isOutlaySide(f) {
			block++
			amounts = false
		}
		s.block = block
		if s.kind == amountSlot {
			if f == Form04 {
				s.column = fundSide(s)
			}
			if slices.Contains(p.slots[:c], s) {
				s = slot{block: block} // one more of the same
			}
			amounts = true
		}
		if s.kind == otherSlot {
			s.head = h.heads[c].text
			s.at = in.at(h.heads[c].row, h.heads[c].column)
		}
		p.slots[c] = s
	}
	p.blocks = block + 1
	return p
}

// isOutlaySide reports whether a column is on the expenditure side of 公开01 or 04,
// which is a block of its own even if nothing is said over the amounts before it.
func (p *path) isOutlaySide(f Form) bool {
	return (f == Form01 || f == Form04) && slices.Contains(p.list(), outlaySide)
}

// fundSide returns the column of an amount of 公开04: its income side has only one.
func fundSide(s slot) Column {
	switch {
	case s.block == 0:
		return Actual
	case s.column == Actual:
		return AllFunds
	default:
		return s.column
	}
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
	columns := allFundColumns
	if f != Form04 {
		columns = f.schema().columns(LineRow(Total))
	}
	if c := wordColumns[w]; c != 0 && slices.Contains(columns, c) {
		return c
	}
	return 0
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
