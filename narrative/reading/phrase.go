package reading

import (
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// words are a run of glyphs with the noun that they end in.
type words struct {
	from, to int        // glyphs
	noun     nouns.Noun // the last noun in them
	before   bool       // unknown text stands before the noun, or there is no noun
}

func (w *words) empty() bool { return w.to == 0 }

func (w *words) extend(t prose.Token) {
	if w.empty() {
		w.from = t.From
	}
	w.to = t.To
}

// name takes a noun of the whole of a share. Behind another one it is that of less than it names by itself, unless it says which side
// of the account that is, or no more than what money: 占一般公共预算项目支出总额的5%.
func (w *words) name(t prose.Token, n nouns.Noun) {
	switch side := w.noun.Side(n); {
	case side != 0:
		w.noun = side
	case w.noun != 0 && n.Describes(w.noun):
	case w.noun != 0:
		w.noun, w.before = n, true
	default:
		w.noun = n
	}
	w.extend(t)
}

// A phrase is what stands between two signs: the words that may name a subject, and
// whether something was said of it.
type phrase struct {
	words
	at      int  // glyph where the noun starts
	after   bool // unknown text stands after the noun
	planned bool // the noun ends in 预算
	settled bool // the subject was taken from it

	predicate bool  // something was said of it
	unknown   bool  // what it names is not known
	passing   bool  // nor does it matter: what was spoken of goes on
	added     bool  // it is what was added to the budget of what is spoken of
	versus    bool  // it begins with what something is compared with: 收入比支出多1万元
	joined    bool  // it is one of several things that are named: A和B
	limit     limit // of the things that are named
	loose     bool  // unknown words stand between the verb and the number

	dated narrative.Subject // what is named before the year that it begins with: 差旅费2023年支出

	quote   int // glyph after the last sign
	earlier int // glyph after the one before
	part    int // glyph where a name may start
	edge    int // the same but for 、, which few names contain
}

// begin starts a new phrase in the place of another.
func (p *phrase) begin() { *p = phrase{quote: p.quote, earlier: p.earlier, part: p.part, edge: p.edge} }

// restart starts a new phrase at glyph i, where a name may start.
func (p *phrase) restart(i int) { *p = phrase{quote: p.quote, earlier: p.earlier, part: i, edge: i} }

// end ends the phrase at a sign, behind which another one starts.
func (p *phrase) end(t prose.Token) {
	edge := t.To
	if t.Sign('、') {
		edge = p.edge
	}
	*p = phrase{quote: t.To, earlier: p.quote, part: t.To, edge: edge}
}

// open starts a new phrase behind what opens a list of parts: 其中, or the colon in 9万元：甲4万元、乙5万元.
func (p *phrase) open(t prose.Token) {
	if t.Kind == prose.TokenSign {
		p.end(t)
		return
	}
	p.restart(t.To)
}

// resume goes on with the words before a bracket.
func (p *phrase) resume(before phrase) {
	p.words, p.at, p.after, p.planned = before.words, before.at, before.after, before.planned
}

// close makes it a phrase whose subject is known.
func (p *phrase) close() {
	p.begin()
	p.settled, p.predicate = true, true
}

// An answer is whether a sentence says something, once it was looked for.
type answer uint8

// ask returns the answer, which it finds out at the first time.
func (a *answer) ask(find func() bool) bool {
	const yes, no answer = 1, 2
	if *a == 0 {
		*a = no
		if find() {
			*a = yes
		}
	}
	return *a == yes
}

// said is what holds for a sentence from where it is said.
type said struct {
	row         nouns.Noun        // the fund whose opening balance was named: what follows is of it
	basically   bool              // 基本与: the comparison is vague
	since       int               // glyph where it starts, or what stands behind the last semicolon
	comparing   bool              // between 比 and 增加: numbers are those of the base
	shareOf     narrative.Subject // the whole that the last share says to be one of
	fund        nouns.Noun        // anyGeneral, anyFund or anyCapital, the last one named
	last        int               // index of the last statement, −1 if there is none
	begun       int               // index of the first one of the sentence
	earlier     int               // likewise of the sentence before
	changed     footing           // of the last change, zero if an amount was stated since
	before      footing           // likewise of the sentence before
	adjusted    bool              // 剔除: amounts and changes are not those of the figures
	ofPrior     bool              // 上年: the last year that was said is the one before
	asOf        int               // 截至: the year that things are counted in, up to the end of the sentence
	carriesOver answer
	units       answer
	buys        answer
	tells       answer
	list        list
	all         int         // 1 + the index of the last statement of what all of an amount is
	absent      bool        // 无: the next noun is said not to be there
	none        prose.Token // the word for that
	lacking     bool        // it is said of the year that stands before it: 上年无
}

// expectation is what is said of the next number.
type expectation struct {
	measure   narrative.Measure
	budget    narrative.Base // of a budgeted amount, or of a completion
	completes bool           // 完成: a rate is a completion
	share     bool           // 占: a rate is a share
	divisor   words
	direction narrative.Direction
	word      prose.Token // of the direction
	limit     limit       // 单价: an amount is part of a name
	sums      int         // 合计: of so many statements
}

// unknown takes unknown text.
func (r *reader) unknown(t prose.Token) {
	p := &r.phrase
	if r.expected.share {
		r.expected.divisor.before = true
		r.expected.divisor.extend(t)
		return
	}
	switch {
	case p.predicate:
		p.loose = true
	case p.noun != 0:
		p.after = true
	default:
		p.before = true
	}
	p.extend(t)
}

// name takes a noun.
func (r *reader) name(t prose.Token, n nouns.Noun, directed bool) {
	p := &r.phrase
	if p.predicate {
		p.begin()
		if !directed {
			r.expected.direction = 0
		}
	}
	switch side := p.noun.Side(n); {
	case side != 0 && !p.after:
		p.noun = side
		p.extend(t)
		return
	case p.noun != 0 && !p.after && n.Describes(p.noun):
		p.extend(t)
		return
	case p.after:
		p.before, p.after = true, false
	case p.noun != 0:
		isOfBalance := n.Bare() && (p.noun == nouns.ShortOpening || p.noun.IsBalance())
		p.before = n.Short() || isOfBalance // 设备购置费 is no 购置费, 上年结转支出 not all 支出
	}
	p.noun, p.at = n, t.From
	p.extend(t)
}
