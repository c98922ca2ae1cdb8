package verify_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// legitimate are wordings that are right, though a hasty reader would think them wrong:
// nothing may be found in them.
var legitimate = []struct {
	name, text          string
	set, prior, planned []string
	facts               disclosure.Facts
	yuan                bool // cells are in 元
	open                int  // statements that nothing can be held against
}{
	{
		name: "tables in 元, text rounded to 万元, shares of the 元",
		text: "三、支出决算情况说明\n本年支出合计1234.57万元，其中：基本支出617.28万元，占50.00%；项目支出617.28万元，占50.00%。",
		set:  []string{"公开03/合计/本年支出 12345650.10", "公开03/合计/基本支出 6172825.05", "公开03/合计/项目支出 6172825.05"}, yuan: true,
	},
	{
		name: "tables in 元, rate of the 元",
		text: "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出0.77万元，比上年减少0.01万元，下降1.02%。",
		set:  []string{"公开05/合计/本年支出 7734.00"}, prior: []string{"公开05/合计/本年支出 7814.00"}, yuan: true,
	},
	{
		name: "亿元 against 万元",
		text: "一、收入支出决算总体情况说明\n2024年度收入支出总计1.23亿元。与2023年度相比，收入支出总计增加0.12亿元，增长10.8%。",
		set:  []string{"公开01/收入总计/决算数 12345.67", "公开01/支出总计/决算数 12345.67"}, prior: []string{"公开01/收入总计/决算数 11140.00", "公开01/支出总计/决算数 11140.00"},
	},
	{
		name: "a total of both sides together",
		text: "一、收入支出决算总体情况说明\n2024年度收入、支出总计200.00万元，与上年相比，收、支总计各增加20.00万元，增长25.00%。其中：\n（一）收入总计100.00万元。\n（二）支出总计100.00万元。",
		open: 1,
	},
	{
		name: "shares of an item and of all",
		text: "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出40.00万元。其中：\n1.社会保障和就业支出30.00万元，占75.00%：机关事业单位基本养老保险缴费支出20.00万元，占66.67%；职业年金缴费支出10.00万元，占33.33%。\n" +
			"2.住房保障支出10.00万元，占25.00%。",
		open: 2,
	},
	{
		name: "amounts in 元",
		text: "三、支出决算情况说明\n本年支出合计12345650.10元，其中：基本支出6172825.05元，占50%。",
		set:  []string{"公开03/合计/本年支出 1234.57", "公开03/合计/基本支出 617.28"},
	},
	{
		name: "percentages of no and one decimal place",
		text: "三、支出决算情况说明\n本年支出合计2940.05万元，其中：基本支出2106.66万元，占72%；项目支出833.39万元，占28.3%。",
		set:  []string{"公开03/合计/本年支出 2940.05", "公开03/合计/基本支出 2106.66", "公开03/合计/项目支出 833.39"},
	},
	{
		name: "shares that add to 99.99",
		text: "二、收入决算情况说明\n本年收入合计3.00万元，其中：财政拨款收入1.00万元，占33.33%；事业收入1.00万元，占33.33%；其他收入1.00万元，占33.33%。",
		set:  []string{"公开02/合计/本年收入 3.00", "公开02/合计/财政拨款收入 1.00", "公开02/合计/事业收入 1.00", "公开02/合计/其他收入 1.00"},
	},
	{
		name: "shares that add to 100.01",
		text: "二、收入决算情况说明\n本年收入合计6.00万元，其中：财政拨款收入4.00万元，占66.67%；事业收入1.00万元，占16.67%；其他收入1.00万元，占16.67%。",
	},
	{
		name: "parts that are rounded and add to a cent more",
		text: "三、支出决算情况说明\n本年支出合计10.01万元，其中：基本支出5.00万元，占50.00%；项目支出5.00万元，占50.00%。",
		set:  []string{"公开03/合计/本年支出 10.01", "公开03/合计/基本支出 5.00", "公开03/合计/项目支出 5.00"},
	},
	{
		name: "approximately",
		open: 2,
		text: "三、支出决算情况说明\n本年支出合计约2900万元，其中：基本支出2106.66万元，约占70%。",
		set:  []string{"公开03/合计/本年支出 2940.05", "公开03/合计/基本支出 2106.66"},
	},
	{
		name: "approximately, and the rest",
		open: 1,
		text: "三、支出决算情况说明\n本年支出合计2940.05万元，其中：基本支出2100余万元，占70%左右。",
		set:  []string{"公开03/合计/本年支出 2940.05", "公开03/合计/基本支出 2106.66"},
	},
	{
		name: "节约, which has 约 in it",
		text: "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出300万元，比上年节约20万元，下降6%。",
		set:  []string{"公开05/合计/本年支出 300.00"}, prior: []string{"公开05/合计/本年支出 320.00"},
	},
	{
		name: "level within rounding",
		text: "七、“三公”经费财政拨款支出决算情况说明\n2024年度“三公”经费财政拨款支出决算数4.00万元，与2023年度持平。",
		set:  []string{"公开07/合计/决算数 4.00"}, prior: []string{"公开07/合计/决算数 4.01"},
	},
	{
		name: "nearly level",
		open: 1,
		text: "七、“三公”经费财政拨款支出决算情况说明\n2024年度“三公”经费财政拨款支出决算数4.00万元，与2023年度基本持平。",
		set:  []string{"公开07/合计/决算数 4.00"}, prior: []string{"公开07/合计/决算数 4.08"},
	},
	{
		name: "a change of nothing",
		text: "七、“三公”经费财政拨款支出决算情况说明\n2024年度“三公”经费财政拨款支出决算数4.00万元，比2023年度增加0.00万元，增长0.00%。",
		set:  []string{"公开07/合计/决算数 4.00"}, prior: []string{"公开07/合计/决算数 4.00"},
	},
	{
		name: "all of it gone",
		text: "七、“三公”经费财政拨款支出决算情况说明\n2024年度“三公”经费财政拨款支出决算数0万元，比2023年度减少4.00万元，下降100%。",
		set:  []string{"公开07/合计/决算数"}, prior: []string{"公开07/合计/决算数 4.00"},
	},
	{
		name: "a negative rate without another word",
		text: "七、“三公”经费财政拨款支出决算情况说明\n2024年度“三公”经费财政拨款支出决算数3.00万元，比2023年度增加-1.00万元，增长-25.00%。",
		set:  []string{"公开07/合计/决算数 3.00"}, prior: []string{"公开07/合计/决算数 4.00"},
	},
	{
		name: "income with what was carried over",
		text: "一、收入支出决算总体情况说明\n2024年度收入总计5000.00万元，其中：本年收入合计4800.00万元，年初结转和结余200.00万元。支出总计5000.00万元，其中：本年支出合计4900.00万元，年末结转和结余100.00万元。",
		set: []string{
			"公开01/本年收入合计/决算数 4800.00", "公开01/年初结转和结余/决算数 200.00", "公开01/收入总计/决算数 5000.00",
			"公开01/本年支出合计/决算数 4900.00", "公开01/年末结转和结余/决算数 100.00", "公开01/支出总计/决算数 5000.00",
		},
	},
	{
		name: "收入 for the grand total",
		text: "一、收入支出决算总体情况说明\n2024年度收入5000.00万元，支出5000.00万元。",
		set: []string{
			"公开01/本年收入合计/决算数 4800.00", "公开01/收入总计/决算数 5000.00", "公开01/本年支出合计/决算数 4900.00", "公开01/支出总计/决算数 5000.00",
		},
	},
	{
		name: "收入 and 支出 for those of the year, which differ",
		text: "一、收入支出决算总体情况说明\n2024年度收入4800.00万元，支出4900.00万元。",
		set: []string{
			"公开01/本年收入合计/决算数 4800.00", "公开01/收入总计/决算数 5000.00", "公开01/本年支出合计/决算数 4900.00", "公开01/支出总计/决算数 5000.00",
		},
	},
	{
		name: "收入 for the grand total, where the section is about that of the year",
		text: "二、收入决算情况说明\n2024年度收入5000.00万元。\n三、支出决算情况说明\n2024年度支出5000.00万元。",
		set: []string{
			"公开01/本年收入合计/决算数 4800.00", "公开01/收入总计/决算数 5000.00", "公开01/本年支出合计/决算数 4900.00", "公开01/支出总计/决算数 5000.00",
			"公开02/合计/本年收入 4800.00", "公开03/合计/本年支出 4900.00",
		},
	},
	{
		name: "funds in the total of 公开04 with what they had before",
		text: "四、财政拨款收入支出决算总体情况说明\n财政拨款收入总计900.00万元，其中：一般公共预算财政拨款700.00万元，政府性基金预算财政拨款200.00万元。",
		set: []string{
			"公开04/收入总计/决算数 900.00", "公开04/支出总计/合计 900.00", "公开04/支出总计/一般公共预算财政拨款 700.00", "公开04/支出总计/政府性基金预算财政拨款 200.00",
			"公开04/本年收入合计/决算数 800.00", "公开04/一般公共预算财政拨款收入/决算数 650.00", "公开04/政府性基金预算财政拨款收入/决算数 150.00",
		},
	},
	{
		name:  "收入 for the grand total, as another section has the year's",
		open:  1,
		text:  "一、收入支出决算总体情况说明\n2024年度收入5000.00万元，比上年增加500.00万元，增长11.11%。\n收入总计5000.00万元。\n二、收入决算情况说明\n本年收入合计4800.00万元。",
		prior: []string{"公开01/本年收入合计/决算数 4100.00", "公开01/收入总计/决算数 4500.00"},
	},
	{
		name: "同口径",
		text: "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出300.00万元，同口径比上年增加100.00万元，增长50.00%。",
		open: 2,
		set:  []string{"公开05/合计/本年支出 300.00"}, prior: []string{"公开05/合计/本年支出 258.82"},
	},
	{
		name: "下降 on the same scope after a reform",
		text: "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出300.00万元，剔除机构改革因素，比上年减少20.00万元，下降6.25%。",
		set:  []string{"公开05/合计/本年支出 300.00"}, prior: []string{"公开05/合计/本年支出 258.82"},
	},
	{
		name: "initial and adjusted budget, completion of the one said last",
		text: "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n一般公共预算财政拨款支出年初预算为100.00万元，调整预算为120.00万元，支出决算为120.00万元，完成预算的100.00%。",
		set:  []string{"公开05/合计/本年支出 120.00"}, planned: []string{"公开05/合计/本年支出 100.00"},
	},
	{
		name: "initial and full-year budget, each with its completion",
		text: "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n一般公共预算财政拨款支出年初预算为100.00万元，全年预算为125.00万元，支出决算为120.00万元，完成年初预算的120.00%，完成全年预算的96.00%。",
		set:  []string{"公开05/合计/本年支出 120.00"}, planned: []string{"公开05/合计/本年支出 100.00"},
	},
	{
		name: "budgeted income beside a budget of expenditure alone, and what is carried over",
		open: 2,
		text: "一、收入支出决算总体情况说明\n2024年度收入总计年初预算为130.00万元，本年收入合计年初预算为120.00万元，年初结转和结余年初预算为10.00万元。",
		planned: []string{
			"公开01/本年收入合计/决算数", "公开01/年初结转和结余/决算数 100.00", "公开01/收入总计/决算数 100.00", "公开02/合计/本年收入", "公开05/合计/本年支出 100.00",
		},
	},
	{
		name: "full-year budget beside the tables of the initial one",
		text: "七、“三公”经费财政拨款支出决算情况说明\n“三公”经费财政拨款支出全年预算为5.00万元，支出决算为4.00万元，完成全年预算的80.00%。",
		set:  []string{"公开07/合计/预算数 5.00", "公开07/合计/决算数 4.00"}, planned: []string{"公开07/合计/预算数", "公开07/合计/决算数 6.00"},
	},
	{
		name: "预算 without saying which, beside the tables of the initial one",
		text: "七、“三公”经费财政拨款支出决算情况说明\n“三公”经费财政拨款支出预算为5.00万元，支出决算为4.00万元，完成预算的80.00%。",
		set:  []string{"公开07/合计/预算数 5.00", "公开07/合计/决算数 4.00"}, planned: []string{"公开07/合计/预算数", "公开07/合计/决算数 6.00"},
	},
	{
		name: "年初预算 beside 公开07 that prints the full-year one",
		text: "七、“三公”经费财政拨款支出决算情况说明\n“三公”经费财政拨款支出年初预算为6.00万元，支出决算为4.00万元，完成年初预算的66.67%。",
		set:  []string{"公开07/合计/预算数 5.00", "公开07/合计/决算数 4.00"}, planned: []string{"公开07/合计/预算数", "公开07/合计/决算数 6.00"},
	},
	{
		name: "nothing of it, in words and as 0",
		text: "七、“三公”经费财政拨款支出决算情况说明\n因公出国（境）费支出0万元。全年安排因公出国（境）团组0个、累计0人次。公务接待费支出0.00万元，全年国内公务接待0批次、0人次。",
		set:  []string{"公开07/因公出国（境）费/决算数", "公开07/公务接待费/决算数 0.00"},
	},
	{
		name:  "团组 of the department, and all",
		open:  1,
		text:  "七、“三公”经费财政拨款支出决算情况说明\n因公出国（境）费支出5.00万元。全年安排因公出国（境）团组3个、累计4人次。",
		facts: disclosure.Facts{ThreePublic: &disclosure.ThreePublic{Delegations: 1, JoinedDelegations: 2, Travellers: 4}},
	},
	{
		name:  "团组 of the department alone",
		open:  1,
		text:  "七、“三公”经费财政拨款支出决算情况说明\n因公出国（境）费支出5.00万元。全年安排因公出国（境）团组1个、累计4人次。",
		facts: disclosure.Facts{ThreePublic: &disclosure.ThreePublic{Delegations: 1, JoinedDelegations: 2, Travellers: 4}},
	},
	{
		name: "numbers of the year before",
		text: "七、“三公”经费财政拨款支出决算情况说明\n公务接待费支出0.77万元，累计接待8批次、79人次，上年接待10批次、100人次。",
		set:  []string{"公开07/公务接待费/决算数 0.77"}, open: 2,
		facts: disclosure.Facts{ThreePublic: &disclosure.ThreePublic{Receptions: 8, Guests: 79}},
	},
	{
		name: "numbers of a year that is named",
		text: "七、“三公”经费财政拨款支出决算情况说明\n公务接待费支出0.77万元，2024年接待8批次、79人次，2023年接待10批次、100人次。",
		set:  []string{"公开07/公务接待费/决算数 0.77"}, open: 2,
		facts: disclosure.Facts{ThreePublic: &disclosure.ThreePublic{Receptions: 8, Guests: 79}},
	},
	{
		name:  "外宾 apart from 国内公务接待",
		text:  "七、“三公”经费财政拨款支出决算情况说明\n公务接待费支出5.00万元。其中：外宾接待支出1.00万元，国内公务接待支出4.00万元。全年公务接待8批次、60人次，其中：接待外宾1批次、4人次。",
		facts: disclosure.Facts{ThreePublic: &disclosure.ThreePublic{Receptions: 8, Guests: 60, ForeignReceptions: 1, ForeignGuests: 4, ForeignCost: wan("1.00")}},
	},
	{
		name:  "国（境）外公务接待 beside 国内公务接待",
		text:  "七、“三公”经费财政拨款支出决算情况说明\n公务接待费支出5.00万元。其中：国内公务接待支出4.00万元（含外宾接待支出1.00万元）；国（境）外公务接待支出1.00万元。全年公务接待8批次、60人次，其中：接待外宾1批次、4人次。",
		facts: disclosure.Facts{ThreePublic: &disclosure.ThreePublic{Receptions: 8, Guests: 60, ForeignReceptions: 1, ForeignGuests: 4, ForeignCost: wan("1.00")}},
	},
	{
		name:  "budgets of what the facts have the actual amounts of",
		text:  "十一、其他重要事项的情况说明\n（一）机关运行经费支出情况\n机关运行经费年初预算为150.00万元，支出决算为142.80万元，完成年初预算的95.20%。",
		facts: disclosure.Facts{OperatingCost: &disclosure.OperatingCost{Current: wan("142.80")}},
	},
	{
		name:  "采购 that is rounded by kind",
		text:  "十一、其他重要事项的情况说明\n（二）政府采购支出情况\n2024年度政府采购金额为251.25万元，其中：货物采购金额100.13万元、工程采购金额0万元、服务采购金额151.13万元。",
		facts: disclosure.Facts{Procurement: &disclosure.Procurement{Spent: disclosure.Purchases{Goods: wan("100.126"), Services: wan("151.126")}}},
	},
	{
		name:  "机关运行经费 below 公用经费",
		text:  "十一、其他重要事项的情况说明\n（一）机关运行经费支出情况\n机关运行经费支出142.80万元，比2023年度减少10.20万元，下降6.67%。",
		set:   []string{"公开06/公用经费合计/决算数 480.66"},
		facts: disclosure.Facts{OperatingCost: &disclosure.OperatingCost{Current: wan("142.80"), Prior: budget.Exact(wan("153.00"))}},
	},
	{
		name: "items without their class, a code with the mark of its level, the same item in two classes",
		text: "五、一般公共预算财政拨款支出决算情况说明\n1.20136-其他共产党事务支出（款）12.00万元。\n2.住房公积金（项）5.00万元。\n3.行政运行（项）4.00万元。",
		set:  []string{"公开05/20136/本年支出 12.00", "公开05/2210201/本年支出 5.00"}, open: 1,
	},
	{
		name: "parts of an item that several classes have",
		text: "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出90.00万元，其中：基本支出70.00万元，项目支出20.00万元。\n机构运行12.00万元，其中：基本支出10.00万元，项目支出2.00万元。",
		set:  []string{"公开05/合计/本年支出 90.00", "公开05/合计/基本支出 70.00", "公开05/合计/项目支出 20.00"}, open: 2,
	},
	{
		name:  "a score of one decimal place",
		text:  "十、预算绩效管理情况\n绩效自评的2024年度项目2个，涉及预算金额108.0万元，平均得分91.5分。",
		facts: disclosure.Facts{Performance: &disclosure.Performance{Self: disclosure.Evaluation{Projects: disclosure.Projects{Count: 2, Amount: wan("107.98")}, Average: 91_46}}},
	},
}

// TestVerifyLegitimate holds that nothing is found in what is right, alone and against
// all that is given.
func TestVerifyLegitimate(t *testing.T) {
	for _, c := range legitimate {
		t.Run(c.name, func(t *testing.T) {
			r := reading.Read(c.text, reading.Options{Year: 2024})
			options := []verify.Option{verify.AgainstFacts(c.facts)}
			unit := budget.WanYuan
			if c.yuan {
				unit = budget.Yuan
			}
			if c.set != nil {
				options = append(options, verify.AgainstSet(givenIn(t, unit, 2024, c.set...)))
			}
			if c.prior != nil {
				options = append(options, verify.AgainstPrior(givenIn(t, unit, 2023, c.prior...)))
			}
			if c.planned != nil {
				options = append(options, verify.AgainstInitial(givenIn(t, unit, 2024, c.planned...)))
			}
			assert.Empty(t, messages(verify.Run(r)), "alone")
			v := verify.Run(r, options...)
			assert.Empty(t, messages(v), "against all")
			assert.Equal(t, len(slices.Collect(r.Statements()))-c.open, v.Verified())
		})
	}
}
