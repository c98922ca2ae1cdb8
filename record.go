package yusuan

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// Record is what a report found, as values to be stored and read back (存档): from JSON it
// comes back equal, with the places of findings by their type. The zero value is nothing
// found, and nothing not looked at.
type Record struct {
	Findings     []judge.Finding     // those of the report, in its order
	NotEvaluated []judge.Unevaluated // likewise
}

// Record returns what the report found. What stands in it must not be changed.
func (r Report) Record() Record {
	return Record{slices.Collect(r.Findings()), slices.Collect(r.NotEvaluated())}
}

// ErrPlace reports a place of a type that a [Record] does not know.
var ErrPlace = errors.New("no place of a table, a text, a self-evaluation or a number of facts")

type recordJSON struct {
	Findings     []findingRecord     `json:"findings"`
	NotEvaluated []unevaluatedRecord `json:"notEvaluated"`
}

// The fields of the outer types take the place of those of the inner ones of the same name.
type (
	plainFinding     judge.Finding
	plainEvidence    judge.Evidence
	plainTerm        judge.EvidenceTerm
	plainUnevaluated judge.Unevaluated

	findingRecord struct {
		plainFinding
		At       placeRecord
		Evidence []evidenceRecord
	}
	evidenceRecord struct {
		plainEvidence
		At    placeRecord
		Terms []termRecord
	}
	termRecord struct {
		plainTerm
		At placeRecord
	}
	unevaluatedRecord struct {
		plainUnevaluated
		At placeRecord
	}
)

// placeRecord is a place by its type: one of the fields, none for no place.
type placeRecord struct {
	Figure     *tables.Address      `json:"figure,omitempty"`
	Statement  *verify.Place        `json:"statement,omitempty"`
	Evaluation *performance.Place   `json:"evaluation,omitempty"`
	Fact       *narrative.Indicator `json:"fact,omitempty"`
}

// recordOf returns a place by its type. The error wraps ErrPlace.
func recordOf(p judge.Place) (placeRecord, error) {
	switch p := p.(type) {
	case nil:
		return placeRecord{}, nil
	case tables.Address:
		return placeRecord{Figure: &p}, nil
	case verify.Place:
		return placeRecord{Statement: &p}, nil
	case performance.Place:
		return placeRecord{Evaluation: &p}, nil
	case narrative.Indicator:
		return placeRecord{Fact: &p}, nil
	default:
		return placeRecord{}, fmt.Errorf("%T: %w", p, ErrPlace)
	}
}

func (p placeRecord) place() judge.Place {
	switch {
	case p.Figure != nil:
		return *p.Figure
	case p.Statement != nil:
		return *p.Statement
	case p.Evaluation != nil:
		return *p.Evaluation
	case p.Fact != nil:
		return *p.Fact
	default:
		return nil
	}
}

// MarshalJSON returns {"findings", "notEvaluated"} with all that findings hold. The error
// wraps [ErrPlace], or is that of a value in a finding that is none of its type.
func (r Record) MarshalJSON() ([]byte, error) {
	var w recordJSON
	var errs []error
	place := func(p judge.Place) placeRecord {
		written, err := recordOf(p)
		errs = append(errs, err)
		return written
	}
	for _, f := range r.Findings {
		written := findingRecord{plainFinding: plainFinding(f), At: place(f.At)}
		for _, e := range f.Evidence {
			shown := evidenceRecord{plainEvidence: plainEvidence(e), At: place(e.At)}
			for _, t := range e.Terms {
				shown.Terms = append(shown.Terms, termRecord{plainTerm(t), place(t.At)})
			}
			written.Evidence = append(written.Evidence, shown)
		}
		w.Findings = append(w.Findings, written)
	}
	for _, u := range r.NotEvaluated {
		w.NotEvaluated = append(w.NotEvaluated, unevaluatedRecord{plainUnevaluated(u), place(u.At)})
	}
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("yusuan.Record.MarshalJSON: %w", err)
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads what MarshalJSON returns. The error is that of package json or of a
// value, and r then keeps its own.
func (r *Record) UnmarshalJSON(data []byte) error {
	var w recordJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("yusuan.Record.UnmarshalJSON: %w", err)
	}
	var read Record
	for _, written := range w.Findings {
		f := judge.Finding(written.plainFinding)
		f.At = written.At.place()
		for _, shown := range written.Evidence {
			e := judge.Evidence(shown.plainEvidence)
			e.At = shown.At.place()
			for _, term := range shown.Terms {
				t := judge.EvidenceTerm(term.plainTerm)
				t.At = term.At.place()
				e.Terms = append(e.Terms, t)
			}
			f.Evidence = append(f.Evidence, e)
		}
		read.Findings = append(read.Findings, f)
	}
	for _, written := range w.NotEvaluated {
		u := judge.Unevaluated(written.plainUnevaluated)
		u.At = written.At.place()
		read.NotEvaluated = append(read.NotEvaluated, u)
	}
	*r = read
	return nil
}

// MarshalBinary returns what MarshalJSON returns, for encoding/gob.
func (r Record) MarshalBinary() ([]byte, error) { return r.MarshalJSON() }

// UnmarshalBinary reads what MarshalBinary returns, as UnmarshalJSON does.
func (r *Record) UnmarshalBinary(data []byte) error { return r.UnmarshalJSON(data) }
