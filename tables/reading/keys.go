package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
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
		if t := at.token(c); !t.isBlank() {
			r.used[c] = k.read(at, c, part, s.kind == codeSlot)
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

// read takes in the cell of column c, which may be a part of the code unless part is
// negative, and must be if only codes stand there. A number that is none is no name:
// it does not take that in.
func (k *keys) read(at *rowAt, c, part int, codes bool) bool {
	t := at.cells[c]
	digits, rest := t.code()
	switch {
	case at.mixed && wordOf(t.folded).isStructural():
	case t.isMark():
		k.mark = true
	case digits != "" && part >= 0:
		k.parts[part], k.given = digits, true
		if k.code < 0 {
			k.code = c
		}
		if rest != "" {
			k.name, k.label = rest, c
		}
	case isTotal(t.folded):
		k.total, k.name, k.label = true, t.printed(), c
	case codes && hasDigit(t.folded):
		k.bad, k.code = t.printed(), c
	case t.isNumber():
		return false
	default:
		k.name, k.label = k.name+t.printed(), c
	}
	return true
}

// code splits the text of a cell into the digits at its start, with the blanks
// and signs that may stand between levels and around them, and what follows: nothing,
// or a name. A text that starts otherwise has no digits.
func (t token) code() (digits, rest string) { return t.withoutOrdinal().bareCode() }

// bareCode is code for a text without an ordinal.
func (t token) bareCode() (digits, rest string) {
	if first := strings.TrimLeft(t.folded, "("); first == "" || !print.IsDigit(rune(first[0])) {
		return "", t.printed()
	}
	text := strings.TrimLeftFunc(t.given, isNoDigit)
	i := strings.IndexFunc(text, func(r rune) bool { return isNoDigit(r) && !isCodeSign(print.Fold(r)) })
	switch {
	case t.kind == numberToken && isWhole(t.folded):
		return strings.ReplaceAll(strings.TrimSuffix(t.folded, ".0"), ",", ""), ""
	case i < 0:
		return strings.TrimRightFunc(text, isNoDigit), ""
	case i < 3 || text[i] < utf8.RuneSelf:
		return "", t.printed()
	default:
		return strings.TrimRightFunc(text[:i], isNoDigit), print.Tidy(text[i:])
	}
}

// withoutOrdinal takes an ordinal off a text that goes on with a code: 一、213, （一）21303, 1.2130301, 1 2130301. A number such as 1.213 or
// 1,213 has none.
func (t token) withoutOrdinal() token {
	rest := ""
	switch {
	case t.kind == digitsToken && len(t.folded) > len("213") && !functionalCodes.has(t.folded) && !economicCodes.has(t.folded):
		if first, after, ok := strings.Cut(print.Trim(t.given), " "); ok && len(first) <= len("99") {
			rest = after
		}
	case t.kind == wordsToken || t.kind == numberToken && strings.Count(t.folded, ".") == 1:
		after := print.WithoutOrdinal(t.folded)
		if i := strings.LastIndex(t.given, leadingDigits(after)); len(after) < len(t.folded) && i > 0 {
			rest = t.given[i:]
		}
	}
	if rest == "" {
		return t
	}
	x := tokenOf(rest)
	digits := leadingDigits(x.folded)
	if !functionalCodes.has(digits) && !economicCodes.has(digits) || t.kind != wordsToken && (digits != x.folded || len(digits) == len("213")) {
		return t
	}
	return x
}

// leadingDigits returns the digits that a folded text begins with.
func leadingDigits(s string) string { return s[:len(s)-len(strings.TrimLeft(s, "0123456789"))] }

// isWhole reports whether a folded number is a whole one of three digits or more as programs print it: 301.0, 2,130,301.
func isWhole(s string) bool {
	whole, _ := strings.CutSuffix(s, ".0")
	_, err := budget.Parse(whole, budget.Yuan)
	return err == nil && len(whole) >= 3 && strings.Trim(whole, "0123456789,") == ""
}

// isCodeSign reports whether a folded sign may stand between the levels of a code or
// before the name.
func isCodeSign(r rune) bool {
	switch r {
	case ' ', '\n', print.Nothing, '-', '|', '.', '·', '_', ']', ')', ':', '、', '/':
		return true
	}
	return false
}

func isNoDigit(r rune) bool { return !print.IsDigit(print.Fold(r)) }

// codeClass is the first digit of the codes of a classification.
type codeClass byte

const (
	functionalCodes codeClass = '2'
	economicCodes   codeClass = '3'
	governmentCodes codeClass = '5' // of the other economic classification, that of government budgets
)

// isCode reports whether a cell looks like a code of a classification.
func (t token) isCode(class codeClass) bool {
	digits, rest := t.code()
	return rest == "" && class.has(digits)
}

// hasCode reports whether a cell looks like a code of a classification, or starts with one and goes on with a name.
func (t token) hasCode(class codeClass) bool {
	digits, _ := t.code()
	return class.has(digits)
}

// has reports whether digits look like a code of the classification: 3, 5 or, of functions, 7 of them.
func (c codeClass) has(digits string) bool {
	digits = print.Wording(digits)
	n := len(digits)
	return print.IsDigits(digits) && digits[0] == byte(c) && (n == 3 || n == 5 || n == 7 && c == functionalCodes)
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
			digits = digits && print.IsDigits(print.Wording(part))
		}
	}
	if given == 1 && len(print.Wording(k.parts[0])) >= 3 {
		return k.parts[0], true
	}
	return k.join(before), digits
}

// join joins the parts of a code. A level that is left out above one that is given,
// as merged cells leave it, is that of the code before.
func (k *keys) join(before string) string {
	code := ""
	for i, part := range k.parts[:k.n] {
		part = print.Wording(part)
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
