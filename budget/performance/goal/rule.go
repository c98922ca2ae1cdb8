package goal

import (
	"iter"

	"github.com/fiscalcn/yusuan/budget/judge"
)

// Rule is one rule of goal tables: what it says, and what it looks at. The zero value does
// nothing. Those of this package are found by [Lookup].
type Rule struct {
	judge.Rule
	// Example is a table that violates the rule.
	Example Example

	claims func(*checker, *Rule) // claims that amounts fit together
	looks  func(*checker, *Rule) // looks at what is no claim
}

// Example is the smallest part of a goal table that violates a rule.
type Example struct {
	// Rows are the cells of the table, as reading.ReadGoals reads them.
	Rows [][]string
	// Evaluation are the cells of the self-evaluation that it is held against, for rules that
	// do so.
	Evaluation [][]string
}

// registry is the rules in the order of their IDs.
var registry = [...]*Rule{&ruleBG01, &ruleBG02, &ruleBG03, &ruleBG06, &ruleBG07}

// Rules yields the rules in the order of their IDs. BG04 and BG05 are about the text of the
// budget and are not here.
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

// NeedsEvaluation reports whether the rule holds the table against the self-evaluation of its
// project: see [WithEvaluation].
func (r Rule) NeedsEvaluation() bool { return r.Example.Evaluation != nil }

// Rows of the examples.
var (
	exampleProject = []string{"项目名称", "道路养护"}
	exampleFields  = []string{"一级指标", "二级指标", "三级指标", "年度指标值"}
	exampleCost    = []string{"成本指标", "经济成本指标", "成本控制率", "≤100.00(%)"}
	exampleOutput  = []string{"产出指标", "数量指标", "养护里程", "985米"}
	exampleEffect  = []string{"效益指标", "社会效益指标", "通行能力", "提高"}
	exampleOpinion = []string{"满意度指标", "服务对象满意度指标", "居民满意度", "≥90.00(%)"}
)

var ruleBG01 = Rule{
	Rule:    judge.Rule{ID: "BG01", Title: "项目资金总额", Formula: "项目资金总额 = 财政资金 + 其他资金; 财政拨款 = 上级 + 本级", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleProject, {"项目资金总额", "100.00", "财政资金", "80.00", "其他资金", "0.00"}}},
	claims:  func(c *checker, r *Rule) { c.claimParts(r, wholeMoney) },
}

var ruleBG02 = Rule{
	Rule:    judge.Rule{ID: "BG02", Title: "年度资金申请总额", Formula: "年度资金申请总额 = 当年财政拨款 + 上年结转资金 + 其他资金", Severity: judge.Error},
	Example: Example{Rows: [][]string{exampleProject, {"年度资金申请总额", "100.00", "当年财政拨款", "80.00", "上年结转资金", "0.00", "其他资金", "0.00"}}},
	claims:  func(c *checker, r *Rule) { c.claimParts(r, annualMoney) },
}

var ruleBG03 = Rule{
	Rule: judge.Rule{
		ID: "BG03", Title: "年度与项目周期", Formula: "年度资金申请总额 ≤ 项目资金总额; 计划开始日期 ≤ 计划完成日期; the budget year lies between them",
		Severity: judge.Error,
	},
	Example: Example{Rows: [][]string{exampleProject, {"项目资金总额", "100.00", "年度资金申请总额", "800.00"}}},
	claims: func(c *checker, r *Rule) {
		whole, annual := indexOf(c.t.Whole, Total), indexOf(c.t.Annual, Total)
		if whole >= 0 && annual >= 0 && !c.t.Whole[whole].Amount.IsBlank() && !c.t.Annual[annual].Amount.IsBlank() {
			c.claim(claim{rule: r, atMost: true, terms: []term{{cell{annualMoney, annual}, +1}, {cell{wholeMoney, whole}, -1}}})
		}
	},
	looks: (*checker).period,
}

var ruleBG06 = Rule{
	Rule: judge.Rule{
		ID: "BG06", Title: "绩效指标完整", Formula: "产出, 效益, 满意度 and, from 2022 on, 成本 have an indicator each; each indicator has a value, one of 数量 a number with its unit",
		Severity: judge.Warning,
	},
	Example: Example{Rows: [][]string{exampleProject, exampleFields, exampleCost, exampleOutput, exampleEffect}},
	looks:   (*checker).completeness,
}

var ruleBG07 = Rule{
	Rule: judge.Rule{
		ID: "BG07", Title: "绩效目标与绩效自评", Formula: "the self-evaluation has the same indicators and targets; 年初预算数 = 年度资金申请总额",
		Scope: "提供绩效自评表时", Severity: judge.Warning,
	},
	Example: Example{
		Rows: [][]string{exampleProject, exampleFields, exampleCost, exampleOutput, exampleEffect, exampleOpinion},
		Evaluation: [][]string{
			exampleProject, {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
			{"成本指标", "经济成本指标", "成本控制率", "≤100.00(%)", "100%", "20", "20"},
			{"产出指标", "数量指标", "养护里程", "895米", "985米", "30", "30"},
			{"效益指标", "社会效益指标", "通行能力", "提高", "提高", "30", "30"},
			{"满意度指标", "服务对象满意度指标", "居民满意度", "≥90.00(%)", "95%", "10", "10"},
		},
	},
	claims: (*checker).claimInitial,
	looks:  (*checker).follows,
}
