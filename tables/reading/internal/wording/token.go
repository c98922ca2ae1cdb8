package wording

import (
	"slices"
	"strings"
	"unicode"

	"github.com/fiscalcn/yusuan/internal/print"
)

// A Token is the text of a cell, a title or a line (词元), folded once for all who read it. The zero value is a blank or
// covered cell.
type Token struct {
	Given  string
	Folded string // its wording; "" for a blank
	Kind   TokenKind
}

// TokenKind is what a text looks like.
type TokenKind uint8

// The kinds of tokens.
const (
	blankToken  TokenKind = iota
	markToken             // it says that there is nothing: —, 无
	DigitsToken           // digits alone: a code, an ordinal
	NumberToken           // digits and the signs of numbers, but perhaps no well-formed amount
	WordsToken
)

// TokenOf folds a text.
func TokenOf(given string) Token {
	if kind := numberKind(given); kind != WordsToken { // its signs are their own reading
		return Token{given, given, kind}
	}
	t := Token{given, print.Wording(given), WordsToken}
	if t.Folded != given {
		t.Kind = numberKind(t.Folded)
	}
	if t.Kind != WordsToken {
		return t
	}
	switch print.MarkOf(t.Folded) {
	case print.Stated:
	case print.Empty:
		return Token{Given: given}
	default:
		t.Kind = markToken
	}
	return t
}

// numberKind tells a folded text that consists of digits, or of digits and the signs of numbers, from others. -12- is the number of a page.
func numberKind(s string) TokenKind {
	digits, signs := false, false
	for i := range len(s) {
		switch c := s[i]; {
		case print.IsDigit(rune(c)):
			digits = true
		case strings.IndexByte(".,-+()%", c) >= 0:
			signs = true
		default:
			return WordsToken
		}
	}
	switch {
	case !digits || s[len(s)-1] == '-':
		return WordsToken
	case signs:
		return NumberToken
	}
	return DigitsToken
}

// HasDigit reports whether a folded text has a digit.
func HasDigit(s string) bool {
	for i := range len(s) {
		if print.IsDigit(rune(s[i])) {
			return true
		}
	}
	return false
}

// IsBlank reports whether there is nothing.
func (t Token) IsBlank() bool { return t.Kind == blankToken }

// IsMark reports whether the text says that there is nothing: —, 无.
func (t Token) IsMark() bool { return t.Kind == markToken }

// IsNumber reports whether the text has digits and signs of numbers alone.
func (t Token) IsNumber() bool { return t.Kind == DigitsToken || t.Kind == NumberToken }

// IsPlain reports whether the text is a number that begins with a digit and is read as it is printed, as most are.
func (t Token) IsPlain() bool {
	return t.IsNumber() && t.Given == t.Folded && print.IsDigit(rune(t.Folded[0]))
}

// IsOrdinal reports whether a token is an ordinal and nothing else: 一、, （一）, 1., 二.
func (t Token) IsOrdinal() bool { return !t.IsBlank() && print.IsOrdinal(t.Folded) }

// SaysNothing reports whether a mark says in words that there is nothing.
func (t Token) SaysNothing() bool { return print.MarkOf(t.Folded) == print.Word }

// Label returns the wording of a label without its ordinal.
func (t Token) Label() string { return print.Unnumbered(t.Folded) }

// Printed returns the text as it is printed, without the blanks of its layout.
func (t Token) Printed() string {
	if t.Given == t.Folded {
		return t.Given // folding would have taken blanks out
	}
	return print.Tidy(t.Given)
}

// Name returns a label as it is printed, without its ordinal.
func (t Token) Name() string { return print.Unnumbered(t.Printed()) }

// IsName reports whether a token can be a name of a row: words without digits that are none of a header, and no note.
func (t Token) IsName() bool {
	return t.IsHan() && !HasDigit(t.Folded) && WordOf(t.Folded) == UnknownWord && !IsNote(t.Folded)
}

// IsAmount reports whether a token is a number that is no code, ordinal or level.
func (t Token) IsAmount() bool {
	return t.Kind == NumberToken && !isWhole(t.Folded) && strings.Contains(t.Folded, ".")
}

// IsHan reports whether a text has a Chinese character, as names do.
func (t Token) IsHan() bool {
	return strings.IndexFunc(t.Folded, func(r rune) bool { return unicode.Is(unicode.Han, r) }) >= 0
}

// FirstText returns the first cell that is not blank, -1 if there is none.
func FirstText(cells []Token) int {
	return slices.IndexFunc(cells, func(t Token) bool { return !t.IsBlank() })
}
