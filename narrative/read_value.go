package narrative

import (
	"slices"
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// numberAt reads the number at token i with its unit and returns the index of the
// next token.
func (r *reader) numberAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	if end := max(r.codeAt(i), r.bracketedCodeAt(i)); end > i {
		return end
	}
	u, next := noUnit, i+1
	if next < len(r.tokens) && r.tokens[next].is(wordUnit) {
		u = unit(r.tokens[next].word.value)
		next++
	}
	if c.threshold || next < len(r.tokens) && r.tokens[next].is(wordThreshold) {
		c.threshold = false
		r.record(t.from, t.to, RoleName)
		for next < len(r.tokens) && r.tokens[next].is(wordThreshold) {
			next++
		}
		c.restart(r.tokens[next-1].to)
		c.phrase = phrase{from: t.from, to: t.to, before: true, settled: c.bought} // part of the name that follows
		c.unknown, c.bought = c.bought, false
		return next
	}
	if stage := r.stageAfter(next); u == unitPiece && stage != 0 {
		c.begun()
		r.speak(ofIndicator + noun(stage))
		c.phrase.settled, c.predicate = true, true
	}
	r.settle(t.from, true)
	r.takeTurn()
	s := r.statement(t.from, t.to, r.tokens[next-1].to)
	if u == noUnit {
		u, s.Unit = r.missingUnit(i)
	} else {
		s.Unit = r.folded(r.tokens[next-1].from, r.tokens[next-1].to)
	}
	if r.paired(next) {
		s.Subject.Twin = tables.Address{}
	}
	if r.fill(&s, u, i, next) {
		r.state(s)
		r.record(t.from, t.to, RoleStated)
		r.numbers[len(r.numbers)-1].Statement = len(r.statements) - 1
	} else {
		r.record(t.from, t.to, RoleUnresolved)
	}
	if c.unknown && u != unitPiece { // nor is it known what is said of it next
		c.about(Subject{}, 0, c.head)
	}
	if r.paired(next) {
		c.both = c.subject
		c.subject.Address, c.subject.Twin = c.subject.Twin, tables.Address{}
		return next + 1
	}
	if !c.completes || s.Measure != MeasureBudget { // 完成预算4.00万元的75.00%
		c.clear()
	}
	c.restart(r.tokens[next-1].to)
	return next
}

// statement returns a statement about the subject of the clause, from glyph from
// to glyph to, quoting up to glyph end.
func (r *reader) statement(from, to, end int) Statement {
	c := &r.clause
	return Statement{
		Subject: c.subject, Year: c.year, Reason: c.reason,
		Start: r.glyphs[from].at, End: r.glyphs[to-1].end(),
		Quote: r.original(min(c.quote, from), end), Chapter: len(r.sections) - 1,
	}
}

// state adds a statement.
func (r *reader) state(s Statement) {
	r.clause.last, r.clause.absent = len(r.statements), false
	if !r.clause.aside && s.Base != 0 {
		*r.clause.compared(s.Base.IsBudget()) = true
	}
	if len(r.statements) == cap(r.statements) {
		r.statements = slices.Grow(r.statements, len(r.statements)+32) // twice as many: they are large
	}
	r.statements = append(r.statements, s)
}

// fill completes the statement of a number in the unit at token i and reports
// whether it says anything.
func (r *reader) fill(s *Statement, u unit, i, next int) bool {
	c := &r.clause
	digits := r.digits(r.tokens[i].from, r.tokens[i].to)
	switch {
	case c.loose, c.unknown, c.adjusted && c.direction != 0:
		return false
	case u.isMoney():
		return r.fillAmount(s, u, digits)
	case u == unitPercent || u == unitPoint:
		return r.fillRate(s, digits, i)
	case u == unitScore:
		p, err := budget.ParsePercentage(digits)
		s.Measure, s.Percent = MeasureCount, p
		return err == nil && c.noun.indicator() == AverageScore
	case u != noUnit:
		return r.fillCount(s, u, digits)
	default:
		return false
	}
}

// fillAmount completes the statement of an amount of money.
func (r *reader) fillAmount(s *Statement, u unit, digits string) bool {
	c := &r.clause
	f, err := budget.ParseFigure(digits, budget.Unit(u-unitYuan))
	if err != nil || c.subject.IsZero() || c.share {
		return false
	}
	s.Amount = f
	if c.noun.counts() && !c.money.subject.IsZero() { // 购置车辆1辆，支出决算18.50万元
		c.focus = c.money
		s.Subject = c.subject
	}
	if n := c.noun.ofSection(r.current().Topic); n != 0 && c.direction == 0 && !c.comparing && f.Amount() != r.turnover && !r.speaksOfBalances() {
		r.speak(n)
		s.Subject = c.subject
	}
	if i := c.noun.amount(); i != 0 {
		s.Subject.Indicator = i.rated(r.stage)
		c.subject = s.Subject
	}
	c.money = c.focus
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
	default:
		s.Measure = c.measure
	}
	r.period(s)
	if l := s.Subject.Address.Row.Line(); s.Measure == MeasureActual && s.Subject.Address.Form == tables.Form01 && (l == tables.GrandIncome || l == tables.GrandExpenditure) {
		r.turnover = f.Amount()
	}
	return s.Measure != 0
}

// period settles the year and the budget that an amount is of.
func (r *reader) period(s *Statement) {
	c := &r.clause
	switch s.Measure {
	case MeasureBudget:
		if s.Base == 0 {
			s.Base = c.budget
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
	s.Direction, s.Word = c.direction, r.folded(c.word.from, c.word.to)
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
	case i > 0 && r.tokens[i-1].sign('(') && c.last >= 0 && r.statements[c.last].Measure == MeasureChange:
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
		return Subject{Name: r.folded(d.from, d.to)}
	default:
		n := d.noun
		if n != yearIncome && n != yearExpenditure {
			n = r.meant(n)
		}
		if n == 0 {
			return Subject{Name: r.folded(d.from, d.to)}
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
func (r *reader) fillCount(s *Statement, u unit, digits string) bool {
	c := &r.clause
	n, err := strconv.ParseInt(digits, 10, 64)
	indicator := c.noun.counted(u)
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

// stageAfter returns what the projects that were just counted have gone through
// where that is said after their number: 1个项目实施单位自评.
func (r *reader) stageAfter(i int) Indicator {
	if r.current().Topic != TopicPerformance {
		return 0
	}
	for ; i < len(r.tokens) && r.tokens[i].kind != tokenSign && r.tokens[i].kind != tokenNumber; i++ {
		if t := r.tokens[i]; t.is(wordIndicator) && Indicator(t.word.value).isStage() {
			return Indicator(t.word.value)
		}
	}
	return 0
}

// missingUnit returns the unit that the number at token i must have though the
// text does not say it, and remarks on that; noUnit if it cannot be told.
func (r *reader) missingUnit(i int) (unit, string) {
	c, t := &r.clause, r.tokens[i]
	if r.sharesUnit(i) {
		w := r.tokens[i+3]
		return unit(w.word.value), r.folded(w.from, w.to)
	}
	switch {
	case i+1 < len(r.tokens) && r.tokens[i+1].kind == tokenText: // 300余件
		return noUnit, ""
	case c.share || c.completes || c.direction != 0 && r.isRateWord():
		r.remark(RemarkPercentMissing, c.quote, t.to)
		return unitPercent, "%"
	case (c.direction != 0 || c.comparing) && c.last >= 0 && !r.statements[c.last].Amount.IsBlank():
		r.remark(RemarkUnitMissing, c.quote, t.to)
		last := r.statements[c.last].Unit
		w, _ := longest(fold(last))
		return unit(w.value), last
	default:
		return noUnit, ""
	}
}

// isRateWord reports whether the direction is a word for rates rather than for
// amounts, or an amount was said already.
func (r *reader) isRateWord() bool {
	c := &r.clause
	switch r.folded(c.word.from, c.word.to) {
	case "增长", "下降", "降低", "上升", "增幅", "减幅", "降幅", "增长率", "下降率":
		return true
	default:
		return c.last >= 0 && r.statements[c.last].Measure == MeasureChange && r.statements[c.last].Subject == c.subject
	}
}

// sharesUnit reports whether the number at token i has the unit of the one after
// it: 4125.49、4143.91万元.
func (r *reader) sharesUnit(i int) bool {
	return r.clause.subject.Twin != tables.Address{} && r.paired(i+1) && i+3 < len(r.tokens) && r.tokens[i+3].is(wordUnit)
}

// paired reports whether the subject is two figures and the second one's number
// follows at token i.
func (r *reader) paired(i int) bool {
	return r.clause.subject.Twin != tables.Address{} && i+1 < len(r.tokens) && r.tokens[i+1].kind == tokenNumber &&
		(r.tokens[i].sign(',') || r.tokens[i].sign('、'))
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

// codeAt reads the code at token i and the name after it, and returns the index of
// the token after; i if there is no code.
func (r *reader) codeAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	n := t.to - t.from
	if n < 3 || n > 8 || r.at(t.from) != '2' || !c.phrase.empty() || c.predicate || i+1 >= len(r.tokens) {
		return i
	}
	next := r.tokens[i+1]
	dashed := next.sign('-')
	if !dashed && (n != 5 && n != 7 || next.kind != tokenText && !next.is(wordNoun)) {
		return i
	}
	end := i + 1
	for end < len(r.tokens) && !r.tokens[end].numeric() && !r.tokens[end].ends() {
		end++
	}
	from := t.to
	if dashed {
		from = next.to
	}
	digits := r.digits(t.from, t.to)
	code, err := codes.Parse(digits)
	s := Subject{}
	level := codes.Item
	if err == nil {
		s, level = r.row(code), code.Level()
	}
	s.Name = digits
	s.Path[level-codes.Class] = r.folded(from, r.tokens[end-1].to)
	r.record(t.from, t.to, RoleCode)
	c.aboutRow(s, code)
	c.measure = MeasureActual
	c.restart(r.tokens[end-1].to)
	c.phrase.settled, c.predicate = true, true
	return end
}

// bracketedCodeAt reads the code at token i if it is put in brackets behind its name,
// as in 小学教育（2050202）, and returns the index of the closing bracket; i if it is not.
func (r *reader) bracketedCodeAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	end := i + 1
	if end < len(r.tokens) {
		switch r.folded(r.tokens[end].from, r.tokens[end].to) {
		case "类", "款", "项":
			end++
		}
	}
	top := len(c.brackets) - 1
	if i == 0 || !r.tokens[i-1].sign('(') || end >= len(r.tokens) || !r.tokens[end].sign(')') || top < 0 || t.to-t.from > 8 {
		return i
	}
	b := &c.brackets[top]
	name, named := r.nameOfCode(b)
	digits := r.digits(t.from, t.to)
	code, err := codes.Parse(digits)
	if err != nil {
		code = 0
	}
	_, ok := r.names.functional.Lookup(code)
	switch {
	case !ok && named == 0, digits[0] != '2', b.phrase.empty():
		return i
	case !ok:
		code = 0
	}
	s, level := Subject{}, named.Level()
	if code != 0 {
		s, level = r.row(code), code.Level()
	}
	s.Name = digits
	s.Path[level-codes.Class] = name
	b.about(s, 0, code)
	b.phrase = phrase{from: b.phrase.from, to: b.phrase.to, settled: true}
	r.record(t.from, t.to, RoleCode)
	c.measure = MeasureActual
	return end
}

// nameOfCode returns the name before a bracket, and the functional code that it is of,
// if it is of one. The first sign of 中等职业教育 is a word of its own.
func (r *reader) nameOfCode(b *bracket) (string, codes.Code) {
	for _, from := range [...]int{b.edge, b.phrase.from} {
		if s, ok := r.lookup(from, b.phrase.to); ok && s.Code != 0 {
			return unquoted(r.folded(from, b.phrase.to)), s.Code
		}
	}
	return unquoted(r.folded(b.phrase.from, b.phrase.to)), 0
}

// unitWithoutNumber remarks on a unit that stands where a number should be.
func (r *reader) unitWithoutNumber(i int) {
	c, t := &r.clause, r.tokens[i]
	if i > 0 && r.tokens[i-1].kind == tokenPlaceholder {
		return
	}
	if c.measure != 0 || c.direction != 0 || c.share || c.completes {
		r.remark(RemarkNumberMissing, c.quote, t.to)
	}
	c.clear()
}

// remark adds a remark on the glyphs from i to end.
func (r *reader) remark(k RemarkKind, i, end int) {
	i = min(i, end-1)
	start, stop := r.glyphs[i].at, r.glyphs[end-1].end()
	r.remarks = append(r.remarks, Remark{Kind: k, Start: start, End: stop, Quote: r.text[start:stop], Chapter: len(r.sections) - 1})
}
