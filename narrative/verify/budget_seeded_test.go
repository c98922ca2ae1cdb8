package verify_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// seededBudgets composes texts of budgets with last year's, and has two projects described behind each, which cost what their goal
// tables ask for: in all as much as the text says of its goals. They are held against what beside makes of facts and goal tables.
func seededBudgets(tb testing.TB, varied int, beside func(disclosure.Facts, []goal.Table) []verify.Option) []*seededText {
	tb.Helper()
	var texts []*seededText
	for seed := range varied {
		year, e := 2019+seed%7, [...]tables.Edition{tables.ShanghaiBudget2025(), tables.SichuanBudget2024()}[seed%2]
		a := withOtherAmounts(accountgen.Planned(year), uint64(seed))
		a.Prior = withOtherAmounts(accountgen.Planned(year-1), uint64(seed+100))
		s := seededText{kind: tables.Budget}
		var err error
		s.set, err = roundedTables(a, e)
		require.NoError(tb, err)
		s.prior, err = roundedTables(a.Prior, e)
		require.NoError(tb, err)
		facts := feasible(s.set, accountgen.FullFacts())
		c, err := compose.Text(a, facts, e)
		require.NoError(tb, err)
		projects, goals := describedProjects(tb, facts.Performance.Goals.Amount, year)
		s.text, s.beside = filled(c.String())+projects, beside(facts, goals)
		r := reading.Read(s.text, reading.Options{})
		s.statements, s.lists = slices.Collect(r.Statements()), slices.Collect(r.Lists())
		found, alone := s.verify(s.text)
		require.Empty(tb, found)
		require.Zero(tb, alone)
		texts = append(texts, &s)
	}
	return texts
}

// describedProjects divides an amount among two projects: what the text says of them, and their goal tables.
func describedProjects(tb testing.TB, amount budget.Amount, year int) (string, []goal.Table) {
	tb.Helper()
	var text strings.Builder
	var rows [][]string
	first := budget.Fen(amount.Fen() / 3 / 100_00 * 100_00)
	second, err := amount.Sub(first)
	require.NoError(tb, err)
	for i, name := range []string{"路灯维护", "档案整理"} {
		cost := [...]budget.Amount{first, second}[i]
		fmt.Fprintf(&text, "\n%s项目经费情况说明\n一、项目概述\n按规定开展工作。\n六、年度预算安排\n%d年度项目总预算%s万元。\n", name, year, cost.Format(budget.WanYuan, 2))
		rows = append(rows, []string{name, cost.Format(budget.WanYuan, 2)})
	}
	return text.String(), goalsOf(tb, rows)
}

// costOfProject reports whether a statement is of what a project of its own section costs in the year.
func costOfProject(s *narrative.Statement) bool {
	return strings.HasPrefix(s.Subject.Name, "路灯维护") || strings.HasPrefix(s.Subject.Name, "档案整理")
}

// indicated picks the statements of an indicator.
func indicated(i narrative.Indicator) func(*narrative.Statement) bool {
	return func(s *narrative.Statement) bool { return s.Subject.Indicator == i && s.HasValue() }
}

// lessened puts half of a number there.
func lessened(_ *rand.Rand, old string) string {
	whole, places, _ := strings.Cut(old, ".")
	n, _ := strconv.Atoi(whole + places)
	return decimal(n/2, len(places))
}

// enlarged puts more than a hundred times a number there.
func enlarged(_ *rand.Rand, old string) string { return "99" + old }

// seedsOfGoals are mistakes that only goal tables show, if nothing else is known: BG04 and BG05.
var seedsOfGoals = []seed{
	number("cost of a project unlike its goal table (BG05)", costOfProject, changed),
	number("cost of a project unlike its goal table, last digit (BG05)", costOfProject, nudged),
	number("fewer projects with goals than goal tables (BG04)", indicated(narrative.TargetProjects), lessened),
	number("less money with goals than goal tables have (BG04)", indicated(narrative.TargetAmount), lessened),
}

// seedsOfProjects are mistakes that the tables alone show: BN12.
var seedsOfProjects = []seed{number("cost of a project beyond all projects (BN12)", costOfProject, enlarged)}

// seedsOfBudgets are the mistakes that the text of a budget has a place for: it states no completions, compares no two amounts
// in words, and writes items without their codes.
var seedsOfBudgets = slices.Concat(cellSeeds(plannedCell), []seed{neverFilledIn(plannedCell), withAnotherYear(narrative.BaseBudget)}, slices.DeleteFunc(slices.Clone(seeds), func(s seed) bool {
	return strings.HasPrefix(s.class, "amount of a cell") || strings.HasPrefix(s.class, "initial budget") || slices.Contains([]string{
		"completion changed", "大于 and 小于 exchanged", "code of an item changed", "economic item of another name",
		"number never filled in", "compared with another year",
	}, s.class)
}))

// TestSeededMistakesOfBudgets is TestSeededMistakes for the texts of budgets.
func TestSeededMistakesOfBudgets(t *testing.T) {
	varied := 6
	if !isThorough() {
		varied = 2
	}
	report := seededReport(t, thinned(240), 20261201, seededBudgets(t, varied, func(f disclosure.Facts, goals []goal.Table) []verify.Option {
		return []verify.Option{verify.AgainstFacts(f), verify.AgainstGoals(goals...)}
	}), seedsOfBudgets)
	report += "\nBeside the tables and goal tables, without the facts:\n\n"
	report += seededReport(t, thinned(240), 20261202, seededBudgets(t, varied, func(_ disclosure.Facts, goals []goal.Table) []verify.Option {
		return []verify.Option{verify.AgainstGoals(goals...)}
	}), seedsOfGoals)
	report += "\nBeside the tables alone:\n\n"
	report += seededReport(t, thinned(240), 20261203, seededBudgets(t, varied, func(disclosure.Facts, []goal.Table) []verify.Option { return nil }), seedsOfProjects)
	if isThorough() {
		goldenReport(t, "seeded_budget.md", report)
	}
}
