package tables

import (
	"strconv"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form07 is 财政拨款“三公”经费支出决算表.
type form07 struct{}

var plannedColumns = []Column{Budgeted, Actual}

var lines07 = []Line{Total, Abroad, Vehicles, VehiclePurchase, VehicleOperation, Reception}

func (form07) columns(k RowKey) []Column {
	if isLine(k, lines07...) {
		return plannedColumns
	}
	return nil
}

func (f form07) shown(t *template, k RowKey) []Column {
	columns := f.columns(k)
	if columns != nil && !t.threePublicRow {
		return actualColumn
	}
	return columns
}

func (form07) fill(b *books, t *TableBuilder) {
	spent := b.spent.lines(b.template.threePublicRow)
	budgeted := b.budgeted.lines(b.template.threePublicRow)
	for i, l := range lines07 {
		if b.template.threePublicRow {
			b.line(t, l, budgeted[i], spent[i])
		} else {
			b.line(t, l, spent[i])
		}
	}
}

// lines returns the sums of the lines of 07.
func (p *threePublic) lines(all bool) []budget.Accumulator {
	abroad, reception := p.amount(economic.Abroad, all), p.amount(economic.Reception, all)
	purchase, operation := p.amount(economic.VehiclePurchase, all), p.amount(economic.VehicleOperation, all)
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

func (form07) lay(t *Table) *grid.Builder {
	if templates[t.edition].threePublicRow {
		return layThreePublicRow(t)
	}
	g := grid.New(3)
	g.Header(heading("项目", 1, 1), heading("行次", 1, 1), heading("决算数", 1, 1))
	for i, name := range []string{
		"合计", "1.因公出国（境）费", "2.公务用车购置及运行维护费",
		"其中：（1）公务用车购置费", "（2）公务用车运行维护费", "3.公务接待费",
	} {
		r, _ := t.Row(LineRow(lines07[i]))
		g.Row(text(name), grid.Cell{Text: strconv.Itoa(i + 1), Align: grid.Center}, t.number(r, Actual))
	}
	return g
}

func layThreePublicRow(t *Table) *grid.Builder {
	g := grid.New(2 * len(lines07))
	g.Header(heading("合计", 2, 2), heading("因公出国（境）费", 2, 2),
		heading("公务用车购置及运行维护费", 6, 1), heading("公务接待费", 2, 2))
	g.Header(heading("小计", 2, 1), heading("公务用车购置费", 2, 1), heading("公务用车运行维护费", 2, 1))
	var heads, cells []grid.Cell
	for _, l := range lines07 {
		heads = append(heads, heading("预算数", 1, 1), heading("决算数", 1, 1))
		r, _ := t.Row(LineRow(l))
		cells = append(cells, t.numbers(r, plannedColumns...)...)
	}
	g.Header(heads...)
	g.Row(cells...)
	return g
}
