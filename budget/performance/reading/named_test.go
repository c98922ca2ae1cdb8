package reading_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

// TestUnitStatedOnce: the first unit of money that a table states counts, and units of indicators are none of money.
func TestUnitStatedOnce(t *testing.T) {
	const fields = "一级指标|二级指标|三级指标|目标值|完成值|分值|得分\n产出指标|数量|巡检|12次|12次|50|50\n"
	for in, want := range map[string]budget.Unit{
		"项目名称|甲\n单位：元|单位：万元\n" + columns + fields:     budget.Yuan,
		"项目名称|甲\n单位：元\n单位：万元\n" + columns + fields:    budget.Yuan,
		"项目名称|甲\n" + columns + fields + "单位：元|||||\n": budget.WanYuan,
	} {
		readings, err := reading.Read(lines(in), budget.WanYuan)
		require.NoError(t, err)
		assert.Equal(t, want, readings[0].Evaluation.Unit, in)
	}
}

const columns = "|资金结构|年初①|调整②|拨付③|结余④=①+②-③|到位⑤|支出⑥|结余⑦|结余率⑧=⑦/⑤\n|年度资金总额|9||9||9|9|0|0%\n"

// TestAgencyCode: the code of a unit stands behind its label.
func TestAgencyCode(t *testing.T) {
	readings, err := reading.Read(lines("项目名称：|甲|单位名称|某局|单位编码|301001\n"+columns+
		"一级指标|二级指标|三级指标|年度指标值|全年完成值|分值|自评得分\n产出指标|数量|巡检|12次|12次|50|50\n"), budget.WanYuan)
	require.NoError(t, err)
	e := readings[0].Evaluation
	assert.Equal(t, "甲 某局 301001", e.Project+" "+e.Agency+" "+e.AgencyCode)
}

// TestGoalNature: nature and category of a project have labels of their own, each taken once.
func TestGoalNature(t *testing.T) {
	for in, want := range map[string][3]string{
		"项目性质|新增|项目类别|部门项目\n":           {"新增", "部门项目", ""},
		"项目属性|延续\n项目类型|一次性\n":           {"延续", "一次性", ""},
		"项目性质|新增\n项目属性|延续\n项目类别|部门项目\n": {"新增", "部门项目", "项目属性 延续"},
	} {
		table := goals(t, in+goalFields+"产出|数量|乙|1次")
		var note string
		for _, n := range table.Notes {
			note = n.Label + " " + n.Text
		}
		assert.Equal(t, want, [3]string{table.Nature, table.Category, note}, in)
	}
}

// TestGoalHeadings: what ends in 指标值 heads targets, and the first of two columns of one kind counts.
func TestGoalHeadings(t *testing.T) {
	for in, want := range map[string]string{
		"一级指标|二级指标|三级指标|半年（程）指标值\n产出|数量|乙|1次":       "乙 1次",
		"一级指标|二级指标|三级指标|年度指标值|全年指标值\n产出|数量|乙|1次|2次": "乙 1次",
	} {
		table := goals(t, in)
		require.Len(t, table.Indicators, 1, in)
		assert.Equal(t, want, table.Indicators[0].Name+" "+table.Indicators[0].Target.String())
	}
}

// goals reads one table of goals.
func goals(t *testing.T, in string) goal.Table {
	t.Helper()
	found, err := reading.ReadGoals(lines("项目名称|甲\n"+in), budget.WanYuan)
	require.NoError(t, err, in)
	require.Len(t, found, 1, in)
	return found[0].Table
}

// TestReportMentions: a subject is quoted as the text prints it last before what is said of it; what was looked through is not again.
func TestReportMentions(t *testing.T) {
	var got []string
	for _, s := range reading.ReadReport("“資金使用率”指标考核支出。该指标满分10分，得8分。“资金使用率”为43%。“资金使用率”指标满分 10 分，得 9 分。") {
		got = append(got, s.Subject+" "+s.Score.String()+s.Actual.String())
	}
	assert.Equal(t, []string{"資金使用率 8", "资金使用率 43%", "资金使用率 9"}, got)
}

// TestReportMarks: a heading gives marks behind 得 and all of them in brackets, of a subject without a full stop.
func TestReportMarks(t *testing.T) {
	for text, want := range map[string]string{
		"1.产出得8分（共10分）":     "产出 8/10",
		"産出得8分（共10分）":       "産出 8/10",
		"得8分（共10分）":         "",
		"1.得8分（共10分）":       "",
		"1.产出得8分（共10分":      "",
		"1.产出得8分（共10）":      "",
		"1.产出得8分10分）":       "",
		"1.好。产出得8分（共10分）":   "",
		"“甲”指标满分10分，得":      "甲 /10",
		"“甲”指标满分10分。":       "甲 /10",
		"“甲”指标得8分，满分10个单位。": "",
	} {
		got := ""
		for _, s := range reading.ReadReport(text) {
			got += s.Subject + " " + s.Score.String() + "/" + s.Maximum.String()
		}
		assert.Equal(t, want, got, text)
	}
}
