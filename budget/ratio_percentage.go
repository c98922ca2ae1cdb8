package budget

import (
	"math"
	"math/bits"

	"github.com/shopspring/decimal"
)

// Percentage is a rate as a document states it 百分比, with the precision it was written in: 7.87% stands for all ratios
// from 7.865% to 7.875%. Percentages are comparable: 7.8% and 7.80% differ. The zero value is 0%, written without
// decimals.
type Percentage struct {
	value  int64 // without the decimal point
	places uint8
}

const (
	maxPercentagePlaces = 15 // the denominator of Interval is 10^(places+3)
	maxPercentageValue  = math.MaxInt64/10 - 1
)

// ParsePercentage reads a percentage, with or without its sign: "7.87", "7.87%", "27.78 %", "-12.3％", in the forms of number that
// Parse reads. The error is a *ParseError that wraps ErrSyntax, ErrRange, or ErrPrecision for more than 15 decimal
// places.
func ParsePercentage(s string) (Percentage, error) {
	const fn = "ParsePercentage"
	n, end, err := scanNumber(s, asWritten)
	if err != nil {
		return Percentage{}, err.in(fn, s)
	}
	end = skipBlanks(s, end)
	if c, size := fold(s, end); c == '%' {
		end += size
	}
	if err = scanEnd(s, end, ""); err != nil {
		return Percentage{}, err.in(fn, s)
	}
	if n.places > maxPercentagePlaces {
		return Percentage{}, (&ParseError{Offset: -1, Reason: "more than 15 decimal places", Err: ErrPrecision}).in(fn, s)
	}
	value, err := n.value()
	if err != nil {
		return Percentage{}, err.in(fn, s)
	}
	if value > maxPercentageValue || value < -maxPercentageValue {
		return Percentage{}, outOfRange().in(fn, s)
	}
	return Percentage{value, uint8(n.places)}, nil
}

// MustParsePercentage is ParsePercentage for percentages that are known to be well-formed, such as constants. It panics
// otherwise.
func MustParsePercentage(s string) Percentage {
	p, err := ParsePercentage(s)
	if err != nil {
		panic(err)
	}
	return p
}

// Places returns the number of decimal places p was written with.
func (p Percentage) Places() int { return int(p.places) }

// Sign returns -1, 0 or +1 as p is negative, zero or positive.
func (p Percentage) Sign() int { return p.Ratio().Sign() }

// Neg returns −p, for a text that says by how much something fell.
func (p Percentage) Neg() Percentage { return Percentage{-p.value, p.places} }

// Ratio returns p as a ratio: 7.87% is 787/10000.
func (p Percentage) Ratio() Ratio { return p.tenths(0) }

// Interval returns the ratios that p may stand for: p ± half of its last digit, both ends included.
func (p Percentage) Interval() RatioInterval {
	return RatioInterval{Lo: p.tenths(-5), Hi: p.tenths(+5)}
}

// tenths returns p plus n tenths of its last digit. The bounds of places and value keep it in range.
func (p Percentage) tenths(n int64) Ratio {
	r, _ := fraction{p.value*10 + n, pow10[p.places+3]}.ratio()
	return r
}

// Rounds reports whether p is what r is when rounded half away from zero (四舍五入) to the places of p.
func (p Percentage) Rounds(r Ratio) bool {
	hi, lo := bits.Mul64(magnitude(r.num), uint64(pow10[p.places+2]))
	den := uint64(r.Den())
	if hi >= den {
		return false // beyond every percentage
	}
	digits, rest := bits.Div64(hi, lo, den)
	if rest >= den-rest && digits < math.MaxUint64 {
		digits++
	}
	return digits == magnitude(p.value) && (digits == 0 || (r.num < 0) == (p.value < 0))
}

// String returns p with its sign: "7.87%".
func (p Percentage) String() string { return p.text() + "%" }

func (p Percentage) text() string {
	return decimal.New(p.value, -int32(p.places)).StringFixed(int32(p.places))
}
