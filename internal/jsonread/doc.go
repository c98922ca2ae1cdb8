// Package jsonread reads JSON into Go values without losing or guessing anything: it refuses
// what encoding/json passes over, and says where.
package jsonread

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Reasons are what errors of a reader wrap.
type Reasons struct {
	Form error // of JSON that is not of the form that is wanted
	Text error // of text that is not UTF-8
}

// Error says which place of a JSON text could not be read.
type Error struct {
	Err   error    // the reason
	steps []string // of the path, the innermost first: a text may be as deep as it likes
}

// Path is the place: ledger.outlays[3].amount; "" for all of it.
func (e *Error) Path() string {
	var path strings.Builder
	for _, step := range slices.Backward(e.steps) {
		if path.Len() > 0 && step[0] != '[' {
			path.WriteByte('.')
		}
		path.WriteString(step)
	}
	return path.String()
}

// Error implements error: `name: missing: …`.
func (e *Error) Error() string {
	if path := e.Path(); path != "" {
		return path + ": " + e.Err.Error()
	}
	return e.Err.Error()
}

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }

// At is an error at a place of what is being read; the callers say where that lies.
func At(place string, err error) error {
	e := &Error{Err: err}
	if place != "" {
		e.steps = []string{place}
	}
	return e
}

// Malformed is an error at a place where something else is wanted.
func (r Reasons) Malformed(place, format string, args ...any) error {
	return At(place, fmt.Errorf("%w: "+format, append([]any{r.Form}, args...)...))
}

// Inside puts the place that err lies inside of before its path.
func Inside(place string, err error) error {
	e := (*Error)(nil)
	if !errors.As(err, &e) {
		return At(place, err)
	}
	if place != "" {
		e.steps = append(e.steps, place)
	}
	return e
}

// Index is the place of an item of a list.
func Index(i int) string { return fmt.Sprintf("[%d]", i) }
