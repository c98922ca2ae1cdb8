package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// performance writes section ten.
func (c shanghai) performance() {
	facts := c.facts.Performance
	if facts == nil {
		c.unknown("gap.performance-management")
		return
	}
	year := strconv.Itoa(c.header.Year)
	c.paragraph()
	c.put(c.owner(), "预算绩效管理工作开展情况如下：本部门建立了如下预算绩效管理制度：")
	c.given(Enumerate(facts.Systems...), "名称待补", judge.Say("gap.systems"))
	c.put("，建立了")
	c.given(facts.Mechanism, "机制待补", judge.Say("gap.mechanism"))
	c.put("的预算绩效管理工作机制；全过程绩效管理实施情况：")
	c.projects("编报绩效目标的"+year+"年度项目", facts.Goals, narrative.TargetProjects, narrative.TargetAmount)
	c.projects("；绩效跟踪评价的"+year+"年度项目", facts.Tracked, narrative.TrackedProjects, narrative.TrackedAmount)
	c.projects("；绩效自评的"+year+"年度项目", facts.Self.Projects, narrative.SelfEvaluatedProjects, narrative.SelfEvaluatedAmount)
	if facts.Self.Count == 0 {
		c.put("。")
		return
	}
	c.put("，平均得分")
	c.score(facts.Self.Average)
	c.put("分（其中，")
	c.graded("绩效评级", facts.Self, selfGrades)
	c.put("。绩效自评中共发现问题")
	c.count(facts.Problems.Found, ByPiece, narrative.Problems)
	c.put("，已经完成整改的")
	c.count(facts.Problems.Fixed, ByPiece, narrative.ProblemsFixed)
	c.put("，正在整改的")
	c.count(facts.Problems.InProgress, ByPiece, narrative.ProblemsOpen)
	c.put("）。")
}

func (c shanghai) projects(words string, p disclosure.Projects, ofCount, ofAmount narrative.Indicator) {
	c.put(words)
	c.count(p.Count, ByPiece, ofCount)
	c.put("，涉及预算金额")
	c.amount(p.Amount, textUnit, Claim{Subject: ofAmount.String(), Measure: claimBudget})
}

func (c shanghai) score(s disclosure.Score) {
	start := len(c.text)
	c.put(s.String())
	c.claim(start, Claim{Subject: narrative.AverageScore.String(), Measure: claimCount})
}

// others writes section eleven.
func (c shanghai) others() {
	c.heading(3, "（一）机关运行经费支出情况")
	c.operatingCost()
	c.heading(3, "（二）政府采购支出情况")
	c.procurement()
	c.heading(3, "（三）国有资产占有使用情况说明")
	c.assets()
}

func (c shanghai) operatingCost() {
	q, ok := c.agencyOperation()
	if !ok {
		c.unknown("gap.operation")
		return
	}
	c.paragraph()
	if !c.prints(q.now) {
		c.put(c.owner(), "无机关运行经费支出。")
		return
	}
	c.actual("机关运行经费支出", q)
	if c.facts.OperatingCost.Prior.IsBlank() {
		c.put("。")
		return
	}
	change := c.since(q)
	if change.Sign() == 0 {
		c.put("，与")
	} else {
		c.put("，比")
	}
	c.put(strconv.Itoa(c.header.Year-1), "年度")
	c.changed(change, q)
	c.put("。")
	if change.Sign() != 0 {
		c.whyChanged("主要原因是", disclosure.AgencyOperation)
	}
}

func (c shanghai) procurement() {
	facts := c.facts.Procurement
	if facts == nil {
		c.unknown("gap.procurement-spent")
		return
	}
	total := c.sum(facts.Spent.Goods, facts.Spent.Works, facts.Spent.Services)
	c.paragraph()
	if !c.prints(total) && facts.Reserved == (disclosure.Reserved{}) {
		c.put(c.owner(), "无政府采购支出。")
		return
	}
	c.actual(c.owner()+"政府采购金额（以合同签订为准）为", spent(narrative.Procurement, total))
	c.actual("，其中：货物采购金额", spent(narrative.ProcurementGoods, facts.Spent.Goods))
	c.actual("、工程采购金额", spent(narrative.ProcurementWorks, facts.Spent.Works))
	c.actual("、服务采购金额", spent(narrative.ProcurementServices, facts.Spent.Services))
	c.put("。")

	c.paragraph()
	c.actual(strconv.Itoa(c.header.Year)+"年度本部门面向中小企业预留政府采购项目预算金额",
		spent(narrative.ReservedSME, facts.Reserved.SmallAndMedium))
	c.actual("，面向小微企业预留政府采购项目预算金额", spent(narrative.ReservedMicro, facts.Reserved.SmallAndMicro))
	c.actual("。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额",
		spent(narrative.AwardedReservedSME, facts.Reserved.WonBySmallAndMedium))
	c.actual("；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额",
		spent(narrative.AwardedReservedMicro, facts.Reserved.WonBySmallAndMicro))
	c.actual("；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额",
		spent(narrative.AwardedOther, facts.Reserved.WonElsewhere))
	c.put("。")
}

func (c shanghai) assets() {
	facts := c.facts.Assets
	if facts == nil {
		c.unknown("gap.assets-held")
		return
	}
	c.paragraph()
	c.put("截至", strconv.Itoa(c.header.Year), "年12月31日，", c.header.Name)
	c.fleet(facts.Vehicles, "部级领导干部用车")
	c.put("。单价100万元（含）以上设备（不含车辆）")
	c.count(facts.Equipment100, BySet, narrative.EquipmentLarge)
	c.put("。")
}
