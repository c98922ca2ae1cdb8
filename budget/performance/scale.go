package performance

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Scale turns a total into a grade 评价等次: four names from the best to the worst, and
// the least totals that the first three begin at. The zero value is no scale.
// Scales are comparable with ==.
type Scale struct {
	Names [4]string // from the best to the worst
	From  [3]Number // falling
}

// Qualified returns the scale 优秀 (from 90), 良好 (80), 合格 (60), 不合格.
func Qualified() Scale { return scaleOf("优秀", "良好", "合格", "不合格") }

// Plain returns the scale 优 (from 90), 良 (80), 中 (60), 差 of 财预〔2020〕10号.
func Plain() Scale { return scaleOf("优", "良", "中", "差") }

func scaleOf(names ...string) Scale {
	return Scale{[4]string(names), [3]Number{integer(90), integer(80), integer(60)}}
}

// ErrScale reports a scale whose names are blank or the same, or whose totals do not
// fall.
var ErrScale = errors.New("not a scale of grades")

// Validate returns an error that wraps [ErrScale] unless s has four different names and
// falling totals. The zero value has not.
func (s Scale) Validate() error {
	for i, name := range s.Names {
		if slices.Contains(s.Names[:i], name) {
			return fmt.Errorf("performance.Scale: name %q twice: %w", name, ErrScale)
		}
		if name == "" {
			return fmt.Errorf("performance.Scale: name %d is blank: %w", i+1, ErrScale)
		}
	}
	for i, from := range s.From {
		if from.IsBlank() || i > 0 && from.Compare(s.From[i-1]) >= 0 {
			return fmt.Errorf("performance.Scale: totals %v do not fall: %w", s.From, ErrScale)
		}
	}
	return nil
}

// Grade returns the name of the grade of a total, "" if the total is blank or s is the
// zero value.
func (s Scale) Grade(total Number) string {
	if total.IsBlank() {
		return ""
	}
	for i, from := range s.From {
		if total.Compare(from) >= 0 {
			return s.Names[i]
		}
	}
	return s.Names[len(s.Names)-1]
}

type scaleJSON struct {
	Names []string `json:"names"`
	From  []Number `json:"from"`
}

// MarshalJSON returns {"names": ["优秀", …], "from": ["90", "80", "60"]}.
func (s Scale) MarshalJSON() ([]byte, error) { return json.Marshal(scaleJSON{s.Names[:], s.From[:]}) }

// UnmarshalJSON reads what MarshalJSON writes. The error wraps [ErrScale] for what is no
// scale.
func (s *Scale) UnmarshalJSON(data []byte) error {
	var read scaleJSON
	if err := decodeStrictly(data, &read); err != nil {
		return fmt.Errorf("performance.Scale.UnmarshalJSON: %w", err)
	}
	if len(read.Names) != len(s.Names) || len(read.From) != len(s.From) {
		return fmt.Errorf("performance.Scale.UnmarshalJSON: want 4 names and 3 totals, found %d and %d: %w",
			len(read.Names), len(read.From), ErrScale)
	}
	scale := Scale{[4]string(read.Names), [3]Number(read.From)}
	if err := scale.Validate(); err != nil {
		return err
	}
	*s = scale
	return nil
}
