package reading

import (
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// around tells a statement what the words around its number say of it, which is the
// token at i and whose unit ends before token next.
func (r *reader) around(s *narrative.Statement, i, next int) {
	t := r.tokens[i]
	from, end := r.wordsOf(s, i)
	first := i
	for nearest := r.nearest(i); first > nearest && r.tokens[first-1].From >= from; {
		first--
	}
	if end > 0 { // but before a number that the text begins with
		s.Scope, s.Unknown = r.scopeOf(from, r.tokens[end-1].To), r.unknownIn(first, end)
	}
	s.Vagueness = r.vagueness(t.From, t.To, r.tokens[next-1].To)
	if s.Measure == narrative.MeasureCount && r.countsPast(i) {
		s.Year = r.Year - 1
	}
}

// wordsOf returns the glyph where the words of a number start, and the token after them:
// those since the last sign; before that if the number follows it at once (3批次、20人次).
// The scope of projects is said once in a sentence, before their number or behind it.
func (r *reader) wordsOf(s *narrative.Statement, i int) (from, end int) {
	if of := s.Subject.Indicator; of >= narrative.TargetProjects && of <= narrative.EvaluatedPoor {
		for end = i + 1; end < r.farthest(i) && !r.tokens[end].EndsClause() && !r.tokens[end].Sign('、'); end++ {
		}
		return max(r.said.since, r.tokens[r.nearest(i)].From), end
	}
	if from = r.phrase.quote; from >= r.tokens[i].From {
		from = r.phrase.earlier
	}
	return max(from, r.tokens[r.nearest(i)].From), i
}

// unknownIn returns the words of some tokens that are not of the vocabulary, without the
// names of departments and units.
func (r *reader) unknownIn(first, end int) string {
	for i := first; i < end; i++ {
		if words := r.unlisted(i); words != "" {
			return words + r.unknownIn(i+1, end) // which are seldom more
		}
	}
	return ""
}

// unlisted returns the words of token i if they are not of the vocabulary, else "".
func (r *reader) unlisted(i int) string {
	t := &r.tokens[i]
	if t.Kind != prose.TokenText || r.countsPart(i) {
		return ""
	}
	words := r.Folded(t.From, t.To)
	if prose.IsBody(words) {
		return ""
	}
	return words
}

// countsPast reports whether the number of things at token i is of the year before, as
// its words say or those of the one that it is enumerated with: 上年接待10批次、100人次.
func (r *reader) countsPast(i int) bool {
	first := i
	for nearest := r.nearest(i); first > nearest && r.tokens[first-1].Kind != prose.TokenNumber; { // 较上年下降20%年末保有3辆
		first--
	}
	if r.scopeOf(max(r.phrase.quote, r.tokens[first].From), r.tokens[i].From)&narrative.ScopePrior != 0 {
		return true
	}
	if r.said.last < 0 || !r.token(i-1).Sign('、') {
		return false
	}
	last := r.statements.at(r.said.last)
	return last.Measure == narrative.MeasureCount && last.Year == r.Year-1
}
