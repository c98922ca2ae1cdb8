package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// isGrade reports whether the indicator is how many projects got a grade.
func isGrade(i narrative.Indicator) bool {
	return i >= narrative.SelfExcellent && i <= narrative.SelfPoor
}

// grades are what projects are graded as, the longer words first: 不合格 is no 合格.
var grades = [...]struct {
	word string
	noun narrative.Indicator
}{
	{"优秀", narrative.SelfExcellent}, {"良好", narrative.SelfGood}, {"不合格", narrative.SelfPoor}, {"不及格", narrative.SelfPoor},
	{"合格", narrative.SelfFair}, {"及格", narrative.SelfFair},
	{"优", narrative.SelfExcellent}, {"良", narrative.SelfGood}, {"中", narrative.SelfFair}, {"差", narrative.SelfPoor},
}

// gradeBefore returns the noun of the grade before glyph i, zero if none stands there: 优8个, 良好的项目2个, not 其中2个.
func (r *reader) gradeBefore(i int) nouns.Noun {
	for _, behind := range [...]string{"有", "项目", "的", "等级", "等次"} {
		i -= r.EndsIn(i, behind)
	}
	for _, g := range &grades {
		n := r.EndsIn(i, g.word)
		if n == 0 {
			continue
		}
		switch r.At(i - n - 1) {
		case '为', '是', ',', '、', ':', ';', '。':
			return nounOf(g.noun)
		}
		if r.EndsIn(i-n, "其中") > 0 || r.EndsIn(i-n, "自评") > 0 {
			return nounOf(g.noun)
		}
		return 0
	}
	return 0
}

// gradeBehind returns the noun of the grade that a clause ends in which says what was graded how, from token i on, and the token after it:
// 2个项目自评等级为“优”. It is zero if there is none.
func (r *reader) gradeBehind(i int) (end int, grade nouns.Noun) {
	if r.Current().Topic != narrative.TopicPerformance && !isStage(r.stage) {
		return i, 0
	}
	for end = i; end < min(i+6, r.farthest(i)); end++ {
		switch t := r.tokens[end]; {
		case t.Is(prose.WordIndicator) && isGrade(narrative.Indicator(t.Word.Value())) && r.says(end-1):
			return end + 1, nounOf(narrative.Indicator(t.Word.Value()))
		case end > i && r.says(end-1) && r.token(end+1).Kind == prose.TokenSign && r.gradeBefore(t.To) != 0:
			return end + 1, r.gradeBefore(t.To)
		case t.Kind == prose.TokenText, t.Is(prose.WordFiller), t.Is(prose.WordIndicator) && isStage(narrative.Indicator(t.Word.Value())):
		default:
			return i, 0
		}
	}
	return i, 0
}

// says reports whether token i says what something is: 为, 评为.
func (r *reader) says(i int) bool {
	t := r.token(i)
	return t.Is(prose.WordFiller) && (strings.HasSuffix(r.Folded(t.From, t.To), "为") || r.Has(t.From, "是") || r.Has(t.From, "获评"))
}

// isGraded reports whether the number at token i, whose unit ends before token next, is that of the projects which are told by their
// grades behind it: 12个项目中，优秀8个、良好4个.
func (r *reader) isGraded(i, next int) bool {
	counted := r.Folded(r.tokens[i].From, r.tokens[next-1].To)
	if r.Current().Topic != narrative.TopicPerformance || !r.phrase.empty() || !r.token(next).Is(prose.WordWithin) || !strings.HasSuffix(counted, "项目") {
		return false
	}
	for n, end := next, r.farthest(next); n < end; n++ {
		if t := r.tokens[n]; t.Kind == prose.TokenNumber {
			return r.gradeBefore(t.From) != 0
		}
	}
	return false
}
