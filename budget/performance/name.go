package performance

import (
	"errors"
	"fmt"
	"slices"
)

// ErrName reports a name that is none of an enumeration's: of a [Source], a
// [Category], a [Direction] or a [Scoring].
var ErrName = errors.New("unknown name")

// The names of an enumeration are a slice by value. A value without a name is invalid.

func isNamed[E ~uint8](names []string, e E) bool {
	return int(e) < len(names) && names[e] != ""
}

func nameOf[E ~uint8](names []string, e E, typeName string) string {
	if isNamed(names, e) {
		return names[e]
	}
	return fmt.Sprintf("%s(%d)", typeName, e)
}

func appendName[E ~uint8](b []byte, names []string, e E, typeName string) ([]byte, error) {
	if !isNamed(names, e) {
		return b, fmt.Errorf("performance.%s.MarshalText %d: %w", typeName, e, ErrName)
	}
	return append(b, names[e]...), nil
}

func setName[E ~uint8](to *E, names []string, text []byte, typeName string) error {
	if len(text) > 0 {
		if i := slices.Index(names, string(text)); i >= 0 {
			*to = E(i)
			return nil
		}
	}
	return fmt.Errorf("performance.%s.UnmarshalText %q: %w", typeName, text, ErrName)
}
