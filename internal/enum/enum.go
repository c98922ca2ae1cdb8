// Package enum is what the enumerations of the module have in common: the names of their values, and the way from one to the
// other. An enumeration is a number; its names are a table.
package enum

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Names are the names of an enumeration. A value with a name is valid.
type Names[E ~uint8] struct {
	Type string   // of the values, with its package: budget.Source
	List []string // by value; "" for one without a name
	None bool     // the zero value is none of them: not valid, and "" as a text
	Err  *error   // what every error wraps, a pointer so that the linker lays out the names; nil if no texts are read
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

// AppendText appends the name of e.
func (n *Names[E]) AppendText(b []byte, e E) ([]byte, error) {
	if n.isText(e) {
		return append(b, n.List[e]...), nil
	}
	return b, fmt.Errorf("%s.MarshalText %d: %w", n.Type, e, *n.Err)
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
		return fmt.Errorf("%s.UnmarshalText %q: %w", n.Type, text, *n.Err)
	}
	*e = read
	return nil
}

// Find returns the value of a name, and whether there is one.
func (n *Names[E]) Find(name string) (E, bool) {
	i := slices.Index(n.List, name)
	return E(i), i >= 0 && n.isText(E(i))
}

// isText reports whether e has a text: a name, or none where that may be.
func (n *Names[E]) isText(e E) bool { return n.Has(e) || e == 0 && n.None }

// Unmarshal reads a text into v with the parser of its type. v keeps its value if there is an error.
func Unmarshal[T any](v *T, text []byte, parse func(string) (T, error)) error {
	read, err := parse(string(text))
	if err == nil {
		*v = read
	}
	return err
}
