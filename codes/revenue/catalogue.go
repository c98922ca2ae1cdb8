package revenue

import (
	"iter"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// The fiscal years there is a catalogue for.
const (
	FirstYear = catalogue.FirstYear // 2018
	LastYear  = catalogue.LastYear  // 2026
)

// family is what the package has in common with package codes.
var family = catalogue.Family[Code, Entry]{
	Package: "revenue",
	Table:   &table,
	Entry:   entryOf,
	Row:     rowOf,
	Refuse:  refuse,
	Errors:  catalogue.Errors{Syntax: &ErrSyntax, Unknown: &ErrUnknown, Year: &ErrYear, Duplicate: &ErrDuplicate, Entry: &ErrEntry},
}

// A Catalogue is the classification of revenue of one fiscal year (年度政府收入分类科目),
// possibly with codes of the user's own. It is a small value that is never written,
// safe to copy and to share; catalogues of [ForYear] are equal under == when their
// years are. The zero value has no entries.
type Catalogue struct{ view catalogue.View }

// ForYear returns the catalogue of a fiscal year. The error outside
// [FirstYear]…[LastYear] wraps [ErrYear]: later years are not guessed from the
// last one.
func ForYear(year int) (Catalogue, error) {
	view, err := family.Year("ForYear", year)
	return Catalogue{view}, err
}

// Year returns the fiscal year, zero for the zero Catalogue.
func (c Catalogue) Year() int { return c.view.Year() }

// Len returns the number of entries.
func (c Catalogue) Len() int { return c.view.Len() }

// Lookup returns the entry of a code. Where there is none, the code is unknown to
// the catalogue, which is not known to be complete.
func (c Catalogue) Lookup(code Code) (Entry, bool) {
	row := c.view.Find(uint32(code))
	return entryOf(row), row != nil
}

// Name returns the official name of a code in the year.
func (c Catalogue) Name(code Code) (string, bool) {
	if row := c.view.Find(uint32(code)); row != nil {
		return row.Name, true
	}
	return "", false
}

// Find is [Catalogue.Lookup] with an error for a code that is not there; it wraps
// [ErrUnknown], or [ErrSyntax] for a value that is no code.
func (c Catalogue) Find(code Code) (Entry, error) { return family.Find(c.view, code) }

// All yields every entry in the order of codes.
func (c Catalogue) All() iter.Seq[Entry] { return catalogue.Entries(c.view.All(), entryOf) }

// Children yields the entries one level below a code, in the order of codes: the
// 款 of a 类, the 项 of a 款, the 目 of an 项, and the 类 for the zero code.
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
// [ErrEntry] for an entry without name or budget or with impossible years.
func (c Catalogue) Extend(entries ...Entry) (Catalogue, error) {
	view, err := family.Extend(c.view, entries)
	return Catalogue{view}, err
}

// Own yields the entries that Extend has added, in the order of codes.
func (c Catalogue) Own() iter.Seq[Entry] { return catalogue.Entries(c.view.Added(), entryOf) }

// MarshalJSON returns the year of c and the entries of its own: {"year": 2023, "own": […]}.
func (c Catalogue) MarshalJSON() ([]byte, error) { return family.Encode(c.view) }

// UnmarshalJSON reads what MarshalJSON returns; the year 0 is the zero Catalogue. Errors are
// those of [ForYear] and of Extend, and c then keeps its value.
func (c *Catalogue) UnmarshalJSON(data []byte) error { return family.Decode(&c.view, data) }

// MarshalBinary returns what MarshalJSON returns, for encoding/gob.
func (c Catalogue) MarshalBinary() ([]byte, error) { return c.MarshalJSON() }

// UnmarshalBinary reads what MarshalBinary returns, as UnmarshalJSON does.
func (c *Catalogue) UnmarshalBinary(data []byte) error { return c.UnmarshalJSON(data) }
