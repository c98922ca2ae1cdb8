package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleX15 = Rule{
	Rule: judge.Rule{ID: "X15", Title: "部门数等于所属单位数之和", Formula: "部门 = Σ 单位；上级补助、附属单位上缴与对附属单位补助、上缴上级相互抵销",
		Scope: "提供所属单位决算时", Severity: judge.Error, Related: []string{"01-1", "03-3"}},
	Forms: []tables.Form{f01, f02, f03, f04, f05, f06, f07, f08, f09},
	Example: Example{
		Cells: []string{"公开05/2011301/本年支出 174.66"},
		Units: [][]string{{"公开05/2011301/本年支出 100.00"}, {"公开05/2011301/本年支出 47.66"}},
	},
	work: &work{needs: unitSets, claims: (*writer).consolidation, ofUnits: true},
}

// consolidation writes X15: the department is the sum of its units, less what they paid one
// another.
func (w *writer) consolidation() {
	seen := map[tables.Address]bool{}
	write := func(a tables.Address) {
		if seen[a] {
			return
		}
		seen[a] = true
		w.at(+1, a.Form, a.Row, a.Column)
		for _, u := range w.units {
			if u.Has(a) {
				w.given(-1, judge.FromUnits, a, u.Figure(a))
			}
		}
		w.end(isEliminated(a))
	}
	for _, set := range append([]tables.Set{w.sheet.Set}, w.units...) {
		for t := range set.Tables() {
			if !w.sheet.Has(t.Form()) {
				continue
			}
			for a := range t.Figures() {
				write(a)
			}
		}
	}
	w.eliminated(tables.ToAffiliate, tables.FromSuperior)
	w.eliminated(tables.ToSuperior, tables.FromAffiliate)
}

// eliminated writes that as much was taken out of what units paid as of what units
// received.
func (w *writer) eliminated(paid, received tables.Column) {
	if !w.sheet.Has(f02, f03) {
		return
	}
	sum := tables.LineRow(tables.Total)
	out, in := tables.Address{Form: f03, Row: sum, Column: paid}, tables.Address{Form: f02, Row: sum, Column: received}
	w.at(-1, f03, sum, paid).at(+1, f02, sum, received)
	for _, u := range w.units {
		w.given(+1, judge.FromUnits, out, u.Figure(out)).given(-1, judge.FromUnits, in, u.Figure(in))
	}
	w.put()
}

// isEliminated reports whether flows between units stand in a figure, so that the
// department's is at most the sum of the units'.
func isEliminated(a tables.Address) bool {
	switch a.Form {
	case f01:
		switch a.Row.Line() {
		case tables.IncomeSuperior, tables.IncomeAffiliate, tables.IncomeTotal, tables.GrandIncome,
			tables.ExpenditureTotal, tables.GrandExpenditure:
			return true
		default:
			return a.Row.Functional() != 0
		}
	case f02:
		return a.Column == tables.Income || a.Column == tables.FromSuperior || a.Column == tables.FromAffiliate
	case f03:
		return a.Column == tables.Expenditure || a.Column == tables.ToSuperior || a.Column == tables.ToAffiliate
	default:
		return false
	}
}
