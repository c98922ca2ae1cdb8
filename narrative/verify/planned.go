package verify

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleBN02 = Rule{
	Rule: judge.Rule{ID: "BN02", Title: "各项预算均有说明", Formula: "公开05、08、09金额不为零的每一项在正文中都有说明；各项之和 ≤ 财政拨款支出预算",
		Scope: "正文逐项说明时；政府性基金、国有资本经营预算须至少说明一项", Severity: judge.Error, Related: []string{"N06", "N09"}},
	Kinds: ofBudgets,
	Example: Example{
		Year: 2025, Text: "一、部门预算编制说明\n2025年财政拨款支出预算174.66万元。财政拨款支出主要内容如下：\n1.一般公共服务支出（类）商贸事务（款）行政运行（项）174.66万元。",
		Cells: []string{"公开05/2011301/本年支出 174.66", "公开05/2011302/本年支出 27.63"},
	},
	work: &work{claims: (*verifier).itemized, looks: (*verifier).described},
}

var ruleBN07 = Rule{
	Rule: judge.Rule{ID: "BN07", Title: "绩效目标和采购的范围", Formula: "编报绩效目标的项目金额 ≤ 项目支出预算；政府采购预算 ≤ 支出预算",
		Severity: judge.Warning, Related: []string{"N14", "N16"}},
	Kinds: ofBudgets,
	Example: Example{
		Year: 2025, Text: "四、绩效目标设置情况\n编报绩效目标的项目4个，涉及项目预算资金60.00万元。",
		Cells: []string{"公开03/合计/本年支出 100.00", "公开03/合计/项目支出 50.00"},
	},
	work: &work{claims: (*verifier).within},
}

var ruleBP04 = Rule{
	Rule: judge.Rule{ID: "BP04", Title: "收支总额的增减", Formula: "财政拨款收入、支出预算相等的，与同一基数相比的增减额相等",
		Scope: "一个与上年预算相比，另一个与上年执行数相比的除外", Severity: judge.Warning, Related: []string{"N03", "N07"}},
	Kinds: ofBudgets,
	Example: Example{
		Year: 2025, Text: "一、部门预算编制说明\n2025年，某某局收入预算100.00万元，其中：财政拨款收入100.00万元，比2024年预算增加5.00万元。\n支出预算100.00万元，其中：财政拨款支出预算100.00万元，比2024年预算增加6.00万元。",
	},
	work: &work{claims: (*verifier).oneChange},
}

// oneChange is BP04. That both say the same is no support of either: one is copied.
func (v *verifier) oneChange() {
	income, outlay := thing.Line(tables.Form04, tables.IncomeTotal, tables.Actual), thing.Line(tables.Form04, tables.ExpenditureTotal, tables.AllFunds)
	a, b := v.first(income, narrative.MeasureActual, 0), v.first(outlay, narrative.MeasureActual, 0)
	for _, base := range [...]narrative.Base{narrative.BasePrior, narrative.BaseBudget} {
		x, y := v.first(income, narrative.MeasureChange, base), v.first(outlay, narrative.MeasureChange, base)
		if min(a, b, x, y) < 0 || !v.fits(judge.AddsUp, says(a, +1), says(b, -1)) {
			continue
		}
		if v.ran[v.rule] = true; !v.fits(judge.AddsUp, says(y, +1), says(x, -1)) {
			v.relate(judge.AddsUp, y, says(y, +1), says(x, -1))
		}
	}
}

// itemized is BN02 for what the items of all funds come to. Items of 公开03 are of all money.
func (v *verifier) itemized() {
	total := v.first(thing.Line(tables.Form04, tables.ExpenditureTotal, tables.AllFunds), narrative.MeasureActual, 0)
	if total < 0 {
		return
	}
	var of []operand
	seen := map[codes.Code]bool{}
	for i := range v.statements {
		s := &v.statements[i]
		at := s.Subject.Address
		c := at.Row.Functional()
		if c.Level() == codes.Item && at.Form != tables.Form03 && at.Column == tables.Expenditure && s.Measure == narrative.MeasureActual && v.facts[i].usable && !seen[c] {
			seen[c] = true
			of = append(of, says(int32(i), +1))
		}
	}
	if len(of) > 1 {
		v.relate(judge.Limits, total, append(of, says(total, -1))...)
	}
}

// within is BN07.
func (v *verifier) within() {
	for _, w := range [...]struct {
		part  narrative.Indicator
		whole thing.Member
	}{
		{narrative.TargetAmount, thing.Line(tables.Form03, tables.Total, tables.Project)},
		{narrative.Procurement, thing.Line(tables.Form01, tables.ExpenditureTotal, tables.Actual)},
	} {
		for _, i := range v.places.Of(thing.Counted(w.part).Key.Of(narrative.MeasureActual, 0)) {
			if whole, ok := v.amount(w.whole.Subject, narrative.MeasureActual, 0, i, -1); ok {
				v.relate(judge.Limits, i, says(i, +1), whole)
			} else {
				v.skip("text.no-base", w.whole.Subject.Address)
			}
		}
	}
}

// isPlan reports whether a base is the budget of the year itself. In a budget it never is:
// 比预算 is against that of the year before.
func (v *verifier) isPlan(b narrative.Base) bool { return b.IsBudget() && v.kind != tables.Budget }

// baseYear is the year of the budget that others are compared with.
func (v *verifier) baseYear() int {
	if v.kind == tables.Budget {
		return v.year - 1
	}
	return v.year
}

// priorOf reports whether last year's tables tell what a prior amount of a base was: a budget
// tells what was planned, an account what was spent.
func (v *verifier) priorOf(b narrative.Base) bool {
	return b.IsBudget() == (v.prior.Kind() == tables.Budget) && b.IsBudget() == (v.kind == tables.Budget)
}

// formOf returns the form of the expenditure of the fund that an item of the year is of, 0 if that is
// not one alone.
func (v *verifier) formOf(k tables.RowKey) tables.Form {
	catalogue, err := codes.ForYear(v.year)
	if err != nil {
		return 0
	}
	entry, _ := catalogue.Lookup(k.Functional())
	switch entry.Funds {
	case codes.NewFunds(codes.GeneralPublic):
		return tables.Form05
	case codes.NewFunds(codes.GovernmentFund):
		return tables.Form08
	case codes.NewFunds(codes.StateCapital):
		return tables.Form09
	default:
		return 0
	}
}
