package budget

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/internal/enum"
)

// A percentage as text has its sign, "7.87%", and a ratio is its fraction, "787/10000". Binary forms and database columns
// hold the same text.

// AppendText appends p with its sign: "7.87%". It never fails.
func (p Percentage) AppendText(b []byte) ([]byte, error) { return append(b, p.String()...), nil }

// MarshalText returns p with its sign: "7.87%". It never fails.
func (p Percentage) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads a percentage, as ParsePercentage does, with the same errors.
func (p *Percentage) UnmarshalText(text []byte) error {
	return enum.Unmarshal(p, text, ParsePercentage)
}

// MarshalBinary returns the text of p. It never fails.
func (p Percentage) MarshalBinary() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalBinary reads what MarshalBinary returns.
func (p *Percentage) UnmarshalBinary(data []byte) error { return p.UnmarshalText(data) }

// Value returns the text of p for a database column of text.
func (p Percentage) Value() (driver.Value, error) { return enum.Value(p) }

// Scan reads a percentage from a database column of text, as ParsePercentage does. Other types are an error that wraps
// ErrType: they do not say how precise it is, or whether 1 is 1% or 100%.
func (p *Percentage) Scan(src any) error { return enum.Scan(p, src, ErrType) }

// AppendText appends r in lowest terms: "787/10000". It never fails.
func (r Ratio) AppendText(b []byte) ([]byte, error) { return append(b, r.String()...), nil }

// MarshalText returns r in lowest terms: "787/10000". It never fails.
func (r Ratio) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads two integers with a slash between them, in lowest terms or not. The error wraps ErrSyntax, ErrRange or
// ErrZeroBase.
func (r *Ratio) UnmarshalText(text []byte) error {
	fail := func(err error) error { return fmt.Errorf("budget.Ratio.UnmarshalText %q: %w", text, err) }
	num, den, _ := strings.Cut(string(text), "/")
	n, err := strconv.ParseInt(num, 10, 64)
	if err != nil {
		return fail(ErrSyntax)
	}
	d, err := strconv.ParseInt(den, 10, 64)
	if err != nil {
		return fail(ErrSyntax)
	}
	read, err := NewRatio(n, d)
	if err != nil {
		return fail(err)
	}
	*r = read
	return nil
}

// MarshalBinary returns the text of r. It never fails.
func (r Ratio) MarshalBinary() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalBinary reads what MarshalBinary returns.
func (r *Ratio) UnmarshalBinary(data []byte) error { return r.UnmarshalText(data) }

// Value returns the text of r for a database column of text.
func (r Ratio) Value() (driver.Value, error) { return enum.Value(r) }

// Scan reads a ratio from a database column of text, as UnmarshalText does. Other types are an error that wraps ErrType.
func (r *Ratio) Scan(src any) error { return enum.Scan(r, src, ErrType) }
