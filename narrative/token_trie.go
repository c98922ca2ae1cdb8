package narrative

// The phrases of the vocabulary are a graph of signs in token_table.go, which
// TestTable makes of them: what phrases begin or end with alike is there once. Made
// beforehand it takes no time to set up, which for a page would be more than reading.

// A trieNode is a sign of a phrase.
type trieNode struct {
	r     rune
	child uint16 // first of the signs that may follow; 0 is none
	next  uint16 // next sign in place of this one; 0 is none
	word  uint16 // of the phrase that ends here, as wordOf has them; 0 is none
}

// rootBuckets is the number of chains of first signs.
const rootBuckets = 512

// longest returns the longest phrase that glyphs start with, as a word and its length;
// nil if there is none.
func longest(glyphs []glyph) (found *word, length int) {
	if len(glyphs) == 0 {
		return nil, 0
	}
	end := uint16(0)
	node := &trieNodes[trieRoots[uint32(glyphs[0].r)%rootBuckets]]
	for i := range glyphs {
		r := glyphs[i].r
		for node.r != r {
			if node.next == 0 {
				return wordOf(end), length
			}
			node = &trieNodes[node.next]
		}
		if node.word != 0 {
			end, length = node.word, i+1
		}
		node = &trieNodes[node.child] // no glyph is that of the first node
	}
	return wordOf(end), length
}

// wordOf returns the word with a number, counted through the groups of the vocabulary
// from 1; nil for 0.
func wordOf(n uint16) *word {
	if n == 0 {
		return nil
	}
	at := int(n) - 1
	for _, group := range vocabulary() {
		if at < len(group) {
			return &group[at]
		}
		at -= len(group)
	}
	return nil
}
