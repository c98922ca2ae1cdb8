package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// A tree of codes has each code once. Where several units are listed below each other, or where a column of the codes is lost, the first of
// several rows says no more of the form than the others: none of them is read.

// dropAmbiguous takes back rows that are not known to be those of their codes.
func (r *reader) dropAmbiguous() {
	for _, f := range r.found {
		d := r.drafts[f]
		if !d.isTree() {
			continue
		}
		if first, ok := r.firstOfUnits(d); ok {
			r.defects = append(r.defects, Defect{Kind: RowsByUnit, Form: f, Text: print.Tidy(first.Text), Origin: first.Origin, Offset: -1})
			r.takeBack(d, func(row *draftRow) bool { return row.key == tables.LineRow(tables.Total) && !r.isOfUnit(d, row.key) })
			r.defects = slices.DeleteFunc(r.defects, func(x Defect) bool { return x.Kind == RowTwice && x.Form == f })
		}
	}
	for _, x := range r.defects {
		if d := r.drafts[x.Form]; x.Kind == RowTwice && d != nil && d.isTree() {
			r.takeBack(d, func(row *draftRow) bool {
				other := draftRow{key: row.key, name: x.Text}
				return row.key != x.Row || r.isSound(row) || r.isSound(&other) || print.Wording(row.name) == print.Wording(x.Text)
			})
		}
	}
}

// firstOfUnits returns the cell that names the first unit of a form whose rows are those of several, and whether they are.
func (r *reader) firstOfUnits(d *draft) (first Cell, ok bool) {
	isOther := func(text string) bool {
		t := wording.TokenOf(text)
		return t.IsHan() && !wording.IsTotal(t.Folded) && t.Folded != print.Wording(first.Text)
	}
	columns := map[int]int{} // by sheet, that of the units
	for x := range r.unitsOf(d) {
		columns[x.Table] = x.Column
		if ok = ok || first.Text != "" && isOther(x.Text); first.Text == "" && isOther(x.Text) {
			first = x.Cell
		}
	}
	if first.Text == "" {
		return first, false
	}
	for _, x := range r.defects {
		c, isListed := columns[x.Origin.Table]
		if x.Kind != RowTwice || x.Form != d.form.Number || !isListed {
			continue
		}
		if cells := r.doc.Tables[x.Origin.Table].Rows[x.Origin.Row]; c < len(cells) && cells[c] != nil && isOther(*cells[c]) {
			ok = true
		}
	}
	return first, ok
}

// unitsOf yields the cells that say of which unit the rows of a form are.
func (r *reader) unitsOf(d *draft) func(func(*Extra) bool) {
	return func(yield func(*Extra) bool) {
		for i := range r.extra {
			if x := &r.extra[i]; x.Form == d.form.Number && x.Key != (tables.RowKey{}) && wording.NamesUnits(print.Wording(x.Heading)) && !yield(x) {
				return
			}
		}
	}
}

// isOfUnit reports whether a row of a form says that it is of a unit.
func (r *reader) isOfUnit(d *draft, k tables.RowKey) bool {
	for x := range r.unitsOf(d) {
		if x.Key == k && !wording.IsTotal(print.Wording(x.Text)) {
			return true
		}
	}
	return false
}

// takeBack takes rows out of a draft again, but for those that are kept: their cells are unread.
func (r *reader) takeBack(d *draft, isKept func(*draftRow) bool) {
	d.rows = slices.DeleteFunc(d.rows, func(row draftRow) bool {
		if isKept(&row) {
			return false
		}
		for i := row.from; i < row.to; i++ {
			if x := &d.cells[i]; !x.figure.IsBlank() {
				r.leaveCell(d, x)
				x.figure = budget.Figure{}
			}
		}
		delete(d.index, row.key)
		return true
	})
}
