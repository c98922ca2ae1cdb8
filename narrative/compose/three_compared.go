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

// threeDetails writes what each of the “三公” was spent on, if anything was.
func (w *writer) threeDetails() {
	if !w.prints(w.three(tables.Total).now) && !w.anySpent() {
		w.paragraph()
		w.noThree()
		return
	}
	w.threeShares()
	w.abroad()
	w.vehicles()
	w.reception()
}

func (w *writer) noThree() { w.put(w.owner(), "无“三公”经费财政拨款支出。") }

// anyThree reports whether there is anything to say of the “三公”: this year, in the
// budget or the year before.
func (w *writer) anyThree() bool {
	// Parts too small to be printed may make a total that is.
	for _, l := range [...]tables.Line{tables.Total, tables.Abroad, tables.Vehicles, tables.Reception} {
		q := w.three(l)
		if w.prints(q.now) || w.prints(q.plan) || w.prints(q.before) {
			return true
		}
	}
	return false
}

func (w *writer) anySpent() bool {
	for _, l := range threeLines {
		if w.prints(w.three(l.line).now) {
			return true
		}
	}
	return false
}

// threeCompleted compares with the initial budget.
func (w *writer) threeCompleted() {
	total := w.three(tables.Total)
	w.paragraph()
	if w.hasPlan {
		w.budgeted("“三公”经费财政拨款支出年初预算为", total)
		w.actual("，支出决算为", total)
		w.completed(w.against(total), "预算", total)
	} else {
		w.actual("“三公”经费财政拨款支出决算为", total)
	}
	separator := "，其中："
	for _, l := range threeLines {
		q := w.three(l.line)
		w.actual(separator+l.name+"支出决算为", q)
		if w.hasPlan {
			w.completed(w.against(q), "预算", q)
		}
		separator = "；"
	}
	w.put("。")
	if !w.hasPlan {
		return
	}
	completion := w.against(total)
	w.put(strconv.Itoa(w.header.Year), "年度“三公”经费支出", completion.String())
	if completion.Sign() == 0 {
		w.put("。")
		return
	}
	w.whyDeviated("的主要原因：", disclosure.ThreePublicTotal)
}

// threeChanged compares with the year before.
func (w *writer) threeChanged() {
	if !w.hasPrior {
		return
	}
	total := w.three(tables.Total)
	change := w.since(total)
	w.paragraph()
	w.put(strconv.Itoa(w.header.Year), "年度“三公”经费财政拨款支出决算数")
	if change.Sign() == 0 {
		w.put("与", strconv.Itoa(w.header.Year-1), "年度")
	} else {
		w.put("比", strconv.Itoa(w.header.Year-1), "年度")
	}
	w.changed(change, total)
	separator := "，其中："
	for _, l := range threeLines {
		q := w.three(l.line)
		w.put(separator, l.name, "支出决算")
		w.changed(w.since(q), q)
		separator = "；"
	}
	w.put("。")
	for _, l := range threeLines {
		switch w.since(w.three(l.line)).Sign() {
		case -1:
			w.whyChanged(l.name+"支出减少的主要原因是", l.subject)
		case +1:
			w.whyChanged(l.name+"支出增加的主要原因是", l.subject)
		}
	}
}

// threeShares says what part of the “三公” each is.
func (w *writer) threeShares() {
	total := w.three(tables.Total)
	w.paragraph()
	separator := "“三公”经费财政拨款支出决算中，"
	for _, l := range threeLines {
		q := w.three(l.line)
		w.actual(separator+l.name+"支出决算", q)
		w.shared(q, total, "")
		separator = "；"
	}
	w.put("。具体情况如下：")
}

func (w *writer) abroad() {
	abroad := w.three(tables.Abroad)
	w.paragraph()
	w.actual("1、因公出国（境）费支出", abroad)
	w.put("。")
	if facts := w.facts.ThreePublic; facts != nil {
		w.put("全年安排因公出国（境）团组")
		w.count(facts.Delegations+facts.JoinedDelegations, ByPiece, narrative.AbroadGroups)
		w.put("、累计")
		w.count(facts.Travellers, ByPerson, narrative.AbroadPersons)
		w.put("。")
	}
	w.uses("开支内容包括：", abroad, disclosure.Abroad)
}

func (w *writer) vehicles() {
	purchase, operation := w.three(tables.VehiclePurchase), w.three(tables.VehicleOperation)
	facts := w.facts.ThreePublic
	w.paragraph()
	w.actual("2、公务用车购置及运行维护费支出", w.three(tables.Vehicles))
	w.put("。其中：")

	w.paragraph()
	w.actual("公务用车购置支出为", purchase)
	w.put("。")
	w.uses("主要用于", purchase, disclosure.VehiclePurchase)
	if facts != nil {
		w.put("全年公务用车购置")
		w.count(facts.VehiclesBought, ByVehicle, narrative.VehiclesPurchased)
		w.put("。")
	}

	w.paragraph()
	w.actual("公务用车运行维护支出", operation)
	w.put("。")
	w.uses("主要用于", operation, disclosure.VehicleOperation)
	if facts != nil {
		w.put(w.owner(), "所属各预算单位开支财政拨款的公务用车保有量为")
		w.count(facts.VehiclesKept, ByVehicle, narrative.VehiclesKept)
		w.put("。")
	}
}

func (w *writer) reception() {
	reception := w.three(tables.Reception)
	facts := w.facts.ThreePublic
	w.paragraph()
	w.actual("3、公务接待费支出", reception)
	w.put("。其中：")

	w.paragraph()
	w.actual("国内公务接待支出", spent(narrative.ReceptionDomestic, reception.now))
	if facts == nil {
		w.put("。")
		w.gap("数据待补", Gap{Kind: GapFact, What: judge.Say("gap.visits")})
		w.put("。")
		return
	}
	w.actual("（含外宾接待支出", spent(narrative.ReceptionForeign, facts.ForeignCost))
	w.put("）。")
	w.uses("主要用于", reception, disclosure.Reception)
	w.put("全年公务接待")
	w.count(facts.Receptions, ByBatch, narrative.ReceptionBatches)
	w.put("、")
	w.count(facts.Guests, ByPerson, narrative.ReceptionPersons)
	w.put("，其中：接待外宾")
	w.count(facts.ForeignReceptions, ByBatch, narrative.ReceptionForeignBatches)
	w.put("、")
	w.count(facts.ForeignGuests, ByPerson, narrative.ReceptionForeignPersons)
	w.put("。")
}

// uses writes what an amount was spent on, nothing if there was none.
func (w *writer) uses(words string, q quantity, s disclosure.Subject) {
	if w.prints(q.now) {
		w.usedFor(words, s)
	}
}
