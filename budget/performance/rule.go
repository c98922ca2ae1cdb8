package performance

import (
	"iter"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// Rule is one rule of the 勾稽关系 of self-evaluations: what it says, and what it claims or
// else looks at. The zero value does nothing. Those of this package are found by [Lookup];
// [Equal] and [AtMost] make others, whose title, scope and severity are the caller's to set.
type Rule struct {
	judge.Rule
	// Example is a self-evaluation that violates the rule.
	Example Example

	work *work
}

// Example is the smallest part of a self-evaluation that violates a rule.
type Example struct {
	// Rows are the cells of the table, as reading.Read reads them; money is in 万元.
	Rows [][]string
	// Report is the text that it is held against, for rules that do so.
	Report string
}

// work is what a rule does.
type work struct {
	claims claims
	// looks looks at what is no claim.
	looks func(*checker, *Rule)

	// after are the rules on whose claims it depends.
	after []*Rule
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
	ofTable
	afterLast
)

// registry is the rules in the order of their IDs. By the usual scoring, which the table does
// not state, what is impossible is a Warning only.
var registry = [...]*Rule{&ruleP01, &ruleP02, &ruleP03, &ruleP04, &ruleP05, &ruleP06, &ruleP07, &ruleP08, &ruleP09, &ruleP10, &ruleP11, &ruleP12}

// Rules yields the rules P01 to P12 in the order of their IDs.
func Rules() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for _, r := range registry {
			if !yield(*r) {
				return
			}
		}
	}
}

// Lookup returns the rule of an ID.
func Lookup(id string) (Rule, bool) {
	for _, r := range registry {
		if r.ID == id {
			return *r, true
		}
	}
	return Rule{}, false
}

// Rows of the examples: the heads of the money of 泉州市 and of 财政部, and of indicators.
var (
	exampleProject   = []string{"项目名称", "安全检查"}
	exampleFlow      = []string{"资金结构（万元）", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"}
	exampleExecution = []string{"项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"}
	exampleFields    = []string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"}
)

var ruleP01 = Rule{
	Rule:    judge.Rule{ID: "P01", Title: "预算结余", Formula: "④ = ① + ② − ③", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleFlow, {"合计", "108.00", "", "46.54", "64.16"}}},
	work: &work{claims: claims{ofLine: func(e *Evaluation, w *claimer, row int) {
		if e.Template != Ministry {
			w.sum(money(row, unallocated), money(row, initial).less(), money(row, adjustment).less(), money(row, allocated).plus())
		}
	}}},
}

var ruleP02 = Rule{
	Rule:    judge.Rule{ID: "P02", Title: "支出结余", Formula: "⑦ = ⑤ − ⑥", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleFlow, {"合计", "", "", "", "", "108.00", "46.54", "64.16", "59.41"}}},
	work: &work{claims: claims{ofLine: func(e *Evaluation, w *claimer, row int) {
		if e.Template != Ministry {
			w.sum(money(row, unspent), money(row, received).less(), money(row, spent).plus())
		}
	}}},
}

var ruleP03 = Rule{
	Rule:    judge.Rule{ID: "P03", Title: "结余率", Formula: "⑧ = ⑦/⑤ (%)", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleFlow, {"合计", "", "", "", "", "108.00", "46.54", "61.46", "59.61"}}},
	work: &work{claims: claims{ofLine: func(e *Evaluation, w *claimer, row int) {
		if e.Template != Ministry {
			w.other((*Evaluation).judgeRate, cell{lineNumberBlock, row, unspentPercent}, money(row, unspent), money(row, received))
		}
	}}},
}

var ruleP04 = Rule{
	Rule: judge.Rule{
		ID: "P04", Title: "资金合计", Formula: "合计 = 财政资金小计 + 其他资金小计; 小计 = Σ its lines; 年度资金总额 = 财政拨款 + 上年结转资金 + 其他资金",
		Severity: judge.Error,
	},
	Example: Example{Rows: [][]string{exampleProject, exampleExecution, {"年度资金总额", "180.00"}, {"财政拨款", "108.00"}, {"其他资金", "0.00"}}},
	work:    &work{claims: claims{ofParts: (*Evaluation).claimParts}, adds: true},
}

var ruleP05 = Rule{
	Rule:    judge.Rule{ID: "P05", Title: "指标分值合计", Formula: "Σ weights = 100", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleFields, {"产出指标", "数量指标", "检查次数", "12次", "12次", "90", "90"}, {"总分", "", "", "", "", "90", "90"}}},
	work: &work{claims: claims{ofTotals: func(e *Evaluation, w *claimer, _ int) {
		if e.TotalWeight.IsBlank() {
			return
		}
		weights := cell{block: totalWeightBlock}
		e.claimTotal(w, weights, weightBlock, lineWeight)
		if !e.hidesWeight() {
			w.sum(weights, cell{block: hundredBlock}.less())
		}
	}}, adds: true},
}

var ruleP06 = Rule{
	Rule: judge.Rule{
		ID: "P06", Title: "指标得分", Formula: "score ≤ weight; target met → full marks; not met → by the scoring of the indicator; 执行率 × its weight",
		Severity: judge.Error,
	},
	Example: Example{Rows: [][]string{exampleFields, {"产出指标", "数量指标", "检查次数", "12次", "12次", "10", "12"}}},
	work: &work{claims: claims{ofMarks: func(e *Evaluation, w *claimer, row int) {
		if e.Template == Ministry && !e.Funding[row].Score.IsBlank() {
			weight := cell{lineNumberBlock, row, lineWeight}
			w.other((*Evaluation).judgeExecution, cell{lineNumberBlock, row, lineScore}, weight, money(row, spent), money(row, e.usageBase()))
		}
	}, ofIndicator: func(_ *Evaluation, w *claimer, row int) {
		w.other((*Evaluation).judgeScore, cell{scoreBlock, row, 0}, cell{weightBlock, row, 0}, cell{actualBlock, row, 0})
	}}},
}

var ruleP07 = Rule{
	Rule:    judge.Rule{ID: "P07", Title: "得分合计", Formula: "Σ scores = total", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleFields, {"产出指标", "数量指标", "检查次数", "12次", "12次", "100", "100"}, {"总分", "", "", "", "", "100", "98"}}},
	work: &work{claims: claims{ofTotals: func(e *Evaluation, w *claimer, _ int) {
		if !e.TotalWeight.IsBlank() || !e.Total.IsBlank() {
			e.claimTotal(w, cell{block: totalBlock}, scoreBlock, lineScore)
		}
	}}, adds: true},
}

var ruleP08 = Rule{
	Rule:    judge.Rule{ID: "P08", Title: "评价等次", Formula: "grade = Scale(total)", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleFields, {"产出指标", "数量指标", "检查次数", "12次", "12次", "100", "100"}, {"总分", "", "", "", "", "100", "100"}, {"自评等级", "良"}}},
	work:    &work{looks: (*checker).grade, after: []*Rule{&ruleP07}},
}

var ruleP09 = Rule{
	Rule: judge.Rule{
		ID: "P09", Title: "自评报告与自评表", Formula: "scores, maxima and rates of the report text = those of the table",
		Severity: judge.Error,
	},
	Example: Example{Rows: [][]string{exampleFields, {"效益指标", "可持续影响指标", "长效机制", "是", "是", "20", "20"}}, Report: "“可持续影响”指标满分10分，得10分。"},
	work:    &work{looks: func(c *checker, r *Rule) { c.report(r, false) }},
}

var ruleP10 = Rule{
	Rule:    judge.Rule{ID: "P10", Title: "资金使用率", Formula: "资金使用率 = ⑥/⑤; 执行率 = 全年执行数/全年预算数", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleProject, exampleExecution, {"年度资金总额", "108.00", "108.00", "46.54", "10", "34.09%", "4.31"}}},
	// A line below the total may leave the rate out.
	work: &work{claims: claims{ofLine: func(e *Evaluation, w *claimer, row int) {
		if e.Template == Ministry && !e.Funding[row].ExecutionRate.IsBlank() {
			w.other((*Evaluation).judgeUsage, cell{lineNumberBlock, row, executionRate}, money(row, spent), money(row, e.usageBase()))
		}
	}, ofIndicator: func(e *Evaluation, w *claimer, row int) {
		if funds := e.line(AllFunds); funds >= 0 && e.Template.isUsage(e.Indicators[row].Name) {
			w.other((*Evaluation).judgeUsage, cell{actualBlock, row, 0}, money(funds, spent), money(funds, e.usageBase()))
		}
	}}},
}

var ruleP11 = Rule{
	Rule: judge.Rule{
		ID: "P11", Title: "未达标得满分", Formula: "target missed, and the words of the criterion take marks off → score < weight", Severity: judge.Error,
	},
	Example: Example{Rows: [][]string{
		{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "评分标准", "分值", "得分"},
		{"产出指标", "数量指标", "检查次数", "12次", "9次", "每少1次扣2分，扣完为止", "10", "10"},
	}},
	work: &work{claims: claims{ofIndicator: func(_ *Evaluation, w *claimer, row int) {
		w.other((*Evaluation).judgeLost, cell{scoreBlock, row, 0}, cell{weightBlock, row, 0}, cell{actualBlock, row, 0})
	}}},
}

var ruleP12 = Rule{
	Rule: judge.Rule{
		ID: "P12", Title: "自评报告的完成值", Formula: "counts and rates that the report text states of an indicator = those of the table",
		Severity: judge.Error,
	},
	Example: Example{Rows: [][]string{exampleFields, {"产出指标", "数量指标", "检查次数", "12次", "12次", "20", "20"}}, Report: "“检查次数”目标值12次，实际完成11次。"},
	work:    &work{looks: func(c *checker, r *Rule) { c.report(r, true) }},
}
