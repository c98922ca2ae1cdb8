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
const mostMoved = 20_000

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

// Moves yields the moves worth trying: those of rows that a broken identity names.
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
		for t := range d.Sheet.Set.Tables() {
			named := namedRows(d, t)
			rows := slices.Collect(t.Rows())
			for n, i := range named {
				above := i
				if i > 0 && (n == 0 || named[n-1] < i-1) {
					above = i - 1 // which nothing names; it may still be the one exchanged
				}
				if !columnMoves(t, rows[i], try) || !exchanges(t, rows[above:], i-above, try) || !shifts(t, rows, i, named[n+1:], try) {
					return
				}
			}
		}
	}
}

// An attempt tries a move that moves some rows, and reports whether to go on.
type attempt func(rows int, move func() (Move, bool)) bool

// exchanges tries the exchange of neighbouring rows: of a row with the next, and of as
// many before it.
func exchanges(t *tables.Table, rows []tables.Row, before int, try attempt) bool {
	for i := range before + 1 {
		if i+1 < len(rows) && !try(2, func() (Move, bool) { return rotation(t, rows[i:i+2], judge.CauseRowsSwapped, +1) }) {
			return false
		}
	}
	return true
}

// shifts tries every shift of the rows from one to a later one that is named.
func shifts(t *tables.Table, rows []tables.Row, i int, later []int, try attempt) bool {
	for _, j := range later {
		if j == i+1 {
			continue
		}
		for _, by := range []int{+1, -1} {
			if !try(j-i+1, func() (Move, bool) { return rotation(t, rows[i:j+1], judge.CauseRowsShifted, by) }) {
				return false
			}
		}
	}
	return true
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
				at, with := claims.CellOf(t, r.Key(), a), claims.CellOf(t, r.Key(), b)
				to := map[claims.Cell]budget.Figure{at: r.Figure(b), with: r.Figure(a)}
				return Move{judge.CauseColumnsSwapped, to, at}, r.Figure(a) != r.Figure(b)
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
