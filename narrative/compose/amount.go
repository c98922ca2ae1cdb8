package compose

import "github.com/fiscalcn/yusuan/budget"

// textPlaces is how many decimals texts write amounts and percentages with.
const textPlaces = 2

// Amount writes an amount as texts do: two places, no thousands commas, the unit
// behind it: 2993.83万元. What is lost is rounded half away from zero (四舍五入). It
// panics if the unit is not valid.
func Amount(a budget.Amount, u budget.Unit) string { return AmountTo(a, u, textPlaces) }

// AmountTo is [Amount] with another number of places: as many as the amount needs
// if it is negative (108万元).
func AmountTo(a budget.Amount, u budget.Unit, places int) string {
	b := a.AppendFormat(make([]byte, 0, 32), u, places)
	return string(append(b, u.String()...))
}

// printed returns what a reader sees of an amount, in 分.
func printed(a budget.Amount, u budget.Unit) (int64, error) {
	seen, err := a.Round(u, textPlaces)
	return seen.Fen(), err
}
