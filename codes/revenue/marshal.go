package revenue

import "database/sql/driver"

// AppendText appends the digits of c as [Code.String] returns them, nothing for
// the zero code. The error for any other invalid code wraps [ErrSyntax].
func (c Code) AppendText(b []byte) ([]byte, error) { return family.AppendText(b, c) }

// MarshalText returns what [Code.AppendText] appends.
func (c Code) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what [Parse] reads; no text is the zero code. The error is
// a [*codes.ParseError], and c then keeps its value.
func (c *Code) UnmarshalText(text []byte) error { return family.Unmarshal(c, text) }

// Scan reads a code from a database column: text as [Parse] reads it, an integer
// as written (10101) or padded (101010000), and NULL as the zero code. The error is
// a [*codes.ParseError], and c then keeps its value.
func (c *Code) Scan(value any) error { return family.Scan(c, value) }

// Value returns the text of c for a database column, NULL for the zero code. The
// error for any other invalid code wraps [ErrSyntax].
func (c Code) Value() (driver.Value, error) { return family.Value(c) }
