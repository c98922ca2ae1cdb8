package thing

import (
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// Key is what a statement states, in eight bytes: statements of one key are of the same
// thing. Without a measure it is the thing alone. The zero value is nothing.
type Key struct {
	row     uint32 // of a form; an indicator, or from firstName on a name, where form is 0
	form    tables.Form
	column  tables.Column
	Measure narrative.Measure
	Base    narrative.Base // of a change or budget: what any budget is called is BaseBudget
}

// Of returns the key of a measure of a thing; of none the thing alone.
func (k Key) Of(m narrative.Measure, b narrative.Base) Key {
	k.Measure, k.Base = m, 0
	switch {
	case m == narrative.MeasureActual, m == narrative.MeasurePrior && !b.IsBudget(), m == narrative.MeasureCount:
	case b.IsBudget() && m != narrative.MeasureBudget && m != narrative.MeasureCompletion:
		k.Base = narrative.BaseBudget
	default:
		k.Base = b
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
	surplusName
)

// Names numbers what is no cell and not all of an indicator. The zero value has numbered
// nothing but the names that families have.
type Names struct{ numbers map[alias]uint32 }

// Of returns what a subject is.
func (n *Names) Of(s *narrative.Subject) Key {
	switch {
	case s.Address != tables.Address{}:
		return In(s.Address)
	case s.Name == "" && s.Path == [3]string{}:
		return Key{row: uint32(s.Indicator)}
	}
	a := alias{s.Indicator, s.Path, s.Name}
	if n.numbers == nil {
		n.numbers = map[alias]uint32{{name: "人员经费"}: personnelName, {name: "公用经费"}: operationsName, {name: "当年结余"}: surplusName}
	}
	number, ok := n.numbers[a]
	if !ok {
		number = firstName + uint32(len(n.numbers))
		n.numbers[a] = number
	}
	return Key{row: number}
}

// In returns what a cell holds. Lines, functional and economic codes have numbers of
// different lengths.
func In(a tables.Address) Key {
	a = Canonical(a)
	row := uint32(a.Row.Line()) + uint32(a.Row.Functional()) + uint32(a.Row.Economic())
	return Key{row: row, form: a.Form, column: a.Column}
}

// Canonical returns the cell that stands for all those of other forms that hold the
// same figure by the rules X, whatever the account.
func Canonical(a tables.Address) tables.Address {
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
	case a.Form == tables.Form04 && c >= tables.General && c <= tables.StateCapital && a.Row.Line() == tables.ExpenditureTotal:
		return spent(c)
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

// spent returns what 公开05, 08 and 09 have of what 公开04 has in the columns of the funds.
func spent(fund tables.Column) tables.Address {
	forms := map[tables.Column]tables.Form{tables.General: tables.Form05, tables.ManagedFund: tables.Form08, tables.StateCapital: tables.Form09}
	return tables.Address{Form: forms[fund], Row: tables.LineRow(tables.Total), Column: tables.Expenditure}
}
