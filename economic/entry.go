package economic

import (
	"fmt"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// An Entry is a code with its official name over a span of fiscal years. The zero
// value is no entry.
type Entry struct {
	Code Code   `json:"code"` // of any level
	Name string `json:"name"` // 科目名称, without the code

	// From and To are the first and the last fiscal year of the span. A From of
	// FirstYear is the beginning of the schemes. To is zero while the entry is in
	// force.
	From int `json:"from,omitzero"`
	To   int `json:"to,omitzero"` // see From

	// Group is the side of basic expenditure that the code is on; zero in the
	// government scheme, which does not tell them apart.
	Group Group `json:"group"`

	Basis      codes.Basis      `json:"basis,omitzero"`      // what the row rests on
	Confidence codes.Confidence `json:"confidence,omitzero"` // in code, name and years
	Seen       codes.Years      `json:"seen,omitzero"`       // the years of the documents that show code and name
	Note       string           `json:"note,omitzero"`       // in Chinese: what is in doubt, "" if nothing is
}

// In reports whether the entry holds in a fiscal year.
func (e Entry) In(year int) bool { return catalogue.Within(e.From, e.To, year) }

// A Group is the side of basic expenditure (基本支出) that a 类 of the departmental
// scheme is on in 公开06表. The zero value is none.
type Group uint8

// The groups. Some places budget 30228, 30229 or 30239 with personnel; the groups
// are those of the published form.
const (
	Personnel  Group = iota + 1 // 人员经费: 301, 303
	Operations                  // 公用经费: 302, 307, 310, 312, 399
	OtherGroup                  // never basic expenditure: 309, 311, 313
)

var groups = enum.Names[Group]{
	Type: "economic.Group",
	List: []string{Personnel: "人员经费", Operations: "公用经费", OtherGroup: "非基本支出"},
	None: true,
	Err:  &codes.ErrName,
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
		Group:      Group(row.Kind),
		Basis:      codes.Basis(row.Basis),
		Confidence: codes.Confidence(row.Confidence),
		Seen:       codes.Years(row.Seen),
		Note:       row.Note.String(),
	}
}

// rowOf returns an entry as a row of the table, and what is wrong with its years or
// its group.
func rowOf(e Entry) (row catalogue.Row, misfit string) {
	from, to, misfit := catalogue.Span(e.From, e.To)
	if misfit == "" && (e.Group != 0 && !e.Group.IsValid() || (e.Group == 0) != (e.Code.Scheme() == Government)) {
		misfit = fmt.Sprintf("want a group in the departmental scheme and none in the government scheme, found %q", e.Group)
	}
	return catalogue.Row{
		Code:       uint32(e.Code),
		Name:       e.Name,
		From:       from,
		To:         to,
		Kind:       uint8(e.Group),
		Basis:      catalogue.Basis(e.Basis),
		Confidence: catalogue.Confidence(e.Confidence),
		Seen:       uint16(e.Seen),
		Note:       catalogue.Noted(e.Note),
	}, misfit
}
