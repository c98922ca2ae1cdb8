package repair

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// A trial is a form whose figures are moved about, to see which identities hold then.
type trial struct {
	*claims.Judged
	table   *tables.Table
	rows    []tables.Row    // in the order of the document
	loose   []claims.Loose  // amounts below them that stand beside no label
	putIn   []bool          // by row, if any were put in: the document does not have it
	cells   [][]int         // by row and column, the place of the figure in the table; −1 if there is none
	rowAt   []int           // by place
	columns []tables.Column // likewise
	// holds tells what a place would hold.
	holds func(place int) held

	all    []int   // identities that have a figure of the form
	ofRow  [][]int // of those, the ones of each row
	rowsOf [][]int // by identity, the rows of its figures
	// brokenOnes are those that do not hold.
	brokenOnes []int
	before     []outcome
	stamps     []int // by identity, the trial that judged it last
	clock      int
	broken     float64 // points of all that do not hold

	shift    shift   // scratch
	touched  [][]int // likewise
	taken    []bool  // likewise
	repeated []bool  // by row, once a shift needs it: another has the same amounts, or it has none
}

// held is what a place of the form would hold.
type held struct {
	figure budget.Figure
	leaves budget.Amount // what a subtotal may miss by
	state  cellState
}

// cellState says what became of a figure.
type cellState uint8

const (
	stated cellState = iota
	lost             // what should stand here is printed nowhere
	extra            // the label should not be here
)

// An outcome is what became of an identity.
type outcome uint8

const (
	silent outcome = iota // it cannot be judged
	holds
	fails
)

// newTrial returns the trial of a form, whose rows stand in an order. Sums that may miss what stands beside no label are tried, too.
func newTrial(d *claims.Judged, t *tables.Table, rows []tables.Row, loose []claims.Loose) *trial {
	unread := d.Sheet.Unread
	if loose != nil {
		unread = unread.Clone()
		unread.Rows[t.Form()] = nil
	}
	tr := &trial{
		Judged: d, table: t, rows: rows, loose: loose, ofRow: make([][]int, len(rows)), rowAt: make([]int, t.Size()), columns: make([]tables.Column, t.Size()),
		before: make([]outcome, len(d.Identities)), stamps: make([]int, len(d.Identities)), rowsOf: make([][]int, len(d.Identities)),
	}
	tr.holds = tr.printed
	for i, r := range rows {
		tr.place(i, r)
	}
	for i, id := range d.Identities {
		if id.Rule.Severity != judge.Error || !unread.Suspends(d.Sheet, id, d.Standing[i]).IsZero() {
			continue
		}
		var own []int
		for _, r := range id.Refs {
			if c := d.Sheet.Repeated(r.Cell); c.Form == t.Form() {
				own = append(own, tr.rowAt[c.Index])
			}
		}
		if own == nil {
			continue
		}
		tr.all = append(tr.all, i)
		slices.Sort(own)
		tr.rowsOf[i] = slices.Compact(own)
		for _, row := range tr.rowsOf[i] {
			tr.ofRow[row] = append(tr.ofRow[row], i)
		}
		if tr.before[i], _, _ = tr.judge(i); tr.before[i] == fails {
			tr.broken += points(id, false)
			tr.brokenOnes = append(tr.brokenOnes, i)
		}
	}
	return tr
}

// place notes where the figures of a row stand.
func (t *trial) place(row int, r tables.Row) {
	var cells []int
	for c := range r.Columns() {
		for len(cells) <= int(c) {
			cells = append(cells, -1)
		}
		i := t.table.Index(r.Key(), c)
		cells[c], t.rowAt[i], t.columns[i] = i, row, c
	}
	t.cells = append(t.cells, cells)
}

// at returns the place of a figure, −1 if there is none.
func (t *trial) at(row int, c tables.Column) int {
	if int(c) >= len(t.cells[row]) {
		return -1
	}
	return t.cells[row][c]
}

// printed is what a place holds.
func (t *trial) printed(place int) held {
	h := held{figure: t.table.FigureAt(place)}
	if t.Sheet.Leaves != nil {
		h.leaves = t.Sheet.LeavesOf(claims.Cell{Form: t.table.Form(), Index: int32(place)})
	}
	return h
}

// points is what an identity counts for. Nearly any figure makes an inequality hold: only
// one that is tight says as much as an equality.
func points(id claims.Identity, tight bool) float64 {
	if id.AtMost && !tight {
		return 1
	}
	return 4
}

// judge judges an identity with the figures as they would be, tells whether it holds as an
// equality, and how many of its figures are not zero.
func (t *trial) judge(i int) (o outcome, tight bool, nonzero int) {
	id := t.Identities[i]
	terms := t.Sheet.Terms[:0]
	isOpen, hasExtra := false, false
	for _, r := range id.Refs {
		c, figure := t.Sheet.Repeated(r.Cell), t.Sheet.Figure(r.Cell)
		term := t.Sheet.Term(r, figure)
		if c.Form == t.table.Form() {
			h := t.holds(int(c.Index))
			switch h.state {
			case lost:
				isOpen = true
			case extra:
				hasExtra = true
				continue
			}
			term.Figure, term.Leaves = h.figure, h.leaves
		}
		if !term.Figure.Amount().IsZero() {
			nonzero++
		}
		terms = append(terms, term)
	}
	t.Sheet.Terms = terms
	if isOpen {
		return silent, false, nonzero
	}
	j := id.Judge(terms)
	switch {
	case j.Verdict <= judge.Rounding:
		return holds, nonzero > 1 && (!id.AtMost || judge.Sum(terms).Verdict <= judge.Rounding), nonzero
	case j.Verdict == judge.NotEvaluated && j.Difference.IsZero() && nonzero == 0 && !hasExtra:
		return holds, false, 0 // nothing is stated any more that it says something of
	case j.Verdict == judge.NotEvaluated, hasExtra:
		return silent, false, nonzero
	default:
		return fails, false, nonzero
	}
}

// A score says what a trial mends and what it spoils, in points.
type score struct {
	fixed, anew, lost, dodged float64
	mended                    []int // identities
	isInside                  bool  // one of them has figures of the form alone
	isSolid                   bool  // one of them is an equality of figures that are not zero
}

// score judges identities that a trial touches, at a price. Those that do not hold come first: what the others lose is not looked
// at any more when it leaves no gain.
func (t *trial) score(price float64, touched ...[]int) score {
	var s score
	t.clock++
	for _, broken := range [...]bool{true, false} {
		for _, list := range touched {
			for _, i := range list {
				if t.stamps[i] == t.clock || (t.before[i] == fails) != broken {
					continue
				}
				t.stamps[i] = t.clock
				s.add(t, i)
				if !broken && s.gain(price) <= hopeless {
					return s
				}
			}
		}
		if s.gain(price) <= hopeless {
			return s
		}
	}
	return s
}

// add judges an identity.
func (s *score) add(t *trial, i int) {
	now, tight, nonzero := t.judge(i)
	id := t.Identities[i]
	switch before := t.before[i]; {
	case before == fails && now == holds:
		worth := 1.0 // it has nothing to say any more
		if nonzero > 0 {
			worth = points(id, tight)
		}
		s.fixed += worth
		s.mended = append(s.mended, i)
		s.isInside = s.isInside || t.isInside(i)
		s.isSolid = s.isSolid || nonzero > 1 && (!id.AtMost || tight)
	case before == fails && now == silent:
		s.dodged += points(id, false)
	case before == holds && now == fails:
		s.anew += points(id, false)
	case before == holds && now == silent && nonzero > 0:
		s.lost += points(id, false)
	}
}

// isInside reports whether an identity has figures of the form alone.
func (t *trial) isInside(i int) bool {
	return !slices.ContainsFunc(t.Identities[i].Refs, func(r claims.Ref) bool { return t.Sheet.Repeated(r.Cell).Form != t.table.Form() })
}

// gain weighs a score against what an edit costs.
func (s *score) gain(price float64) float64 {
	return s.fixed - 2*s.anew - price - (s.lost+s.dodged)/4
}

// isSound reports whether a score speaks for an edit.
func (t *trial) isSound(s *score) bool {
	still := t.broken
	for _, i := range s.mended {
		still -= points(t.Identities[i], false)
	}
	still -= s.dodged
	return s.anew == 0 && s.fixed >= 6 && s.fixed >= 4*still && s.dodged <= s.fixed && s.lost <= s.fixed+4 && s.isSolid
}
