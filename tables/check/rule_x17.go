package check

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/blame"
)

var ruleX17 = Rule{
	Rule: judge.Rule{ID: "X17", Title: "各表是本年度的", Formula: "没有一张表的全部金额与上年决算相同",
		Scope: "提供上年决算时", Severity: judge.Warning, Related: []string{"X14", "S15"}},
	Forms: nineForms,
	Example: Example{
		Cells: []string{"公开05/201/本年支出 464.79", "公开05/201/基本支出 437.16", "公开05/201/项目支出 27.63", "公开05/208/本年支出 40.89", "公开05/208/基本支出 30.89", "公开05/208/项目支出 10.00"},
		Prior: []string{"公开05/201/本年支出 464.79", "公开05/201/基本支出 437.16", "公开05/201/项目支出 27.63", "公开05/208/本年支出 40.89", "公开05/208/基本支出 30.89", "公开05/208/项目支出 10.00"},
	},
	work: &work{needs: priorYear | anyForm, forms: (*look).ofLastYear},
}

// fewestAlike is how many different amounts at least are those of last year where a table is. Two
// or three can be the same by chance, and stand in many cells: one project of 10.00 every year is
// eight of 公开03.
const fewestAlike = 6

// ofLastYear is X17.
func (l *look) ofLastYear() {
	if l.prior == nil {
		return
	}
	for t := range l.sheet.Set.Tables() {
		before, ok := l.prior.Table(t.Form())
		if !ok {
			continue
		}
		n, different := amounts(t)
		if m, _ := amounts(before); different >= fewestAlike && n == m && isWithin(t, before) {
			l.report(blame.Finding{At: tables.Address{Form: t.Form()}, Words: judge.Say("check.last-year", n)})
		}
	}
}

// ofLastYear makes one finding of two about one table: that it is of something else (S15), and
// that its amounts are last year's.
func (r *run) ofLastYear(undone []blame.Finding) {
	for i := range undone {
		of := &undone[i]
		n := slices.IndexFunc(r.findings, func(f blame.Finding) bool { return f.Rule == "X17" && f.At == of.At })
		if n >= 0 && of.Cause == judge.CauseOtherTable {
			of.Words = judge.Say("all.semicolon", of.Words, r.findings[n].Words)
			of.Rules = append(of.Rules, r.findings[n].Rules...)
			r.findings = slices.Delete(r.findings, n, n+1)
		}
	}
}

// amounts counts the amounts of a table but for zeros, and how many different ones there are.
func amounts(t *tables.Table) (n, different int) {
	seen := map[budget.Amount]bool{}
	for i := range t.Size() {
		if a := t.FigureAt(i).Amount(); !a.IsZero() {
			n++
			seen[a] = true
		}
	}
	return n, len(seen)
}

// isWithin reports whether another table has all amounts of one.
func isWithin(t, other *tables.Table) bool {
	for a, f := range t.Figures() {
		if !f.Amount().IsZero() && other.Figure(a.Row, a.Column).Amount() != f.Amount() {
			return false
		}
	}
	return true
}
