package disclosure

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// field is what the json tag of a struct field says. The name is empty if the field is
// not written.
type field struct {
	name     string
	optional bool // left out if zero
}

func fieldOf(f reflect.StructField) field {
	tag, _ := f.Tag.Lookup("json")
	name, options, _ := strings.Cut(tag, ",")
	if name == "-" {
		name = ""
	}
	return field{name, options == "omitzero"}
}

// fields yields the fields of a struct that are written, those of embedded structs
// among them.
func fields(t reflect.Type, yield func(reflect.StructField, field)) {
	for _, f := range reflect.VisibleFields(t) {
		if described := fieldOf(f); described.name != "" {
			yield(f, described)
		}
	}
}

// read reads a value of a Go type, as encoding/json writes it, from a node. The types
// are those of this package and of package performance.
func read(path string, n *node, v reflect.Value) error {
	switch to := v.Addr().Interface().(type) {
	case encoding.TextUnmarshaler:
		return readText(path, n, to)
	case json.Unmarshaler:
		return readRaw(path, n, to)
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return read(path, n, v.Elem())
	case reflect.Struct:
		return readStruct(path, n, v)
	case reflect.Slice:
		return readSlice(path, n, v)
	case reflect.Map:
		return readMap(path, n, v)
	case reflect.Int:
		return readInt(path, n, v)
	default:
		if err := want(path, n, stringNode); err != nil {
			return err
		}
		v.SetString(n.text)
		return nil
	}
}

func want(path string, n *node, kind nodeKind) error {
	if n.kind != kind {
		return malformed(path, "want %s, found %s", kind, n.kind)
	}
	return nil
}

// readText reads a value that is written as text, and refuses text that it would not
// write: so nothing is lost, and there is one text for each value.
func readText(path string, n *node, to encoding.TextUnmarshaler) error {
	if err := want(path, n, stringNode); err != nil {
		return err
	}
	if err := to.UnmarshalText([]byte(n.text)); err != nil {
		return at(path, err)
	}
	if m, ok := to.(encoding.TextMarshaler); ok {
		if text, err := m.MarshalText(); err != nil || string(text) != n.text {
			return malformed(path, "want %q, found %q", text, n.text)
		}
	}
	return nil
}

func readRaw(path string, n *node, to json.Unmarshaler) error {
	if err := want(path, n, objectNode); err != nil {
		return err
	}
	if err := to.UnmarshalJSON(n.raw); err != nil {
		return at(path, err)
	}
	return nil
}

func readStruct(path string, n *node, v reflect.Value) error {
	if err := want(path, n, objectNode); err != nil {
		return err
	}
	var problem error
	known := make([]string, 0, v.NumField())
	fields(v.Type(), func(f reflect.StructField, described field) {
		known = append(known, described.name)
		place := join(path, described.name)
		switch i := slices.Index(n.names, described.name); {
		case problem != nil:
		case i >= 0:
			problem = read(place, n.parts[i], v.FieldByIndex(f.Index))
		case !described.optional:
			problem = malformed(place, "missing")
		}
	})
	for _, name := range n.names {
		if problem == nil && !slices.Contains(known, name) {
			problem = malformed(join(path, name), "unknown field")
		}
	}
	return problem
}

func readSlice(path string, n *node, v reflect.Value) error {
	if err := want(path, n, arrayNode); err != nil {
		return err
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.parts), len(n.parts)))
	for i, part := range n.parts {
		if err := read(fmt.Sprintf("%s[%d]", path, i), part, v.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

func readMap(path string, n *node, v reflect.Value) error {
	if err := want(path, n, objectNode); err != nil {
		return err
	}
	v.Set(reflect.MakeMap(v.Type()))
	for i, part := range n.parts {
		value := reflect.New(v.Type().Elem()).Elem()
		if err := read(join(path, n.names[i]), part, value); err != nil {
			return err
		}
		v.SetMapIndex(reflect.ValueOf(n.names[i]).Convert(v.Type().Key()), value)
	}
	return nil
}

func readInt(path string, n *node, v reflect.Value) error {
	if err := want(path, n, numberNode); err != nil {
		return err
	}
	i, err := strconv.Atoi(n.text)
	if err != nil {
		return malformed(path, "want an integer, found %s", n.text)
	}
	v.SetInt(int64(i))
	return nil
}
