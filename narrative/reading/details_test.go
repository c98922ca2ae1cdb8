package reading_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// updateDetails writes the details of today into the file: to be read before they are kept.
var updateDetails = flag.Bool("update-details", false, "write testdata/details.txt")

// TestReadDetails holds what the other files of cases leave out of a reading: where clauses and quotations begin and end, names and paths
// as written, wholes, sums, scopes, what the vocabulary does not have, sections, numbers that are no values, and dates.
func TestReadDetails(t *testing.T) {
	const path = "testdata/details.txt"
	var b strings.Builder
	for _, file := range []string{"kinds", "patterns", "wordings", "budgets"} {
		name, n := "", 0
		for _, p := range patterns(t, "testdata/"+file+".txt") {
			if p.name != name {
				name, n = p.name, 0
			}
			n++
			fmt.Fprintf(&b, "# %s, %s, %d\n", file, name, n)
			for _, line := range details(reading.Read(p.text, reading.Options{Year: 2020})) {
				b.WriteString(strings.ReplaceAll(line, "\n", "⏎") + "\n")
			}
		}
	}
	if *updateDetails {
		require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "if that is meant: go test ./narrative/reading -run TestReadDetails -update-details")
}

// details returns a line for every section, statement, other number, date, remark and list.
func details(r reading.Reading) []string {
	text := r.Text()
	var lines []string
	if r.Kind() != tables.Final || r.Year() != 2020 {
		lines = append(lines, fmt.Sprintf("%v %d", r.Kind(), r.Year()))
	}
	for c := range r.Chapters() {
		if c == (narrative.Chapter{End: len(text)}) {
			continue // a text without headings
		}
		lines = append(lines, fmt.Sprintf("§ %v %q %d %d-%d outside=%t planned=%t", c.Topic, c.Title, c.Level, c.Start, c.End, c.Outside, c.Planned))
	}
	for s := range r.Statements() {
		lines = append(lines, detailsOf(text, s))
	}
	for n := range r.Numbers() {
		if n.Statement < 0 {
			lines = append(lines, fmt.Sprintf("= %v %s §%d", n.Role, text[n.Start:n.End], n.Chapter))
		}
	}
	for p := range r.Periods() {
		lines = append(lines, fmt.Sprintf("d %d-%d-%d %d-%d base=%t §%d", p.Year, p.Month, p.Day, p.Start, p.End, p.Base, p.Chapter))
	}
	for m := range r.Remarks() {
		lines = append(lines, fmt.Sprintf("! %v %d-%d §%d", m.Kind, m.Start, m.End, m.Chapter))
	}
	for l := range r.Lists() {
		lines = append(lines, fmt.Sprintf("* %v %d items %d-%d open=%t §%d", l.Subject, len(l.Items), l.Start, l.End, l.Open, l.Chapter))
	}
	return lines
}

// detailsOf returns a number with its section, how many bytes before and behind its beginning its clause reaches, and how long
// its quotation is; then what is said beside.
func detailsOf(text string, s narrative.Statement) string {
	line := fmt.Sprintf("%s §%d %d+%d %d", text[s.Start:s.End]+s.Unit, s.Chapter, s.Start-s.ClauseStart, s.ClauseEnd-s.Start, len(s.Quote))
	note := func(name string, value any, isSaid bool) {
		if isSaid {
			line += fmt.Sprintf(" %s=%v", name, value)
		}
	}
	note("word", s.Word, s.Word != "")
	note("base", s.BaseYear, s.BaseYear != 0)
	note("path", strings.Join(s.Subject.Path[:], "/"), s.Subject.Path != [3]string{})
	note("name", s.Subject.Name, s.Subject.Name != "")
	note("code", s.Subject.Code, s.Subject.Code != 0)
	note("economic", s.Subject.Economic, s.Subject.Economic != 0)
	note("twin", s.Subject.Twin, s.Subject.Twin.Form != 0)
	note("whole", s.Whole, !s.Whole.IsZero())
	note("sums", s.Sums, s.Sums != 0)
	note("scope", s.Scope, s.Scope != 0)
	note("vague", s.Vagueness, s.Vagueness != 0)
	note("sure", s.Certainty, s.Certainty != narrative.CertaintyNamed)
	note("unknown", s.Unknown, s.Unknown != "")
	written := text[s.Start:s.End] + s.Unit
	note("amount", s.Amount, !s.Amount.IsBlank() && s.Amount.String() != written)
	note("percent", s.Percent, s.Percent != narrative.Statement{}.Percent && s.Percent.String() != written)
	note("count", s.Count, s.Count != 0)
	return line
}
