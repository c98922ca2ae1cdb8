package verify

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// yearly returns the cell that a total of the year stands in, and that of the total
// with what was carried over; false for any other figure.
func yearly(at tables.Address) (year, grand tables.Address, ok bool) {
	year = canonical(at)
	grand = year
	switch l := year.Row.Line(); {
	case year.Form == tables.Form01 && l == tables.IncomeTotal:
		grand.Row = tables.LineRow(tables.GrandIncome)
	case year.Form == tables.Form01 && l == tables.ExpenditureTotal:
		grand.Row = tables.LineRow(tables.GrandExpenditure)
	default:
		return year, grand, false
	}
	return year, grand, true
}

// grandTotals settles what 收入 and 支出 by themselves are, which may be those of the
// year (本年收入) or, with what was carried over, all there was (收入总计): the latter
// where it is that amount and not the other.
func (v *verifier) grandTotals() {
	var figures map[tables.Address]budget.Figure
	for i := range v.statements {
		s := &v.statements[i]
		year, grand, ok := yearly(s.Subject.Address)
		if !ok || s.Certainty == narrative.CertaintyNamed || s.Measure != narrative.MeasureActual || !s.HasValue() || saysYear(s) {
			continue
		}
		if figures == nil {
			figures = v.totals()
		}
		if !sameFigure(s.Amount, figures[canonical(grand)]) || sameFigure(s.Amount, figures[year]) {
			continue
		}
		was := s.Subject
		for j := i; j < len(v.statements); j++ { // with the changes that go with it
			s := &v.statements[j]
			if s.Subject != was || j > i && s.Measure == narrative.MeasureActual {
				break
			}
			s.Subject.Address = grand
		}
	}
}

// totals returns the totals of the year and those with what was carried over: of the
// tables, or else where the text says which they are.
func (v *verifier) totals() map[tables.Address]budget.Figure {
	figures := map[tables.Address]budget.Figure{}
	note := func(at tables.Address, f budget.Figure) {
		if at = canonical(at); figures[at].IsBlank() {
			figures[at] = f
		}
	}
	for _, l := range [...]tables.Line{tables.IncomeTotal, tables.GrandIncome, tables.ExpenditureTotal, tables.GrandExpenditure} {
		at := cell{tables.Form01, l, tables.Actual}.address()
		note(at, v.set.Figure(at))
	}
	for i := range v.statements {
		s := &v.statements[i]
		year, _, isYearly := yearly(s.Subject.Address)
		if s.Measure == narrative.MeasureActual && year.Form == tables.Form01 && (!isYearly || saysYear(s)) {
			note(year, s.Amount)
		}
	}
	return figures
}

// saysYear reports whether the words say that a total is of the year alone.
func saysYear(s *narrative.Statement) bool { return s.Scope&narrative.ScopeYear != 0 }

// sameFigure reports whether two amounts may be the same, and are not nothing.
func sameFigure(a, b budget.Figure) bool {
	return !a.Amount().IsZero() && !b.Amount().IsZero() && a.Interval().Meets(b.Interval())
}
