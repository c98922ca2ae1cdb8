package tables

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// form06 is 一般公共预算财政拨款基本支出决算表: basic expenditure out of the
// 一般公共预算 by economic code, 人员经费 and 公用经费 side by side.
type form06 struct{ economicRows }

var final06 form06

// economicRows is what the forms share whose rows have economic codes.
type economicRows struct{ functional }

func (economicRows) code(s string) (RowKey, error) {
	code, err := economic.Parse(s)
	return EconomicRow(code), err
}

func (*form06) columns(k RowKey) []Column {
	if k.Economic().IsValid() || isLine(k, PersonnelTotal, OperationsTotal, Total) {
		return actualColumn
	}
	return nil
}

func (*form06) fill(b *books, t *TableBuilder) {
	var both budget.Accumulator
	for _, half := range []struct {
		group economic.Group
		total Line
	}{
		{economic.Personnel, PersonnelTotal},
		{economic.Operations, OperationsTotal},
	} {
		var sum budget.Accumulator
		for e := range b.economicRows(half.group) {
			amount := b.economicSum(e.Code)
			if e.Code.Level() == economic.Class {
				sum.Merge(amount)
			}
			b.row(t, EconomicRow(e.Code), e.Name, amount)
		}
		b.line(t, half.total, sum)
		both.Merge(sum)
	}
	if t.table.edition.form(Form06).Total {
		b.line(t, Total, both)
	}
}

// economicRows yields the codes of a group that the table prints, in order: those of
// the edition, and any other that basic expenditure was booked under.
func (b *books) economicRows(g economic.Group) iter.Seq[economic.Entry] {
	return func(yield func(economic.Entry) bool) {
		for e := range b.economic.All() {
			if e.Group == g && e.Code.Scheme() == economic.Department && b.prints(e.Code) && !yield(e) {
				return
			}
		}
	}
}

// prints reports whether the edition prints an economic code, or there is something
// to print under it.
func (b *books) prints(c economic.Code) bool {
	if slices.Contains(b.edition.of.Economic, c.Class()) && !slices.Contains(b.edition.of.EconomicOmitted, c) {
		return true
	}
	sum := b.economicSum(c)
	return !sum.IsZero()
}

// economicSum returns the basic expenditure under a code and all below it.
func (b *books) economicSum(c economic.Code) budget.Accumulator {
	if c.Level() == economic.Section {
		return total(b.basic[basicItem{c, Personnel}], b.basic[basicItem{c, Operations}])
	}
	var sum budget.Accumulator
	for of, amount := range b.basic {
		if c.Contains(of.section) {
			sum.Merge(amount)
		}
	}
	return sum
}

func (*form06) identities(p *planner) {
	for _, class := range p.table.rows {
		c := class.key.Economic()
		if c.Level() != economic.Class {
			continue
		}
		for _, r := range p.table.rows {
			if r.key.Economic().Level() == economic.Section && c.Contains(r.key.Economic()) {
				p.add(+1, r.key, Actual)
			}
		}
		p.add(-1, class.key, Actual).put("06-1")
	}
	p.half(PersonnelTotal).put("06-2")
	p.half(OperationsTotal).put("06-3")
	p.lines(+1, Actual, PersonnelTotal, OperationsTotal).lines(-1, Actual, Total).put("06-4")
}

// half adds a total of 06 and what it counts: classes, and the sections of a class
// that has no row of its own.
func (p *planner) half(sum Line) *planner {
	for _, r := range p.table.rows {
		c := r.key.Economic()
		if !c.IsValid() || EconomicLine(c) != sum {
			continue
		}
		if _, ok := p.table.index[EconomicRow(c.Class())]; !ok || c.Level() == economic.Class {
			p.add(+1, r.key, Actual)
		}
	}
	return p.lines(-1, Actual, sum)
}

// EconomicLine returns the line of 公开06 that counts an economic code: 06-2 and 06-3
// say that 人员经费 is 301 and 303, 公用经费 everything else in the form.
func EconomicLine(c economic.Code) Line {
	if class := c.Class(); class == 30100 || class == 30300 {
		return PersonnelTotal
	}
	return OperationsTotal
}

func (*form06) refuses(as *FormTemplate) string {
	switch {
	case as.Columns != nil:
		return wrongColumns
	case len(as.Heads)%3 != 0, as.Blocks == nil && len(as.Heads) < 6, len(as.Heads) == 0:
		return wrongHeads
	}
	return ""
}

func (*form06) lay(t *Table, as *FormTemplate) *grid.Builder {
	blocks := t.economicBlocks(as.blocks())
	g := grid.New(len(as.Heads))
	layHeads(g, as.Heads)
	height := 0
	for _, b := range blocks {
		height = max(height, len(b))
	}
	for i := range height {
		var cells []grid.Cell
		for _, b := range blocks {
			if i < len(b) {
				cells = append(cells, text(b[i].Key().String()), text(b[i].Name()), t.number(b[i], Actual))
			} else {
				cells = append(cells, blankRow(2, 1)...)
			}
		}
		g.Row(cells...)
	}
	total := func(l Line, width int) []grid.Cell {
		cells := t.line(l, Actual)
		cells[0].ColSpan, cells[0].RowSpan = width-1, 1
		return cells
	}
	if len(blocks) == 1 {
		g.Row(total(PersonnelTotal, 3)...)
		g.Row(total(OperationsTotal, 3)...)
	} else {
		g.Row(append(total(PersonnelTotal, 3), total(OperationsTotal, len(as.Heads)-3)...)...)
	}
	if as.Total {
		g.Row(total(Total, len(as.Heads))...)
	}
	return g
}

// blocks returns what stands side by side: as the template says, or 人员经费 and
// everything else in as many columns as the heads have room for.
func (as *FormTemplate) blocks() []BlockTemplate {
	if as.Blocks != nil {
		return as.Blocks
	}
	return []BlockTemplate{{[]economic.Code{30100, 30300}, 1}, {nil, len(as.Heads)/3 - 1}}
}

// economicBlocks returns the rows side by side, those of a block that has several
// columns broken into some of about the same height.
func (t *Table) economicBlocks(blocks []BlockTemplate) [][]Row {
	rows := make([][]Row, len(blocks))
	for r := range t.Rows() {
		c := r.Key().Economic()
		if c == 0 {
			continue
		}
		i := slices.IndexFunc(blocks, func(b BlockTemplate) bool { return slices.Contains(b.Classes, c.Class()) })
		if i < 0 {
			i = len(blocks) - 1
		}
		rows[i] = append(rows[i], r)
	}
	var columns [][]Row
	for i, rest := range rows {
		height := (len(rest) + blocks[i].Columns - 1) / blocks[i].Columns
		for range blocks[i].Columns {
			n := min(height, len(rest))
			columns = append(columns, rest[:n])
			rest = rest[n:]
		}
	}
	return columns
}
