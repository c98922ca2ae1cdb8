package economic

import (
	"cmp"
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// A Code is a code of the economic classification (支出经济分类科目编码), padded with
// zeros to five digits: 301 is Code(30100) and 30101 is itself. The first digit
// tells the scheme, 3 for that of departmental budgets and 5 for that of
// government budgets. Codes compare with ==, and < is the order of the official
// list. The zero value is not a code; it stands for "none".
type Code uint32

// A Level is the depth of a code (科目级次). The zero value is not a level.
type Level uint8

// The levels of the economic classification.
const (
	Class   Level = iota + 1 // 类, three digits
	Section                  // 款, five digits
)

var levels = enum.Names[Level]{Type: "economic.Level", List: []string{Class: "类", Section: "款"}, Err: &codes.ErrName}

// A Scheme is one of the two economic classifications. The zero value is neither.
type Scheme uint8

// The schemes (财预〔2017〕98号).
const (
	Department Scheme = iota + 1 // 部门预算支出经济分类, 301…399
	Government                   // 政府预算支出经济分类, 501…599
)

var schemes = enum.Names[Scheme]{Type: "economic.Scheme", List: []string{Department: "部门预算支出经济分类", Government: "政府预算支出经济分类"}, Err: &codes.ErrName}

// form is how economic codes of both schemes are written.
var form = catalogue.Form{Levels: 2, Leads: 1<<3 | 1<<5, Widths: "3 or 5", Refuse: refuseParse}

// Level returns whether c is a 类 or 款; zero if c is not valid.
func (c Code) Level() Level { return Level(form.Level(uint32(c))) }

// IsValid reports whether c has the form of an economic code. Whether a year has
// the code is for its [Catalogue] to say.
func (c Code) IsValid() bool { return c.Level() != 0 }

// Scheme returns the classification c belongs to; zero if c is not valid.
func (c Code) Scheme() Scheme {
	switch {
	case !c.IsValid():
		return 0
	case c < 4_00_00:
		return Department
	default:
		return Government
	}
}

// Class returns the 类 that c belongs to, which is c itself if c is one.
func (c Code) Class() Code { return c - c%1_00 }

// Parent returns the 类 of a 款, zero for a 类.
func (c Code) Parent() Code { return Code(form.Parent(uint32(c))) }

// Ancestors yields the codes above c, without c itself: the 类 of a 款, and nothing
// for a 类.
func (c Code) Ancestors() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		if above := c.Parent(); above != 0 {
			yield(above)
		}
	}
}

// Contains reports whether d is c or stands below it.
func (c Code) Contains(d Code) bool { return form.Contains(uint32(c), uint32(d)) }

// Compare returns -1, 0 or +1 in the order of the official list: a 类 stands
// before its 款.
func (c Code) Compare(d Code) int { return cmp.Compare(c, d) }

// String returns the digits as documents print them, without padding: "301". For
// an invalid code it is the number in the form "Code(5)".
func (c Code) String() string { return family.String(c) }
