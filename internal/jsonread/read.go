package jsonread

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Field is what the json tag of a struct field says. The name is empty if the field is
// not written.
type Field struct {
	Name     string
	Optional bool // left out if zero
}

// FieldOf returns what the json tag of a field says.
func FieldOf(f reflect.StructField) Field {
	tag, _ := f.Tag.Lookup("json")
	name, options, _ := strings.Cut(tag, ",")
	if name == "-" {
		name = ""
	}
	return Field{name, options == "omitzero"}
}

// Member is a field of a struct that is written.
type Member struct {
	Field
	Of reflect.StructField
}

// MembersOf returns the fields of a struct that are written, those of embedded structs
// among them.
func MembersOf(t reflect.Type) []Member {
	var members []Member
	for _, f := range reflect.VisibleFields(t) {
		if described := FieldOf(f); described.Name != "" {
			members = append(members, Member{described, f})
		}
	}
	return members
}

// Read reads a node into the value that a pointer points to, as encoding/json would write
// that: structs, slices, maps of texts, pointers, integers, booleans, texts and what is written
// as text. Everything must be there that is always written, and nothing else.
func (r Reasons) Read(n *Node, into any) error {
	return (&reader{Reasons: r, members: map[reflect.Type][]Member{}}).read(n, reflect.ValueOf(into).Elem())
}

// reader reads one value. It remembers the structs that it has seen.
type reader struct {
	Reasons
	members map[reflect.Type][]Member
	scratch []byte // for texts
}

func (r *reader) read(n *Node, v reflect.Value) error {
	switch to := v.Addr().Interface().(type) {
	case encoding.TextUnmarshaler:
		return r.readText(n, to)
	case json.Unmarshaler:
		return r.readRaw(n, to)
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
		return r.readInt(n, v)
	case reflect.Bool:
		if err := r.want(n, Bool); err != nil {
			return err
		}
		v.SetBool(n.text == "true")
		return nil
	default:
		if err := r.want(n, String); err != nil {
			return err
		}
		v.SetString(n.text)
		return nil
	}
}

func (r *reader) want(n *Node, kind Kind) error {
	if n.kind != kind {
		return r.Malformed("", "want %s, found %s", kind, n.kind)
	}
	return nil
}

// readText reads a value that is written as text, and refuses text that it would not
// write: so nothing is lost, and there is one text for each value.
func (r *reader) readText(n *Node, to encoding.TextUnmarshaler) error {
	if err := r.want(n, String); err != nil {
		return err
	}
	r.scratch = append(r.scratch[:0], n.text...)
	if err := to.UnmarshalText(r.scratch); err != nil {
		return At("", err)
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
		return r.Malformed("", "want %q, found %q", text, n.text)
	}
	return nil
}

func (r *reader) readRaw(n *Node, to json.Unmarshaler) error {
	if err := r.want(n, Object); err != nil {
		return err
	}
	if err := to.UnmarshalJSON([]byte(n.raw)); err != nil {
		return At("", err)
	}
	return nil
}

func (r *reader) readStruct(n *Node, v reflect.Value) error {
	if err := r.want(n, Object); err != nil {
		return err
	}
	members, seen := r.members[v.Type()]
	if !seen {
		members = MembersOf(v.Type())
		r.members[v.Type()] = members
	}
	read := 0
	for _, m := range members {
		i := slices.Index(n.names, m.Name)
		if i < 0 && m.Optional {
			continue
		}
		if i < 0 {
			if name := n.unknown(members); name != "" { // it may be written otherwise
				return r.Malformed(name, "unknown field")
			}
			return r.Malformed(m.Name, "missing")
		}
		if err := r.read(n.parts[i], v.FieldByIndex(m.Of.Index)); err != nil {
			return Inside(m.Name, err)
		}
		read++
	}
	if read == len(n.names) { // no name is there twice
		return nil
	}
	return r.Malformed(n.unknown(members), "unknown field")
}

// unknown returns the first name of an object that no member of a struct has.
func (n *Node) unknown(members []Member) string {
	for _, name := range n.names {
		if !slices.ContainsFunc(members, func(m Member) bool { return m.Name == name }) {
			return name
		}
	}
	return ""
}

func (r *reader) readSlice(n *Node, v reflect.Value) error {
	if err := r.want(n, Array); err != nil {
		return err
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.parts), len(n.parts)))
	for i, part := range n.parts {
		if err := r.read(part, v.Index(i)); err != nil {
			return Inside(Index(i), err)
		}
	}
	return nil
}

func (r *reader) readMap(n *Node, v reflect.Value) error {
	if err := r.want(n, Object); err != nil {
		return err
	}
	v.Set(reflect.MakeMap(v.Type()))
	for i, part := range n.parts {
		value := reflect.New(v.Type().Elem()).Elem()
		if err := r.read(part, value); err != nil {
			return Inside(n.names[i], err)
		}
		v.SetMapIndex(reflect.ValueOf(n.names[i]).Convert(v.Type().Key()), value)
	}
	return nil
}

func (r *reader) readInt(n *Node, v reflect.Value) error {
	if err := r.want(n, Number); err != nil {
		return err
	}
	i, err := strconv.Atoi(n.text)
	if err != nil {
		return r.Malformed("", "want an integer, found %s", n.text)
	}
	v.SetInt(int64(i))
	return nil
}
