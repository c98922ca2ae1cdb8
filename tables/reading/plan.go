package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A plan says what each column of a block holds.
type plan struct {
	slots  []slot
	blocks int  // how many there are side by side
	across bool // 公开07 has its lines side by side, 预算数 and 决算数 below each other
}

type slotKind uint8

const (
	otherSlot   slotKind = iota // nothing known
	codeSlot                    // codes, or a level of them
	nameSlot                    // names of codes
	labelSlot                   // labels of lines, or codes and names in one
	ordinalSlot                 // 行次
	amountSlot
	besideSlot // something known that the form has no column for
)

// numbersColumns reports whether a row numbers the columns.
func (p *plan) numbersColumns(cells []wording.Token) bool {
	return numbersColumns(cells, func(c int) bool { return c < len(p.slots) && p.slots[c].isKey() })
}

// A slot is what one column of cells holds.
type slot struct {
	kind   slotKind
	column tables.Column // of an amount
	line   tables.Line   // of an amount, where a form has its lines side by side
	block  int           // which of the blocks side by side it belongs to, from 0
	beside bool          // that block is none of the form's
	merged bool          // under the same cell as the column of the same amounts before it
	head   string        // of a column that holds nothing the form has: its header
	at     Origin        // and where that stands
}

func (s slot) isKey() bool { return s.kind == codeSlot || s.kind == nameSlot || s.kind == labelSlot }

// plan derives the columns of a form from a header.
func (h *header) plan(f *forms.Form, in *sheet) plan {
	p := plan{slots: make([]slot, len(h.columns))}
	block, amounts, beside := 0, false, false
	var gap keyGap
	gap.on = f.Rows == forms.EconomicRows
	for c := range h.columns {
		path := &h.columns[c]
		var s slot
		if path.n > 0 {
			s = path.slot(f)
		}
		if path.isBesideLevel(c) {
			s = slot{}
		}
		switch {
		case s.isKey() && (amounts || gap.found) || block == 0 && path.isOutlaySide(f):
			block++
			amounts, beside = false, path.isNatureSide(f)
			gap = keyGap{on: gap.on}
		case s.isKey():
			beside = beside || path.isNatureSide(f)
		}
		gap.take(s, path)
		s.block, s.beside = block, beside
		if s.kind == amountSlot && f.ByFund {
			s.column = fundSide(s)
		}
		if s.kind == amountSlot && (beside || p.repeats(&s, h, c)) && !s.merged {
			s.kind = besideSlot // one more of the same
		}
		amounts = amounts || s.kind == amountSlot || s.kind == besideSlot
		if path.n > 0 && (s.kind == otherSlot || s.kind == besideSlot) {
			s.head = path.heading()
			s.at = in.at(path.heads[0].row, path.heads[0].column)
		}
		p.slots[c] = s
	}
	p.blocks = block + 1
	p.settleNames()
	if f.Rows == forms.PublicRows {
		p.settlePublic(h)
	}
	return p
}

// A keyGap is a column of a head that nobody knows behind those of codes and names: the next of those begin another block.
type keyGap struct{ on, keyed, found bool }

func (g *keyGap) take(s slot, p *path) {
	g.found = g.found || g.on && g.keyed && p.n > 0 && !s.isKey()
	g.keyed = g.keyed || s.isKey()
}

// contradicts reports whether a head is over a column of codes or names that only amounts have, or below one and nobody knows it, a
// level of codes is missing, or a row of the head is shorter than others: then heads and columns have slipped against each other.
func (h *header) contradicts(s *sheet, rows [][]wording.Token) bool {
	end, torn := s.headEnd(h.top, h.data)
	if torn {
		return true
	}
	level, filled := 0, false
	for c := range h.columns {
		p := &h.columns[c]
		if p.n > 0 && p.heads[0].column < c && len(s.rows[p.heads[0].row]) <= c && c < end {
			return true // no cell covers it
		}
		isKey := keySlot(p.list()) != otherSlot
		if isKey && (p.words[0] == wording.UnknownWord || slices.ContainsFunc(p.list(), func(w wording.Word) bool { return w >= wording.TotalWord })) {
			return true
		}
		if p.n == 0 || p.words[0] != wording.LevelWord {
			continue
		}
		if p.isBesideLevel(c) {
			filled = filled || hasNumber(rows, c)
			continue
		}
		if filled {
			return true // a level without a head, before another
		}
		for n, name := range [...]string{"类", "款", "项"} {
			if p.heads[0].text == name && n != level {
				return true
			}
		}
		level++
	}
	return false
}

// headEnd returns how many cells the longest row of a header has, and whether a shorter one lost a cell before its last: programs that
// trim rows leave out the blank ones at the end.
func (s *sheet) headEnd(from, to int) (end int, torn bool) {
	for _, cells := range s.rows[from:to] {
		end = max(end, len(cells))
	}
	return end, slices.ContainsFunc(s.rows[from:to], func(cells []wording.Token) bool {
		n := len(cells)
		return n > 0 && n < end && cells[n-1].IsBlank()
	})
}

// isBesideLevel reports whether a column is blank beside one of 类, 款 and 项.
func (p *path) isBesideLevel(column int) bool {
	return p.n > 0 && p.words[0] == wording.LevelWord && p.heads[0].column != column
}

// hasNumber reports whether a column of rows has a number.
func hasNumber(rows [][]wording.Token, c int) bool {
	return slices.ContainsFunc(rows, func(cells []wording.Token) bool { return c < len(cells) && cells[c].IsNumber() })
}

// part makes columns of their own of those that seem to be under one cell but have amounts in one row of the form: which of them has the
// amounts of the head nobody knows of the second.
func (r *reader) part(d *draft, rows [][]wording.Token) {
	p := &d.plan
	for c := range p.slots {
		s := &p.slots[c]
		if !s.merged {
			continue
		}
		first := slices.IndexFunc(p.slots, func(x slot) bool {
			return x.kind == amountSlot && x.block == s.block && x.column == s.column && x.line == s.line
		})
		if slices.ContainsFunc(rows, func(cells []wording.Token) bool {
			return c < len(cells) && cells[c].IsNumber() && cells[first].IsNumber() && r.hasLabel(d, cells)
		}) {
			*s = slot{block: s.block, head: s.column.String()}
		}
	}
}

// settleNames lets names hold codes too in blocks that have no column for those.
func (p *plan) settleNames() {
	var coded uint64 // blocks, by number
	for _, s := range p.slots {
		if s.kind == codeSlot || s.kind == labelSlot {
			coded |= 1 << s.block
		}
	}
	for c := range p.slots {
		if s := &p.slots[c]; s.kind == nameSlot && coded&(1<<s.block) == 0 {
			s.kind = labelSlot
		}
	}
}

// repeats reports whether a column holds the same amounts as one before it, and marks
// it if both are under one cell.
func (p *plan) repeats(s *slot, h *header, column int) bool {
	for c := range column {
		if x := &p.slots[c]; x.kind == amountSlot && x.block == s.block && x.column == s.column && x.line == s.line {
			s.merged = h.columns[c].heads[0] == h.columns[column].heads[0]
			return true
		}
	}
	return false
}

// isOutlaySide reports whether a column is on the expenditure side of a form that has
// one, which is a block of its own even if nothing is said over the amounts before it.
func (p *path) isOutlaySide(f *forms.Form) bool { return f.Sided && p.has(wording.OutlaySide) }

// isNatureSide reports whether a column is of the third block that such forms have in
// some templates: expenditure by nature and economic classification.
func (p *path) isNatureSide(f *forms.Form) bool { return f.Sided && p.has(wording.NatureItemWord) }

// fundSide returns the column of an amount of 公开04: its income side has only one.
func fundSide(s slot) tables.Column {
	switch {
	case s.block == 0:
		return tables.Actual
	case s.column == tables.Actual:
		return tables.AllFunds
	default:
		return s.column
	}
}

var (
	besideWords  = wording.SetOf(wording.BesideWord, wording.BudgetWord, wording.InitialWord, wording.CountWord)
	balanceWords = wording.SetOf(wording.OpeningWord, wording.IncomeWord, wording.ClosingWord)
	partWords    = wording.SetOf(wording.BasicWord, wording.ProjectWord, wording.PersonnelWord, wording.OperationsWord) | fundWords
)

// slot returns what a column of a form with these words over it holds.
func (p *path) slot(f *forms.Form) slot {
	switch f.Rows {
	case forms.EconomicRows:
		return p.economicSlot(f)
	case forms.PublicRows:
		return p.publicSlot()
	default:
		return p.formSlot(f)
	}
}

// formSlot returns what a column with these words over it holds, by the rules of most
// forms. The lowest word says what it is, the others of what.
func (p *path) formSlot(f *forms.Form) slot {
	low, above := p.words[0], p.words[1:p.n]
	switch kind := keySlot(p.list()); {
	case low == wording.UnknownWord:
		return p.unknownSlot()
	case kind != otherSlot:
		return slot{kind: kind}
	case wording.SetOf(p.list()...).HasAny(besideWords), p.has(wording.UnknownWord):
		return slot{kind: besideSlot} // an unknown head tells it from columns of the form
	case low.IsSum():
		c, ok := totalColumn(f, above)
		if !ok {
			return slot{kind: besideSlot}
		}
		return slot{kind: amountSlot, column: c}
	}
	c := columnOf(f, low)
	switch {
	case partWords.Has(low) && wording.SetOf(above...).HasAny(balanceWords):
		return slot{kind: besideSlot} // 本年收入/基本支出
	case c != 0:
		return slot{kind: amountSlot, column: c}
	case low == wording.IncomeSide, low == wording.OutlaySide, low == wording.ColumnNoWord:
		return slot{}
	default:
		return slot{kind: besideSlot}
	}
}

// economicSlot is formSlot for 公开06. 人员经费 and 公用经费 stand over or below the headers of
// the blocks side by side, or are columns of their own.
func (p *path) economicSlot(f *forms.Form) slot {
	var group tables.Line
	for _, w := range p.list() {
		if w == wording.PersonnelWord || w == wording.OperationsWord {
			group = tables.PersonnelTotal + tables.Line(w-wording.PersonnelWord)
		}
	}
	low := p.words[0]
	if group != 0 && (low == wording.PersonnelWord || low == wording.OperationsWord) {
		if p.n == 1 || !p.words[1].IsKey() && p.words[1] != wording.AmountWord {
			return slot{kind: besideSlot, line: group}
		}
		below := *p
		copy(below.words[:], p.words[1:p.n])
		below.n--
		p = &below
	}
	s := p.formSlot(f)
	switch p.words[0] {
	case wording.BasicWord, wording.OutlayWord, wording.GeneralWord:
		if s.kind == besideSlot {
			s = slot{kind: amountSlot, column: tables.Actual}
		}
	}
	s.line = group
	return s
}

// keySlot returns what a column with these words over it holds if it identifies rows.
func keySlot(list []wording.Word) slotKind {
	for _, w := range list {
		switch w {
		case wording.CodeWord, wording.EconomicWord, wording.LevelWord:
			return codeSlot
		case wording.NameWord:
			return nameSlot
		case wording.ItemWord, wording.NatureItemWord:
			return labelSlot
		case wording.LineWord:
			return ordinalSlot
		case wording.UnknownWord, wording.ColumnNoWord, wording.NoWord:
		default:
			return otherSlot
		}
	}
	return otherSlot
}

// unknownSlot is the slot of a column whose lowest words are not known: a part of what
// is known above it, or of what says that it is a part.
func (p *path) unknownSlot() slot {
	for i, w := range p.list() {
		switch {
		case wording.IsPart(p.heads[i].text), besideWords.Has(w), w == wording.AmountWord, w > wording.BesideWord:
			return slot{kind: besideSlot}
		}
	}
	return slot{}
}

// totalColumn returns the column of 合计, 小计 and 决算数 below other words, and whether
// the form has one.
func totalColumn(f *forms.Form, above []wording.Word) (tables.Column, bool) {
	for _, w := range above {
		if c := columnOf(f, w); c != 0 {
			return c, true
		}
		if balanceWords.Has(w) {
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
	wording.ReceptionWord:       0,
}
