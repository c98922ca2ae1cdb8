package main

import (
	"fmt"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables/check"
)

// appendFindings appends what the audit of the publication found in tables and text, and
// what the document that the department published itself has to say beside them.
func (p *published) appendFindings(b []byte) []byte {
	audit := yusuan.Audit(p.Reading(), yusuan.Options{})
	b = append(b, "\n## 核对结果\n\n### 由账编成的九张表\n\n"...)
	b = appendTallies(b, audit.Report)
	b = appendJudged(b, audit.Report, isTableRule)

	original := check.Run(p.document.set)
	b = append(b, "\n### 公布的九张表\n\n"...)
	b = appendTallies(b, original)
	b = appendJudged(b, original, isTableRule)

	read, verified := 0, 0
	for s := range audit.Statements() {
		read++
		if s.Verdict != judge.NotEvaluated {
			verified++
		}
	}
	b = fmt.Appendf(b, "\n### 情况说明\n\n读出陈述%d条，已核对%d条。\n\n", read, verified)
	b = appendJudged(b, audit.Report, isTextRule)

	for _, e := range p.disclosed.Evaluations {
		b = fmt.Appendf(b, "\n### 绩效自评表和自评报告：%s\n\n", e.Project)
		b = appendJudged(b, e.Check(performance.WithReport(p.document.report...)), isAnyRule)
	}
	return b
}

func isTableRule(id string) bool {
	_, ok := check.Lookup(id)
	return ok
}

func isTextRule(id string) bool {
	_, ok := verify.Lookup(id)
	return ok
}

func isAnyRule(string) bool { return true }

// appendTallies appends how many sums of the tables hold.
func appendTallies(b []byte, r judge.Report) []byte {
	exact, rounding := 0, 0
	for rule := range check.Rules() {
		t := r.Tally(rule.ID)
		exact += t.Exact
		rounding += t.Rounding
	}
	return fmt.Appendf(b, "勾稽关系精确成立的%d条，有四舍五入尾差的%d条。\n\n", exact, rounding)
}

// appendJudged appends a line for each finding by some rules, and for each of the rules
// that could not be evaluated.
func appendJudged(b []byte, r judge.Report, by func(rule string) bool) []byte {
	before := len(b)
	for f := range r.Findings() {
		if by(f.Rule) {
			b = fmt.Appendf(b, "- %s\n", f.Message)
		}
	}
	if len(b) == before {
		b = append(b, "未发现问题。\n"...)
	}
	head := "\n未核对：\n\n"
	for u := range r.NotEvaluated() {
		if !by(u.Rule) {
			continue
		}
		at := ""
		if u.At != nil {
			at = " " + u.At.String()
		}
		b = fmt.Appendf(b, "%s- %s%s：%s\n", head, u.Rule, at, u.Reason)
		head = ""
	}
	return b
}
