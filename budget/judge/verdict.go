package judge

import (
	"errors"
	"fmt"
	"slices"
)

// ErrName reports a name that is none of an enumeration's.
var ErrName = errors.New("unknown name")

// Verdict says how stated figures fit together. The zero value is invalid.
type Verdict uint8

// The verdicts, from good to bad.
const (
	// Exact says that the figures fit as printed.
	Exact Verdict = iota + 1
	// Rounding says that they fit within their precision (尾差).
	Rounding
	// NotEvaluated says that there was not enough stated to judge by.
	NotEvaluated
	// Incomplete says that something left blank must hold a figure (漏填).
	Incomplete
	// Mismatch says that words, names or codes disagree, which no precision excuses.
	Mismatch
	// Impossible says that no values behind the printed figures fit.
	Impossible
)

var verdictNames = []string{
	"", "exact", "rounding", "notEvaluated", "incomplete", "mismatch", "impossible",
}

// String returns the name, e.g. "impossible".
func (v Verdict) String() string {
	if v != 0 && int(v) < len(verdictNames) {
		return verdictNames[v]
	}
	return fmt.Sprintf("Verdict(%d)", v)
}

// MarshalText returns the name. An invalid verdict is an [ErrName].
func (v Verdict) MarshalText() ([]byte, error) {
	if v == 0 || int(v) >= len(verdictNames) {
		return nil, fmt.Errorf("judge.Verdict.MarshalText %d: %w", v, ErrName)
	}
	return []byte(verdictNames[v]), nil
}

// UnmarshalText reads the name. It fails with [ErrName].
func (v *Verdict) UnmarshalText(text []byte) error {
	i := slices.Index(verdictNames, string(text))
	if i <= 0 {
		return fmt.Errorf("judge.Verdict.UnmarshalText %q: %w", text, ErrName)
	}
	*v = Verdict(i)
	return nil
}

// Severity says how much a finding matters. The zero value is invalid.
type Severity uint8

// The severities.
const (
	// Info is worth knowing and nothing to mend.
	Info Severity = iota + 1
	// Warning is likely to be a mistake, or is one of form.
	Warning
	// Error is a mistake.
	Error
)

var severityNames = []string{"", "info", "warning", "error"}

// String returns the name, e.g. "warning".
func (s Severity) String() string {
	if s != 0 && int(s) < len(severityNames) {
		return severityNames[s]
	}
	return fmt.Sprintf("Severity(%d)", s)
}

// MarshalText returns the name. An invalid severity is an [ErrName].
func (s Severity) MarshalText() ([]byte, error) {
	if s == 0 || int(s) >= len(severityNames) {
		return nil, fmt.Errorf("judge.Severity.MarshalText %d: %w", s, ErrName)
	}
	return []byte(severityNames[s]), nil
}

// UnmarshalText reads the name. It fails with [ErrName].
func (s *Severity) UnmarshalText(text []byte) error {
	i := slices.Index(severityNames, string(text))
	if i <= 0 {
		return fmt.Errorf("judge.Severity.UnmarshalText %q: %w", text, ErrName)
	}
	*s = Severity(i)
	return nil
}
