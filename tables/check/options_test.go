package check_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// TestOnlyAndWithout holds that rules left out leave nothing behind, and change
// nothing for those that remain.
func TestOnlyAndWithout(t *testing.T) {
	cells := []string{
		"公开01/本年收入合计/决算数 4194.40", "公开02/合计/本年收入 4149.40", "公开03/2019876/本年支出 1.00", "公开03/合计/本年支出 2.00",
	}
	set := given(t, cells...)
	all := check.Run(set)
	assert.NotZero(t, all.Len())
	for rule := range check.Rules() {
		alone, others := check.Run(set, check.Only(rule.ID)), check.Run(set, check.Without(rule.ID))
		assert.Equal(t, all.Tally(rule.ID), alone.Tally(rule.ID), rule.ID)
		assert.Zero(t, others.Tally(rule.ID), rule.ID)
		for f := range alone.Findings() {
			assert.Equal(t, rule.ID, f.Rule)
		}
		for f := range others.Findings() {
			assert.NotEqual(t, rule.ID, f.Rule)
		}
		for s := range alone.NotEvaluated() {
			assert.Equal(t, rule.ID, s.Rule)
		}
		for s := range others.NotEvaluated() {
			assert.NotEqual(t, rule.ID, s.Rule)
		}
	}
	for _, c := range []struct {
		option check.Option
		want   []judge.Unevaluated
	}{
		{check.Only("no such rule"), []judge.Unevaluated{{Rule: "no such rule", Reason: judge.Say("rule.unknown-id")}}},
		{check.Only("05_1"), []judge.Unevaluated{{Rule: "05_1", Reason: judge.Say("rule.unknown-id")}}},
		{check.Only(""), []judge.Unevaluated{{Reason: judge.Say("rule.no-id")}}},
		{check.Only(), []judge.Unevaluated{{Reason: judge.Say("rule.none-selected")}}},
	} {
		report := check.Run(set, c.option)
		assert.Zero(t, report.Len())
		assert.Equal(t, c.want, slices.Collect(report.NotEvaluated()))
	}
	assert.Equal(t, []string{"X01 公开01/本年收入合计/决算数 impossible error 4149.40"}, briefs(check.Run(set, check.Only("X01", "05"))))
	assert.Equal(t, briefs(check.Run(set, check.Only("X01"))), briefs(check.Run(set, check.Without("S", "01", "02", "03", "X03"))))
	assert.Equal(t, []string{"X01 公开01/本年收入合计/决算数 impossible error 4149.40"},
		briefs(check.Run(set, check.Only("X01", "X03"), check.Without("X03"))))
}

// TestWith runs rules of the caller's own.
func TestWith(t *testing.T) {
	set := given(t, "公开06/30216/决算数 3.00", "公开05/2050803/基本支出 2.00", "公开05/2050802/基本支出 0.50", "公开05/208/基本支出")
	equal := func(left, right string) check.Rule {
		r, err := check.Equal("Z01", left, right)
		require.NoError(t, err)
		return r
	}
	const training, both = "公开06/30216/决算数", "公开05/2050803/基本支出 + 公开05/2050802/基本支出"

	f := only(t, check.Run(set, check.Only("Z01"), check.With(equal(training, both))))
	assert.Equal(t, "Z01 公开06/30216/决算数 impossible error 2.50", brief(f))
	assert.Equal(t, "公开06 30216 决算数：列为 3.00万元，按勾稽关系应为 2.50万元，相差 0.50万元，超过最大尾差 0.015万元（Z01）", f.Message.String())

	f = only(t, check.Run(set, check.Only("Z01"), check.With(equal(training, both+" + 公开05/208/基本支出"))))
	assert.Equal(t, "Z01 公开05/208/基本支出 incomplete warning 0.50", brief(f))

	atMost, err := check.AtMost("Z02", training, both)
	require.NoError(t, err)
	atMost.Title, atMost.Severity = "培训费", judge.Warning
	report := check.Run(set, check.Only("X"), check.Without("Z01"), check.With(equal(training, both), atMost))
	f = only(t, report)
	assert.Equal(t, "Z02 公开06/30216/决算数 impossible warning", brief(f))
	assert.Equal(t, "公开06 30216 决算数：列为 3.00万元，超过 公开05 2050803 基本支出 2.00万元 + 公开05 2050802 基本支出 0.50万元，相差 0.50万元，超过最大尾差 0.015万元（Z02）", f.Message.String())
	assert.Equal(t, judge.Tally{Impossible: 1}, report.Tally("Z02"))
	assert.Zero(t, report.Tally("Z01"))

	holds, err := check.AtMost("Z03", both, training)
	require.NoError(t, err)
	assert.Equal(t, judge.Tally{Exact: 1}, check.Run(set, check.With(holds)).Tally("Z03"))

	alone := equal(training, "公开05/2050801/基本支出 + 公开05/2050804/基本支出")
	report = check.Run(set, check.Only("Z01"), check.With(alone))
	assert.Zero(t, report.Len())
	assert.Equal(t, []judge.Unevaluated{{Rule: "Z01", Reason: judge.Say("check.alone"), Count: 1}}, slices.Collect(report.NotEvaluated()))

	_, err = check.Equal("Z04", training, "公开05/2050803")
	require.EqualError(t, err, `check: rule Z04: tables.ParseAddress "公开05/2050803": want form/row/column: no such figure`)
	require.ErrorIs(t, err, tables.ErrAddress)
	for _, c := range []struct{ id, left, right, err string }{
		{"Z04", "", training, `check: rule Z04: tables.ParseAddress "": want form/row/column: no such figure`},
		{"Z04", "公开03/2011301/决算数", training, `check: rule Z04: "公开03/2011301/决算数": no such figure`},
		{"Z04", training, "公开03/年初结转和结余/本年支出", `check: rule Z04: "公开03/年初结转和结余/本年支出": no such figure`},
		{"Z04", "公开05/项/基本支出", "公开03/款/基本支出", `check: rule Z04: "公开03/款/基本支出": rows of another kind: no such figure`},
		{"Z04", "公开05/款/基本支出", "公开06/款/决算数", `check: rule Z04: "公开06/款/决算数": rows of another kind: no such figure`},
		{"X01", training, both, `check: rule "X01": not an ID of a rule of one's own`},
		{"", training, both, `check: rule "": not an ID of a rule of one's own`},
	} {
		_, err = check.AtMost(c.id, c.left, c.right)
		require.EqualError(t, err, c.err)
	}
	atMost.ID = "X10"
	report = check.Run(set, check.Only("X10"), check.With(atMost))
	assert.Contains(t, slices.Collect(report.NotEvaluated()), judge.Unevaluated{Rule: "X10", Reason: judge.Say("all.id-taken"), Count: 1})
	assert.Zero(t, report.Len())
}

// TestRowByRow runs a rule about every row of a level.
func TestRowByRow(t *testing.T) {
	set := given(t, "公开05/2011301/基本支出 2.00", "公开05/2011302/基本支出 5.00", "公开03/2011301/基本支出 3.00", "公开03/2011302/基本支出 4.00",
		"公开03/2011350/基本支出 1.00", "公开06/301/决算数 2.00", "公开06/302/决算数 3.00")
	items, err := check.AtMost("Z01", "公开05/项/基本支出", "公开03/项/基本支出")
	require.NoError(t, err)
	report := check.Run(set, check.Only("Z"), check.With(items))
	assert.Equal(t, judge.Tally{Exact: 2, Impossible: 1}, report.Tally("Z01"))
	assert.Equal(t, []string{
		"公开05 2011302 基本支出：列为 5.00万元，超过 公开03 2011302 基本支出 4.00万元，相差 1.00万元，超过最大尾差 0.01万元（Z01）",
	}, messages(report))
	classes, err := check.AtMost("Z02", "公开06/类/决算数", "公开05/2011302/基本支出")
	require.NoError(t, err)
	assert.Equal(t, judge.Tally{Exact: 2}, check.Run(set, check.Only("Z"), check.With(classes)).Tally("Z02"))
	missing, err := check.Equal("Z03", "公开08/项/本年支出", "公开05/项/本年支出")
	require.NoError(t, err)
	report = check.Run(set, check.Only("Z"), check.With(missing))
	assert.Equal(t, []judge.Unevaluated{{Rule: "Z03", Reason: judge.Say("all.lacks", judge.Say("all.spaced", "公开08")), Count: 1}}, slices.Collect(report.NotEvaluated()))
}

// TestNotEvaluated holds the reasons for which a rule cannot run.
func TestNotEvaluated(t *testing.T) {
	for rule, want := range map[string]string{
		"S02": "没有读取文件的信息", "05-1": "缺少公开05", "X04": "缺少公开03", "X01": "缺少公开02", "X07": "缺少公开08 公开09",
		"X10": "缺少公开03 公开05 公开08 公开09", "X14": "未提供上年决算", "X15": "未提供所属单位决算", "04-4": "表中没有该勾稽关系涉及的金额",
	} {
		report := check.Run(given(t, "公开01/本年收入合计/决算数 1.00", "公开04/201/合计 1.00", "公开04/本年收入合计/决算数"), check.Only(rule))
		skipped := slices.Collect(report.NotEvaluated())
		require.Len(t, skipped, 1, rule)
		assert.Equal(t, rule+" "+want, skipped[0].Rule+" "+skipped[0].Reason.String())
		assert.Equal(t, 1, skipped[0].Count, rule)
	}
	var empty tables.Set
	report := check.Run(empty)
	assert.Equal(t, []string{"公开01、公开02、公开03、公开04、公开05、公开06、公开07、公开08、公开09：缺少此表（S01）"}, messages(report))
	assert.Zero(t, judge.Report{}.Len())
	assert.Zero(t, judge.Report{}.Tally("X01"))
	assert.Empty(t, slices.Collect(judge.Report{}.Findings()))
}

// TestPriorYear compares an account with that of the year before.
func TestPriorYear(t *testing.T) {
	prior := givenIn(t, 2020, nil, []string{
		"公开01/年末结转和结余/决算数 1.00", "公开04/年末结转和结余/合计 3.00", "公开04/年末结转和结余/一般公共预算财政拨款 2.00",
		"公开04/年末结转和结余/政府性基金预算财政拨款 1.00", "公开08/2120899/年末结转和结余 1.00", "公开08/2120802/年末结转和结余 5.00",
	})
	set := given(t,
		"公开01/年初结转和结余/决算数 1.01", "公开04/年初结转和结余/决算数 3.10", "公开04/年初一般公共预算财政拨款结转和结余/决算数 2.02",
		"公开04/年初政府性基金预算财政拨款结转和结余/决算数", "公开08/2120899/年初结转和结余 1.00")
	report := check.Run(set, check.Only("X14"), check.WithPrior(prior))
	assert.Equal(t, []string{
		"X14 公开04/年初结转和结余/决算数 impossible warning 3.00",
		"X14 公开04/年初一般公共预算财政拨款结转和结余/决算数 impossible warning 2.00",
		"X14 公开04/年初政府性基金预算财政拨款结转和结余/决算数 incomplete warning 1.00",
		"X14 公开08/2120802/年初结转和结余 incomplete warning 5.00",
	}, briefs(report))
	assert.Equal(t, judge.Tally{Exact: 1, Rounding: 1, Incomplete: 2, Impossible: 2}, report.Tally("X14"))
}

// TestUnits compares a department with its units.
func TestUnits(t *testing.T) {
	office := given(t,
		"公开02/合计/上级补助收入", "公开03/合计/本年支出 10.00", "公开03/合计/基本支出 7.00", "公开03/合计/对附属单位补助支出 3.00")
	school := given(t,
		"公开02/合计/上级补助收入 3.00", "公开03/合计/本年支出 5.00", "公开03/合计/基本支出 5.00", "公开03/合计/对附属单位补助支出")
	whole := func(all, basic, subsidy, received string) judge.Report {
		return check.Run(given(t, "公开02/合计/上级补助收入 "+received,
			"公开03/合计/本年支出 "+all, "公开03/合计/基本支出 "+basic, "公开03/合计/对附属单位补助支出 "+subsidy),
			check.Only("X15"), check.WithUnits(office), check.WithUnits(school))
	}
	assert.Empty(t, briefs(whole("12.00", "12.00", "0.00", "0.00")), "3.00 from one to the other is gone from both sides")
	assert.Empty(t, briefs(whole("15.00", "12.00", "3.00", "3.00")), "or left in both")
	assert.Equal(t, []string{"X15 公开03/合计/基本支出 impossible error 12.00"}, briefs(whole("12.00", "13.00", "0.00", "0.00")))
	assert.Equal(t, []string{"X15 公开03/合计/本年支出 impossible error"}, briefs(whole("15.02", "12.00", "3.00", "3.00")))
	assert.Equal(t, 1, whole("12.00", "12.00", "0.00", "1.00").Len())
}

// TestEliminated: what units paid one another may be left out of the department, on both sides alike: 对附属单位补助支出 against
// 上级补助收入, and 上缴上级支出 against 附属单位上缴收入.
func TestEliminated(t *testing.T) {
	for paid, received := range map[string]string{"对附属单位补助支出": "上级补助收入", "上缴上级支出": "附属单位上缴收入"} {
		out, in := "公开03/合计/"+paid, "公开02/合计/"+received
		payer := given(t, out+" 3.00", in+" 0.00")
		payee := given(t, out+" 0.00", in+" 3.00")
		run := func(spent, earned string) []string {
			return messages(check.Run(given(t, out+" "+spent, in+" "+earned), check.Only("X15"), check.WithUnits(payer), check.WithUnits(payee)))
		}
		assert.Empty(t, run("3.00", "3.00"), "nothing left out")
		assert.Empty(t, run("0.00", "0.00"), "all left out")
		assert.Empty(t, run("1.00", "1.00"), "a part left out")
		assert.Equal(t, []string{"公开03 合计 " + paid + "：部门列为 0.00万元，抵销了所属单位的 3.00万元，而 公开02 合计 " + received + " 抵销了 0.00万元（X15）"}, run("0.00", "3.00"))
		assert.Equal(t, []string{"公开03 合计 " + paid + "：部门列为 3.00万元，抵销了所属单位的 0.00万元，而 公开02 合计 " + received + " 抵销了 3.00万元（X15）"}, run("3.00", "0.00"))
		assert.Equal(t, []string{"公开02 合计 " + received + "：部门列为 4.00万元，比所属单位之和 3.00万元 多 1.00万元，共 2 处由此而来（X15）"}, run("4.00", "4.00"))
		f := only(t, check.Run(given(t, out+" 1.00", in+" 2.00"), check.Only("X15"), check.WithUnits(payer, payee)))
		assert.Equal(t, "X15 "+out+" impossible error", brief(f), "which of the two is wrong is not known")
	}
}

// TestEliminatedFigures: a department may have less than its units in a figure that counts what they paid one another, and in no other.
func TestEliminatedFigures(t *testing.T) {
	for cell, mayBeLess := range map[string]bool{
		"公开01/上级补助收入/决算数": true, "公开01/附属单位上缴收入/决算数": true, "公开01/本年收入合计/决算数": true, "公开01/收入总计/决算数": true,
		"公开01/本年支出合计/决算数": true, "公开01/支出总计/决算数": true, "公开01/201/决算数": true,
		"公开01/事业收入/决算数": false, "公开01/其他收入/决算数": false, "公开01/年初结转和结余/决算数": false, "公开01/年末结转和结余/决算数": false,
		"公开02/合计/本年收入": true, "公开02/2011301/本年收入": true, "公开02/合计/上级补助收入": true, "公开02/合计/附属单位上缴收入": true,
		"公开02/合计/财政拨款收入": false, "公开02/合计/事业收入": false, "公开02/合计/经营收入": false, "公开02/合计/其他收入": false,
		"公开03/合计/本年支出": true, "公开03/2011301/本年支出": true, "公开03/合计/上缴上级支出": true, "公开03/合计/对附属单位补助支出": true,
		"公开03/合计/基本支出": false, "公开03/合计/项目支出": false, "公开03/合计/经营支出": false,
		"公开04/本年收入合计/决算数": false, "公开05/合计/本年支出": false, "公开06/301/决算数": false, "公开07/合计/决算数": false,
	} {
		unit := check.WithUnits(given(t, cell+" 9.00"))
		less := briefs(check.Run(given(t, cell+" 8.00"), check.Only("X15"), unit))
		more := briefs(check.Run(given(t, cell+" 10.00"), check.Only("X15"), unit))
		same := briefs(check.Run(given(t, cell+" 9.00"), check.Only("X15"), unit))
		assert.Equal(t, mayBeLess, len(less) == 0, "%s: %v", cell, less)
		assert.Len(t, more, 1, cell)
		assert.Empty(t, same, cell)
	}
}

// TestConsolidatedAccountsAreClean checks departments against their units, and years
// against the year before.
func TestConsolidatedAccountsAreClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := accountgen.Clean().Draw(t, "first")
		second := accountgen.Clean().Filter(func(a *budget.Account) bool { return a.Header.Year == first.Header.Year }).Draw(t, "second")
		first.Header.Name, second.Header.Name = "某局本级", "某所"
		first.Initial, second.Initial = nil, nil // which do not consolidate
		whole, _, err := budget.Consolidate(budget.Header{Name: "某局", Year: first.Header.Year}, []budget.Account{*first, *second}, nil)
		require.NoError(t, err)
		e := rapid.SampledFrom(slices.Collect(tables.Editions())).Draw(t, "edition")
		units := []tables.Set{published(t, first, e), published(t, second, e)}
		report := check.Run(published(t, &whole, e), check.WithUnits(units...))
		assert.Empty(t, aboveRounding(report))
		assert.Positive(t, report.Tally("X15").Exact)
	})
}

// TestOneBookingTooMany books something once more at the department: however many figures
// count it, that is one finding.
func TestOneBookingTooMany(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := accountgen.Clean().Draw(t, "unit")
		unit.Header.Name, unit.Initial = "某所", nil
		whole := *unit
		whole.Header.Name, whole.Ledger = "某局", unit.Ledger.Clone()
		amount := budget.MustParse("1234.56", budget.WanYuan)
		require.NoError(t, whole.Ledger.Add(
			[]budget.Receipt{{Code: 2011301, Source: budget.GeneralAppropriation, Amount: amount}},
			[]budget.Outlay{{Code: 2011301, Source: budget.GeneralAppropriation, Nature: budget.Project, Amount: amount}}))
		e := rapid.SampledFrom(slices.Collect(tables.Editions())).Draw(t, "edition")
		report := check.Run(published(t, &whole, e), check.Only("X15"), check.WithUnits(published(t, unit, e)))
		if assert.Len(t, aboveRounding(report), 1) {
			f := slices.Collect(report.Findings())[0]
			assert.Equal(t, tables.FunctionalRow(2011301), at(f).Row)
			assert.Regexp(t, `^公开03 2011301 \S+：部门列为 [\d.]+万元，比所属单位之和 [\d.]+万元 多 1234.56万元，共 \d+ 处由此而来（X15）$`, f.Message.String())
		}
	})
}

// TestRunConcurrently checks one set from many goroutines.
func TestRunConcurrently(t *testing.T) {
	wrong, _ := wrongCell(t)
	set := given(t, wrong...)
	want := briefs(check.Run(set))
	custom, err := check.Equal("Z01", "公开05/合计/本年支出", "公开05/201/本年支出")
	require.NoError(t, err)
	options := []check.Option{check.With(custom), check.Without("S02")}
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			for range 20 {
				report := check.Run(set, options...)
				assert.Equal(t, want, briefs(report))
				assert.Equal(t, judge.Tally{Exact: 1}, report.Tally("Z01"))
			}
		})
	}
	all.Wait()
}

// TestRuleFromOutside adds a rule in test code only: it is a value like those of the
// package, with a title and severity of its own, and says so if it could not be evaluated.
func TestRuleFromOutside(t *testing.T) {
	rule, err := check.AtMost("Z01", "公开07/公务接待费/决算数", "公开07/合计/决算数")
	require.NoError(t, err)
	assert.Equal(t, "公开07/公务接待费/决算数 ≤ 公开07/合计/决算数", rule.Formula)
	assert.Equal(t, []tables.Form{tables.Form07}, rule.Forms)
	assert.Equal(t, judge.Error, rule.Severity)
	rule.Title, rule.Severity = "公务接待费不超过合计", judge.Warning

	set := given(t, "公开07/公务接待费/决算数 3.00", "公开07/合计/决算数 2.00")
	f := only(t, check.Run(set, check.Only("Z01"), check.With(rule)))
	assert.Equal(t, "Z01 公开07/公务接待费/决算数 impossible warning", brief(f))

	report := check.Run(given(t, "公开05/合计/基本支出 2.00"), check.Only("Z01"), check.With(rule, check.Rule{}))
	assert.Zero(t, report.Len())
	assert.Equal(t, []judge.Unevaluated{{Rule: "Z01", Reason: judge.Say("all.lacks", judge.Say("all.spaced", "公开07")), Count: 1}}, slices.Collect(report.NotEvaluated()))
}

// TestFormsBeyondTheNine holds a form that only its edition knows to its own identities.
func TestFormsBeyondTheNine(t *testing.T) {
	template := tables.Shanghai2024().Template()
	template.Name = "某省2030"
	template.Forms = append(template.Forms, tables.FormTemplate{
		Form: 11, Title: "财政拨款支出表", Columns: []tables.Column{tables.Expenditure, tables.Basic, tables.Project},
	})
	edition, err := tables.NewEdition(template)
	require.NoError(t, err)
	set := givenInEdition(t, 2024, edition, nil, []string{"公开11/合计/本年支出 5.00", "公开11/合计/基本支出 2.00", "公开11/合计/项目支出 3.30"})
	assert.Equal(t, []string{"11-1 公开11/合计/本年支出 impossible error 5.30"}, briefs(check.Run(set, check.Only("11-1", "11-2"))))
	assert.Zero(t, check.Run(set, check.Without("11-1", "S01")).Len())
}
