package verify_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// TestRulesAreSpecified holds the registry and part N of the specification identical.
func TestRulesAreSpecified(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "RULES.md"))
	if os.IsNotExist(err) {
		t.Skip("the specification is not at hand")
	}
	require.NoError(t, err)
	_, text, found := strings.Cut(string(data), "\n## N:")
	require.True(t, found)
	text, _, found = strings.Cut(text, "\n## P:")
	require.True(t, found)
	var got []string
	for r := range verify.Rules() {
		got = append(got, r.ID)
	}
	assert.Equal(t, regexp.MustCompile(`\bN\d\d\b`).FindAllString(text, -1), got[:18])
	second, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "RULES2.md"))
	require.NoError(t, err)
	third, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "BUDGETS.md"))
	require.NoError(t, err)
	proposed := []string{"N30"} // beyond the specification, where it has no ID
	for _, id := range got[18:] {
		if !slices.Contains(proposed, id) {
			assert.Contains(t, string(second)+string(third), id+" ")
		}
	}
}

// TestRulesAreWellFormed holds what a reader of the registry relies on.
func TestRulesAreWellFormed(t *testing.T) {
	titles := map[string]string{}
	last := ""
	for r := range verify.Rules() {
		assert.Regexp(t, `^(N|BG|BN|BP)\d\d$`, r.ID)
		assert.Equal(t, strings.HasPrefix(r.ID, "B"), slices.Equal(r.Kinds, []tables.Kind{tables.Budget}), r.ID)
		assert.Greater(t, strings.TrimPrefix("A"+r.ID, "AB"), last)
		last = strings.TrimPrefix("A"+r.ID, "AB")
		assert.NotEmpty(t, r.Title, r.ID)
		assert.NotEmpty(t, r.Formula, r.ID)
		assert.Empty(t, titles[r.Title], "%s has the title of %s", r.ID, titles[r.Title])
		titles[r.Title] = r.ID
		assert.Contains(t, []judge.Severity{judge.Info, judge.Warning, judge.Error}, r.Severity, r.ID)
		assert.NotContains(t, r.Related, r.ID)
		for _, related := range r.Related {
			_, ok := verify.Lookup(related)
			assert.True(t, ok, "%s is related to %s, which does not exist", r.ID, related)
		}
		found, ok := verify.Lookup(r.ID)
		assert.True(t, ok)
		assert.Equal(t, r, found)
	}
	for _, id := range []string{"", "n01", "N1", "N00", "N99", "S01"} {
		_, ok := verify.Lookup(id)
		assert.False(t, ok, id)
	}
}

// exampleOf verifies the example of a rule.
func exampleOf(tb testing.TB, r verify.Rule, options ...verify.Option) verify.Report {
	tb.Helper()
	switch {
	case slices.Contains(r.Kinds, tables.Budget) && r.Example.Cells == nil:
		options = append(options, verify.OfKind(tables.Budget))
	case slices.Contains(r.Kinds, tables.Budget):
		options = append(options, verify.AgainstSet(planned(tb, r.Example.Year, r.Example.Cells...)))
	case r.Example.Cells != nil:
		options = append(options, verify.AgainstSet(given(tb, r.Example.Year, r.Example.Cells...)))
	}
	if r.Example.Goals != nil {
		options = append(options, verify.AgainstGoals(goalsOf(tb, r.Example.Goals)...))
	}
	return verify.Run(reading.Read(r.Example.Text, reading.Options{Year: r.Example.Year}), options...)
}

// goalsOf returns goal tables: of each the project, and what it asks for the year in 万元.
func goalsOf(tb testing.TB, rows [][]string) []goal.Table {
	tb.Helper()
	all := make([]goal.Table, 0, len(rows))
	for _, row := range rows {
		amount, err := budget.ParseFigure(row[1], budget.WanYuan)
		require.NoError(tb, err)
		all = append(all, goal.Table{Project: row[0], Annual: []goal.Fund{{Source: goal.Total, Amount: amount}}})
	}
	return all
}

// TestExamplesViolateTheirRules runs the example of every rule: one finding, of that
// rule, and none if the rule is left out.
func TestExamplesViolateTheirRules(t *testing.T) {
	want := map[string]string{
		"N01": "N01 impossible error 0.3 → 2961.68",
		"N02": "N02 impossible error 79.94% → 79.49% (digits transposed)",
		"N03": "N03 impossible error 8.49% → 7.83% (rate over the current year)",
		"N04": "N04 impossible error 95.45% → 95.46% (truncated)",
		"N05": "N05 impossible error 小于 → 大于 (direction)",
		"N06": "N06 impossible error 478.07 → 478.16",
		"N07": "N07 impossible error 0.15 → 0.51 (parts of the change do not add)",
		"N08": "N08 impossible error 4149.40 → 4194.40 (digits transposed)",
		"N09": "N09 mismatch error 201131 → 2011301 (digit dropped)",
		"N10": "N10 mismatch warning 个人农业生产补贴 → 奖励金",
		"N11": "N11 incomplete warning  → 27.63",
		"N12": "N12 impossible warning 79 →  (counts exchanged)",
		"N13": "N13 impossible error 580.66 → ",
		"N14": "N14 impossible error 68.28 → 62.88 (digits transposed)",
		"N15": "N15 impossible error 3 → 2",
		"N16": "N16 impossible error 4 → 3",
		"N17": "N17 impossible error 5377.64 → 5364.75 (wrong scope)",
		"N18": "N18 mismatch warning 增长13.95 → 增长13.95%",
		"N19": "N19 impossible error 1520.00 → 1517.00",
		"N20": "N20 impossible error 512.38 →  (unit shifted)",
		"N21": "N21 impossible error 100.00% → 104.00%",
		"N22": "N22 impossible error 43.20 →  (direction)",
		"N23": "N23 mismatch warning 0 → ",
		"N24": "N24 impossible error 1337.64 → 13376400 (unit shifted)",
		"N25": "N25 mismatch warning 2021年度 → 2023年 (wrong year)",
		"N26": "N26 mismatch warning 某单位 →  (template residue)",
		"N27": "N27 mismatch info 4194.4 → ",
		"N28": "N28 impossible error 40.00 → ",
		"N29": "N29 impossible error 等于 → 小于 (unchanged beside different figures)",

		"N30": "N30 impossible warning 110 → 80",

		"BN02": "BN02 incomplete warning  → 27.63",
		"BN07": "BN07 impossible warning 60.00 → ",
		"BN12": "BN12 impossible warning 60.00 → ",
		"BP04": "BP04 impossible warning 6.00 → 5.00",
		"BG04": "BG04 impossible warning 60.00 → ",
		"BG05": "BG05 impossible warning 30.00 → 80.00",
	}
	for rule := range verify.Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			v := exampleOf(t, rule)
			assert.Equal(t, []string{want[rule.ID]}, briefs(v))
			for f := range v.Findings() {
				assert.Contains(t, f.Message.String(), rule.ID)
				assert.True(t, slices.ContainsFunc(f.Evidence, func(e judge.Evidence) bool { return e.Rule == rule.ID }), f.Message)
			}
			for _, found := range briefs(exampleOf(t, rule, verify.Without(rule.ID))) {
				assert.NotContains(t, found, rule.ID)
			}
		})
	}
}
