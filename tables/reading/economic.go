package reading

import (
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// economicReader reads the rows of 公开06: economic codes, one of each block side by side.
type economicReader struct{ plainRows }

func (economicReader) isLabel(_ *reader, _ *draft, t wording.Token) bool {
	return t.HasCode(wording.EconomicCodes) || wording.EconomicLine(t.Label()) != 0
}

// rank puts the blocks one after the other, parted into 人员经费 and 公用经费.
func (economicReader) rank(k tables.RowKey, block int32) int {
	switch line := k.Line(); line {
	case 0:
		return int(tables.EconomicLine(k.Economic()))*100 - 99 + min(int(block), 98)
	case tables.Total:
		return 100 * 256
	default:
		return 100 * int(line)
	}
}

func (economicReader) read(r *reader, d *draft, at *rowAt) {
	if r.economicTotals(d, at) {
		return
	}
	for block := range d.plan.Blocks {
		r.economicBlock(d, at, block)
	}
}

func (r *reader) economicBlock(d *draft, at *rowAt, block int) {
	k := r.keys(d, at, block)
	switch {
	case k.given || k.bad != "":
	case r.isNothing(d, at, block, k.name == "", k.mark), r.keepFragment(d, at, &k, block):
		return
	default:
		r.refuse(RowUnknown, d, at, k.label, block)
		return
	}
	key, text, ok := d.economicRow(&k, block)
	if !ok {
		r.refuse(CodeMalformed, d, at, k.code, block).Text = text
		return
	}
	if !r.begin(d, at, key, k.name, k.label, block) {
		return
	}
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if s.Kind == head.AmountSlot && s.Block == block {
			r.put(d, at, c, tables.Actual)
		}
	}
	r.keepColumns(d, at, block, key, k.name)
}

// economicRow is that for the economic codes of a block.
func (d *draft) economicRow(k *keys, block int) (key tables.RowKey, text string, ok bool) {
	for len(d.economic) <= block {
		d.economic = append(d.economic, 0)
	}
	text, ok = k.text(d.economic[block].String())
	code, err := economic.Normalize(text)
	if !ok || err != nil {
		return key, text, false
	}
	d.economic[block] = code
	return tables.EconomicRow(code), text, true
}

// economicTotals reads a row of 人员经费合计 and 公用经费合计, and reports whether it is
// one. Their labels may cover several blocks.
func (r *reader) economicTotals(d *draft, at *rowAt) bool {
	found := false
	for c := 0; c < len(d.plan.Slots); c++ {
		t := at.token(c)
		if t.IsBlank() || !d.plan.Slots[c].IsKey() {
			continue
		}
		l := wording.EconomicLine(t.Label())
		if l == 0 {
			continue
		}
		found = true
		label := c
		for at.token(c+1).Folded == t.Folded { // some extractors repeat what a merged cell says
			c++
		}
		amount := d.totalAmount(at, c)
		if l == tables.Total {
			l = d.groupTotal(label, amount)
		}
		if l == tables.PersonnelTotal && amount >= 0 && d.plan.Slots[amount].Block != d.plan.Slots[label].Block && !d.hasTotalBehind(at, amount) {
			continue // the amount of 公用经费合计, whose label is missing
		}
		if !r.begin(d, at, tables.LineRow(l), t.Name(), label, -1) {
			continue
		}
		for i := label; i <= c; i++ {
			r.used[i] = true
		}
		if amount >= 0 {
			r.put(d, at, amount, tables.Actual)
		}
		if l == tables.Total {
			r.partTotals(d, at)
		}
	}
	return found
}

// hasTotalBehind reports whether a row of 公开06 has the label of another total behind a column.
func (d *draft) hasTotalBehind(at *rowAt, column int) bool {
	for c := column + 1; c < len(d.plan.Slots); c++ {
		if d.plan.Slots[c].IsKey() && wording.EconomicLine(at.token(c).Label()) != 0 {
			return true
		}
	}
	return false
}

// groupTotal returns which total 合计 is whose label and amount stand in two columns:
// that of 人员经费 or of 公用经费 if both are in a block below these words, once.
func (d *draft) groupTotal(label, amount int) tables.Line {
	l := d.plan.Slots[label].Line
	if l == 0 || amount < 0 || d.plan.Slots[amount].Block != d.plan.Slots[label].Block || d.has(tables.LineRow(l)) {
		return tables.Total
	}
	return l
}

// partTotals reads 人员经费 and 公用经费 where they are columns: those of the row of 合计
// are lines of the form.
func (r *reader) partTotals(d *draft, at *rowAt) {
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if s.Kind == head.BesideSlot && s.Line != 0 && !d.has(tables.LineRow(s.Line)) && r.begin(d, at, tables.LineRow(s.Line), s.Line.String(), c, -1) {
			r.put(d, at, c, tables.Actual)
		}
	}
	for block := range d.plan.Blocks {
		r.keepColumns(d, at, block, tables.LineRow(tables.Total), tables.Total.String())
	}
}

// totalAmount returns the column of the amount that belongs to a label of 公开06: the
// last that is not blank before the next label, or the last at all.
func (d *draft) totalAmount(at *rowAt, label int) int {
	amount := -1
	for c := label + 1; c < len(d.plan.Slots); c++ {
		switch s := d.plan.Slots[c]; {
		case s.IsKey() && !at.token(c).IsBlank():
			return amount
		case s.Kind == head.AmountSlot && (amount < 0 || !at.token(c).IsBlank() || at.token(amount).IsBlank()):
			amount = c
		}
	}
	return amount
}
