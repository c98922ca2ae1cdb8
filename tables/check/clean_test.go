package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// aboveRounding returns the findings that say that something is wrong.
func aboveRounding(r judge.Report) []string {
	var lines []string
	for f := range r.Findings() {
		if f.Verdict != judge.Rounding {
			lines = append(lines, brief(f))
		}
	}
	return lines
}

const cleanSets = 10_000 / steady.Slowdown

// TestCleanSets finds nothing in the rounded tables of ten thousand accounts, and
// warns of zeros in hardly any.
func TestCleanSets(t *testing.T) {
	t.Parallel()
	g := newGenerator(t, 1)
	zeros, figures := 0, 0
	var verdicts judge.Tally
	for range cleanSets {
		set := g.set()
		report := check.Run(set)
		if wrong := aboveRounding(report); wrong != nil {
			require.Fail(t, "a clean set", "%v", wrong)
		}
		zeros += report.Len()
		for table := range set.Tables() {
			figures += table.Size()
		}
		for r := range check.Rules() {
			tally := report.Tally(r.ID)
			verdicts.Exact += tally.Exact
			verdicts.Rounding += tally.Rounding
			verdicts.NotEvaluated += tally.NotEvaluated
		}
	}
	t.Logf("%d sets of %d figures: identities %+v, %d warnings of zeros", cleanSets, figures/cleanSets, verdicts, zeros)
	assert.Less(t, zeros, cleanSets/100)
	assert.Greater(t, verdicts.Rounding, 10*cleanSets)
}

// TestAnyCleanAccountIsClean looks for shapes of accounts that nobody thought of.
func TestAnyCleanAccountIsClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := accountgen.Clean().Draw(t, "account")
		for e := range tables.Editions() {
			exact, err := tables.Build(a, e)
			require.NoError(t, err)
			assert.Empty(t, briefs(check.Run(exact)))
			for _, unit := range []budget.Unit{budget.WanYuan, budget.Yuan, budget.YiYuan} {
				rounded, err := exact.Round(unit, 2)
				require.NoError(t, err)
				assert.Empty(t, aboveRounding(check.Run(rounded)), unit.String())
			}
			if controlled, err := exact.RoundControlled(budget.WanYuan, 2); err == nil {
				assert.Empty(t, aboveRounding(check.Run(controlled)))
			}
		}
	})
}
