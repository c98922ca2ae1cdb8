package verify

import (
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// asPlanned puts the statements of a budget's text as those of an account are, so that the
// same rules hold for both: what is planned for the year is the amount of its form, what was
// planned for the year before a prior amount of that base, and what was spent of it
// (上年执行数) a prior amount by itself.
func (v *verifier) asPlanned() {
	for i := range v.statements {
		s := &v.statements[i]
		isOld := s.Year != 0 && s.Year == v.year-1
		switch {
		case s.Measure == narrative.MeasureBudget && isOld:
			s.Measure, s.Base = narrative.MeasurePrior, narrative.BaseBudget
		case s.Measure == narrative.MeasureBudget:
			s.Measure, s.Base = narrative.MeasureActual, 0
		case s.Measure == narrative.MeasureActual && isOld:
			s.Measure, s.Base = narrative.MeasurePrior, narrative.BasePrior
		}
		if at := &s.Subject.Address; at.Column == tables.Budgeted {
			at.Column = tables.Actual
		}
		v.moveToFund(s)
	}
}

// moveToFund puts an item that 公开05 does not have, but the form of another fund has, into
// that form: a budget goes through the items of all funds at once.
func (v *verifier) moveToFund(s *narrative.Statement) {
	at := s.Subject.Address
	if at.Form != tables.Form05 || at.Row.Functional() == 0 || v.set.Has(at) {
		return
	}
	for _, form := range [...]tables.Form{tables.Form08, tables.Form09} {
		if at.Form = form; v.set.Has(at) {
			s.Subject.Address = at
		}
	}
}

// isPlan reports whether a base is the budget of the year itself. In a budget it never is:
// 比预算 is against that of the year before.
func (v *verifier) isPlan(b narrative.Base) bool { return b.IsBudget() && v.kind != tables.Budget }

// baseYear is the year of the budget that others are compared with.
func (v *verifier) baseYear() int {
	if v.kind == tables.Budget {
		return v.year - 1
	}
	return v.year
}

// priorOf reports whether last year's tables tell what a prior amount of a base was: a budget
// tells what was planned, an account what was spent.
func (v *verifier) priorOf(b narrative.Base) bool {
	return b.IsBudget() == (v.prior.Kind() == tables.Budget) && b.IsBudget() == (v.kind == tables.Budget)
}

// totalIn returns the cell of a total in tables: a budget that carries nothing over prints no
// 本年合计, and its 总计 is that.
func totalIn(set tables.Set, at tables.Address) tables.Address {
	lines := map[tables.Line]tables.Line{tables.IncomeTotal: tables.GrandIncome, tables.ExpenditureTotal: tables.GrandExpenditure}
	other := tables.Address{Form: at.Form, Row: tables.LineRow(lines[at.Row.Line()]), Column: at.Column}
	if set.Kind() == tables.Budget && !set.Has(at) && lines[at.Row.Line()] != 0 && set.Has(other) {
		return other
	}
	return at
}
