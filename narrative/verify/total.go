package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN20 = Rule{
	Rule: judge.Rule{ID: "N20", Title: "总计", Formula: "收入总计 = 支出总计；收入总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余；支出总计 = 本年支出 + 结余分配 + 年末结转和结余；总计 ≥ 其中所列各项之和",
		Severity: judge.Error, Related: []string{"N06", "N19"}},
	Example: Example{
		Year: 2023, Text: "一、收入支出决算总体情况说明\n2023年度收入总计512.38元，支出总计512.38元。本年支出512.38万元。",
	},
	work: &work{families: thing.Totals, claims: (*verifier).bothTotals, after: []*Rule{&ruleN06}, parts: true},
}

// bothTotals is N20 for 收入总计 and 支出总计.
func (v *verifier) bothTotals() {
	for i := range v.statements {
		s := &v.statements[i]
		if !isGrand(s.Subject.Address, tables.GrandExpenditure) || s.Measure != narrative.MeasureActual || !v.facts[i].usable {
			continue
		}
		income := narrative.Subject{Address: thing.Canonical(s.Subject.Address)}
		at := v.near(income, narrative.MeasureActual, 0, int32(i))
		switch {
		case at < 0:
		case s.Certainty != narrative.CertaintyNamed || v.statements[at].Certainty != narrative.CertaintyNamed: // 收入X万元，支出Y万元
			v.skip("text.total-unsaid")
		default:
			v.relate(judge.AddsUp, int32(i), says(int32(i), +1), says(at, -1))
		}
	}
}

// isGrand reports whether an address is that of a total.
func isGrand(at tables.Address, l tables.Line) bool {
	return at.Row.Line() == l && (at.Form == tables.Form01 || at.Column == tables.Actual || at.Column == tables.AllFunds)
}

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

// grandTotals settles what 收入 and 支出 by themselves are, which may be those of the
// year (本年收入) or, with what was carried over, all there was (收入总计): where the words do
// not say, the one that has the amount if the other has not.
func (v *verifier) grandTotals() {
	var figures map[tables.Address]budget.Figure
	for i := range v.statements {
		s := &v.statements[i]
		if fund, ok := fundOf(s); ok && isFigure(s.Amount, v.set, fund) && !isFigure(s.Amount, v.set, s.Subject.Address) {
			s.Subject = narrative.Subject{Address: fund}
			continue
		}
		other, ok := otherTotal(s.Subject.Address)
		if !ok || s.Certainty == narrative.CertaintyNamed || s.Measure != narrative.MeasureActual || !s.HasValue() || saysYear(s) {
			continue
		}
		if figures == nil {
			figures = v.totals()
		}
		if !sameFigure(s.Amount, figures[thing.Canonical(other)]) || sameFigure(s.Amount, figures[thing.Canonical(s.Subject.Address)]) {
			continue
		}
		was := s.Subject
		for j := i; j < len(v.statements); j++ { // with the changes that go with it
			s := &v.statements[j]
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
func (v *verifier) totals() map[tables.Address]budget.Figure {
	figures := map[tables.Address]budget.Figure{}
	note := func(at tables.Address, f budget.Figure) {
		if at = thing.Canonical(at); figures[at].IsBlank() {
			figures[at] = f
		}
	}
	for _, l := range [...]tables.Line{tables.IncomeTotal, tables.GrandIncome, tables.ExpenditureTotal, tables.GrandExpenditure} {
		at := tables.Address{Form: tables.Form01, Row: tables.LineRow(l), Column: tables.Actual}
		note(at, v.set.Figure(totalIn(v.set, at)))
	}
	for i := range v.statements {
		s := &v.statements[i]
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

// sameFigure reports whether two amounts may be the same, and are not nothing.
func sameFigure(a, b budget.Figure) bool {
	return !a.Amount().IsZero() && !b.Amount().IsZero() && a.Interval().Meets(b.Interval())
}
