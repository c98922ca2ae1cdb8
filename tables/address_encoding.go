package tables

import (
	"database/sql/driver"
	"fmt"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Keys, addresses and editions have the text that String prints. Binary forms and database columns hold the same text.

// MarshalText returns the code or the name of the line, "" for no row. The error for a key that is neither wraps
// [ErrAddress].
func (k RowKey) MarshalText() ([]byte, error) {
	switch {
	case k == RowKey{}:
		return nil, nil
	case !k.isValid():
		return nil, fmt.Errorf("tables.RowKey.MarshalText %v: %w", k, ErrAddress)
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads what MarshalText returns: a code that begins with 2 is functional, another one economic. The error
// wraps [ErrAddress], and k then keeps its value.
func (k *RowKey) UnmarshalText(text []byte) error {
	s := string(text)
	if s == "" {
		*k = RowKey{}
	} else if line, ok := lines.Find(s); ok {
		*k = LineRow(line)
	} else if c, err := codes.Parse(s); err == nil {
		*k = FunctionalRow(c)
	} else if c, err := economic.Parse(s); err == nil {
		*k = EconomicRow(c)
	} else {
		return fmt.Errorf("tables.RowKey.UnmarshalText %q: %w", s, ErrAddress)
	}
	return nil
}

// MarshalBinary returns what MarshalText returns.
func (k RowKey) MarshalBinary() ([]byte, error) { return k.MarshalText() }

// UnmarshalBinary reads what MarshalBinary returns.
func (k *RowKey) UnmarshalBinary(data []byte) error { return k.UnmarshalText(data) }

// Value returns the text of k for a database column.
func (k RowKey) Value() (driver.Value, error) { return enum.Value(k) }

// Scan reads a key from a database column of text, as UnmarshalText does.
func (k *RowKey) Scan(column any) error { return enum.Scan(k, column, ErrAddress) }

// MarshalText returns what String prints. The error for an address with a part that is undeclared, or without a form, wraps
// [ErrAddress].
func (a Address) MarshalText() ([]byte, error) {
	switch {
	case a.Form == 0 && a != Address{}, a.Form != 0 && !a.Form.IsValid(), a.Row != RowKey{} && !a.Row.isValid(), a.Column != 0 && !a.Column.IsValid():
		return nil, fmt.Errorf("tables.Address.MarshalText %v: %w", a, ErrAddress)
	}
	return []byte(a.String()), nil
}

// UnmarshalText reads what String prints, also for a row or a form as a whole. The error wraps [ErrAddress], and [ErrForm] if
// the form is wrong; a then keeps its value.
func (a *Address) UnmarshalText(text []byte) error {
	read, err := parseAddress("tables.Address.UnmarshalText", string(text))
	if err == nil {
		*a = read
	}
	return err
}

// MarshalBinary returns what MarshalText returns.
func (a Address) MarshalBinary() ([]byte, error) { return a.MarshalText() }

// UnmarshalBinary reads what MarshalBinary returns.
func (a *Address) UnmarshalBinary(data []byte) error { return a.UnmarshalText(data) }

// Value returns the text of a for a database column.
func (a Address) Value() (driver.Value, error) { return enum.Value(a) }

// Scan reads an address from a database column of text, as UnmarshalText does.
func (a *Address) Scan(column any) error { return enum.Scan(a, column, ErrAddress) }

// MarshalText returns the name that String prints. The zero Edition is an [ErrEdition].
func (e Edition) MarshalText() ([]byte, error) {
	if !e.IsValid() {
		return nil, fmt.Errorf("tables.Edition.MarshalText 0: %w", ErrEdition)
	}
	return []byte(e.String()), nil
}

// UnmarshalText reads the name of an edition that the library ships. It fails with [ErrEdition], also for one of the user's
// own: its name alone does not make it. Store its [Template], and make it anew.
func (e *Edition) UnmarshalText(text []byte) error { return enum.Unmarshal(e, text, ParseEdition) }

// MarshalBinary returns what MarshalText returns.
func (e Edition) MarshalBinary() ([]byte, error) { return e.MarshalText() }

// UnmarshalBinary reads what MarshalBinary returns.
func (e *Edition) UnmarshalBinary(data []byte) error { return e.UnmarshalText(data) }

// Value returns the name for a database column.
func (e Edition) Value() (driver.Value, error) { return enum.Value(e) }

// Scan reads an edition from a database column of text, as UnmarshalText does.
func (e *Edition) Scan(column any) error { return enum.Scan(e, column, ErrEdition) }
