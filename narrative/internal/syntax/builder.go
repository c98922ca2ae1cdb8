package syntax

import (
	"slices"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// A Builder builds the tree of a text from its tokens, which are appended to its own
// before they are taken. Which node a token opens or closes follows from the token, the
// one behind it, and the nodes that are open.
type Builder struct {
	Tree

	open    []int32 // nodes that are not closed, outermost first
	pos     int32   // token after the last one in the tree
	till    int32   // glyph likewise
	last    int32   // clause that was closed last, if nothing was opened or closed since; else −1
	noun    bool    // the words since the last sign end in a noun
	valued  bool    // they end in a value: 预算100万元中，
	first   int     // token that the sentence starts with
	matched []bool  // by token from there on, whether it is a bracket with its other half
}

// LowestLevel is below all levels of ordinals: nothing is below it.
const LowestLevel = 6

const (
	deepestBracket = 8 // brackets within brackets beyond are signs like others
	deepestParts   = 4 // lists of parts within lists of parts beyond are one
)

// Document opens the root, which a tree of sections can do without.
func (b *Builder) Document() { b.push(Document, 0, 0) }

// Close closes what is open.
func (b *Builder) Close() { b.closeTo(0) }

// Forget drops the tree and its tokens, to go on with the next section.
func (b *Builder) Forget() { b.Nodes, b.Tokens, b.pos = b.Nodes[:0], b.Tokens[:0], 0 }

// Pass takes the glyphs before one into the nodes that are open.
func (b *Builder) Pass(till int) { b.till = int32(till) }

// push opens a node at glyph at.
func (b *Builder) push(k Kind, level, at int) {
	b.open = append(b.open, int32(len(b.Nodes)))
	if len(b.Nodes) == cap(b.Nodes) {
		b.Nodes = slices.Grow(b.Nodes, len(b.Nodes)+64) // where append takes more
	}
	b.Nodes = append(b.Nodes, Node{Kind: k, Level: uint8(level), From: b.pos, At: int32(at)})
	b.last, b.till = -1, max(b.till, int32(at))
}

// advance takes the tokens before the one at i into the nodes that are open.
func (b *Builder) advance(i int) { b.pos, b.till = int32(i), int32(b.Tokens[i-1].To) }

// kind returns what the node at a place among the open ones is.
func (b *Builder) kind(n int) Kind { return b.Nodes[b.open[n]].Kind }

// top returns the innermost node that is open.
func (b *Builder) top() *Node { return &b.Nodes[b.open[len(b.open)-1]] }

// closeTo closes all but the n outermost nodes.
func (b *Builder) closeTo(n int) {
	for last := len(b.open) - 1; last >= n; last-- {
		i := b.open[last]
		c := &b.Nodes[i]
		c.To, c.Till, c.End = b.pos, b.till, int32(len(b.Nodes))
		if b.last = -1; c.Kind == Clause {
			b.last = i
		}
	}
	b.open = b.open[:min(n, len(b.open))]
}

// Section opens a section of a level at glyph at, below the last one of a lower level.
func (b *Builder) Section(level, at int) {
	n := len(b.open)
	for n > 1 && (b.kind(n-1) != Section || int(b.Nodes[b.open[n-1]].Level) >= level) {
		n--
	}
	b.closeTo(n)
	b.push(Section, level, at)
}

// Item opens an item at the ordinal at glyph at, which begins a sentence: in place of
// those of its level and below, or else in the list that the last sentence announces,
// which it tells the level of.
func (b *Builder) Item(level, at int) {
	within := len(b.open)
	for n := within - 1; b.kind(n) != Section && n > 0; n-- {
		if b.kind(n) == Item && int(b.Nodes[b.open[n]].Level) >= level {
			within = n
		}
	}
	b.closeTo(within)
	for b.announces() && b.top().Level != 0 && int(b.top().Level) > level {
		b.endSentence()
	}
	if b.announces() {
		b.top().Level = uint8(level)
	}
	b.push(Item, level, at)
}

// Outside adds glyphs that are not read.
func (b *Builder) Outside(at, till int) {
	b.push(Outside, 0, at)
	b.till = int32(till)
	b.closeTo(len(b.open) - 1)
}

// Sentence adds the tokens from index from on as a sentence or heading.
func (b *Builder) Sentence(k Kind, from int) {
	if b.announces() {
		b.endSentence()
	}
	b.first, b.matched = from, b.matched[:0]
	b.push(k, 0, b.Tokens[from].From)
	for i := from; i < len(b.Tokens); {
		i = b.take(i)
	}
	b.endClause()
	if !b.announces() || !b.Tokens[len(b.Tokens)-1].Sign(':') {
		b.endSentence()
	}
}

// announces reports whether the sentence that is open ends in a list or aside of which
// nothing was said yet: the items that follow it are what is in it (具体情况如下：). What
// stands in an aside besides (主要职责包括：) announces nothing.
func (b *Builder) announces() bool {
	n := len(b.open) - 1
	top := &b.Nodes[b.open[n]]
	if top.Kind != Parts && !top.Kind.IsAside() || top.Level == 0 && !b.isSilent(int(b.open[n])) {
		return false
	}
	for n--; b.kind(n) != Sentence && b.kind(n) != Heading; n-- {
		if b.kind(n).IsAside() {
			return false
		}
	}
	return true
}

// isSilent reports whether nothing stands in a node but a remark in brackets: 具体情况如下（按科目分类）：.
func (b *Builder) isSilent(node int) bool {
	within := b.Nodes[node+1:]
	if len(within) < 2 {
		return len(within) == 0
	}
	clause, remark := &within[0], &within[1]
	isSaid := func(t prose.Token) bool { return !t.Sign(':') }
	return remark.Kind == Bracket && remark.From == clause.From && int(remark.End) == len(b.Nodes) && !slices.ContainsFunc(b.Tokens[remark.To:clause.To], isSaid)
}

// endSentence closes the innermost sentence.
func (b *Builder) endSentence() {
	n := len(b.open) - 1
	for b.kind(n) != Sentence && b.kind(n) != Heading {
		n--
	}
	b.closeTo(n)
}
