package reading_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// cellsOf makes rows of cells, of texts with | between them.
func cellsOf(rows ...string) [][]*string {
	var cells [][]*string
	for _, row := range rows {
		var line []*string
		for text := range strings.SplitSeq(row, "|") {
			line = append(line, &text)
		}
		cells = append(cells, line)
	}
	return cells
}

// headed are rows below a title and a heading of indicators.
func headed(rows ...string) [][]*string {
	return cellsOf(append([]string{"项目支出绩效自评表", "项目名称|某项目", "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因"}, rows...)...)
}

func planned(rows ...string) [][]*string {
	return cellsOf(append([]string{"项目支出绩效目标表", "项目名称|某项目", "一级指标|二级指标|三级指标|指标值"}, rows...)...)
}

// numbered are n rows of a kind, each with a number of its own in the place of #.
func numbered(n int, row string) []string {
	var rows []string
	for i := range n {
		rows = append(rows, strings.ReplaceAll(row, "#", fmt.Sprint(i)))
	}
	return rows
}

// TestReadGrowth reads and judges tables that are long, wide or odd: the work grows with the cells.
func TestReadGrowth(t *testing.T) {
	for name, rows := range map[string]func(n int) [][]*string{
		"indicators":             func(n int) [][]*string { return headed(numbered(n, "产出指标|数量指标|完成数#|5|4|1|1")...) },
		"indicators of one name": func(n int) [][]*string { return headed(numbered(n, "产出指标|数量指标|完成数|5|4|1|1")...) },
		"headings again": func(n int) [][]*string {
			return headed(numbered(n, "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分")...)
		},
		"tables":                func(n int) [][]*string { return headed(numbered(n, "项目名称|某项目#|主管部门|某局")...) },
		"rows of nothing known": func(n int) [][]*string { return headed(numbered(n, "甲#|乙|丙")...) },
		"totals below indicators": func(n int) [][]*string {
			money := []string{"项目资金|年度预算数|执行数|分值|执行率|得分", "年度资金总额|8.00|8.00|10|100%|10", "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分"}
			return headed(slices.Concat(money, numbered(n, "产出指标|数量指标|完成数#|5|4|1|1"), numbered(32*n, "合计||||||90"))...)
		},
		"goals of many rows": func(n int) [][]*string {
			return headed(append([]string{"预期目标|目标实际完成情况"}, numbered(4*n, "完成#|完成了#")...)...)
		},
		"a row of headings": func(n int) [][]*string {
			return headed(slices.Repeat([]string{strings.Repeat("三级指标|分值|", 20*n)}, 3)...)
		},
		"a row of headings of money": func(n int) [][]*string {
			return headed(strings.Repeat("全年预算数|1|", 20*n), strings.Repeat("1|2|", 20*n))
		},
		"a cell of brackets": func(n int) [][]*string {
			return headed("产出指标|" + strings.Repeat("(甲)", 40*n) + "|完成数|5|4|1|1")
		},
		"a cell of words and brackets": func(n int) [][]*string {
			return headed("产出指标|" + strings.Repeat("甲(甲)", 40*n) + "|完成数|5|4|1|1")
		},
		"a criterion of many clauses": func(n int) [][]*string {
			return headed("一级指标|三级指标|评分标准|年度指标值|得分", "产出指标|完成数|"+strings.Repeat("完成90%以上得5分，", 20*n)+"|5|1")
		},
		"a target of many numbers": func(n int) [][]*string {
			return headed("产出指标|数量指标|完成数|" + strings.Repeat("≥5个", 20*n) + "|4|1|1")
		},
		"a number of many digits": func(n int) [][]*string {
			return headed("产出指标|数量指标|完成数|" + strings.Repeat("1", 100*n) + "|4|1|1")
		},
		"labels of notes that say more": func(n int) [][]*string { return headed(numbered(n, "存在问题|无#")...) },
	} {
		t.Run(name, func(t *testing.T) {
			steady.Linear(t, 50, func(n int) func() {
				rows := rows(n)
				return func() {
					all, err := reading.Read(rows, budget.WanYuan)
					require.NoError(t, err)
					for _, r := range all {
						r.Evaluation.Check()
					}
				}
			})
		})
	}
}

// TestReadGoalsGrowth does so with goal tables.
func TestReadGoalsGrowth(t *testing.T) {
	for name, rows := range map[string]func(n int) [][]*string{
		"indicators": func(n int) [][]*string {
			return planned(numbered(n, "产出指标|数量指标|完成数#|≥5个")...)
		},
		"indicators of one name": func(n int) [][]*string { return planned(numbered(n, "产出指标|数量指标|完成数|5")...) },
		"headings again": func(n int) [][]*string {
			return planned(numbered(4*n, "一级指标|二级指标|三级指标|指标值")...)
		},
		"goals of many rows": func(n int) [][]*string {
			return planned(append([]string{"项目总目标|年度目标"}, numbered(4*n, "完成#|完成了#")...)...)
		},
		"totals in many rows": func(n int) [][]*string { return planned(numbered(4*n, "年度资金总额|1|财政拨款|2")...) },
		"totals in a row": func(n int) [][]*string {
			return planned(strings.Repeat("年度资金总额|1|财政拨款|2|", 20*n), strings.Repeat("其他资金|2|", 40*n))
		},
		"a date of many": func(n int) [][]*string { return planned("起止时间|" + strings.Repeat("2021-", 100*n)) },
		"lists one behind another": func(n int) [][]*string {
			return planned(slices.Repeat([]string{"长期绩效指标", "年度绩效指标"}, 2*n)...)
		},
	} {
		t.Run(name, func(t *testing.T) {
			steady.Linear(t, 50, func(n int) func() {
				rows := rows(n)
				return func() {
					all, err := reading.ReadGoals(rows, budget.WanYuan)
					require.NoError(t, err)
					for _, r := range all {
						r.Table.Check()
					}
				}
			})
		})
	}
}

// TestReportGrowth reads reports: the work grows with the text and the names, not with one times the
// other.
func TestReportGrowth(t *testing.T) {
	for name, report := range map[string]func(n int) (text string, names []string){
		"names and sentences": func(n int) (string, []string) {
			return strings.Repeat("检查次数0为 12 次，全年预算10万元。", n), numbered(n, "检查次数#")
		},
		"a name without a value": func(n int) (string, []string) { return strings.Repeat("甲", 40*n), []string{"甲"} },
		"a subject of long ago": func(n int) (string, []string) {
			return "“检查次数”指标通过。" + strings.Repeat("满分10分，得10分。", 4*n), nil
		},
		"a subject of digits": func(n int) (string, []string) { return "“1”指标通过。" + strings.Repeat("1", 4*n), nil },
		"quotation marks":     func(n int) (string, []string) { return strings.Repeat("“甲”", 40*n), nil },
		"headings":            func(n int) (string, []string) { return strings.Repeat("1.产出得 8 分（共 10 分）\n", 4*n), nil },
	} {
		t.Run(name, func(t *testing.T) {
			steady.Linear(t, 100, func(n int) func() {
				text, names := report(n)
				return func() { reading.ReadReport(text, names...) }
			})
		})
	}
}

// TestReportNames holds that of a name the first value counts that stands at the beginning of a
// clause, whatever other names it begins with, and that statements are in the order of the names.
func TestReportNames(t *testing.T) {
	var got []string
	for _, s := range reading.ReadReport("全年检查次数为 9 次，检查次数增加，检查 3 次； 检查次数为 12 次，检查次数为 13 次，支出实现率达 43%。", "检查次数", "检查", "检查次数", "支出实现率", "次") {
		got = append(got, fmt.Sprint(s.Subject, " ", s.Actual, " ", s.Inferred))
	}
	assert.Equal(t, []string{"支出实现率 43% false", "检查次数 12次 true", "检查 3次 true"}, got)
	got = nil
	for _, s := range reading.ReadReport("检查次数12次。“检查次数1”指标通过。检查次数12次。检查次数1为 3 次。", "检查次数1") {
		got = append(got, fmt.Sprint(s.Subject, " ", s.Actual, " ", s.Inferred))
	}
	assert.Equal(t, []string{"检查次数1 3次 false"}, got, "a name that ends within a number")
}
