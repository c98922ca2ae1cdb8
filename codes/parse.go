package codes

import (
	"errors"
	"strconv"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// The reasons for which a code is refused. Form and membership are different
// questions: [ErrSyntax] is an error of the text, [ErrUnknown] may well be a gap
// of the catalogue.
var (
	ErrSyntax    = errors.New("not a functional code")                // by its form
	ErrUnknown   = errors.New("not in the catalogue of the year")     // by membership: unknown, not wrong
	ErrYear      = errors.New("no catalogue of the year")             // outside of FirstYear … LastYear
	ErrDuplicate = errors.New("already in the catalogue of the year") // by Extend
	ErrEntry     = errors.New("invalid entry")                        // by Extend: no name, parent, or sense
)

// ErrName reports a name or number that is none of an enumeration's, of this package or
// of any other that knows accounts.
var ErrName = errors.New("unknown name")

// A ParseError says which text could not be read as a code, where and why.
type ParseError struct {
	Func   string // the function that failed: "codes.Parse"
	Input  string // what it was given
	Offset int    // the byte of Input it stopped at, len(Input) if something is missing
	Reason string // what was wanted and what was found
	Err    error  // ErrSyntax of the package of Func
}

// Error returns function, input, reason and place in one line.
func (e *ParseError) Error() string {
	return e.Func + " " + strconv.Quote(e.Input) + ": " + e.Reason
}

// Unwrap returns the sentinel, [ErrSyntax].
func (e *ParseError) Unwrap() error { return e.Err }

// Parse reads a code written in 3, 5 or 7 ASCII digits: "201", "20113" or
// "2011301". The first digit is 2 and no level has the number 00. It does not
// ask whether any year has the code. The error is a [*ParseError] that wraps
// [ErrSyntax].
func Parse(s string) (Code, error) {
	code, err := form.Parse(s)
	return Code(code), err
}

// MustParse is [Parse] for constants in programs and tests; it panics where
// Parse fails.
func MustParse(s string) Code {
	c, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return c
}

// Normalize reads a code as documents and other systems print it: with blanks,
// hyphens, bars, points or other signs between the levels ("201 13 01",
// "201-13-01", "201|13|01"), in full-width digits, broken over lines by a narrow
// cell, or padded with 00 below its own level ("2011300" is 20113). Separators
// must stand between levels: "201 6" is refused, because a lost zero would make
// another code of it. The error is a [*ParseError] that wraps [ErrSyntax].
func Normalize(s string) (Code, error) { return family.Normalize(s) }

// refuseParse returns the error of Parse.
func refuseParse(input string, fault *catalogue.Fault) error {
	return refuse("codes.Parse", input, fault)
}

// refuse returns the error of a function for a text that is no code.
func refuse(function, input string, fault *catalogue.Fault) error {
	return &ParseError{Func: function, Input: input, Offset: fault.Offset, Reason: fault.Reason, Err: ErrSyntax}
}
