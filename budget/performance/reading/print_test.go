package reading_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
)

// printedTable is a table in plain print, with a figure of each kind.
const printedTable = "项目支出绩效自评表\n（2023年度）|单位：元\n项目名称|网络维护|主管部门及代码：某局\n" +
	"项目资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分\n" +
	"年度资金总额|1,234.50|-12.30||10|90%|9\n" +
	"其中：当年财政拨款|1,234.50|-12.30||10|90%|9\n" +
	"一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施\n" +
	"产出指标|数量指标|巡检|≥95%（含）以上|12次|50|50|\n" +
	"满意度指标|服务对象满意度指标|回访|≤3天|3天|40|40|\n" +
	"总分|||||100|99|\n" +
	"评价等级：|优"

// TestOtherPrint: signs that print has more than one of make no other table.
func TestOtherPrint(t *testing.T) {
	want := readOne(t, printedTable)
	require.Empty(t, want.Unread)
	require.Equal(t, 2023, want.Evaluation.Year)
	require.Equal(t, budget.Yuan, want.Evaluation.Unit)
	for _, c := range []struct {
		name     string
		replaced []string // pairs
	}{
		{"a zero-width blank in a label", []string{"项目名称", "项目\u200b名称"}},
		{"marks of direction, a byte order mark, a soft hyphen", []string{"项目支出", "\ufeff项目支出", "一级指标", "\u202a一级指标\u202c", "得分", "得\u00ad分"}},
		{"radicals for characters", []string{"一级指标", "⼀级指标", "年度资金总额", "年度资⾦总额", "目", "⽬", "金", "⾦"}},
		{"traditional characters", []string{"项目名称", "項目名稱", "指标", "指標", "总分", "總分", "主管部门", "主管部門", "执行", "執行", "评价等级", "評價等級"}},
		{"full width", []string{"1,234.50", "１，２３４．５０", "-12.30", "－１２．３０", "90%", "９０％", "2023", "２０２３", "50|50", "５０|５０"}},
		{"small forms", []string{"90%", "90﹪", "1,234.50", "1﹐234.50", "：", "﹕"}},
		{"other dashes for minus", []string{"-12.30", "–12.30"}},
		{"the sign of minus", []string{"-12.30", "−12.30"}},
		{"currency signs", []string{"1,234.50", "￥1,234.50", "-12.30", "-¥12.30"}},
		{"units in the cell", []string{"1,234.50", "1,234.50元"}},
		{"another unit in the cell", []string{"1,234.50", "0.123450万元"}},
		{"blanks among thousands", []string{"1,234.50", "1 234.50"}},
		{"other signs of comparison", []string{"≥", "≧", "≤", "＜＝"}},
		{"other brackets", []string{"（含）", "﹙含﹚", "（2023年度）", "〔2023年度〕"}},
		{"a unit without colon", []string{"单位：元", "金额单位 元"}},
		{"a unit in brackets", []string{"单位：元", "", "项目资金", "项目资金（人民币元）"}},
		{"quoted labels", []string{"项目名称", "“项目名称”"}},
		{"…… for nothing", []string{"-12.30||10", "-12.30|……|10"}},
		{"--- for nothing", []string{"-12.30||10", "-12.30|---|10"}},
		{"空 for nothing", []string{"-12.30||10", "-12.30|空|10"}},
		{"－／－ for nothing", []string{"-12.30||10", "-12.30|－／－|10", "50|50|\n", "50|50|——\n"}},
	} {
		for i := 0; i < len(c.replaced); i += 2 {
			require.Contains(t, printedTable, c.replaced[i], c.name)
		}
		got := readOne(t, strings.NewReplacer(c.replaced...).Replace(printedTable))
		assert.Empty(t, got.Unread, c.name)
		assert.Equal(t, plain(want.Evaluation), plain(got.Evaluation), c.name)
	}
}

// plain takes out of an evaluation how labels were printed.
func plain(e performance.Evaluation) performance.Evaluation {
	e.Notes = nil
	for i := range e.Indicators {
		e.Indicators[i].Group, e.Indicators[i].Kind = "", ""
	}
	return e
}

// TestTwoNumbersInACell: blanks that part numbers stay, so that these are unread and not run together.
func TestTwoNumbersInACell(t *testing.T) {
	found := readOne(t, strings.Replace(printedTable, "1,234.50|-12.30||10", "1,234.50|-12.30|1.00 2.00|10", 1))
	require.Len(t, found.Unread, 1)
	require.ErrorIs(t, found.Unread[0].Err, budget.ErrSyntax)
	assert.Equal(t, "1.00 2.00", found.Unread[0].Text)
}
