// Package spelling puts the names of rows together that an extractor tore into lines: into rows of their own, or into the cell of
// the next name (…缴费 | 支出抚恤).
package spelling

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// Names yields what the code of a row is called in any year, nothing for a line.
func Names(k tables.RowKey) iter.Seq[string] {
	return func(yield func(string) bool) {
		for e := range codes.History(k.Functional()) {
			if !yield(e.Name) {
				return
			}
		}
		for e := range economic.History(k.Economic()) {
			if !yield(e.Name) {
				return
			}
		}
	}
}

// A Speller finds the names of rows in lines. The zero value has neither.
type Speller struct {
	rows  []tables.RowKey
	lines []part
	names []string // of the rows, as far as they were found
	begun []string // of them, what lines so far say
	tried int
}

// A part is a line of a name.
type part struct {
	text string // folded
	own  int    // the row in whose cell it stands, -1 for none
	row  int    // the row whose name it is a part of
}

// Reset takes all rows and lines out.
func (s *Speller) Reset() { s.rows, s.lines = s.rows[:0], s.lines[:0] }

// Row adds a row with the folded lines of its cell. Blank ones are none.
func (s *Speller) Row(k tables.RowKey, lines ...string) {
	s.rows = append(s.rows, k)
	s.add(len(s.rows)-1, lines...)
}

// Fragment adds a folded line that stands in no cell of a row.
func (s *Speller) Fragment(text string) { s.add(-1, text) }

func (s *Speller) add(own int, lines ...string) {
	for _, text := range lines {
		if text != "" {
			s.lines = append(s.lines, part{text: text, own: own})
		}
	}
}

// Spell returns the names of the rows in their order if all lines together are those, one after the other or line by line. Every cell
// keeps a part of its row's own name: names that slipped as a whole are a mistake of the document. The names are good until the next call.
func (s *Speller) Spell() (names []string, ok bool) {
	n := len(s.rows)
	s.tried = 0
	s.names = slices.Grow(s.names[:0], n)[:n]
	s.begun = slices.Grow(s.begun[:0], n)[:n]
	clear(s.begun)
	return s.names, n > 0 && (s.follow(0, 0, 0) || s.interleave(0))
}
