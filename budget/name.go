package budget

import (
	"errors"
	"fmt"
	"iter"
	"slices"
)

// ErrName reports a name that is none of an enumeration's: of a [Source], a
// [Nature] or a [UnitNature].
var ErrName = errors.New("unknown name")

// An enumeration's values count from 1; its names are a slice by value, whose
// element 0 is empty.

func isMember[E ~uint8](names []string, e E) bool {
	return e != 0 && int(e) < len(names)
}

func members[E ~uint8](names []string) iter.Seq[E] {
	return func(yield func(E) bool) {
		for i := 1; i < len(names); i++ {
			if !yield(E(i)) {
				return
			}
		}
	}
}

func nameOf[E ~uint8](names []string, e E, typeName string) string {
	if isMember(names, e) {
		return names[e]
	}
	return fmt.Sprintf("%s(%d)", typeName, e)
}

func parseName[E ~uint8](function string, names []string, s string) (E, error) {
	if i := slices.Index(names, s); i > 0 {
		return E(i), nil
	}
	return 0, fmt.Errorf("%s %q: %w", function, s, ErrName)
}

func appendName[E ~uint8](b []byte, typeName string, names []string, e E) ([]byte, error) {
	if !isMember(names, e) {
		return b, fmt.Errorf("%s.MarshalText %d: %w", typeName, e, ErrName)
	}
	return append(b, names[e]...), nil
}

func setName[E ~uint8](to *E, typeName string, names []string, text []byte) error {
	e, err := parseName[E](typeName+".UnmarshalText", names, string(text))
	if err != nil {
		return err
	}
	*to = e
	return nil
}
