package performance_test

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
)

func wan(s string) budget.Figure { return budget.MustParseFigure(s, budget.WanYuan) }

var num = performance.MustParseNumber

// facts is what 泉州市鲤城区工业和信息化局 knew of its project in 2021: nothing derived.
func facts() performance.Evaluation {
	spend := performance.Line{
		Source: performance.LocalFunds, Initial: wan("108.00"), Adjustment: wan("0.00"), Allocated: wan("46.54"),
		Received: wan("108.00"), Spent: wan("46.54"),
	}
	none := performance.Line{Initial: wan("0.00"), Adjustment: wan("0.00"), Allocated: wan("0.00"), Received: wan("0.00"), Spent: wan("0.00")}
	noneOf := func(s performance.Source) performance.Line {
		l := none
		l.Source = s
		return l
	}
	met := func(c performance.Category, name, target, actual, weight string) performance.Indicator {
		return performance.Indicator{
			Category: c, Name: name, Scoring: performance.InProportion,
			Target: performance.MustParseValue(target), Actual: performance.MustParseValue(actual), Weight: num(weight),
		}
	}
	e := performance.Evaluation{
		Year: 2021, Project: "政务网安全维护等专项", Agency: "泉州市鲤城区工业和信息化局", AgencyCode: "113001",
		Item: codes.MustParse("2011302"), ItemName: "一般行政管理事务", Unit: budget.WanYuan,
		Funding: []performance.Line{
			noneOf(performance.CentralFunds), noneOf(performance.ProvincialFunds), spend, noneOf(performance.CarriedOverFunds),
			noneOf(performance.OtherItem),
		},
		Goal: "保障政务网络安全运行，推进数字产业。", Achieved: "网络运行正常，数据已汇聚。",
		Indicators: []performance.Indicator{
			met(performance.Cost, "资金使用率", "50.00", "43.09", "10"),
			met(performance.Quantity, "组织宣传活动", "1.00", "2", "10"),
			met(performance.Quantity, "区级自建政务信息系统数据汇聚", "5.00", "8", "10"),
			met(performance.Quantity, "网络机房设备定检次数", "12.00", "12", "10"),
			met(performance.Quality, "网络机房设备定检完成率", "90.00", "100", "10"),
			met(performance.Social, "便民服务事项", "1.00", "8", "20"),
			met(performance.Sustainable, "开展行业安全检查", "9.00", "17", "20"),
			met(performance.Satisfaction, "回访服务对象满意度", "90.00", "90", "10"),
		},
		Scale: performance.Qualified(),
	}
	e.Indicators[1].Scoring = performance.FullOrNone
	return e
}

// computed is the whole table.
func computed() performance.Evaluation {
	e, err := facts().Computed()
	if err != nil {
		panic(err)
	}
	return e
}
