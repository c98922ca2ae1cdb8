package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

// TestVerifyFacts says of one mistake in every part of the facts what is found.
func TestVerifyFacts(t *testing.T) {
	facts := accountgen.FullFacts()
	facts.ThreePublic.JoinedDelegations, facts.ThreePublic.Delegations, facts.ThreePublic.Travellers = 2, 1, 5
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"数量", "七、“三公”经费财政拨款支出决算情况说明\n公务用车运行维护费支出3.20万元。公务用车保有量为3辆。",
			[]string{"公务用车保有量：写为“3辆”，账列公务用车保有量为2辆（N12）"}},
		{"团组，两种都不是", "七、“三公”经费财政拨款支出决算情况说明\n因公出国（境）费支出5.00万元。全年安排因公出国（境）团组2个、累计5人次。",
			[]string{"因公出国（境）团组数：写为“2个”，账列因公出国（境）团组数为3个（N12）"}},
		{"团组，另列参加其他部门的", "六、一般公共预算财政拨款“三公”经费支出决算情况说明\n因公出国（境）费支出5.00万元。全年安排本部门组织的出国团组3个，参加其他部门出国团组2个；全年因公出国（境）累计5人次。",
			[]string{"因公出国（境）团组数：写为“3个”，账列因公出国（境）团组数为1个（N12）"}},
		{"国内公务接待", "七、“三公”经费财政拨款支出决算情况说明\n3、公务接待费支出0.77万元。其中：\n国内公务接待支出0.57万元（含外宾接待支出0.12万元）。全年公务接待8批次、79人次，其中：接待外宾1批次、4人次。",
			[]string{"国内公务接待支出：写为“0.57万元”，与0.77万元不符，应为0.77万元（N06）"}},
		{"机关运行经费及其上年数", "十一、其他重要事项的情况说明\n（一）机关运行经费支出情况\n机关运行经费支出22.22万元，比2023年度减少2.78万元，下降7.40%。",
			[]string{"机关运行经费 增减额：写为“2.78万元”，与22.22万元、24万元不符，应为1.78万元（N03）"}},
		{"采购总额，一处一报", "八、其他重要事项说明\n（二）政府采购情况\n2024年度政府采购支出总额68.28万元，其中：政府采购货物支出20.00万元、政府采购工程支出0.00万元、政府采购服务支出42.88万元。",
			[]string{"政府采购支出总额：写为“68.28万元”，账列政府采购支出总额为62.88万元（N14），相邻数字颠倒"}},
		{"没有写金额的占比", "八、其他重要事项说明\n（二）政府采购情况\n2024年度政府采购支出总额62.88万元，其中：政府采购货物支出20.00万元、政府采购工程支出0.00万元、政府采购服务支出42.88万元。" +
			"货物采购授予中小企业合同金额占货物支出金额的57.00%。",
			[]string{"货物采购授予中小企业合同金额 占比：写为“57.00%”，按15万元÷20.00万元，应为75.00%（N02），相邻数字颠倒"}},
		{"资产", "十一、其他重要事项的情况说明\n（三）国有资产占有使用情况说明\n截至2024年12月31日，本部门共有车辆2辆，其中：机要通信用车1辆、执法执勤用车1辆、其他用车0辆。单价100万元（含）以上设备（不含车辆）12台（套）。",
			[]string{"单价100万元（含）以上设备（不含车辆）：写为“12台(套)”，账列单价100万元（含）以上设备（不含车辆）为2台(套)（N15）"}},
		{"绩效", "十、预算绩效管理情况\n编报绩效目标的2024年度项目2个，涉及预算金额10.80万元；绩效自评的2024年度项目2个，涉及预算金额108.00万元，平均得分95.10分（其中，绩效评级为“优”的项目1个；" +
			"绩效评级为“良”的项目1个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个）。",
			[]string{"编报绩效目标项目金额 预算数：写为“10.80万元”，账列编报绩效目标项目金额为108万元（N16），小数点错位", "绩效自评平均得分：写为“95.10分”，账列绩效自评平均得分为91.5分（N16），相邻数字颠倒"}},
		{"都对", "十、预算绩效管理情况\n编报绩效目标的2024年度项目2个，涉及预算金额108.00万元；绩效跟踪评价的2024年度项目2个。", []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reading.Read(c.text, reading.Options{Year: 2024})
			assert.Equal(t, c.want, messages(verify.Run(r, verify.AgainstFacts(facts))))
		})
	}
}

// TestVerifyInitial says what is found against the tables of an initial budget: where a
// completion follows from a wrong one, that is one mistake.
func TestVerifyInitial(t *testing.T) {
	text := "五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n" +
		"一般公共预算财政拨款支出年初预算为100.00万元，支出决算为120.00万元，完成年初预算的120.00%。其中：\n" +
		"1、教育支出（类）普通教育（款）初中教育（项）。年初预算为80.00万元，支出决算为120.00万元，完成年初预算的133.33%。\n" +
		"七、“三公”经费财政拨款支出决算情况说明\n“三公”经费财政拨款支出年初预算为6.00万元，支出决算为4.00万元，完成年初预算的66.67%。"
	r := reading.Read(text, reading.Options{Year: 2024})
	initial := given(t, 2024, "公开05/合计/本年支出 100.00", "公开05/2050203/本年支出 90.00", "公开07/合计/预算数", "公开07/合计/决算数 9.00")
	assert.Equal(t, []string{
		"公开05 2050203 本年支出 预算数：写为“80.00万元”，年初预算的公开05 2050203 本年支出为90.00万元（N01、N04）",
		"公开07 合计 预算数 预算数：写为“6.00万元”，年初预算的公开07 合计 决算数为9.00万元（N01）",
	}, messages(verify.Run(r, verify.AgainstInitial(initial))))
}

// TestVerifyUntold says what was not held against anything, as it was not given.
func TestVerifyUntold(t *testing.T) {
	r := reading.Read("八、其他重要事项说明\n（三）国有资产占用使用情况\n单价50万元（含）以上通用设备3台（套）。机关运行经费支出34.18万元，事业运行经费支出2.00万元。", reading.Options{Year: 2021})
	unevaluated := func(options ...verify.Option) (all []judge.Unevaluated) {
		for u := range verify.Run(r, append(options, verify.Only("N13", "N15"))...).NotEvaluated() {
			all = append(all, u)
		}
		return all
	}
	institution := judge.Unevaluated{Rule: "N13", Reason: judge.Say("text.no-fact", "事业运行经费"), Count: 1}
	assert.Equal(t, []judge.Unevaluated{
		{Rule: "N13", Reason: judge.Say("text.no-operations"), Count: 1},
		{Rule: "N13", Reason: judge.Say("text.no-fact", "机关运行经费"), Count: 1},
		institution,
		{Rule: "N15", Reason: judge.Say("text.no-fact", "单价50万元（含）以上通用设备"), Count: 1},
	}, unevaluated())
	assert.Equal(t, []judge.Unevaluated{{Rule: "N13", Reason: judge.Say("text.no-operations"), Count: 1}, institution}, unevaluated(verify.AgainstFacts(disclosure.Facts{
		OperatingCost: &disclosure.OperatingCost{Current: budget.MustParse("34.18", budget.WanYuan)},
		Assets:        &disclosure.Assets{General50: 3},
	})))
}

// TestPlace says what places are called, those that no finding has too.
func TestPlace(t *testing.T) {
	subject := narrative.Subject{Name: "培训费"}
	for want, p := range map[string]verify.Place{
		"":                {},
		"培训费":             {Subject: subject, Measure: narrative.MeasureActual},
		"培训费 占比":          {Subject: subject, Measure: narrative.MeasureShare},
		"培训费 Measure(99)": {Subject: subject, Measure: 99},
	} {
		assert.Equal(t, want, p.String())
	}
}
