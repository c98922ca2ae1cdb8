package prose

// A Lexicon is the phrases of a vocabulary as a graph of signs: what phrases begin
// or end with alike is there once. Made beforehand it takes no time to set up, which
// for a page would be more than reading.
type Lexicon struct {
	// Roots has the first node of each chain of first signs, by the sign modulo
	// [Buckets].
	Roots *[Buckets]uint16
	// Nodes are the signs of phrases; the first one stands for none.
	Nodes []Node
}

// Buckets is the number of chains of first signs.
const Buckets = 512

// A Node is a sign of a phrase; the indexes of the first of the signs that may follow
// it and of the next sign in place of it, 0 for none; and the [Word] that the phrase
// is which ends here.
type Node [4]uint16

func (n *Node) child() uint16 { return n[1] }
func (n *Node) next() uint16  { return n[2] }
func (n *Node) word() Word    { return Word(n[3]) }

// Longest returns the longest phrase that glyphs start with, as a word and its length;
// 0 if there is none.
func (l *Lexicon) Longest(glyphs []Glyph) (found Word, length int) {
	if len(glyphs) == 0 {
		return 0, 0
	}
	node := &l.Nodes[l.Roots[uint32(glyphs[0].Rune)%Buckets]]
	for i := range glyphs {
		r := glyphs[i].Rune
		for rune(node[0]) != r {
			if node.next() == 0 {
				return found, length
			}
			node = &l.Nodes[node.next()]
		}
		if w := node.word(); w != 0 {
			found, length = w, i+1
		}
		node = &l.Nodes[node.child()] // no glyph is that of the first node
	}
	return found, length
}
