package check

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// budgetCrossRules are the rules BX: what two forms of a budget state alike. Most claim what
// those of the final account do.
var budgetCrossRules = []Rule{
	{
		Rule: judge.Rule{ID: "BX01", Title: "收支总表与收入预算表的收入总计", Formula: "B01 收入总计 = B02 合计", Scope: "没有安排上年结转和使用非财政拨款结余时",
			Severity: judge.Error, Related: []string{"B01-1", "B02-3"}},
		Forms:   []tables.Form{f01, f02},
		Example: Example{Cells: []string{"公开01/收入总计/决算数 4194.40", "公开02/合计/本年收入 4149.40"}},
		work:    &work{needs: allForms, claims: (*writer).plannedIncome},
	},
	{
		Rule: judge.Rule{ID: "BX02", Title: "收支总表收入各行与收入预算表各列", Formula: "B01 收入各行 = B02 各列（三本预算合为财政拨款收入）",
			Severity: judge.Error, Related: []string{"BX01", "BX05"}},
		Forms:   []tables.Form{f01, f02},
		Example: Example{Cells: []string{"公开01/其他收入/决算数 1200.57", "公开02/合计/其他收入 120.57"}},
		work:    &work{needs: allForms, claims: (*writer).sources},
	},
	{
		Rule: judge.Rule{ID: "BX03", Title: "收支总表与支出预算表的支出总计", Formula: "B01 支出总计（不含结转下年） = B03 合计",
			Severity: judge.Error, Related: []string{"B01-3", "B03-3"}},
		Forms:   []tables.Form{f01, f03},
		Example: Example{Cells: []string{"公开01/支出总计/决算数 4194.40", "公开03/合计/本年支出 4194.04"}},
		work:    &work{needs: allForms, claims: (*writer).outlay},
	},
	{
		Rule: judge.Rule{ID: "BX04", Title: "收支总表支出各类与支出预算表类级行", Formula: "B01 支出各类 = B03 类",
			Severity: judge.Error, Related: []string{"BX03"}},
		Forms:   []tables.Form{f01, f03},
		Example: Example{Cells: []string{"公开01/201/决算数 495.58", "公开03/201/本年支出 459.58"}},
		work:    &work{needs: allForms, claims: (*writer).outlayByClass},
	},
	{
		Rule: judge.Rule{ID: "BX05", Title: "收支总表与财政拨款收支总表的财政拨款收入", Formula: "B01 财政拨款各行 = B04 收入各行",
			Severity: judge.Error, Related: []string{"B01-2", "B04-1"}},
		Forms: []tables.Form{f01, f04},
		Example: Example{Cells: []string{
			"公开01/一般公共预算财政拨款收入/决算数 2993.83", "公开04/一般公共预算财政拨款收入/决算数 2939.83",
		}},
		work: &work{needs: allForms, claims: (*writer).fiscalIncome},
	},
	{
		Rule: judge.Rule{ID: "BX06", Title: "财政拨款收支总表与三本预算的支出表", Formula: "B04 一般公共预算各类 = B05 类；政府性基金预算 = B08；国有资本经营预算 = B09；合计同",
			Severity: judge.Error, Related: []string{"B04-3", "B05-3", "B08-3", "B09-3"}},
		Forms:   []tables.Form{f04, f05, f08, f09},
		Example: Example{Cells: []string{"公开04/208/一般公共预算财政拨款 40.90", "公开05/208/本年支出 49.00"}},
		work: &work{needs: eachForm, claims: func(w *writer) {
			if w.sheet.Has(f04, f05) {
				w.fund(tables.General, f05)
			}
			w.otherFunds()
		}},
	},
	{
		Rule: judge.Rule{ID: "BX08", Title: "一般公共预算支出表的基本支出与基本支出表", Formula: "B05 基本支出合计 = B06 合计",
			Severity: judge.Error, Related: []string{"B05-3", "B06-3"}},
		Forms:   []tables.Form{f05, f06},
		Example: Example{Cells: []string{"公开05/合计/基本支出 478.07", "公开06/合计/决算数 487.07"}},
		work: &work{needs: allForms, claims: func(w *writer) {
			w.line(+1, f05, tables.Total, tables.Basic).line(-1, f06, tables.Total, tables.Actual).put()
		}},
	},
	{
		Rule: judge.Rule{ID: "BX10", Title: "财政拨款支出预算不超过全部支出预算", Formula: "B05 + B08 + B09 ≤ B03（逐科目、逐列；B01 没有其他资金时相等）",
			Severity: judge.Error, Related: []string{"BX04", "BX06"}},
		Forms: []tables.Form{f03, f05, f08, f09},
		Example: Example{Cells: []string{
			"公开03/2011302/项目支出 27.63", "公开05/2011302/项目支出 58.41", "公开08/合计/本年支出", "公开09/合计/本年支出",
		}},
		work: &work{needs: eachForm, claims: (*writer).withinAll},
	},
	{
		Rule: judge.Rule{ID: "BX12", Title: "基本支出表的“三公”科目不超过“三公”经费预算", Formula: "30212 ≤ 因公出国（境）费；31013 ≤ 公务用车购置费；30231 ≤ 公务用车运行费；30217 ≤ 公务接待费",
			Severity: judge.Error, Related: []string{"B07-1"}},
		Forms:   []tables.Form{f06, f07},
		Example: Example{Cells: []string{"公开06/30217/决算数 7.70", "公开07/公务接待费/决算数 0.77"}},
		work:    &work{needs: allForms, claims: (*writer).threePublic},
	},
	{
		Rule: judge.Rule{ID: "BX13", Title: "基本支出预算的功能科目与经济科目", Formula: "2080505 = 30108；2080506 = 30109；2210201 = 30113；2101101 + 2101102 (+ 2101103) = 30110 (+ 30111)",
			Scope: "功能科目有基本支出时；部门也可能另行列支", Severity: judge.Warning, Related: []string{"BX08"}},
		Forms:   []tables.Form{f05, f06},
		Example: Example{Cells: []string{"公开05/2080505/基本支出 22.59", "公开06/30108/决算数 25.29"}},
		work:    &work{needs: catalogues | allForms, claims: (*writer).booking},
	},
	{
		Rule: judge.Rule{ID: "BX14", Title: "机关运行经费不超过公用经费", Formula: "机关运行经费 ≤ B06 公用经费合计", Scope: "两表都列有时；只核对上限：表中不分单位，小于或等于都可能成立",
			Severity: judge.Error, Related: []string{"B06-3"}},
		Forms:   []tables.Form{f06, f07},
		Example: Example{Cells: []string{"公开06/合计/公用经费 43.18", "公开07/机关运行经费/决算数 431.80"}},
		work:    &work{needs: allForms, claims: (*writer).agencyCost},
	},
	{
		Rule: judge.Rule{ID: "BX15", Title: "部门预算等于所属单位预算之和", Formula: "部门 = Σ 单位；上级补助、附属单位上缴与对附属单位补助、上缴上级相互抵销",
			Scope: "提供所属单位预算时", Severity: judge.Error, Related: []string{"B01-1", "B03-3"}},
		Forms: nineForms,
		Example: Example{
			Cells: []string{"公开05/2011301/本年支出 174.66"},
			Units: [][]string{{"公开05/2011301/本年支出 100.00"}, {"公开05/2011301/本年支出 47.66"}},
		},
		work: &work{needs: unitSets, claims: (*writer).consolidation, ofUnits: true},
	},
	{
		Rule: judge.Rule{ID: "BX16", Title: "收入预算与支出预算逐科目相等", Formula: "B02 每个科目合计 = B03 同科目合计", Scope: "没有安排结转结余、收入按功能科目列示时",
			Severity: judge.Warning, Related: []string{"B02-2", "B03-2"}},
		Forms:   []tables.Form{f02, f03},
		Example: Example{Cells: []string{"公开02/2011301/本年收入 174.66", "公开03/2011301/本年支出 147.66"}},
		work:    &work{needs: allForms, claims: (*writer).incomeByCode},
	},
	{
		Rule: judge.Rule{ID: "BX17", Title: "单位收支总表的人员、公用与项目", Formula: "B01 人员经费、公用经费 ≥ B06，多出的不超过 B03 基本支出 − B05 基本支出；B01 项目支出 = B03",
			Scope: "单位预算的收支总表分列时", Severity: judge.Error, Related: []string{"B01-5", "B06-3", "BX08"}},
		Forms:   []tables.Form{f01, f03, f05, f06},
		Example: Example{Cells: []string{"公开01/支出总计/项目支出 85.41", "公开03/合计/项目支出 58.41"}},
		work:    &work{needs: eachForm, claims: (*writer).divided},
	},
	{
		Rule: judge.Rule{ID: "BX19", Title: "项目支出表与支出预算表的项目支出", Formula: "项目支出表 项目支出 = B03 项目支出（逐科目；只列一本预算的，= B05、B08 或 B09）", Scope: "模板在九张表以外另有按功能科目列示项目支出的表时",
			Severity: judge.Error, Related: []string{"B03-2", "B05-2"}},
		Forms:   []tables.Form{f03, f05, f08, f09},
		Example: Example{Cells: []string{"公开03/2011302/项目支出 58.41", "公开10/2011302/本年支出 54.81", "公开10/2011302/项目支出 54.81"}},
		work:    &work{needs: eachForm, claims: (*writer).projects},
	},
}

// carriesOver reports whether a budget plans money of other years, on either side.
func (w *writer) carriesOver() bool {
	return w.sheet.Carries(f01, tables.Opening, tables.SurplusUsed, tables.Closing, tables.SurplusDistributed)
}

// plannedIncome is BX01. Some places count what is carried over in 收入总表, others do not.
func (w *writer) plannedIncome() {
	if !w.carriesOver() {
		w.line(+1, f01, tables.GrandIncome, tables.Actual).line(-1, f02, tables.Total, tables.Income).put()
	}
}

// agencyCost is BX14. 机关运行经费 is 公用经费 of basic expenditure by its definition, that of
// agencies alone. Whether the limit must be reached depends on the units, which no form shows.
func (w *writer) agencyCost() {
	all := tables.LineRow(tables.Total)
	if w.sheet.HasLine(f07, tables.AgencyOperatingCost) && w.sheet.Tables[f06].Has(all, tables.Operations) {
		w.line(+1, f07, tables.AgencyOperatingCost, tables.Actual).at(-1, f06, all, tables.Operations).putAtMost()
	}
}

// incomeByCode is BX16.
func (w *writer) incomeByCode() {
	if w.carriesOver() {
		return
	}
	for r := range w.sheet.Tables[f02].Rows() {
		if k := r.Key(); k.Functional() != 0 {
			w.at(+1, f02, k, tables.Income).standing(-1, f03, k, tables.Expenditure).put()
		}
	}
}

// divided is BX17. Other money than that of 公开05 may pay for basic expenditure, too.
func (w *writer) divided() {
	if !w.sheet.Has(f01) {
		return
	}
	spent, all := tables.LineRow(w.sheet.Spent(f01)), tables.LineRow(tables.Total)
	if !w.sheet.Tables[f01].Has(spent, tables.Personnel) {
		return
	}
	if w.sheet.Has(f03) {
		w.at(+1, f01, spent, tables.Project).at(-1, f03, all, tables.Project).put()
	}
	if !w.sheet.Has(f06) || !w.sheet.Tables[f06].Has(all, tables.Personnel) {
		return
	}
	isOnlyGeneral := w.isBasicGeneral()
	for _, c := range []tables.Column{tables.Personnel, tables.Operations} {
		w.at(-1, f01, spent, c).at(+1, f06, all, c)
		if isOnlyGeneral {
			w.put()
			continue
		}
		w.putAtMost()
		if w.sheet.Has(f03, f05) {
			w.at(+1, f01, spent, c).at(-1, f06, all, c).at(-1, f03, all, tables.Basic).at(+1, f05, all, tables.Basic).putAtMost()
		}
	}
}

// isBasicGeneral reports whether all basic expenditure is certain to be out of the 一般公共预算. 0.01万元 in
// two forms may be 149元 and 50元: the rest is other money.
func (w *writer) isBasicGeneral() bool {
	if !w.sheet.Has(f03, f05) {
		return false
	}
	all := tables.LineRow(tables.Total)
	ofAll, ofGeneral := w.sheet.Tables[f03].Figure(all, tables.Basic), w.sheet.Tables[f05].Figure(all, tables.Basic)
	return ofAll == ofGeneral && ofAll.IsExact()
}

// projects is BX19. A form beyond the nine is about the money that its edition says: all, or that of
// one budget.
func (w *writer) projects() {
	for t := range w.sheet.Set.Tables() {
		if f, ok := sameMoney(t); ok && w.sheet.Has(f) {
			w.sameProjects(t.Form(), f)
		}
	}
}

// sameMoney returns which of the nine shows the expenditure of the money of a form beyond them.
func sameMoney(t *tables.Table) (tables.Form, bool) {
	if t.Form() <= f09 || !claims.ColumnsOf(t).Has(tables.Project) {
		return 0, false
	}
	var sources []budget.Source
	for _, as := range t.Edition().Template().Forms {
		if as.Form == t.Form() {
			sources = as.Sources
		}
	}
	switch {
	case sources == nil:
		return f03, true
	case len(sources) > 1:
		return 0, false
	}
	f, ok := map[budget.Source]tables.Form{
		budget.GeneralAppropriation: f05, budget.ManagedFundAppropriation: f08, budget.StateCapitalAppropriation: f09,
	}[sources[0]]
	return f, ok
}

// sameProjects claims that two forms have the same 项目支出 under each of their most detailed rows,
// or where one is more detailed, under those of the other. What they have in sums is then the same.
func (w *writer) sameProjects(own, all tables.Form) {
	ofOwn, ofAll := newDetail(w.sheet.Tables[own]), newDetail(w.sheet.Tables[all])
	for _, k := range ofOwn.rows {
		if !ofAll.isAbove(k) {
			w.at(+1, own, k, tables.Project).standing(-1, all, k, tables.Project).put()
		}
	}
	for _, k := range ofAll.rows {
		if !ofOwn.has[k] && !ofOwn.isAbove(k) {
			w.standing(+1, own, k, tables.Project).at(-1, all, k, tables.Project).put()
		}
	}
}

// A detail is the rows of a form that no other row is part of: 合计 where it lists no code.
type detail struct {
	rows []tables.RowKey
	has  map[tables.RowKey]bool
}

func newDetail(t *tables.Table) detail {
	d := detail{has: map[tables.RowKey]bool{}}
	isSum := map[tables.RowKey]bool{}
	for r := range t.Rows() {
		for above := range claims.CodesAbove(r.Key()) {
			isSum[above] = true
		}
	}
	for r := range t.Rows() {
		if k := r.Key(); k.Functional() != 0 && !isSum[k] {
			d.rows = append(d.rows, k)
		}
	}
	if d.rows == nil {
		d.rows = []tables.RowKey{tables.LineRow(tables.Total)}
	}
	for _, k := range d.rows {
		d.has[k] = true
	}
	return d
}

// isAbove reports whether a code is part of one of the rows.
func (d detail) isAbove(k tables.RowKey) bool {
	if k.Functional() != 0 && d.has[tables.LineRow(tables.Total)] {
		return true
	}
	for above := range claims.CodesAbove(k) {
		if d.has[above] {
			return true
		}
	}
	return false
}
