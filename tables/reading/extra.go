package reading

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// Extra is a cell that a document has in one of the nine forms though the form does
// not (表外项): in a column such as 其中：教育收费 or 上年决算数, in a row such as
// 提取职工福利基金, or in a block such as expenditure by nature beside 公开01. It keeps
// the words of the document, as the library has no names for these. What the cell
// holds is text as given: an amount in the unit of the form, a rate, a count, a remark.
type Extra struct {
	Cell
	// Figure is the number of the cell as an amount in the unit that the document prints the
	// form in, 千元 too; blank if it is no number or the unit is not known.
	Figure  budget.Figure
	Key     tables.RowKey // of its row, zero if the form has no such row
	Label   string        // of its row, without ordinal; 预算数 and the like where those are rows
	Heading string        // of its column, levels parted by slashes
}

// Extra yields the cells that the document has beyond the columns and rows of the
// nine forms, in the order they were read. Blanks are not among them.
func (r Reading) Extra() iter.Seq[Extra] { return slices.Values(r.extra) }

// keep takes a cell over as an extra, unless it is blank or used otherwise.
func (r *reader) keep(d *draft, at *rowAt, column int, k tables.RowKey, label string) {
	t := at.token(column)
	if t.IsBlank() || r.used[column] {
		return
	}
	r.used[column] = true
	if t.IsMark() {
		return
	}
	r.extra = append(r.extra, Extra{
		Cell: at.cell(d.form.Number, at.row, column),
		Key:  k, Label: label, Heading: d.heading(column),
	})
}

// dropExtra takes a cell out of the extras again that is not whole: it is unread.
func (r *reader) dropExtra(at Origin) {
	isAt := func(x Extra) bool { return x.Origin == at }
	if i := slices.IndexFunc(r.extra, isAt); i >= 0 {
		r.unread = append(r.unread, r.extra[i].Cell)
		r.extra = slices.Delete(r.extra, i, i+1)
	}
}

// measureExtra reads the extras as amounts, now that the units of all forms are known.
func (r *reader) measureExtra() {
	for i := range r.extra {
		x := &r.extra[i]
		number, own := print.Amount(x.Text)
		u := r.drafts[x.Form].unit
		if own != "" {
			u = wording.UnitOf(own)
		}
		if f, err := u.Figure(number); err == nil && u.Known {
			x.Figure = f
		}
	}
}

// heading returns what stands over a column, or what its form calls it.
func (d *draft) heading(column int) string {
	s := &d.plan.Slots[column]
	if s.Head == "" && s.Column != 0 {
		return d.form.ColumnName(s.Column)
	}
	return s.Head
}

// keepColumns takes over the cells of a row in columns that its form has not.
func (r *reader) keepColumns(d *draft, at *rowAt, block int, k tables.RowKey, label string) {
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if s.Kind == head.BesideSlot && s.Block == block {
			r.keep(d, at, c, k, label)
		}
	}
}

// keepRow takes over a row of a block that its form has not. A number where the label
// stands is none.
func (r *reader) keepRow(d *draft, at *rowAt, block, label int) {
	r.used[label] = !at.token(label).IsNumber()
	name := at.token(label).Name()
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if (s.Kind == head.BesideSlot || s.Kind == head.AmountSlot) && s.Block == block {
			r.keep(d, at, c, tables.RowKey{}, name)
		}
	}
}
