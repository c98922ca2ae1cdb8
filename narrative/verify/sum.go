package verify

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A family is a whole and its parts, by what they are: cells, or indicators.
type family struct {
	rule  string
	whole member
	parts []member
	// closing is the part that ends a list of all parts, so that those not named are
	// nothing; the zero value if only a list of all parts is complete.
	closing member
	// open is set where there may be more than all parts together.
	open bool
}

// A member is a cell, or an indicator.
type member struct {
	cell      cell
	indicator narrative.Indicator
}

func (m member) subject() narrative.Subject {
	return narrative.Subject{Address: m.cell.address(), Indicator: m.indicator}
}

func counted(i narrative.Indicator) member { return member{indicator: i} }

func line(f tables.Form, l tables.Line, c tables.Column) member {
	return member{cell: cell{f, l, c}}
}

// cell is a [tables.Address] of a line, as data.
type cell struct {
	form   tables.Form
	line   tables.Line
	column tables.Column
}

func (c cell) address() tables.Address {
	if c.form == 0 {
		return tables.Address{}
	}
	return tables.Address{Form: c.form, Row: tables.LineRow(c.line), Column: c.column}
}

// families are the sums that texts spell out.
var families = [...]family{
	{rule: "N06", whole: line(tables.Form01, tables.IncomeTotal, tables.Actual), parts: []member{
		line(tables.Form01, tables.IncomeGeneral, tables.Actual), line(tables.Form01, tables.IncomeManagedFund, tables.Actual),
		line(tables.Form01, tables.IncomeStateCapital, tables.Actual), line(tables.Form01, tables.IncomeSuperior, tables.Actual),
		line(tables.Form01, tables.IncomeInstitutional, tables.Actual), line(tables.Form01, tables.IncomeOperating, tables.Actual),
		line(tables.Form01, tables.IncomeAffiliate, tables.Actual), line(tables.Form01, tables.IncomeOther, tables.Actual),
	}},
	{rule: "N06", whole: line(tables.Form03, tables.Total, tables.Expenditure), parts: []member{
		line(tables.Form03, tables.Total, tables.Basic), line(tables.Form03, tables.Total, tables.Project),
		line(tables.Form03, tables.Total, tables.ToSuperior), line(tables.Form03, tables.Total, tables.Operating),
		line(tables.Form03, tables.Total, tables.ToAffiliate),
	}},
	{rule: "N06", whole: line(tables.Form05, tables.Total, tables.Expenditure), parts: []member{
		line(tables.Form05, tables.Total, tables.Basic), line(tables.Form05, tables.Total, tables.Project),
	}},
	{rule: "N06", whole: line(tables.Form05, tables.Total, tables.Basic), parts: []member{
		line(tables.Form06, tables.PersonnelTotal, tables.Actual), line(tables.Form06, tables.OperationsTotal, tables.Actual),
	}},
	{rule: "N06", whole: line(tables.Form07, tables.Total, tables.Actual), parts: []member{
		line(tables.Form07, tables.Abroad, tables.Actual), line(tables.Form07, tables.Vehicles, tables.Actual),
		line(tables.Form07, tables.Reception, tables.Actual),
	}},
	{rule: "N06", whole: line(tables.Form07, tables.Vehicles, tables.Actual), parts: []member{
		line(tables.Form07, tables.VehiclePurchase, tables.Actual), line(tables.Form07, tables.VehicleOperation, tables.Actual),
	}},
	{rule: "N06", whole: line(tables.Form04, tables.IncomeTotal, tables.Actual), parts: []member{
		line(tables.Form01, tables.IncomeGeneral, tables.Actual), line(tables.Form01, tables.IncomeManagedFund, tables.Actual),
		line(tables.Form01, tables.IncomeStateCapital, tables.Actual),
	}},
	{rule: "N06", open: true, whole: line(tables.Form03, tables.Total, tables.Expenditure), parts: []member{ // X10
		line(tables.Form05, tables.Total, tables.Expenditure), line(tables.Form08, tables.Total, tables.Expenditure),
		line(tables.Form09, tables.Total, tables.Expenditure),
	}},
	{rule: "N14", whole: counted(narrative.Procurement), parts: []member{
		counted(narrative.ProcurementGoods), counted(narrative.ProcurementWorks), counted(narrative.ProcurementServices),
	}},
	{rule: "N14", whole: counted(narrative.Procurement), parts: []member{counted(narrative.ProcurementCentral), counted(narrative.ProcurementScattered)}},
	{rule: "N15", whole: counted(narrative.VehiclesTotal), closing: counted(narrative.VehiclesOther), parts: []member{
		counted(narrative.VehiclesOfMinisters), counted(narrative.VehiclesOfLeaders), counted(narrative.VehiclesConfidential), counted(narrative.VehiclesEmergency),
		counted(narrative.VehiclesEnforcement), counted(narrative.VehiclesSpecial), counted(narrative.VehiclesOfRetired),
		counted(narrative.VehiclesGeneral), counted(narrative.VehiclesOther),
	}},
	{rule: "N16", whole: counted(narrative.SelfEvaluatedProjects), parts: []member{
		counted(narrative.SelfExcellent), counted(narrative.SelfGood), counted(narrative.SelfFair), counted(narrative.SelfPoor),
	}},
	{rule: "N16", whole: counted(narrative.EvaluatedProjects), parts: []member{
		counted(narrative.EvaluatedExcellent), counted(narrative.EvaluatedGood), counted(narrative.EvaluatedFair), counted(narrative.EvaluatedPoor),
	}},
	{rule: "N16", whole: counted(narrative.Problems), parts: []member{counted(narrative.ProblemsFixed), counted(narrative.ProblemsOpen)}},
}

// sums holds wholes against their parts inside the text: N06, N14 to N16, and their
// changes: N07.
func (v *verifier) sums() {
	for i := range families {
		f := &families[i]
		v.family(f, f.rule, narrative.MeasureActual, 0)
		v.family(f, f.rule, narrative.MeasureCount, 0)
		v.family(f, f.rule, narrative.MeasureBudget, narrative.BaseInitial)
		v.family(f, f.rule, narrative.MeasureBudget, narrative.BaseBudget)
		v.family(f, f.rule, narrative.MeasurePrior, narrative.BasePrior)
		v.family(f, "N07", narrative.MeasureChange, narrative.BasePrior)
	}
	for _, form := range [...]tables.Form{tables.Form05, tables.Form08, tables.Form09} {
		v.items(form, narrative.MeasureActual, 0)
		v.items(form, narrative.MeasureBudget, narrative.BaseInitial)
		v.items(form, narrative.MeasureBudget, narrative.BaseBudget)
	}
	for _, limit := range limits {
		v.atMost(limit.rule, limit.part, limit.whole)
	}
	v.balance()
	v.operating()
}

// limits are indicators that are no more than another.
var limits = [...]struct {
	rule        string
	part, whole narrative.Indicator
}{
	{"N14", narrative.ContractsMicro, narrative.ContractsSME},
	{"N14", narrative.ContractsSME, narrative.Procurement},
	{"N12", narrative.ReceptionForeignBatches, narrative.ReceptionBatches},
	{"N12", narrative.ReceptionForeignPersons, narrative.ReceptionPersons},
	{"N12", narrative.ReceptionBatches, narrative.ReceptionPersons},
	{"N12", narrative.ReceptionForeignBatches, narrative.ReceptionForeignPersons},
	{"N12", narrative.AbroadGroups, narrative.AbroadPersons},
}

// family holds the first statement of a measure of a whole against those of its
// parts.
func (v *verifier) family(f *family, rule string, m narrative.Measure, b narrative.Base) {
	first := func(x member) int32 {
		for _, i := range v.places[keyOf(x.subject(), m, b)] {
			if s := &v.statements[i]; v.year == 0 || s.BaseYear == 0 || s.BaseYear == v.year-1 {
				return i
			}
		}
		return -1
	}
	whole := first(f.whole)
	if whole < 0 {
		return
	}
	of := []operand{says(whole, -1)}
	complete, negative := true, false
	for _, p := range f.parts {
		part := first(p)
		if part < 0 {
			complete = false
			continue
		}
		of = append(of, says(part, +1))
		negative = negative || v.facts[part].figure.Amount().Sign() < 0
	}
	closed := f.closing != member{} && first(f.closing) >= 0
	switch {
	case len(of) == 1:
	case (complete || closed) && !f.open:
		v.relate(rule, sumRelation, whole, of...)
	case m != narrative.MeasureChange && !negative:
		v.relate(rule, atMostRelation, whole, of...)
	}
}

// items holds the items of 公开05, 08 or 09 together against its total: N06. Those that
// are not mentioned may make up what is missing.
func (v *verifier) items(form tables.Form, m narrative.Measure, b narrative.Base) {
	total := v.places[keyOf(line(form, tables.Total, tables.Expenditure).subject(), m, b)]
	if len(total) == 0 {
		return
	}
	var of []operand
	seen := map[codes.Code]bool{}
	for i := range v.statements {
		s := &v.statements[i]
		c, at := s.Subject.Code, s.Subject.Address
		if at.Form != form || at.Column != tables.Expenditure || s.Measure != m || c.Level() != codes.Item ||
			!v.facts[i].usable || seen[c] || keyOf(s.Subject, m, s.Base).base != b {
			continue
		}
		if v.facts[i].figure.Amount().Sign() < 0 {
			return
		}
		seen[c] = true
		of = append(of, says(int32(i), +1))
	}
	if len(of) > 1 {
		v.relate("N06", atMostRelation, total[0], append(of, says(total[0], -1))...)
	}
}

// balance holds what was there and came in against what was spent and is left: N06.
func (v *verifier) balance() {
	var of []operand
	for _, m := range [...]struct {
		line tables.Line
		sign int8
	}{
		{tables.Opening, +1}, {tables.SurplusUsed, +1}, {tables.IncomeTotal, +1},
		{tables.ExpenditureTotal, -1}, {tables.SurplusDistributed, -1}, {tables.Closing, -1},
	} {
		places := v.places[keyOf(line(tables.Form01, m.line, tables.Actual).subject(), narrative.MeasureActual, 0)]
		if len(places) == 0 {
			return
		}
		of = append(of, says(places[0], m.sign))
	}
	v.relate("N06", sumRelation, of[len(of)-1].statement, of...)
}

// atMost holds an indicator against another that it is part of.
func (v *verifier) atMost(rule string, part, whole narrative.Indicator) {
	for _, m := range [...]narrative.Measure{narrative.MeasureActual, narrative.MeasureCount} {
		parts := v.places[keyOf(narrative.Subject{Indicator: part}, m, 0)]
		wholes := v.places[keyOf(narrative.Subject{Indicator: whole}, m, 0)]
		if len(parts) > 0 && len(wholes) > 0 {
			v.relate(rule, atMostRelation, parts[0], says(parts[0], +1), says(wholes[0], -1))
		}
	}
}

// operating holds 机关运行经费 against 公用经费: N13.
func (v *verifier) operating() {
	for _, i := range v.places[keyOf(narrative.Subject{Indicator: narrative.AgencyOperation}, narrative.MeasureActual, 0)] {
		at := cell{tables.Form06, tables.OperationsTotal, tables.Actual}.address()
		if !v.statements[i].HasValue() {
			continue
		}
		limit, ok := v.amount(narrative.Subject{Address: at}, narrative.MeasureActual, 0, i, -1)
		if limit.statement >= 0 && v.set.Has(at) {
			limit, ok = holds(fromSet, at, v.set.Figure(at), -1), true
		}
		if !ok || limit.statement < 0 && limit.figure == (budget.Figure{}) {
			v.skip("N13", "没有公用经费合计")
			continue
		}
		v.relate("N13", atMostRelation, i, says(i, +1), limit)
	}
}
