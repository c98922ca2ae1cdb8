package check

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// Finding is one thing that is wrong with an account, or remarkable. Which fields
// it has depends on its rule: structure rules have no amounts.
type Finding struct {
	// Rule is the ID of the rule that found it, of the first of several.
	Rule string
	// Verdict is Impossible, Incomplete, Mismatch, or Rounding if only printed zeros
	// could hide the difference.
	Verdict judge.Verdict
	// Severity is Error for what cannot be, Warning for what is likely a mistake.
	Severity judge.Severity
	// At names the figure. Row and Column are zero if it is about a table or row, all
	// of it if it is about the set.
	At tables.Address
	// Stated is the figure as printed, blank if it is blank or missing.
	Stated budget.Figure
	// Expected is what the identities imply, blank if they do not imply one figure.
	Expected budget.Figure
	// StatedText and ExpectedText take the place of figures for names and codes.
	StatedText, ExpectedText string
	// Difference is how far the identity of Rule misses zero, in 分, and Tolerance how
	// far it might.
	Difference, Tolerance budget.Amount
	// Cause is how the mistake may have come about, zero if no repair fits.
	Cause judge.Cause
	// Message says it in a Chinese sentence, with place, figures and evidence.
	Message string
	// Evidence lists the identities that show it, in order of their rules.
	Evidence []Evidence
}

// Evidence is an identity that does not hold, as shown by a finding.
type Evidence struct {
	Rule string // its ID
	// Terms are the addresses of its figures.
	Terms      []tables.Address
	Verdict    judge.Verdict // of the identity
	Difference budget.Amount // how far it misses zero, in 分
	Tolerance  budget.Amount // how far it might, in 分
}

// Skipped is a rule that could not be evaluated somewhere.
type Skipped struct {
	Rule string // its ID
	// Reason says why, in Chinese.
	Reason string
	// Count is how many identities it concerns; 1 for rules that have none.
	Count int
}

// Tally counts the identities of one rule by verdict: Exact, Rounding, NotEvaluated,
// Incomplete and Impossible.
type Tally struct {
	Exact, Rounding, NotEvaluated, Incomplete, Impossible int
}

// Report is what a run found. It never changes and is safe to share.
type Report struct {
	findings []Finding
	skipped  []Skipped
	tallies  tallies
}

// Findings yields the findings in order of form, row, column and rule.
func (r Report) Findings() iter.Seq[Finding] { return slices.Values(r.findings) }

// Len returns the number of findings.
func (r Report) Len() int { return len(r.findings) }

// NotEvaluated yields what could not be looked at, in order of rules.
func (r Report) NotEvaluated() iter.Seq[Skipped] { return slices.Values(r.skipped) }

// Tally returns how many identities of a rule came out how. It is zero for a rule
// that did not run and for structure rules.
func (r Report) Tally(rule string) Tally {
	t, _ := r.tallies.of(rule)
	return t
}

// Count returns the number of findings of a severity.
func (r Report) Count(s judge.Severity) int {
	n := 0
	for i := range r.findings {
		if r.findings[i].Severity == s {
			n++
		}
	}
	return n
}
