package reading

import (
	"strings"
	"unicode/utf8"
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
	k := keys{code: -1, label: -1}
	for c, s := range d.plan.slots {
		if !s.isKey() || s.block != block {
			continue
		}
		part := -1
		if s.kind != nameSlot && k.n < len(k.parts) {
			part = k.n
			k.n++
		}
		if t := at.text(c); t != "" {
			r.used[c] = true
			k.read(at, c, part, s.kind == codeSlot)
		}
	}
	if k.label < 0 {
		k.label = max(k.code, 0)
	}
	if k.code < 0 {
		k.code = k.label
	}
	return k
}

// read takes in the text of column c, which may be a part of the code unless part is
// negative, and must be if only codes stand there.
func (k *keys) read(at *rowAt, c, part int, codes bool) {
	t := at.cells[c]
	digits, rest := splitCode(at.raw(at.row, c))
	switch {
	case at.mixed && wordOf(t).isStructural():
	case isMark(t):
		k.mark = true
	case digits != "" && part >= 0:
		k.parts[part], k.given = digits, true
		if k.code < 0 {
			k.code = c
		}
		if rest != "" {
			k.name, k.label = rest, c
		}
	case isTotal(fold(t)):
		k.total, k.name, k.label = true, t, c
	case codes && hasDigit(fold(t)):
		k.bad, k.code = t, c
	default:
		k.name, k.label = k.name+t, c
	}
}

// mayStartWithCode reports, at a glance, whether a tidy text may start with a code.
func mayStartWithCode(t string) bool {
	switch t[0] {
	case '[', '(', 0xE3, 0xEF: // brackets and digits of full width among them
		return true
	default:
		return isDigit(rune(t[0]))
	}
}

// splitCode splits the text of a cell into the digits at its start, with the blanks
// and signs that may stand between levels and around them, and what follows: nothing,
// or a name. A text that starts otherwise has no digits.
func splitCode(raw string) (digits, rest string) {
	raw = strings.TrimLeft(raw, "[【（(")
	i := strings.IndexFunc(raw, func(r rune) bool {
		return !isDigit(folded(r)) && !isBlank(r) && !isCodeSign(folded(r)) && r != '】' && r != '）' && r != ')' && r != '—'
	})
	switch {
	case i < 0 && hasDigit(fold(raw)):
		if whole, ok := strings.CutSuffix(raw, ".0"); ok && len(whole) >= 3 {
			raw = whole // as programs print a whole number
		}
		return trimSigns(raw), ""
	case i < 3 || !hasDigit(fold(raw[:i])) || raw[i] < utf8.RuneSelf:
		return "", raw
	default:
		return trimSigns(raw[:i]), tidy(raw[i:])
	}
}

// isCodeSign reports whether a folded sign may stand between the levels of a code or
// before the name.
func isCodeSign(r rune) bool {
	switch r {
	case '-', '|', '.', '·', '_', ']', ':', '、', '/':
		return true
	}
	return false
}

// trimSigns takes signs and blanks off the ends of a code.
func trimSigns(code string) string {
	return strings.TrimFunc(code, func(r rune) bool { return !isDigit(folded(r)) })
}

// text returns the code to be normalized, and whether what stands there can be one.
// Where one cell has all of it, it is as it stands, with the signs that tell levels
// apart; cells of its levels must have nothing but digits.
func (k *keys) text(before string) (text string, ok bool) {
	if k.bad != "" {
		return k.bad, false
	}
	given, digits := 0, true
	for _, part := range k.parts[:k.n] {
		if part != "" {
			given++
			digits = digits && isOrdinal(tidy(part))
		}
	}
	if given == 1 && len(tidy(k.parts[0])) >= 3 {
		return k.parts[0], true
	}
	return k.join(before), digits
}

// join joins the parts of a code. A level that is left out above one that is given,
// as merged cells leave it, is that of the code before.
func (k *keys) join(before string) string {
	code := ""
	for i, part := range k.parts[:k.n] {
		part = fold(tidy(part))
		switch {
		case part == "" && strings.Join(k.parts[i:k.n], "") == "":
			return code
		case part == "":
			if n := 3 + 2*i; len(before) >= n && strings.HasPrefix(before, code) {
				code = before[:n]
			}
		case len(part) >= 3 && strings.HasPrefix(part, code):
			code = part
		case len(part) == 1 && i > 0:
			code += "0" + part // the zero that spreadsheets lose
		default:
			code += part
		}
	}
	return code
}
