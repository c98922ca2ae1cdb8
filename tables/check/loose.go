package check

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// Where labels are missing, the amounts of the last rows stand beside none. They are no part of the set, but of the document: labels that
// slipped may take them.

// loose returns the rows of amounts that a document has below the rows of a form, beside no label.
func (r *run) loose(f tables.Form) []claims.Loose {
	if r.reading == nil || hasSides(f) {
		return nil
	}
	t, ok := r.sheet.Set.Table(f)
	if !ok {
		return nil
	}
	type place struct{ table, at int }
	columns := map[place]tables.Column{}
	last := line{table: -1}
	for a := range t.Figures() {
		o, ok := r.reading.Origin(a)
		if !ok {
			continue
		}
		columns[place{o.Table, o.Column}] = a.Column
		if at := (line{table: o.Table, row: o.Row}); compareLines(at, last) > 0 {
			last = at
		}
	}
	var all []claims.Loose
	rows := map[line]int{} // in all
	for c := range r.reading.Unread() {
		at := line{table: c.Table, row: c.Row}
		if c.Form != f || compareLines(at, last) <= 0 {
			continue
		}
		column, ok := columns[place{c.Table, c.Column}]
		figure, err := budget.ParseFigure(c.Text, r.reading.Unit(f))
		if c.Table != last.table || !ok || err != nil {
			return nil // something else stands there
		}
		i, ok := rows[at]
		if !ok {
			i = len(all)
			figures := map[tables.Column]budget.Figure{}
			for _, column := range columns {
				figures[column] = budget.Figure{}
			}
			rows[at], all = i, append(all, claims.Loose{Figures: figures})
		}
		all[i].Figures[column] = figure
		all[i].Cells = append(all[i].Cells, c)
	}
	return all
}
