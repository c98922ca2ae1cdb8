package verify

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN08 = Rule{
	Rule: judge.Rule{ID: "N08", Title: "同一指标前后一致", Formula: "同一指标两次所写的数在精度内相等",
		Scope: "所指范围不同的（本级、所属单位、某一种资金、平均数等）不核对；两处另有不相同的词语的，只作提示", Severity: judge.Error, Related: []string{"N01"}},
	Example: Example{
		Year: 2021, Text: "一、收入支出决算总体情况说明\n2021年本年收入4194.40万元。2021年收入4149.40万元，比上年决算数增加3352.26万元。",
	},
	work: &work{claims: (*verifier).repeated},
}

var ruleN24 = Rule{
	Rule: judge.Rule{ID: "N24", Title: "元与万元", Formula: "同一指标两次所写的数字相同的，单位也相同",
		Severity: judge.Error, Related: []string{"N08"}},
	Example: Example{
		Year: 2021, Text: "一、收入支出决算总体情况说明\n2021年本年收入1337.64万元。\n二、收入决算情况说明\n2021年本年收入1337.64元。",
	},
	work: &work{cause: judge.CauseUnit},
}

var ruleN27 = Rule{
	Rule: judge.Rule{ID: "N27", Title: "同一指标前后写法不一", Formula: "同一指标两次所写的数相同，不只是在精度内相等",
		Severity: judge.Info, Related: []string{"N08"}},
	Example: Example{
		Year: 2021, Text: "一、收入支出决算总体情况说明\n2021年本年支出4194.43万元。\n三、支出决算情况说明\n2021年本年支出4194.4万元。",
	},
	work: &work{looks: (*verifier).differently},
}

// repeated is N08, and N24 where the digits are the same.
// Statements of one thing by its names in different forms are left to the forms,
// where those are given: each is as precise as its own.
func (v *verifier) repeated() {
	for i := range v.statements {
		n := int32(i)
		if !v.repeats(n) {
			continue
		}
		earlier := v.earlier(n)
		if earlier < 0 || !v.sameCell(earlier, n) || v.areAllGuests(earlier, n) {
			continue
		}
		of := [...]operand{says(n, +1), says(earlier, -1)}
		fits, same := v.fits(judge.AddsUp, of[:]...), v.sameness(earlier, n)
		rule := v.rule
		switch {
		case fits:
			same = surelySame
		case same != notSame && v.inOtherUnit(earlier, n) && v.wants(&ruleN24):
			v.rule, same = &ruleN24, surelySame
		}
		switch {
		case same == notSame || !v.wants(v.rule):
		case !fits && v.isDoubtful(of[:]):
			v.skip("text.unsure")
		default:
			v.relate(judge.AddsUp, n, of[:]...)
			v.relations[len(v.relations)-1].unsure = same == maybeSame
		}
		v.ran[&ruleN24], v.rule = true, rule
	}
}

// areAllGuests reports whether a number of guests is that of those of the country, which is stated behind it, and of those from abroad
// together: 接待625人次，其中国内接待600人次、外宾接待25人次.
func (v *verifier) areAllGuests(all, domestic int32) bool {
	s := &v.statements[all]
	if s.Subject.Indicator != narrative.ReceptionBatches && s.Subject.Indicator != narrative.ReceptionPersons {
		return false
	}
	foreign := v.near(narrative.Subject{Indicator: s.Subject.Indicator + narrative.ReceptionForeignBatches - narrative.ReceptionBatches}, s.Measure, s.Base, domestic)
	return foreign > all && v.statements[foreign].Chapter == s.Chapter && v.fits(judge.AddsUp, says(all, -1), says(domestic, +1), says(foreign, +1))
}

// inOtherUnit reports whether two amounts have the same digits in different units.
func (v *verifier) inOtherUnit(i, j int32) bool {
	s, t := &v.statements[i], &v.statements[j]
	return !s.Amount.IsBlank() && !t.Amount.IsBlank() && s.Money() != t.Money() &&
		judge.Slips(v.facts[i].stated, v.facts[j].stated).Has(judge.CauseUnit)
}

// differently is N27: what fits only within rounding is written in two ways.
func (v *verifier) differently() {
	for n := range v.relations {
		r := &v.relations[n]
		of := v.operandsOf(r)
		if r.rule != &ruleN08 {
			continue
		}
		v.ran[v.rule] = true
		again, first := of[0].statement, of[1].statement
		if r.unsure || r.verdict != judge.Rounding || r.difference.IsZero() || v.accused[again] || v.accused[first] {
			continue
		}
		f := v.wording(again, v.written(again), "")
		f.At, f.Stated = placeOf(&v.statements[again]), v.facts[again].stated
		f.Message = judge.Say("text.two-ways", place(&v.statements[again]), v.operand(of[0]), v.operand(of[1]))
		v.report(f)
	}
}

// repeats reports whether a statement has a number that can be stated again.
func (v *verifier) repeats(i int32) bool {
	return v.facts[i].usable && v.statements[i].HasValue() && !v.facts[i].signless
}

// furthestBack is how many statements of the same thing, but another whole or year,
// may stand between two that repeat each other.
const furthestBack = 64

// earlier returns the last statement before another that states the same, −1 if there
// is none.
func (v *verifier) earlier(i int32) int32 {
	s := &v.statements[i]
	for j, n := v.places.Before(i), 0; j >= 0 && n < furthestBack; j, n = v.places.Before(j), n+1 {
		t := &v.statements[j]
		if v.repeats(j) && t.BaseYear == s.BaseYear && (s.Measure == narrative.MeasureActual || t.Year == s.Year) &&
			v.numbered.Of(&t.Of) == v.numbered.Of(&s.Of) && v.isSameAmount(j, i) {
			return j
		}
	}
	return -1
}

// isSameAmount reports whether two statements of cells that hold the same are of one cell,
// or of one amount: the changes of 收入总计 and 支出总计 are not compared where these differ.
func (v *verifier) isSameAmount(i, j int32) bool {
	s := &v.statements[i]
	if isOf(s, v.statements[j].Subject) {
		return true
	}
	if s.Measure == narrative.MeasureActual { // 收入总计 = 支出总计 is N20
		return !isGrand(s.Subject.Address, tables.GrandExpenditure) && !isGrand(v.statements[j].Subject.Address, tables.GrandExpenditure)
	}
	a, ok := v.ofCell(i)
	b, known := v.ofCell(j)
	return ok && known && v.fits(judge.AddsUp, a, minus(b))
}

// ofCell returns the amount of the very cell of a statement, if the text states it.
func (v *verifier) ofCell(i int32) (operand, bool) {
	of := v.statements[i].Subject
	at := v.near(of, narrative.MeasureActual, 0, i)
	return says(at, +1), at >= 0 && isOf(&v.statements[at], of)
}

// sameCell reports whether two statements of the same thing are about one cell, or
// there are no forms to tell.
func (v *verifier) sameCell(i, j int32) bool {
	a, b := v.statements[i].Subject.Address, v.statements[j].Subject.Address
	_, ok := v.set.Table(a.Form)
	return a == b || !ok
}

// sameness is how sure it is that two statements of one subject are of the same thing:
// what stands around a name may make it that of the offices alone, or of some money.
type sameness uint8

const (
	notSame    sameness = iota // they differ in scope
	maybeSame                  // other words than those of the vocabulary stand around one of them
	surelySame                 // nothing tells them apart
)

// sameness tells by what is known of two statements whether they are of the same
// thing. A name that the vocabulary does not have may be that of many things; and what
// is counted in one section may not be all that there is by another. Of a cell the
// reader has heeded whose money it is.
func (v *verifier) sameness(i, j int32) sameness {
	s, t := &v.statements[i], &v.statements[j]
	indicator := s.Subject.Indicator != 0
	told := narrative.ScopeYear | narrative.ScopeRegion
	if !indicator {
		told |= narrative.ScopeFunds
	}
	switch {
	case !indicator && s.Subject.Address.Form == 0 && s.Subject.Path == [3]string{}, s.Scope&^told != t.Scope&^told:
		return notSame
	case indicator && !s.Whole.IsZero() && !t.Whole.IsZero() && s.Whole != t.Whole: // of the vehicles there are, and of those bought
		return notSame
	case indicator && v.chapters[s.Chapter].Topic != v.chapters[t.Chapter].Topic, s.Unknown != t.Unknown:
		return maybeSame
	default:
		return surelySame
	}
}
