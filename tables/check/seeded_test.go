package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

var update = flag.Bool("update", false, "write testdata/mutations.md anew")

const (
	seededSets  = 400 // clean sets that mistakes are made in
	seededTimes = 700 // mistakes of every class
)

// A score counts what became of the mistakes of a class.
type score struct {
	made    int // mistakes
	found   int // with a finding above rounding that touches what was changed
	hidden  int // not found, as by the reference every identity still holds
	placed  int // with a finding at what was changed
	value   int // with one that says what stood there
	named   int // with one that names the cause
	same    int // with another cause named that makes the same out of the same figure
	other   int // with a cause named that it is not
	extra   int // findings beyond the one
	strange int // findings that touch nothing of what was changed
}

// TestSeededErrors makes mistakes in clean accounts and holds how many are found, placed
// and explained: no fewer than testdata/mutations.md says, which the README quotes.
// What is not found breaks no rule.
func TestSeededErrors(t *testing.T) {
	t.Parallel()
	g := newGenerator(t, 3)
	scoreMistakes(t, "mutations.md", classesOfAccounts, g.set)
}

// TestSeededErrorsOfBudgets is TestSeededErrors for budgets.
func TestSeededErrorsOfBudgets(t *testing.T) {
	t.Parallel()
	g := newGenerator(t, 24)
	scoreMistakes(t, "mutations_budget.md", classesOfBudgets, func() tables.Set { return g.budget(budget.WanYuan) })
}

func scoreMistakes(t *testing.T, golden string, classes []class, clean func() tables.Set) {
	t.Helper()
	sets := make([]tables.Set, seededSets)
	for i := range sets {
		sets[i] = clean()
	}
	scores := make([]score, len(classes))
	var classesDone sync.WaitGroup
	for i, c := range classes {
		classesDone.Go(func() { scores[i] = scoreClass(t, c, uint64(i), sets) })
	}
	classesDone.Wait()

	assert.Equal(t, scores[0].made, scores[0].found, "a figure changed beyond the envelope of an identity")
	if steady.Slowdown > 1 {
		return // what is measured is measured without the race detector
	}
	text := table(classes, scores)
	t.Log("\n" + text)
	golden = filepath.Join("testdata", golden)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(text), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), text, "look at the difference, then go test -run SeededErrors -update")
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	require.NoError(t, err)
	assert.Contains(t, string(readme), string(want), "README.md quotes it")
}

func scoreClass(t *testing.T, c class, seed uint64, sets []tables.Set) score {
	t.Helper()
	g := newGenerator(t, 100+seed)
	var s score
	for s.made < seededTimes/steady.Slowdown {
		m, ok := g.mutate(c, sets[g.IntN(len(sets))])
		if !ok || c.beyond && !m.isBeyond(newReference(t, m.set)) {
			continue
		}
		s.count(t, c, m, check.Run(m.set, m.options...))
	}
	return s
}

// count adds what a report says of a mutation.
func (s *score) count(t *testing.T, c class, m mutation, report judge.Report) {
	t.Helper()
	var found, placed, value, named, same, other bool
	above := 0
	for f := range report.Findings() {
		if f.Verdict == judge.Rounding && (c.rule == "" || f.Rule != c.rule) {
			continue
		}
		above++
		if !m.touches(f) {
			s.strange++
			continue
		}
		found = true
		placed = placed || m.isAt(at(f))
		for i, changed := range m.changed {
			value = value || at(f) == changed && i < len(m.truth) && near(f, m.truth[i].Amount().Fen())
		}
		named = named || slices.Contains(c.causes, f.Cause)
		same = same || len(m.truth) == 1 && at(f) == m.changed[0] && makes(f.Cause, hundredths(m.truth[0]), hundredths(f.Stated.Figure()))
		other = other || f.Cause != 0
	}
	s.extra += max(0, above-1)
	add := func(n *int, is bool) {
		if is {
			*n++
		}
	}
	add(&s.found, found)
	add(&s.placed, placed)
	add(&s.value, value)
	add(&s.named, named)
	add(&s.same, same && !named)
	add(&s.other, other && !same && !named)
	s.made++
	if !found {
		// Nothing found is right only if there is nothing to find.
		s.hidden++
		assert.Empty(t, newReference(t, m.set).broken(), "%s: %v", c.name, m.changed)
	}
}

// near reports whether a finding says that a figure should be some 分, or off by no
// more than rounding explains.
func near(f judge.Finding, fen int64) bool {
	off := f.Expected.Figure().Amount().Fen() - fen
	return !f.Expected.IsBlank() && max(off, -off) <= f.Tolerance.Fen()
}

// isAt reports whether an address is of what was changed.
func (m *mutation) isAt(at tables.Address) bool {
	for _, c := range m.changed {
		if at.Form == c.Form && at.Row == c.Row && (c.Column == 0 || at.Column == 0 || at.Column == c.Column) {
			return true
		}
	}
	return false
}

// touches reports whether a finding or its evidence is about what was changed. A row
// that is gone or has another code is missing wherever its form adds up.
func (m *mutation) touches(f judge.Finding) bool {
	about := func(at tables.Address) bool {
		return m.isAt(at) || slices.ContainsFunc(m.changed, func(c tables.Address) bool { return c.Column == 0 && c.Form == at.Form })
	}
	stands := func(t judge.EvidenceTerm) bool {
		a, _ := t.At.(tables.Address)
		return about(a)
	}
	return about(at(f)) || slices.ContainsFunc(f.Evidence, func(e judge.Evidence) bool { return slices.ContainsFunc(e.Terms, stands) })
}

// table prints the scores as the README shows them.
func table(classes []class, scores []score) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| mistake | made | found | breaks no rule | at its place | right figure | right cause | one that makes the same | wrong cause | findings beyond one | unrelated findings |\n")
	fmt.Fprintf(&b, "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	percent := func(n, of int) string { return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(of)) }
	for i, s := range scores {
		c := classes[i]
		value, named := "–", "–"
		if s.value > 0 {
			value = percent(s.value, s.made)
		}
		if c.causes != nil {
			named = percent(s.named, s.made)
		}
		fmt.Fprintf(&b, "| %s | %d | %s | %s | %s | %s | %s | %s | %s | %.2f | %d |\n", c.name, s.made, percent(s.found, s.made),
			percent(s.hidden, s.made),
			percent(s.placed, s.made), value, named, percent(s.same, s.made), percent(s.other, s.made), float64(s.extra)/float64(s.made), s.strange)
	}
	return b.String()
}

// TestReferenceAgreesOnMistakes compares all verdicts where there is something wrong.
func TestReferenceAgreesOnMistakes(t *testing.T) {
	g := newGenerator(t, 5)
	for _, c := range classesOfAccounts {
		for made := 0; made < max(25/steady.Slowdown, 5); {
			m, ok := g.mutate(c, g.set())
			if !ok {
				continue
			}
			made++
			if !assertAgrees(t, newReference(t, m.set), check.Run(m.set)) {
				t.Fatalf("%s: %v", c.name, m.changed)
			}
		}
	}
}
