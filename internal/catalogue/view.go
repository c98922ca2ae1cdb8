package catalogue

import (
	"iter"
	"math"
	"strings"
)

// A View is the table of one year, with the rows somebody added to it. The
// zero View has no rows. It is a small comparable value.
type View struct {
	table *Table
	year  int
	own   *[]Row // sorted by code, none of them in the table's year; nil without
}

// Year returns the table of one year.
func (t *Table) Year(year int) View { return View{table: t, year: year} }

// Year returns the fiscal year, zero for the zero View.
func (v View) Year() int { return v.year }

// Len returns the number of rows.
func (v View) Len() int {
	n := 0
	for range v.All() {
		n++
	}
	return n
}

// All yields every row in the order of codes.
func (v View) All() iter.Seq[*Row] { return v.within(0, math.MaxUint32) }

// Children yields the rows one level below code, those of the 类 for zero, and
// nothing for a number that is no code. It asks for each number that they can have.
func (v View) Children(code uint32) iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		if v.table == nil || code != 0 && v.table.Form.Level(code) == 0 {
			return
		}
		for child := range v.table.Form.children(code) {
			if row := v.Find(child); row != nil && !yield(row) {
				return
			}
		}
	}
}

// Search yields the rows whose name is text, then those whose name contains
// it, both in the order of codes. An empty text finds nothing.
func (v View) Search(text string) iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		if text == "" {
			return
		}
		for row := range v.All() {
			if row.Name == text && !yield(row) {
				return
			}
		}
		for row := range v.All() {
			if row.Name != text && strings.Contains(row.Name, text) && !yield(row) {
				return
			}
		}
	}
}

// within yields the rows with codes from low up to high, high excluded, the
// added ones in their places.
func (v View) within(low, high uint32) iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		if v.table == nil {
			return
		}
		own := within(v.added(), low, high)
		rows := within(v.table.Rows, low, high)
		for i := range rows {
			if !rows[i].In(v.year) {
				continue
			}
			for len(own) > 0 && own[0].Code < rows[i].Code {
				if !yield(&own[0]) {
					return
				}
				own = own[1:]
			}
			if !yield(&rows[i]) {
				return
			}
		}
		for i := range own {
			if !yield(&own[i]) {
				return
			}
		}
	}
}

// A Change is a row of one year, of another, or of both under another name.
type Change struct{ Before, After *Row }

// ChangeKind is what happened to a code between two years.
type ChangeKind uint8

// The kinds of change.
const (
	Added   ChangeKind = iota + 1 // only the later year has the code
	Removed                       // only the earlier year has it
	Renamed                       // both have it, under different names
)

// Kind returns what happened.
func (c Change) Kind() ChangeKind {
	switch {
	case c.Before == nil:
		return Added
	case c.After == nil:
		return Removed
	}
	return Renamed
}

// Changes yields, in the order of codes, what differs between two years: rows
// that one of them lacks (the other side is nil) and rows of another name.
func (t *Table) Changes(from, to int) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for i, row := range t.Rows {
			if i > 0 && t.Rows[i-1].Code == row.Code {
				continue
			}
			c := Change{t.Find(row.Code, from), t.Find(row.Code, to)}
			if c.differs() && !yield(c) {
				return
			}
		}
	}
}

func (c Change) differs() bool {
	if c.Before == nil || c.After == nil {
		return c.Before != c.After
	}
	return c.Before.Name != c.After.Name
}

// Entries yields rows as the entries of the importing package.
func Entries[E any](rows iter.Seq[*Row], entry func(*Row) E) iter.Seq[E] {
	return func(yield func(E) bool) {
		for row := range rows {
			if !yield(entry(row)) {
				return
			}
		}
	}
}
