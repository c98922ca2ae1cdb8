package print

import "strings"

// Mark says in which way a text states nothing 空白标记. The zero value says that it states something.
type Mark uint8

const (
	// Stated is no mark: the text states something.
	Stated Mark = iota
	// Empty is a text without anything in it, or with what programs write for that: null, NaN. An error value such as #N/A is
	// none: the cell had something in it.
	Empty
	// Dash is one of the signs that print has for nothing: —, --, /, ……, ×.
	Dash
	// Word says in words that there is nothing: 无, 空.
	Word
)

// MarkOf returns in which way a text, folded as by [Wording], states nothing.
func MarkOf(s string) Mark {
	switch s {
	case "", "null", "NULL", "nan", "NaN", "None", "NA", "N/A", "<NA>":
		return Empty
	case "无", "空":
		return Word
	case "*", "×":
		return Dash
	}
	switch {
	case strings.IndexFunc(s, isNoDash) < 0,
		isAll(s, ".", 3), isAll(s, "。", 3):
		return Dash
	}
	return Stated
}

// isAll reports whether a text is one sign, so many times at least.
func isAll(s, sign string, least int) bool {
	return strings.HasPrefix(s, sign) && len(s) >= least*len(sign) && strings.Trim(s, sign) == ""
}

func isNoDash(r rune) bool { return r != '-' && r != '/' && r != '\\' && r != '_' && r != '…' }
