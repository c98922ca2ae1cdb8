package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// threeLine is one of the “三公” as section seven names it.
type threeLine struct {
	line    tables.Line
	name    string
	subject disclosure.Subject
}

// threeLines are the parts of the “三公” that the edition compares.
var threeLines = [...]threeLine{
	{tables.Abroad, "因公出国（境）费", disclosure.Abroad},
	{tables.Vehicles, "公务用车购置及运行维护费", disclosure.VehicleCost},
	{tables.Reception, "公务接待费", disclosure.Reception},
}

// threePublic writes section seven.
func (c shanghai) threePublic() {
	if !c.anyThree() {
		c.paragraph()
		c.noThree()
		return
	}
	c.heading(3, "（一）“三公”经费财政拨款支出决算总体情况说明")
	c.threeCompleted()
	c.threeChanged()
	c.heading(3, "（二）“三公”经费财政拨款支出决算具体情况说明")
	if !c.prints(c.three(tables.Total).now) && !c.anySpent() {
		c.paragraph()
		c.noThree()
		return
	}
	c.threeShares()
	c.abroad()
	c.vehicles()
	c.reception()
}

func (c shanghai) noThree() { c.put(c.owner(), "无“三公”经费财政拨款支出。") }

// anyThree reports whether there is anything to say of the “三公”: this year, in the
// budget or the year before.
func (c shanghai) anyThree() bool {
	// Parts too small to be printed may make a total that is.
	for _, l := range [...]tables.Line{tables.Total, tables.Abroad, tables.Vehicles, tables.Reception} {
		q := c.three(l)
		if c.prints(q.now) || c.prints(q.plan) || c.prints(q.before) {
			return true
		}
	}
	return false
}

func (c shanghai) anySpent() bool {
	for _, l := range threeLines {
		if c.prints(c.three(l.line).now) {
			return true
		}
	}
	return false
}

// threeCompleted compares with the initial budget.
func (c shanghai) threeCompleted() {
	total := c.three(tables.Total)
	c.paragraph()
	if c.hasPlan {
		c.budgeted("“三公”经费财政拨款支出年初预算为", total)
		c.actual("，支出决算为", total)
		c.completed(c.against(total), "预算", total)
	} else {
		c.actual("“三公”经费财政拨款支出决算为", total)
	}
	separator := "，其中："
	for _, l := range threeLines {
		q := c.three(l.line)
		c.actual(separator+l.name+"支出决算为", q)
		if c.hasPlan {
			c.completed(c.against(q), "预算", q)
		}
		separator = "；"
	}
	c.put("。")
	if !c.hasPlan {
		return
	}
	completion := c.against(total)
	c.put(strconv.Itoa(c.header.Year), "年度“三公”经费支出", completion.String())
	if completion.Sign() == 0 {
		c.put("。")
		return
	}
	c.whyDeviated("的主要原因：", disclosure.ThreePublicTotal)
}

// threeChanged compares with the year before.
func (c shanghai) threeChanged() {
	if !c.hasPrior {
		return
	}
	total := c.three(tables.Total)
	change := c.since(total)
	c.paragraph()
	c.put(strconv.Itoa(c.header.Year), "年度“三公”经费财政拨款支出决算数")
	if change.Sign() == 0 {
		c.put("与", strconv.Itoa(c.header.Year-1), "年度")
	} else {
		c.put("比", strconv.Itoa(c.header.Year-1), "年度")
	}
	c.changed(change, total)
	separator := "，其中："
	for _, l := range threeLines {
		q := c.three(l.line)
		c.put(separator, l.name, "支出决算")
		c.changed(c.since(q), q)
		separator = "；"
	}
	c.put("。")
	for _, l := range threeLines {
		switch c.since(c.three(l.line)).Sign() {
		case -1:
			c.whyChanged(l.name+"支出减少的主要原因是", l.subject)
		case +1:
			c.whyChanged(l.name+"支出增加的主要原因是", l.subject)
		}
	}
}

// threeShares says what part of the “三公” each is.
func (c shanghai) threeShares() {
	total := c.three(tables.Total)
	c.paragraph()
	separator := "“三公”经费财政拨款支出决算中，"
	for _, l := range threeLines {
		q := c.three(l.line)
		c.actual(separator+l.name+"支出决算", q)
		c.shared(q, total, "")
		separator = "；"
	}
	c.put("。具体情况如下：")
}

func (c shanghai) abroad() {
	abroad := c.three(tables.Abroad)
	c.paragraph()
	c.actual("1、因公出国（境）费支出", abroad)
	c.put("。")
	if facts := c.facts.ThreePublic; facts != nil {
		c.put("全年安排因公出国（境）团组")
		c.count(facts.Delegations+facts.JoinedDelegations, ByPiece, narrative.AbroadGroups)
		c.put("、累计")
		c.count(facts.Travellers, ByPerson, narrative.AbroadPersons)
		c.put("。")
	}
	c.uses("开支内容包括：", abroad, disclosure.Abroad)
}

func (c shanghai) vehicles() {
	purchase, operation := c.three(tables.VehiclePurchase), c.three(tables.VehicleOperation)
	facts := c.facts.ThreePublic
	c.paragraph()
	c.actual("2、公务用车购置及运行维护费支出", c.three(tables.Vehicles))
	c.put("。其中：")

	c.paragraph()
	c.actual("公务用车购置支出为", purchase)
	c.put("。")
	c.uses("主要用于", purchase, disclosure.VehiclePurchase)
	if facts != nil {
		c.put("全年公务用车购置")
		c.count(facts.VehiclesBought, ByVehicle, narrative.VehiclesPurchased)
		c.put("。")
	}

	c.paragraph()
	c.actual("公务用车运行维护支出", operation)
	c.put("。")
	c.uses("主要用于", operation, disclosure.VehicleOperation)
	if facts != nil {
		c.put(c.owner(), "所属各预算单位开支财政拨款的公务用车保有量为")
		c.count(facts.VehiclesKept, ByVehicle, narrative.VehiclesKept)
		c.put("。")
	}
}

func (c shanghai) reception() {
	reception := c.three(tables.Reception)
	facts := c.facts.ThreePublic
	c.paragraph()
	c.actual("3、公务接待费支出", reception)
	c.put("。其中：")

	c.paragraph()
	c.actual("国内公务接待支出", spent(narrative.ReceptionDomestic, reception.now))
	if facts == nil {
		c.put("。")
		c.gap("数据待补", Gap{Kind: GapFact, What: judge.Say("gap.visits")})
		c.put("。")
		return
	}
	c.actual("（含外宾接待支出", spent(narrative.ReceptionForeign, facts.ForeignCost))
	c.put("）。")
	c.uses("主要用于", reception, disclosure.Reception)
	c.put("全年公务接待")
	c.count(facts.Receptions, ByBatch, narrative.ReceptionBatches)
	c.put("、")
	c.count(facts.Guests, ByPerson, narrative.ReceptionPersons)
	c.put("，其中：接待外宾")
	c.count(facts.ForeignReceptions, ByBatch, narrative.ReceptionForeignBatches)
	c.put("、")
	c.count(facts.ForeignGuests, ByPerson, narrative.ReceptionForeignPersons)
	c.put("。")
}

// uses writes what an amount was spent on, nothing if there was none.
func (c shanghai) uses(words string, q quantity, s disclosure.Subject) {
	if c.prints(q.now) {
		c.usedFor(words, s)
	}
}
