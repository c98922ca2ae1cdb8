package reading

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// settleChange gives a rate and the change before it to the whole, if they stand
// behind a part of it, name neither, and fit the whole alone: 总收入4,201.15万元，其中本年
// 收入4,065.75万元，比上年增加456.32万元，增长12.19%. Texts mean either, and only the figures
// tell. A subject that is named stays, and so does one that has an item of its own behind the whole.
func (r *reader) settleChange(rate *narrative.Statement) {
	if r.said.last < 0 || r.now.whole.IsZero() || r.now.whole == r.now.subject {
		return
	}
	change := r.statements.at(r.said.last)
	if change.Measure != narrative.MeasureChange || change.Certainty == narrative.CertaintyNamed || change.Amount.Amount().IsZero() || change.Subject != rate.Subject {
		return
	}
	part, whole := r.statedBefore(r.now.subject, narrative.MeasureActual), r.statedBefore(r.now.whole, narrative.MeasureActual)
	if part == nil && whole == nil { // of plans alone
		part, whole = r.statedBefore(r.now.subject, narrative.MeasureBudget), r.statedBefore(r.now.whole, narrative.MeasureBudget)
	}
	if part == nil || whole == nil || grows(rate, change, part) || !grows(rate, change, whole) {
		return
	}
	if f := r.itemFrame(); f.kind == syntax.Item && whole.Start < r.Glyphs[r.nodes[f.node].At].At {
		return
	}
	s := spent(whole.Subject)
	change.Subject, rate.Subject = s, s
	r.now.about(s, 0, 0)
	r.now.sure, change.Certainty = narrative.CertaintyDoubtful, narrative.CertaintyDoubtful
}

// statedBefore returns the statement of the amount of a subject among the last ones, spent or
// planned, nil if there is none.
func (r *reader) statedBefore(s narrative.Subject, m narrative.Measure) *narrative.Statement {
	const far = 32
	for i := r.statements.n - 1; i >= max(0, r.statements.n-far); i-- {
		if before := r.statements.at(i); before.HasValue() && before.Measure == m && spent(before.Subject) == spent(s) {
			return before
		}
	}
	return nil
}

// spent returns the subject of what was spent, where it is that of its budget.
func spent(s narrative.Subject) narrative.Subject {
	if s.Address.Column == tables.Budgeted {
		s.Address.Column = tables.Actual
	}
	return s
}

// grows reports whether a rate is that of a change of an amount.
func grows(rate, change, amount *narrative.Statement) bool {
	x, p := change.Amount, rate.Percent
	if rate.Direction == narrative.DirectionDown {
		if fall, err := x.Neg(); err == nil {
			x = fall
		}
		p = p.Neg()
	}
	_, bounds, err := budget.GrowthFromChange(x, amount.Amount)
	return err == nil && p.Interval().Meets(bounds)
}
