package catalogue

import (
	"fmt"
	"iter"
	"math"
	"slices"
)

// The fiscal years there is a catalogue for.
const (
	FirstYear = 2018
	LastYear  = 2026
)

// A Row is a code with its name over a span of fiscal years. Kind is the
// importing package's own (the budgets of a functional code, the group of an
// economic one).
type Row struct {
	Code       uint32
	From       uint16 // first year; FirstYear means then or earlier
	To         uint16 // last year; zero while in force
	Kind       uint8
	Basis      Basis
	Confidence Confidence
	Seen       uint16 // the years in which a document shows it: bit 0 is FirstYear
	Name       string
	Note       *Note // a known doubt, nil for none
}

// A Note is what is known to be in doubt about a row, in Chinese.
type Note string

// Noted returns a note as a row has it.
func Noted(text string) *Note {
	if text == "" {
		return nil
	}
	note := Note(text)
	return &note
}

// String returns the text of a note, "" for none.
func (n *Note) String() string {
	if n == nil {
		return ""
	}
	return string(*n)
}

// Basis is what a row rests on.
type Basis uint8

// The bases of a row. The zero value says nothing.
const (
	Observed       Basis = iota + 1 // seen with this name in a published document
	Dictionary2009                  // in a fiscal system's dictionary of about 2009
	Recalled                        // from knowledge of the official list
)

// Confidence is how far a row's code, name and years are to be trusted.
type Confidence uint8

// The degrees of confidence. The zero value says nothing.
const (
	High Confidence = iota + 1
	Medium
	Low
)

// In reports whether the row holds in year.
func (r *Row) In(year int) bool { return Within(int(r.From), int(r.To), year) }

// Within reports whether year is in the span of years from the first to the last,
// zero for one without end, which wraps around above all years.
func Within(from, to, year int) bool { return from <= year && uint(year-1) <= uint(to-1) }

// Span returns the years of a row, and what is wrong with them, "" if nothing is.
func Span(from, to int) (first, last uint16, misfit string) {
	const most = 9999 // four digits
	if from < 0 || from > most || to < 0 || to > most {
		return 0, 0, fmt.Sprintf("years %d to %d", from, to)
	}
	return uint16(from), uint16(to), ""
}

// A Table is a catalogue of all years. It is never written.
type Table struct {
	Form  *Form
	Rows  []Row // sorted by code and first year; a code's spans are disjoint
	Index Index // of the rows, as [NewIndex] makes it
}

// Find returns the row of code in year, or nil.
func (t *Table) Find(code uint32, year int) *Row { return View{table: t, year: year}.Find(code) }

// Find returns the row of code, or nil: that of the table, then that of its own. It calls
// nothing, so that it needs no frame.
func (v View) Find(code uint32) *Row {
	t := v.table
	if t == nil {
		return nil
	}
	for i := t.start(code); uint(i) < uint(len(t.Rows)); i++ {
		row := &t.Rows[i]
		if row.Code != code {
			break
		}
		if row.In(v.year) {
			return row
		}
	}
	if v.own == nil {
		return nil
	}
	low, high := 0, len(*v.own)
	for low < high {
		if half := int(uint(low+high) / 2); (*v.own)[half].Code < code {
			low = half + 1
		} else {
			high = half
		}
	}
	if low < len(*v.own) && (*v.own)[low].Code == code {
		return &(*v.own)[low]
	}
	return nil
}

// History yields every row of code, oldest first.
func (t *Table) History(code uint32) iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		for i := t.start(code); i < len(t.Rows) && t.Rows[i].Code == code; i++ {
			if !yield(&t.Rows[i]) {
				return
			}
		}
	}
}

// start returns the number of the first row of code; that of another code, or one that there is
// not, if there is none.
func (t *Table) start(code uint32) int {
	code -= t.Index.Least // far above all codes, if it is below the lowest
	if n := uint(code >> (t.Index.Low & 31)); n < uint(len(t.Index.Base)) {
		if place := uint(t.Index.Base[n]) + uint(code&t.Index.Mask); place < uint(len(t.Index.First)) {
			return int(t.Index.First[place])
		}
	}
	return math.MaxInt
}

// Holds reports whether there is a catalogue for year.
func Holds(year int) bool { return FirstYear <= year && year <= LastYear }

// within returns the rows with codes from low up to high, high excluded.
func within(rows []Row, low, high uint32) []Row {
	return rows[lowerBound(rows, low):lowerBound(rows, high)]
}

// lowerBound returns the number of the first row that is not below code.
func lowerBound(rows []Row, code uint32) int {
	n, _ := slices.BinarySearchFunc(rows, code, func(r Row, code uint32) int {
		if r.Code < code {
			return -1
		}
		return 1
	})
	return n
}
