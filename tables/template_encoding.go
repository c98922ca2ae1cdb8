package tables

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// UnmarshalJSON reads a template, strictly: what [TemplateSchema] describes, nothing else.
// The error names the place, such as forms[3].lines[0].line, and wraps [ErrTemplate] for
// a name that a template does not have, one that is there twice or missing, null, a
// value of another kind, or parts of a text more than 16 deep; that of a code or of a name of an enumeration is its own. On an
// error t keeps its value. Whether a template makes an edition is another question:
// [NewEdition].
func (t *Template) UnmarshalJSON(data []byte) error {
	var read Template
	if err := readJSON("", data, reflect.ValueOf(&read).Elem()); err != nil {
		return fmt.Errorf("tables.Template.UnmarshalJSON: %w", err)
	}
	*t = read
	return nil
}

// TemplateSchema returns the JSON Schema (draft 2020-12) of a [Template], as JSON. The file
// editions/schema.json beside this package is the same.
func TemplateSchema() []byte { return []byte(templateSchema) }

// readJSON reads a JSON value at a path into v, which is zero.
func readJSON(path string, data []byte, v reflect.Value) error {
	data = bytes.TrimSpace(data)
	if string(data) == "null" {
		return jsonError(path, "null")
	}
	if to, ok := reflect.TypeAssert[encoding.TextUnmarshaler](v.Addr()); ok {
		var text string
		if err := json.Unmarshal(data, &text); err != nil {
			return jsonError(path, "want a string, found %s", data)
		}
		if err := to.UnmarshalText([]byte(text)); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		return nil
	}
	switch v.Kind() {
	case reflect.Struct:
		return readMembers(path, data, v)
	case reflect.Slice:
		var items []json.RawMessage
		if err := json.Unmarshal(data, &items); err != nil {
			return jsonError(path, "want an array, found %s", data)
		}
		v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
		for i, item := range items {
			if err := readJSON(path+"["+strconv.Itoa(i)+"]", item, v.Index(i)); err != nil {
				return err
			}
		}
		return nil
	default:
		if err := json.Unmarshal(data, v.Addr().Interface()); err != nil {
			return jsonError(path, "want %s, found %s", v.Kind(), data)
		}
		return nil
	}
}

// readMembers reads a JSON object at a path into a struct.
func readMembers(path string, data []byte, v reflect.Value) error {
	if strings.Count(path, ".") > maxDepth { // each level is read as often as there are levels above it
		return jsonError(path, "nested too deep")
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if start, err := d.Token(); err != nil || start != json.Delim('{') {
		return jsonError(path, "want an object, found %s", data)
	}
	inside := func(name string) string { return strings.TrimPrefix(path+"."+name, ".") }
	var seen []string
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return jsonError(path, "%v", err)
		}
		name := fmt.Sprint(token)
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return jsonError(inside(name), "%v", err)
		}
		i := slices.IndexFunc(membersOf(v.Type()), func(m member) bool { return m.name == name })
		switch {
		case i < 0:
			return jsonError(inside(name), "no such name")
		case slices.Contains(seen, name):
			return jsonError(inside(name), "there twice")
		}
		seen = append(seen, name)
		if err := readJSON(inside(name), value, v.Field(i)); err != nil {
			return err
		}
	}
	for _, m := range membersOf(v.Type()) {
		if !m.optional && !slices.Contains(seen, m.name) {
			return jsonError(inside(m.name), "missing")
		}
	}
	return nil
}

// member is a field of a struct as its json tag has it.
type member struct {
	name     string
	optional bool
}

func membersOf(t reflect.Type) []member {
	members := make([]member, t.NumField())
	for i := range members {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		members[i] = member{name, options == "omitzero"}
	}
	return members
}

// maxDepth is how deep the parts of a text may stand in each other.
const maxDepth = 16

// maxShown is how much of a value an error shows.
const maxShown = 60

func jsonError(path, format string, args ...any) error {
	for i, a := range args {
		if data, ok := a.([]byte); ok && len(data) > maxShown {
			args[i] = append(slices.Clip(data[:maxShown:maxShown]), "…"...)
		}
	}
	what := fmt.Sprintf(format, args...)
	if path != "" {
		what = path + ": " + what
	}
	return fmt.Errorf("%s: %w", what, ErrTemplate)
}
