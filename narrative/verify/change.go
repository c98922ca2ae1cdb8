package verify

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN03 = Rule{
	Rule: judge.Rule{ID: "N03", Title: "增减额、增减率与方向", Formula: "增减率 = 增减额 ÷（本年数 − 增减额）；本年数 − 基数 = 增减额",
		Severity: judge.Error, Related: []string{"N05", "N07"}},
	Example: Example{
		Year: 2021, Text: "二、一般公共预算拨款支出决算情况说明\n2021年一般公共预算拨款支出8.36万元，比上年决算数减少0.71万元，下降8.49%。",
	},
	work: &work{
		measures: []narrative.Measure{narrative.MeasureChange, narrative.MeasureRate},
		claims:   (*verifier).changes, after: []*Rule{&ruleN08},
	},
}

var ruleN05 = Rule{
	Rule: judge.Rule{ID: "N05", Title: "大于与小于", Formula: "决算数大于（小于）预算数",
		Severity: judge.Error, Related: []string{"N03", "N04", "N29"}},
	Kinds: ofFinals,
	Example: Example{
		Year: 2024, Text: "（三）一般公共预算财政拨款支出决算具体情况\n一般公共预算财政拨款支出年初预算为50.00万元，支出决算为60.00万元。决算数小于预算数的主要原因：人员变动。",
	},
	work: &work{claims: (*verifier).comparisons},
}

var ruleN22 = Rule{
	Rule: judge.Rule{ID: "N22", Title: "增减的限度", Formula: "增加额 ≤ 本年数（上年数不为负）；降幅 ≤ 100%",
		Scope: "结转和结余除外", Severity: judge.Error, Related: []string{"N03"}},
	Example: Example{
		Year: 2023, Text: "七、“三公”经费财政拨款支出决算情况说明\n2023年度因公出国（境）费支出0.00万元，比上年增加43.20万元。",
	},
	work: &work{claims: (*verifier).bounds, after: []*Rule{&ruleN03}},
}

var ruleN29 = Rule{
	Rule: judge.Rule{ID: "N29", Title: "等于、持平与一致", Formula: "称相等的两个数相等；称持平的，增减额为零",
		Scope: "“基本持平”的除外", Severity: judge.Error, Related: []string{"N03", "N05"}},
	Example: Example{
		Year: 2021, Text: "五、一般公共预算财政拨款支出决算情况说明\n卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）年初预算为41.00万元，支出决算为40.20万元，决算数等于预算数。",
	},
	work: &work{claims: (*verifier).levels, after: []*Rule{&ruleN03, &ruleN05}},
}

// levels is N29. What is level has no change beside it either: 与上年持平，增加5.00万元.
func (v *verifier) levels() {
	for i := range v.statements {
		s, n := &v.statements[i], int32(i)
		if s.Measure != narrative.MeasureChange || !v.facts[i].flat {
			continue
		}
		if v.isPlan(s.Base) {
			v.comparison(n)
		} else {
			v.change(n)
		}
		change := v.near(s.Subject, narrative.MeasureChange, s.Base, n)
		if change < 0 || max(change-n, n-change) > 2 || s.Vagueness != 0 {
			continue
		}
		if t := &v.statements[change]; t.HasValue() && t.Subject == s.Subject && t.BaseYear == s.BaseYear && t.Chapter == s.Chapter && t.Scope == s.Scope {
			v.relate(judge.AddsUp, n, says(n, +1), says(change, -1))
		}
	}
}

// bounds is N22: nothing grows by more than there is, or falls by more than there was.
func (v *verifier) bounds() {
	for i := range v.statements {
		s, n := &v.statements[i], int32(i)
		if !v.facts[i].usable || !s.HasValue() || v.facts[i].signless || mayBeNegative(s.Subject.Address) {
			continue
		}
		switch {
		case s.Measure == narrative.MeasureRate && s.Sign() < 0:
			v.relate(judge.Limits, n, says(n, -1), number(judge.Hundred(), -1))
		case s.Measure == narrative.MeasureChange && s.Sign() > 0 && !v.isPlan(s.Base):
			current, ok := v.amount(s.Subject, narrative.MeasureActual, 0, n, -1)
			if _, known := v.amount(s.Subject, narrative.MeasurePrior, s.Base, n, +1); ok && !known {
				v.relate(judge.Limits, n, says(n, +1), current)
			}
		}
	}
}

// mayBeNegative reports whether an amount may be less than nothing: a balance may.
func mayBeNegative(a tables.Address) bool {
	l := a.Row.Line()
	return l == tables.Opening || l == tables.Closing || a.Column == tables.OpeningBalance || a.Column == tables.ClosingBalance
}

// changes is N03. It settles the signs that words leave open, and passes over changes
// that are held against nothing but what they repeat.
func (v *verifier) changes() {
	for i := range v.statements {
		s := &v.statements[i]
		if !v.facts[i].usable {
			continue
		}
		switch {
		case s.Measure == narrative.MeasureRate:
			v.rate(int32(i))
		case s.Measure == narrative.MeasureChange && s.HasValue():
			v.change(int32(i))
		}
	}
}

// base returns the figure that a change is from, of several that may be meant one
// that fits.
func (v *verifier) base(i int32, sign int8, fits func(before operand) bool) (operand, bool) {
	s := &v.statements[i]
	if !v.isPlan(s.Base) {
		return v.amount(s.Subject, narrative.MeasurePrior, s.Base, i, sign)
	}
	return v.plan(s.Subject, s.Base, i, sign, fits)
}

// change holds a change against the figures before and after.
func (v *verifier) change(i int32) {
	s := &v.statements[i]
	current, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	before, known := v.base(i, -1, func(before operand) bool {
		return v.fits(judge.AddsUp, says(i, -1), current, before)
	})
	if !ok || !known || s.Vagueness == narrative.VagueBasically {
		if len(v.of[i]) == 0 {
			v.skip("text.no-change-base", against(s))
		}
		return
	}
	v.sign(i, judge.AddsUp, says(i, -1), current, before)
	v.relate(judge.AddsUp, i, says(i, -1), current, before)
}

// rate holds a rate against the change or the figures it is of.
func (v *verifier) rate(i int32) {
	s := &v.statements[i]
	current, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	if !ok {
		v.skip("text.no-current")
		return
	}
	related := false
	if before, ok := v.base(i, +1, func(before operand) bool {
		return v.fits(judge.IsGrowth, says(i, +1), current, before)
	}); ok {
		v.sign(i, judge.IsGrowth, says(i, +1), current, before)
		v.relate(judge.IsGrowth, i, says(i, +1), current, before)
		related = true
	}
	if at := v.near(s.Subject, narrative.MeasureChange, s.Base, i); at >= 0 && v.beside(at, i) {
		v.follow(i, at)
		v.relate(judge.IsChange, i, says(i, +1), says(at, +1), current)
		related = true
	}
	if !related {
		v.skip("text.no-change", against(s))
	}
}

// beside reports whether a change and a rate belong together: in one section, with
// the change given as a number or as 持平.
func (v *verifier) beside(change, rate int32) bool {
	a, b := &v.statements[change], &v.statements[rate]
	return a.Chapter == b.Chapter && a.BaseYear == b.BaseYear && (a.HasValue() || v.facts[change].flat)
}

// sign settles the sign of a change or rate whose words do not say it: the one that
// fits.
func (v *verifier) sign(i int32, is judge.Relation, of ...operand) {
	f := &v.facts[i]
	if !f.signless {
		return
	}
	if opposite := f.stated.Neg(); v.weigh(is, of, repairs{{statement: i, stated: opposite}}).Verdict <= judge.Rounding {
		f.stated = opposite
	}
	f.signless = false
}

// follow gives a rate whose words do not say its sign that of its change.
func (v *verifier) follow(rate, change int32) {
	f := &v.facts[rate]
	if f.signless && v.facts[change].stated.Sign() < 0 {
		f.stated = f.stated.Neg()
	}
	f.signless = false
}

// against names the figure that a change is from.
func against(s *narrative.Statement) judge.Message {
	if s.Base.IsBudget() {
		return judge.Say("text.budget", s.Base)
	}
	return judge.Say("text.measure-prior")
}

// orderOf returns what a word says of two numbers, if it says which is more.
func orderOf(d narrative.Direction) (judge.Relation, bool) {
	switch d {
	case narrative.DirectionGreater, narrative.DirectionUp:
		return judge.IsAbove, true
	case narrative.DirectionLess, narrative.DirectionDown:
		return judge.IsBelow, true
	case narrative.DirectionFlat:
		return judge.IsLevel, true
	default:
		return 0, false
	}
}

// comparisons is N05.
func (v *verifier) comparisons() {
	for i := range v.statements {
		s := &v.statements[i]
		if s.Measure == narrative.MeasureChange && !s.HasValue() && !v.facts[i].flat && v.isPlan(s.Base) && v.facts[i].usable {
			v.comparison(int32(i))
		}
		if s.Base == narrative.BasePrior && (s.Direction == narrative.DirectionGreater || s.Direction == narrative.DirectionLess) && !s.HasValue() {
			v.comparisonWithPrior(int32(i))
		}
	}
}

// comparisonWithPrior holds 高于上年的2.00万元 against the two amounts, where the text states both.
func (v *verifier) comparisonWithPrior(i int32) {
	s := &v.statements[i]
	order, _ := orderOf(s.Direction)
	actual, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	before, known := v.amount(s.Subject, narrative.MeasurePrior, s.Base, i, +1)
	if ok && known && v.facts[i].usable {
		v.relate(order, i, says(i, +1), actual, before)
	}
}

// comparison holds a comparison with a budget against the two amounts.
func (v *verifier) comparison(i int32) {
	s := &v.statements[i]
	order, ok := orderOf(s.Direction)
	if !ok {
		return
	}
	actual, ok := v.amount(s.Subject, narrative.MeasureActual, 0, i, +1)
	plan, known := v.plan(s.Subject, s.Base, i, +1, func(plan operand) bool {
		return v.fits(order, says(i, +1), actual, plan)
	})
	switch {
	case !known && v.completes(i, order):
	case !ok || !known:
		v.skip("text.no-base", against(s))
	case s.Vagueness == narrative.VagueBasically && !v.fits(judge.AddsUp, actual, minus(plan)):
		v.skip("text.vague-word", s.Word)
	default:
		v.relate(order, i, says(i, +1), actual, plan)
	}
}

// completes holds a comparison with a budget that is not stated against how much of it
// was completed, if that is.
func (v *verifier) completes(i int32, order judge.Relation) bool {
	s := &v.statements[i]
	for _, base := range [...]narrative.Base{s.Base, narrative.BaseBudget, narrative.BaseInitial, narrative.BaseFullYear, narrative.BaseAdjusted} {
		at := v.near(s.Subject, narrative.MeasureCompletion, base, i)
		if at >= 0 && v.statements[at].Chapter == s.Chapter {
			v.relate(order, i, says(i, +1), says(at, +1), number(judge.Hundred(), -1))
			return true
		}
	}
	return false
}
