package verify

import (
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// A factKey is what a statement states, in eight bytes: statements of one key are of the
// same thing. Without a measure it is the thing alone. The zero value is nothing.
type factKey struct {
	row     uint32 // of a form; an indicator, or from firstName on a name, where form is 0
	form    tables.Form
	column  tables.Column
	measure narrative.Measure
	base    narrative.Base // of a change or budget: what any budget is called is BaseBudget
}

// of returns the key of a measure of a thing.
func (k factKey) of(m narrative.Measure, b narrative.Base) factKey {
	k.measure = m
	switch {
	case m == narrative.MeasureActual, m == narrative.MeasurePrior, m == narrative.MeasureCount, m == narrative.MeasureShare:
	case b.IsBudget() && m != narrative.MeasureBudget && m != narrative.MeasureCompletion:
		k.base = narrative.BaseBudget
	default:
		k.base = b
	}
	return k
}

// An alias is a name that is no cell and not all of an indicator.
type alias struct {
	indicator narrative.Indicator
	path      [3]string
	name      string
}

// firstName is the number of the first name: no indicator has one as high.
const firstName = 1 << 16

// The names that families have.
const (
	personnelName = firstName + iota
	operationsName
)

// thing returns what a subject is.
func (v *verifier) thing(s *narrative.Subject) factKey {
	switch {
	case s.Address != tables.Address{}:
		return thingIn(s.Address)
	case s.Name == "" && s.Path == [3]string{}:
		return factKey{row: uint32(s.Indicator)}
	}
	a := alias{s.Indicator, s.Path, s.Name}
	if v.aliases == nil {
		v.aliases = map[alias]uint32{{name: "人员经费"}: personnelName, {name: "公用经费"}: operationsName}
	}
	n, ok := v.aliases[a]
	if !ok {
		n = firstName + uint32(len(v.aliases))
		v.aliases[a] = n
	}
	return factKey{row: n}
}

// thingIn returns what a cell holds. Lines, functional and economic codes have numbers of
// different lengths.
func thingIn(a tables.Address) factKey {
	a = canonical(a)
	row := uint32(a.Row.Line()) + uint32(a.Row.Functional()) + uint32(a.Row.Economic())
	return factKey{row: row, form: a.Form, column: a.Column}
}

// keyOf returns the key of a measure of a subject.
func (v *verifier) keyOf(s *narrative.Subject, m narrative.Measure, b narrative.Base) factKey {
	return v.thing(s).of(m, b)
}

// canonical returns the cell that stands for all those of other forms that hold the
// same figure by the rules X, whatever the account.
func canonical(a tables.Address) tables.Address {
	total := a.Row.Line() == tables.Total
	line := func(f tables.Form, l tables.Line) tables.Address {
		return tables.Address{Form: f, Row: tables.LineRow(l), Column: tables.Actual}
	}
	switch c := a.Column; {
	case a.Form == tables.Form02 && total && c == tables.Income:
		return line(tables.Form01, tables.IncomeTotal)
	case a.Form == tables.Form02 && total && c == tables.FromFiscal:
		return line(tables.Form04, tables.IncomeTotal)
	case a.Form == tables.Form02 && total && c >= tables.FromSuperior && c <= tables.FromOther:
		return line(tables.Form01, tables.IncomeSuperior+tables.Line(c-tables.FromSuperior))
	case a.Form == tables.Form03 && total && c == tables.Expenditure:
		return line(tables.Form01, tables.ExpenditureTotal)
	case a.Form == tables.Form04 && c == tables.General && a.Row.Line() == tables.ExpenditureTotal:
		return tables.Address{Form: tables.Form05, Row: tables.LineRow(tables.Total), Column: tables.Expenditure}
	case a.Form == tables.Form08 && total && c == tables.Income:
		return line(tables.Form01, tables.IncomeManagedFund)
	case a.Form == tables.Form09 && total && c == tables.Income:
		return line(tables.Form01, tables.IncomeStateCapital)
	case a.Form == tables.Form07 && c == tables.Budgeted:
		a.Column = tables.Actual
		return a
	}
	switch l := a.Row.Line(); {
	case l == tables.GrandExpenditure && (a.Form == tables.Form01 || a.Column == tables.AllFunds):
		return line(a.Form, tables.GrandIncome)
	case a.Form == tables.Form04 && a.Column == tables.Actual && l >= tables.IncomeGeneral && l <= tables.IncomeStateCapital:
		return line(tables.Form01, l)
	}
	return a
}
