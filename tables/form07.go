package tables

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form07 is 财政拨款“三公”经费支出决算表.
type form07 struct{ functional }

var plannedColumns = []Column{Budgeted, Actual}

var lines07 = []Line{Total, Abroad, Vehicles, VehiclePurchase, VehicleOperation, Reception}

func (form07) columns(k RowKey) []Column {
	if isLine(k, lines07...) {
		return plannedColumns
	}
	return nil
}

func (form07) fill(b *books, t *TableBuilder) {
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

func (form07) identities(p *planner) {
	for _, c := range plannedColumns {
		p.lines(+1, c, Total).lines(-1, c, Abroad, Vehicles, Reception).put("07-1")
		p.lines(+1, c, Vehicles).lines(-1, c, VehiclePurchase, VehicleOperation).put("07-2")
	}
}

func (form07) refuses(as *FormTemplate) string {
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

func (form07) lay(t *Table, as *FormTemplate) *grid.Builder {
	columns := as.columns07()
	if as.Across {
		return layAcross(t, columns, as.heads(columns))
	}
	g := grid.New(2 + len(columns))
	layHeads(g, append([]string{"项目", "行次"}, as.heads(columns)...))
	for i, name := range []string{
		"合计", "1.因公出国（境）费", "2.公务用车购置及运行维护费",
		"其中：（1）公务用车购置费", "（2）公务用车运行维护费", "3.公务接待费",
	} {
		r, _ := t.Row(LineRow(lines07[i]))
		g.Row(append([]grid.Cell{text(name), {Text: strconv.Itoa(i + 1), Align: grid.Center}}, t.numbers(r, columns...)...)...)
	}
	return g
}

// layAcross lays out the lines side by side, in one row.
func layAcross(t *Table, columns []Column, names []string) *grid.Builder {
	n := len(columns)
	g := grid.New(n * len(lines07))
	g.Header(heading("合计", n, 2), heading("因公出国（境）费", n, 2),
		heading("公务用车购置及运行维护费", 3*n, 1), heading("公务接待费", n, 2))
	g.Header(heading("小计", n, 1), heading("公务用车购置费", n, 1), heading("公务用车运行维护费", n, 1))
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
