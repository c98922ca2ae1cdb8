package narrative_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/narrative"
)

// TestProvinceMistakes makes the mistakes of TestSeededMistakes in the texts of the
// places, and counts how many are found with the tables at hand, how many by the text
// alone, and findings elsewhere. The counts are in testdata/provinces/seeded.md.
func TestProvinceMistakes(t *testing.T) {
	if testing.Short() {
		t.Skip("makes thousands of mistakes")
	}
	const each = 120
	var texts []*seededText
	for _, p := range provinceTexts(t) {
		r := narrative.Read(p.text, narrative.Options{})
		texts = append(texts, &seededText{
			text: p.text, set: p.sets.actual, prior: p.sets.prior,
			statements: slices.Collect(r.Statements()), lists: slices.Collect(r.Lists()),
		})
	}
	var report strings.Builder
	report.WriteString("| mistake | made | found | by the text alone | findings elsewhere |\n|---|---:|---:|---:|---:|\n")
	for n, seed := range seeds {
		r := rand.New(rand.NewPCG(uint64(n), 20260720))
		made, found, alone, elsewhere := 0, 0, 0, 0
		for try := 0; made < each && try < 20*each; try++ {
			s := texts[r.IntN(len(texts))]
			with, from, to, ok := seed.make(r, s)
			if !ok {
				continue
			}
			made++
			text := s.text[:from] + with + s.text[to:]
			all, unaided := s.verify(text)
			hit := slices.ContainsFunc(all, func(f narrative.Finding) bool { return near(text, f, from, from+len(with)) })
			for _, f := range all {
				if !near(text, f, from, from+len(with)) {
					elsewhere++
					if os.Getenv("SEEDED") == seed.class {
						t.Logf("elsewhere: %s→%s: %s", s.text[from:to], with, f.Message)
					}
				}
			}
			if hit {
				found++
			} else if os.Getenv("SEEDED") == seed.class {
				t.Logf("missed: …%s[%s→%s]%s", last(s.text[:from], 90), s.text[from:to], with, s.text[to:min(len(s.text), to+60)])
			}
			if unaided > 0 {
				alone++
			}
		}
		fmt.Fprintf(&report, "| %s | %d | %s | %s | %d |\n", seed.class, made, percentage(found, made), percentage(alone, made), elsewhere)
	}
	golden := filepath.Join("testdata", "provinces", "seeded.md")
	if *updateSeeded {
		require.NoError(t, os.WriteFile(golden, []byte(report.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), report.String())
}
