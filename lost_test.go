package yusuan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// lostTables are forms of a document in 万元, by their titles.
const (
	lost01 = "收入支出决算总表"
	lost05 = "一般公共预算财政拨款支出决算表"
	lost07 = "一般公共预算财政拨款“三公”经费支出决算表"
	head05 = "科目编码|科目名称|本年支出|基本支出|项目支出\n"
)

// lines07 is 公开07 with its lines side by side, the last below head, with above over its first amount.
func lines07(head, above string) string {
	return "合计|~|因公出国（境）费|~|公务用车购置及运行维护费|~|" + head + "|~\n预算数|决算数|预算数|决算数|预算数|决算数|" + above + "|决算数\n2.00|3.00|1.00|1.00|0.00|0.00|1.00|2.00"
}

// TestLostIsNothingElse: what could not be read is neither blank nor nothing, and no finding holds tables or text against it.
func TestLostIsNothingElse(t *testing.T) {
	text := "三、一般公共预算财政拨款支出决算情况说明\n2024年度一般公共预算财政拨款支出3.00万元。其中：\n" +
		"1.一般公共服务支出（类）商贸事务（款）行政运行（项）。支出决算2.00万元。\n" +
		"2.一般公共服务支出（类）商贸事务（款）招商引资（项）。支出决算1.00万元。"
	whole := head05 + "合计|~|3.00|2.00|1.00\n201|一般公共服务支出|3.00|2.00|1.00\n20113|商贸事务|3.00|2.00|1.00\n"
	for _, c := range []struct {
		name, title, rows, text string
		want, skipped           string
	}{
		{
			"a row is left out", lost05, whole + "2011301|行政运行|2.00|2.00|0.00", text,
			"公开05 2011308 本年支出：写为“1.00万元”，公开05 2011308 本年支出为0.00万元（N01）", "",
		},
		{
			"a row whose code is none", lost05, whole + "2011301|行政运行|2.00|2.00|0.00\n2O1I308|招商引资|1.00|0.00|1.00", text,
			"", "公开05中有“1.00”未能识别",
		},
		{
			"a cell that holds no amount", lost05, whole + "2011301|行政运行|2.00|2.00|0.00\n2011308|招商引资|#REF!|0.00|1.00", text,
			"", "公开05中有“#REF!”未能识别",
		},
		{"a table that ends at 款", lost05, whole, text, "", "公开05没有列到项"},
		{
			"a table whose end is lost", lost01, "收入|~|支出|~\n项目|决算数|项目|决算数\n一、一般公共预算财政拨款收入|3.00|一、一般公共服务支出|3.00",
			"一、收入支出决算总体情况说明\n收入总计4.00万元，支出总计4.00万元。", "", "公开01没有“收入总计”行",
		},
		{
			"a table without a line", lost01, "收入|~|支出|~\n项目|决算数|项目|决算数\n一、一般公共预算财政拨款收入|4.00|一、一般公共服务支出|4.00\n本年收入合计|4.00|本年支出合计|4.00",
			"一、收入支出决算总体情况说明\n本年支出合计4.00万元，年初结转和结余1.00万元。", "公开01 年初结转和结余 决算数：写为“1.00万元”，公开01 年初结转和结余 决算数为0.00万元（N01）", "",
		},
		{
			"a table of 合计 alone", lost05, head05 + "合计|~|3.00|2.00|1.00", text,
			"", "公开05没有列到项",
		},
		{
			"a 款 of nothing", lost05, head05 + "合计|~|3.00|3.00|~\n201|一般公共服务支出|3.00|3.00|~\n20113|商贸事务|0.00|~|~\n20106|财政事务|3.00|3.00|~", text,
			"公开05 2011301 本年支出：写为“2.00万元”，公开05 2011301 本年支出为0.00万元（N01）", "",
		},
		{
			"a column whose head says nothing known", lost05, "科目编码|科目名称|某某数|基本支出|项目支出\n2011301|行政运行|2.00|2.00|0.00\n2011308|招商引资|1.00|0.00|1.00", text,
			"", "公开05中有“2.00”未能识别公开05中有“1.00”未能识别",
		},
		{
			"a line of the “三公” whose head says nothing known", lost07, "合计|因公出国（境）费|公务用车购置及运行维护费|某某数\n3.00|1.00|0.00|2.00",
			"七、“三公”经费支出决算情况说明\n2024年度公务接待费支出决算2.00万元。",
			"", "公开07中有“2.00”未能识别",
		},
		{
			"a line beside them whose head is known", lost07, "合计|因公出国（境）费|公务用车购置及运行维护费|会议费\n3.00|1.00|0.00|2.00",
			"七、“三公”经费支出决算情况说明\n2024年度公务接待费支出决算2.00万元。",
			"公开07 公务接待费 决算数：写为“2.00万元”，公开07 公务接待费 决算数为0.00万元（N01）", "",
		},
		{
			"two of its amounts, whose head says nothing known", lost07, lines07("某某数", "预算数"),
			"七、“三公”经费支出决算情况说明\n2024年度公务接待费预算1.00万元，支出决算2.00万元。",
			"", "公开07中有“1.00”未能识别",
		},
		{
			"one of them", lost07, lines07("公务接待费", "预算数某某"),
			"七、“三公”经费支出决算情况说明\n2024年度公务接待费预算1.00万元，支出决算2.00万元。",
			"", "公开07中有“1.00”未能识别",
		},
		{
			"a blank beside nothing else", lost07, strings.Replace(lines07("公务接待费", "预算数"), "1.00|2.00", "~|2.00", 1),
			"七、“三公”经费支出决算情况说明\n2024年度公务接待费预算1.00万元，支出决算2.00万元。",
			"公开07 公务接待费 预算数 预算数：写为“1.00万元”，公开07该栏空白（N01）", "",
		},
		{
			"a side without amounts", lost01, "收入|支出|~\n项目|项目|决算数\n一、一般公共预算财政拨款收入|一、一般公共服务支出|3.00\n本年收入合计|本年支出合计|3.00\n总计|总计|3.00",
			"一、收入支出决算总体情况说明\n2024年度收入总计3.00万元，支出总计3.00万元。",
			"", "公开01中有“总计”未能识别",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			read, err := yusuan.Read(yusuan.Document{Department: "某局", Year: 2024, Tables: []reading.Sheet{lostSheet(c.title, c.rows)}, Text: c.text})
			require.NoError(t, err)
			report := yusuan.Audit(read, yusuan.Options{})
			said, skipped := "", ""
			for f := range report.Findings() {
				if f.Severity == judge.Error || strings.HasPrefix(f.Rule, "01") || f.Rule == "N01" {
					said += f.Message.String() + "\n"
				}
			}
			for u := range report.NotEvaluated() {
				if u.Rule == "N01" {
					skipped += u.Reason.String()
				}
			}
			if c.want == "" {
				assert.Empty(t, said)
			}
			assert.Contains(t, said, c.want)
			assert.Contains(t, skipped, c.skipped)
		})
	}
}

// TestLostPage: a page whose heads are lost may be of any form, so that nothing is said of rows that the forms lack.
func TestLostPage(t *testing.T) {
	const page = "类|款|项|~|~|~|~\n201|~|~|一般公共服务支出|2.00|2.00|~\n201|13|~|商贸事务|2.00|2.00|~\n201|13|01|行政运行|2.00|2.00|~"
	d := yusuan.Document{Department: "某局", Year: 2024, Tables: []reading.Sheet{
		lostSheet("财政拨款收入支出决算总表", "收入|~|支出|~|~|~|~\n项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款\n"+
			"一、一般公共预算财政拨款|5.00|一、一般公共服务支出|2.00|2.00|~|~\n~|~|八、社会保障和就业支出|3.00|3.00|~|~\n"+
			"本年收入合计|5.00|本年支出合计|5.00|5.00|~|~\n总计|5.00|总计|5.00|5.00|~|~"),
		lostSheet("", page),
		lostSheet(lost05, head05+"208|社会保障和就业支出|3.00|3.00|~\n20805|行政事业单位养老支出|3.00|3.00|~\n2080506|机关事业单位职业年金缴费支出|3.00|3.00|~"),
	}, Text: "三、一般公共预算财政拨款支出决算情况说明\n2024年度一般公共服务支出（类）商贸事务（款）行政运行（项）支出决算1.00万元。"}
	findings := func() (all []string) {
		read, err := yusuan.Read(d)
		require.NoError(t, err)
		for f := range yusuan.Audit(read, yusuan.Options{Without: []string{"S01", "N11"}}).Findings() {
			all = append(all, f.Message.String())
		}
		return all
	}
	assert.Empty(t, findings())
	d.Tables[1].Rows = nil
	assert.Equal(t, []string{
		"公开05 2011301 本年支出：写为“1.00万元”，公开05 2011301 本年支出为0.00万元（N01）",
		"公开04 本年支出合计 一般公共预算财政拨款：列为 5.00万元，明细有空白，相差 5.00万元，无法确定漏填的是哪一项（X06）",
		"公开04 201 一般公共预算财政拨款：列为 2.00万元，明细有空白，相差 2.00万元，无法确定漏填的是哪一项（X06）",
		"公开05 合计：缺少此行，基本支出按勾稽关系应为 3.00万元，本年支出按各勾稽关系得数不一（05-3）",
	}, findings())
	d.Tables[1] = lostSheet("", "类|款|项|~|~|~|~\n208|~|~|社会保障和就业支出|3.00|3.00|~\n208|05|~|行政事业单位养老支出|3.00|3.00|~\n208|05|05|机关事业单位基本养老保险缴费支出|2.00|2.00|~")
	d.Tables[2].Rows = lostSheet("", head05+"2080506|机关事业单位职业年金缴费支出|1.00|1.00|~").Rows
	assert.Empty(t, findings(), "a page that ends within a class")
}

// lostSheet returns a table in 万元 of lines of cells, ~ for none.
func lostSheet(title, rows string) reading.Sheet {
	sheet := reading.Sheet{Title: title, Unit: "万元"}
	for line := range strings.SplitSeq(strings.TrimSpace(rows), "\n") {
		var row []*string
		for cell := range strings.SplitSeq(line, "|") {
			if cell == "~" {
				row = append(row, nil)
			} else {
				row = append(row, new(cell))
			}
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	return sheet
}

// TestAuditWithoutRows: rows on end that any table lacks are found or not, and the audit ends.
func TestAuditWithoutRows(t *testing.T) {
	p, _, _ := published(t, asItIs)
	whole := p.Document()
	found := map[string]int{}
	for i, sheet := range whole.Tables {
		for from := 3; from < len(sheet.Rows); from += 2 {
			const rows = 5
			d := whole
			d.Tables = slices.Clone(whole.Tables)
			d.Tables[i].Rows = slices.Delete(slices.Clone(sheet.Rows), from, min(from+rows, len(sheet.Rows)))
			r, err := yusuan.Read(d)
			require.NoError(t, err)
			for f := range yusuan.Audit(r, yusuan.Options{}).Findings() {
				found[f.Rule]++
			}
		}
	}
	assert.Positive(t, found["S15"], "rows of other forms are missing")
}
