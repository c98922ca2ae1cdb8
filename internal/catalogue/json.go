package catalogue

import (
	"encoding/json"
	"fmt"
	"slices"
)

// viewJSON is a view as JSON: the year, and what it has beyond the table of the year.
type viewJSON[E any] struct {
	Year int `json:"year"`
	Own  []E `json:"own,omitzero"`
}

// Encode returns a view as JSON: its year and its own entries.
func (f *Family[C, E]) Encode(v View) ([]byte, error) {
	return json.Marshal(viewJSON[E]{v.Year(), slices.Collect(Entries(v.Added(), f.Entry))})
}

// Decode reads what Encode returns into v, which keeps its value if there
// is an error. The year 0 is the zero View.
func (f *Family[C, E]) Decode(v *View, data []byte) error {
	const function = "Catalogue.UnmarshalJSON"
	var wire viewJSON[E]
	if err := json.Unmarshal(data, &wire); err != nil {
		return fmt.Errorf("%s.%s: %w", f.Package, function, err)
	}
	var read View
	if wire.Year != 0 {
		var err error
		if read, err = f.Year(function, wire.Year); err != nil {
			return err
		}
	}
	if len(wire.Own) > 0 {
		var err error
		if read, err = f.Extend(read, wire.Own); err != nil {
			return err
		}
	}
	*v = read
	return nil
}
