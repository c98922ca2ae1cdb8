package disclosure_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/disclosure"
)

// validator is a JSON Schema with the keywords that ours uses. It knows no others: one
// that it does not know is a problem, too.
type validator struct {
	root     map[string]any
	patterns map[string]*regexp.Regexp
}

func newValidator(t require.TestingT) *validator {
	return &validator{read(t, disclosure.Schema()), map[string]*regexp.Regexp{}}
}

// read returns a JSON text as the validator takes it.
func read(t require.TestingT, data []byte) map[string]any {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var value map[string]any
	require.NoError(t, d.Decode(&value))
	return value
}

// document returns what is wrong with a JSON value.
func (v *validator) document(value any) []string { return v.problems(v.root, value, "$") }

func (v *validator) matches(pattern, text string) bool {
	if v.patterns[pattern] == nil {
		v.patterns[pattern] = regexp.MustCompile(pattern)
	}
	return v.patterns[pattern].MatchString(text)
}

// problems returns what is wrong with a value by a schema, with its place.
func (v *validator) problems(schema map[string]any, value any, place string) (found []string) {
	report := func(format string, args ...any) {
		found = append(found, place+": "+fmt.Sprintf(format, args...))
	}
	for keyword, argument := range schema {
		switch keyword {
		case "$schema", "$defs", "title", "description", "properties", "required", "minItems", "maxItems":
			// words, or what is looked at with another keyword
		case "$ref":
			name := strings.TrimPrefix(argument.(string), "#/$defs/")
			found = append(found, v.problems(v.root["$defs"].(map[string]any)[name].(map[string]any), value, place)...)
		case "const":
			if fmt.Sprint(argument) != fmt.Sprint(value) {
				report("is %v, not %v", value, argument)
			}
		case "enum":
			if !slices.Contains(argument.([]any), value) {
				report("%v is none of %v", value, argument)
			}
		case "type":
			if is := typeOf(value); is != argument && (is != "integer" || argument != "number") {
				report("is %s, not %v", is, argument)
			}
		case "pattern":
			if s, ok := value.(string); ok && !v.matches(argument.(string), s) {
				report("%q does not match %v", s, argument)
			}
		case "items":
			if list, ok := value.([]any); ok {
				found = append(found, v.items(schema, list, place)...)
			}
		case "additionalProperties":
			if object, ok := value.(map[string]any); ok {
				found = append(found, v.members(schema, object, place)...)
			}
		default:
			report("unknown keyword %q", keyword)
		}
	}
	return found
}

func (v *validator) items(schema map[string]any, list []any, place string) (found []string) {
	if least, ok := schema["minItems"].(json.Number); ok && fmt.Sprint(len(list)) != least.String() {
		found = append(found, fmt.Sprintf("%s: %d items, not %s", place, len(list), least)) // ours are both at once
	}
	for i, item := range list {
		found = append(found, v.problems(schema["items"].(map[string]any), item, fmt.Sprintf("%s[%d]", place, i))...)
	}
	return found
}

func (v *validator) members(schema, object map[string]any, place string) (found []string) {
	properties, _ := schema["properties"].(map[string]any)
	for name, value := range object {
		of, known := properties[name].(map[string]any)
		if additional, ok := schema["additionalProperties"].(map[string]any); ok && !known {
			of, known = additional, true
		}
		if !known {
			found = append(found, place+"."+name+": unknown")
			continue
		}
		found = append(found, v.problems(of, value, place+"."+name)...)
	}
	required, _ := schema["required"].([]any)
	for _, name := range required {
		if _, ok := object[name.(string)]; !ok {
			found = append(found, place+"."+name.(string)+": missing")
		}
	}
	return found
}

func typeOf(value any) string {
	switch value := value.(type) {
	case string:
		if !utf8.ValidString(value) {
			return "invalid"
		}
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
