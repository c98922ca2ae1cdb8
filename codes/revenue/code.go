package revenue

import (
	"cmp"
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// A Code is a code of the classification of revenue (政府收入分类科目编码), padded with zeros to
// nine digits: 101 is Code(101000000), 10101 is Code(101010000). Codes compare with ==, and <
// is the order of the official list. The zero value is not a code; it stands for "none".
type Code uint32

// A Level is the depth of a code (科目级次). The zero value is not a level.
type Level uint8

// The levels of the classification of revenue.
const (
	Class   Level = iota + 1 // 类, three digits
	Section                  // 款, five digits
	Item                     // 项, seven digits
	Detail                   // 目, nine digits
)

var levels = enum.Names[Level]{Type: "revenue.Level", List: []string{Class: "类", Section: "款", Item: "项", Detail: "目"}, Err: &codes.ErrName}

// form is how codes of revenue are written.
var form = catalogue.Form{Levels: 4, Leads: 1 << 1, Widths: "3, 5, 7 or 9", Refuse: refuseParse}

// Level returns whether c is a 类, 款, 项 or 目; zero if c is not valid.
func (c Code) Level() Level { return Level(form.Level(uint32(c))) }

// IsValid reports whether c has the form of a code of revenue. Whether a year has the code is
// for its [Catalogue] to say.
func (c Code) IsValid() bool { return c.Level() != 0 }

// Class returns the 类 that c belongs to, which is c itself if c is one.
func (c Code) Class() Code { return c - c%1_00_00_00 }

// Parent returns the code one level up, zero for a 类.
func (c Code) Parent() Code { return Code(form.Parent(uint32(c))) }

// Ancestors yields the codes above c, the 类 first, without c itself.
func (c Code) Ancestors() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		above := c.Parent()
		if above == 0 {
			return
		}
		for up := range above.Ancestors() {
			if !yield(up) {
				return
			}
		}
		yield(above)
	}
}

// Contains reports whether d is c or stands below it.
func (c Code) Contains(d Code) bool { return form.Contains(uint32(c), uint32(d)) }

// Compare returns -1, 0 or +1 in the order of the official list: a code stands before those
// below it.
func (c Code) Compare(d Code) int { return cmp.Compare(c, d) }

// String returns the digits as documents print them, without padding: "10101". For an
// invalid code it is the number in the form "Code(5)".
func (c Code) String() string { return family.String(c) }
