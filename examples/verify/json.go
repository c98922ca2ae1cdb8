package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// The functions here take JSON apart level by level, so that an error can name the
// place of a wrong value: tables[3].rows[2][1].

// placeError is a value that is not what its place in a document asks for.
type placeError struct {
	path, reason string
}

func (e *placeError) Error() string {
	if e.path == "" {
		return e.reason
	}
	return e.path + ": " + e.reason
}

// under says that an error is below a step of a path: a name, or an index [i].
func under(step string, err error) error {
	e, ok := errors.AsType[*placeError](err)
	if !ok {
		return err
	}
	if e.path != "" && e.path[0] != '[' {
		step += "."
	}
	return &placeError{step + e.path, e.reason}
}

func want(what string, found json.RawMessage) error {
	return &placeError{reason: "want " + what + ", found " + describe(found)}
}

// describe says what kind of value it is.
func describe(v json.RawMessage) string {
	switch v[0] {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	default:
		return fmt.Sprintf("%.32s", v) // true, false, null, or a number of any length
	}
}

// valid checks that a text is JSON, without any character that decoding would
// replace.
func valid(text []byte) error {
	if !utf8.Valid(text) {
		n := 0
		for {
			r, size := utf8.DecodeRune(text[n:])
			if r == utf8.RuneError && size == 1 {
				return fmt.Errorf("not UTF-8 after %s", extent(text, n+1))
			}
			n += size
		}
	}
	var v json.RawMessage
	err := json.Unmarshal(text, &v)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("invalid JSON after %s: %w", extent(text, int(syntax.Offset)), err)
	}
	return err
}

// extent says how far a text was read up to and with the byte that is wrong.
func extent(text []byte, n int) string {
	return fmt.Sprintf("%d bytes (line %d)", n, 1+bytes.Count(text[:max(n-1, 0)], []byte("\n")))
}

// object calls field for every field of an object that is not null.
func object(v json.RawMessage, field func(name string, value json.RawMessage) error) error {
	if v[0] != '{' {
		return want("an object", v)
	}
	d := json.NewDecoder(bytes.NewReader(v))
	if _, err := d.Token(); err != nil {
		return err
	}
	seen := map[string]bool{}
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return err
		}
		name, _ := token.(string) // as all names are
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return err
		}
		if seen[name] {
			return under(name, &placeError{reason: "stands there twice"})
		}
		seen[name] = true
		if value[0] == 'n' {
			continue
		}
		if err := field(name, value); err != nil {
			return under(name, err)
		}
	}
	return nil
}

// list returns what element makes of the elements of an array.
func list[T any](v json.RawMessage, element func(json.RawMessage) (T, error)) ([]T, error) {
	if v[0] != '[' {
		return nil, want("an array", v)
	}
	var values []json.RawMessage
	if err := json.Unmarshal(v, &values); err != nil {
		return nil, err
	}
	elements := make([]T, len(values))
	for i, value := range values {
		var err error
		if elements[i], err = element(value); err != nil {
			return nil, under("["+strconv.Itoa(i)+"]", err)
		}
	}
	return elements, nil
}

func str(v json.RawMessage) (s string, err error) {
	if v[0] != '"' {
		return "", want("a string", v)
	}
	err = json.Unmarshal(v, &s)
	return s, err
}

func integer(v json.RawMessage) (int, error) {
	n, err := strconv.ParseInt(string(v), 10, 32)
	if err != nil {
		return 0, want("a whole number", v)
	}
	return int(n), nil
}

// cell returns the text of a cell, nil for null. A number is its own text.
func cell(v json.RawMessage) (*string, error) {
	var s string
	switch {
	case v[0] == 'n':
		return nil, nil
	case v[0] == '-', '0' <= v[0] && v[0] <= '9':
		s = string(v)
	case v[0] == '"':
		if err := json.Unmarshal(v, &s); err != nil {
			return nil, err
		}
	default:
		return nil, want("a string, a number or null", v)
	}
	return &s, nil
}
