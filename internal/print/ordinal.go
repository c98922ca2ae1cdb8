package print

import (
	"strings"
	"unicode/utf8"
)

// Ordinal returns the number of a sign that is an ordinal by itself 序号: ①, ⑴, ⒈, ❶, ㈠, ㊀. It is 0 for any other sign.
func Ordinal(r rune) int {
	if r < '①' || r > '㊉' {
		return 0
	}
	for _, run := range [...]struct {
		first rune
		n     int
	}{{'①', 20}, {'⑴', 20}, {'⒈', 20}, {'❶', 10}, {'㈠', 10}, {'㊀', 10}} {
		if n := int(r-run.first) + 1; n > 0 && n <= run.n {
			return n
		}
	}
	return 0
}

// Unnumbered takes the ordinals off a printed label, and with them a 其中 that says that it is a part: 一、, （一）, 1., ①, 其中：（1）. A
// label that is nothing else stays as it is.
func Unnumbered(s string) string {
	for {
		rest := s
		if part, ok := strings.CutPrefix(s, "其中"); ok {
			rest = part
			if r, size := utf8.DecodeRuneInString(part); Fold(r) == ':' {
				rest = part[size:]
			}
		}
		rest = WithoutOrdinal(rest)
		if rest == s || rest == "" {
			return s
		}
		s = rest
	}
}

// WithoutOrdinal takes one ordinal off the start of a printed label. The label stays as it is if it has none.
func WithoutOrdinal(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if Ordinal(first) > 0 {
		return s[size:]
	}
	rest, bracketed := s, Fold(first) == '('
	if bracketed {
		rest = s[size:]
	}
	n := strings.IndexFunc(rest, isNoNumeral)
	if n <= 0 {
		return s
	}
	after, size := utf8.DecodeRuneInString(rest[n:])
	switch Fold(after) {
	case ')':
		if bracketed {
			return rest[n+size:]
		}
	case '、', '.', ',':
		if !bracketed {
			return rest[n+size:]
		}
	}
	return s
}

// IsOrdinal reports whether a printed text is an ordinal and nothing else, or only the signs of one: 一、, （一）, 1., 二, ①.
func IsOrdinal(s string) bool {
	if s == "" || len(s) > len("（二十三）") {
		return false
	}
	rest := strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("()、.,", Fold(r)) })
	return strings.IndexFunc(rest, isNoNumeral) < 0
}

func isNoNumeral(r rune) bool { return !IsDigit(Fold(r)) && Numeral(r) == 0 && Ordinal(r) == 0 }
