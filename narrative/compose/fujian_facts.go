package compose

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// performance writes section seven: evaluations by the units and by the
// department.
func (c fujian) performance(year string) {
	facts := c.facts.Performance
	if facts == nil {
		c.unknown("gap.performance")
		return
	}
	c.paragraph()
	if facts.Self.Count == 0 && facts.Department.Count == 0 {
		c.put("本部门", year, "年度没有组织实施项目绩效评价。")
		return
	}
	c.put("本部门按照预算绩效管理要求，对", year, "年度")
	c.count(facts.Self.Count, ByPiece, narrative.SelfEvaluatedProjects)
	c.put("项目实施单位自评")
	c.involved(facts.Self.Projects, narrative.SelfEvaluatedAmount)
	c.put("。")

	c.paragraph()
	c.put("对")
	c.count(facts.Department.Count, ByPiece, narrative.EvaluatedProjects)
	c.put("项目实施部门评价")
	c.involved(facts.Department.Projects, narrative.EvaluatedAmount)
	if facts.Department.Count > 0 {
		c.put("，")
		c.graded("评价结果等次", facts.Department, departmentGrades)
	}
	c.put("。")
}

// involved writes the names of projects and the money they involve.
func (c fujian) involved(p disclosure.Projects, amount narrative.Indicator) {
	if p.Count == 0 {
		return
	}
	c.put("，项目为")
	c.given(Enumerate(p.Names...), "名称待补", judge.Say("gap.projects", amount))
	c.actual("，涉及财政拨款资金", spent(amount, p.Amount))
}

// others writes section eight.
func (c fujian) others(year string) {
	c.heading(3, "（一）机关运行经费")
	c.operatingCost(year)
	c.heading(3, "（二）政府采购情况")
	c.procurement(year)
	c.heading(3, "（三）国有资产占用使用情况")
	c.assets(year)
}

func (c fujian) operatingCost(year string) {
	q, ok := c.agencyOperation()
	if !ok {
		c.unknown("gap.operation")
		return
	}
	c.paragraph()
	if !c.prints(q.now) {
		c.put("本部门", year, "年度没有机关运行经费支出。")
		return
	}
	c.actual(year+"年度机关运行经费支出", q)
	if c.facts.OperatingCost.Prior.IsBlank() {
		c.put("。")
		return
	}
	change := c.since(q)
	if change.Sign() == 0 {
		c.put("，与上年决算数")
	} else {
		c.put("，比上年决算数")
	}
	c.changed(change, q)
	c.put("。")
	if change.Sign() != 0 {
		c.whyChanged("主要原因是", disclosure.AgencyOperation)
	}
}

func (c fujian) procurement(year string) {
	facts := c.facts.Procurement
	if facts == nil {
		c.unknown("gap.procurement")
		return
	}
	total := spent(narrative.Procurement, c.sum(facts.Spent.Goods, facts.Spent.Works, facts.Spent.Services))
	c.paragraph()
	if !c.prints(total.now) {
		c.put("本部门", year, "年度没有政府采购支出。")
		return
	}
	kinds := []struct {
		spent quantity
		words string
		small quantity
		share string
		whole string
	}{
		{spent(narrative.ProcurementGoods, facts.Spent.Goods), "，其中：政府采购货物支出",
			spent(narrative.ContractsSMEGoods, facts.ToSmallAndMedium.Goods), "货物采购", "货物支出金额"},
		{spent(narrative.ProcurementWorks, facts.Spent.Works), "、政府采购工程支出",
			spent(narrative.ContractsSMEWorks, facts.ToSmallAndMedium.Works), "工程采购", "工程支出金额"},
		{spent(narrative.ProcurementServices, facts.Spent.Services), "、政府采购服务支出",
			spent(narrative.ContractsSMEServices, facts.ToSmallAndMedium.Services), "服务采购", "服务支出金额"},
	}
	c.actual(year+"年度政府采购支出总额", total)
	var toSmall []budget.Amount
	for _, k := range kinds {
		c.actual(k.words, k.spent)
		toSmall = append(toSmall, k.small.now)
	}
	small := spent(narrative.ContractsSME, c.sum(toSmall...))
	c.actual("。授予中小企业合同金额", small)
	c.shared(small, total, "政府采购支出总额")
	micro := spent(narrative.ContractsMicro, facts.ToSmallAndMicro)
	c.actual("，其中：授予小微企业合同金额", micro)
	c.shared(micro, small, "授予中小企业合同金额")
	separator := "；"
	for _, k := range kinds {
		if p, ok := c.shareOf(k.small, k.spent); ok {
			c.put(separator, k.share, "授予中小企业合同金额")
			c.share(p, k.whole, Claim{Subject: k.small.subject, Measure: claimShare, Base: k.spent.subject})
			separator = "，"
		}
	}
	c.put("。")
}

func (c fujian) assets(year string) {
	facts := c.facts.Assets
	if facts == nil {
		c.unknown("gap.assets")
		return
	}
	c.paragraph()
	c.put("截至", year, "年12月31日，本部门")
	c.fleet(facts.Vehicles, "副部（省）级以上领导用车")
	c.put("；单价50万元（含）以上通用设备")
	c.count(facts.General50, BySet, narrative.EquipmentGeneral)
	c.put("，单价100万元（含）以上专用设备")
	c.count(facts.Special100, BySet, narrative.EquipmentSpecial)
	c.put("。")
}
