package codes

import (
	"fmt"

	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// An Entry is a code with its official name over a span of fiscal years. The
// zero value is no entry.
type Entry struct {
	Code Code   // of any level
	Name string // 科目名称, without the code

	// From and To are the first and the last fiscal year of the span. A From of
	// FirstYear means that year or an earlier one. To is zero while the entry is
	// in force.
	From, To int

	// Funds are the budgets the code is used in, at any time of its span. Those
	// of a 类 or 款 include those of everything below it.
	Funds Funds

	Basis      Basis      // what the row rests on
	Confidence Confidence // in code, name and years
}

// In reports whether the entry holds in a fiscal year.
func (e Entry) In(year int) bool { return e.From <= year && (e.To == 0 || year <= e.To) }

// Basis is what an entry of a catalogue rests on (依据). The zero value says
// nothing, as for an entry of the user's own.
type Basis uint8

// The bases of an entry.
const (
	Observed       = Basis(catalogue.Observed)       // seen with this name in a published document of its years
	Dictionary2009 = Basis(catalogue.Dictionary2009) // in a fiscal system's dictionary of about 2009, and unchanged since as far as known
	Recalled       = Basis(catalogue.Recalled)       // from knowledge of the official list, no copy at hand
)

// String returns "observed", "dictionary of 2009" or "recalled", and "" for the
// zero value.
func (b Basis) String() string {
	switch b {
	case 0:
		return ""
	case Observed:
		return "observed"
	case Dictionary2009:
		return "dictionary of 2009"
	case Recalled:
		return "recalled"
	}
	return fmt.Sprintf("Basis(%d)", uint8(b))
}

// Confidence is how far code, name and years of an entry are to be trusted
// (可信度). The zero value says nothing, as for an entry of the user's own.
type Confidence uint8

// The degrees of confidence.
const (
	High   = Confidence(catalogue.High)   // nothing known against it
	Medium = Confidence(catalogue.Medium) // most often, the year of a change is uncertain
	Low    = Confidence(catalogue.Low)    // code, name or existence is uncertain
)

// String returns "high", "medium" or "low", and "" for the zero value.
func (c Confidence) String() string {
	switch c {
	case 0:
		return ""
	case High:
		return "high"
	case Medium:
		return "medium"
	case Low:
		return "low"
	}
	return fmt.Sprintf("Confidence(%d)", uint8(c))
}

// entryOf returns a row of the table as an entry.
func entryOf(row *catalogue.Row) Entry {
	return Entry{
		Code:       Code(row.Code),
		Name:       row.Name,
		From:       int(row.From),
		To:         int(row.To),
		Funds:      Funds(row.Kind),
		Basis:      Basis(row.Basis),
		Confidence: Confidence(row.Confidence),
	}
}
