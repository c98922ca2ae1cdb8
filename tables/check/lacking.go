package check

import "github.com/fiscalcn/yusuan/tables"

// A document may print fewer columns than its form has, or columns that could not be
// read. A row's sum is then held against what it has of its parts, and what it lacks
// counts as blank.

// rowParts are the columns that add up to a row's sum, by rule, the first and the last.
var rowParts = map[string][2]tables.Column{
	"02-1": {tables.FromFiscal, tables.FromOther},
	"03-1": {tables.Basic, tables.ToAffiliate},
	"04-2": {tables.General, tables.StateCapital},
	"05-1": {tables.Basic, tables.Project},
	"08-2": {tables.Basic, tables.Project},
	"09-2": {tables.Basic, tables.Project},
}

// lacking adds to a row's sum the parts that its table has no column for.
func (w *writer) lacking(t *tables.Table, id tables.Identity, columns columnSet) {
	part, ok := rowParts[id.Rule()]
	if !ok {
		return
	}
	var row tables.RowKey
	var sign int8 // of a part
	for term := range id.Terms() {
		a := t.Address(term.Index)
		row = a.Row
		if a.Column < part[0] || a.Column > part[1] {
			sign = int8(-term.Sign)
		}
	}
	for c := part[0]; sign != 0 && c <= part[1]; c++ {
		if !columns.has(c) {
			w.at(sign, t.Form(), row, c)
		}
	}
}
