package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/tables"
)

// A list is the things that were named or stated one after another, of which something is
// said together: 基本支出和项目支出分别为…, 各占…, 均为….
type list struct {
	things   []focus
	years    []int // likewise: 2018年至2020年
	turning  bool  // each takes one of the values that follow
	alike    bool  // the value that follows is that of each
	measured bool  // they are what was planned and what was spent of one thing
	till     int   // glyph after the 、 behind the last thing that was named
}

// mostThings is the number of things beyond which a list is not kept.
const mostThings = 12

// clear empties the list.
func (l *list) clear() { *l = list{things: l.things[:0], years: l.years[:0]} }

// year keeps a year as one of a list, with all since the one before if it ends a span.
func (l *list) year(year int, span bool) {
	if n := len(l.years); span && n > 0 && year-l.years[n-1] < mostThings {
		for y := l.years[n-1] + 1; y < year; y++ {
			l.years = append(l.years, y)
		}
	}
	l.years = append(l.years, year)
}

// remember keeps the noun of the phrase as one of a list, and reports whether there is one.
func (r *reader) remember() bool {
	p := &r.phrase
	if r.meant(p.noun) == 0 || p.settled || p.before && p.noun.Weak() || len(r.said.list.things) == mostThings {
		return false
	}
	s, head := r.named(r.meant(p.noun))
	r.said.list.things = append(r.said.list.things, focus{subject: s, sure: narrative.CertaintyInferred, noun: p.noun, row: head})
	return true
}

// isJoined reports whether a phrase names the last one of several things that one amount is of: A和B, A、B.
func (r *reader) isJoined(p *phrase) bool {
	return p.joined || p.noun != 0 && !p.after && r.said.list.till == p.quote && r.said.list.till != 0
}

// speakOfThose makes the things that are named one after another the subject, of which the noun is the last: what
// a cell holds of them together, if one does (因公出国费、公务用车购置及运行费和公务接待费 are “三公”经费).
func (r *reader) speakOfThose(n nouns.Noun) {
	parts := [...]nouns.Noun{nouns.Abroad, nouns.Vehicles, nouns.Reception}
	things := r.said.list.things
	all := slices.Concat(nounsOf(things), []nouns.Noun{n})
	isMissing := func(p nouns.Noun) bool { return !slices.Contains(all, p) }
	if len(all) == len(parts) && !slices.ContainsFunc(parts[:], isMissing) {
		r.speak(nouns.ThreePublic)
		r.now.sure = narrative.CertaintyInferred
		return
	}
	r.phrase.unknown = true
	r.now.subject, r.now.noun = narrative.Subject{}, 0
}

// nounsOf returns the nouns that named things.
func nounsOf(things []focus) []nouns.Noun {
	named := make([]nouns.Noun, len(things))
	for i, f := range things {
		named[i] = f.noun
	}
	return named
}

// join keeps the noun before 和 at token i as one of a list, if another one follows, and
// reports whether it does.
func (r *reader) join(i int) bool {
	p := &r.phrase
	if p.noun == 0 || p.after || p.settled || !r.token(i+1).Is(prose.WordNoun) && !r.token(i+1).Is(prose.WordIndicator) {
		return false
	}
	r.remember()
	p.restart(r.tokens[i].To)
	p.joined = true
	return true
}

// inTurn reads 分别 or 各 at token i: each thing of the list takes one of the values that
// follow. Where no list of names stands before it, they are those that were stated last,
// or years. 各 by itself says little: there must be as many values as things.
func (r *reader) inTurn(i int, each bool) bool {
	l := &r.said.list
	if p := &r.phrase; p.settled && r.isJoined(p) { // 会议费、培训费预算分别为
		p.settled = false
	}
	r.remember()
	n := r.valuesAfter(i)
	if len(l.things) == 0 {
		l.things = r.bothSides(l.things)
	}
	if len(l.things) < 2 {
		l.things = r.namesBefore(l.things, i)
	}
	switch {
	case r.measuresBefore(i):
	case len(l.things) > 1:
		l.years = l.years[:0]
	case n > 1 && n == len(l.years):
		if !r.phrase.settled {
			r.settle(r.tokens[i].From, byWord)
		}
		l.things = l.things[:0]
		for _, year := range l.years {
			f := r.now.focus
			f.footing.year = year
			l.things = append(l.things, f)
		}
	default:
		l.things = r.lastStated(l.things[:0], n)
		l.years = l.years[:0]
	}
	l.turning = len(l.things) > 1 && (!each || n == len(l.things))
	return l.turning
}

// bothSides appends the two figures that 收支 before the token names in one word.
func (r *reader) bothSides(things []focus) []focus {
	p := &r.phrase
	if p.noun != nouns.BareBoth && p.noun != nouns.BothTotal && p.noun != nouns.FiscalBothTotal || p.before || p.after {
		return things
	}
	s, _ := r.named(p.noun)
	for _, a := range [...]tables.Address{s.Address, s.Twin} {
		things = append(things, focus{subject: narrative.Subject{Address: a}, sure: narrative.CertaintyInferred})
	}
	return things
}

// namesBefore appends what the names with 、 between them stand for that end at token i, if
// the classification, or the list of what is purchased, has all of them: 办公费、印刷费分别为…, 货物、工程和服务分别为…. What
// was found before stays if they are not.
func (r *reader) namesBefore(before []focus, i int) []focus {
	first := i
	for nearest := r.nearest(i); first > nearest && !r.tokens[first-1].EndsClause() && !r.tokens[first-1].Is(prose.WordParts); {
		first--
	}
	var room [mostThings]focus
	things := room[:0]
	from := r.tokens[first].From
	for n := first; n <= i; n++ {
		if n < i && !r.tokens[n].Sign('、') && !r.tokens[n].Is(prose.WordAgainst) {
			continue
		}
		f, ok := r.nameAlone(from, r.tokens[n].From)
		if !ok || len(things) == mostThings {
			return before
		}
		things = append(things, f)
		from = r.tokens[n].To
	}
	if len(things) < 2 {
		return before
	}
	return append(before[:0], things...)
}

// nameAlone returns what the glyphs from i to end name, if they are a name of the classification or of a kind of what is purchased.
func (r *reader) nameAlone(i, end int) (focus, bool) {
	if s, ok := r.lookup(i, end); ok && s.Name == "" {
		return focus{subject: s, sure: narrative.CertaintyInferred, row: s.Code}, true
	}
	if end-i > prose.LongestName {
		return focus{}, false
	}
	kind := r.bought(strings.TrimSuffix(strings.TrimSuffix(r.Folded(i, end), "采购"), "类"))
	if kind == 0 {
		return focus{}, false
	}
	return focus{subject: narrative.Subject{Indicator: kind}, sure: narrative.CertaintyInferred, noun: nounOf(kind)}, true
}

// alls are the words that say of an amount what all of it is.
var alls = [...]string{"均为", "均是", "均系", "都是", "都为", "全为", "全是", "全部为", "全部是", "全部系", "均来自", "全部来自"}

// allOfThat states of what the phrase names the amount that stands right before it, if the words between say that this is all of that, and
// reports whether they do: 本年收入9万元，均为财政拨款收入.
func (r *reader) allOfThat() bool {
	p := &r.phrase
	if p.noun == 0 || p.settled || p.after || r.said.last < 0 || r.now.aside || p.at <= p.quote || p.at-p.quote > prose.LongestName ||
		!slices.Contains(alls[:], r.Folded(p.quote, p.at)) {
		return false
	}
	last := *r.statements.at(r.said.last)
	if last.Amount.IsBlank() || last.Measure != narrative.MeasureActual && last.Measure != narrative.MeasureBudget || r.Glyphs[p.quote].At-last.End > len("万元，") {
		return false
	}
	p.before = false
	r.settle(p.to, byWord)
	if r.now.subject.IsZero() || spent(r.now.subject) == spent(last.Subject) {
		return true
	}
	s := r.statement(p.at, p.to, p.to)
	s.Start, s.End = last.Start, last.End
	s.Amount, s.Unit, s.Measure, s.Base, s.Year = last.Amount, last.Unit, last.Measure, last.Base, last.Year
	r.now.sure = narrative.CertaintyInferred
	r.state(s)
	r.said.all = r.statements.n
	r.now.stated = footing{year: s.Year, measure: s.Measure, budget: s.Base}
	r.now.sure = narrative.CertaintyDoubtful // 本年收入9万元，均为财政拨款收入，比上年增加1万元: of either
	return true
}

// measuresBefore makes a list of what was planned and what was spent of one thing, if both stand
// before token i: 年初预算数与决算数分别为10万元和9万元.
func (r *reader) measuresBefore(i int) bool {
	first, and, second := r.token(i-3), r.token(i-2), r.token(i-1)
	planned := first
	if !planned.Is(prose.WordBudget) {
		planned = second
	}
	if !planned.Is(prose.WordBudget) || !first.Is(prose.WordActual) && !second.Is(prose.WordActual) || !and.Is(prose.WordAgainst) && !and.Sign('、') || r.now.subject.IsZero() {
		return false
	}
	r.now.footing.compareWith(0, 0)
	r.said.comparing = false
	l := &r.said.list
	l.clear()
	for _, t := range [...]prose.Token{first, second} {
		f := r.now.focus
		f.footing.measure, f.footing.budget = narrative.MeasureActual, 0
		if t.Is(prose.WordBudget) {
			f.footing.measure, f.footing.budget = narrative.MeasureBudget, narrative.Base(t.Word.Value())
		}
		l.things = append(l.things, f)
	}
	l.measured = true
	return true
}

// valuesAfter returns how many values stand one after another behind token i.
func (r *reader) valuesAfter(i int) int {
	n := 0
	end := r.farthest(i)
	for i++; i < end; i++ {
		switch t := r.tokens[i]; {
		case t.Kind == prose.TokenNumber:
			n++
		case n == 0 && t.Is(prose.WordNoun) && (nouns.Noun(t.Word.Value()).Bare() || nouns.Noun(t.Word.Value()) == nouns.Spending): // 分别支出
		case t.EndsClause() && r.token(i+1).Kind != prose.TokenNumber, t.Is(prose.WordNoun), t.Is(prose.WordIndicator):
			return n
		}
	}
	return n
}

// lastStated appends the subjects of the last n statements of the sentence, or of the one
// before if it has none, if they say the same of different things.
func (r *reader) lastStated(things []focus, n int) []focus {
	from, begun := r.statements.n-n, r.said.begun
	if begun == r.statements.n {
		begun = r.said.earlier
	}
	if n < 2 || from < begun {
		return things
	}
	for i := from; i < r.statements.n; i++ {
		s := r.statements.at(i)
		if i > from && (s.Measure != r.statements.at(from).Measure || s.Subject == r.statements.at(i-1).Subject) {
			return things[:0]
		}
		things = append(things, focus{subject: spent(s.Subject), sure: narrative.CertaintyInferred, whole: s.Whole})
	}
	return things
}

// alikeStated returns of how many things the last statements of the sentence say the same.
func (r *reader) alikeStated() int {
	n := 0
	for i := r.statements.n - 1; i >= r.said.begun && r.statements.at(i).Measure == r.statements.at(r.statements.n-1).Measure; i-- {
		n++
	}
	return min(n, mostThings)
}

// takeTurn makes the next thing of a list that takes values in turn the subject.
func (r *reader) takeTurn() {
	l := &r.said.list
	switch {
	case !l.turning:
	case len(l.things) == 0:
		l.turning, r.now.subject, r.now.noun = false, narrative.Subject{}, 0
	default:
		whole, next := r.now.whole, l.things[0]
		r.now.resume(next)
		r.now.whole = whole
		l.things = l.things[1:]
		if len(l.years) > 0 {
			r.dated(next.footing.year)
		}
		if l.measured {
			r.expected.measure, r.expected.budget = next.footing.measure, next.footing.budget
		}
		r.expect()
	}
}

// takesMore reports whether another value of the list follows the one before token i.
func (r *reader) takesMore(i int) bool {
	t := r.token(i)
	return r.said.list.turning && len(r.said.list.things) > 0 && r.token(i+1).Kind == prose.TokenNumber &&
		(t.Sign('、') || t.Sign(',') || t.Is(prose.WordAgainst) || t.Is(prose.WordFiller))
}

// ofEach does something for each thing of a list that the same is said of, and reports
// whether there is one.
func (r *reader) ofEach(do func()) bool {
	l := &r.said.list
	if !l.alike {
		return false
	}
	for _, f := range l.things {
		r.now.resume(f)
		r.expect()
		expected := r.expected
		do()
		r.expected = expected
	}
	l.clear()
	return true
}
