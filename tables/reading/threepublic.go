package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// publicReader reads the rows of 公开07: lines of a list, or one row with all lines.
type publicReader struct{}

func (publicReader) isLabel(_ *reader, d *draft, t wording.Token) bool {
	return d.form.PublicLine(t.Label()) != 0 || d.plan.Across && t.HasCode(wording.FunctionalCodes)
}

func (publicReader) rank(k tables.RowKey, _ int32) int { return int(k.Line()) }

func (publicReader) read(r *reader, d *draft, at *rowAt) {
	switch {
	case !slices.ContainsFunc(d.plan.Slots, head.Slot.IsKey):
		r.publicLinesRow(d, at)
	case d.plan.Across:
		if label := d.label(at, 0); label >= 0 {
			r.publicAcross(d, at, label)
		}
	default:
		for block := range d.plan.Blocks {
			if label := d.label(at, block); label >= 0 {
				r.publicLine(d, at, label, block)
			}
		}
	}
}

// isRow reports whether a row starts with a label that in other places only headers
// have.
func (publicReader) isRow(d *draft, cells []wording.Token, first int) bool {
	if first >= len(d.plan.Slots) || !d.plan.Slots[first].IsKey() {
		return false
	}
	w := wording.WordOf(cells[first].Folded)
	return w == wording.ThreePublicWord || d.plan.Across && (w == wording.AmountWord || w == wording.BudgetWord || w == wording.InitialWord)
}

// publicLine reads one line of a list.
func (r *reader) publicLine(d *draft, at *rowAt, label, block int) {
	t := at.token(label)
	if r.isNothing(d, at, block, t.IsBlank(), t.IsMark()) {
		return
	}
	name, l := t.Name(), d.form.PublicLine(t.Label())
	switch {
	case d.plan.Slots[label].Beside, l == 0 && wording.IsBesideRow(t):
		r.keepRow(d, at, block, label)
		return
	case l == 0:
		r.refuse(RowUnknown, d, at, label, block)
		return
	}
	key := tables.LineRow(l)
	if l == tables.Total {
		d.dropCaption(key)
	}
	if !r.begin(d, at, key, name, label, block) {
		return
	}
	r.used[label] = true
	for c, s := range d.plan.Slots {
		if s.Kind == head.AmountSlot && s.Block == block {
			r.put(d, at, c, s.Column)
		}
	}
	r.keepColumns(d, at, block, key, name)
}

// dropCaption takes back the row of a key if it is the last and blank: “三公”经费支出 may
// stand above 支出合计 as well as for it.
func (d *draft) dropCaption(k tables.RowKey) {
	n := len(d.rows) - 1
	if n < 0 || d.rows[n].key != k {
		return
	}
	from := d.rows[n].from
	if slices.ContainsFunc(d.cells[from:], func(x draftCell) bool { return !x.figure.IsBlank() }) {
		return
	}
	d.rows, d.cells = d.rows[:n], d.cells[:from]
	delete(d.index, k)
}

// publicLinesRow reads the one row of 公开07 that has all its lines side by side. Of rows of
// several units it is 合计: what a unit has is none of the form's, and unread.
func (r *reader) publicLinesRow(d *draft, at *rowAt) {
	switch {
	case r.isPlanned(d, at), at.isPageNumber():
		return
	case r.isUnit(d, at):
		r.noteUnits(d, at)
	default:
		r.publicLines(d, at)
	}
	for block := range d.plan.Blocks {
		r.keepColumns(d, at, block, tables.RowKey{}, "")
	}
}

// isPlanned reports whether a row says, in a column whose head nobody knows, that it has budgets.
func (r *reader) isPlanned(d *draft, at *rowAt) bool {
	for c, s := range d.plan.Slots {
		if w := r.header.WordOf(at.token(c).Label()); s.Kind != head.AmountSlot && (w == wording.BudgetWord || w == wording.InitialWord) {
			return true
		}
	}
	return false
}

// isPageNumber reports whether a row has nothing but a number without decimals.
func (at *rowAt) isPageNumber() bool {
	first := wording.FirstText(at.cells)
	return first >= 0 && at.cells[first].Kind == wording.DigitsToken && wording.FirstText(at.cells[first+1:]) < 0
}

// isUnit reports whether a row of lines side by side is that of a unit: there are others, or 合计. What was read of another unit before it
// is taken back.
func (r *reader) isUnit(d *draft, at *rowAt) bool {
	whole, before := d.isTotalRow(at.cells), d.linesRow
	switch {
	case before.sheet == nil:
		return d.byUnit && !whole
	case d.isTotalRow(before.cells):
		return !whole && d.namesUnit(at.cells)
	case !whole && (!d.namesUnit(at.cells) || !d.namesUnit(before.cells)):
		return false
	}
	r.noteUnits(d, &before)
	r.takeBack(d, func(*draftRow) bool { return false })
	d.cells, d.linesRow = d.cells[:0], rowAt{}
	return !whole
}

// namesUnit reports whether a row with all lines of 公开07 has a name and an amount.
func (d *draft) namesUnit(cells []wording.Token) bool {
	name, amount := false, false
	for c, s := range d.plan.Slots[:min(len(d.plan.Slots), len(cells))] {
		name = name || s.Kind != head.AmountSlot && cells[c].IsHan()
		amount = amount || s.Kind == head.AmountSlot && cells[c].IsNumber()
	}
	return name && amount
}

// noteUnits notes, once, that a form has rows of units, of which this is the first.
func (r *reader) noteUnits(d *draft, at *rowAt) {
	if d.byUnit {
		return
	}
	d.byUnit = true
	first := max(wording.FirstText(at.cells), 0)
	r.defects = append(r.defects, Defect{
		Kind: RowsByUnit, Form: d.form.Number, Text: at.token(first).Printed(), Origin: at.origin(first), Offset: -1,
	})
}

// publicLines reads all lines of a row.
func (r *reader) publicLines(d *draft, at *rowAt) {
	if len(d.rows) == 0 {
		d.linesRow = *at
	}
	for _, l := range [...]tables.Line{
		tables.Total, tables.Abroad, tables.Vehicles, tables.VehiclePurchase, tables.VehicleOperation, tables.Reception, tables.AgencyOperatingCost,
	} {
		begun := false
		for c, s := range d.plan.Slots {
			if s.Kind != head.AmountSlot || s.Line != l {
				continue
			}
			if !begun && !r.begin(d, at, tables.LineRow(l), "", c, -1) {
				break
			}
			begun = true
			r.put(d, at, c, s.Column)
		}
	}
}

// isTotalRow reports whether a row with all lines of 公开07 names itself 合计.
func (d *draft) isTotalRow(cells []wording.Token) bool {
	for c, s := range d.plan.Slots[:min(len(d.plan.Slots), len(cells))] {
		if s.Kind != head.AmountSlot && wording.IsTotal(cells[c].Label()) {
			return true
		}
	}
	return false
}

// publicAcross reads one of the rows of 公开07 that have all its lines side by side: 预算数, 决算数, or 合计 above what each
// functional code has of it, which is beside the form.
func (r *reader) publicAcross(d *draft, at *rowAt, label int) {
	t := at.token(label)
	name := t.Name()
	var column func(head.Slot) tables.Column
	switch w := r.header.WordOf(t.Label()); {
	case w == wording.BudgetWord, w == wording.InitialWord:
		column = func(head.Slot) tables.Column { return tables.Budgeted }
	case w == wording.AmountWord:
		column = func(head.Slot) tables.Column { return tables.Actual }
	case w == wording.TotalWord:
		column = func(s head.Slot) tables.Column { return s.Column }
	case d.hasCode(at):
		k := r.keys(d, at, 0)
		if _, text, ok := d.functionalRow(&k); !ok {
			r.refuse(CodeMalformed, d, at, k.code, 0).Text = text
			return
		}
		name = k.name
	case w == wording.BesideWord:
	default:
		if !r.isNothing(d, at, 0, t.IsBlank(), t.IsMark()) {
			r.refuse(RowUnknown, d, at, label, 0)
		}
		return
	}
	r.used[label] = r.used[label] || !t.IsNumber()
	for c, s := range d.plan.Slots {
		switch key := tables.LineRow(s.Line); {
		case s.Kind == head.BesideSlot:
			r.keep(d, at, c, tables.RowKey{}, name)
		case s.Kind == head.AmountSlot && column == nil:
			r.keep(d, at, c, key, name)
		case s.Kind == head.AmountSlot && (d.has(key) || r.begin(d, at, key, "", c, 0)):
			r.putLine(d, at, c, key, column(s))
		}
	}
}

// hasCode reports whether a row has a functional code where labels stand.
func (d *draft) hasCode(at *rowAt) bool {
	for c, s := range d.plan.Slots {
		if s.IsKey() && at.token(c).HasCode(wording.FunctionalCodes) {
			return true
		}
	}
	return false
}

// putLine reads an amount into a row of a draft that need not be the last.
func (r *reader) putLine(d *draft, at *rowAt, column int, k tables.RowKey, c tables.Column) {
	i := slices.IndexFunc(d.rows, func(row draftRow) bool { return row.key == k })
	row := &d.rows[i]
	if column >= len(at.cells) || slices.ContainsFunc(d.cells[row.from:row.to], func(x draftCell) bool { return x.column == c }) {
		return
	}
	d.columns[c] = true
	d.cells = slices.Insert(d.cells, int(row.to), draftCell{column: c, figure: r.figure(d, at, column, k, c), at: at.place(column)})
	row.to++
	for j := i + 1; j < len(d.rows); j++ {
		d.rows[j].from++
		d.rows[j].to++
	}
}

// end reads the row where all lines stand side by side and nothing is stated of any: it
// is blank.
func (publicReader) end(r *reader, d *draft) {
	if len(d.rows) == 0 && !d.plan.Across && !d.byUnit {
		r.used = make([]bool, len(d.blank.cells))
		r.publicLinesRow(d, &d.blank)
	}
}
