package performance_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/steady"
)

const reportText = `绩效自评报告
资金全部到位，到位率100%。全年支出 46.54 万元，支出实现率达 43.09％。
（一）绩效分析
1.产出成本得 8.62 分（共 10 分）
“产出成本”指标用“资金使用率”三级指标评价。2021 年“资金使用率”43.09%，低于目标值 50%。该指标满分
10 分，酌评得 8.62 分。
2.产出数量得30分(共30分)
“产出数量”指标满分 30 分，完成目标值得 30 分。
“可持续影响”指标通过“开展行业安全检查”指标评价。该指标满分 20 分，得 20 分。
满意度方面，“回访服务对象满意度”为 90%。`

func TestReadReport(t *testing.T) {
	type short struct{ subject, score, maximum, actual, target, quote string }
	var got []short
	for _, s := range performance.ReadReport(reportText) {
		got = append(got, short{s.Subject, s.Score.String(), s.Maximum.String(), s.Actual.String(), s.Target.String(), s.Quote})
		assert.Equal(t, s.Quote, reportText[s.From:s.To])
	}
	assert.Equal(t, []short{
		{"到位率", "", "", "100", "", "绩效自评报告\n资金全部到位，到位率100%。"},
		{"支出实现率", "", "", "43.09", "", "全年支出 46.54 万元，支出实现率达 43.09％。"},
		{"产出成本", "8.62", "10", "", "", "1.产出成本得 8.62 分（共 10 分）"},
		{"资金使用率", "", "", "43.09", "50", "2021 年“资金使用率”43.09%，低于目标值 50%。"},
		{"产出成本", "8.62", "10", "", "", "该指标满分\n10 分，酌评得 8.62 分。"},
		{"产出数量", "30", "30", "", "", "2.产出数量得30分(共30分)"},
		{"产出数量", "30", "30", "", "", "“产出数量”指标满分 30 分，完成目标值得 30 分。"},
		{"可持续影响", "20", "20", "", "", "该指标满分 20 分，得 20 分。"},
		{"回访服务对象满意度", "", "", "90", "", "满意度方面，“回访服务对象满意度”为 90%。"},
	}, got)
	assert.Empty(t, performance.ReadReport(""))
	assert.Empty(t, performance.ReadReport("该指标满分 10 分，得 10 分。"), "of which indicator?")
	assert.Empty(t, describeAll(computed().Check(performance.WithReport(performance.ReadReport(reportText)...))))
}

func TestReportFindings(t *testing.T) {
	e := computed()
	for _, c := range []struct{ text, want string }{
		{"1.产出成本得 9.62 分（共 10 分）", "P09 error impossible 产出成本 得9.62分→得8.62分"},
		{"1.产出成本得 9 分（共 10 分）", ""},                                       // rounded
		{"1.产出成本得 10 分（共 10 分）", "P09 error impossible 产出成本 得10分→得8.62分"}, // full marks are not
		{"1.产出数量得 20 分（共 30 分）", "P09 error impossible 产出数量 得20分→得30分"},
		{"1.产出数量指标得 30 分（共 20 分）", "P09 error impossible 产出数量指标 满分20分→满分30分"},
		{"1.满意度得 10 分（共 10 分）", ""},
		{"1.便民服务事项得 10 分（共 10 分）", "P09 error impossible 便民服务事项 满分10分，得10分→满分20分，得20分"},
		{"“资金使用率”34.09%，低于目标值 60%。", "P09 error impossible 资金使用率 完成值34.09%，目标值60%→完成值43.09%，目标值50.00%"},
		{"“资金使用率”43%。", ""},
		{"支出实现率达43.19%。", "P09 error impossible 支出实现率 43.19%→43.09%"},
		{"支出实现率达43.1%。", ""},
		{"到位率98%。", "P09 error impossible 到位率 98%→100.00%"},
	} {
		statements := performance.ReadReport(c.text)
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
	e.Funding = nil
	for s := range e.Check(performance.WithReport(performance.Statement{Subject: "到位率", Actual: num("100")})).NotEvaluated() {
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
			statements = append(statements, performance.ReadReport("1."+i.Name+"得"+i.Score.String()+"分（共"+i.Weight.String()+"分）")...)
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

// FuzzReadReport: quotes stand where they say, and nothing panics.
func FuzzReadReport(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add(reportText)
	f.Add("“”指标满分1分得")
	f.Add("得1分（共1分）")
	f.Add("到位率到位率9%目标值%")
	e := computed()
	f.Fuzz(func(t *testing.T, text string) {
		statements := performance.ReadReport(text)
		for _, s := range statements {
			require.Equal(t, s.Quote, text[s.From:s.To])
			require.NotEmpty(t, s.Subject)
			require.True(t, !utf8.ValidString(text) || utf8.ValidString(s.Quote))
		}
		e.Check(performance.WithReport(statements...))
	})
}

// TestReportInOtherPrint: the same statements, each at its place.
func TestReportInOtherPrint(t *testing.T) {
	want := performance.ReadReport(reportText)
	for _, replaced := range [][]string{
		{"“", `"`, "”", `"`},
		{"“", "「", "”", "」", "指标", "指標"},
		{"0", "０", "1", "１", "分（", "分\u200b（", "得", "\ufeff得"},
		{"（", "﹙", "）", "﹚", "%", "﹪"},
	} {
		text := strings.NewReplacer(replaced...).Replace(reportText)
		got := performance.ReadReport(text)
		require.Len(t, got, len(want), text)
		for i, s := range got {
			assert.Equal(t, strings.NewReplacer(replaced...).Replace(want[i].Quote), s.Quote)
			assert.Equal(t, s.Quote, text[s.From:s.To])
			assert.Equal(t, []performance.Number{want[i].Score, want[i].Maximum, want[i].Actual, want[i].Target}, []performance.Number{s.Score, s.Maximum, s.Actual, s.Target})
			assert.Equal(t, want[i].Subject, s.Subject)
		}
	}
	assert.Empty(t, describeAll(computed().Check(performance.WithReport(performance.ReadReport(strings.ReplaceAll(reportText, "金", "⾦"))...))))
	for _, s := range performance.ReadReport("1.一级项目得 8 分（共 10 分）") {
		assert.Equal(t, "一级项目", s.Subject, "一 is no ordinal there")
	}
}
