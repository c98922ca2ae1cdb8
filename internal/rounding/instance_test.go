package rounding_test

import (
	"slices"

	"github.com/fiscalcn/yusuan/internal/rounding"
)

// A draw returns a number in [0, n): from rapid, a seeded generator, or the bytes of a fuzz input.
type draw func(n int) int

// value draws amounts of the size of a few steps, a good part of them multiples.
func (d draw) value(step int64) int64 {
	v := int64(d(int(6*step))) - 2*step
	if d(3) == 0 {
		v -= v % step
	}
	return v
}

// A net is an argument list of Network.
type net struct {
	values     []int64
	step       int64
	identities [][]rounding.Term
}

// network draws identities that hang together in a random tree, the cell to the node above making up the balance,
// and more cells between random nodes or in no identity at all.
func (d draw) network(nodes, cells int, step int64) net {
	n := net{step: step, identities: make([][]rounding.Term, nodes)}
	balance := make([]int64, nodes)
	place := func(node int, sign int8) {
		if node < nodes {
			n.identities[node] = append(n.identities[node], rounding.Term{Cell: len(n.values), Sign: sign})
		}
	}
	for range cells {
		plus, minus := d(nodes+1), d(nodes+1) // nodes is the ground
		if plus == minus {
			plus, minus = nodes, nodes
		}
		v := d.value(step)
		place(plus, 1)
		place(minus, -1)
		if plus != minus {
			if plus < nodes {
				balance[plus] += v
			}
			if minus < nodes {
				balance[minus] -= v
			}
		}
		n.values = append(n.values, v)
	}
	for node := range nodes {
		above := node + 1 + d(nodes-node) // a later node, or the ground
		place(node, -1)
		place(above, 1)
		if above < nodes {
			balance[above] += balance[node]
		}
		n.values = append(n.values, balance[node])
	}
	return n
}

// A table is an argument list of Tree.
type table struct {
	parent     []int
	values     [][]int64
	step       int64
	identities [][]rounding.Term
}

// A form is the columns of a table: which are free, and how the others follow.
type form struct {
	columns    int
	identities [][]rounding.Term
	fill       func(line []int64) // computes the dependent columns
}

// forms are the column identities of published tables: one column, 合计 = 基本支出 + 项目支出, and those of 公开08
// (年初结转和结余, 本年收入, 本年支出, 基本支出, 项目支出, 年末结转和结余).
var forms = []form{
	{columns: 1, fill: func([]int64) {}},
	{
		columns:    3,
		identities: [][]rounding.Term{{{0, 1}, {1, -1}, {2, -1}}},
		fill:       func(v []int64) { v[0] = v[1] + v[2] },
	},
	{
		columns: 6,
		identities: [][]rounding.Term{
			{{0, 1}, {1, 1}, {2, -1}, {5, -1}},
			{{2, 1}, {3, -1}, {4, -1}},
		},
		fill: func(v []int64) { v[2] = v[3] + v[4]; v[5] = v[0] + v[1] - v[2] },
	},
}

var form08 = forms[2]

// table draws a table whose row i hangs under a row before it; sparse is the number of zeros for each figure.
func (d draw) table(f form, parent []int, step int64, sparse int) table {
	t := table{parent: parent, values: make([][]int64, len(parent)), step: step, identities: f.identities}
	for i := range parent {
		t.values[i] = make([]int64, f.columns)
	}
	for i, p := range slices.Backward(parent) {
		if !slices.Contains(parent, i) {
			for c := range t.values[i] {
				if d(sparse+1) == 0 {
					t.values[i][c] = d.value(step)
				}
			}
			f.fill(t.values[i])
		}
		if p >= 0 {
			for c, v := range t.values[i] {
				t.values[p][c] += v
			}
		}
	}
	return t
}

// parents draws a tree of rows.
func (d draw) parents(rows int) []int {
	parent := make([]int, rows)
	for i := range parent {
		parent[i] = d(i+1) - 1
	}
	return parent
}

// flat is the table as one list of values with all its identities, those of the tree included.
func (t table) flat() net {
	n := net{step: t.step}
	columns := len(t.values[0])
	for i, line := range t.values {
		n.values = append(n.values, line...)
		for _, identity := range t.identities {
			var moved []rounding.Term
			for _, term := range identity {
				moved = append(moved, rounding.Term{Cell: i*columns + term.Cell, Sign: term.Sign})
			}
			n.identities = append(n.identities, moved)
		}
		for c := range columns {
			sum := []rounding.Term{{Cell: i*columns + c, Sign: 1}}
			for j, p := range t.parent {
				if p == i {
					sum = append(sum, rounding.Term{Cell: j*columns + c, Sign: -1})
				}
			}
			if len(sum) > 1 {
				n.identities = append(n.identities, sum)
			}
		}
	}
	return n
}

// levels returns the parents of a tree in which every row has so many children, level by level.
func levels(fanout ...int) []int {
	parent := []int{-1}
	var grow func(row int, fanout []int)
	grow = func(row int, fanout []int) {
		if len(fanout) == 0 {
			return
		}
		for range fanout[0] {
			parent = append(parent, row)
			grow(len(parent)-1, fanout[1:])
		}
	}
	grow(0, fanout)
	return parent
}

// crossed is the table as a network, for columns of which the first is the sum of the others: the sum over the columns
// is stated for rows without children only (for the others it follows), and the tree of the first column is negated.
func (t table) crossed() net {
	n := net{step: t.step}
	columns := len(t.values[0])
	at := func(row, column int) int { return row*columns + column }
	below := make([][]int, len(t.parent))
	for i, p := range t.parent {
		n.values = append(n.values, t.values[i]...)
		if p >= 0 {
			below[p] = append(below[p], i)
		}
	}
	for i, children := range below {
		if len(children) == 0 {
			across := []rounding.Term{{Cell: at(i, 0), Sign: -1}}
			for c := 1; c < columns; c++ {
				across = append(across, rounding.Term{Cell: at(i, c), Sign: 1})
			}
			n.identities = append(n.identities, across)
			continue
		}
		for c := range columns {
			sign := int8(1)
			if c == 0 {
				sign = -1
			}
			down := []rounding.Term{{Cell: at(i, c), Sign: sign}}
			for _, child := range children {
				down = append(down, rounding.Term{Cell: at(child, c), Sign: -sign})
			}
			n.identities = append(n.identities, down)
		}
	}
	return n
}
