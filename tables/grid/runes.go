package grid

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutLine cuts s around its first line break, of whatever kind.
func cutLine(s string) (line, rest string, found bool) {
	for i, r := range s {
		switch r {
		case '\r':
			return s[:i], strings.TrimPrefix(s[i+1:], "\n"), true
		case '\n', '\v', '\f', '\u0085', '\u2028', '\u2029':
			return s[:i], s[i+utf8.RuneLen(r):], true
		}
	}
	return s, "", false
}

// shown is the rune to show for a rune of a line: itself unless a document cannot hold it. Bytes that are not UTF-8 are U+FFFD already.
func shown(r rune) rune {
	if r == '\t' || r >= ' ' && r < 0x7F {
		return r
	}
	if unicode.IsControl(r) || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF {
		return utf8.RuneError
	}
	return r
}
