package licheng

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
)

// Evaluation returns the 项目支出绩效自评表 of the document's annex: the facts as printed,
// with every derived figure (④, ⑦, ⑧, scores, total, grade) computed. Goals are in our
// own words; explanations of the indicators are left out.
//
// The table prints for 组织宣传活动 that a missed target scores 按比例不得分, which is taken
// for 不得分. Its total is 98.62, its grade 优秀.
func Evaluation() performance.Evaluation { return evaluation() }

func evaluation() performance.Evaluation {
	e := performance.Evaluation{
		Year: header().Year, Project: "政务网安全维护等专项", Agency: header().Name, AgencyCode: "113001",
		Item: 2011302, ItemName: "一般行政管理事务", Unit: budget.WanYuan,
		Funding:    funding(),
		Goal:       "维护政务网络安全和正常运行，开展节能等宣传，推进数字产业发展。",
		Achieved:   "网络运行正常，政务数据汇聚和便民服务上线，工业经济平稳发展。",
		Indicators: indicators(),
		Scale:      performance.Qualified(),
	}
	e, err := e.Computed()
	if err != nil {
		panic("licheng.Evaluation: " + err.Error()) // its facts are part of the program, and tested
	}
	return e
}

// funding is the money of the project by source; totals are computed.
func funding() []performance.Line {
	figure := func(s string) budget.Figure { return budget.MustParseFigure(s, budget.WanYuan) }
	line := func(s performance.Source, planned, spent string) performance.Line {
		return performance.Line{
			Source: s, Initial: figure(planned), Adjustment: figure("0.00"), Allocated: figure(spent),
			Received: figure(planned), Spent: figure(spent),
		}
	}
	return []performance.Line{
		line(performance.CentralFunds, "0.00", "0.00"),
		line(performance.ProvincialFunds, "0.00", "0.00"),
		line(performance.LocalFunds, "108.00", "46.54"),
		line(performance.CarriedOverFunds, "0.00", "0.00"),
		line(performance.OtherItem, "0.00", "0.00"),
	}
}

func indicators() []performance.Indicator {
	var all []performance.Indicator
	for _, i := range []struct {
		category               performance.Category
		name                   string
		scoring                performance.Scoring
		target, actual, weight string
	}{
		{performance.Cost, "资金使用率", performance.InProportion, "50.00", "43.09", "10"},
		{performance.Quantity, "组织宣传活动", performance.FullOrNone, "1.00", "2", "10"},
		{performance.Quantity, "区级自建政务信息系统数据汇聚", performance.InProportion, "5.00", "8", "10"},
		{performance.Quantity, "网络机房设备定检次数", performance.InProportion, "12.00", "12", "10"},
		{performance.Quality, "网络机房设备定检完成率", performance.InProportion, "90.00", "100", "10"},
		{performance.Social, "便民服务事项", performance.InProportion, "1.00", "8", "20"},
		{performance.Sustainable, "开展行业安全检查", performance.InProportion, "9.00", "17", "20"},
		{performance.Satisfaction, "回访服务对象满意度", performance.InProportion, "90.00", "90", "10"},
	} {
		all = append(all, performance.Indicator{
			Category: i.category, Name: i.name, Scoring: i.scoring,
			Target: performance.MustParseValue(i.target), Actual: performance.MustParseValue(i.actual),
			Weight: performance.MustParseNumber(i.weight),
		})
	}
	return all
}

// ReportStatements returns what the 绩效自评报告 of the annex states of marks and rates,
// in its order, for [performance.Evaluation.Check]. Its sentences are not quoted.
//
// One statement contradicts the table: 可持续影响 has a 满分 of 10 in the sentence that
// closes its paragraph, but a weight of 20 in the table and in its heading.
func ReportStatements() []performance.Statement {
	var all []performance.Statement
	for _, s := range []struct{ subject, score, maximum, actual, target string }{
		{subject: "到位率", actual: "100%"},
		{subject: "支出实现率", actual: "43.09%"},
		{"产出成本", "8.62", "10", "", ""},
		{"资金使用率", "8.62", "10", "43.09%", "50%"},
		{"产出数量", "30", "30", "", ""},
		{"产出质量", "10", "10", "", ""},
		{"社会效益", "20", "20", "", ""},
		{"可持续影响", "20", "20", "", ""},
		{"可持续影响", "10", "10", "", ""},
		{"服务对象满意度", "10", "10", "90%", ""},
	} {
		number, value := performance.MustParseNumber, performance.MustParseValue
		all = append(all, performance.Statement{
			Subject: s.subject, Score: number(s.score), Maximum: number(s.maximum), Actual: value(s.actual), Target: value(s.target),
		})
	}
	return all
}
