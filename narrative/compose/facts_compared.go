package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// performanceManagement writes goals, tracking and self-evaluations.
func (w *writer) performanceManagement() {
	facts := w.facts.Performance
	if facts == nil {
		w.unknown("gap.performance-management")
		return
	}
	year := strconv.Itoa(w.header.Year)
	w.paragraph()
	w.put(w.owner(), "预算绩效管理工作开展情况如下：本部门建立了如下预算绩效管理制度：")
	w.given(Enumerate(facts.Systems...), "名称待补", judge.Say("gap.systems"))
	w.put("，建立了")
	w.given(facts.Mechanism, "机制待补", judge.Say("gap.mechanism"))
	w.put("的预算绩效管理工作机制；全过程绩效管理实施情况：")
	w.projects("编报绩效目标的"+year+"年度项目", facts.Goals, narrative.TargetProjects, narrative.TargetAmount)
	w.projects("；绩效跟踪评价的"+year+"年度项目", facts.Tracked, narrative.TrackedProjects, narrative.TrackedAmount)
	w.projects("；绩效自评的"+year+"年度项目", facts.Self.Projects, narrative.SelfEvaluatedProjects, narrative.SelfEvaluatedAmount)
	if facts.Self.Count == 0 {
		w.put("。")
		return
	}
	w.put("，平均得分")
	w.score(facts.Self.Average)
	w.put("分（其中，")
	w.graded("绩效评级", facts.Self, selfGrades)
	w.put("。绩效自评中共发现问题")
	w.count(facts.Problems.Found, ByPiece, narrative.Problems)
	w.put("，已经完成整改的")
	w.count(facts.Problems.Fixed, ByPiece, narrative.ProblemsFixed)
	w.put("，正在整改的")
	w.count(facts.Problems.InProgress, ByPiece, narrative.ProblemsOpen)
	w.put("）。")
}

func (w *writer) projects(words string, p disclosure.Projects, ofCount, ofAmount narrative.Indicator) {
	w.put(words)
	w.count(p.Count, ByPiece, ofCount)
	w.put("，涉及预算金额")
	w.amount(p.Amount, textUnit, Claim{Subject: ofAmount.String(), Measure: claimBudget})
}

func (w *writer) score(s disclosure.Score) {
	start := len(w.text)
	w.put(s.String())
	w.claim(start, Claim{Subject: narrative.AverageScore.String(), Measure: claimCount})
}

func (w *writer) operatingCost() {
	q, ok := w.agencyOperation()
	if !ok {
		w.unknown("gap.operation")
		return
	}
	w.paragraph()
	if !w.prints(q.now) {
		w.put(w.owner(), "无机关运行经费支出。")
		return
	}
	w.actual("机关运行经费支出", q)
	if w.facts.OperatingCost.Prior.IsBlank() {
		w.put("。")
		return
	}
	change := w.since(q)
	if change.Sign() == 0 {
		w.put("，与")
	} else {
		w.put("，比")
	}
	w.put(strconv.Itoa(w.header.Year-1), "年度")
	w.changed(change, q)
	w.put("。")
	if change.Sign() != 0 {
		w.whyChanged("主要原因是", disclosure.AgencyOperation)
	}
}

func (w *writer) procurementReserved() {
	facts := w.facts.Procurement
	if facts == nil {
		w.unknown("gap.procurement-spent")
		return
	}
	total := w.sum(facts.Spent.Goods, facts.Spent.Works, facts.Spent.Services)
	w.paragraph()
	if !w.prints(total) && facts.Reserved == (disclosure.Reserved{}) {
		w.put(w.owner(), "无政府采购支出。")
		return
	}
	w.actual(w.owner()+"政府采购金额（以合同签订为准）为", spent(narrative.Procurement, total))
	w.actual("，其中：货物采购金额", spent(narrative.ProcurementGoods, facts.Spent.Goods))
	w.actual("、工程采购金额", spent(narrative.ProcurementWorks, facts.Spent.Works))
	w.actual("、服务采购金额", spent(narrative.ProcurementServices, facts.Spent.Services))
	w.put("。")

	w.paragraph()
	w.actual(strconv.Itoa(w.header.Year)+"年度本部门面向中小企业预留政府采购项目预算金额",
		spent(narrative.ReservedSME, facts.Reserved.SmallAndMedium))
	w.actual("，面向小微企业预留政府采购项目预算金额", spent(narrative.ReservedMicro, facts.Reserved.SmallAndMicro))
	w.actual("。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额",
		spent(narrative.AwardedReservedSME, facts.Reserved.WonBySmallAndMedium))
	w.actual("；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额",
		spent(narrative.AwardedReservedMicro, facts.Reserved.WonBySmallAndMicro))
	w.actual("；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额",
		spent(narrative.AwardedOther, facts.Reserved.WonElsewhere))
	w.put("。")
}

func (w *writer) assetsLarge() {
	facts := w.facts.Assets
	if facts == nil {
		w.unknown("gap.assets-held")
		return
	}
	w.paragraph()
	w.put("截至", strconv.Itoa(w.header.Year), "年12月31日，", w.header.Name)
	w.fleet(facts.Vehicles, "部级领导干部用车")
	w.put("。单价100万元（含）以上设备（不含车辆）")
	w.count(facts.Equipment100, BySet, narrative.EquipmentLarge)
	w.put("。")
}
