package economic

import (
	"errors"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// A Relation is how the two sides of an [Identity] compare. The zero value is
// none.
type Relation uint8

// The relations.
const (
	Equal   Relation = iota + 1 // the sides are equal
	AtMost                      // the functional side is at most the economic one
	Related                     // the sides are near each other; no rule follows
)

var relations = enum.Names[Relation]{
	Type:    "economic.Relation",
	List:    []string{Equal: "=", AtMost: "<=", Related: "~"},
	Chinese: []string{Equal: "相等", AtMost: "不超过", Related: "相近"},
	Err:     &codes.ErrName,
}

// An Identity says how the sum of some functional items compares with the sum of
// some economic codes in the account of one department, within 一般公共预算财政拨款: the
// pension contribution is 2080505 by function and 30108 by nature.
//
// It is a habit of bookkeeping and not an official rule. A department may charge
// the money to 行政运行 instead, and then has nothing on the functional side: an
// identity says something only where its functional side is not zero. Note tells
// when else it fails.
type Identity struct {
	ID       string   // "pension"
	Relation Relation // of the functional to the economic side

	// Basic is true if the sides are sums of basic expenditure (基本支出), false if
	// they are sums of all expenditure.
	Basic bool

	From, To   int              // fiscal years; To is zero while it holds
	Basis      codes.Basis      // what it rests on
	Confidence codes.Confidence // that it holds where it should
	Note       string           // in English: when it does not hold

	functional []codes.Code
	economic   []Code
}

// Functional yields the 项 whose sum is the functional side.
func (i Identity) Functional() iter.Seq[codes.Code] { return slices.Values(i.functional) }

// Economic yields the codes of the departmental scheme whose sum is the economic
// side.
func (i Identity) Economic() iter.Seq[Code] { return slices.Values(i.economic) }

// In reports whether the identity is meant for a fiscal year.
func (i Identity) In(year int) bool { return catalogue.Within(i.From, i.To, year) }

// Identities yields the identities of a fiscal year, those of pensions first;
// none for a year without a catalogue.
func Identities(year int) iter.Seq[Identity] {
	return func(yield func(Identity) bool) {
		for _, i := range identities {
			if catalogue.Holds(year) && i.In(year) && !yield(i) {
				return
			}
		}
	}
}

// MarshalJSON fails: identities are data of the library.
func (Identity) MarshalJSON() ([]byte, error) {
	return nil, errors.New("economic.Identity.MarshalJSON: marshal its ID, and find it among Identities")
}

// MarshalBinary fails, as MarshalJSON does.
func (i Identity) MarshalBinary() ([]byte, error) { return i.MarshalJSON() }
