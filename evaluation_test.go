package yusuan_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The pages of two self-evaluations as an extractor gives them: the second page has no
// column for the headings of the parts.
const (
	evaluationPage = `
		项目名称||湖区水质监测||||||
		主管部门||甲市水务局|||实施单位|甲市水文站||
		项目资金（万元）|||年初预算数|全年预算数|全年执行数|分值|执行率|得分
		||年度资金总额|120.00|108.00|102.94|10|95.31%|9.53
		||其中：当年财政拨款|100.00|88.00|82.94|—|94.25%|—
		||上年结转资金|20.00|20.00|20.00|—|100.00%|—
		||其他资金|0.00|0.00|0.00|—|—|—
		年度总体目标|预期目标||||实际完成情况|||
		|按月监测湖区水质。||||全年监测12次。|||`
	indicatorPage = `
		一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
		产出指标|数量指标|监测次数|=12次|12次|60|60|
		满意度指标|服务对象满意度指标|沿湖居民满意度|≥90%|93%|30|28|目标偏低
		总分|||||100|97.53|`
)

func cellsOf(text string) [][]any {
	var rows [][]any
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		var row []any
		for cell := range strings.SplitSeq(strings.TrimSpace(line), "|") {
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return rows
}

// firstLines returns the first lines of a page, lastLines those behind them.
func firstLines(page string, n int) string {
	return strings.Join(strings.Split(strings.TrimSpace(page), "\n")[:n], "\n")
}

func lastLines(page string, n int) string {
	return strings.Join(strings.Split(strings.TrimSpace(page), "\n")[n:], "\n")
}

// TestSelfEvaluations: such tables are other tables, whatever their pages; what is wrong in them is found, and no cell of
// them is an unread cell of the nine forms.
func TestSelfEvaluations(t *testing.T) {
	wrong := strings.NewReplacer("9.53", "9.35", "28|目标偏低", "三十|")
	title := "项目支出绩效自评表"
	for _, c := range []struct {
		name            string
		tables          []*table
		other, findings []string
		skipped         string // a reason why a rule was not evaluated
	}{
		{"two pages", []*table{{Page: 30, Title: title, Rows: cellsOf(evaluationPage)}, {Page: 31, Rows: cellsOf(indicatorPage)}},
			[]string{title, "tables[11]"}, nil, "沿湖居民满意度：扣分已说明原因"},
		{
			"two projects",
			[]*table{
				{Page: 30, Title: title, Rows: cellsOf(evaluationPage)}, {Page: 31, Rows: cellsOf(indicatorPage)},
				{Page: 32, Title: title, Rows: cellsOf(wrong.Replace(evaluationPage))}, {Page: 33, Rows: cellsOf(wrong.Replace(indicatorPage))},
			},
			[]string{title, "tables[11]", title, "tables[13]"},
			[]string{"P06 impossible warning /年度资金总额/得分/ 9.35 9.53"},
			"项目支出绩效自评表：湖区水质监测有未能识别的单元格：第12行第7列“三十”",
		},
		{"two pages, the second with the title again and without headings",
			[]*table{{Page: 30, Title: title, Rows: cellsOf(evaluationPage + "\n" + firstLines(indicatorPage, 2))}, {Page: 31, Title: title, Rows: cellsOf(lastLines(indicatorPage, 2))}},
			[]string{title, title}, nil, "沿湖居民满意度：扣分已说明原因"},
		{"a page lost", []*table{{Page: 30, Title: title, Rows: cellsOf(evaluationPage)}}, []string{title}, nil, "表中没有该规则涉及的数据"},
		{"a page of another project lost", []*table{{Page: 31, Rows: cellsOf(indicatorPage)}}, []string{"tables[10]"},
			nil, "自评表缺少项目名称和单位，可能不完整"},
		{"amounts that look like codes", []*table{{Rows: cellsOf("项目名称|社区食堂|||||\n|全年预算数（A）|全年执行数（B）|分值|执行率|得分\n" +
			"年度资金总额|201|201|10|100%|10\n三级指标|年度指标值|实际完成值|分值|得分|\n甲|1|1|90|90|\n总分|||100|100|")}},
			[]string{"tables[10]"}, nil, "未给出等次标准"},
		{"a list of projects", []*table{{Rows: cellsOf("序号|项目名称|预算数|执行数|自评得分\n1|甲|1.00|1.00|95\n合计||1.00|1.00|")}},
			[]string{"tables[10]"}, nil, "文件中没有绩效自评表"},
	} {
		data, err := os.ReadFile(verifyData + "/clean.json")
		require.NoError(t, err)
		var m mutant
		require.NoError(t, json.Unmarshal(data, &m))
		before := len(m.Tables)
		m.Tables = append(m.Tables, c.tables...)
		require.Equal(t, 10, before)
		in, err := json.Marshal(m)
		require.NoError(t, err)
		out, err := audited(in)
		require.NoError(t, err)
		requireContract(t, in, out)
		p := parse(t, out)
		assert.Empty(t, p.Unread, c.name)
		assert.Len(t, p.Forms, 9, c.name)
		assert.Equal(t, append([]string{"部门决算单位构成"}, c.other...), p.Other, c.name)
		var findings, reasons []string
		for _, f := range p.Findings {
			findings = append(findings, f.short())
		}
		for _, n := range p.NotEvaluated {
			reasons = append(reasons, n.Reason)
		}
		assert.Equal(t, c.findings, findings, c.name)
		assert.Contains(t, reasons, c.skipped, c.name)
	}
}
