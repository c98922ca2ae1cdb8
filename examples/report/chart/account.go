package chart

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// A column is figures that a chart shows beside others: of a form of one account.
type column struct {
	name   string
	set    tables.Set
	column tables.Column
}

// Of returns the charts that a reader of an account wants, as far as there are figures for them: income and expenditure, the “三公”, and
// the budget against the account.
func Of(r yusuan.Reading) []Chart {
	set := r.Set()
	prior, _ := r.Prior()     // without figures if it is not known
	initial, _ := r.Initial() // likewise
	last, own := strings.TrimPrefix(prior.Kind().String(), "部门"), strings.TrimPrefix(set.Kind().String(), "部门")
	spent := []column{{"上年" + last, prior.Set(), tables.Expenditure}, {"本年" + own, set, tables.Expenditure}}
	income := []column{{"上年" + last, prior.Set(), tables.Actual}, {"本年" + own, set, tables.Actual}}
	against := []column{{"年初预算", initial.Set(), tables.Expenditure}, {"决算", set, tables.Expenditure}}
	visits := []column{{"上年" + last, prior.Set(), tables.Actual}, {"预算", set, tables.Budgeted}, {own, set, tables.Actual}}
	all := []Chart{
		drawn("本年收入，按来源", tables.Form01, incomes(), income),
		drawn("本年支出，按功能分类", tables.Form03, classes(tables.Form03, spent), spent),
		drawn("“三公”经费", tables.Form07, visitRows(), visits),
	}
	budgets := drawn("一般公共预算财政拨款支出，年初预算与决算", tables.Form05, classes(tables.Form05, against), against)
	if len(budgets.Series) == len(against) {
		all = append(all, budgets)
	}
	return slices.DeleteFunc(all, func(c Chart) bool { return len(c.Groups) == 0 })
}

// A row is a row of a form under the name that it has in a chart.
type row struct {
	key  tables.RowKey
	name string
}

func incomes() []row {
	var rows []row
	for s := range budget.Sources() {
		rows = append(rows, row{tables.LineRow(tables.IncomeLine(s)), s.String()})
	}
	return rows
}

func visitRows() []row {
	var rows []row
	for _, l := range []tables.Line{tables.Abroad, tables.VehiclePurchase, tables.VehicleOperation, tables.Reception} {
		rows = append(rows, row{tables.LineRow(l), l.String()})
	}
	return rows
}

// classes returns the rows of 类 that a form has in any of the accounts.
func classes(f tables.Form, columns []column) []row {
	var rows []row
	for _, c := range columns {
		table, ok := c.set.Table(f)
		if !ok {
			continue
		}
		for r := range table.Rows() {
			if r.Key().Functional().Level() == codes.Class {
				rows = append(rows, row{r.Key(), r.Name()})
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return a.key.Compare(b.key) })
	return slices.CompactFunc(rows, func(a, b row) bool { return a.key == b.key })
}

// drawn returns a chart of rows of a form, without rows that are blank or zero in every column, and without columns that are blank in
// every row.
func drawn(title string, f tables.Form, rows []row, columns []column) Chart {
	figure := func(r row, c column) budget.Figure {
		return c.set.Figure(tables.Address{Form: f, Row: r.key, Column: c.column})
	}
	columns = slices.DeleteFunc(slices.Clone(columns), func(c column) bool {
		return !slices.ContainsFunc(rows, func(r row) bool { return !figure(r, c).IsBlank() })
	})
	c := Chart{Title: title}
	for _, col := range columns {
		c.Series = append(c.Series, col.name)
	}
	for _, r := range rows {
		g := Group{Label: r.name}
		for _, col := range columns {
			g.Figures = append(g.Figures, figure(r, col))
		}
		if slices.ContainsFunc(g.Figures, func(f budget.Figure) bool { return !f.Amount().IsZero() }) {
			c.Groups = append(c.Groups, g)
		}
	}
	return c
}
