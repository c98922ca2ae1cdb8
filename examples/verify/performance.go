package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// performance reads the self-evaluation tables of the document and holds them, and
// what the text says of the only one, against their rules.
func (o *output) performance(d reading.Document, r reading.Reading) {
	found := evaluations(d, r)
	var report []performance.Statement
	switch len(found) {
	case 0:
		for rule := range performance.Rules() {
			o.skip(rule.ID, "文件中没有绩效自评表")
		}
	case 1: // of several, the text does not say which it is about
		report = performance.ReadReport(d.Text)
	}
	for i := range found {
		if isHeadless(found[i].Evaluation) { // part of one whose other pages are not there
			for rule := range performance.Rules() {
				o.skip(rule.ID, "自评表缺少项目名称和单位，可能不完整")
			}
			continue
		}
		o.evaluation(&found[i], report)
	}
}

// evaluations reads the self-evaluations among the tables that are none of the nine.
func evaluations(d reading.Document, r reading.Reading) []performance.Reading {
	var found []performance.Reading
	var rows [][]*string // of the table that the last of found is in
	last := -1           // the last sheet of that table
	read := func(rows [][]*string) []performance.Reading {
		readings, err := performance.Read(rows, r.Set().Unit())
		if err != nil {
			return nil // it is of another kind
		}
		return readings
	}
	for t := range r.Other() {
		var more [][]*string
		for _, sheet := range d.Tables[t.Table : t.Last+1] {
			more = append(more, sheet.Rows...)
		}
		readings := read(more)
		isMore := strings.Contains(t.Title, "绩效") // the title again, but no headings
		if len(readings) > 0 {
			isMore = isHeadless(readings[0].Evaluation)
		}
		if len(found) > 0 && t.Table == last+1 && isMore && isOpen(found[len(found)-1].Evaluation) {
			before := len(read(rows))
			more = slices.Concat(rows, more)
			found, readings = found[:len(found)-before], read(more)
		}
		if len(readings) > 0 {
			found, rows, last = append(found, readings...), more, t.Last
		}
	}
	return found
}

// isOpen reports whether a self-evaluation may go on in the next table: it has no totals.
func isOpen(e performance.Evaluation) bool { return e.Total.IsBlank() }

// isHeadless reports whether a table does not say what it is about: more of another.
func isHeadless(e performance.Evaluation) bool {
	return e.Project == "" && e.Agency == "" && e.Department == ""
}

// evaluation takes over what the rules find in a self-evaluation, and what of it could
// not be understood.
func (o *output) evaluation(r *performance.Reading, report []performance.Statement) {
	section := performance.Title
	if r.Evaluation.Project != "" {
		section += "：" + r.Evaluation.Project
	}
	checked := r.Check(report...)
	for f := range checked.Findings() {
		o.Findings = append(o.Findings, performanceFinding(f, section))
		o.Summary.count(f.Severity)
	}
	for s := range checked.NotEvaluated() {
		o.skip(s.Rule, s.Reason)
	}
	var unread []string
	for _, u := range r.Unread {
		if u.Err != nil {
			unread = append(unread, fmt.Sprintf("第%d行第%d列“%s”", u.Row, u.Column, u.Text))
		}
	}
	if len(unread) > 0 {
		o.skip("P06", section+"有未能识别的单元格："+strings.Join(unread, "、"))
	}
}

func performanceFinding(f judge.Finding, section string) finding {
	out := finding{
		Rule: f.Rule, Verdict: f.Verdict, Severity: f.Severity, Section: section,
		Stated: f.StatedText, Expected: f.ExpectedText, Message: f.Message, Row: f.At.String(),
	}
	if f.Text.Quote != "" {
		out.Row, out.Quote, out.At = "", f.Text.Quote, &span{f.Text.Start, f.Text.End}
	}
	return out
}
