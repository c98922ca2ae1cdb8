package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// A schema is what one form adds to the common shape of a table. Each form has
// its own file.
type schema interface {
	// columns returns all columns a row can have figures in, nil for a row that the
	// form cannot have. The result is shared and never written to.
	columns(k RowKey) []Column
	// code reads the code of a row. The error is that of the package of the code.
	code(s string) (RowKey, error)
	// label returns the name that the form prints for a line, without ordinal.
	label(l Line) string
	// fill adds the form's rows from the books of an account.
	fill(b *books, t *TableBuilder)
	// identities works out the 勾稽关系 between the figures of a table.
	identities(p *planner)
	// lay puts a table on a grid.
	lay(t *Table, as *FormTemplate) *grid.Builder
	// refuses says what is wrong with the way in which a template prints the form, ""
	// if nothing is.
	refuses(as *FormTemplate) string
}

// noForm is the schema of a form that only an edition knows.
var noForm treeForm

// functional is what the forms share whose rows have functional codes and lines.
type functional struct{}

func (functional) code(s string) (RowKey, error) {
	code, err := codes.Parse(s)
	return FunctionalRow(code), err
}

func (functional) label(l Line) string {
	if l == GrandIncome || l == GrandExpenditure {
		return "总计"
	}
	return l.String()
}

func isFunctional(k RowKey) bool { return k.Functional().IsValid() }

func isLine(k RowKey, lines ...Line) bool { return slices.Contains(lines, k.Line()) }

// Reasons to refuse a template.
const (
	wrongColumns = "columns that the form cannot have"
	wrongHeads   = "other than one head for each column"
)
