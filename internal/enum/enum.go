// Package enum is what the enumerations of the module have in common: the names of their values, and the way from one to the
// other. An enumeration is a number; its names are a table, a variable of its package, from which the command in gen writes its
// methods. In texts and JSON a value is what its String prints; in a database it is its Chinese name; both are read from either.
package enum

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Names are the names of an enumeration. A value with a name is valid.
type Names[E ~uint8] struct {
	Type    string   // of the values, with its package: budget.Source
	List    []string // what String prints, by value; "" for a value without a name
	Chinese []string // the Chinese names by value, if those of List are English
	None    bool     // the zero value is none of them: not valid, "" as a text, and NULL in a database
	Err     *error   // what errors wrap, a pointer so that the linker lays out the names
}

// Has reports whether e has a name.
func (n *Names[E]) Has(e E) bool { return int(e) < len(n.List) && n.List[e] != "" }

// All yields the values with a name in their order.
func (n *Names[E]) All() iter.Seq[E] {
	return func(yield func(E) bool) {
		for i, name := range n.List {
			if name != "" && !yield(E(i)) {
				return
			}
		}
	}
}

// String returns the name of e, and Source(9) for a value that has none.
func (n *Names[E]) String(e E) string {
	if n.isText(e) {
		return n.List[e]
	}
	return fmt.Sprintf("%s(%d)", n.Type[strings.LastIndexByte(n.Type, '.')+1:], e)
}

// InChinese returns the Chinese name of e, "" for a value that has none.
func (n *Names[E]) InChinese(e E) string {
	list := n.List
	if n.Chinese != nil {
		list = n.Chinese
	}
	if int(e) < len(list) {
		return list[e]
	}
	return ""
}

// AppendText appends the name of e.
func (n *Names[E]) AppendText(b []byte, e E) ([]byte, error) {
	if n.isText(e) {
		return append(b, n.List[e]...), nil
	}
	return b, n.fail("%s.MarshalText %d", e)
}

// Parse returns the value of a name on behalf of a function, which errors begin with.
func (n *Names[E]) Parse(function, name string) (E, error) {
	if e, ok := n.Find(name); ok {
		return e, nil
	}
	return 0, fmt.Errorf("%s %q: %w", function, name, *n.Err)
}

// Unmarshal reads a name into e, which keeps its value if there is an error.
func (n *Names[E]) Unmarshal(e *E, text []byte) error {
	read, ok := n.Find(string(text))
	if !ok {
		return n.fail("%s.UnmarshalText %q", text)
	}
	*e = read
	return nil
}

// Value returns the Chinese name of e for a database column, NULL for none.
func (n *Names[E]) Value(e E) (driver.Value, error) {
	switch {
	case e == 0 && n.None:
		return nil, nil
	case !n.Has(e):
		return nil, n.fail("%s.Value %d", e)
	}
	return n.InChinese(e), nil
}

// Scan reads a name from a database column into e, which keeps its value if there is an error.
func (n *Names[E]) Scan(e *E, value any) error {
	var text string
	switch value := value.(type) {
	case string:
		text = value
	case []byte:
		text = string(value)
	default:
		if value != nil || !n.None {
			return n.fail("%s.Scan %v, which is no text", value)
		}
	}
	read, ok := n.Find(text)
	if !ok {
		return n.fail("%s.Scan %q", text)
	}
	*e = read
	return nil
}

// Find returns the value of a name, and whether there is one.
func (n *Names[E]) Find(name string) (E, bool) {
	if i := slices.Index(n.List, name); i >= 0 && n.isText(E(i)) {
		return E(i), true
	}
	if i := slices.Index(n.Chinese, name); i >= 0 && n.Has(E(i)) {
		return E(i), true
	}
	return 0, n.None && name == ""
}

// isText reports whether e has a text: a name, or none where that may be.
func (n *Names[E]) isText(e E) bool { return n.Has(e) || e == 0 && n.None }

// fail returns the error of a method, which speaks of a value of the type.
func (n *Names[E]) fail(format string, value any) error {
	return fmt.Errorf(format+": %w", n.Type, value, *n.Err)
}
