package performance_test

import (
	"encoding/json"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/tables/grid"
)

func Example() {
	e, err := performance.Evaluation{
		Project: "网络安全维护", Agency: "某局", Unit: budget.WanYuan,
		Funding: []performance.Line{{
			Source: performance.LocalFunds, Initial: wan("108.00"), Allocated: wan("46.54"), Received: wan("108.00"), Spent: wan("46.54"),
		}},
		Indicators: []performance.Indicator{
			{
				Category: performance.Cost, Name: "资金使用率", Scoring: performance.InProportion, Weight: num("40"),
				Target: performance.MustParseValue("50%"), Actual: performance.MustParseValue("43.09%"),
			},
			{
				Category: performance.Quantity, Name: "设备巡检", Scoring: performance.InProportion, Weight: num("60"),
				Target: performance.MustParseValue("12次"), Actual: performance.MustParseValue("12次"),
			},
		},
		Scale: performance.Plain(),
	}.Computed()
	if err != nil {
		fmt.Println(err)
		return
	}
	total := e.Funding[0]
	fmt.Println("④", total.Unallocated, "⑦", total.Unspent, "⑧", total.UnspentPercent)
	fmt.Println(e.Indicators[0].Score, e.Indicators[1].Score, e.Total, e.Grade)
	fmt.Println(e.Check().Len(), "findings")
	// Output:
	// ④ 61.46万元 ⑦ 61.46万元 ⑧ 56.91
	// 34.47 60 94.47 优
	// 0 findings
}

func ExampleEvaluation_Check() {
	e := computed()
	e.Indicators[0].Score = num("9.62")
	e.Funding[0].Unallocated = wan("64.16")
	report := e.Check(performance.WithReport(reading.ReadReport("“可持续影响”指标通过检查次数评价。该指标满分 10 分，得 10 分。")...))
	for f := range report.Findings() {
		fmt.Println(f.Severity, f.Verdict, f.Message)
		for _, seen := range f.Evidence {
			fmt.Println("  ", seen.Rule, seen.At)
		}
	}
	fmt.Println(report.Len())
	for s := range report.NotEvaluated() {
		fmt.Println(s.Rule, s.At, s.Reason)
	}
	// Output:
	// error impossible 合计/④为64.16万元，应为61.46万元（P01预算结余）
	//    P01 合计/④
	//    P04 合计/④
	// error impossible 资金使用率/得分为9.62，应为8.62（P06指标得分）
	//    P06 资金使用率/得分
	//    P07 合计/得分
	// error impossible 报告称“可持续影响”满分10分，得10分，自评表为满分20分，得20分（P09自评报告与自评表）
	//    P09 可持续影响
	// 3
}

func ExampleEvaluation_Rounded() {
	e := performance.Evaluation{
		Unit: budget.WanYuan,
		Funding: []performance.Line{{
			Source: performance.LocalFunds, Received: budget.Exact(budget.Fen(108_004_999)), Spent: budget.Exact(budget.Fen(46_544_321)),
		}},
	}
	e, err := e.Computed()
	if err != nil {
		fmt.Println(err)
		return
	}
	rounded, err := e.Rounded(2)
	fmt.Println(e.Funding[0].Unspent, rounded.Funding[0].Unspent, err, e.Equal(rounded))
	// Output: 614606.78元 61.46万元 <nil> false
}

// The layout is for any renderer. For those of package tables/grid a cell has only to
// be copied.
func ExampleEvaluation_Layout() {
	e := facts()
	e.Indicators = e.Indicators[:1]
	b := grid.New(e.Template.Columns())
	for _, row := range e.Layout() {
		var cells []grid.Cell
		for _, c := range row {
			cell := grid.Cell{Text: c.Text, RowSpan: c.RowSpan, ColSpan: c.ColSpan, Header: c.Heading}
			if c.Number {
				cell.Kind = grid.Number
			}
			cells = append(cells, cell)
		}
		b.Row(cells...)
	}
	b.Title(performance.Title)
	g, err := b.Grid()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, record := range g.Records()[11:14] {
		fmt.Printf("%q\n", record)
	}
	// Output:
	// ["年度绩效指标完成情况" "一级指标" "二级指标" "三级指标" "指标解释" "评分标准" "绩效目标值" "实际完成值" "指标分值" "得分"]
	// ["" "产出指标" "成本指标" "资金使用率" "" "达到目标值得满分，未达到目标值按比例得分。" "50.00" "43.09" "10" ""]
	// ["合计" "" "" "" "" "" "" "" "" ""]
}

func ExampleIndicator_Earned() {
	i := performance.Indicator{
		Name: "投诉次数", Direction: performance.LessIsBetter, Scoring: performance.InProportion,
		Target: performance.MustParseValue("3次"), Actual: performance.MustParseValue("4次"), Weight: num("10"),
	}
	fmt.Println(i.Earned())
	i.Scoring, i.Bands = performance.Banded, []performance.Band{{From: num("90"), Part: num("80")}, {From: num("60"), Part: num("50")}}
	fmt.Println(i.Earned()) // 75 % of the target
	i.Scoring = 0
	_, err := i.Earned()
	fmt.Println(err)
	// Output:
	// 7.50 <nil>
	// 5.00 <nil>
	// performance.Indicator.Earned "投诉次数": no scoring for a missed target
}

func ExampleScale() {
	s := performance.Qualified()
	fmt.Println(s.Grade(num("98.62")), s.Grade(num("79.99")), s.Validate())
	s.From[0] = num("70")
	fmt.Println(s.Validate())
	fmt.Println(performance.Plain().Grade(num("60")))
	// Output:
	// 优秀 合格 <nil>
	// performance.Scale: totals [70 80 60] do not fall: not a scale of grades
	// 中
}

func ExampleNumber() {
	n, err := performance.ParseNumber("１,234.50")
	fmt.Println(n, n.Places(), n.Sign(), n.Compare(num("1234.5")), n == performance.MustParseNumber("1234.5"), n.IsBlank(), err)
	_, err = performance.ParseNumber("8.6.2")
	fmt.Println(err)
	// Output:
	// 1234.50 2 1 0 false false <nil>
	// performance.ParseNumber "8.6.2": second decimal point at byte 3
}

func ExampleValueOf() {
	v := performance.ValueOf(performance.MustParseNumber("12"), "月") // from two columns
	fmt.Println(v, v.Number(), v.Unit())
	together := performance.MustParseValue("12月")
	fmt.Printf("%s %q\n", together, together.Unit()) // a date
	// Output:
	// 12月 12 月
	// 12月 ""
}

func ExampleParseCriterion() {
	scoring, bands := performance.ParseCriterion("达到目标值得满分，完成率90%及以上得80%分值，其余不得分。")
	fmt.Println(scoring, bands)
	fmt.Println(performance.ParseCriterion("根据完成情况评分"))
	fmt.Println(performance.ParseCriterion("每少一次扣2分")) // 2 of what? It is left to the reader
	fmt.Println(performance.InProportion.Criterion())
	// Output:
	// 分档得分 [{90 80}]
	//  []
	//  []
	// 达到目标值得满分，未达到目标值按比例得分。
}

func ExampleWithUnread() {
	e := performance.Evaluation{
		Indicators: []performance.Indicator{{
			Category: performance.Quantity, Name: "检查次数", Weight: performance.MustParseNumber("100"),
			Target: performance.MustParseValue("12次"), Actual: performance.MustParseValue("12次"),
		}},
	}
	fmt.Println(e.Check().Len(), "finding") // no score
	unread := performance.Unread{Row: 2, Column: 7, Text: "满分", Err: budget.ErrSyntax}
	fmt.Println(e.Check(performance.WithUnread(unread)).Len(), "findings") // it is there, in other words
	// Output:
	// 1 finding
	// 0 findings
}

func ExampleValue() {
	for _, s := range []string{"90 %", "12次", "2021年12月底前", "是", ""} {
		v, err := performance.ParseValue(s)
		fmt.Printf("%q number %q unit %q blank %v %v\n", v, v.Number(), v.Unit(), v.IsBlank(), err)
	}
	// Output:
	// "90%" number "90" unit "%" blank false <nil>
	// "12次" number "12" unit "次" blank false <nil>
	// "2021年12月底前" number "" unit "" blank false <nil>
	// "是" number "" unit "" blank false <nil>
	// "" number "" unit "" blank true <nil>
}

func ExampleRules() {
	for r := range performance.Rules() {
		fmt.Print(r.ID, " ")
	}
	rule, ok := performance.Lookup("P01")
	fmt.Println(rule.Formula, ok)
	// Output: P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 P11 P12 ④ = ① + ② − ③ true
}

func ExampleCategory() {
	c := performance.Sustainable
	fmt.Println(c.Group(), c, c.IsValid(), performance.Category(0).IsValid())
	fmt.Println(performance.LocalFunds, performance.LocalFunds.IsValid(), performance.LessIsBetter, performance.LessIsBetter.IsValid(),
		performance.Banded, performance.Banded.IsValid())
	// Output:
	// 效益指标 可持续影响指标 true false
	// 地方财政资金 true ≤ true 分档得分 true
}

func ExampleEvaluation_MarshalJSON() {
	e := performance.Evaluation{Project: "网络安全维护", Agency: "某局", Unit: budget.WanYuan, Funding: []performance.Line{
		{Source: performance.LocalFunds, Received: wan("108.00"), Spent: wan("46.5")},
	}}
	data, err := json.MarshalIndent(e, "", "  ")
	fmt.Println(string(data), err)
	var back performance.Evaluation
	fmt.Println(json.Unmarshal(data, &back), back.Equal(e))
	// Output:
	// {
	//   "version": 1,
	//   "unit": "万元",
	//   "project": "网络安全维护",
	//   "agency": "某局",
	//   "funding": [
	//     {
	//       "source": "地方财政资金",
	//       "received": "108.00万元",
	//       "spent": "46.5万元"
	//     }
	//   ]
	// } <nil>
	// <nil> true
}

func ExampleEqual() {
	rule, err := performance.AtMost("Z01", "合计/⑤", "合计/①")
	if err != nil {
		fmt.Println(err)
	}
	rule.Title, rule.Severity = "到位不超过预算", judge.Warning
	funds := performance.Line{Source: performance.AllFunds, Initial: wan("80.00"), Received: wan("108.00")}
	e := performance.Evaluation{Unit: budget.WanYuan, Funding: []performance.Line{funds}}
	for f := range e.Check(performance.With(rule)).Findings() {
		if f.Rule == rule.ID {
			fmt.Println(f.Severity, f.Message)
		}
	}
	_, err = performance.Equal("Z02", "合计/⑨", "合计/①")
	fmt.Println(err)
	// Output:
	// warning 合计/⑤ 108.00万元，超过合计/① 80.00万元（Z01到位不超过预算）
	// performance: rule Z02: "合计/⑨": no place of a 绩效自评表
}
