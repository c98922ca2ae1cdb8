package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// A token is the text of a cell, a title or a line (词元), folded once for all who read it. The zero value is a blank or
// covered cell.
type token struct {
	given  string
	folded string // its wording; "" for a blank
	kind   tokenKind
}

type tokenKind uint8

const (
	blankToken  tokenKind = iota
	markToken             // it says that there is nothing: —, 无
	digitsToken           // digits alone: a code, an ordinal
	numberToken           // digits and the signs of numbers, but perhaps no well-formed amount
	wordsToken
)

func tokenOf(given string) token {
	t := token{given, print.Wording(given), wordsToken}
	switch mark := print.MarkOf(t.folded); {
	case mark == print.Empty:
		return token{given: given}
	case mark != print.Stated:
		t.kind = markToken
	case print.IsDigits(t.folded):
		t.kind = digitsToken
	case isNumeric(t.folded):
		t.kind = numberToken
	}
	return t
}

// isNumeric reports whether a folded text consists of digits and the signs of numbers. -12- is the number of a page.
func isNumeric(s string) bool {
	digit := false
	for i := range len(s) {
		switch c := s[i]; {
		case print.IsDigit(rune(c)):
			digit = true
		case strings.IndexByte(".,-+()%", c) < 0:
			return false
		}
	}
	return digit && !strings.HasSuffix(s, "-")
}

// hasDigit reports whether a folded text has a digit.
func hasDigit(s string) bool { return strings.IndexFunc(s, print.IsDigit) >= 0 }

func (t token) isBlank() bool  { return t.kind == blankToken }
func (t token) isMark() bool   { return t.kind == markToken }
func (t token) isNumber() bool { return t.kind == digitsToken || t.kind == numberToken }

// isOrdinal reports whether a token is an ordinal and nothing else: 一、, （一）, 1., 二.
func (t token) isOrdinal() bool { return !t.isBlank() && print.IsOrdinal(t.folded) }

// saysNothing reports whether a mark says in words that there is nothing.
func (t token) saysNothing() bool { return print.MarkOf(t.folded) == print.Word }

// label returns the wording of a label without its ordinal.
func (t token) label() string { return print.Unnumbered(t.folded) }

// printed returns the text as it is printed, without the blanks of its layout.
func (t token) printed() string { return print.Tidy(t.given) }

// name returns a label as it is printed, without its ordinal.
func (t token) name() string { return print.Unnumbered(t.printed()) }

// isNoData reports whether a text states that there is no data.
func (t token) isNoData() bool { return isNoData(t.folded) }
