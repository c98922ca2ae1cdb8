package yusuan

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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

// jsonReader reads valid JSON from its first token to its last. Each method gets the
// first token of a value and reads the rest of it.
type jsonReader struct{ tokens *json.Decoder }

func newJSONReader(text io.Reader) jsonReader {
	d := json.NewDecoder(text)
	d.UseNumber()
	return jsonReader{d}
}

// next returns the next token. There is one, as the text is valid.
func (r jsonReader) next() json.Token {
	t, _ := r.tokens.Token()
	return t
}

// object calls field for every field that is not null, with the first token of its
// value.
func (r jsonReader) object(first json.Token, field func(name string, first json.Token) error) error {
	if first != json.Delim('{') {
		return want("an object", first)
	}
	seen := map[string]bool{}
	for r.tokens.More() {
		name, _ := r.next().(string) // as all names are
		if seen[name] {
			return jsonread.Inside(name, errors.New("stands there twice"))
		}
		seen[name] = true
		value := r.next()
		if value == nil {
			continue
		}
		if err := field(name, value); err != nil {
			return jsonread.Inside(name, err)
		}
	}
	r.next()
	return nil
}

// list returns what element makes of the elements of an array.
func list[T any](r jsonReader, first json.Token, element func(json.Token) (T, error)) ([]T, error) {
	if first != json.Delim('[') {
		return nil, want("an array", first)
	}
	elements := []T{}
	for r.tokens.More() {
		e, err := element(r.next())
		if err != nil {
			return nil, jsonread.Inside(jsonread.Index(len(elements)), err)
		}
		elements = append(elements, e)
	}
	r.next()
	return elements, nil
}

// skip reads a value that nobody wants.
func (r jsonReader) skip(first json.Token) {
	for depth := delta(first); depth > 0; depth += delta(r.next()) {
	}
}

// delta is how much deeper a token leads.
func delta(t json.Token) int {
	switch t {
	case json.Delim('{'), json.Delim('['):
		return 1
	case json.Delim('}'), json.Delim(']'):
		return -1
	}
	return 0
}

func text(t json.Token) (string, error) {
	s, ok := t.(string)
	if !ok {
		return "", want("a string", t)
	}
	return s, nil
}

func integer(t json.Token) (int, error) {
	number, _ := t.(json.Number)
	n, err := strconv.Atoi(number.String())
	if err != nil {
		return 0, want("a whole number", t)
	}
	return n, nil
}

// want is the error for a value of the wrong kind.
func want(what string, found json.Token) error {
	return fmt.Errorf("want %s, found %s", what, describe(found))
}

// describe says what kind of value a token begins.
func describe(t json.Token) string {
	switch t := t.(type) {
	case nil:
		return "null"
	case string:
		return "a string"
	case json.Delim:
		if t == '{' {
			return "an object"
		}
		return "an array"
	default:
		return fmt.Sprintf("%.32s", fmt.Sprint(t)) // true, false, or a number of any length
	}
}

// inFunc says in which method an error came about.
func inFunc(name string, err error) error {
	if e, ok := errors.AsType[*jsonread.Error](err); ok {
		return &disclosure.JSONError{Func: name, Path: e.Path(), Err: e.Err}
	}
	return &disclosure.JSONError{Func: name, Err: err}
}
