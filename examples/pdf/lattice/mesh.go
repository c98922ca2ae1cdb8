package lattice

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// table returns the table that a net of rules makes, and whether it is not too fine for one. One without two cells has no rows.
func (n net) table() (Table, bool) {
	n.close()
	xs, ys := places(n.standing), places(n.lying)
	switch {
	case len(xs) < 2 || len(ys) < 2:
		return Table{}, true
	case (len(xs)-1)*(len(ys)-1) > maxMeshes:
		return Table{}, false
	}
	g := grid{xs, ys, n, make([][]*Cell, len(ys)-1)}
	for r := range g.cells {
		g.cells[r] = make([]*Cell, len(xs)-1)
	}
	return g.table(), true
}

// close adds the sides of a table that is open at its sides, as many are printed: where at least two rules, and as many as half of
// those that lie, end together beyond the last rule that stands, the outermost cells go on to there.
func (n *net) close() {
	if len(n.standing) == 0 || len(n.lying) < 2 {
		return
	}
	left, right := math.Inf(1), math.Inf(-1)
	for _, l := range n.lying {
		left, right = min(left, l.from), max(right, l.to)
	}
	var leftmost, rightmost []line
	for _, l := range n.lying {
		if l.from-left <= snap {
			leftmost = append(leftmost, l)
		}
		if right-l.to <= snap {
			rightmost = append(rightmost, l)
		}
	}
	n.side(leftmost, left)
	n.side(rightmost, right)
}

// side adds a side to a table where rules end.
func (n *net) side(ends []line, at float64) {
	if len(ends) < 2 || 2*len(ends) < len(n.lying) {
		return
	}
	for _, v := range n.standing {
		if math.Abs(v.at-at) <= 2*snap {
			return
		}
	}
	n.standing = append(n.standing, line{at, ends[0].at, ends[len(ends)-1].at})
	slices.SortFunc(n.standing, func(a, b line) int { return cmp.Compare(a.at, b.at) })
}

// places returns where rules are, in order. Rules that are nearer than the snap are at one place.
func places(lines []line) []float64 {
	var all, out []float64
	for _, l := range lines {
		all = append(all, l.at)
	}
	slices.Sort(all)
	for _, x := range all {
		if len(out) == 0 || x-out[len(out)-1] > snap {
			out = append(out, x)
		}
	}
	return out
}

// A grid is the smallest meshes that the rules of a table could make if all went through.
type grid struct {
	xs, ys []float64
	net    net
	cells  [][]*Cell // by row and column of the grid; meshes without a rule between them share a cell
}

// hasSide reports whether a rule goes along most of a stretch. The rules are in order of their places.
func hasSide(rules []line, at, from, to float64) bool {
	first := sort.Search(len(rules), func(i int) bool { return rules[i].at >= at-snap })
	covered := 0.0
	for _, l := range rules[first:] {
		if l.at > at+snap {
			break
		}
		covered = max(covered, min(l.to, to)-max(l.from, from))
	}
	return covered > (to-from)/2
}

// wall reports whether there is a rule to the left of a mesh; roof, above it.
func (g *grid) wall(r, c int) bool { return hasSide(g.net.standing, g.xs[c], g.ys[r], g.ys[r+1]) }
func (g *grid) roof(r, c int) bool { return hasSide(g.net.lying, g.ys[r], g.xs[c], g.xs[c+1]) }

// table makes cells: each goes as far to the right, and then as far down, as there is no rule.
func (g *grid) table() Table {
	var cells []*Cell
	for r := range g.cells {
		for c := range g.cells[r] {
			if g.cells[r][c] != nil {
				continue
			}
			right := c + 1
			for right < len(g.cells[r]) && g.cells[r][right] == nil && !g.wall(r, right) {
				right++
			}
			down := r + 1
			for down < len(g.cells) && g.goesOn(down, c, right) {
				down++
			}
			cell := &Cell{Box: pages.Box{X0: g.xs[c], Y0: g.ys[r], X1: g.xs[right], Y1: g.ys[down]}}
			for i := r; i < down; i++ {
				for j := c; j < right; j++ {
					g.cells[i][j] = cell
				}
			}
			if g.isClosed(r, down, c, right) {
				cells = append(cells, cell)
			}
		}
	}
	if len(cells) < 2 {
		return Table{}
	}
	return arranged(cells)
}

// goesOn reports whether the cell of some columns goes on in a row.
func (g *grid) goesOn(r, from, to int) bool {
	for c := from; c < to; c++ {
		if g.cells[r][c] != nil || g.roof(r, c) || c > from && g.wall(r, c) {
			return false
		}
	}
	return true
}

// isClosed reports whether a cell has rules on all four sides.
func (g *grid) isClosed(top, bottom, left, right int) bool {
	x0, x1, y0, y1 := g.xs[left], g.xs[right], g.ys[top], g.ys[bottom]
	return hasSide(g.net.lying, y0, x0, x1) && hasSide(g.net.lying, y1, x0, x1) &&
		hasSide(g.net.standing, x0, y0, y1) && hasSide(g.net.standing, x1, y0, y1)
}

// arranged puts cells into rows and columns: those that a cell begins at.
func arranged(cells []*Cell) Table {
	t := Table{Box: cells[0].Box}
	var lefts, tops []float64
	for _, c := range cells {
		t.Box = t.Union(c.Box)
		lefts, tops = append(lefts, c.X0), append(tops, c.Y0)
	}
	slices.Sort(lefts)
	slices.Sort(tops)
	lefts, tops = slices.Compact(lefts), slices.Compact(tops)
	t.Rows = make([][]*Cell, len(tops))
	for i := range t.Rows {
		t.Rows[i] = make([]*Cell, len(lefts))
	}
	for _, c := range cells {
		i, _ := slices.BinarySearch(tops, c.Y0)
		j, _ := slices.BinarySearch(lefts, c.X0)
		t.Rows[i][j] = c
	}
	return t
}
