package reading_test

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// A pattern is a way texts of 23 provinces word something: a sentence of our own
// in that wording, how often it was seen, and all that is read from the sentence.
type pattern struct {
	name   string
	seen   int
	text   string
	expect []string
}

// TestReadPatterns reads a sentence of every pattern and reports how many of them,
// weighted by how often they were seen, leave no number unresolved.
func TestReadPatterns(t *testing.T) {
	var seen, covered int
	for i, p := range patterns(t, "testdata/patterns.txt") {
		r := reading.Read(p.text, reading.Options{Year: 2020})
		assert.Equal(t, p.expect, readings(r), "%s, %d: %s", p.name, i, p.text)
		if p.name == "写法" || p.name == "噪声" { // ways to write a number, counted besides the sentences
			continue
		}
		seen += p.seen
		if strings.Contains(strings.Join(p.expect, "\n"), "? ") {
			t.Logf("not covered (%d times): %s", p.seen, p.text)
			continue
		}
		covered += p.seen
	}
	t.Logf("%d of %d occurrences are covered", covered, seen)
	assert.GreaterOrEqual(t, covered*100, seen*95)
}

// TestReadKinds reads the texts of testdata/kinds.txt: for each kind of thing that texts
// say, what is read from sentences of our own that say it.
func TestReadKinds(t *testing.T) {
	const path = "testdata/kinds.txt"
	kinds := patterns(t, path)
	if *updateKinds {
		var b strings.Builder
		for i, p := range kinds {
			if i == 0 || p.name != kinds[i-1].name {
				fmt.Fprintf(&b, "# %s 1\n", p.name)
			}
			fmt.Fprintf(&b, "> %s\n%s\n\n", strings.ReplaceAll(p.text, "\n", "\n> "), strings.Join(readings(reading.Read(p.text, reading.Options{Year: 2020})), "\n"))
		}
		require.NoError(t, os.WriteFile(path, []byte(strings.TrimSuffix(b.String(), "\n")), 0o600))
	}
	for _, p := range kinds {
		assert.Equal(t, p.expect, readings(reading.Read(p.text, reading.Options{Year: 2020})), "%s: %s", p.name, p.text)
	}
}

// updateKinds writes the readings of today into the file: to be read before they are kept.
var updateKinds = flag.Bool("update-kinds", false, "write the readings of testdata/kinds.txt")

// patterns returns the cases of a file: a name with the number of occurrences, the
// sentence behind ">", and the lines of readings. A sentence behind readings is another
// case of the same name.
func patterns(t *testing.T, path string) []pattern {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var all []pattern
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		switch last := len(all) - 1; {
		case line == "":
		case strings.HasPrefix(line, "# "):
			name, seen, _ := strings.Cut(line[2:], " ")
			n, err := strconv.Atoi(seen)
			require.NoError(t, err, line)
			all = append(all, pattern{name: name, seen: n})
		case strings.HasPrefix(line, "> ") && all[last].expect != nil:
			all = append(all, pattern{name: all[last].name, text: line[2:] + "\n"})
		case strings.HasPrefix(line, "> "):
			all[last].text += line[2:] + "\n"
		default:
			all[last].expect = append(all[last].expect, line)
		}
	}
	for i := range all {
		all[i].text = strings.TrimSuffix(all[i].text, "\n")
	}
	return all
}

// readings returns a line for all that was read: statements with their base or
// whole and their direction, "?" for unresolved numbers, "!" for remarks, "*" for
// lists.
func readings(r reading.Reading) []string {
	var lines []string
	flat := strings.NewReplacer("\n", "").Replace
	for s := range r.Statements() {
		lines = append(lines, flat(statementLine(r, s)))
	}
	for n := range r.Unresolved() {
		lines = append(lines, "? "+r.Text()[n.Start:n.End])
	}
	for m := range r.Remarks() {
		lines = append(lines, flat(fmt.Sprintf("! %s: %s", m.Kind, m.Quote)))
	}
	for l := range r.Lists() {
		line := "* " + l.Subject.String()
		for _, item := range l.Items {
			line += fmt.Sprintf(" %s=%s", item.Name, item.Code)
		}
		lines = append(lines, line)
	}
	return lines
}

// statementLine returns what a statement says: the number, subject, measure, what
// it is against or a share of, direction and years.
func statementLine(r reading.Reading, s narrative.Statement) string {
	line := fmt.Sprintf("%s%s %s %s", r.Text()[s.Start:s.End], s.Unit, s.Subject, s.Measure)
	if s.Base != 0 {
		line += " /" + s.Base.String()
	}
	if !s.Of.IsZero() {
		line += " /" + s.Of.String()
	}
	if s.Direction != 0 {
		line += " " + s.Direction.String()
	}
	if s.Subject.Twin.Form != 0 {
		line += " 收支"
	}
	if s.Year != 2020 {
		line += fmt.Sprintf(" %d", s.Year)
	}
	usual := 2019
	if s.Base.IsBudget() {
		usual = 2020
	}
	if s.BaseYear != 0 && s.BaseYear != usual {
		line += fmt.Sprintf(" against %d", s.BaseYear)
	}
	if s.Reason {
		line += " reason"
	}
	return line
}
