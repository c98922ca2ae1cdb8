package reading

import (
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/tables"
)

// opensClause reports whether the token at i is the first of a clause after a comma,
// fillers and years aside.
func (r *reader) opensClause(i int) bool {
	for i--; r.token(i).Is(prose.WordFiller) || r.token(i).Kind == prose.TokenYear; i-- {
	}
	return r.token(i).Sign(',')
}

// priorYear takes 上年 at token i.
func (r *reader) priorYear(i int) {
	if !r.said.comparing && r.isCompared(i) {
		r.compare(r.tokens[i].From)
	}
	if r.said.comparing {
		year := r.now.footing.year - 1
		if r.said.ofPrior { // 上年支出8万元，与去年相比增加1万元: the same year
			year = r.Year - 1
		}
		r.now.footing.compareWith(narrative.BasePrior, year)
		r.now.moved = true
		return
	}
	r.dated(r.Year - 1)
	r.said.ofPrior = true
}

// currentYear takes 本年 at token i, which ends what was said of another one.
func (r *reader) currentYear(i int) {
	if f := &r.now.footing; !r.said.comparing && f.year != r.Year {
		f.year, f.measure, f.budget, r.now.moved = r.Year, r.now.start.measure, r.now.start.budget, true
	}
	if r.expected.measure == narrative.MeasurePrior {
		r.expected.measure = 0
	}
	if r.after(i).Kind == prose.TokenNumber {
		r.expect()
	}
}

// yearAtToken reads a year.
func (r *reader) yearAtToken(i int) {
	t := r.tokens[i]
	r.Record(t.From, t.From+4, narrative.RolePeriod)
	if !r.said.comparing && r.isCompared(i) { // 2020年度相比减少…
		r.compare(t.From)
	}
	r.periods = append(r.periods, narrative.Period{
		Year: int(t.Value), Base: r.said.comparing, Start: r.Glyphs[t.From].At, End: r.Glyphs[t.To-1].End(), Chapter: len(r.Chapters) - 1,
	})
	if r.said.comparing {
		r.now.footing.baseYear = int(t.Value)
		if int(t.Value) < r.Year || r.Year == 0 {
			r.now.footing.base = narrative.BasePrior
		}
		return
	}
	if r.phrase.noun == 0 {
		named := r.namedBefore(t.From)
		r.phrase.restart(t.To)
		r.phrase.dated = named
	}
	r.said.ofPrior = false
	r.said.list.year(int(t.Value), r.Has(t.From-1, "至") || r.Has(t.From-1, "到") || r.Has(t.From-1, "-"))
	r.dated(int(t.Value))
	if r.after(i).Kind == prose.TokenNumber { // …，2020年为9万元
		r.expect()
	}
	if before := r.token(i - 1).From; r.Has(before, "截至") || r.Has(before, "截止") {
		r.said.asOf = int(t.Value)
	}
}

// dateAt reads a month or day, which completes the period before it.
func (r *reader) dateAt(t prose.Token) {
	r.RecordDigits(t.From, t.To, narrative.RolePeriod)
	if r.At(t.To-1) == '日' {
		r.endAside() // 截至12月31日: no reason
	}
	r.phrase.restart(t.To)
	last := len(r.periods) - 1
	if last < 0 || t.From == 0 || r.periods[last].End != r.Glyphs[t.From-1].End() || t.To-t.From > len("12月") {
		return
	}
	p := &r.periods[last]
	switch number := r.Integer(t.From, t.To-1); {
	case r.At(t.To-1) == '月' && p.Month == 0:
		p.Month = number
	case r.At(t.To-1) == '日' && p.Month != 0:
		p.Day = number
	}
	p.End = r.Glyphs[t.To-1].End()
}

// againstAt reads 比, 较 or 与, which open a comparison if a year or budget follows.
func (r *reader) againstAt(i int) {
	t := r.tokens[i]
	r.readAsYear(i + 1)
	next := r.after(i)
	if next.Kind == prose.TokenYear || next.Is(prose.WordPrior) || next.Is(prose.WordBudget) {
		if around := r.aroundAside(); around != nil && r.phrase.empty() && !*around.compared(next.Is(prose.WordBudget)) {
			r.endAside() // 主要原因是…，与上年相比减少…: what was spoken of before
		}
		if r.now.listed && r.phrase.empty() && !r.now.aside && r.listsParts() {
			r.now.about(r.now.whole, 0, 0) // 其中办公费…、印刷费…，比上年减少…
			r.now.listed = false
		}
		r.leaveList(i)
		if r.token(i-1).Sign(';') && r.phrase.empty() && r.now.subject.Name != "" && r.listsParts() { // 含甲经费3万元，乙经费2万元；比上年增加…: of whom?
			r.now.about(narrative.Subject{}, 0, 0)
		}
		if r.phrase.empty() && r.comparesFirst(i) {
			r.now.about(narrative.Subject{}, 0, 0)
		}
		r.compare(t.From)
		r.said.basically = t.Word.Kind() == prose.WordAgainst && t.Word.Value() == prose.Basically
		return
	}
	switch {
	case r.join(i) || r.takesMore(i):
	case r.Has(t.From, "对比") && r.token(i+1).Is(prose.WordDirection): // 2020年预算8万元，2019年预算12万元，对比减少4万元
		r.settle(t.From, byWord)
		r.now.footing.compareWith(narrative.BasePrior, r.Year-1)
	case r.phrase.empty() && (r.token(i-1).Is(prose.WordUnit) || r.token(i-1).Sign(',')) && r.Glyphs[t.From].Rune == '和': // 事业收入60万元和其他收入40万元
		r.boundary(i)
	default:
		r.phrase.versus = (r.Has(t.From, "比") || r.Has(t.From, "较")) && (next.Is(prose.WordNoun) || next.Is(prose.WordIndicator))
		r.unknown(t)
	}
}

// comparesFirst reports whether the comparison at token i states an amount of what is named only behind it: 与上年的9万元相比，
// “三公”经费减少1万元.
func (r *reader) comparesFirst(i int) bool {
	amount, compared := false, false
	for end := r.farthest(i); i < end; i++ {
		switch t := r.tokens[i]; {
		case t.Is(prose.WordUnit):
			amount = true
		case t.Is(prose.WordCompared):
			compared = true
		case t.Is(prose.WordNoun), t.Is(prose.WordIndicator):
			return amount && compared
		case t.Is(prose.WordDirection), t.EndsClause() && !compared:
			return false
		}
	}
	return false
}

// readAsYear makes a year of the number at token i, if it is one that lacks 年:
// 比2014决算数.
func (r *reader) readAsYear(i int) {
	t, next := r.token(i), r.token(i+1)
	if t.Kind != prose.TokenNumber || t.To-t.From != 4 || !next.Is(prose.WordActual) && !next.Is(prose.WordBudget) && !next.Is(prose.WordCompared) {
		return
	}
	if year, err := strconv.Atoi(r.Digits(t.From, t.To)); err == nil && year >= print.FirstYear && year <= print.LastYear {
		r.tokens[i].Kind, r.tokens[i].Value = prose.TokenYear, int32(year)
	}
}

// listsParts reports whether the last two amounts were those of different things.
func (r *reader) listsParts() bool {
	n := r.statements.n
	if n < 2 {
		return false
	}
	return areApart(r.statements.at(n-1).Subject, r.statements.at(n-2).Subject)
}

// areApart reports whether two subjects are different things, not what was planned and what was spent of one.
func areApart(a, b narrative.Subject) bool {
	if a.Address.Form == tables.Form07 {
		a.Address.Column = b.Address.Column // 预算12万元、决算11万元 of one thing
	}
	return a != b
}

// leaveList goes back at token i, where a comparison opens that names nothing, to the whole of the parts that were listed
// before it: 其中，甲1万元，乙2万元。比上年增加…
func (r *reader) leaveList(i int) {
	if r.endsParts(i) {
		r.now.about(r.now.whole, 0, 0)
		r.now.sure = narrative.CertaintyDoubtful
	}
}

// leaveListBefore goes back to the whole of the parts that the sentence before has listed, where this one begins with its budget or with what
// was spent: 其中甲1万元、乙2万元。年初预算4万元，支出决算3万元.
func (r *reader) leaveListBefore() {
	if !r.phrase.settled && !r.said.comparing && !r.now.aside && r.opensSentence(r.pos) {
		r.leaveList(r.pos)
	}
}

// endsParts reports whether the sentence before token i, or what stands before the semicolon there, ends with a list of
// parts of which amounts and shares alone are stated.
func (r *reader) endsParts(i int) bool {
	since := r.said.begun // of the statements
	switch {
	case !r.now.within && r.statements.n == r.said.begun && r.phrase.empty():
		since = r.said.earlier
	case !r.now.within || !r.token(i-1).Sign(';') || !r.phrase.empty():
		return false
	}
	if !r.now.part || r.now.whole.IsZero() {
		return false
	}
	var last *narrative.Statement // amount of a part
	for n := r.statements.n - 1; n >= since; n-- {
		s := r.statements.at(n)
		switch {
		case s.Measure == narrative.MeasureShare:
			continue
		case s.Whole != r.now.whole || s.Measure != narrative.MeasureActual && s.Measure != narrative.MeasureBudget:
			return false
		case last != nil:
			return areApart(last.Subject, s.Subject)
		}
		last = s
	}
	return false
}

// compare opens a comparison at glyph i.
func (r *reader) compare(i int) {
	r.leaveAverage()
	r.settle(i, byWord)
	r.expected = expectation{}
	r.said.comparing = true
	r.now.footing.compareWith(0, 0)
	r.now.moved = true
}

// leaveAverage goes back to the money of which an average was told by the way, where what is compared
// has another unit: 公务接待费2.31万元，人均82.50元，较上年减少0.40万元.
func (r *reader) leaveAverage() {
	of := nouns.Reception
	switch indicatorOf(r.now.noun) {
	case narrative.ReceptionPersonAverage, narrative.ReceptionBatchAverage:
	case narrative.AbroadPersonAverage:
		of = nouns.Abroad
	case narrative.VehicleAverage:
		of = nouns.VehicleOperation
	default:
		return
	}
	if !r.phrase.empty() || r.said.last < 0 {
		return
	}
	if unit := r.unitAfter(r.pos); unit.IsMoney() && (unit == prose.UnitYuan) != strings.HasPrefix(r.statements.at(r.said.last).Unit, "元") {
		r.speak(of)
	}
	r.now.sure = narrative.CertaintyDoubtful
}

// isCompared reports whether something is said to be compared with the year at token i,
// though no word before it says so.
func (r *reader) isCompared(i int) bool {
	next := r.token(i + 1)
	if next.Is(prose.WordActual) || next.Is(prose.WordBudget) {
		next = r.token(i + 2)
	}
	return next.Is(prose.WordCompared)
}

// after returns the token after the one at i, fillers skipped; a text token if
// there is none.
func (r *reader) after(i int) prose.Token {
	for i++; i < len(r.tokens); i++ {
		if !r.tokens[i].Is(prose.WordFiller) {
			return r.tokens[i]
		}
	}
	return prose.Token{}
}
