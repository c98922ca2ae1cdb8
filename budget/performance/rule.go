package performance

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// rules are those of the self-evaluation 勾稽关系. By the usual scoring, which the table does
// not state, what is impossible is a Warning only.
var rules = []judge.Rule{
	{ID: "P01", Title: "预算结余", Formula: "④ = ① + ② − ③", Severity: judge.Error},
	{ID: "P02", Title: "支出结余", Formula: "⑦ = ⑤ − ⑥", Severity: judge.Error},
	{ID: "P03", Title: "结余率", Formula: "⑧ = ⑦/⑤ (%)", Severity: judge.Error},
	{ID: "P04", Title: "资金合计", Formula: "合计 = 财政资金小计 + 其他资金小计; 小计 = Σ its lines; 年度资金总额 = 财政拨款 + 上年结转资金 + 其他资金", Severity: judge.Error},
	{ID: "P05", Title: "指标分值合计", Formula: "Σ weights = 100", Severity: judge.Error},
	{ID: "P06", Title: "指标得分", Formula: "score ≤ weight; target met → full marks; not met → by the scoring of the indicator; 执行率 × its weight", Severity: judge.Error},
	{ID: "P07", Title: "得分合计", Formula: "Σ scores = total", Severity: judge.Error},
	{ID: "P08", Title: "评价等次", Formula: "grade = Scale(total)", Severity: judge.Error},
	{ID: "P09", Title: "自评报告与自评表", Formula: "scores, maxima and rates of the report text = those of the table", Severity: judge.Error},
	{ID: "P10", Title: "资金使用率", Formula: "资金使用率 = ⑥/⑤; 执行率 = 全年执行数/全年预算数", Severity: judge.Error},
}

// Rules yields the rules in the order of their IDs.
func Rules() iter.Seq[judge.Rule] { return slices.Values(rules) }

// LookupRule returns the rule of an ID.
func LookupRule(id string) (judge.Rule, bool) {
	i := slices.IndexFunc(rules, func(r judge.Rule) bool { return r.ID == id })
	if i < 0 {
		return judge.Rule{}, false
	}
	return rules[i], true
}
