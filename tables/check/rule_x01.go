package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// equalRules are X01 to X09: what two forms state alike.
var equalRules = []Rule{
	{
		Rule: judge.Rule{ID: "X01", Title: "公开01与02的本年收入", Formula: "01 本年收入合计 = 02 合计",
			Severity: judge.Error, Related: []string{"01-1", "02-3"}},
		Forms:   []tables.Form{f01, f02},
		Example: Example{Cells: []string{"公开01/本年收入合计/决算数 4194.40", "公开02/合计/本年收入 4149.40"}},
		work: &work{needs: allForms, claims: func(w *writer) {
			w.line(+1, f01, tables.IncomeTotal, tables.Actual).line(-1, f02, tables.Total, tables.Income).put()
		}},
	},
	{
		Rule: judge.Rule{ID: "X02", Title: "公开01收入各行与02各列", Formula: "01 收入各行 = 02 各列（三本预算合为财政拨款收入）",
			Severity: judge.Error, Related: []string{"X01", "X09"}},
		Forms:   []tables.Form{f01, f02},
		Example: Example{Cells: []string{"公开01/其他收入/决算数 1200.57", "公开02/合计/其他收入 120.57"}},
		work:    &work{needs: allForms, claims: (*writer).sources},
	},
	{
		Rule: judge.Rule{ID: "X03", Title: "公开01与03的本年支出", Formula: "01 本年支出合计 = 03 合计",
			Severity: judge.Error, Related: []string{"01-2", "03-3"}},
		Forms:   []tables.Form{f01, f03},
		Example: Example{Cells: []string{"公开01/本年支出合计/决算数 4194.40", "公开03/合计/本年支出 4194.04"}},
		work:    &work{needs: allForms, claims: (*writer).outlay},
	},
	{
		Rule: judge.Rule{ID: "X04", Title: "公开01支出各类与03类级行", Formula: "01 支出各类 = 03 类",
			Severity: judge.Error, Related: []string{"X03"}},
		Forms:   []tables.Form{f01, f03},
		Example: Example{Cells: []string{"公开01/201/决算数 495.58", "公开03/201/本年支出 459.58"}},
		work:    &work{needs: allForms, claims: (*writer).outlayByClass},
	},
	{
		Rule: judge.Rule{ID: "X05", Title: "公开01与04的三本预算收入", Formula: "01 财政拨款各行 = 04 收入各行",
			Severity: judge.Error, Related: []string{"04-1", "X09"}},
		Forms: []tables.Form{f01, f04},
		Example: Example{Cells: []string{
			"公开01/一般公共预算财政拨款收入/决算数 2993.83", "公开04/一般公共预算财政拨款收入/决算数 2939.83",
		}},
		work: &work{needs: allForms, claims: (*writer).fiscalIncome},
	},
	{
		Rule: judge.Rule{ID: "X06", Title: "公开04一般公共预算与05", Formula: "04 一般公共预算各类 = 05 类；04 本年支出合计 = 05 合计",
			Severity: judge.Error, Related: []string{"04-3", "05-3"}},
		Forms:   []tables.Form{f04, f05},
		Example: Example{Cells: []string{"公开04/208/一般公共预算财政拨款 40.90", "公开05/208/本年支出 49.00"}},
		work:    &work{needs: allForms, claims: func(w *writer) { w.fund(tables.General, f05) }},
	},
	{
		Rule: judge.Rule{ID: "X07", Title: "公开04政府性基金、国有资本经营与08、09", Formula: "04 政府性基金各类 = 08 类；04 国有资本经营各类 = 09 类；合计同",
			Severity: judge.Error, Related: []string{"04-3", "08-3", "09-3"}},
		Forms:   []tables.Form{f04, f08, f09},
		Example: Example{Cells: []string{"公开04/212/政府性基金预算财政拨款 5.43", "公开08/212/本年支出 54.30"}},
		work:    &work{needs: eachForm, claims: (*writer).otherFunds},
	},
	{
		Rule: judge.Rule{ID: "X08", Title: "公开05基本支出与06", Formula: "05 基本支出合计 = 06 人员经费合计 + 公用经费合计",
			Severity: judge.Error, Related: []string{"05-3", "06-4"}},
		Forms: []tables.Form{f05, f06},
		Example: Example{Cells: []string{
			"公开05/合计/基本支出 478.07", "公开06/人员经费合计/决算数 443.89", "公开06/公用经费合计/决算数 43.18",
		}},
		work: &work{needs: allForms, claims: func(w *writer) {
			w.line(+1, f05, tables.Total, tables.Basic).
				line(-1, f06, tables.PersonnelTotal, tables.Actual).line(-1, f06, tables.OperationsTotal, tables.Actual).put()
		}},
	},
	{
		Rule: judge.Rule{ID: "X09", Title: "公开02财政拨款收入与04", Formula: "02 财政拨款收入合计 = 04 本年收入合计",
			Severity: judge.Error, Related: []string{"X02", "X05"}},
		Forms:   []tables.Form{f02, f04},
		Example: Example{Cells: []string{"公开02/合计/财政拨款收入 2993.83", "公开04/本年收入合计/决算数 2993.38"}},
		work: &work{needs: allForms, claims: func(w *writer) {
			w.line(+1, f02, tables.Total, tables.FromFiscal).line(-1, f04, tables.IncomeTotal, tables.Actual).put()
		}},
	},
}

// outlay is X03.
func (w *writer) outlay() {
	w.line(+1, f01, w.sheet.Spent(f01), tables.Actual).line(-1, f03, tables.Total, tables.Expenditure).put()
}

// outlayByClass is X04.
func (w *writer) outlayByClass() { w.classes(f01, tables.Actual, f03) }

var fiscalLines = []tables.Line{tables.IncomeGeneral, tables.IncomeManagedFund, tables.IncomeStateCapital}

// sources is X02.
func (w *writer) sources() {
	if w.sheet.HasLine(f01, tables.IncomeFiscal) {
		w.line(+1, f01, tables.IncomeFiscal, tables.Actual)
	} else {
		for _, l := range fiscalLines {
			w.line(+1, f01, l, tables.Actual)
		}
	}
	w.line(-1, f02, tables.Total, tables.FromFiscal).put()
	special := w.sheet.Tables[f01].Figure(tables.LineRow(tables.IncomeSpecialAccount), tables.Actual)
	mayAdd := w.sheet.HasLine(f01, tables.IncomeSpecialAccount) && (special.IsBlank() || !special.Amount().IsZero())
	for l, c := tables.IncomeSuperior, tables.FromSuperior; l <= tables.IncomeOther; l, c = l+1, c+1 {
		w.line(+1, f01, l, tables.Actual).line(-1, f02, tables.Total, c)
		if l != tables.IncomeInstitutional || !mayAdd {
			w.put()
			continue
		}
		w.putAtMost() // 公开02 may add 财政专户管理资金 to it
		w.line(-1, f01, l, tables.Actual).line(-1, f01, tables.IncomeSpecialAccount, tables.Actual).line(+1, f02, tables.Total, c).putAtMost()
	}
}

// fiscalIncome is X05. Where 公开01 has 财政拨款收入 in one line, that is the sum of the
// budgets of 公开04, and those that it has besides are parts of it.
func (w *writer) fiscalIncome() {
	const actual = tables.Actual
	inOne := w.sheet.HasLine(f01, tables.IncomeFiscal)
	for _, l := range fiscalLines {
		if !inOne || w.sheet.HasLine(f01, l) {
			w.line(+1, f01, l, actual).line(-1, f04, l, actual).put()
		}
	}
	if !inOne {
		return
	}
	w.line(+1, f01, tables.IncomeFiscal, actual)
	for _, l := range fiscalLines {
		w.line(-1, f04, l, actual)
	}
	w.put()
}

// otherFunds is X07.
func (w *writer) otherFunds() {
	if w.sheet.Has(f04, f08) {
		w.fund(tables.ManagedFund, f08)
	}
	if w.sheet.Has(f04, f09) {
		w.fund(tables.StateCapital, f09)
	}
}

// fund writes that the expenditure out of a fund in 公开04 is that of the form of the fund.
func (w *writer) fund(column tables.Column, f tables.Form) {
	w.line(+1, f04, w.sheet.Spent(f04), column).line(-1, f, tables.Total, tables.Expenditure).put()
	w.classes(f04, column, f)
}

// classes writes that the expenditure lines of a form equal the class rows of a
// code tree, for every class that either has. A form without any line of a class has
// its expenditure in other lines.
func (w *writer) classes(f tables.Form, c tables.Column, tree tables.Form) {
	divided := false
	for r := range w.sheet.Tables[f].Rows() {
		if r.Key().Functional() != 0 {
			divided = true
			w.at(+1, f, r.Key(), c).standing(-1, tree, r.Key(), tables.Expenditure).put()
		}
	}
	for r := range w.sheet.Tables[tree].Rows() {
		if !divided || r.Key().Functional().Level() != codes.Class {
			continue
		}
		if _, ok := w.sheet.Tables[f].Row(r.Key()); !ok {
			w.at(+1, f, r.Key(), c).at(-1, tree, r.Key(), tables.Expenditure).put()
		}
	}
}
