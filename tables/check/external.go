package check

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// external writes the rules that compare with other accounts: X14 and X15.
func (r *run) external(w *writer) {
	if r.prior != nil {
		w.priorYear(*r.prior)
	}
	if len(r.units) > 0 {
		w.units(r.units)
	}
}

// given adds a figure of another account.
func (w *writer) given(sign int8, a tables.Address, f budget.Figure) *writer {
	return w.cell(sign, w.sheet.from(outside{at: a, figure: f}))
}

// priorYear writes X14: opening balances are last year's closing balances.
func (w *writer) priorYear(prior tables.Set) {
	pair := func(f tables.Form, k tables.RowKey, c tables.Column, from tables.Address) {
		if w.sheet.has(f) && prior.Has(from) {
			w.at(+1, f, k, c).given(-1, from, prior.Figure(from)).put("X14")
		}
	}
	closing := tables.LineRow(tables.Closing)
	pair(f01, tables.LineRow(tables.Opening), tables.Actual, tables.Address{Form: f01, Row: closing, Column: tables.Actual})
	pair(f04, tables.LineRow(tables.Opening), tables.Actual, tables.Address{Form: f04, Row: closing, Column: tables.AllFunds})
	for i, l := range []tables.Line{tables.OpeningGeneral, tables.OpeningManagedFund, tables.OpeningStateCapital} {
		fund := tables.General + tables.Column(i)
		pair(f04, tables.LineRow(l), tables.Actual, tables.Address{Form: f04, Row: closing, Column: fund})
	}
	for _, f := range []tables.Form{f08, f09} {
		t, ok := prior.Table(f)
		if !ok {
			continue
		}
		for row := range t.Rows() {
			pair(f, row.Key(), tables.OpeningBalance, tables.Address{Form: f, Row: row.Key(), Column: tables.ClosingBalance})
		}
	}
}

// units writes X15: the department is the sum of its units, less what they paid one
// another.
func (w *writer) units(units []tables.Set) {
	seen := map[tables.Address]bool{}
	write := func(a tables.Address) {
		if seen[a] {
			return
		}
		seen[a] = true
		w.at(+1, a.Form, a.Row, a.Column)
		for _, u := range units {
			if u.Has(a) {
				w.given(-1, a, u.Figure(a))
			}
		}
		w.end("X15", isEliminated(a))
	}
	for _, set := range append([]tables.Set{w.sheet.set}, units...) {
		for t := range set.Tables() {
			if !w.sheet.has(t.Form()) {
				continue
			}
			for a := range t.Figures() {
				write(a)
			}
		}
	}
	w.eliminated(units, tables.ToAffiliate, tables.FromSuperior)
	w.eliminated(units, tables.ToSuperior, tables.FromAffiliate)
}

// eliminated writes that as much was taken out of what units paid as of what units
// received.
func (w *writer) eliminated(units []tables.Set, paid, received tables.Column) {
	if !w.sheet.has(f02, f03) {
		return
	}
	sum := tables.LineRow(tables.Total)
	out, in := tables.Address{Form: f03, Row: sum, Column: paid}, tables.Address{Form: f02, Row: sum, Column: received}
	w.at(-1, f03, sum, paid).at(+1, f02, sum, received)
	for _, u := range units {
		w.given(+1, out, u.Figure(out)).given(-1, in, u.Figure(in))
	}
	w.put("X15")
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
