package goal_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
)

// The figures and labels of published tables, with other names and texts.
const (
	// Of a department of 上海市, 2026: one year, all of it 财政拨款.
	construction = "财政项目支出绩效目标申报表\n（2026年度）|||单位：元\n" +
		"项目名称|道路建设||\n项目性质|阶段性项目|项目类别|特定目标类\n主管部门|某委|实施单位|某中心\n计划开始日期|2026-01-01|计划完成日期|2026-12-31\n" +
		"项目资金（元）|项目资金总额|771,325,800.00|年度资金申请总额|226,145,100.00\n" +
		"|财政资金|771,325,800.00|当年财政拨款|226,145,100.00\n|其他资金|0.00|上年结转资金|0.00\n|||其他资金|0.00\n" +
		"项目总目标|建成|年度总体目标|开工\n" +
		"一级指标|二级指标|三级指标|年度指标值\n" +
		"成本指标|经济成本指标|预算控制率|≤100.00(%)\n|社会成本指标|对居民的影响|可控\n|生态环境成本指标|扬尘|可控\n" +
		"产出指标|数量指标|道路长度|985米\n|质量指标|验收合格率|=100.00(%)\n|时效指标|完工|及时\n" +
		"效益指标|社会效益指标|通行能力|提高\n|可持续影响指标|管理制度|健全\n" +
		"满意度指标|服务对象满意度指标|居民满意度|≥90.00(%)"
	// Of another, 2026: three years.
	enforcement = "项目名称|执法保障\n计划开始日期|2024年1月1日|计划完成日期|2026年12月31日\n" +
		"项目资金总额（元）|10,308,000\n其中：财政资金|10,308,000|其他资金|0\n年度资金申请总额|3,498,000\n当年财政拨款|3,498,000|上年结转资金||其他资金|0\n" +
		"项目总目标|年度总体目标\n三年保障|一年保障\n" +
		"一级指标|二级指标|三级指标|年度指标值\n成本指标|经济成本指标|成本|≤349.80万元\n产出指标|数量指标|巡查|≥365天\n效益指标|社会效益指标|秩序|提高\n满意度指标|服务对象满意度指标|满意度|≥90.00(%)"
	// Of a town of 湖南省, 2021, in 万元 with four places.
	town = "项目绩效目标表\n2021年度|单位：万元\n项目名称|乡镇建设\n主管部门|某镇|实施单位|某镇\n项目属性|延续|起止时间|2021.1-2021.12\n" +
		"资金总额|10,606.7522|财政拨款|6,923.3552|自有资金|0|其他|3,683.3970\n立项依据|依据甲\n可行性|可行\n进度计划|分季\n" +
		"长期目标|年度目标\n长远|今年\n" +
		"长期绩效指标|一级指标|二级指标|指标内容|指标值|备注\n|产出指标|数量指标|项目数|≥12个|\n|效益指标|社会效益指标|环境|改善|\n|满意度指标|服务对象满意度指标|村民满意度|≥95%|\n" +
		"年度绩效指标|一级指标|二级指标|指标内容|指标值|备注\n|产出指标|数量指标|项目数|≥4个|首年\n|效益指标|社会效益指标|环境|改善|\n|满意度指标|服务对象满意度指标|村民满意度|≥90%|"
)

// TestPublished: what published tables state is read, is right, and comes back as JSON.
func TestPublished(t *testing.T) {
	for _, c := range []struct {
		text  string
		want  goal.Table // without indicators
		lists [2]int     // how many indicators
	}{
		{construction, goal.Table{
			Year: 2026, Project: "道路建设", Nature: "阶段性项目", Category: "特定目标类", Department: "某委", Agency: "某中心",
			Start: goal.Date{Year: 2026, Month: 1, Day: 1}, End: goal.Date{Year: 2026, Month: 12, Day: 31}, Unit: budget.Yuan,
			Whole: []goal.Fund{yuan(goal.Total, "771325800.00"), yuan(goal.Fiscal, "771325800.00"), yuan(goal.Other, "0.00")},
			Annual: []goal.Fund{
				yuan(goal.Total, "226145100.00"), yuan(goal.Current, "226145100.00"), yuan(goal.CarriedOver, "0.00"), yuan(goal.Other, "0.00"),
			},
			Goal: "建成", AnnualGoal: "开工",
		}, [2]int{0, 9}},
		{enforcement, goal.Table{
			Project: "执法保障", Start: goal.MustParseDate("2024-01-01"), End: goal.MustParseDate("2026-12-31"), Unit: budget.Yuan,
			Whole:  []goal.Fund{yuan(goal.Total, "10308000"), yuan(goal.Fiscal, "10308000"), yuan(goal.Other, "0")},
			Annual: []goal.Fund{yuan(goal.Total, "3498000"), yuan(goal.Current, "3498000"), {Source: goal.CarriedOver}, yuan(goal.Other, "0")},
			Goal:   "三年保障", AnnualGoal: "一年保障",
		}, [2]int{0, 4}},
		{town, goal.Table{
			Year: 2021, Project: "乡镇建设", Nature: "延续", Department: "某镇", Agency: "某镇", Template: goal.Hunan,
			Start: goal.MustParseDate("2021-01"), End: goal.MustParseDate("2021-12"), Unit: budget.WanYuan,
			Whole: []goal.Fund{fund(goal.Total, "10606.7522"), fund(goal.Fiscal, "6923.3552"), fund(goal.Own, "0"), fund(goal.Other, "3683.3970")},
			Goal:  "长远", AnnualGoal: "今年",
			Notes: []performance.Note{{Label: "立项依据", Text: "依据甲"}, {Label: "可行性", Text: "可行"}, {Label: "进度计划", Text: "分季"}},
		}, [2]int{3, 3}},
	} {
		found := read(t, c.text)
		assert.Empty(t, found.Unread)
		assert.Empty(t, describe(found.Check()), c.want.Project)
		table := found.Table
		lists := [2]int{len(table.LongTerm), len(table.Indicators)}
		assert.Equal(t, c.lists, lists)
		c.want.LongTerm, c.want.Indicators = table.LongTerm, table.Indicators
		assert.Equal(t, c.want, table)

		data, err := json.Marshal(table)
		require.NoError(t, err)
		var back goal.Table
		require.NoError(t, json.Unmarshal(data, &back))
		assert.True(t, back.Equal(table))
	}
	i := read(t, construction).Table.Indicators
	assert.Equal(t, []performance.Category{
		performance.Cost, performance.Cost, performance.Cost, performance.Quantity, performance.Quality, performance.Timeliness,
		performance.Social, performance.Sustainable, performance.Satisfaction,
	}, categories(i))
	assert.Equal(t, "100.00% ≤ 985米 ≥ 100.00% = 可控 定性",
		i[0].Target.String()+" "+i[0].Direction.String()+" "+i[3].Target.String()+" "+i[3].Direction.String()+" "+
			i[4].Target.String()+" "+i[4].Direction.String()+" "+i[1].Target.String()+" "+i[1].Direction.String())
	h := read(t, town).Table
	assert.Equal(t, "12个 4个 首年", h.LongTerm[0].Target.String()+" "+h.Indicators[0].Target.String()+" "+h.Indicators[0].Explanation)
}

func yuan(s goal.Source, amount string) goal.Fund {
	return goal.Fund{Source: s, Amount: money(amount, budget.Yuan)}
}

func categories(list []performance.Indicator) (all []performance.Category) {
	for _, i := range list {
		all = append(all, i.Category)
	}
	return all
}
