package head

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// codeLevels is how many columns codes have at the most: 类, 款, 项.
const codeLevels = 3

// Contradicts reports whether a head is over a column of codes or names that only amounts have, or below one and nobody knows it, a
// level of codes is missing or one too many, or a row of the head is shorter than others: then heads and columns have slipped against each other.
func (h *Header) Contradicts(sheet, rows [][]wording.Token) bool {
	end, torn := headEnd(sheet[h.Top:h.Data])
	if torn || h.codeColumns(rows) > codeLevels {
		return true
	}
	level, filled := 0, false
	for c := range h.Columns {
		p := &h.Columns[c]
		if p.n > 0 && p.heads[0].Column < c && len(sheet[p.heads[0].Row]) <= c && c < end {
			return true // no cell covers it
		}
		isKey := keySlot(p.list()) != OtherSlot
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

// codeColumns counts the columns of codes that hold any.
func (h *Header) codeColumns(rows [][]wording.Token) int {
	n := 0
	for c := range h.Columns {
		if keySlot(h.Columns[c].list()) == CodeSlot && hasDigits(rows, c) {
			n++
		}
	}
	return n
}

// IsCut reports whether a sum says not of what, and amounts beside it have no head of their own: the upper rows of the header are lost.
func (h *Header) IsCut(sheet, rows [][]wording.Token) bool {
	sums, last := 0, -1
	for c := range h.Columns {
		if p := &h.Columns[c]; p.isSumAlone() && p.heads[0].Column != last {
			sums, last = sums+1, p.heads[0].Column
		}
	}
	if sums == 0 {
		return false
	}
	isKey := func(c int) bool { return h.Columns[c].IsKey() }
	return slices.ContainsFunc(rows, func(cells []wording.Token) bool { return h.hasBare(cells, sums > 1) }) ||
		slices.ContainsFunc(sheet[h.Top:h.Data], func(cells []wording.Token) bool { return NumbersColumns(cells, isKey) && h.numbersBare(cells) })
}

// isSumAlone reports whether nothing stands over a column but 合计 or 小计, which says not of what.
func (p *Path) isSumAlone() bool { return p.n == 1 && p.words[0] == wording.TotalWord }

// hasBare reports whether a row has an amount below no head, right of one of codes or names that covers it, or two below one; or, to be
// strict, any below no head of its own.
func (h *Header) hasBare(cells []wording.Token, strict bool) bool {
	owner := -1 // the column of the head that covers the last amount
	for c, t := range cells[:min(len(cells), len(h.Columns))] {
		p := &h.Columns[c]
		if t.Kind != wording.NumberToken {
			continue
		}
		switch {
		case p.n == 0 || p.n == 1 && p.IsKey() && p.heads[0].Column != c:
			return true
		case p.n == 1 && !p.words[0].IsSum() && (p.heads[0].Column == owner || strict && p.heads[0].Column != c):
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
		if p := &h.Columns[c]; !t.IsBlank() && p.n == 1 && !p.IsKey() && p.heads[0].Column != c {
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
