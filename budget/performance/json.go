package performance

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

// Version is the version of the JSON form of an [Evaluation]. It changes when an older
// reader would misread what is written.
const Version = 1

// Reasons why JSON is refused, beside those of the values in it.
var (
	// ErrVersion reports JSON of another version, or of none.
	ErrVersion = errors.New("unknown version")
	// ErrText reports text that is not UTF-8, which JSON cannot hold.
	ErrText = errors.New("not UTF-8")
)

type plainEvaluation Evaluation // without its methods

type document struct {
	Version int    `json:"version"`
	Unit    string `json:"unit"`
	plainEvaluation
}

// versionOnly is what is read first, whatever else there is.
type versionOnly struct {
	Version int `json:"version"`
}

// MarshalJSON returns e as a JSON object. Its fields are those of the struct, after a
// version and the unit that money is printed in:
//
//	{"version": 1, "unit": "万元", "year": 2021, "project": "…", "agency": "…", "item": "2011302",
//	 "funding": [{"source": "地方财政资金", "initial": "108.00万元", …, "unspentPercent": "56.91"}, …],
//	 "indicators": [{"category": "成本指标", "name": "资金使用率", "direction": "≥", "scoring": "按比例得分",
//	   "target": "50.00", "actual": "43.09", "weight": "10", "score": "8.62"}, …],
//	 "totalWeight": "100", "total": "98.62", "scale": {"names": ["优秀", …], "from": ["90", …]}, "grade": "优秀"}
//
// Money is a string with its unit, a number a string of as many digits as are stated,
// and what is blank is left out. Reading it gives back an equal value. The error wraps
// [codes.ErrName] for an undeclared enumeration value, [ErrText], or [budget.ErrUnit].
func (e Evaluation) MarshalJSON() ([]byte, error) {
	if !e.Unit.IsValid() {
		return nil, fmt.Errorf("performance.Evaluation.MarshalJSON: %s: %w", e.Unit, budget.ErrUnit)
	}
	for text := range e.texts() {
		if !utf8.ValidString(text) {
			return nil, fmt.Errorf("performance.Evaluation.MarshalJSON: %q: %w", text, ErrText)
		}
	}
	data, err := json.Marshal(document{Version, e.Unit.String(), plainEvaluation(e)})
	if err != nil {
		return nil, fmt.Errorf("performance.Evaluation.MarshalJSON: %w", err)
	}
	return data, nil
}

// texts yields every text of e.
func (e *Evaluation) texts() iter.Seq[string] {
	return func(yield func(string) bool) {
		all := []string{e.Project, e.Department, e.Agency, e.AgencyCode, e.ItemName, e.Goal, e.Achieved, e.Grade}
		all = append(all, e.Scale.Names[:]...)
		for k := range e.Funding {
			all = append(all, e.Funding[k].Name, e.Funding[k].ExecutionRate.words)
		}
		for k := range e.Indicators {
			i := &e.Indicators[k]
			all = append(all, i.Group, i.Kind, i.Name, i.Explanation, i.Criterion, i.Target.words, i.Actual.words, i.Deviation)
		}
		for _, n := range e.Notes {
			all = append(all, n.Label, n.Text)
		}
		for _, text := range all {
			if !yield(text) {
				return
			}
		}
	}
}

// UnmarshalJSON reads what MarshalJSON writes. Fields that it does not know are
// refused, so that nothing is lost. The error wraps [ErrVersion], [ErrText], [ErrLine]
// for a line that stands there twice, or what a value in it is refused for; e then
// stays as it is.
func (e *Evaluation) UnmarshalJSON(data []byte) error {
	const fn = "performance.Evaluation.UnmarshalJSON"
	if string(bytes.TrimSpace(data)) == "null" {
		return nil // as encoding/json has it
	}
	if !utf8.Valid(data) {
		return fmt.Errorf("%s: %w", fn, ErrText)
	}
	var head versionOnly
	if err := json.Unmarshal(data, &head); err != nil {
		return fmt.Errorf("%s: %w", fn, err)
	}
	if head.Version != Version {
		return fmt.Errorf("%s: version %d, want %d: %w", fn, head.Version, Version, ErrVersion)
	}
	var read document
	if err := decodeStrictly(data, &read); err != nil {
		return fmt.Errorf("%s: %w", fn, err)
	}
	unit, err := budget.ParseUnit(read.Unit)
	if err != nil {
		return fmt.Errorf("%s: unit: %w", fn, err)
	}
	all := Evaluation(read.plainEvaluation)
	if err := all.requireKinds(); err != nil {
		return fmt.Errorf("%s: %w", fn, err)
	}
	*e = all
	e.Unit = unit
	return nil
}

// requireKinds returns an error for a line without a source or an indicator without a
// category, and for a line that stands there twice.
func (e *Evaluation) requireKinds() error {
	seen := [OtherItem + 1]bool{}
	for k, l := range e.Funding {
		switch {
		case !l.Source.IsValid():
			return fmt.Errorf("funding line %d: no source: %w", k+1, codes.ErrName)
		case seen[l.Source] && l.Source != OtherItem:
			return fmt.Errorf("funding line %d: %s: %w", k+1, l.Source, ErrLine)
		}
		seen[l.Source] = true
	}
	for k, i := range e.Indicators {
		if !i.Category.IsValid() {
			return fmt.Errorf("indicator %d: no category: %w", k+1, codes.ErrName)
		}
	}
	return nil
}

// decodeStrictly is json.Unmarshal for objects that may have no other fields.
func decodeStrictly(data []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(to); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("text after the JSON value")
	}
	return nil
}
