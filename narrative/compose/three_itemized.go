package compose

import (
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// threeItems writes each of the “三公” against its initial budget,
// with the counts behind it.
func (w *writer) threeItems() {
	year := w.year()
	w.paragraph()
	w.cost(year+"年度“三公”经费财政拨款支出", tables.Total, disclosure.ThreePublicTotal)
	w.put("具体情况如下：")

	w.paragraph()
	w.cost("（一）因公出国（境）费支出", tables.Abroad, disclosure.Abroad)
	facts := w.facts.ThreePublic
	if facts != nil {
		w.put("全年安排本部门组织的出国团组")
		w.count(facts.Delegations, ByPiece, narrative.AbroadGroups)
		w.put("，参加其他部门出国团组")
		w.count(facts.JoinedDelegations, ByPiece, narrative.AbroadGroupsOfOthers)
		w.put("；全年因公出国（境）累计")
		w.count(facts.Travellers, ByPerson, narrative.AbroadPersons)
		w.put("。")
	}

	w.paragraph()
	w.cost("（二）公务用车购置及运行维护费支出", tables.Vehicles, disclosure.VehicleCost)
	w.cost("其中：公务用车购置费支出", tables.VehiclePurchase, disclosure.VehiclePurchase)
	if facts != nil {
		w.put(year, "年公务用车购置")
		w.count(facts.VehiclesBought, ByVehicle, narrative.VehiclesPurchased)
		w.put("。")
	}
	w.cost("公务用车运行维护费支出", tables.VehicleOperation, disclosure.VehicleOperation)
	if facts != nil {
		w.put("截至", year, "年12月31日，本部门公务用车保有量为")
		w.count(facts.VehiclesKept, ByVehicle, narrative.VehiclesKept)
		w.put("。")
	}

	w.paragraph()
	w.cost("（三）公务接待费支出", tables.Reception, disclosure.Reception)
	if facts == nil {
		w.gap("数据待补", Gap{Kind: GapFact, What: judge.Say("gap.visits")})
		w.put("。")
		return
	}
	w.put("全年累计接待")
	w.count(facts.Receptions, ByBatch, narrative.ReceptionBatches)
	w.put("、")
	w.count(facts.Guests, ByPerson, narrative.ReceptionPersons)
	if facts.ForeignReceptions > 0 {
		w.put("，其中接待外宾")
		w.count(facts.ForeignReceptions, ByBatch, narrative.ReceptionForeignBatches)
		w.put("、")
		w.count(facts.ForeignGuests, ByPerson, narrative.ReceptionForeignPersons)
	}
	w.put("。")
}

// cost writes one of the “三公” with its initial budget, and ends the sentence.
func (w *writer) cost(words string, l tables.Line, s disclosure.Subject) {
	q := w.three(l)
	w.actual(words, q)
	if !w.hasPlan {
		w.put("。")
		return
	}
	change, err := NewChange(q.now, q.plan, textUnit)
	if err != nil {
		w.fail(err)
	}
	if change.Sign() == 0 {
		w.budgeted("，与年初预算的", q)
	} else {
		w.budgeted("，比年初预算的", q)
	}
	w.change(change, w.subject(q), claimBudget, "年初未安排预算")
	w.put("。")
	if change.Sign() != 0 {
		w.whyDeviated("主要原因是", s)
	}
}
