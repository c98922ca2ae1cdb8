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
// the amounts are no part of it; what is further back than a few statements is forgotten.
func (r *reader) listed(things int) listing {
	const far = 4 * mostThings
	begun, most := r.said.begun, mostThings
	if things > 0 {
		begun, most = 0, things
	}
	var l listing
	for i := r.statements.n - 1; i >= max(begun, r.statements.n-far) && len(l.things) < most; i-- {
		s := r.statements.at(i)
		switch {
		case s.Chapter != len(r.sections)-1:
			return l
		case s.Sums > 0, s.Measure == narrative.MeasureShare, s.Measure == narrative.MeasureRate, s.Measure == narrative.MeasureChange, s.Measure == narrative.MeasureCompletion,
			s.Measure == narrative.MeasureCount: // 购置费18万元，购置1辆；运行费6万元，合计24万元
			continue
		}
		if l.last == nil {
			l.last = s
		}
		if s.Measure != l.last.Measure && s.Subject == l.things[len(l.things)-1] { // 预算5万元，决算4万元
			continue
		}
		if s.Amount.IsBlank() || s.Measure != l.last.Measure || s.Base != l.last.Base || s.Year != l.last.Year || slices.Contains(l.things, s.Subject) {
			break
		}
		l.things = append(l.things, s.Subject)
		l.span, l.since = r.statements.n-i, s.Start
	}
	return l
}

// sumAt reads 合计 at token i if it is what the things just listed come to together, and
// reports whether it is: 甲1万元、乙2万元，两项合计3万元.
func (r *reader) sumAt(i int) bool {
	things := 0
	if p := &r.phrase; !p.empty() {
		if things = r.thingsTogether(p.from, p.to); things == 0 {
			return false
		}
	}
	if !r.unitAfter(i).IsMoney() || !r.sumOf(things) {
		return false
	}
	r.phrase.close()
	return true
}

// sumOf makes what the things just listed come to the subject, of which no form has a cell,
// and reports whether there are some: as many as is said, if that is not 0.
func (r *reader) sumOf(things int) bool {
	l := r.listed(things)
	if len(l.things) < max(things, 2) {
		return false
	}
	names := make([]string, len(l.things))
	for i, s := range l.things {
		names[len(names)-1-i] = s.String()
	}
	r.now.about(narrative.Subject{Name: strings.Join(names, "＋")}, 0, 0)
	r.now.sure = narrative.CertaintyInferred
	if things == 0 && l.since < r.Glyphs[r.said.since].At { // what stands before a semicolon may be another list
		r.now.sure = narrative.CertaintyDoubtful
	}
	r.said.list.clear()
	r.expected = expectation{measure: l.last.Measure, budget: l.last.Base, sums: l.span}
	return true
}

// sumOfThose makes the sum of as many things as the words from glyph i to end say the
// subject, and reports whether they say so and it is one.
func (r *reader) sumOfThose(i, end int) bool {
	things := r.thingsTogether(i, end)
	return things > 0 && r.sumOf(things)
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
