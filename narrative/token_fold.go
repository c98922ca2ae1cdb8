package narrative

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A glyph is one sign of a text, folded to the form that the vocabulary is
// written in, with its place in the original.
type glyph struct {
	r      rune
	size   uint8 // bytes in the original
	gap    gap   // what was left out before it
	folded bool  // the original has another sign
	at     int   // byte in the original
}

// end returns the byte after the glyph in the original.
func (g glyph) end() int { return g.at + int(g.size) }

// gap says what stands between a glyph and the one before it.
type gap uint8

const (
	adjacent gap = iota
	blank        // blanks
	newline      // a line break, which may be soft
)

// fold returns the glyphs of a text. Blanks and line breaks are left out and kept
// as gaps, so that words broken over lines read as one.
func fold(text string) []glyph {
	glyphs := make([]glyph, 0, len(text)*2/5+16)
	traditional := strings.Contains(text, "萬元") || strings.Contains(text, "決算") || strings.Contains(text, "經")
	g := newline
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch folded := foldRune(r); folded {
		case ' ':
			g = max(g, blank)
		case '\n':
			g = newline
		default:
			if traditional {
				folded = simplified(folded)
			}
			glyphs = append(glyphs, glyph{folded, uint8(size), g, folded != r, at})
			g = adjacent
		}
		at += size
	}
	return dropPinyin(glyphs)
}

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

// dropPinyin drops the readings that such conversions put behind characters:
// 經(jīng)費(fèi). The brackets hold Latin letters, never figures.
func dropPinyin(glyphs []glyph) []glyph {
	kept, next := glyphs[:0], 0
	for i := range glyphs {
		if glyphs[i].r != '(' {
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
func pinyin(glyphs []glyph, i int) int {
	if i == 0 || !isHan(glyphs[i-1].r) {
		return 0
	}
	const longest = 8 // zhuāng and brackets
	for n := 1; n <= longest && i+n < len(glyphs); n++ {
		r := glyphs[i+n].r
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

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLatin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// folded returns the glyphs from i to end as text. It is the original text where
// that needed no folding.
func (r *reader) folded(i, end int) string {
	if i >= end {
		return ""
	}
	if original := r.original(i, end); r.isFolded(original, i, end) {
		return original
	}
	b := make([]rune, 0, end-i)
	for _, g := range r.glyphs[i:end] {
		b = append(b, g.r)
	}
	return string(b)
}

// isFolded reports whether the text of the glyphs from i to end is made of their
// own signs.
func (r *reader) isFolded(text string, i, end int) bool {
	size := 0
	for _, g := range r.glyphs[i:end] {
		if g.folded {
			return false
		}
		size += int(g.size)
	}
	return size == len(text)
}
