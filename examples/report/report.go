package main

import (
	"fmt"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/examples/report/outline"
	"github.com/fiscalcn/yusuan/tables"
)

// document is what the department published, as far as it is checked beside what is
// built from its account.
type document struct {
	set    tables.Set              // the nine tables
	report []performance.Statement // of the 绩效自评报告
}

// published is what is printed of a disclosure, and checked.
type published struct {
	yusuan.Publication
	disclosed *disclosure.Disclosure
	document  document
	outline   outline.Outline
}

// appendReport appends the whole disclosure in its parts, in 万元, and what the checks
// find in it and in the original.
func appendReport(b []byte, d *disclosure.Disclosure, original document) ([]byte, error) {
	made, err := yusuan.Publish(*d)
	if err != nil {
		return b, err
	}
	parts, err := outline.New(made, d)
	if err != nil {
		return b, err
	}
	p := published{made, d, original, parts}
	out := fmt.Appendf(b, "# %s %s\n\n## %s\n\n", parts.Department, parts.Title, parts.Parts[0].Title)
	if out, err = p.appendUnits(out); err != nil {
		return b, err
	}
	return p.appendFindings(p.appendEvaluations(p.appendText(p.appendTables(out)))), nil
}

// appendUnits appends the table of units. Duties and work done are the department's own
// text, which is not part of an account.
func (p *published) appendUnits(b []byte) ([]byte, error) {
	g, err := outline.Units(p.Set().Kind(), p.disclosed.Account.Units)
	if err != nil {
		return b, err
	}
	return g.AppendMarkdown(b, 3), nil
}

func (p *published) appendTables(b []byte) []byte {
	b = fmt.Appendf(b, "\n## %s\n", p.outline.Parts[1].Title)
	for g := range p.Grids() {
		b = append(b, '\n')
		b = g.AppendMarkdown(b, 3)
	}
	return appendBalance(b, p.Set())
}

// appendBalance appends the lines of 公开01 in which income and expenditure of the
// year meet what was carried into it and out of it. A budget has only some of them.
func appendBalance(b []byte, set tables.Set) []byte {
	b = append(b, "\n### 收支平衡\n\n"...)
	for _, line := range []tables.Line{
		tables.IncomeTotal, tables.SurplusUsed, tables.Opening, tables.GrandIncome,
		tables.ExpenditureTotal, tables.SurplusDistributed, tables.Closing, tables.GrandExpenditure,
	} {
		at := tables.Address{Form: tables.Form01, Row: tables.LineRow(line), Column: tables.Actual}
		if !set.Has(at) {
			continue
		}
		// A blank of the table is a sum of nothing here.
		b = fmt.Appendf(b, "- %s：%s%s\n", line, set.Figure(at).Amount().Comma(set.Unit(), 2), set.Unit())
	}
	return b
}

// appendText appends the parts of the text.
func (p *published) appendText(b []byte) []byte {
	return p.Text().AppendMarkdown(append(b, '\n'), 2)
}

func (p *published) appendEvaluations(b []byte) []byte {
	evaluations := p.disclosed.Evaluations
	if len(evaluations) == 0 { // and a budget has none
		return b
	}
	b = fmt.Appendf(b, "\n## %s\n", p.outline.Parts[len(p.outline.Parts)-1].Title)
	for g := range p.Evaluations() {
		b = append(b, '\n')
		b = g.AppendMarkdown(b, 3)
		b = fmt.Appendf(b, "\n自评得分：%s分，等次：%s。\n", evaluations[0].Total, evaluations[0].Grade)
		evaluations = evaluations[1:]
	}
	return b
}
