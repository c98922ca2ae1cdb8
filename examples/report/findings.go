package main

import (
	"fmt"
	"iter"

	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables/check"
)

// appendFindings appends what the checks found, and what they could not look at.
func (p *published) appendFindings(b []byte) ([]byte, error) {
	b = append(b, "\n## 核对结果\n"...)
	b = append(b, "\n### 由账编成的九张表\n\n"...)
	if p.Account.Prior == nil {
		b = appendTableFindings(b, check.Run(p.set))
	} else {
		b = appendTableFindings(b, check.Run(p.set, check.WithPrior(p.prior)))
	}
	b = append(b, "\n### 公布的九张表\n\n"...)
	b = appendTableFindings(b, check.Run(p.document.set))
	b = p.appendTextFindings(append(b, "\n### 情况说明\n\n"...))
	for i := range p.Evaluations {
		e := &p.Evaluations[i]
		b = fmt.Appendf(b, "\n### 绩效自评表和自评报告：%s\n\n", e.Project)
		judged := e.Check(p.document.report...)
		n := judged.Len()
		b = appendList(b, n, judged.Findings(), func(f judge.Finding) string { return f.Message })
		b = appendSkipped(b, judged.NotEvaluated(), func(s judge.Unevaluated) string {
			return fmt.Sprintf("%s %s：%s", s.Rule, s.At, s.Reason)
		})
	}
	return b, nil
}

func appendTableFindings(b []byte, judged check.Report) []byte {
	exact, rounding := 0, 0
	for rule := range check.Rules() {
		t := judged.Tally(rule.ID)
		exact += t.Exact
		rounding += t.Rounding
	}
	b = fmt.Appendf(b, "勾稽关系精确成立的%d条，有四舍五入尾差的%d条。\n\n", exact, rounding)
	b = appendList(b, judged.Len(), judged.Findings(), func(f check.Finding) string { return f.Message })
	return appendSkipped(b, judged.NotEvaluated(), func(s check.Skipped) string { return s.Rule + "：" + s.Reason })
}

// appendTextFindings appends what is found in the text, which is read like anybody's.
func (p *published) appendTextFindings(b []byte) []byte {
	reading := narrative.Read(p.text.String(), narrative.Options{Year: p.set.Header().Year})
	judged := narrative.Verify(reading,
		narrative.AgainstSet(p.set), narrative.AgainstPrior(p.prior), narrative.AgainstInitial(p.initial), narrative.AgainstFacts(p.Facts))
	read := 0
	for range reading.Statements() {
		read++
	}
	b = fmt.Appendf(b, "读出陈述%d条，已核对%d条。\n\n", read, judged.Verified())
	b = appendList(b, judged.Len(), judged.Findings(), func(f narrative.Finding) string { return f.Message })
	return appendSkipped(b, judged.NotEvaluated(), func(u narrative.Unevaluated) string { return u.Rule + "：" + u.Reason })
}

// appendList appends a line for each of n findings.
func appendList[F any](b []byte, n int, findings iter.Seq[F], message func(F) string) []byte {
	if n == 0 {
		return append(b, "未发现问题。\n"...)
	}
	for f := range findings {
		b = fmt.Appendf(b, "- %s\n", message(f))
	}
	return b
}

// appendSkipped appends a line for each rule that could not be evaluated.
func appendSkipped[S any](b []byte, skipped iter.Seq[S], text func(S) string) []byte {
	head := "\n未核对：\n\n"
	for s := range skipped {
		b = fmt.Appendf(b, "%s- %s\n", head, text(s))
		head = ""
	}
	return b
}
