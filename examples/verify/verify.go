package main

import (
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// verify reads a document and returns what is to be printed about it.
func verify(in []byte) ([]byte, error) {
	d, against, err := input(in)
	if err != nil {
		return nil, err
	}
	reading, err := reading.Read(d)
	if err != nil {
		return nil, err
	}
	o := output{
		Forms: []tables.Form{}, Other: []string{}, Unread: []unreadCell{}, Findings: []finding{},
		Statements: statements{Unresolved: []unresolved{}, List: []statement{}},
	}
	o.read(reading)
	o.judge(reading, len(d.Tables) > 0, d.Text != "")
	o.text(d, reading, against)
	o.performance(d, reading)
	o.sort()
	return o.encode()
}

// input reads a document, or makes it of a disclosure, with what its text is held
// against beside its tables.
func input(in []byte) (reading.Document, []narrative.VerifyOption, error) {
	if isDisclosure(in) {
		return publish(in)
	}
	d, err := document(in)
	return d, nil, err
}

// read takes over what was read, and what was not.
func (o *output) read(r reading.Reading) {
	for f := range r.Forms() {
		o.Forms = append(o.Forms, f)
	}
	for t := range r.Other() {
		if t.Title == "" {
			t.Title = fmt.Sprintf("tables[%d]", t.Table)
		}
		o.Other = append(o.Other, t.Title)
	}
	for c := range r.Unread() {
		o.Unread = append(o.Unread, unreadCell{c.Table, c.Page, c.Row, c.Column, c.Text})
	}
	for x := range r.Extra() {
		cell := unreadCell{x.Table, x.Page, x.Row, x.Column, x.Text}
		o.Extra = append(o.Extra, extraCell{cell, x.Form, x.Label, x.Heading})
	}
}

// headings is the rule that a text without tables can be judged by.
const headings = "S04"

// judge takes over what the rules of the tables find. Without tables there are no
// forms to miss, only headings of the text.
func (o *output) judge(r reading.Reading, hasTables, hasText bool) {
	options := []check.Option{check.WithReading(r)}
	if !hasTables {
		options = append(options, check.Only(headings))
	}
	report := check.Run(r.Set(), options...)
	o.Findings = slices.Grow(o.Findings, report.Len()) // a document can be wrong in every row
	for f := range report.Findings() {
		o.Findings = append(o.Findings, findingOf(f, r.Set().Unit()))
		o.Summary.count(f.Severity)
	}
	if hasTables {
		for s := range report.NotEvaluated() {
			o.skip(s.Rule, s.Reason)
		}
		return
	}
	for rule := range check.Rules() {
		if rule.ID != headings || !hasText {
			o.skip(rule.ID, "文件中没有表格")
		}
	}
}

func findingOf(f check.Finding, unit budget.Unit) finding {
	out := finding{
		Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity, Form: f.At.Form,
		Stated:   f.StatedText + f.Stated.Text(unit), // one of the two is empty
		Expected: f.ExpectedText + f.Expected.Text(unit),
		Cause:    f.Cause.String(), Message: f.Message,
	}
	if f.At.Row != (tables.RowKey{}) {
		out.Row = f.At.Row.String()
	}
	if f.At.Column != 0 {
		out.Column = f.At.Column.String()
	}
	if !f.Difference.IsZero() {
		out.Difference, out.Tolerance = f.Difference.Format(unit, -1), f.Tolerance.Format(unit, -1)
	}
	return out
}

// skip notes a rule that could not run, once for every reason.
func (o *output) skip(rule, reason string) {
	if n := (notEvaluated{rule, reason}); !slices.Contains(o.NotEvaluated, n) {
		o.NotEvaluated = append(o.NotEvaluated, n)
	}
}
