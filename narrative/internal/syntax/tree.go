package syntax

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
)

// A Tree is what a text is made of. The zero value is the tree of nothing.
type Tree struct {
	Text   *prose.Text
	Tokens []prose.Token
	Nodes  []Node // each before those within it, in the order of the text
}

// String returns a line for each node, indented by what it is within: what it is, and
// its own words. A node with nothing but words within it has them on its line,
// one without words has none.
func (t Tree) String() string {
	var b strings.Builder
	if len(t.Nodes) > 0 {
		t.print(&b, 0, 0)
	}
	return b.String()
}

// print prints the node at i and what is within it.
func (t Tree) print(b *strings.Builder, i int32, depth int) {
	n := &t.Nodes[i]
	if n.At == n.Till {
		return
	}
	b.WriteString(strings.Repeat("  ", depth))
	b.WriteString(n.Kind.String())
	whole := i+2 == n.End && t.Nodes[i+1].Kind == Words
	if words := t.words(i, whole); words != "" {
		b.WriteByte(' ')
		b.WriteString(words)
	}
	b.WriteByte('\n')
	if whole {
		return
	}
	for c := i + 1; c < n.End; c = t.Nodes[c].End {
		t.print(b, c, depth+1)
	}
}

// words returns the text of the node at i: all of it, or what is in no node within it.
func (t Tree) words(i int32, whole bool) string {
	n := &t.Nodes[i]
	var b strings.Builder
	at := n.At
	for c := i + 1; !whole && c < n.End; c = t.Nodes[c].End {
		b.WriteString(t.Text.Folded(int(at), int(t.Nodes[c].At)))
		at = t.Nodes[c].Till
	}
	b.WriteString(t.Text.Folded(int(at), int(n.Till)))
	return b.String()
}
