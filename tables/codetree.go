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
	open := func(nodes []node, c codes.Code) []node {
		return append(nodes, node{c, make([]budget.Accumulator, columns)})
	}
	nodes := open(nil, 0)
	class, section := 0, 0
	for _, it := range b.items {
		own := make([]budget.Accumulator, columns)
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
// nearest row above it in the classification that the table has.
type tree struct {
	table    *Table
	children map[RowKey][]RowKey // in order of rows; the root's are under Total
}

func treeOf(t *Table) tree {
	tr := tree{t, map[RowKey][]RowKey{}}
	for r := range t.Rows() {
		if isFunctional(r.Key()) {
			p := tr.parent(r.Key())
			tr.children[p] = append(tr.children[p], r.Key())
		}
	}
	return tr
}

func (tr tree) parent(k RowKey) RowKey {
	for c := k.Functional().Parent(); c != 0; c = c.Parent() {
		if _, ok := tr.table.Row(FunctionalRow(c)); ok {
			return FunctionalRow(c)
		}
	}
	return LineRow(Total)
}

// tree works out the identities of a code tree whose first column is the sum of
// the others: the rows' under the rule byRow, the columns' under byColumn for 类
// and 款 and under byTotal for 合计.
//
// Signs are chosen so that an item's row and its column meet with opposite ones;
// the rows of 类, 款 and 合计 follow from those of the items.
func (p *planner) tree(byRow, byColumn, byTotal string, sum Column, parts ...Column) {
	tr := treeOf(p.table)
	for _, r := range p.table.rows {
		p.add(+1, r.key, sum).columns(-1, r.key, parts...)
		if tr.children[r.key] == nil && isFunctional(r.key) {
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
	for _, r := range p.table.rows {
		children := tr.children[r.key]
		if children == nil {
			continue
		}
		rule := byColumn
		if r.key == LineRow(Total) {
			rule = byTotal
		}
		for _, c := range columns {
			p.add(-sign, r.key, c)
			for _, child := range children {
				p.add(sign, child, c)
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
