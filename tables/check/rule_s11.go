package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
	"github.com/fiscalcn/yusuan/tables/reading"
)

var ruleS13 = Rule{
	Rule: judge.Rule{ID: "S13", Title: "金额栏填列的是金额", Formula: "金额栏的每一格是金额或者空白",
		Scope: "读取的文件", Severity: judge.Warning, Related: []string{"S03"}},
	Forms: nineForms,
	Example: Example{Document: &reading.Document{Department: "某局", Year: 2021, Tables: []reading.Sheet{
		{Title: "支出决算表", Unit: "万元", Rows: slices.Concat(example03, reading.Cells([][]string{{"201", "一般公共服务支出", "#REF!", "1.00", "", "", "", ""}}))},
	}}},
	work: &work{needs: aDocument, document: (*look).noAmounts},
}

// noAmounts is S13: each text that is none is said once for its form.
func (l *look) noAmounts() {
	type key struct {
		form tables.Form
		text string
	}
	var all []blame.Finding
	places := map[key][]string{}
	for d, f := range l.defects(kinds{reading.NotAnAmount: "check.no-amount"}) {
		k := key{d.Form, d.Text}
		if places[k] == nil {
			all = append(all, f)
		}
		places[k] = append(places[k], d.Row.String()+" "+d.Column.String())
	}
	for _, f := range all {
		if also := places[key{f.At.Form, f.StatedText}][1:]; len(also) > 0 {
			f.Words = judge.Say("check.also", f.Words, claims.Listed(also))
		}
		l.report(f)
	}
}

var ruleS11 = Rule{
	Rule: judge.Rule{ID: "S11", Title: "金额不为负", Formula: "除年初、年末结转和结余及结余分配外，金额不为负数（各项勾稽关系都成立的，仅作提示）",
		Severity: judge.Warning},
	Forms:   nineForms,
	Example: Example{Cells: []string{"公开05/2011302/项目支出 -27.63"}},
	work:    &work{needs: anyForm, sees: hasNegatives, judged: (*look).negatives},
}

// negatives is S11, but for the figures that sums show to have a wrong sign: that is
// one mistake, not two. Money that was given back is published below zero; if every
// sum agrees that it was, it is only worth knowing.
func (l *look) negatives(d *blame.Detective, wrong map[tables.Address]bool) {
	for t := range l.sheet.Set.Tables() {
		for row := range t.Rows() {
			var all []tables.Address
			for c := range row.Columns() {
				at := tables.Address{Form: t.Form(), Row: row.Key(), Column: c}
				if isNegative(at, row.Figure(c)) && !wrong[at] {
					all = append(all, at)
				}
			}
			if all != nil {
				l.report(negative(d, t, all))
			}
		}
	}
}

// negative makes a finding of the figures of a row that are below zero.
func negative(d *blame.Detective, t *tables.Table, all []tables.Address) blame.Finding {
	f := blame.Finding{Severity: judge.Info, At: all[0], Stated: t.Figure(all[0].Row, all[0].Column)}
	var figures []any
	for i, at := range all {
		shown := blame.ShowFigure(t.Figure(at.Row, at.Column), t.Unit())
		if i > 0 {
			shown = judge.Say("check.figure", at.Column, shown)
		}
		figures = append(figures, shown)
		if !agreesWith(d, claims.CellOf(t, at.Row, at.Column)) {
			f.Severity = 0 // that of the rule
		}
	}
	f.Words = judge.Say("check.negative", judge.Say("all.comma", figures...))
	return f
}

func hasNegatives(s *claims.Sheet) bool {
	for t := range s.Set.Tables() {
		for i := range t.Size() {
			if f := t.FigureAt(i); f.Amount().Sign() < 0 && isNegative(t.Address(i), f) {
				return true
			}
		}
	}
	return false
}

func isNegative(at tables.Address, f budget.Figure) bool {
	return f.Amount().Sign() < 0 && !mayBeNegative(at)
}

// agreesWith reports whether a figure stands in identities, and all of them hold.
func agreesWith(d *blame.Detective, c claims.Cell) bool {
	holds := func(i int) bool { return d.Standing[i].Verdict < judge.NotEvaluated }
	return slices.ContainsFunc(d.Of(c), holds) && !slices.ContainsFunc(d.Of(c), d.IsBroken)
}

// mayBeNegative reports whether a figure is a balance: 经营结余 and 事业结余 can be
// deficits, and so can sums that count them.
func mayBeNegative(a tables.Address) bool {
	if a.Column == tables.OpeningBalance || a.Column == tables.ClosingBalance {
		return true
	}
	switch a.Row.Line() {
	case tables.Opening, tables.Closing, tables.SurplusDistributed, tables.GrandIncome, tables.GrandExpenditure:
		return a.Form == f01
	default:
		return false
	}
}
