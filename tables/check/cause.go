package check

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// Cause is how a wrong figure may have come about. It is named only where a repair
// of that kind makes every identity of the figure hold. The zero value is no known
// cause.
type Cause uint8

// The causes, the likeliest first.
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

// cause returns the likeliest way for a printed figure to have come about if the
// true one is among the repairs, zero if none fits.
func (s *sheet) cause(c cell, repair span) Cause {
	if c.form == 0 {
		return 0
	}
	f := s.figure(c)
	printed := f.Amount().Fen()
	step := max(2*f.HalfUnit().Fen(), 1)
	if repair.contains(printed) {
		return 0 // it is no figure by itself that is wrong
	}
	switch {
	case repair.contains(-printed):
		return SignLost
	case shifted(printed, repair, 10_000, step):
		return UnitShifted
	}
	// The last digit dropped is hard to tell from a point shifted to the left, which is
	// likelier; one doubled is not, as a point shifted to the right leaves zeros.
	edit := digits(printed, step, repair)
	switch {
	case edit != 0 && edit != DigitDropped:
		return edit
	case shifted(printed, repair, 10, step), shifted(printed, repair, 100, step), shifted(printed, repair, 1000, step):
		return PointShifted
	case edit != 0:
		return edit
	default:
		return s.taken(c, f)
	}
}

// shifted reports whether the printed figure is a repair with its decimal point
// moved, by the factor, to either side. A repair that was made smaller is known by
// the digits left, of which there must be two at least; one that was made larger must
// have had a digit.
func shifted(printed int64, repair span, factor, step int64) bool {
	const most = 1 << 45 // no overflow below
	if printed == 0 || printed > most || printed < -most {
		return false
	}
	if repair.contains(printed/factor) && (printed/factor >= step || printed/factor <= -step) {
		return true
	}
	larger := span{printed*factor - factor*step/2, printed*factor + factor*step/2}
	return (printed >= 10*step || printed <= -10*step) && !larger.and(repair).isEmpty()
}

// mostRepairs bounds how many printable figures are compared digit by digit.
const mostRepairs = 64

// digits compares the printed digits with those of every figure among the repairs
// that could have been printed.
func digits(printed, step int64, repair span) Cause {
	first := (repair.lo + step - 1) / step
	last := repair.hi / step
	if last-first >= mostRepairs {
		return 0
	}
	var best Cause
	text := fmt.Sprint(printed / step)
	for n := first; n <= last; n++ {
		if cause := mistyped(fmt.Sprint(n), text); cause != 0 && (best == 0 || cause < best) {
			best = cause
		}
	}
	return best
}

// mistyped says how want became got.
func mistyped(want, got string) Cause {
	switch len(got) - len(want) {
	case 0:
		i := 0
		for i < len(want) && want[i] == got[i] {
			i++
		}
		if i+1 < len(want) && want[i] == got[i+1] && want[i+1] == got[i] && want[i+2:] == got[i+2:] {
			return DigitsTransposed
		}
	case -1:
		if isWithoutOne(want, got) {
			return DigitDropped
		}
	case +1:
		for i := range want {
			if want[:i]+want[i:i+1]+want[i:] == got {
				return DigitDoubled
			}
		}
	}
	return 0
}

// isWithoutOne reports whether short is long without one of its digits.
func isWithoutOne(long, short string) bool {
	for i := range long {
		if long[:i]+long[i+1:] == short {
			return true
		}
	}
	return false
}

// taken says whether the figure is one that stands elsewhere: in another form for
// the same row and column, or beside it in its own.
func (s *sheet) taken(c cell, f budget.Figure) Cause {
	if f.Amount().IsZero() {
		return 0
	}
	at := s.address(c)
	for _, form := range []tables.Form{f03, f05, f08, f09} {
		if form != at.Form && s.tables[form] != nil && s.tables[form].Figure(at.Row, at.Column) == f {
			return WrongScope
		}
	}
	t := s.tables[c.form]
	row, _ := t.Row(at.Row)
	for col := range row.Columns() {
		if col != at.Column && row.Figure(col) == f {
			return Copied
		}
	}
	var above tables.RowKey
	for r := range t.Rows() {
		if r.Key() == at.Row && above != (tables.RowKey{}) && t.Figure(above, at.Column) == f ||
			above == at.Row && r.Figure(at.Column) == f {
			return Copied
		}
		above = r.Key()
	}
	return 0
}

// causeWords are the Chinese words of a cause for messages.
var causeWords = []string{
	ColumnsSwapped:   "疑似两列金额串列",
	RowsSwapped:      "疑似两行金额互换",
	RowsShifted:      "疑似金额与科目错行",
	SignLost:         "疑似正负号有误",
	UnitShifted:      "疑似元与万元单位混淆",
	PointShifted:     "疑似小数点错位",
	DigitsTransposed: "疑似相邻数字颠倒",
	DigitDropped:     "疑似漏写一位数字",
	DigitDoubled:     "疑似多写一位数字",
	WrongScope:       "疑似误用其他表的口径",
	Copied:           "疑似照抄相邻金额",
	CodeMistyped:     "疑似编码误写",
	RowLeftOut:       "疑似漏列一行",
}

func (c Cause) words() string {
	if int(c) < len(causeWords) {
		return causeWords[c]
	}
	return ""
}
