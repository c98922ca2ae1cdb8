package tables

import (
	"cmp"
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
	if len(as.Heads) != cells {
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
	n := 0
	for _, x := range as.upper() {
		cells := t.line(x.Line, Actual)
		if x.Before == "" {
			n++
			income = append(income, numbered(as.Ordinal, n, cells))
		} else {
			cells[0].Text = x.Before + cells[0].Text
			income = append(income, cells)
		}
	}
	for r := range t.Rows() {
		if isFunctional(r.Key()) {
			cells := append([]grid.Cell{text(r.Name())}, t.numbers(r, columns...)...)
			outlay = append(outlay, numbered(as.Ordinal, len(outlay)+1, cells))
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
	switch {
	case as.Lines != nil:
		return as.Lines
	case as.Form == Form01:
		return upper01
	default:
		return upper04
	}
}

// sums returns the rows below income lines and expenditure classes.
func (as *FormTemplate) sums() []SumTemplate {
	switch {
	case as.Sums != nil:
		return as.Sums
	case as.Form == Form01:
		return sums01
	default:
		return sums04
	}
}

// prints reports whether a form with an income and an expenditure side has a line.
func (as *FormTemplate) prints(l Line) bool {
	return slices.ContainsFunc(as.upper(), func(x LineTemplate) bool { return x.Line == l }) ||
		slices.ContainsFunc(as.sums(), func(x SumTemplate) bool { return x.Income.Line == l || x.Outlay.Line == l })
}

// The usual lines and sums of final accounts.
var (
	upper01 = []LineTemplate{
		{Line: IncomeGeneral}, {Line: IncomeManagedFund}, {Line: IncomeStateCapital}, {Line: IncomeSuperior},
		{Line: IncomeInstitutional}, {Line: IncomeOperating}, {Line: IncomeAffiliate}, {Line: IncomeOther},
	}
	upper04 = upper01[:3]
	sums01  = []SumTemplate{
		{LineTemplate{Line: IncomeTotal}, LineTemplate{Line: ExpenditureTotal}},
		{LineTemplate{Line: SurplusUsed}, LineTemplate{Line: SurplusDistributed}},
		{LineTemplate{Line: Opening}, LineTemplate{Line: Closing}},
		{LineTemplate{Line: GrandIncome}, LineTemplate{Line: GrandExpenditure}},
	}
	sums04 = []SumTemplate{
		sums01[0], sums01[2],
		{Income: LineTemplate{Line: OpeningGeneral}}, {Income: LineTemplate{Line: OpeningManagedFund}}, {Income: LineTemplate{Line: OpeningStateCapital}},
		sums01[3],
	}
)

// noOrdinal is the style of lines that are not numbered.
const noOrdinal = "无"

// numbered returns a row with its ordinal, in a style, before its name.
func numbered(style string, n int, cells []grid.Cell) []grid.Cell {
	ordinal := strings.NewReplacer(noOrdinal, "", "一", print.Chinese(n), "1", strconv.Itoa(n))
	cells[0].Text = ordinal.Replace(cmp.Or(style, "一、")) + cells[0].Text
	return cells
}
