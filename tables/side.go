package tables

import (
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// 公开01 and 04 have an income and an expenditure side: income lines beside expenditure
// classes, and below both the sums.

// refusesSides refuses a template of a form with an income and an expenditure side that
// does not have so many heads, one for each column of cells.
func refusesSides(as *FormTemplate, cells int) string {
	switch {
	case as.Columns != nil:
		return wrongColumns
	case len(as.Heads) != cells:
		return wrongHeads
	}
	return ""
}

// A side is one of the halves of 公开01 and 04: rows of cells of equal number.
type side [][]grid.Cell

// at returns row i, a blank one below the last.
func (s side) at(i, figures int) []grid.Cell {
	if i < len(s) {
		return s[i]
	}
	return blankRow(1, figures)
}

// laySides lays out a form whose expenditure side has the given columns.
func (t *Table) laySides(as *FormTemplate, columns []Column) *grid.Builder {
	g := grid.New(3 + len(columns))
	layHeads(g, as.Heads)
	var income, outlay side
	for _, x := range as.upper() {
		income = income.number(as.Ordinal, t.line(x.Line, Actual))
	}
	for r := range t.Rows() {
		if isFunctional(r.Key()) {
			outlay = outlay.number(as.Ordinal, append([]grid.Cell{text(r.Name())}, t.numbers(r, columns...)...))
		}
	}
	for i := range max(len(income), len(outlay)) {
		g.Row(slices.Concat(income.at(i, 1), outlay.at(i, len(columns)))...)
	}
	for _, sum := range as.sums() {
		g.Row(slices.Concat(t.sumLine(sum.Income, Actual), t.sumLine(sum.Outlay, columns...))...)
	}
	return g
}

// sumLine returns the cells of one side of a sum, blanks if it has none there.
func (t *Table) sumLine(l LineTemplate, columns ...Column) []grid.Cell {
	if l.Line == 0 {
		return blankRow(1, len(columns))
	}
	return t.line(l.Line, columns...)
}

// upper returns the income lines beside the expenditure classes.
func (as *FormTemplate) upper() []LineTemplate {
	if as.Lines != nil {
		return slices.Clone(as.Lines)
	}
	var lines []LineTemplate
	for _, l := range defaultLines(as.Form) {
		lines = append(lines, LineTemplate{Line: l})
	}
	return lines
}

func (as *FormTemplate) sums() []SumTemplate {
	if as.Sums != nil {
		return as.Sums
	}
	return defaultSums(as.Form)
}

func defaultLines(f Form) []Line {
	if f == Form01 {
		return incomeLines01
	}
	return incomeLines04
}

func defaultSums(f Form) []SumTemplate {
	var sums []SumTemplate
	put := func(income, outlay Line) {
		sums = append(sums, SumTemplate{LineTemplate{Line: income}, LineTemplate{Line: outlay}})
	}
	put(IncomeTotal, ExpenditureTotal)
	if f == Form01 {
		put(SurplusUsed, SurplusDistributed)
	}
	put(Opening, Closing)
	if f == Form04 {
		for _, l := range openingLines04 {
			put(l, 0)
		}
	}
	put(GrandIncome, GrandExpenditure)
	return sums
}

// noOrdinal is the style of lines that are not numbered.
const noOrdinal = "无"

// number appends a row with the next ordinal of a style before its name.
func (s side) number(style string, cells []grid.Cell) side {
	ordinal := strings.NewReplacer(noOrdinal, "", "一", print.Chinese(len(s)+1), "1", strconv.Itoa(len(s)+1))
	if style == "" {
		style = "一、"
	}
	cells[0].Text = ordinal.Replace(style) + cells[0].Text
	return append(s, cells)
}
