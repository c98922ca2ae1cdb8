package compose

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// threePublic writes section six: each of the “三公” against its initial budget,
// with the counts behind it.
func (c fujian) threePublic(year string) {
	plan := c.plannedThree()
	c.paragraph()
	c.cost(year+"年度“三公”经费财政拨款支出", tables.Total, plan, disclosure.ThreePublicTotal)
	c.put("具体情况如下：")

	c.paragraph()
	c.cost("（一）因公出国（境）费支出", tables.Abroad, plan, disclosure.Abroad)
	facts := c.facts.ThreePublic
	if facts != nil {
		c.put("全年安排本部门组织的出国团组")
		c.count(facts.Delegations, ByPiece, narrative.AbroadGroups)
		c.put("，参加其他部门出国团组")
		c.count(facts.JoinedDelegations, ByPiece, narrative.AbroadGroupsOfOthers)
		c.put("；全年因公出国（境）累计")
		c.count(facts.Travellers, ByPerson, narrative.AbroadPersons)
		c.put("。")
	}

	c.paragraph()
	c.cost("（二）公务用车购置及运行维护费支出", tables.Vehicles, plan, disclosure.VehicleCost)
	c.cost("其中：公务用车购置费支出", tables.VehiclePurchase, plan, disclosure.VehiclePurchase)
	if facts != nil {
		c.put(year, "年公务用车购置")
		c.count(facts.VehiclesBought, ByVehicle, narrative.VehiclesPurchased)
		c.put("。")
	}
	c.cost("公务用车运行维护费支出", tables.VehicleOperation, plan, disclosure.VehicleOperation)
	if facts != nil {
		c.put("截至", year, "年12月31日，本部门公务用车保有量为")
		c.count(facts.VehiclesKept, ByVehicle, narrative.VehiclesKept)
		c.put("。")
	}

	c.paragraph()
	c.cost("（三）公务接待费支出", tables.Reception, plan, disclosure.Reception)
	if facts == nil {
		c.gap("数据待补", Gap{Kind: GapFact, What: judge.Say("gap.visits")})
		c.put("。")
		return
	}
	c.put("全年累计接待")
	c.count(facts.Receptions, ByBatch, narrative.ReceptionBatches)
	c.put("、")
	c.count(facts.Guests, ByPerson, narrative.ReceptionPersons)
	if facts.ForeignReceptions > 0 {
		c.put("，其中接待外宾")
		c.count(facts.ForeignReceptions, ByBatch, narrative.ReceptionForeignBatches)
		c.put("、")
		c.count(facts.ForeignGuests, ByPerson, narrative.ReceptionForeignPersons)
	}
	c.put("。")
}

// cost writes one of the “三公” with its initial budget, and ends the sentence.
func (c fujian) cost(words string, l tables.Line, plan map[tables.Line]budget.Amount, s disclosure.Subject) {
	q := c.three(l)
	q.plan = plan[l]
	c.actual(words, q)
	if !c.hasPlan {
		c.put("。")
		return
	}
	change, err := NewChange(q.now, q.plan, textUnit)
	if err != nil {
		c.fail(err)
	}
	if change.Sign() == 0 {
		c.budgeted("，与年初预算的", q)
	} else {
		c.budgeted("，比年初预算的", q)
	}
	c.change(change, q.subject, claimBudget, "年初未安排预算")
	c.put("。")
	if change.Sign() != 0 {
		c.whyDeviated("主要原因是", s)
	}
}

// plannedThree returns the initial budget of the “三公” by the lines of 公开07, which
// in this edition prints none.
func (c fujian) plannedThree() map[tables.Line]budget.Amount {
	three := &c.plan.three
	vehicles := c.sum(three[economic.VehiclePurchase].amount, three[economic.VehicleOperation].amount)
	return map[tables.Line]budget.Amount{
		tables.Total:            c.sum(three[economic.Abroad].amount, vehicles, three[economic.Reception].amount),
		tables.Abroad:           three[economic.Abroad].amount,
		tables.Vehicles:         vehicles,
		tables.VehiclePurchase:  three[economic.VehiclePurchase].amount,
		tables.VehicleOperation: three[economic.VehicleOperation].amount,
		tables.Reception:        three[economic.Reception].amount,
	}
}
