package budget

// Interval is a closed range of amounts 区间, both ends included: all that a stated figure may stand for.
// The zero value is exactly 0.00元. An interval with Lo above Hi contains nothing and meets nothing.
type Interval struct{ Lo, Hi Amount }

// Contains reports whether a lies in i.
func (i Interval) Contains(a Amount) bool { return i.Lo.fen <= a.fen && a.fen <= i.Hi.fen }

// Meets reports whether i and j have an amount in common.
func (i Interval) Meets(j Interval) bool {
	return max(i.Lo.fen, j.Lo.fen) <= min(i.Hi.fen, j.Hi.fen)
}

// Add returns the interval of the sums of an amount of i and an amount of j. The error wraps ErrRange.
func (i Interval) Add(j Interval) (Interval, error) {
	lo, okLo := add(i.Lo.fen, j.Lo.fen)
	hi, okHi := add(i.Hi.fen, j.Hi.fen)
	return i.result("Interval.Add", j, lo, hi, okLo && okHi)
}

// Sub returns the interval of the differences of an amount of i and an amount of j. The error wraps ErrRange.
func (i Interval) Sub(j Interval) (Interval, error) {
	lo, okLo := sub(i.Lo.fen, j.Hi.fen)
	hi, okHi := sub(i.Hi.fen, j.Lo.fen)
	return i.result("Interval.Sub", j, lo, hi, okLo && okHi)
}

func (i Interval) result(fn string, j Interval, lo, hi int64, ok bool) (Interval, error) {
	if !ok {
		return Interval{}, rangeError(fn, i, j)
	}
	return Interval{Amount{lo}, Amount{hi}}, nil
}

// String returns both ends in 元: "[1.00, 2.00]".
func (i Interval) String() string { return "[" + i.Lo.String() + ", " + i.Hi.String() + "]" }
