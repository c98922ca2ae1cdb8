package reading_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

const (
	indicatorHeads = "一级指标|二级指标|三级指标|目标值|完成值|分值|得分\n"
	moneyHeads     = "|年初预算数|全年预算数|全年执行数|分值|执行率|得分\n"
)

// TestSecondTargets: a row without a name is a second target of the indicator above, unless it has a group or kind of its own.
func TestSecondTargets(t *testing.T) {
	for in, want := range map[string]string{
		"产出指标|数量指标|甲|1次|1次|9|9\n|||2次|2次|8|8":         "数量指标 甲, 数量指标 甲",
		"产出指标|数量指标|甲|1次|1次|9|9\n|质量指标||2次|2次|8|8":     "数量指标 甲, 质量指标 ",
		"产出指标|数量指标|甲|1次|1次|9|9\n效益指标|||2次|2次|8|8":     "数量指标 甲, 其他指标 ",
		"产出指标|数量指标||1次|1次|9|9\n产出指标|数量指标|乙|2次|2次|8|8": "数量指标 , 数量指标 乙",
	} {
		readings, err := reading.Read(lines(indicatorHeads+in), budget.WanYuan)
		require.NoError(t, err, in)
		var got []string
		for _, i := range readings[0].Evaluation.Indicators {
			got = append(got, i.Category.String()+" "+i.Name)
		}
		assert.Equal(t, want, strings.Join(got, ", "), in)
	}
}

// TestTitleEndsTable: below the title of another table the name of a department begins that, too.
func TestTitleEndsTable(t *testing.T) {
	const indicators = indicatorHeads + "产出指标|数量指标|乙|1次|1次|9|9\n"
	for in, want := range map[string]string{
		"项目支出绩效自评表||||2020年度\n": "甲 一局, 丙 二局",
		"项目支出绩效自评表\n":           "甲 一局, 丙 二局",
		"2020年度\n":              "甲 一局, 丙 ",
	} {
		readings, err := reading.Read(lines("主管部门|一局\n项目名称|甲\n"+indicators+in+"主管部门|二局\n项目名称|丙\n"+indicators), budget.WanYuan)
		require.NoError(t, err, in)
		var got []string
		for _, r := range readings {
			got = append(got, r.Evaluation.Project+" "+r.Evaluation.Department)
		}
		assert.Equal(t, want, strings.Join(got, ", "), in)
	}
}

// TestScaleOfGrade: a grade tells its scale, none tells nothing.
func TestScaleOfGrade(t *testing.T) {
	for grade, want := range map[string]performance.Scale{
		"评价等级|优秀\n": performance.Qualified(), "评价等级|合格\n": performance.Qualified(), "评价等级|中\n": performance.Plain(), "": {},
	} {
		readings, err := reading.Read(lines(indicatorHeads+"产出指标|数量指标|乙|1次|1次|9|9\n总分|||||9|9\n"+grade), budget.WanYuan)
		require.NoError(t, err, grade)
		assert.Equal(t, want, readings[0].Evaluation.Scale, grade)
	}
}

// TestSourceTwice: a source that stands there already, first or not, is another item.
func TestSourceTwice(t *testing.T) {
	for in, want := range map[string][]performance.Source{
		"年度资金总额|9.00\n财政拨款|5.00\n财政拨款|4.00\n": {performance.AllFunds, performance.FiscalFunds, performance.OtherItem},
		"财政拨款|5.00\n财政拨款|4.00\n":              {performance.FiscalFunds, performance.OtherItem},
	} {
		readings, err := reading.Read(lines(moneyHeads+in+indicatorHeads+"产出指标|数量指标|乙|1次|1次|9|9\n"), budget.WanYuan)
		require.NoError(t, err, in)
		var got []performance.Source
		for _, l := range readings[0].Evaluation.Funding {
			got = append(got, l.Source)
		}
		assert.Equal(t, want, got, in)
	}
}

// TestGoalLabelAlone: a label without a text behind it is left, and the goal before it is read.
func TestGoalLabelAlone(t *testing.T) {
	found, err := reading.ReadGoals(lines("项目名称|甲\n项目总目标|长|年度总体目标\n三级指标|年度指标值\n乙|1次"), budget.WanYuan)
	require.NoError(t, err)
	assert.Equal(t, "长 ", found[0].Table.Goal+" "+found[0].Table.AnnualGoal)
}
