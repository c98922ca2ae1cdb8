package reading_test

import (
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// worstTexts are what texts are made of that cost the reader most, each repeated to any
// length: signs without words, what opens and never ends, statements as dense as can be.
var worstTexts = map[string]string{
	"numbers":      "1-",
	"rates":        "占1%",
	"amounts":      "支出1元",
	"years":        "1年",
	"codes":        "20103—",
	"brackets":     "（",
	"pairs":        "（1）",
	"parts":        "其中",
	"reasons":      "因为",
	"both":         "因为其中增加1万元，",
	"reasonsParts": "因为增加1元其中",
	"ordinals":     "（一）甲。",
	"lines":        "1\n",
	"items":        "\n1.甲1万元。",
	"headings":     "\n一、支出决算情况说明",
	"placeholders": "XX万元，",
	"turns":        "分别为1、",
	"nouns":        "支出和",
	"dates":        "2020 年 12 月",
	"tails":        "甲",
	"own":          "本级支出1元",
	"projects":     "1个项目自评",
	"from":         "由1由上年",
	"up to":        "累计1元",
}

// allocated returns the bytes that reading a text allocates, the least of three readings.
func allocated(text string) (least uint64) {
	var before, after runtime.MemStats
	for range 3 {
		runtime.ReadMemStats(&before)
		reading.Read(text, reading.Options{Year: 2020})
		runtime.ReadMemStats(&after)
		if n := after.TotalAlloc - before.TotalAlloc; least == 0 || n < least {
			least = n
		}
	}
	return least
}

// TestReadTakesMemoryInProportion reads texts two, four and eight times as long: what that
// allocates grows likewise, and is no more than so many bytes for each of the text.
func TestReadTakesMemoryInProportion(t *testing.T) {
	const size, most = 1 << 13, 260
	for _, name := range slices.Sorted(maps.Keys(worstTexts)) {
		piece := worstTexts[name]
		text := strings.Repeat(piece, size/len(piece))
		one := allocated(text)
		perByte := float64(one) / float64(len(text))
		t.Logf("%-12s %5.0f bytes a byte", name, perByte)
		assert.LessOrEqual(t, perByte, float64(most*ownMemory), name)
		for _, times := range []int{2, 4, 8} {
			assert.LessOrEqual(t, float64(allocated(strings.Repeat(text, times)))/float64(one), 1.35*float64(times), "%s ×%d", name, times)
		}
	}
}

// TestReadTakesTimeInProportion reads texts sixteen times as long.
func TestReadTakesTimeInProportion(t *testing.T) {
	for name, piece := range worstTexts {
		t.Run(name, func(t *testing.T) {
			steady.Linear(t, 100, func(n int) func() {
				text := strings.Repeat(piece, n)
				return func() { reading.Read(text, reading.Options{Year: 2020}) }
			})
		})
	}
}

// TestSumsLookBackALittle reads sums of two things that no amount stands before, only rates:
// no more than a few statements are looked through for each.
func TestSumsLookBackALittle(t *testing.T) {
	steady.Linear(t, 1000, func(n int) func() {
		text := strings.Repeat("支出增长1%。", n) + strings.Repeat("两项合计1元。", n)
		return func() { reading.Read(text, reading.Options{Year: 2020}) }
	})
}

// TestNamesAreNotEndless reads a name that is longer than any: it is not looked for two names in it.
func TestNamesAreNotEndless(t *testing.T) {
	steady.Linear(t, 2000, func(n int) func() {
		text := "五、一般公共预算财政拨款支出决算情况\n" + strings.Repeat("教", n) + "（项）3万元。"
		return func() { reading.Read(text, reading.Options{Year: 2021}) }
	})
}
