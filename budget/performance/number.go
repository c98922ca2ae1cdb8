package performance

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Number is a decimal as a document states it 数值: a target, an actual value, a weight,
// a score, a rate in percent. Like a [budget.Figure] it keeps the precision it was
// written in, so 90 and 90.00 differ; [Number.Compare] goes by value. The zero value
// is blank, which is not 0. It has up to 6 decimal places and reaches to
// ±9,223,372,036,854.
type Number struct {
	// figure states as many 万元: the same integers, the same precision, the same verdicts.
	figure budget.Figure
}

// A Number is kept in 万元, of which 1 has six places down to 分.
const (
	counted = budget.WanYuan
	one     = 1_000_000
)

// ParseNumber reads a number in the forms that [budget.Parse] reads: "43.09",
// "1,234", "-0.5", full-width digits. Nothing but blanks is a blank. The error is a
// *ParseError that wraps [budget.ErrSyntax], [budget.ErrRange], or
// [budget.ErrPrecision] for more than 6 places.
func ParseNumber(s string) (Number, error) {
	f, err := budget.ParseFigure(s, counted)
	if err != nil {
		return Number{}, parseError(s, err)
	}
	return Number{f}, nil
}

// A ParseError says which text could not be read as a number, where it goes wrong, and
// why.
type ParseError struct {
	Input  string // the whole text
	Offset int    // byte of Input where it goes wrong; -1 if no single byte is to blame
	Reason string // what is wrong, in words
	Err    error  // budget.ErrSyntax, budget.ErrRange or budget.ErrPrecision
}

// parseError says what budget says of money of numbers.
func parseError(input string, err error) error {
	e := &ParseError{Input: input, Offset: -1, Reason: err.Error(), Err: err}
	if money := (*budget.ParseError)(nil); errors.As(err, &money) {
		e.Offset, e.Reason, e.Err = money.Offset, money.Reason, money.Err
	}
	switch {
	case errors.Is(err, budget.ErrPrecision):
		e.Reason = "more than 6 decimal places"
	case errors.Is(err, budget.ErrRange):
		e.Reason = "beyond ±9,223,372,036,854"
	}
	return e
}

// Error returns input, reason and place: `performance.ParseNumber "8.6.2": second
// decimal point at byte 3`.
func (e *ParseError) Error() string {
	text := "performance.ParseNumber " + strconv.Quote(e.Input) + ": " + e.Reason
	if e.Offset >= 0 {
		text += " at byte " + strconv.Itoa(e.Offset)
	}
	return text
}

// Unwrap returns Err.
func (e *ParseError) Unwrap() error { return e.Err }

// MustParseNumber is [ParseNumber] for numbers that are known to be well-formed, such
// as constants. It panics otherwise.
func MustParseNumber(s string) Number {
	n, err := ParseNumber(s)
	if err != nil {
		panic(err)
	}
	return n
}

// IsBlank reports whether n states nothing.
func (n Number) IsBlank() bool { return n.figure.IsBlank() }

// Places returns the number of decimal places n was written with, 0 for a blank.
func (n Number) Places() int { return n.figure.Places(counted) }

// Compare returns -1, 0 or +1 as the value of n is less than, equal to or greater than
// that of m. A blank counts as 0.
func (n Number) Compare(m Number) int { return cmp.Compare(n.units(), m.units()) }

// Sign returns -1, 0 or +1 as n is negative, zero or blank, or positive.
func (n Number) Sign() int { return cmp.Compare(n.units(), 0) }

// units returns the value in millionths.
func (n Number) units() int64 { return n.figure.Amount().Fen() }

// String returns n as it was written, without thousands separators; "" if it is blank.
func (n Number) String() string { return n.figure.Text(counted) }

// AppendText appends what String returns to b. It never fails.
func (n Number) AppendText(b []byte) ([]byte, error) { return n.figure.AppendIn(b, counted), nil }

// MarshalText returns what String returns. It never fails.
func (n Number) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// UnmarshalText reads a number as ParseNumber does, with the same errors.
func (n *Number) UnmarshalText(text []byte) error {
	parsed, err := ParseNumber(string(text))
	if err == nil {
		*n = parsed
	}
	return err
}

// exact returns n as a figure without tolerance.
func (n Number) exact() budget.Figure {
	if n.IsBlank() {
		return n.figure
	}
	return budget.Exact(n.figure.Amount())
}

// percentage returns n as a rate, with at least so many places.
func (n Number) percentage(places int) (budget.Percentage, error) {
	return budget.ParsePercentage(n.figure.Amount().Format(counted, max(places, n.Places())))
}

// hundredths returns n/100: what it is as a rate in percent, or as marks of a total
// of 100.
func (n Number) hundredths() (budget.Ratio, error) { return budget.NewRatio(n.units(), 100*one) }

// hundredfold returns 100·n, what a share of 1 is in percent; n itself if it is out of
// range.
func (n Number) hundredfold() Number {
	a, err := n.figure.Amount().Mul(100)
	if err != nil {
		return n
	}
	f, err := budget.Stated(a, counted, max(n.Places()-2, 0))
	if err != nil {
		return n
	}
	return Number{f}
}

// percent returns a ratio in percent, rounded half away from zero to two places, or
// [budget.ErrRange].
func percent(r budget.Ratio) (Number, error) {
	den := uint64(r.Den())
	hi, lo := bits.Mul64(uint64(max(r.Num(), -r.Num())), 100_00) // what is left is rounded to an integer
	if hi >= den {
		return Number{}, fmt.Errorf("%s in percent: %w", r, budget.ErrRange)
	}
	whole, rest := bits.Div64(hi, lo, den)
	if whole >= math.MaxInt64/(one/100) {
		return Number{}, fmt.Errorf("%s in percent: %w", r, budget.ErrRange)
	}
	if rest >= den-rest {
		whole++
	}
	units := int64(whole) * (one / 100)
	if r.Sign() < 0 {
		units = -units
	}
	f, err := budget.Stated(budget.Fen(units), counted, 2)
	return Number{f}, err
}

// integer returns n, written without decimals. It is for small constants.
func integer(n int64) Number {
	f, _ := budget.Stated(budget.Fen(n*one), counted, 0)
	return Number{f}
}

// MarshalBinary returns what MarshalText returns.
func (n Number) MarshalBinary() ([]byte, error) { return n.MarshalText() }

// UnmarshalBinary reads what MarshalBinary returns.
func (n *Number) UnmarshalBinary(data []byte) error { return n.UnmarshalText(data) }

// Value returns the text of n for a database column.
func (n Number) Value() (driver.Value, error) { return enum.Value(n) }

// Scan reads what Value returns from a database column of text.
func (n *Number) Scan(column any) error { return enum.Scan(n, column, budget.ErrType) }
