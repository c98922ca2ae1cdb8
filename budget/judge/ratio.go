package judge

import (
	"cmp"
	"math/big"

	"github.com/fiscalcn/yusuan/budget"
)

// Ratio judges a stated percentage against the exact ratio that the stated figures
// make and the interval of all ratios that they may stand for: [Exact] if it is the
// ratio rounded half away from zero, [Rounding] if its interval meets the other,
// [Impossible] if not.
func Ratio(stated budget.Percentage, ratio budget.Ratio, of budget.RatioInterval) Verdict {
	switch {
	case stated.Rounds(ratio):
		return Exact
	case stated.Interval().Meets(of):
		return Rounding
	default:
		return Impossible
	}
}

// RatioOf returns the ratio that two figures make by a relation of percentages, and all
// that it may be. The error is that of [budget.Share].
func (r Relation) RatioOf(x, y budget.Figure) (budget.Ratio, budget.RatioInterval, error) {
	switch r {
	case IsGrowth:
		return budget.Growth(x, y)
	case IsChange:
		return budget.GrowthFromChange(x, y)
	case IsReach:
		return reach(x, y)
	default:
		return budget.Share(x, y)
	}
}

// reach returns how much of a budget was spent, of what was spent beyond it and in all: all
// of it, and so much more.
func reach(excess, spent budget.Figure) (budget.Ratio, budget.RatioInterval, error) {
	more, of, err := budget.GrowthFromChange(excess, spent)
	if err != nil {
		return more, of, err
	}
	var broken error
	all := func(r budget.Ratio) budget.Ratio {
		sum, err := budget.NewRatio(r.Num()+r.Den(), r.Den())
		broken = cmp.Or(broken, err)
		return sum
	}
	return all(more), budget.RatioInterval{Lo: all(of.Lo), Hi: all(of.Hi), NoLo: of.NoLo, NoHi: of.NoHi}, broken
}

// ratio judges a percentage against two figures.
func (r Relation) ratio(p budget.Percentage, x, y budget.Figure) Verdict {
	ratio, interval, err := r.RatioOf(x, y)
	switch {
	case err == nil && !interval.IsUnbounded():
		return Ratio(p, ratio, interval)
	case r == IsShare && p.Sign() == 0 && y.Amount().IsZero() && x.Amount().IsZero():
		return NotEvaluated // nothing of nothing
	case (r == IsShare || r == IsGrowth) && p.Sign() != 0 && y.Amount().IsZero():
		return Impossible // what is printed as nothing gives no rate
	case r.mayBe(p, x, y):
		if p.Sign() == 0 && x.Amount().IsZero() {
			return Exact
		}
		return Rounding
	default:
		return Impossible
	}
}

// mayBe reports whether the ratio of any of the amounts that two figures may stand
// for is any of those that a percentage may be, where the base may be zero:
// numerator − ratio × base is zero somewhere within the bounds, and as it is
// linear in each of the three that shows at their ends.
func (r Relation) mayBe(p budget.Percentage, x, y budget.Figure) bool {
	bounds, xs, ys := p.Interval(), x.Interval(), y.Interval()
	var least, greatest bool
	for _, ratio := range [...]budget.Ratio{bounds.Lo, bounds.Hi} {
		for _, a := range [...]budget.Amount{xs.Lo, xs.Hi} {
			for _, b := range [...]budget.Amount{ys.Lo, ys.Hi} {
				num, base := big.NewInt(a.Fen()), big.NewInt(b.Fen())
				switch r {
				case IsGrowth:
					num.Sub(num, base)
				case IsChange:
					base.Sub(base, num)
				case IsReach:
					num, base = base, new(big.Int).Sub(base, num)
				}
				num.Mul(num, big.NewInt(ratio.Den()))
				base.Mul(base, big.NewInt(ratio.Num()))
				sign := num.Cmp(base)
				least, greatest = least || sign <= 0, greatest || sign >= 0
			}
		}
	}
	return least && greatest
}

// solveRatio returns the ratio of the two numbers in the precision of the percentage.
func (r Relation) solveRatio(of []Operand) (Operand, bool) {
	own := of[0]
	ratio, _, err := r.RatioOf(of[1].Stated.number(), of[2].Stated.number())
	if err != nil {
		return own, false
	}
	p, err := budget.ParsePercentage(ratio.Percent(own.Stated.percent.Places()))
	own.Stated = PercentOf(p)
	return own, err == nil
}

// solveBase returns what one of the two numbers of a ratio should be, in its precision.
func (r Relation) solveBase(at int, u budget.Unit, of []Operand) (Operand, bool) {
	own, other := of[at], of[3-at].Stated.number().Amount()
	if _, _, err := r.RatioOf(of[1].Stated.number(), of[2].Stated.number()); err != nil {
		return own, false // nothing is any percentage of nothing
	}
	p := of[0].Stated.percent
	base, ok := r.baseOf(at, p.Ratio(), other)
	if !ok {
		return own, false
	}
	own.Slack = budget.Amount{}
	for _, bound := range [...]budget.Ratio{p.Interval().Lo, p.Interval().Hi} {
		if b, ok := r.baseOf(at, bound, other); ok {
			own.Slack = budget.Fen(max(own.Slack.Fen(), b.Fen()-base.Fen(), base.Fen()-b.Fen()))
		}
	}
	own.Stated, ok = own.Stated.stating(base, u, own.Stated.number().Places(u))
	return own, ok
}

// baseOf returns the amount at a place of a ratio that the other amount makes it with.
func (r Relation) baseOf(at int, p budget.Ratio, other budget.Amount) (budget.Amount, bool) {
	rate := big.NewRat(p.Num(), p.Den())
	times := new(big.Rat).Set(rate) // what the other amount is multiplied with
	switch r {
	case IsGrowth:
		times.Add(rate, big.NewRat(1, 1))
	case IsChange:
		next := new(big.Rat).Add(rate, big.NewRat(1, 1))
		if next.Sign() == 0 {
			return budget.Amount{}, false
		}
		times.Quo(rate, next)
	case IsReach:
		if rate.Sign() == 0 {
			return budget.Amount{}, false
		}
		times.Quo(times.Sub(rate, big.NewRat(1, 1)), rate)
	}
	if at == 2 {
		if times.Sign() == 0 {
			return budget.Amount{}, false
		}
		times.Inv(times)
	}
	times.Mul(times, new(big.Rat).SetInt64(other.Fen()))
	fen := new(big.Int).Quo(times.Num(), times.Denom())
	return budget.Fen(fen.Int64()), fen.IsInt64()
}
