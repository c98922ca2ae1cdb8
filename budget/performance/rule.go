package performance

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// A rule is one of the 勾稽关系 of self-evaluations: what it says, and what it claims or else
// looks at.
type rule struct {
	judge.Rule
	claims claims
	// looks looks at what is no claim.
	looks func(*checker, *rule)

	// after are the rules on whose claims it depends.
	after []*rule
	// adds: it adds up what the table lists, and may miss what could not be read.
	adds bool
}

// claims write down what a rule claims of each part of the table, at a row of it.
type claims [afterLast]func(e *Evaluation, w *claimer, row int)

// The parts of the table that claims are about.
const (
	ofLine  = iota // of the money
	ofMarks        // of a line
	ofParts        // of a line that is a total
	ofIndicator
	ofTotals
	afterLast
)

// rules are the rules in the order of their IDs. By the usual scoring, which the table does
// not state, what is impossible is a Warning only.
var rules = [...]*rule{&ruleP01, &ruleP02, &ruleP03, &ruleP04, &ruleP05, &ruleP06, &ruleP07, &ruleP08, &ruleP09, &ruleP10}

// Rules yields the rules in the order of their IDs.
func Rules() iter.Seq[judge.Rule] {
	return func(yield func(judge.Rule) bool) {
		for _, r := range rules {
			if !yield(r.Rule) {
				return
			}
		}
	}
}

// LookupRule returns the rule of an ID.
func LookupRule(id string) (judge.Rule, bool) {
	i := slices.IndexFunc(rules[:], func(r *rule) bool { return r.ID == id })
	if i < 0 {
		return judge.Rule{}, false
	}
	return rules[i].Rule, true
}

var ruleP01 = rule{
	Rule: judge.Rule{ID: "P01", Title: "预算结余", Formula: "④ = ① + ② − ③", Severity: judge.Error},
	claims: claims{ofLine: func(e *Evaluation, w *claimer, row int) {
		if e.Template != Ministry {
			w.sum(money(row, unallocated), money(row, initial).less(), money(row, adjustment).less(), money(row, allocated).plus())
		}
	}},
}

var ruleP02 = rule{
	Rule: judge.Rule{ID: "P02", Title: "支出结余", Formula: "⑦ = ⑤ − ⑥", Severity: judge.Error},
	claims: claims{ofLine: func(e *Evaluation, w *claimer, row int) {
		if e.Template != Ministry {
			w.sum(money(row, unspent), money(row, received).less(), money(row, spent).plus())
		}
	}},
}

var ruleP03 = rule{
	Rule: judge.Rule{ID: "P03", Title: "结余率", Formula: "⑧ = ⑦/⑤ (%)", Severity: judge.Error},
	claims: claims{ofLine: func(e *Evaluation, w *claimer, row int) {
		if e.Template != Ministry {
			w.other(rateClaim, cell{lineNumberBlock, row, unspentPercent}, money(row, unspent), money(row, received))
		}
	}},
}

var ruleP04 = rule{
	Rule: judge.Rule{
		ID: "P04", Title: "资金合计", Formula: "合计 = 财政资金小计 + 其他资金小计; 小计 = Σ its lines; 年度资金总额 = 财政拨款 + 上年结转资金 + 其他资金",
		Severity: judge.Error,
	},
	claims: claims{ofParts: (*Evaluation).claimParts}, adds: true,
}

var ruleP05 = rule{
	Rule: judge.Rule{ID: "P05", Title: "指标分值合计", Formula: "Σ weights = 100", Severity: judge.Error},
	claims: claims{ofTotals: func(e *Evaluation, w *claimer, _ int) {
		if e.TotalWeight.IsBlank() {
			return
		}
		weights := cell{block: totalWeightBlock}
		e.claimTotal(w, weights, weightBlock, lineWeight)
		if !e.hidesWeight() {
			w.sum(weights, cell{block: hundredBlock}.less())
		}
	}},
	adds: true,
}

var ruleP06 = rule{
	Rule: judge.Rule{
		ID: "P06", Title: "指标得分", Formula: "score ≤ weight; target met → full marks; not met → by the scoring of the indicator; 执行率 × its weight",
		Severity: judge.Error,
	},
	claims: claims{ofMarks: func(e *Evaluation, w *claimer, row int) {
		if e.Template == Ministry && !e.Funding[row].Score.IsBlank() {
			weight := cell{lineNumberBlock, row, lineWeight}
			w.other(executionClaim, cell{lineNumberBlock, row, lineScore}, weight, money(row, spent), money(row, e.usageBase()))
		}
	}, ofIndicator: func(_ *Evaluation, w *claimer, row int) {
		w.other(scoreClaim, cell{scoreBlock, row, 0}, cell{weightBlock, row, 0}, cell{actualBlock, row, 0})
	}},
}

var ruleP07 = rule{
	Rule: judge.Rule{ID: "P07", Title: "得分合计", Formula: "Σ scores = total", Severity: judge.Error},
	claims: claims{ofTotals: func(e *Evaluation, w *claimer, _ int) {
		if !e.TotalWeight.IsBlank() || !e.Total.IsBlank() {
			e.claimTotal(w, cell{block: totalBlock}, scoreBlock, lineScore)
		}
	}},
	adds: true,
}

var ruleP08 = rule{
	Rule:  judge.Rule{ID: "P08", Title: "评价等次", Formula: "grade = Scale(total)", Severity: judge.Error},
	looks: (*checker).grade, after: []*rule{&ruleP07},
}

var ruleP09 = rule{
	Rule: judge.Rule{
		ID: "P09", Title: "自评报告与自评表", Formula: "scores, maxima and rates of the report text = those of the table",
		Severity: judge.Error,
	},
	looks: (*checker).report,
}

var ruleP10 = rule{
	Rule: judge.Rule{ID: "P10", Title: "资金使用率", Formula: "资金使用率 = ⑥/⑤; 执行率 = 全年执行数/全年预算数", Severity: judge.Error},
	// A line below the total may leave the rate out.
	claims: claims{ofLine: func(e *Evaluation, w *claimer, row int) {
		if e.Template == Ministry && !e.Funding[row].ExecutionRate.IsBlank() {
			w.other(usageClaim, cell{lineNumberBlock, row, executionRate}, money(row, spent), money(row, e.usageBase()))
		}
	}, ofIndicator: func(e *Evaluation, w *claimer, row int) {
		if funds := e.line(AllFunds); funds >= 0 && e.Template.isUsage(e.Indicators[row].Name) {
			w.other(usageClaim, cell{actualBlock, row, 0}, money(funds, spent), money(funds, e.usageBase()))
		}
	}},
}
