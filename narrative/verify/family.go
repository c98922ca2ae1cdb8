package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A family is a whole and its parts, by the forms and by the rules (整体与部分): what may be
// a part of what, and when parts are all of it. Where a text breaks a whole down is the
// reader's to say.
type family struct {
	whole member
	parts []member
	// closing is the part that ends a list of all parts, so that those not named are
	// nothing; the zero value if only a list of all parts is complete.
	closing member
	// without is a part that a list of the others takes to be nothing.
	without member
	// open is set where there may be more than all parts together.
	open bool
}

// A member is a cell, an indicator, or a name that is none of these.
type member struct {
	subject narrative.Subject
	thing   factKey
}

func line(f tables.Form, l tables.Line, c tables.Column) member {
	at := tables.Address{Form: f, Row: tables.LineRow(l), Column: c}
	return member{narrative.Subject{Address: at}, thingIn(at)}
}

func counted(i narrative.Indicator) member {
	return member{narrative.Subject{Indicator: i}, factKey{row: uint32(i)}}
}

func named(name string, number uint32) member {
	return member{narrative.Subject{Name: name}, factKey{row: number}}
}

// atMost is the family of a part that is no more than its whole.
func atMost(part, whole narrative.Indicator) family {
	return family{open: true, whole: counted(whole), parts: []member{counted(part)}}
}

// formFamilies are sums of the forms that texts spell out.
var formFamilies = []family{
	{whole: line(tables.Form01, tables.IncomeTotal, tables.Actual), parts: []member{
		line(tables.Form01, tables.IncomeGeneral, tables.Actual), line(tables.Form01, tables.IncomeManagedFund, tables.Actual),
		line(tables.Form01, tables.IncomeStateCapital, tables.Actual), line(tables.Form01, tables.IncomeSuperior, tables.Actual),
		line(tables.Form01, tables.IncomeInstitutional, tables.Actual), line(tables.Form01, tables.IncomeOperating, tables.Actual),
		line(tables.Form01, tables.IncomeAffiliate, tables.Actual), line(tables.Form01, tables.IncomeOther, tables.Actual),
	}},
	{whole: line(tables.Form03, tables.Total, tables.Expenditure), parts: []member{
		line(tables.Form03, tables.Total, tables.Basic), line(tables.Form03, tables.Total, tables.Project),
		line(tables.Form03, tables.Total, tables.ToSuperior), line(tables.Form03, tables.Total, tables.Operating),
		line(tables.Form03, tables.Total, tables.ToAffiliate),
	}},
	{whole: line(tables.Form05, tables.Total, tables.Expenditure), parts: []member{
		line(tables.Form05, tables.Total, tables.Basic), line(tables.Form05, tables.Total, tables.Project),
	}},
	{whole: line(tables.Form05, tables.Total, tables.Basic), parts: []member{
		line(tables.Form06, tables.PersonnelTotal, tables.Actual), line(tables.Form06, tables.OperationsTotal, tables.Actual),
	}},
	{whole: line(tables.Form07, tables.Total, tables.Actual), parts: []member{
		line(tables.Form07, tables.Abroad, tables.Actual), line(tables.Form07, tables.Vehicles, tables.Actual),
		line(tables.Form07, tables.Reception, tables.Actual),
	}},
	{whole: line(tables.Form07, tables.Vehicles, tables.Actual), parts: []member{
		line(tables.Form07, tables.VehiclePurchase, tables.Actual), line(tables.Form07, tables.VehicleOperation, tables.Actual),
	}},
	{whole: line(tables.Form04, tables.IncomeTotal, tables.Actual), parts: []member{
		line(tables.Form01, tables.IncomeGeneral, tables.Actual), line(tables.Form01, tables.IncomeManagedFund, tables.Actual),
		line(tables.Form01, tables.IncomeStateCapital, tables.Actual),
	}},
	{open: true, whole: line(tables.Form03, tables.Total, tables.Expenditure), parts: []member{ // X10
		line(tables.Form05, tables.Total, tables.Expenditure), line(tables.Form08, tables.Total, tables.Expenditure),
		line(tables.Form09, tables.Total, tables.Expenditure),
	}},
}

// totals are the parts of the totals of 公开01 and 公开04.
var totals = []family{
	{whole: line(tables.Form01, tables.GrandIncome, tables.Actual), parts: []member{
		line(tables.Form01, tables.IncomeTotal, tables.Actual), line(tables.Form01, tables.SurplusUsed, tables.Actual),
		line(tables.Form01, tables.Opening, tables.Actual),
	}},
	{whole: line(tables.Form01, tables.GrandExpenditure, tables.Actual), parts: []member{
		line(tables.Form01, tables.ExpenditureTotal, tables.Actual), line(tables.Form01, tables.SurplusDistributed, tables.Actual),
		line(tables.Form01, tables.Closing, tables.Actual),
	}},
	{whole: line(tables.Form04, tables.GrandIncome, tables.Actual), parts: []member{
		line(tables.Form04, tables.IncomeTotal, tables.Actual), line(tables.Form04, tables.Opening, tables.Actual),
	}},
	{whole: line(tables.Form04, tables.GrandExpenditure, tables.AllFunds), parts: []member{
		line(tables.Form04, tables.ExpenditureTotal, tables.AllFunds), line(tables.Form04, tables.Closing, tables.AllFunds),
	}},
}

// purchases are the parts of 政府采购.
var purchases = []family{
	{whole: counted(narrative.Procurement), parts: []member{
		counted(narrative.ProcurementGoods), counted(narrative.ProcurementWorks), counted(narrative.ProcurementServices),
	}},
	{whole: counted(narrative.Procurement), parts: []member{counted(narrative.ProcurementCentral), counted(narrative.ProcurementScattered)}},
	atMost(narrative.ContractsMicro, narrative.ContractsSME),
	atMost(narrative.ContractsSME, narrative.Procurement),
}

// reserved are the parts of what was reserved for small companies, and won by them.
var reserved = []family{
	{open: true, whole: counted(narrative.Procurement), parts: []member{counted(narrative.AwardedReservedSME), counted(narrative.AwardedOther)}},
	atMost(narrative.ReservedMicro, narrative.ReservedSME),
	atMost(narrative.AwardedReservedMicro, narrative.AwardedReservedSME),
}

// visits are limits of the numbers of visits and journeys.
var visits = []family{
	atMost(narrative.ReceptionForeignBatches, narrative.ReceptionBatches),
	atMost(narrative.ReceptionForeignPersons, narrative.ReceptionPersons),
	atMost(narrative.ReceptionBatches, narrative.ReceptionPersons),
	atMost(narrative.ReceptionForeignBatches, narrative.ReceptionForeignPersons),
	atMost(narrative.AbroadGroups, narrative.AbroadPersons),
}

// vehicles are the parts of 车辆.
var vehicles = []family{
	{whole: counted(narrative.VehiclesTotal), closing: counted(narrative.VehiclesOther), parts: []member{
		counted(narrative.VehiclesOfMinisters), counted(narrative.VehiclesOfLeaders), counted(narrative.VehiclesConfidential), counted(narrative.VehiclesEmergency),
		counted(narrative.VehiclesEnforcement), counted(narrative.VehiclesSpecial), counted(narrative.VehiclesOfRetired),
		counted(narrative.VehiclesGeneral), counted(narrative.VehiclesOther),
	}},
}

// projects are the parts of what was evaluated and found.
var projects = []family{
	{whole: counted(narrative.SelfEvaluatedProjects), parts: []member{
		counted(narrative.SelfExcellent), counted(narrative.SelfGood), counted(narrative.SelfFair), counted(narrative.SelfPoor),
	}},
	{whole: counted(narrative.EvaluatedProjects), parts: []member{
		counted(narrative.EvaluatedExcellent), counted(narrative.EvaluatedGood), counted(narrative.EvaluatedFair), counted(narrative.EvaluatedPoor),
	}},
	{whole: counted(narrative.Problems), parts: []member{counted(narrative.ProblemsFixed), counted(narrative.ProblemsOpen)}},
}

// textFamilies are sums that texts spell out with parts of another form: those of 公开06
// are of the general budget, but in the text may be those of all money.
var textFamilies = []family{
	{whole: line(tables.Form03, tables.Total, tables.Basic), parts: []member{
		line(tables.Form06, tables.PersonnelTotal, tables.Actual), line(tables.Form06, tables.OperationsTotal, tables.Actual),
	}},
	{whole: line(tables.Form07, tables.Total, tables.Actual), without: line(tables.Form07, tables.VehiclePurchase, tables.Actual), parts: []member{
		line(tables.Form07, tables.Abroad, tables.Actual), line(tables.Form07, tables.VehicleOperation, tables.Actual),
		line(tables.Form07, tables.Reception, tables.Actual),
	}},
	{whole: line(tables.Form03, tables.Total, tables.Basic), parts: []member{named("人员经费", personnelName), named("公用经费", operationsName)}},
}

// families are all of them that have all parts.
var families = slices.Concat(formFamilies, textFamilies, totals, purchases, vehicles, projects)

// above is what each thing of the forms can be a part of: its wholes, and theirs.
var above = ancestors(slices.Concat(formFamilies, totals, textFamilies))

// ancestors returns the wholes of every part, and what those are parts of.
func ancestors(families []family) map[factKey][]factKey {
	all := map[factKey][]factKey{}
	for _, f := range families {
		for _, p := range f.parts {
			if !f.open && !slices.Contains(all[p.thing], f.whole.thing) {
				all[p.thing] = append(all[p.thing], f.whole.thing)
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
