package economic

import (
	"fmt"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
)

// An Entry is a code with its official name over a span of fiscal years. The zero
// value is no entry.
type Entry struct {
	Code Code   // of any level
	Name string // 科目名称, without the code

	// From and To are the first and the last fiscal year of the span. A From of
	// FirstYear is the beginning of the schemes. To is zero while the entry is in
	// force.
	From, To int

	// Group is the side of basic expenditure that the code is on; zero in the
	// government scheme, which does not tell them apart.
	Group Group

	Basis      codes.Basis      // what the row rests on
	Confidence codes.Confidence // in code, name and years
}

// In reports whether the entry holds in a fiscal year.
func (e Entry) In(year int) bool { return e.From <= year && (e.To == 0 || year <= e.To) }

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

// String returns 人员经费, 公用经费 or 非基本支出, and "" for the zero value.
func (g Group) String() string {
	switch g {
	case 0:
		return ""
	case Personnel:
		return "人员经费"
	case Operations:
		return "公用经费"
	case OtherGroup:
		return "非基本支出"
	}
	return fmt.Sprintf("Group(%d)", uint8(g))
}

// entryOf returns a row of the table as an entry.
func entryOf(row *catalogue.Row) Entry {
	return Entry{
		Code:       Code(row.Code),
		Name:       row.Name,
		From:       int(row.From),
		To:         int(row.To),
		Group:      Group(row.Kind),
		Basis:      codes.Basis(row.Basis),
		Confidence: codes.Confidence(row.Confidence),
	}
}
