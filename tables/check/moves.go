package check

import (
	"cmp"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// Some mistakes move several right figures to wrong places: two columns of a row, two
// rows, or a run of rows against their labels. No single repair explains what they
// break. A move is one such mistake undone.
type move struct {
	cause judge.Cause
	// to is what each cell should hold.
	to map[cell]budget.Figure
	// first is the first of the cells in the order of the form.
	first cell
}

// mostMoved bounds how many rows are moved in all that is tried for one set, so that
// a document in which everything is wrong takes no longer than others.
const mostMoved = 20_000

// moved returns the moves that mend broken identities no single figure explains,
// those that mend most first, and closes what they mend.
func (d *detective) moved(s *judge.Solver[*suspicion]) []suspicion {
	suspects := s.Suspects()
	var found []suspicion
	for m := range d.moves() {
		broken, ok := d.mends(m)
		if !ok || len(broken) < 2 || oneExplains(suspects, broken) {
			continue
		}
		found = append(found, suspicion{cell: m.first, broken: broken, causes: judge.CausesOf(m.cause), move: &m, alone: true})
	}
	slices.SortStableFunc(found, func(a, b suspicion) int {
		return cmp.Or(len(b.broken)-len(a.broken), cmp.Compare(a.move.cause, b.move.cause))
	})
	var kept []suspicion
	closed := map[int]bool{}
	for _, f := range found {
		if slices.ContainsFunc(f.broken, func(i int) bool { return closed[i] }) {
			continue
		}
		for _, i := range f.broken {
			closed[i] = true
		}
		s.Close(f.broken...)
		kept = append(kept, f)
	}
	return kept
}

// oneExplains reports whether a single figure explains all that a move would mend: it
// is then the simpler mistake.
func oneExplains(suspects []judge.Suspect[*suspicion], broken []int) bool {
	return slices.ContainsFunc(suspects, func(s judge.Suspect[*suspicion]) bool {
		return !slices.ContainsFunc(broken, func(i int) bool { return !slices.Contains(s.Open, i) })
	})
}

// mends returns the broken identities that a move mends, and whether it leaves none
// broken of those its cells stand in.
func (d *detective) mends(m move) ([]int, bool) {
	var touched []int
	for c := range m.to {
		touched = append(touched, d.of(c)...)
	}
	slices.Sort(touched)
	var broken []int
	for _, i := range slices.Compact(touched) {
		if d.isBroken(i) {
			broken = append(broken, i)
		}
	}
	if len(broken) < 2 {
		return nil, false
	}
	for _, i := range slices.Compact(touched) {
		v := d.judgeMoved(i, m.to).Verdict
		if v == judge.Impossible || v == judge.Incomplete {
			return nil, false
		}
	}
	return broken, true
}

func (d *detective) judgeMoved(i int, to map[cell]budget.Figure) judge.Judgement {
	id := d.identities[i]
	terms := d.sheet.terms[:0]
	for _, r := range id.refs {
		f, ok := to[r.cell]
		if !ok {
			f = d.sheet.figure(r.cell)
		}
		terms = append(terms, d.sheet.term(r, f))
	}
	d.sheet.terms = terms
	if id.atMost {
		return judge.AtMost(terms)
	}
	return judge.Sum(terms)
}

// moves yields the moves worth trying: those of rows that a broken identity names.
func (d *detective) moves() iter.Seq[move] {
	return func(yield func(move) bool) {
		left := mostMoved
		try := func(rows int, move func() (move, bool)) bool {
			if left -= rows; left < 0 {
				return false
			}
			m, ok := move()
			return !ok || yield(m)
		}
		for t := range d.sheet.set.Tables() {
			named := d.namedRows(t)
			rows := slices.Collect(t.Rows())
			for n, i := range named {
				above := i
				if i > 0 && (n == 0 || named[n-1] < i-1) {
					above = i - 1 // which nothing names; it may still be the one exchanged
				}
				if !d.columnMoves(t, rows[i], try) || !exchanges(t, rows[above:], i-above, try) || !shifts(t, rows, i, named[n+1:], try) {
					return
				}
			}
		}
	}
}

// An attempt tries a move that moves some rows, and reports whether to go on.
type attempt func(rows int, move func() (move, bool)) bool

// exchanges tries the exchange of neighbouring rows: of a row with the next, and of as
// many before it.
func exchanges(t *tables.Table, rows []tables.Row, before int, try attempt) bool {
	for i := range before + 1 {
		if i+1 < len(rows) && !try(2, func() (move, bool) { return rotation(t, rows[i:i+2], judge.CauseRowsSwapped, +1) }) {
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
			if !try(j-i+1, func() (move, bool) { return rotation(t, rows[i:j+1], judge.CauseRowsShifted, by) }) {
				return false
			}
		}
	}
	return true
}

// namedRows returns the rows of a table that broken identities name, by place.
func (d *detective) namedRows(t *tables.Table) []int {
	named := map[tables.RowKey]bool{}
	for i, id := range d.identities {
		if !d.isBroken(i) {
			continue
		}
		for _, r := range id.refs {
			if r.form == t.Form() {
				named[t.Address(int(r.index)).Row] = true
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
func (d *detective) columnMoves(t *tables.Table, r tables.Row, try attempt) bool {
	columns := slices.Collect(r.Columns())
	for i, a := range columns {
		for _, b := range columns[i+1:] {
			if !try(1, func() (move, bool) {
				at, with := cellOf(t, r, a), cellOf(t, r, b)
				to := map[cell]budget.Figure{at: r.Figure(b), with: r.Figure(a)}
				return move{judge.CauseColumnsSwapped, to, at}, r.Figure(a) != r.Figure(b)
			}) {
				return false
			}
		}
	}
	return true
}

// rotation is the move of the figures of all rows by one row, down or up, those of the
// last to the first or the other way round. Only rows of the same columns move.
func rotation(t *tables.Table, rows []tables.Row, cause judge.Cause, by int) (move, bool) {
	m := move{cause: cause, to: map[cell]budget.Figure{}}
	columns := slices.Collect(rows[0].Columns())
	for i, r := range rows {
		if !slices.Equal(columns, slices.Collect(r.Columns())) {
			return move{}, false
		}
		from := rows[(i+by+len(rows))%len(rows)]
		for _, c := range columns {
			if f := from.Figure(c); f != r.Figure(c) {
				at := cellOf(t, r, c)
				if len(m.to) == 0 {
					m.first = at
				}
				m.to[at] = f
			}
		}
	}
	return m, len(m.to) > 0
}

func cellOf(t *tables.Table, r tables.Row, c tables.Column) cell {
	return cell{t.Form(), int32(t.Index(r.Key(), c))}
}
