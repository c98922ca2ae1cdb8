package goal_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// TestMain draws the same values in every run.
func TestMain(m *testing.M) { steady.Run(m) }

func pointers(records [][]string) [][]*string {
	rows := make([][]*string, len(records))
	for i, record := range records {
		for j := range record {
			rows[i] = append(rows[i], &record[j])
		}
	}
	return rows
}

// read reads the only table of some lines of cells, with money in 元 where it does not say.
func read(t require.TestingT, text string) reading.GoalReading {
	var records [][]string
	for line := range strings.SplitSeq(text, "\n") {
		records = append(records, strings.Split(line, "|"))
	}
	found, err := reading.ReadGoals(pointers(records), budget.Yuan)
	require.NoError(t, err)
	require.Len(t, found, 1)
	return found[0]
}

// describe returns the findings of a report, each in a line.
func describe(r judge.Report) (all []string) {
	for f := range r.Findings() {
		var rules []string
		for _, e := range f.Evidence {
			rules = append(rules, e.Rule)
		}
		all = append(all, strings.Join(rules, "+")+" "+f.Severity.String()+" "+f.Verdict.String()+" "+f.Message.String())
	}
	return all
}

func skipped(r judge.Report) (all []string) {
	for u := range r.NotEvaluated() {
		line := u.Rule
		if u.At != nil {
			line += " " + u.At.String()
		}
		all = append(all, line+" "+u.Reason.String())
	}
	return all
}

func money(s string, u budget.Unit) budget.Figure {
	f, err := budget.ParseFigure(s, u)
	if err != nil {
		panic(err)
	}
	return f
}

func fund(s goal.Source, amount string) goal.Fund {
	return goal.Fund{Source: s, Amount: money(amount, budget.WanYuan)}
}
