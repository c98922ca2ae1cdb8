package check_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// inYuan makes the budget of a unit of 2025 out of cells in 元, those of 公开07 in 万元.
func inYuan(tb testing.TB, cells ...string) tables.Set {
	tb.Helper()
	e := unitBudget(tb)
	var all []*tables.Table
	for form := range e.Forms() {
		unit := budget.Yuan
		if form == tables.Form07 {
			unit = budget.WanYuan
		}
		if t := tableOf(tb, form, e, unit, 2025, nil, cells); t != nil {
			all = append(all, t)
		}
	}
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: 2025}, all...)
	require.NoError(tb, err)
	return set
}

// errors returns the findings of a report that are errors.
func errorsOf(r judge.Report) []string {
	var list []string
	for f := range r.Findings() {
		if f.Severity == judge.Error {
			list = append(list, f.Message.String())
		}
	}
	return list
}

// carriedProject is 公开01 of a unit that plans to leave 27.00 of its projects to the next year.
var carriedProject = []string{
	"公开01/本年支出合计/决算数 200.00", "公开01/本年支出合计/人员经费 100.00", "公开01/本年支出合计/公用经费 41.59", "公开01/本年支出合计/项目支出 58.41",
	"公开01/年末结转和结余/决算数 27.00", "公开01/年末结转和结余/人员经费", "公开01/年末结转和结余/公用经费", "公开01/年末结转和结余/项目支出 27.00",
	"公开01/支出总计/决算数 227.00", "公开01/支出总计/人员经费 100.00", "公开01/支出总计/公用经费 41.59", "公开01/支出总计/项目支出 85.41",
}

// TestPublishedBudgets holds what published budgets of 上海市 have, figures only: what is wrong
// in them, and what is not, though it looks so.
func TestPublishedBudgets(t *testing.T) {
	for name, c := range map[string]struct {
		cells []string
		want  []string // errors
	}{
		"the project of the class in the row of 行政运行": {
			cells: []string{
				"公开03/20406/本年支出 79189400.34", "公开03/20406/基本支出 14348853.34", "公开03/20406/项目支出 64840547.00",
				"公开03/2040601/本年支出 14348853.34", "公开03/2040601/基本支出 14348853.34", "公开03/2040601/项目支出 64840547.00",
				"公开03/2040604/本年支出 14421900.00", "公开03/2040604/基本支出 0.00", "公开03/2040604/项目支出 14421900.00",
				"公开03/2040699/本年支出 50418647.00", "公开03/2040699/基本支出 0.00", "公开03/2040699/项目支出 50418647.00",
			},
			want: []string{
				"公开03 2040601 项目支出：列为 64840547.00元，按勾稽关系应为 0.00元，相差 -64840547.00元，超过最大尾差 0.00元（B03-1、B03-2），疑似照抄相邻金额",
			},
		},
		"人员经费 in the place of 公用经费": {
			cells: []string{
				"公开01/支出总计/决算数 107000000.00", "公开01/支出总计/人员经费 20374181.00", "公开01/支出总计/公用经费 1744680.00",
				"公开03/合计/基本支出 22118861.34", "公开05/合计/基本支出 22118861.34",
				"公开06/合计/决算数 22118861.34", "公开06/合计/人员经费 20272981.00", "公开06/合计/公用经费 1845880.34",
			},
			want: []string{
				"公开01 支出总计 人员经费：列为 20374181.00元，按勾稽关系应为 20272981.00元，相差 -101200.00元，超过最大尾差 0.00元（BX17）",
				"公开01 支出总计 公用经费：列为 1744680.00元，按勾稽关系应为 1845880.34元，相差 101200.34元，超过最大尾差 0.00元（BX17）",
			},
		},
		"figures in whole 元": {cells: []string{
			"公开03/合计/本年支出 154369326", "公开03/合计/项目支出 154369326",
			"公开03/212/本年支出 154369326", "公开03/212/项目支出 154369326",
			"公开03/21201/本年支出 94995790", "公开03/21201/项目支出 94995790",
			"公开03/2120101/本年支出 77381546", "公开03/2120101/项目支出 77381546",
			"公开03/2120199/本年支出 17614243", "公开03/2120199/项目支出 17614243",
			"公开03/21203/本年支出 59373537", "公开03/21203/项目支出 59373537",
		}},
		"whole 元 beside 分": {cells: []string{
			"公开05/合计/基本支出 22118861.34", "公开06/合计/决算数 22118861",
			"公开05/20406/本年支出 79189400.34", "公开05/2040601/本年支出 14348853", "公开05/2040604/本年支出 14421900", "公开05/2040699/本年支出 50418647",
		}},
		"万元 beside 元": {cells: []string{
			"公开06/30217/决算数 8265", "公开07/公务接待费/决算数 0.83", "公开06/30231/决算数 99750", "公开07/公务用车运行维护费/决算数 9.98",
		}},
		"机关运行经费 equal to 公用经费": {cells: []string{
			"公开06/合计/决算数 22118861.34", "公开06/合计/人员经费 20272981.00", "公开06/合计/公用经费 1845880.34", "公开07/机关运行经费/决算数 184.59",
		}},
		"a class of both groups": {cells: []string{
			"公开06/303/决算数 3712280.00", "公开06/303/人员经费 3259560.00", "公开06/303/公用经费 452720.00",
		}},
		"other income that nobody could read": {cells: []string{
			"公开01/收入总计/决算数 300.00", "公开04/收入总计/决算数 100.00", "公开04/支出总计/合计 100.00",
			"公开03/2010301/本年支出 300.00", "公开05/2010301/本年支出 100.00",
		}},
		"万元 that hide a few 元": {cells: []string{
			"公开06/30212/决算数 0.01", "公开07/因公出国（境）费/决算数 0.00", "公开06/30217/决算数 49.99", "公开07/公务接待费/决算数 0.00",
		}},
		"项目支出 carried over to the next year": {cells: append([]string{"公开03/合计/本年支出 200.00", "公开03/合计/基本支出 141.59", "公开03/合计/项目支出 58.41"}, carriedProject...)},
		"项目支出 of the year, whatever is carried over": {
			cells: append([]string{"公开03/合计/本年支出 200.00", "公开03/合计/基本支出 141.59", "公开03/合计/项目支出 54.81"}, carriedProject...),
			want:  []string{"公开03 合计 项目支出：列为 54.81元，按勾稽关系应为 58.41元，相差 3.60元，超过最大尾差 0.00元（B03-1、BX17），疑似相邻数字颠倒"},
		},
		"carried over": {cells: []string{
			"公开01/财政拨款收入/决算数 6758200.00", "公开01/收入总计/决算数 6903600.00", "公开01/年初结转和结余/决算数 145400.00", "公开02/合计/本年收入 6758200.00",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, errorsOf(check.Run(inYuan(t, c.cells...))))
		})
	}
}

// TestInitialBudget holds an account against the budget of its year: what differs is told, and
// nothing where the budget has no such form, or is none.
func TestInitialBudget(t *testing.T) {
	account := givenIn(t, 2024, nil, []string{
		"公开07/合计/预算数 11.49", "公开07/因公出国（境）费/预算数 0.00", "公开07/公务用车购置及运行维护费/预算数 9.38",
		"公开07/公务用车购置费/预算数 0.00", "公开07/公务用车运行维护费/预算数 9.38", "公开07/公务接待费/预算数 2.11",
		"公开01/年初结转和结余/决算数 41.94",
	})
	planned := []string{
		"公开07/合计/决算数 11.49", "公开07/因公出国（境）费/决算数 0.00", "公开07/公务用车购置及运行维护费/决算数 9.38",
		"公开07/公务用车购置费/决算数 0.00", "公开07/公务用车运行维护费/决算数 9.38", "公开07/公务接待费/决算数 2.11",
		"公开01/年初结转和结余/决算数 40.00",
	}
	prior := givenIn(t, 2023, nil, []string{"公开01/年末结转和结余/决算数 41.94"})
	of := func(cells ...string) tables.Set {
		return givenInEdition(t, 2024, tables.ShanghaiBudget2025(), nil, cells)
	}
	found := func(initial tables.Set, more ...check.Option) []string {
		return briefs(check.Run(account, append(more, check.WithInitial(initial), check.Only("BF"))...))
	}
	assert.Empty(t, found(of(planned...)))
	changed := slices.Replace(slices.Clone(planned), 5, 6, "公开07/公务接待费/决算数 1.12")
	assert.Equal(t, []string{"BF03 公开07/公务接待费/预算数 impossible info 1.12"}, found(of(changed...)))
	assert.Equal(t, []string{"BF08 公开01/年初结转和结余/决算数 impossible info 41.94"}, found(of(planned...), check.WithPrior(prior)))
	assert.Empty(t, found(of("公开01/收入总计/决算数 1.00"), check.WithPrior(prior)))
	assert.Empty(t, found(of("公开01/年初结转和结余/决算数"), check.WithPrior(prior)), "nothing was planned")
	assert.Empty(t, found(of(planned...), check.WithPrior(givenIn(t, 2023, nil, []string{"公开01/收入总计/决算数 9.00"}))), "last year's balance is not printed")

	ofFiscal := of("公开04/年初结转和结余/决算数 40.00")
	balance := givenIn(t, 2023, nil, []string{"公开04/年末结转和结余/合计 41.94", "公开04/年末结转和结余/一般公共预算财政拨款 40.00"})
	assert.Equal(t, []string{"BF08 公开04/年初结转和结余/决算数 impossible info 41.94"}, found(ofFiscal, check.WithPrior(balance)), "of all funds of 财政拨款")

	inYuan := inYuan(t, "公开07/公务接待费/决算数 2.1", "公开07/公务用车运行维护费/决算数 9.4")
	assert.Empty(t, found(inYuan), "as precise as the budget is")

	for _, c := range []struct {
		name    string
		initial tables.Set
		want    string
	}{
		{"an account is no budget", account, "BF03 未提供年初预算"},
		{"planned from one fund alone", givenInEdition(t, 2024, tables.SichuanBudget2024(), nil, changed), "BF03 预算与决算的“三公”经费口径不同，一个只列一般公共预算"},
	} {
		var reasons []string
		report := check.Run(account, check.WithInitial(c.initial), check.Only("BF03"))
		for u := range report.NotEvaluated() {
			reasons = append(reasons, u.Rule+" "+u.Reason.String())
		}
		assert.Equal(t, []string{c.want}, reasons, c.name)
		assert.Zero(t, report.Len(), c.name)
	}
}

// TestColumnsThatABudgetLacks holds that what a row states beyond the columns of its edition is
// wrong, not left out: a place that has no column plans nothing in it. A document that is read
// and known of no edition may have columns that nobody could read.
func TestColumnsThatABudgetLacks(t *testing.T) {
	set := inYuan(t, "公开03/2040601/本年支出 300.00", "公开03/2040601/基本支出 100.00", "公开03/2040601/项目支出 100.00")
	report := check.Run(set, check.Only("B03-1"))
	assert.Equal(t, []string{"B03-1 公开03/2040601/本年支出 impossible error 0.020000"}, briefs(report))
}

// TestProjectsInAFormOfTheirOwn holds 项目支出表 against 公开03 as far as both are detailed.
func TestProjectsInAFormOfTheirOwn(t *testing.T) {
	form03 := []string{
		"公开03/合计/项目支出 86.04", "公开03/201/项目支出 86.04", "公开03/20113/项目支出 86.04",
		"公开03/2011302/项目支出 58.41", "公开03/2011308/项目支出 27.63", "公开03/2011301/项目支出",
	}
	for name, c := range map[string]struct {
		own  []string
		want []string
	}{
		"all the same":     {[]string{"公开10/合计/项目支出 86.04", "公开10/201/项目支出 86.04", "公开10/20113/项目支出 86.04", "公开10/2011302/项目支出 58.41", "公开10/2011308/项目支出 27.63"}, nil},
		"classes alone":    {[]string{"公开10/合计/项目支出 86.04", "公开10/201/项目支出 86.04"}, nil},
		"合计 alone":         {[]string{"公开10/合计/项目支出 86.04"}, nil},
		"no 款":             {[]string{"公开10/合计/项目支出 86.04", "公开10/201/项目支出 86.04", "公开10/2011302/项目支出 58.41", "公开10/2011308/项目支出 27.63"}, nil},
		"another 合计":       {[]string{"公开10/合计/项目支出 68.04"}, []string{"BX19 公开10/合计/项目支出 impossible error 86.04"}},
		"another class":    {[]string{"公开10/合计/项目支出 68.04", "公开10/201/项目支出 68.04"}, []string{"BX19 公开10/201/项目支出 impossible error 86.04"}},
		"an item left out": {[]string{"公开10/201/项目支出 86.04", "公开10/2011302/项目支出 58.41"}, []string{"BX19 公开10/2011308/项目支出 incomplete warning 27.63"}},
	} {
		t.Run(name, func(t *testing.T) {
			set := givenInEdition(t, 2025, unitBudget(t), nil, append(slices.Clone(form03), c.own...))
			assert.Equal(t, c.want, briefs(check.Run(set, check.Only("BX19"), check.Without("10"))))
		})
	}
}

// TestProjectsOfOneBudget: a form of one budget's money is held against the form of that budget, one
// of several budgets' against none.
func TestProjectsOfOneBudget(t *testing.T) {
	for _, c := range []struct {
		sources []budget.Source
		want    []string
	}{
		{nil, []string{"BX19 公开10/2011302/项目支出 impossible error 3.00"}},
		{[]budget.Source{budget.GeneralAppropriation}, []string{"BX19 公开10/2011302/项目支出 impossible error 5.00"}},
		{[]budget.Source{budget.ManagedFundAppropriation}, []string{"BX19 公开10/2011302/项目支出 impossible error 8.00"}},
		{[]budget.Source{budget.StateCapitalAppropriation}, []string{"BX19 公开10/2011302/项目支出 impossible error 9.00"}},
		{[]budget.Source{budget.GeneralAppropriation, budget.ManagedFundAppropriation}, nil},
		{[]budget.Source{budget.InstitutionalIncome}, nil},
	} {
		template := unitBudget(t).Template()
		template.Name, template.Forms[len(template.Forms)-1].Sources = "某市预算2025", c.sources
		e, err := tables.NewEdition(template)
		require.NoError(t, err)
		set := givenInEdition(t, 2025, e, nil, []string{
			"公开03/2011302/项目支出 3.00", "公开05/2011302/项目支出 5.00", "公开08/2011302/项目支出 8.00", "公开09/2011302/项目支出 9.00", "公开10/2011302/项目支出 7.00",
		})
		assert.Equal(t, c.want, briefs(check.Run(set, check.Only("BX19"), check.Without("10"))), "%v", c.sources)
	}
}

// TestRoundedSoAsToAddUp: 1,460元 each are 0.15, 0.15 and 0.14万元, where they are printed to add up to
// 0.44. A form that does not add up was not rounded so.
func TestRoundedSoAsToAddUp(t *testing.T) {
	basic := []string{"公开06/30212/决算数 1460.00", "公开06/30231/决算数 1460.00"}
	public := []string{
		"公开07/因公出国（境）费/决算数 0.15", "公开07/公务用车购置及运行维护费/决算数 0.15", "公开07/公务用车购置费/决算数 0.00", "公开07/公务用车运行维护费/决算数 0.15",
		"公开07/公务接待费/决算数 0.14",
	}
	for _, c := range []struct {
		reception, total string
		want             []string
	}{
		{"1460.00", "0.44", nil},
		{"1499.00", "0.44", nil},
		{"1501.00", "0.44", []string{"公开06 30217 决算数：列为 1501.00元，超过 公开07 公务接待费 决算数 1400元，相差 101.00元，超过最大尾差 100.00元（BX12）"}},
		{"1460.00", "0.43", []string{"公开06 30217 决算数：列为 1460.00元，超过 公开07 公务接待费 决算数 1400元，相差 60.00元，超过最大尾差 50.00元（BX12），疑似照抄相邻金额"}},
	} {
		cells := slices.Concat(basic, public, []string{"公开06/30217/决算数 " + c.reception, "公开07/合计/决算数 " + c.total})
		assert.Equal(t, c.want, errorsOf(check.Run(inYuan(t, cells...))), "%s %s", c.reception, c.total)
	}
}

// TestFundThatNoColumnShows: 公开08 is not there, and nor is its column of 公开04. What it spends may still
// be in 公开03, unless the rest of 公开04 leaves nothing of it.
func TestFundThatNoColumnShows(t *testing.T) {
	cells := []string{
		"公开01/一般公共预算财政拨款收入/决算数 100.00", "公开01/政府性基金预算财政拨款收入/决算数 50.00", "公开01/收入总计/决算数 150.00",
		"公开04/收入总计/决算数 150.00", "公开04/支出总计/合计 150.00", "公开04/支出总计/一般公共预算财政拨款 100.00", "公开04/支出总计/政府性基金预算财政拨款 50.00",
		"公开03/合计/本年支出 150.00", "公开03/合计/项目支出 150.00", "公开05/合计/本年支出 100.00", "公开05/合计/项目支出 100.00",
		"公开03/208/本年支出 150.00", "公开03/208/项目支出 150.00", "公开05/208/本年支出 100.00", "公开05/208/项目支出 100.00",
		"公开09/合计/本年支出 0.00",
	}
	report := check.Run(edited(t, inYuan(t, cells...), func(d *draft) {
		f := d.table(tables.Form04)
		f.columns = []tables.Column{tables.Actual, tables.AllFunds, tables.General, tables.StateCapital}
		for i := range f.rows {
			r := &f.rows[i]
			if n := slices.Index(r.columns, tables.ManagedFund); n >= 0 {
				r.columns, r.figures = slices.Delete(slices.Clone(r.columns), n, n+1), slices.Delete(r.figures, n, n+1)
			}
		}
	}), check.Only("BX10"))
	assert.Empty(t, briefs(report))
	assert.Positive(t, report.Tally("BX10").Exact)
}
