package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// What a budget says of other matters.

// operatingCostPlanned writes the 机关运行经费 that 公开07 has or, where the units do not tell,
// the one given.
func (w *writer) operatingCostPlanned() {
	at := tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.AgencyOperatingCost), Column: tables.Actual}
	cost, ok := w.agencyOperation()
	if f := w.set.Figure(at); !f.IsBlank() {
		cost, ok = spent(narrative.AgencyOperation, f.Amount()), true
	}
	if !ok {
		w.unknown("gap.operation")
		return
	}
	w.paragraph()
	w.actual(w.year()+"年"+w.header.Name+"财政拨款的机关运行经费预算为", cost)
	w.put("。")
}

func (w *writer) procurementPlanned() {
	facts := w.facts.Procurement
	if facts == nil {
		w.unknown("gap.procurement")
		return
	}
	plan := facts.Spent
	w.paragraph()
	w.actual(w.year()+"年本部门政府采购预算", spent(narrative.Procurement, w.sum(plan.Goods, plan.Works, plan.Services)))
	w.actual("，其中：政府采购货物预算", spent(narrative.ProcurementGoods, plan.Goods))
	w.actual("、政府采购工程预算", spent(narrative.ProcurementWorks, plan.Works))
	w.actual("、政府采购服务预算", spent(narrative.ProcurementServices, plan.Services))
	w.put("。")
	w.paragraph()
	w.actual(w.year()+"年本部门面向中小企业预留政府采购项目预算金额", spent(narrative.ReservedSME, facts.Reserved.SmallAndMedium))
	w.actual("，其中，预留给小型和微型企业的政府采购项目预算为", spent(narrative.ReservedMicro, facts.Reserved.SmallAndMicro))
	w.put("。")
}

func (w *writer) performanceGoals() {
	facts := w.facts.Performance
	if facts == nil {
		w.unknown("gap.performance")
		return
	}
	w.paragraph()
	w.put("本部门编报绩效目标的项目")
	w.count(facts.Goals.Count, ByPiece, narrative.TargetProjects)
	w.put("，涉及项目预算资金")
	w.amount(facts.Goals.Amount, textUnit, Claim{Subject: narrative.TargetAmount.String(), Measure: claimActual})
	w.put("。")
}

func (w *writer) assetsBefore() {
	facts := w.facts.Assets
	if facts == nil {
		w.unknown("gap.assets-held")
		return
	}
	w.paragraph()
	w.put("截至", strconv.Itoa(w.header.Year-1), "年8月31日，", w.header.Name)
	w.fleet(facts.Vehicles, "部级领导干部用车")
	w.put("；单价100万元（含）以上设备（不含车辆）")
	w.count(facts.Equipment100, BySet, narrative.EquipmentLarge)
	w.put("。")
	if three := w.facts.ThreePublic; three != nil {
		w.paragraph()
		w.put(w.year(), "年部门预算安排购置车辆")
		w.count(three.VehiclesBought, ByVehicle, narrative.VehiclesPurchased)
		w.put("。")
	}
}
