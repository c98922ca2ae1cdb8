package reading_test

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

func ExampleRead() {
	cells := func(texts ...string) []*string {
		row := make([]*string, len(texts))
		for i := range texts {
			row[i] = &texts[i]
		}
		return row
	}
	readings, err := reading.Read([][]*string{
		cells("项目名称", "网络安全维护", "经费形式"),
		cells("项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
		cells("", "年度资金总额", "120.00", "108.00", "46.54", "10", "43.09%", "4.31"),
		cells("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"),
		cells("", "产出指标", "时效指标", "故障响应", "≤2小时", "1.5小时", "90", "满分"),
		cells("总分", "", "", "", "", "", "100", "94.31"),
		cells("自评等级", "优"),
	}, budget.Yuan)
	if err != nil {
		fmt.Println(err)
		return
	}
	e := readings[0].Evaluation
	fmt.Println(e.Project, e.Template, e.Funding[0].Spent, e.Funding[0].ExecutionRate, e.Total, e.Scale == performance.Plain())
	fmt.Println(e.Indicators[0].Category, e.Indicators[0].Direction, e.Indicators[0].Target, e.Indicators[0].Actual)
	for _, cell := range readings[0].Unread {
		fmt.Println("unread", cell.Row, cell.Column, cell.Text, cell.Err)
	}
	fmt.Println(e.Check().Len(), readings[0].Check().Len(), "findings") // the score is not blank, but unread

	_, err = reading.Read([][]*string{cells("序号", "项目名称", "预算数", "执行数", "得分")}, budget.WanYuan)
	fmt.Println(err)
	// Output:
	// 网络安全维护 财政部 46.54万元 43.09% 94.31 true
	// 时效指标 ≤ 2小时 1.5小时
	// unread 1 3 经费形式 <nil>
	// unread 5 8 满分 performance.ParseNumber "满": want a digit, found '满' at byte 0
	// 1 0 findings
	// reading.Read: not a 绩效自评表
}

func ExampleReadReport() {
	for _, s := range reading.ReadReport("1.产出成本得 8.62 分（共 10 分）\n2021 年“资金使用率”43.09%，低于目标值 50%。该指标满分 10 分，酌评得 8.62 分。") {
		fmt.Printf("%s: score %q of %q, actual %q for %q\n", s.Subject, s.Score, s.Maximum, s.Actual, s.Target)
	}
	// Output:
	// 产出成本: score "8.62" of "10", actual "" for ""
	// 资金使用率: score "" of "", actual "43.09%" for "50%"
	// 产出成本: score "8.62" of "10", actual "" for ""
}

func ExampleReadGoals() {
	cells := func(texts ...string) []*string {
		row := make([]*string, len(texts))
		for i := range texts {
			row[i] = &texts[i]
		}
		return row
	}
	found, err := reading.ReadGoals([][]*string{
		cells("项目名称", "道路养护", "计划完成日期", "2026年12月31日"),
		cells("项目资金总额（元）", "771,325,800", "年度资金申请总额", "226,145,100"),
		cells("财政资金", "771,325,800", "当年财政拨款", "226,145,100"),
		cells("一级指标", "二级指标", "三级指标", "年度指标值"),
		cells("成本指标", "经济成本指标", "成本控制", "≤100.00(%)"),
		cells("产出指标", "数量指标", "道路长度", "985米"),
	}, budget.WanYuan)
	if err != nil {
		fmt.Println(err)
		return
	}
	t := found[0].Table
	fmt.Println(t.Project, t.End, t.Annual[0].Amount, t.Annual[1].Source)
	fmt.Println(t.Indicators[0].Category, t.Indicators[0].Direction, t.Indicators[0].Target, t.Indicators[1].Target)
	for f := range found[0].Check().Findings() {
		fmt.Println(f.Message)
	}
	// Output:
	// 道路养护 2026-12-31 226145100元 当年财政拨款
	// 成本指标 ≤ 100.00% 985米
	// 没有效益指标（BG06绩效指标完整）
	// 没有满意度指标（BG06绩效指标完整）
}
