package compose

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// performanceEvaluations writes evaluations by the units and by the department.
func (w *writer) performanceEvaluations() {
	year := w.year()
	facts := w.facts.Performance
	if facts == nil {
		w.unknown("gap.performance")
		return
	}
	w.paragraph()
	if facts.Self.Count == 0 && facts.Department.Count == 0 {
		w.put("本部门", year, "年度没有组织实施项目绩效评价。")
		return
	}
	w.put("本部门按照预算绩效管理要求，对", year, "年度")
	w.count(facts.Self.Count, ByPiece, narrative.SelfEvaluatedProjects)
	w.put("项目实施单位自评")
	w.involved(facts.Self.Projects, narrative.SelfEvaluatedAmount)
	w.put("。")

	w.paragraph()
	w.put("对")
	w.count(facts.Department.Count, ByPiece, narrative.EvaluatedProjects)
	w.put("项目实施部门评价")
	w.involved(facts.Department.Projects, narrative.EvaluatedAmount)
	if facts.Department.Count > 0 {
		w.put("，")
		w.graded("评价结果等次", facts.Department, departmentGrades)
	}
	w.put("。")
}

// involved writes the names of projects and the money they involve.
func (w *writer) involved(p disclosure.Projects, amount narrative.Indicator) {
	if p.Count == 0 {
		return
	}
	w.put("，项目为")
	w.given(Enumerate(p.Names...), "名称待补", judge.Say("gap.projects", amount))
	w.actual("，涉及财政拨款资金", spent(amount, p.Amount))
}

func (w *writer) operatingCostOfYear() {
	year := w.year()
	q, ok := w.agencyOperation()
	if !ok {
		w.unknown("gap.operation")
		return
	}
	w.paragraph()
	if !w.prints(q.now) {
		w.put("本部门", year, "年度没有机关运行经费支出。")
		return
	}
	w.actual(year+"年度机关运行经费支出", q)
	if w.facts.OperatingCost.Prior.IsBlank() {
		w.put("。")
		return
	}
	change := w.since(q)
	if change.Sign() == 0 {
		w.put("，与上年决算数")
	} else {
		w.put("，比上年决算数")
	}
	w.changed(change, q)
	w.put("。")
	if change.Sign() != 0 {
		w.whyChanged("主要原因是", disclosure.AgencyOperation)
	}
}

func (w *writer) procurementContracts() {
	year := w.year()
	facts := w.facts.Procurement
	if facts == nil {
		w.unknown("gap.procurement")
		return
	}
	total := spent(narrative.Procurement, w.sum(facts.Spent.Goods, facts.Spent.Works, facts.Spent.Services))
	w.paragraph()
	if !w.prints(total.now) {
		w.put("本部门", year, "年度没有政府采购支出。")
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
	w.actual(year+"年度政府采购支出总额", total)
	var toSmall []budget.Amount
	for _, k := range kinds {
		w.actual(k.words, k.spent)
		toSmall = append(toSmall, k.small.now)
	}
	small := spent(narrative.ContractsSME, w.sum(toSmall...))
	w.actual("。授予中小企业合同金额", small)
	w.shared(small, total, "政府采购支出总额")
	micro := spent(narrative.ContractsMicro, facts.ToSmallAndMicro)
	w.actual("，其中：授予小微企业合同金额", micro)
	w.shared(micro, small, "授予中小企业合同金额")
	separator := "；"
	for _, k := range kinds {
		if p, ok := w.shareOf(k.small, k.spent); ok {
			w.put(separator, k.share, "授予中小企业合同金额")
			w.share(p, k.whole, Claim{Subject: w.subject(k.small), Measure: claimShare, Base: w.subject(k.spent)})
			separator = "，"
		}
	}
	w.put("。")
}

func (w *writer) assetsGeneral() {
	year := w.year()
	facts := w.facts.Assets
	if facts == nil {
		w.unknown("gap.assets")
		return
	}
	w.paragraph()
	w.put("截至", year, "年12月31日，本部门")
	w.fleet(facts.Vehicles, "副部（省）级以上领导用车")
	w.put("；单价50万元（含）以上通用设备")
	w.count(facts.General50, BySet, narrative.EquipmentGeneral)
	w.put("，单价100万元（含）以上专用设备")
	w.count(facts.Special100, BySet, narrative.EquipmentSpecial)
	w.put("。")
}
