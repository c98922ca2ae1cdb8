package prose

import "unicode"

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

func isLatin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }
