package budget

import "fmt"

// RatioInterval is a closed range of ratios, both ends included: all that the ratio of two stated figures may be. The
// zero value is exactly 0.
//
// Where the base may be arbitrarily close to zero, the ratio has no bound, and the interval says so: NoLo, NoHi or both
// are set, and the end in question is then zero and means nothing. An interval with Lo above Hi is not valid.
type RatioInterval struct {
	Lo, Hi     Ratio // the least and the greatest ratio
	NoLo, NoHi bool  // unbounded below, unbounded above
}

// IsUnbounded reports whether i lacks a bound on either side.
func (i RatioInterval) IsUnbounded() bool { return i.NoLo || i.NoHi }

// Contains reports whether r lies in i.
func (i RatioInterval) Contains(r Ratio) bool {
	return (i.NoLo || i.Lo.Compare(r) <= 0) && (i.NoHi || r.Compare(i.Hi) <= 0)
}

// Meets reports whether i and j have a ratio in common.
func (i RatioInterval) Meets(j RatioInterval) bool {
	return i.reaches(j) && j.reaches(i)
}

// reaches reports whether i begins no later than j ends.
func (i RatioInterval) reaches(j RatioInterval) bool {
	return i.NoLo || j.NoHi || i.Lo.Compare(j.Hi) <= 0
}

// Neg returns the interval of the negatives.
func (i RatioInterval) Neg() RatioInterval {
	return RatioInterval{Lo: i.Hi.Neg(), Hi: i.Lo.Neg(), NoLo: i.NoHi, NoHi: i.NoLo}
}

// String returns both ends as percentages with four places: "[7.8651%, 7.8749%]", with … where there is no bound.
func (i RatioInterval) String() string {
	lo, hi := "…", "…"
	if !i.NoLo {
		lo = i.Lo.Percent(4) + "%"
	}
	if !i.NoHi {
		hi = i.Hi.Percent(4) + "%"
	}
	return fmt.Sprintf("[%s, %s]", lo, hi)
}

// A fraction is the numerator and the denominator of a ratio, not in lowest terms.
type fraction struct{ num, den int64 }

// A formula makes a ratio of two amounts. ok says whether its terms are in range.
//
// The denominator must be linear in the amounts, and the ratio monotone in each of them as long as the denominator
// keeps its sign: then over two intervals both are least and greatest where each amount is at an end of its own.
type formula func(x, y int64) (f fraction, ok bool)

// ratio returns the ratio of two figures as stated, and its interval over all that they may stand for.
func (f formula) ratio(fn string, x, y Figure) (Ratio, RatioInterval, error) {
	stated, ok := f(x.fen, y.fen)
	if ok && stated.den == 0 {
		return Ratio{}, RatioInterval{}, fmt.Errorf("budget.%s(%s, %s): %w", fn, x, y, ErrZeroBase)
	}
	point, okPoint := stated.ratio()
	interval, okInterval := f.interval(x.Interval(), y.Interval())
	if !ok || !okPoint || !okInterval {
		return Ratio{}, RatioInterval{}, rangeError(fn, x, y)
	}
	return point, interval, nil
}

// interval returns the ratios over x and y, whose denominator is not zero throughout, and whether they are in range.
func (f formula) interval(x, y Interval) (_ RatioInterval, ok bool) {
	var corners [4]fraction
	for n, corner := range [...][2]Amount{{x.Lo, y.Lo}, {x.Lo, y.Hi}, {x.Hi, y.Lo}, {x.Hi, y.Hi}} {
		if corners[n], ok = f(corner[0].fen, corner[1].fen); !ok {
			return RatioInterval{}, false
		}
	}
	var least, greatest int64 // denominators, or zero
	for _, c := range corners {
		least, greatest = min(least, c.den), max(greatest, c.den)
	}
	if least < 0 && greatest > 0 {
		return RatioInterval{NoLo: true, NoHi: true}, true
	}
	return hull(corners[:], greatest > 0)
}

// hull returns the interval from the least to the greatest of the corners, whose denominators have one sign or are
// zero, and whether they are in range. A corner without a denominator is approached beyond all bounds.
func hull(corners []fraction, positive bool) (i RatioInterval, ok bool) {
	first := true
	for _, c := range corners {
		if c.den == 0 {
			i.NoHi = i.NoHi || c.num != 0 && (c.num > 0) == positive
			i.NoLo = i.NoLo || c.num != 0 && (c.num > 0) != positive
			continue
		}
		r, ok := c.ratio()
		if !ok {
			return RatioInterval{}, false
		}
		if first || r.Compare(i.Lo) < 0 {
			i.Lo = r
		}
		if first || r.Compare(i.Hi) > 0 {
			i.Hi = r
		}
		first = false
	}
	if i.NoLo {
		i.Lo = Ratio{}
	}
	if i.NoHi {
		i.Hi = Ratio{}
	}
	return i, true
}
