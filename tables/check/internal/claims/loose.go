package claims

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Loose is a row of amounts that stands beside no label.
type Loose struct {
	Figures map[tables.Column]budget.Figure
	Cells   []reading.Cell // of the amounts
}

// Place takes rows of amounts that have a place in a form off what could not be read of it.
func (u *Unread) Place(f tables.Form, rows []Loose) {
	left := slices.DeleteFunc(slices.Clone(u.Rows[f]), func(c reading.Cell) bool {
		return slices.ContainsFunc(rows, func(row Loose) bool { return slices.Contains(row.Cells, c) })
	})
	if len(left) == 0 {
		left = nil // there is nothing else
	}
	u.Rows[f] = left
}
