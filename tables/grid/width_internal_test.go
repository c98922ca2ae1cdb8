package grid

import (
	"fmt"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRuneWidth(t *testing.T) {
	for _, test := range []struct {
		runes        string
		narrow, wide int
	}{
		{"aZ09~ ,.", 1, 1},
		{"预算收支㐀\U00020000\U0003134A〇々", 2, 2},
		{"，。、（）：《》【】！？％￥＋－１Ａ　", 2, 2},
		{"あアーハ가한ㄱㄅ㈱㎡", 2, 2},
		{"ｱﾊ¥￨", 1, 1},
		{"“”‘’—…·①⑩※×÷±°§→√≤Ⅲ■★αЖ\uE000\uFFFD\U000F0000", 1, 2},
		{"éüł–", 1, 2},
		{"ñç", 1, 1},
		{"\u0301\u0300\u20DD\u302A\u200B\u200D\uFE0F\u2060\uFEFF\u202E\u1160\u11FF\uD7B0", 0, 0},
		{"\u00AD", 1, 2},
		{"😀⌚", 2, 2},
		{"🏛⏸☁", 1, 1}, // emoji that are text unless a selector follows
	} {
		for _, r := range test.runes {
			t.Run(fmt.Sprintf("%U", r), func(t *testing.T) {
				assert.Equal(t, test.narrow, runeWidth(r, Narrow), "narrow %c", r)
				assert.Equal(t, test.wide, runeWidth(r, Wide), "wide %c", r)
			})
		}
	}
}

func TestWidthTables(t *testing.T) {
	size := map[string]int{}
	for name, ranges := range map[string][]runeRange{"wide": wideRunes[:], "ambiguous": ambiguousRunes[:]} {
		last := rune(-1)
		for _, x := range ranges {
			require.Greater(t, x.lo, last, name)
			require.LessOrEqual(t, x.lo, x.hi, name)
			last = x.hi
			size[name] += int(x.hi - x.lo + 1)
		}
	}
	assert.Equal(t, map[string]int{"wide": 182869, "ambiguous": 138371}, size) // as the tables say
	for r := range rune(utf8.MaxRune) {
		wide, ambiguous := slowWithin(wideRunes[:], r), slowWithin(ambiguousRunes[:], r)
		if wide && ambiguous || wide != within(wideRunes[:], r) || ambiguous != within(ambiguousRunes[:], r) {
			t.Errorf("%U: wide %t, ambiguous %t", r, wide, ambiguous)
		}
		if unicode.Is(unicode.Han, r) && runeWidth(r, Narrow) != 2 {
			t.Errorf("%U is Han, but not wide", r)
		}
	}
}

func slowWithin(ranges []runeRange, r rune) bool {
	for _, x := range ranges {
		if x.lo <= r && r <= x.hi {
			return true
		}
	}
	return false
}
