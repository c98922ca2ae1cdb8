package wording

import "github.com/fiscalcn/yusuan/budget"

// IsAmount reports whether a cell that was not read has an amount other than zero, and no code.
func IsAmount(text string) bool {
	t := TokenOf(text)
	if !t.IsNumber() || t.IsCoded() {
		return false
	}
	f, err := budget.ParseFigure(t.Folded, budget.WanYuan)
	return err == nil && !f.Amount().IsZero()
}

// IsCoded reports whether a text is a code of a classification, or one with its name.
func (t Token) IsCoded() bool {
	digits, _ := t.Code()
	return FunctionalCodes.Has(digits) || EconomicCodes.Has(digits)
}
