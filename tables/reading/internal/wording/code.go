package wording

import (
	"strings"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/print"
)

// Code splits the text of a cell into the digits at its start, with the blanks
// and signs that may stand between levels and around them, and what follows: nothing,
// or a name. A text that starts otherwise has neither.
func (t Token) Code() (digits, rest string) {
	switch {
	case t.Kind == DigitsToken && t.Given == t.Folded:
		return t.Given, ""
	case !HasDigit(t.Folded):
		return "", ""
	}
	return t.withoutOrdinal().bareCode()
}

// bareCode is code for a text without an ordinal.
func (t Token) bareCode() (digits, rest string) {
	if first := strings.TrimLeft(t.Folded, "("); first == "" || !print.IsDigit(rune(first[0])) {
		return "", ""
	}
	text := strings.TrimLeftFunc(t.Given, isNoDigit)
	i := strings.IndexFunc(text, func(r rune) bool { return isNoDigit(r) && !isCodeSign(print.Fold(r)) })
	switch {
	case t.Kind == NumberToken && isWhole(t.Folded):
		return strings.ReplaceAll(strings.TrimSuffix(t.Folded, ".0"), ",", ""), ""
	case i < 0 && strings.Index(t.Folded, ".") == len(t.Folded)-len(".00") && strings.HasSuffix(t.Folded, ".00"):
		return "", "" // an amount: no code has one level of zeros behind a point
	case i < 0 && len(t.Folded) > len("213") && t.isApart():
		return "", ""
	case i < 0:
		return strings.TrimRightFunc(text, isNoDigit), ""
	case i < 3 || text[i] < utf8.RuneSelf:
		return "", ""
	default:
		return strings.TrimRightFunc(text[:i], isNoDigit), print.Tidy(text[i:])
	}
}

// isApart reports whether digits that are a code together are none as they stand apart: 28 20103 is the number of a row and a code, and
// no 2820103.
func (t Token) isApart() bool {
	pieces := strings.FieldsFunc(print.Trim(t.Given), isNoDigit)
	return len(pieces[0]) < len("213") && (FunctionalCodes.Has(t.Folded) || EconomicCodes.Has(t.Folded))
}

// withoutOrdinal takes an ordinal off a text that goes on with a code: 一、213, （一）21303, 1.2130301. A number such as 1.213 or 1,213 has
// none.
func (t Token) withoutOrdinal() Token {
	if t.Kind != WordsToken && (t.Kind != NumberToken || strings.Count(t.Folded, ".") != 1) {
		return t
	}
	after := print.WithoutOrdinal(t.Folded)
	i := strings.LastIndex(t.Given, leadingDigits(after))
	if len(after) == len(t.Folded) || i <= 0 {
		return t
	}
	x := TokenOf(t.Given[i:])
	digits := leadingDigits(x.Folded)
	if !FunctionalCodes.Has(digits) && !EconomicCodes.Has(digits) || t.Kind != WordsToken && (digits != x.Folded || len(digits) == len("213")) {
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

// CodeClass is the first digit of the codes of a classification.
type CodeClass byte

// The classifications.
const (
	FunctionalCodes CodeClass = '2'
	EconomicCodes   CodeClass = '3'
	GovernmentCodes CodeClass = '5' // of the other economic classification, that of government budgets
)

// IsCode reports whether a cell looks like a code of a classification.
func (t Token) IsCode(class CodeClass) bool {
	digits, rest := t.Code()
	return rest == "" && class.Has(digits)
}

// HasCode reports whether a cell looks like a code of a classification, or starts with one and goes on with a name.
func (t Token) HasCode(class CodeClass) bool {
	digits, _ := t.Code()
	return class.Has(digits)
}

// Has reports whether digits look like a code of the classification: 3, 5 or, of functions, 7 of them.
func (c CodeClass) Has(digits string) bool {
	digits = print.Wording(digits)
	n := len(digits)
	return print.IsDigits(digits) && digits[0] == byte(c) && (n == 3 || n == 5 || n == 7 && c == FunctionalCodes)
}
