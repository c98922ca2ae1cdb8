package performance_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

func TestReportFindings(t *testing.T) {
	e := computed()
	for _, c := range []struct{ text, want string }{
		{"1.产出成本得 9.62 分（共 10 分）", "P09 error impossible 产出成本 得9.62分→得8.62分"},
		{"1.产出成本得 9 分（共 10 分）", ""},                                       // rounded
		{"1.产出成本得 10 分（共 10 分）", "P09 error impossible 产出成本 得10分→得8.62分"}, // full marks are not
		{"1.产出数量得 20 分（共 30 分）", "P09 error impossible 产出数量 得20分→得30分"},
		{"1.产出数量指标得 30 分（共 20 分）", "P09 error impossible 产出数量指标 满分20分→满分30分"},
		{"1.满意度得 10 分（共 10 分）", ""},
		{"1.满意度得 10 分（共 9.99 分）", "P09 error impossible 满意度 满分9.99分→满分10分"},
		{"1.满意度得 10 分（共 9.6 分）", "P09 error impossible 满意度 满分9.6分→满分10分"},
		{"1.便民服务事项得 10 分（共 10 分）", "P09 error impossible 便民服务事项 满分10分，得10分→满分20分，得20分"},
		{"“资金使用率”34.09%，低于目标值 60%。", "P09 error impossible 资金使用率 完成值34.09%，目标值60%→完成值43.09%，目标值50.00%"},
		{"“资金使用率”43%。", ""},
		{"支出实现率达43.19%。", "P09 error impossible 支出实现率 43.19%→43.09%"},
		{"支出实现率达43.1%。", ""},
		{"到位率98%。", "P09 error impossible 到位率 98%→100.00%"},
	} {
		statements := reading.ReadReport(c.text)
		require.Len(t, statements, 1, c.text)
		r := e.Check(performance.WithReport(statements...))
		for s := range r.NotEvaluated() {
			t.Errorf("%s: not evaluated: %v", c.text, s)
		}
		if c.want == "" {
			assert.Empty(t, describeAll(r), c.text)
			continue
		}
		assert.Equal(t, []string{c.want}, describeAll(r))
		for f := range r.Findings() {
			assert.Equal(t, judge.Span{Start: statements[0].From, End: statements[0].To, Quote: statements[0].Quote}, f.Text)
		}
	}
	e.Funding[0].Received = budget.Figure{} // as one that could not be read is
	assert.Equal(t, []string{"P02+P03+P04 warning incomplete 合计/⑤ →108.00万元"},
		describeAll(e.Check(performance.WithReport(performance.Statement{Subject: "到位率", Actual: performance.MustParseValue("100%")}))))
	e.Funding = nil
	for s := range e.Check(performance.WithReport(performance.Statement{Subject: "到位率", Actual: performance.MustParseValue("100%")})).NotEvaluated() {
		if s.Rule == "P09" {
			assert.Equal(t, "表中没有“到位率”", s.Reason.String())
		}
	}
}

// TestReportSeeded: a report written from the table agrees with it, and one changed score in it is found.
func TestReportSeeded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawComputed().Draw(t, "e")
		var statements []performance.Statement
		for _, i := range e.Indicators {
			statements = append(statements, reading.ReadReport("1."+i.Name+"得"+i.Score.String()+"分（共"+i.Weight.String()+"分）")...)
		}
		require.Len(t, statements, len(e.Indicators))
		require.Empty(t, describeAll(e.Check(performance.WithReport(statements...))))
		k := rapid.IntRange(0, len(statements)-1).Draw(t, "k")
		statements[k].Score = num("7.77777")
		found := describeAll(e.Check(performance.WithReport(statements...)))
		require.Len(t, found, 1)
		assert.Contains(t, found[0], "P09 error impossible "+e.Indicators[k].Name)
	})
}

// TestReportOfCounts: a count or a rate that the report states of an indicator is held
// against the table in the same unit, and against nothing else.
func TestReportOfCounts(t *testing.T) {
	e := performance.Evaluation{Template: performance.Ministry, Indicators: []performance.Indicator{
		{Category: performance.Quantity, Name: "检查次数", Target: performance.MustParseValue("12次"), Actual: performance.MustParseValue("12次")},
		{Category: performance.Quality, Name: "合格率", Target: performance.MustParseValue("90%"), Actual: performance.MustParseValue("95.5")},
		{Category: performance.Timeliness, Name: "响应时间", Target: performance.MustParseValue("2小时"), Actual: performance.MustParseValue("1.5小时")},
		{Category: performance.Social, Name: "惠及户数", Target: performance.MustParseValue("300"), Actual: performance.MustParseValue("310")},
		{Category: performance.Satisfaction, Name: "群众满意度", Target: performance.MustParseValue("满意"), Actual: performance.MustParseValue("满意")},
	}}
	for _, c := range []struct{ text, want string }{
		{"“检查次数”12次。", ""},
		{"“检查次数”11次。", "P12 error impossible 检查次数 完成值11次→完成值12次"},
		{"“检查次数”目标值10次，实际完成11次。", "P12 error impossible 检查次数 完成值11次，目标值10次→完成值12次，目标值12次"},
		{"“检查次数”12.4次。", "P12 error impossible 检查次数 完成值12.4次→完成值12次"},
		{"“检查次数”100%。", "P09 “检查次数”完成值与自评表的单位不同"},
		{"“检查次数”11场次。", "P12 “检查次数”完成值与自评表的单位不同"},
		{"“数量指标”11次。", ""}, // perhaps their number
		{"“合格率”95.5%。", ""},
		{"“合格率”96%。", ""}, // rounded
		{"“合格率”94%。", "P09 error impossible 合格率 完成值94%→完成值95.5%"},
		{"“合格率”95.5分位。", "P12 “合格率”完成值与自评表的单位不同"},
		{"合格率94%。", "P12 warning impossible 合格率 完成值94%→完成值95.5%"},
		{"检查次数达11次。", "P12 warning impossible 检查次数 完成值11次→完成值12次"},
		{"检查次数达12次，其中上半年检查次数5次。", ""},
		{"“响应时间”1.5小时。", ""},
		{"“响应时间”2小时。", "P12 error impossible 响应时间 完成值2小时→完成值1.5小时"},
		{"“响应时间”1.52小时。", "P12 error impossible 响应时间 完成值1.52小时→完成值1.5小时"},
		{"“惠及户数”300户。", "P12 “惠及户数”完成值与自评表的单位不同"},
		{"“群众满意度”95%。", "P09 表中没有“群众满意度”"},
		{"群众满意度95%。", "P12 表中没有“群众满意度”"},
		{"“出租率”95%。", "P09 表中没有“出租率”"},
	} {
		var names []string
		for _, i := range e.Indicators {
			names = append(names, i.Name)
		}
		r := e.Check(performance.WithReport(reading.ReadReport(c.text, names...)...))
		var got []string
		for _, line := range describeAll(r) {
			if line[:3] == "P09" || line[:3] == "P12" {
				got = append(got, line)
			}
		}
		for u := range r.NotEvaluated() {
			if u.Rule == "P09" || u.Rule == "P12" {
				got = append(got, u.Rule+" "+u.Reason.String())
			}
		}
		assert.Equal(t, c.want, strings.Join(got, "|"), c.text)
	}
}

// TestReportOfCountsSeeded: a report of the values of a table agrees with it, and one that is
// changed is found by P12, and by it alone.
func TestReportOfCountsSeeded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawComputed().Draw(t, "e")
		var statements []performance.Statement
		for k := range e.Indicators {
			i := &e.Indicators[k]
			n := num(strconv.Itoa(rapid.IntRange(1, 400).Draw(t, "n")))
			i.Target, i.Actual = performance.ValueOf(n, "人次"), performance.ValueOf(n, "人次")
			i.Score = i.Weight
			statements = append(statements, reading.ReadReport("“"+i.Name+"”目标值"+n.String()+"人次，实际完成"+n.String()+"人次。")...)
		}
		e, err := e.Computed()
		require.NoError(t, err)
		require.Len(t, statements, len(e.Indicators))
		require.Empty(t, describeAll(e.Check(performance.WithReport(statements...))))
		k := rapid.IntRange(0, len(statements)-1).Draw(t, "k")
		statements[k].Actual = performance.MustParseValue("401人次")
		found := describeAll(e.Check(performance.WithReport(statements...)))
		require.Len(t, found, 1)
		assert.Contains(t, found[0], "P12 error impossible "+e.Indicators[k].Name)
	})
}
