package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables/grid"
)

// A schema is what one form adds to the common shape of a table. Each form has
// its own file.
type schema interface {
	// columns returns all columns a row can have figures in, nil for a row that the
	// form cannot have. The result is shared and never written to.
	columns(k RowKey) []Column
	// shown returns those of them that an edition prints.
	shown(t *template, k RowKey) []Column
	// fill adds the form's rows from the books of an account.
	fill(b *books, t *TableBuilder)
	// identities works out the 勾稽关系 between the figures of a table.
	identities(p *planner)
	// lay puts a table on a grid as its edition prints it.
	lay(t *Table) *grid.Builder
}

func (f Form) schema() schema {
	switch f {
	case Form01:
		return form01{}
	case Form02:
		return form02{}
	case Form03:
		return form03{}
	case Form04:
		return form04{}
	case Form05:
		return form05{}
	case Form06:
		return form06{}
	case Form07:
		return form07{}
	case Form08:
		return form08{}
	default:
		return form09{}
	}
}

func isFunctional(k RowKey) bool { return k.Functional().IsValid() }

func isLine(k RowKey, lines ...Line) bool { return slices.Contains(lines, k.Line()) }
