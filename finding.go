package yusuan

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// tableFinding returns a finding on the nine forms, with amounts in the unit of the
// tables.
func tableFinding(f check.Finding, u budget.Unit) judge.Finding {
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
		for _, at := range e.Terms {
			shown.Terms = append(shown.Terms, judge.EvidenceTerm{At: at})
		}
		out.Evidence = append(out.Evidence, shown)
	}
	return out
}

// textFinding returns a finding on the text.
func textFinding(f verify.Finding) judge.Finding {
	out := judge.Finding{
		Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity, At: f.Subject, Text: judge.Span{Start: f.Start, End: f.End, Quote: f.Quote},
		StatedText: f.Stated, ExpectedText: f.Expected, Difference: f.Difference, Tolerance: f.Tolerance,
		Cause: f.Cause, Message: f.Message,
	}
	for _, rule := range f.Rules {
		out.Evidence = append(out.Evidence, judge.Evidence{Rule: rule})
	}
	return out
}
