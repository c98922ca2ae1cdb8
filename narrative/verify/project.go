package verify

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/thing"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleBN12 = Rule{
	Rule: judge.Rule{ID: "BN12", Title: "项目的年度预算", Formula: "项目说明中的年度预算安排 ≤ 公开03项目支出合计",
		Severity: judge.Warning, Related: []string{"BN07", "BG05"}},
	Kinds: ofBudgets,
	Example: Example{
		Year: 2025, Text: "社区照明专项经费情况说明\n六、年度预算安排\n2025年度项目总预算60.00万元。",
		Cells: []string{"公开03/合计/本年支出 100.00", "公开03/合计/项目支出 50.00"},
	},
	work: &work{claims: (*verifier).projects},
}

var ruleBG04 = Rule{
	Rule: judge.Rule{ID: "BG04", Title: "绩效目标表与编报绩效目标的项目", Formula: "Σ 绩效目标表的年度资金 ≤ 编报绩效目标的项目金额；绩效目标表的数量 ≤ 项目数",
		Scope: "提供绩效目标表时：公开的可以只是一部分", Severity: judge.Warning, Related: []string{"BN07"}},
	Kinds: ofBudgets,
	Example: Example{
		Year: 2025, Text: "四、绩效目标设置情况\n编报绩效目标的项目1个，涉及项目预算资金60.00万元。",
		Goals: [][]string{{"社区照明专项", "80.00"}},
	},
	work: &work{claims: (*verifier).goalsWithin, needs: goalTables},
}

var ruleBG05 = Rule{
	Rule: judge.Rule{ID: "BG05", Title: "项目的年度预算与绩效目标表", Formula: "项目说明中的年度预算安排 = 绩效目标表的年度资金申请总额",
		Scope: "提供绩效目标表时，按项目名称对应", Severity: judge.Warning, Related: []string{"BN12"}},
	Kinds: ofBudgets,
	Example: Example{
		Year: 2025, Text: "社区照明专项经费情况说明\n六、年度预算安排\n2025年度项目总预算30.00万元。",
		Goals: [][]string{{"社区照明专项", "80.00"}},
	},
	work: &work{claims: (*verifier).goalsNamed, needs: goalTables},
}

// AgainstGoals holds what the text of a budget says of its projects against their goal tables
// (绩效目标表).
func AgainstGoals(goals ...goal.Table) Option {
	return func(v *verifier) { v.goals = goals }
}

// asks returns the total that a goal table asks for the year (年度资金申请总额), an operand of the table by its index.
func (v *verifier) asks(n int, sign int8) (operand, bool) {
	for _, f := range v.goals[n].Annual {
		if f.Source == goal.Total && !f.Amount.IsBlank() {
			return operand{statement: -1, sign: sign, from: judge.FromPerformance, goal: int32(n), stated: judge.MoneyOf(f.Amount)}, true
		}
	}
	return operand{}, false
}

// placeOfGoal returns where a goal table has what it asks for, or that it is the number of them.
func (v *verifier) placeOfGoal(o operand) performance.Place {
	if o.stated.Kind() == judge.Count {
		return performance.Place{Row: "绩效目标表"}
	}
	return performance.Place{Row: v.goals[o.goal].Project, Column: "年度资金申请总额"}
}

// isOfProject reports whether a statement is of what a project of its own section costs in the year: not of what it costs in all, which
// other sections say, nor of its parts.
func (v *verifier) isOfProject(i int) bool {
	s := &v.statements[i]
	c := &v.chapters[s.Chapter]
	return v.facts[i].usable && s.Measure == narrative.MeasureActual && s.HasValue() && s.Subject == narrative.Subject{Name: s.Subject.Name} &&
		c.Topic == narrative.TopicProject && strings.Contains(c.Title, "预算安排")
}

// projects is BN12.
func (v *verifier) projects() {
	whole := thing.Line(tables.Form03, tables.Total, tables.Project)
	seen := map[string]bool{}
	for i := range v.statements {
		name := v.statements[i].Subject.Name
		if !v.isOfProject(i) || seen[name] {
			continue
		}
		seen[name] = true // what is said again is held against the first by N08
		if all, ok := v.amount(whole.Subject, narrative.MeasureActual, 0, int32(i), -1); ok {
			v.relate(judge.Limits, int32(i), says(int32(i), +1), all)
		} else {
			v.skip("text.no-base", whole.Subject.Address)
		}
	}
}

// goalsWithin is BG04. A table that is printed twice counts once.
func (v *verifier) goalsWithin() {
	var sum []operand
	seen := map[[2]string]bool{}
	for n := range v.goals {
		of := [2]string{v.goals[n].Project, v.goals[n].Agency}
		if asked, ok := v.asks(n, +1); ok && !seen[of] {
			seen[of] = true
			sum = append(sum, asked)
		}
	}
	for _, i := range v.places.Of(thing.Counted(narrative.TargetAmount).Key.Of(narrative.MeasureActual, 0)) {
		if sum != nil {
			v.relate(judge.Limits, i, append(sum, says(i, -1))...)
		}
	}
	for _, i := range v.places.Of(thing.Counted(narrative.TargetProjects).Key.Of(narrative.MeasureCount, 0)) {
		if n := int64(len(seen)); n > 0 {
			v.relate(judge.Limits, i, says(i, -1), operand{statement: -1, sign: +1, from: judge.FromPerformance, stated: judge.CountOf(n)})
		}
	}
}

// goalsNamed is BG05. Where a section has several amounts it is enough that one is the one of the table, and if none is, it is not
// known which should be.
func (v *verifier) goalsNamed() {
	for n := range v.goals {
		asked, ok := v.asks(n, -1)
		if !ok || v.goals[n].Project == "" {
			continue
		}
		var said []int32
		for i := range v.statements {
			if v.isOfProject(i) && isSameProject(v.statements[i].Subject.Name, v.goals[n].Project) {
				said = append(said, int32(i))
			}
		}
		fitting := int32(-1)
		for _, i := range said {
			if fitting < 0 && v.fits(judge.AddsUp, says(i, +1), asked) {
				fitting = i
			}
		}
		switch {
		case fitting >= 0:
			v.relate(judge.AddsUp, fitting, says(fitting, +1), asked)
		case len(said) == 1:
			v.relate(judge.AddsUp, said[0], says(said[0], +1), asked)
		case said == nil:
			v.skip("text.no-project", v.goals[n].Project)
		default:
			v.skip("text.several-amounts", v.goals[n].Project)
		}
	}
}

// isSameProject reports whether two names are of one project: headings add 经费 or 项目.
func isSameProject(a, b string) bool {
	bare := func(s string) string {
		return strings.TrimSuffix(strings.TrimSuffix(print.Wording(s), "经费"), "项目")
	}
	return bare(a) == bare(b)
}
