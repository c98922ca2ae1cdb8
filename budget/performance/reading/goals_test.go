package reading_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// goalFields heads the indicators of a goal table.
const goalFields = "一级指标|二级指标|三级指标|年度指标值\n"

// TestGoalMoney: money is read beside its label, side by side or one below the other, and each
// part belongs to its total.
func TestGoalMoney(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"项目资金总额|9.00|年度资金申请总额|5.00\n财政资金|8.00|当年财政拨款|4.00\n其他资金|1.00|其他资金|1.00\n", "资金总额9.00 财政资金8.00 其他资金1.00 / 资金总额5.00 当年财政拨款4.00 其他资金1.00"},
		{"项目资金总额|9.00\n其中：财政资金|8.00\n其他资金|1.00\n年度资金申请总额|5.00\n1.当年财政拨款|4.00\n2.其他资金|1.00\n",
			"资金总额9.00 财政资金8.00 其他资金1.00 / 资金总额5.00 当年财政拨款4.00 其他资金1.00"},
		{"项目资金|项目资金总额|9.00\n|财政资金|8.00\n|年度资金总额|5.00\n|上年结转资金|5.00\n", "资金总额9.00 财政资金8.00 / 资金总额5.00 上年结转资金5.00"},
		{"资金总额|9.00|财政拨款|8.00|上级|6.00|本级|2.00|自有资金|0|其他|1.00\n", "资金总额9.00 财政资金8.00 上级财政资金6.00 本级财政资金2.00 自有资金0 其他资金1.00 / "},
		{"资金总额|9.00|9.00|其他|——\n", "资金总额9.00 其他资金 / "},
		{"资金总额（元）|90000.00|其他资金|1.00\n", "资金总额9.000000 其他资金0.000100 / "},
		{"资金总额\n其他资金\n", "资金总额 其他资金 / "},
	} {
		found, err := reading.ReadGoals(lines("项目名称|甲\n"+c.in+goalFields+"产出|数量|乙|1次"), budget.WanYuan)
		require.NoError(t, err)
		require.Len(t, found, 1)
		list := func(money []goal.Fund) (text []string) {
			for _, f := range money {
				text = append(text, f.Source.String()+f.Amount.Text(budget.WanYuan))
			}
			return text
		}
		assert.Equal(t, c.want, strings.Join(list(found[0].Table.Whole), " ")+" / "+strings.Join(list(found[0].Table.Annual), " "), c.in)
	}
}

// TestGoalMoneyBelow: money stands below the indicators in some tables, and indicators again below that.
func TestGoalMoneyBelow(t *testing.T) {
	const money = "年度资金申请总额|5.00|当年财政拨款|4.00|其他资金|1.00"
	for _, below := range []string{money, "年度资金申请总额|5.00\n其中：当年财政拨款|4.00\n其他资金|1.00"} {
		found, err := reading.ReadGoals(lines("项目名称|甲\n"+goalFields+"产出|数量|乙|1次\n"+below+"\n"+goalFields+"效益|社会效益|丙|提高\n其他||其他资金|1项"), budget.WanYuan)
		require.NoError(t, err)
		require.Len(t, found, 1)
		assert.Empty(t, found[0].Unread, below)
		assert.Len(t, found[0].Table.Annual, 3, below)
		var names []string
		for _, i := range found[0].Table.Indicators {
			names = append(names, i.Name)
		}
		assert.Equal(t, []string{"乙", "丙", "其他资金"}, names, below)
	}
}

// TestGoalTexts: goals stand behind their labels or below them.
func TestGoalTexts(t *testing.T) {
	for _, in := range []string{
		"项目总目标|长\n年度总体目标|年\n",
		"项目总目标|长|年度总体目标|年\n",
		"项目总目标|年度总体目标\n长|年\n",
		"项目总目标||年度总体目标\n长||年\n",
		"长期目标|年度目标\n长|年\n",
		"绩效目标|总体目标|年度绩效目标\n|长|年\n",
		"项目绩效总目标|长|长\n年度绩效总目标|年|年\n",
	} {
		found, err := reading.ReadGoals(lines("项目名称|甲\n"+in+goalFields+"产出|数量|乙|1次"), budget.WanYuan)
		require.NoError(t, err)
		table := found[0].Table
		assert.Equal(t, "长 年", table.Goal+" "+table.AnnualGoal, in)
		assert.Empty(t, found[0].Unread, in)
	}
	found, err := reading.ReadGoals(lines("项目名称|甲\n项目总目标|年度总体目标\n长|年\n远|度\n"+goalFields+"产出|数量|乙|1次"), budget.WanYuan)
	require.NoError(t, err)
	assert.Equal(t, "长\n远 年\n度", found[0].Table.Goal+" "+found[0].Table.AnnualGoal)
}

// TestGoalLists: indicators of the project as a whole are told from those of the year, whichever come first; below new headings no
// group or kind goes on from above.
func TestGoalLists(t *testing.T) {
	const named = "|一级指标|二级指标|三级指标|指标值\n"
	for _, c := range []struct{ in, want string }{
		{"长期绩效指标" + named + "|产出指标|数量指标|甲|1次\n年度绩效指标" + named + "|产出指标|质量指标|乙|2次\n", "数量甲 / 质量乙"},
		{"年度绩效指标" + named + "|产出指标|数量指标|甲|1次\n中期绩效指标" + named + "|产出指标|质量指标|乙|2次\n", "质量乙 / 数量甲"},
		{"年度绩效指标" + named + "|产出指标|数量指标|甲|1次\n||质量指标|乙|2次\n", " / 数量甲 质量乙"},
		{named + "|产出指标|数量指标|甲|1次\n|||乙|2次\n", " / 数量甲 数量乙"},
		{"一级指标|二级指标|指标内容|指标值|备注\n产出指标|数量指标|甲|1次|多\n", " / 数量甲"},
	} {
		found, err := reading.ReadGoals(lines("项目名称|丙\n"+c.in), budget.WanYuan)
		require.NoError(t, err, c.in)
		require.Len(t, found, 1, c.in)
		list := func(indicators []performance.Indicator) (text []string) {
			for _, i := range indicators {
				text = append(text, strings.TrimSuffix(i.Category.String(), "指标")+i.Name)
			}
			return text
		}
		table := found[0].Table
		assert.Equal(t, c.want, strings.Join(list(table.LongTerm), " ")+" / "+strings.Join(list(table.Indicators), " "), c.in)
		assert.Equal(t, strings.Contains(c.in, "指标内容"), table.Template == goal.Hunan, c.in)
	}
}

// TestGoalDates: dates stand in one cell or in two.
func TestGoalDates(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"起止时间|2021.1-2021.12", "2021-01 2021-12"},
		{"起止时间|2021年1月1日至2021年12月31日", "2021-01-01 2021-12-31"},
		{"起止时间|2021-01-01~2021-12-31", "2021-01-01 2021-12-31"},
		{"起止时间|2021-01-01-2021-12-31", "2021-01-01 2021-12-31"},
		{"起止时间|2021—2023", "2021 2023"},
		{"起止时间|2021年1月", "2021-01 "},
		{"起止时间|2021到2022年", "2021 2022"},
		{"开始时间|2021.1|完成时间|2021.12", "2021-01 2021-12"},
		{"项目结束时间|2021.12", " 2021-12"},
		{"起止时间|", " "},
	} {
		found, err := reading.ReadGoals(lines("项目名称|甲\n"+c.in+"\n"+goalFields+"产出|数量|乙|1次"), budget.WanYuan)
		require.NoError(t, err)
		table := found[0].Table
		assert.Equal(t, c.want, table.Start.String()+" "+table.End.String(), c.in)
		assert.Empty(t, found[0].Unread, c.in)
	}
}

// TestGoalsUnread: what has no place, or cannot be understood, is left with its reason.
func TestGoalsUnread(t *testing.T) {
	const indicators = goalFields + "产出|数量|乙|1次"
	for _, c := range []struct {
		in   string
		want []string
		is   error // of the first
	}{
		{"资金总额|一百\n" + indicators, []string{`1:1 "资金总额" budget.ParseFigure "一百": want a digit, found '一' at byte 0`, `1:2 "一百" budget.ParseFigure "一百": want a digit, found '一' at byte 0`}, budget.ErrSyntax},
		{"资金总额|1|外来资金|1\n" + indicators, []string{`1:3 "外来资金" source of money: unknown name`, `1:4 "1"`}, codes.ErrName},
		{"资金总额|1|其他资金|1|其他|1\n" + indicators, []string{`1:5 "其他" the same line twice`, `1:6 "1" the same line twice`}, performance.ErrLine},
		{"财政资金|1\n" + indicators, []string{`1:1 "财政资金"`, `1:2 "1"`}, nil},
		{"起止时间|今年\n" + indicators, []string{`1:1 "起止时间"`, `1:2 "今年" goal.ParseDate "今年": not a date`}, nil},
		{"起止时间|2021\n开始时间|2022\n" + indicators, []string{`2:1 "开始时间"`, `2:2 "2022"`}, nil},
		{"起止时间|2021-2022\n完成时间|2022\n" + indicators, []string{`2:1 "完成时间"`, `2:2 "2022"`}, nil},
		{"总目标|长|远\n" + indicators, []string{`1:3 "远"`}, nil},
		{"建筑面积|985\n" + indicators, []string{`1:1 "建筑面积"`, `1:2 "985"`}, nil},
		{"|总目标\n长|远\n" + indicators, []string{`2:1 "长"`}, nil},
		{"预算单位|甲|填报单位|乙\n" + indicators, []string{`1:3 "填报单位"`, `1:4 "乙"`}, nil},
		{goalFields + "产出|数量|乙|0.1234567次", []string{`2:4 "0.1234567次" performance.ParseValue: performance.ParseNumber "0.1234567": more than 6 decimal places at byte 8`}, budget.ErrPrecision},
		{"说明文字\n" + indicators, []string{`1:1 "说明文字"`}, nil},
		{indicators + "\n项目名称|丙\n总目标|丁", []string{`3:1 "项目名称"`, `3:2 "丙"`, `4:1 "总目标"`, `4:2 "丁"`}, nil},
		{"三级指标|实际完成值|年度指标值\n甲|1|1\n项目名称|丙\n" + indicators, []string{`1:1 "三级指标"`, `1:2 "实际完成值"`, `1:3 "年度指标值"`, `2:1 "甲"`, `2:2 "1"`, `2:3 "1"`}, nil},
	} {
		found, err := reading.ReadGoals(lines(c.in), budget.WanYuan)
		require.NoError(t, err, c.in)
		require.Len(t, found, 1)
		var got []string
		for _, u := range found[0].Unread {
			text := fmt.Sprintf("%d:%d %q", u.Row, u.Column, u.Text)
			if u.Err != nil {
				text += " " + u.Err.Error()
			}
			got = append(got, text)
		}
		require.Equal(t, c.want, got, c.in)
		require.ErrorIs(t, found[0].Unread[0].Err, c.is, c.in)
	}
}

// TestGoalsApart: a second project is a second table, below its own title and year, and lists
// go on below a repeated heading.
func TestGoalsApart(t *testing.T) {
	found, err := reading.ReadGoals(lines("绩效目标表\n2025年度\n项目名称|甲\n"+goalFields+"产出|数量|乙|1次\n"+goalFields+"|质量|丙|90%\n备注|尾\n"+
		"项目绩效目标申报表\n（2026年度）\n单位：元\n项目名称|丁\n中期绩效指标|一级指标|二级指标|三级指标|指标值\n|产出|数量|戊|≤2次"), budget.WanYuan)
	require.NoError(t, err)
	require.Len(t, found, 2)
	a, b := found[0].Table, found[1].Table
	assert.Equal(t, "2025 甲 2026 丁", fmt.Sprint(a.Year, " ", a.Project, " ", b.Year, " ", b.Project))
	assert.Equal(t, "2 0 0 1", fmt.Sprint(len(a.Indicators), len(a.LongTerm), len(b.Indicators), len(b.LongTerm)))
	assert.Equal(t, []performance.Note{{Label: "备注", Text: "尾"}}, a.Notes)
	assert.Empty(t, found[0].Unread)
	assert.Empty(t, found[1].Unread)
}

// TestGoalsDropNothing: whatever stands in a cell, and in a cell put in, is in the table or unread.
func TestGoalsDropNothing(t *testing.T) {
	const word = "独特"
	rows := strings.Split("标题\n项目名称|甲\n项目性质|新增|项目属性|延续\n主管部门|某委|实施单位|某中心\n起止时间|2021-2022\n项目资金总额|9.00|年度资金申请总额|5.00\n财政资金|9.00|当年财政拨款|5.00\n"+
		"立项依据|乙\n项目总目标|年度总体目标\n长|年\n绩效指标|一级指标|二级指标|三级指标|年度指标值|备注\n|产出指标|数量指标|丙|1次|丁\n||质量指标|戊|好|", "\n")
	for i, row := range rows {
		if strings.Contains(row, "三级指标") {
			continue // what stands there is a heading
		}
		cells := strings.Split(row, "|")
		for k := range len(cells) + 1 {
			changed := append(append([]string{}, cells[:k]...), append([]string{word}, cells[min(k+1, len(cells)):]...)...)
			text := strings.Join(append(append(append([]string{}, rows[:i]...), strings.Join(changed, "|")), rows[i+1:]...), "\n")
			found, err := reading.ReadGoals(lines(text), budget.WanYuan)
			if err != nil {
				require.ErrorIs(t, err, reading.ErrNotGoals, text)
				continue
			}
			data, err := json.Marshal(found[0].Table)
			require.NoError(t, err)
			all := string(data)
			for _, u := range found[0].Unread {
				all += u.Text
			}
			require.Contains(t, all, word, text)
		}
	}
	found, err := reading.ReadGoals(lines(strings.Join(rows, "\n")), budget.WanYuan)
	require.NoError(t, err)
	assert.Equal(t, []performance.Note{{Label: "项目属性", Text: "延续"}, {Label: "立项依据", Text: "乙"}}, found[0].Table.Notes)
}

// TestGoalColumns: 指标内容 is the name where there is no other.
func TestGoalColumns(t *testing.T) {
	for in, want := range map[string]string{
		"三级指标|指标内容|年度指标值\n甲|乙|1次":   "甲 乙 1次",
		"指标内容|备注|年度指标值\n甲|乙|1次":     "甲 乙 1次",
		"三级指标|指标内容|备注|目标值\n甲|乙||1次": "甲 乙 1次",
	} {
		found, err := reading.ReadGoals(lines(in), budget.WanYuan)
		require.NoError(t, err)
		i := found[0].Table.Indicators[0]
		assert.Equal(t, want, i.Name+" "+i.Explanation+" "+i.Target.String(), in)
		assert.Equal(t, !strings.Contains(in, "三级指标"), found[0].Table.Template == goal.Hunan, in)
	}
}

func TestReadGoalsErrors(t *testing.T) {
	for _, in := range []string{
		"", "项目名称|甲\n总目标|乙", "三级指标|备注\n甲|乙", "三级指标|得分\n甲|1", "项目名称|甲\n三级指标|年度指标值|实际完成值\n乙|1|1", "项目名称|甲\n三级指标|年度指标值|得分\n乙|1|1",
	} {
		found, err := reading.ReadGoals(lines(in), budget.WanYuan)
		require.EqualError(t, err, "reading.ReadGoals: not a 绩效目标表", in)
		require.ErrorIs(t, err, reading.ErrNotGoals)
		assert.Nil(t, found)
	}
	_, err := reading.ReadGoals(nil, 7)
	require.EqualError(t, err, "reading.ReadGoals: Unit(7): unknown unit")

	// And a goal table is no self-evaluation.
	_, err = reading.Read(lines("项目名称|甲\n"+goalFields+"产出|数量|乙|1次"), budget.WanYuan)
	require.ErrorIs(t, err, reading.ErrNotTable)
}

// FuzzReadGoals: no cells make ReadGoals or Check panic, what is unread stands where it says,
// and what was read can be laid out and read again.
func FuzzReadGoals(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add("财政项目支出绩效目标申报表\n（2026年度）,,,单位：元\n项目名称,甲\n项目资金（元）,项目资金总额,9,年度资金申请总额,5\n,财政资金,9,当年财政拨款,5\n起止时间,2021.1-2021.12\n项目总目标,年度总体目标\n长,年\n一级指标,二级指标,三级指标,年度指标值\n成本指标,经济成本指标,乙,≤100.00(%)")
	f.Add("资金总额,1,财政拨款,1,上级,1,本级,0,自有资金,0,其他,0\n长期目标,甲\n长期绩效指标,一级指标,二级指标,指标内容,指标值,备注\n,产出,数量,乙,≥1次,无\n年度绩效指标,一级指标,二级指标,指标内容,指标值\n,产出,数量,乙,1次\n项目名称,乙")
	f.Add("三级指标,指标值\n甲,1\n总目标\n三级指标,目标值")
	f.Fuzz(func(t *testing.T, text string) {
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord, r.LazyQuotes = -1, true
		records, err := r.ReadAll()
		if err != nil {
			return
		}
		found, err := reading.ReadGoals(pointers(records), budget.WanYuan)
		if err != nil {
			require.Nil(t, found, "an error comes alone")
			return
		}
		for _, r := range found {
			for _, u := range r.Unread {
				require.Contains(t, records[u.Row-1][u.Column-1], u.Text)
			}
			for finding := range r.Check(goal.WithEvaluation(r.Table.Evaluation())).Findings() {
				require.NotEmpty(t, finding.Message)
			}
			require.NotPanics(t, func() { r.Table.Layout() })
		}
	})
}
