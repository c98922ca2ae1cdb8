package yusuan

import (
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative/verify"
)

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
