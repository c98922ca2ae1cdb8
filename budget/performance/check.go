package performance

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// Check judges every cell that is there by the rules P01 to P10, and statements of the
// report text ([ReadReport]) by P09. Rounding is no finding. One cause makes one
// finding: a cell that breaks several rules, and one value of which would mend them
// all, is reported once.
func (e Evaluation) Check(report ...Statement) judge.Report { return e.check(nil, report) }

// check is Check for a table some of whose cells could not be understood.
func (e Evaluation) check(gaps []Unread, report []Statement) judge.Report {
	c := newChecker(e)
	c.statements = report
	if len(gaps) > 0 {
		c.allowGaps()
	}
	c.noteSkipped()
	c.blame()
	for _, r := range rules {
		if r.looks != nil {
			r.looks(c, r)
		}
	}
	for i := range c.findings {
		c.findings[i].Section = e.heading()
	}
	if len(gaps) > 0 {
		c.skip(ruleP06.ID, Place{}, e.heading()+"有未能识别的单元格："+placesOf(gaps))
	}
	return judge.NewReport(c.findings, c.skipped, nil)
}

// heading returns what the findings stand under: the title with the project.
func (e *Evaluation) heading() string {
	if e.Project == "" {
		return Title
	}
	return Title + "：" + e.Project
}

// placesOf lists cells with their places.
func placesOf(cells []Unread) string {
	var list []string
	for _, u := range cells {
		list = append(list, fmt.Sprintf("第%d行第%d列“%s”", u.Row, u.Column, u.Text))
	}
	return strings.Join(list, "、")
}

// checker is one call of Check.
type checker struct {
	e          Evaluation // a copy that repairs may be tried on
	claims     []claim
	outcomes   []outcome
	statements []Statement // of the report text
	findings   []judge.Finding
	skipped    []judge.Unevaluated
}

func newChecker(e Evaluation) *checker {
	c := &checker{e: e}
	c.e.Funding, c.e.Indicators = slices.Clone(e.Funding), slices.Clone(e.Indicators)
	if e.TotalWeight.IsBlank() && !e.Total.IsBlank() { // some tables do not print it
		c.e.TotalWeight = e.addedWeights()
	}
	c.claims = c.e.claims()
	c.outcomes = make([]outcome, len(c.claims))
	for i := range c.claims {
		c.outcomes[i] = c.e.judge(&c.claims[i])
	}
	return c
}

// allowGaps takes back what is broken perhaps only because a figure could not be read.
func (c *checker) allowGaps() {
	for i := range c.outcomes {
		o := &c.outcomes[i]
		if o.isBroken() && (o.verdict == judge.Incomplete || c.claims[i].rule.adds) {
			*o = outcome{verdict: judge.NotEvaluated, reason: "有未能识别的单元格"}
		}
	}
}

// addedWeights returns the sum of the weights, blank if an indicator has none.
func (e *Evaluation) addedWeights() Number {
	if slices.ContainsFunc(e.Indicators, func(i Indicator) bool { return i.Weight.IsBlank() }) {
		return Number{}
	}
	weights, _ := e.marks()
	total, err := add(weights...)
	if err != nil {
		return Number{}
	}
	return Number{total}
}

func (c *checker) skip(rule string, at Place, reason string) {
	c.skipped = append(c.skipped, judge.Unevaluated{Rule: rule, At: at, Reason: reason, Count: 1})
}

// noteSkipped notes the claims that could not be judged, and the rules without any.
func (c *checker) noteSkipped() {
	for _, r := range rules {
		some := r.looks != nil
		for i := range c.claims {
			if c.claims[i].rule != r {
				continue
			}
			some = true
			if o := c.outcomes[i]; o.verdict == judge.NotEvaluated {
				c.skip(r.ID, c.e.place(c.claims[i].at), o.reason)
			}
		}
		if !some {
			c.skip(r.ID, Place{}, "表中没有该规则涉及的数据")
		}
	}
}

// find adds a finding on a cell.
func (c *checker) find(at cell, expected budget.Figure, verdict judge.Verdict, broken []int) {
	f := judge.Finding{
		Rule: c.claims[broken[0]].rule.ID, Verdict: verdict, Severity: severity(verdict),
		At: c.e.place(at), StatedText: c.e.text(at, c.e.stated(at)), ExpectedText: c.e.text(at, expected),
	}
	for _, i := range broken {
		f.Evidence = append(f.Evidence, judge.Evidence{Rule: c.claims[i].rule.ID, At: c.e.place(c.claims[i].at)})
	}
	if !slices.ContainsFunc(broken, func(i int) bool { return !c.outcomes[i].usual }) {
		f.Severity = judge.Warning
	}
	f.Message = message(&f, c.claims[broken[0]].rule)
	c.findings = append(c.findings, f)
}

func severity(v judge.Verdict) judge.Severity {
	if v == judge.Impossible || v == judge.Mismatch {
		return judge.Error
	}
	return judge.Warning
}

// message says a finding on a cell in a sentence.
func message(f *judge.Finding, r *rule) string {
	text := f.At.String()
	if f.StatedText == "" {
		text += "为空"
	} else {
		text += "为" + f.StatedText
	}
	switch {
	case f.Verdict == judge.Rounding:
		text += "，差额仅可由显示为零的数字解释"
	case f.ExpectedText != "":
		text += "，应为" + f.ExpectedText
	case f.Verdict == judge.Incomplete:
		text += "，明细有漏填"
	}
	return text + "（" + r.ID + r.Title + "）"
}

// grade checks the grade against the total; against the sum of the scores, too, as a
// wrong total is a finding of its own.
func (c *checker) grade(r *rule) {
	e := &c.e
	at := Place{Row: gradeRow}
	switch {
	case e.Scale == Scale{}:
		c.skip(r.ID, at, "未给出等次标准")
		return
	case e.Total.IsBlank():
		c.skip(r.ID, at, "未列得分合计")
		return
	case e.Grade == e.Scale.Grade(e.Total):
		return
	}
	for i := range c.claims {
		if slices.Contains(r.after, c.claims[i].rule) && c.outcomes[i].isBroken() &&
			e.Grade == e.Scale.Grade(Number{c.outcomes[i].expected}) {
			return
		}
	}
	f := judge.Finding{
		Rule: r.ID, Verdict: judge.Mismatch, At: at, StatedText: e.Grade, ExpectedText: e.Scale.Grade(e.Total),
		Evidence: []judge.Evidence{{Rule: r.ID, At: at}},
	}
	if e.Grade == "" {
		f.Verdict = judge.Incomplete
	}
	f.Severity = severity(f.Verdict)
	f.Message = message(&f, r)
	c.findings = append(c.findings, f)
}
