package rounding

import (
	"fmt"
	"math"
)

// Network rounds every value to a multiple of step so that all identities hold exactly (控制舍入).
//
// Each identity is Σ Sign·value = 0 and must hold for the input, else the error wraps [ErrIdentity] and tells the
// difference. A cell may stand in at most two identities, and in two only with opposite signs: then identities are
// the nodes of a network and cells its arcs. An identity may be negated as a whole to get there. One that follows
// from others is best left out: where rows form a tree and columns add up to 合计, the sum over the columns is needed
// for the rows without children only.
//
// In the result each value is the multiple just below or just above its input, a multiple stays as it is, and
// Σ|result−value| is minimal; the package comment tells how ties are broken. There always is a solution: the input
// itself is a flow within the bounds “multiple below … multiple above”. The incidence matrix of a network is totally
// unimodular, so where there is a flow there is one in whole steps.
//
// The error wraps [ErrInput] for arguments that are no network, and [ErrRange] where a neighbouring multiple does not
// fit int64 or step exceeds 2⁶⁰/(cells+1)² (for 3000 cells 12亿元).
func Network(values []int64, step int64, identities [][]Term) ([]int64, error) {
	n, err := newNetwork(values, step, identities)
	if err != nil {
		return nil, fmt.Errorf("rounding.Network: %w", err)
	}
	n.solve()
	rounded := make([]int64, len(values))
	for i, c := range n.cells {
		rounded[i] = n.value(c, n.up[i])
	}
	return rounded, nil
}

// A network starts from the ordinary rounding: optimal, but some identities are a few steps out of balance. What one
// has too much goes to one that lacks it, along paths of least cost (successive shortest paths). Turning a cell from
// one neighbour to the other carries one step between its two identities.
//
// The ground is a last identity made of all cells that stand in one identity only, with the sign reversed; it is
// minus the sum of the other identities, so it is balanced as soon as they are.
type network struct {
	scale
	cells  []cell
	up     []bool   // current choice of each cell
	ends   []ends   // of each cell
	nodes  [][]Term // identities, then the ground
	excess []int64  // steps by which each node is above zero

	// Johnson's potentials keep the cost of every possible turn ≥ 0 as seen by the search, so that it expands no node
	// twice; in the end they prove that the result is minimal. They are zero on nodes that lack steps, so elsewhere they
	// are a difference of two path costs: within ±2·(all penalties).
	potential []int64

	dist    []int64 // of the nodes reached by the current search, else unreached
	via     []int   // the cell over which a node was reached
	reached []int
	settled []int
	queue   queue
}

// ends are the nodes in which a cell stands with sign + and −.
type ends struct{ plus, minus int }

const (
	nowhere   = -1
	unreached = math.MaxInt64
)

func newNetwork(values []int64, step int64, identities [][]Term) (*network, error) {
	sc, err := newScale(step, len(values))
	if err != nil {
		return nil, err
	}
	if err := checkTerms(identities, len(values)); err != nil {
		return nil, err
	}
	if err := checkSums(values, identities); err != nil {
		return nil, err
	}
	nodes := len(identities) + 1
	n := &network{
		scale:     sc,
		cells:     make([]cell, len(values)),
		up:        make([]bool, len(values)),
		excess:    make([]int64, nodes),
		potential: make([]int64, nodes),
		dist:      make([]int64, nodes),
		via:       make([]int, nodes),
	}
	for i, v := range values {
		if n.cells[i], err = sc.cell(v); err != nil {
			return nil, fmt.Errorf("cell %d: %w", i, err)
		}
		n.up[i] = n.cells[i].up
	}
	if err := n.connect(identities); err != nil {
		return nil, err
	}
	for node, terms := range n.nodes {
		n.dist[node] = unreached
		for _, t := range terms {
			n.excess[node] += int64(t.Sign) * n.deviation(n.cells[t.Cell], n.up[t.Cell])
		}
		n.excess[node] /= step
	}
	return n, nil
}

// checkSums reports the first identity that does not hold.
func checkSums(values []int64, identities [][]Term) error {
	for i, identity := range identities {
		var total sum
		for _, t := range identity {
			total.add(values[t.Cell], t.Sign)
		}
		if !total.isZero() {
			return fmt.Errorf("identity %d %w: difference %s", i, ErrIdentity, &total)
		}
	}
	return nil
}

// connect finds the two ends of every cell and adds the ground to the nodes.
func (n *network) connect(identities [][]Term) error {
	n.ends = make([]ends, len(n.cells))
	for c := range n.ends {
		n.ends[c] = ends{nowhere, nowhere}
	}
	for i, identity := range identities {
		for _, t := range identity {
			e := &n.ends[t.Cell]
			here, there := &e.plus, &e.minus
			if t.Sign < 0 {
				here, there = there, here
			}
			if *here != nowhere && *there != nowhere {
				return fmt.Errorf("cell %d: %w: stands in more than two identities: %d, %d, %d",
					t.Cell, ErrInput, min(*here, *there), max(*here, *there), i)
			}
			if *here != nowhere {
				return fmt.Errorf("cell %d: %w: stands in identities %d and %d with the same sign", t.Cell, ErrInput, *here, i)
			}
			*here = i
		}
	}
	ground := len(identities)
	var rest []Term
	for c := range n.ends {
		e := &n.ends[c]
		switch {
		case e.plus == nowhere && e.minus == nowhere: // free
		case e.plus == nowhere:
			e.plus = ground
			rest = append(rest, Term{c, 1})
		case e.minus == nowhere:
			e.minus = ground
			rest = append(rest, Term{c, -1})
		}
	}
	n.nodes = make([][]Term, 0, ground+1)
	n.nodes = append(append(n.nodes, identities...), rest)
	return nil
}

// across returns the other end of a cell.
func (n *network) across(cell, node int) int {
	e := n.ends[cell]
	return e.plus + e.minus - node
}

// turn returns what it costs to take the other neighbour of a cell; less than nothing if it had departed.
func (n *network) turn(cell int) int64 {
	c := n.cells[cell]
	if n.up[cell] != c.up {
		return -c.penalty
	}
	return c.penalty
}

// solve sends away all excess.
func (n *network) solve() {
	for node := range n.excess {
		for n.excess[node] > 0 {
			n.send(node)
		}
	}
}

// send moves one step from a node with excess to the nearest node that lacks one (Dijkstra's algorithm).
func (n *network) send(from int) {
	to := n.search(from)
	far := n.dist[to]
	for _, node := range n.settled {
		n.potential[node] += n.dist[node] - far
	}
	for node := to; node != from; {
		c := n.via[node]
		n.up[c] = !n.up[c]
		node = n.across(c, node)
	}
	n.excess[from]--
	n.excess[to]++
	for _, node := range n.reached {
		n.dist[node] = unreached
	}
}

// search returns the nearest node that lacks a step, and leaves dist and via of the nodes up to there. It panics if there
// is none, which the total unimodularity of the identities rules out.
func (n *network) search(from int) int {
	n.reached, n.settled, n.queue = append(n.reached[:0], from), n.settled[:0], n.queue[:0]
	n.dist[from] = 0
	n.queue.push(item{0, from})
	for len(n.queue) > 0 {
		it := n.queue.pop()
		if it.dist > n.dist[it.node] {
			continue // reached on a shorter way meanwhile
		}
		if n.excess[it.node] < 0 {
			return it.node
		}
		n.settled = append(n.settled, it.node)
		n.expand(it.node)
	}
	panic("rounding: no path in a network that has a flow") // total unimodularity rules it out
}

// expand reaches the neighbours of a node over the cells that can still be turned away from it: a cell that adds to
// the node and is up, or subtracts from it and is down.
func (n *network) expand(node int) {
	base := n.dist[node] + n.potential[node]
	for _, t := range n.nodes[node] {
		if n.cells[t.Cell].fixed() || n.up[t.Cell] != (t.Sign > 0) {
			continue
		}
		other := n.across(t.Cell, node)
		d := base + n.turn(t.Cell) - n.potential[other]
		if d >= n.dist[other] {
			continue
		}
		if n.dist[other] == unreached {
			n.reached = append(n.reached, other)
		}
		n.dist[other], n.via[other] = d, t.Cell
		n.queue.push(item{d, other})
	}
}
