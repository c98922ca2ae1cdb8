package judge

import (
	"math/big"

	"github.com/fiscalcn/yusuan/budget"
)

// average judges an average (人均, 车均) against an amount and the number of what shares it: [Exact] if the amount makes it,
// rounded, [Rounding] if some amount that the figure may stand for does. Of nothing there is no average.
func average(of []Operand) Verdict {
	each, all, n := of[0].Stated.number(), of[1].Stated.number(), of[2].Stated.number().Amount().Fen()
	if n <= 0 || each.IsBlank() || all.IsBlank() {
		return NotEvaluated
	}
	// Twice what all is apart from n times each, and twice how far rounding may take it.
	apart := new(big.Int).Sub(big.NewInt(all.Amount().Fen()), new(big.Int).Mul(big.NewInt(n), big.NewInt(each.Amount().Fen())))
	apart.Abs(apart.Lsh(apart, 1))
	near := new(big.Int).Mul(big.NewInt(n), big.NewInt(lastDigit(each)))
	far := new(big.Int).Add(near, big.NewInt(2*all.HalfUnit().Fen()))
	switch {
	case apart.Cmp(near) <= 0:
		return Exact
	case apart.Cmp(far) <= 0:
		return Rounding
	default:
		return Impossible
	}
}

// lastDigit returns what the last digit of an average is worth, in 分: 0.33元 is between 0.325元 and 0.335元, though no
// amount is.
func lastDigit(f budget.Figure) int64 { return max(2*f.HalfUnit().Fen(), 1) }

// solveAverage returns the average that an amount and a number make, or the amount that an average and a number do, in the
// precision of the one that it takes the place of.
func solveAverage(at int, u budget.Unit, of []Operand) (Operand, bool) {
	if at > 1 {
		return of[at], false
	}
	own, other, n := of[at], of[1-at].Stated.number(), of[2].Stated.number().Amount().Fen()
	if n <= 0 || own.Stated.IsBlank() || other.IsBlank() {
		return own, false
	}
	fen := new(big.Int).Mul(big.NewInt(n), big.NewInt(other.Amount().Fen()))
	slack := new(big.Int).Mul(big.NewInt(n), big.NewInt(lastDigit(other)))
	if at == 0 { // to the next multiple of the last digit, at once: 1.4999 is not 1.50, which is 2
		step := big.NewInt(lastDigit(own.Stated.number()))
		twice := new(big.Int).Mul(big.NewInt(2*n), step)
		fen.Add(big.NewInt(2*other.Amount().Fen()), new(big.Int).Mul(big.NewInt(n), step))
		fen.Mul(fen.Div(fen, twice), step)
		slack.SetInt64(0)
	}
	if !fen.IsInt64() || !slack.IsInt64() {
		return own, false
	}
	var ok bool
	own.Slack = budget.Fen(slack.Int64())
	own.Stated, ok = own.Stated.stating(budget.Fen(fen.Int64()), u, own.Stated.number().Places(u))
	return own, ok
}
