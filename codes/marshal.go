package codes

import (
	"database/sql/driver"
	"fmt"
)

// AppendText appends the digits of c as [Code.String] returns them, nothing for
// the zero code. The error for any other invalid code wraps [ErrSyntax].
func (c Code) AppendText(b []byte) ([]byte, error) {
	if c == 0 {
		return b, nil
	}
	if !c.IsValid() {
		return b, fmt.Errorf("codes.AppendText %v: %w", c, ErrSyntax)
	}
	return form.Append(b, uint32(c)), nil
}

// MarshalText returns what [Code.AppendText] appends.
func (c Code) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what [Parse] reads; no text is the zero code. The error is
// a [*ParseError], and c then keeps its value.
func (c *Code) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = 0
		return nil
	}
	code, fault := form.Parse(string(text))
	if fault != nil {
		return &ParseError{"codes.UnmarshalText", string(text), fault.Offset, fault.Reason, ErrSyntax}
	}
	*c = Code(code)
	return nil
}

// Scan reads a code from a database column: text as [Parse] reads it, an integer
// as written (20113) or padded (2011300), and NULL as the zero code. The error is
// a [*ParseError], and c then keeps its value.
func (c *Code) Scan(value any) error {
	code, text, fault := form.Scan(value)
	if fault != nil {
		return &ParseError{"codes.Scan", text, fault.Offset, fault.Reason, ErrSyntax}
	}
	*c = Code(code)
	return nil
}

// Value returns the text of c for a database column, NULL for the zero code. The
// error for any other invalid code wraps [ErrSyntax].
func (c Code) Value() (driver.Value, error) {
	if c == 0 {
		return nil, nil
	}
	text, err := c.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}
