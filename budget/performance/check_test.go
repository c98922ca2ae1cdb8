package performance_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
)

// TestRulesAreTheSpecification holds the registry to the list of rules, where it is at hand.
func TestRulesAreTheSpecification(t *testing.T) {
	text, err := os.ReadFile("../../../shared/RULES.md")
	if err != nil {
		t.Skip("the specification is not here")
	}
	_, section, found := strings.Cut(string(text), "## P: ")
	require.True(t, found)
	section, _, _ = strings.Cut(section, "\n## ")
	more, err := os.ReadFile("../../../shared/RULES2.md")
	require.NoError(t, err)
	_, second, found := strings.Cut(string(more), "## P: ")
	require.True(t, found)
	second, _, _ = strings.Cut(second, "\n## ")
	section += second
	var want, got []string
	for _, id := range regexp.MustCompile(`P\d\d`).FindAllString(section, -1) {
		if !slices.Contains(want, id) {
			want = append(want, id)
		}
	}
	for r := range performance.Rules() {
		got = append(got, r.ID)
		assert.NotEmpty(t, r.Title)
		assert.NotEmpty(t, r.Formula)
		assert.Equal(t, judge.Error, r.Severity)
	}
	assert.Equal(t, want, got)
	_, ok := performance.Lookup("P13")
	assert.False(t, ok)
}

// describe returns a finding in a line: rules of its evidence, verdict, place, stated → expected.
func describe(f judge.Finding) string {
	var rules []string
	for _, e := range f.Evidence {
		rules = append(rules, e.Rule)
	}
	return fmt.Sprintf("%s %s %s %s %s→%s", strings.Join(rules, "+"), f.Severity, f.Verdict, f.At, f.StatedText, f.ExpectedText)
}

func describeAll(r judge.Report) []string {
	var all []string
	for f := range r.Findings() {
		all = append(all, describe(f))
	}
	return all
}

// TestFullMarksThoughMissed: a missed target has less than full marks by any criterion, if
// no reason is given.
func TestFullMarksThoughMissed(t *testing.T) {
	e := computed()
	e.Indicators[2].Scoring, e.Indicators[2].Actual = 0, performance.MustParseValue("4")
	var messages []string
	for f := range e.Check().Findings() {
		messages = append(messages, f.Severity.String()+" "+f.Message.String())
	}
	assert.Equal(t, []string{"warning 区级自建政务信息系统数据汇聚/得分为10，未达到目标值，不应得满分（P06指标得分）"}, messages)
	e.Indicators[2].Deviation = "计划调整"
	assert.Empty(t, describeAll(e.Check()))
}

// TestFindings: each mistake is one finding, on the cell that has it.
func TestFindings(t *testing.T) {
	const all, fiscal, central, local = 0, 1, 2, 4
	for _, c := range []struct {
		name string
		do   func(*performance.Evaluation)
		want []string
	}{
		{"nothing", func(*performance.Evaluation) {}, nil},
		{"④", func(e *performance.Evaluation) { e.Funding[local].Unallocated = wan("61.64") },
			[]string{"P01+P04 error impossible 地方财政资金/④ 61.64万元→61.46万元"}},
		{"④ of the total", func(e *performance.Evaluation) { e.Funding[all].Unallocated = wan("64.16") },
			[]string{"P01+P04 error impossible 合计/④ 64.16万元→61.46万元"}},
		{"④ of a subtotal", func(e *performance.Evaluation) { e.Funding[fiscal].Unallocated = wan("64.16") },
			[]string{"P01+P04+P04 error impossible 财政资金小计/④ 64.16万元→61.46万元"}},
		{"⑦", func(e *performance.Evaluation) { e.Funding[local].Unspent = wan("64.16") },
			[]string{"P02+P03+P04 error impossible 地方财政资金/⑦ 64.16万元→61.46万元"}},
		{"⑥ of the total", func(e *performance.Evaluation) { e.Funding[all].Spent = wan("56.46") },
			[]string{"P02+P04+P10 error impossible 合计/⑥ 56.46万元→46.54万元"}},
		{"⑤ blank", func(e *performance.Evaluation) { e.Funding[local].Received = budget.Figure{} },
			[]string{"P02+P03+P04 warning incomplete 地方财政资金/⑤ →108.00万元"}},
		{"④ blank", func(e *performance.Evaluation) { e.Funding[local].Unallocated = budget.Figure{} },
			[]string{"P01+P04 warning incomplete 地方财政资金/④ →61.46万元"}},
		{"⑧", func(e *performance.Evaluation) { e.Funding[all].UnspentPercent = num("43.09") },
			[]string{"P03 error impossible 合计/⑧ 43.09%→56.91%"}},
		{"⑧ blank", func(e *performance.Evaluation) { e.Funding[all].UnspentPercent = performance.Number{} },
			[]string{"P03 warning incomplete 合计/⑧ →56.91%"}},
		{"⑧ of nothing", func(e *performance.Evaluation) { e.Funding[central].UnspentPercent = num("5") },
			[]string{"P03 warning rounding 中央财政资金/⑧ 5%→0.00%"}},
		{"⑧ of exactly nothing", func(e *performance.Evaluation) {
			e.Funding[central].Received, e.Funding[central].UnspentPercent = budget.Exact(budget.Amount{}), num("5")
		}, []string{"P03 error impossible 中央财政资金/⑧ 5%→0.00%"}},
		{"⑧ of nothing, blank", func(e *performance.Evaluation) { e.Funding[central].UnspentPercent = performance.Number{} }, nil},
		{"⑧ to one place", func(e *performance.Evaluation) { e.Funding[local].UnspentPercent = num("56.9") }, nil},
		{"weights", func(e *performance.Evaluation) {
			e.Indicators = e.Indicators[:7]
			e.TotalWeight, e.Total, e.Grade = num("90"), num("88.62"), "良好"
		}, []string{"P05 error impossible 合计/指标分值 90→100"}},
		{"weights without a total", func(e *performance.Evaluation) {
			e.Indicators = e.Indicators[:7]
			e.TotalWeight, e.Total, e.Grade = performance.Number{}, num("88.62"), "良好"
		}, []string{"P05 error impossible 合计/指标分值 90→100"}},
		{"total of the weights", func(e *performance.Evaluation) { e.TotalWeight = num("110") },
			[]string{"P05+P05 error impossible 合计/指标分值 110→100"}},
		{"weight blank", func(e *performance.Evaluation) {
			e.Indicators[6].Weight, e.Indicators[6].Scoring = performance.Number{}, 0
		}, []string{"P05 warning incomplete 开展行业安全检查/指标分值 →20"}},
		{"one indicator without totals", func(e *performance.Evaluation) {
			e.Funding, e.Indicators, e.TotalWeight, e.Total, e.Grade = nil, e.Indicators[3:4], performance.Number{}, num("10"), "不合格"
		}, []string{"P05 error impossible 合计/指标分值 10→100"}},
		{"weights blank", func(e *performance.Evaluation) {
			e.Indicators[5].Weight, e.Indicators[6].Weight = performance.Number{}, performance.Number{}
		}, []string{"P05 warning incomplete 合计/指标分值 100→"}},
		{"weight", func(e *performance.Evaluation) { e.Indicators[6].Weight = num("10") },
			[]string{"P05+P06 error impossible 开展行业安全检查/指标分值 10→20"}},
		{"score", func(e *performance.Evaluation) { e.Indicators[0].Score = num("9.62") },
			[]string{"P06+P07 error impossible 资金使用率/得分 9.62→8.62"}},
		{"score above the weight", func(e *performance.Evaluation) { e.Indicators[0].Score, e.Total = num("12"), num("102") },
			[]string{"P06 error impossible 资金使用率/得分 12→8.62"}},
		{"full score for less", func(e *performance.Evaluation) {
			e.Indicators[0].Score, e.Total = num("10"), num("100")
		}, []string{"P06 error impossible 资金使用率/得分 10→8.62"}},
		{"score blank", func(e *performance.Evaluation) { e.Indicators[3].Score = performance.Number{} },
			[]string{"P06+P07 warning incomplete 网络机房设备定检次数/得分 →10"}},
		{"score blank, of which the total has nothing", func(e *performance.Evaluation) {
			e.Indicators[3].Score, e.Total, e.Grade = performance.Number{}, num("88.62"), "良好"
		}, nil},
		{"score above weight, unscored", func(e *performance.Evaluation) {
			e.Indicators[3].Target, e.Indicators[3].Score, e.Total = performance.Value{}, num("12"), num("100.62")
		}, []string{"P06 error impossible 网络机房设备定检次数/得分 12→"}},
		{"score to one place", func(e *performance.Evaluation) { e.Indicators[0].Score, e.Total = num("8.6"), num("98.6") }, nil},
		{"actual", func(e *performance.Evaluation) { e.Indicators[0].Actual = performance.MustParseValue("34.09") },
			[]string{"P06+P10 error impossible 资金使用率/实际完成值 34.09→43.09"}},
		{"total", func(e *performance.Evaluation) { e.Total = num("89.62") },
			[]string{"P07 error impossible 合计/得分 89.62→98.62"}},
		{"total a little", func(e *performance.Evaluation) { e.Total = num("98.64") },
			[]string{"P07 error impossible 合计/得分 98.64→98.62"}},
		{"grade", func(e *performance.Evaluation) { e.Grade = "良好" },
			[]string{"P08 error mismatch 自评得分等次 良好→优秀"}},
		{"grade blank", func(e *performance.Evaluation) { e.Grade = "" },
			[]string{"P08 warning incomplete 自评得分等次 →优秀"}},
		{"grade of another edition", func(e *performance.Evaluation) { e.Scale = performance.Plain() },
			[]string{"P08 error mismatch 自评得分等次 优秀→优"}},
		{"two", func(e *performance.Evaluation) {
			e.Funding[local].Unallocated, e.Indicators[0].Score = wan("61.64"), num("2.62")
		}, []string{
			"P01+P04 error impossible 地方财政资金/④ 61.64万元→61.46万元",
			"P06+P07 error impossible 资金使用率/得分 2.62→8.62",
		}},
		{"zeros alone", func(e *performance.Evaluation) {
			*e = performance.Evaluation{Unit: budget.WanYuan, Funding: []performance.Line{{
				Source: performance.LocalFunds, Initial: wan("1.00"), Adjustment: wan("0.00"), Allocated: wan("0.00"), Unallocated: wan("1.02"),
			}}}
		}, []string{"P01 warning rounding 地方财政资金/④ 1.02万元→1.00万元"}},
	} {
		e := computed()
		c.do(&e)
		r := e.Check()
		assert.Equal(t, c.want, describeAll(r), c.name)
		assert.Equal(t, len(c.want), r.Len())
		for f := range r.Findings() {
			assert.Equal(t, f.Rule, f.Evidence[0].Rule)
			assert.Contains(t, f.Message.String(), f.At.String())
			assert.Contains(t, f.Message.String(), f.Rule)
		}
	}
}

// TestMessages: what is wrong is said with what it should be, or why.
func TestMessages(t *testing.T) {
	for want, do := range map[string]func(*performance.Evaluation){
		"地方财政资金/⑧为空，应为56.91%（P03结余率）": func(e *performance.Evaluation) { e.Funding[4].UnspentPercent = performance.Number{} },
		"自评得分等次为空，应为优秀（P08评价等次）":      func(e *performance.Evaluation) { e.Grade = "" },
		"合计/指标分值为100，明细有漏填（P05指标分值合计）": func(e *performance.Evaluation) {
			e.Indicators[5].Weight, e.Indicators[6].Weight = performance.Number{}, performance.Number{}
		},
		"网络机房设备定检次数/得分为12，超过分值10（P06指标得分）": func(e *performance.Evaluation) {
			e.Indicators[3].Target, e.Indicators[3].Score, e.Total = performance.Value{}, num("12"), num("100.62")
		},
		"中央财政资金/⑧为5%，差额仅可由显示为零的数字解释（P03结余率）": func(e *performance.Evaluation) {
			e.Funding[2].UnspentPercent = num("5")
		},
	} {
		e := computed()
		do(&e)
		var got []string
		for f := range e.Check().Findings() {
			got = append(got, f.Message.String())
		}
		assert.Equal(t, []string{want}, got)
	}
}

// TestEvidence: what does not hold is shown with all its terms; how far it misses, of sums of money alone.
func TestEvidence(t *testing.T) {
	e := computed()
	e.Funding[4].Unspent, e.Indicators[0].Score = wan("64.16"), num("2.62") // of 地方财政资金, ⑦ = ⑤ − ⑥
	var got []string
	for f := range e.Check().Findings() {
		for _, v := range f.Evidence {
			line := v.Rule + ":"
			for _, term := range v.Terms {
				at := "100"
				if term.At != nil {
					at = term.At.String()
				}
				line += fmt.Sprintf(" %+d %s %s", term.Sign, at, term.Stated.Text(budget.WanYuan))
			}
			got = append(got, line+fmt.Sprintf(" misses %s ± %s", v.Difference.Format(budget.WanYuan, 2), v.Tolerance.Format(budget.WanYuan, 3)))
		}
	}
	assert.Equal(t, []string{
		"P02: +1 地方财政资金/⑦ 64.16 -1 地方财政资金/⑤ 108.00 +1 地方财政资金/⑥ 46.54 misses 2.70 ± 0.015",
		"P03: +0 地方财政资金/⑧ 56.91% +0 地方财政资金/⑦ 64.16 +0 地方财政资金/⑤ 108.00 misses 0.00 ± 0.000",
		"P04: +1 财政资金小计/⑦ 61.46 -1 中央财政资金/⑦ 0.00 -1 省财政资金/⑦ 0.00 -1 地方财政资金/⑦ 64.16 -1 历年结余资金/⑦ 0.00 misses -2.70 ± 0.025",
		"P06: +0 资金使用率/得分 2.62 +0 资金使用率/指标分值 10 +0 资金使用率/实际完成值 43.09 misses 0.00 ± 0.000",
		"P07: +1 合计/得分 98.62 -1 资金使用率/得分 2.62 -1 组织宣传活动/得分 10 -1 区级自建政务信息系统数据汇聚/得分 10 -1 网络机房设备定检次数/得分 10" +
			" -1 网络机房设备定检完成率/得分 10 -1 便民服务事项/得分 20 -1 开展行业安全检查/得分 20 -1 回访服务对象满意度/得分 10 misses 0.00 ± 0.000",
	}, got)
}

// TestAddedAfterRounding: totals added up from rounded parts may miss what the same sum of their own figures gives.
func TestAddedAfterRounding(t *testing.T) {
	line := func(s performance.Source, received, spent, unspent string) performance.Line {
		return performance.Line{Source: s, Received: wan(received), Spent: wan(spent), Unspent: wan(unspent)}
	}
	// Each of the parts is a rounded 1.005 − 0.5025 = 0.5025, twice too low in ⑦.
	e := performance.Evaluation{Unit: budget.WanYuan, Funding: []performance.Line{
		line(performance.FiscalFunds, "3.03", "1.50", "1.50"),
		line(performance.CentralFunds, "1.01", "0.50", "0.50"),
		line(performance.ProvincialFunds, "1.01", "0.50", "0.50"),
		line(performance.LocalFunds, "1.01", "0.50", "0.50"),
	}}
	for f := range e.Check().Findings() {
		assert.NotEqual(t, "P02", f.Rule, f.Message)
	}
	e.Funding = e.Funding[:1] // without parts there is no excuse
	assert.Contains(t, describeAll(e.Check()), "P02 error impossible 财政资金小计/⑦ 1.50万元→1.53万元")
}

// TestNotEvaluated: what cannot be looked at says so.
func TestNotEvaluated(t *testing.T) {
	e := computed()
	e.Funding = nil
	e.Indicators[1].Target = performance.MustParseValue("有所提升")
	e.Indicators[2].Scoring, e.Indicators[2].Actual, e.Indicators[2].Score = 0, performance.MustParseValue("4"), num("8")
	e.Total = num("96.62")
	e.Indicators[3].Actual = performance.MustParseValue("12次")
	e.Indicators[3].Target = performance.MustParseValue("12%")
	e.Indicators[4].Target = performance.Value{}
	e.Indicators[5].Target, e.Indicators[5].Actual = performance.MustParseValue("-3"), performance.MustParseValue("-4")
	e.Scale = performance.Scale{}
	r := e.Check()
	assert.Empty(t, describeAll(r))
	var got []string
	for s := range r.NotEvaluated() {
		got = append(got, s.Rule+" "+s.At.String()+" "+s.Reason.String())
		if s.Rule == "P06" {
			assert.Equal(t, 1, s.Count, "one claim")
		}
	}
	assert.Equal(t, []string{
		"P01  表中没有该规则涉及的数据",
		"P02  表中没有该规则涉及的数据",
		"P03  表中没有该规则涉及的数据",
		"P04  表中没有该规则涉及的数据",
		"P06 组织宣传活动/得分 组织宣传活动：定性指标，无法比较",
		"P06 区级自建政务信息系统数据汇聚/得分 区级自建政务信息系统数据汇聚：未达到目标值，评分标准未说明如何得分",
		"P06 网络机房设备定检次数/得分 网络机房设备定检次数：目标值与完成值单位不同",
		"P06 网络机房设备定检完成率/得分 网络机房设备定检完成率：未列目标值、完成值或分值",
		"P06 便民服务事项/得分 便民服务事项：目标值不是正数，无法按比例得分",
		"P10  表中没有该规则涉及的数据",
		"P08 自评得分等次 未给出等次标准",
		"P09  未提供自评报告", "P12  未提供自评报告",
	}, got)

	e = computed()
	e.Total, e.Grade = performance.Number{}, ""
	e.Indicators[0].Actual = performance.MustParseValue("未统计")
	got = nil
	for s := range e.Check(performance.WithReport(performance.Statement{Subject: "他"})).NotEvaluated() {
		got = append(got, s.Rule+" "+s.At.String()+" "+s.Reason.String())
	}
	assert.Equal(t, []string{
		"P06 资金使用率/得分 资金使用率：定性指标，无法比较",
		"P10 资金使用率/实际完成值 实际完成值不是数字",
		"P08 自评得分等次 未列得分合计",
		"P09 他 表中没有“他”",
	}, got)

	got = nil
	e = performance.Evaluation{Funding: []performance.Line{{Source: performance.LocalFunds, Initial: wan("1.00")}}}
	for s := range e.Check().NotEvaluated() {
		got = append(got, s.Rule+" "+s.At.String()+" "+s.Reason.String())
	}
	assert.Contains(t, got, "P02 地方财政资金/⑦ 未列明细或金额，无法核对")
}

// TestUnreadCells: cells that could not be read are told with their places, under the heading of the table, and excuse sums and
// blanks that they may be, but nothing else.
func TestUnreadCells(t *testing.T) {
	e := computed()
	e.Project = "网络运行维护"
	e.Funding[4].Unallocated = budget.Figure{}
	e.Funding[0].UnspentPercent = num("43.09")
	e.TotalWeight = num("110")
	r := e.Check(performance.WithUnread(
		performance.Unread{Row: 7, Column: 4, Text: "61.4六", Err: budget.ErrSyntax},
		performance.Unread{Row: 8, Column: 1, Text: "备注"}, // it has no place
		performance.Unread{Row: 9, Column: 2, Text: "？", Err: budget.ErrSyntax},
	))
	assert.Equal(t, []string{"P03 error impossible 合计/⑧ 43.09%→56.91%"}, describeAll(r))
	for f := range r.Findings() {
		assert.Equal(t, performance.Title+"：网络运行维护", f.Section)
	}
	var got []string
	for u := range r.NotEvaluated() {
		got = append(got, u.Rule+" "+u.Reason.String())
	}
	assert.Contains(t, got, "P06 "+performance.Title+"：网络运行维护有未能识别的单元格：第7行第4列“61.4六”、第9行第2列“？”")
	assert.Contains(t, got, "P05 有未能识别的单元格")
}

func TestComputedIsClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawTables().Draw(t, "e")
		assert.Empty(t, describeAll(e.Check()))
	})
}

// TestRoundedIsClean: rounding for publication is no mistake.
func TestRoundedIsClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := performance.Evaluation{Unit: budget.WanYuan}
		for s := performance.CentralFunds; s <= performance.CarriedOverFunds; s++ {
			money := func(name string) budget.Figure {
				return budget.Exact(budget.Fen(rapid.Int64Range(0, 1e9).Draw(t, name)))
			}
			e.Funding = append(e.Funding, performance.Line{
				Source: s, Initial: money("initial"), Allocated: money("allocated"), Received: money("received"), Spent: money("spent"),
			})
		}
		e, err := e.Computed()
		require.NoError(t, err)
		require.Empty(t, describeAll(e.Check()))
		e, err = e.Rounded(2)
		require.NoError(t, err)
		for f := range e.Check().Findings() {
			assert.Equal(t, judge.Rounding, f.Verdict, f.Message)
		}
	})
}

// TestSeededErrors: a derived cell that is changed beyond its precision is found, as one finding, in its place.
func TestSeededErrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawComputed().Draw(t, "e")
		by := rapid.Int64Range(20, 1_000_000).Draw(t, "by") // of the last digit: sums of sums may be 12 off
		more := func(f budget.Figure) budget.Figure {
			a, err := f.Amount().Add(budget.Fen(by * 10_000))
			require.NoError(t, err)
			g, err := budget.Stated(a, budget.WanYuan, 2)
			require.NoError(t, err)
			return g
		}
		moreOf := func(n performance.Number) performance.Number {
			if n.IsBlank() {
				return num("1")
			}
			return num(rat(t, n).Add(rat(t, n), rat(t, num(fmt.Sprintf("%d.%02d", by/100, by%100)))).FloatString(2))
		}
		row := rapid.IntRange(0, len(e.Funding)-1).Draw(t, "row")
		k := rapid.IntRange(0, len(e.Indicators)-1).Draw(t, "indicator")
		l, i := &e.Funding[row], &e.Indicators[k]
		label := l.Source.String()
		if l.Name != "" {
			label = l.Name
		}
		cell := rapid.IntRange(0, 5).Draw(t, "cell")
		if rate := l.UnspentPercent; cell == 2 && (by < 200 || l.Received.Amount().Compare(budget.Fen(1e6)) < 0 ||
			rate.Compare(num("100")) > 0 || rate.Compare(num("-100")) < 0) {
			cell = 3 // of so small a base, so many rates may be meant
		}
		var want string
		switch cell {
		case 0:
			l.Unallocated, want = more(l.Unallocated), label+"/④"
		case 1:
			l.Unspent, want = more(l.Unspent), label+"/⑦"
		case 2:
			l.UnspentPercent, want = moreOf(l.UnspentPercent), label+"/⑧"
		case 3:
			if i.Actual.Number().Places() > 0 { // measured, and maybe coarsely: beyond the weight it is wrong for sure
				by += 1000
			}
			i.Score, want = moreOf(i.Score), i.Name+"/得分"
		case 4:
			e.Total, want = moreOf(e.Total), "合计/得分"
		default:
			e.Grade, want = e.Grade+"？", "自评得分等次"
		}
		found := describeAll(e.Check())
		require.Len(t, found, 1, "%s: %v", want, found)
		assert.Contains(t, found[0], " "+want+" ")
	})
}

// TestCheckLeavesItsInputAlone: repairs are tried on a copy.
func TestCheckLeavesItsInputAlone(t *testing.T) {
	e, want := computed(), computed()
	e.Funding[0].Spent, want.Funding[0].Spent = wan("1.00"), wan("1.00")
	e.Check()
	assert.True(t, e.Equal(want))
}
