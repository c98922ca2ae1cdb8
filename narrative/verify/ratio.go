package verify

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
)

var ruleN02 = Rule{
	Rule: judge.Rule{ID: "N02", Title: "占比", Formula: "占比 = 部分 ÷ 整体；同一列举各占比之和 = 100%",
		Severity: judge.Error, Related: []string{"N06"}},
	Example: Example{
		Year: 2024, Text: "三、支出决算情况说明\n本年支出合计2940.05万元，其中：基本支出2336.91万元，占79.94%；项目支出603.14万元，占20.51%。",
	},
	work: &work{measures: []narrative.Measure{narrative.MeasureShare}, claims: (*verifier).shares},
}

var ruleN04 = Rule{
	Rule: judge.Rule{ID: "N04", Title: "完成率", Formula: "完成率 = 决算数 ÷ 所称的预算数",
		Severity: judge.Error, Related: []string{"N05"}},
	Kinds: ofFinals,
	Example: Example{
		Year: 2024, Text: "（三）一般公共预算财政拨款支出决算具体情况\n一般公共预算财政拨款支出年初预算为10210.34万元，支出决算为9746.50万元，完成年初预算的95.45%。",
	},
	work: &work{measures: []narrative.Measure{narrative.MeasureCompletion}, claims: (*verifier).completions},
}

// shares is N02.
func (v *verifier) shares() {
	for i := range v.statements {
		if v.isShare(i) {
			v.share(int32(i))
		}
		v.shareOfPrior(int32(i))
	}
	for _, l := range v.wholeLists() {
		v.relate(judge.AddsUp, l.shares[len(l.shares)-2].statement, l.shares...)
	}
	for _, list := range v.parted {
		if v.isUsualList(list) && v.fits(judge.Limits, list...) { // 基本支出、项目支出占本年支出的比重分别为74%、20%
			v.relate(judge.AddsUp, list[len(list)-2].statement, list...)
			v.doubt()
			continue
		}
		isHeld := func(o operand) bool {
			return slices.ContainsFunc(v.of[o.statement], func(n int) bool { return v.relations[n].is.IsRatio() })
		}
		if shares := list[:len(list)-1]; slices.ContainsFunc(shares, func(o operand) bool { return !isHeld(o) }) {
			v.relate(judge.Limits, shares[len(shares)-1].statement, list...)
		}
	}
}

// isUsualList reports whether the shares of a list, of which the whole is not stated, are of all parts that their whole usually has.
func (v *verifier) isUsualList(list []operand) bool {
	shares := list[:len(list)-1]
	first, last := ends(shares)
	of := &v.statements[first].Of
	if _, known := v.amount(*of, narrative.MeasureActual, 0, first, +1); known || v.isUnreadBetween(first, last+1) {
		return false
	}
	for f := range thing.Complete() {
		isTold := func(m thing.Member) bool {
			return slices.ContainsFunc(shares, func(o operand) bool { return v.isOfThing(o.statement, m.Key) })
		}
		if f.Whole.Key == v.numbered.Of(of) && !slices.ContainsFunc(f.Parts[:len(f.Parts)-f.Rare], func(m thing.Member) bool { return !isTold(m) }) {
			return true
		}
	}
	return false
}

func (v *verifier) isShare(i int) bool {
	s := &v.statements[i]
	return s.Measure == narrative.MeasureShare && s.Base == 0 && (v.year == 0 || s.Year == v.year) && v.facts[i].usable
}

// shareOfPrior holds what an amount is of last year's against both: 为上年的80%.
func (v *verifier) shareOfPrior(i int32) {
	s := &v.statements[i]
	if s.Measure != narrative.MeasureShare || s.Base != narrative.BasePrior || !v.facts[i].usable {
		return
	}
	actual, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	before, known := v.amount(s.Of, narrative.MeasurePrior, s.Base, i, +1)
	if !ok || !known {
		v.skip("text.no-whole")
		return
	}
	v.relate(judge.IsShare, i, says(i, +1), actual, before)
}

// A wholeList is what the shares of a complete list come to, and what its amounts do, nil
// if they are not all known.
type wholeList struct{ shares, amounts []operand }

// share holds one share against part and whole.
func (v *verifier) share(i int32) {
	s := &v.statements[i]
	part, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	if !ok && v.shareOfThings(i) {
		return
	}
	if !ok {
		v.relate(judge.Limits, i, says(i, +1), number(judge.Hundred(), -1))
		return
	}
	whole, ok := v.amount(s.Of, narrative.MeasureActual, 0, i, +1)
	if s.Of.IsZero() || !ok {
		v.skip("text.no-whole")
		return
	}
	if v.isOfWider(i, part, whole) {
		v.skip("text.no-whole")
		return
	}
	v.relate(judge.IsShare, i, says(i, +1), part, whole)
}

// isOfWider reports whether a share is no share of the whole of its list, but of what that is itself said to be a share of:
// 教育支出60万元，占20%，其中小学教育30万元，占10%.
func (v *verifier) isOfWider(i int32, part, whole operand) bool {
	if whole.statement < 0 || v.fits(judge.IsShare, says(i, +1), part, whole) {
		return false
	}
	above := v.near(v.statements[whole.statement].Subject, narrative.MeasureShare, 0, i)
	if above < 0 || v.statements[above].Chapter != v.statements[i].Chapter {
		return false
	}
	wider, ok := v.amount(v.statements[above].Of, narrative.MeasureActual, 0, i, +1)
	return ok && v.fits(judge.IsShare, says(i, +1), part, wider)
}

// shareOfThings holds a share of things against their numbers, and reports whether its section states both: 自评项目10个，其中优秀8个，占80%.
func (v *verifier) shareOfThings(i int32) bool {
	s := &v.statements[i]
	part, whole := v.near(s.Subject, narrative.MeasureCount, 0, i), v.near(s.Of, narrative.MeasureCount, 0, i)
	if part < 0 || whole < 0 || s.Of.IsZero() || v.statements[part].Chapter != s.Chapter || v.statements[whole].Chapter != s.Chapter {
		return false
	}
	for n := min(part, whole) + 1; n < max(part, whole); n++ {
		if t := &v.statements[n]; t.Measure == narrative.MeasureCount && t.Subject.Name != "" { // 自评项目10个，其中一级项目4个，优3个，占75%: of either
			return true
		}
	}
	v.relate(judge.IsShare, i, says(i, +1), says(part, +1), says(whole, +1))
	return true
}

// longestList is more than any list of shares has.
const longestList = 64

// listed reports whether a share continues a list of shares of the same whole: of
// another subject, in the same section, with nothing but their amounts between.
func (v *verifier) listed(list []int32, i int32) bool {
	last := list[len(list)-1]
	a, b := &v.statements[last], &v.statements[i]
	if a.Chapter != b.Chapter || a.Of != b.Of || i-last > 3 || len(list) == longestList {
		return false
	}
	for _, j := range list {
		if v.statements[j].Subject == b.Subject {
			return false
		}
	}
	return true
}

// wholeLists returns the lists of shares that are complete: if the shares add up to 100%,
// or the amounts to their whole, the other must hold, too.
func (v *verifier) wholeLists() []wholeList {
	if v.wholes != nil {
		return v.wholes
	}
	v.wholes = []wholeList{}
	var list []int32
	end := func() {
		if shares, amounts, ok := v.whole(list); ok {
			v.wholes = append(v.wholes, wholeList{shares, amounts})
		} else if len(list) > 1 && !v.statements[list[0]].Of.IsZero() {
			of := make([]operand, 0, len(list)+1)
			for _, i := range list {
				of = append(of, says(i, +1))
			}
			if v.areAlike(of) {
				v.parted = append(v.parted, append(of, number(judge.Hundred(), -1)))
			}
		}
		list = list[:0]
	}
	for i := range v.statements {
		if !v.isShare(i) {
			continue
		}
		if len(list) > 0 && !v.listed(list, int32(i)) {
			end()
		}
		list = append(list, int32(i))
	}
	end()
	return v.wholes
}

// whole returns what a list of shares has to come to, and what its amounts have to, and
// whether it is complete.
func (v *verifier) whole(list []int32) (of, parts []operand, ok bool) {
	if len(list) < 2 {
		return nil, nil, false
	}
	for _, i := range list {
		of = append(of, says(i, +1))
		s := &v.statements[i]
		part, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
		if ok && parts != nil || len(of) == 1 && ok {
			parts = append(parts, part)
		} else {
			parts = nil
		}
	}
	of = append(of, number(judge.Hundred(), -1))
	if !slices.ContainsFunc(list, func(i int32) bool { return v.facts[i].stated.Sign() != 0 }) {
		return nil, nil, false // shares of nothing have no 100 %
	}
	s := &v.statements[list[0]]
	total, ok := v.amount(s.Of, narrative.MeasureActual, 0, list[0], -1)
	if s.Of.IsZero() || !ok || parts == nil {
		return of, nil, v.fits(judge.AddsUp, of...)
	}
	parts = append(parts, total)
	if !v.fits(judge.AddsUp, of...) && !v.fits(judge.AddsUp, parts...) {
		return nil, nil, false
	}
	// Parts too small to be printed may be left out: as far as the amounts do not show
	// them the shares need not add up, and the other way round.
	all, whole := judge.Hundred(), v.value(total)
	rest := number(judge.MoneyOf(budget.Exact(budget.Amount{})), +1)
	rest.slack = judge.Imprecision(v.terms(judge.AddsUp, of[:len(of)-1], nil), all, whole)
	of[len(of)-1].slack = judge.Imprecision(v.terms(judge.AddsUp, parts, nil), whole, all)
	return of, append(parts, rest), true
}

var ruleN21 = Rule{
	Rule: judge.Rule{ID: "N21", Title: "完成率与超支、结余额", Formula: "完成率 = 决算数 ÷（决算数 − 大于预算数的金额）",
		Scope: "未列预算数时", Severity: judge.Error, Related: []string{"N04", "N05"}},
	Kinds: ofFinals,
	Example: Example{
		Year: 2017, Text: "二、一般公共预算财政拨款支出决算情况说明\n2017年一般公共预算财政拨款支出1560.00万元，完成年初预算100.00%，决算数大于预算数60.00万元。",
	},
	work: &work{claims: (*verifier).reaches},
}

// reaches is N21. Where the budget is stated, N04 and N03 hold both against it.
func (v *verifier) reaches() {
	for i := range v.statements {
		s, n := &v.statements[i], int32(i)
		if s.Measure != narrative.MeasureCompletion || !v.facts[i].usable {
			continue
		}
		excess := v.near(s.Subject, narrative.MeasureChange, narrative.BaseBudget, n)
		if excess < 0 || v.statements[excess].Chapter != s.Chapter || !v.statements[excess].HasValue() || v.facts[excess].signless {
			continue
		}
		actual, ok := v.amount(s.Subject, narrative.MeasureActual, 0, n, +1)
		_, known := v.plan(s.Subject, cmp.Or(s.Base, narrative.BaseBudget), n, +1, func(operand) bool { return true })
		switch budget := number(v.size(excess), +1); {
		case !ok || known:
		case v.fits(judge.IsShare, says(n, +1), actual, budget): // 超过年初预算820.00万元 may say what the budget is
			v.relate(judge.IsShare, n, says(n, +1), actual, budget)
			if order, ok := orderOf(v.statements[excess].Direction); ok {
				v.relate(order, excess, says(excess, +1), actual, budget)
			}
		default:
			v.relate(judge.IsReach, n, says(n, +1), says(excess, +1), actual)
		}
	}
}

// completions is N04.
func (v *verifier) completions() {
	for i := range v.statements {
		s := &v.statements[i]
		if s.Measure != narrative.MeasureCompletion || !v.facts[i].usable {
			continue
		}
		n := int32(i)
		base := s.Base
		if base == 0 {
			base = narrative.BaseBudget
		}
		actual, ok := v.amount(s.Subject, narrative.MeasureActual, 0, n, +1)
		if !ok {
			v.skip("text.no-actual")
			continue
		}
		plan, ok := v.plan(s.Subject, base, n, +1, func(plan operand) bool {
			return v.fits(judge.IsShare, says(n, +1), actual, plan)
		})
		if !ok {
			v.skip("text.no-base", judge.Say("text.budget", base))
			continue
		}
		v.relate(judge.IsShare, n, says(n, +1), actual, plan)
	}
}

// plan returns the budget that statement i refers to: where it does not say which
// budget, of those that there are the one that fits.
func (v *verifier) plan(s narrative.Subject, base narrative.Base, i int32, sign int8, fits func(plan operand) bool) (operand, bool) {
	plan, ok := v.amount(s, narrative.MeasureBudget, base, i, sign)
	if !ok || base != narrative.BaseBudget {
		return plan, ok
	}
	for named := narrative.BaseInitial; named <= narrative.BaseAdjusted; named++ {
		other, ok := v.amount(s, narrative.MeasureBudget, named, i, sign)
		if ok && other != plan && !fits(plan) && fits(other) {
			return other, true
		}
	}
	return plan, true
}
