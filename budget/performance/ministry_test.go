package performance_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

// ministry is a table of 财政部's template, computed and right.
func ministry(t *testing.T) performance.Evaluation {
	t.Helper()
	value := performance.MustParseValue
	e, err := performance.Evaluation{
		Project: "湖区水质监测", Agency: "甲市水文站", Unit: budget.WanYuan, Template: performance.Ministry, Scale: performance.Plain(),
		Funding: []performance.Line{
			{Source: performance.AllFunds, Weight: num("10")},
			{Source: performance.CurrentFunds, Initial: wan("100.00"), Revised: wan("88.00"), Spent: wan("82.94")},
			{Source: performance.CarriedOverFunds, Initial: wan("20.00"), Revised: wan("20.00"), Spent: wan("20.00")},
			{Source: performance.OtherFunds, Initial: wan("0.00"), Revised: wan("0.00"), Spent: wan("0.00")},
		},
		Indicators: []performance.Indicator{
			{Category: performance.Quantity, Name: "监测次数", Target: value("12次"), Actual: value("12次"), Weight: num("40")},
			{Category: performance.Quality, Name: "数据有效率", Target: value("95%"), Actual: value("98%"), Weight: num("20")},
			{Category: performance.Social, Name: "水质公开", Direction: performance.YesNo, Target: value("有效"), Actual: value("有效"), Weight: num("20")},
			{Category: performance.Execution, Name: "预算执行率", Target: value("95%"), Actual: value("95.31%"), Weight: num("10")},
		},
	}.Computed()
	require.NoError(t, err)
	return e
}

func TestMinistryComputed(t *testing.T) {
	e := ministry(t)
	total := e.Funding[0]
	assert.Equal(t, "120.00 108.00 102.94 10 95.31% 9.53", total.Initial.Text(e.Unit)+" "+total.Revised.Text(e.Unit)+" "+
		total.Spent.Text(e.Unit)+" "+total.Weight.String()+" "+total.ExecutionRate.String()+" "+total.Score.String())
	assert.Equal(t, "94.25%  100.00%   ", e.Funding[1].ExecutionRate.String()+" "+e.Funding[1].Score.String()+" "+
		e.Funding[2].ExecutionRate.String()+" "+e.Funding[2].Score.String()+" "+e.Funding[3].ExecutionRate.String()+" "+e.Funding[3].Score.String())
	assert.Equal(t, "100 99.53 优", e.TotalWeight.String()+" "+e.Total.String()+" "+e.Grade)
	assert.Empty(t, describeAll(e.Check()))

	// Without 其他资金 the lines need not be all there are, and the total stays what it was.
	e.Funding = e.Funding[:3]
	e.Funding[0].Spent = wan("54.00")
	e, err := e.Computed()
	require.NoError(t, err)
	assert.Equal(t, "54.00 50.00% 5.00", e.Funding[0].Spent.Text(e.Unit)+" "+e.Funding[0].ExecutionRate.String()+" "+e.Funding[0].Score.String())
	e.Funding[0].Spent = wan("216.00") // no more than all the marks
	e, err = e.Computed()
	require.NoError(t, err)
	assert.Equal(t, "200.00% 10", e.Funding[0].ExecutionRate.String()+" "+e.Funding[0].Score.String())
}

// TestMinistryFindings: each mistake is one finding, and what a table of this template may well say is none.
func TestMinistryFindings(t *testing.T) {
	const total, current, other = 0, 1, 3
	value := performance.MustParseValue
	for _, c := range []struct {
		name string
		do   func(*performance.Evaluation)
		want []string
	}{
		{"nothing", func(*performance.Evaluation) {}, nil},
		{"rates left out", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[current].ExecutionRate = performance.Value{}, performance.Value{}
		}, nil},
		{"rate as a share of 1", func(e *performance.Evaluation) { e.Funding[total].ExecutionRate = value("0.9531") }, nil},
		{"rate of 1", func(e *performance.Evaluation) { e.Funding[2].ExecutionRate = value("1") }, nil},
		{"rate without its sign", func(e *performance.Evaluation) { e.Funding[total].ExecutionRate = value("95.3") }, nil},
		{"rate as a share of 1 with a sign", func(e *performance.Evaluation) { e.Funding[total].ExecutionRate = value("0.9531%") },
			[]string{"P10 error impossible 年度资金总额/执行率 0.9531%→95.31%"}},
		{"rate", func(e *performance.Evaluation) { e.Funding[total].ExecutionRate = value("93.51%") },
			[]string{"P10 error impossible 年度资金总额/执行率 93.51%→95.31%"}},
		{"rate of a part", func(e *performance.Evaluation) { e.Funding[current].ExecutionRate = value("94.52%") },
			[]string{"P10 error impossible 当年财政拨款/执行率 94.52%→94.25%"}},
		{"rate of an indicator", func(e *performance.Evaluation) { e.Indicators[3].Actual = value("98%") },
			[]string{"P10 error impossible 预算执行率/实际完成值 98%→95.31%"}},
		{"rate of another part of the money", func(e *performance.Evaluation) {
			e.Indicators[3].Name, e.Indicators[3].Actual = "三季度预算执行率", value("98%")
		}, nil},
		{"marks of the rate as rounded", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[total].Score, e.Total = value("95%"), num("9.50"), num("99.50")
		}, nil},
		{"marks as an integer", func(e *performance.Evaluation) { e.Funding[total].Score, e.Total = num("10"), num("100") }, nil},
		{"all the marks among marks with places", func(e *performance.Evaluation) {
			e.Funding[total].Score, e.Total = num("10"), num("100.00")
		}, []string{"P06 warning impossible 年度资金总额/得分 10→9.53"}},
		{"marks of a rate that is a share of 1, and another", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[total].Score, e.Total = value("0.85"), num("8.5"), num("98.5")
		}, []string{"P10 error impossible 年度资金总额/执行率 0.85→95.31%"}},
		{"marks of all the rate, a share of 1", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[total].Score, e.Total = value("1"), num("10.00"), num("100.00")
		}, []string{"P10 error impossible 年度资金总额/执行率 1→95.31%"}},
		{"weights that add up to nearly 100", func(e *performance.Evaluation) {
			e.Funding[total].Weight, e.Funding[total].Score, e.Total = num("10.4"), num("9.91"), num("99.91")
		}, []string{"P05 error impossible 总分/分值 100→100.4"}},
		{"marks of a rate without its sign, and another", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[total].Score, e.Total = value("85"), num("8.5"), num("98.5")
		}, []string{"P10 error impossible 年度资金总额/执行率 85→95.31%"}},
		{"no marks and no rate", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[total].Score, e.Total = performance.Value{}, num("0"), num("90")
		}, []string{"P06 warning impossible 年度资金总额/得分 0→9.53"}},
		{"marks far from a rate that is a share of 1", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[total].Score, e.Total = value("0.9531"), num("5"), num("95")
		}, []string{"P06 warning impossible 年度资金总额/得分 5→9.53"}},
		{"marks of a rate that is another", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[total].Score, e.Total = value("85%"), num("8.5"), num("98.5")
		}, []string{"P10 error impossible 年度资金总额/执行率 85%→95.31%"}},
		{"marks between two rates", func(e *performance.Evaluation) {
			e.Funding[total].ExecutionRate, e.Funding[total].Score, e.Total = value("85%"), num("9.0"), num("99.0")
		}, []string{"P10 error impossible 年度资金总额/执行率 85%→95.31%", "P06 warning impossible 年度资金总额/得分 9.0→9.53"}},
		{"marks repeated below the total", func(e *performance.Evaluation) {
			e.Funding[current].Weight, e.Funding[current].Score = num("10"), num("9.43")
		}, nil},
		{"marks below the total only", func(e *performance.Evaluation) {
			e.Funding[total].Weight, e.Funding[total].Score = performance.Number{}, performance.Number{}
			e.Funding[current].Weight, e.Funding[current].Score, e.Total = num("10"), num("9.43"), num("99.43")
		}, nil},
		{"marks in steps", func(e *performance.Evaluation) { e.Funding[total].Score, e.Total = num("8"), num("98") },
			[]string{"P06 warning impossible 年度资金总额/得分 8→9.53"}},
		{"more marks than there are", func(e *performance.Evaluation) { e.Funding[total].Score, e.Total = num("10.5"), num("100.5") },
			[]string{"P06 error impossible 年度资金总额/得分 10.5→10"}},
		{"marks that the total does not have", func(e *performance.Evaluation) { e.Funding[total].Score = num("9.35") },
			[]string{"P06+P07 error impossible 年度资金总额/得分 9.35→9.53"}},
		{"weight that is not printed", func(e *performance.Evaluation) {
			e.Funding[total].Weight, e.TotalWeight = performance.Number{}, num("90")
		}, nil},
		{"total", func(e *performance.Evaluation) { e.Funding[total].Initial = wan("102.00") },
			[]string{"P04 error impossible 年度资金总额/年初预算数 102.00万元→120.00万元"}},
		{"part of the total", func(e *performance.Evaluation) { e.Funding[other].Spent = wan("1.00") },
			[]string{"P04 error impossible 年度资金总额/全年执行数 102.94万元→103.94万元"}},
		{"a line that may be in another", func(e *performance.Evaluation) {
			e.Funding = append(e.Funding, performance.Line{Source: performance.OtherItem, Name: "其中：政府性基金", Revised: wan("5.00")})
		}, nil},
		{"a line of several that the total is the sum of is missing", func(e *performance.Evaluation) { e.Funding = e.Funding[:other-1] }, nil},
		{"marks for more than was aimed at", func(e *performance.Evaluation) { e.Indicators[1].Score, e.Total = num("18"), num("97.53") }, nil},
		{"marks for words", func(e *performance.Evaluation) { e.Indicators[2].Score, e.Total = num("18"), num("97.53") }, nil},
		{"a percentage as a share of 1", func(e *performance.Evaluation) { e.Indicators[1].Actual = value("0.98") }, nil},
		{"a percentage that is none", func(e *performance.Evaluation) { e.Indicators[1].Actual = value("3") },
			[]string{"P06 warning impossible 数据有效率/得分 20→"}},
		{"marks lost with a reason", func(e *performance.Evaluation) {
			e.Indicators[0].Score, e.Total, e.Indicators[0].Deviation = num("38"), num("97.53"), "次年改进"
		}, nil},
		{"marks lost without a reason", func(e *performance.Evaluation) { e.Indicators[0].Score, e.Total = num("38"), num("97.53") },
			[]string{"P06 warning impossible 监测次数/得分 38→40"}},
		{"marks lost against the criterion", func(e *performance.Evaluation) {
			e.Indicators[0].Scoring = performance.InProportion
			e.Indicators[0].Score, e.Total = num("38"), num("97.53")
		}, []string{"P06 error impossible 监测次数/得分 38→40"}},
		{"marks lost for aiming low, against the criterion", func(e *performance.Evaluation) {
			e.Indicators[1].Scoring, e.Indicators[1].Deviation = performance.InProportion, "目标偏低"
			e.Indicators[1].Score, e.Total = num("18"), num("97.53")
		}, nil},
		{"marks for less than was aimed at, whatever the reason", func(e *performance.Evaluation) {
			e.Indicators[0].Actual, e.Indicators[0].Scoring, e.Indicators[0].Deviation = value("9次"), performance.InProportion, "设备晚到"
			e.Indicators[0].Score, e.Total = num("35"), num("94.53")
		}, []string{"P06 error impossible 监测次数/得分 35→30.00"}},
		{"total of the weights", func(e *performance.Evaluation) { e.TotalWeight = num("90") },
			[]string{"P05+P05 error impossible 总分/分值 90→100"}},
	} {
		e := ministry(t)
		c.do(&e)
		assert.Equal(t, c.want, describeAll(e.Check()), c.name)
	}
}

// TestMinistryNotEvaluated: what cannot be looked at says so.
func TestMinistryNotEvaluated(t *testing.T) {
	e := ministry(t)
	for k := range e.Funding {
		e.Funding[k].Revised, e.Funding[k].Spent = wan("0.00"), wan("0.00")
	}
	e.Funding[1].ExecutionRate = performance.MustParseValue("未开展")
	e.Funding[2].Score = num("5")
	e.Funding[3].Revised, e.Funding[3].Spent = wan("1.00"), wan("1.00")
	e.Funding[3].Weight, e.Funding[3].Score = num("9223372036854"), num("9223372036853.123456")
	e.Funding[2].ExecutionRate, e.Total = performance.Value{}, performance.Number{}
	e.Indicators[1].Score, e.Indicators[0].Score, e.Indicators[0].Deviation = num("18"), num("38"), "次年改进"
	e.Indicators[2].Score = num("18")
	var got []string
	for s := range e.Check().NotEvaluated() {
		got = append(got, s.Rule+" "+s.At.String()+" "+s.Reason.String())
	}
	assert.Equal(t, []string{
		"P01  表中没有该规则涉及的数据", "P02  表中没有该规则涉及的数据", "P03  表中没有该规则涉及的数据",
		"P06 年度资金总额/得分 没有预算数或执行数", "P06 上年结转资金/得分 未列预算执行率的分值", "P06 其他资金/得分 数值过大",
		"P06 监测次数/得分 监测次数：扣分已说明原因", "P06 数据有效率/得分 数据有效率：超过目标值，可按偏离程度扣分", "P06 水质公开/得分 水质公开：定性指标按程度得分",
		"P10 年度资金总额/执行率 没有预算数", "P10 当年财政拨款/执行率 执行率不是数字", "P10 预算执行率/实际完成值 没有预算数",
		"P08 自评得分等次 未列得分合计", "P09  未提供自评报告", "P12  未提供自评报告",
	}, got)
}

// TestMinistryAgreesWithReference: what is derived is what its formula says, in fractions.
func TestMinistryAgreesWithReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := computedOf(drawMinistry()).Draw(t, "e")
		sums := map[string]*big.Rat{"initial": new(big.Rat), "revised": new(big.Rat), "spent": new(big.Rat)}
		value := func(f budget.Figure) *big.Rat { return big.NewRat(f.Amount().Fen(), 1) }
		for _, l := range e.Funding[1:] {
			sums["initial"].Add(sums["initial"], value(l.Initial))
			sums["revised"].Add(sums["revised"], value(l.Revised))
			sums["spent"].Add(sums["spent"], value(l.Spent))
		}
		total := e.Funding[0]
		assert.Zero(t, sums["initial"].Cmp(value(total.Initial)))
		assert.Zero(t, sums["revised"].Cmp(value(total.Revised)))
		assert.Zero(t, sums["spent"].Cmp(value(total.Spent)))
		rate := new(big.Rat).Quo(sums["spent"], sums["revised"])
		assert.Equal(t, new(big.Rat).Mul(rate, big.NewRat(100, 1)).FloatString(2)+"%", total.ExecutionRate.String())
		marks := rate.Mul(rate, big.NewRat(10, 1))
		assert.Zero(t, rat(t, total.Score).Cmp(rat(t, num(marks.FloatString(2)))))
		all := rat(t, total.Score)
		for _, i := range e.Indicators {
			all.Add(all, rat(t, i.Score))
		}
		assert.Zero(t, all.Cmp(rat(t, e.Total)))
		again, err := e.Computed()
		require.NoError(t, err)
		assert.True(t, again.Equal(e), "what is computed stays so")
	})
}

// TestMinistrySeededErrors: a derived cell that is changed beyond its precision is found in its place.
func TestMinistrySeededErrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := computedOf(drawMinistry()).Draw(t, "e")
		total := &e.Funding[0]
		by := rapid.Int64Range(20, 1_000_000).Draw(t, "by") // of the last digit
		moreOf := func(n performance.Number) string {
			return rat(t, n).Add(rat(t, n), big.NewRat(by, 100)).FloatString(2)
		}
		cell := rapid.IntRange(0, 3).Draw(t, "cell")
		if cell == 1 && total.Revised.Amount().Compare(budget.MustParse("100", budget.WanYuan)) < 0 {
			cell = 3 // of so small a base, so many rates may be meant
		}
		var want string
		switch cell {
		case 0:
			a, err := total.Revised.Amount().Add(budget.Fen(by * 10_000))
			require.NoError(t, err)
			total.Revised, err = budget.Stated(a, budget.WanYuan, 2)
			require.NoError(t, err)
			want = "年度资金总额/全年预算数"
		case 1:
			total.ExecutionRate = performance.MustParseValue(moreOf(total.ExecutionRate.Number()) + "%")
			want = "年度资金总额/执行率"
		case 2:
			by += 1000 // beyond the weight
			total.Score, want = num(moreOf(total.Score)), "年度资金总额/得分"
		default:
			e.Total, want = num(moreOf(e.Total)), "总分/得分"
		}
		e.Grade = e.Scale.Grade(e.Total)
		found := describeAll(e.Check())
		require.NotEmpty(t, found, want)
		assert.Contains(t, strings.Join(found, "\n"), " "+want+" ")
	})
}

func TestMinistryLayoutGolden(t *testing.T) {
	e := ministry(t)
	e.Department, e.Goal, e.Achieved = "甲市水务局", "按月监测。", "全年监测12次。"
	e.Notes = []performance.Note{{Label: "其他需要说明的问题", Text: "无"}}
	golden(t, "ministry.md", render(t, e).AppendMarkdown(nil, 1))
}

// TestMinistryReport: what a text says of indicators is held against the table, but not rates of money that it may not mean.
func TestMinistryReport(t *testing.T) {
	e := ministry(t)
	report := e.Check(performance.WithReport(reading.ReadReport("资金到位率100%，支出实现率达98%。\n1.产出数量得 38 分（共 40 分）\n")...))
	assert.Equal(t, []string{"P09 error impossible 产出数量 得38分→得40分"}, describeAll(report))
	var skipped []string
	for s := range report.NotEvaluated() {
		if s.Rule == "P09" {
			skipped = append(skipped, s.At.String()+" "+s.Reason.String())
		}
	}
	assert.Equal(t, []string{"支出实现率 表中没有“支出实现率”", "到位率 表中没有“到位率”"}, skipped)
}
