package budget

import (
	"fmt"
	"math/bits"
	"unicode/utf8"
)

// Parse reads an amount that is written in units of u, as final accounts write them: "2993.83", "2,993.83",
// "-12.30", "−12.30", "+5", "(12.30)" (brackets are negative), the same in full-width digits and signs
// "１２３．４５", with blanks around (space, tab, line break, U+00A0, U+3000). Thousands separators, if any, must
// all be in their place. Exponents, underscores, hexadecimals and words are not amounts, and neither is an
// empty cell: for that see ParseFigure.
//
// Nothing is rounded: digits below one 分 must be zero. The error is a *ParseError that wraps ErrSyntax,
// ErrPrecision (a digit below 分), ErrRange or ErrUnit.
func Parse(s string, u Unit) (Amount, error) {
	fen, _, err := scan("Parse", s, "", u)
	return Amount{fen}, err
}

// MustParse is Parse for amounts that are known to be well-formed, such as constants. It panics otherwise.
func MustParse(s string, u Unit) Amount {
	a, err := Parse(s, u)
	if err != nil {
		panic(err)
	}
	return a
}

// scan reads an amount in u, with blanks around, that is followed by suffix, with which s ends. It also returns how many
// digits are written after the decimal point.
func scan(fn, s, suffix string, u Unit) (fen int64, places int, _ error) {
	if !u.IsValid() {
		return 0, 0, (&ParseError{Offset: -1, Reason: "unknown unit " + u.String(), Err: ErrUnit}).in(fn, s)
	}
	n, end, err := scanNumber(s, u.digits())
	if err == nil {
		err = scanEnd(s, end, suffix)
	}
	if err == nil {
		fen, err = n.value()
	}
	if err != nil {
		return 0, 0, err.in(fn, s)
	}
	return fen, n.places, nil
}

// scanEnd checks that nothing but blanks and suffix follows the number that ends at byte i of s.
func scanEnd(s string, i int, suffix string) *ParseError {
	if i = skipBlanks(s, i); s[i:] != suffix {
		return syntaxError(i, "found "+found(s, i)+" after the number")
	}
	return nil
}

// asWritten stands for a scale of as many digits as there are after the decimal point.
const asWritten = -1

// A number is a decimal number as it is written, well-formed, but perhaps too large or too precise for its value.
type number struct {
	negative  bool
	magnitude uint64 // without the decimal point, scaled
	overflow  bool   // magnitude does not fit
	places    int    // how many digits there are after the decimal point
	excess    int    // byte of the first digit beyond the scale that is not zero, or -1
}

// value returns the scaled number.
func (n *number) value() (int64, *ParseError) {
	if n.excess >= 0 {
		return 0, &ParseError{Offset: n.excess, Reason: "digit below 分", Err: ErrPrecision}
	}
	value, ok := signed(n.negative, n.magnitude)
	if n.overflow || !ok {
		return 0, outOfRange()
	}
	return value, nil
}

// scanNumber reads a number at the start of s, after blanks, and scales it by 10^scale; end is the byte after it.
func scanNumber(s string, scale int) (n number, end int, _ *ParseError) {
	i := skipBlanks(s, 0)
	bracket := false
	switch c, size := fold(s, i); c {
	case '(':
		n.negative, bracket = true, true
		i += size
	case '-':
		n.negative = true
		i += size
	case '+':
		i += size
	}
	n.excess = -1
	i, err := n.scan(s, i, scale)
	if err != nil {
		return number{}, 0, err
	}
	if bracket {
		c, size := fold(s, i)
		if c != ')' {
			return number{}, 0, syntaxError(i, "want ')', found "+found(s, i))
		}
		i += size
	}
	return n, i, nil
}

// scan reads digits from byte i of s up to the first character that is not part of them.
func (n *number) scan(s string, i, scale int) (end int, _ *ParseError) {
	i, err := n.scanInteger(s, i)
	if err != nil {
		return i, err
	}
	if c, size := fold(s, i); c == '.' {
		if i, err = n.scanFraction(s, i+size, scale); err != nil {
			return i, err
		}
	}
	for range scale - n.places {
		n.push('0')
	}
	return i, nil
}

// scanInteger reads the digits before the decimal point, with or without thousands separators.
func (n *number) scanInteger(s string, i int) (end int, _ *ParseError) {
	group, comma := 0, -1 // digits since the latest separator, and its byte
	for {
		c, size := fold(s, i)
		switch {
		case '0' <= c && c <= '9':
			n.push(c)
			group++
		case group == 0 && comma < 0:
			return i, wantDigit(s, i)
		case comma >= 0 && group != 3:
			return i, syntaxError(comma, "misplaced thousands separator")
		case c != ',':
			return i, nil
		case group > 3:
			return i, syntaxError(i, "misplaced thousands separator")
		default:
			group, comma = 0, i
		}
		i += size
	}
}

// scanFraction reads the digits after the decimal point.
func (n *number) scanFraction(s string, i, scale int) (end int, _ *ParseError) {
	for {
		c, size := fold(s, i)
		switch {
		case '0' <= c && c <= '9':
			if scale < 0 || n.places < scale {
				n.push(c)
			} else if c != '0' && n.excess < 0 {
				n.excess = i
			}
			n.places++
		case n.places == 0:
			return i, wantDigit(s, i)
		case c == '.':
			return i, syntaxError(i, "second decimal point")
		default:
			return i, nil
		}
		i += size
	}
}

// push appends a digit.
func (n *number) push(c byte) {
	hi, lo := bits.Mul64(n.magnitude, 10)
	sum, carry := bits.Add64(lo, uint64(c-'0'), 0)
	n.magnitude = sum
	n.overflow = n.overflow || hi+carry != 0
}

// fold returns the character at byte i of s as its ASCII equivalent, 0 if it has none or s ends, and its size.
func fold(s string, i int) (c byte, size int) {
	if i < len(s) && s[i] < utf8.RuneSelf {
		return s[i], 1
	}
	return foldWide(s[i:])
}

// foldWide is fold for the start of a text that does not start with an ASCII character.
func foldWide(s string) (c byte, size int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case '！' <= r && r <= '～': // the full-width forms of ASCII
		return byte(r - '！' + '!'), size
	case r == '−':
		return '-', size
	case r == '\u00a0', r == '\u3000':
		return ' ', size
	}
	return 0, size
}

// skipBlanks returns the first byte of s from i on that is not blank.
func skipBlanks(s string, i int) int {
	for {
		c, size := fold(s, i)
		switch c {
		case ' ', '\t', '\n', '\r':
			i += size
		default:
			return i
		}
	}
}

// found names the character at byte i of s for an error.
func found(s string, i int) string {
	if i >= len(s) {
		return "the end"
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return fmt.Sprintf("%q", r)
}

func wantDigit(s string, i int) *ParseError {
	return syntaxError(i, "want a digit, found "+found(s, i))
}

func syntaxError(offset int, reason string) *ParseError {
	return &ParseError{Offset: offset, Reason: reason, Err: ErrSyntax}
}

func outOfRange() *ParseError {
	return &ParseError{Offset: -1, Reason: ErrRange.Error(), Err: ErrRange}
}
