package economic

import (
	"fmt"
	"slices"

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

var groupNames = []string{"", Personnel: "人员经费", Operations: "公用经费", OtherGroup: "非基本支出"}

// IsValid reports whether g is one of the declared groups. None is not.
func (g Group) IsValid() bool { return g != 0 && int(g) < len(groupNames) }

// String returns 人员经费, 公用经费 or 非基本支出, and "" for the zero value.
func (g Group) String() string {
	if int(g) >= len(groupNames) {
		return fmt.Sprintf("Group(%d)", uint8(g))
	}
	return groupNames[g]
}

// AppendText appends what String returns. The error for an undeclared group wraps
// [ErrName].
func (g Group) AppendText(b []byte) ([]byte, error) {
	if int(g) >= len(groupNames) {
		return b, fmt.Errorf("economic.Group.MarshalText %d: %w", g, ErrName)
	}
	return append(b, groupNames[g]...), nil
}

// MarshalText returns what String returns, with the error of AppendText.
func (g Group) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads what String returns. It fails with [ErrName], and g then keeps
// its value.
func (g *Group) UnmarshalText(text []byte) error {
	i := slices.Index(groupNames, string(text))
	if i < 0 {
		return fmt.Errorf("economic.Group.UnmarshalText %q: %w", text, ErrName)
	}
	*g = Group(i)
	return nil
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
