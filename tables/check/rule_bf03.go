package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// initialRules are the rules BF about tables: a final account beside the budget of its year.
// BF01 and BF02 are about its text.
var initialRules = []Rule{
	{
		Rule: judge.Rule{ID: "BF03", Title: "“三公”经费预算数与部门预算", Formula: "07 预算数 = 部门预算的“三公”经费（预算数为全年预算的，可因调整不同）",
			Scope: "提供年初预算时；一个只列一般公共预算、另一个列全部财政拨款，且安排有其他两本预算的除外", Severity: judge.Info, Related: []string{"07-1"}},
		Forms: []tables.Form{f07},
		Example: Example{
			Cells:   []string{"公开07/公务接待费/预算数 2.11", "公开07/公务接待费/决算数 1.00"},
			Initial: []string{"公开07/公务接待费/决算数 21.10"},
		},
		work: &work{needs: initialBudget | samePublic | allForms, claims: (*writer).threePublicPlanned},
	},
	{
		Rule: judge.Rule{ID: "BF08", Title: "预算安排的上年结转与上年决算", Formula: "部门预算的上年结转 = 上年决算的年末结转和结余（01、04；预算安排的是预计数）",
			Scope: "提供年初预算和上年决算时", Severity: judge.Info, Related: []string{"X14"}},
		Forms: []tables.Form{f01, f04},
		Example: Example{
			Cells:   []string{"公开01/年初结转和结余/决算数 41.94"},
			Initial: []string{"公开01/年初结转和结余/决算数 40.00"},
			Prior:   []string{"公开01/年末结转和结余/决算数 41.94"},
		},
		work: &work{needs: initialBudget | priorYear, claims: (*writer).plannedOpening},
	},
}

// threePublicPlanned is BF03.
func (w *writer) threePublicPlanned() {
	for r := range w.sheet.Tables[f07].Rows() {
		from := tables.Address{Form: f07, Row: r.Key(), Column: tables.Actual}
		if w.sheet.Tables[f07].Has(r.Key(), tables.Budgeted) && w.initial.Has(from) {
			w.at(+1, f07, r.Key(), tables.Budgeted).given(-1, judge.FromInitial, from, w.initial.Figure(from)).put()
		}
	}
}

// plannedOpening is BF08.
func (w *writer) plannedOpening() {
	for _, f := range []tables.Form{f01, f04} {
		planned := tables.Address{Form: f, Row: tables.LineRow(tables.Opening), Column: tables.Actual}
		closing := tables.Address{Form: f, Row: tables.LineRow(tables.Closing), Column: tables.Actual}
		if f == f04 {
			closing.Column = tables.AllFunds
		}
		if w.initial.Has(planned) && w.prior.Has(closing) && !w.initial.Figure(planned).IsBlank() {
			w.given(+1, judge.FromInitial, planned, w.initial.Figure(planned)).given(-1, judge.FromPrior, closing, w.prior.Figure(closing)).put()
		}
	}
}
