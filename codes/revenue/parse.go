package revenue

import (
	"errors"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// The reasons for which a code is refused. Form and membership are different
// questions: [ErrSyntax] is an error of the text, [ErrUnknown] may well be a gap
// of the catalogue. They are not those of package codes: a text is never a code of
// both classifications.
var (
	ErrSyntax    = errors.New("not a code of revenue")                           // by its form
	ErrUnknown   = errors.New("not in the catalogue of revenue of the year")     // by membership: unknown, not wrong
	ErrYear      = errors.New("no catalogue of revenue of the year")             // outside of FirstYear … LastYear
	ErrDuplicate = errors.New("already in the catalogue of revenue of the year") // by Extend
	ErrEntry     = errors.New("invalid entry")                                   // by Extend: no name, parent, or sense
)

// Parse reads a code written in 3, 5, 7 or 9 ASCII digits: "101", "10101", "1010101" or
// "101010101". The first digit is 1 and no level has the number 00. It does not ask whether
// any year has the code. The error is a [*codes.ParseError] that wraps [ErrSyntax].
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

// Normalize reads a code as documents and other systems print it: with a blank, a
// hyphen, a bar, a point or another sign between the levels ("101 01", "101-01",
// "101|01"), in full-width digits, broken over lines by a narrow cell, or padded
// with 00 ("10100" is 101). Separators must stand between the levels: "101 1" is
// refused, because a zero may have been lost. The error is a [*codes.ParseError]
// that wraps [ErrSyntax].
func Normalize(s string) (Code, error) { return family.Normalize(s) }

// refuseParse returns the error of Parse.
func refuseParse(input string, fault *catalogue.Fault) error {
	return refuse("revenue.Parse", input, fault)
}

// refuse returns the error of a function for a text that is no code.
func refuse(function, input string, fault *catalogue.Fault) error {
	return &codes.ParseError{Func: function, Input: input, Offset: fault.Offset, Reason: fault.Reason, Err: ErrSyntax}
}
