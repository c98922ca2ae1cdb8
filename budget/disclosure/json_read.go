package disclosure

import (
	"encoding"
	"encoding/json"
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

// member is a field of a struct that is written.
type member struct {
	field
	of reflect.StructField
}

// membersOf returns the fields of a struct that are written, those of embedded structs
// among them.
func membersOf(t reflect.Type) []member {
	var members []member
	for _, f := range reflect.VisibleFields(t) {
		if described := fieldOf(f); described.name != "" {
			members = append(members, member{described, f})
		}
	}
	return members
}

// reader reads one disclosure. It remembers the structs that it has seen.
type reader struct {
	members map[reflect.Type][]member
	scratch []byte // for texts
}

// read reads a value of a Go type, as encoding/json writes it, from a node. The types
// are those of this package and of package performance.
func (r *reader) read(n *node, v reflect.Value) error {
	switch to := v.Addr().Interface().(type) {
	case encoding.TextUnmarshaler:
		return r.readText(n, to)
	case json.Unmarshaler:
		return readRaw(n, to)
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return r.read(n, v.Elem())
	case reflect.Struct:
		return r.readStruct(n, v)
	case reflect.Slice:
		return r.readSlice(n, v)
	case reflect.Map:
		return r.readMap(n, v)
	case reflect.Int:
		return readInt(n, v)
	default:
		if err := want(n, stringNode); err != nil {
			return err
		}
		v.SetString(n.text)
		return nil
	}
}

func want(n *node, kind nodeKind) error {
	if n.kind != kind {
		return malformed("", "want %s, found %s", kind, n.kind)
	}
	return nil
}

// readText reads a value that is written as text, and refuses text that it would not
// write: so nothing is lost, and there is one text for each value.
func (r *reader) readText(n *node, to encoding.TextUnmarshaler) error {
	if err := want(n, stringNode); err != nil {
		return err
	}
	r.scratch = append(r.scratch[:0], n.text...)
	if err := to.UnmarshalText(r.scratch); err != nil {
		return at("", err)
	}
	var text []byte
	var err error
	switch m := to.(type) {
	case encoding.TextAppender:
		text, err = m.AppendText(r.scratch[:0])
	case encoding.TextMarshaler:
		text, err = m.MarshalText()
	default:
		return nil
	}
	if err != nil || string(text) != n.text {
		return malformed("", "want %q, found %q", text, n.text)
	}
	return nil
}

func readRaw(n *node, to json.Unmarshaler) error {
	if err := want(n, objectNode); err != nil {
		return err
	}
	if err := to.UnmarshalJSON([]byte(n.raw)); err != nil {
		return at("", err)
	}
	return nil
}

func (r *reader) readStruct(n *node, v reflect.Value) error {
	if err := want(n, objectNode); err != nil {
		return err
	}
	members, seen := r.members[v.Type()]
	if !seen {
		members = membersOf(v.Type())
		r.members[v.Type()] = members
	}
	read := 0
	for _, m := range members {
		i := slices.Index(n.names, m.name)
		if i < 0 && m.optional {
			continue
		}
		if i < 0 {
			return malformed(m.name, "missing")
		}
		if err := r.read(n.parts[i], v.FieldByIndex(m.of.Index)); err != nil {
			return inside(m.name, err)
		}
		read++
	}
	if read == len(n.names) { // no name is there twice
		return nil
	}
	unknown := slices.IndexFunc(n.names, func(name string) bool {
		return !slices.ContainsFunc(members, func(m member) bool { return m.name == name })
	})
	return malformed(n.names[unknown], "unknown field")
}

func (r *reader) readSlice(n *node, v reflect.Value) error {
	if err := want(n, arrayNode); err != nil {
		return err
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.parts), len(n.parts)))
	for i, part := range n.parts {
		if err := r.read(part, v.Index(i)); err != nil {
			return inside(index(i), err)
		}
	}
	return nil
}

func (r *reader) readMap(n *node, v reflect.Value) error {
	if err := want(n, objectNode); err != nil {
		return err
	}
	v.Set(reflect.MakeMap(v.Type()))
	for i, part := range n.parts {
		value := reflect.New(v.Type().Elem()).Elem()
		if err := r.read(part, value); err != nil {
			return inside(n.names[i], err)
		}
		v.SetMapIndex(reflect.ValueOf(n.names[i]).Convert(v.Type().Key()), value)
	}
	return nil
}

func readInt(n *node, v reflect.Value) error {
	if err := want(n, numberNode); err != nil {
		return err
	}
	i, err := strconv.Atoi(n.text)
	if err != nil {
		return malformed("", "want an integer, found %s", n.text)
	}
	v.SetInt(int64(i))
	return nil
}
