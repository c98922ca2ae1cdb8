package verify

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

// A fact is what a statement comes to: its value with the sign that its words give
// it.
type fact struct {
	usable   bool // its value can be held against others
	signless bool // the words do not say which way it goes
	flat     bool // 持平, without a number
	past     bool // a number of things of another year
	stated   judge.Stated
}

// nothing is what 没有 and 持平 come to: 0.00万元, as forms are printed.
var nothing, _ = budget.Stated(budget.Amount{}, budget.WanYuan, 2)

// index works out the facts and where they stand.
func (v *verifier) index() {
	n := len(v.statements)
	v.facts = make([]fact, n)
	v.relations = make([]relation, 0, n) // as many as ordinary texts have
	v.operands = make([]operand, 0, 3*n)
	v.of = make([][]int, n)
	room := make([]int, mostHeld*n)
	v.keys = make([]thing.Key, n)
	for i := range v.statements {
		v.of[i], room = room[:0:mostHeld], room[mostHeld:]
		s := &v.statements[i]
		if v.facts[i] = v.factOf(s); v.countsPast(i) {
			v.facts[i] = fact{past: true}
		}
		if v.facts[i].usable {
			v.keys[i] = v.numbered.Of(&s.Subject).Of(s.Measure, s.Base)
		}
	}
	v.places.Group(v.keys)
	both := false
	for i := range v.statements {
		if v.statements[i].Subject.Twin != (tables.Address{}) && v.isBothSides(int32(i)) {
			v.facts[i], v.keys[i], both = fact{}, thing.Key{}, true
		}
	}
	if both {
		v.places.Group(v.keys)
	}
}

// isBothSides reports whether the amount that a statement gives for two sides of the account is what they come to together, as the
// text states each of them: 收入、支出总计200万元。（一）收入总计100万元…（二）支出总计100万元.
func (v *verifier) isBothSides(i int32) bool {
	s := &v.statements[i]
	if !v.facts[i].usable || s.Measure != narrative.MeasureActual && s.Measure != narrative.MeasureBudget {
		return false
	}
	sum := [...]operand{says(i, -1), {}, {}}
	for n, side := range [...]tables.Address{s.Subject.Address, s.Subject.Twin} {
		at := int32(-1)
		of := v.places.Of(v.numbered.Of(&narrative.Subject{Address: side}).Of(s.Measure, s.Base))
		for _, j := range of[:min(len(of), furthestBack)] {
			if t := &v.statements[j]; t.Subject.Address == side && t.Subject.Twin == (tables.Address{}) && v.facts[j].usable {
				at = j
				break
			}
		}
		if at < 0 {
			return false
		}
		sum[1+n] = says(at, +1)
	}
	return v.fits(judge.AddsUp, sum[:]...) && !v.fits(judge.AddsUp, says(i, +1), minus(sum[1]))
}

// mostHeld is how many relations an ordinary statement is in.
const mostHeld = 4

// factOf returns what a statement comes to.
func (v *verifier) factOf(s *narrative.Statement) fact {
	f := fact{usable: true, stated: statedBy(s)}
	switch {
	case s.Reason, s.Subject.IsZero():
		return fact{}
	case (s.Measure == narrative.MeasureActual || s.Measure == narrative.MeasureBudget) && s.Year != 0 && v.year != 0 && s.Year != v.year:
		return fact{}
	case s.Scope&narrative.ScopeComparable != 0: // nor what was published
		return fact{}
	case s.Base.IsBudget() && s.Measure != narrative.MeasurePrior && s.BaseYear != 0 && v.year != 0 && s.BaseYear != v.baseYear(): // the budget of another year
		return fact{}
	case s.Unit == "百分点" || s.Unit == "个百分点":
		return fact{}
	case s.HasValue() && (s.Vagueness != 0 || s.Unit == "倍" && s.Percent.Places() < 2): // 2倍
		v.rule = ruleFor(func(w *work) bool { return slices.Contains(w.measures, s.Measure) })
		v.skip("text.vague")
		return fact{}
	case !s.HasValue() && (s.Direction == narrative.DirectionFlat || s.Direction == narrative.DirectionNone):
		f.flat = true
	case s.Measure == narrative.MeasureChange && s.Amount.IsBlank():
		return fact{usable: !s.HasValue()} // 大于 without a number, or a change of a count
	}
	if s.Measure == narrative.MeasureChange || s.Measure == narrative.MeasureRate {
		switch sign := s.Sign(); {
		case sign < 0:
			f.stated = f.stated.Neg()
		case sign == 0:
			f.signless = true
		}
	}
	return f
}

// hundredfold returns how many per cent so many times are; those written with less than two decimal places are as precise as if they had two.
func hundredfold(times budget.Percentage) budget.Percentage {
	whole, places, _ := strings.Cut(strings.TrimSuffix(times.String(), "%"), ".")
	places += "00"[:max(0, 2-len(places))]
	p, err := budget.ParsePercentage(strings.TrimSuffix(whole+places[:2]+"."+places[2:], "."))
	if err != nil { // beyond every percentage
		return times
	}
	return p
}

// statedBy returns the number of a statement as it is written. What says 没有 or 持平 is
// nothing, of what it measures.
func statedBy(s *narrative.Statement) judge.Stated {
	switch s.Measure {
	case narrative.MeasureRate, narrative.MeasureShare, narrative.MeasureCompletion:
		if s.Unit == "倍" {
			return judge.PercentOf(hundredfold(s.Percent))
		}
		return judge.PercentOf(s.Percent)
	}
	switch {
	case s.Unit == "分":
		return judge.ScoreOf(s.Percent)
	case s.Measure == narrative.MeasureCount:
		return judge.CountOf(s.Count)
	case !s.HasValue():
		return judge.MoneyOf(nothing)
	default:
		return judge.MoneyOf(s.Amount)
	}
}

// countsPast reports whether a number of things is of another year: 上年接待10批次.
func (v *verifier) countsPast(i int) bool {
	s := &v.statements[i]
	isStock := v.kind == tables.Budget && v.chapters[s.Chapter].Topic == narrative.TopicAssets // of the year before
	return s.Measure == narrative.MeasureCount && s.Year != 0 && s.Year != v.year && !isStock
}

// near returns the statement of a measure of a subject that a statement refers to: the
// last one before it in its section, else the next one in it, else the last one before it,
// else the next; −1 if there is none. In its section one of the very cell comes before
// those of cells that hold the same: 收、支总计各是A、B，各减少C、D. Of 收入总计 and 支出总计
// neither stands for the other.
func (v *verifier) near(s narrative.Subject, m narrative.Measure, b narrative.Base, i int32) int32 {
	places := v.places.Of(v.numbered.Of(&s).Of(m, b))
	here := func(j int32) bool { return j >= 0 && v.statements[j].Chapter == v.statements[i].Chapter }
	before, after := nearest(places, i, func(j int32) bool { return here(j) && isOf(&v.statements[j], s) })
	if before < 0 && after < 0 {
		isTotal := isGrand(s.Address, tables.GrandIncome) || isGrand(s.Address, tables.GrandExpenditure)
		before, after = nearest(places, i, func(j int32) bool { return !isTotal || isOf(&v.statements[j], s) })
	}
	if before < 0 || after >= 0 && here(after) && !here(before) {
		return after
	}
	return before
}

// first returns the first statement of a measure of a thing.Member, of the very cell if there is
// one; −1 if there is none. Changes are those from the year before.
func (v *verifier) first(of thing.Member, m narrative.Measure, b narrative.Base) int32 {
	found := int32(-1)
	for _, i := range v.places.Of(of.Key.Of(m, b)) {
		s := &v.statements[i]
		switch {
		case v.year != 0 && s.BaseYear != 0 && s.BaseYear != v.year-1 && !s.Base.IsBudget():
		case isOf(s, of.Subject):
			return i
		case found < 0:
			found = i
		}
	}
	return found
}

// nearest returns the last of some places before a statement and the first behind it that
// are fit, of those not too far away; −1 for none.
func nearest(places []int32, i int32, fit func(int32) bool) (before, after int32) {
	at, found := slices.BinarySearch(places, i)
	before, after = -1, -1
	for n := at - 1; n >= max(0, at-furthestBack) && before < 0; n-- {
		if fit(places[n]) {
			before = places[n]
		}
	}
	if found {
		at++
	}
	for n := at; n < min(len(places), at+furthestBack) && after < 0; n++ {
		if fit(places[n]) {
			after = places[n]
		}
	}
	return before, after
}

// isOf reports whether a statement is of the very cell of a subject, or of the one on the
// other side that it names with it.
func isOf(s *narrative.Statement, of narrative.Subject) bool {
	at := s.Subject.Address
	return at == of.Address || at == of.Twin || s.Subject.Twin == of.Address
}
