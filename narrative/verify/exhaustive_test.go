package verify_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/narrative/compose"
)

// spoilt returns numbers to put in the place of one: further off than rounding goes,
// which for the percentages of the smallest amounts is some hundred percent.
func spoilt(tb testing.TB, number string, percent bool) []string {
	tb.Helper()
	whole, places, _ := strings.Cut(number, ".")
	n, err := strconv.Atoi(whole + places)
	require.NoError(tb, err)
	all := []int{3*n + 100}
	switch {
	case percent:
		all = []int{3*n + 1000_00}
	case n >= 3:
		all = append(all, n/3)
	}
	var texts []string
	for _, n := range all {
		texts = append(texts, decimal(n, len(places)))
	}
	return texts
}

// TestEveryNumberIsHeld puts others in the place of every number of the composed texts,
// one at a time. With all given that the text was composed from, there is one
// finding, at its place. Alone, most are found: how many is in
// testdata/numbers.md, by what they state; with VERBOSE the others are listed.
func TestEveryNumberIsHeld(t *testing.T) {
	type tally struct{ numbers, made, alone int }
	classes := map[string]*tally{}
	varied, generated := 3, 6
	switch {
	case steady.Slowdown > 1:
		varied, generated = 1, 1
	case !isThorough():
		varied, generated = 1, 2
	}
	for _, s := range seededTexts(t, varied, generated) {
		for i, c := range s.claims {
			if i%steady.Slowdown != 0 {
				continue
			}
			number := s.text[c.Start:c.End]
			class := classOf(c)
			if classes[class] == nil {
				classes[class] = new(tally)
			}
			classes[class].numbers++
			for _, with := range spoilt(t, number, strings.HasPrefix(s.text[c.End:], "%")) {
				text := s.text[:c.Start] + with + s.text[c.End:]
				found, unaided := s.verify(text)
				place := fmt.Sprintf("…%s[%s→%s]%s", cut(s.text, c.Start-90, c.Start), number, with, cut(s.text, c.End, c.End+30))
				assert.Equal(t, [][2]int{{c.Start, c.Start + len(with)}}, spans(found), place)
				classes[class].made++
				if unaided > 0 {
					classes[class].alone++
				} else if os.Getenv("VERBOSE") != "" {
					t.Logf("not by the text alone: %s %s", class, place)
				}
			}
		}
	}
	var report strings.Builder
	report.WriteString("| number | numbers | mistakes made | found at their place | by the text alone |\n|---|---:|---:|---:|---:|\n")
	var all tally
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		n := classes[class]
		fmt.Fprintf(&report, "| %s | %d | %d | 100.0%% | %s |\n", class, n.numbers, n.made, percentage(n.alone, n.made))
		all = tally{all.numbers + n.numbers, all.made + n.made, all.alone + n.alone}
	}
	fmt.Fprintf(&report, "| all | %d | %d | 100.0%% | %s |\n", all.numbers, all.made, percentage(all.alone, all.made))
	if isThorough() && !t.Failed() {
		goldenReport(t, "numbers.md", report.String())
	}
}

// classOf names what a claim states, in short.
func classOf(c compose.Claim) string {
	form, _, isCell := strings.Cut(c.Subject, "/")
	if !isCell {
		form = "an indicator"
	}
	return c.Measure + ", " + form
}

func spans(found []judge.Finding) [][2]int {
	var all [][2]int
	for _, f := range found {
		all = append(all, [2]int{f.Text.Start, f.Text.End})
	}
	return all
}

// cut returns a part of a text as far as there is one, without broken runes.
func cut(text string, from, to int) string {
	return strings.ToValidUTF8(text[max(from, 0):min(to, len(text))], "")
}
