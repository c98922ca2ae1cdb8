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
	// More has phrases beside these, which count where they are as long; nil for none.
	More *Lexicon
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
	found, length = l.longest(glyphs)
	if l.More != nil {
		if w, n := l.More.Longest(glyphs); n > 0 && n >= length {
			return w, n
		}
	}
	return found, length
}

// longest is Longest without what more there is.
func (l *Lexicon) longest(glyphs []Glyph) (found Word, length int) {
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

// A Phrase is a phrase for [NewLexicon], as glyphs have its signs, and the word that it is.
type Phrase struct {
	Glyphs []Glyph
	Word   Word
}

// NewLexicon returns the lexicon of some phrases, and whether there is room for all of
// their signs: a node has 16 bits for a sign and for the index of another one.
func NewLexicon(phrases []Phrase) (l Lexicon, ok bool) {
	const most = 1<<16 - 1
	type place struct { // a node that is not finished
		sign, child, next uint16
		word              Word
	}
	var roots [Buckets]uint16
	places := []place{{}}
	for _, p := range phrases {
		at := uint16(0)
		for i, g := range p.Glyphs {
			if g.Rune > most || len(places) > most {
				return Lexicon{}, false
			}
			root := uint32(g.Rune) % Buckets
			first := places[at].child
			if i == 0 {
				first = roots[root]
			}
			n := first
			for n != 0 && places[n].sign != uint16(g.Rune) {
				n = places[n].next
			}
			if n == 0 {
				n = uint16(len(places))
				places = append(places, place{sign: uint16(g.Rune), next: first})
				if i == 0 {
					roots[root] = n
				} else {
					places[at].child = n
				}
			}
			at = n
		}
		if at != 0 {
			places[at].word = p.Word
		}
	}
	nodes := make([]Node, 0, len(places))
	for _, p := range places {
		nodes = append(nodes, Node{p.sign, p.child, p.next, uint16(p.word)})
	}
	return Lexicon{Roots: &roots, Nodes: nodes}, true
}
