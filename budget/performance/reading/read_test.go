package reading_test

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/steady"
)

func pointers(records [][]string) [][]*string {
	rows := make([][]*string, len(records))
	for i, record := range records {
		for j := range record {
			rows[i] = append(rows[i], &record[j])
		}
	}
	return rows
}

// lines makes cells of lines with | between them.
func lines(text string) [][]*string {
	var records [][]string
	for line := range strings.SplitSeq(text, "\n") {
		records = append(records, strings.Split(line, "|"))
	}
	return pointers(records)
}

const columnLine = "|资金结构(元)|年初①|调整②|拨付③|结余④=①+②-③|到位⑤|支出⑥|结余⑦|结余率⑧=⑦/⑤\n"

// flowTable is a table of 泉州市 with some cells of each kind.
const flowTable = "项目名称：|网络维护|经费形式|单位名称|某局|单位编码||部门预算功能科目|网络\n" + columnLine +
	"|年度资金总额|1,000.00|—|/|无|1000.00|400.00|600.00|60%\n" +
	"|中央补助|||||500.00|400.00||\n" + // stand by the line that is full
	"|本级财政|1|2|3|4|5|6|7|8|9\n" +
	"|1、自筹|||||1\n" +
	"|预期目标|||目标实际完成情况\n" +
	"|甲|||乙\n" +
	"|丙\n" +
	"一级指标|二级指标|三级指标|年度指标值|全年完成值|分值|自评得分\n" +
	"产出指标|数量|巡检|不少于 12次|12次|50|50|多\n" +
	"||投诉|≤3次|4次|20|-\n" +
	"满意度指标||回访|=90%|90%|20|20.0\n" +
	"||评价|良好|良好|10|10\n" +
	"总分|||||100|80|\n" +
	"评价等级|良|x\n"

func TestRead(t *testing.T) {
	readings, err := reading.Read(lines(flowTable), budget.WanYuan)
	require.NoError(t, err)
	require.Len(t, readings, 1)
	found := readings[0]
	e := found.Evaluation
	assert.Equal(t, []performance.Unread{
		{Row: 1, Column: 3, Text: "经费形式"}, {Row: 5, Column: 11, Text: "9"}, {Row: 11, Column: 8, Text: "多"}, {Row: 16, Column: 3, Text: "x"},
	}, found.Unread)
	assert.Equal(t, "网络维护 某局  网络", e.Project+" "+e.Agency+" "+e.AgencyCode+" "+e.ItemName)
	assert.Equal(t, budget.Yuan, e.Unit)
	assert.Equal(t, performance.Quanzhou, e.Template)
	require.Len(t, e.Funding, 4)
	assert.Equal(t, "1000.00", e.Funding[0].Initial.Text(budget.Yuan))
	assert.True(t, e.Funding[0].Adjustment.IsBlank() && e.Funding[0].Allocated.IsBlank() && e.Funding[0].Unallocated.IsBlank())
	assert.Equal(t, "60", e.Funding[0].UnspentPercent.String())
	assert.Equal(t, performance.CentralFunds, e.Funding[1].Source)
	assert.Equal(t, "500.00 400.00", e.Funding[1].Received.Text(budget.Yuan)+" "+e.Funding[1].Spent.Text(budget.Yuan))
	assert.Equal(t, performance.LocalFunds, e.Funding[2].Source)
	assert.Equal(t, "8", e.Funding[2].UnspentPercent.String())
	assert.Equal(t, performance.OtherItem, e.Funding[3].Source)
	assert.Equal(t, "自筹", e.Funding[3].Name)
	assert.Equal(t, "甲\n丙 乙", e.Goal+" "+e.Achieved)
	var indicators []string
	for _, i := range e.Indicators {
		indicators = append(indicators, strings.Join([]string{
			i.Category.String(), i.Name, i.Direction.String(), i.Target.String(), i.Actual.String(), i.Weight.String(), i.Score.String(),
		}, " "))
	}
	assert.Equal(t, []string{
		"数量指标 巡检 ≥ 12次 12次 50 50", "数量指标 投诉 ≤ 3次 4次 20 ",
		"服务对象满意度指标 回访 = 90% 90% 20 20.0", "服务对象满意度指标 评价 定性 良好 良好 10 10",
	}, indicators)
	assert.Equal(t, "100 80 良", e.TotalWeight.String()+" "+e.Total.String()+" "+e.Grade)
	assert.Equal(t, performance.Plain(), e.Scale)
}

func TestReadErrors(t *testing.T) {
	for _, in := range []string{"", "项目名称|x\na|b", "序号|项目名称|预算数|执行数|得分\n1|甲|1.00|1.00|90\n合计||1.00|1.00|"} {
		readings, err := reading.Read(lines(in), budget.WanYuan)
		require.EqualError(t, err, "reading.Read: not a 绩效自评表", in)
		require.ErrorIs(t, err, reading.ErrNotTable, in)
		assert.Nil(t, readings)
	}
	_, err := reading.Read(nil, 7)
	require.EqualError(t, err, "reading.Read: Unit(7): unknown unit")
}

// TestUnread: a cell that cannot be understood is left with its place, its text and the reason, and all others are read.
func TestUnread(t *testing.T) {
	fields := "一级指标|二级指标|三级指标|目标值|完成值|分值|得分\n"
	execution := "资金来源|年初预算数|全年预算数|全年执行数|执行率|分值|得分\n"
	for _, c := range []struct {
		in   string
		want []string
		is   error // of the first
	}{
		{columnLine + "部门预算功能科目|2011 x", []string{`2:2 "2011 x" codes.Parse "2011": want 3, 5 or 7 digits, found 4`}, codes.ErrSyntax},
		{columnLine + "|外星资金|1", []string{`2:2 "外星资金" source of money: unknown name`, `2:3 "1" source of money: unknown name`}, codes.ErrName},
		{columnLine + "|合计|1\n|合 计|2", []string{`3:2 "合 计" the same line twice`, `3:3 "2" the same line twice`}, performance.ErrLine},
		{columnLine + "|合计|一百|2", []string{`2:3 "一百" budget.ParseFigure "一百": want a digit, found '一' at byte 0`}, budget.ErrSyntax},
		{columnLine + "|合计|1|1|1|1|1|1|1|x%", []string{`2:10 "x%" performance.ParseNumber "x": want a digit, found 'x' at byte 0`}, budget.ErrSyntax},
		{execution + "年度资金总额|120|108|102.94|九成多|10|9.53\n" + fields + "|数量指标|x|1|1|5|5", []string{`2:5 "九成多" performance.ParseNumber "九成多": want a digit, found '九' at byte 0`}, budget.ErrSyntax},
		{execution + "年度资金总额|120|108|102.94|约95%|10|9.53\n" + fields + "|数量指标|x|1|1|5|5", []string{`2:5 "约95%" performance.ParseNumber "约95%": want a digit, found '约' at byte 0`}, budget.ErrSyntax},
		{fields + "|数量指标|x|0.1234567|1|1|1",
			[]string{`2:4 "0.1234567" performance.ParseValue: performance.ParseNumber "0.1234567": more than 6 decimal places at byte 8`}, budget.ErrPrecision},
		{fields + "|数量指标|x|1|0.1234567|十|满分", []string{
			`2:5 "0.1234567" performance.ParseValue: performance.ParseNumber "0.1234567": more than 6 decimal places at byte 8`,
			`2:6 "十" performance.ParseNumber "十": want a digit, found '十' at byte 0`,
			`2:7 "满分" performance.ParseNumber "满": want a digit, found '满' at byte 0`,
		}, budget.ErrPrecision},
		{fields + "合计|||||百|99", []string{`2:6 "百" performance.ParseNumber "百": want a digit, found '百' at byte 0`}, budget.ErrSyntax},
		{"一级指标|二级指标|三级指标||目标值|完成值|分值|得分\n产出指标|数量指标|甲|乙|1|1|1|1", []string{`2:4 "乙" a second text under the heading`}, reading.ErrHeading},
		{"一级指标||二级指标|三级指标|目标值|完成值|分值|得分\n产出指标|甲|数量指标|乙|1|1|1|1", []string{`2:2 "甲" a second text under the heading`}, reading.ErrHeading},
		{"资金来源|年初预算数||执行数|得分\n年度资金总额|1|2|3|4\n" + fields, []string{`2:3 "2" a second text under the heading`}, reading.ErrHeading},
		{columnLine + "|合计||120||12|108|102|6|6|5.56", []string{ // which heading 120 is under is not known
			`2:4 "120" a second text under the heading`, `2:6 "12" a second text under the heading`, `2:7 "108" a second text under the heading`, `2:8 "102" a second text under the heading`,
			`2:9 "6" a second text under the heading`, `2:10 "6" a second text under the heading`, `2:11 "5.56" a second text under the heading`,
		}, reading.ErrHeading},
		{"一级指标|二级指标|三级指标|目标值|完成值|完成率|分值|得分|备注\n产出指标|数量指标|甲|1|1|100|9|9|无\n|质量指标|乙|1|1|100|8|8|无",
			[]string{`2:6 "100"`, `3:6 "100"`}, nil},
		{fields + "|数量指标|x|1|1|5|5\n|||尾", []string{`3:4 "尾"`}, nil},
		{fields + "|数量指标|x|1|1|5|5\n|小计||||5|5", []string{`3:2 "小计"`, `3:6 "5"`, `3:7 "5"`}, nil},
		{"年初预算数|执行数\n年度资金总额|1\n项目名称|乙\n" + fields, []string{`1:1 "年初预算数"`, `1:2 "执行数"`, `2:1 "年度资金总额"`, `2:2 "1"`}, nil},
		{fields + "项目名称|乙\n年初预算数|执行数\n年度资金总额|1\n项目名称|丙", []string{`5:1 "项目名称"`, `5:2 "丙"`}, nil},
	} {
		readings, err := reading.Read(lines(c.in), budget.WanYuan)
		require.NoError(t, err, c.in)
		var got []string
		for _, u := range unread(readings) {
			text := fmt.Sprintf("%d:%d %q", u.Row, u.Column, u.Text)
			if u.Err != nil {
				text += " " + u.Err.Error()
			}
			got = append(got, text)
		}
		require.Equal(t, c.want, got, c.in)
		require.ErrorIs(t, unread(readings)[0].Err, c.is)
	}
}

func unread(readings []reading.Reading) (all []performance.Unread) {
	for _, r := range readings {
		all = append(all, r.Unread...)
	}
	return all
}

// TestUnreadRate: a rate that cannot be read is neither blank nor wrong; words are no number.
func TestUnreadRate(t *testing.T) {
	const table = "项目名称|甲\n资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分\n年度资金总额|9.00|9.00|8.00|10|%s|8.89\n" +
		"一级指标|二级指标|三级指标|目标值|完成值|分值|得分\n产出|数量|乙|1次|1次|90|90\n总分|||||100|98.89"
	for rate, want := range map[string]struct {
		unread, findings int
		reason           string
	}{
		"88.89%":      {0, 0, ""},
		"98.98%":      {0, 1, ""},
		"":            {0, 0, ""}, // it may be left out
		"88.8.9%":     {1, 0, "项目支出绩效自评表：甲有未能识别的单元格：第3行第6列“88.8.9%”"},
		"八成":          {1, 0, "项目支出绩效自评表：甲有未能识别的单元格：第3行第6列“八成”"},
		"0.88888889%": {1, 0, "项目支出绩效自评表：甲有未能识别的单元格：第3行第6列“0.88888889%”"},
	} {
		found := readOne(t, fmt.Sprintf(table, rate))
		assert.Len(t, found.Unread, want.unread, rate)
		report := found.Check()
		assert.Equal(t, want.findings, report.Len(), rate)
		reasons := ""
		for u := range report.NotEvaluated() {
			if u.Rule == "P06" {
				reasons += u.Reason.String()
			}
		}
		assert.Equal(t, want.reason, reasons, rate)
	}
}

// FuzzRead: no cells make Read or Check panic, and what was read can be laid out.
func FuzzRead(tf *testing.F) {
	f := steady.Fuzz(tf)
	add := func(records [][]string) {
		var text strings.Builder
		require.NoError(f, csv.NewWriter(&text).WriteAll(records))
		f.Add(text.String())
	}
	for _, l := range layouts {
		var records [][]string
		for _, row := range l.cells() {
			var record []string
			for _, cell := range row {
				if cell == nil {
					cell = new(string)
				}
				record = append(record, *cell)
			}
			records = append(records, record)
		}
		add(records)
	}
	f.Add(strings.ReplaceAll(flowTable, "|", ","))
	f.Add(columnLine)
	f.Add("项目资金（元）,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n年度资金总额,1,1,1,10,1,10\n绩效指标,年度指标值,实际完成值,分值,得分\n一级指标,三级指标,指标值\n产出,甲,≥5,5,9,9\n项目名称,乙")
	f.Add("三级指标,得分\n产出指标,1\n合计,1\n等次,优")
	f.Fuzz(func(t *testing.T, text string) {
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord, r.LazyQuotes = -1, true
		records, err := r.ReadAll()
		if err != nil {
			return
		}
		readings, err := reading.Read(pointers(records), budget.WanYuan)
		if err != nil {
			require.Nil(t, readings, "an error comes alone")
			return
		}
		for _, r := range readings {
			checked := r.Check()
			for finding := range checked.Findings() {
				require.NotEmpty(t, finding.Message)
			}
			for skipped := range checked.NotEvaluated() {
				require.NotEmpty(t, skipped.Reason)
			}
			require.NotPanics(t, func() { r.Evaluation.Layout() })
		}
	})
}
