package tables

import (
	"strings"

	"github.com/fiscalcn/yusuan/codes"
)

// isTotal reports whether a folded label is that of 合计.
func isTotal(label string) bool {
	switch label {
	case "合计", "总计", "本年收入合计", "本年支出合计", "收入合计", "支出合计":
		return true
	}
	return false
}

// isFunctionalCode reports whether a tidy text looks like a functional code.
func isFunctionalCode(t string) bool {
	t = fold(t)
	return (len(t) == 3 || len(t) == 5 || len(t) == 7) && t[0] == '2' && isNumeric(t)
}

// keys are the cells that identify a row of codes.
type keys struct {
	parts [3]string // digits of a code, by column
	at    [3]int    // their columns
	n     int       // how many columns of codes there are
	given int       // how many of them are not blank
	bad   string    // what stands where a code must and is none
	name  string
	label int // the column of the name, of the code if there is none
	total bool
	mark  bool
}

// keys reads the cells of a block that identify its row.
func (r *reader) keys(at *rowAt, block int) keys {
	k := keys{label: -1}
	for c, s := range r.open.plan.slots {
		if !s.isKey() || s.block != block {
			continue
		}
		i := -1
		if s.kind != nameSlot && k.n < len(k.parts) {
			i = k.n
			k.n++
		}
		t := at.text(c)
		if t == "" {
			continue
		}
		r.used[c] = true
		digits, rest := splitCode(t)
		switch {
		case at.mixed && wordOf(t).isStructural():
		case isMark(t):
			k.mark = true
		case digits != "" && i >= 0:
			k.parts[i], k.at[i] = digits, c
			k.given++
			if rest != "" {
				k.name, k.label = rest, c
			}
		case isTotal(fold(t)) || economicLine(fold(t)) != 0:
			k.total, k.name, k.label = true, t, c
		case s.kind == codeSlot && rest != "" && strings.ContainsAny(t, "0123456789"):
			k.bad, k.label = t, c
		default:
			k.name, k.label = k.name+t, c
		}
	}
	for i := range k.n {
		if k.label < 0 && k.parts[i] != "" {
			k.label = k.at[i]
		}
	}
	return k
}

// splitCode splits a tidy text into the digits at its start, with the signs that
// may stand between levels, and the name that may follow.
func splitCode(t string) (digits, rest string) {
	i := strings.IndexFunc(t, func(r rune) bool {
		r = folded(r)
		return (r < '0' || r > '9') && !strings.ContainsRune("-|.·_", r)
	})
	if i < 0 {
		return t, ""
	}
	if i < 3 || !strings.ContainsRune("0123456789", folded(rune(t[0]))) && t[0] < 0x80 {
		return "", t
	}
	return t[:i], t[i:]
}

// code joins the parts of a code; a level left out, as merged cells leave it, is
// that of the row before.
func (k *keys) code(before string) string {
	if k.given == 0 {
		return ""
	}
	code := ""
	for i, part := range k.parts[:k.n] {
		part = fold(part)
		switch {
		case part == "":
			if code == "" || !k.below(i) {
				continue
			}
			if n := 3 + 2*i; len(before) >= n && strings.HasPrefix(before, code) {
				code = before[:n]
			}
		case len(part) >= 3 && strings.HasPrefix(part, code):
			code = part
		case code == "" && len(part) <= 2:
			if n := 1 + 2*i; len(before) >= n {
				code = before[:n]
			}
			code += pad(part)
		default:
			code += pad(part)
		}
	}
	return code
}

// below reports whether a part below the i-th is given.
func (k *keys) below(i int) bool {
	for _, part := range k.parts[i+1 : k.n] {
		if part != "" {
			return true
		}
	}
	return false
}

// pad gives a level its leading zero back, which spreadsheets lose.
func pad(part string) string {
	if len(part) == 1 {
		return "0" + part
	}
	return part
}

// treeRow reads a row of a form that lists functional codes.
func (r *reader) treeRow(d *draft, at *rowAt) {
	k := r.keys(at, 0)
	key, name := RowKey{}, k.name
	switch {
	case k.bad != "" || k.given > 0:
		text := k.bad
		if text == "" {
			text = k.code(d.code.String())
		}
		code, err := codes.Normalize(text)
		if err != nil {
			r.refuseRow(CodeMalformed, d, at, k.label)
			return
		}
		d.code = code
		key = FunctionalRow(code)
	case k.total:
		key = LineRow(Total)
	case r.amounts(at) == 0 && (k.mark || k.name == ""):
		d.nothing = d.nothing || k.mark
		return
	default:
		r.refuseRow(RowUnknown, d, at, max(k.label, 0))
		return
	}
	if !r.begin(d, at, key, name, k.label, 0) {
		clear(r.used)
		return
	}
	for c, s := range r.open.plan.slots {
		if s.kind == amountSlot {
			r.put(d, at, c, s.column)
		}
	}
}

// refuseRow refuses a row with all its cells.
func (r *reader) refuseRow(kind DefectKind, d *draft, at *rowAt, label int) {
	clear(r.used)
	r.refuse(kind, d, at, label)
}

// amounts counts the cells of a row that are in columns of amounts and not blank.
func (r *reader) amounts(at *rowAt) int {
	n := 0
	for c, s := range r.open.plan.slots {
		if t := at.text(c); s.kind == amountSlot && t != "" && !isMark(t) {
			n++
		}
	}
	return n
}
