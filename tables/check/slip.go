package check

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// Slips of the hand: how one figure may have become another. Two slips can make the
// same of a figure, as 8.43 becomes 0.84 by a shifted point or a lost digit; both are
// then causes.

// causes returns the ways for a printed figure to have come about if the true one is
// among the repairs.
func (s *sheet) causes(c cell, repair span) causeSet {
	f := s.figure(c)
	printed := f.Amount().Fen()
	step := max(2*f.HalfUnit().Fen(), 1)
	switch {
	case c.form == 0, repair.contains(printed): // it is no figure by itself that is wrong
		return 0
	case repair.contains(-printed):
		return setOf(SignLost)
	}
	found := digits(printed, step, repair)
	for factor := int64(10); factor <= 1000; factor *= 10 {
		// Moved to the right in a table, a point leaves zeros behind.
		if movedLeft(printed, repair, factor, step) || printed%(factor*step) == 0 && movedRight(printed, repair, factor, step) {
			found |= setOf(PointShifted)
		}
	}
	if movedLeft(printed, repair, yuanInWan, step) || movedRight(printed, repair, yuanInWan, step) {
		found |= setOf(UnitShifted)
	}
	if found != 0 {
		return found
	}
	return s.taken(c, f)
}

// yuanInWan is how many 元 a 万元 is.
const yuanInWan = 10_000

// movedRight reports whether the printed figure is a repair so many times over. One is
// known by its digits, of which there must be two at least.
func movedRight(printed int64, repair span, factor, step int64) bool {
	right := printed / factor
	return repair.contains(right) && max(right, -right) >= 10*step
}

// movedLeft reports whether the printed figure is a repair divided by so many and
// rounded, with two digits left at least.
func movedLeft(printed int64, repair span, factor, step int64) bool {
	const most = 1 << 45 // no overflow below
	if size := max(printed, -printed); size < 10*step || size > most {
		return false
	}
	half := factor * step / 2 // halves are rounded away from zero
	right := span{printed*factor - half, printed*factor + half - 1}
	if printed < 0 {
		right = span{printed*factor - half + 1, printed*factor + half}
	}
	return !right.and(repair).isEmpty()
}

// mostRepairs bounds how many printable figures are compared digit by digit.
const mostRepairs = 64

// digits compares the printed digits with those of every figure among the repairs
// that could have been printed.
func digits(printed, step int64, repair span) causeSet {
	first := (repair.lo + step - 1) / step
	last := repair.hi / step
	if last-first >= mostRepairs {
		return 0
	}
	text := fmt.Sprint(printed / step)
	var found causeSet
	for n := first; n <= last; n++ {
		want := fmt.Sprint(n)
		if c := slip(want, text); c != 0 && !isChance(c, max(len(want), len(text)), last-first+1) {
			found |= setOf(c)
		}
	}
	return found
}

// isChance reports whether figures of so many digits become others by such a slip too
// easily to say anything: if one of so many repairs would do for more than one of
// thirty.
func isChance(c Cause, digits int, repairs int64) bool {
	all := int64(9) // figures of so many digits
	for range min(digits, 15) - 1 {
		all *= 10
	}
	ways := int64(digits - 1)
	switch c {
	case DigitDropped:
		ways = int64(10 * digits)
	case DigitDoubled:
		all /= 10
	}
	return 30*ways*repairs > all
}

// slip returns the slip that makes got out of want, zero if none does.
func slip(want, got string) Cause {
	switch len(got) - len(want) {
	case 0:
		if isTransposed(want, got) {
			return DigitsTransposed
		}
	case -1:
		if isWithoutOne(want, got) {
			return DigitDropped
		}
	case +1:
		if isWithOneTwice(want, got) {
			return DigitDoubled
		}
	}
	return 0
}

// isTransposed reports whether two neighbouring digits make the difference.
func isTransposed(want, got string) bool {
	i := 0
	for i < len(want) && want[i] == got[i] {
		i++
	}
	return i+1 < len(want) && want[i] == got[i+1] && want[i+1] == got[i] && want[i+2:] == got[i+2:]
}

// isWithOneTwice reports whether long is short with one of its digits twice.
func isWithOneTwice(short, long string) bool {
	for i := range short {
		if short[:i]+short[i:i+1]+short[i:] == long {
			return true
		}
	}
	return false
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
func (s *sheet) taken(c cell, f budget.Figure) causeSet {
	if f.Amount().IsZero() {
		return 0
	}
	at := s.address(c)
	for _, form := range []tables.Form{f03, f05, f08, f09} {
		if form != at.Form && s.tables[form] != nil && s.tables[form].Figure(at.Row, at.Column) == f {
			return setOf(WrongScope)
		}
	}
	t := s.tables[c.form]
	row, _ := t.Row(at.Row)
	for col := range row.Columns() {
		if col != at.Column && row.Figure(col) == f {
			return setOf(Copied)
		}
	}
	var above tables.RowKey
	for r := range t.Rows() {
		if r.Key() == at.Row && above != (tables.RowKey{}) && t.Figure(above, at.Column) == f ||
			above == at.Row && r.Figure(at.Column) == f {
			return setOf(Copied)
		}
		above = r.Key()
	}
	return 0
}
