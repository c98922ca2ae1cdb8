package grid

import (
	"cmp"
	"slices"
	"unicode"

	"github.com/fiscalcn/yusuan/internal/enum"
)

// Width says how many columns of a terminal or fixed-width font a character of ambiguous East Asian width takes 东亚字符宽度: “ ” — ① … and
// others that are narrow in Western fonts and wide in Chinese ones. The zero value is Narrow.
type Width uint8

// The widths of ambiguous characters.
const (
	Narrow Width = iota // one column 半角, as most terminals have it
	Wide                // two columns 全角, as Chinese fixed-width fonts have it
)

var widths = enum.Names[Width]{Type: "grid.Width", List: []string{Narrow: "narrow", Wide: "wide"}, Chinese: []string{Narrow: "半角", Wide: "全角"}, Err: &ErrName}

// lineWidth is the number of columns a line of text takes.
func lineWidth(line string, ambiguous Width) int {
	n := 0
	for _, r := range line {
		n += runeWidth(shown(r), ambiguous)
	}
	return n
}

// runeWidth is the number of columns of a rune that is shown by itself: 0, 1 or 2.
func runeWidth(r rune, ambiguous Width) int {
	switch {
	case r < 0xA1:
		return 1
	case 0x4E00 <= r && r <= 0x9FFF: // most of the text; in the table too
		return 2
	case isZeroWidth(r):
		return 0
	case within(wideRunes[:], r), ambiguous == Wide && within(ambiguousRunes[:], r):
		return 2
	}
	return 1
}

// isZeroWidth reports combining marks, invisible format characters (but the soft hyphen, which is shown), and the vowels and final
// consonants of Hangul that join the syllable before.
func isZeroWidth(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) && r != 0xAD || 0x1160 <= r && r <= 0x11FF || 0xD7B0 <= r && r <= 0xD7FB
}

// runeRange is a range of runes, both ends included.
type runeRange struct{ lo, hi rune }

func within(ranges []runeRange, r rune) bool {
	_, found := slices.BinarySearchFunc(ranges, r, func(x runeRange, r rune) int {
		if x.lo <= r && r <= x.hi {
			return 0
		}
		return cmp.Compare(x.lo, r)
	})
	return found
}
