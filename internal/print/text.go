package print

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Text is a printed text with each sign folded 归一文本, which knows where each stands in print. Blanks and line breaks stay, as a
// space and \n. The zero value is an empty text.
type Text struct {
	folded string
	shifts []shift
}

// A shift says how far bytes of a folded text have moved, from one on up to the next shift.
type shift struct{ from, by int }

// TextOf folds a text.
func TextOf(s string) Text {
	first := strings.IndexFunc(s, func(r rune) bool { return r == noSign || !stays(r) })
	if first < 0 {
		return Text{folded: s}
	}
	var t Text
	var b strings.Builder
	b.Grow(len(s))
	next := 0 // what is not yet written
	write := func(to int) {
		if next < to {
			t.shift(b.Len(), next)
			b.WriteString(s[next:to])
		}
	}
	for i, r := range s[first:] {
		if stays(r) && r != noSign {
			continue
		}
		at := first + i
		write(at)
		if f := Fold(r); f != Nothing {
			t.shift(b.Len(), at)
			b.WriteRune(f)
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		next = at + size
	}
	write(len(s))
	t.shift(b.Len(), len(s))
	t.folded = b.String()
	return t
}

// shift notes that what follows upon byte from of the folded text stands at a byte in print.
func (t *Text) shift(from, printed int) {
	by := printed - from
	if n := len(t.shifts); n > 0 && t.shifts[n-1].by != by || n == 0 && by != 0 {
		t.shifts = append(t.shifts, shift{from, by})
	}
}

// String returns the folded text.
func (t Text) String() string { return t.folded }

// Printed returns where byte i of the folded text stands in print. Of signs that are left out before it, it is the byte behind them.
func (t Text) Printed(i int) int {
	n, found := slices.BinarySearchFunc(t.shifts, i, func(s shift, i int) int { return cmp.Compare(s.from, i) })
	switch {
	case found:
		return i + t.shifts[n].by
	case n > 0:
		return i + t.shifts[n-1].by
	}
	return i
}
