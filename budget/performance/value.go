package performance

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/enum"
	"github.com/fiscalcn/yusuan/internal/print"
)

// Value is a target or an actual value as it is written 指标值: a number with its unit,
// such as 90% or 12次, or words, such as 是. The zero value is blank. Values are
// comparable: two are == if they read the same.
type Value struct {
	number Number
	words  string // the unit after the number, or all of it
}

// ParseValue reads a value. What begins with a number and goes on without another is
// a number and its unit; all else is words, and so are dates such as 12月底前, kept as
// they are but for the blanks around them. The error wraps that of [ParseNumber] for a number with too many
// digits.
func ParseValue(s string) (Value, error) {
	text := print.Trim(s)
	end := strings.IndexFunc(text, func(r rune) bool { return !inNumber(r) })
	if end < 0 {
		end = len(text)
	}
	unit := unitOf(text[end:])
	if end == 0 || strings.ContainsFunc(unit, isDigit) || strings.IndexFunc(unit, inNumber) == 0 {
		return Value{words: text}, nil
	}
	n, err := ParseNumber(print.Wording(text[:end]))
	switch {
	case errors.Is(err, budget.ErrSyntax):
		return Value{words: text}, nil
	case err != nil:
		return Value{}, fmt.Errorf("performance.ParseValue: %w", err)
	case isDate(n, unit):
		return Value{words: text}, nil
	}
	return Value{n, unit}, nil
}

// ValueOf returns a number with its unit, which need not stand beside it: where the unit
// has a column of its own, 12 and 月 are 12 months and no date. Of a blank number nothing
// but the unit is there, as words.
func ValueOf(n Number, unit string) Value { return Value{n, unitOf(unit)} }

// unitOf returns a unit as a Value has it: as printed, but for %.
func unitOf(text string) string {
	return strings.Map(func(r rune) rune {
		if print.Fold(r) == '%' {
			return '%'
		}
		return r
	}, print.Trim(text))
}

// isDate reports whether a number with what follows is a date: 12月底, 2023年. Durations are
// 3个月 and 3年.
func isDate(n Number, unit string) bool {
	return strings.HasPrefix(unit, "月") || strings.HasPrefix(unit, "年") && n.Compare(integer(1900)) >= 0 || strings.HasSuffix(unit, "前")
}

// MustParseValue is [ParseValue] for values that are known to be well-formed, such as
// constants. It panics otherwise.
func MustParseValue(s string) Value {
	v, err := ParseValue(s)
	if err != nil {
		panic(err)
	}
	return v
}

// IsBlank reports whether nothing is stated.
func (v Value) IsBlank() bool { return v == Value{} }

// Number returns the number, blank if v is words.
func (v Value) Number() Number { return v.number }

// Unit returns the unit after the number, "" if there is none or v is words.
func (v Value) Unit() string {
	if v.number.IsBlank() {
		return ""
	}
	return v.words
}

// String returns v as it was written, without blanks before the unit.
func (v Value) String() string { return v.number.String() + v.words }

// AppendText appends what String returns to b. It never fails.
func (v Value) AppendText(b []byte) ([]byte, error) {
	return append(v.number.figure.AppendIn(b, counted), v.words...), nil
}

// MarshalText returns what String returns. It never fails.
func (v Value) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText reads a value as ParseValue does, with the same errors.
func (v *Value) UnmarshalText(text []byte) error {
	parsed, err := ParseValue(string(text))
	if err == nil {
		*v = parsed
	}
	return err
}

// span returns the least and the greatest number that an actual value may stand for:
// itself if it is counted, ± half of its last digit if it has decimals.
func (v Value) span() (lo, hi Number) {
	if v.number.Places() == 0 {
		return v.number, v.number
	}
	i := v.number.figure.Interval()
	return Number{budget.Exact(i.Lo)}, Number{budget.Exact(i.Hi)}
}

// inNumber reports whether a number may be written with r.
func inNumber(r rune) bool {
	r = print.Fold(r)
	return print.IsDigit(r) || r == '+' || r == '-' || r == '.' || r == ',' || r == print.Nothing
}

func isDigit(r rune) bool { return print.IsDigit(print.Fold(r)) }

// MarshalBinary returns what MarshalText returns.
func (v Value) MarshalBinary() ([]byte, error) { return v.MarshalText() }

// UnmarshalBinary reads what MarshalBinary returns.
func (v *Value) UnmarshalBinary(data []byte) error { return v.UnmarshalText(data) }

// Value returns the text of v for a database column.
func (v Value) Value() (driver.Value, error) { return enum.Value(v) }

// Scan reads what Value returns from a database column of text.
func (v *Value) Scan(column any) error { return enum.Scan(v, column, budget.ErrType) }
