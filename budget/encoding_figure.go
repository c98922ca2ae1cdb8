package budget

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strings"
)

// A figure as text is empty if it is blank; otherwise it is the amount followed by the smallest unit in which its last
// digit is a place: "62000.00元" is exact, "62000元" was written without decimals, "6.2万元" and "6.20万元" have the last
// digit that they show. Equal figures have equal texts, and reading the text gives the figure back.

// String returns the text of f: "6.20万元", and nothing if it is blank.
func (f Figure) String() string { return string(f.appendText(nil)) }

// AppendText appends the text of f: "6.20万元", and nothing if it is blank. It never fails.
func (f Figure) AppendText(b []byte) ([]byte, error) { return f.appendText(b), nil }

// MarshalText returns the text of f: "6.20万元", and nothing if it is blank. It never fails.
func (f Figure) MarshalText() ([]byte, error) { return f.appendText(nil), nil }

func (f Figure) appendText(b []byte) []byte {
	if f.IsBlank() {
		return b
	}
	u := Yuan
	for int(f.last-1) > u.digits() {
		u++
	}
	return append(f.AppendIn(b, u), u.String()...)
}

// UnmarshalText reads a figure from an amount as Parse reads it, followed by its unit: "6.20万元". The precision is the
// one written. Empty text is a blank. The error is a *ParseError, as from Parse, and wraps ErrUnit if the unit is
// missing.
func (f *Figure) UnmarshalText(text []byte) error { return f.set("Figure.UnmarshalText", string(text)) }

// MarshalBinary returns the text of f. It never fails.
func (f Figure) MarshalBinary() ([]byte, error) { return f.appendText(nil), nil }

// UnmarshalBinary reads what MarshalBinary returns.
func (f *Figure) UnmarshalBinary(data []byte) error { return f.UnmarshalText(data) }

// MarshalJSON returns the text of f as a JSON string, "6.20万元", and null if it is blank.
func (f Figure) MarshalJSON() ([]byte, error) {
	if f.IsBlank() {
		return []byte("null"), nil
	}
	return append(f.appendText([]byte{'"'}), '"'), nil
}

// UnmarshalJSON reads a figure from a JSON string as UnmarshalText does; null is a blank. Other kinds of JSON, numbers
// among them, are an error that wraps ErrType: they have no unit.
func (f *Figure) UnmarshalJSON(data []byte) error {
	const fn = "Figure.UnmarshalJSON"
	if string(data) == "null" {
		*f = Figure{}
		return nil
	}
	if len(data) == 0 || data[0] != '"' {
		return typeError(fn, "JSON "+string(data))
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return fmt.Errorf("budget.%s: %w", fn, err)
	}
	return f.set(fn, text)
}

// Value returns f for a database column of text: "6.20万元", and NULL if it is blank.
func (f Figure) Value() (driver.Value, error) {
	if f.IsBlank() {
		return nil, nil
	}
	return f.String(), nil
}

// Scan reads a figure from a database column of text, as UnmarshalText does; NULL is a blank. Other types are an error
// that wraps ErrType: they have no unit.
func (f *Figure) Scan(src any) error {
	const fn = "Figure.Scan"
	switch src := src.(type) {
	case nil:
		*f = Figure{}
		return nil
	case string:
		return f.set(fn, src)
	case []byte:
		return f.set(fn, string(src))
	}
	return typeError(fn, fmt.Sprintf("%T", src))
}

// set reads *f from its text; on an error it stays as it is.
func (f *Figure) set(fn, text string) error {
	if text == "" {
		*f = Figure{}
		return nil
	}
	for _, u := range []Unit{YiYuan, WanYuan, Yuan} {
		if !strings.HasSuffix(text, u.String()) {
			continue
		}
		figure, err := scanFigure(fn, text, u.String(), u)
		if err == nil {
			*f = figure
		}
		return err
	}
	return &ParseError{Func: fn, Input: text, Offset: len(text), Reason: "want 元, 万元 or 亿元", Err: ErrUnit}
}
