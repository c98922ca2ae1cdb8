package settle

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/given"
)

// years are the last amounts that a budget's text states of one thing.
type years struct{ now, planned, spent budget.Figure }

// fits reports whether a change leads from an amount of last year to that of this year. 持平 is
// a change of nothing; one whose words do not say its way fits none.
func (y *years) fits(before budget.Figure, change *narrative.Statement) bool {
	isKnown := change.HasValue() || change.Direction == narrative.DirectionFlat
	return isKnown && change.Sign() != 0 && !y.now.IsBlank() && !before.IsBlank() &&
		given.IsChange(y.now, before, change.Amount, int8(change.Sign()))
}

// bases settles what a change is from that is read as one from what was spent, where the text
// tells what was planned, too: the one that it fits. 上年预算92万元，增加8万元 is from the budget,
// and so is the rate behind it.
func bases(statements []narrative.Statement) {
	last := map[narrative.Subject]*years{}
	for i := range statements {
		s := &statements[i]
		y := last[s.Subject]
		if y == nil {
			y = &years{}
			last[s.Subject] = y
		}
		switch {
		case s.Measure == narrative.MeasureActual:
			y.now = s.Amount
		case s.Measure == narrative.MeasurePrior && s.Base.IsBudget():
			y.planned = s.Amount
		case s.Measure == narrative.MeasurePrior:
			y.spent = s.Amount
		case s.Base != narrative.BasePrior:
		case s.Measure == narrative.MeasureChange && y.fits(y.planned, s) && !y.fits(y.spent, s):
			s.Base = narrative.BaseBudget
		case s.Measure == narrative.MeasureRate && i > 0 && isMoved(&statements[i-1], s):
			s.Base = narrative.BaseBudget
		}
	}
}

// isMoved reports whether a change beside a rate is from the budget of the same year.
func isMoved(change, rate *narrative.Statement) bool {
	return change.Measure == narrative.MeasureChange && change.Base.IsBudget() && change.Subject == rate.Subject &&
		change.BaseYear == rate.BaseYear && change.Scope == rate.Scope
}
