package yusuan

import (
	"fmt"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	textreading "github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Reading is what a published account says (读取结果): its tables, the statements of its
// text and its self-evaluations, and the same of what stands beside it. It never changes
// and is safe to share. The zero value is the reading of nothing. Get one from [Read], or
// from [Publication.Reading].
type Reading struct {
	set         tables.Set
	cells       *reading.Reading // nil if the tables were not read from cells
	hasTables   bool             // also if they are of other kinds
	text        textreading.Reading
	evaluations []Evaluation
	goals       []Goal // of a budget
	publisher   string // as the first lines say, see publisherOf
	// What the account is held against beside its own tables.
	prior, initial *Reading
	facts          disclosure.Facts
}

// Read reads a document (读取): the nine forms by meaning and not by place, the sentences
// that explain them, and the self-evaluations among the other tables. It does the same
// with the documents beside it. Nothing is dropped: what has no place in a form is in
// [Reading.Cells], and numbers of the text that are not understood in [Reading.Text].
// Whatever the cells and the text are, they can be read. The edition of a document may be
// one of the caller's own.
//
// The error wraps that of [reading.Read].
func Read(d Document, own ...tables.Edition) (Reading, error) {
	cells, err := reading.Read(reading.Document{
		Department: d.Department, Year: d.Year, Kind: d.Kind, Edition: editionOf(d.Edition, d.Year, d.Kind, own), Tables: d.Tables, Text: d.Text,
	})
	if err != nil {
		return Reading{}, fmt.Errorf("yusuan.Read: %w", err)
	}
	set, kind := cells.Set(), cells.Kind()
	if len(d.Tables) == 0 {
		kind = d.Kind // the text says it by its own headings, not by counts of words
	}
	r := Reading{
		set: set, cells: &cells, hasTables: len(d.Tables) > 0,
		text:        textreading.Read(d.Text, textreading.Options{Year: set.Header().Year, Kind: kind}),
		evaluations: evaluations(d.Tables, slices.Collect(cells.Other()), set.Unit()), publisher: publisherOf(d.Text),
	}
	if r.Kind() == tables.Budget {
		r.goals = goals(d.Tables, slices.Collect(cells.Other()), set.Unit())
	}
	if r.prior, err = beside(d.Prior, own); err != nil {
		return Reading{}, err
	}
	if r.initial, err = beside(d.Initial, own); err != nil {
		return Reading{}, err
	}
	return r, nil
}

// beside reads a document that another has beside it, if it has.
func beside(d *Document, own []tables.Edition) (*Reading, error) {
	if d == nil {
		return nil, nil
	}
	r, err := Read(*d, own...)
	return &r, err
}

// Kind returns what was read, an account or a budget: as the document is known to be, else as
// its titles, heads and words say.
func (r Reading) Kind() tables.Kind {
	switch {
	case r.cells == nil:
		return r.set.Kind()
	case !r.hasTables:
		return r.text.Kind()
	}
	return r.cells.Kind()
}

// Set returns the nine forms, as far as they were found.
func (r Reading) Set() tables.Set { return r.set }

// Cells returns what the cells of the document held besides [Reading.Set]: other tables,
// what could not be placed, and where each figure stood. It is the zero value if the
// tables were not read from cells.
func (r Reading) Cells() reading.Reading {
	if r.cells == nil {
		return reading.Reading{}
	}
	return *r.cells
}

// Text returns the statements of the text, and its numbers that belong to none.
func (r Reading) Text() textreading.Reading { return r.text }

// Evaluations yields the self-evaluations (绩效自评表), in the order of the document.
func (r Reading) Evaluations() iter.Seq[Evaluation] { return slices.Values(r.evaluations) }

// Prior returns the account of the year before (上年决算), and whether it is known.
func (r Reading) Prior() (Reading, bool) { return r.prior.value() }

// Initial returns the budget that the year began with (年初预算), and whether it is known.
func (r Reading) Initial() (Reading, bool) { return r.initial.value() }

func (r *Reading) value() (Reading, bool) {
	if r == nil {
		return Reading{}, false
	}
	return *r, true
}
