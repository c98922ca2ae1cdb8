// Package jsonread reads JSON into Go values without losing or guessing anything: it refuses
// what encoding/json passes over, and says where.
package jsonread

import (
	"errors"
	"fmt"
)

// Reasons are what errors of a reader wrap.
type Reasons struct {
	Form error // of JSON that is not of the form that is wanted
	Text error // of text that is not UTF-8
}

// Error says which place of a JSON text could not be read.
type Error struct {
	Path string // ledger.outlays[3].amount; "" for all of it
	Err  error  // the reason
}

// Error implements error: `name: missing: …`.
func (e *Error) Error() string {
	if e.Path == "" {
		return e.Err.Error()
	}
	return e.Path + ": " + e.Err.Error()
}

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }

// At is an error at a place of what is being read; the callers say where that lies.
func At(place string, err error) error { return &Error{place, err} }

// Malformed is an error at a place where something else is wanted.
func (r Reasons) Malformed(place, format string, args ...any) error {
	return At(place, fmt.Errorf("%w: "+format, append([]any{r.Form}, args...)...))
}

// Inside puts the place that err lies inside of before its path.
func Inside(place string, err error) error {
	e := (*Error)(nil)
	switch {
	case !errors.As(err, &e):
		return err
	case e.Path == "" || place == "" || e.Path[0] == '[':
		return At(place+e.Path, e.Err)
	default:
		return At(place+"."+e.Path, e.Err)
	}
}

// Index is the place of an item of a list.
func Index(i int) string { return fmt.Sprintf("[%d]", i) }
