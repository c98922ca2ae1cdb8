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

// MostSigns is the number of signs of phrases that [Lexicon.Add] finds room for.
const MostSigns = 1<<16 - 1

// Add adds a phrase, as glyphs have its signs, with the word that it is, and reports
// whether there was room for it. The lexicon must be empty at first or made by Add.
func (l *Lexicon) Add(phrase []Glyph, w Word) bool {
	if l.Roots == nil {
		l.Roots, l.Nodes = new([Buckets]uint16), []Node{{}}
	}
	if len(l.Nodes)+len(phrase) > MostSigns {
		return false
	}
	at := uint16(0)
	for i, g := range phrase {
		if g.Rune > MostSigns {
			return false
		}
		first := &l.Nodes[at][1]
		if i == 0 {
			first = &l.Roots[uint32(g.Rune)%Buckets]
		}
		n := *first
		for n != 0 && l.Nodes[n][0] != uint16(g.Rune) {
			n = l.Nodes[n].next()
		}
		if n == 0 {
			n = uint16(len(l.Nodes))
			before := *first
			*first = n
			l.Nodes = append(l.Nodes, Node{uint16(g.Rune), 0, before, 0})
		}
		at = n
	}
	if at != 0 {
		l.Nodes[at][3] = uint16(w)
	}
	return at != 0
}
