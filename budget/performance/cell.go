package performance

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// Place is where a figure stands in the table: 地方财政资金/④, 年度资金总额/执行率,
// 资金使用率/得分, 合计/得分. In a finding on the report text it is what the text is about.
// The zero value is nowhere.
type Place struct {
	Row    string // name of the funding line or indicator, 合计 or 总分, 自评得分等次
	Column string // ① to ⑧, 指标分值, 得分, 实际完成值, as the template has it; "" for the whole row
}

// String returns row and column with a slash between them.
func (p Place) String() string {
	if p.Column == "" {
		return p.Row
	}
	return p.Row + "/" + p.Column
}

// A cell is the place of a figure that claims are about.
type cell struct {
	block  block
	row    int // index of the line or the indicator
	column int // field of the line
}

type block uint8

const (
	fundingBlock    block = iota + 1 // money of a line
	lineNumberBlock                  // any other number of a line
	weightBlock
	scoreBlock
	actualBlock
	totalWeightBlock
	totalBlock
	hundredBlock // no cell, but the number 100
)

const (
	gradeRow     = "自评得分等次"
	scoreColumn  = "得分"
	actualColumn = "实际完成值"
)

// place returns the name of the cell.
func (e *Evaluation) place(c cell) Place {
	switch c.block {
	case fundingBlock, lineNumberBlock:
		return Place{e.Template.label(&e.Funding[c.row]), e.Template.columnName(c.column)}
	case weightBlock:
		return Place{e.Indicators[c.row].Name, e.Template.weightLabel()}
	case scoreBlock:
		return Place{e.Indicators[c.row].Name, scoreColumn}
	case actualBlock:
		return Place{e.Indicators[c.row].Name, actualColumn}
	case totalWeightBlock:
		return Place{e.Template.totalLabel(), e.Template.weightLabel()}
	}
	return Place{e.Template.totalLabel(), scoreColumn}
}

// figure returns what the cell states, with the tolerance that it has in a sum.
func (e *Evaluation) figure(c cell) budget.Figure {
	switch c.block {
	case fundingBlock:
		return *e.Funding[c.row].at(c.column)
	case hundredBlock:
		return integer(100).exact()
	case weightBlock, totalWeightBlock:
		return e.number(c).exact()
	case scoreBlock:
		if i := &e.Indicators[c.row]; isWhole(i.Score, i.Weight) {
			return i.Score.exact()
		}
	case lineNumberBlock:
		l := &e.Funding[c.row]
		if c.column == lineWeight || c.column == lineScore && isWhole(l.Score, l.Weight) {
			return e.number(c).exact()
		}
	}
	return e.number(c).figure
}

// isWhole reports whether a score is full or zero, which it is exactly.
func isWhole(score, weight Number) bool {
	return score.Sign() == 0 || !weight.IsBlank() && score.Compare(weight) == 0
}

// number returns the number that a cell states, other than money.
func (e *Evaluation) number(c cell) Number {
	switch c.block {
	case lineNumberBlock:
		return *e.Funding[c.row].number(c.column)
	case weightBlock:
		return e.Indicators[c.row].Weight
	case scoreBlock:
		return e.Indicators[c.row].Score
	case actualBlock:
		return e.Indicators[c.row].Actual.number
	case totalWeightBlock:
		return e.TotalWeight
	}
	return e.Total
}

// set puts a figure, or a number as a figure, into a cell.
func (e *Evaluation) set(c cell, f budget.Figure) {
	switch c.block {
	case fundingBlock:
		*e.Funding[c.row].at(c.column) = f
	case lineNumberBlock:
		e.Funding[c.row].number(c.column).figure = f
	case weightBlock:
		e.Indicators[c.row].Weight.figure = f
	case scoreBlock:
		e.Indicators[c.row].Score.figure = f
	case actualBlock:
		e.Indicators[c.row].Actual.number.figure = f
	case totalWeightBlock:
		e.TotalWeight.figure = f
	case totalBlock:
		e.Total.figure = f
	}
}

// stated returns the cell as it is stored: what set takes.
func (e *Evaluation) stated(c cell) budget.Figure {
	switch c.block {
	case fundingBlock:
		return e.figure(c)
	case hundredBlock:
		return integer(100).figure
	}
	return e.number(c).figure
}

// text returns a figure as the cell would print it, with its unit.
func (e *Evaluation) text(c cell, f budget.Figure) string {
	switch {
	case f.IsBlank():
		return ""
	case c.block == fundingBlock:
		return f.Text(e.Unit) + e.Unit.String()
	case c.block == lineNumberBlock && c.column == executionRate && !e.hasSign(c) && f == e.stated(c):
		return Number{f}.String() // 0.85 may be 85 %
	case c.block == lineNumberBlock && (c.column == unspentPercent || c.column == executionRate):
		return Number{f}.String() + "%"
	case c.block == actualBlock:
		return Value{Number{f}, e.Indicators[c.row].Actual.Unit()}.String()
	}
	return Number{f}.String()
}

// typed returns a figure of the cell as a number of its kind.
func (e *Evaluation) typed(c cell, f budget.Figure) judge.Stated {
	if c.block == fundingBlock {
		return judge.MoneyOf(f)
	}
	p, err := Number{f}.percentage(0)
	switch {
	case err != nil || f.IsBlank():
		return judge.Stated{}
	case strings.HasSuffix(e.text(c, f), "%"):
		return judge.PercentOf(p)
	default:
		return judge.ScoreOf(p)
	}
}
