package codes

import (
	"iter"
	"strings"

	"github.com/fiscalcn/yusuan/internal/enum"
)

// A Fund is one of the four budgets (四本预算) of the Budget Law (预算法, Article 5).
// The zero value is none of them.
type Fund uint8

// The four budgets.
const (
	GeneralPublic   Fund = iota + 1 // 一般公共预算
	GovernmentFund                  // 政府性基金预算
	StateCapital                    // 国有资本经营预算
	SocialInsurance                 // 社会保险基金预算
)

var fundNames = enum.Names[Fund]{
	Type: "codes.Fund",
	List: []string{
		GeneralPublic:   "一般公共预算",
		GovernmentFund:  "政府性基金预算",
		StateCapital:    "国有资本经营预算",
		SocialInsurance: "社会保险基金预算",
	},
	Err: &ErrName,
}

// ParseFund reads the Chinese name of a budget as String prints it. It fails with
// [ErrName].
func ParseFund(s string) (Fund, error) { return fundNames.Parse("codes.ParseFund", s) }

// Funds is a set of budgets: those that a code is used in. The zero value is the
// empty set.
type Funds uint8

// NewFunds returns the set of the given budgets. Values that are none of the four
// are not members of any set.
func NewFunds(funds ...Fund) Funds {
	var set Funds
	for _, f := range funds {
		set |= f.bit()
	}
	return set
}

// Has reports whether f is in the set.
func (s Funds) Has(f Fund) bool { return s&f.bit() != 0 }

// All yields the budgets of the set in the order of their constants.
func (s Funds) All() iter.Seq[Fund] {
	return func(yield func(Fund) bool) {
		for f := GeneralPublic; f <= SocialInsurance; f++ {
			if s.Has(f) && !yield(f) {
				return
			}
		}
	}
}

// String returns the names of the budgets with 、 between them.
func (s Funds) String() string {
	var names []string
	for f := range s.All() {
		names = append(names, f.String())
	}
	return strings.Join(names, "、")
}

// bit returns the set of f alone, empty if f is none of the four.
func (f Fund) bit() Funds {
	if f < GeneralPublic || f > SocialInsurance {
		return 0
	}
	return 1 << (f - GeneralPublic)
}
