package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// listing is the amounts that were just stated, of different things and alike in all else.
type listing struct {
	things []narrative.Subject // the last one first
	last   *narrative.Statement
	span   int // the statements that they are among
	since  int // where the first of them starts in the text
}

// listed returns the listing that the last statements of the sentence are, or of the section
// if it is said how many things there are. Shares, changes, sums and numbers of things between
// the amounts are no part of it; what is further back than a few statements, or than the sum before one of a part, is forgotten.
func (r *reader) listed(things int, isPart bool) listing {
	const far = 4 * mostThings
	begun, most := r.said.begun, mostThings
	if things > 0 {
		begun, most = 0, things
	}
	var l listing
	for i := r.statements.n - 1; i >= max(begun, r.statements.n-far) && len(l.things) < most; i-- {
		s := r.statements.at(i)
		switch {
		case s.Chapter != len(r.Chapters)-1, isPart && (s.Sums > 0 || s.Start < r.Glyphs[r.said.since].At), i+1 == r.said.all:
			return l
		case s.Sums > 0, s.Measure == narrative.MeasureShare, s.Measure == narrative.MeasureRate, s.Measure == narrative.MeasureChange, s.Measure == narrative.MeasureCompletion,
			s.Measure == narrative.MeasureCount: // 购置费18万元，购置1辆；运行费6万元，合计24万元
			continue
		}
		if s.Measure == narrative.MeasurePrior && (l.last != nil && l.last.Measure == narrative.MeasureActual || r.isBeside(i)) { // 甲5万元，比上年的4万元增长25%，乙1万元
			continue
		}
		if l.last == nil {
			l.last = s
		}
		if n := len(l.things); n > 0 && s.Subject == l.things[n-1] && (s.Measure != l.last.Measure || s.Amount == r.statements.at(i+1).Amount) {
			continue // 预算5万元，决算4万元; 公用经费4万元，小计4万元
		}
		if s.Amount.IsBlank() || s.Measure != l.last.Measure || s.Base != l.last.Base || s.Year != l.last.Year || slices.Contains(l.things, s.Subject) {
			break
		}
		l.things = append(l.things, s.Subject)
		l.span, l.since = r.statements.n-i, s.Start
	}
	return l
}

// isBeside reports whether statement i is of last year's amount of what the statement before is an amount of: 甲5万元（上年4万元）.
func (r *reader) isBeside(i int) bool {
	if i == 0 {
		return false
	}
	s, before := r.statements.at(i), r.statements.at(i-1)
	return before.Measure == narrative.MeasureActual && before.Subject == s.Subject && before.Start >= r.Glyphs[r.tokens[r.first].From].At
}

// sumAt reads 合计 at token i if it is what the things just listed come to together, and
// reports whether it is: 甲1万元、乙2万元，两项合计3万元.
func (r *reader) sumAt(i int) bool {
	things := 0
	if p := &r.phrase; !p.empty() {
		if r.unitAfter(i).IsMoney() && r.sumOfYears(p.from, p.to) {
			r.phrase.close()
			return true
		}
		if things = r.thingsTogether(p.from, p.to); things == 0 {
			return false
		}
	}
	if !r.unitAfter(i).IsMoney() || !r.sumOf(things, r.tokens[i].Word.Value() == prose.Subtotal) {
		return false
	}
	r.phrase.close()
	return true
}

// sumOf makes what the things just listed come to the subject, of which no form has a cell,
// and reports whether there are some: as many as is said, if that is not 0. What a subtotal is of stands behind the last one
// and the last semicolon.
func (r *reader) sumOf(things int, isPart bool) bool {
	l := r.listed(things, isPart)
	if len(l.things) < max(things, 2) {
		return false
	}
	names := make([]string, len(l.things))
	for i, s := range l.things {
		names[len(names)-1-i] = s.String()
	}
	r.now.about(narrative.Subject{Name: strings.Join(names, "＋")}, 0, 0)
	r.now.sure = narrative.CertaintyInferred
	isOfCounted := r.statements.at(r.statements.n-1).Measure == narrative.MeasureCount // 公务接待费4万元，出国团组2个、4人次，共支出5万元
	if things == 0 && (isOfCounted || l.since < r.Glyphs[r.said.since].At) {           // what stands before a semicolon may be another list
		r.now.sure = narrative.CertaintyDoubtful
	}
	r.said.list.clear()
	r.expected = expectation{measure: l.last.Measure, budget: l.last.Base, sums: l.span}
	return true
}

// sumOfYears makes what an amount of one thing comes to in several years the subject, if the words from glyph i to end say of how
// many, and the sentence has stated those: 2019年支出8万元，2020年支出9万元，两年合计17万元. It reports whether it does.
func (r *reader) sumOfYears(i, end int) bool {
	years := 0
	words := strings.TrimPrefix(r.wordsBefore(i, end), "近")
	for n, number := range [...]string{2: "两", 3: "三", 4: "四", 5: "五"} {
		if number != "" && (words == number+"年" || words == number+"年间") {
			years = n
		}
	}
	from := r.statements.n - years
	if years == 0 || from < r.said.begun {
		return false
	}
	first := r.statements.at(from)
	for n := from; n < r.statements.n; n++ {
		s := r.statements.at(n)
		isSpent := s.Measure == narrative.MeasureActual || s.Measure == narrative.MeasurePrior
		if !isSpent || s.Amount.IsBlank() || s.Subject != first.Subject || n > from && s.Year <= r.statements.at(n-1).Year {
			return false
		}
	}
	r.now.about(narrative.Subject{Name: first.Subject.String() + "/" + words}, 0, 0)
	r.now.sure = narrative.CertaintyInferred
	r.said.list.clear()
	r.now.footing.year = r.Year
	r.expected = expectation{measure: narrative.MeasureActual, sums: years}
	return true
}

// sumsAdditions returns of how many statements an adjusted budget is the sum: of the budget before, and of what was added
// to it, where the text states nothing between: 年初预算5万元，追加2万元，调整后预算7万元.
func (r *reader) sumsAdditions(s *narrative.Statement) int {
	if s.Measure != narrative.MeasureBudget || s.Base != narrative.BaseAdjusted && s.Base != narrative.BaseFullYear || r.now.open {
		return 0
	}
	added := narrative.Subject{Name: addition(s.Subject)}
	n := r.statements.n - 1
	for n >= r.said.begun && r.statements.at(n).Subject == added {
		n--
	}
	if n == r.statements.n-1 || n < r.said.begun {
		return 0
	}
	if first := r.statements.at(n); first.Measure != narrative.MeasureBudget || first.Subject != s.Subject {
		return 0
	}
	return r.statements.n - n
}

// addition returns what is called what was added to the budget of something.
func addition(s narrative.Subject) string { return spent(s).String() + "/追加" }

// sumOfThose makes the sum of as many things as the words from glyph i to end say the
// subject, and reports whether they say so and it is one.
func (r *reader) sumOfThose(i, end int) bool {
	things := r.thingsTogether(i, end)
	return things > 0 && r.sumOf(things, false)
}

// kindsOfThings are what the things are called that something is said of together.
var kindsOfThings = [...]string{"项", "者", "类", "部分", "项支出", "类支出", "项收入", "类收入", "项经费"}

// thingsTogether returns how many things the words from glyph i to end say that something is
// of together, 0 if they say something else: 两项, 以上三类.
func (r *reader) thingsTogether(i, end int) int {
	if end-i > prose.LongestName {
		return 0
	}
	words := r.Folded(i, end)
	for _, before := range [...]string{"以上", "上述", "前述", "这"} {
		words = strings.TrimPrefix(words, before)
	}
	if rest, ok := strings.CutPrefix(words, "二"); ok {
		words = "两" + rest
	}
	for n, number := range [...]string{2: "两", 3: "三", 4: "四", 5: "五", 6: "六"} {
		if rest, ok := strings.CutPrefix(words, number); ok && number != "" && slices.Contains(kindsOfThings[:], rest) {
			return n
		}
	}
	return 0
}

// isAllAbove reports whether the words before glyph i say that all is meant that was told before.
func (r *reader) isAllAbove(i int) bool {
	return r.EndsIn(i, "以上") > 0 || r.EndsIn(i, "上述") > 0 || r.EndsIn(i, "前述") > 0
}
