package thing

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// Family is a whole and its parts, by the forms and by the rules (整体与部分): what may be
// a part of what, and when parts are all of it. Where a text breaks a whole down is the
// reader's to say.
type Family struct {
	Whole Member
	Parts []Member
	// Closing is the part that ends a list of all parts, so that those not named are
	// nothing; the zero value if only a list of all parts is complete.
	Closing Member
	// Rare is how many of the last parts there mostly are none of. A text names them where there is.
	Rare int
	// Without is a part that a list of the others takes to be nothing.
	Without Member
	// Open is set where there may be more than all parts together.
	Open bool
}

// Member is a cell, an indicator, or a name that is none of these.
type Member struct {
	Subject narrative.Subject
	Key     Key
}

// Line returns the member that a line of a form is.
func Line(f tables.Form, l tables.Line, c tables.Column) Member {
	at := tables.Address{Form: f, Row: tables.LineRow(l), Column: c}
	return Member{narrative.Subject{Address: at}, In(at)}
}

// Counted returns the member that an indicator is.
func Counted(i narrative.Indicator) Member {
	return Member{narrative.Subject{Indicator: i}, Key{row: uint32(i)}}
}

// YearSurplus returns the member that 当年结余 is, what came in in the year less what was spent.
func YearSurplus() Member { return named("当年结余", surplusName) }

func named(name string, number uint32) Member {
	return Member{narrative.Subject{Name: name}, Key{row: number}}
}

// atMost is the family of a part that is no more than its whole.
func atMost(part, whole narrative.Indicator) Family {
	return Family{Open: true, Whole: Counted(whole), Parts: []Member{Counted(part)}}
}

// Set is some of the families. The zero value is none.
type Set uint8

// The sets of families.
const (
	Forms     Set = iota + 1 // sums of the forms that texts spell out
	Texts                    // sums that texts spell out with parts of another form
	Totals                   // parts of the totals of 公开01 and 公开04
	Purchases                // parts of 政府采购
	Reserved                 // parts of what was reserved for small companies
	Visits                   // limits of the numbers of visits and journeys
	Vehicles                 // parts of 车辆
	Projects                 // parts of what was evaluated and found
	Funds                    // sums that texts of budgets alone spell out
	Tendered                 // limits of what budgets plan to purchase
	Bought                   // parts of the vehicles that budgets plan to buy
)

// Families yields the families of a set.
func (s Set) Families() iter.Seq[*Family] {
	return func(yield func(*Family) bool) {
		for i := range sets[s] {
			if !yield(&sets[s][i]) {
				return
			}
		}
	}
}

var sets = [...][]Family{
	Forms: formFamilies, Texts: textFamilies, Totals: totals, Purchases: purchases, Reserved: reserved, Visits: visits, Vehicles: vehicles, Projects: projects,
	Funds: funds, Tendered: tendered, Bought: bought,
}

// formFamilies are sums of the forms that texts spell out.
var formFamilies = []Family{
	{Whole: Line(tables.Form01, tables.IncomeTotal, tables.Actual), Rare: 6, Parts: []Member{
		Line(tables.Form01, tables.IncomeGeneral, tables.Actual), Line(tables.Form01, tables.IncomeOther, tables.Actual),
		Line(tables.Form01, tables.IncomeManagedFund, tables.Actual),
		Line(tables.Form01, tables.IncomeStateCapital, tables.Actual), Line(tables.Form01, tables.IncomeSuperior, tables.Actual),
		Line(tables.Form01, tables.IncomeInstitutional, tables.Actual), Line(tables.Form01, tables.IncomeOperating, tables.Actual),
		Line(tables.Form01, tables.IncomeAffiliate, tables.Actual),
	}},
	{Whole: Line(tables.Form01, tables.IncomeTotal, tables.Actual), Rare: 4, Parts: []Member{ // 公开02
		Line(tables.Form04, tables.IncomeTotal, tables.Actual), Line(tables.Form01, tables.IncomeOther, tables.Actual),
		Line(tables.Form01, tables.IncomeSuperior, tables.Actual), Line(tables.Form01, tables.IncomeInstitutional, tables.Actual),
		Line(tables.Form01, tables.IncomeOperating, tables.Actual), Line(tables.Form01, tables.IncomeAffiliate, tables.Actual),
	}},
	{Whole: Line(tables.Form03, tables.Total, tables.Expenditure), Rare: 3, Parts: []Member{
		Line(tables.Form03, tables.Total, tables.Basic), Line(tables.Form03, tables.Total, tables.Project),
		Line(tables.Form03, tables.Total, tables.ToSuperior), Line(tables.Form03, tables.Total, tables.Operating),
		Line(tables.Form03, tables.Total, tables.ToAffiliate),
	}},
	{Whole: Line(tables.Form05, tables.Total, tables.Expenditure), Parts: []Member{
		Line(tables.Form05, tables.Total, tables.Basic), Line(tables.Form05, tables.Total, tables.Project),
	}},
	{Whole: Line(tables.Form08, tables.Total, tables.Expenditure), Parts: []Member{
		Line(tables.Form08, tables.Total, tables.Basic), Line(tables.Form08, tables.Total, tables.Project),
	}},
	{Whole: Line(tables.Form09, tables.Total, tables.Expenditure), Parts: []Member{
		Line(tables.Form09, tables.Total, tables.Basic), Line(tables.Form09, tables.Total, tables.Project),
	}},
	{Whole: Line(tables.Form05, tables.Total, tables.Basic), Parts: []Member{
		Line(tables.Form06, tables.PersonnelTotal, tables.Actual), Line(tables.Form06, tables.OperationsTotal, tables.Actual),
	}},
	{Whole: Line(tables.Form07, tables.Total, tables.Actual), Parts: []Member{
		Line(tables.Form07, tables.Abroad, tables.Actual), Line(tables.Form07, tables.Vehicles, tables.Actual),
		Line(tables.Form07, tables.Reception, tables.Actual),
	}},
	{Whole: Line(tables.Form07, tables.Vehicles, tables.Actual), Parts: []Member{
		Line(tables.Form07, tables.VehiclePurchase, tables.Actual), Line(tables.Form07, tables.VehicleOperation, tables.Actual),
	}},
	{Whole: Line(tables.Form04, tables.IncomeTotal, tables.Actual), Rare: 1, Parts: []Member{
		Line(tables.Form01, tables.IncomeGeneral, tables.Actual), Line(tables.Form01, tables.IncomeManagedFund, tables.Actual),
		Line(tables.Form01, tables.IncomeStateCapital, tables.Actual),
	}},
	{Open: true, Whole: Line(tables.Form03, tables.Total, tables.Expenditure), Parts: []Member{ // X10
		Line(tables.Form05, tables.Total, tables.Expenditure), Line(tables.Form08, tables.Total, tables.Expenditure),
		Line(tables.Form09, tables.Total, tables.Expenditure),
	}},
}

// totals are the parts of the totals of 公开01 and 公开04.
var totals = []Family{
	{Whole: Line(tables.Form01, tables.GrandIncome, tables.Actual), Parts: []Member{
		Line(tables.Form01, tables.IncomeTotal, tables.Actual), Line(tables.Form01, tables.SurplusUsed, tables.Actual),
		Line(tables.Form01, tables.Opening, tables.Actual),
	}},
	{Whole: Line(tables.Form01, tables.GrandExpenditure, tables.Actual), Parts: []Member{
		Line(tables.Form01, tables.ExpenditureTotal, tables.Actual), Line(tables.Form01, tables.SurplusDistributed, tables.Actual),
		Line(tables.Form01, tables.Closing, tables.Actual),
	}},
	{Whole: Line(tables.Form04, tables.GrandIncome, tables.Actual), Parts: []Member{
		Line(tables.Form04, tables.IncomeTotal, tables.Actual), Line(tables.Form04, tables.Opening, tables.Actual),
	}},
	{Whole: Line(tables.Form04, tables.GrandExpenditure, tables.AllFunds), Parts: []Member{
		Line(tables.Form04, tables.ExpenditureTotal, tables.AllFunds), Line(tables.Form04, tables.Closing, tables.AllFunds),
	}},
}

// purchases are the parts of 政府采购.
var purchases = []Family{
	{Whole: Counted(narrative.Procurement), Parts: []Member{
		Counted(narrative.ProcurementGoods), Counted(narrative.ProcurementWorks), Counted(narrative.ProcurementServices),
	}},
	{Whole: Counted(narrative.Procurement), Parts: []Member{Counted(narrative.ProcurementCentral), Counted(narrative.ProcurementScattered)}},
	atMost(narrative.ContractsMicro, narrative.ContractsSME),
	atMost(narrative.ContractsSME, narrative.Procurement),
}

// reserved are the parts of what was reserved for small companies, and won by them.
var reserved = []Family{
	{Open: true, Whole: Counted(narrative.Procurement), Parts: []Member{Counted(narrative.AwardedReservedSME), Counted(narrative.AwardedOther)}},
	atMost(narrative.ReservedMicro, narrative.ReservedSME),
	atMost(narrative.AwardedReservedMicro, narrative.AwardedReservedSME),
}

// visits are limits of the numbers of visits and journeys.
var visits = []Family{
	atMost(narrative.ReceptionForeignBatches, narrative.ReceptionBatches),
	atMost(narrative.ReceptionForeignPersons, narrative.ReceptionPersons),
	atMost(narrative.ReceptionBatches, narrative.ReceptionPersons),
	atMost(narrative.ReceptionForeignBatches, narrative.ReceptionForeignPersons),
	atMost(narrative.AbroadGroups, narrative.AbroadPersons),
}

// funds are the parts of what a budget spends of 财政拨款.
var funds = []Family{
	{Whole: Line(tables.Form04, tables.ExpenditureTotal, tables.AllFunds), Parts: []Member{
		Line(tables.Form05, tables.Total, tables.Expenditure), Line(tables.Form08, tables.Total, tables.Expenditure),
		Line(tables.Form09, tables.Total, tables.Expenditure),
	}},
}

// tendered are limits of what a budget plans to purchase: what it reserves is part of that.
var tendered = []Family{atMost(narrative.ReservedSME, narrative.Procurement)}

// bought are the parts of the vehicles that a budget plans to buy.
var bought = []Family{{Whole: Counted(narrative.VehiclesPurchased), Closing: Counted(narrative.VehiclesOther), Parts: vehicles[0].Parts}}

// vehicles are the parts of 车辆.
var vehicles = []Family{
	{Whole: Counted(narrative.VehiclesTotal), Closing: Counted(narrative.VehiclesOther), Parts: []Member{
		Counted(narrative.VehiclesOfMinisters), Counted(narrative.VehiclesOfLeaders), Counted(narrative.VehiclesConfidential), Counted(narrative.VehiclesEmergency),
		Counted(narrative.VehiclesEnforcement), Counted(narrative.VehiclesSpecial), Counted(narrative.VehiclesOfRetired),
		Counted(narrative.VehiclesGeneral), Counted(narrative.VehiclesOther),
	}},
}

// projects are the parts of what was evaluated and found.
var projects = []Family{
	{Whole: Counted(narrative.SelfEvaluatedProjects), Parts: []Member{
		Counted(narrative.SelfExcellent), Counted(narrative.SelfGood), Counted(narrative.SelfFair), Counted(narrative.SelfPoor),
	}},
	{Whole: Counted(narrative.EvaluatedProjects), Parts: []Member{
		Counted(narrative.EvaluatedExcellent), Counted(narrative.EvaluatedGood), Counted(narrative.EvaluatedFair), Counted(narrative.EvaluatedPoor),
	}},
	{Whole: Counted(narrative.Problems), Parts: []Member{Counted(narrative.ProblemsFixed), Counted(narrative.ProblemsOpen)}},
}

// textFamilies are sums that texts spell out with parts of another form: those of 公开06
// are of the general budget, but in the text may be those of all money.
var textFamilies = []Family{
	{Whole: Line(tables.Form03, tables.Total, tables.Basic), Parts: []Member{
		Line(tables.Form06, tables.PersonnelTotal, tables.Actual), Line(tables.Form06, tables.OperationsTotal, tables.Actual),
	}},
	{Whole: Line(tables.Form07, tables.Total, tables.Actual), Without: Line(tables.Form07, tables.VehiclePurchase, tables.Actual), Parts: []Member{
		Line(tables.Form07, tables.Abroad, tables.Actual), Line(tables.Form07, tables.VehicleOperation, tables.Actual),
		Line(tables.Form07, tables.Reception, tables.Actual),
	}},
	{Whole: Line(tables.Form07, tables.Total, tables.Actual), Parts: []Member{
		Line(tables.Form07, tables.Abroad, tables.Actual), Line(tables.Form07, tables.VehiclePurchase, tables.Actual),
		Line(tables.Form07, tables.VehicleOperation, tables.Actual), Line(tables.Form07, tables.Reception, tables.Actual),
	}},
	{Whole: Line(tables.Form03, tables.Total, tables.Basic), Parts: []Member{named("人员经费", personnelName), named("公用经费", operationsName)}},
	{Whole: Line(tables.Form03, tables.Total, tables.Expenditure), Rare: 3, Parts: []Member{
		named("人员经费", personnelName), named("公用经费", operationsName), Line(tables.Form03, tables.Total, tables.Project),
		Line(tables.Form03, tables.Total, tables.ToSuperior), Line(tables.Form03, tables.Total, tables.Operating),
		Line(tables.Form03, tables.Total, tables.ToAffiliate),
	}},
	{Whole: Line(tables.Form04, tables.GrandIncome, tables.Actual), Rare: 2, Parts: []Member{
		Line(tables.Form01, tables.IncomeGeneral, tables.Actual), Line(tables.Form04, tables.Opening, tables.Actual),
		Line(tables.Form01, tables.IncomeManagedFund, tables.Actual), Line(tables.Form01, tables.IncomeStateCapital, tables.Actual),
	}},
}

// Complete yields the families that have all parts.
func Complete() iter.Seq[*Family] {
	return func(yield func(*Family) bool) {
		for _, s := range [...]Set{Forms, Texts, Totals, Purchases, Vehicles, Projects, Bought} {
			for f := range s.Families() {
				if !f.Open && !yield(f) {
					return
				}
			}
		}
	}
}

// Wholes returns what a thing of the forms can be a part of: its wholes, and theirs. It is
// not to be changed.
func Wholes(part Key) []Key { return above[part] }

// above is what each thing of the forms can be a part of: its wholes, and theirs.
var above = ancestors(slices.Concat(formFamilies, totals, textFamilies))

// ancestors returns the wholes of every part, and what those are parts of.
func ancestors(families []Family) map[Key][]Key {
	all := map[Key][]Key{}
	for _, f := range families {
		for _, p := range f.Parts {
			if !f.Open && !slices.Contains(all[p.Key], f.Whole.Key) {
				all[p.Key] = append(all[p.Key], f.Whole.Key)
			}
		}
	}
	for part := range all {
		for n := 0; n < len(all[part]); n++ { // the wholes grow as they are gone through
			for _, whole := range all[all[part][n]] {
				if !slices.Contains(all[part], whole) {
					all[part] = append(all[part], whole)
				}
			}
		}
	}
	return all
}
