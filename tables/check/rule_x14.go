package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleX14 = Rule{
	Rule: judge.Rule{ID: "X14", Title: "年初数等于上年年末数", Formula: "年初结转和结余 = 上年 年末结转和结余（01、04 逐本预算、08 和 09 逐科目；调整年初数的除外）",
		Scope: "提供上年决算时", Severity: judge.Warning, Related: []string{"01-3", "04-4"}},
	Forms: []tables.Form{f01, f04, f08, f09},
	Example: Example{
		Cells: []string{"公开01/年初结转和结余/决算数 49.14"},
		Prior: []string{"公开01/年末结转和结余/决算数 41.94"},
	},
	work: &work{needs: priorYear, claims: (*writer).priorYear},
}

// priorYear writes X14: opening balances are last year's closing balances.
func (w *writer) priorYear() {
	prior := *w.prior
	pair := func(f tables.Form, k tables.RowKey, c tables.Column, from tables.Address) {
		if w.sheet.Has(f) && prior.Has(from) {
			w.at(+1, f, k, c).given(-1, judge.FromPrior, from, prior.Figure(from)).put()
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
