package claims

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
)

// Spent returns the line of 公开01 or 04 that states what is spent in the year: a budget that
// carries nothing over may have 支出总计 alone.
func (s *Sheet) Spent(f tables.Form) tables.Line {
	if s.Set.Kind() == tables.Budget && !s.HasLine(f, tables.ExpenditureTotal) && !s.Carries(f, tables.Closing, tables.SurplusDistributed) {
		return tables.GrandExpenditure
	}
	return tables.ExpenditureTotal
}

// Received returns the line of 公开01 or 04 that states what comes in in the year, likewise.
func (s *Sheet) Received(f tables.Form) tables.Line {
	if s.Set.Kind() == tables.Budget && !s.HasLine(f, tables.IncomeTotal) && !s.Carries(f, tables.Opening, tables.SurplusUsed) {
		return tables.GrandIncome
	}
	return tables.IncomeTotal
}

// Carries reports whether a form states an amount in one of some lines.
func (s *Sheet) Carries(f tables.Form, lines ...tables.Line) bool {
	t := s.Tables[f]
	return t != nil && slices.ContainsFunc(lines, func(l tables.Line) bool {
		return slices.ContainsFunc([]tables.Column{tables.Actual, tables.AllFunds}, func(c tables.Column) bool {
			return !t.Figure(tables.LineRow(l), c).Amount().IsZero()
		})
	})
}
