package grid

import (
	"errors"
	"fmt"
)

// ErrName reports a name or number that is none of an enumeration's.
var ErrName = errors.New("unknown name")

// The reasons for which rows do not make a table. An [Error] unwraps to one of them.
var (
	ErrColumns = errors.New("bad number of columns")       // not from 1 to MaxColumns
	ErrRow     = errors.New("row too short or too long")   // its cells do not fill the free positions
	ErrSpan    = errors.New("span does not fit")           // it overlaps or reaches out of the table
	ErrHeader  = errors.New("header row below other rows") // headers come first
	ErrNumber  = errors.New("not a decimal")               // the text of a Number
	ErrSize    = errors.New("table too large")             // more than its cells and texts give reason for
)

// Error is one problem that [Builder.Grid] found, or [Grid.AppendText].
type Error struct {
	Func   string // that found it: Builder.Grid, Grid.AppendText
	Row    int    // counted from 1, header rows included; 0 when the problem is not in one row
	Column int    // counted from 1; 0 when the problem is not in one column
	Reason string // what is wrong there
	Err    error  // one of the Err… values
}

// Error names the place and the reason: `grid.Builder.Grid row 2, column 3: …`.
func (e *Error) Error() string {
	switch {
	case e.Row == 0:
		return fmt.Sprintf("grid.%s: %s", e.Func, e.Reason)
	case e.Column == 0:
		return fmt.Sprintf("grid.%s row %d: %s", e.Func, e.Row, e.Reason)
	}
	return fmt.Sprintf("grid.%s row %d, column %d: %s", e.Func, e.Row, e.Column, e.Reason)
}

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }
