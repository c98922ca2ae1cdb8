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

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// provinceSeeds are the mistakes of TestSeededMistakes and two that need other figures
// of the account.
func provinceSeeds() []seed {
	return append(slices.Clone(seeds),
		seed{"amount copied from elsewhere in the text", func(r *rand.Rand, s *seededText) (string, int, int, bool) {
			st, ok := s.pick(r, cellAmount)
			if !ok {
				return "", 0, 0, false
			}
			other, ok := s.pick(r, func(o *narrative.Statement) bool { return cellAmount(o) && o.Amount != st.Amount && o.Unit == st.Unit })
			if !ok {
				return "", 0, 0, false
			}
			return s.text[other.Start:other.End], st.Start, st.End, true
		}},
		seed{"amount of all money for that of the general budget", func(r *rand.Rand, s *seededText) (string, int, int, bool) {
			wider := func(st *narrative.Statement) budget.Figure {
				at := st.Subject.Address
				at.Form = tables.Form03
				return s.set.Figure(at)
			}
			st, ok := s.pick(r, func(st *narrative.Statement) bool {
				return cellAmount(st) && st.Subject.Address.Form == tables.Form05 && wider(st).Amount() != s.set.Figure(st.Subject.Address).Amount()
			})
			if !ok {
				return "", 0, 0, false
			}
			unit := budget.WanYuan
			if st.Unit == "元" {
				unit = budget.Yuan
			}
			wide, err := wider(st).Round(unit, 2)
			return wide.Text(unit), st.Start, st.End, err == nil
		}})
}

// TestProvinceMistakes makes mistakes in the texts of the
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
	for n, seed := range provinceSeeds() {
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
