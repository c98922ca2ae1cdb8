package yusuan

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	evaluating "github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Goal is a table of performance goals (绩效目标表) of a document, and where it stands.
type Goal struct {
	evaluating.GoalReading
	// First, Last and Page are as those of an [Evaluation].
	First, Last, Page int
}

// Goals yields the tables of performance goals (绩效目标表), in the order of the document.
func (r Reading) Goals() iter.Seq[Goal] { return slices.Values(r.goals) }

// goals reads the goal tables among the tables that are none of the nine forms. Money is in u
// where a table does not say.
func goals(sheets []reading.Sheet, others []reading.OtherTable, u budget.Unit) []Goal {
	var found []Goal
	for _, t := range others {
		var rows [][]*string
		for _, sheet := range sheets[t.Table : t.Last+1] {
			rows = append(rows, sheet.Rows...)
		}
		read, err := evaluating.ReadGoals(rows, u)
		if err != nil {
			continue // a table of another kind
		}
		for _, g := range read {
			found = append(found, Goal{g, t.Table + 1, t.Last + 1, t.Page})
		}
	}
	return found
}

// performanceGoals judges the goal tables of a budget, and holds the self-evaluations of an
// account against those of its budget.
func (a *auditor) performanceGoals() {
	switch {
	case a.Kind() == tables.Final:
		a.goalsReached()
	case len(a.goals) == 0:
		for r := range goal.Rules() {
			a.skip(r.ID, judge.Say("account.no-goals"))
		}
	default:
		for _, g := range a.goals {
			a.judged(g.Check(), judge.Cell{Table: g.First, Page: g.Page})
		}
	}
}

// goalsReached holds each self-evaluation against the goals that the budget set its project.
func (a *auditor) goalsReached() {
	if a.initial == nil {
		return
	}
	for _, e := range a.evaluations {
		i := slices.IndexFunc(a.initial.goals, func(g Goal) bool { return g.Table.Project != "" && g.Table.Project == e.Evaluation.Project })
		if i < 0 {
			continue
		}
		report := a.initial.goals[i].Check(goal.WithEvaluation(e.Evaluation))
		for f := range report.Findings() {
			if rule, _ := goal.Lookup(f.Rule); rule.NeedsEvaluation() && a.options.wants(f.Rule) {
				f.Cell = judge.Cell{Table: e.First, Page: e.Page}
				a.findings = append(a.findings, f)
			}
		}
	}
}
