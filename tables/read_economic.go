package tables

import (
	"github.com/fiscalcn/yusuan/economic"
)

// economicLine returns the line of 公开06 that a folded label names, 0 if none.
func economicLine(label string) Line {
	switch label {
	case "人员经费合计", "人员经费小计", "人员支出合计":
		return PersonnelTotal
	case "公用经费合计", "公用经费小计", "公用支出合计", "日常公用经费合计":
		return OperationsTotal
	case "合计", "总计", "基本支出合计", "基本支出总计":
		return Total
	}
	return 0
}

// economicRow reads a row of 公开06: one row of the form in each block side by side.
func (r *reader) economicRow(d *draft, at *rowAt) {
	if r.economicTotals(d, at) {
		return
	}
	slots := r.open.plan.slots
	last := slots[len(slots)-1].block
	for block := range last + 1 {
		k := r.keys(at, block)
		amounts := r.blockAmounts(at, block)
		switch {
		case k.given == 0 && k.name == "" && k.bad == "" && amounts == 0:
			continue
		case k.given == 0 && k.bad == "":
			r.unuse(block)
			r.refuse(RowUnknown, d, at, max(k.label, 0))
			continue
		}
		text := k.bad
		if text == "" {
			text = k.code(d.economicBefore(block).String())
		}
		code, err := economic.Normalize(text)
		if err != nil {
			r.unuse(block)
			r.refuse(CodeMalformed, d, at, k.label)
			continue
		}
		if !r.begin(d, at, EconomicRow(code), k.name, k.label, block) {
			r.unuse(block)
			continue
		}
		for c, s := range slots {
			if s.kind == amountSlot && s.block == block {
				r.put(d, at, c, Actual)
			}
		}
	}
}

// economicBefore returns the code of the last row of a block.
func (d *draft) economicBefore(block int) economic.Code {
	for i := len(d.rows) - 1; i >= 0; i-- {
		if d.rows[i].block == block {
			return d.rows[i].key.Economic()
		}
	}
	return 0
}

func (r *reader) blockAmounts(at *rowAt, block int) int {
	n := 0
	for c, s := range r.open.plan.slots {
		if t := at.text(c); s.kind == amountSlot && s.block == block && t != "" && !isMark(t) {
			n++
		}
	}
	return n
}

// unuse leaves the cells of a block unread.
func (r *reader) unuse(block int) {
	for c, s := range r.open.plan.slots {
		if s.block == block && c < len(r.used) {
			r.used[c] = false
		}
	}
}

// economicTotals reads a row of 人员经费合计 and 公用经费合计. Their labels may cover
// several blocks: the amount of each is the last before the next label.
func (r *reader) economicTotals(d *draft, at *rowAt) bool {
	found := false
	slots := r.open.plan.slots
	for c := 0; c < len(at.cells); c++ {
		l := economicLine(fold(at.cells[c]))
		if l == 0 || !slots[c].isKey() {
			continue
		}
		found = true
		amount := -1
		for next := c + 1; next < len(slots); next++ {
			if slots[next].isKey() && at.text(next) != "" {
				break
			}
			if slots[next].kind == amountSlot && (amount < 0 || at.text(next) != "" || at.text(amount) == "") {
				amount = next
			}
		}
		if !r.begin(d, at, LineRow(l), at.cells[c], c, slots[c].block) {
			continue
		}
		r.used[c] = true
		if amount >= 0 {
			r.put(d, at, amount, Actual)
		}
	}
	return found
}
