package performance

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// Rule describes one rule of the self-evaluation 勾稽关系.
type Rule struct {
	// ID is stable: retired with its rule, never used again.
	ID string
	// Title says in Chinese what it is about.
	Title string
	// Formula is the identity or condition, in the words of the table.
	Formula string
	// Severity is that of a finding whose verdict is Impossible or Mismatch; [Finding]
	// says when it is a Warning.
	Severity judge.Severity
}

var rules = []Rule{
	{"P01", "预算结余", "④ = ① + ② − ③", judge.Error},
	{"P02", "支出结余", "⑦ = ⑤ − ⑥", judge.Error},
	{"P03", "结余率", "⑧ = ⑦/⑤ (%)", judge.Error},
	{"P04", "资金合计", "合计 = 财政资金小计 + 其他资金小计; 小计 = Σ its lines; 年度资金总额 = 财政拨款 + 上年结转资金 + 其他资金", judge.Error},
	{"P05", "指标分值合计", "Σ weights = 100", judge.Error},
	{"P06", "指标得分", "score ≤ weight; target met → full marks; not met → by the scoring of the indicator; 执行率 × its weight", judge.Error},
	{"P07", "得分合计", "Σ scores = total", judge.Error},
	{"P08", "评价等次", "grade = Scale(total)", judge.Error},
	{"P09", "自评报告与自评表", "scores, maxima and rates of the report text = those of the table", judge.Error},
	{"P10", "资金使用率", "资金使用率 = ⑥/⑤; 执行率 = 全年执行数/全年预算数", judge.Error},
}

// Rules yields the rules in the order of their IDs.
func Rules() iter.Seq[Rule] { return slices.Values(rules) }

// LookupRule returns the rule of an ID.
func LookupRule(id string) (Rule, bool) {
	i := slices.IndexFunc(rules, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return rules[i], true
}
