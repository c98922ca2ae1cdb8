package yusuan

import (
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
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

// isHeadless reports whether the table does not say what it is about.
func (g *Goal) isHeadless() bool {
	return g.Table.Project == "" && g.Table.Agency == "" && g.Table.Department == ""
}

// goals reads the goal tables among the tables that are none of the nine forms. Money is in u
// where a table does not say.
func goals(sheets []reading.Sheet, others []reading.OtherTable, u budget.Unit) []Goal {
	return inOthers(sheets, others, func(rows [][]*string, t reading.OtherTable) []Goal {
		readings, err := evaluating.ReadGoals(rows, u)
		if err != nil {
			return nil // a table of another kind
		}
		var all []Goal
		for _, r := range readings {
			all = append(all, Goal{r, t.Table + 1, t.Last + 1, t.Page})
		}
		return all
	}, goalsGoOn)
}

// goalsGoOn reports whether a goal table goes on in the next table, which has no more than the
// title again, or does not say what it is about. Nothing ends a goal table as totals end a
// self-evaluation. So it must be that in both as one all is understood that is in each, and
// that the next one adds indicators.
func goalsGoOn(p pages[Goal]) bool {
	switch {
	case len(p.next) > 0 && !p.next[0].isHeadless():
		return false
	case len(p.next) == 0 && (len(p.last) == 0 || !p.isSameTitle || !strings.Contains(p.title, "绩效")):
		return false
	}
	both := p.both()
	if len(both) == 0 || both[0].isHeadless() && len(p.last) == 0 {
		return false
	}
	last, lastUnknown := sizeOf(p.last)
	next, nextUnknown := sizeOf(p.next)
	all, allUnknown := sizeOf(both)
	return all > last && all >= last+next && allUnknown <= lastUnknown+nextUnknown
}

// sizeOf returns how many indicators goal tables have, and how much is not understood: cells
// without a place and indicators of unknown kinds, as rows of a list would be.
func sizeOf(list []Goal) (indicators, unknown int) {
	for _, g := range list {
		unknown += len(g.Unread)
		for _, i := range slices.Concat(g.Table.LongTerm, g.Table.Indicators) {
			indicators++
			if i.Category == performance.Unclassified {
				unknown++
			}
		}
	}
	return indicators, unknown
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

// goalTables returns the goal tables of a budget whose money is understood.
func (a *auditor) goalTables() []goal.Table {
	var all []goal.Table
	for i := range a.goals {
		if !slices.ContainsFunc(a.goals[i].Unread, func(u performance.Unread) bool { return u.Err != nil }) {
			all = append(all, a.goals[i].Table)
		}
	}
	return all
}

// goalsReached holds each self-evaluation against the goals that the budget set its project.
func (a *auditor) goalsReached() {
	if a.initial == nil {
		return
	}
	for i := range a.evaluations {
		e := &a.evaluations[i]
		of := a.initial.goalsOf(&e.Evaluation)
		switch {
		case len(a.initial.goals) == 0:
			return
		case len(of) == 0:
			a.skip("BG07", judge.Say("goal.no-table", e.Evaluation.Project))
			continue
		case len(of) > 1:
			a.skip("BG07", judge.Say("goal.several-tables", e.Evaluation.Project, len(of)))
			continue
		}
		planned := of[0]
		at := judge.Cell{Table: e.First, Page: e.Page}
		report := planned.Check(goal.WithEvaluation(e.Evaluation), goal.WithUnread(e.Unread...))
		for f := range report.Findings() {
			if needsEvaluation(f.Rule) && a.options.wants(f.Rule) {
				f.Cell = at
				a.findings = append(a.findings, f)
			}
		}
		for u := range report.NotEvaluated() {
			if needsEvaluation(u.Rule) && a.options.wants(u.Rule) {
				a.unevaluated = append(a.unevaluated, u)
			}
		}
	}
}

func needsEvaluation(id string) bool {
	rule, _ := goal.Lookup(id)
	return rule.NeedsEvaluation()
}

// goalsOf returns the goal tables that may be those of the project that a self-evaluation is about: several agencies may have one of
// the same name.
func (r *Reading) goalsOf(e *performance.Evaluation) []Goal {
	var found []Goal
	for _, g := range r.goals {
		isOther := g.Table.Agency != "" && e.Agency != "" && g.Table.Agency != e.Agency
		if g.Table.Project != "" && g.Table.Project == e.Project && !isOther {
			found = append(found, g)
		}
	}
	return found
}
