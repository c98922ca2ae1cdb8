package main

import (
	"fmt"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables/check"
)

// A checked is what the checks say of one part of what was published.
type checked struct {
	title   string
	summary string // "" for none
	report  judge.Report
	by      func(rule string) bool // the rules that are about the part
}

// checks audits the publication, and what the department published itself beside it, if it is there.
func (p *published) checks() []checked {
	audit := yusuan.Audit(p.Reading(), yusuan.Options{})
	all := []checked{{"由账编成的九张表", sums(audit.Report), audit.Report, isTableRule}}
	if p.document.set.Header().Name != "" {
		original := check.Run(p.document.set)
		all = append(all, checked{"公布的九张表", sums(original), original, isTableRule})
	}
	read, verified := 0, 0
	for s := range audit.Statements() {
		read++
		if s.Verdict != judge.NotEvaluated {
			verified++
		}
	}
	statements := fmt.Sprintf("读出陈述%d条，已核对%d条。", read, verified)
	all = append(all, checked{"情况说明", statements, audit.Report, isTextRule})
	for _, e := range p.disclosed.Evaluations {
		r := e.Check(performance.WithReport(p.document.report...))
		all = append(all, checked{"绩效自评表和自评报告：" + e.Project, "", r, isAnyRule})
	}
	return all
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

// sums says how many sums of the tables hold.
func sums(r judge.Report) string {
	exact, rounding := 0, 0
	for rule := range check.Rules() {
		t := r.Tally(rule.ID)
		exact += t.Exact
		rounding += t.Rounding
	}
	return fmt.Sprintf("勾稽关系精确成立的%d条，有四舍五入尾差的%d条。", exact, rounding)
}

// findings returns what was found.
func (c *checked) findings() []judge.Finding {
	var found []judge.Finding
	for f := range c.report.Findings() {
		if c.by(f.Rule) {
			found = append(found, f)
		}
	}
	return found
}

// notLookedAt returns a line for each rule that could not be judged by.
func (c *checked) notLookedAt() []string {
	var lines []string
	for u := range c.report.NotEvaluated() {
		if !c.by(u.Rule) {
			continue
		}
		at := ""
		if u.At != nil {
			at = " " + u.At.String()
		}
		lines = append(lines, fmt.Sprintf("%s%s：%s", u.Rule, at, u.Reason))
	}
	return lines
}

// appendFindings appends what the checks found, part by part.
func (p *published) appendFindings(b []byte) []byte {
	b = append(b, "\n## 核对结果\n"...)
	for _, c := range p.checks() {
		b = fmt.Appendf(b, "\n### %s\n\n", c.title)
		if c.summary != "" {
			b = fmt.Appendf(b, "%s\n\n", c.summary)
		}
		found := c.findings()
		for _, f := range found {
			b = fmt.Appendf(b, "- %s\n", f.Message)
		}
		if len(found) == 0 {
			b = append(b, "未发现问题。\n"...)
		}
		head := "\n未核对：\n\n"
		for _, line := range c.notLookedAt() {
			b = fmt.Appendf(b, "%s- %s\n", head, line)
			head = ""
		}
	}
	return b
}
