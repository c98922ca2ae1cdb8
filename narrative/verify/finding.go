package verify

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
)

// Finding is one thing that is wrong with a text, or remarkable (问题). Which fields
// it has depends on its rule: rules about words have no amounts.
type Finding struct {
	// Rule is the ID of the rule that found it, of the most direct of several.
	Rule string
	// Verdict is Impossible, Incomplete or Mismatch.
	Verdict judge.Verdict
	// Severity is that of the most severe of Rules, or less where the rule says so.
	Severity judge.Severity
	// Statement is the index in [narrative.Reading.Statements] of the statement to mend, −1 if
	// it is about none.
	Statement int
	// Subject is what it is about, the zero value for matters of form.
	Subject narrative.Subject
	// Measure is that of the statement, 0 if there is none.
	Measure narrative.Measure
	// Stated is what the text says, in its unit; Expected what it should say, "" if
	// that is not known.
	Stated, Expected string
	// Difference is how far the sum of Rule misses zero, in 分, and Tolerance how far
	// it might; zero where no amounts are added up.
	Difference, Tolerance budget.Amount
	// Cause is how the mistake may have come about, zero if no repair fits.
	Cause judge.Cause
	// Message says it in a Chinese sentence, with place, figures and cause.
	Message string
	// Start and End enclose in the text what is to be mended; they are equal where
	// something is missing.
	Start, End int
	// Quote is the clause that it stands in, as written.
	Quote string
	// Chapter is the index in [narrative.Reading.Chapters].
	Chapter int
	// Rules lists the rules that show it, in order, Rule among them.
	Rules []string
}

// Skipped is something that a rule could not be judged by (未核对).
type Skipped struct {
	Rule string // ID
	// Reason says why, in Chinese.
	Reason string
	// Count is how many statements it concerns; 0 if the rule did not apply at all.
	Count int
}

// Report is what [Run] found (核对结果). It never changes and is safe to
// share. The zero value is that of an empty text.
type Report struct {
	findings []Finding
	verdicts []judge.Verdict
	skipped  []Skipped
}

// Findings yields the findings in the order of their places in the text.
func (v Report) Findings() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, f := range v.findings {
			f.Rules = slices.Clone(f.Rules)
			if !yield(f) {
				return
			}
		}
	}
}

// Len returns the number of findings.
func (v Report) Len() int { return len(v.findings) }

// Count returns the number of findings of a severity.
func (v Report) Count(s judge.Severity) int {
	n := 0
	for i := range v.findings {
		if v.findings[i].Severity == s {
			n++
		}
	}
	return n
}

// Verdict returns the verdict on a statement, by its index in
// [narrative.Reading.Statements]: NotEvaluated for one that nothing could be held against,
// or that there is none of.
func (v Report) Verdict(statement int) judge.Verdict {
	if statement < 0 || statement >= len(v.verdicts) {
		return judge.NotEvaluated
	}
	return v.verdicts[statement]
}

// Verified returns the number of statements that were held against something, well
// or badly.
func (v Report) Verified() int {
	n := 0
	for _, verdict := range v.verdicts {
		if verdict != judge.NotEvaluated {
			n++
		}
	}
	return n
}

// NotEvaluated yields what could not be looked at, in order of rules.
func (v Report) NotEvaluated() iter.Seq[Skipped] { return slices.Values(v.skipped) }
