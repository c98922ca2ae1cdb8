package settle

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/given"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

// otherTotal returns the total with what was carried over for one of the year in 公开01, and
// the other way round; false for any other figure.
func otherTotal(at tables.Address) (tables.Address, bool) {
	if c := thing.Canonical(at); c.Row.Line() != tables.GrandIncome {
		at = c // 02 and 03 have the totals of the year, too
	}
	for _, pair := range [...][2]tables.Line{{tables.IncomeTotal, tables.GrandIncome}, {tables.ExpenditureTotal, tables.GrandExpenditure}} {
		if i := slices.Index(pair[:], at.Row.Line()); i >= 0 && at.Form == tables.Form01 {
			at.Row = tables.LineRow(pair[1-i])
			return at, true
		}
	}
	return at, false
}

// Totals settles what 收入 and 支出 by themselves are, which may be those of the
// year (本年收入) or, with what was carried over, all there was (收入总计): where the words do
// not say, the one that has the amount if the other has not.
func Totals(statements []narrative.Statement, set tables.Set) {
	var figures map[tables.Address]budget.Figure
	for i := range statements {
		s := &statements[i]
		if fund, ok := fundOf(s); ok && given.IsFigure(s.Amount, set, fund) && !given.IsFigure(s.Amount, set, s.Subject.Address) {
			s.Subject = narrative.Subject{Address: fund}
			continue
		}
		other, ok := otherTotal(s.Subject.Address)
		if !ok || s.Certainty == narrative.CertaintyNamed || s.Measure != narrative.MeasureActual || !s.HasValue() || saysYear(s) {
			continue
		}
		if figures == nil {
			figures = totals(statements, set)
		}
		if !given.SameFigure(s.Amount, figures[thing.Canonical(other)]) || given.SameFigure(s.Amount, figures[thing.Canonical(s.Subject.Address)]) {
			continue
		}
		was := s.Subject
		for j := i; j < len(statements); j++ { // with the changes that go with it
			s := &statements[j]
			if s.Subject != was || j > i && s.Measure == narrative.MeasureActual {
				break
			}
			s.Subject.Address = other
		}
	}
}

// fundOf returns the cell of a fund's share in the total of 公开04, with what was carried
// over, false for what is no fund named as part of that total.
func fundOf(s *narrative.Statement) (tables.Address, bool) {
	at, whole := s.Subject.Address, s.Whole.Address
	column := tables.General + tables.Column(at.Row.Line()-tables.IncomeGeneral)
	isFund := at.Form == tables.Form04 && at.Column == tables.Actual && column >= tables.General && column <= tables.StateCapital
	return tables.Address{Form: tables.Form04, Row: tables.LineRow(tables.GrandExpenditure), Column: column},
		isFund && whole.Form == tables.Form04 && thing.Canonical(whole).Row.Line() == tables.GrandIncome && s.Measure == narrative.MeasureActual
}

// totals returns the totals of the year and those with what was carried over: of the
// tables, or else where the text says which they are.
func totals(statements []narrative.Statement, set tables.Set) map[tables.Address]budget.Figure {
	figures := map[tables.Address]budget.Figure{}
	note := func(at tables.Address, f budget.Figure) {
		if at = thing.Canonical(at); figures[at].IsBlank() {
			figures[at] = f
		}
	}
	for _, l := range [...]tables.Line{tables.IncomeTotal, tables.GrandIncome, tables.ExpenditureTotal, tables.GrandExpenditure} {
		at := tables.Address{Form: tables.Form01, Row: tables.LineRow(l), Column: tables.Actual}
		note(at, set.Figure(given.TotalIn(set, at)))
	}
	for i := range statements {
		s := &statements[i]
		at := s.Subject.Address
		_, ok := otherTotal(at)
		isSaid := saysYear(s)
		if thing.Canonical(at).Row.Line() == tables.GrandIncome {
			isSaid = s.Certainty == narrative.CertaintyNamed
		}
		if ok && isSaid && s.Measure == narrative.MeasureActual {
			note(at, s.Amount)
		}
	}
	return figures
}

// saysYear reports whether the words say that a total is of the year alone.
func saysYear(s *narrative.Statement) bool { return s.Scope&narrative.ScopeYear != 0 }
