package reading

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/tables"
)

// directionAt reads 增加, 大于 and the like at token i and returns the index of the
// next token.
func (r *reader) directionAt(i int) int {
	t := r.tokens[i]
	next := i + 1
	direction := narrative.Direction(t.Word.Value())
	if t.Word.Kind() == prose.WordResidue {
		direction = narrative.DirectionEither
		r.Remark(narrative.RemarkResidue, t.From, t.To)
	} else if end := r.alternative(i); end > i {
		direction, next = narrative.DirectionEither, end
		r.Remark(narrative.RemarkResidue, t.From, r.tokens[end-1].To)
	}
	if after := r.after(next - 1); after.Is(prose.WordReason) || after.Is(prose.WordPurpose) {
		return next
	}
	if direction == narrative.DirectionFlat && r.token(i-1).Sign(',') && r.token(next).Is(prose.WordNoun) { // 收入9万元，扣除支出8万元，等于年末结转1万元
		return next
	}
	r.settle(t.From, byWord)
	relation := t.Word.Kind() == prose.WordRelation || t.Word.Kind() == prose.WordResidue || r.after(i).Is(prose.WordBudget)
	if relation {
		next = r.relatedTo(next)
		if base := r.now.footing.base; base != 0 && r.At(r.tokens[next-1].To) == '的' && r.after(next-1).Kind == prose.TokenNumber { // 高于上年的2.00万元
			r.wordless(t, r.tokens[next-1].To, direction)
			r.expectOf(base)
			return next
		}
	}
	r.expected = expectation{}
	r.said.comparing, r.phrase.loose, r.phrase.predicate = false, false, true
	if relation && (direction == narrative.DirectionFlat || next >= len(r.tokens) || r.tokens[next].Kind != prose.TokenNumber) {
		r.wordless(t, r.tokens[next-1].To, direction)
		if base := r.now.footing.base; base.IsBudget() { // 等于预算数3.00万元
			r.expected.measure, r.expected.budget = narrative.MeasureBudget, base
		}
		return next
	}
	r.ratesInTurn(next)
	if r.revisesPlan(t) {
		r.phrase.unknown, r.phrase.passing = true, true
	}
	r.expected.direction, r.expected.word = direction, t
	return next
}

// revisesPlan reports whether a word says how the budget that was just stated was changed, and not how what was spent is less than it:
// 年初预算5万元，调减2万元，支出3万元.
func (r *reader) revisesPlan(t prose.Token) bool {
	return r.now.stated.measure == narrative.MeasureBudget && r.now.footing.base == 0 && slices.Contains(revisions[:], r.Folded(t.From, t.To))
}

// ratesInTurn makes each of the things of which changes were stated last take one of the rates that begin at token i, if there are as many
// with nothing but a sign between them: 分别增加18万元、15万元，增长3.33%、2.68%.
func (r *reader) ratesInTurn(i int) {
	rates := 0
	for end := r.farthest(i); i+1 < end && r.tokens[i].Kind == prose.TokenNumber && r.unitAfter(i) == prose.UnitPercent; i += 3 {
		rates++
		if and := r.token(i + 2); !and.Sign('、') && !and.Is(prose.WordAgainst) {
			break
		}
	}
	l := &r.said.list
	if rates < 2 || l.turning && len(l.things) > 0 || !r.phrase.empty() || r.statements.n == 0 || r.statements.at(r.statements.n-1).Measure != narrative.MeasureChange {
		return
	}
	if l.things = r.lastStated(l.things[:0], rates); len(l.things) > 1 {
		l.turning, l.years = true, l.years[:0]
		r.phrase.close()
	}
}

// relatedTo takes the budget or year behind 大于, if one follows before token next, and returns the token after it.
func (r *reader) relatedTo(next int) int {
	if b := r.after(next - 1); b.Is(prose.WordBudget) {
		r.now.footing.compareWith(narrative.Base(b.Word.Value()), 0)
		return r.past(next, prose.WordBudget)
	} else if b.Is(prose.WordPrior) {
		r.now.footing.compareWith(narrative.BasePrior, r.Year-1)
		return r.past(next, prose.WordPrior)
	}
	return next
}

// expectOf expects an amount of what something is compared with.
func (r *reader) expectOf(base narrative.Base) {
	r.expected.measure, r.expected.budget = narrative.MeasurePrior, 0
	if base.IsBudget() {
		r.expected.measure, r.expected.budget = narrative.MeasureBudget, base
	}
}

// past returns the index after the first word of the kind from token i on.
func (r *reader) past(i int, k prose.WordKind) int {
	for !r.tokens[i].Is(k) {
		i++
	}
	return i + 1
}

// alternative returns the token after 增加（减少）, 增加（或减少） or the like at token i, which are both
// directions of the template; i if only one stands there.
func (r *reader) alternative(i int) (end int) {
	other := i + 2
	if t := r.token(other); r.Folded(t.From, t.To) == "或" {
		other++
	}
	if t := r.token(other); r.token(i+1).Sign('(') && (t.Is(prose.WordDirection) || t.Is(prose.WordRelation)) && r.token(other+1).Sign(')') {
		return other + 2
	}
	return i
}

// noneAt reads 无 or 没有 at token i: what follows is said not to be there, or if
// nothing does, what stands before.
func (r *reader) noneAt(i int) {
	t := r.tokens[i]
	if next := r.after(i); next.Is(prose.WordDirection) || next.Is(prose.WordMore) { // 没有增加公务接待费
		r.unknown(t)
		return
	}
	if r.noneOfEach(i) {
		return
	}
	if before := r.token(i - 1); before.Is(prose.WordPrior) && r.said.last >= 0 && r.statements.at(r.said.last).Subject == r.now.subject && r.meansThat(i) { // 上年无此项支出
		r.wordless(t, t.To, narrative.DirectionNone)
		r.phrase.begin()
		r.said.absent, r.said.none, r.said.lacking = true, t, true
		return
	}
	if i+1 < len(r.tokens) && r.tokens[i+1].Kind != prose.TokenSign {
		r.phrase.begin()
		before := r.token(i - 1)
		r.said.absent, r.said.none = true, t
		r.said.lacking = before.Is(prose.WordPrior) || before.Kind == prose.TokenYear && r.said.asOf == 0
		return
	}
	r.settle(t.From, byWord)
	if !r.now.subject.IsZero() {
		r.wordless(t, t.To, narrative.DirectionNone)
	}
}

// meansThat reports whether the words behind the one at token i say no more than that what is spoken of is meant: 此项支出.
func (r *reader) meansThat(i int) bool {
	end := i + 1
	for far := r.farthest(i); end < far && r.tokens[end].Kind != prose.TokenSign; {
		end++
	}
	if end == i+1 || r.tokens[end-1].To-r.tokens[i].To > prose.LongestName {
		return false
	}
	words, ok := "", false
	for _, that := range [...]string{"此", "该", "这"} {
		if words, ok = strings.CutPrefix(r.Folded(r.tokens[i].To, r.tokens[end-1].To), that); ok {
			break
		}
	}
	words = strings.TrimPrefix(strings.TrimPrefix(words, "项"), "类")
	return ok && slices.Contains([]string{"", "支出", "经费", "费用", "开支", "收入", "业务", "资金"}, words)
}

// noneOfEach states that there is nothing of each of the things before the word at token
// i, if the words after it say no more than 支出, and reports whether they do.
func (r *reader) noneOfEach(i int) bool {
	next, t := r.token(i+1), r.tokens[i]
	side := nouns.Noun(next.Word.Value())
	bare := next.Is(prose.WordNoun) && (side.Bare() || side == nouns.Spending) || next.Is(prose.WordActual) || next.Is(prose.WordBudget)
	if !bare || i+2 < len(r.tokens) && r.tokens[i+2].Kind != prose.TokenSign || r.phrase.noun == 0 && len(r.said.list.things) < 2 {
		return false
	}
	if !r.ofEach(func() { r.wordless(t, next.To, narrative.DirectionNone) }) {
		r.settle(t.From, byWord)
		r.wordless(t, next.To, narrative.DirectionNone)
	}
	r.phrase.close()
	return true
}

// wordless states what the word t says without a number, quoting up to glyph end.
func (r *reader) wordless(t prose.Token, end int, d narrative.Direction) {
	base, measure := r.now.footing.comparedWith(), narrative.MeasureChange
	if d == narrative.DirectionNone {
		base, measure = 0, narrative.MeasureActual
	}
	if !r.now.subject.IsZero() && !r.phrase.unknown && !r.phrase.loose && (d != narrative.DirectionNone || r.mayBeAbsent()) {
		s := r.statement(t.From, t.To, end)
		if d == narrative.DirectionNone && s.Year != 0 && s.Year == r.Year-1 { // there was none
			measure = narrative.MeasurePrior
		}
		s.Measure, s.Base, s.Direction, s.Word = measure, base, d, r.Folded(t.From, t.To)
		if t.Is(prose.WordFlat) && (r.said.basically || r.Has(t.From, "基本")) {
			s.Vagueness = narrative.VagueBasically
		}
		if base != 0 {
			s.BaseYear = r.now.footing.comparedYear(base)
		}
		r.state(s)
	}
	r.expected = expectation{}
	r.said.comparing, r.phrase.predicate = false, true
}

// mayBeAbsent reports whether 无 is said of the subject: money, not things.
func (r *reader) mayBeAbsent() bool {
	i := indicatorOf(r.now.noun)
	if r.now.noun.Bare() && r.now.subject.Address.Form == tables.Form01 {
		return false // there is no account without
	}
	return r.now.subject.Address.Form != 0 || i == narrative.AgencyOperation || i >= narrative.Procurement && i <= narrative.ProcurementServices
}
