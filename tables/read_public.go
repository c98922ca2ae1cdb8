package tables

import "slices"

// publicLine returns the line of 公开07 that a folded label without ordinal names, 0
// if none.
func publicLine(label string) Line {
	switch w := wordOf(label); w {
	case totalWord, threePublicWord:
		return Total
	case abroadWord, vehiclesWord, purchaseWord, operationWord, receptionWord:
		return publicLines[w-abroadWord]
	}
	switch label {
	case "三公经费合计", "三公经费支出合计", "三公经费财政拨款支出合计":
		return Total
	}
	return 0
}

var publicLines = [...]Line{Abroad, Vehicles, VehiclePurchase, VehicleOperation, Reception}

// publicSlot returns what a column of 公开07 holds: the amounts of a list, or those
// of one line where the lines stand side by side.
func (p *path) publicSlot() slot {
	s := slot{kind: otherSlot, column: Actual}
	total := false
	for _, w := range p.list() {
		switch {
		case w == itemWord, w == nameWord:
			return slot{kind: labelSlot}
		case w == lineWord:
			return slot{kind: ordinalSlot}
		case w == budgetWord:
			s.kind, s.column = amountSlot, Budgeted
		case w == amountWord:
			s.kind = amountSlot
		case w >= abroadWord && s.line == 0:
			s.kind, s.line = amountSlot, publicLines[w-abroadWord]
		case w == totalWord:
			s.kind, total = amountSlot, true
		}
	}
	if s.kind == amountSlot && s.line == 0 && total {
		s.line = Total
	}
	if s.kind == otherSlot {
		return slot{}
	}
	return s
}

// publicRow reads a row of 公开07: one line of a list, or all lines at once.
func (r *reader) publicRow(d *draft, at *rowAt) {
	label := slices.IndexFunc(d.plan.slots, slot.isKey)
	if label < 0 {
		r.publicLinesRow(d, at)
		return
	}
	text := at.text(label)
	if r.isNothing(d, at, 0, text == "", isMark(text)) {
		return
	}
	name := unnumbered(text)
	l := publicLine(fold(name))
	if l == 0 {
		r.refuse(RowUnknown, d, at, label, 0)
		return
	}
	if !r.begin(d, at, LineRow(l), name, label, 0) {
		return
	}
	r.used[label] = true
	for c, s := range d.plan.slots {
		if s.kind == amountSlot && s.line == 0 {
			r.put(d, at, c, s.column)
		}
	}
}

// publicLinesRow reads the one row of 公开07 that has all its lines side by side.
func (r *reader) publicLinesRow(d *draft, at *rowAt) {
	for _, l := range lines07 {
		begun := false
		for c, s := range d.plan.slots {
			if s.kind != amountSlot || s.line != l {
				continue
			}
			if !begun && !r.begin(d, at, LineRow(l), l.String(), c, 0) {
				break
			}
			begun = true
			r.put(d, at, c, s.column)
		}
	}
}

// blankPublic reads 公开07 where all its lines stand side by side and nothing is
// stated of any: its row is blank.
func (r *reader) blankPublic() {
	if d := r.drafts[Form07]; d != nil && len(d.rows) == 0 {
		r.used = make([]bool, len(d.blank.cells))
		r.publicLinesRow(d, &d.blank)
	}
}
