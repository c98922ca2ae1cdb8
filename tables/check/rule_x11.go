package check

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleX11 = Rule{
	Rule: judge.Rule{ID: "X11", Title: "财政拨款以外资金的结转",
		Formula:  "(01 年初 − 04 年初) + (01 本年收入 − 04 本年收入) − (01 本年支出 − 04 本年支出) − 结余分配 + 使用非财政拨款结余 = 01 年末 − 04 年末",
		Severity: judge.Error, Related: []string{"01-3", "01-4", "04-7"}},
	Forms: []tables.Form{f01, f04},
	Example: Example{Cells: []string{
		"公开01/年初结转和结余/决算数 112.88", "公开01/本年收入合计/决算数 9746.50", "公开01/本年支出合计/决算数 9759.38",
		"公开01/年末结转和结余/决算数 112.88", "公开04/本年收入合计/决算数 9746.50", "公开04/本年支出合计/合计 9746.50",
		"公开04/年初结转和结余/决算数 0.00", "公开04/年末结转和结余/合计 0.00",
		"公开01/使用非财政拨款结余/决算数 0.00", "公开01/结余分配/决算数 0.00",
	}},
	work: &work{needs: allForms, claims: (*writer).carryOver},
}

// carryOver writes X11: what money outside of the grant carries over.
func (w *writer) carryOver() {
	for _, x := range []struct {
		sign int8
		line tables.Line
		fund tables.Column // of 公开04, where it is not 决算数
	}{
		{+1, tables.Opening, tables.Actual},
		{+1, tables.IncomeTotal, tables.Actual},
		{-1, tables.ExpenditureTotal, tables.AllFunds},
		{-1, tables.Closing, tables.AllFunds},
	} {
		w.line(x.sign, f01, x.line, tables.Actual).line(-x.sign, f04, x.line, x.fund)
	}
	w.line(+1, f01, tables.SurplusUsed, tables.Actual).
		line(-1, f01, tables.SurplusDistributed, tables.Actual).put()
}
