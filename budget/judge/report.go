package judge

import (
	"iter"
	"slices"
)

// Tally counts the claims of one rule by verdict.
type Tally struct {
	// How many came out so.
	Exact, Rounding, NotEvaluated, Incomplete, Impossible int
}

// count counts a verdict.
func (t *Tally) count(v Verdict) {
	switch v {
	case Exact:
		t.Exact++
	case Rounding:
		t.Rounding++
	case NotEvaluated:
		t.NotEvaluated++
	case Incomplete:
		t.Incomplete++
	default:
		t.Impossible++
	}
}

// Tallies are the tallies of the rules that ran, in the order they first did. The zero
// value is empty.
type Tallies []RuleTally

// RuleTally is the tally of a rule.
type RuleTally struct {
	Rule string // ID
	Tally
}

// Of returns the tally of a rule, and whether it ran.
func (t Tallies) Of(rule string) (Tally, bool) {
	i := slices.IndexFunc(t, func(r RuleTally) bool { return r.Rule == rule })
	if i < 0 {
		return Tally{}, false
	}
	return t[i].Tally, true
}

// Count counts a claim of a rule. Those of one rule mostly follow one another.
func (t *Tallies) Count(rule string, v Verdict) {
	i := len(*t) - 1
	for i >= 0 && (*t)[i].Rule != rule {
		i--
	}
	if i < 0 {
		i = len(*t)
		*t = append(*t, RuleTally{Rule: rule})
	}
	(*t)[i].count(v)
}

// Report is what was found (核对结果). It never changes and is safe to share. The zero value
// is that of nothing looked at.
type Report struct {
	findings    []Finding
	unevaluated []Unevaluated
	tallies     Tallies
}

// NewReport returns the report of findings in their order, of what could not be evaluated,
// and of how often each rule came out how. They must not be changed after.
func NewReport(findings []Finding, unevaluated []Unevaluated, tallies Tallies) Report {
	return Report{findings, unevaluated, tallies}
}

// Findings yields the findings in order. Their evidence must not be changed.
func (r Report) Findings() iter.Seq[Finding] { return slices.Values(r.findings) }

// Len returns the number of findings.
func (r Report) Len() int { return len(r.findings) }

// Count returns the number of findings of a severity.
func (r Report) Count(s Severity) int {
	n := 0
	for i := range r.findings {
		if r.findings[i].Severity == s {
			n++
		}
	}
	return n
}

// NotEvaluated yields what could not be looked at, in order of rules: nothing found is
// never nothing looked at.
func (r Report) NotEvaluated() iter.Seq[Unevaluated] { return slices.Values(r.unevaluated) }

// Tally returns how many claims of a rule came out how. It is zero for a rule that did not
// run and for one that claims nothing about numbers.
func (r Report) Tally(rule string) Tally {
	t, _ := r.tallies.Of(rule)
	return t
}
