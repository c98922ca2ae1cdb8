package claims

import "github.com/fiscalcn/yusuan/tables"

// Division says which columns of a row add up to another.
type Division struct {
	Whole, First, Last tables.Column
}

var divisions = [tables.MaxForm + 1]Division{
	tables.Form02: {tables.Income, tables.FromFiscal, tables.FromOther},
	tables.Form03: {tables.Expenditure, tables.Basic, tables.ToAffiliate},
	tables.Form04: {tables.AllFunds, tables.General, tables.StateCapital},
	tables.Form05: {tables.Expenditure, tables.Basic, tables.Project},
	tables.Form08: {tables.Expenditure, tables.Basic, tables.Project},
	tables.Form09: {tables.Expenditure, tables.Basic, tables.Project},
}

// IsPart reports whether a column is one of those that add up to the whole.
func (d Division) IsPart(c tables.Column) bool { return d.Whole != 0 && c >= d.First && c <= d.Last }

// DivisionOf returns the division of the rows of a form, the zero value if it has none.
func DivisionOf(f tables.Form) Division { return divisions[f] }
