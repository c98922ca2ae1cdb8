package main

import (
	"fmt"
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// published is what is printed of a disclosure, and checked.
type published struct {
	*disclosure.Disclosure
	document document
	// The tables are in 万元, those of the year before and of the initial budget without
	// any if it is not there.
	set, prior, initial tables.Set
	text                compose.Composition
}

// document is what the department published, as far as it is checked beside what is
// built from its account.
type document struct {
	set    tables.Set              // the nine tables
	report []performance.Statement // of the 绩效自评报告
}

// publish builds the tables of a disclosure and composes its text.
func publish(d *disclosure.Disclosure, original document) (*published, error) {
	if err := d.Validate(); err != nil {
		return nil, err
	}
	edition, err := tables.ParseEdition(d.Edition)
	if err != nil {
		return nil, err
	}
	p := &published{Disclosure: d, document: original}
	if p.set, err = roundedTables(&d.Account, edition); err != nil {
		return nil, err
	}
	if d.Account.Prior != nil {
		if p.prior, err = roundedTables(d.Account.Prior, edition); err != nil {
			return nil, err
		}
	}
	if planned := d.Account.Planned(); planned != nil {
		if p.initial, err = roundedTables(planned, edition); err != nil {
			return nil, err
		}
	}
	p.text, err = compose.Text(&d.Account, d.Facts, edition)
	return p, err
}

func roundedTables(a *budget.Account, e tables.Edition) (tables.Set, error) {
	exact, err := tables.Build(a, e)
	if err != nil {
		return tables.Set{}, err
	}
	return exact.Round(budget.WanYuan, 2)
}

// appendReport appends the whole disclosure in five parts, in 万元, and what the checks
// find in it and in the original.
func appendReport(b []byte, d *disclosure.Disclosure, original document) ([]byte, error) {
	p, err := publish(d, original)
	if err != nil {
		return b, err
	}
	h := d.Account.Header
	out := fmt.Appendf(b, "# %s %d年度部门决算\n\n## 第一部分 部门概况\n\n", h.Name, h.Year)
	for _, part := range []func([]byte) ([]byte, error){
		p.appendUnits, p.appendTables, p.appendText, p.appendEvaluations, p.appendFindings,
	} {
		if out, err = part(out); err != nil {
			return b, err
		}
	}
	return out, nil
}

// appendUnits appends the table of units. Duties and work done are the department's own
// text, which is not part of an account.
func (p *published) appendUnits(b []byte) ([]byte, error) {
	table := grid.New(3)
	table.Title("部门决算单位构成")
	table.Header(grid.Cell{Text: "单位名称"}, grid.Cell{Text: "单位性质"}, grid.Cell{Text: "在职人数"})
	for _, u := range p.Account.Units {
		table.Row(grid.Cell{Text: u.Name}, grid.Cell{Text: u.Nature.String()},
			grid.Cell{Text: strconv.Itoa(u.Headcount), Kind: grid.Number})
	}
	g, err := table.Grid()
	if err != nil {
		return b, err
	}
	return g.AppendMarkdown(b, 3), nil
}

func (p *published) appendTables(b []byte) ([]byte, error) {
	b = fmt.Appendf(b, "\n## 第二部分 %d年度部门决算表\n", p.set.Header().Year)
	for form := range tables.Forms() {
		g, err := p.set.Grid(form)
		if err != nil {
			return b, err
		}
		b = append(b, '\n')
		b = g.AppendMarkdown(b, 3)
	}
	return appendBalance(b, p.set), nil
}

// appendBalance appends the lines of 公开01 in which income and expenditure of the
// year meet what was carried into it and out of it.
func appendBalance(b []byte, set tables.Set) []byte {
	b = append(b, "\n### 收支平衡\n\n"...)
	for _, line := range []tables.Line{
		tables.IncomeTotal, tables.SurplusUsed, tables.Opening, tables.GrandIncome,
		tables.ExpenditureTotal, tables.SurplusDistributed, tables.Closing, tables.GrandExpenditure,
	} {
		at := tables.Address{Form: tables.Form01, Row: tables.LineRow(line), Column: tables.Actual}
		// A blank of the table is a sum of nothing here.
		b = fmt.Appendf(b, "- %s：%s%s\n", line, set.Figure(at).Amount().Comma(set.Unit(), 2), set.Unit())
	}
	return b
}

// appendText appends parts three and four.
func (p *published) appendText(b []byte) ([]byte, error) {
	return p.text.AppendMarkdown(append(b, '\n'), 2), nil
}

func (p *published) appendEvaluations(b []byte) ([]byte, error) {
	b = append(b, "\n## 第五部分 附件\n"...)
	for _, e := range p.Evaluations {
		table := grid.New(e.Template.Columns())
		table.Title(performance.Title)
		for _, row := range e.Layout() {
			var cells []grid.Cell
			for _, c := range row {
				cell := grid.Cell{Text: c.Text, RowSpan: c.RowSpan, ColSpan: c.ColSpan, Header: c.Heading}
				if c.Number {
					cell.Kind = grid.Number
				}
				cells = append(cells, cell)
			}
			table.Row(cells...)
		}
		g, err := table.Grid()
		if err != nil {
			return b, err
		}
		b = append(b, '\n')
		b = g.AppendMarkdown(b, 3)
		b = fmt.Appendf(b, "\n自评得分：%s分，等次：%s。\n", e.Total, e.Grade)
	}
	return b, nil
}
