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
	for _, ofEnd := range []func(*sheet) *wording.Token{(*sheet).firstAlone, (*sheet).lastAlone} {
		var pages []*wording.Token
		last := 0
		for i := range sheets {
			t := ofEnd(&sheets[i])
			if t == nil {
				continue
			}
			number, _ := strconv.Atoi(t.Folded)
			if number <= last {
				pages = nil
				break
			}
			last, pages = number, append(pages, t)
		}
		if len(pages) >= fewest {
			for _, t := range pages {
				*t = wording.Token{}
			}
		}
	}
}

// firstAlone returns the text of the first row that is not blank, if it can be the number of a page and stands alone.
func (s *sheet) firstAlone() *wording.Token {
	for _, cells := range s.rows {
		if wording.FirstText(cells) >= 0 {
			return pageAlone(cells)
		}
	}
	return nil
}

// lastAlone is firstAlone for the last row.
func (s *sheet) lastAlone() *wording.Token {
	for _, cells := range slices.Backward(s.rows) {
		if wording.FirstText(cells) >= 0 {
			return pageAlone(cells)
		}
	}
	return nil
}

// pageAlone returns the only text of a row, if it can be the number of a page: one below those of classes (201), and without zeros before it.
func pageAlone(cells []wording.Token) *wording.Token {
	const aboveAll = 200
	first := wording.FirstText(cells)
	t := &cells[first]
	number, err := strconv.Atoi(t.Folded)
	if err != nil || t.Kind != wording.DigitsToken || t.Folded[0] == '0' || number > aboveAll || wording.FirstText(cells[first+1:]) >= 0 {
		return nil
	}
	return t
}
