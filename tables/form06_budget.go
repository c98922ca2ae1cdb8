package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// budget06 is 一般公共预算基本支出表, 公开06 of a budget: basic expenditure out of the
// 一般公共预算 as a tree of economic codes. 人员经费 and 公用经费 are columns of it, as a code may
// be planned for both.
var budget06 basicTree

type basicTree struct{ economicRows }

var basicColumns = []Column{Actual, Personnel, Operations}

func (*basicTree) columns(k RowKey) []Column {
	if k.Economic().IsValid() || isLine(k, Total) {
		return basicColumns
	}
	return nil
}

func (*basicTree) fill(b *books, t *TableBuilder) {
	columns := t.columns(LineRow(Total))
	var rows []economic.Entry
	for e := range b.economic.All() {
		if e.Code.Scheme() == economic.Department && e.Group != economic.OtherGroup && b.prints(e.Code) {
			rows = append(rows, e)
		}
	}
	t.Grow(1+len(rows), (1+len(rows))*len(columns))
	b.line(t, Total, b.basicSums(columns, func(economic.Code) bool { return true })...)
	for of, sum := range b.basic {
		division{of.column: sum}.hold(b, t, columns[1:])
	}
	for _, e := range rows {
		b.row(t, EconomicRow(e.Code), e.Name, b.basicSums(columns, func(c economic.Code) bool { return c == e.Code || e.Code.Contains(c) })...)
	}
}

// basicSums returns the basic expenditure under some codes, for each column.
func (b *books) basicSums(columns []Column, under func(economic.Code) bool) []budget.Accumulator {
	sums := make([]budget.Accumulator, len(columns))
	for of, amount := range b.basic {
		for i, c := range columns {
			if under(of.section) && (c == Actual || c == of.column) {
				sums[i].Merge(amount)
			}
		}
	}
	return sums
}

// basicColumn returns the column of basic expenditure: what the outlay says that it is, or else
// the class of its economic code.
func (b *books) basicColumn(o budget.Outlay) Column {
	group := o.Group
	if group == 0 {
		e, _ := b.economic.Lookup(o.Economic)
		group = e.Group
	}
	if group == economic.Personnel {
		return Personnel
	}
	return Operations
}

func (*basicTree) identities(p *planner) {
	rules := treeRules{row: "B06-1", column: "B06-2", total: "B06-3"}
	if !p.table.shows(Personnel) || !p.table.shows(Operations) { // one part is not the sum
		rules.row = ""
	}
	p.tree(rules, Actual, Personnel, Operations)
}

func (*basicTree) refuses(as *FormTemplate) string {
	switch columns := as.columnsOf(basicColumns); {
	case len(columns) == 0 || columns[0] != Actual || !areWithin(basicColumns, columns):
		return wrongColumns
	case as.Heads != nil && len(as.Heads) != len(columns):
		return wrongHeads
	}
	return ""
}

func (*basicTree) lay(t *Table, as *FormTemplate) *grid.Builder {
	return layTree(t, as, as.columnsOf(basicColumns), "经济分类科目编码", "科目名称")
}
