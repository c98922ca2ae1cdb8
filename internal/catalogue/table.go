package catalogue

import (
	"fmt"
	"iter"
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
	Name       string
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
// zero for one without end.
func Within(from, to, year int) bool { return from <= year && (to == 0 || year <= to) }

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
	Rows  []Row    // sorted by code and first year; a code's spans are disjoint
	Index []uint16 // see [Index]
}

// Index returns the hash index of rows: one slot for each hash, holding the
// number of a code's first row plus one, or zero. A code whose slot is taken
// is in the next free one. The length is a power of two above three times the
// number of rows, so that nearly every search ends at its first slot.
func Index(rows []Row) []uint16 {
	size := 1
	for size < 3*len(rows) {
		size *= 2
	}
	index := make([]uint16, size)
	for i := range rows {
		if i > 0 && rows[i].Code == rows[i-1].Code {
			continue
		}
		slot := hash(rows[i].Code, len(index))
		for index[slot] != 0 {
			slot = (slot + 1) % len(index)
		}
		index[slot] = uint16(i + 1)
	}
	return index
}

// hash spreads codes over size slots; size is a power of two below 2³².
// The factor is 2³² divided by the golden ratio.
func hash(code uint32, size int) int {
	return int(uint64(code*2654435769) * uint64(size) >> 32)
}

// Find returns the row of code in year, or nil.
func (t *Table) Find(code uint32, year int) *Row {
	for i := t.start(code); i < len(t.Rows) && t.Rows[i].Code == code; i++ {
		if row := &t.Rows[i]; row.In(year) {
			return row
		}
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

// Holds reports whether there is a catalogue for year.
func Holds(year int) bool { return FirstYear <= year && year <= LastYear }

// start returns the number of the first row of code, len(t.Rows) if it has none.
func (t *Table) start(code uint32) int {
	if len(t.Index) == 0 {
		return len(t.Rows)
	}
	mask := len(t.Index) - 1
	for slot := hash(code, len(t.Index)); ; slot++ {
		n := int(t.Index[slot&mask])
		if n == 0 {
			return len(t.Rows)
		}
		if t.Rows[n-1].Code == code {
			return n - 1
		}
	}
}

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
