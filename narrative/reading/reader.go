package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/names"
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
	"github.com/fiscalcn/yusuan/narrative/internal/outline"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// A reader reads one text. The tree of each chapter is built first and then walked.
type reader struct {
	outline.Outline
	names names.Index

	statements statementList
	lists      []narrative.List
	periods    []narrative.Period

	nodes    []syntax.Node
	tokens   []prose.Token // up to the end of the sentence that is being read
	first    int           // the first one of the sentence
	pos      int           // the one that is read next
	frames   []frame       // what is spoken of, by nodes; innermost last
	now      *frame        // the innermost one
	said     said          // what holds for the sentence
	phrase   phrase        // the words that may name a subject
	expected expectation   // what is said of the next number
	money    focus         // what the last amount was of

	grand    bool                // totals with balances are spoken of, not those of the year
	turnover budget.Amount       // the total with balances as it was stated
	stage    narrative.Indicator // what the projects that are rated have gone through
}

// newReader returns the reader of a text.
func newReader(text string, o Options) *reader {
	r := reader{Outline: outline.New(text, o.Lexicon.all(), o.Year, o.Kind)}
	r.names = names.ForYear(r.Year)
	return &r
}

// readChapter reads the chapter that the outline is at the end of.
func (r *reader) readChapter() {
	r.Tree.Close()
	if !r.Current().Outside {
		r.nodes, r.pos = r.Tree.Nodes, 0
		r.walk(0)
	}
	r.Tree.Forget()
}

// walk reads a node: its own tokens and the nodes within it, in the order of the text.
// What a token has taken along is not read again.
func (r *reader) walk(i int32) {
	n := &r.nodes[i]
	if n.To > n.From && int(n.To) <= r.pos {
		return
	}
	r.enter(i)
	for c := i + 1; c < n.End; c = r.nodes[c].End {
		r.steps(int(r.nodes[c].From))
		r.walk(c)
	}
	r.steps(int(n.To))
	r.leave(i)
}

// steps reads the tokens up to an index.
func (r *reader) steps(to int) {
	for r.pos < to {
		r.pos = r.step(r.pos)
	}
}

// enter begins a node. Nothing opens at a token that another one has taken along.
func (r *reader) enter(i int32) {
	n := &r.nodes[i]
	switch n.Kind {
	case syntax.Section:
		r.frames, r.money, r.grand = r.frames[:0], focus{}, false
		r.push(i)
		if r.Current().Topic == narrative.TopicProject {
			r.now.about(narrative.Subject{Name: r.Project()}, 0, 0)
		}
	case syntax.Item:
		f := r.push(i)
		if n.To == n.From || i+1 < n.End && r.nodes[i+1].Kind == syntax.Sentence { // of a line: its ordinal is no token
			r.RecordOrdinal(int(n.At), r.ordinalEnd(i))
			f.start.year = r.Year
		}
		r.startItem()
		if l := r.frames[len(r.frames)-2].listing; l.measure != 0 {
			f.start.year, f.start.measure, f.start.budget = l.year, l.measure, l.budget
		}
	case syntax.Heading, syntax.Sentence:
		r.begin(i)
	case syntax.Clause:
		r.startClause(i)
	case syntax.Bracket:
		if r.pos == int(n.From) {
			r.openBracket(i)
		}
	case syntax.Parts:
		if r.pos == int(n.From) {
			r.openParts(i)
		}
	case syntax.Reason, syntax.Purpose:
		if r.pos == int(n.From) {
			r.openAside(i)
		}
	}
}

// ordinalEnd returns the glyph after the ordinal of the item of a line at node i.
func (r *reader) ordinalEnd(i int32) int {
	if n := &r.nodes[i]; i+1 == n.End {
		return int(n.Till)
	}
	return int(r.nodes[i+1].At)
}

// leave ends a node.
func (r *reader) leave(i int32) {
	n := &r.nodes[i]
	switch n.Kind {
	case syntax.Heading:
		r.alone()
		r.speakOfTopic()
	case syntax.Sentence:
		r.alone()
	case syntax.Bracket:
		if r.now.node == i {
			r.closeBracket(int(n.To) - 1)
		}
	}
	// The last one of a list goes on being spoken of if the sentence ends with it.
	goesOn := n.Kind == syntax.Item || n.Kind == syntax.Parts && int(n.To) == len(r.tokens)
	for len(r.frames) > 0 && r.now.node >= i {
		r.pop(goesOn)
	}
	if n.Kind == syntax.Sentence {
		r.now.listing = r.announced()
	}
}

// announced returns what the items behind the sentence that was read are of: what the amount is of that stands before the
// colon at its end (公务用车费预算9万元：1.公务用车购置费…).
func (r *reader) announced() footing {
	last := len(r.tokens) - 1
	if !r.token(last).Sign(':') || !r.token(last-1).Is(prose.WordUnit) || r.now.stated.measure == 0 || r.statements.n == r.said.begun {
		return footing{}
	}
	if r.statements.at(r.said.begun).Year != r.now.stated.year { // 收入9万元，上年收入8万元：1.…
		return footing{}
	}
	return r.now.stated
}

// begin begins a sentence or heading.
func (r *reader) begin(i int32) {
	n := &r.nodes[i]
	end := n.To
	for c := i + 1; c < n.End; c++ {
		if r.nodes[c].Kind == syntax.Sentence { // of an item that it announces
			end = r.nodes[c].From
			break
		}
	}
	r.tokens, r.first, r.pos = r.Tree.Tokens[:end], int(n.From), int(n.From)
	r.now.unpair()
	r.now.parted, r.now.listed = false, false
	if r.now.part { // 支出 of the next sentence is not that of the last part
		r.now.row = r.itemFrame().head
	}
	r.now.footing, r.now.here = r.now.start, r.now.start
	r.said = said{last: -1, list: r.said.list, since: int(n.At), begun: r.statements.n, earlier: r.said.begun, before: r.said.changed}
	r.said.list.clear()
	r.expected = expectation{}
	r.phrase = phrase{quote: int(n.At), earlier: int(n.At)}
	r.phrase.restart(int(n.At))
}

// token returns the token at i, text of nothing beyond the sentence.
func (r *reader) token(i int) prose.Token {
	if i < r.first || i >= len(r.tokens) {
		return prose.Token{}
	}
	return r.tokens[i]
}

// farToken is the number of tokens beyond which nothing bears on a word: hardly a clause is
// as long, and to look further would cost more the longer a sentence without signs is. What
// is stated in a longer one is doubtful.
const farToken = 128

// nearest and farthest return the first token and the one after the last that bear on the
// one at i.
func (r *reader) nearest(i int) int  { return max(r.first, i-farToken) }
func (r *reader) farthest(i int) int { return min(len(r.tokens), i+farToken) }

// startClause starts a clause: what it says of what was named before is inferred.
func (r *reader) startClause(i int32) {
	n := &r.nodes[i]
	end := n.To
	r.now.clause = span{int(n.At), int(n.Till)}
	for c := i + 1; c < n.End; c = r.nodes[c].End {
		if k := r.nodes[c].Kind; k == syntax.Parts || k.IsAside() {
			r.now.clause.to, end = int(r.nodes[c].At), r.nodes[c].From
			break
		}
	}
	r.now.far = end-n.From > farToken
	if r.now.sure == narrative.CertaintyNamed {
		r.now.sure = narrative.CertaintyInferred
	}
}

// openBracket enters the bracket that opens at the next token.
func (r *reader) openBracket(i int32) {
	way, word := r.expected.direction, r.expected.word
	f := r.push(i)
	f.held, f.silent = r.phrase, r.statements.n
	if r.breaksDown(i) {
		if r.now.within { // of a part, which the items that follow are no parts of
			f.whole, f.parted = f.subject, true
		} else {
			r.breakDown()
		}
		f.within = true
	}
	r.boundary(r.pos)
	r.expected.direction, r.expected.word = way, word
	r.pos++
}

// breaksDown reports whether a bracket behind an amount begins with the name of a thing and states
// several amounts, which are its parts then: 基本支出8万元（人员经费6万元、公用经费2万元）.
func (r *reader) breaksDown(i int32) bool {
	from, to := int(r.nodes[i].From), int(r.nodes[i].To)
	if before := r.token(from - 1); !before.Is(prose.WordUnit) || !prose.Unit(before.Word.Value()).IsMoney() || r.now.stated.measure == 0 {
		return false
	}
	if first := r.token(from + 1); !first.Is(prose.WordNoun) && !first.Is(prose.WordIndicator) && first.Kind != prose.TokenText {
		return false
	}
	amounts := 0
	for n := from + 1; n < to; n++ {
		switch t := r.token(n); {
		case t.Is(prose.WordUnit) && prose.Unit(t.Word.Value()).IsMoney():
			amounts++
		case t.Is(prose.WordAgainst), t.Is(prose.WordPrior), t.Is(prose.WordBudget), t.Is(prose.WordReason), t.Is(prose.WordDirection), t.Kind == prose.TokenYear:
			return false
		}
	}
	return amounts > 1
}

// closeBracket leaves the bracket that the token at i closes. If nothing was said in it,
// the words before it go on.
func (r *reader) closeBracket(i int) {
	held, within, silent := r.now.held, r.phrase, r.now.silent == r.statements.n
	alias := r.isAlias(&within)
	r.pop(false)
	r.boundary(i)
	switch {
	case !silent || held.settled:
	case alias:
		within.from, within.before = within.at, false
		r.phrase.resume(within)
	default:
		r.phrase.resume(held)
	}
}

// isAlias reports whether a phrase is all of a bracket and what the things named before
// it are called together: …、公务接待费（以下简称“三公”经费）.
func (r *reader) isAlias(p *phrase) bool {
	if p.settled || p.noun == 0 || p.after {
		return false
	}
	called := strings.TrimSuffix(r.wordsBefore(p.from, p.at), `"`)
	return p.noun == nouns.ThreePublic && !p.before || strings.HasSuffix(called, "简称") || strings.HasSuffix(called, "统称")
}

// openParts enters the list of parts that the next token opens.
func (r *reader) openParts(i int32) {
	t, named := r.tokens[r.pos], false
	r.pos++
	before := r.token(r.pos - 2)
	valued := before.Is(prose.WordUnit) || before.Is(prose.WordNoun) && r.token(r.pos-3).Is(prose.WordUnit) // “三公”经费预算100万元中，100万元支出中
	if t.Is(prose.WordWithin) {
		if !valued && !r.speakOfWhole(t) {
			return
		}
	} else {
		topic := r.Current().Topic
		ofFund := topic == narrative.TopicManagedFund || topic == narrative.TopicStateCapital
		if p := &r.phrase; ofFund && p.noun.Bare() && !p.before && !p.after { // 政府性基金年末结转3万元。支出具体为：
			r.settle(t.From, byWord)
		}
		r.alone()
		named = r.speakOfListed(t)
		if t.Word.Value() == prose.ListParts || t.Word.Value() == prose.PartsOfSide {
			r.listAt(r.pos - 1)
		}
		r.now.listed, r.said.adjusted = false, false
	}
	listed := r.listedBefore(r.pos - 1)
	f := r.push(i)
	if n := len(r.frames); n > 2 && r.frames[n-2].kind.IsAside() && r.frames[n-2].subject == r.frames[n-3].subject {
		f.aside, f.reason = r.frames[n-3].aside, r.frames[n-3].reason // 主要原因是…，其中：… of what was spoken of before
	}
	switch {
	case r.expected.measure != 0 && !valued: // “三公”经费支出预算中
		f.footing.measure, f.footing.budget = r.expected.measure, r.expected.budget
	case f.stated.measure != 0:
		f.footing.year, f.footing.measure, f.footing.budget = f.stated.year, f.stated.measure, f.stated.budget
	}
	if before := r.said.before; r.pos-1 == r.first && before.base != 0 { // 与2013年预算相比，2014年预算减少8万元。其中，会议费减少2万元
		f.footing.year = before.year
		f.footing.compareWith(before.base, before.baseYear)
	}
	f.start, f.here = f.footing, f.footing
	r.expected = expectation{}
	if t.Word.Value() == prose.PartsAnew && t.Is(prose.WordParts) {
		r.breakDownAnew()
	} else if !listed.IsZero() {
		f.about(listed, 0, f.row)
		f.again = true
	}
	if t.Is(prose.WordParts) && t.Word.Value() == prose.PartsOfSide && !named {
		r.breakDownSide(r.Has(t.From, "收入"))
	}
	r.breakDown()
	r.now.within = true
	r.phrase.open(t)
}

// speakOfWhole makes what is named before the word t for 中 the subject, and reports whether something is.
func (r *reader) speakOfWhole(t prose.Token) bool {
	switch p := &r.phrase; {
	case p.noun.Bare() && !p.after && r.isAllAbove(p.at): // 以上支出中
		r.now.about(r.usualWhole(), 0, 0)
		p.close()
	case p.noun == 0 || p.after:
		return false
	default:
		r.settle(t.From, byWord)
	}
	return true
}

// breakDownAnew speaks again of what was broken down before (其中…。按性质分类：), and not of a part of it that a sentence before has broken
// down further: 基本支出中，人员经费6万元。按功能分类：….
func (r *reader) breakDownAnew() {
	f := r.now
	if f.part {
		f.about(f.whole, 0, r.itemFrame().head)
	}
	isPart := isOutlay(f.subject.Address.Column) || f.subject.Code != 0 && r.itemFrame().head == 0 // the last one of the item before
	if whole := r.usualWhole(); r.pos-1 == r.first && isPart && !whole.IsZero() && whole != f.subject {
		f.about(whole, 0, r.itemFrame().head)
		f.again = true
	}
}

// listedBefore returns the whole of the parts that the sentence before ends with, if token i begins the next one. 其中 there is rather
// of that whole than of the last part: 本年收入9万元，其中财政拨款8万元、其他收入1万元。其中一般公共预算7万元.
func (r *reader) listedBefore(i int) narrative.Subject {
	if i != r.first {
		return narrative.Subject{}
	}
	if r.endsParts(i) {
		return r.now.whole
	}
	first, n := r.said.earlier, r.statements.n
	if r.now.part || n != r.said.begun || n-first < 3 || !areApart(r.statements.at(n-1).Subject, r.statements.at(n-2).Subject) {
		return narrative.Subject{}
	}
	head, next := r.statements.at(first), r.statements.at(first+1)                          // 本年收入9万元：财政拨款8万元、其他收入1万元。
	if head.End > next.Start || !strings.ContainsAny(r.Source[head.End:next.Start], ":：") { // 收入总计、支出总计均为9万元: one number, no whole
		return narrative.Subject{}
	}
	return head.Subject
}

// breakDownSide speaks of the side of the account that is broken down next: 收支总预算100万元，收入包括…；支出包括….
func (r *reader) breakDownSide(income bool) {
	f := r.now
	switch {
	case f.subject.Twin != (tables.Address{}):
		if !income {
			f.subject.Address = f.subject.Twin
		}
		f.subject.Twin = tables.Address{}
	case balanceOf(f.subject.Address.Row.Line()) != 0: // 收入包括…、上年结转5万元。支出包括：…
		f.about(narrative.Subject{}, 0, r.itemFrame().head)
	}
}

// openAside enters the reason or purpose that the next token opens.
func (r *reader) openAside(i int32) {
	r.alone()
	r.now.unpair()
	f := r.push(i)
	f.aside, f.reason = true, f.reason || f.kind == syntax.Reason
	if f.within && !f.subject.IsZero() { // 其中人员经费9万元，用于：基本工资8万元
		f.whole = f.subject
	}
	r.phrase.restart(r.tokens[r.pos].To)
	r.pos++
}
