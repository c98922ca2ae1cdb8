package yusuan_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// TestGoals: the example of every rule of goal tables is found in a budget, and where it needs the self-evaluation of the year, in the
// account that has the budget beside it.
func TestGoals(t *testing.T) {
	for rule := range goal.Rules() {
		planned := yusuan.Document{Kind: tables.Budget, Year: 2025, Tables: []reading.Sheet{{Page: 3, Rows: reading.Cells(withIndicators(rule.Example.Rows))}}}
		if !rule.NeedsEvaluation() {
			r, err := yusuan.Read(planned)
			require.NoError(t, err)
			require.Len(t, slices.Collect(r.Goals()), 1, rule.ID)
			f := slices.Collect(yusuan.Audit(r, yusuan.Options{Only: []string{rule.ID}}).Findings())
			require.NotEmpty(t, f, rule.ID)
			assert.Equal(t, [2]int{1, 3}, [2]int{f[0].Cell.Table, f[0].Cell.Page}, rule.ID)
			continue
		}
		done := yusuan.Document{Year: 2025, Tables: []reading.Sheet{{Page: 9, Rows: reading.Cells(rule.Example.Evaluation)}}}
		alone, err := yusuan.Read(done)
		require.NoError(t, err)
		assert.Empty(t, slices.Collect(yusuan.Audit(alone, yusuan.Options{Only: []string{rule.ID}}).Findings()))
		done.Initial = &planned
		r, err := yusuan.Read(done)
		require.NoError(t, err)
		f := slices.Collect(yusuan.Audit(r, yusuan.Options{Only: []string{rule.ID}}).Findings())
		require.NotEmpty(t, f, rule.ID)
		assert.Equal(t, [2]int{1, 9}, [2]int{f[0].Cell.Table, f[0].Cell.Page}, "in the account")
	}
	r, err := yusuan.Read(yusuan.Document{Kind: tables.Budget, Text: "某市某局2025年部门预算"})
	require.NoError(t, err)
	reasons := map[string]string{}
	for u := range yusuan.Audit(r, yusuan.Options{}).NotEvaluated() {
		reasons[u.Rule] = u.Reason.String()
	}
	assert.Equal(t, "文件中没有绩效目标表", reasons["BG01"])
	assert.NotContains(t, reasons, "P01", "a budget has no self-evaluations")
}

// TestGoalsReached: a self-evaluation is held against the goals of its own project, as far as both could be read.
func TestGoalsReached(t *testing.T) {
	rule, _ := goal.Lookup("BG07")
	missed := []string{"BG07 “养护里程”的指标值在绩效目标表为985米，在自评表为895米（BG07绩效目标与绩效自评）"}
	agency := func(name string, rows [][]string) [][]string {
		return slices.Concat(rows[:1], [][]string{{"实施单位", name}}, rows[1:])
	}
	goals, done := rule.Example.Rows, rule.Example.Evaluation
	for _, c := range []struct {
		name       string
		planned    [][][]string // goal tables
		done       [][]string
		want, skip []string
	}{
		{"of the name", [][][]string{goals}, done, missed, nil},
		{"of another project", [][][]string{replaced(goals, "道路养护", "河道养护")}, done, nil, []string{"BG07 年初预算没有项目“道路养护”的绩效目标表"}},
		{"of another agency", [][][]string{agency("甲所", goals)}, agency("乙所", done), nil, []string{"BG07 年初预算没有项目“道路养护”的绩效目标表"}},
		{"of one of two agencies", [][][]string{agency("乙所", replaced(goals, "985米", "1米")), agency("甲所", goals)}, agency("甲所", done), missed, nil},
		{"of one of two, not known which", [][][]string{agency("乙所", goals), agency("甲所", goals)}, done, nil, []string{"BG07 年初预算有2张项目“道路养护”的绩效目标表，不能确定是哪一张"}},
		{"the last page of the goals is lost", [][][]string{goals[:len(goals)-1]}, done, missed, []string{"BG07 绩效目标表可能缺页：“居民满意度”在其最后一项之后"}},
		{"the last page of what was reached is lost", [][][]string{goals}, done[:len(done)-1], missed, []string{"BG07 自评表可能缺页：“居民满意度”在其最后一项之后"}},
		{"not read whole", [][][]string{goals}, replaced(done, "985米", "0.1234567米"), nil, []string{"BG07 有未能识别的单元格"}},
	} {
		planned := yusuan.Document{Kind: tables.Budget, Year: 2025}
		for _, rows := range c.planned {
			planned.Tables = append(planned.Tables, reading.Sheet{Title: "绩效目标表", Rows: reading.Cells(rows)})
		}
		r, err := yusuan.Read(yusuan.Document{Year: 2025, Tables: []reading.Sheet{{Rows: reading.Cells(c.done)}}, Initial: &planned})
		require.NoError(t, err)
		report := yusuan.Audit(r, yusuan.Options{Only: []string{"BG07"}})
		var got, skipped []string
		for f := range report.Findings() {
			got = append(got, f.Rule+" "+f.Message.String())
		}
		for u := range report.NotEvaluated() {
			skipped = append(skipped, u.Rule+" "+u.Reason.String())
		}
		assert.Equal(t, c.want, got, c.name)
		assert.Equal(t, c.skip, skipped, c.name)
	}
}

// replaced returns rows with a text in all cells replaced.
func replaced(rows [][]string, from, to string) [][]string {
	var all [][]string
	for _, row := range rows {
		var cells []string
		for _, cell := range row {
			cells = append(cells, strings.ReplaceAll(cell, from, to))
		}
		all = append(all, cells)
	}
	return all
}

// The pages of a goal table: what the project is, then the indicators.
const (
	goalPage = `
		项目名称|道路养护|主管部门|甲市城管局
		项目资金总额|100.00|年度资金申请总额|80.00
		财政资金|100.00|当年财政拨款|80.00
		项目总目标|道路完好|年度总体目标|养护985米`
	goalIndicators = `
		一级指标|二级指标|三级指标|年度指标值
		成本指标|经济成本指标|成本控制率|≤100.00(%)
		产出指标|数量指标|养护里程|985米
		效益指标|社会效益指标|通行能力|提高
		满意度指标|服务对象满意度指标|居民满意度|≥90.00(%)`
	// A table of another kind, whose rows look like indicators.
	goalList = `
		序号|名称|类别|数量
		1|道路养护|甲|985米`
)

// TestGoalsOverPages: a goal table that goes on over pages is one table, and what stands beside it is none of it.
func TestGoalsOverPages(t *testing.T) {
	title := "财政项目支出绩效目标申报表"
	other := strings.NewReplacer("道路养护", "河道养护", "80.00", "60.00").Replace(goalPage)
	for _, c := range []struct {
		name   string
		tables []*table
		want   []string
	}{
		{"one page", []*table{{Title: title, Rows: cellsOf(goalPage + goalIndicators)}}, []string{"1-1 道路养护 2 4"}},
		{"indicators on the second page", []*table{{Title: title, Rows: cellsOf(goalPage)}, {Rows: wider(goalIndicators)}}, []string{"1-2 道路养护 2 4"}},
		{"headings again", []*table{
			{Title: title, Rows: cellsOf(goalPage + firstPart(goalIndicators))}, {Rows: wider(headingsOf(goalIndicators) + lastLines(goalIndicators, 3))},
		}, []string{"1-2 道路养护 2 4"}},
		{"the title again, without headings", []*table{
			{Title: title, Rows: cellsOf(goalPage + firstPart(goalIndicators))}, {Title: title, Rows: cellsOf(lastLines(goalIndicators, 3))},
		}, []string{"1-2 道路养护 2 4"}},
		{"three pages", []*table{
			{Title: title, Rows: cellsOf(goalPage)}, {Title: title, Rows: cellsOf(firstPart(goalIndicators))}, {Title: title, Rows: cellsOf(lastLines(goalIndicators, 3))},
		}, []string{"1-3 道路养护 2 4"}},
		{"two projects", []*table{
			{Title: title, Rows: cellsOf(goalPage)}, {Rows: wider(goalIndicators)}, {Title: title, Rows: cellsOf(other)}, {Rows: wider(goalIndicators)},
		}, []string{"1-2 道路养护 2 4", "3-4 河道养护 2 4"}},
		{"the first page lost", []*table{{Rows: cellsOf(goalIndicators)}}, []string{"1-1  0 4"}},
		{"a list before", []*table{{Title: title, Rows: cellsOf(goalList)}, {Rows: wider(goalIndicators)}}, []string{"2-2  0 4"}},
		{"a list behind", []*table{{Title: title, Rows: cellsOf(goalPage + goalIndicators)}, {Title: "绩效目标汇总表", Rows: cellsOf(goalList)}}, []string{"1-1 道路养护 2 4"}},
		{"a list of the same title behind", []*table{{Title: title, Rows: cellsOf(goalPage + goalIndicators)}, {Title: title, Rows: cellsOf(goalList)}}, []string{"1-1 道路养护 2 4"}},
		{"another table between", []*table{
			{Title: title, Rows: cellsOf(goalPage)}, {Title: "说明", Rows: cellsOf("说明|无")}, {Rows: wider(goalIndicators)},
		}, []string{"3-3  0 4"}},
	} {
		in, err := json.Marshal(mutant{Tables: c.tables})
		require.NoError(t, err)
		d := yusuan.Document{}
		require.NoError(t, json.Unmarshal(in, &d))
		d.Kind, d.Year = tables.Budget, 2026
		r, err := yusuan.Read(d)
		require.NoError(t, err)
		var got []string
		for g := range r.Goals() {
			got = append(got, fmt.Sprint(g.First, "-", g.Last, " ", g.Table.Project, " ", len(g.Table.Annual), " ", len(g.Table.Indicators)))
			assert.Empty(t, g.Unread, c.name)
		}
		assert.Equal(t, c.want, got, c.name)
		assert.Empty(t, slices.Collect(yusuan.Audit(r, yusuan.Options{Only: []string{"BG"}}).Findings()), c.name)
	}
}

// wider gives a page a column more, as an extractor may: it is then not taken for the same table by its width.
func wider(page string) [][]any {
	rows := cellsOf(page)
	for i := range rows {
		rows[i] = append(rows[i], "")
	}
	return rows
}

func headingsOf(page string) string { return firstLines(page, 1) + "\n" }
func firstPart(page string) string  { return "\n" + firstLines(page, 3) }

// withIndicators adds an indicator to a table that has none, by which a goal table is known.
func withIndicators(rows [][]string) [][]string {
	if slices.ContainsFunc(rows, func(row []string) bool { return row[0] == "一级指标" }) {
		return rows
	}
	return slices.Concat(rows, [][]string{{"一级指标", "二级指标", "三级指标", "年度指标值"}, {"产出指标", "数量指标", "养护里程", "985米"}})
}

// The goals of a project are published with the budget; their money has to add up.
func ExampleReading_Goals() {
	rows := reading.Cells([][]string{
		{"项目名称", "道路养护"},
		{"项目资金总额", "100.00", "财政资金", "80.00", "其他资金", "10.00"},
		{"一级指标", "二级指标", "三级指标", "年度指标值"},
		{"产出指标", "数量指标", "养护里程", "985米"},
	})
	r, err := yusuan.Read(yusuan.Document{Kind: tables.Budget, Year: 2025, Tables: []reading.Sheet{{Rows: rows}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for g := range r.Goals() {
		fmt.Println(g.Table.Project, g.Table.Indicators[0].Name, g.Table.Indicators[0].Target)
	}
	for f := range yusuan.Audit(r, yusuan.Options{Only: []string{"BG01"}}).Findings() {
		fmt.Println(f.Severity, f.Message)
	}
	// Output:
	// 道路养护 养护里程 985米
	// error 项目资金总额为100.00元，应为90.00元（BG01项目资金总额）
}

// TestTextOfBudget: a budget that is text alone is told of its own rules, and of none of an account.
func TestTextOfBudget(t *testing.T) {
	r, err := yusuan.Read(yusuan.Document{Kind: tables.Budget, Year: 2025, Text: "某市某局2025年部门预算\n收入预算100.00万元。"})
	require.NoError(t, err)
	told := map[string]bool{}
	for u := range yusuan.Audit(r, yusuan.Options{}).NotEvaluated() {
		told[u.Rule] = true
	}
	assert.True(t, told["B01-1"])
	assert.True(t, told["BX01"])
	assert.False(t, told["01-1"])
	assert.False(t, told["X01"])
}
