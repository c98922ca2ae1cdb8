package settle

import (
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// FormOf returns the form of the one fund that an item is of, 0 if it is of several or unknown.
type FormOf func(tables.RowKey) tables.Form

// Planned puts the statements of a budget's text as those of an account are, so that the
// same rules hold for both: what is planned for the year is the amount of its form, what was
// planned for the year before a prior amount of that base, and what was spent of it
// (上年执行数) a prior amount by itself.
func Planned(statements []narrative.Statement, year int, set tables.Set, formOf FormOf) {
	for i := range statements {
		s := &statements[i]
		isOld := s.Year != 0 && s.Year == year-1
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
		moveToFund(s, set, formOf)
	}
	bases(statements)
}

// moveToFund puts an item that 公开05 does not have into the form of another fund, if that has it: a
// budget goes through the items of all funds at once. Where the form of the fund that the code is of
// is not at hand, it is put there all the same: nothing tells what the form has.
func moveToFund(s *narrative.Statement, set tables.Set, formOf FormOf) {
	at := s.Subject.Address
	if at.Form != tables.Form05 || at.Row.Functional() == 0 || set.Has(at) {
		return
	}
	for _, form := range [...]tables.Form{tables.Form08, tables.Form09} {
		if at.Form = form; set.Has(at) {
			s.Subject.Address = at
			return
		}
	}
	form := formOf(at.Row)
	_, isHeld := set.Table(tables.Form05)
	if _, isThere := set.Table(form); isHeld && !isThere && form != 0 {
		s.Subject.Address.Form = form
	}
}
