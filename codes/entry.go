package codes

import (
	"slices"

	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// An Entry is a code with its official name over a span of fiscal years. The
// zero value is no entry.
type Entry struct {
	Code Code   `json:"code"` // of any level
	Name string `json:"name"` // 科目名称, without the code

	// From and To are the first and the last fiscal year of the span. A From of
	// FirstYear means that year or an earlier one. To is zero while the entry is
	// in force.
	From int `json:"from,omitzero"`
	To   int `json:"to,omitzero"` // see From

	// Funds are the budgets the code is used in, at any time of its span. Those
	// of a 类 or 款 include those of everything below it.
	Funds Funds `json:"funds"`

	Basis      Basis      `json:"basis,omitzero"`      // what the row rests on
	Confidence Confidence `json:"confidence,omitzero"` // in code, name and years
	Seen       Years      `json:"seen,omitzero"`       // the years of the documents that show code and name
	Note       string     `json:"note,omitzero"`       // in Chinese: what is in doubt, "" if nothing is
}

// In reports whether the entry holds in a fiscal year.
func (e Entry) In(year int) bool { return catalogue.Within(e.From, e.To, year) }

// Basis is what an entry of a catalogue rests on (依据). The zero value says
// nothing, as for an entry of the user's own.
type Basis uint8

// The bases of an entry.
const (
	Observed       = Basis(catalogue.Observed)       // seen with this name in a published document of its years
	Dictionary2009 = Basis(catalogue.Dictionary2009) // in a fiscal system's dictionary of about 2009, and unchanged since as far as known
	Recalled       = Basis(catalogue.Recalled)       // from knowledge of the official list, no copy at hand
)

var bases = enum.Names[Basis]{
	Type:    "codes.Basis",
	List:    []string{Observed: "observed", Dictionary2009: "dictionary of 2009", Recalled: "recalled"},
	Chinese: []string{Observed: "见于公开文件", Dictionary2009: "2009年字典", Recalled: "凭记忆"},
	None:    true,
	Err:     &ErrName,
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

var confidences = enum.Names[Confidence]{
	Type:    "codes.Confidence",
	List:    []string{High: "high", Medium: "medium", Low: "low"},
	Chinese: []string{High: "高", Medium: "中", Low: "低"},
	None:    true,
	Err:     &ErrName,
}

// entryOf returns a row of the table as an entry, the zero Entry for none.
func entryOf(row *catalogue.Row) Entry {
	if row == nil {
		return Entry{}
	}
	return Entry{
		Code:       Code(row.Code),
		Name:       row.Name,
		From:       int(row.From),
		To:         int(row.To),
		Funds:      Funds(row.Kind),
		Basis:      Basis(row.Basis),
		Confidence: Confidence(row.Confidence),
		Seen:       Years(row.Seen),
		Note:       row.Note.String(),
	}
}

// rowOf returns an entry as a row of the table, and what is wrong with its years or
// its budgets.
func rowOf(e Entry) (row catalogue.Row, misfit string) {
	from, to, misfit := catalogue.Span(e.From, e.To)
	if misfit == "" && (e.Funds == 0 || e.Funds != NewFunds(slices.Collect(e.Funds.All())...)) {
		misfit = "no budget, or an undeclared one"
	}
	return catalogue.Row{
		Code:       uint32(e.Code),
		Name:       e.Name,
		From:       from,
		To:         to,
		Kind:       uint8(e.Funds),
		Basis:      catalogue.Basis(e.Basis),
		Confidence: catalogue.Confidence(e.Confidence),
		Seen:       uint16(e.Seen),
		Note:       catalogue.Noted(e.Note),
	}, misfit
}
