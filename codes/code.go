package codes

import (
	"cmp"
	"iter"

	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// A Code is a code of the functional classification (支出功能分类科目编码), padded
// with zeros to seven digits: 201 is Code(2010000), 20113 is Code(2011300) and
// 2011301 is itself. Codes compare with ==, and < is the order of the official
// list. The zero value is not a code; it stands for "none".
type Code uint32

// A Level is the depth of a code (科目级次). The zero value is not a level.
type Level uint8

// The levels of the functional classification.
const (
	Class   Level = iota + 1 // 类, three digits
	Section                  // 款, five digits
	Item                     // 项, seven digits
)

var levels = enum.Names[Level]{Type: "codes.Level", List: []string{Class: "类", Section: "款", Item: "项"}, Err: &ErrName}

// form is how functional codes are written.
var form = catalogue.Form{Levels: 3, Leads: 1 << 2, Widths: "3, 5 or 7", Refuse: refuseParse}

// Level returns whether c is a 类, 款 or 项; zero if c is not valid.
func (c Code) Level() Level { return Level(form.Level(uint32(c))) }

// IsValid reports whether c has the form of a functional code. Whether a year
// has the code is for its [Catalogue] to say.
func (c Code) IsValid() bool { return c.Level() != 0 }

// Class returns the 类 that c belongs to, which is c itself if c is one.
func (c Code) Class() Code { return c - c%1_00_00 }

// Section returns the 款 that c belongs to, which is c itself if c is one. It
// is zero for a 类.
func (c Code) Section() Code {
	if c%1_00_00 == 0 {
		return 0
	}
	return c - c%1_00
}

// Parent returns the code one level up, zero for a 类.
func (c Code) Parent() Code { return Code(form.Parent(uint32(c))) }

// Ancestors yields the codes above c, the 类 first, without c itself.
func (c Code) Ancestors() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for _, above := range [...]Code{c.Class(), c.Section()} {
			if above == 0 || above == c || !yield(above) {
				return
			}
		}
	}
}

// Contains reports whether d is c or stands below it.
func (c Code) Contains(d Code) bool { return form.Contains(uint32(c), uint32(d)) }

// Compare returns -1, 0 or +1 in the order of the official list: a 类 stands
// before its 款, and a 款 before its 项.
func (c Code) Compare(d Code) int { return cmp.Compare(c, d) }

// String returns the digits as documents print them, without padding: "20113".
// For an invalid code it is the number in the form "Code(5)".
func (c Code) String() string { return family.String(c) }
