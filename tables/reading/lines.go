package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// lineReader reads the rows of 公开01 and 04: lines and classes by their names, one of each
// side beside each other.
type lineReader struct{ plainRows }

func (lineReader) isLabel(r *reader, d *draft, t wording.Token) bool {
	label := t.Label()
	_, class := r.classes.Find(label, 0)
	return class || d.form.GeneralLine(label) != 0
}

// rank puts both sides one after the other.
func (lineReader) rank(k tables.RowKey, _ int32) int {
	switch line := k.Line(); line {
	case 0:
		return 2*int(tables.GrandIncome) + 1
	case tables.IncomeOwn:
		return 2*int(tables.IncomeStateCapital) + 1
	case tables.IncomeSpecialAccount:
		return 2*int(tables.IncomeOther) + 1
	default:
		return 2 * int(line)
	}
}

func (lineReader) read(r *reader, d *draft, at *rowAt) {
	for block := range d.plan.Blocks {
		if label := d.label(at, block); label >= 0 {
			r.line(d, at, label, block)
		}
	}
}

// label returns the column of the label in a block of a row, the first where all are
// blank, -1 if the block has no labels. An ordinal alone is no label.
func (d *draft) label(at *rowAt, block int) int {
	label := -1
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if !s.IsKey() || s.Block != block {
			continue
		}
		if label < 0 || at.token(label).IsBlank() || at.token(label).IsOrdinal() && !at.token(c).IsBlank() {
			label = c
		}
	}
	return label
}

// line reads the row of one side, whose label stands in a column.
func (r *reader) line(d *draft, at *rowAt, label, block int) {
	t := at.token(label)
	if r.isNothing(d, at, block, t.IsBlank(), t.IsMark()) {
		return
	}
	key, name, ok := r.lineKey(d, t, block)
	switch {
	case d.plan.Slots[label].Beside, !ok && d.mayHaveBeside(t, block):
		r.keepRow(d, at, block, label)
		return
	case !ok && d.gap && d.form.GeneralLine(t.Label()) != 0:
		return // the rows that would tell which it is are unread, too
	case !ok:
		r.refuse(RowUnknown, d, at, label, block)
		return
	}
	if block == 0 {
		d.income = key.Line()
	}
	if !r.begin(d, at, key, name, label, block) {
		return
	}
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		switch {
		case s.Block != block:
		case s.IsKey() && (c == label || at.token(c).IsOrdinal()):
			r.used[c] = true
		case s.Kind == head.AmountSlot:
			r.put(d, at, c, s.Column)
		}
	}
	r.keepColumns(d, at, block, key, name)
}

// mayHaveBeside reports whether a label that names no row of its side is one that
// documents have there beside those of the form: below the closing balance, a budget is
// a part of that.
func (d *draft) mayHaveBeside(t wording.Token, block int) bool {
	l := d.form.GeneralLine(t.Label())
	if l == 0 {
		return wording.IsBesideRow(t)
	}
	return isFund(l) && block > 0 && d.has(tables.LineRow(tables.Closing))
}

// lineKey returns the row that a label of 公开01 or 04 names, and its name as
// printed, without the ordinal.
func (r *reader) lineKey(d *draft, t wording.Token, block int) (tables.RowKey, string, bool) {
	name, label := t.Name(), t.Label()
	if wording.HasDigit(label) {
		if code, rest := wording.TokenOf(name).Code(); wording.FunctionalCodes.Has(code) && rest != "" {
			name, label = rest, print.Wording(rest)
		}
	}
	l := d.form.GeneralLine(label)
	switch {
	case l == 0:
		c, ok := r.classes.Find(label, d.code)
		if !ok || d.plan.Blocks > 1 && block == 0 {
			return tables.RowKey{}, name, false
		}
		d.code = c
		return tables.FunctionalRow(c), name, true
	case d.gap && (d.form.ByFund && isFund(l) || l == tables.GrandIncome && d.plan.Blocks == 1):
		return tables.RowKey{}, name, false // it is told by the rows above
	case l == tables.GrandIncome && (block > 0 || d.plan.Blocks == 1 && d.has(tables.LineRow(tables.GrandIncome))):
		l = tables.GrandExpenditure
	case d.form.ByFund && isFund(l) && d.pastIncome(l):
		l += tables.OpeningGeneral - tables.IncomeGeneral
	}
	key, outlay := tables.LineRow(l), l >= tables.ExpenditureTotal && l <= tables.GrandExpenditure
	if d.plan.Blocks > 1 && outlay != (block > 0) || !d.form.Has(key, tables.Actual) && !d.form.Has(key, tables.AllFunds) {
		return tables.RowKey{}, name, false
	}
	return key, name, true
}

// isFund reports whether a line is the income of one budget.
func isFund(l tables.Line) bool { return l >= tables.IncomeGeneral && l <= tables.IncomeStateCapital }

// pastIncome reports whether a fund of 公开04 is that of the opening balances: it stands below 本年收入合计 or below the balances, or comes
// again below the same heads. Below others, or below 总计, it does not: there the page comes again, and with it what it stands below.
func (d *draft) pastIncome(l tables.Line) bool {
	parts, past := false, false
	for i := range d.rows {
		switch line := d.rows[i].key.Line(); {
		case isFund(line):
			parts, past = true, past || line == l && i >= d.before
		case line >= tables.Opening && line <= tables.OpeningStateCapital:
			past = true
		case line == tables.IncomeTotal && (parts || strings.HasSuffix(d.rows[i].name, "计")): // 本年收入 alone stands above its parts
			past = true
		case line == tables.GrandIncome:
			return d.income == tables.IncomeTotal || d.income >= tables.Opening && d.income <= tables.OpeningStateCapital
		}
	}
	return past
}
