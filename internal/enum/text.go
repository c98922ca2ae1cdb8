package enum

import (
	"database/sql/driver"
	"encoding"
	"fmt"
	"strings"
)

// Values that are no enumerations but have a text share what follows.

// Unmarshal reads a text into v with the parser of its type. v keeps its value if there is an error.
func Unmarshal[T any](v *T, text []byte, parse func(string) (T, error)) error {
	read, err := parse(string(text))
	if err == nil {
		*v = read
	}
	return err
}

// Value returns the text of v for a database column.
func Value(v encoding.TextMarshaler) (driver.Value, error) {
	text, err := v.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan reads a database column of text into v. For a column of another type the error wraps unfit.
func Scan(v encoding.TextUnmarshaler, column any, unfit error) error {
	switch column := column.(type) {
	case string:
		return v.UnmarshalText([]byte(column))
	case []byte:
		return v.UnmarshalText(column)
	}
	return fmt.Errorf("%s.Scan of %T, which is no text: %w", strings.TrimPrefix(fmt.Sprintf("%T", v), "*"), column, unfit)
}
