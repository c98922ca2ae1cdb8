package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
)

// step reads the token at i and returns the index of the next one to read.
func (r *reader) step(i int) int {
	t := r.tokens[i]
	if r.isLevelBehindCode(i) {
		r.expect()
		return i + 1
	}
	switch t.Kind {
	case prose.TokenWord:
		return r.wordAt(i)
	case prose.TokenSign:
		r.signAt(i)
	case prose.TokenNumber:
		return r.numberAt(i)
	case prose.TokenYear:
		r.yearAtToken(i)
	case prose.TokenDate:
		r.dateAt(t)
	case prose.TokenName:
		r.Record(t.From, t.To, narrative.RoleName)
		r.unknown(t)
	case prose.TokenOrdinal:
		r.RecordDigits(t.From, t.To, narrative.RoleOrdinal)
		r.boundary(i)
	case prose.TokenPlaceholder:
		if r.token(i + 1).Is(prose.WordUnit) { // 支出XX万元
			r.settle(t.From, byValue)
		}
		r.Remark(narrative.RemarkPlaceholder, t.From, t.To)
		r.expected = expectation{}
		if next := r.token(i + 1); next.Is(prose.WordNoun) || next.Kind == prose.TokenText { // XX支出3万元: a name was to be put there
			r.phrase.begin()
			r.unknown(t)
		}
	default:
		if r.countsPart(i) {
			r.phrase.restart(t.To + 1)
			return i + 2
		}
		r.unknown(t)
	}
	return i + 1
}

// countsPart reports whether the token at i, with 是 behind it, is the number of a part: 其中：一是基本支出50万元，二是项目支出30万元.
func (r *reader) countsPart(i int) bool {
	t := r.tokens[i]
	return r.now.within && !r.now.aside && t.To-t.From == 1 && strings.ContainsRune("一二三四五六七八九", r.At(t.From)) && r.Folded(t.To, r.token(i+1).To) == "是"
}

// signAt reads the punctuation mark at token i.
func (r *reader) signAt(i int) {
	t := r.tokens[i]
	switch t.Value {
	case '"', '\'', '《', '》', '*', '#':
		return
	case '-', '/', '·', '.', '…', '+':
		if t.Value == '-' && (i == r.first || r.token(i-1).Kind == prose.TokenSign) { // of a list: ——教育支出8万元
			r.phrase.restart(t.To)
			return
		}
		r.unknown(t)
		return
	case '(', '[': // without its other half
		way, word := r.expected.direction, r.expected.word
		r.boundary(i)
		r.expected.direction, r.expected.word = way, word
		return
	case ')', ']':
		if r.now.kind == syntax.Bracket && int(r.nodes[r.now.node].To) == i+1 {
			return // closeBracket
		}
	case '、':
		if r.remember() {
			r.said.list.till = t.To
		}
		r.now.listed = r.now.listed || !r.now.whole.IsZero() && r.token(i-1).Is(prose.WordUnit)
	case ';':
		r.endListed()
		r.now.listed, r.said.adjusted, r.said.since = false, false, t.To
		r.now.here = r.now.start
		if r.said.asOf != 0 {
			r.now.here.year = r.said.asOf
		}
		r.said.list.clear()
	case ':':
		if r.token(i+1).Kind == prose.TokenNumber {
			r.settle(t.From, byValue)
		}
		r.alone()
	case ',':
		if r.token(i+1).Is(prose.WordInTurn) && len(r.said.list.things) > 0 && r.remember() { // 包括基本支出和项目支出，分别为…
			break
		}
		r.alone()
	default:
		r.alone()
	}
	r.doubled(i)
	r.boundary(i)
}

// boundary ends words at the sign or ordinal at i. What was said of the next number
// holds on if that follows at once, or stands behind a colon.
func (r *reader) boundary(i int) {
	t := r.tokens[i]
	r.phrase.end(t)
	if r.said.absent && r.said.lacking { // 上年无此项，: what follows is not of that year
		f := &r.now.footing
		f.year, f.measure, f.budget, r.now.moved = r.now.here.year, r.now.here.measure, r.now.here.budget, false
		r.expected.measure = 0
	}
	r.said.absent = false
	if t.Sign(':') || t.Kind == prose.TokenSign && r.token(i+1).Kind == prose.TokenNumber {
		return
	}
	r.now.unpair()
	r.expected = expectation{}
	r.said.comparing, r.said.basically = false, false
}

// doubled remarks on a punctuation mark that follows another one.
func (r *reader) doubled(i int) {
	before := r.token(i - 1)
	if before.Kind != prose.TokenSign || r.tokens[i].Value == ')' {
		return
	}
	switch before.Value {
	case ',', ';', ':', '。', '、':
		r.Remark(narrative.RemarkPunctuation, before.From, r.tokens[i].To)
	}
}

// alone takes the subject from a phrase of which nothing is said, if it is just a
// name: the head of an item, or of an enumeration of its parts.
func (r *reader) alone() {
	if r.allOfThat() {
		return
	}
	p, opens := &r.phrase, r.opensItem()
	if !p.settled && p.noun != 0 && !p.after && (!p.before || isStage(indicatorOf(p.noun)) || r.EndsIn(p.to, "方面") > 0) && (opens || !p.noun.Weak()) && !p.predicate {
		r.settle(p.to, byWord)
	}
	if r.isHead(opens) { // 1.某项。支出决算3万元: not of what stands before
		r.speakOfHead()
	}
	if opens {
		f := r.itemFrame()
		f.headed, f.unnamed = 1+r.statements.n, r.now.subject.IsZero()
	}
}

// opensItem reports whether the phrase is the first of an item, and opens no list.
func (r *reader) opensItem() bool {
	f := r.itemFrame()
	return f.kind == syntax.Item && !r.phrase.empty() && r.phrase.quote <= r.ordinalEnd(f.node) && !r.token(r.pos-1).Is(prose.WordParts)
}

// speakOfHead makes the official name that heads an item the subject, and loses what was spoken of behind any other.
func (r *reader) speakOfHead() {
	p := &r.phrase
	name := r.Folded(p.edge, p.to)
	if s, ok := r.lookup(p.edge, p.to); ok {
		r.speakOf(s)
	} else if r.isOfSomeClass(name) {
		r.speakOf(narrative.Subject{Name: name})
	} else {
		r.now.about(narrative.Subject{}, 0, r.now.row)
	}
}

// isHead reports whether the phrase is the head of an item, or what a sentence is said to be on, and no noun.
func (r *reader) isHead(opens bool) bool {
	p := &r.phrase
	if p.settled || p.predicate || p.noun != 0 && (!p.before || !p.noun.Weak()) || p.empty() || r.now.aside || p.to-p.from > prose.LongestName {
		return false
	}
	words := r.Folded(p.from, p.to)
	opens = opens || strings.HasSuffix(words, "方面") && r.opensSentence(r.pos-1)
	return opens && !prose.ContainsAny(words, "情况", "说明", "总体", "整体", "结构", "分析", "变化", "变动", "对比", "比较", "原因", "完成", "执行")
}
