package budget

import (
	"errors"
	"strconv"
)

// What can be wrong with money. Every error of the money half wraps one of these.
var (
	// ErrSyntax reports text that is not a decimal number as final accounts write one.
	ErrSyntax = errors.New("invalid syntax")
	// ErrRange reports a value that does not fit: an amount beyond 64 bits of 分
	// (±92,233,720,368,547,758.07元), or a ratio of two numbers beyond 64 bits.
	ErrRange = errors.New("value out of range")
	// ErrPrecision reports digits below the last place a value can hold, such as a tenth of a 分.
	ErrPrecision = errors.New("digits below the last place")
	// ErrPlaces reports a negative number of decimal places.
	ErrPlaces = errors.New("negative number of decimal places")
	// ErrUnit reports a unit other than 元, 万元 and 亿元.
	ErrUnit = errors.New("unknown unit")
	// ErrZeroBase reports a ratio to nothing: a share of zero, growth from zero.
	ErrZeroBase = errors.New("base is zero")
	// ErrType reports a database or JSON value of a kind that does not say exactly how much money it is.
	ErrType = errors.New("unsupported type")
)

// A ParseError says which text could not be read as money, where it goes wrong, and why.
type ParseError struct {
	Func   string // the function, without the package: "Parse"
	Input  string // the whole text it was given
	Offset int    // byte of Input where it goes wrong; -1 if no single byte is to blame
	Reason string // what is wrong, in words
	Err    error  // ErrSyntax, ErrRange, ErrPrecision or ErrUnit
}

// Error returns function, input, reason and place: `budget.Parse "12.3.4": second decimal point at byte 4`.
func (e *ParseError) Error() string {
	text := "budget." + e.Func + " " + strconv.Quote(e.Input) + ": " + e.Reason
	if e.Offset >= 0 {
		text += " at byte " + strconv.Itoa(e.Offset)
	}
	return text
}

// Unwrap returns the sentinel, so that errors.Is(err, ErrSyntax) and the like hold.
func (e *ParseError) Unwrap() error { return e.Err }

// in completes e with the function that was called and the text it was given.
func (e *ParseError) in(fn, input string) *ParseError {
	e.Func, e.Input = fn, input
	return e
}
