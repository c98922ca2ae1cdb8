// Package lattice finds tables by their ruled lines: rules that meet make a lattice, and its meshes are cells. What no rule closes
// in is no cell; nothing is guessed from the places of numbers.
package lattice

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

const (
	snap  = 3.0 // points: rules that are nearer are one, and so meet rules that end so near to one another
	least = 6.0 // points: the least length of a rule; what is shorter is part of a sign or a dash
)

// Cell is a mesh of a table.
type Cell struct {
	pages.Box
	Text string // lines of print are kept apart by line breaks
}

// Table is a ruled table. Rows are as long as one another; nil is covered by a cell to the left or above.
type Table struct {
	pages.Box
	Rows [][]*Cell
}

// What a page may have: printed tables have some hundred rules and meshes. A drawing may have more.
const (
	maxRules  = 20_000
	maxMeshes = 20_000
)

// ErrFine reports rules that are too many for a table, such as those of a map.
var ErrFine = errors.New("too many rules for a table")

// Find returns the tables of a page from top to bottom, and the glyphs that stand in none, in their order. A lattice of one mesh is a
// frame and no table. The error wraps [ErrFine]; then the other tables are returned.
func Find(p pages.Page) (tables []Table, rest []pages.Glyph, err error) {
	if p.IsCut || len(p.Rules) > maxRules {
		return nil, p.Glyphs, fmt.Errorf("lattice.Find: page %d: %w", p.Number, ErrFine)
	}
	for _, net := range nets(p.Rules) {
		switch t, ok := net.table(); {
		case !ok:
			err = fmt.Errorf("lattice.Find: page %d: %w", p.Number, ErrFine)
		case len(t.Rows) > 0:
			tables = append(tables, t)
		}
	}
	tables = outermost(tables)
	slices.SortStableFunc(tables, func(a, b Table) int { return cmp.Or(cmp.Compare(a.Y0, b.Y0), cmp.Compare(a.X0, b.X0)) })
	inside := map[*Cell][]pages.Glyph{}
	for _, g := range p.Glyphs {
		if c := at(tables, g); c != nil {
			inside[c] = append(inside[c], g)
		} else {
			rest = append(rest, g)
		}
	}
	for c, glyphs := range inside {
		var lines []string
		for _, l := range pages.Lines(glyphs) {
			lines = append(lines, l.Text())
		}
		c.Text = strings.Join(lines, "\n")
	}
	return tables, rest, err
}

// outermost leaves out tables that lie in a cell of another: what is in a cell is the text of the cell.
func outermost(tables []Table) []Table {
	return slices.DeleteFunc(slices.Clone(tables), func(inner Table) bool {
		return slices.ContainsFunc(tables, func(outer Table) bool {
			return outer.X0 < inner.X0-snap && outer.Y0 < inner.Y0-snap && outer.X1 > inner.X1+snap && outer.Y1 > inner.Y1+snap
		})
	})
}

// at returns the cell that a glyph stands in, nil if it stands in none.
func at(tables []Table, g pages.Glyph) *Cell {
	for _, t := range tables {
		if !t.Contains(g.Box) {
			continue
		}
		for _, row := range t.Rows {
			for _, c := range row {
				if c != nil && c.Contains(g.Box) {
					return c
				}
			}
		}
	}
	return nil
}

// A line is a rule: at a height from one place to another, or, if it stands, the other way round.
type line struct{ at, from, to float64 }

// lines returns the rules that lie, and those that stand. Pieces of one rule become one.
func lines(rules []pages.Box) (lying, standing []line) {
	for _, r := range rules {
		x, y := r.Center()
		if r.Width() >= r.Height() {
			lying = append(lying, line{y, r.X0, r.X1})
		} else {
			standing = append(standing, line{x, r.Y0, r.Y1})
		}
	}
	return joined(lying), joined(standing)
}

// joined puts together what lies on one line and overlaps or nearly meets, and leaves out what is too short for a rule then.
func joined(lines []line) []line {
	slices.SortFunc(lines, func(a, b line) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.from, b.from)) })
	var out []line
	for first := 0; first < len(lines); {
		after := first + 1
		for after < len(lines) && lines[after].at-lines[after-1].at <= snap/2 && lines[after].at-lines[first].at <= snap {
			after++
		}
		run := lines[first:after]
		slices.SortFunc(run, func(a, b line) int { return cmp.Compare(a.from, b.from) })
		start := len(out)
		for _, l := range run {
			if last := len(out) - 1; last >= start && l.from <= out[last].to+snap {
				out[last].to = max(out[last].to, l.to)
			} else {
				out = append(out, l)
			}
		}
		first = after
	}
	return slices.DeleteFunc(out, func(l line) bool { return l.to-l.from < least })
}

// A net is a group of rules that meet.
type net struct{ lying, standing []line }

// nets puts rules together that meet.
func nets(rules []pages.Box) []net {
	lying, standing := lines(rules)
	group := make([]int, len(lying)+len(standing))
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for i, h := range lying {
		for j, v := range standing {
			if meets(h, v) {
				group[root(len(lying)+j)] = root(i)
			}
		}
	}
	byRoot := map[int]int{}
	var nets []net
	of := func(i int) *net {
		at, ok := byRoot[root(i)]
		if !ok {
			at = len(nets)
			byRoot[root(i)] = at
			nets = append(nets, net{})
		}
		return &nets[at]
	}
	for i, h := range lying {
		n := of(i)
		n.lying = append(n.lying, h)
	}
	for j, v := range standing {
		n := of(len(lying) + j)
		n.standing = append(n.standing, v)
	}
	return nets
}

// meets reports whether a rule that lies and one that stands cross or touch.
func meets(h, v line) bool {
	return h.from-snap <= v.at && v.at <= h.to+snap && v.from-snap <= h.at && h.at <= v.to+snap
}
