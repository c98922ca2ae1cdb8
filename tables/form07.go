package tables

import (
	"slices"
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form07 is 财政拨款“三公”经费支出决算表.
type form07 struct {
	functional
	lines       []Line
	all         []Column
	sum, within string // IDs of its identities: 合计, and 公务用车购置及运行维护费
}

var final07 = form07{lines: lines07, all: plannedColumns, sum: "07-1", within: "07-2"}

// budget07 is “三公”经费表, in which some places plan 机关运行经费 too.
var budget07 = form07{
	lines: []Line{Total, Abroad, Vehicles, VehiclePurchase, VehicleOperation, Reception, AgencyOperatingCost}, all: actualColumn,
	sum: "B07-1", within: "B07-2",
}

var plannedColumns = []Column{Budgeted, Actual}

var lines07 = []Line{Total, Abroad, Vehicles, VehiclePurchase, VehicleOperation, Reception}

func (f *form07) columns(k RowKey) []Column {
	if isLine(k, f.lines...) {
		return f.all
	}
	return nil
}

func (*form07) fill(b *books, t *TableBuilder) {
	sources := t.table.edition.form(Form07).Sources
	spent, budgeted := b.spent.lines(sources), b.budgeted.lines(sources)
	for i, l := range lines07 {
		var sums []budget.Accumulator
		for _, c := range t.columns(LineRow(l)) {
			if c == Budgeted {
				sums = append(sums, budgeted[i])
			} else {
				sums = append(sums, spent[i])
			}
		}
		b.line(t, l, sums...)
	}
}

// lines returns the sums of the lines of 07.
func (p *threePublic) lines(sources []budget.Source) []budget.Accumulator {
	abroad, reception := p.amount(economic.Abroad, sources), p.amount(economic.Reception, sources)
	purchase, operation := p.amount(economic.VehiclePurchase, sources), p.amount(economic.VehicleOperation, sources)
	vehicles := total(purchase, operation)
	return []budget.Accumulator{
		total(abroad, vehicles, reception), abroad, vehicles, purchase, operation, reception,
	}
}

func (f *form07) identities(p *planner) {
	for _, c := range f.all {
		p.lines(+1, c, Total).lines(-1, c, Abroad, Vehicles, Reception).put(f.sum)
		p.lines(+1, c, Vehicles).lines(-1, c, VehiclePurchase, VehicleOperation).put(f.within)
	}
}

func (*form07) refuses(as *FormTemplate) string {
	switch {
	case as.Columns != nil && (len(as.Columns) == 0 || !areWithin(plannedColumns, as.Columns)):
		return wrongColumns
	case as.Heads != nil && len(as.Heads) != len(as.columns07()):
		return wrongHeads
	}
	return ""
}

// columns07 returns the columns that a template shows of 公开07.
func (as *FormTemplate) columns07() []Column {
	if as.Columns != nil {
		return as.Columns
	}
	return plannedColumns
}

// listedLines07 are the lines of a list under their usual labels.
var listedLines07 = []LineTemplate{
	{Line: Total}, {Line: Abroad, Before: "1."}, {Line: Vehicles, Before: "2."},
	{Line: VehiclePurchase, Before: "其中：（1）"}, {Line: VehicleOperation, Before: "（2）"}, {Line: Reception, Before: "3."},
}

func (as *FormTemplate) lines07() []LineTemplate {
	if as.Lines != nil {
		return as.Lines
	}
	return listedLines07
}

func (*form07) lay(t *Table, as *FormTemplate) *grid.Builder {
	columns := as.columns07()
	switch as.Layout {
	case ByLine:
		return layByLine(t, columns, as.heads(columns))
	case ByMeasure:
		return layByMeasure(t, columns, as.heads(columns))
	case InRows:
		return layInRows(t, columns, as.heads(columns))
	}
	keys := as.Keys
	if keys == nil {
		keys = []string{"项目", "行次"}
	}
	g := grid.New(len(keys) + len(columns))
	layHeads(g, append(slices.Clone(keys), as.heads(columns)...))
	for i, x := range as.lines07() {
		cells := t.line(x.Line, columns...)
		cells[0].Text = x.Before + cells[0].Text
		if len(keys) == 2 {
			cells = slices.Insert(cells, 1, grid.Cell{Text: strconv.Itoa(i + 1), Align: grid.Center})
		}
		g.Row(cells...)
	}
	return g
}

// name07 returns the label of a line that stands beside the others.
func (t *Table) name07(l Line) string { return t.edition.LineLabel(Form07, l) }

// publicHeads returns two rows of heads over the lines of 公开07, so many columns below
// each.
func (t *Table) publicHeads(n int) (upper, lower []grid.Cell) {
	upper = []grid.Cell{
		heading(t.name07(Total), n, 2), heading(t.name07(Abroad), n, 2), heading(t.name07(Vehicles), 3*n, 1), heading(t.name07(Reception), n, 2),
	}
	lower = []grid.Cell{heading("小计", n, 1), heading(t.name07(VehiclePurchase), n, 1), heading(t.name07(VehicleOperation), n, 1)}
	return upper, lower
}

// layByLine lays out all lines in one row, the columns of each beside each other.
func layByLine(t *Table, columns []Column, names []string) *grid.Builder {
	n := len(columns)
	g := grid.New(n * len(lines07))
	upper, lower := t.publicHeads(n)
	g.Header(upper...)
	g.Header(lower...)
	var heads, cells []grid.Cell
	for _, l := range lines07 {
		for _, name := range names {
			heads = append(heads, text(name))
		}
		r, _ := t.Row(LineRow(l))
		cells = append(cells, t.numbers(r, columns...)...)
	}
	g.Header(heads...)
	g.Row(cells...)
	return g
}

// layByMeasure lays out all lines in one row, those of a column beside each other.
func layByMeasure(t *Table, columns []Column, names []string) *grid.Builder {
	g := grid.New(len(columns) * len(lines07))
	var top, upper, lower, cells []grid.Cell
	for i, c := range columns {
		top = append(top, heading(names[i], len(lines07), 1))
		u, l := t.publicHeads(1)
		upper, lower = append(upper, u...), append(lower, l...)
		cells = append(cells, t.publicNumbers(c)...)
	}
	g.Header(top...)
	g.Header(upper...)
	g.Header(lower...)
	g.Row(cells...)
	return g
}

// layInRows lays out a column for each line and a row for each measure.
func layInRows(t *Table, columns []Column, names []string) *grid.Builder {
	g := grid.New(1 + len(lines07))
	upper, lower := t.publicHeads(1)
	g.Header(append([]grid.Cell{heading("项目", 1, 2)}, upper...)...)
	g.Header(lower...)
	for i, c := range columns {
		g.Row(append([]grid.Cell{text(names[i])}, t.publicNumbers(c)...)...)
	}
	return g
}

// publicNumbers returns the figures of all lines in one column.
func (t *Table) publicNumbers(c Column) []grid.Cell {
	var cells []grid.Cell
	for _, l := range lines07 {
		r, _ := t.Row(LineRow(l))
		cells = append(cells, t.number(r, c))
	}
	return cells
}
