package goal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
)

// Version is the version of the JSON form of a [Table]. It changes when an older reader would
// misread what is written.
const Version = 1

type plainTable Table // without its methods

type document struct {
	Version int    `json:"version"`
	Unit    string `json:"unit"`
	plainTable
}

// MarshalJSON returns t as a JSON object. Its fields are those of the struct, after a version
// and the unit that money is printed in:
//
//	{"version": 1, "unit": "元", "year": 2026, "project": "…", "start": "2026-01-01", "end": "2026-12-31",
//	 "whole": [{"source": "资金总额", "amount": "100.00元"}, …], "annual": […],
//	 "indicators": [{"category": "数量指标", "name": "…", "direction": "≥", "target": "985米"}, …]}
//
// Money is a string with its unit, and what is blank is left out. Reading it gives back an
// equal value. The error wraps [codes.ErrName] for an undeclared enumeration value, [ErrDate],
// [performance.ErrText], or [budget.ErrUnit].
func (t Table) MarshalJSON() ([]byte, error) {
	const fn = "goal.Table.MarshalJSON"
	if !t.Unit.IsValid() {
		return nil, fmt.Errorf("%s: %s: %w", fn, t.Unit, budget.ErrUnit)
	}
	if text, is := t.invalidText(); is {
		return nil, fmt.Errorf("%s: %q: %w", fn, text, performance.ErrText)
	}
	data, err := json.Marshal(document{Version, t.Unit.String(), plainTable(t)})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", fn, err)
	}
	return data, nil
}

// invalidText returns a text that is not UTF-8, if there is one.
func (t *Table) invalidText() (string, bool) {
	all := []string{t.Project, t.Nature, t.Category, t.Department, t.Agency, t.Goal, t.AnnualGoal}
	for _, list := range [][]performance.Indicator{t.LongTerm, t.Indicators} {
		for _, i := range list {
			all = append(all, i.Group, i.Kind, i.Name, i.Explanation, i.Criterion, i.Target.String(), i.Actual.String(), i.Deviation)
		}
	}
	for _, n := range t.Notes {
		all = append(all, n.Label, n.Text)
	}
	for _, text := range all {
		if !utf8.ValidString(text) {
			return text, true
		}
	}
	return "", false
}

// UnmarshalJSON reads what MarshalJSON writes. Fields that it does not know are refused, so
// that nothing is lost. The error wraps [performance.ErrVersion], [performance.ErrText],
// [performance.ErrLine] for a line of money that stands there twice, or what a value in it is
// refused for; t then stays as it is.
func (t *Table) UnmarshalJSON(data []byte) error {
	const fn = "goal.Table.UnmarshalJSON"
	if string(bytes.TrimSpace(data)) == "null" {
		return nil // as encoding/json has it
	}
	if !utf8.Valid(data) {
		return fmt.Errorf("%s: %w", fn, performance.ErrText)
	}
	var head struct {
		Version int `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil { // all of it, to its end
		return fmt.Errorf("%s: %w", fn, err)
	}
	if head.Version != Version {
		return fmt.Errorf("%s: version %d, want %d: %w", fn, head.Version, Version, performance.ErrVersion)
	}
	var read document
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&read); err != nil {
		return fmt.Errorf("%s: %w", fn, err)
	}
	unit, err := budget.ParseUnit(read.Unit)
	if err != nil {
		return fmt.Errorf("%s: unit: %w", fn, err)
	}
	all := Table(read.plainTable)
	if err := all.requireKinds(); err != nil {
		return fmt.Errorf("%s: %w", fn, err)
	}
	*t = all
	t.Unit = unit
	return nil
}

// requireKinds returns an error for a line of money without a source, or twice the same, and
// for an indicator without a category.
func (t *Table) requireKinds() error {
	for _, money := range [][]Fund{t.Whole, t.Annual} {
		for i, f := range money {
			switch {
			case !f.Source.IsValid():
				return fmt.Errorf("line %d: no source: %w", i+1, codes.ErrName)
			case indexOf(money, f.Source) < i:
				return fmt.Errorf("line %d: %s: %w", i+1, f.Source, performance.ErrLine)
			}
		}
	}
	for _, list := range [][]performance.Indicator{t.LongTerm, t.Indicators} {
		for i := range list {
			if !list[i].Category.IsValid() {
				return fmt.Errorf("indicator %d: no category: %w", i+1, codes.ErrName)
			}
		}
	}
	return nil
}
