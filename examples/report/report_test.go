package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
)

var update = flag.Bool("update", false, "write testdata/report.md anew")

func original() document { return document{licheng.Published(), licheng.ReportStatements()} }

// TestReport holds the five parts of the document to the letter. How findings are
// worded and counted is for the tests of the packages that find them.
func TestReport(t *testing.T) {
	const golden = "testdata/report.md"
	d := licheng.Disclosure()
	text, err := appendReport(nil, &d, original())
	require.NoError(t, err)
	got, _, found := strings.Cut(string(text), "\n## 核对结果\n")
	require.True(t, found)
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// sections splits the report at its headings of a level, leaving out what is before.
func sections(text, mark string) []string { return strings.Split("\n"+text, "\n"+mark+" ")[1:] }

// TestReportIsComplete holds, whatever the golden file says, that every part is there
// once, in order, with the figures that the document states.
func TestReportIsComplete(t *testing.T) {
	d := licheng.Disclosure()
	text, err := appendReport([]byte("before\n"), &d, original())
	require.NoError(t, err)
	assert.Contains(t, string(text), "读出陈述134条，已核对134条。\n\n未发现问题。\n")
	rest, ok := strings.CutPrefix(string(text), "before\n# 泉州市鲤城区工业和信息化局 2021年度部门决算\n")
	require.True(t, ok)
	parts := sections(rest, "##")
	require.Len(t, parts, 6)
	for i, want := range []struct {
		title string
		holds []string
	}{
		{"第一部分 部门概况", []string{
			"| 鲤城区工业和信息化局 | 行政单位 | 6 |", "| 鲤城区企业服务中心 | 事业单位 | 10 |", "| 鲤城区大数据应用中心 | 事业单位 | 4 |",
		}},
		{"第二部分 2021年度部门决算表", []string{"### 收支平衡"}},
		{"第三部分 2021年度部门决算情况说明", []string{
			"机关运行经费支出34.18万元", "增长33.52%", "政府采购支出总额62.88万元", "货物支出1.43万元", "工程支出0.00万元", "服务支出61.45万元",
			"车辆0辆", "8批次、79人次", "优”的项目1个",
		}},
		{"第四部分 名词解释", []string{"机关运行经费：", "“三公”经费："}},
		{"第五部分 附件", []string{
			"| 合计 | 108.00 | 0.00 | 46.54 | 61.46 | 108.00 | 46.54 | 61.46 | 56.91 |", "| 50.00 | 43.09 | 10 | 8.62 |", "自评得分：98.62分，等次：优秀。",
		}},
		{"核对结果", []string{"公开02 2299999 其他收入：空白", "满分10分，得10分"}},
	} {
		assert.True(t, strings.HasPrefix(parts[i], want.title+"\n"), parts[i])
		for _, text := range want.holds {
			assert.Contains(t, parts[i], text)
		}
	}
	assert.NotContains(t, string(text), "待补", "a gap in the text")
	assertTables(t, sections(parts[1], "###"))

	checks := sections(parts[5], "###")
	require.Len(t, checks, 4)
	assert.Contains(t, checks[0], "未发现问题", "in the tables of the account")
	assert.NotContains(t, checks[1], "未发现问题", "in the published ones")
	assert.Contains(t, checks[2], "未发现问题", "in the composed text")
}

// assertTables holds that every form is there with every figure that it states.
func assertTables(t *testing.T, parts []string) {
	t.Helper()
	require.Len(t, parts, 10, "nine tables and the balance")
	p, err := yusuan.Publish(licheng.Disclosure())
	require.NoError(t, err)
	set := p.Set()
	for i, form := 0, tables.Form01; form <= tables.Form09; i, form = i+1, form+1 {
		table, _ := set.Table(form)
		assert.True(t, strings.HasPrefix(parts[i], table.Title()+"\n"), "%s: %s", form, parts[i])
		for at, f := range table.Figures() {
			if !f.IsBlank() {
				assert.Contains(t, parts[i], "| "+f.Comma(budget.WanYuan)+" |", "%s", at)
			}
		}
	}
}

// TestReportWithLess takes away what an account may lack.
func TestReportWithLess(t *testing.T) {
	d := licheng.Disclosure()
	d.Account.Prior, d.Account.Initial, d.Evaluations = nil, nil, nil
	d.Facts = disclosure.Facts{}
	text, err := appendReport(nil, &d, document{set: licheng.Published()})
	require.NoError(t, err)
	assert.Contains(t, string(text), "【数据待补】")
	assert.Contains(t, string(text), "X14：未提供上年决算")
	assert.NotContains(t, string(text), "自评得分")
}

func TestReportErrors(t *testing.T) {
	got, err := appendReport([]byte("before"), &disclosure.Disclosure{}, original())
	assert.EqualError(t, err, "disclosure.Disclosure.Validate: Edition \"\": unknown edition\n"+
		"budget.Account.Validate: Header.Name: no name\n"+
		"budget.Account.Validate: Ledger: no ledger")
	require.ErrorIs(t, err, budget.ErrNoLedger)
	assert.Equal(t, "before", string(got))

	d := licheng.Disclosure()
	d.Edition = "福建1998"
	_, err = appendReport(nil, &d, original())
	assert.EqualError(t, err, `disclosure.Disclosure.Validate: Edition "福建1998": unknown edition`)
}
