package yusuan_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
)

// TestRewordings: what a composed text says is read, and nothing is found in it, where a phrase is put as other places put it.
func TestRewordings(t *testing.T) {
	p, _, _ := published(t, asItIs)
	documents := []yusuan.Document{p.Document()}
	for e := range tables.Final.Editions() {
		if steady.Slowdown == 1 || len(documents) < 2 {
			documents = append(documents, longDocument(t, e))
		}
	}
	before := make([]heard, len(documents))
	for i, d := range documents {
		before[i] = hear(t, d)
	}
	for _, line := range rewordings(t) {
		phrase, other, ok := strings.Cut(line, " => ")
		require.True(t, ok, line)
		pattern := regexp.MustCompile(phrase)
		said := 0
		for i, d := range documents {
			text := pattern.ReplaceAllString(d.Text, other)
			if text == d.Text {
				continue
			}
			said++
			d.Text = text
			got := hear(t, d)
			assert.Empty(t, less(got.findings, before[i].findings), "%s: %s", d.Edition, line)
			assert.Empty(t, less(before[i].statements, got.statements), "%s: %s", d.Edition, line)
			assert.LessOrEqual(t, got.unresolved, before[i].unresolved, "%s: %s", d.Edition, line)
		}
		assert.True(t, said > 0 || steady.Slowdown > 1, "%s: no text says so", line)
	}
}

// rewordings returns the lines of rewordings.txt, each a pattern and what it becomes.
func rewordings(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("narrative/reading/testdata/rewordings.txt")
	require.NoError(t, err)
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

// longDocument draws accounts and returns what is published of that with the longest text.
func longDocument(t *testing.T, e tables.Edition) yusuan.Document {
	t.Helper()
	const accounts = 30
	drawn := rapid.Custom(func(t *rapid.T) disclosure.Disclosure {
		a := accountgen.Clean().Draw(t, "account")
		if a.Header.Year > codes.FirstYear {
			a.Prior = accountgen.Prior(t, a)
		}
		return disclosure.Disclosure{Edition: e.String(), Account: *a, Facts: accountgen.Facts(t)}
	})
	var longest yusuan.Document
	for seed := range accounts {
		d := drawn.Example(seed + 1)
		if d.Validate() != nil { // the facts are of another account
			d.Facts = disclosure.Facts{}
		}
		p, err := yusuan.Publish(d)
		require.NoError(t, err)
		if document := p.Document(); len(document.Text) > len(longest.Text) {
			longest = document
		}
	}
	return longest
}

// heard is what a text is read to say, and what is found in it.
type heard struct {
	findings, statements []string
	unresolved           int
}

func hear(t *testing.T, d yusuan.Document) heard {
	t.Helper()
	r, err := yusuan.Read(d)
	require.NoError(t, err)
	var h heard
	report := yusuan.Audit(r, yusuan.Options{Without: []string{"N22"}}) // which takes it that nothing was less than nothing, which may be drawn
	for f := range report.Findings() {
		if f.Severity != judge.Info {
			h.findings = append(h.findings, fmt.Sprint(f.Severity, f.At, f.Message))
		}
	}
	for s := range report.Statements() {
		h.statements = append(h.statements, fmt.Sprint(s.Subject, s.Measure, s.Amount, s.Percent, s.Count, s.Year, s.Direction))
	}
	for range r.Text().Unresolved() {
		h.unresolved++
	}
	return h
}

// less returns what there is more of in a list than in another.
func less(list, other []string) []string {
	rest := slices.Clone(other)
	return slices.DeleteFunc(slices.Clone(list), func(line string) bool {
		i := slices.Index(rest, line)
		if i >= 0 {
			rest = slices.Delete(rest, i, i+1)
		}
		return i >= 0
	})
}
