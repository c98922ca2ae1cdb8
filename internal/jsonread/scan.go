package jsonread

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Kind is what a JSON value is.
type Kind uint8

// The kinds. The zero value is none.
const (
	Object Kind = iota + 1
	Array
	String
	Number
	Bool
	Null
)

var kinds = [...]string{Object: "an object", Array: "an array", String: "a string", Number: "a number", Bool: "a boolean", Null: "null"}

// String returns the kind as an error message names it.
func (k Kind) String() string { return kinds[k] }

// Scanner goes over a JSON text of UTF-8 once, value by value, and takes no other text than encoding/json does. What it
// reads are parts of the text. Where that is no JSON it stops: all that follows is empty, and it never ends.
type Scanner struct {
	rest   string // none once it has stopped
	depth  int
	broken bool
	halved bool // half of a character was read
}

// maxDepth is how deep encoding/json lets lists stand in one another.
const maxDepth = 10_000

// NewScanner returns a scanner before the value that is the text.
func NewScanner(text string) Scanner { return Scanner{rest: text} }

// stop stops where the text is no JSON.
func (s *Scanner) stop() { s.rest, s.broken = "", true }

// next skips blanks and returns the byte after them, 0 at the end.
func (s *Scanner) next() byte {
	for i := range len(s.rest) {
		switch c := s.rest[i]; c {
		case ' ', '\t', '\r', '\n':
		default:
			s.rest = s.rest[i:]
			return c
		}
	}
	s.rest = ""
	return 0
}

// Ended reports whether all of the text was read, and is JSON.
func (s *Scanner) Ended() bool { return s.next() == 0 && s.rest == "" && !s.broken }

// Kind returns the kind of the next value by the byte that it begins with.
func (s *Scanner) Kind() Kind {
	switch c := s.next(); c {
	case '{':
		return Object
	case '[':
		return Array
	case '"':
		return String
	case 't', 'f':
		return Bool
	case 'n':
		return Null
	default:
		if c == '-' || isDigit(c) {
			return Number
		}
		s.stop()
		return 0
	}
}

// Word reads a number, true, false or null, as it stands in the text.
func (s *Scanner) Word() string {
	var n int
	switch s.next() {
	case 't':
		n = literal(s.rest, "true")
	case 'f':
		n = literal(s.rest, "false")
	case 'n':
		n = literal(s.rest, "null")
	default:
		n = number(s.rest)
	}
	if n == 0 {
		s.stop()
		return ""
	}
	word := s.rest[:n]
	s.rest = s.rest[n:]
	return word
}

func literal(text, word string) int {
	if strings.HasPrefix(text, word) {
		return len(word)
	}
	return 0
}

// number returns the length of the number that a text begins with, 0 if it begins with none.
func number(text string) int {
	digits := func(n int) int {
		for n < len(text) && isDigit(text[n]) {
			n++
		}
		return n
	}
	at := func(n int) byte {
		if n < len(text) {
			return text[n]
		}
		return 0
	}
	start := literal(text, "-")
	n := start + 1
	if at(start) != '0' {
		n = digits(start)
	}
	if n == start {
		return 0
	}
	if at(n) == '.' {
		point := n + 1
		if n = digits(point); n == point {
			return 0
		}
	}
	if at(n)|0x20 == 'e' {
		exponent := n + 1
		if c := at(exponent); c == '+' || c == '-' {
			exponent++
		}
		if n = digits(exponent); n == exponent {
			return 0
		}
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// Text reads a string. Most have no escape.
func (s *Scanner) Text() string {
	if s.next() != '"' {
		s.stop()
		return ""
	}
	text, escaped := s.rest[1:], false
	for n := 0; n < len(text); n++ {
		switch c := text[n]; {
		case c == '"':
			s.rest = text[n+1:]
			if escaped {
				return s.unescaped(text[:n])
			}
			return text[:n]
		case c == '\\':
			escaped = true
			n++
		case c < ' ':
			s.stop()
			return ""
		}
	}
	s.stop()
	return ""
}

// escapes are the signs that stand for others behind a backslash.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// unescaped returns what a string with escapes says. Half of a character is U+FFFD.
func (s *Scanner) unescaped(text string) string {
	b := make([]byte, 0, len(text))
	for {
		i := strings.IndexByte(text, '\\')
		if i < 0 {
			return string(append(b, text...))
		}
		b = append(b, text[:i]...)
		c := text[i+1]
		text = text[i+2:]
		if e := escapes[c]; e != 0 {
			b = append(b, e)
			continue
		}
		r, ok := codeUnit(text)
		if c != 'u' || !ok {
			s.stop()
			return ""
		}
		text = text[4:]
		if low, ok := lowHalf(text); ok && r>>10 == highSurrogate {
			r, text = 1<<16+(r&(1<<10-1))<<10+low&(1<<10-1), text[6:]
		}
		s.halved = s.halved || r>>10 == highSurrogate || r>>10 == lowSurrogate
		b = utf8.AppendRune(b, r) // U+FFFD for half of a character
	}
}

// lowHalf returns the second half of a character, if it is what text begins with.
func lowHalf(text string) (rune, bool) {
	if !strings.HasPrefix(text, `\u`) {
		return 0, false
	}
	r, ok := codeUnit(text[2:])
	return r, ok && r>>10 == lowSurrogate
}

// codeUnit returns the number of the four hexadecimal digits that text begins with, and whether it does.
func codeUnit(text string) (unit rune, ok bool) {
	if len(text) < 4 {
		return 0, false
	}
	for i := range 4 {
		d := strings.IndexByte("0123456789abcdef", text[i]|0x20) // 0x10 to 0x19 with it are digits, too
		if d < 0 || text[i] < '0' {
			return 0, false
		}
		unit = unit<<4 | rune(d)
	}
	return unit, true
}

// Names yields the names of an object, which stands next. Whoever gets one reads its value.
func (s *Scanner) Names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for range s.parts('{', '}') {
			name := s.Text()
			if s.next() != ':' {
				s.stop()
				return
			}
			s.rest = s.rest[1:]
			if !yield(name) {
				return
			}
		}
	}
}

// Items yields the indexes of an array, which stands next. Whoever gets one reads its value.
func (s *Scanner) Items() iter.Seq[int] { return s.parts('[', ']') }

// parts goes over the parts of a list between two brackets.
func (s *Scanner) parts(open, end byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		s.depth++
		if s.next() != open || s.depth > maxDepth {
			s.stop()
			return
		}
		s.rest = s.rest[1:]
		for i := 0; i > 0 || s.next() != end; i++ {
			if !yield(i) || s.broken {
				return
			}
			switch s.next() {
			case end:
				s.leave()
				return
			case ',':
				s.rest = s.rest[1:]
			default:
				s.stop()
				return
			}
		}
		s.leave()
	}
}

// leave passes the bracket that ends a list.
func (s *Scanner) leave() {
	s.rest = s.rest[1:]
	s.depth--
}

// Skip reads a value that nobody wants.
func (s *Scanner) Skip() {
	switch s.Kind() {
	case Object:
		for range s.Names() {
			s.Skip()
		}
	case Array:
		for range s.Items() {
			s.Skip()
		}
	case String:
		s.Text()
	default:
		s.Word()
	}
}
