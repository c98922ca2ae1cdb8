package repair

import (
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check/internal/claims"
)

// Labels slip against amounts where a document has labels more, or less, than amounts: from
// some row on each label stands beside the amounts of another, some rows off, until the
// next such place.

// A shift is where labels slipped: at one to three breaks.
type shift struct {
	rows    []tables.Row   // in the order of the document
	loose   []claims.Loose // behind them
	breaks  []slip
	sources []int       // by label, the row of its amounts, −1 if there are none
	states  []cellState // by label
	claimed []int       // by row, the label that takes its amounts, from 1
	putIn   []int       // labels that were put in
	moved   int         // labels that take the amounts of another row
	unsure  bool        // other breaks mend as much
}

// A slip is a place from which on labels take the amounts that stand offset rows further
// on.
type slip struct{ row, offset int }

// The bounds of the search.
const (
	mostOffset = 8         // rows
	mostBreaks = 3         // in a form
	MostTrials = 1_600_000 // rows looked at for one set
	mostRows   = 400       // of a form
	mostOfKind = 48        // shifts of one break that are tried, and as many of a run
	beam       = 12        // shifts that further breaks are tried on
	beamOfOne  = 2         // of those with the same offsets
)

// slip works out which amounts each label takes. Where two labels claim the same, the
// first is one too many if the second goes back, and else has none.
func (t *trial) slip(breaks []slip) *shift {
	n, s := len(t.rows), t.unslipped()
	s.breaks = breaks
	k, offset := 0, 0
	for i := range n {
		for ; k < len(breaks) && breaks[k].row <= i; k++ {
			offset = breaks[k].offset
		}
		from := i + offset
		if from < 0 || from >= n+len(t.loose) {
			s.sources[i], s.states[i] = -1, lost
			continue
		}
		s.sources[i] = from
		if earlier := s.claimed[from] - 1; earlier >= 0 {
			s.sources[earlier], s.states[earlier] = -1, lost
			if offset < 0 {
				s.states[earlier] = extra
			}
		}
		s.claimed[from] = i + 1
	}
	s.count()
	return s
}

// unslipped returns a shift in which nothing is said yet of any label.
func (t *trial) unslipped() *shift {
	n, s := len(t.rows), &t.shift
	if s.sources == nil {
		*s = shift{rows: t.rows, loose: t.loose, sources: make([]int, n), states: make([]cellState, n), claimed: make([]int, n+len(t.loose))}
	}
	s.breaks = nil
	clear(s.states)
	clear(s.claimed)
	return s
}

// count counts the labels that take the amounts of another row.
func (s *shift) count() {
	s.moved = 0
	for i, from := range s.sources {
		if from != i {
			s.moved++
		}
	}
}

// clone returns a copy that stays as it is.
func (s *shift) clone() *shift {
	c := *s
	c.breaks, c.sources, c.states, c.claimed = slices.Clone(s.breaks), slices.Clone(s.sources), slices.Clone(s.states), nil
	c.putIn = slices.Clone(s.putIn)
	return &c
}

// figure returns what a label of a table has in a column, and what became of it.
func (s *shift) figure(t *tables.Table, k tables.RowKey, c tables.Column) (budget.Figure, cellState) {
	i := s.label(k)
	switch from := s.sources[i]; {
	case from < 0:
		return budget.Figure{}, s.states[i]
	case from >= len(s.rows):
		f, ok := s.loose[from-len(s.rows)].Figures[c]
		if !ok {
			return f, lost
		}
		return f, stated
	case !t.Has(s.rows[from].Key(), c):
		return budget.Figure{}, lost
	default:
		return t.Figure(s.rows[from].Key(), c), stated
	}
}

// label returns the index of a label.
func (s *shift) label(k tables.RowKey) int {
	return slices.IndexFunc(s.rows, func(r tables.Row) bool { return r.Key() == k })
}

// isExtra reports whether a label should not be there.
func (s *shift) isExtra(k tables.RowKey) bool { return s.states[s.label(k)] == extra }

// first returns the first row that is out of place.
func (s *shift) first() tables.RowKey {
	for i, from := range s.sources {
		if from != i && !slices.Contains(s.putIn, i) {
			return s.rows[i].Key()
		}
	}
	return tables.RowKey{}
}

// says says where labels slipped, and how.
func (s *shift) says() judge.Message {
	if s.unsure {
		return judge.Say("check.shifted-unsure")
	}
	var parts []any
	if surplus := s.labels(extra); !surplus.IsZero() {
		parts = append(parts, judge.Say("check.shifted-surplus", surplus))
	}
	if missing := s.missing(); !missing.IsZero() {
		parts = append(parts, judge.Say("check.shifted-missing", missing), judge.Say("check.shift-down", s.first(), len(s.putIn)))
	}
	for k, b := range s.breaks {
		switch {
		case b.offset < 0:
			parts = append(parts, judge.Say("check.shift-up", s.rows[b.row].Key(), -b.offset))
		case b.offset > 0:
			parts = append(parts, judge.Say("check.shift-down", s.rows[b.row].Key(), b.offset))
		case k > 0:
			parts = append(parts, judge.Say("check.shift-after", s.rows[b.row-1].Key()))
		}
	}
	return judge.Say("check.shifted", parts...)
}

// missing lists the labels that were put in.
func (s *shift) missing() judge.Message {
	var list []tables.RowKey
	for _, i := range s.putIn {
		list = append(list, s.rows[i].Key())
	}
	if list == nil {
		return judge.Message{}
	}
	return judge.Say("check.rows", len(list), claims.Listed(list))
}

// labels lists the labels that something became of.
func (s *shift) labels(state cellState) judge.Message {
	var list []tables.RowKey
	for i, is := range s.states {
		if is == state {
			list = append(list, s.rows[i].Key())
		}
	}
	if list == nil {
		return judge.Message{}
	}
	return judge.Say("check.rows", len(list), claims.Listed(list))
}

// shifted tries a shift.
func (t *trial) shifted(breaks []slip) (Edit, bool) {
	s := t.slip(breaks)
	e := Edit{Form: t.table.Form(), Cause: judge.CauseRowsShifted, cost: 1 + len(breaks), gain: hopeless}
	if breaks[len(breaks)-1].offset == 0 {
		e.cost-- // back where it was
	}
	thrownAway, ok := t.weigh(&e, s)
	return e, ok && e.gain > 0 && (thrownAway == 0 || e.score.fixed >= 24) && e.score.isInside && t.isSound(&e.score) && t.everyPartTells(s)
}

// weigh scores an edit of labels, and counts the rows of amounts that no label takes. It is not ok if nothing speaks for it.
func (t *trial) weigh(e *Edit, s *shift) (thrownAway int, ok bool) {
	t.touched = t.touched[:0]
	empty := 0
	for i, from := range s.sources {
		if from == i {
			continue
		}
		t.touched = append(t.touched, t.ofRow[i])
		if from < 0 && s.states[i] == lost {
			empty++
		}
	}
	t.holds = t.slipped
	defer func() { t.holds = t.printed }()
	if !t.mendsSome(t.touched) {
		return 0, false
	}
	thrownAway = t.thrownAway(s)
	price := 3*float64(e.cost) + 6*float64(thrownAway) + 2*float64(empty)
	e.score = t.score(price, t.touched...)
	if e.gain = e.score.gain(price); e.gain > hopeless {
		e.shift = s.clone()
	}
	return thrownAway, true
}

// slipped is what a place holds with the shift that is tried.
func (t *trial) slipped(place int) held {
	row := t.rowAt[place]
	from := t.shift.sources[row]
	if from == row {
		return t.printed(place)
	}
	if from < 0 {
		return held{figure: t.table.FigureAt(place), state: t.shift.states[row]}
	}
	if from >= len(t.rows) {
		f, ok := t.loose[from-len(t.rows)].Figures[t.columns[place]]
		if !ok {
			return held{figure: t.table.FigureAt(place), state: lost}
		}
		return held{figure: f}
	}
	if from = t.at(from, t.columns[place]); from < 0 {
		return held{figure: t.table.FigureAt(place), state: lost}
	}
	return t.printed(from)
}

// hopeless is a gain with which nothing further is tried.
const hopeless = 0

// firstFew is how many identities that do not hold a shift may leave so before one is mended.
const firstFew = 6

// mendsSome reports whether an identity is mended of the first few that do not hold and have
// figures in some rows.
func (t *trial) mendsSome(touched [][]int) bool {
	t.clock++
	still := 0
	for _, list := range touched {
		for _, i := range list {
			if t.before[i] != fails || t.stamps[i] == t.clock {
				continue
			}
			t.stamps[i] = t.clock
			switch now, _, _ := t.judge(i); now {
			case holds:
				return true
			case fails:
				still++
				if still == firstFew {
					return false
				}
			}
		}
	}
	return false
}

// isNothing reports whether a row has no amounts but zeros.
func (t *trial) isNothing(row int) bool {
	if row >= len(t.rows) {
		for _, f := range t.loose[row-len(t.rows)].Figures {
			if !f.Amount().IsZero() {
				return false
			}
		}
		return true
	}
	return !slices.ContainsFunc(t.cells[row], func(i int) bool { return i >= 0 && !t.table.FigureAt(i).Amount().IsZero() })
}

// thrownAway counts the rows of amounts that no label takes, but for those that another
// row repeats.
func (t *trial) thrownAway(s *shift) int {
	if t.repeated == nil {
		n := len(t.rows) + len(t.loose)
		t.taken, t.repeated = make([]bool, n), make([]bool, n)
		for row := range n {
			t.repeated[row] = t.isNothing(row) || t.isRepeated(row)
		}
	}
	clear(t.taken)
	for _, from := range s.sources {
		if from >= 0 {
			t.taken[from] = true
		}
	}
	n := 0
	for row, taken := range t.taken {
		if !taken && !t.repeated[row] {
			n++
		}
	}
	return n
}

func (t *trial) isRepeated(row int) bool {
	for other := range t.rows {
		if other != row && t.isSame(row, other) {
			return true
		}
	}
	return false
}

// isSame reports whether two rows have the same amounts.
func (t *trial) isSame(a, b int) bool {
	for c := range max(t.width(a), t.width(b)) {
		if t.amount(a, tables.Column(c)) != t.amount(b, tables.Column(c)) {
			return false
		}
	}
	return true
}

// width is more than any column of a row.
func (t *trial) width(row int) int {
	if row >= len(t.rows) {
		return 0 // another tells it
	}
	return len(t.cells[row])
}

// amount returns what a row has in a column, or a row of amounts beside no label.
func (t *trial) amount(row int, c tables.Column) budget.Amount {
	if row >= len(t.rows) {
		return t.loose[row-len(t.rows)].Figures[c].Amount()
	}
	if place := t.at(row, c); place >= 0 {
		return t.table.FigureAt(place).Amount()
	}
	return budget.Amount{}
}

// has reports whether a row has a column, or a row of amounts beside no label.
func (t *trial) has(row int, c tables.Column) bool {
	if row >= len(t.rows) {
		_, ok := t.loose[row-len(t.rows)].Figures[c]
		return ok
	}
	return t.at(row, c) >= 0
}

// everyPartTells reports whether every part of a shift that is out of place gives two labels
// other amounts than they have.
func (t *trial) everyPartTells(s *shift) bool {
	for k, b := range s.breaks {
		end := len(t.rows)
		if k+1 < len(s.breaks) {
			end = s.breaks[k+1].row
		}
		n := 0
		for i := b.row; i < end; i++ {
			if from := s.sources[i]; from >= 0 && !t.isNothing(from) && !t.isSame(from, i) {
				n++
			}
		}
		if b.offset != 0 && n < 2 {
			return false
		}
	}
	return true
}
