package goal_test

import (
	"encoding/json"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
)

// roads are the goals of a project of several years.
func roads() goal.Table {
	wan := func(s string) budget.Figure { return budget.MustParseFigure(s, budget.WanYuan) }
	return goal.Table{
		Year: 2026, Project: "道路养护", Agency: "某中心", Unit: budget.WanYuan,
		Start: goal.MustParseDate("2024年1月"), End: goal.MustParseDate("2026年12月"),
		Whole:  []goal.Fund{{Source: goal.Total, Amount: wan("300.00")}, {Source: goal.Fiscal, Amount: wan("280.00")}, {Source: goal.Other, Amount: wan("20.00")}},
		Annual: []goal.Fund{{Source: goal.Total, Amount: wan("100.00")}, {Source: goal.Current, Amount: wan("100.00")}},
		Indicators: []performance.Indicator{
			{Category: performance.Cost, Name: "养护成本", Direction: performance.LessIsBetter, Target: performance.MustParseValue("100万元")},
			{Category: performance.Quantity, Name: "养护里程", Target: performance.MustParseValue("985米")},
			{Category: performance.Social, Name: "通行能力", Direction: performance.YesNo, Target: performance.MustParseValue("提高")},
			{Category: performance.Satisfaction, Name: "居民满意度", Target: performance.MustParseValue("90%")},
		},
	}
}

func Example() {
	t := roads()
	fmt.Println(t.Check().Len(), "findings")
	t.Annual[0].Amount = budget.MustParseFigure("1000.00", budget.WanYuan)
	t.End = goal.MustParseDate("2025-12-31")
	t.Indicators[1].Target = performance.MustParseValue("较长")
	for f := range t.Check().Findings() {
		fmt.Println(f.Severity, f.Message)
	}
	// Output:
	// 0 findings
	// error 年度资金申请总额为1000.00万元，应为100.00万元（BG02年度资金申请总额）
	// error 预算年度2026晚于计划完成日期2025-12-31（BG03年度与项目周期）
	// warning 数量指标“养护里程”的指标值“较长”没有数量或单位（BG06绩效指标完整）
}

// A year later the goals become the self-evaluation, in which they are not to change.
func ExampleTable_Evaluation() {
	t := roads()
	e := t.Evaluation()
	e.Indicators[1].Target = performance.MustParseValue("895米")
	e.Indicators[1].Actual = performance.MustParseValue("900米")
	fmt.Println(e.Project, e.Funding[0].Initial, len(e.Indicators))
	for f := range t.Check(goal.WithEvaluation(e)).Findings() {
		fmt.Println(f.Severity, f.Message)
	}
	// Output:
	// 道路养护 100.00万元 4
	// warning “养护里程”的指标值在绩效目标表为985米，在自评表为895米（BG07绩效目标与绩效自评）
}

func ExampleTable_Layout() {
	for _, row := range roads().Layout()[4:8] {
		for _, cell := range row {
			fmt.Printf("%s(%d)|", cell.Text, cell.ColSpan)
		}
		fmt.Println()
	}
	fmt.Println(goal.Shanghai.Title(), goal.Hunan.Title())
	// Output:
	// 项目资金总额（万元）(2)|300.00(2)|年度资金申请总额（万元）(2)|100.00(2)|
	// 财政资金(2)|280.00(2)|当年财政拨款(2)|100.00(2)|
	// 其他资金(2)|20.00(2)|(2)|(2)|
	// 项目总目标(4)|年度总体目标(4)|
	// 财政项目支出绩效目标申报表 项目绩效目标表
}

func ExampleTable_MarshalJSON() {
	t := goal.Table{Project: "道路养护", Unit: budget.Yuan, End: goal.MustParseDate("2026-12"), Annual: []goal.Fund{
		{Source: goal.Total, Amount: budget.MustParseFigure("3498000", budget.Yuan)},
	}}
	data, err := json.Marshal(t)
	fmt.Println(string(data), err)
	var back goal.Table
	fmt.Println(json.Unmarshal(data, &back), back.Equal(t))
	// Output:
	// {"version":1,"unit":"元","project":"道路养护","end":"2026-12","annual":[{"source":"资金总额","amount":"3498000元"}]} <nil>
	// <nil> true
}

func ExampleDate() {
	for _, s := range []string{"2026年12月31日", "2026.1", "2026-02-30"} {
		d, err := goal.ParseDate(s)
		fmt.Printf("%q %v %v\n", d, d.IsBlank(), err)
	}
	fmt.Println(goal.MustParseDate("2026").Compare(goal.MustParseDate("2026-03")))
	// Output:
	// "2026-12-31" false <nil>
	// "2026-01" false <nil>
	// "" true goal.ParseDate "2026-02-30": not a date
	// 0
}

func ExampleRules() {
	for r := range goal.Rules() {
		fmt.Println(r.ID, r.Severity, r.Formula)
		if r.NeedsEvaluation() {
			fmt.Println("     with the 绩效自评表 of the year")
		}
	}
	rule, ok := goal.Lookup("BG02")
	fmt.Println(rule.Title, ok)
	// Output:
	// BG01 error 项目资金总额 = 财政资金 + 其他资金; 财政拨款 = 上级 + 本级
	// BG02 error 年度资金申请总额 = 当年财政拨款 + 上年结转资金 + 其他资金
	// BG03 error 年度资金申请总额 ≤ 项目资金总额; 计划开始日期 ≤ 计划完成日期; the budget year lies between them
	// BG06 warning 产出, 效益, 满意度 and, from 2022 on, 成本 have an indicator each; each indicator has a value, one of 数量 a number with its unit
	// BG07 warning the self-evaluation has the same indicators and targets; 年初预算数 = 年度资金申请总额
	//      with the 绩效自评表 of the year
	// 年度资金申请总额 true
}

func ExampleWithUnread() {
	t := roads()
	t.Whole = t.Whole[:2] // 其他资金 could not be read
	for f := range t.Check().Findings() {
		fmt.Println(f.Message)
	}
	r := t.Check(goal.WithUnread(performance.Unread{Row: 7, Column: 2, Text: "若干", Err: budget.ErrSyntax}))
	fmt.Println(r.Len(), "findings")
	for u := range r.NotEvaluated() {
		fmt.Println(u.Rule, u.Reason)
	}
	// Output:
	// 项目资金总额为300.00万元，应为280.00万元（BG01项目资金总额）
	// 0 findings
	// BG01 有未能识别的单元格
	// BG06 有未能识别的单元格
	// BG07 未提供绩效自评表
}
