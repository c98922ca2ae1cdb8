package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// Five forms list functional codes as a tree: 合计, and below it each 类 with its
// 款 and 项. This file has what they share.

// treeColumns returns columns for the rows of a code tree.
func treeColumns(columns []Column, k RowKey) []Column {
	if isFunctional(k) || isLine(k, Total) {
		return columns
	}
	return nil
}

// fillTree adds the rows of a code tree: the sums of every item that has any, and
// those of the 款 and 类 above it. sums fills in an item's sums, one per column.
func fillTree(b *books, t *TableBuilder, columns int, sums func(it *item, into []budget.Accumulator)) {
	type node struct {
		code codes.Code
		sums []budget.Accumulator
	}
	most := 1 + 3*len(b.items) // each item may open a class and a section
	slab := make([]budget.Accumulator, most*columns)
	take := func() []budget.Accumulator {
		own := slab[:columns:columns]
		slab = slab[columns:]
		return own
	}
	open := func(nodes []node, c codes.Code) []node { return append(nodes, node{c, take()}) }
	nodes := open(make([]node, 0, most), 0)
	class, section := 0, 0
	for _, it := range b.items {
		own := take()
		sums(it, own)
		if allZero(own) {
			continue
		}
		if c := it.code.Class(); nodes[class].code != c {
			class = len(nodes)
			nodes = open(nodes, c)
		}
		if c := it.code.Section(); nodes[section].code != c {
			section = len(nodes)
			nodes = open(nodes, c)
		}
		nodes = append(nodes, node{it.code, own})
		for _, i := range []int{0, class, section} {
			for j := range own {
				nodes[i].sums[j].Merge(own[j])
			}
		}
	}
	t.Grow(len(nodes), len(nodes)*columns)
	b.line(t, Total, nodes[0].sums...)
	for _, n := range nodes[1:] {
		b.row(t, FunctionalRow(n.code), b.name(n.code), n.sums...)
	}
}

func allZero(sums []budget.Accumulator) bool {
	for _, s := range sums {
		if !s.IsZero() {
			return false
		}
	}
	return true
}

// A tree is the rows of a table by their parents: a functional code's is the
// nearest row above it in the classification that the table has, or 合计.
type tree struct {
	parents  []int   // of each row; −1 for none
	children [][]int // of each row, in order
}

func treeOf(t *Table) tree {
	tr := tree{make([]int, len(t.rows)), make([][]int, len(t.rows))}
	for i, r := range t.rows {
		tr.parents[i] = -1
		if !isFunctional(r.key) {
			continue
		}
		if p, ok := t.parent(r.key); ok {
			tr.parents[i] = p
			tr.children[p] = append(tr.children[p], i)
		}
	}
	return tr
}

// parent returns the place of the row above a functional code.
func (t *Table) parent(k RowKey) (int, bool) {
	for c := k.Functional().Parent(); c != 0; c = c.Parent() {
		if i, ok := t.index[FunctionalRow(c)]; ok {
			return i, true
		}
	}
	i, ok := t.index[LineRow(Total)]
	return i, ok
}

// tree works out the identities of a code tree whose first column is the sum of
// the others: the rows' under the rule byRow, the columns' under byColumn for 类
// and 款 and under byTotal for 合计.
//
// Signs are chosen so that an item's row and its column meet with opposite ones;
// the rows of 类, 款 and 合计 follow from those of the items.
func (p *planner) tree(byRow, byColumn, byTotal string, sum Column, parts ...Column) {
	tr := treeOf(p.table)
	for i := range p.table.rows {
		r := &p.table.rows[i]
		p.row(+1, r, sum).row(-1, r, parts...)
		if tr.children[i] == nil && isFunctional(r.key) {
			p.put(byRow)
		} else {
			p.putImplied(byRow)
		}
	}
	p.codeColumns(tr, byColumn, byTotal, -1, sum)
	p.codeColumns(tr, byColumn, byTotal, +1, parts...)
}

// codeColumns works out 类 = Σ款, 款 = Σ项 and 合计 = Σ类 for each column, the parts
// with the given sign.
func (p *planner) codeColumns(tr tree, byColumn, byTotal string, sign int, columns ...Column) {
	rows := p.table.rows
	for i := range rows {
		if tr.children[i] == nil {
			continue
		}
		rule := byColumn
		if rows[i].key == LineRow(Total) {
			rule = byTotal
		}
		for _, c := range columns {
			p.row(-sign, &rows[i], c)
			for _, child := range tr.children[i] {
				p.row(sign, &rows[child], c)
			}
			p.put(rule)
		}
	}
}

// layTree lays out a code tree below headers: code, name and the figures of the
// columns; 合计 above the codes, or below them if last is true.
func layTree(t *Table, g *grid.Builder, columns []Column, last bool) {
	sum := func() {
		r, _ := t.Row(LineRow(Total))
		label := grid.Cell{Text: Total.String(), ColSpan: 2, Align: grid.Center}
		g.Row(append([]grid.Cell{label}, t.numbers(r, columns...)...)...)
	}
	if !last {
		sum()
	}
	for r := range t.Rows() {
		if isFunctional(r.Key()) {
			g.Row(append([]grid.Cell{text(r.Key().String()), text(r.Name())}, t.numbers(r, columns...)...)...)
		}
	}
	if last {
		sum()
	}
}
