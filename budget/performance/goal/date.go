package goal

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/enum"
	"github.com/fiscalcn/yusuan/internal/print"
)

// Date is a day, a month or a year as a document states it 日期. The zero value is blank.
type Date struct {
	// Year is 年.
	Year int
	// Month is 月, 0 if it is not stated.
	Month int
	// Day is 日, 0 if it is not stated.
	Day int
}

// ErrDate reports a text that is no date.
var ErrDate = errors.New("not a date")

// ParseDate reads a date: 2026-01-31, 2026年1月31日, 2026/1, 2026.01, 2026年. Nothing but
// blanks is a blank. The error wraps [ErrDate].
func ParseDate(s string) (Date, error) {
	text := print.Wording(s)
	if text == "" {
		return Date{}, nil
	}
	for _, sign := range []string{"年", "月", "/", "."} {
		text = strings.ReplaceAll(text, sign, "-")
	}
	text = strings.TrimSuffix(strings.TrimSuffix(text, "日"), "-")
	var d Date
	parts := strings.Split(text, "-")
	to := []*int{&d.Year, &d.Month, &d.Day}
	for i, part := range parts {
		if i == len(to) || !print.IsDigits(part) || len(part) > 4 {
			return Date{}, fmt.Errorf("goal.ParseDate %q: %w", s, ErrDate)
		}
		*to[i], _ = strconv.Atoi(part)
	}
	if len(parts[0]) != 4 || !d.exists(len(parts)) {
		return Date{}, fmt.Errorf("goal.ParseDate %q: %w", s, ErrDate)
	}
	return d, nil
}

// exists reports whether the calendar has such a date, of so many parts.
func (d Date) exists(parts int) bool {
	switch {
	case d.Year < 1 || parts > 1 && (d.Month < 1 || d.Month > 12):
		return false
	case parts < 3:
		return true
	}
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if d.Year%4 == 0 && (d.Year%100 != 0 || d.Year%400 == 0) {
		days[1] = 29
	}
	return 1 <= d.Day && d.Day <= days[d.Month-1]
}

// MustParseDate is [ParseDate] for dates that are known to be well-formed, such as constants.
// It panics otherwise.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// IsBlank reports whether nothing is stated.
func (d Date) IsBlank() bool { return d == Date{} }

// Compare returns −1, 0 or +1 as d is before, the same as or after other, as far as both are
// stated: 2026年 is the same as 2026年3月.
func (d Date) Compare(other Date) int {
	c := cmp.Compare(d.Year, other.Year)
	if c != 0 || d.Month == 0 || other.Month == 0 {
		return c
	}
	if c = cmp.Compare(d.Month, other.Month); c != 0 || d.Day == 0 || other.Day == 0 {
		return c
	}
	return cmp.Compare(d.Day, other.Day)
}

// String returns the date as 2026-01-31, 2026-01 or 2026, "" if it is blank.
func (d Date) String() string {
	switch {
	case d.IsBlank():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// AppendText appends what String returns to b. The error wraps [ErrDate] for what the calendar
// does not have.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if read, err := ParseDate(d.String()); err != nil || read != d {
		return b, fmt.Errorf("goal.Date.AppendText of %d, %d, %d: %w", d.Year, d.Month, d.Day, ErrDate)
	}
	return append(b, d.String()...), nil
}

// MarshalText returns what AppendText appends.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads a date as ParseDate does, with the same errors.
func (d *Date) UnmarshalText(text []byte) error { return enum.Unmarshal(d, text, ParseDate) }

// MarshalBinary returns what MarshalText returns.
func (d Date) MarshalBinary() ([]byte, error) { return d.MarshalText() }

// UnmarshalBinary reads what MarshalBinary returns.
func (d *Date) UnmarshalBinary(data []byte) error { return d.UnmarshalText(data) }

// Value returns the text of d for a database column.
func (d Date) Value() (driver.Value, error) { return enum.Value(d) }

// Scan reads what Value returns from a database column of text.
func (d *Date) Scan(column any) error { return enum.Scan(d, column, budget.ErrType) }
