package narrative

import (
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/tables"
)

// directionAt reads 增加, 大于 and the like at token i and returns the index of the
// next token.
func (r *reader) directionAt(i int) int {
	c, t := &r.clause, r.tokens[i]
	next := i + 1
	direction := Direction(t.Word.Value())
	if t.Word.Kind() == prose.WordResidue {
		direction = DirectionEither
		r.remark(RemarkResidue, t.From, t.To)
	} else if r.alternative(i) {
		direction, next = DirectionEither, i+4
		r.remark(RemarkResidue, t.From, r.tokens[i+3].To)
	}
	if after := r.after(next - 1); after.Is(prose.WordReason) {
		return next
	}
	r.settle(t.From, false)
	relation := t.Word.Kind() == prose.WordRelation || t.Word.Kind() == prose.WordResidue
	if relation {
		if b := r.after(next - 1); b.Is(prose.WordBudget) {
			c.base, c.baseYear = Base(b.Word.Value()), 0
			next = r.past(next, prose.WordBudget)
		} else if b.Is(prose.WordPrior) {
			c.base, c.baseYear = BasePrior, r.year-1
			next = r.past(next, prose.WordPrior)
		}
	}
	c.clear()
	c.comparing, c.loose, c.predicate = false, false, true
	if relation && (next >= len(r.tokens) || r.tokens[next].Kind != prose.TokenNumber) {
		r.wordless(t, r.tokens[next-1].To, direction)
		return next
	}
	c.direction, c.word = direction, t
	return next
}

// past returns the index after the first word of the kind from token i on.
func (r *reader) past(i int, k prose.WordKind) int {
	for !r.tokens[i].Is(k) {
		i++
	}
	return i + 1
}

// alternative reports whether 增加（减少） or the like stands at token i: both
// directions of the template.
func (r *reader) alternative(i int) bool {
	return i+3 < len(r.tokens) && r.tokens[i+1].Sign('(') && (r.tokens[i+2].Is(prose.WordDirection) || r.tokens[i+2].Is(prose.WordRelation)) &&
		r.tokens[i+3].Sign(')')
}

// noneAt reads 无 or 没有 at token i: what follows is said not to be there, or if
// nothing does, what stands before.
func (r *reader) noneAt(i int) {
	c, t := &r.clause, r.tokens[i]
	if i+1 < len(r.tokens) && r.tokens[i+1].Kind != prose.TokenSign {
		c.begun()
		c.absent, c.none = true, t
		return
	}
	r.settle(t.From, false)
	if !c.subject.IsZero() {
		r.wordless(t, t.To, DirectionNone)
	}
}

// wordless states what the word t says without a number, quoting up to glyph end.
func (r *reader) wordless(t prose.Token, end int, d Direction) {
	c := &r.clause
	base, measure := c.comparedWith(), MeasureChange
	if d == DirectionNone {
		base, measure = 0, MeasureActual
	}
	if !c.subject.IsZero() && !c.unknown && !c.loose && (d != DirectionNone || c.mayBeAbsent()) {
		s := r.statement(t.From, t.To, end)
		s.Measure, s.Base, s.Direction, s.Word = measure, base, d, r.Folded(t.From, t.To)
		if base != 0 {
			s.BaseYear = c.comparedYear(base)
		}
		r.state(&s)
	}
	c.clear()
	c.comparing, c.predicate = false, true
}

// mayBeAbsent reports whether 无 is said of the subject: money, not things.
func (c *clause) mayBeAbsent() bool {
	i := c.noun.indicator()
	if c.noun.bare() && c.subject.Address.Form == tables.Form01 {
		return false // there is no account without
	}
	return c.subject.Address.Form != 0 || i == AgencyOperation || i == Procurement
}

// comparedWith returns what a change in the clause is against.
func (c *clause) comparedWith() Base {
	switch {
	case c.base != 0:
		return c.base
	case c.planned != 0:
		return c.planned
	default:
		return BasePrior
	}
}

// comparedYear returns the year of the base.
func (c *clause) comparedYear(b Base) int {
	switch {
	case c.baseYear != 0:
		return c.baseYear
	case b == BasePrior && c.year != 0:
		return c.year - 1
	default:
		return c.year
	}
}
