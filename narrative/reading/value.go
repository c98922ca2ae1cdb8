package reading

import (
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/tables"
)

// numberAt reads the number at token i with its unit and returns the index of the
// next token.
func (r *reader) numberAt(i int) int {
	t := r.tokens[i]
	if end := max(r.codeAt(i), r.bracketedCodeAt(i)); end > i {
		return end
	}
	if r.MisprintedYear(t.From, t.To) {
		r.Record(t.From, t.To, narrative.RolePeriod)
		return i + 1
	}
	u, next := prose.NoUnit, i+1
	if next < len(r.tokens) && r.tokens[next].Is(prose.WordUnit) {
		u = prose.Unit(r.tokens[next].Word.Value())
		next++
	}
	if end, ok := r.thresholdAt(i, next); ok {
		return end
	}
	if r.wholeAt(i, next, u) {
		return next
	}
	behind := r.nameAround(i, next, u)
	rated, before := isStage(indicatorOf(r.now.noun)), focus{}
	if rated {
		before = r.now.focus
	}
	by := byValue
	if u != prose.NoUnit && !u.IsMoney() {
		by = byThings
	}
	r.settle(t.From, by)
	r.takeTurn()
	var measure narrative.Measure
	if !r.ofEach(func() { measure = r.value(i, next, u) }) {
		measure = r.value(i, next, u)
	}
	if rated && measure == narrative.MeasureCount && strings.HasSuffix(r.now.subject.Name, "级项目") {
		r.now.focus = before // 一级项目2个 of those that were evaluated: their money is said next
	}
	if r.phrase.unknown && !r.phrase.passing && (u != prose.UnitPiece || r.token(next).Sign('、')) { // nor is it known what is said of it next
		r.now.about(narrative.Subject{}, 0, r.now.row)
	}
	if r.paired(next) {
		r.now.both = r.now.subject
		r.now.subject.Address, r.now.subject.Twin = r.now.subject.Twin, tables.Address{}
		return next + 1
	}
	switch {
	case r.takesMore(next):
	case !r.expected.completes || measure != narrative.MeasureBudget: // 完成预算4.00万元的75.00%
		r.expected = expectation{}
	}
	if l := &r.said.list; !l.turning || len(l.things) == 0 && (l.measured || len(l.years) > 0) { // of one thing, which is spoken of still
		l.clear()
	}
	r.phrase.restart(r.tokens[behind-1].To)
	return behind
}

// thresholdAt passes over the number at token i, whose unit ends before token next, if
// it is part of a name, as in 单价50万元以上设备, and returns the index of the token
// after it, and whether it is one.
func (r *reader) thresholdAt(i, next int) (end int, ok bool) {
	t := r.tokens[i]
	end = next
	for end < len(r.tokens) && r.tokens[end].Is(prose.WordThreshold) {
		end++
	}
	l := r.expected.limit
	if l.to == 0 && end == next {
		return next, false
	}
	r.Record(t.From, t.To, narrative.RoleName)
	r.phrase.restart(r.tokens[end-1].To)
	r.phrase.words = words{from: t.From, to: t.To, before: true}
	if l.to != 0 {
		l.wan, _ = strconv.Atoi(r.Digits(t.From, t.To))
		r.phrase.limit, r.expected.limit = l, limit{}
	}
	return end, true
}

// value makes a statement of the number at token i, whose unit ends before token next,
// or records that it is unresolved, and returns its measure.
func (r *reader) value(i, next int, u prose.Unit) narrative.Measure {
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
	if !r.fill(s, u, i) {
		r.Record(t.From, t.To, narrative.RoleUnresolved)
		r.now.open = true
		measure := s.Measure
		*s = narrative.Statement{}
		return measure
	}
	r.around(s, i, next)
	r.state(s)
	if u == prose.UnitTimes && s.Measure == narrative.MeasureRate { // 增长1.5倍 is said of what is 1.5 times as much, too
		s.Certainty = narrative.CertaintyDoubtful
	}
	r.Record(t.From, t.To, narrative.RoleStated)
	r.Numbers[len(r.Numbers)-1].Statement = r.statements.n - 1
	return s.Measure
}

// longestQuote is how many glyphs before the end of a statement are quoted: a clause without an end would be once for each of its numbers.
const longestQuote = 512

// statement begins the next statement, which is empty yet: one about the subject of the clause, from glyph from
// to glyph to, quoting up to glyph end.
func (r *reader) statement(from, to, end int) *narrative.Statement {
	s := r.statements.next() // field by field: a literal would be made beside it and copied
	s.Subject, s.Year, s.Reason = r.now.subject, r.now.footing.year, r.now.reason
	s.Start, s.End = r.Glyphs[from].At, r.Glyphs[to-1].End()
	s.Quote, s.Chapter = r.Written(max(min(r.phrase.quote, from), end-longestQuote), end), len(r.Chapters)-1
	s.ClauseStart, s.ClauseEnd = r.Glyphs[r.now.clause.from].At, r.Glyphs[r.now.clause.to-1].End()
	return s
}

// state adds the statement that was begun.
func (r *reader) state(s *narrative.Statement) {
	spent := s.Measure == narrative.MeasureActual && s.Year == r.Year && s.Subject.Indicator == 0 && !s.Amount.IsBlank()
	if s.Certainty = r.now.sure; r.now.far || spent && r.now.start.inPlan { // 决算 in a budget, which does not know what will be spent
		s.Certainty = narrative.CertaintyDoubtful
	}
	if s.Year < 0 { // 去年, of a year that is not known
		s.Year = 0
		if s.Measure == narrative.MeasureActual {
			s.Measure = narrative.MeasurePrior
		}
	}
	s.BaseYear = max(s.BaseYear, 0)
	if r.now.footing.comparable {
		s.Scope |= narrative.ScopeComparable
	}
	isCoded := s.Subject.Code != 0 || s.Subject.Economic != 0 // of another class: a mistake
	if r.now.within && r.now.whole != s.Subject && (isCoded || !standsBeside(r.now.whole, s.Subject)) {
		s.Whole = r.now.whole
	}
	r.said.last, r.said.absent, r.now.moved = r.statements.n, false, false
	if c := s.Subject.Address.Column; s.Subject.Code != 0 && (c == tables.Basic || c == tables.Project) {
		r.itemFrame().split = r.first + 1
	}
	if s.Base != 0 && !r.now.aside {
		*r.now.compared(s.Base.IsBudget()) = true
	}
	switch {
	case r.now.aside:
	case s.Measure == narrative.MeasureChange && s.Base != 0:
		r.said.changed = r.now.footing
		r.said.changed.year = s.Year
		r.said.changed.compareWith(s.Base, s.BaseYear)
	case s.Measure == narrative.MeasureActual, s.Measure == narrative.MeasureBudget:
		r.said.changed = footing{}
	}
	r.statements.n++
}

// fill completes the statement of a number in the unit at token i and reports
// whether it says anything.
func (r *reader) fill(s *narrative.Statement, u prose.Unit, i int) bool {
	digits := r.Digits(r.tokens[i].From, r.tokens[i].To)
	switch {
	case r.phrase.loose, r.phrase.unknown, r.expected.direction != 0 && r.isWhy(), r.now.reason && u.IsMoney() && r.goesOnWithReason(i),
		r.said.adjusted && (r.expected.direction != 0 || u.IsMoney()):
		return false
	case u.IsMoney():
		return r.fillAmount(s, u, digits, i)
	case u == prose.UnitPercent || u == prose.UnitPoint || u == prose.UnitTimes:
		return r.fillRate(s, digits, i)
	case u == prose.UnitScore:
		p, err := budget.ParsePercentage(digits)
		s.Measure, s.Percent = narrative.MeasureCount, p
		return err == nil && (indicatorOf(r.now.noun) == narrative.AverageScore || r.isNamed(s.Subject))
	case u != prose.NoUnit:
		return r.fillCount(s, u, i)
	default:
		return false
	}
}

// isLast reports whether the last statement is of the number at token i.
func (r *reader) isLast(i int) bool {
	return r.said.last >= 0 && i >= r.first && r.statements.at(r.said.last).Start == r.Glyphs[r.tokens[i].From].At
}

// justShared reports whether 为 alone stands between the share of the subject and the amount at token i: 基本支出占62.5%，为50万元.
func (r *reader) justShared(i int) bool {
	is := r.token(i - 1)
	if !r.isLast(i-4) || !r.token(i-2).Sign(',') || !is.Is(prose.WordFiller) || r.Folded(is.From, is.To) != "为" {
		return false
	}
	last := r.statements.at(r.said.last)
	return last.Measure == narrative.MeasureShare && last.Subject == r.now.subject
}

// isOfRate reports whether the amount at token i stands in a bracket right behind the rate of its change: 增长20%（1万元）.
func (r *reader) isOfRate(i int) bool {
	return r.isLast(i-3) && r.token(i-1).Sign('(') && r.token(i+2).Sign(')') && r.statements.at(r.said.last).Measure == narrative.MeasureRate
}

// goesOnWithReason reports whether the amount at token i is enumerated in a reason behind one of which nobody knows what it is:
// 主要是压减差旅费1万元、会议费2万元.
func (r *reader) goesOnWithReason(i int) bool {
	last := len(r.Numbers) - 1
	if last < 0 || r.Numbers[last].Role != narrative.RoleUnresolved || r.Numbers[last].Start < r.Glyphs[r.said.since].At {
		return false
	}
	for i--; i > r.nearest(i) && r.tokens[i].Kind != prose.TokenSign && r.tokens[i].Kind != prose.TokenNumber; i-- {
	}
	return r.token(i).Sign('、')
}

// fillAmount completes the statement of an amount of money, which is the number at token i.
func (r *reader) fillAmount(s *narrative.Statement, u prose.Unit, digits string, i int) bool {
	f, err := budget.ParseFigure(digits, budget.Unit(u-prose.UnitYuan))
	if err != nil || r.now.subject.IsZero() || r.expected.share && !r.expected.divisor.empty() {
		return false
	}
	if r.phrase.added {
		s.Amount, s.Subject = f, narrative.Subject{Name: addition(r.now.subject)}
		s.Measure, s.Base = narrative.MeasureBudget, narrative.BaseAdjusted
		return true
	}
	if r.expected.share { // 9万元中，公务接待费占2万元
		r.expected = expectation{}
		r.expect()
	}
	s.Amount = f
	s.Subject = r.subjectOfAmount(f.Amount(), s.Subject)
	switch {
	case r.expected.direction != 0:
		s.Measure = narrative.MeasureChange
		r.direct(s)
	case r.isOfRate(i): // or what there was before, or is now
		last := r.statements.at(r.said.last)
		r.now.sure = narrative.CertaintyDoubtful
		s.Measure, s.Direction, s.Word, s.Base, s.BaseYear = narrative.MeasureChange, last.Direction, last.Word, last.Base, last.BaseYear
	case r.expected.completes:
		s.Measure, s.Base = narrative.MeasureBudget, r.expected.budget
	case r.said.comparing && r.now.footing.base.IsBudget():
		s.Measure, s.Base = narrative.MeasureBudget, r.now.footing.base
	case r.said.comparing:
		s.Measure = narrative.MeasurePrior
	case r.expected.measure == 0 && r.phrase.empty() && (r.Current().Topic == narrative.TopicAssets && r.justCounted() || r.justShared(i)): // 车辆32台，650.35万元
		s.Measure = narrative.MeasureActual
	default:
		s.Measure = r.expected.measure
	}
	if s.Sums = r.expected.sums; s.Sums > 0 && s.Measure == narrative.MeasureBudget {
		s.Base = r.expected.budget
	}
	r.period(s)
	if s.Sums == 0 {
		s.Sums = r.sumsAdditions(s)
	}
	if r.expected.direction == 0 && !r.expected.completes && !r.said.comparing &&
		(r.now.stated.measure == 0 || s.Measure == narrative.MeasureActual && s.Year >= r.now.stated.year) {
		r.now.stated = footing{year: s.Year, measure: s.Measure, budget: s.Base}
		if s.Measure == narrative.MeasurePrior {
			r.now.stated.measure = narrative.MeasureActual
		}
	}
	if s.Measure == narrative.MeasureActual && s.Subject.Address.Form == tables.Form01 {
		if l := s.Subject.Address.Row.Line(); l == tables.GrandIncome || l == tables.GrandExpenditure {
			r.turnover = f.Amount()
		}
	}
	return s.Measure != 0
}

// subjectOfAmount makes what an amount is of the subject, where the noun says something
// else, and returns it: for 购置车辆1辆，支出决算18.50万元 the money and not the cars, for
// projects what they cost, and for a total that leaves out the balances that of the year.
func (r *reader) subjectOfAmount(amount budget.Amount, subject narrative.Subject) narrative.Subject {
	switch {
	case !counts(r.now.noun):
	case r.now.noun == nounOf(narrative.VehiclesPurchased) && (r.money.subject.IsZero() || r.money.noun == nouns.Vehicles || r.money.noun == nouns.ThreePublic): // 购置车辆1辆，金额18万元
		r.speak(nouns.VehiclePurchase)
		r.now.sure = narrative.CertaintyInferred
		subject = r.now.subject
	case receives(r.now.noun) && !sameGuests(r.now.noun, r.money.noun): // 接待8批60人，花费0.50万元
		r.speak(received(nouns.AnyReception, r.now.noun))
		r.now.sure = narrative.CertaintyInferred
		subject = r.now.subject
	case goesAbroad(r.now.noun) && r.money.noun != nouns.Abroad: // 出国团组1个、2人次，费用4万元
		r.speak(nouns.Abroad)
		r.now.sure = narrative.CertaintyInferred
		subject = r.now.subject
	case !r.money.subject.IsZero():
		r.now.resume(r.money)
		subject = r.now.subject
	}
	if n := r.now.noun.OfSection(formOf(r.Current().Topic)); n != 0 && r.expected.direction == 0 && !r.said.comparing && amount != r.turnover && !r.speaksOfCarryOver() {
		r.speak(n)
		subject = r.now.subject
	}
	if r.now.noun == nouns.ExpenditureTotal && r.now.sure == narrative.CertaintyInferred && !r.turnover.IsZero() && amount != r.turnover && r.leavesRest() {
		r.speak(nouns.YearExpenditure)
		r.now.sure = narrative.CertaintyInferred
		subject = r.now.subject
	}
	if i := amountOf(r.now.noun); i != 0 {
		subject.Indicator = rated(i, r.stage)
		r.now.subject = subject
	}
	r.money = r.now.focus
	return subject
}

// leavesRest reports whether what is carried over to the next year is named right behind the number that is read, and stands beside it then:
// 总收入9万元；总支出8万元，结转下年1万元.
func (r *reader) leavesRest() bool {
	for i, end := r.pos+1, r.farthest(r.pos); i < end; i++ {
		switch t := r.tokens[i]; {
		case t.Is(prose.WordNoun):
			n := nouns.Noun(t.Word.Value())
			return n == nouns.Closing || n == nouns.ShortClosing
		case t.Is(prose.WordParts), t.Kind == prose.TokenNumber:
			return false
		}
	}
	return false
}

// period settles the year and the budget that an amount is of.
func (r *reader) period(s *narrative.Statement) {
	switch s.Measure {
	case narrative.MeasureBudget:
		if s.Base == 0 {
			s.Base = r.expected.budget
		}
		if r.said.comparing && r.now.footing.baseYear != 0 {
			s.Year = r.now.footing.baseYear
		}
		if s.Subject.Address.Form == tables.Form07 {
			s.Subject.Address.Column = tables.Budgeted
		}
	case narrative.MeasurePrior:
		s.Year = r.Year - 1
		if r.said.comparing {
			s.Year = r.now.footing.comparedYear(narrative.BasePrior)
		}
	}
}

// direct sets the direction of a change or rate and what it is against.
func (r *reader) direct(s *narrative.Statement) {
	s.Direction, s.Word = r.expected.direction, r.Folded(r.expected.word.From, r.expected.word.To)
	s.Base = r.now.footing.comparedWith()
	s.BaseYear = r.now.footing.comparedYear(s.Base)
	if s.Year = r.now.footing.year; s.Year < r.Year && (r.now.sure != narrative.CertaintyNamed || !r.now.moved) { // 上年3万元，减少1万元
		s.Year = r.Year
		if s.Base == narrative.BasePrior && r.now.footing.baseYear == 0 {
			s.BaseYear = r.Year - 1
		}
	}
}

// fillCount completes the statement of the number of things at token i.
func (r *reader) fillCount(s *narrative.Statement, u prose.Unit, i int) bool {
	if r.expected.share { // 占全部项目35个的85.71%
		return false
	}
	if r.countsGoals(s, i) {
		return false
	}
	whole, places, _ := strings.Cut(r.Digits(r.tokens[i].From, r.tokens[i].To), ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if strings.Trim(places, "0") != "" {
		return false
	}
	indicator := counted(r.now.noun, u)
	if r.now.reason && u == prose.UnitPiece && indicator != indicatorOf(r.now.noun) { // 接待费减少，原因是有7个代表团未来访
		return false
	}
	if err == nil && indicator == 0 && r.isNamed(s.Subject) {
		s.Measure, s.Count = narrative.MeasureCount, n
		return r.expected.direction == 0
	}
	if err != nil || indicator == 0 {
		return false
	}
	indicator = rated(indicator, r.stage)
	name := ""
	if isStage(indicator) {
		name = s.Subject.Name
	}
	s.Subject = narrative.Subject{Indicator: indicator, Name: name}
	s.Measure, s.Count = narrative.MeasureCount, n
	if r.expected.direction != 0 {
		r.direct(s)
		s.Measure = narrative.MeasureChange
	}
	return true
}

// countsGoals reports whether the number at token i is of goals, not of the projects that have them: 设定绩效目标12个.
func (r *reader) countsGoals(s *narrative.Statement, i int) bool {
	if indicatorOf(r.now.noun) != narrative.TargetProjects || strings.HasSuffix(s.Unit, "项目") {
		return false
	}
	at := r.tokens[i].From
	at -= r.EndsIn(at, "共")
	return r.EndsIn(at, "目标") > 0
}

// stageAfter returns what the projects that were just counted have gone through, and
// the fund that pays for them, where that is said after their number:
// 1个政府性基金预算项目实施单位自评.
func (r *reader) stageAfter(i int) (stage narrative.Indicator, fund nouns.Noun) {
	if r.Current().Topic != narrative.TopicPerformance {
		return 0, 0
	}
	for end := r.farthest(i); i < end && r.tokens[i].Kind != prose.TokenSign && r.tokens[i].Kind != prose.TokenNumber; i++ {
		switch t := r.tokens[i]; {
		case t.Is(prose.WordNoun) && nouns.Noun(t.Word.Value()).Fund() != 0:
			fund = nouns.Noun(t.Word.Value()).Fund()
		case t.Is(prose.WordIndicator) && isStage(narrative.Indicator(t.Word.Value())):
			return narrative.Indicator(t.Word.Value()), fund
		}
	}
	return 0, 0
}

// paired reports whether the subject is two figures and the second one's number
// follows at token i.
func (r *reader) paired(i int) bool {
	return r.now.subject.Twin != tables.Address{} && i+1 < len(r.tokens) && r.tokens[i+1].Kind == prose.TokenNumber &&
		(r.tokens[i].Sign(',') || r.tokens[i].Sign('、'))
}
