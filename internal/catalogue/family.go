package catalogue

import (
	"database/sql/driver"
	"fmt"
	"iter"
)

// A Family is a classification as its package shows it. C is the code of the
// package, E its entry.
type Family[C ~uint32, E any] struct {
	Package string // errors begin with it: codes
	Table   *Table
	Entry   func(*Row) E                                     // the zero entry for nil
	Row     func(E) (row Row, misfit string)                 // what does not fit, "" if all does
	Refuse  func(function, input string, fault *Fault) error // the error of a text that is no code
	Errors  Errors
}

// Errors are what the errors of a family wrap, as pointers to the variables of the
// package: so the linker lays out the family, and importing the package runs nothing.
type Errors struct{ Syntax, Unknown, Year, Duplicate, Entry *error }

// String returns the digits of a code, and Code(5) for a number that is none.
func (f *Family[C, E]) String(code C) string {
	if f.Table.Form.Level(uint32(code)) == 0 {
		return fmt.Sprintf("Code(%d)", uint32(code))
	}
	return string(f.Table.Form.Append(make([]byte, 0, 8), uint32(code)))
}

// Normalize reads what [Form.Normalize] reads.
func (f *Family[C, E]) Normalize(s string) (C, error) {
	code, fault := f.Table.Form.Normalize(s)
	if fault != nil {
		return 0, f.Refuse(f.Package+".Normalize", s, fault)
	}
	return C(code), nil
}

// AppendText appends the digits of a code, nothing for zero.
func (f *Family[C, E]) AppendText(b []byte, code C) ([]byte, error) {
	switch {
	case code == 0:
		return b, nil
	case f.Table.Form.Level(uint32(code)) == 0:
		return b, fmt.Errorf("%s.AppendText %v: %w", f.Package, code, *f.Errors.Syntax)
	}
	return f.Table.Form.Append(b, uint32(code)), nil
}

// Unmarshal reads a text into code, which keeps its value if there is an error. No
// text is zero.
func (f *Family[C, E]) Unmarshal(code *C, text []byte) error {
	if len(text) == 0 {
		*code = 0
		return nil
	}
	number := f.Table.Form.Read(string(text))
	if number == 0 {
		return f.Refuse(f.Package+".UnmarshalText", string(text), f.Table.Form.fault(string(text)))
	}
	*code = C(number)
	return nil
}

// Scan reads what [Form.Scan] reads into code, which keeps its value if there is
// an error.
func (f *Family[C, E]) Scan(code *C, value any) error {
	number, text, fault := f.Table.Form.Scan(value)
	if fault != nil {
		return f.Refuse(f.Package+".Scan", text, fault)
	}
	*code = C(number)
	return nil
}

// Value returns the digits of a code for a database column, NULL for zero.
func (f *Family[C, E]) Value(code C) (driver.Value, error) {
	if code == 0 {
		return nil, nil
	}
	text, err := f.AppendText(nil, code)
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Year returns the table of one year on behalf of a function.
func (f *Family[C, E]) Year(function string, year int) (View, error) {
	if !Holds(year) {
		return View{}, fmt.Errorf("%s.%s %d: %w: want %d to %d", f.Package, function, year, *f.Errors.Year, FirstYear, LastYear)
	}
	return f.Table.Year(year), nil
}

// Find returns the entry of a code.
func (f *Family[C, E]) Find(v View, code C) (E, error) {
	row := v.Find(uint32(code))
	if row != nil {
		return f.Entry(row), nil
	}
	reason := *f.Errors.Unknown
	if f.Table.Form.Level(uint32(code)) == 0 {
		reason = *f.Errors.Syntax
	}
	return f.Entry(nil), fmt.Errorf("%s.Find %v in %d: %w", f.Package, code, v.Year(), reason)
}

// Changes returns what differs between two years as the changes of the package.
func Changes[X any, C ~uint32, E any](f *Family[C, E], from, to int, change func(kind ChangeKind, before, after E) X) ([]X, error) {
	for _, year := range [...]int{from, to} {
		if _, err := f.Year("Changes", year); err != nil {
			return nil, err
		}
	}
	var changes []X
	for c := range f.Table.Changes(from, to) {
		changes = append(changes, change(c.Kind(), f.Entry(c.Before), f.Entry(c.After)))
	}
	return changes, nil
}

// History yields every entry of a code, oldest first.
func (f *Family[C, E]) History(code C) iter.Seq[E] {
	return Entries(f.Table.History(uint32(code)), f.Entry)
}

// Extend returns a view that also has the entries.
func (f *Family[C, E]) Extend(v View, entries []E) (View, error) {
	if v.Year() == 0 {
		return View{}, fmt.Errorf("%s.Extend: %w: the zero Catalogue has none", f.Package, *f.Errors.Year)
	}
	rows := make([]Row, len(entries))
	for i, e := range entries {
		row, misfit := f.Row(e)
		if misfit != "" {
			return View{}, fmt.Errorf("%s.Extend %v: %w: %s", f.Package, C(row.Code), *f.Errors.Entry, misfit)
		}
		rows[i] = row
	}
	extended, misfit := v.Extend(rows)
	if misfit != nil {
		return View{}, f.misfit(v.Year(), misfit)
	}
	return extended, nil
}

func (f *Family[C, E]) misfit(year int, misfit *Misfit) error {
	name, code := f.Package+".Extend", C(misfit.Code)
	switch misfit.Cause {
	case BadForm:
		return fmt.Errorf("%s %v: %w", name, code, *f.Errors.Syntax)
	case NoName:
		return fmt.Errorf("%s %v: %w: no name", name, code, *f.Errors.Entry)
	case BadSpan:
		return fmt.Errorf("%s %v: %w: the last year is before the first", name, code, *f.Errors.Entry)
	case Duplicate:
		return fmt.Errorf("%s %v in %d: %w", name, code, year, *f.Errors.Duplicate)
	default:
		return fmt.Errorf("%s %v in %d: its parent %v is %w", name, code, year, C(misfit.Parent), *f.Errors.Unknown)
	}
}
