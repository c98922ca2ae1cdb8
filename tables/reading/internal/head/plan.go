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
		case s.IsKey() && f.Sided && block == 0 && path.has(wording.IncomeSide): // whatever stands between ordinals and labels
		case s.IsKey() && (amounts || gap.found) || block == 0 && path.isOutlaySide(f):
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

// codeLevels is how many columns codes have at the most: 类, 款, 项.
const codeLevels = 3

// Contradicts reports whether a head is over a column of codes or names that only amounts have, or below one and nobody knows it, a
// level of codes is missing or one too many, or a row of the head is shorter than others: then heads and columns have slipped against each other.
func (h *Header) Contradicts(sheet, rows [][]wording.Token) bool {
	end, torn := headEnd(sheet[h.Top:h.Data])
	if torn {
		return true
	}
	level, filled, coded := 0, false, 0
	for c := range h.Columns {
		p := &h.Columns[c]
		if p.n > 0 && p.heads[0].Column < c && len(sheet[p.heads[0].Row]) <= c && c < end {
			return true // no cell covers it
		}
		isKey := keySlot(p.list()) != OtherSlot
		if isKey && (p.words[0] == wording.UnknownWord || slices.ContainsFunc(p.list(), func(w wording.Word) bool { return w >= wording.TotalWord })) {
			return true
		}
		if keySlot(p.list()) == CodeSlot && hasDigits(rows, c) {
			coded++
		}
		if coded > codeLevels {
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

// IsCut reports whether a sum says not of what, and amounts beside it have no head of their own: the upper rows of the header are lost.
func (h *Header) IsCut(sheet, rows [][]wording.Token) bool {
	sums, last := 0, -1
	for c := range h.Columns {
		if p := &h.Columns[c]; p.n == 1 && p.words[0].IsSum() && p.heads[0].Column != last {
			sums, last = sums+1, p.heads[0].Column
		}
	}
	if sums == 0 {
		return false
	}
	return slices.ContainsFunc(rows, func(cells []wording.Token) bool { return h.hasBare(cells, sums > 1) }) || slices.ContainsFunc(sheet[h.Top:h.Data], func(cells []wording.Token) bool {
		return NumbersColumns(cells, func(c int) bool { return h.Columns[c].IsKey() }) && h.numbersBare(cells)
	})
}

// hasBare reports whether a row has an amount below no head, right of one of codes or names that covers it, or two below one; or, to be
// strict, any below no head of its own.
func (h *Header) hasBare(cells []wording.Token, strict bool) bool {
	owner := -1 // the column of the head that covers the last amount, or mark
	for c, t := range cells[:min(len(cells), len(h.Columns))] {
		p := &h.Columns[c]
		if t.Kind != wording.NumberToken && !t.IsMark() {
			continue
		}
		switch {
		case p.n == 0 || p.n == 1 && p.IsKey() && p.heads[0].Column != c:
			if t.IsAmount() {
				return true
			}
		case p.n == 1 && !p.words[0].IsSum() && (p.heads[0].Column == owner || strict && p.heads[0].Column != c && t.IsAmount()):
			return true
		case p.n == 1:
			owner = p.heads[0].Column
		}
	}
	return false
}

// numbersBare reports whether a row that numbers the columns has a number below no head of its own.
func (h *Header) numbersBare(cells []wording.Token) bool {
	for c, t := range cells[:min(len(cells), len(h.Columns))] {
		if p := &h.Columns[c]; !t.IsBlank() && (p.n == 0 || p.n == 1 && !p.IsKey() && p.heads[0].Column != c) {
			return true
		}
	}
	return false
}

// headEnd returns how many cells the longest row of a header has, and whether a shorter one lost a cell before its last: programs that
// trim rows leave out the blank ones at the end.
func headEnd(rows [][]wording.Token) (end int, torn bool) {
	for _, cells := range rows {
		end = max(end, len(cells))
	}
	return end, slices.ContainsFunc(rows, func(cells []wording.Token) bool {
		n := len(cells)
		return n > 0 && n < end && cells[n-1].IsBlank()
	})
}

// isBesideLevel reports whether a column is blank beside one of 类, 款 and 项.
func (p *Path) isBesideLevel(column int) bool {
	return p.n > 0 && p.words[0] == wording.LevelWord && p.heads[0].Column != column
}

// hasDigits reports whether a column of rows has a number without decimals, as codes are.
func hasDigits(rows [][]wording.Token, c int) bool {
	return slices.ContainsFunc(rows, func(cells []wording.Token) bool { return c < len(cells) && cells[c].Kind == wording.DigitsToken })
}

// hasNumber reports whether a column of rows has a number.
func hasNumber(rows [][]wording.Token, c int) bool {
	return slices.ContainsFunc(rows, func(cells []wording.Token) bool { return c < len(cells) && cells[c].IsNumber() })
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
		if x := &p.Slots[c]; x.Kind == AmountSlot && x.Block == s.Block && x.Column == s.Column && x.Line == s.Line {
			a, b := &h.Columns[c], &h.Columns[column]
			s.Merged = a.heads[0] == b.heads[0]
			s.Again = !s.Merged
			s.Unlike = a.n == 1 && b.n == 1 && (a.words[0] == wording.TotalWord || b.words[0] == wording.TotalWord) && a.heads[0].text != b.heads[0].text
			return true
		}
	}
	return false
}

// isOutlaySide reports whether a column is on the expenditure side of a form that has
// one, which is a block of its own even if nothing is said over the amounts before it.
func (p *Path) isOutlaySide(f *forms.Form) bool { return f.Sided && p.has(wording.OutlaySide) }

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

// FirstKey returns the first column of a block that identifies rows, 0 if none does.
func (p *Plan) FirstKey(block int) int {
	return max(slices.IndexFunc(p.Slots, func(s Slot) bool { return s.IsKey() && s.Block == block }), 0)
}

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
