package main

import (
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/tables"
)

// performance reads the self-evaluation tables of the document and holds them, and
// what the text says of the last of them, against their rules.
func (o *output) performance(d tables.Document, r tables.Reading) {
	var evaluations []performance.Evaluation
	for t := range r.Other() {
		var rows [][]*string
		for _, sheet := range d.Tables[t.Table : t.Last+1] {
			rows = append(rows, sheet.Rows...)
		}
		reading, err := performance.Read(rows, r.Set().Unit())
		if err == nil {
			evaluations = append(evaluations, reading.Evaluation)
		}
	}
	if len(evaluations) == 0 {
		for rule := range performance.Rules() {
			o.skip(rule.ID, "文件中没有绩效自评表")
		}
	}
	for i, e := range evaluations {
		var report []performance.Statement
		if i == len(evaluations)-1 {
			report = performance.ReadReport(d.Text)
		}
		checked := e.Check(report...)
		for f := range checked.Findings() {
			o.Findings = append(o.Findings, performanceFinding(f))
			o.Summary.count(f.Severity)
		}
		for s := range checked.NotEvaluated() {
			o.skip(s.Rule, s.Reason)
		}
	}
}

func performanceFinding(f performance.Finding) finding {
	out := finding{
		Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity, Section: performance.Title,
		Stated: f.Stated, Expected: f.Expected, Message: f.Message, Row: f.At.String(),
	}
	if f.Statement.Quote != "" {
		out.Row, out.Quote, out.At = "", f.Statement.Quote, &span{f.Statement.From, f.Statement.To}
	}
	return out
}
