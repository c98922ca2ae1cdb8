package verify

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

var ruleN06 = Rule{
	Rule: judge.Rule{ID: "N06", Title: "正文内的合计", Formula: "合计 = 其中各项之和；列举不全时，各项之和不超过合计；年初结转和结余 + 使用结余 + 本年收入 = 本年支出 + 结余分配 + 年末结转和结余",
		Severity: judge.Error, Related: []string{"N02", "N07"}},
	Example: Example{
		Year: 2021, Text: "五、一般公共预算财政拨款基本支出决算情况说明\n2021年度一般公共预算财政拨款基本支出478.07万元，其中：\n（一）人员经费443.98万元。\n（二）公用经费34.18万元。",
	},
	work: &work{families: formFamilies, claims: (*verifier).sums, parts: true},
}

var ruleN07 = Rule{
	Rule: judge.Rule{ID: "N07", Title: "推算的上年数", Formula: "合计的增减额 = 各项增减额之和（上年数 = 本年数 − 增减额）",
		Scope: "各项增减额齐全时", Severity: judge.Error, Related: []string{"N03", "N06"}},
	Example: Example{
		Year: 2024, Text: "七、“三公”经费财政拨款支出决算情况说明\n2024年度“三公”经费财政拨款支出决算数比2023年度减少0.15万元，其中：因公出国（境）费支出决算持平；公务用车购置及运行维护费支出决算持平；公务接待费支出决算减少0.51万元。",
	},
	work: &work{
		claims: (*verifier).impliedPrior, after: []*Rule{&ruleN03},
		cause: judge.CausePartsOfChange,
	},
}

// A family is a whole and its parts, by what they are: cells, or indicators.
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
	cell      cell
	indicator narrative.Indicator
	name      string
}

func (m member) subject() narrative.Subject {
	return narrative.Subject{Address: m.cell.address(), Indicator: m.indicator, Name: m.name}
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

// sums is N06, but for the families.
func (v *verifier) sums() {
	for _, l := range v.wholeLists() {
		if n := len(l.amounts); n > 0 {
			v.relate(judge.AddsUp, l.amounts[n-2].statement, l.amounts...)
		}
	}
	for _, form := range [...]tables.Form{tables.Form05, tables.Form08, tables.Form09} {
		v.items(form, narrative.MeasureActual, 0)
		v.items(form, narrative.MeasureBudget, narrative.BaseInitial)
		v.items(form, narrative.MeasureBudget, narrative.BaseBudget)
	}
	v.balance()
	v.receptions()
}

// impliedPrior is N07: the changes of a whole and of its parts.
func (v *verifier) impliedPrior() {
	for _, families := range [...][]family{formFamilies, purchases, vehicles, projects} {
		for i := range families {
			v.family(&families[i], narrative.MeasureChange, narrative.BasePrior)
			v.family(&families[i], narrative.MeasureChange, narrative.BaseBudget)
		}
	}
}

// families holds the wholes of families against their parts.
func (v *verifier) families(families []family) {
	for i := range families {
		f := &families[i]
		v.family(f, narrative.MeasureActual, 0)
		v.family(f, narrative.MeasureCount, 0)
		v.family(f, narrative.MeasureBudget, narrative.BaseInitial)
		v.family(f, narrative.MeasureBudget, narrative.BaseBudget)
		v.family(f, narrative.MeasurePrior, narrative.BasePrior)
	}
}

// A limit is that an indicator is no more than another.
type limit struct{ part, whole narrative.Indicator }

// family holds the first statement of a measure of a whole against those of its
// parts.
func (v *verifier) family(f *family, m narrative.Measure, b narrative.Base) {
	first := func(x member) int32 { return v.first(x.subject(), m, b) }
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
		negative = negative || v.facts[part].stated.Sign() < 0
	}
	closed := f.closing != member{} && first(f.closing) >= 0
	switch {
	case len(of) == 1:
	case (complete || closed) && !f.open:
		if more := v.among(of); !v.fits(judge.AddsUp, of...) && v.fits(judge.AddsUp, more...) {
			of = more
		}
		v.relate(judge.AddsUp, whole, of...)
		if complete { // a part beside all the others is what it is called, whatever the words around it
			v.sure(of[:1])
		}
	case m != narrative.MeasureChange && !negative:
		v.relate(judge.Limits, whole, of...)
	}
}

// among adds to a whole and its parts what the text states of the same kind between these:
// a text may name more parts than the form has.
func (v *verifier) among(of []operand) []operand {
	from, to := of[1].statement, of[1].statement
	for _, o := range of[1:] {
		from, to = min(from, o.statement), max(to, o.statement)
	}
	part := &v.statements[of[1].statement]
	for i := from; i <= min(to+2, from+longestList, int32(len(v.statements)-1)); i++ {
		s := &v.statements[i]
		isPart := s.Measure == part.Measure && s.Base == part.Base && s.Chapter == part.Chapter && s.Unit == part.Unit && v.facts[i].usable
		if isPart && !slices.ContainsFunc(of, func(o operand) bool { return o.statement == i }) {
			of = append(slices.Clip(of), says(i, +1))
		}
	}
	return of
}

// first returns the first statement of a measure of a subject, of the very cell if there is
// one; −1 if there is none. Changes are those from the year before.
func (v *verifier) first(of narrative.Subject, m narrative.Measure, b narrative.Base) int32 {
	found := int32(-1)
	for _, i := range v.places[keyOf(of, m, b)] {
		s := &v.statements[i]
		switch {
		case v.year != 0 && s.BaseYear != 0 && s.BaseYear != v.year-1 && !s.Base.IsBudget():
		case isOf(s, of):
			return i
		case found < 0:
			found = i
		}
	}
	return found
}

// items holds the items of 公开05, 08 or 09 together against its total. Those that
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
		if !v.mayBeOf(c, form) {
			return // a list of all fiscal appropriations
		}
		if v.facts[i].stated.Sign() < 0 {
			return
		}
		seen[c] = true
		of = append(of, says(int32(i), +1))
	}
	if len(of) > 1 {
		v.relate(judge.Limits, total[0], append(of, says(total[0], -1))...)
	}
}

// mayBeOf reports whether an item may be paid from the budget of 公开05, 08 or 09: unless
// the catalogue knows it of others alone, as 国有土地使用权出让收入安排的支出.
func (v *verifier) mayBeOf(c codes.Code, form tables.Form) bool {
	catalogue, err := codes.ForYear(v.year)
	if err != nil {
		return true
	}
	fund := map[tables.Form]codes.Fund{
		tables.Form05: codes.GeneralPublic, tables.Form08: codes.GovernmentFund, tables.Form09: codes.StateCapital,
	}[form]
	e, ok := catalogue.Lookup(c)
	return !ok || e.Funds.Has(fund)
}

// balance holds what was there and came in against what was spent and is left. Of surplus
// used and distributed a text may be silent on one: where that could be what is missing,
// there is no more than a warning.
func (v *verifier) balance() {
	var of []operand
	var silent []int8 // the signs of what the text does not speak of
	for _, m := range [...]struct {
		line tables.Line
		sign int8
	}{
		{tables.Opening, +1}, {tables.SurplusUsed, +1}, {tables.IncomeTotal, +1},
		{tables.ExpenditureTotal, -1}, {tables.SurplusDistributed, -1}, {tables.Closing, -1},
	} {
		at := v.first(line(tables.Form01, m.line, tables.Actual).subject(), narrative.MeasureActual, 0)
		switch {
		case at >= 0:
			of = append(of, says(at, m.sign))
		case m.line == tables.SurplusUsed || m.line == tables.SurplusDistributed:
			silent = append(silent, m.sign)
		default:
			return
		}
	}
	if len(silent) > 1 {
		return
	}
	v.relate(judge.AddsUp, of[len(of)-1].statement, of...)
	if n := len(v.relations) - 1; len(silent) > 0 && v.wants(v.rule.ID) {
		d := v.relations[n].difference.Sign()
		v.relations[n].unsure = v.relations[n].unsure || d != int(silent[0])
	}
}

// atMost holds an indicator against one that it is part of.
func (v *verifier) atMost(l limit) {
	for _, m := range [...]narrative.Measure{narrative.MeasureActual, narrative.MeasureCount} {
		parts := v.places[keyOf(narrative.Subject{Indicator: l.part}, m, 0)]
		wholes := v.places[keyOf(narrative.Subject{Indicator: l.whole}, m, 0)]
		if len(parts) > 0 && len(wholes) > 0 {
			v.relate(judge.Limits, parts[0], says(parts[0], +1), says(wholes[0], -1))
		}
	}
}

// receptions holds 国内公务接待 against 公务接待费. It is all of it where the facts
// or the text say what else there is; 外宾 may be counted apart from it.
func (v *verifier) receptions() {
	whole := line(tables.Form07, tables.Reception, tables.Actual)
	for _, i := range v.places[keyOf(narrative.Subject{Indicator: narrative.ReceptionDomestic}, narrative.MeasureActual, 0)] {
		all, ok := v.amount(whole.subject(), narrative.MeasureActual, 0, i, -1)
		if !ok {
			v.skip("未列" + tables.Reception.String())
			continue
		}
		parts := []operand{says(i, +1), all}
		abroad, stated := v.amount(narrative.Subject{Indicator: narrative.ReceptionAbroad}, narrative.MeasureActual, 0, i, +1)
		_, told := v.told(narrative.Subject{Indicator: narrative.ReceptionForeign}, narrative.MeasureActual)
		switch {
		case stated:
			parts = append(parts, abroad)
		case !told:
			v.relate(judge.Limits, i, parts...)
			continue
		}
		foreign, stated := v.amount(narrative.Subject{Indicator: narrative.ReceptionForeign}, narrative.MeasureActual, 0, i, +1)
		if apart := slices.Concat(parts, []operand{foreign}); stated && v.fits(judge.AddsUp, apart...) {
			parts = apart
		}
		v.relate(judge.AddsUp, i, parts...)
	}
}
