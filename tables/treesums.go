package tables

import "slices"

// A tree is the rows of a table by their parents: a code's is the nearest row above it in
// the classification that the table has, or 合计.
type tree struct {
	parents  []int   // of each row; −1 for none
	children [][]int // of each row, in order
}

func treeOf(t *Table) tree {
	n := len(t.rows)
	places := make([]int, 3*n)
	parents, counts, all := places[:n], places[n:2*n], places[2*n:2*n]
	for i, r := range t.rows {
		parents[i] = -1
		if !r.key.isCode() {
			continue
		}
		if p, ok := t.parent(r.key); ok {
			parents[i] = p
			counts[p]++
		}
	}
	tr := tree{parents, make([][]int, n)}
	for i, count := range counts {
		if count > 0 {
			tr.children[i] = all[len(all) : len(all) : len(all)+count]
			all = all[:len(all)+count]
		}
	}
	for i, p := range parents {
		if p >= 0 {
			tr.children[p] = append(tr.children[p], i)
		}
	}
	return tr
}

// parent returns the place of the row above a code.
func (t *Table) parent(k RowKey) (int, bool) {
	for k = k.parent(); k != (RowKey{}); k = k.parent() {
		if i, ok := t.index[k]; ok {
			return i, true
		}
	}
	i, ok := t.index[LineRow(Total)]
	return i, ok
}

// tree works out the identities of a code tree whose first column is the sum of
// the others.
//
// Signs are chosen so that an item's row and its column meet with opposite ones;
// the rows of 类, 款 and 合计 follow from those of the items.
func (p *planner) tree(rules treeRules, sum Column, parts ...Column) {
	tr := treeOf(p.table)
	for i := range p.table.rows {
		r := &p.table.rows[i]
		p.row(+1, r, sum).row(-1, r, parts...)
		if tr.children[i] == nil && r.key.isCode() {
			p.put(rules.row)
		} else {
			p.putImplied(rules.row)
		}
	}
	p.codeColumns(tr, rules, -1, sum)
	p.codeColumns(tr, rules, +1, parts...)
}

// balances works out the identities of a table with the columns of 公开08. Two
// identities a row cross the tree of codes, so none is marked implied: controlled
// rounding has its own way with such tables.
func (p *planner) balances(rules treeRules) {
	for i := range p.table.rows {
		r := &p.table.rows[i]
		if r.hasAll(OpeningBalance, Income, Expenditure, ClosingBalance) {
			p.row(+1, r, OpeningBalance, Income).row(-1, r, Expenditure, ClosingBalance).put(rules.balance)
		}
		p.row(+1, r, Expenditure).row(-1, r, Basic, Project).put(rules.row)
	}
	p.codeColumns(treeOf(p.table), rules, +1, columns08...)
}

// shows reports whether the first row of a table has any of some columns; its others
// have the same.
func (t *Table) shows(columns ...Column) bool {
	return len(t.rows) > 0 && slices.ContainsFunc(columns, func(c Column) bool { return slices.Contains(t.rows[0].columns, c) })
}

// hasAll reports whether a row has all the columns.
func (r *row) hasAll(columns ...Column) bool {
	return !slices.ContainsFunc(columns, func(c Column) bool { return !slices.Contains(r.columns, c) })
}

// codeColumns works out 类 = Σ款, 款 = Σ项 and 合计 = Σ类 for each column, the parts
// with the given sign.
func (p *planner) codeColumns(tr tree, rules treeRules, sign int, columns ...Column) {
	rows := p.table.rows
	for i := range rows {
		if tr.children[i] == nil {
			continue
		}
		rule := rules.column
		if rows[i].key == LineRow(Total) {
			rule = rules.total
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
