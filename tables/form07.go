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
	as := t.table.edition.form(Form07)
	spent, budgeted := b.spent.lines(as.Sources), b.budgeted.lines(as.Sources)
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
	if as.lineTemplate(AgencyOperatingCost).Line != 0 {
		b.agencyOperatingCost(t)
	}
}

// agencyOperatingCost adds 机关运行经费: the 公用经费 of 行政单位 and 参公单位, a blank where the
// account has other units too, or does not say which it has.
func (b *books) agencyOperatingCost(t *TableBuilder) {
	agencies := 0
	for _, u := range b.units {
		if u.Nature != budget.Institution {
			agencies++
		}
	}
	switch {
	case len(b.units) > 0 && agencies == len(b.units):
		b.line(t, AgencyOperatingCost, b.basicSums([]Column{Operations}, func(economic.Code) bool { return true })...)
	case len(b.units) > 0 && agencies == 0:
		b.line(t, AgencyOperatingCost, budget.Accumulator{})
	default:
		t.Row(LineRow(AgencyOperatingCost), t.table.edition.LineLabel(Form07, AgencyOperatingCost), budget.Figure{})
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
	vehicles := []Line{Vehicles}
	if !p.has(Vehicles) { // as some places print them: 购置费 and 运行维护费 alone
		vehicles = []Line{VehiclePurchase, VehicleOperation}
	}
	for _, c := range f.all {
		p.lines(+1, c, Total).lines(-1, c, Abroad).lines(-1, c, vehicles...).lines(-1, c, Reception).put(f.sum)
		p.lines(+1, c, Vehicles).lines(-1, c, VehiclePurchase, VehicleOperation).put(f.within)
	}
}

func (f *form07) refuses(as *FormTemplate) string {
	switch columns := as.columnsOf(f.all); {
	case len(columns) == 0 || !areWithin(f.all, columns):
		return wrongColumns
	case as.Heads != nil && len(as.Heads) != len(columns):
		return wrongHeads
	}
	return ""
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

func (f *form07) lay(t *Table, as *FormTemplate) *grid.Builder {
	columns := as.columnsOf(f.all)
	heads := t.edition.heads(as, columns)
	beside := publicLines{t, as.lines07()}
	switch as.Layout {
	case ByLine:
		return beside.byLine(columns, heads)
	case ByMeasure:
		return beside.byMeasure(columns, heads)
	case InRows:
		return beside.inRows(columns, heads)
	}
	keys := as.Keys
	if keys == nil {
		keys = []string{"项目", "行次"}
	}
	g := grid.New(len(keys) + len(columns))
	layHeads(g, append(slices.Clone(keys), heads...))
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

// publicLines are the lines of 公开07 side by side, in the order in which the edition prints
// them.
type publicLines struct {
	table *Table
	lines []LineTemplate
}

// heads returns two rows of heads over the lines, so many columns below each.
func (p publicLines) heads(n int) (upper, lower []grid.Cell) {
	for _, x := range p.lines {
		name := p.table.edition.LineLabel(Form07, x.Line)
		switch x.Line {
		case Vehicles:
			upper, lower = append(upper, heading(name, 3*n, 1)), append(lower, heading("小计", n, 1))
		case VehiclePurchase, VehicleOperation:
			lower = append(lower, heading(name, n, 1))
		default:
			upper = append(upper, heading(name, n, 2))
		}
	}
	return upper, lower
}

// byLine lays out all lines in one row, the columns of each beside each other.
func (p publicLines) byLine(columns []Column, names []string) *grid.Builder {
	g := grid.New(len(columns) * len(p.lines))
	upper, lower := p.heads(len(columns))
	g.Header(upper...)
	g.Header(lower...)
	var heads, cells []grid.Cell
	for _, x := range p.lines {
		for _, name := range names {
			heads = append(heads, text(name))
		}
		r, _ := p.table.Row(LineRow(x.Line))
		cells = append(cells, p.table.numbers(r, columns...)...)
	}
	g.Header(heads...)
	g.Row(cells...)
	return g
}

// byMeasure lays out all lines in one row, those of a column beside each other.
func (p publicLines) byMeasure(columns []Column, names []string) *grid.Builder {
	g := grid.New(len(columns) * len(p.lines))
	three, rest := p.split()
	var top, upper, lower, cells []grid.Cell
	for i, c := range columns {
		top = append(top, heading(names[i], len(three.lines), 1))
		u, l := three.heads(1)
		upper, lower = append(upper, u...), append(lower, l...)
		for _, x := range rest.lines {
			top = append(top, heading(p.table.edition.LineLabel(Form07, x.Line), 1, 3))
		}
		cells = append(cells, p.numbers(c)...)
	}
	g.Header(top...)
	g.Header(upper...)
	g.Header(lower...)
	g.Row(cells...)
	return g
}

// split returns the “三公” and what stands behind them.
func (p publicLines) split() (three, rest publicLines) {
	n := len(lines07)
	return publicLines{p.table, p.lines[:n]}, publicLines{p.table, p.lines[n:]}
}

// inRows lays out a column for each line and a row for each measure.
func (p publicLines) inRows(columns []Column, names []string) *grid.Builder {
	g := grid.New(1 + len(p.lines))
	upper, lower := p.heads(1)
	g.Header(append([]grid.Cell{heading("项目", 1, 2)}, upper...)...)
	g.Header(lower...)
	for i, c := range columns {
		g.Row(append([]grid.Cell{text(names[i])}, p.numbers(c)...)...)
	}
	return g
}

// numbers returns the figures of all lines in one column.
func (p publicLines) numbers(c Column) []grid.Cell {
	var cells []grid.Cell
	for _, x := range p.lines {
		r, _ := p.table.Row(LineRow(x.Line))
		cells = append(cells, p.table.number(r, c))
	}
	return cells
}
