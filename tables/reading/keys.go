package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// keys are the cells that identify a row of codes.
type keys struct {
	parts [3]string // what there is of the code, by column of codes
	n     int       // how many columns of codes there are
	given bool      // some of them is not blank
	bad   string    // what stands where a code must and is none
	code  int       // the column of the code, of its first part
	name  string
	label int // the column of the name, of the code if there is none
	total bool
	mark  bool // 无, … stand for a row
}

// keys reads the cells of a block that identify its row, and counts them as used.
func (r *reader) keys(d *draft, at *rowAt, block int) keys {
	k, word := keys{code: -1, label: -1}, -1 // where words stand in a column of codes: before any, or beside a name
	for c := range d.plan.Slots {
		s := &d.plan.Slots[c]
		if !s.IsKey() || s.Block != block {
			continue
		}
		part := -1
		if s.Kind != head.NameSlot && k.n < len(k.parts) {
			part = k.n
			k.n++
		}
		if t := at.token(c); !t.IsBlank() {
			r.used[c] = k.read(at, c, part, s.Kind == head.CodeSlot)
			if digits, _ := t.Code(); s.Kind == head.CodeSlot && digits == "" && (k.code < 0 || d.hasName(at, c, block)) && t.IsHan() {
				word = c
			}
		}
	}
	if c := d.amongCodes(at, block); c >= 0 {
		word = c
	}
	if word >= 0 && k.given {
		k.bad, k.code = at.token(word).Printed(), word
	}
	if first := wording.FirstText(at.cells); !k.given && k.name == "" && first >= 0 && block == 0 && first < d.plan.FirstKey() {
		if t := at.token(first); wording.IsTotal(t.Folded) { // of a cell that covers columns left of the codes too
			k.total, k.name, k.label, r.used[first] = true, t.Printed(), first, true
		}
	}
	if k.label >= 0 {
		k.glued(d, at.token(k.label))
	}
	if k.label < 0 {
		k.label = max(k.code, 0)
	}
	if k.code < 0 {
		k.code = k.label
	}
	return k
}

// amongCodes returns where a number of a row stands left of a key in no column of the head: those of codes slipped; -1 if none does.
func (d *draft) amongCodes(at *rowAt, block int) int {
	for c := 1; c < len(d.plan.Slots); c++ {
		key, s := &d.plan.Slots[c], &d.plan.Slots[c-1]
		if key.IsKey() && key.Block == block && s.Block == block && s.Kind == head.OtherSlot && c-1 > d.plan.FirstKey() && at.token(c-1).IsNumber() {
			return c - 1
		}
	}
	return -1
}

// hasName reports whether a name stands behind column c of a row, in a column of names alone.
func (d *draft) hasName(at *rowAt, c, block int) bool {
	for behind, s := range d.plan.Slots {
		if behind > c && s.Kind == head.NameSlot && s.Block == block && at.token(behind).IsHan() {
			return true
		}
	}
	return false
}

// glued takes the code off a name that has it, where the cells of codes say nothing, or the levels above. Two codes of which one is not part
// of the other are none; nor are 201, 13 and 02 before the name, where the column of the last level is blank: the row is not that of 20113.
func (k *keys) glued(d *draft, t wording.Token) {
	digits, name := t.Code()
	class := wording.FunctionalCodes
	if !d.isTree() {
		class = wording.EconomicCodes
	}
	levels, _ := k.join("")
	switch {
	case k.given && k.n > 1 && k.parts[k.n-1] == "" && beginsWithLevel(t.Folded):
		k.bad, k.code = t.Printed(), k.label
	case !class.Has(digits) || name == "":
	case k.given && !strings.HasPrefix(print.Wording(digits), levels):
		k.bad, k.code = t.Printed(), k.label
	default:
		k.parts, k.n, k.given = [3]string{digits}, 1, true
		k.code, k.name = k.label, name
	}
}

// beginsWithLevel reports whether a folded name begins with two digits, as a level of a code has, and no more.
func beginsWithLevel(name string) bool {
	rest := strings.TrimLeft(name, "0123456789")
	return len(name)-len(rest) == len("02") && rest != ""
}

// read takes in the cell of column c, which may be a part of the code unless part is
// negative, and must be if only codes stand there. A number that is none is no name:
// it does not take that in.
func (k *keys) read(at *rowAt, c, part int, codes bool) bool {
	t := at.cells[c]
	digits, rest := t.Code()
	switch {
	case at.mixed && wording.WordOf(t.Folded).IsStructural():
	case t.IsMark():
		k.mark = true
	case digits != "" && part >= 0:
		k.parts[part], k.given = digits, true
		if k.code < 0 {
			k.code = c
		}
		if rest != "" {
			k.name, k.label = rest, c
		}
	case wording.IsTotal(t.Folded):
		k.total, k.name, k.label = true, t.Printed(), c
	case codes && wording.HasDigit(t.Folded):
		k.bad, k.code = t.Printed(), c
	case t.IsNumber():
		return false
	default:
		k.name, k.label = k.name+t.Printed(), c
	}
	return true
}

// text returns the code to be normalized, and whether what stands there can be one.
// Where one cell has all of it, it is as it stands, with the signs that tell levels
// apart, and 210.05 is 21005 only beside its name; cells of its levels must have nothing but digits.
func (k *keys) text(before string) (text string, ok bool) {
	if k.bad != "" {
		return k.bad, false
	}
	given, digits := 0, true
	for _, part := range k.parts[:k.n] {
		if part != "" {
			given++
			digits = digits && print.IsDigits(print.Wording(part))
		}
	}
	if given == 1 && len(print.Wording(k.parts[0])) >= 3 {
		return k.parts[0], k.name != "" || !wording.TokenOf(k.parts[0]).IsAmount()
	}
	code, whole := k.join(before)
	return code, digits && whole
}

// join joins the parts of a code. A level that is left out above one that is given,
// as merged cells leave it, is that of the code before, which must have it.
func (k *keys) join(before string) (code string, whole bool) {
	whole = true
	for i, part := range k.parts[:k.n] {
		part = print.Wording(part)
		switch {
		case part == "" && strings.Join(k.parts[i:k.n], "") == "":
			return code, whole
		case part == "":
			n := 3 + 2*i
			if whole = len(before) >= n && strings.HasPrefix(before, code) && print.IsDigits(before[:n]); whole { // there may be none before
				code = before[:n]
			}
		case len(part) >= 3 && strings.HasPrefix(part, code):
			code, whole = part, true
		case len(part) == 1 && i > 0:
			code += "0" + part // the zero that spreadsheets lose
		default:
			code += part
		}
	}
	return code, whole
}
