package codes

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/enum"
)

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
	return strings.Join(names, separator)
}

const separator = "、" // of the members of a set, as texts

// MarshalText returns the names of the budgets with 、 between them. The error for a set
// of undeclared budgets wraps [ErrName].
func (s Funds) MarshalText() ([]byte, error) {
	if s != NewFunds(slices.Collect(s.All())...) {
		return nil, fmt.Errorf("codes.Funds.MarshalText %d: %w", s, ErrName)
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads the names of budgets with 、 between them, in any order. It fails
// with [ErrName], and s then keeps its value.
func (s *Funds) UnmarshalText(text []byte) error {
	var read Funds
	for name := range strings.SplitSeq(string(text), separator) {
		if name == "" && len(text) == 0 {
			break
		}
		f, err := fundNames.Parse("codes.Funds.UnmarshalText", name)
		if err != nil {
			return err
		}
		read |= f.bit()
	}
	*s = read
	return nil
}

// Value returns the text of the set for a database column. The error is that of
// MarshalText.
func (s Funds) Value() (driver.Value, error) { return enum.Value(s) }

// Scan reads a set from a database column of text, as UnmarshalText does; it refuses
// all else.
func (s *Funds) Scan(value any) error { return enum.Scan(s, value, ErrName) }

// bit returns the set of f alone, empty if f is none of the four.
func (f Fund) bit() Funds {
	if f < GeneralPublic || f > SocialInsurance {
		return 0
	}
	return 1 << (f - GeneralPublic)
}
