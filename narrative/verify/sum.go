package verify

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN06 = Rule{
	Rule: judge.Rule{ID: "N06", Title: "正文内的合计", Formula: "合计 = 其中各项之和；列举不全时，各项之和不超过合计；年初结转和结余 + 使用结余 + 本年收入 = 本年支出 + 结余分配 + 年末结转和结余",
		Severity: judge.Error, Related: []string{"N02", "N07"}},
	Example: Example{
		Year: 2021, Text: "五、一般公共预算财政拨款基本支出决算情况说明\n2021年度一般公共预算财政拨款基本支出478.07万元，其中：\n（一）人员经费443.98万元。\n（二）公用经费34.18万元。",
	},
	work: &work{families: thing.Forms, planned: thing.Funds, claims: (*verifier).sums, parts: true},
}

var ruleN07 = Rule{
	Rule: judge.Rule{ID: "N07", Title: "推算的上年数", Formula: "合计的增减额 = 各项增减额之和（上年数 = 本年数 − 增减额）",
		Scope: "各项增减额齐全时", Severity: judge.Error, Related: []string{"N03", "N06"}},
	Example: Example{
		Year: 2024, Text: "七、“三公”经费财政拨款支出决算情况说明\n2024年度“三公”经费财政拨款支出决算数比2023年度减少0.15万元，其中：因公出国（境）费支出决算持平；公务用车购置及运行维护费支出决算持平；公务接待费支出决算减少0.51万元。",
	},
	work: &work{
		claims: (*verifier).impliedPrior, after: []*Rule{&ruleN03},
		cause: judge.CausePartsOfChange,
	},
}

// sums is N06, but for the families.
func (v *verifier) sums() {
	for _, l := range v.wholeLists() {
		if n := len(l.amounts); n > 0 {
			v.relate(judge.AddsUp, l.amounts[n-2].statement, l.amounts...)
		}
	}
	for _, form := range [...]tables.Form{tables.Form05, tables.Form08, tables.Form09} {
		v.items(form, narrative.MeasureActual, 0)
		v.items(form, narrative.MeasureBudget, narrative.BaseInitial)
		v.items(form, narrative.MeasureBudget, narrative.BaseBudget)
	}
	for _, shares := range balances {
		v.balance(shares)
	}
	v.receptions()
	for i := range v.statements {
		if v.statements[i].Sums > 0 {
			v.listing(int32(i))
		}
	}
}

// listing holds what a list is said to come to against what was listed. Where the list began
// is not said: any that fits, up to its end, will do.
func (v *verifier) listing(total int32) {
	s := &v.statements[total]
	of := []operand{says(total, -1)}
	ofYears := v.areYears(total)
	for i := total - 1; i >= total-int32(s.Sums); i-- {
		part := &v.statements[i]
		switch {
		case ofYears: // of which only that of the account is held against others
			of = append(of, number(statedBy(part), +1))
			continue
		case part.Measure != s.Measure || part.Base != s.Base && !s.Base.IsBudget() || part.Sums > 0,
			v.statements[i+1].Subject == part.Subject && v.statements[i+1].Amount == part.Amount: // 公用经费4万元，小计4万元
			continue
		}
		if of = append(of, says(i, +1)); len(of) > 2 && v.fits(judge.AddsUp, of...) {
			break
		}
	}
	if len(of) == 1 { // nothing of its kind was listed
		return
	}
	v.relate(judge.AddsUp, total, of...)
	if !ofYears && !v.areAlike(of[1:]) && !v.shareWhole(of[1:]) {
		v.doubt() // one may be part of another
	}
}

// areYears reports whether a total is that of one thing in several years: 2019年支出8万元，2020年支出9万元，两年合计17万元.
func (v *verifier) areYears(total int32) bool {
	first := total - int32(v.statements[total].Sums)
	for i := first; i < total; i++ {
		s := &v.statements[i]
		if s.Subject != v.statements[first].Subject || s.Measure == narrative.MeasureBudget || i > first && s.Year <= v.statements[i-1].Year {
			return false
		}
	}
	return total-first > 1
}

// shareWhole reports whether some things are parts of one whole by the forms, and none is
// part of another.
func (v *verifier) shareWhole(parts []operand) bool {
	wholes := func(o operand) []thing.Key { return thing.Wholes(v.keys[o.statement].Of(0, 0)) }
	for _, o := range parts {
		if slices.ContainsFunc(parts, func(p operand) bool { return slices.Contains(wholes(p), v.keys[o.statement].Of(0, 0)) }) {
			return false
		}
	}
	return slices.ContainsFunc(wholes(parts[0]), func(whole thing.Key) bool {
		return !slices.ContainsFunc(parts, func(o operand) bool { return !slices.Contains(wholes(o), whole) })
	})
}

// impliedPrior is N07: the changes of a whole and of its parts.
func (v *verifier) impliedPrior() {
	all := []thing.Set{thing.Forms, thing.Texts, thing.Purchases, thing.Vehicles, thing.Projects}
	if v.kind == tables.Budget {
		all = append(all, thing.Funds)
	}
	for _, families := range all {
		for f := range families.Families() {
			v.family(f, narrative.MeasureChange, narrative.BasePrior)
			v.family(f, narrative.MeasureChange, narrative.BaseBudget)
		}
	}
}

// families holds the wholes of families against their parts.
func (v *verifier) families(families thing.Set) {
	for f := range families.Families() {
		v.family(f, narrative.MeasureActual, 0)
		v.family(f, narrative.MeasureCount, 0)
		v.family(f, narrative.MeasureBudget, narrative.BaseInitial)
		v.family(f, narrative.MeasureBudget, narrative.BaseBudget)
		v.family(f, narrative.MeasurePrior, narrative.BasePrior)
		v.family(f, narrative.MeasurePrior, narrative.BaseBudget)
	}
}

// family holds the first statement of a measure of a whole against those of its parts.
func (v *verifier) family(f *thing.Family, m narrative.Measure, b narrative.Base) {
	whole := v.first(f.Whole, m, b)
	if whole < 0 || v.isWord(whole) || m == narrative.MeasureCount && v.countsOn(whole) {
		return
	}
	var room [12]operand
	of := append(room[:0], says(whole, -1))
	for i := range f.Parts {
		if part := v.first(f.Parts[i], m, b); part >= 0 && !v.isWord(part) {
			of = append(of, says(part, +1))
		}
	}
	v.hold(f, of)
}

// countsOn reports whether things are counted in groups, one after another, and the statement is of the first: 整体支出自评1个、项目支出自评10个.
func (v *verifier) countsOn(i int32) bool {
	next := i + 1
	return int(next) < len(v.statements) && v.keys[next] == v.keys[i] && v.statements[next].Measure == narrative.MeasureCount &&
		v.statements[next].Count != v.statements[i].Count && !strings.ContainsAny(v.text[v.statements[i].End:v.statements[next].Start], "。；")
}

// isWord reports whether a statement says which way something goes, and not by how much: 决算数小于预算数.
func (v *verifier) isWord(i int32) bool { return !v.statements[i].HasValue() && !v.facts[i].flat }

// hold holds the parts of a family, or of none, against their whole, which comes first: they
// are all of it, or at most. Changes may be of any size.
func (v *verifier) hold(f *thing.Family, of []operand) {
	whole, parts := of[0].statement, of[1:]
	all, complete := v.areAll(f, of)
	switch {
	case len(parts) == 0:
	case all:
		if more := v.among(of); !v.fits(judge.AddsUp, of...) && v.fits(judge.AddsUp, more...) {
			of = more
		}
		v.relate(judge.AddsUp, whole, of...)
		if f.Without.Key != (thing.Key{}) && v.statements[whole].Measure == narrative.MeasureChange { // of which there may have been some
			v.doubt()
		}
		if complete { // a part beside all the others is what it is called, whatever the words around it
			v.sure(of[:1])
		}
	case v.areUsual(f, of) && (v.statements[whole].Measure == narrative.MeasureChange || v.fits(judge.Limits, of...)):
		v.relate(judge.AddsUp, whole, of...)
		v.doubt()
	case v.statements[whole].Measure == narrative.MeasureChange,
		slices.ContainsFunc(parts, func(o operand) bool { return v.value(o).Sign() < 0 }):
	case f != nil && f.Open && len(parts) == 1:
		v.relate(judge.Limits, parts[0].statement, parts[0], of[0])
	default:
		v.relate(judge.Limits, whole, of...)
		if v.mayBePart(of) {
			v.doubt()
		}
	}
}

// mayBePart reports whether a whole whose name may mean less than all says the same as a part: 总收入9万元，总支出8万元，年末结转1万元.
func (v *verifier) mayBePart(of []operand) bool {
	whole := of[0]
	return v.statements[whole.statement].Certainty == narrative.CertaintyInferred && slices.ContainsFunc(of[1:], func(o operand) bool {
		return v.fits(judge.AddsUp, whole, o)
	})
}

// areAll reports whether what stands behind a whole is all of a family's parts, or ends in the one
// for all others; and whether none is missing.
func (v *verifier) areAll(f *thing.Family, of []operand) (all, complete bool) {
	parts := of[1:]
	if f == nil || f.Open {
		return false, false
	}
	isMissing := func(m thing.Member) bool {
		return !slices.ContainsFunc(parts, func(o operand) bool { return v.isOfThing(o.statement, m.Key) })
	}
	if f.Without.Key != (thing.Key{}) {
		whole := of[0].statement
		return !slices.ContainsFunc(f.Parts, isMissing) && !v.isSummed(f.Without, whole) && v.isNothing(f.Without, &v.statements[whole]), false
	}
	complete = !slices.ContainsFunc(f.Parts, isMissing)
	isClosed := f.Closing.Key != thing.Key{} && !isMissing(f.Closing)
	return complete || isClosed && !v.isUnreadAmong(of), complete
}

// isSummed reports whether a text states what a part comes to with others, in the measure of their whole: 公务用车购置及运行维护费, of which
// 公务用车购置费 is a part. Then that is held against the whole.
func (v *verifier) isSummed(part thing.Member, whole int32) bool {
	s := &v.statements[whole]
	return slices.ContainsFunc(thing.Wholes(part.Key), func(sum thing.Key) bool {
		return !v.isOfThing(whole, sum) && len(v.places.Of(sum.Of(s.Measure, v.keys[whole].Base))) > 0
	})
}

// isNothing reports whether a part that a list leaves out is nothing in the measure of its whole, as far as the text says: it states
// none of it, or of a change says nothing at all of what changed.
func (v *verifier) isNothing(part thing.Member, whole *narrative.Statement) bool {
	at := v.first(part, narrative.MeasureActual, 0)
	if whole.Measure == narrative.MeasureChange {
		changed := v.first(part, whole.Measure, whole.Base)
		return at < 0 && changed < 0 || changed >= 0 && v.facts[changed].stated.Sign() == 0
	}
	return at < 0 || v.facts[at].stated.Sign() == 0
}

// areUsual reports whether a whole and what stands beside it are told in one place, and no part of its family is missing but
// those that a text names where there is any of them: 本年支出100万元，其中基本支出60万元，项目支出40万元. Where shares stand with
// the parts, these tell whether they are all.
func (v *verifier) areUsual(f *thing.Family, of []operand) bool {
	if f == nil || f.Rare == 0 || v.isUnreadAmong(of) {
		return false
	}
	first, last := ends(of)
	whole := &v.statements[of[0].statement]
	for i := first; i <= last; i++ {
		s := &v.statements[i]
		above := v.numbered.Of(&s.Whole)
		isTold := slices.ContainsFunc(of, func(o operand) bool { return o.statement == i }) ||
			slices.ContainsFunc(of[1:], func(o operand) bool { return v.isOfThing(o.statement, above) }) // part of a part
		if s.Chapter != whole.Chapter || s.Measure == whole.Measure && !isTold {
			return false
		}
	}
	if slices.ContainsFunc(v.statements[first:min(int(last)+2, len(v.statements))], func(s narrative.Statement) bool { return s.Measure == narrative.MeasureShare }) {
		return false
	}
	return !slices.ContainsFunc(f.Parts[:len(f.Parts)-f.Rare], func(m thing.Member) bool {
		return !slices.ContainsFunc(of[1:], func(o operand) bool { return v.isOfThing(o.statement, m.Key) })
	})
}

// isUnreadAmong reports whether a number of which it is not known what it is, and which may be one
// more part, stands among the parts of a whole, or between them and a whole directly before.
func (v *verifier) isUnreadAmong(of []operand) bool {
	first, last := ends(of[1:])
	if of[0].statement == first-1 {
		first--
	}
	return v.isUnreadBetween(first, last)
}

// ends returns the first and the last statement of some.
func ends(of []operand) (first, last int32) {
	first, last = of[0].statement, of[0].statement
	for _, o := range of[1:] {
		first, last = min(first, o.statement), max(last, o.statement)
	}
	return first, last
}

// among adds to a whole and its parts what the text states of the same kind between these:
// a text may name more parts than the form has.
func (v *verifier) among(of []operand) []operand {
	from, to := ends(of[1:])
	part := &v.statements[of[1].statement]
	for i := from; i <= min(to+2, from+longestList, int32(len(v.statements)-1)); i++ {
		s := &v.statements[i]
		isPart := s.Measure == part.Measure && s.Base == part.Base && s.Year == part.Year && s.Chapter == part.Chapter && s.Unit == part.Unit && v.facts[i].usable
		if isPart && !slices.ContainsFunc(of, func(o operand) bool { return o.statement == i }) {
			of = append(slices.Clip(of), says(i, +1))
		}
	}
	return of
}

// items holds the items of 公开05, 08 or 09 together against its total. Those that
// are not mentioned may make up what is missing.
func (v *verifier) items(form tables.Form, m narrative.Measure, b narrative.Base) {
	total := v.places.Of(thing.Line(form, tables.Total, tables.Expenditure).Key.Of(m, b))
	if len(total) == 0 {
		return
	}
	var of []operand
	seen := map[codes.Code]bool{}
	for i := range v.statements {
		s := &v.statements[i]
		c, at := s.Subject.Code, s.Subject.Address
		if at.Form != form || at.Column != tables.Expenditure || s.Measure != m || c.Level() != codes.Item ||
			!v.facts[i].usable || seen[c] || v.keys[i].Base != b {
			continue
		}
		if !v.mayBeOf(c, form) {
			return // a list of all fiscal appropriations
		}
		if v.facts[i].stated.Sign() < 0 {
			return
		}
		seen[c] = true
		of = append(of, says(int32(i), +1))
	}
	if len(of) > 1 {
		v.relate(judge.Limits, total[0], append(of, says(total[0], -1))...)
	}
}

// mayBeOf reports whether an item may be paid from the budget of 公开05, 08 or 09: unless
// the catalogue knows it of others alone, as 国有土地使用权出让收入安排的支出.
func (v *verifier) mayBeOf(c codes.Code, form tables.Form) bool {
	catalogue, err := codes.ForYear(v.year)
	if err != nil {
		return true
	}
	fund := map[tables.Form]codes.Fund{
		tables.Form05: codes.GeneralPublic, tables.Form08: codes.GovernmentFund, tables.Form09: codes.StateCapital,
	}[form]
	e, ok := catalogue.Lookup(c)
	return !ok || e.Funds.Has(fund)
}

// receptions holds 国内公务接待 against 公务接待费. It is all of it where the facts
// or the text say what else there is; 外宾 may be counted apart from it.
func (v *verifier) receptions() {
	whole := thing.Line(tables.Form07, tables.Reception, tables.Actual)
	for _, i := range v.places.Of(thing.Counted(narrative.ReceptionDomestic).Key.Of(narrative.MeasureActual, 0)) {
		all, ok := v.amount(whole.Subject, narrative.MeasureActual, 0, i, -1)
		if !ok {
			v.skip("text.no-base", tables.Reception)
			continue
		}
		parts := []operand{says(i, +1), all}
		isOthers := v.statements[i].Unknown == "其他" // 外宾接待1万元，其他国内公务接待2万元
		abroad, stated := v.amount(narrative.Subject{Indicator: narrative.ReceptionAbroad}, narrative.MeasureActual, 0, i, +1)
		_, told := v.told(narrative.Subject{Indicator: narrative.ReceptionForeign}, narrative.MeasureActual)
		switch {
		case stated:
			parts = append(parts, abroad)
		case !told && !isOthers && v.hostsApart(parts, i):
			continue
		case !told && !isOthers:
			v.relate(judge.Limits, i, parts...)
			continue
		}
		foreign, stated := v.amount(narrative.Subject{Indicator: narrative.ReceptionForeign}, narrative.MeasureActual, 0, i, +1)
		if isOthers && !stated {
			v.relate(judge.Limits, i, parts...)
			continue
		}
		if apart := slices.Concat(parts, []operand{foreign}); stated && (isOthers || v.fits(judge.AddsUp, apart...)) {
			parts = apart
		}
		v.relate(judge.AddsUp, i, parts...)
	}
}

// hostsApart holds what was spent on guests of the country, all that was spent on guests, and what was spent on those from abroad, whom the
// text tells beside the first ones, against each other, and reports whether they fit neither with these among the first ones nor apart.
func (v *verifier) hostsApart(parts []operand, i int32) bool {
	foreign, stated := v.amount(narrative.Subject{Indicator: narrative.ReceptionForeign}, narrative.MeasureActual, 0, i, +1)
	apart := slices.Concat(parts, []operand{foreign})
	if !stated || foreign.statement < 0 || v.value(foreign).Sign() == 0 || v.fits(judge.AddsUp, parts...) || v.fits(judge.AddsUp, apart...) {
		return false
	}
	first, last := ends([]operand{says(i, +1), foreign})
	if parts[1].statement == first-1 {
		first--
	}
	if v.isUnreadBetween(first, last+1) { // 国内接待3万元，外宾接待1万元，其余1万元为…
		return false
	}
	v.relate(judge.AddsUp, i, apart...)
	v.doubt()
	return true
}
