package reading

import (
	"slices"
	"strconv"

	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// dropPageNumbers takes out the numbers of pages that extractors give as rows of the tables above or below. A number alone in a row may
// be a code, or the last digit of an amount above; numbers that rise from page to page, each in the first or in the last row, are neither.
func dropPageNumbers(sheets []sheet) {
	const fewest = 3
	for _, last := range []bool{false, true} {
		var pages []*wording.Token
		highest := 0
		for i := range sheets {
			t := sheets[i].pageNumber(last)
			if t == nil {
				continue
			}
			number, _ := strconv.Atoi(t.Folded)
			if number <= highest {
				pages = nil
				break
			}
			highest, pages = number, append(pages, t)
		}
		if len(pages) >= fewest {
			for _, t := range pages {
				*t = wording.Token{}
			}
		}
	}
}

// pageNumber returns the only text of the first or last row that is not blank, if it can be the number of a page: one below those of
// classes (201), without zeros before it, that no amount above ends in.
func (s *sheet) pageNumber(last bool) *wording.Token {
	const aboveAll = 200
	rows := slices.All(s.rows)
	if last {
		rows = slices.Backward(s.rows)
	}
	for row, cells := range rows {
		first := wording.FirstText(cells)
		if first < 0 {
			continue
		}
		t, at := &cells[first], rowAt{sheet: s, row: row, cells: cells}
		number, err := strconv.Atoi(t.Folded)
		if err != nil || t.Kind != wording.DigitsToken || t.Folded[0] == '0' || number > aboveAll || wording.FirstText(cells[first+1:]) >= 0 {
			return nil
		}
		if above := at.above(first); above >= 0 && isTornEnd(*t) && at.isWhole(above, at.rows[above][first].Folded+t.Folded) {
			return nil
		}
		return t
	}
	return nil
}
