package check

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// A finding is a judge.Finding as long as others may be joined to it.
type finding struct {
	Rule     string
	Verdict  judge.Verdict
	Severity judge.Severity
	// At has no row or column if it is about a table or row, and is zero if it is about the
	// set.
	At               tables.Address
	Stated, Expected budget.Figure
	// StatedText and ExpectedText take the place of figures for names and codes.
	StatedText, ExpectedText string
	Difference, Tolerance    budget.Amount
	Cause                    judge.Cause
	Message                  string
	Evidence                 []evidence
}

// An evidence is an identity that does not hold.
type evidence struct {
	Rule                  string
	Terms                 []term
	Verdict               judge.Verdict
	Difference, Tolerance budget.Amount
}

// A term is a figure of it.
type term struct {
	at     tables.Address
	sign   int8
	figure budget.Figure
	from   judge.Origin
}

// public returns the finding as a report has it, with amounts in the unit of the set.
func (f *finding) public(u budget.Unit) judge.Finding {
	out := judge.Finding{
		Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity,
		StatedText: f.StatedText + f.Stated.Text(u), ExpectedText: f.ExpectedText + f.Expected.Text(u), // one of the two is empty
		Stated: judge.MoneyOf(f.Stated), Expected: judge.MoneyOf(f.Expected),
		Difference: f.Difference, Tolerance: f.Tolerance, Cause: f.Cause, Message: f.Message,
	}
	if f.At != (tables.Address{}) {
		out.At = f.At
	}
	for _, e := range f.Evidence {
		shown := judge.Evidence{Rule: e.Rule, Verdict: e.Verdict, Difference: e.Difference, Tolerance: e.Tolerance}
		for _, t := range e.Terms {
			shown.Terms = append(shown.Terms, judge.EvidenceTerm{Sign: t.sign, At: t.at, Stated: judge.MoneyOf(t.figure), From: t.from})
		}
		out.Evidence = append(out.Evidence, shown)
	}
	return out
}
