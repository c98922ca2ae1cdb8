package head

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// HoldsCodes reports whether rows list codes with amounts: they begin with the code, as
// an amount of other tables may look like one.
func HoldsCodes(rows [][]wording.Token) bool {
	for _, cells := range rows {
		first := wording.FirstText(cells)
		if first < 0 || !IsCoded(cells[first]) {
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
		case !IsCoded(cells[first]):
			return false
		default:
			n++
		}
	}
	return n > 1
}

// IsCoded reports whether a text is a code of a classification, or one with its name.
func IsCoded(t wording.Token) bool {
	digits, _ := t.Code()
	return wording.FunctionalCodes.Has(digits) || wording.EconomicCodes.Has(digits)
}

// IsAmount reports whether a cell that was not read has an amount other than zero, and no code.
func IsAmount(text string) bool {
	t := wording.TokenOf(text)
	if !t.IsNumber() || IsCoded(t) {
		return false
	}
	f, err := budget.ParseFigure(t.Folded, budget.WanYuan)
	return err == nil && !f.Amount().IsZero()
}
