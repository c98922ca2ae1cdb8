package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/prose"
)

// A clause is the state of a sentence while it is read: what is spoken of, and what
// the words since the last number say about the next one.
type clause struct {
	focus
	phrase phrase
	fund   noun // anyGeneral, anyFund or anyCapital, if the sentence named one
	edge   int  // glyph where the name that is being read may start
	part   int  // the same after a 、, which few names contain
	quote  int  // glyph where the clause starts

	measure   Measure
	budget    Base   // of a budgeted amount, or of a completion
	share     bool   // 占: the next rate is a share
	divisor   phrase // what stands after 占
	completes bool   // 完成: the next rate is a completion
	direction Direction
	word      prose.Token // of the direction
	comparing bool        // between 比 and 增加: numbers are those of the base
	base      Base
	baseYear  int
	year      int
	reason    bool        // why something changed is being explained
	aside     bool        // that, or what money is for: what was spoken of before comes back
	planned   Base        // the first budget that was stated in the sentence
	usual     Measure     // of what a noun is followed by: 预算 in the parts of a budget
	predicate bool        // something was said of the phrase
	unknown   bool        // the subject of the clause is not known
	loose     bool        // unknown words stand between the verb and the number
	adjusted  bool        // 剔除: amounts and changes are not those of the figures
	listed    bool        // parts were named, with 、 between them
	absent    bool        // 无: the next noun is said not to be there
	none      prose.Token // the word for that
	parted    bool        // the sentence breaks something down
	things    bool        // a number of things is being read
	lone      bool        // the subject was named by itself just before
	threshold bool        // 单价: the next amount is part of a name
	bought    bool        // of things that were bought in the year
	before    focus       // what was spoken of before an aside
	money     focus       // what the last amount was of
	brackets  []bracket
	turn      []focus // the nouns that 分别 hands values to
	turning   bool
	last      int // index of the last statement of the sentence, −1 if there is none
}

// focus is what a clause is about.
type focus struct {
	subject Subject
	both    Subject    // the subject of two values, of which the first one was given
	path    [3]string  // the names of 类, 款 and 项 that were read
	noun    noun       // the noun that named the subject, zero for codes and names
	head    codes.Code // the code whose row the section is about
	whole   Subject    // what parts are parts of
	// withPrior and withPlan are set once the subject was compared with last year and
	// with a budget, not in an aside.
	withPrior, withPlan bool
	lost                bool // something else was spoken of that is not known
}

// about makes a subject the one that is spoken of.
func (f *focus) about(s Subject, n noun, head codes.Code) {
	f.subject, f.noun, f.head = s, n, head
	f.both = Subject{}
	f.withPrior, f.withPlan, f.lost = false, false, s.IsZero()
}

// compared returns whether the subject was compared with a budget, or with last year.
func (f *focus) compared(budget bool) *bool {
	if budget {
		return &f.withPlan
	}
	return &f.withPrior
}

// bracket is what was spoken of before a bracket opened, and how many statements
// there were by then.
type bracket struct {
	focus
	phrase phrase
	edge   int
	stated int
}

// A phrase is the part of a clause that may name a subject.
type phrase struct {
	from, to int  // glyphs
	noun     noun // the last noun in it
	at       int  // glyph where that starts
	before   bool // unknown text stands before the noun, or there is no noun
	after    bool // unknown text stands after the noun
	planned  bool // the noun ends in 预算
	settled  bool // the subject was taken from it
}

func (p *phrase) empty() bool { return p.to == 0 }

func (p *phrase) extend(t prose.Token) {
	if p.empty() {
		p.from = t.From
	}
	p.to = t.To
}

// begin starts a sentence at glyph i.
func (c *clause) begin(i, year int) {
	c.unpair()
	*c = clause{
		focus: c.focus, money: c.money, edge: i, part: i, quote: i, year: year, last: -1, usual: MeasureActual,
		brackets: c.brackets[:0], turn: c.turn[:0],
	}
}

// boundary ends a clause at a sign. What was said for the next number holds only
// if that follows at once.
func (c *clause) boundary(t prose.Token, numberFollows bool) {
	c.begun()
	c.absent = false
	c.part = t.To
	if !t.Sign('、') {
		c.edge = t.To
	}
	c.quote = t.To
	if !numberFollows && !t.Sign(':') {
		c.unpair()
		c.clear()
		c.comparing, c.threshold = false, false
	}
}

// unpair returns to both sides of the account after the values of each.
func (c *clause) unpair() {
	if !c.both.IsZero() {
		c.subject, c.both = c.both, Subject{}
	}
}

// clear forgets what was said for a number.
func (c *clause) clear() {
	c.measure, c.direction, c.share, c.completes = 0, 0, false, false
	c.divisor = phrase{}
}

// begun starts a new phrase within the clause.
func (c *clause) begun() {
	c.phrase, c.predicate, c.unknown, c.loose = phrase{}, false, false, false
}

// restart starts a new phrase at glyph i, where a name may start.
func (c *clause) restart(i int) {
	c.begun()
	c.edge, c.part = i, i
}

// text takes unknown text.
func (c *clause) text(t prose.Token) {
	if c.share {
		c.divisor.before = true
		c.divisor.extend(t)
		return
	}
	switch {
	case c.predicate:
		c.loose = true
	case c.phrase.noun != 0:
		c.phrase.after = true
	default:
		c.phrase.before = true
	}
	c.phrase.extend(t)
}

// name takes a noun.
func (c *clause) name(t prose.Token, n noun, directed bool) {
	if c.predicate {
		c.begun()
		if !directed {
			c.direction = 0
		}
	}
	c.lone = false
	p := &c.phrase
	switch {
	case p.noun != 0 && !p.after && n.weak() && !p.noun.weak():
		p.extend(t)
		return
	case p.after:
		p.before, p.after = true, false
	case p.noun != 0:
		p.before = false
	}
	p.noun, p.at = n, t.From
	p.extend(t)
}
