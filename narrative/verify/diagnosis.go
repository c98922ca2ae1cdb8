package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/given"
)

// cause returns how a statement may have come to say what it says, if the value it
// should have makes everything hold that it is held against.
func (v *verifier) cause(i int32, open []int, with *repair, mended bool) judge.Cause {
	s, r := &v.statements[i], &v.relations[open[0]]
	switch {
	case s.Measure == narrative.MeasureChange && v.facts[i].flat:
		return judge.CauseUnchanged
	case s.Measure == narrative.MeasureCount && v.exchanged(r):
		return judge.CauseCountsExchanged
	case s.Measure == narrative.MeasureRate && v.doubled(i):
		return judge.CauseDoubleNegative
	case (s.Measure == narrative.MeasureChange || s.Measure == narrative.MeasureRate || r.is.IsOrder()) && v.turned(i):
		return judge.CauseDirection
	case r.rule.work.cause != 0:
		return r.rule.work.cause
	case slices.ContainsFunc(open, func(n int) bool { return v.isBefore(&v.relations[n], i) }):
		return judge.CausePriorAsChange
	case r.is == judge.Limits && v.unitShifted(r):
		return judge.CauseUnit
	case with == nil || with.rough || !mended:
		return 0
	case r.is.IsOrder() && s.Direction == narrative.DirectionFlat:
		return judge.CauseUnchanged
	case r.is.IsOrder():
		return judge.CauseDirection
	case s.Measure == narrative.MeasureRate || s.Measure == narrative.MeasureShare || s.Measure == narrative.MeasureCompletion:
		return v.percentCause(i, open, with)
	default:
		return v.amountCause(i, r, with)
	}
}

// exchanged reports whether a relation is that of 批次 and 人次.
func (v *verifier) exchanged(r *relation) bool {
	of := v.operandsOf(r)
	return r.is == judge.Limits && v.statements[of[0].statement].Subject.Indicator == narrative.ReceptionBatches
}

// unitShifted reports whether the two amounts of a limit have the same digits in different
// units.
func (v *verifier) unitShifted(r *relation) bool {
	of := v.operandsOf(r)
	return len(of) == 2 && judge.Slips(v.value(of[0]), v.value(of[1])).Has(judge.CauseUnit)
}

// turned reports whether the opposite direction makes every relation hold.
func (v *verifier) turned(i int32) bool {
	s := &v.statements[i]
	if !s.HasValue() || s.Sign() == 0 {
		return false
	}
	with := repair{statement: i, stated: v.facts[i].stated.Neg()}
	return v.allHold(i, &with)
}

// doubled reports whether a rate says twice that something fell: 下降 -5.86%.
func (v *verifier) doubled(i int32) bool {
	s := &v.statements[i]
	return s.Percent.Sign() < 0 && v.turned(i)
}

// percentCause compares a percentage with what it should be.
func (v *verifier) percentCause(i int32, open []int, with *repair) judge.Cause {
	stated := v.facts[i].stated.Percentage()
	for _, n := range open {
		r := &v.relations[n]
		if !r.is.IsRatio() {
			continue
		}
		of := v.operandsOf(r)
		x, y := v.value(of[1]).Figure(), v.value(of[2]).Figure()
		exact, _, err := r.is.RatioOf(x, y)
		if err != nil {
			continue
		}
		slips := judge.RatioSlips(stated, exact)
		switch {
		case r.is != judge.IsShare && overCurrent(r.is, stated, x, y):
			return judge.CauseOverCurrent
		case r.is == judge.IsShare && v.statements[i].Measure == narrative.MeasureShare && v.completed(i, stated):
			return judge.CauseCompletion
		case slips.Has(judge.CauseRatioAsPercent):
			return judge.CauseRatioAsPercent
		case v.forced(i, with):
			return judge.CauseForced
		case slips.Has(judge.CauseTruncated):
			return judge.CauseTruncated
		}
	}
	c := judge.Slips(v.facts[i].stated, with.stated).Likeliest()
	if c == 0 && v.copied(i) {
		c = judge.CauseOtherSubject
	}
	return c
}

// overCurrent reports whether a rate is the change over the current year's figure.
func overCurrent(is judge.Relation, p budget.Percentage, x, y budget.Figure) bool {
	change, current := x, y
	if is == judge.IsGrowth {
		a, err := x.Amount().Sub(y.Amount())
		if err != nil {
			return false
		}
		change, current = budget.Exact(a), x
	}
	r, of, err := budget.Share(change, current)
	return err == nil && judge.Ratio(p, r, of) <= judge.Rounding
}

// completed reports whether a share is the completion rate of its subject.
func (v *verifier) completed(i int32, p budget.Percentage) bool {
	s := &v.statements[i]
	actual, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	plan, known := v.amount(s.Subject, narrative.MeasureBudget, narrative.BaseBudget, i, +1)
	if !ok || !known {
		return false
	}
	r, of, err := budget.Completion(v.value(actual).Figure(), v.value(plan).Figure())
	return err == nil && p.Sign() != 0 && judge.Ratio(p, r, of) <= judge.Rounding
}

// forced reports whether a share is what makes its list add to 100%, which it would
// not do with the share that is right.
func (v *verifier) forced(i int32, with *repair) bool {
	for _, n := range v.of[i] {
		if r := &v.relations[n]; v.isList(r) {
			off := v.judged(r, repairs{*with}).Difference
			return r.difference.IsZero() && !off.IsZero()
		}
	}
	return false
}

// copied reports whether a percentage is that of the statement of its kind before or
// after it.
func (v *verifier) copied(i int32) bool {
	same := func(j int32) bool {
		if j < 0 || int(j) >= len(v.facts) {
			return false
		}
		a, b := &v.statements[i], &v.statements[j]
		return a.Measure == b.Measure && a.Subject != b.Subject && a.Percent == b.Percent && a.Percent.Sign() != 0
	}
	for d := int32(1); d <= 4; d++ {
		if same(i-d) || same(i+d) {
			return true
		}
	}
	return false
}

// amountCause compares an amount with what it should be.
func (v *verifier) amountCause(i int32, r *relation, with *repair) judge.Cause {
	s := &v.statements[i]
	stated := v.facts[i].stated.Figure()
	at, set := s.Subject.Address, v.set
	cell, isCell := v.cellOf(r)
	if isCell {
		at, set = cell.cell, v.tables(cell.from)
		if other, ok := given.ScopeOf(stated, set, at); ok && other != at {
			return judge.CauseScope
		}
		if c := given.RowCause(stated, set, at); c != 0 {
			return c
		}
	}
	if s.Measure == narrative.MeasureActual && !stated.Amount().IsZero() {
		before, ok := v.amount(s.Subject, narrative.MeasurePrior, narrative.BasePrior, i, +1)
		if ok && v.fits(judge.AddsUp, says(i, +1), minus(before)) {
			return judge.CauseStalePrior
		}
	}
	if slips := judge.Slips(v.facts[i].stated, with.stated); slips != 0 {
		return slips.Likeliest()
	}
	if isCell && given.RowCopied(stated, set, at) {
		return judge.CauseOtherSubject
	}
	return 0
}
