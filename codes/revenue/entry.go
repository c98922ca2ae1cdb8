package revenue

import (
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
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
	Funds codes.Funds `json:"funds"`

	Basis      codes.Basis      `json:"basis,omitzero"`      // what the row rests on
	Confidence codes.Confidence `json:"confidence,omitzero"` // in code, name and years
	Seen       codes.Years      `json:"seen,omitzero"`       // the years of the documents that show code and name
	Note       string           `json:"note,omitzero"`       // in Chinese: what is in doubt, "" if nothing is
}

// In reports whether the entry holds in a fiscal year.
func (e Entry) In(year int) bool { return catalogue.Within(e.From, e.To, year) }

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
		Funds:      codes.Funds(row.Kind),
		Basis:      codes.Basis(row.Basis),
		Confidence: codes.Confidence(row.Confidence),
		Seen:       codes.Years(row.Seen),
		Note:       row.Note.String(),
	}
}

// rowOf returns an entry as a row of the table, and what is wrong with its years or
// its budgets.
func rowOf(e Entry) (row catalogue.Row, misfit string) {
	from, to, misfit := catalogue.Span(e.From, e.To)
	if misfit == "" && (e.Funds == 0 || e.Funds != codes.NewFunds(slices.Collect(e.Funds.All())...)) {
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
