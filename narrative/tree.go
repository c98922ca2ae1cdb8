package narrative

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// A Tree is what a text is made of (语法树), before anything is known of what it says:
//
//	document → section → item → sentence → clause → words
//
// with lists of parts (其中：…), reasons and purposes (主要原因是…) under the clause that
// they belong to, and brackets where they stand. The zero value is the tree of nothing.
type Tree struct {
	text   *prose.Text
	tokens []prose.Token
	nodes  []node // each before those within it, in the order of the text
}

// A node is a part of a text. Its own tokens are those of no node within it: marks.
type node struct {
	kind     nodeKind
	level    uint8 // of a section or item: that of its ordinal
	from, to int32 // tokens
	at, till int32 // glyphs, with the ordinal of a section or item
	end      int32 // index of the node after the last one within it
}

// nodeKind is what part of a text a node is.
type nodeKind uint8

const (
	nodeDocument nodeKind = iota
	nodeSection           // what stands under a heading, with the sections below it
	nodeHeading           // its title: a sentence
	nodeOutside           // text that is not read
	nodeItem              // what stands behind an ordinal, up to the next one of its level
	nodeSentence          // up to 。, a heading, or the ordinal of a line
	nodeClause            // up to a comma or semicolon, with what is said below it
	nodeWords             // up to the next sign: a leaf
	nodeBracket           // （…）
	nodeParts             // 其中：…, to the end of the sentence
	nodeReason            // 主要原因是…, to the next semicolon
	nodePurpose           // 主要用于…, likewise
	nodeTurn              // 分别为…: a value for each of the things that were named before
)

var nodeNames = [...]string{
	nodeDocument: "document",
	nodeSection:  "section",
	nodeHeading:  "heading",
	nodeOutside:  "outside",
	nodeItem:     "item",
	nodeSentence: "sentence",
	nodeClause:   "clause",
	nodeWords:    "words",
	nodeBracket:  "bracket",
	nodeParts:    "parts",
	nodeReason:   "reason",
	nodePurpose:  "purpose",
	nodeTurn:     "turn",
}

// isAside reports whether the node says nothing of the account itself, but why or for
// what.
func (k nodeKind) isAside() bool { return k == nodeReason || k == nodePurpose }

// Parse returns the tree of a text. Any text has one; the time it takes is proportional
// to the length of the text.
func Parse(text string) Tree {
	r := reader{Text: prose.New(text), Reading: Reading{text: text}, lexicon: lexicon}
	r.dropFurniture()
	r.grammar.document()
	r.outline(func() {})
	r.grammar.closeTo(0)
	return Tree{&r.Text, r.grammar.tokens, r.grammar.nodes}
}

// String returns a line for each node, indented by what it is within: what it is, and
// its own words. A node with nothing but words within it has them on its line,
// one without words has none.
func (t Tree) String() string {
	var b strings.Builder
	if len(t.nodes) > 0 {
		t.print(&b, 0, 0)
	}
	return b.String()
}

// print prints the node at i and what is within it.
func (t Tree) print(b *strings.Builder, i int32, depth int) {
	n := &t.nodes[i]
	if n.at == n.till {
		return
	}
	b.WriteString(strings.Repeat("  ", depth))
	b.WriteString(nodeNames[n.kind])
	whole := i+2 == n.end && t.nodes[i+1].kind == nodeWords
	if words := t.words(i, whole); words != "" {
		b.WriteByte(' ')
		b.WriteString(words)
	}
	b.WriteByte('\n')
	if whole {
		return
	}
	for c := i + 1; c < n.end; c = t.nodes[c].end {
		t.print(b, c, depth+1)
	}
}

// words returns the text of the node at i: all of it, or what is in no node within it.
func (t Tree) words(i int32, whole bool) string {
	n := &t.nodes[i]
	var b strings.Builder
	at := n.at
	for c := i + 1; !whole && c < n.end; c = t.nodes[c].end {
		b.WriteString(t.text.Folded(int(at), int(t.nodes[c].at)))
		at = t.nodes[c].till
	}
	b.WriteString(t.text.Folded(int(at), int(n.till)))
	return b.String()
}
