package narrative

import "github.com/fiscalcn/yusuan/internal/prose"

// A grammar builds the tree of a text from its tokens, in one pass. Which node a token
// opens or closes follows from the token, the one behind it, and the nodes that are open.
type grammar struct {
	text    *prose.Text
	tokens  []prose.Token
	nodes   []node
	open    []int32 // nodes that are not closed, outermost first
	pos     int32   // token after the last one in the tree
	till    int32   // glyph likewise
	last    int32   // clause that was closed last, if nothing was opened or closed since; else −1
	noun    bool    // the words since the last sign end in a noun
	valued  bool    // they end in a value: 预算100万元中，
	first   int     // token that the sentence starts with
	matched []bool  // by token from there on, whether it is a bracket with its other half
}

const (
	deepestBracket = 8 // brackets within brackets beyond are signs like others
	lowestLevel    = 6 // below all levels of ordinals
	deepestParts   = 4 // lists of parts within lists of parts beyond are one
)

// push opens a node at glyph at.
func (g *grammar) push(k nodeKind, level, at int) {
	g.open = append(g.open, int32(len(g.nodes)))
	if len(g.nodes) == cap(g.nodes) {
		g.nodes = twice(g.nodes)
	}
	g.nodes = append(g.nodes, node{kind: k, level: uint8(level), from: g.pos, at: int32(at)})
	g.last, g.till = -1, max(g.till, int32(at))
}

// advance takes the tokens before the one at i into the nodes that are open.
func (g *grammar) advance(i int) { g.pos, g.till = int32(i), int32(g.tokens[i-1].To) }

// kind returns what the node at a place among the open ones is.
func (g *grammar) kind(n int) nodeKind { return g.nodes[g.open[n]].kind }

// top returns the innermost node that is open.
func (g *grammar) top() *node { return &g.nodes[g.open[len(g.open)-1]] }

// closeTo closes all but the n outermost nodes.
func (g *grammar) closeTo(n int) {
	for last := len(g.open) - 1; last >= n; last-- {
		i := g.open[last]
		c := &g.nodes[i]
		c.to, c.till, c.end = g.pos, g.till, int32(len(g.nodes))
		if g.last = -1; c.kind == nodeClause {
			g.last = i
		}
	}
	g.open = g.open[:min(n, len(g.open))]
}

// sentence adds the tokens from index from on as a sentence or heading.
func (g *grammar) sentence(k nodeKind, from int) {
	if g.announces() {
		g.endSentence()
	}
	g.first, g.matched = from, g.matched[:0]
	g.push(k, 0, g.tokens[from].From)
	for i := from; i < len(g.tokens); {
		i = g.take(i)
	}
	g.endClause()
	if !g.announces() || !g.tokens[len(g.tokens)-1].Sign(':') {
		g.endSentence()
	}
}

// announces reports whether the sentence that is open ends in a list or aside of which
// nothing was said yet: the items that follow it are what is in it (具体情况如下：). What
// stands in an aside besides (主要职责包括：) announces nothing.
func (g *grammar) announces() bool {
	n := len(g.open) - 1
	top := &g.nodes[g.open[n]]
	if top.kind != nodeParts && !top.kind.isAside() || int(g.open[n]) < len(g.nodes)-1 && top.level == 0 {
		return false
	}
	for n--; g.kind(n) != nodeSentence && g.kind(n) != nodeHeading; n-- {
		if g.kind(n).isAside() {
			return false
		}
	}
	return true
}

// endSentence closes the innermost sentence.
func (g *grammar) endSentence() {
	n := len(g.open) - 1
	for g.kind(n) != nodeSentence && g.kind(n) != nodeHeading {
		n--
	}
	g.closeTo(n)
}

// isWay reports whether the token is a word for the way that a number goes.
func isWay(t prose.Token) bool { return t.Is(prose.WordDirection) || t.Is(prose.WordRelation) }

// take adds the token at i and returns the index of the next one to add.
func (g *grammar) take(i int) (next int) {
	switch g.tokens[i].Kind {
	case prose.TokenOrdinal:
		g.ordinal(i)
	case prose.TokenSign:
		g.sign(i)
	case prose.TokenWord:
		g.wordOf(i)
	default:
		g.word(i)
	}
	return int(g.pos)
}

// wordOf adds the word of the vocabulary at i.
func (g *grammar) wordOf(i int) {
	switch w := g.tokens[i].Word; {
	case w.Kind() == prose.WordParts, w.Kind() == prose.WordWithin && (g.noun || g.valued && g.signAfter(i)):
		g.parts(i)
	case w.Kind() == prose.WordReason && w.Value() == purpose:
		g.aside(nodePurpose, i)
	case w.Kind() == prose.WordReason:
		g.aside(nodeReason, i)
	case w.Kind() == prose.WordInTurn && g.valueAfter(i):
		g.below(nodeTurn, i)
	case g.alternative(i):
		g.word(i)
		g.advance(i + 4)
	default:
		g.word(i)
	}
}

// word adds the token at i to the words that are open, or opens some.
func (g *grammar) word(i int) {
	t := g.tokens[i]
	if k := g.top().kind; k != nodeWords {
		if k != nodeClause && k != nodeTurn {
			g.push(nodeClause, 0, t.From)
		}
		g.push(nodeWords, 0, t.From)
	}
	switch {
	case t.Is(prose.WordNoun), t.Is(prose.WordIndicator):
		g.noun = true
	case t.Kind == prose.TokenText, t.Kind == prose.TokenNumber:
		g.noun = false
	}
	g.valued = t.Is(prose.WordUnit)
	g.advance(i + 1)
}

// sign adds the punctuation mark at i.
func (g *grammar) sign(i int) {
	t := g.tokens[i]
	switch r := t.Value; {
	case r == '"', r == '\'', r == '《', r == '》', r == '*', r == '#', r == '-', r == '/', r == '·', r == '.', r == '…', r == '+':
		g.word(i)
		return
	case opensBracket(t) && g.hasOtherHalf(i):
		g.bracket(i)
		return
	case closesBracket(t) && g.hasOtherHalf(i):
		g.endBracket(i)
		return
	}
	g.advance(i + 1)
	switch r := t.Value; {
	case r == '、', r == ':', r == ',' && g.numberAt(i+1):
		g.endWords()
	case r == ';', r == '。', r == '!', r == '?':
		g.endClause()
		g.endAside()
	default:
		g.endClause()
	}
	g.noun, g.valued = false, false
}

// numberAt reports whether the token at i is a number: what was said before the sign
// before it is said of it too.
func (g *grammar) numberAt(i int) bool {
	return i < len(g.tokens) && g.tokens[i].Kind == prose.TokenNumber
}

// signAfter reports whether a comma or colon follows the token at i.
func (g *grammar) signAfter(i int) bool {
	return i+1 < len(g.tokens) && (g.tokens[i+1].Sign(',') || g.tokens[i+1].Sign(':'))
}

// valueAfter reports whether a number follows the token at i, fillers aside.
func (g *grammar) valueAfter(i int) bool {
	for i++; i < len(g.tokens) && (g.tokens[i].Is(prose.WordFiller) || g.tokens[i].Sign(':')); i++ {
	}
	return g.numberAt(i)
}

// endWords closes the words that are open.
func (g *grammar) endWords() {
	if n := len(g.open) - 1; g.kind(n) == nodeWords {
		g.closeTo(n)
	}
}

// endClause closes the clause that is open, if there is one.
func (g *grammar) endClause() {
	n := len(g.open)
	for g.kind(n-1) == nodeWords || g.kind(n-1) == nodeTurn {
		n--
	}
	if g.kind(n-1) == nodeClause {
		g.closeTo(n - 1)
	}
}

// endAside closes what a semicolon ends besides its clause: a reason or purpose with
// all that is said in it, else the inner one of two lists of parts (甲3万元，其中乙1万元；),
// if no colon opens it.
func (g *grammar) endAside() {
	aside, inner, lists := 0, 0, 0
	for n := g.scope() + 1; n < len(g.open); n++ {
		switch k := g.kind(n); {
		case k.isAside() && aside == 0:
			aside = n
		case k == nodeParts:
			inner = n
			lists++
		}
	}
	switch {
	case aside > 0:
		g.closeTo(aside)
	case lists > 1 && g.opensWith(inner, prose.WordParts) && !g.tokens[g.nodes[g.open[inner]].from+1].Sign(':'):
		g.closeTo(inner)
	}
	g.endClause()
}

// opensWith reports whether the node at a place among the open ones opens with a word of
// a kind.
func (g *grammar) opensWith(n int, k prose.WordKind) bool {
	return g.tokens[g.nodes[g.open[n]].from].Is(k)
}

// scope returns the place among the open nodes of the innermost one that no sign within
// it ends: a bracket, item, sentence or heading.
func (g *grammar) scope() int {
	n := len(g.open) - 1
	for ; n > 0; n-- {
		switch g.kind(n) {
		case nodeBracket, nodeItem, nodeSentence, nodeHeading:
			return n
		}
	}
	return n
}

// parts opens a list of parts at i.
func (g *grammar) parts(i int) {
	g.endReason(i)
	inner, lists := 0, 0
	for n := g.scope() + 1; n < len(g.open); n++ {
		if g.kind(n) == nodeParts {
			inner = n
			lists++
		}
	}
	if lists == deepestParts {
		g.closeTo(inner)
	}
	g.below(nodeParts, i)
}

// endReason closes the reason before a list of amounts at i, if it tells no more than how
// things changed: what is broken down was spoken of before it (支出100万元，原因是项目支出
// 减少20万元，其中：项目支出40万元…).
func (g *grammar) endReason(i int) {
	for n := len(g.open) - 1; n > g.scope() && g.kind(n) != nodeParts; n-- {
		if g.kind(n) != nodeReason {
			continue
		}
		amounts, changes := g.money(int(g.nodes[g.open[n]].from), i, -1)
		if listed, _ := g.money(i, len(g.tokens), 1); amounts == 0 && changes > 0 && listed > 0 {
			g.closeTo(n)
		}
		return
	}
}

// money counts the amounts and the changes of amounts from token i up to end, or no more
// than the first few of them.
func (g *grammar) money(i, end, most int) (amounts, changes int) {
	changing := false
	for ; i < end && amounts+changes != most; i++ {
		switch t := g.tokens[i]; {
		case t.EndsClause(), t.Sign('、'):
			changing = false
		case isWay(t), t.Is(prose.WordMore):
			changing = true
		case t.Is(prose.WordUnit) && prose.Unit(t.Word.Value()).IsMoney() && changing:
			changes++
		case t.Is(prose.WordUnit) && prose.Unit(t.Word.Value()).IsMoney():
			amounts++
		}
	}
	return amounts, changes
}

// aside opens a reason or purpose at i, and closes the one before it.
func (g *grammar) aside(k nodeKind, i int) {
	n := len(g.open) - 1
	for g.kind(n) == nodeWords || g.kind(n) == nodeTurn || g.kind(n) == nodeClause {
		n--
	}
	if g.kind(n).isAside() {
		g.closeTo(n)
	}
	g.below(k, i)
}

// below opens a node at i within the clause that it belongs to: the one that it stands
// in, or that ends before it.
func (g *grammar) below(k nodeKind, i int) {
	for g.top().kind == nodeWords || g.top().kind == nodeTurn {
		g.closeTo(len(g.open) - 1)
	}
	switch {
	case g.top().kind == nodeClause:
	case g.last >= 0:
		g.open = append(g.open, g.last)
	case k == nodeTurn:
		g.push(nodeClause, 0, g.tokens[i].From)
	}
	g.push(k, 0, g.tokens[i].From)
	g.advance(i + 1)
	g.noun = false
}

// ordinal opens an item at the ordinal at i, within a sentence: in place of the ones of
// its level and below, or else in the list or aside that it stands in.
func (g *grammar) ordinal(i int) {
	_, level := prose.Ordinal(g.text.Glyphs[g.tokens[i].From:])
	within := 0
	n := len(g.open) - 1
	for done := false; !done; n-- {
		switch k := g.kind(n); {
		case k == nodeItem && int(g.nodes[g.open[n]].level) >= level:
			within = n
		case k == nodeWords, k == nodeTurn, k == nodeClause:
		case k == nodeParts, k.isAside():
			within = max(within, n+1)
		default:
			within = max(within, n+1)
			done = true
		}
	}
	g.closeTo(within)
	g.push(nodeItem, level, g.tokens[i].From)
	g.advance(i + 1)
	g.noun = false
}

// document opens the root.
func (g *grammar) document() { g.push(nodeDocument, 0, 0) }

// section opens a section of a level at glyph at, below the last one of a lower level.
func (g *grammar) section(level, at int) {
	n := len(g.open)
	for n > 1 && (g.kind(n-1) != nodeSection || int(g.nodes[g.open[n-1]].level) >= level) {
		n--
	}
	g.closeTo(n)
	g.push(nodeSection, level, at)
}

// item opens an item at the ordinal at glyph at, which begins a sentence: in place of
// those of its level and below, or else in the list that the last sentence announces,
// which it tells the level of.
func (g *grammar) item(level, at int) {
	within := len(g.open)
	for n := within - 1; g.kind(n) != nodeSection && n > 0; n-- {
		if g.kind(n) == nodeItem && int(g.nodes[g.open[n]].level) >= level {
			within = n
		}
	}
	g.closeTo(within)
	for g.announces() && g.top().level != 0 && int(g.top().level) > level {
		g.endSentence()
	}
	if g.announces() {
		g.top().level = uint8(level)
	}
	g.push(nodeItem, level, at)
}

// outside adds glyphs that are not read.
func (g *grammar) outside(at, till int) {
	g.push(nodeOutside, 0, at)
	g.till = int32(till)
	g.closeTo(len(g.open) - 1)
}
