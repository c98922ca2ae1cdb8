package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// publicSlot returns what a column of 公开07 holds: the amounts of a list, or those
// of one line where the lines stand side by side.
func (p *path) publicSlot() slot {
	list := p.list()
	switch kind := keySlot(list); {
	case list[0] == wording.UnknownWord:
		return p.unknownSlot()
	case kind != otherSlot:
		return slot{kind: kind}
	case p.has(wording.BesideWord), p.has(wording.CountWord), p.has(wording.UnknownWord), fundWords.Has(list[0]):
		return slot{kind: besideSlot}
	}
	s := slot{column: tables.Actual}
	total := list[0] == wording.ThreePublicWord
	for _, w := range list {
		switch {
		case w == wording.BudgetWord, w == wording.InitialWord:
			s.kind, s.column = amountSlot, tables.Budgeted
		case w == wording.AmountWord:
			s.kind = amountSlot
		case w >= wording.AbroadWord && s.line == 0:
			s.kind, s.line = amountSlot, wording.PublicLines[w-wording.AbroadWord]
		case w == wording.TotalWord:
			total = true
		}
	}
	switch {
	case s.line == 0 && total:
		s.kind, s.line = amountSlot, tables.Total
	case s.kind == otherSlot:
		return slot{}
	}
	return s
}

// settlePublic settles, once all columns of 公开07 are known, what those of no line
// hold: the amounts of a list, where rows have labels, else those of 合计. Where both
// rows and columns name lines, 预算数 and 决算数 stand below each other.
func (p *plan) settlePublic(h *header) {
	labelled, lines := false, false
	for _, s := range p.slots {
		labelled = labelled || s.isKey()
		lines = lines || s.line > tables.Total
	}
	p.across = labelled && lines
	for c := range p.slots {
		s := &p.slots[c]
		switch {
		case s.kind != amountSlot:
		case s.column == tables.Budgeted && h.columns[c].has(wording.InitialWord) && h.words.Has(wording.BudgetWord):
			s.kind, s.head = besideSlot, h.columns[c].heading() // 全年预算数 stands beside it
		case labelled && !lines:
			s.line = 0
		case s.line == 0:
			s.line = tables.Total
		}
	}
}

// publicReader reads the rows of 公开07: lines of a list, or one row with all lines.
type publicReader struct{}

func (publicReader) isLabel(_ *reader, d *draft, t wording.Token) bool {
	return wording.PublicLine(t.Label()) != 0 || d.plan.across && t.HasCode(wording.FunctionalCodes)
}

func (publicReader) rank(k tables.RowKey, _ int32) int { return int(k.Line()) }

func (publicReader) read(r *reader, d *draft, at *rowAt) {
	switch {
	case !slices.ContainsFunc(d.plan.slots, slot.isKey):
		r.publicLinesRow(d, at)
	case d.plan.across:
		if label := d.label(at, 0); label >= 0 {
			r.publicAcross(d, at, label)
		}
	default:
		for block := range d.plan.blocks {
			if label := d.label(at, block); label >= 0 {
				r.publicLine(d, at, label, block)
			}
		}
	}
}

// isRow reports whether a row starts with a label that in other places only headers
// have.
func (publicReader) isRow(d *draft, cells []wording.Token, first int) bool {
	if first >= len(d.plan.slots) || !d.plan.slots[first].isKey() {
		return false
	}
	w := wording.WordOf(cells[first].Folded)
	return w == wording.ThreePublicWord || d.plan.across && (w == wording.AmountWord || w == wording.BudgetWord || w == wording.InitialWord)
}

// publicLine reads one line of a list.
func (r *reader) publicLine(d *draft, at *rowAt, label, block int) {
	t := at.token(label)
	if r.isNothing(d, at, block, t.IsBlank(), t.IsMark()) {
		return
	}
	name, l := t.Name(), wording.PublicLine(t.Label())
	switch {
	case d.plan.slots[label].beside, l == 0 && wording.IsBesideRow(t):
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
	for c, s := range d.plan.slots {
		if s.kind == amountSlot && s.block == block {
			r.put(d, at, c, s.column)
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

// publicLinesRow reads the one row of 公开07 that has all its lines side by side.
func (r *reader) publicLinesRow(d *draft, at *rowAt) {
	for _, l := range [...]tables.Line{tables.Total, tables.Abroad, tables.Vehicles, tables.VehiclePurchase, tables.VehicleOperation, tables.Reception} {
		begun := false
		for c, s := range d.plan.slots {
			if s.kind != amountSlot || s.line != l {
				continue
			}
			if !begun && !r.begin(d, at, tables.LineRow(l), r.doc.Edition.LineLabel(tables.Form07, l), c, -1) {
				break
			}
			begun = true
			r.put(d, at, c, s.column)
		}
	}
	for block := range d.plan.blocks {
		r.keepColumns(d, at, block, tables.RowKey{}, "")
	}
}

// publicAcross reads one of the rows of 公开07 that have all its lines side by side: 预算数, 决算数, or 合计 above what each
// functional code has of it, which is beside the form.
func (r *reader) publicAcross(d *draft, at *rowAt, label int) {
	t := at.token(label)
	name := t.Name()
	var column func(slot) tables.Column
	switch w := r.header.wordOf(t.Label()); {
	case w == wording.BudgetWord, w == wording.InitialWord:
		column = func(slot) tables.Column { return tables.Budgeted }
	case w == wording.AmountWord:
		column = func(slot) tables.Column { return tables.Actual }
	case w == wording.TotalWord:
		column = func(s slot) tables.Column { return s.column }
	case d.hasCode(at):
		name = r.keys(d, at, 0).name
	case w == wording.BesideWord:
	default:
		if !r.isNothing(d, at, 0, t.IsBlank(), t.IsMark()) {
			r.refuse(RowUnknown, d, at, label, 0)
		}
		return
	}
	r.used[label] = true
	for c, s := range d.plan.slots {
		switch key := tables.LineRow(s.line); {
		case s.kind == besideSlot:
			r.keep(d, at, c, tables.RowKey{}, name)
		case s.kind == amountSlot && column == nil:
			r.keep(d, at, c, key, name)
		case s.kind == amountSlot && (d.has(key) || r.begin(d, at, key, r.doc.Edition.LineLabel(tables.Form07, s.line), c, 0)):
			r.putLine(d, at, c, key, column(s))
		}
	}
}

// hasCode reports whether a row has a functional code where labels stand.
func (d *draft) hasCode(at *rowAt) bool {
	for c, s := range d.plan.slots {
		if s.isKey() && at.token(c).HasCode(wording.FunctionalCodes) {
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
	if len(d.rows) == 0 && !d.plan.across {
		r.used = make([]bool, len(d.blank.cells))
		r.publicLinesRow(d, &d.blank)
	}
}
