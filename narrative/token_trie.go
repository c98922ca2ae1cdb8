package narrative

import "strings"

// A trie finds the longest word of the vocabulary at a place. Its nodes are the
// signs of all phrases, shared from the start of a phrase on.
type trie struct {
	nodes []trieNode
	words []*word
	roots [rootBuckets]int32 // first node of each chain of first signs; 0 is none
}

const rootBuckets = 512

type trieNode struct {
	r     rune
	child int32 // first of the signs that may follow; 0 is none
	next  int32 // next sign in place of this one
	word  int32 // index in words of the word that ends here; 0 is none
}

// newTrie builds the trie of the vocabulary. That takes less time than reading a
// page, so that no reader needs to be kept.
func newTrie() *trie {
	t := &trie{nodes: make([]trieNode, 1, 8192), words: make([]*word, 1, 512)}
	for _, group := range vocabulary() {
		for i := range group {
			t.words = append(t.words, &group[i])
			t.insert(0, group[i].text)
		}
	}
	return t
}

// insert adds the phrases of the last word's pattern, or the rest of one, below a
// node, the roots for node 0.
func (t *trie) insert(node int32, pattern string) {
	for i, r := range pattern {
		if r == '{' {
			closing := i + strings.IndexByte(pattern[i:], '}')
			for option := range strings.SplitSeq(pattern[i+1:closing], "|") {
				t.insert(t.path(node, option), pattern[closing+1:])
			}
			return
		}
		node = t.step(node, r)
	}
	if node != 0 && t.nodes[node].word == 0 {
		t.nodes[node].word = int32(len(t.words) - 1)
	}
}

// path returns the node at the end of a plain phrase, making what is missing.
func (t *trie) path(node int32, phrase string) int32 {
	for _, r := range phrase {
		node = t.step(node, r)
	}
	return node
}

// step returns the child of a node with sign r, making it if it is missing.
func (t *trie) step(node int32, r rune) int32 {
	if child := t.child(node, r); child != 0 {
		return child
	}
	added := int32(len(t.nodes))
	first := &t.roots[uint32(r)%rootBuckets]
	if node != 0 {
		first = &t.nodes[node].child
	}
	before := *first
	*first = added
	t.nodes = append(t.nodes, trieNode{r: r, next: before})
	return added
}

// child returns the child of a node with sign r, 0 if there is none.
func (t *trie) child(node int32, r rune) int32 {
	at := t.roots[uint32(r)%rootBuckets]
	if node != 0 {
		at = t.nodes[node].child
	}
	for at != 0 && t.nodes[at].r != r {
		at = t.nodes[at].next
	}
	return at
}

// longest returns the longest word that glyphs start with, and its length; nil
// if there is none.
func (t *trie) longest(glyphs []glyph) (found *word, length int) {
	node := int32(0)
	for i := range glyphs {
		node = t.child(node, glyphs[i].r)
		if node == 0 {
			break
		}
		if w := t.nodes[node].word; w != 0 {
			found, length = t.words[w], i+1
		}
	}
	return found, length
}
