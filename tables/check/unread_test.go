package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestUnread reads 公开05 with something in it that cannot be read: no other figure is
// wrong for it, and what is wrong by itself still is.
func TestUnread(t *testing.T) {
	const head = "科目编码|科目名称|合计|基本支出|项目支出"
	for _, c := range []struct {
		name      string
		rows      []string
		want      []string // findings
		suspended []string // "rule reason"
	}{
		{"an error value", []string{"合计||120.00|80.00|40.00", "213|农林水支出|#REF!|80.00|40.00"},
			[]string{"公开05 213 本年支出：“#REF!”不是金额，未能识别（S13）"},
			[]string{"05-1 公开05 213 本年支出“#REF!”不是金额", "05-3 公开05 213 本年支出“#REF!”不是金额"}},
		{"beside a mistake", []string{"合计||120.00|80.00|40.00", "213|农林水支出|120.00|#REF!|40.00", "21301|农业农村|125.00|80.00|40.00"},
			[]string{"公开05 213 基本支出：“#REF!”不是金额，未能识别（S13）",
				"公开05 21301 本年支出：列为 125.00万元，按勾稽关系应为 120.00万元，相差 5.00万元，超过最大尾差 0.015万元（05-1、05-2）"},
			[]string{"05-1 公开05 213 基本支出“#REF!”不是金额", "05-2 公开05 213 基本支出“#REF!”不是金额", "05-3 公开05 213 基本支出“#REF!”不是金额"}},
		{"a row that has no place", []string{"合计||120.00|80.00|40.00", "213|农林水支出|70.00|50.00|20.00", "2x2|城乡社区支出|50.00|30.00|20.00"},
			[]string{"公开05：编码“2x2”的格式有误（S09）"},
			[]string{"05-3 公开05有未能识别的金额：“50.00”“30.00”“20.00”"}},
		{"a sum that is too small beside it", []string{"合计||60.00|40.00|20.00", "213|农林水支出|70.00|50.00|20.00", "2x2|城乡社区支出|50.00|30.00|20.00"},
			[]string{"公开05：编码“2x2”的格式有误（S09）", "公开05 合计：与其下各行之和相差 本年支出 -10.00万元、基本支出 -10.00万元（05-3）"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var records [][]string
			for _, row := range append([]string{head}, c.rows...) {
				records = append(records, strings.Split(row, "|"))
			}
			r, err := reading.Read(reading.Document{Department: "某局", Year: 2021,
				Tables: []reading.Sheet{{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: reading.Cells(records)}}})
			require.NoError(t, err)
			report := check.Run(r.Set(), check.WithReading(r), check.Only("05", "S13", "S09"))
			assert.ElementsMatch(t, c.want, messages(report))
			var suspended []string
			for u := range report.NotEvaluated() {
				if strings.Contains(u.Reason.String(), "不是金额") || strings.Contains(u.Reason.String(), "未能识别") {
					suspended = append(suspended, u.Rule+" "+u.Reason.String())
				}
			}
			assert.Equal(t, c.suspended, suspended)
			assert.False(t, slices.ContainsFunc(slices.Collect(report.Findings()), func(f judge.Finding) bool { return strings.Contains(f.Message.String(), "空白") }))
		})
	}
}

// TestTableTwice reads a table that is there twice: one finding, whatever of it differs.
func TestTableTwice(t *testing.T) {
	rule, _ := check.Lookup("S12")
	read := func(project string) judge.Report {
		d := *rule.Example.Document
		d.Tables = slices.Clone(d.Tables)
		again := slices.Clone(d.Tables[0].Rows)
		again[len(again)-1] = reading.Cells([][]string{{"2130301", "行政运行", "120.00", "80.00", project}})[0]
		d.Tables[1].Rows = again
		r, err := reading.Read(d)
		require.NoError(t, err)
		return check.Run(r.Set(), check.WithReading(r), check.Without("S01"))
	}
	assert.Equal(t, []string{"S12 公开05 mismatch info"}, briefs(read("40.00")))
	for _, other := range []string{"45.00", "", "？"} {
		assert.Equal(t, []string{"公开05：此表重复出现，2130301的金额不同（S12）"}, messages(read(other)), "%q", other)
	}
}

// TestUnreadSpecialAccount: what 公开02 has as 事业收入 beyond that of 公开01 may be the 财政专户管理资金 that nobody could read.
func TestUnreadSpecialAccount(t *testing.T) {
	r, err := reading.Read(reading.Document{Department: "某中学", Year: 2025, Kind: tables.Budget, Tables: []reading.Sheet{
		{Title: "收支预算总表", Unit: "万元", Rows: reading.Cells([][]string{
			{"收入", "", "支出", ""},
			{"项目", "预算数", "项目", "预算数"},
			{"财政拨款收入", "100.00", "教育支出", "840.00"},
			{"财政专户管理资金收入", "7O0.00", "", ""},
			{"事业收入", "40.00", "", ""},
			{"收入总计", "840.00", "支出总计", "840.00"},
		})},
		{Title: "收入预算总表", Unit: "万元", Rows: reading.Cells([][]string{
			{"功能分类科目编码", "功能分类科目名称", "合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"},
			{"205", "教育支出", "840.00", "100.00", "740.00", "", ""},
			{"合计", "", "840.00", "100.00", "740.00", "", ""},
		})},
	}})
	require.NoError(t, err)
	assert.Empty(t, messages(check.Run(r.Set(), check.WithReading(r), check.Only("BX02"))))
}
