package reading_test

import (
	"cmp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
)

// readOne reads a table of one evaluation.
func readOne(t *testing.T, text string) reading.Reading {
	t.Helper()
	readings, err := reading.Read(lines(text), budget.WanYuan)
	require.NoError(t, err, text)
	require.Len(t, readings, 1, text)
	return readings[0]
}

// TestTargets: how targets say their direction, and what is left of them.
func TestTargets(t *testing.T) {
	const (
		more  = performance.MoreIsBetter
		less  = performance.LessIsBetter
		equal = performance.EqualIsMet
		words = performance.YesNo
	)
	for _, c := range []struct {
		sign, target, unit string
		direction          performance.Direction
		want, left         string
	}{
		{"", "95%", "", more, "95%", ""},
		{"", "≥95%", "", more, "95%", ""},
		{"", "≥ 95 ％", "", more, "95%", ""},
		{"", ">=1,200人次", "", more, "1200人次", ""},
		{"", "不低于3个月", "", more, "3个月", ""},
		{"", "95%以上", "", more, "95%", ""},
		{"", "95%及以上", "", more, "95%", ""},
		{"", "≤5天", "", less, "5天", ""},
		{"", "不超过 9.5 万元", "", less, "9.5万元", ""},
		{"", "5个工作日内", "", less, "5个工作日", ""},
		{"", "3小时以内", "", less, "3小时", ""},
		{"", "10%以下", "", less, "10%", ""},
		{"", "2校内", "", more, "2校内", ""},
		{"", "=12次", "", equal, "12次", ""},
		{"", "＝100%", "", equal, "100%", ""},
		{"", "＞90%", "", words, "＞90%", ""}, // more than, so that 90% would miss it
		{"", "达成预期指标", "", words, "达成预期指标", ""},
		{"", "12月底前", "", words, "12月底前", ""},
		{"", "2023年", "", words, "2023年", ""},
		{"", "3年", "", more, "3年", ""},
		{"", "10天前", "", words, "10天前", ""},
		{"", "90%-100%", "", words, "90%-100%", ""},
		{"≥", "95", "%", more, "95%", ""},
		{"<=", "2.5", "万元", less, "2.5万元", ""},
		{"=", "1", "", equal, "1", ""},
		{"定性", "良好", "", words, "良好", ""},
		{"定性", "1", "项", words, "1项", ""},
		{"≥", "95%", "%", more, "95%", ""},
		{"≥", "95%", "次", more, "95%", "次"},
		{"定性", "良好", "级", words, "良好", "级"},
		{"约等于", "95", "%", more, "95%", "约等于"},
		{"", "", "", more, "", ""},
	} {
		r := readOne(t, "三级指标|指标性质|指标值|度量单位|完成值|分值|得分\n甲|"+strings.Join([]string{c.sign, c.target, c.unit}, "|")+"|1|1|1")
		i := r.Evaluation.Indicators[0]
		assert.Equal(t, c.direction, i.Direction, "%+v", c)
		assert.Equal(t, c.want, i.Target.String(), "%+v", c)
		var left []string
		for _, u := range r.Unread {
			left = append(left, u.Text)
		}
		assert.Equal(t, c.left, strings.Join(left, " "), "%+v", c)
	}
}

// TestSources: what lines of the funding part are called in either template.
func TestSources(t *testing.T) {
	for _, c := range []struct {
		label              string
		quanzhou, ministry performance.Source
	}{
		{"合计", performance.AllFunds, performance.AllFunds},
		{"年度资金总额：", performance.AllFunds, performance.AllFunds},
		{"其中：财政拨款", performance.FiscalFunds, performance.FiscalFunds},
		{"其中：当年⏎财政拨款", performance.CurrentFunds, performance.CurrentFunds},
		{"本年财政拨款", performance.CurrentFunds, performance.CurrentFunds},
		{"上年结转资金", performance.CarriedOverFunds, performance.CarriedOverFunds},
		{"①中央财政资金", performance.CentralFunds, performance.CentralFunds},
		{"中央补助", performance.CentralFunds, performance.CentralFunds},
		{"省级资金", performance.ProvincialFunds, performance.ProvincialFunds},
		{"本级财政", performance.LocalFunds, performance.LocalFunds},
		{"地方资金", performance.LocalFunds, performance.LocalFunds},
		{"其它资金", performance.OtherFunds, performance.OtherFunds},
		{"1.其他资金", performance.OtherItem, performance.OtherFunds},
		{"2、自筹", performance.OtherItem, performance.OtherItem},
		{"3自筹", 0, performance.OtherItem},
		{"政府性基金", 0, performance.OtherItem},
		{"12.00", performance.OtherItem, 0},
	} {
		label := strings.ReplaceAll(c.label, "⏎", "\n")
		cells := lines("|年初预算数|全年预算数|全年执行数|分值|执行率|得分\nX|5.00\n三级指标|得分")
		cells[1][0] = &label
		readings, err := reading.Read(cells, budget.WanYuan)
		require.NoError(t, err)
		assert.Equal(t, c.ministry, sourceOf(readings[0]), c.label)
		cells = append(lines(columnLine[:len(columnLine)-1]), cells[1])
		cells[1] = append(lines("|")[0][:1], cells[1]...)
		readings, err = reading.Read(cells, budget.WanYuan)
		require.NoError(t, err)
		assert.Equal(t, c.quanzhou, sourceOf(readings[0]), c.label)
	}
}

// sourceOf returns the source of the only line, 0 if none was read.
func sourceOf(r reading.Reading) performance.Source {
	if len(r.Evaluation.Funding) == 0 {
		return 0
	}
	return r.Evaluation.Funding[0].Source
}

// TestMoneyHeadings: what columns of the money are called.
func TestMoneyHeadings(t *testing.T) {
	for _, c := range []struct{ budget, spent, want string }{
		{"年初预算数", "全年执行数", "年初"},
		{"年初预算安排数（万元）", "实际支出数", "年初"},
		{"全年预算数（A）", "全年执行数（B）", "全年"},
		{"调整预算", "全年支出", "全年"},
		{"预算金额", "执行金额", "全年"},
		{"年度预算数", "决算数", "全年"},
	} {
		e := readOne(t, "|"+c.budget+"|"+c.spent+"|预算执行率\n年度资金总额|8.00|2.00|25%\n三级指标|得分").Evaluation
		require.Len(t, e.Funding, 1, "%+v", c)
		l := e.Funding[0]
		stated := map[string]budget.Figure{"年初": l.Initial, "全年": l.Revised}
		assert.Equal(t, "8.00", stated[c.want].Text(e.Unit), "%+v", c)
		assert.Equal(t, "2.00 25%", l.Spent.Text(e.Unit)+" "+l.ExecutionRate.String(), "%+v", c)
	}
	for _, heading := range []string{"|结余数|执行数", "|预算数|未执行数", "|到位数|执行数", "|8.00|执行数", "|预算单位|执行数"} {
		assert.Empty(t, readOne(t, heading+"\n年度资金总额|8.00|2.00\n三级指标|得分").Evaluation.Funding, heading)
	}
}

// TestTotalRows: where totals and grades stand.
func TestTotalRows(t *testing.T) {
	const head = "一级指标|二级指标|三级指标|目标值|完成值|分值|得分|备注\n"
	for _, c := range []struct{ rows, want, left string }{
		{"总分|||||100|98.5", "100 98.5 ", ""},
		{"合 计|||||100分|98.5分|满意", "100 98.5 ", "满意"},
		{"自评得分|||||—|98.5", " 98.5 ", ""},
		{"总分||100||98.5", "100 98.5 ", ""},                // merged otherwise than the headings
		{"总分||100||98.5|7", "7  ", "100 98.5"},            // or so it seems
		{"总分||||||100|98.5", "100 98.5 ", ""},             // a column right of them
		{"甲|乙|丙|1|1|100|98\n总分||||||98|97", " 98 ", "97"}, // of the review
		{"总分|||||100|九十", "100  ", "九十"},
		{"总分||98.5", "  ", "98.5"}, // weight or score?
		{"总分||总分值|100|总得分|98.5|自评等级|优", "100 98.5 优", ""},
		{"总分|||||100|98.5\n总计|||||100|98.5", "100 98.5 ", "100 98.5"},
		{"总分|||||100|98.5\n自评等级：良|好", "100 98.5 良", "好"},
		{"总分|||||100|98.5\n评价等次|||||良\n甲|乙", "100 98.5 良", "甲 乙"},
		{"总分|||||100|98.5\n评价等次|||||良\n等级|优", "100 98.5 良", "优"},
	} {
		r := readOne(t, head+c.rows)
		var left []string
		for _, u := range r.Unread {
			left = append(left, u.Text)
		}
		assert.Equal(t, c.want, r.Evaluation.TotalWeight.String()+" "+r.Evaluation.Total.String()+" "+r.Evaluation.Grade, c.rows)
		assert.Equal(t, c.left, strings.Join(left, " "), c.rows)
	}
	e := readOne(t, "三级指标|目标值|完成值|得分\n培训人数合计|1|1|98.5\n总分||98.5").Evaluation
	assert.Equal(t, "98.5", e.Total.String(), "there are no weights")
	assert.Equal(t, "培训人数合计", e.Indicators[0].Name)
}

// TestSubtotal: 合计 of the indicators is no total of the table, where the money has marks of its own.
func TestSubtotal(t *testing.T) {
	const money = "项目资金|年度预算数|执行数|分值|执行率|得分\n年度资金总额|8.00|8.00|10|100%|10\n"
	const indicators = "一级指标|二级指标|三级指标|目标值|完成值|分值|得分|备注\n产出指标|数量指标|巡检|5次|5次|60|60\n效益指标|社会效益|便利|便利|便利|30|28.5\n"
	for _, c := range []struct{ table, want, left string }{
		{money + indicators + "合计|||||90|88.5\n总得分||||||98.5", " 98.5", "90 88.5"},
		{money + indicators + "合计|||||90\n总分|||||100|98.5", "100 98.5", "90"},
		{money + indicators + "合计|||||90|88.5", " ", "90 88.5"},
		{money + indicators + "合计|||||100|98.5", "100 98.5", ""},
		{money + indicators + "合计|||||90|98.5", "90 98.5", ""}, // of what it is, nobody can tell
		{money + indicators + "总分|||||90|88.5", "90 88.5", ""},
		{money + indicators + "合计|||||90|不计分", "90 ", "不计分"},
		{indicators + "合计|||||90|88.5", "90 88.5", ""},
	} {
		r := readOne(t, c.table)
		var left []string
		for _, u := range r.Unread {
			left = append(left, u.Text)
		}
		assert.Equal(t, c.want, r.Evaluation.TotalWeight.String()+" "+r.Evaluation.Total.String(), c.table)
		assert.Equal(t, c.left, strings.Join(left, " "), c.table)
	}
}

// TestGroupedMoney: what stands left of the names of several lines is none of their names, and a line without figures is blank.
func TestGroupedMoney(t *testing.T) {
	const head = "项目资金（万元）|||年初预算数|全年预算数|全年执行数|分值|执行率|得分\n"
	for _, c := range []struct{ rows, want, left string }{
		{"(20分)|年度财政资金总额||100|80|80|20|100%|20", "合计 80", ""},
		{"|年度资金总额||500|520|510|10|98.1%|9.81\n|按资金来源分：|财政拨款|500|500|490|-|98%|-\n||其他资金|0|20|20|-|100%|-\n|按支出构成分：|基本支出|400|410|400|-|97.56%|-",
			"合计 520 财政资金小计 500 其他资金小计 20 基本支出 410", ""},
		{"|年度资金总额||500|520|510|10|98.1%|9.81\n|其中：本年财政拨款||500|520|510\n|上年结转资金\n|其他资金", "合计 520 当年财政拨款 520 历年结余资金 其他资金小计", ""},
		{"|年度资金总额||500|520|510|10|98.1%|9.81\n|自筹", "合计 520", "自筹"},
		{"|年度资金总额||500|520|510|10|98.1%|9.81\n|其余|其他资金|逐项列明", "合计 520", "其余 其他资金 逐项列明"},
	} {
		r := readOne(t, "项目名称|甲\n"+head+c.rows)
		var got, left []string
		for _, l := range r.Evaluation.Funding {
			got = append(got, strings.Fields(cmp.Or(l.Name, l.Source.String())+" "+l.Revised.Text(budget.WanYuan))...)
		}
		for _, u := range r.Unread {
			left = append(left, u.Text)
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.rows)
		assert.Equal(t, c.left, strings.Join(left, " "), c.rows)
	}
	assert.Len(t, readOne(t, "项目名称|甲\n部门整体支出（万元）||年初预算数|全年执行数\n|年度资金总额|500|510").Evaluation.Funding, 1, "整体支出 is not what was spent")
}

// TestPlannedHeading: targets stand under 计划值, too, and the department may be called 预算部门.
func TestPlannedHeading(t *testing.T) {
	r := readOne(t, "项目名称|甲\n预算部门|某局|预算单位|某站\n一级指标|二级指标|三级指标|计划值|完成值|权重|得分\n产出|数量|巡检|12次|11次|50|45.83")
	i := r.Evaluation.Indicators[0]
	assert.Equal(t, "12次 11次 某局 某站", i.Target.String()+" "+i.Actual.String()+" "+r.Evaluation.Department+" "+r.Evaluation.Agency)
	assert.Empty(t, r.Unread)
}
