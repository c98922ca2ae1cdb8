package head

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// HoldsCodes reports whether rows list codes with amounts: they begin with the code, as
// an amount of other tables may look like one.
func HoldsCodes(rows [][]wording.Token) bool {
	for _, cells := range rows {
		first := wording.FirstText(cells)
		if first < 0 || !cells[first].IsCoded() {
			continue
		}
		if slices.ContainsFunc(cells[first+1:], wording.Token.IsNumber) {
			return true
		}
	}
	return false
}

// ListsCodes reports whether rows list codes with their names and nothing else: a page of a form without any amounts.
func ListsCodes(rows [][]wording.Token) bool {
	n := 0
	for _, cells := range rows {
		first := wording.FirstText(cells)
		switch {
		case first < 0:
		case !cells[first].IsCoded():
			return false
		default:
			n++
		}
	}
	return n > 1
}
