package reading

import (
	"github.com/fiscalcn/yusuan/narrative/internal/outline"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
	"github.com/fiscalcn/yusuan/tables"
)

// A Tree is what a text is made of (语法树), before anything is known of what it says:
//
//	document → section → item → sentence → clause → words
//
// with lists of parts (其中：…), reasons and purposes (主要原因是…) under the clause that
// they belong to, and brackets where they stand. The zero value is the tree of nothing.
type Tree struct{ tree syntax.Tree }

// Parse returns the tree of a text. Any text has one; the time it takes is proportional
// to the length of the text.
func Parse(text string) Tree {
	o := outline.New(text, lexicon, 0, tables.Final)
	o.Tree.Document()
	o.Read(func() {})
	o.Tree.Close()
	return Tree{o.Tree.Tree}
}

// String returns a line for each node, indented by what it is within: what it is, and
// its own words. A node with nothing but words within it has them on its line,
// one without words has none.
func (t Tree) String() string { return t.tree.String() }
