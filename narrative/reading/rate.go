package reading

import (
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// fillRate completes the statement of a percentage.
func (r *reader) fillRate(s *narrative.Statement, digits string, i int) bool {
	p, err := budget.ParsePercentage(digits)
	if err != nil || r.now.subject.IsZero() {
		return false
	}
	s.Percent = p
	switch {
	case r.expected.share:
		s.Measure, s.Of = narrative.MeasureShare, r.divisor()
		if r.expected.divisor.empty() && (r.isBelowOther(s.Of) || r.mayShareInOther(s.Of)) {
			s.Of = narrative.Subject{}
		} else if !r.expected.divisor.empty() {
			r.said.shareOf = s.Of
		}
		if r.now.again && r.expected.divisor.empty() {
			r.now.sure = narrative.CertaintyDoubtful
		}
	case r.expected.completes:
		s.Measure, s.Base = narrative.MeasureCompletion, r.expected.budget
	case r.isOfPrior(i):
		r.currentYear(i)
		s.Measure, s.Of, s.Base, s.Year, s.BaseYear = narrative.MeasureShare, r.now.subject, narrative.BasePrior, r.Year, r.Year-1
	case r.isOfBudget(i):
		s.Measure, s.Base = narrative.MeasureCompletion, r.statements.at(r.said.last).Base
	case r.expected.direction != 0:
		s.Measure = narrative.MeasureRate
		r.direct(s)
		if s.Unit != "倍" {
			r.settleChange(s)
		}
	case r.said.last >= 0 && r.statements.at(r.said.last).Measure == narrative.MeasureChange && (r.token(i-1).Sign('(') || r.isBare(i)): // 减少1万元，20%
		last := r.statements.at(r.said.last)
		s.Measure, s.Direction, s.Word, s.Base, s.BaseYear = narrative.MeasureRate, last.Direction, last.Word, last.Base, last.BaseYear
		if sunk, negative := strings.CutPrefix(digits, "-"); negative && last.Direction == narrative.DirectionDown { // 减少1万元（-20%）
			s.Percent, err = budget.ParsePercentage(sunk)
			return err == nil
		}
	case r.isShareOfPart(i):
		s.Measure, s.Of = narrative.MeasureShare, r.divisor()
		r.now.sure = narrative.CertaintyDoubtful
	default:
		return false
	}
	return true
}

// isShareOfPart reports whether the percentage at token i stands alone in a bracket behind the amount of a part: 其中：基本支出50万元（62.5%）.
func (r *reader) isShareOfPart(i int) bool {
	if !r.now.within || !r.isLast(i-3) || !r.token(i-1).Sign('(') || !r.token(i+2).Sign(')') {
		return false
	}
	last := r.statements.at(r.said.last)
	return last.Measure == narrative.MeasureActual && last.Subject == r.now.subject
}

// mayShareInOther reports whether a share does not say of what it is, and the sentence says of another one that it is of something else, outside of a
// list: 一般公共预算支出90万元，占财政拨款支出的90%，政府性基金预算支出10万元，占10%. It is of either.
func (r *reader) mayShareInOther(of narrative.Subject) bool {
	return !r.now.within && !r.said.shareOf.IsZero() && r.said.shareOf != of
}

// isBelowOther reports whether the subject stands below a code of which the sentence states an amount, and its share would be of something else:
// 社会保障和就业支出30万元，占7%：养老保险缴费20万元，占67%. It is of either.
func (r *reader) isBelowOther(of narrative.Subject) bool {
	code := r.now.subject.Code
	for n := r.said.begun; code != 0 && n < r.statements.n; n++ {
		if above := r.statements.at(n).Subject.Code; above != 0 && above != code && above != of.Code && above.Contains(code) {
			return true
		}
	}
	return false
}

// isBare reports whether nothing but the percentage at token i stands between the sign behind an amount and the end of its clause.
func (r *reader) isBare(i int) bool {
	if !r.token(i-1).Sign(',') && !r.token(i-1).Sign('、') || !r.token(i-2).Is(prose.WordUnit) {
		return false
	}
	behind := r.token(i + 2)
	return i+2 >= len(r.tokens) || behind.Kind == prose.TokenSign || behind.Is(prose.WordReason) || behind.Is(prose.WordAgainst)
}

// isOfBudget reports whether the percentage at token i is of the budget whose amount stands right before it: 支出9.80万元，为年初预算9.70万元的101.03%.
func (r *reader) isOfBudget(i int) bool {
	if r.At(r.tokens[i].From-1) != '的' || !r.token(i-2).Is(prose.WordUnit) || r.said.last < 0 {
		return false
	}
	last := r.statements.at(r.said.last)
	return last.Measure == narrative.MeasureBudget && last.Year == r.Year && spent(last.Subject) == spent(r.now.subject)
}

// isOfPrior reports whether the percentage at token i is of last year's amount of the same thing, which is stated right before it or not
// at all: 支出8万元，为上年10万元的80%, 为上年的80%.
func (r *reader) isOfPrior(i int) bool {
	if r.At(r.tokens[i].From-1) != '的' || r.expected.direction != 0 || r.said.comparing {
		return false
	}
	before := i - 1
	if r.token(before).Is(prose.WordFiller) { // 的
		before--
	}
	if r.token(before).Is(prose.WordActual) {
		before--
	}
	if t := r.token(before); t.Is(prose.WordPrior) || t.Kind == prose.TokenYear && int(t.Value) == r.Year-1 {
		return r.opensWithIs(before)
	}
	if !r.token(before).Is(prose.WordUnit) || r.said.last < 0 {
		return false
	}
	last := r.statements.at(r.said.last)
	return last.Measure == narrative.MeasurePrior && last.Year == r.Year-1 && last.Subject == r.now.subject && last.End == r.Glyphs[r.tokens[before].From-1].End()
}

// opensWithIs reports whether 为 or 是 stands right before token i, with 仅 or 相当于 around it.
func (r *reader) opensWithIs(i int) bool {
	for _, is := range [...]string{"为", "是", "相当于", "达", "达到"} {
		if r.EndsIn(r.tokens[i].From, is) > 0 {
			return true
		}
	}
	return false
}

// wholeAt states the amount that the whole of a share carries at token i, whose unit ends before token next, and reports
// whether it is one: 占本年支出865.40万元的98.59%. The share and what it is of are still to come.
func (r *reader) wholeAt(i, next int, u prose.Unit) bool {
	if !r.expected.share || r.At(r.tokens[next-1].To) != '的' || r.after(next-1).Kind != prose.TokenNumber {
		return false
	}
	t := r.tokens[i]
	if !u.IsMoney() && !r.countsWhole(i, u) || r.expected.divisor.empty() {
		return false
	}
	of := r.divisor()
	if of.IsZero() || of == r.now.subject {
		return false
	}
	var whole narrative.Statement
	var err error
	if digits := r.Digits(t.From, t.To); u.IsMoney() {
		whole.Measure, whole.Base = r.now.footing.measure, r.now.footing.budget
		whole.Amount, err = budget.ParseFigure(digits, budget.Unit(u-prose.UnitYuan))
	} else {
		whole.Measure = narrative.MeasureCount
		whole.Count, err = strconv.ParseInt(digits, 10, 64)
	}
	if err != nil {
		return false
	}
	s := r.statement(t.From, t.To, r.tokens[next-1].To)
	s.Subject, s.Amount, s.Count, s.Measure, s.Base = of, whole.Amount, whole.Count, whole.Measure, whole.Base
	s.Unit = r.Folded(r.tokens[next-1].From, r.tokens[next-1].To)
	r.state(s)
	s.Whole = narrative.Subject{}
	r.Record(t.From, t.To, narrative.RoleStated)
	r.Numbers[len(r.Numbers)-1].Statement = r.statements.n - 1
	return true
}

// ofTotal reports whether 总额 stands right behind 占: 其中小微企业3万元，占总额的30%.
func (r *reader) ofTotal() bool {
	const far = 4
	for n := r.pos - 1; n > r.pos-far; n-- {
		if t := r.token(n); t.Is(prose.WordShare) {
			return r.Has(t.To, "总额") || r.Has(t.To, "总量")
		}
	}
	return false
}

// countsWhole reports whether the number of things at token i is that of all of which some were counted before, and makes the words
// between 占 and it what they are called: 自评项目12个，占全部项目15个的80%.
func (r *reader) countsWhole(i int, u prose.Unit) bool {
	const far = 4
	if u != prose.UnitPiece && u != prose.UnitVehicle || r.said.last < 0 || r.statements.at(r.said.last).Measure != narrative.MeasureCount {
		return false
	}
	for n := i - 1; n > i-far; n-- {
		if t := r.token(n); t.Is(prose.WordShare) && t.To < r.tokens[i].From {
			r.expected.divisor = words{from: t.To, to: r.tokens[i].From, before: true}
			return true
		}
	}
	return false
}

// divisor returns the whole of a share: what stands after 占, or what the sentence
// is breaking down.
func (r *reader) divisor() narrative.Subject {
	switch d := r.expected.divisor; {
	case d.empty() && r.ofTotal() && !r.usualWhole().IsZero():
		return r.usualWhole()
	case d.empty() && !r.now.whole.IsZero() && r.now.whole != r.now.subject && !standsBeside(r.now.whole, r.now.subject): // nothing is a share of itself
		return r.now.whole
	case d.empty():
		return r.usualWhole()
	case d.before:
		return narrative.Subject{Name: r.Folded(d.from, d.to)}
	default:
		n := d.noun
		if n != nouns.YearIncome && n != nouns.YearExpenditure {
			n = r.meant(n)
		}
		if n == 0 {
			return narrative.Subject{Name: r.Folded(d.from, d.to)}
		}
		s, _ := r.named(n)
		if whole := r.usualWhole(); s.Address == r.now.subject.Address && s.Code != 0 && d.noun.Bare() && !whole.IsZero() { // 教育支出（类）8万元，占支出的80%
			return whole
		}
		if s == r.now.subject { // nothing is a share of itself
			s.Address, s.Twin = d.noun.Cells(0)
		}
		return s
	}
}

// speakOfTopic makes what a section is about the subject behind a heading that says no more than that something is told of it: （三）具体情况.
func (r *reader) speakOfTopic() {
	if whole := r.usualWhole(); r.now.subject.IsZero() && !whole.IsZero() && r.opensSentence(len(r.tokens)) {
		r.now.about(whole, 0, 0)
		r.now.sure = narrative.CertaintyInferred
	}
}

// usualWhole returns what shares in a section are of that does not say so.
func (r *reader) usualWhole() narrative.Subject {
	var n nouns.Noun
	switch r.Current().Topic {
	case narrative.TopicIncome:
		n = nouns.YearIncome
	case narrative.TopicExpenditure:
		n = nouns.YearExpenditure
	case narrative.TopicGeneral:
		n = nouns.GeneralExpenditure
	case narrative.TopicBasic:
		n = nouns.GeneralBasic
	case narrative.TopicThreePublic:
		n = nouns.ThreePublic
	case narrative.TopicProcurement:
		n = nounOf(narrative.Procurement)
	default:
		return narrative.Subject{}
	}
	s, _ := r.named(n)
	return s
}
