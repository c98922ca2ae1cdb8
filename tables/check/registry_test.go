package check_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

var ruleID = regexp.MustCompile(`\b(S\d\d|X\d\d|0[1-9]-\d)(?:…(\d))?`)

// specified returns the IDs of the specification that this package implements: S,
// 01 to 09, X.
func specified(tb testing.TB, file string) []string {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", file))
	if os.IsNotExist(err) {
		tb.Skip("the specification is not at hand")
	}
	require.NoError(tb, err)
	_, text, found := strings.Cut(string(data), "\n## S:")
	require.True(tb, found)
	text, _, found = strings.Cut(text, "\n## N:")
	require.True(tb, found)
	var ids []string
	for _, m := range ruleID.FindAllStringSubmatch(text, -1) {
		ids = append(ids, m[1])
		for last := len(m[1]) - 1; m[2] != "" && ids[len(ids)-1][last:] < m[2]; {
			id := ids[len(ids)-1]
			ids = append(ids, id[:last]+string(id[last]+1))
		}
	}
	return ids
}

// TestRulesAreSpecified holds that the registry has all rules of the first part of the
// specification, and no others but those of the second and of budgets.
func TestRulesAreSpecified(t *testing.T) {
	first, second := specified(t, "RULES.md"), specified(t, "RULES2.md")
	var got []string
	for r := range check.Rules() {
		if r.ID[0] == 'B' {
			continue // see TestBudgetRulesAreSpecified
		}
		if slices.Contains(first, r.ID) {
			got = append(got, r.ID)
		} else {
			assert.Contains(t, second, r.ID)
		}
	}
	assert.Equal(t, first, got)
	assert.Len(t, got, 60)
}

// TestRulesAreWellFormed holds what a reader of the registry relies on.
func TestRulesAreWellFormed(t *testing.T) {
	var ids []string
	titles := map[string]string{}
	for r := range check.Rules() {
		ids = append(ids, r.ID)
		assert.Regexp(t, `^(B?S\d\d|B?X\d\d|B?0[1-9]-\d|BF\d\d)$`, r.ID)
		assert.NotEmpty(t, r.Title, r.ID)
		assert.NotEmpty(t, r.Formula, r.ID)
		assert.Empty(t, titles[r.Title], "%s has the title of %s", r.ID, titles[r.Title])
		titles[r.Title] = r.ID
		assert.NotEmpty(t, r.Forms, r.ID)
		assert.True(t, slices.IsSorted(r.Forms), r.ID)
		for _, f := range r.Forms {
			assert.True(t, f.IsValid(), r.ID)
		}
		if id := strings.TrimPrefix(r.ID, "B"); id[0] == '0' {
			assert.Equal(t, []tables.Form{tables.Form(id[1] - '0')}, r.Forms, r.ID)
		}
		for _, k := range r.Kinds {
			assert.Equal(t, r.ID[0] == 'B' && r.ID[1] != 'F', k == tables.Budget, r.ID)
		}
		assert.Contains(t, []judge.Severity{judge.Info, judge.Warning, judge.Error}, r.Severity, r.ID)
		assert.NotContains(t, r.Related, r.ID)
		for _, related := range r.Related {
			_, ok := check.Lookup(related)
			assert.True(t, ok, "%s is related to %s, which does not exist", r.ID, related)
		}
		hasFigures, hasDocument := len(r.Example.Cells) > 0, r.Example.Document != nil
		assert.NotEqual(t, hasFigures, hasDocument, "%s: an example is figures or a document", r.ID)
		found, ok := check.Lookup(r.ID)
		assert.True(t, ok)
		assert.Equal(t, r, found)
	}
	assert.Len(t, slices.Compact(slices.Clone(ids)), len(ids), "twice the same ID")
	group := func(id string) string { // S, then the forms, then X; those of budgets likewise; BF
		kind := ""
		if id[0] == 'B' {
			kind, id = "Y", id[1:]
		}
		return strings.NewReplacer("S", " ", "F", "Z").Replace(kind + id[:1])
	}
	assert.True(t, slices.IsSortedFunc(ids, func(a, b string) int {
		return strings.Compare(group(a)+a, group(b)+b)
	}), "%v", ids)
	for _, id := range []string{"", "s01", "S1", "S18", "01-7", "N01", "X19", "BX07", "B01-6"} {
		_, ok := check.Lookup(id)
		assert.False(t, ok, id)
	}
}

// exampleOf makes the set of the example of a rule and the options it needs.
func exampleOf(tb testing.TB, r check.Rule) (tables.Set, []check.Option) {
	tb.Helper()
	e := r.Example
	if e.Document != nil {
		reading, err := reading.Read(*e.Document)
		require.NoError(tb, err)
		return reading.Set(), []check.Option{check.WithReading(reading)}
	}
	year := e.Year
	if year == 0 {
		year = 2021
	}
	var options []check.Option
	if e.Prior != nil {
		options = append(options, check.WithPrior(givenIn(tb, year-1, nil, e.Prior)))
	}
	if e.Initial != nil {
		options = append(options, check.WithInitial(givenInEdition(tb, year, unitBudget(tb), nil, e.Initial)))
	}
	given := func(names, cells []string) tables.Set {
		if e.Initial != nil {
			return givenInEdition(tb, year, tables.Shanghai2024(), names, cells) // whose 公开07 has 预算数
		}
		if slices.Equal(r.Kinds, []tables.Kind{tables.Budget}) {
			return givenInEdition(tb, year, unitBudget(tb), names, cells)
		}
		return givenIn(tb, year, names, cells)
	}
	for _, unit := range e.Units {
		options = append(options, check.WithUnits(given(nil, unit)))
	}
	return given(e.Names, e.Cells), options
}

// TestExamplesViolateTheirRules runs the example of every rule.
func TestExamplesViolateTheirRules(t *testing.T) {
	for rule := range check.Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			set, options := exampleOf(t, rule)
			require.True(t, rule.IsOf(set.Kind()))
			report := check.Run(set, append(options, check.Only(rule.ID))...)
			require.NotZero(t, report.Len())
			for f := range report.Findings() {
				assert.Equal(t, rule.ID, f.Rule)
				if f.Verdict == judge.Incomplete {
					assert.Equal(t, judge.Warning, f.Severity)
				} else {
					assert.Equal(t, rule.Severity, f.Severity)
				}
				assert.Contains(t, f.Message.String(), rule.ID)
			}
		})
	}
}

// TestMendedExamplesAreClean puts every figure right that a finding says what it
// should be, and every name: nothing is found any more.
func TestMendedExamplesAreClean(t *testing.T) {
	// What the findings of the others call for cannot be put into a figure or a name.
	notMechanical := []string{"S01", "S02", "S03", "S04", "S05", "S06", "S08", "S09", "S11", "S12", "S13", "S14", "S15", "S16", "05-4", "01-6", "X10", "X12", "X17", "X18",
		"BS01", "BS02", "BS03", "BS04", "B05-4", "B06-4", "B07-3", "BX10", "BX12", "BX14", "BF08"}
	for rule := range check.Rules() {
		if slices.Contains(notMechanical, rule.ID) {
			continue
		}
		t.Run(rule.ID, func(t *testing.T) {
			set, options := exampleOf(t, rule)
			options = append(options, check.Only(rule.ID))
			for f := range check.Run(set, options...).Findings() {
				set = edited(t, set, func(d *draft) {
					if f.ExpectedText != "" && f.Expected.IsBlank() {
						d.table(at(f).Form).row(at(f).Row).name = f.ExpectedText
						return
					}
					require.False(t, f.Expected.IsBlank() && f.Verdict != judge.Impossible, "%s", f.Message)
					d.set(at(f), f.Expected.Figure())
				})
			}
			assert.Empty(t, briefs(check.Run(set, options...)))
		})
	}
}
