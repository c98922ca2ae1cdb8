package verify_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
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

// TestProvinceMistakes makes mistakes in the texts of the places, and counts how many are
// found with the tables at hand, how many by the text alone, and findings elsewhere. The
// counts are in testdata/provinces/seeded.md.
func TestProvinceMistakes(t *testing.T) {
	var texts []*seededText
	for _, p := range provinceTexts(t) {
		r := reading.Read(p.text, reading.Options{})
		texts = append(texts, &seededText{
			text: p.text, set: p.sets.actual, prior: p.sets.prior,
			statements: slices.Collect(r.Statements()), lists: slices.Collect(r.Lists()),
		})
	}
	report := seededReport(t, thinned(120), 20260720, texts, provinceSeeds())
	if isThorough() {
		goldenReport(t, "provinces/seeded.md", report)
	}
}
