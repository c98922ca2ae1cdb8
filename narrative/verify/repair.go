package verify

import (
	"math/big"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
)

// implied returns what a relation says that a statement should be, nil if it does
// not say.
func (v *verifier) implied(r *relation, i int32) *repair {
	of := v.operandsOf(r)
	at := slices.IndexFunc(of, func(o operand) bool { return o.statement == i })
	with := repair{statement: i, figure: v.facts[i].figure, percent: v.facts[i].percent}
	ok := false
	switch {
	case r.kind == sumRelation:
		with.figure, ok = v.impliedAmount(of, at)
	case r.kind == percentSum:
		with.percent, ok = v.impliedPercent(of, at)
	case r.kind == atMostRelation, r.kind == percentAtMost, r.isOrder() && at != 0:
	case at != 0:
		with.figure, with.slack, ok = v.impliedBase(r.kind, of, at)
		with.rough = true
	case r.isOrder():
		with.direction, ok = impliedDirection(v.compared(r.kind, of, nil)), true
	default:
		with.percent, ok = v.impliedRatio(r.kind, of)
	}
	if !ok {
		return nil
	}
	return &with
}

// impliedAmount solves a sum for one operand, in the precision of the others.
func (v *verifier) impliedAmount(of []operand, at int) (budget.Figure, bool) {
	if len(of) == 2 && of[0].sign != of[1].sign {
		if f := v.figure(of[1-at], nil); !f.IsExact() && !f.IsBlank() {
			return f, true // as precise as it is, whatever the unit
		}
	}
	s := &v.statements[of[at].statement]
	unit := s.Money()
	var sum budget.Accumulator
	places := -1
	for n, o := range of {
		if n == at {
			continue
		}
		f := v.figure(o, nil)
		if o.sign == of[at].sign {
			sum.Sub(f.Amount())
		} else {
			sum.Add(f.Amount())
		}
		if !f.IsExact() || o.statement >= 0 && v.statements[o.statement].HasValue() {
			places = max(places, f.Places(unit))
		}
	}
	if places < 0 { // the others are exact
		places = v.facts[of[at].statement].figure.Places(unit)
		if v.facts[of[at].statement].figure.HalfUnit().Compare(nothing.HalfUnit()) > 0 {
			unit, places = budget.WanYuan, 2 // what is written too coarsely may be in the wrong unit
		}
	}
	a, err := sum.Amount()
	if err != nil {
		return budget.Figure{}, false
	}
	if s.Measure == narrative.MeasureCount || !s.HasValue() {
		return budget.Exact(a), true
	}
	f, err := budget.Exact(a).Round(unit, places)
	return f, err == nil
}

// impliedPercent solves a sum of percentages for one operand.
func (v *verifier) impliedPercent(of []operand, at int) (budget.Percentage, bool) {
	var sum budget.Accumulator
	places := v.percent(of[at], nil).Places()
	for n, o := range of {
		if n == at {
			continue
		}
		f := o.figure
		if o.statement >= 0 {
			p := v.percent(o, nil)
			f, places = percentFigure(p), max(places, p.Places())
		}
		if o.sign == of[at].sign {
			sum.Sub(f.Amount())
		} else {
			sum.Add(f.Amount())
		}
	}
	a, err := sum.Amount()
	if err != nil {
		return budget.Percentage{}, false
	}
	p, err := budget.ParsePercentage(a.Format(budget.WanYuan, places))
	return p, err == nil
}

// impliedRatio returns the ratio that the amounts of a relation make, in the
// precision of its percentage.
func (v *verifier) impliedRatio(k relationKind, of []operand) (budget.Percentage, bool) {
	r, _, err := ratioOf(k, v.figure(of[1], nil), v.figure(of[2], nil))
	if err != nil {
		return budget.Percentage{}, false
	}
	p, err := budget.ParsePercentage(r.Percent(v.percent(of[0], nil).Places()))
	return p, err == nil
}

// impliedDirection returns how the two amounts of a comparison compare.
func impliedDirection(actual, plan budget.Figure) narrative.Direction {
	switch c := actual.Amount().Compare(plan.Amount()); {
	case c > 0:
		return narrative.DirectionGreater
	case c < 0:
		return narrative.DirectionLess
	default:
		return narrative.DirectionFlat
	}
}

// impliedBase returns what one of the two amounts of a ratio should be for it to be
// what is stated, in the precision of the amount, and how far that may be off.
func (v *verifier) impliedBase(k relationKind, of []operand, at int) (f budget.Figure, slack budget.Amount, ok bool) {
	if _, _, err := ratioOf(k, v.figure(of[1], nil), v.figure(of[2], nil)); err != nil {
		return f, slack, false // nothing is any percentage of nothing
	}
	p := v.percent(of[0], nil)
	other := v.figure(of[3-at], nil).Amount()
	base, ok := baseOf(k, at, p.Ratio(), other)
	if !ok {
		return f, slack, false
	}
	for _, bound := range [...]budget.Ratio{p.Interval().Lo, p.Interval().Hi} {
		if b, ok := baseOf(k, at, bound, other); ok {
			slack = budget.Fen(max(slack.Fen(), b.Fen()-base.Fen(), base.Fen()-b.Fen()))
		}
	}
	s := &v.statements[of[at].statement]
	f, err := budget.Exact(base).Round(s.Money(), v.facts[of[at].statement].figure.Places(s.Money()))
	return f, slack, err == nil
}

// baseOf returns the amount at a place of a ratio that the other amount makes it with.
func baseOf(k relationKind, at int, p budget.Ratio, other budget.Amount) (budget.Amount, bool) {
	rate := big.NewRat(p.Num(), p.Den())
	times := new(big.Rat).Set(rate) // what the other amount is multiplied with
	switch k {
	case growthRelation:
		times.Add(rate, big.NewRat(1, 1))
	case changeRelation:
		next := new(big.Rat).Add(rate, big.NewRat(1, 1))
		if next.Sign() == 0 {
			return budget.Amount{}, false
		}
		times.Quo(rate, next)
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
