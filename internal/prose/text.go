package prose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/internal/print"
)

// A Text is a text sign by sign (逐字): folded to the form that the vocabulary is
// written in, each sign with its place in the original. The zero value is an empty
// text.
type Text struct {
	Original string
	Glyphs   []Glyph
}

// A Glyph is one sign of a text, folded, with its place in the original.
type Glyph struct {
	Rune   rune
	Size   uint8 // bytes in the original
	Gap    Gap   // what was left out before it
	folded bool  // the original has another sign
	At     int   // byte in the original
}

// End returns the byte after the glyph in the original.
func (g Glyph) End() int { return g.At + int(g.Size) }

// Gap says what stands between a glyph and the one before it.
type Gap uint8

// The gaps.
const (
	Adjacent Gap = iota
	Full         // the end of a line that was full, between two characters: see [Text.JoinLines]
	Blank        // blanks
	Newline      // a line break, which may be soft
)

// New returns the glyphs of a text, folded as by [print.Fold]. Blanks and line breaks
// are left out and kept as gaps, so that words broken over lines read as one; invisible
// signs leave none.
func New(text string) Text {
	glyphs := make([]Glyph, 0, utf8.RuneCountInString(text))
	g := Newline
	for at := 0; at < len(text); {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		switch folded := print.Fold(r); folded {
		case ' ':
			g = max(g, Blank)
		case '\n':
			g = Newline
		case print.Nothing:
		default:
			glyphs = append(glyphs, Glyph{folded, uint8(size), g, folded != r, at})
			g = Adjacent
		}
		at += size
	}
	return Text{text, dropPinyin(glyphs)}
}

// At returns the sign of a glyph, 0 outside the text.
func (t *Text) At(i int) rune {
	if i < 0 || i >= len(t.Glyphs) {
		return 0
	}
	return t.Glyphs[i].Rune
}

// EndsLine reports whether a line ends before glyph i.
func (t *Text) EndsLine(i int) bool { return i == len(t.Glyphs) || t.Glyphs[i].Gap == Newline }

// Written returns the text of the glyphs from i to end as it is in the original.
func (t *Text) Written(i, end int) string {
	if i >= end {
		return ""
	}
	return t.Original[t.Glyphs[i].At:t.Glyphs[end-1].End()]
}

// Folded returns the glyphs from i to end as text. It is the original text where
// that needed no folding.
func (t *Text) Folded(i, end int) string {
	if i >= end {
		return ""
	}
	if original := t.Written(i, end); t.isFolded(original, i, end) {
		return original
	}
	b := make([]rune, 0, end-i)
	for _, g := range t.Glyphs[i:end] {
		b = append(b, g.Rune)
	}
	return string(b)
}

// isFolded reports whether the text of the glyphs from i to end is made of their
// own signs.
func (t *Text) isFolded(text string, i, end int) bool {
	size := 0
	for _, g := range t.Glyphs[i:end] {
		if g.folded {
			return false
		}
		size += int(g.Size)
	}
	return size == len(text)
}

// Has reports whether a word stands at glyph i.
func (t *Text) Has(i int, word string) bool {
	for _, c := range word {
		if t.At(i) != c {
			return false
		}
		i++
	}
	return true
}

// EndsIn returns the length of a word if the glyphs before i end in it, else 0.
func (t *Text) EndsIn(i int, word string) int {
	if n := utf8.RuneCountInString(word); t.Has(i-n, word) {
		return n
	}
	return 0
}

// ContainsAny reports whether folded text contains one of the words.
func ContainsAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}
