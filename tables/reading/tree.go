package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// treeReader reads the rows of a form that lists codes: functional ones, or in 公开06 of a budget economic ones.
type treeReader struct {
	plainRows
	economic bool
}

func (x treeReader) isLabel(_ *reader, _ *draft, t wording.Token) bool {
	if x.economic {
		return economicReader{}.isLabel(nil, nil, t)
	}
	return t.HasCode(wording.FunctionalCodes) || wording.IsTotal(t.Label())
}

// rank puts 合计 before codes.
func (treeReader) rank(k tables.RowKey, _ int32) int {
	if k.Line() != 0 {
		return 0
	}
	return 1
}

func (x treeReader) read(r *reader, d *draft, at *rowAt) {
	k := r.keys(d, at, 0)
	var key tables.RowKey
	switch {
	case k.given || k.bad != "":
		row, text, ok := x.row(d, &k)
		if !ok {
			r.refuse(CodeMalformed, d, at, k.code, 0).Text = text
			return
		}
		key = row
	case k.total:
		key = tables.LineRow(tables.Total)
	case r.isNothing(d, at, 0, k.name == "", k.mark):
		return
	case x.economic && wording.EconomicLine(wording.TokenOf(k.name).Label()) != 0:
		r.keepRow(d, at, 0, k.label) // 人员经费合计, which is a column of the form
		return
	case r.keepFragment(d, at, &k, 0):
		return
	default:
		r.refuse(RowUnknown, d, at, k.label, 0)
		return
	}
	if !r.begin(d, at, key, k.name, k.label, 0) {
		return
	}
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if s.Kind == head.AmountSlot {
			r.put(d, at, c, s.Column)
		}
	}
	for block := range d.plan.Blocks {
		r.keepColumns(d, at, block, key, k.name)
	}
}

// row returns the row of a code, and the text of that. It is not ok if that is no code.
func (x treeReader) row(d *draft, k *keys) (key tables.RowKey, text string, ok bool) {
	if x.economic {
		return d.economicRow(k, 0)
	}
	return d.functionalRow(k)
}

// functionalRow is row for a functional code.
func (d *draft) functionalRow(k *keys) (key tables.RowKey, text string, ok bool) {
	text, ok = k.text(d.code.String())
	code, err := codes.Normalize(text)
	if !ok || err != nil {
		return key, text, false
	}
	d.code = code
	return tables.FunctionalRow(code), text, true
}

// isNothing reports whether a row of a block has no amounts and no name, or only 无
// and the like. Such a row says that there is nothing.
func (r *reader) isNothing(d *draft, at *rowAt, block int, unnamed, marked bool) bool {
	if !unnamed && !marked {
		return false
	}
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if t := at.token(c); s.Kind == head.AmountSlot && s.Block == block && !t.IsBlank() && !t.IsMark() {
			return false
		}
	}
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if t := at.token(c); s.Block == block && t.IsMark() {
			d.nothing = d.nothing || t.SaysNothing()
			r.used[c] = true
		}
	}
	return unnamed || marked
}

// endsName reports whether a text is the rest of the name of the last row, cut off by
// the end of a page: both make a name that the code has or had.
func (d *draft) endsName(rest string) bool {
	if len(d.rows) == 0 {
		return false
	}
	before := &d.rows[len(d.rows)-1]
	for e := range codes.History(before.key.Functional()) {
		if len(e.Name) == len(before.name)+len(rest) && strings.HasPrefix(e.Name, before.name) && strings.HasSuffix(e.Name, rest) {
			return true
		}
	}
	return false
}
