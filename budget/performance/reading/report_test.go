package reading_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/performance/reading"
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
	for _, s := range reading.ReadReport(reportText) {
		got = append(got, short{s.Subject, s.Score.String(), s.Maximum.String(), s.Actual.String(), s.Target.String(), s.Quote})
		assert.Equal(t, s.Quote, reportText[s.From:s.To])
	}
	assert.Equal(t, []short{
		{"到位率", "", "", "100%", "", "绩效自评报告\n资金全部到位，到位率100%。"},
		{"支出实现率", "", "", "43.09%", "", "全年支出 46.54 万元，支出实现率达 43.09％。"},
		{"产出成本", "8.62", "10", "", "", "1.产出成本得 8.62 分（共 10 分）"},
		{"资金使用率", "", "", "43.09%", "50%", "2021 年“资金使用率”43.09%，低于目标值 50%。"},
		{"产出成本", "8.62", "10", "", "", "该指标满分\n10 分，酌评得 8.62 分。"},
		{"产出数量", "30", "30", "", "", "2.产出数量得30分(共30分)"},
		{"产出数量", "30", "30", "", "", "“产出数量”指标满分 30 分，完成目标值得 30 分。"},
		{"可持续影响", "20", "20", "", "", "该指标满分 20 分，得 20 分。"},
		{"回访服务对象满意度", "", "", "90%", "", "满意度方面，“回访服务对象满意度”为 90%。"},
	}, got)
	assert.Empty(t, reading.ReadReport(""))
	assert.Empty(t, reading.ReadReport("“产出数量”很好。该指标满分 10 分，得 10 分。"), "that one is no subject")
	assert.Empty(t, reading.ReadReport("该指标满分 10 分，得 10 分。"), "of which indicator?")
}

// TestReportOfValues: values are read with their unit, for names in quotation marks and for
// those of indicators that begin a clause.
func TestReportOfValues(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“检查次数”12次。", "检查次数 12次/"},
		{"“检查次数”为 12 次，高于目标值 10 次。", "检查次数 12次/10次"},
		{"“检查次数”目标值12次，实际完成11次。", "检查次数 11次/12次"},
		{"“检查次数”年度指标值为12次，实际完成值为11次。", "检查次数 11次/12次"},
		{"“检查次数”：目标值12次，全年完成11次。", "检查次数 11次/12次"},
		{"“检查次数”实际完成11次，目标值12次。", "检查次数 11次/12次"},
		{"“检查次数”目标值12次，“培训人次”实际完成350人次。", "培训人次 350人次/"},
		{"“检查次数”目标值12次，培训人次实际完成350人次。", "培训人次 350人次/ inferred"},
		{"“检查次数”11次，培训人次目标值300人次。", "检查次数 11次/"},
		{"“检查次数”11次（目标值12次）。", "检查次数 11次/12次"},
		{"“检查次数”11次，略低于目标值12次。", "检查次数 11次/12次"},
		{"“检查次数”目标值12次。", ""},
		{"“检查次数”12。", ""},
		{"“检查次数”10分。", ""},
		{"“检查次数”分值10分值。", ""},
		{"“完工时间”2021年。", ""},
		{"“完工时间”12月底。", ""},
		{"“响应时间”30分钟以内。", "响应时间 30分钟以内/"},
		{"“响应时间”1.2.3小时。", ""},
		{"“检查次数”约12次，“培训人次”近350人次。", ""},
		{"培训人次达350人次，检查次数为12次。", "检查次数 12次/ inferred|培训人次 350人次/ inferred"},
		{"（1）培训人次：目标值300人次，实际完成350人次；检查次数12次。", "检查次数 12次/ inferred|培训人次 350人次/300人次 inferred"},
		{"全部完成。培训人次350人次。", "培训人次 350人次/ inferred"},
		{"线上培训人次350人次。", ""},
		{"（一）B培训人次350人次。", ""},
		{"一、培训人次350人次。", "培训人次 350人次/ inferred"},
		{"线上培训人次350人次，培训人次400人次。", "培训人次 400人次/ inferred"},
		{"“培训人次”350人次，培训人次较多。", "培训人次 350人次/"},
		{"培训人次较多，到位率100%。", "到位率 100%/"},
	} {
		var got []string
		for _, s := range reading.ReadReport(c.text, "检查次数", "培训人次", "", "到位率", "检查次数") {
			line := s.Subject + " " + s.Actual.String() + "/" + s.Target.String()
			if s.Inferred {
				line += " inferred"
			}
			assert.Equal(t, s.Quote, c.text[s.From:s.To])
			got = append(got, line)
		}
		assert.Equal(t, c.want, strings.Join(got, "|"), c.text)
	}
}

// FuzzReadReport: quotes stand where they say, and nothing panics.
func FuzzReadReport(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add(reportText)
	f.Add("“”指标满分1分得")
	f.Add("得1分（共1分）")
	f.Add("到位率到位率9%目标值%")
	f.Fuzz(func(t *testing.T, text string) {
		statements := reading.ReadReport(text, "到位", "指标", "\xff")
		for _, s := range statements {
			require.Equal(t, s.Quote, text[s.From:s.To])
			require.NotEmpty(t, s.Subject)
			require.True(t, !utf8.ValidString(text) || utf8.ValidString(s.Quote))
		}
	})
}

// TestReportInOtherPrint: the same statements, each at its place.
func TestReportInOtherPrint(t *testing.T) {
	want := reading.ReadReport(reportText)
	for _, replaced := range [][]string{
		{"“", `"`, "”", `"`},
		{"“", "「", "”", "」", "指标", "指標"},
		{"0", "０", "1", "１", "分（", "分\u200b（", "得", "\ufeff得"},
		{"（", "﹙", "）", "﹚", "%", "﹪"},
	} {
		text := strings.NewReplacer(replaced...).Replace(reportText)
		got := reading.ReadReport(text)
		require.Len(t, got, len(want), text)
		for i, s := range got {
			assert.Equal(t, strings.NewReplacer(replaced...).Replace(want[i].Quote), s.Quote)
			assert.Equal(t, s.Quote, text[s.From:s.To])
			assert.Equal(t, []string{want[i].Score.String(), want[i].Maximum.String(), want[i].Actual.String(), want[i].Target.String()}, []string{s.Score.String(), s.Maximum.String(), s.Actual.String(), s.Target.String()})
			assert.Equal(t, want[i].Subject, s.Subject)
		}
	}
	for _, s := range reading.ReadReport("1.一级项目得 8 分（共 10 分）") {
		assert.Equal(t, "一级项目", s.Subject, "一 is no ordinal there")
	}
}
