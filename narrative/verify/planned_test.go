package verify_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// budgetText is the text of an invented budget, in the wording of the city that attests
// most budgets.
const budgetText = `2025年部门预算编制说明
2025年，某某局收入预算1,230.50万元，其中：财政拨款收入1,200.00万元，比2024年预算增加50.00万元；事业收入30.00万元；事业单位经营收入0万元；其他收入0.50万元。
支出预算1,230.50万元，其中：财政拨款支出预算1,200.00万元，比2024年预算增加50.00万元。财政拨款支出预算中，一般公共预算拨款支出预算900.00万元，比2024年预算减少10.00万元；政府性基金拨款支出预算300.00万元，比2024年预算增加60.00万元；国有资本经营预算拨款支出预算0万元，与2024年预算持平。
财政拨款支出主要内容如下：
1.“一般公共服务支出（类）商贸事务（款）行政运行（项）”500.00万元，主要用于机关人员经费支出。2024年预算执行数为400.00万元，2025年预算安排500.00万元，比2024年预算执行数增加25.00%。
2.“一般公共服务支出（类）商贸事务（款）一般行政管理事务（项）”400.00万元，主要用于开展商贸活动。
3.“城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）”300.00万元，主要用于道路大修。
其他相关情况说明
一、2025年“三公”经费预算情况说明
2025年“三公”经费预算数为42.24万元，比2024年预算增加18.00万元。其中：
（一）因公出国（境）费0万元，与2024年预算持平。
（二）公务用车购置及运行费40.24万元，比2024年预算增加18.00万元。其中：公务用车购置费18.00万元，比2024年预算增加18.00万元；公务用车运行费22.24万元，与2024年预算持平。
（三）公务接待费2.00万元，与2024年预算持平。
二、机关运行经费预算
2025年某某局财政拨款的机关运行经费预算为120.00万元。
三、政府采购预算情况
2025年本部门政府采购预算500.00万元，其中：政府采购货物预算100.00万元、政府采购工程预算300.00万元、政府采购服务预算100.00万元。
2025年本部门面向中小企业预留政府采购项目预算金额200.00万元，其中，预留给小型和微型企业的政府采购项目预算为100.00万元。
四、绩效目标设置情况
编报绩效目标的项目12个，涉及项目预算资金650.00万元。
五、国有资产占有使用情况
截至2024年8月31日，某某局共有车辆7辆，其中：主要领导干部用车1辆、执法执勤用车4辆、其他用车2辆；单价100万元（含）以上设备（不含车辆）0台（套）。
2025年部门预算安排购置车辆1辆，其中：主要领导干部用车0辆、执法执勤用车1辆、其他用车0辆。
`

// budgetCells are the forms that it explains.
var budgetCells = []string{
	"公开01/一般公共预算财政拨款收入/决算数 900.00", "公开01/政府性基金预算财政拨款收入/决算数 300.00", "公开01/事业收入/决算数 30.00",
	"公开01/经营收入/决算数 0.00", "公开01/其他收入/决算数 0.50", "公开01/收入总计/决算数 1230.50", "公开01/支出总计/决算数 1230.50",
	"公开02/合计/本年收入 1230.50", "公开02/合计/财政拨款收入 1200.00", "公开02/合计/事业收入 30.00", "公开02/合计/经营收入 0.00", "公开02/合计/其他收入 0.50",
	"公开03/合计/本年支出 1230.50", "公开03/合计/基本支出 520.50", "公开03/合计/项目支出 710.00",
	"公开04/收入总计/决算数 1200.00", "公开04/支出总计/合计 1200.00", "公开04/支出总计/一般公共预算财政拨款 900.00", "公开04/支出总计/政府性基金预算财政拨款 300.00",
	"公开05/合计/本年支出 900.00", "公开05/2011301/本年支出 500.00", "公开05/2011302/本年支出 400.00",
	"公开08/合计/本年支出 300.00", "公开08/2120803/本年支出 300.00", "公开09/合计/本年支出 0.00",
	"公开07/合计/决算数 42.24", "公开07/因公出国（境）费/决算数 0.00", "公开07/公务用车购置及运行维护费/决算数 40.24",
	"公开07/公务用车购置费/决算数 18.00", "公开07/公务用车运行维护费/决算数 22.24", "公开07/公务接待费/决算数 2.00", "公开07/机关运行经费/决算数 120.00",
}

// TestBudget finds every mistake that is made in the text of a budget beside its forms, and
// nothing in the text as it is.
func TestBudget(t *testing.T) {
	set := planned(t, 2025, budgetCells...)
	for _, c := range []struct{ name, old, changed, want string }{
		{"as it is", "", "", ""},
		{"income of another amount than its form", "收入预算1,230.50万元", "收入预算1,320.50万元", "公开01 本年收入合计 决算数：写为“1320.50万元”，公开01 收入总计 决算数为1230.50万元（N01、N06），相邻数字颠倒"},
		{"income by source", "事业收入30.00万元", "事业收入33.00万元", "公开01 事业收入 决算数：写为“33.00万元”，公开01 事业收入 决算数为30.00万元（N01、N06）"},
		{"expenditure", "支出预算1,230.50万元", "支出预算1,203.50万元", "公开01 本年支出合计 决算数：写为“1203.50万元”，公开01 支出总计 决算数为1230.50万元（N01），相邻数字颠倒"},
		{"appropriations", "财政拨款支出预算1,200.00万元", "财政拨款支出预算1,020.00万元", "公开04 本年支出合计 合计：写为“1020.00万元”，公开04 支出总计 合计为1200.00万元（BN02、N01、N06），相邻数字颠倒"},
		{"one fund", "政府性基金拨款支出预算300.00万元", "政府性基金拨款支出预算330.00万元", "公开08 合计 本年支出：写为“330.00万元”，公开08 合计 本年支出为300.00万元（N01、N06）"},
		{"the change of all funds", "财政拨款支出预算1,200.00万元，比2024年预算增加50.00万元", "财政拨款支出预算1,200.00万元，比2024年预算增加52.00万元", "公开04 本年支出合计 合计 增减额：写为“52.00万元”，与50.00万元不符，应为50.00万元（BP04、N07）"},
		{"the way a fund goes", "比2024年预算减少10.00万元", "比2024年预算增加10.00万元", "公开05 合计 本年支出 增减额：写为“10.00万元”，与50.00万元、60.00万元、持平不符，应为-10.00万元（N07），增减方向写反"},
		{"an item", "行政运行（项）”500.00万元", "行政运行（项）”550.00万元", "公开05 2011301 本年支出：写为“550.00万元”，公开05 2011301 本年支出为500.00万元（BN02、N01、N06、N08）"},
		{"an item said again", "2025年预算安排500.00万元", "2025年预算安排550.00万元", "公开05 2011301 本年支出：写为“550.00万元”，公开05 2011301 本年支出为500.00万元（N01、N03、N08）"},
		{"the rate over what was spent", "增加25.00%", "增加20.00%", "公开05 2011301 本年支出 增减率：写为“20.00%”，按（500.00万元－400.00万元）÷400.00万元，应为25.00%（N03），以本年数而不是上年数为基数"},
		{"what was spent", "2024年预算执行数为400.00万元", "2024年预算执行数为440.00万元", "公开05 2011301 本年支出 增减率：写为“25.00%”，按（500.00万元－440.00万元）÷440.00万元，应为13.64%（N03）"},
		{"an item of a fund", "城市建设支出（项）”300.00万元", "城市建设支出（项）”320.00万元", "公开08 2120803 本年支出：写为“320.00万元”，公开08 2120803 本年支出为300.00万元（BN02、N01）"},
		{"an item left out", "2.“一般公共服务支出（类）商贸事务（款）一般行政管理事务（项）”400.00万元，主要用于开展商贸活动。\n", "", "公开05的2011302 一般行政管理事务 400.00万元，正文没有说明（BN02）"},
		{"三公", "“三公”经费预算数为42.24万元", "“三公”经费预算数为44.24万元", "公开07 合计 决算数：写为“44.24万元”，公开07 合计 决算数为42.24万元（N01、N06）"},
		{"a line of 三公", "公务用车运行费22.24万元", "公务用车运行费22.42万元", "公开07 公务用车运行维护费 决算数：写为“22.42万元”，公开07 公务用车运行维护费 决算数为22.24万元（N01、N06），相邻数字颠倒"},
		{"the changes of 三公", "“三公”经费预算数为42.24万元，比2024年预算增加18.00万元", "“三公”经费预算数为42.24万元，比2024年预算增加10.00万元", "公开07 合计 决算数 增减额：写为“10.00万元”，与持平、18.00万元、持平不符，应为18.00万元（N07），各项增减额之和不等于合计的增减额"},
		{"持平 beside a change", "公务接待费2.00万元，与2024年预算持平", "公务接待费2.00万元，比2024年预算增加1.00万元", "公开07 合计 决算数 增减额：写为“18.00万元”，与持平、18.00万元、1.00万元不符，应为19.00万元（N07），各项增减额之和不等于合计的增减额"},
		{"机关运行经费", "机关运行经费预算为120.00万元", "机关运行经费预算为102.00万元", "机关运行经费：写为“102.00万元”，公开07 机关运行经费 决算数为120.00万元（N13），相邻数字颠倒"},
		{"采购", "政府采购预算500.00万元", "政府采购预算550.00万元", "政府采购支出总额：写为“550.00万元”，与100.00万元、300.00万元、100.00万元不符，应为500.00万元（N14）"},
		{"采购 above all expenditure", "政府采购预算500.00万元，其中：政府采购货物预算100.00万元、政府采购工程预算300.00万元", "政府采购预算1,500.00万元，其中：政府采购货物预算1,100.00万元、政府采购工程预算300.00万元", "政府采购支出总额：写为“1500.00万元”，与1230.50万元不能同时成立，不相符（BN07）"},
		{"小微 above 中小", "政府采购项目预算为100.00万元", "政府采购项目预算为300.00万元", "面向小微企业预留政府采购项目预算金额：写为“300.00万元”，与200.00万元不符，不相符（N19、N28）"},
		{"中小 above all", "政府采购项目预算金额200.00万元", "政府采购项目预算金额600.00万元", "面向中小企业预留政府采购项目预算金额：写为“600.00万元”，与500.00万元不能同时成立，不相符（N28）"},
		{"goals above projects", "涉及项目预算资金650.00万元", "涉及项目预算资金750.00万元", "编报绩效目标项目金额：写为“750.00万元”，与710.00万元不能同时成立，不相符（BN07）"},
		{"vehicles", "共有车辆7辆", "共有车辆8辆", "车辆总数：写为“8辆”，与1辆、4辆、2辆不符，应为7辆（N15）"},
		{"vehicles to buy", "购置车辆1辆", "购置车辆2辆", "公务用车购置数：写为“2辆”，与0辆、1辆、0辆不符，应为1辆（N19）"},
		{"no vehicle to buy", "购置车辆1辆，其中：主要领导干部用车0辆、执法执勤用车1辆", "购置车辆0辆，其中：主要领导干部用车0辆、执法执勤用车0辆", "公务用车购置数为0，而公开07 公务用车购置费 决算数为18.00万元（N12）"},
		{"the date of assets", "截至2024年8月31日", "截至2025年8月31日", "国有资产的截止日期写为“2025年8月31日”，不会是编制2025年预算时的日期（N15）"},
		{"compared with its own year", "财政拨款支出预算1,200.00万元，比2024年预算", "财政拨款支出预算1,200.00万元，比2025年预算", "与2025年比较，应为2024年（N18）"},
		{"a name", "商贸事务（款）行政运行（项）", "商贸事务（款）行政运作（项）", "“一般公共服务支出/商贸事务/行政运作”不是本年度的科目，金额与2011301一致，应为“一般公共服务支出/商贸事务/行政运行”（N09）"},
		{"no item of a fund", "3.“城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）”300.00万元，主要用于道路大修。\n", "", ""},
		{"an item never filled in", "一般行政管理事务（项）”400.00万元", "一般行政管理事务（项）”XX万元", "“XX”：占位符未填写（N18）"},
		{"a name of a fund", "城市建设支出（项）", "市建设支出（项）", "“城乡社区支出/国有土地使用权出让收入安排的支出/市建设支出”不是本年度的科目，金额与2120803一致，应为“城乡社区支出/国有土地使用权出让收入安排的支出/城市建设支出”（N09）"},
		{"持平 for a part with others", "公务用车购置费18.00万元，比2024年预算增加18.00万元", "公务用车购置费18.00万元，比2024年预算持平", "公开07 公务用车购置费 决算数 比较：写为“持平”，与18.00万元、持平不符，应为18万元（N07），称无变化，而两数不同"},
		{"left from the template", "比2024年预算增加60.00万元", "比2024年预算增加（减少）60.00万元", "“增加（减少）”：模板中的备选文字未删除（N18）"},
	} {
		t.Run(c.name, func(t *testing.T) { assertBudget(t, c.old, c.changed, c.want, verify.AgainstSet(set)) })
	}
}

// TestBudgetAlone finds in the text by itself what contradicts the rest of it.
func TestBudgetAlone(t *testing.T) {
	for _, c := range []struct{ name, old, changed, want string }{
		{"as it is", "", "", ""},
		{"two bases", "财政拨款收入1,200.00万元，比2024年预算增加50.00万元", "财政拨款收入1,200.00万元，比2024年预算执行数增加70.00万元", ""},
		{"one of whole 万元", "一般公共预算拨款支出预算900.00万元", "一般公共预算拨款支出预算900万元", ""},
		{"the end of the year before", "截至2024年8月31日", "截至2024年12月31日", ""},
		{"the end of the year before that", "截至2024年8月31日", "截至2023年12月31日", ""},
		{"another day of the year before", "截至2024年8月31日", "截至2024年6月30日", ""},
		{"a month before it is published", "截至2024年8月31日", "截至2025年1月31日", ""},
		{"the assets of an older budget", "截至2024年8月31日", "截至2022年8月31日", "国有资产的截止日期写为“2022年8月31日”，不会是编制2025年预算时的日期（N15）"},
		{"the change of all funds", "财政拨款支出预算1,200.00万元，比2024年预算增加50.00万元", "财政拨款支出预算1,200.00万元，比2024年预算增加52.00万元", "公开04 本年支出合计 合计 增减额：写为“52.00万元”，与50.00万元不符，应为50.00万元（BP04、N07）"},
		{"one fund", "政府性基金拨款支出预算300.00万元", "政府性基金拨款支出预算330.00万元", "公开04 本年支出合计 合计：写为“1200.00万元”，与900.00万元、330.00万元、0万元不符，应为1230.00万元（N06）"},
		{"the rate over what was spent", "增加25.00%", "增加20.00%", "公开05 2011301 本年支出 增减率：写为“20.00%”，按（500.00万元－400.00万元）÷400.00万元，应为25.00%（N03），以本年数而不是上年数为基数"},
		{"中小 above all", "政府采购项目预算金额200.00万元", "政府采购项目预算金额600.00万元", "面向中小企业预留政府采购项目预算金额：写为“600.00万元”，与500.00万元不能同时成立，不相符（N28）"},
		{"items above all", "行政管理事务（项）”400.00万元", "行政管理事务（项）”4,000.00万元", "公开04 本年支出合计 合计：写为“1200.00万元”，与500.00万元、4000.00万元、300.00万元不能同时成立，不相符（BN02、N19）"},
		{"vehicles", "共有车辆7辆", "共有车辆8辆", "车辆总数：写为“8辆”，与1辆、4辆、2辆不符，应为7辆（N15）"},
		{"the date of assets", "截至2024年8月31日", "截至2025年12月31日", "国有资产的截止日期写为“2025年12月31日”，不会是编制2025年预算时的日期（N15）"},
	} {
		t.Run(c.name, func(t *testing.T) { assertBudget(t, c.old, c.changed, c.want, verify.OfKind(tables.Budget)) })
	}
}

// TestBudgetIsSilent finds nothing in budgets of other wordings that are right.
func TestBudgetIsSilent(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"both bases, each with its change", "财政拨款支出预算100.00万元，2024年预算数为92.00万元，增加8.00万元，增长8.70%；2024年执行数为95.00万元，增加5.00万元，增长5.26%。"},
		{"both bases, what was spent first", "财政拨款支出预算100.00万元，2024年执行数为105.00万元，减少5.00万元，下降4.76%；2024年预算数为108.00万元，减少8.00万元，下降7.41%。"},
		{"what was spent behind the change", "财政拨款支出预算100.00万元，上年预算数为108.00万元，减少8.00万元，下降7.41%。上年执行数105.00万元。"},
		{"level with the budget alone", "公务接待费预算2.00万元，2024年预算2.00万元，与上年持平；2024年执行数1.00万元，增加1.00万元，增长100%。"},
		{"items of all money", "支出预算1000.00万元，按功能分类：\n1.教育支出（类）普通教育（款）小学教育（项）600.00万元；\n2.教育支出（类）普通教育（款）初中教育（项）400.00万元。\n三、财政拨款支出预算\n财政拨款支出预算650.00万元。"},
		{"expenditure behind what is carried over", "收支总预算1000.00万元。收入包括：事业收入950.00万元、上年结转50.00万元；支出包括：教育支出1000.00万元。"},
		{"expenditure behind a source", "收支总预算1000.00万元。收入包括：事业收入950.00万元、其他收入50.00万元；支出包括：教育支出1000.00万元。"},
		{"人员经费 and 公用经费, which are columns of 公开06", "支出预算120.00万元。\n三、一般公共预算基本支出预算\n一般公共预算基本支出120.00万元，其中：人员经费90.00万元；公用经费30.00万元。"},
		{"expenditure of appropriations", "财政拨款收支总预算650.00万元。收入包括：一般公共预算当年拨款收入600.00万元、上年结转50.00万元。支出包括：教育支出650.00万元。"},
	} {
		r := reading.Read("二、支出预算\n2025年"+c.text, reading.Options{Year: 2025, Kind: tables.Budget})
		assert.Empty(t, messages(verify.Run(r, verify.OfKind(tables.Budget))), c.name)
		set := planned(t, 2025, "公开06/合计/决算数 120.00", "公开06/合计/人员经费 90.00", "公开06/合计/公用经费 30.00")
		assert.Empty(t, messages(verify.Run(r, verify.AgainstSet(set))), c.name)
	}
}

// assertBudget changes the text of a budget and compares what is found.
func assertBudget(t *testing.T, old, changed, want string, options ...verify.Option) {
	t.Helper()
	require.Contains(t, budgetText, old)
	text := strings.Replace(budgetText, old, changed, 1)
	all := []string{}
	if want != "" {
		all = strings.Split(want, "\n")
	}
	assert.Equal(t, all, messages(verify.Run(reading.Read(text, reading.Options{Year: 2025}), options...)))
}

// TestBudgetBesideLastYears holds the changes that a budget states against last year's
// budget, whose scope may be another: what differs is a warning (BP01).
func TestBudgetBesideLastYears(t *testing.T) {
	set := verify.AgainstSet(planned(t, 2025, budgetCells...))
	last := []string{
		"公开02/合计/财政拨款收入 1150.00", "公开04/收入总计/决算数 1150.00", "公开04/支出总计/合计 1150.00", "公开04/支出总计/一般公共预算财政拨款 910.00",
		"公开05/合计/本年支出 910.00", "公开05/2011301/本年支出 333.00", "公开08/合计/本年支出 240.00", "公开09/合计/本年支出 0.00",
		"公开07/合计/决算数 24.24", "公开07/因公出国（境）费/决算数 0.00", "公开07/公务用车购置及运行维护费/决算数 22.24",
		"公开07/公务用车购置费/决算数 0.00", "公开07/公务用车运行维护费/决算数 22.24", "公开07/公务接待费/决算数 2.00",
	}
	assertBudget(t, "", "", "", set, verify.AgainstPrior(planned(t, 2024, last...)))
	assertBudget(t, "比2024年预算减少10.00万元", "比2024年预算减少11.00万元", "公开05 合计 本年支出 增减额：写为“11.00万元”，与900.00万元、910.00万元不符，应为10.00万元（N03）", set, verify.Without("N07"), verify.AgainstPrior(planned(t, 2024, last...)))
	text := strings.Replace(budgetText, "比2024年预算减少10.00万元", "比2024年预算减少11.00万元", 1)
	for f := range verify.Run(reading.Read(text, reading.Options{Year: 2025}), set, verify.Without("N07"), verify.AgainstPrior(planned(t, 2024, last...))).Findings() {
		assert.Equal(t, judge.Warning, f.Severity)
	}
	// What was spent last year is preliminary: last year's account says nothing of it.
	assertBudget(t, "", "", "", set, verify.AgainstPrior(given(t, 2024, "公开05/2011301/本年支出 333.00", "公开07/合计/决算数 1.00")))
}

// TestVerifyComposedBudget verifies what Compose wrote of a budget: nothing is found, with
// tables, last year's budget and facts and without, exact or rounded.
func TestVerifyComposedBudget(t *testing.T) {
	for _, e := range []tables.Edition{tables.ShanghaiBudget2025(), tables.SichuanBudget2024()} {
		t.Run(e.String(), func(t *testing.T) { rapid.Check(t, func(t *rapid.T) { verifyComposedBudget(t, e) }) })
	}
}

func verifyComposedBudget(t *rapid.T, e tables.Edition) {
	exact := func(a *budget.Account) (tables.Set, error) { return tables.Build(a, e) }
	printed := func(a *budget.Account) (tables.Set, error) {
		set, err := exact(a)
		if err != nil {
			return set, err
		}
		return set.Round(budget.Yuan, 2)
	}
	year := rapid.IntRange(codes.FirstYear+1, accountgen.LastYear).Draw(t, "year")
	a := accountgen.PlanOf(year).Draw(t, "budget")
	if rapid.Bool().Draw(t, "has prior") {
		a.Prior = accountgen.PlanOf(year-1).Draw(t, "last year's")
	}
	set, err := exact(a)
	require.NoError(t, err)
	facts := feasible(set, accountgen.Facts(t))
	c, err := compose.Text(a, facts, e)
	require.NoError(t, err)
	r := reading.Read(filled(c.String()), reading.Options{Year: year})
	alone := verify.OfKind(tables.Budget)
	all := [][]verify.Option{{alone}, {alone, verify.AgainstFacts(facts)}}
	for _, build := range []func(*budget.Account) (tables.Set, error){exact, printed} {
		set, err := build(a)
		require.NoError(t, err)
		all = append(all, []verify.Option{verify.AgainstSet(set)}, []verify.Option{verify.AgainstSet(set), verify.AgainstFacts(facts)})
		if a.Prior != nil {
			prior, err := build(a.Prior)
			require.NoError(t, err)
			all = append(all, []verify.Option{verify.AgainstSet(set), verify.AgainstPrior(prior), verify.AgainstFacts(facts)})
		}
	}
	for i, options := range all {
		require.Empty(t, messages(verify.Run(r, options...)), "%d\n%s", i, r.Text())
	}
}

// TestEveryNumberOfABudgetIsHeld puts others in the place of every number of composed budgets,
// one at a time: there is one finding, at its place.
func TestEveryNumberOfABudgetIsHeld(t *testing.T) {
	for _, e := range []tables.Edition{tables.ShanghaiBudget2025(), tables.SichuanBudget2024()} {
		t.Run(e.String(), func(t *testing.T) { everyNumberOfABudgetIsHeld(t, e) })
	}
}

func everyNumberOfABudgetIsHeld(t *testing.T, e tables.Edition) {
	t.Helper()
	for seed := range 3 {
		a := withOtherAmounts(accountgen.Planned(2025), uint64(seed))
		a.Prior = withOtherAmounts(accountgen.Planned(2024), uint64(seed+7))
		set, err := tables.Build(a, e)
		require.NoError(t, err)
		prior, err := tables.Build(a.Prior, e)
		require.NoError(t, err)
		facts := feasible(set, accountgen.FullFacts())
		c, err := compose.Text(a, facts, e)
		require.NoError(t, err)
		text := filled(c.String())
		for _, claim := range c.Claims() {
			number := text[claim.Start:claim.End]
			for _, with := range spoilt(t, number, strings.HasPrefix(text[claim.End:], "%")) {
				changed := text[:claim.Start] + with + text[claim.End:]
				v := verify.Run(reading.Read(changed, reading.Options{Year: 2025}), verify.AgainstSet(set), verify.AgainstPrior(prior), verify.AgainstFacts(facts))
				place := fmt.Sprintf("…%s[%s→%s]%s", cut(text, claim.Start-90, claim.Start), number, with, cut(text, claim.End, claim.End+30))
				assert.Equal(t, [][2]int{{claim.Start, claim.Start + len(with)}}, spans(slices.Collect(v.Findings())), "%s\n%v", place, messages(v))
			}
		}
	}
}

// feasible makes facts those of a budget: goals for projects alone, purchases out of what is
// spent, vehicles where money is planned for them.
func feasible(set tables.Set, f disclosure.Facts) disclosure.Facts {
	f = consistent(set, f)
	figure := func(at string) int64 {
		a, _ := tables.ParseAddress(at)
		return set.Figure(a).Amount().Fen()
	}
	if c := f.OperatingCost; c != nil {
		if at, _ := tables.ParseAddress("公开07/机关运行经费/决算数"); !set.Figure(at).IsBlank() {
			f.OperatingCost = nil // what the form says is what is known
		}
	}
	if p := f.Procurement; p != nil {
		all := figure("公开01/支出总计/决算数") / 100_00 // so that four parts stay below, however they are rounded
		less := func(a *budget.Amount, most int64) { *a = budget.Fen(min(a.Fen(), most) / 100_00 * 100_00) }
		less(&p.Spent.Goods, all*30)
		less(&p.Spent.Works, all*30)
		less(&p.Spent.Services, all*30)
		p.ToSmallAndMedium, p.ToSmallAndMicro = disclosure.Purchases{}, budget.Amount{}
		p.Reserved = disclosure.Reserved{SmallAndMedium: p.Reserved.SmallAndMedium, SmallAndMicro: p.Reserved.SmallAndMicro}
		total, _ := p.Spent.Total()
		less(&p.Reserved.SmallAndMedium, total.Fen())
		less(&p.Reserved.SmallAndMicro, p.Reserved.SmallAndMedium.Fen())
	}
	if p := f.Performance; p != nil {
		p.Goals.Amount = budget.Fen(min(p.Goals.Amount.Fen(), figure("公开03/合计/项目支出")))
	}
	return f
}

// TestAccountBesideBudget holds what an account says of its initial budget against the
// published one: the totals are an error, an item may have been moved (BF01, BF02).
func TestAccountBesideBudget(t *testing.T) {
	const text = "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出年初预算为%s万元，支出决算为950.00万元，完成年初预算的%s%%。其中：\n" +
		"1.一般公共服务支出（类）商贸事务（款）行政运行（项）年初预算为%s万元，支出决算为480.00万元。\n" +
		"七、“三公”经费财政拨款支出决算情况说明\n“三公”经费财政拨款支出年初预算为%s万元，支出决算为40.00万元。"
	for _, c := range []struct{ all, rate, item, three, want string }{
		{"900.00", "105.56", "500.00", "42.24", ""},
		{"990.00", "95.96", "500.00", "42.24", "N01 impossible error 990.00 → 900.00"},
		{"900.00", "106.56", "500.00", "42.24", "N04 impossible error 106.56% → 105.56%"},
		{"900.00", "105.56", "550.00", "42.24", "N01 impossible warning 550.00 → 500.00"},
		{"900.00", "105.56", "500.00", "24.24", "N01 impossible error 24.24 → 42.24 (digits transposed)"},
	} {
		text := fmt.Sprintf(text, c.all, c.rate, c.item, c.three)
		v := verify.Run(reading.Read(text, reading.Options{Year: 2025}), verify.AgainstInitial(planned(t, 2025, budgetCells...)), verify.Without("N12"))
		all := []string{}
		if c.want != "" {
			all = strings.Split(c.want, "\n")
		}
		assert.Equal(t, all, briefs(v), text)
	}
}

// TestFundWithoutItsForm: an item of a fund whose form is not at hand is held against no other form,
// which has no row for it.
func TestFundWithoutItsForm(t *testing.T) {
	cells := slices.DeleteFunc(slices.Clone(budgetCells), func(c string) bool { return strings.HasPrefix(c, "公开08") })
	v := verify.Run(reading.Read(budgetText, reading.Options{Year: 2025}), verify.AgainstSet(planned(t, 2025, cells...)))
	assert.Empty(t, briefs(v))
}
