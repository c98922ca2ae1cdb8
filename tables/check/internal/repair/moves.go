package repair

import (
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A Move undoes a mistake that moved several right figures to wrong places: two columns of a
// row, two rows, or a run of rows against their labels. No single repair explains what it
// breaks.
type Move struct {
	Cause judge.Cause
	// First is the first of the cells in the order of the form, and To what it should hold.
	First claims.Cell
	To    budget.Figure
	// Mended are the identities that hold with the move and do not without, by their index.
	Mended []int
}

// mostMoved bounds how many rows are moved in all that is tried for one set, so that
// a document in which everything is wrong takes no longer than others.
const mostMoved = 8000

// Moves yields the moves that mend several identities and leave none broken of those that
// their figures stand in. Only rows that a broken identity names are moved, few before many.
func Moves(d *claims.Judged) iter.Seq[Move] {
	return func(yield func(Move) bool) {
		m := &mover{Judged: d, left: mostMoved, yield: yield, stamps: make([]int, len(d.Identities)), at: make([]int, d.Sheet.Places())}
		var all []whole
		for t := range d.Sheet.Set.Tables() {
			w := whole{mover: m, table: t, cells: cellsOf(t)}
			w.name()
			if w.named != nil {
				all = append(all, w)
			}
		}
		for _, moves := range []func(*whole) bool{(*whole).columns, (*whole).exchanges, (*whole).shifts} {
			for i := range all {
				if !moves(&all[i]) {
					return
				}
			}
		}
	}
}

// mover tries moves.
type mover struct {
	*claims.Judged
	left  int // rows that may be moved
	yield func(Move) bool

	to      []moved // of the move that is tried
	at      []int   // by place of a cell, where it may stand in to
	touched []int   // scratch
	stamps  []int   // by identity, the move that touched it last
	clock   int
}

// moved is a figure at another place.
type moved struct {
	cell   claims.Cell
	figure budget.Figure
}

// spend takes rows from those that may be moved, and reports whether there were as many.
func (m *mover) spend(rows int) bool {
	m.to = m.to[:0]
	m.left -= rows
	return m.left >= 0
}

// put moves a figure to a cell.
func (m *mover) put(c claims.Cell, f budget.Figure) {
	if m.Sheet.Figure(c) != f {
		m.at[m.Sheet.Place(c)] = len(m.to)
		m.to = append(m.to, moved{c, f})
	}
}

// figure returns what a cell holds with the move.
func (m *mover) figure(c claims.Cell) budget.Figure {
	if n := m.at[m.Sheet.Place(c)]; n < len(m.to) && m.to[n].cell == c {
		return m.to[n].figure
	}
	return m.Sheet.Figure(c)
}

// try tries the move that was put together, and reports whether to go on.
func (m *mover) try(cause judge.Cause) bool {
	mended, ok := m.mends()
	return !ok || m.yield(Move{cause, m.to[0].cell, m.to[0].figure, mended})
}

// mends returns the broken identities that the move mends, and whether it leaves none broken
// of those its cells stand in. Those that are broken are the likeliest to stay so.
func (m *mover) mends() ([]int, bool) {
	m.clock++
	broken, others := m.touched[:0], 0
	for _, to := range m.to {
		for _, i := range m.Of(to.cell) {
			switch {
			case m.stamps[i] == m.clock:
			case m.IsBroken(i):
				m.stamps[i] = m.clock
				if !m.holds(i) {
					return nil, false
				}
				broken = append(broken, i)
			default:
				others++
			}
		}
	}
	m.touched = broken
	if len(broken) < 2 {
		return nil, false
	}
	for _, to := range m.to {
		for _, i := range m.Of(to.cell) {
			if others > 0 && m.stamps[i] != m.clock {
				m.stamps[i] = m.clock
				if !m.holds(i) {
					return nil, false
				}
			}
		}
	}
	mended := slices.Clone(broken)
	slices.Sort(mended)
	return mended, true
}

// holds reports whether an identity is not broken with the figures as they are moved.
func (m *mover) holds(i int) bool {
	id := m.Identities[i]
	terms := m.Sheet.Terms[:0]
	for _, r := range id.Refs {
		terms = append(terms, m.Sheet.Term(r, m.figure(r.Cell)))
	}
	m.Sheet.Terms = terms
	return id.Judge(terms).Verdict <= judge.NotEvaluated
}

// cells says where the figures of the rows of a table stand.
type cells struct {
	columns [][]tables.Column // by row
	first   []int             // by row, the place of its first figure; one more for the end
	rowAt   []int             // by place
}

func cellsOf(t *tables.Table) cells {
	c := cells{rowAt: make([]int, 0, t.Size()), first: make([]int, 1, t.Len()+1), columns: make([][]tables.Column, 0, t.Len())}
	var columns []tables.Column
	for r := range t.Rows() {
		row := len(c.columns)
		columns = columns[:0]
		for column := range r.Columns() {
			columns = append(columns, column)
			c.rowAt = append(c.rowAt, row)
		}
		if row > 0 && slices.Equal(columns, c.columns[row-1]) {
			c.columns = append(c.columns, c.columns[row-1])
		} else {
			c.columns = append(c.columns, slices.Clone(columns))
		}
		c.first = append(c.first, len(c.rowAt))
	}
	return c
}

// whole tries moves in a table.
type whole struct {
	*mover
	table *tables.Table
	cells
	named []int // rows
	wrong []int // by row, how many before it do not add up by themselves: they would not elsewhere either
	other []int // by row, how many up to it have other columns than the row before
}

// name finds the rows that broken identities name.
func (w *whole) name() {
	n := w.table.Len()
	isNamed, isWrong := make([]bool, n), make([]bool, n)
	for i, id := range w.Identities {
		if !w.IsBroken(i) {
			continue
		}
		first, isOne := -1, true
		for _, r := range id.Refs {
			if r.Form != w.table.Form() {
				isOne = false
				continue
			}
			row := w.rowAt[r.Index]
			isNamed[row] = true
			if first < 0 {
				first = row
			}
			isOne = isOne && row == first
		}
		if isOne {
			isWrong[first] = true
		}
	}
	w.wrong, w.other = make([]int, n+1), make([]int, n)
	for row := range n {
		w.wrong[row+1] = w.wrong[row]
		if isWrong[row] {
			w.wrong[row+1]++
		}
		if row > 0 {
			w.other[row] = w.other[row-1]
			if !slices.Equal(w.cells.columns[row], w.cells.columns[row-1]) {
				w.other[row]++
			}
		}
		if isNamed[row] {
			w.named = append(w.named, row)
		}
	}
}

// cell returns the cell at a place.
func (w *whole) cell(place int) claims.Cell {
	return claims.Cell{Form: w.table.Form(), Index: int32(place)}
}

// columns tries every exchange of two figures of a row.
func (w *whole) columns() bool {
	for _, row := range w.named {
		for a := w.first[row]; a < w.first[row+1]; a++ {
			for b := a + 1; b < w.first[row+1]; b++ {
				if !w.spend(1) {
					return false
				}
				w.put(w.cell(a), w.table.FigureAt(b))
				w.put(w.cell(b), w.table.FigureAt(a))
				if !w.try(judge.CauseColumnsSwapped) {
					return false
				}
			}
		}
	}
	return true
}

// exchanges tries the exchange of neighbouring rows of which one is named.
func (w *whole) exchanges() bool {
	last := -1
	for _, row := range w.named {
		for i := max(row-1, last+1); i <= row && i+1 < w.table.Len(); i++ {
			last = i
			if w.wrong[i+2] == w.wrong[i] && !w.rotate(i, i+1, judge.CauseRowsSwapped, +1) {
				return false
			}
		}
	}
	return true
}

// mostApart is how many named rows a run may have.
const mostApart = 48

// shifts tries every shift of the rows from one that is named to another, short ones first.
func (w *whole) shifts() bool {
	for apart := 1; apart < min(len(w.named), mostApart); apart++ {
		for n, i := range w.named[:len(w.named)-apart] {
			j := w.named[n+apart]
			if j == i+1 || w.wrong[j+1] > w.wrong[i] {
				continue
			}
			if !w.rotate(i, j, judge.CauseRowsShifted, +1) || !w.rotate(i, j, judge.CauseRowsShifted, -1) {
				return false
			}
		}
	}
	return true
}

// rotate tries the move of the figures of all rows from one to another by one row, down or
// up, those of the last to the first or the other way round. Only rows of the same columns
// move.
func (w *whole) rotate(i, j int, cause judge.Cause, by int) bool {
	n := j - i + 1
	if !w.spend(n) {
		return false
	}
	if w.other[i] != w.other[j] {
		return true
	}
	for row := i; row <= j; row++ {
		from := w.first[i+(row-i+by+n)%n]
		for place := w.first[row]; place < w.first[row+1]; place++ {
			w.put(w.cell(place), w.table.FigureAt(from+place-w.first[row]))
		}
	}
	return w.try(cause)
}
