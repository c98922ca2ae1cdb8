package economic

import (
	"fmt"
	"iter"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// The fiscal years there is a catalogue for.
const (
	FirstYear = catalogue.FirstYear // 2018
	LastYear  = catalogue.LastYear  // 2026
)

// table is the catalogue of all years.
var table = catalogue.Table{Form: &form, Rows: rows, Index: index}

// A Catalogue is the economic classification of one fiscal year (年度支出经济分类科目) in
// both schemes, possibly with codes of the user's own. It is a small value that is
// never written, safe to copy and to share; catalogues of [ForYear] are equal
// under == when their years are. The zero value has no entries.
type Catalogue struct{ view catalogue.View }

// ForYear returns the catalogue of a fiscal year. The error outside
// [FirstYear]…[LastYear] wraps [ErrYear]: later years are not guessed from the
// last one.
func ForYear(year int) (Catalogue, error) {
	if err := checkYear("economic.ForYear", year); err != nil {
		return Catalogue{}, err
	}
	return Catalogue{table.Year(year)}, nil
}

func checkYear(function string, year int) error {
	if !catalogue.Holds(year) {
		return fmt.Errorf("%s %d: %w: want %d to %d", function, year, ErrYear, FirstYear, LastYear)
	}
	return nil
}

// Year returns the fiscal year, zero for the zero Catalogue.
func (c Catalogue) Year() int { return c.view.Year() }

// Len returns the number of entries.
func (c Catalogue) Len() int {
	n := 0
	for range c.view.All() {
		n++
	}
	return n
}

// Lookup returns the entry of a code. Where there is none, the code is unknown to
// the catalogue, which is not known to be complete.
func (c Catalogue) Lookup(code Code) (Entry, bool) {
	row := c.view.Find(uint32(code))
	if row == nil {
		return Entry{}, false
	}
	return entryOf(row), true
}

// Name returns the official name of a code in the year.
func (c Catalogue) Name(code Code) (string, bool) {
	row := c.view.Find(uint32(code))
	if row == nil {
		return "", false
	}
	return row.Name, true
}

// Find is [Catalogue.Lookup] with an error for a code that is not there; it wraps
// [ErrUnknown], or [ErrSyntax] for a value that is no code.
func (c Catalogue) Find(code Code) (Entry, error) {
	if entry, ok := c.Lookup(code); ok {
		return entry, nil
	}
	reason := ErrUnknown
	if !code.IsValid() {
		reason = ErrSyntax
	}
	return Entry{}, fmt.Errorf("economic.Find %v in %d: %w", code, c.Year(), reason)
}

// All yields every entry in the order of codes, the departmental
// scheme first.
func (c Catalogue) All() iter.Seq[Entry] { return catalogue.Entries(c.view.All(), entryOf) }

// OfScheme yields the entries of one scheme in the order of codes.
func (c Catalogue) OfScheme(scheme Scheme) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for entry := range c.All() {
			if entry.Code.Scheme() == scheme && !yield(entry) {
				return
			}
		}
	}
}

// Children yields the entries one level below a code, in the order of codes: the
// 款 of a 类, and the 类 of both schemes for the zero code.
func (c Catalogue) Children(code Code) iter.Seq[Entry] {
	return catalogue.Entries(c.view.Children(uint32(code)), entryOf)
}

// Search yields the entries whose name is text, then those whose name contains
// it, both in the order of codes. An empty text finds nothing.
func (c Catalogue) Search(text string) iter.Seq[Entry] {
	return catalogue.Entries(c.view.Search(text), entryOf)
}

// Extend returns a catalogue that also has the given entries, for codes that ours
// lacks: it is known to be incomplete, and places add codes of their own. Entries
// count in the years of their span, so one list serves for every year; an entry
// with neither From nor To always counts. The order does not matter.
//
// Errors wrap [ErrSyntax] for a code of bad form, [ErrDuplicate] for one that is
// there already or given twice, [ErrUnknown] for one without its parent, and
// [ErrEntry] for an entry without name, with impossible years, or with a group
// where the scheme has none.
func (c Catalogue) Extend(entries ...Entry) (Catalogue, error) {
	if c.Year() == 0 {
		return Catalogue{}, fmt.Errorf("economic.Extend: %w: the zero Catalogue has none", ErrYear)
	}
	rows := make([]catalogue.Row, len(entries))
	for i, e := range entries {
		if e.From < 0 || e.From > maxYear || e.To < 0 || e.To > maxYear {
			return Catalogue{}, fmt.Errorf("economic.Extend %v: %w: years %d to %d", e.Code, ErrEntry, e.From, e.To)
		}
		if e.Group != 0 && !e.Group.IsValid() || (e.Group == 0) != (e.Code.Scheme() == Government) {
			return Catalogue{}, fmt.Errorf("economic.Extend %v: %w: want a group in the departmental scheme and none in the government scheme, found %q", e.Code, ErrEntry, e.Group)
		}
		rows[i] = catalogue.Row{
			Code:       uint32(e.Code),
			Name:       e.Name,
			From:       uint16(e.From),
			To:         uint16(e.To),
			Kind:       uint8(e.Group),
			Basis:      catalogue.Basis(e.Basis),
			Confidence: catalogue.Confidence(e.Confidence),
		}
	}
	view, misfit := c.view.Extend(rows)
	if misfit != nil {
		return Catalogue{}, extendError(c.Year(), misfit)
	}
	return Catalogue{view}, nil
}

// maxYear keeps the years of an entry to four digits.
const maxYear = 9999

func extendError(year int, misfit *catalogue.Misfit) error {
	code := Code(misfit.Code)
	switch misfit.Cause {
	case catalogue.BadForm:
		return fmt.Errorf("economic.Extend %v: %w", code, ErrSyntax)
	case catalogue.NoName:
		return fmt.Errorf("economic.Extend %v: %w: no name", code, ErrEntry)
	case catalogue.BadSpan:
		return fmt.Errorf("economic.Extend %v: %w: the last year is before the first", code, ErrEntry)
	case catalogue.Duplicate:
		return fmt.Errorf("economic.Extend %v in %d: %w", code, year, ErrDuplicate)
	default:
		return fmt.Errorf("economic.Extend %v in %d: its parent %v is %w", code, year, Code(misfit.Parent), ErrUnknown)
	}
}
