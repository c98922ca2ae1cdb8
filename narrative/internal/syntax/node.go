package syntax

// A Node is a part of a text. Its own tokens are those of no node within it: marks.
type Node struct {
	Kind     Kind
	Level    uint8 // of a section or item: that of its ordinal
	From, To int32 // tokens
	At, Till int32 // glyphs, with the ordinal of a section or item
	End      int32 // index of the node after the last one within it
}

// Kind is what part of a text a node is.
type Kind uint8

// The kinds.
const (
	Document Kind = iota
	Section       // what stands under a heading, with the sections below it
	Heading       // its title: a sentence
	Outside       // text that is not read
	Item          // what stands behind an ordinal, up to the next one of its level
	Sentence      // up to 。, a heading, or the ordinal of a line
	Clause        // up to a comma or semicolon, with what is said below it
	Words         // up to the next sign: a leaf
	Bracket       // （…）
	Parts         // 其中：…, to the end of the sentence
	Reason        // 主要原因是…, to the next semicolon
	Purpose       // 主要用于…, likewise
	Turn          // 分别为…: a value for each of the things that were named before
)

var names = [...]string{
	Document: "document",
	Section:  "section",
	Heading:  "heading",
	Outside:  "outside",
	Item:     "item",
	Sentence: "sentence",
	Clause:   "clause",
	Words:    "words",
	Bracket:  "bracket",
	Parts:    "parts",
	Reason:   "reason",
	Purpose:  "purpose",
	Turn:     "turn",
}

// IsAside reports whether the node says nothing of the account itself, but why or for
// what.
func (k Kind) IsAside() bool { return k == Reason || k == Purpose }

// String returns the name of the kind.
func (k Kind) String() string { return names[k] }
