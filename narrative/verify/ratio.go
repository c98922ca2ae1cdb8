package verify

import (
	"math"
	"math/big"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// hundred is 100%, as percentTerms counts.
var hundred = budget.Exact(budget.Fen(100 * budget.WanYuan.Fen()))

// shares holds shares against part and whole, and those of a list against 100%: N02.
func (v *verifier) shares() {
	var list []int32
	for i := range v.statements {
		s := &v.statements[i]
		if s.Measure != narrative.MeasureShare || !v.facts[i].usable {
			continue
		}
		n := int32(i)
		v.share(n)
		if len(list) > 0 && !v.listed(list, n) {
			v.whole(list)
			list = list[:0]
		}
		list = append(list, n)
	}
	v.whole(list)
}

// share holds one share against part and whole.
func (v *verifier) share(i int32) {
	s := &v.statements[i]
	part, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	if !ok {
		v.relate("N02", percentAtMost, i, says(i, +1), number(hundred, -1))
		return
	}
	whole, ok := v.amount(s.Of, narrative.MeasureActual, 0, i, +1)
	if s.Of.IsZero() || !ok {
		v.skip("N02", "未说明占比的整体")
		return
	}
	v.relate("N02", ratioRelation, i, says(i, +1), part, whole)
}

// longestList is more than any list of shares has.
const longestList = 64

// listed reports whether a share continues a list of shares of the same whole: of
// another subject, in the same section, with nothing but their amounts between.
func (v *verifier) listed(list []int32, i int32) bool {
	last := list[len(list)-1]
	a, b := &v.statements[last], &v.statements[i]
	if a.Chapter != b.Chapter || a.Of != b.Of || i-last > 3 || len(list) == longestList {
		return false
	}
	for _, j := range list {
		if v.statements[j].Subject == b.Subject {
			return false
		}
	}
	return true
}

// whole holds a list of shares against 100%, and its amounts against their whole,
// if it is complete: if one of the two fits, so must the other.
func (v *verifier) whole(list []int32) {
	if len(list) < 2 {
		return
	}
	var of, parts []operand
	for _, i := range list {
		of = append(of, says(i, +1))
		s := &v.statements[i]
		part, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
		if ok && parts != nil || len(of) == 1 && ok {
			parts = append(parts, part)
		} else {
			parts = nil
		}
	}
	full := number(hundred, -1)
	of = append(of, full)
	s := &v.statements[list[0]]
	total, ok := v.amount(s.Of, narrative.MeasureActual, 0, list[0], -1)
	if s.Of.IsZero() || !ok || parts == nil {
		if v.fits(percentSum, of...) {
			v.relate("N02", percentSum, list[len(list)-1], of...)
		}
		return
	}
	parts = append(parts, total)
	if !v.fits(percentSum, of...) && !v.fits(sumRelation, parts...) {
		return
	}
	// Parts too small to be printed may be left out: as far as the amounts do not show
	// them the shares need not add up, and the other way round.
	whole := v.figure(total, nil).Amount()
	of[len(of)-1].slack = scaled(imprecision(v.terms(parts, nil)), hundred.Amount(), whole)
	rest := number(budget.Exact(budget.Amount{}), +1)
	rest.slack = scaled(imprecision(v.percentTerms(of[:len(of)-1], nil)), whole, hundred.Amount())
	v.relate("N02", percentSum, list[len(list)-1], of...)
	v.relate("N06", sumRelation, total.statement, append(parts, rest)...)
}

// imprecision returns how far the sum of terms may be from what it is of.
func imprecision(terms []judge.Term) budget.Amount {
	j := judge.Sum(terms)
	e, err := j.Tolerance.Amount()
	if err != nil {
		return budget.Fen(math.MaxInt64)
	}
	return e
}

// scaled returns a × to ÷ from, rounded up and without its sign.
func scaled(a, to, from budget.Amount) budget.Amount {
	n := new(big.Int).Mul(big.NewInt(a.Fen()), big.NewInt(to.Fen()))
	if from.IsZero() {
		return budget.Amount{}
	}
	n.Div(n.Abs(n), new(big.Int).Abs(big.NewInt(from.Fen())))
	if !n.IsInt64() || n.Int64() == math.MaxInt64 {
		return budget.Fen(math.MaxInt64)
	}
	return budget.Fen(n.Int64() + 1)
}

// completions holds completion rates against amount and budget: N04.
func (v *verifier) completions() {
	for i := range v.statements {
		s := &v.statements[i]
		if s.Measure != narrative.MeasureCompletion || !v.facts[i].usable {
			continue
		}
		n := int32(i)
		base := s.Base
		if base == 0 {
			base = narrative.BaseBudget
		}
		actual, ok := v.amount(s.Subject, narrative.MeasureActual, 0, n, +1)
		if !ok {
			v.skip("N04", "未列决算数")
			continue
		}
		plan, ok := v.plan(s.Subject, base, n, +1, func(plan operand) bool {
			return v.fits(ratioRelation, says(n, +1), actual, plan)
		})
		if !ok {
			v.skip("N04", "未列"+base.String()+"数")
			continue
		}
		v.relate("N04", ratioRelation, n, says(n, +1), actual, plan)
	}
}

// plan returns the budget that statement i refers to: where it does not say which
// budget, of those that there are the one that fits.
func (v *verifier) plan(s narrative.Subject, base narrative.Base, i int32, sign int8, fits func(plan operand) bool) (operand, bool) {
	plan, ok := v.amount(s, narrative.MeasureBudget, base, i, sign)
	if !ok || base != narrative.BaseBudget {
		return plan, ok
	}
	for named := narrative.BaseInitial; named <= narrative.BaseAdjusted; named++ {
		other, ok := v.amount(s, narrative.MeasureBudget, named, i, sign)
		if ok && other != plan && !fits(plan) && fits(other) {
			return other, true
		}
	}
	return plan, true
}
