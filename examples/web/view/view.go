// Package view makes of an audited document what the page shows: its tables and its text with marks where findings stand, and the list of
// findings. It is written as JSON for the page; indexes count from 0.
package view

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/placed"
	"github.com/fiscalcn/yusuan/examples/report/chart"
)

// View is a document as the page shows it.
type View struct {
	Title string `json:"title"` // 某市某局 2024 年度部门决算
	// Read and Verified count the statements of the text, and those of them that something could be held against.
	Read     int `json:"read"`
	Verified int `json:"verified"`
	// Findings are the list; marks name findings by their index in it.
	Findings []Finding `json:"findings"`
	// Groups are the findings by severity, the gravest first, and by cause.
	Groups     []Group     `json:"groups"`
	Tables     []Table     `json:"tables"`
	Paragraphs []Paragraph `json:"paragraphs"`
	Charts     []Chart     `json:"charts"`
	// Notes say what of the file was not read, and Unjudged why rules could not be judged by.
	Notes    []string `json:"notes"`
	Unjudged []string `json:"unjudged"`
}

// Finding is one that the list shows.
type Finding struct {
	Rule     string   `json:"rule"`
	Severity string   `json:"severity"` // error, warning or info
	Place    string   `json:"place"`    // where it stands in the file: 第3页, “公开03”D8
	Message  string   `json:"message"`
	Sums     []string `json:"sums,omitzero"` // that do not hold
}

// Chart is a drawing.
type Chart struct {
	Title string `json:"title"`
	SVG   string `json:"svg"`
}

// Group is the findings of one severity and one cause.
type Group struct {
	Severity string `json:"severity"`
	Name     string `json:"name"`  // of the severity: 错误
	Cause    string `json:"cause"` // 相邻数字颠倒, or 原因未明 where none is known
	Findings []int  `json:"findings"`
}

// Of returns the view of a report on a document. place says where in the file a finding stands; notes are what the reader of the file
// has to say.
func Of(d yusuan.Document, r yusuan.Report, place func(judge.Finding) string, notes []string) View {
	v := View{
		Title: placed.Title(r.Reading()), Findings: []Finding{}, Groups: []Group{}, Charts: []Chart{}, Tables: tables(d, r.Reading()),
		Notes: append([]string{}, notes...), Unjudged: append([]string{}, placed.Unjudged(r)...),
	}
	var words []mark
	v.Groups, words = v.list(r, d.Text, place)
	for s := range r.Statements() {
		v.Read++
		if s.Verdict != judge.NotEvaluated {
			v.Verified++
		}
		if s.Verdict == judge.Exact || s.Verdict == judge.Rounding {
			words = append(words, mark{s.Start, s.End, holds})
		}
	}
	v.Paragraphs = paragraphs(d.Text, words)
	for _, c := range chart.Of(r.Reading()) {
		v.Charts = append(v.Charts, Chart{c.Title, string(c.AppendSVG(nil))})
	}
	return v
}

// list lists findings by severity and cause, in the order in which causes first appear; those without a cause are the last. It marks
// cells, and returns the marks of the text.
func (v *View) list(r yusuan.Report, text string, place func(judge.Finding) string) (groups []Group, words []mark) {
	groups = []Group{}
	for _, s := range placed.Severities() {
		for _, cause := range causes(r, s) {
			g := Group{Severity: s.String(), Name: s.Chinese(), Cause: cmp.Or(cause.Chinese(), "原因未明")}
			for f := range r.Findings() {
				if f.Severity != s || f.Cause != cause {
					continue
				}
				n := len(v.Findings)
				g.Findings = append(g.Findings, n)
				v.Findings = append(v.Findings, Finding{
					Rule: f.Rule, Severity: s.String(), Place: place(f), Message: placed.OneLine(f.Message.String()),
					Sums: placed.Sums(f, placed.Unit(r.Reading())),
				})
				if f.Cell.Table > 0 {
					v.Tables[f.Cell.Table-1].mark(f.Cell.Row-1, f.Cell.Column-1, n)
				}
				if f.Text != (judge.Span{}) {
					start, end := placed.Span(text, f.Text)
					words = append(words, mark{start, end, n})
				}
			}
			groups = append(groups, g)
		}
	}
	return groups, words
}

// causes returns the causes of the findings of a severity, in their order, none last.
func causes(r yusuan.Report, s judge.Severity) []judge.Cause {
	var out []judge.Cause
	hasOther := false
	for f := range r.Findings() {
		switch {
		case f.Severity != s:
		case f.Cause == 0:
			hasOther = true
		case !slices.Contains(out, f.Cause):
			out = append(out, f.Cause)
		}
	}
	if hasOther {
		out = append(out, 0)
	}
	return out
}
