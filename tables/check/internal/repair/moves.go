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
	// To is what each cell should hold.
	To map[claims.Cell]budget.Figure
	// First is the first of the cells in the order of the form.
	First claims.Cell
}

// mostMoved bounds how many rows are moved in all that is tried for one set, so that
// a document in which everything is wrong takes no longer than others.
const mostMoved = 8000

// Mends returns the broken identities that a move mends, and whether it leaves none
// broken of those its cells stand in.
func Mends(d *claims.Judged, m Move) ([]int, bool) {
	var touched []int
	for c := range m.To {
		touched = append(touched, d.Of(c)...)
	}
	slices.Sort(touched)
	var broken []int
	for _, i := range slices.Compact(touched) {
		if d.IsBroken(i) {
			broken = append(broken, i)
		}
	}
	if len(broken) < 2 {
		return nil, false
	}
	for _, i := range slices.Compact(touched) {
		v := judgeMoved(d, i, m.To).Verdict
		if v == judge.Impossible || v == judge.Incomplete {
			return nil, false
		}
	}
	return broken, true
}

func judgeMoved(d *claims.Judged, i int, to map[claims.Cell]budget.Figure) judge.Judgement {
	id := d.Identities[i]
	terms := d.Sheet.Terms[:0]
	for _, r := range id.Refs {
		f, ok := to[r.Cell]
		if !ok {
			f = d.Sheet.Figure(r.Cell)
		}
		terms = append(terms, d.Sheet.Term(r, f))
	}
	d.Sheet.Terms = terms
	if id.AtMost {
		return judge.AtMost(terms)
	}
	return judge.Sum(terms)
}

// Moves yields the moves worth trying: those of rows that a broken identity names. Those of
// few rows come first.
func Moves(d *claims.Judged) iter.Seq[Move] {
	return func(yield func(Move) bool) {
		left := mostMoved
		try := func(rows int, move func() (Move, bool)) bool {
			if left -= rows; left < 0 {
				return false
			}
			m, ok := move()
			return !ok || yield(m)
		}
		var all []whole
		for t := range d.Sheet.Set.Tables() {
			if named := namedRows(d, t); named != nil {
				all = append(all, whole{t, slices.Collect(t.Rows()), named, wrongRows(d, t), try})
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

// An attempt tries a move that moves some rows, and reports whether to go on.
type attempt func(rows int, move func() (Move, bool)) bool

// whole tries moves in a table.
type whole struct {
	table *tables.Table
	rows  []tables.Row
	named []int // rows
	wrong []int // by row, how many before it do not add up by themselves: they would not elsewhere either
	try   attempt
}

// columns tries every exchange of two figures of a row.
func (w *whole) columns() bool {
	for _, i := range w.named {
		if !columnMoves(w.table, w.rows[i], w.try) {
			return false
		}
	}
	return true
}

// exchanges tries the exchange of neighbouring rows of which one is named.
func (w *whole) exchanges() bool {
	last := -1
	for _, row := range w.named {
		for i := max(row-1, last+1); i <= row && i+1 < len(w.rows); i++ {
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

func (w *whole) rotate(i, j int, cause judge.Cause, by int) bool {
	return w.try(j-i+1, func() (Move, bool) { return rotation(w.table, w.rows[i:j+1], cause, by) })
}

// wrongRows counts, before each row of a table, those with an identity of their own that does
// not hold.
func wrongRows(d *claims.Judged, t *tables.Table) []int {
	wrong := map[tables.RowKey]bool{}
	for i, id := range d.Identities {
		if d.IsBroken(i) && id.Refs[0].Form == t.Form() {
			k := t.Address(int(id.Refs[0].Index)).Row
			if !slices.ContainsFunc(id.Refs, func(r claims.Ref) bool { return r.Form != t.Form() || t.Address(int(r.Index)).Row != k }) {
				wrong[k] = true
			}
		}
	}
	counts := make([]int, 1, t.Len()+1)
	for r := range t.Rows() {
		n := counts[len(counts)-1]
		if wrong[r.Key()] {
			n++
		}
		counts = append(counts, n)
	}
	return counts
}

// namedRows returns the rows of a table that broken identities name, by place.
func namedRows(d *claims.Judged, t *tables.Table) []int {
	named := map[tables.RowKey]bool{}
	for i, id := range d.Identities {
		if !d.IsBroken(i) {
			continue
		}
		for _, r := range id.Refs {
			if r.Form == t.Form() {
				named[t.Address(int(r.Index)).Row] = true
			}
		}
	}
	var rows []int
	i := 0
	for r := range t.Rows() {
		if named[r.Key()] {
			rows = append(rows, i)
		}
		i++
	}
	return rows
}

// columnMoves tries every exchange of two figures of a row.
func columnMoves(t *tables.Table, r tables.Row, try attempt) bool {
	columns := slices.Collect(r.Columns())
	for i, a := range columns {
		for _, b := range columns[i+1:] {
			if !try(1, func() (Move, bool) {
				if r.Figure(a) == r.Figure(b) {
					return Move{}, false
				}
				at, with := claims.CellOf(t, r.Key(), a), claims.CellOf(t, r.Key(), b)
				return Move{judge.CauseColumnsSwapped, map[claims.Cell]budget.Figure{at: r.Figure(b), with: r.Figure(a)}, at}, true
			}) {
				return false
			}
		}
	}
	return true
}

// rotation is the move of the figures of all rows by one row, down or up, those of the
// last to the first or the other way round. Only rows of the same columns move.
func rotation(t *tables.Table, rows []tables.Row, cause judge.Cause, by int) (Move, bool) {
	m := Move{Cause: cause, To: map[claims.Cell]budget.Figure{}}
	columns := slices.Collect(rows[0].Columns())
	for i, r := range rows {
		if !slices.Equal(columns, slices.Collect(r.Columns())) {
			return Move{}, false
		}
		from := rows[(i+by+len(rows))%len(rows)]
		for _, c := range columns {
			if f := from.Figure(c); f != r.Figure(c) {
				at := claims.CellOf(t, r.Key(), c)
				if len(m.To) == 0 {
					m.First = at
				}
				m.To[at] = f
			}
		}
	}
	return m, len(m.To) > 0
}
