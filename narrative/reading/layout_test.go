package reading_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// A layout prints a text, whose lines are paragraphs, in another way that says the same.
type layout struct {
	name  string
	print func(paragraphs []string, r *rand.Rand) string
}

// layouts are the ways that texts come in: as files of text, from pages and from web pages.
var layouts = [...]layout{
	{"wrapped, 15 to 30 signs", func(p []string, r *rand.Rand) string { return wrapped(p, 15+r.IntN(16)) }},
	{"wrapped, 31 to 60 signs", func(p []string, r *rand.Rand) string { return wrapped(p, 31+r.IntN(30)) }},
	{"wrapped unevenly", func(p []string, r *rand.Rand) string { return ragged(p, 30+r.IntN(20), r) }},
	{"wrapped, on pages", func(p []string, r *rand.Rand) string { return paged(wrapped(p, 25+r.IntN(20)), false) }},
	{"wrapped, on pages with heads", func(p []string, r *rand.Rand) string { return paged(wrapped(p, 25+r.IntN(20)), true) }},
	{"one line, blanks between", func(p []string, _ *rand.Rand) string { return strings.Join(p, " ") }},
	{"one line", func(p []string, _ *rand.Rand) string { return strings.Join(p, "") }},
	{"full-width signs", func(p []string, _ *rand.Rand) string { return strings.Map(fullWidth, strings.Join(p, "\n")) }},
	{"half-width signs", func(p []string, _ *rand.Rand) string { return strings.Map(halfWidth, strings.Join(p, "\n")) }},
	{"traditional characters", func(p []string, _ *rand.Rand) string { return respelled(strings.Join(p, "\n"), "traditional.txt") }},
	{"radicals", func(p []string, _ *rand.Rand) string { return respelled(strings.Join(p, "\n"), "radicals.txt") }},
}

// isDigits reports whether a sign is of those between which a number is not broken.
func isDigits(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' }

// pieces yields the parts of a line that print does not break, with their widths in
// halves of a sign.
func pieces(line string, yield func(piece string, width int)) {
	for line != "" {
		_, n := utf8.DecodeRuneInString(line)
		switch {
		case isDigits(rune(line[0])):
			n = len(line) - len(strings.TrimLeftFunc(line, isDigits))
			yield(line[:n], n)
		case line[0] < utf8.RuneSelf:
			yield(line[:n], 1)
		default:
			yield(line[:n], 2)
		}
		line = line[n:]
	}
}

// wrapped breaks paragraphs at a width in signs, wherever that is but in a number.
func wrapped(paragraphs []string, width int) string {
	return ragged(paragraphs, width, nil)
}

// ragged is wrapped with lines that end up to six signs before the width.
func ragged(paragraphs []string, width int, r *rand.Rand) string {
	var b strings.Builder
	for _, p := range paragraphs {
		n, most := 0, 2*width
		pieces(p, func(piece string, w int) {
			if n > 0 && n+w > most {
				b.WriteByte('\n')
				n = 0
				if r != nil {
					most = 2 * (width - r.IntN(7))
				}
			}
			b.WriteString(piece)
			n += w
		})
		b.WriteByte('\n')
	}
	return b.String()
}

// paged puts a page number, and perhaps a running head, between the lines of pages.
func paged(text string, heads bool) string {
	const long = 22
	var b strings.Builder
	n := 0
	for line := range strings.Lines(text) {
		if n > 0 && n%long == 0 {
			fmt.Fprintf(&b, "- %d -\n", n/long)
			if heads {
				b.WriteString("某省某市某局部门公开\n")
			}
		}
		b.WriteString(line)
		n++
	}
	return b.String()
}

func fullWidth(r rune) rune {
	if r > ' ' && r < 0x7f {
		return r + 0xfee0
	}
	return r
}

func halfWidth(r rune) rune {
	if r > 0xff00 && r < 0xff5f {
		return r - 0xfee0
	}
	return r
}

// respelled writes a text with the signs that a file of internal/print/gen has in pairs with
// those that they are read as.
func respelled(text, file string) string {
	data, err := os.ReadFile("../../internal/print/gen/" + file)
	if err != nil {
		panic(err)
	}
	other := map[rune]rune{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for pair := range strings.FieldsSeq(line) {
			if signs := []rune(pair); len(signs) == 2 {
				other[signs[1]] = signs[0]
			}
		}
	}
	return strings.Map(func(r rune) rune {
		if o, ok := other[r]; ok && print.Fold(o) == print.Fold(r) {
			return o
		}
		return r
	}, text)
}

// saying is what a statement says, wherever it stands.
func saying(s narrative.Statement, chapters []narrative.Chapter) string {
	value := s.Percent.String()
	switch {
	case !s.Amount.IsBlank():
		value = s.Amount.String()
	case s.Measure == narrative.MeasureCount:
		value = fmt.Sprint(s.Count)
	}
	c := chapters[s.Chapter]
	return print.Wording(fmt.Sprintf("%s|%s %v %s%s %v %d/%d of %s, %v, %v %s", s.Subject, s.Measure, s.Base, value, s.Unit, s.Direction, s.Year, s.BaseYear, s.Of, s.Reason, s.Certainty, c.Topic))
}

// sayings returns what the statements of a text say.
func sayings(text string, o reading.Options) []string {
	r := reading.Read(text, o)
	chapters := slices.Collect(r.Chapters())
	var all []string
	for s := range r.Statements() {
		all = append(all, saying(s, chapters))
	}
	return all
}

// common returns how many sayings two texts have in common, in their order.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

// A laidOut is a text whose lines are paragraphs.
type laidOut struct {
	paragraphs []string
	options    reading.Options
}

// updateLayouts writes what differs today into testdata/layouts.md: to be looked at before it is
// kept, and put in README.
var updateLayouts = flag.Bool("update-layouts", false, "write testdata/layouts.md")

// TestLayouts prints texts in all layouts: composed ones, and published ones if they are at hand. No
// more of what they say differs than testdata/layouts.md has, and README with it.
func TestLayouts(t *testing.T) {
	const path = "testdata/layouts.md"
	groups := [...][]laidOut{composedTexts(t), sharedTexts(t, "real/*.json", "real/judged/t*/docs/*.json"), sharedTexts(t, "cases/text/*.json")}
	kept, err := os.ReadFile(path)
	require.NoError(t, err)
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	var b strings.Builder
	b.WriteString("| Layout | composed texts: statements, differ | published texts | short cases |\n|---|--:|--:|--:|\n")
	for _, l := range layouts {
		fmt.Fprintf(&b, "| %s |", l.name)
		_, row, _ := strings.Cut(string(kept), "| "+l.name+" |")
		for g, texts := range groups {
			same, all := equal(texts, l) // of nothing, where published texts are not at hand
			fmt.Fprintf(&b, " %d, %d |", all, all-same)
			if !*updateLayouts {
				var of, differ int
				_, err := fmt.Sscanf(strings.Split(row, "|")[g], " %d, %d", &of, &differ)
				require.NoError(t, err, l.name)
				assert.LessOrEqual(t, all-same, differ, l.name)
			}
		}
		b.WriteByte('\n')
	}
	if *updateLayouts {
		require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o600))
		return
	}
	assert.True(t, bytes.Contains(readme, kept), "README does not have %s", path)
}

// equal returns how many of the statements of texts are the same in a layout, and how many there
// are in that of the two that has more.
func equal(texts []laidOut, l layout) (same, all int) {
	for i, text := range texts {
		want := sayings(strings.Join(text.paragraphs, "\n"), text.options)
		got := sayings(l.print(text.paragraphs, rand.New(rand.NewPCG(uint64(i), 7))), text.options)
		same += common(want, got)
		all += max(len(want), len(got))
	}
	return same, all
}

// sharedTexts returns the published texts that are at hand: their lines are their paragraphs, but
// for those that were printed on pages.
func sharedTexts(t *testing.T, patterns ...string) []laidOut {
	t.Helper()
	var all []laidOut
	for _, p := range patterns {
		files, err := filepath.Glob("../../../shared/" + p)
		require.NoError(t, err)
		for _, f := range files {
			data, err := os.ReadFile(f)
			require.NoError(t, err)
			var d struct {
				Year       int
				Kind, Text string
			}
			require.NoError(t, json.Unmarshal(data, &d))
			o := reading.Options{Year: d.Year}
			if d.Kind == tables.Budget.String() {
				o.Kind = tables.Budget
			}
			if d.Text != "" {
				all = append(all, laidOut{strings.Split(d.Text, "\n"), o})
			}
		}
	}
	return all
}
