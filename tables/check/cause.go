package check

import (
	"fmt"
	"math/bits"
	"strings"
)

// Cause is how a wrong figure may have come about. It is named only where a repair
// of that kind makes every identity of the figure hold. The zero value is no known
// cause.
type Cause uint8

// The causes, the likeliest first: of several that fit, the first is named.
const (
	// ColumnsSwapped: two figures of a row stand in each other's columns (串列).
	ColumnsSwapped Cause = iota + 1
	// RowsSwapped: two rows' figures stand in each other's place (串行).
	RowsSwapped
	// RowsShifted: the figures of several rows stand one row too high or too low
	// against their labels (错行).
	RowsShifted
	// SignLost: the sign is wrong (正负号).
	SignLost
	// UnitShifted: 元 for 万元, or the other way round (单位).
	UnitShifted
	// PointShifted: the decimal point stands elsewhere (小数点错位).
	PointShifted
	// DigitsTransposed: two neighbouring digits changed places (数字颠倒).
	DigitsTransposed
	// DigitDropped: a digit is missing (漏位).
	DigitDropped
	// DigitDoubled: a digit is there once too often (多位).
	DigitDoubled
	// WrongScope: it is the figure that another form has for the same row (口径).
	WrongScope
	// Copied: it is the figure of the row or column beside it (照抄).
	Copied
	// CodeMistyped: the row stands under a code that is not its own (编码误写).
	CodeMistyped
	// RowLeftOut: a row is missing that a sum counts (漏行).
	RowLeftOut
)

var causeNames = []string{
	ColumnsSwapped:   "columns swapped",
	RowsSwapped:      "rows swapped",
	RowsShifted:      "rows shifted",
	SignLost:         "sign",
	UnitShifted:      "unit shifted",
	PointShifted:     "decimal point shifted",
	DigitsTransposed: "digits transposed",
	DigitDropped:     "digit dropped",
	DigitDoubled:     "digit doubled",
	WrongScope:       "wrong scope",
	Copied:           "copied",
	CodeMistyped:     "code mistyped",
	RowLeftOut:       "row left out",
}

// String returns a few English words, "" for no known cause.
func (c Cause) String() string {
	if int(c) < len(causeNames) {
		return causeNames[c]
	}
	return fmt.Sprintf("Cause(%d)", c)
}

// causeWords are the Chinese words of a cause for messages.
var causeWords = []string{
	ColumnsSwapped:   "两列金额串列",
	RowsSwapped:      "两行金额互换",
	RowsShifted:      "金额与科目错行",
	SignLost:         "正负号有误",
	UnitShifted:      "元与万元单位混淆",
	PointShifted:     "小数点错位",
	DigitsTransposed: "相邻数字颠倒",
	DigitDropped:     "漏写一位数字",
	DigitDoubled:     "多写一位数字",
	WrongScope:       "误用其他表的口径",
	Copied:           "照抄相邻金额",
	CodeMistyped:     "编码误写",
	RowLeftOut:       "漏列一行",
}

// causeSet is a set of causes.
type causeSet uint32

func setOf(c Cause) causeSet { return 1 << c }

// likeliest returns the first cause of the set in the order of the constants, zero if
// there is none.
func (s causeSet) likeliest() Cause {
	if s == 0 {
		return 0
	}
	return Cause(bits.TrailingZeros32(uint32(s)))
}

// words says all causes of the set, the likeliest first.
func (s causeSet) words() string {
	var words []string
	for c, word := range causeWords {
		if s&(1<<c) != 0 {
			words = append(words, word)
		}
	}
	return "疑似" + strings.Join(words, "或")
}
