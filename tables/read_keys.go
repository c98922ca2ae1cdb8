package tables

import (
	"strings"
)

// keys are the cells that identify a row of codes.
type keys struct {
	parts  [3]string // digits of the code, by column of codes
	n      int       // how many columns of codes there are
	given  bool      // some of them is not blank
	bad    string    // what stands where a code must and is none
	code   int       // the column of the code, of its first part
	name   string
	label  int // the column of the name, of the code if there is none
	total  bool
	mark   bool // 无, … stand for a row
	marked int  // where
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
			k.read(t, c, part, s.kind == codeSlot, at.mixed)
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
func (k *keys) read(t string, c, part int, codes, mixed bool) {
	digits, rest := splitCode(t)
	label := fold(t)
	switch {
	case mixed && wordOf(t).isStructural():
	case isMark(t):
		k.mark, k.marked = true, c
	case digits != "" && part >= 0:
		k.parts[part], k.given = digits, true
		if k.code < 0 {
			k.code = c
		}
		if rest != "" {
			k.name, k.label = rest, c
		}
	case isTotal(label):
		k.total, k.name, k.label = true, t, c
	case codes && hasDigit(label):
		k.bad, k.code = t, c
	default:
		k.name, k.label = k.name+t, c
	}
}

// splitCode splits a tidy text into the digits at its start, with the signs that may
// stand between levels, and what follows: nothing, or a name. A text that starts
// otherwise has no digits.
func splitCode(t string) (digits, rest string) {
	i := strings.IndexFunc(t, func(r rune) bool {
		r = folded(r)
		return !isDigit(r) && !strings.ContainsRune("-|.·_", r)
	})
	switch {
	case i < 0 && hasDigit(fold(t)):
		return t, ""
	case i < 0 || i < 3 || !hasDigit(fold(t[:i])) || strings.ContainsRune("abcdefghijklmnopqrstuvwxyz", rune(t[i]|0x20)):
		return "", t
	default:
		return t[:i], t[i:]
	}
}

// join joins the parts of a code. A level that is left out above one that is given,
// as merged cells leave it, is that of the code before.
func (k *keys) join(before string) string {
	code := ""
	for i, part := range k.parts[:k.n] {
		part = fold(part)
		switch {
		case part == "" && strings.Join(k.parts[i:k.n], "") == "":
			return code
		case part == "":
			if n := 3 + 2*i; len(before) >= n && strings.HasPrefix(before, code) {
				code = before[:n]
			}
		case len(part) > 3 && strings.HasPrefix(part, code):
			code = part
		case len(part) == 1 && i > 0:
			code += "0" + part // the zero that spreadsheets lose
		default:
			code += part
		}
	}
	return code
}
