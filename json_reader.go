package yusuan

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/jsonread"
)

// valid checks that a text is JSON, without any character that decoding would replace.
func valid(text []byte) error {
	for n := 0; n < len(text); {
		r, size := utf8.DecodeRune(text[n:])
		if r == utf8.RuneError && size == 1 {
			return fmt.Errorf("%w after %s", disclosure.ErrText, extent(text, n+1))
		}
		n += size
	}
	var v json.RawMessage
	err := json.Unmarshal(text, &v)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("invalid JSON after %s: %w", extent(text, int(syntax.Offset)), err)
	}
	return err
}

// extent says how far a text was read, up to and with the byte that is wrong.
func extent(text []byte, n int) string {
	return fmt.Sprintf("%d bytes (line %d)", n, 1+bytes.Count(text[:max(n-1, 0)], []byte("\n")))
}

// jsonReader reads a JSON text from its front to its end. Each method reads a value that
// stands next.
type jsonReader struct {
	jsonread.Scanner
	cells []string // room for those that come next
}

// object calls field for every field that is not null, before its value.
func (r *jsonReader) object(field func(name string) error) error {
	if r.Kind() != jsonread.Object {
		return r.want("an object")
	}
	var seen jsonread.Seen
	for name := range r.Names() {
		if !seen.Add(name) {
			return jsonread.Inside(name, errors.New("stands there twice"))
		}
		if r.Kind() == jsonread.Null {
			r.Skip()
			continue
		}
		if err := field(name); err != nil {
			return jsonread.Inside(name, err)
		}
	}
	return nil
}

// list returns what element makes of the elements of an array.
func list[T any](r *jsonReader, element func() (T, error)) ([]T, error) {
	if r.Kind() != jsonread.Array {
		return nil, r.want("an array")
	}
	elements := []T{}
	for i := range r.Items() {
		e, err := element()
		if err != nil {
			return nil, jsonread.Inside(jsonread.Index(i), err)
		}
		elements = append(elements, e)
	}
	return elements, nil
}

func (r *jsonReader) text() (string, error) {
	if r.Kind() != jsonread.String {
		return "", r.want("a string")
	}
	return r.Text(), nil
}

func (r *jsonReader) integer() (int, error) {
	if r.Kind() != jsonread.Number {
		return 0, r.want("a whole number")
	}
	word := r.Word()
	n, err := strconv.Atoi(word)
	if err != nil {
		return 0, fmt.Errorf("want a whole number, found %.32s", word) // it may be of any length
	}
	return n, nil
}

// want is the error where a value of the wrong kind stands.
func (r *jsonReader) want(what string) error {
	switch k := r.Kind(); k {
	case jsonread.Number, jsonread.Bool:
		return fmt.Errorf("want %s, found %.32s", what, r.Word())
	default:
		return fmt.Errorf("want %s, found %s", what, k)
	}
}

// inFunc says in which method an error came about.
func inFunc(name string, err error) error {
	if e, ok := errors.AsType[*jsonread.Error](err); ok {
		return &disclosure.JSONError{Func: name, Path: e.Path(), Err: e.Err}
	}
	return &disclosure.JSONError{Func: name, Err: err}
}
