package judge

import (
	"math"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
)

// Slips of the hand: how one number may have become another. Two slips can make the same
// of a number, as 8.43 becomes 0.84 by a shifted point or a lost digit; both are then
// causes.

// Slips returns the slips by which one number may have become another of its kind
// (笔误): a wrong sign or unit, a point or digits in the wrong place, a digit left out or
// written twice. A number of few digits becomes others so easily that it says nothing.
func Slips(stated, expected Stated) Causes {
	if stated.kind != expected.kind || stated.IsBlank() || expected.IsBlank() {
		return 0
	}
	right := expected.number().Amount().Fen()
	found := slips(stated.number(), stepOf(expected.number()), Range{right, right})
	if stated.kind != Money && found.Has(CauseUnit) { // only money has 元, 万元, 亿元
		found = found&^CausesOf(CauseUnit) | CausesOf(CausePoint)
	}
	return found
}

// SlipsAmong is Slips for an amount whose true value is anywhere in a range. If the stated
// one is there, too, nothing is wrong with it.
func SlipsAmong(stated budget.Figure, among Range) Causes {
	return slips(stated, stepOf(stated), among)
}

// RatioSlips returns the slips by which a percentage may have come of a ratio: it was cut
// off after its places and not rounded, or the ratio itself was printed: 1.14% for 1.14.
func RatioSlips(stated budget.Percentage, right budget.Ratio) Causes {
	var found Causes
	cut := right.Percent(stated.Places() + 6)
	if cut = cut[:len(cut)-6]; strings.TrimSuffix(cut, ".") == strings.TrimSuffix(stated.String(), "%") {
		found |= CausesOf(CauseTruncated)
	}
	if right.Den() <= math.MaxInt64/100 && stated.Sign() != 0 {
		if hundredth, err := budget.NewRatio(right.Num(), right.Den()*100); err == nil && stated.Rounds(hundredth) {
			found |= CausesOf(CauseRatioAsPercent)
		}
	}
	return found
}

// stepOf returns what the last digit of a figure is worth.
func stepOf(f budget.Figure) int64 { return max(2*f.HalfUnit().Fen(), 1) }

// slips compares a figure with those of a range that could be printed with a last digit
// worth so much.
func slips(figure budget.Figure, step int64, right Range) Causes {
	stated, own := figure.Amount().Fen(), stepOf(figure)
	switch {
	case right.Contains(stated):
		return 0
	case right.Contains(-stated):
		return CausesOf(CauseSign)
	}
	finest := min(step, own)
	found := digitSlips(stated, finest, right)
	for power, factor := 1, int64(10); power <= 8; power, factor = power+1, factor*10 {
		c := CausePoint
		if power%4 == 0 {
			c = CauseUnit // 元, 万元, 亿元
		}
		// A point that moved to the right leaves zeros behind.
		if movedLeft(stated, right, factor, own) ||
			(c == CauseUnit || stated%(factor*finest) == 0) && movedRight(stated, right, factor, finest) {
			found |= CausesOf(c)
		}
	}
	return found
}

// movedRight reports whether a number is a right one so many times over. That is known by
// its digits, of which there must be two at least.
func movedRight(stated int64, right Range, factor, step int64) bool {
	v := stated / factor
	return right.Contains(v) && max(v, -v) >= 10*step
}

// movedLeft reports whether a number is a right one divided by so many and rounded, with
// two digits left at least.
func movedLeft(stated int64, right Range, factor, step int64) bool {
	if size := max(stated, -stated); size < 10*step || size > 1<<59/factor {
		return false
	}
	half := factor * step / 2 // halves are rounded away from zero
	from := Range{stated*factor - half, stated*factor + half - 1}
	if stated < 0 {
		from = Range{stated*factor - half + 1, stated*factor + half}
	}
	return !from.And(right).IsEmpty()
}

// mostRight bounds how many printable numbers are compared digit by digit.
const mostRight = 64

// digitSlips compares the digits of a number with those of every right one that could be
// printed.
func digitSlips(stated, step int64, right Range) Causes {
	first, last := (right.Lo+step-1)/step, right.Hi/step
	count := uint64(last) - uint64(first) + 1 // an int64 may be too small for it, and for what follows the last
	if last < first || count > mostRight {
		return 0
	}
	text := strconv.FormatInt(stated/step, 10)
	var found Causes
	for i := range int64(count) {
		want := strconv.FormatInt(first+i, 10)
		if c := Misprint(text, want); c != 0 && !isChance(c, max(len(want), len(text)), int64(count)) {
			found |= CausesOf(c)
		}
	}
	return found
}

// isChance reports whether numbers of so many digits become others by such a slip too
// easily to say anything: if one of so many right ones would do for more than one of
// thirty.
func isChance(c Cause, digits int, right int64) bool {
	all := int64(9) // numbers of so many digits
	for range min(digits, 15) - 1 {
		all *= 10
	}
	ways := int64(digits - 1)
	switch c {
	case CauseDropped:
		ways = int64(10 * digits)
	case CauseDoubled:
		all /= 10
	}
	return 30*ways*right > all
}

// Misprint returns the slip that makes one number, as its digits, out of another: two
// neighbouring digits exchanged, one left out, one written twice; zero if none does. A
// digit that stands nowhere beside is no slip of the hand: 19812 for 1912 has no cause.
func Misprint(stated, expected string) Cause {
	switch len(stated) - len(expected) {
	case 0:
		if isTransposed(expected, stated) {
			return CauseTransposed
		}
	case -1:
		if isWithoutOne(expected, stated) {
			return CauseDropped
		}
	case +1:
		if isWithOneTwice(expected, stated) {
			return CauseDoubled
		}
	}
	return 0
}

// isTransposed reports whether two neighbouring digits make the difference.
func isTransposed(a, b string) bool {
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// isWithOneTwice reports whether long is short with one of its digits twice.
func isWithOneTwice(short, long string) bool {
	i := 0
	for i < len(short) && long[i] == short[i] {
		i++
	}
	return i > 0 && long[i] == long[i-1] && long[i+1:] == short[i:]
}

// isWithoutOne reports whether short is long without one of its digits.
func isWithoutOne(long, short string) bool {
	i := 0
	for i < len(short) && long[i] == short[i] {
		i++
	}
	return long[i+1:] == short[i:]
}
