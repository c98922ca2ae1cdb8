package disclosure_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/disclosure"
)

// schema is a JSON Schema with the keywords that ours uses. One with others cannot be
// read.
type schema struct {
	Dialect     string `json:"$schema"`
	Title       string
	Description string
	Defs        map[string]*schema `json:"$defs"`
	Ref         string             `json:"$ref"`
	Const       any
	Enum        []any
	Type        string
	Pattern     string
	Items       *schema
	MinItems    int
	MaxItems    *int
	Properties  map[string]*schema
	Required    []string
	Additional  json.RawMessage `json:"additionalProperties"`
}

// validator judges values by a schema.
type validator struct {
	root     *schema
	patterns map[string]*regexp.Regexp
}

func newValidator(t require.TestingT) *validator {
	v := &validator{new(schema), map[string]*regexp.Regexp{}}
	d := json.NewDecoder(bytes.NewReader(disclosure.Schema()))
	d.DisallowUnknownFields()
	d.UseNumber()
	require.NoError(t, d.Decode(v.root))
	require.Equal(t, "https://json-schema.org/draft/2020-12/schema", v.root.Dialect)
	return v
}

// read returns a JSON text as the validator takes it.
func read(t require.TestingT, data []byte) map[string]any {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var value map[string]any
	require.NoError(t, d.Decode(&value))
	return value
}

// document returns what is wrong with a JSON value, each with its place.
func (v *validator) document(value any) []string { return v.problems(v.root, value, "$") }

func (v *validator) problems(s *schema, value any, place string) (found []string) {
	if s.Ref != "" {
		return v.problems(v.root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")], value, place)
	}
	if s.Const != nil && s.Const != value {
		found = append(found, fmt.Sprintf("%s: %v is not %v", place, value, s.Const))
	}
	if s.Enum != nil && !slices.Contains(s.Enum, value) {
		found = append(found, fmt.Sprintf("%s: %v is none of %v", place, value, s.Enum))
	}
	if is := typeOf(value); s.Type != "" && is != s.Type {
		found = append(found, fmt.Sprintf("%s: is %s, not %s", place, is, s.Type))
	}
	switch value := value.(type) {
	case string:
		if s.Pattern != "" && !v.pattern(s.Pattern).MatchString(value) {
			found = append(found, fmt.Sprintf("%s: %q does not match %s", place, value, s.Pattern))
		}
	case []any:
		if len(value) < s.MinItems || s.MaxItems != nil && len(value) > *s.MaxItems {
			found = append(found, fmt.Sprintf("%s: %d items", place, len(value)))
		}
		for i, item := range value {
			found = append(found, v.problems(s.Items, item, fmt.Sprintf("%s[%d]", place, i))...)
		}
	case map[string]any:
		found = append(found, v.members(s, value, place)...)
	}
	return found
}

func (v *validator) pattern(text string) *regexp.Regexp {
	if v.patterns[text] == nil {
		v.patterns[text] = regexp.MustCompile(text)
	}
	return v.patterns[text]
}

func (v *validator) members(s *schema, object map[string]any, place string) (found []string) {
	additional := new(schema)
	open := json.Unmarshal(s.Additional, additional) == nil // else it is false
	for name, value := range object {
		of := s.Properties[name]
		switch {
		case of != nil:
			found = append(found, v.problems(of, value, place+"."+name)...)
		case open:
			found = append(found, v.problems(additional, value, place+"."+name)...)
		default:
			found = append(found, place+"."+name+": unknown")
		}
	}
	for _, name := range s.Required {
		if _, ok := object[name]; !ok {
			found = append(found, place+"."+name+": missing")
		}
	}
	return found
}

func typeOf(value any) string {
	switch value := value.(type) {
	case string:
		return "string"
	case json.Number:
		if n, ok := new(big.Rat).SetString(value.String()); ok && n.IsInt() {
			return "integer"
		}
		return "number"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case bool:
		return "boolean"
	default:
		return "null"
	}
}
