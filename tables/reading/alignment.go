package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// Extractors give the pages of a table columns of their own: blank ones to the left
// when the rows of a page are indented, blank ones to the right, or none where no row
// has anything; and as many for a code as the codes of the page fill.

// fits reports whether the columns of rows are those of a draft, so far as what stands in them tells: there are no names where it has
// amounts, nor amounts where it has names.
//
// Only trees of codes are looked at closely: their names stand by themselves, while labels of other forms may reach over columns of amounts.
// Of 公开06 no codes may stand where amounts do, of forms with two sides, each must have its own block.
func (d *draft) fits(rows [][]wording.Token) bool {
	if d.form.Rows == forms.EconomicRows && slices.ContainsFunc(rows, d.hasNameAsCode) {
		return false
	}
	if !d.isTree() {
		return !d.form.Sided || !slices.ContainsFunc(rows, d.hasBothSides)
	}
	for c, s := range d.plan.Slots {
		if s.Kind != head.AmountSlot && s.Kind != head.NameSlot {
			continue
		}
		names, amounts := 0, 0
		for _, cells := range rows {
			switch {
			case c >= len(cells):
			case cells[c].Kind == wording.NumberToken && cells[c].IsAmount():
				amounts++
			case cells[c].Kind == wording.WordsToken && s.Kind == head.NameSlot:
				names++
			case cells[c].Kind == wording.WordsToken && cells[c].IsName() && slices.ContainsFunc(cells, wording.Token.IsAmount):
				names++
			}
		}
		if s.Kind == head.NameSlot && amounts > names || s.Kind == head.AmountSlot && names > amounts {
			return false
		}
	}
	return true
}

// takes reports whether rows without heads of their own fit below those of a draft, with no column more than these have.
func (d *draft) takes(rows [][]wording.Token) bool {
	_, _, end := d.plan.Extent()
	return d.fits(rows) && !slices.ContainsFunc(rows, func(cells []wording.Token) bool {
		return end < len(cells) && slices.ContainsFunc(cells[end:], isAmountOrMark) || d.hasTooMany(cells)
	})
}

// isAmountOrMark reports whether a cell has an amount, or a mark that there is none.
func isAmountOrMark(t wording.Token) bool { return t.IsMark() || t.Kind == wording.NumberToken }

// hasTooMany reports whether a row has two amounts, or marks, below one cell of the head, under which there was one.
func (d *draft) hasTooMany(cells []wording.Token) bool {
	for c, s := range d.plan.Slots[:min(len(d.plan.Slots), len(cells))] {
		if s.Merged && s.Kind == head.AmountSlot && isAmountOrMark(cells[c]) {
			if isAmountOrMark(cells[d.firstLike(c)]) {
				return true
			}
		}
	}
	return false
}

// hasNameAsCode reports whether a row of 公开06 has a name where codes stand, beside a code where amounts do.
func (d *draft) hasNameAsCode(cells []wording.Token) bool {
	name, code := false, false
	for c, s := range d.plan.Slots[:min(len(d.plan.Slots), len(cells))] {
		name = name || s.Kind == head.CodeSlot && cells[c].Kind == wording.WordsToken
		code = code || s.Kind == head.AmountSlot && cells[c].HasCode(wording.EconomicCodes)
	}
	return name && code
}

// hasBothSides reports whether labels of both sides stand in one block of a row: between them there was a column of amounts.
func (d *draft) hasBothSides(cells []wording.Token) bool {
	income := -1 // the block of a label of income
	for c := range min(len(cells), len(d.plan.Slots)) {
		s := &d.plan.Slots[c]
		if !s.IsKey() || cells[c].IsBlank() {
			continue
		}
		switch l := d.form.GeneralLine(cells[c].Label()); {
		case l == 0:
		case l < tables.ExpenditureTotal:
			income = s.Block
		case income == s.Block:
			return true
		}
	}
	return false
}

// isTree reports whether a form lists functional codes.
func (d *draft) isTree() bool { return d.form.Rows == forms.TreeRows }

// align puts the columns of a sheet without a header below those of a draft, if that can be done in one way only. Else nothing
// changes, and the sheet is of another width.
func (r *reader) align(s *sheet, d *draft) {
	if r.starts.Next(0) < len(s.rows) || d.width == unknownWidth || s.width == d.width && d.takes(s.rows) {
		return
	}
	for _, columns := range [][]int{r.sideColumns(s, d), r.keyColumns(s, d)} {
		if columns == nil {
			continue
		}
		rows := make([][]wording.Token, len(s.rows))
		for i, cells := range s.rows {
			rows[i] = head.Arranged(cells, columns)
		}
		if d.takes(rows) && r.hasLabels(d, rows) {
			s.rows, s.width, s.columns = rows, d.width, columns
			r.starts.Find(rows)
			return
		}
	}
}

// sideColumns returns which column of a sheet stands below each of a draft, -1 for none, if only blank columns at its sides tell
// them apart, nil if others do.
func (r *reader) sideColumns(s *sheet, d *draft) []int {
	left, right := s.extent()
	from, least, most := d.plan.Extent()
	shift := left - from
	width := s.width - shift
	if right-shift > most || width < least || width < d.width && (shift != 0 || right < least) {
		return nil // a column between may be lost
	}
	if first, _ := d.plan.FirstAmount(); width > d.width && (s.hasGap(max(0, shift+first), right) || !d.isWhole()) {
		return nil // the column too many may be the gap, or one that the first page lost
	}
	columns := make([]int, d.width)
	for c := range columns {
		columns[c] = c + shift
	}
	return columns
}

// isWhole reports whether the plan of a draft has every column that its form can have.
func (d *draft) isWhole() bool {
	for c := range d.form.Columns(d.form.Widest) {
		if !d.columns[c] {
			return false
		}
	}
	return true
}

// hasGap reports whether a column between two has nothing.
func (s *sheet) hasGap(left, right int) bool {
	for c := left; c < right; c++ {
		if !slices.ContainsFunc(s.rows, func(cells []wording.Token) bool { return c < len(cells) && !cells[c].IsBlank() }) {
			return true
		}
	}
	return false
}

// keyColumns is sideColumns for a page whose codes and names stand in more or fewer columns than those of the draft: its other
// columns are as many as the draft has, and no column between can be of either.
func (r *reader) keyColumns(s *sheet, d *draft) []int {
	first, ok := d.plan.FirstAmount()
	k, keyed := head.KeyExtentOf(s.rows)
	if !ok || !keyed {
		return nil
	}
	_, right := s.extent()
	_, least, most := d.plan.Extent()
	amounts, to := -1, 0 // the column of the sheet with the first amount, and the end of the plan
	for c := k.End; c <= k.Amounts; c++ {
		t := max(least, right-c+first)
		switch {
		case t > most:
			continue
		case amounts >= 0 || c+t-first > s.width:
			return nil // either may be blank
		}
		amounts, to = c, t
	}
	if amounts < 0 || amounts+to-first < s.width && (s.hasGap(amounts, right) || !d.isWhole()) {
		return nil // a column too many may be any that is blank, or one that the first page lost
	}
	columns := make([]int, d.width)
	for c := range columns {
		columns[c] = -1
		if c >= first && c < to {
			columns[c] = amounts + c - first
		}
	}
	if !d.plan.PlaceKeys(columns, k) {
		return nil
	}
	return columns
}

// extent returns the first column with a text, and the one behind the last.
func (s *sheet) extent() (left, right int) {
	left = s.width
	for _, cells := range s.rows {
		first := wording.FirstText(cells)
		if first < 0 || wording.IsNoteRow(cells) {
			continue
		}
		left = min(left, first)
		for c := len(cells); c > right; c-- {
			if !cells[c-1].IsBlank() {
				right = c
			}
		}
	}
	return left, right
}
