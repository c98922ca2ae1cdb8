package tables

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Kind says what a set of tables publishes of a year (公开的种类): what was planned or what
// was done. Both have the same forms by meaning, so that one [Address] names the same thing
// in both. The zero value is Final.
type Kind uint8

const (
	// Final is 部门决算, the final account.
	Final Kind = iota
	// Budget is 部门预算, the departmental budget.
	Budget
)

var kinds = enum.Names[Kind]{
	Type: "tables.Kind",
	List: []string{Final: "部门决算", Budget: "部门预算"},
	Err:  &codes.ErrName,
}

// Columns yields all columns that the row of one of the nine can have figures in, in the
// order of the form, where it is of the kind; an edition may show fewer of them. It yields
// none for a row that the form cannot have, and none for other forms.
func (k Kind) Columns(f Form, row RowKey) iter.Seq[Column] {
	return func(yield func(Column) bool) { each(k.schema(f).columns(row), yield) }
}

// Has reports whether one of the nine can have a figure at an address, where it is of the kind.
func (k Kind) Has(a Address) bool {
	return slices.Contains(k.schema(a.Form).columns(a.Row), a.Column)
}

// schema returns the schema of one of the nine.
func (k Kind) schema(f Form) schema {
	if !k.IsValid() || f < Form01 || f > Form09 {
		return &noForm
	}
	return schemas[k][f]
}

var schemas = [...][Form09 + 1]schema{
	Final: {
		Form01: &final01, Form02: &final02, Form03: &final03, Form04: &final04, Form05: &final05,
		Form06: &final06, Form07: &final07, Form08: &final08, Form09: &final09,
	},
	Budget: {
		Form01: &budget01, Form02: &budget02, Form03: &budget03, Form04: &budget04, Form05: &budget05,
		Form06: &budget06, Form07: &budget07, Form08: &budget08, Form09: &budget09,
	},
}
