package codes

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/internal/catalogue"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Years is a set of fiscal years (年度) from [FirstYear] on, sixteen of them: those of the
// documents that attest an entry. The zero value is the empty set.
type Years uint16

// yearsHeld is how many years a set can hold.
const yearsHeld = 16

// NewYears returns the set of the given years. Years before [FirstYear] or too late for the set
// are not members of any set.
func NewYears(years ...int) Years {
	var set Years
	for _, year := range years {
		set |= ofYear(year)
	}
	return set
}

// Has reports whether year is in the set.
func (y Years) Has(year int) bool { return y&ofYear(year) != 0 }

// All yields the years of the set, the earliest first.
func (y Years) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for year := FirstYear; year < FirstYear+yearsHeld; year++ {
			if y.Has(year) && !yield(year) {
				return
			}
		}
	}
}

// String returns the years with 、 between them: "2021、2024".
func (y Years) String() string {
	var list []string
	for year := range y.All() {
		list = append(list, strconv.Itoa(year))
	}
	return strings.Join(list, separator)
}

// AppendText appends what String returns. It does not fail.
func (y Years) AppendText(b []byte) ([]byte, error) { return append(b, y.String()...), nil }

// MarshalText returns what String returns. It does not fail.
func (y Years) MarshalText() ([]byte, error) { return y.AppendText(nil) }

// UnmarshalText reads years with 、 between them, in any order. The error for what is no year of
// a set wraps [ErrYear], and y then keeps its value.
func (y *Years) UnmarshalText(text []byte) error {
	var read Years
	for part := range strings.SplitSeq(string(text), separator) {
		if part == "" && len(text) == 0 {
			break
		}
		year, err := strconv.Atoi(part)
		if err != nil || len(part) != 4 || ofYear(year) == 0 {
			return fmt.Errorf("codes.Years.UnmarshalText %q: %w: want years from %d to %d", part, ErrYear, FirstYear, FirstYear+yearsHeld-1)
		}
		read |= ofYear(year)
	}
	*y = read
	return nil
}

// Value returns the text of the set for a database column.
func (y Years) Value() (driver.Value, error) { return y.String(), nil }

// Scan reads a set from a database column of text, as UnmarshalText does; it refuses
// all else.
func (y *Years) Scan(value any) error { return enum.Scan(y, value, ErrYear) }

// ofYear returns the set of a year alone, empty if no set can hold it.
func ofYear(year int) Years {
	if year < catalogue.FirstYear || year >= catalogue.FirstYear+yearsHeld {
		return 0
	}
	return 1 << (year - catalogue.FirstYear)
}
