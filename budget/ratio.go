package budget

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
)

// Ratio is an exact fraction 比率 of two integers: 1 is 100%. It is kept in lowest terms, so that ratios are comparable
// with ==. The zero value is 0.
type Ratio struct {
	num int64 // never the least int64, so that Neg cannot fail
	den int64 // the denominator less one, so that the zero value is 0/1
}

// NewRatio returns num/den. Errors: ErrZeroBase if den is zero; ErrRange if num or den in lowest terms is beyond
// ±(2⁶³−1), which only the least int64 can be.
func NewRatio(num, den int64) (Ratio, error) {
	if den == 0 {
		return Ratio{}, fmt.Errorf("budget.NewRatio(%d, %d): %w", num, den, ErrZeroBase)
	}
	r, ok := fraction{num, den}.ratio()
	if !ok {
		return Ratio{}, rangeError("NewRatio", num, den)
	}
	return r, nil
}

// ratio returns f in lowest terms, and whether that is in range. The denominator must not be zero.
func (f fraction) ratio() (_ Ratio, ok bool) {
	n, d := magnitude(f.num), magnitude(f.den)
	common := gcd(n, d)
	n, d = n/common, d/common
	if n > math.MaxInt64 || d > math.MaxInt64 {
		return Ratio{}, false
	}
	r := Ratio{int64(n), int64(d) - 1}
	if (f.num < 0) != (f.den < 0) {
		r.num = -r.num
	}
	return r, true
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// Num returns the numerator of r in lowest terms; it has the sign of r.
func (r Ratio) Num() int64 { return r.num }

// Den returns the denominator of r in lowest terms; it is positive.
func (r Ratio) Den() int64 { return r.den + 1 }

// Sign returns -1, 0 or +1 as r is negative, zero or positive.
func (r Ratio) Sign() int { return cmp.Compare(r.num, 0) }

// Neg returns −r.
func (r Ratio) Neg() Ratio { return Ratio{-r.num, r.den} }

// Compare returns -1, 0 or +1 as r is less than, equal to or greater than s. It is exact: the products are 128 bits
// wide.
func (r Ratio) Compare(s Ratio) int {
	if r.Sign() != s.Sign() {
		return cmp.Compare(r.Sign(), s.Sign())
	}
	rHi, rLo := bits.Mul64(magnitude(r.num), uint64(s.Den()))
	sHi, sLo := bits.Mul64(magnitude(s.num), uint64(r.Den()))
	return r.Sign() * cmp.Or(cmp.Compare(rHi, sHi), cmp.Compare(rLo, sLo))
}

// String returns r as a fraction in lowest terms: "787/10000".
func (r Ratio) String() string { return fmt.Sprintf("%d/%d", r.num, r.Den()) }

// Share returns what part of whole is 占比: the ratio part/whole of the amounts as stated, and the interval of the
// ratios of all that the two figures may stand for. A blank part counts as zero. Errors: ErrZeroBase if whole is zero
// or blank, ErrRange.
func Share(part, whole Figure) (Ratio, RatioInterval, error) {
	return formula(share).ratio("Share", part, whole)
}

// Completion returns how much of the budget was carried out 完成率 (完成年初预算的…%): actual/budget, with the interval,
// the blanks and the errors of Share.
func Completion(actual, budget Figure) (Ratio, RatioInterval, error) {
	return formula(share).ratio("Completion", actual, budget)
}

// Growth returns the rate of change 增长率 from the prior to the current year: (current − prior)/prior, negative for a
// decrease, and the interval of the rates of all that the two figures may stand for. Blanks count as zero. Errors:
// ErrZeroBase if prior is zero or blank, ErrRange.
func Growth(current, prior Figure) (Ratio, RatioInterval, error) {
	return formula(growth).ratio("Growth", current, prior)
}

// GrowthFromChange returns the rate of change 增长率 where a text states the change and the current figure instead of
// the prior one: change/(current − change), with change negative for a decrease, and the interval of the rates of all
// that the two figures may stand for. Blanks count as zero. Errors: ErrZeroBase if current equals change, ErrRange.
func GrowthFromChange(change, current Figure) (Ratio, RatioInterval, error) {
	return formula(growthFromChange).ratio("GrowthFromChange", change, current)
}

func share(part, whole int64) (fraction, bool) {
	return fraction{part, whole}, true
}

func growth(current, prior int64) (fraction, bool) {
	change, ok := sub(current, prior)
	return fraction{change, prior}, ok
}

func growthFromChange(change, current int64) (fraction, bool) {
	prior, ok := sub(current, change)
	return fraction{change, prior}, ok
}
