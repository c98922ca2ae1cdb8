package narrative

import (
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/tables"
)

// numberAt reads the number at token i with its unit and returns the index of the
// next token.
func (r *reader) numberAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	if end := max(r.codeAt(i), r.bracketedCodeAt(i)); end > i {
		return end
	}
	u, next := prose.NoUnit, i+1
	if next < len(r.tokens) && r.tokens[next].Is(prose.WordUnit) {
		u = prose.Unit(r.tokens[next].Word.Value())
		next++
	}
	if end, ok := r.thresholdAt(i, next); ok {
		return end
	}
	if stage, fund := r.stageAfter(next); u == prose.UnitPiece && stage != 0 {
		if fund != 0 {
			c.fund = fund
		}
		c.begun()
		r.speak(ofIndicator + noun(stage))
		c.phrase.settled, c.predicate = true, true
	}
	if (u == prose.UnitBatch || u == prose.UnitPerson) && r.receivesSomeone() {
		n := r.meant(c.phrase.noun)
		c.begun()
		r.speak(n)
		c.phrase.settled, c.predicate = true, true
	}
	before := c.focus
	c.lone, c.things = false, u != prose.NoUnit && !u.IsMoney()
	r.settle(t.From, true)
	c.things = false
	r.takeTurn()
	measure := r.value(i, next, u)
	if measure == MeasureCount && strings.HasSuffix(c.subject.Name, "级项目") && before.noun.indicator().isStage() {
		c.focus = before // 一级项目2个 of those that were evaluated: their money is said next
	}
	if c.unknown && u != prose.UnitPiece { // nor is it known what is said of it next
		c.about(Subject{}, 0, c.head)
	}
	if r.paired(next) {
		c.both = c.subject
		c.subject.Address, c.subject.Twin = c.subject.Twin, tables.Address{}
		return next + 1
	}
	if !c.completes || measure != MeasureBudget { // 完成预算4.00万元的75.00%
		c.clear()
	}
	c.restart(r.tokens[next-1].To)
	return next
}

// receivesSomeone reports whether the phrase names whom guests are, as in
// 接待上级检查组8批次, and they are all of them.
func (r *reader) receivesSomeone() bool {
	c := &r.clause
	n := r.meant(c.phrase.noun)
	return n == reception && c.phrase.after && !c.phrase.settled && r.current().Topic == TopicThreePublic &&
		c.whole.Address.Row.Line() != tables.Reception
}

// thresholdAt passes over the number at token i, whose unit ends before token next, if
// it is part of a name, as in 单价50万元以上设备, and returns the index of the token
// after it, and whether it is one.
func (r *reader) thresholdAt(i, next int) (end int, ok bool) {
	c, t := &r.clause, r.tokens[i]
	end = next
	for end < len(r.tokens) && r.tokens[end].Is(prose.WordThreshold) {
		end++
	}
	if !c.threshold && end == next {
		return next, false
	}
	r.record(t.From, t.To, RoleName)
	c.restart(r.tokens[end-1].To)
	c.phrase = phrase{from: t.From, to: t.To, before: true, settled: c.bought}
	c.unknown, c.threshold, c.bought = c.bought, false, false
	return end, true
}

// value makes a statement of the number at token i, whose unit ends before token next,
// or records that it is unresolved, and returns its measure.
func (r *reader) value(i, next int, u prose.Unit) Measure {
	t := r.tokens[i]
	s := r.statement(t.From, t.To, r.tokens[next-1].To)
	if u == prose.NoUnit {
		u, s.Unit = r.missingUnit(i)
	} else {
		s.Unit = r.Folded(r.tokens[next-1].From, r.tokens[next-1].To)
	}
	if r.paired(next) {
		s.Subject.Twin = tables.Address{}
	}
	if !r.fill(&s, u, i) {
		r.record(t.From, t.To, RoleUnresolved)
		return s.Measure
	}
	r.state(&s)
	r.record(t.From, t.To, RoleStated)
	r.numbers[len(r.numbers)-1].Statement = len(r.statements) - 1
	return s.Measure
}

// statement returns a statement about the subject of the clause, from glyph from
// to glyph to, quoting up to glyph end.
func (r *reader) statement(from, to, end int) Statement {
	c := &r.clause
	return Statement{
		Subject: c.subject, Year: c.year, Reason: c.reason,
		Start: r.Glyphs[from].At, End: r.Glyphs[to-1].End(),
		Quote: r.Written(min(c.quote, from), end), Chapter: len(r.sections) - 1,
	}
}

// state adds a statement.
func (r *reader) state(s *Statement) {
	r.clause.last, r.clause.absent = len(r.statements), false
	if !r.clause.aside && s.Base != 0 {
		*r.clause.compared(s.Base.IsBudget()) = true
	}
	if len(r.statements) == cap(r.statements) {
		r.statements = slices.Grow(r.statements, len(r.statements)+32) // twice as many: they are large
	}
	r.statements = append(r.statements, *s)
}

// fill completes the statement of a number in the unit at token i and reports
// whether it says anything.
func (r *reader) fill(s *Statement, u prose.Unit, i int) bool {
	c := &r.clause
	digits := r.Digits(r.tokens[i].From, r.tokens[i].To)
	switch {
	case c.loose, c.unknown, c.adjusted && (c.direction != 0 || u.IsMoney()):
		return false
	case u.IsMoney():
		return r.fillAmount(s, u, digits)
	case u == prose.UnitPercent || u == prose.UnitPoint:
		return r.fillRate(s, digits, i)
	case u == prose.UnitScore:
		p, err := budget.ParsePercentage(digits)
		s.Measure, s.Percent = MeasureCount, p
		return err == nil && (c.noun.indicator() == AverageScore || r.isNamed(s.Subject))
	case u != prose.NoUnit:
		return r.fillCount(s, u, digits)
	default:
		return false
	}
}

// fillAmount completes the statement of an amount of money.
func (r *reader) fillAmount(s *Statement, u prose.Unit, digits string) bool {
	c := &r.clause
	f, err := budget.ParseFigure(digits, budget.Unit(u-prose.UnitYuan))
	if err != nil || c.subject.IsZero() || c.share {
		return false
	}
	s.Amount = f
	s.Subject = r.subjectOfAmount(f.Amount(), s.Subject)
	switch {
	case c.direction != 0:
		s.Measure = MeasureChange
		r.direct(s)
	case c.completes:
		s.Measure, s.Base = MeasureBudget, c.budget
	case c.comparing && c.base.IsBudget():
		s.Measure, s.Base = MeasureBudget, c.base
	case c.comparing:
		s.Measure = MeasurePrior
	case c.measure == 0 && c.phrase.empty() && r.current().Topic == TopicAssets && r.justCounted(): // 车辆32台，650.35万元
		s.Measure = MeasureActual
	default:
		s.Measure = c.measure
	}
	r.period(s)
	if s.Measure == MeasureActual && s.Subject.Address.Form == tables.Form01 {
		if l := s.Subject.Address.Row.Line(); l == tables.GrandIncome || l == tables.GrandExpenditure {
			r.turnover = f.Amount()
		}
	}
	return s.Measure != 0
}

// subjectOfAmount makes what an amount is of the subject, where the noun says something
// else, and returns it: for 购置车辆1辆，支出决算18.50万元 the money and not the cars, for
// projects what they cost, and for a total that leaves out the balances that of the year.
func (r *reader) subjectOfAmount(amount budget.Amount, subject Subject) Subject {
	c := &r.clause
	if c.noun.counts() && !c.money.subject.IsZero() {
		c.focus = c.money
		subject = c.subject
	}
	if n := c.noun.ofSection(r.current().Topic); n != 0 && c.direction == 0 && !c.comparing && amount != r.turnover && !r.speaksOfBalances() {
		r.speak(n)
		subject = c.subject
	}
	if i := c.noun.amount(); i != 0 {
		subject.Indicator = i.rated(r.stage)
		c.subject = subject
	}
	c.money = c.focus
	return subject
}

// period settles the year and the budget that an amount is of.
func (r *reader) period(s *Statement) {
	c := &r.clause
	switch s.Measure {
	case MeasureBudget:
		if s.Base == 0 {
			s.Base = c.budget
		}
		if c.comparing && c.baseYear != 0 {
			s.Year = c.baseYear
		}
		if s.Subject.Address.Form == tables.Form07 {
			s.Subject.Address.Column = tables.Budgeted
		}
	case MeasurePrior:
		s.Year = r.year - 1
		if c.comparing {
			s.Year = c.comparedYear(BasePrior)
		}
	}
}

// direct sets the direction of a change or rate and what it is against.
func (r *reader) direct(s *Statement) {
	c := &r.clause
	s.Direction, s.Word = c.direction, r.Folded(c.word.From, c.word.To)
	s.Base = c.comparedWith()
	s.BaseYear = c.comparedYear(s.Base)
	s.Year = r.year
}

// fillRate completes the statement of a percentage.
func (r *reader) fillRate(s *Statement, digits string, i int) bool {
	c := &r.clause
	p, err := budget.ParsePercentage(digits)
	if err != nil || c.subject.IsZero() {
		return false
	}
	s.Percent = p
	switch {
	case c.share:
		s.Measure, s.Of = MeasureShare, r.divisor()
	case c.completes:
		s.Measure, s.Base = MeasureCompletion, c.budget
	case c.direction != 0:
		s.Measure = MeasureRate
		r.direct(s)
		r.settleChange(s)
	case i > 0 && r.tokens[i-1].Sign('(') && c.last >= 0 && r.statements[c.last].Measure == MeasureChange:
		last := &r.statements[c.last]
		s.Measure, s.Direction, s.Word, s.Base, s.BaseYear = MeasureRate, last.Direction, last.Word, last.Base, last.BaseYear
	default:
		return false
	}
	return true
}

// divisor returns the whole of a share: what stands after 占, or what the sentence
// is breaking down.
func (r *reader) divisor() Subject {
	switch d := r.clause.divisor; {
	case d.empty() && !r.clause.whole.IsZero():
		return r.clause.whole
	case d.empty():
		return r.usualWhole()
	case d.before:
		return Subject{Name: r.Folded(d.from, d.to)}
	default:
		n := d.noun
		if n != yearIncome && n != yearExpenditure {
			n = r.meant(n)
		}
		if n == 0 {
			return Subject{Name: r.Folded(d.from, d.to)}
		}
		s, _ := r.named(n)
		if s == r.clause.subject { // nothing is a share of itself
			s.Address, s.Twin = d.noun.placed(0)
		}
		return s
	}
}

// usualWhole returns what shares in a section are of that does not say so.
func (r *reader) usualWhole() Subject {
	var n noun
	switch r.current().Topic {
	case TopicIncome:
		n = yearIncome
	case TopicExpenditure:
		n = yearExpenditure
	case TopicGeneral:
		n = generalExpenditure
	case TopicBasic:
		n = generalBasic
	case TopicThreePublic:
		n = threePublic
	default:
		return Subject{}
	}
	s, _ := r.named(n)
	return s
}

// fillCount completes the statement of a number of things.
func (r *reader) fillCount(s *Statement, u prose.Unit, digits string) bool {
	c := &r.clause
	n, err := strconv.ParseInt(digits, 10, 64)
	indicator := c.noun.counted(u)
	if err == nil && indicator == 0 && r.isNamed(s.Subject) {
		s.Measure, s.Count = MeasureCount, n
		return c.direction == 0
	}
	if err != nil || indicator == 0 {
		return false
	}
	indicator = indicator.rated(r.stage)
	name := ""
	if indicator.isStage() {
		name = s.Subject.Name
	}
	s.Subject = Subject{Indicator: indicator, Name: name}
	s.Measure, s.Count = MeasureCount, n
	if c.direction != 0 {
		r.direct(s)
		s.Measure = MeasureChange
	}
	return true
}

// stageAfter returns what the projects that were just counted have gone through, and
// the fund that pays for them, where that is said after their number:
// 1个政府性基金预算项目实施单位自评.
func (r *reader) stageAfter(i int) (stage Indicator, fund noun) {
	if r.current().Topic != TopicPerformance {
		return 0, 0
	}
	for ; i < len(r.tokens) && r.tokens[i].Kind != prose.TokenSign && r.tokens[i].Kind != prose.TokenNumber; i++ {
		switch t := r.tokens[i]; {
		case t.Is(prose.WordNoun) && noun(t.Word.Value()).fund() != 0:
			fund = noun(t.Word.Value()).fund()
		case t.Is(prose.WordIndicator) && Indicator(t.Word.Value()).isStage():
			return Indicator(t.Word.Value()), fund
		}
	}
	return 0, 0
}

// paired reports whether the subject is two figures and the second one's number
// follows at token i.
func (r *reader) paired(i int) bool {
	return r.clause.subject.Twin != tables.Address{} && i+1 < len(r.tokens) && r.tokens[i+1].Kind == prose.TokenNumber &&
		(r.tokens[i].Sign(',') || r.tokens[i].Sign('、'))
}

// takeTurn makes the next of the subjects that 分别 hands values to the subject.
func (r *reader) takeTurn() {
	c := &r.clause
	if !c.turning {
		return
	}
	if len(c.turn) == 0 {
		c.turning, c.subject, c.noun = false, Subject{}, 0
		return
	}
	whole := c.whole
	c.focus = c.turn[0]
	c.whole = whole
	c.turn = c.turn[1:]
	if c.measure == 0 {
		c.measure = MeasureActual
	}
}
