package prose

import (
	"strings"
	"unicode"
)

// Fold returns a text with its signs folded as in [New]. Blanks stay.
func Fold(text string) string { return strings.Map(foldRune, text) }

// foldRune returns the sign that stands for r: ASCII for full-width forms, one of
// each kind of quote, dash and bracket, ' ' for what is blank or invisible, and '\n'
// for line breaks.
func foldRune(r rune) rune {
	switch {
	case r < 0x80:
		if r > ' ' && r != 0x7F {
			return r
		}
		if r == '\n' || r == '\r' || r == '\f' || r == '\v' {
			return '\n'
		}
		return ' '
	case r >= 0x4E00 && r <= 0x9FFF:
		return r
	case r >= 0xFF01 && r <= 0xFF5E:
		return foldRune(r - 0xFEE0)
	default:
		return foldSign(r)
	}
}

func foldSign(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '〝', '〞', '﹁', '﹂':
		return '"'
	case '‘', '’', '‛':
		return '\''
	case '—', '–', '‒', '―', '−', '‐', '‑', '─', '﹣', '－':
		return '-'
	case '〔', '【', '［', '﹝':
		return '['
	case '〕', '】', '］', '﹞':
		return ']'
	case '﹙':
		return '('
	case '﹚':
		return ')'
	case '﹪', '٪':
		return '%'
	case '﹐':
		return ','
	case '\u2028', '\u2029', '\u0085':
		return '\n'
	case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return ' '
	}
	if unicode.IsSpace(r) || unicode.IsControl(r) {
		return ' '
	}
	return r
}

// dropPinyin drops the readings that conversions to traditional characters put behind them:
// 經(jīng)費(fèi). The brackets hold Latin letters, never figures.
func dropPinyin(glyphs []Glyph) []Glyph {
	kept, next := glyphs[:0], 0
	for i := range glyphs {
		if glyphs[i].Rune != '(' {
			continue
		}
		if n := pinyin(glyphs, i); n > 0 {
			kept = append(kept, glyphs[next:i]...)
			next = i + n
		}
	}
	if next == 0 {
		return glyphs
	}
	return append(kept, glyphs[next:]...)
}

// pinyin returns the number of glyphs of the bracket at i, zero if it is none of
// Latin letters in small after a Chinese character.
func pinyin(glyphs []Glyph, i int) int {
	if i == 0 || !isHan(glyphs[i-1].Rune) {
		return 0
	}
	const longest = 8 // zhuāng and brackets
	for n := 1; n <= longest && i+n < len(glyphs); n++ {
		r := glyphs[i+n].Rune
		switch {
		case r == ')' && n > 1:
			return n + 1
		case !unicode.IsLower(r):
			return 0
		}
	}
	return 0
}

func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// IsDigit reports whether r is an ASCII digit.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLatin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }
