package repair

import (
	"cmp"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// The search for a shift goes from the cheapest to the dearest: one break, a run that is right
// again after it, further breaks. Most of what could be tried is told to be none without
// judging anything.

// shifts searches for shifts: one break, a run that is right again after it, and further
// breaks on the best of those. left is how many rows may be looked at yet.
func (t *trial) shifts(left *int) []Edit {
	if len(t.rows) > mostRows {
		return nil
	}
	s := shifting{trial: t, left: left, forecast: t.forecast()}
	s.findSpoils()
	s.findStarts()
	_ = s.single() && s.spans() && s.further() // until no trials are left
	return s.found
}

// shifting is the search for a shift.
type shifting struct {
	*trial
	left         *int // rows that may be tried
	found, tried []Edit
	// spoils counts, by offset and label, the labels before it whose own row would add up no
	// more with the amounts they would take. What is wrong in a row stays wrong in another.
	spoils [2*mostOffset + 1][]int
	// starts tells, by offset and label, whether labels may slip from there on, and upset
	// counts those before each that may not.
	starts   [2*mostOffset + 1][]bool
	upset    [2*mostOffset + 1][]int
	forecast forecast
	supposed []hypothesis // room for them
	inside   []int        // room for breaksWithin
}

// findSpoils looks at every row by itself: at the identities that have figures of it alone.
func (s *shifting) findSpoils() {
	n := len(s.rows)
	right, wrong := make([]bool, n), make([]bool, n)
	for row, list := range s.ofRow {
		for _, i := range list {
			if len(s.rowsOf[i]) == 1 && s.isInside(i) {
				right[row] = right[row] || s.before[i] == holds
				wrong[row] = wrong[row] || s.before[i] == fails
			}
		}
	}
	for k := range s.spoils {
		s.spoils[k] = make([]int, n+1)
		for label := range n {
			s.spoils[k][label+1] = s.spoils[k][label]
			if from := label + k - mostOffset; from >= 0 && from < n && right[label] && !wrong[label] && wrong[from] {
				s.spoils[k][label+1]++
			}
		}
	}
}

// findStarts looks where labels may slip. The first of them keep their new amounts whatever
// follows, until two take others than they have: what holds of such a row must still hold.
func (s *shifting) findStarts() {
	n := len(s.rows)
	for k := range s.starts {
		s.starts[k], s.upset[k] = make([]bool, n), make([]int, n+1)
		isUpset := s.upsetBy(k - mostOffset)
		next, after := n, n // labels from here on that take other amounts, none of them or between them upset
		for label := n - 1; label >= 0; label-- {
			from := label + k - mostOffset
			switch {
			case isUpset[label]:
				next, after = n, n
			case from >= 0 && from < n+len(s.loose) && !s.isNothing(from) && !s.isSame(from, label):
				next, after = label, next
			}
			s.starts[k][label] = after < n
		}
		for label, is := range isUpset {
			s.upset[k][label+1] = s.upset[k][label]
			if is {
				s.upset[k][label+1]++
			}
		}
	}
}

// upsetBy tells by label whether something that holds of its row alone surely does not with
// the amounts of the row some rows further on.
func (s *shifting) upsetBy(offset int) []bool {
	upset := make([]bool, len(s.rows))
	for _, i := range s.all {
		label := s.rowsOf[i][0]
		from := label + offset
		if len(s.rowsOf[i]) == 1 && s.before[i] == holds && from >= 0 && from < len(s.rows) && !upset[label] {
			upset[label] = s.surelyFails(i, from)
		}
	}
	return upset
}

// surelyFails reports whether an identity of one row does not hold with the amounts of another,
// whatever subtotals may miss by.
func (t *trial) surelyFails(i, from int) bool {
	var off, slack int64
	stated, blanks := 0, 0
	for _, ref := range t.Identities[i].Refs {
		c := t.Sheet.Repeated(ref.Cell)
		f, leaves := t.Sheet.Figure(ref.Cell), t.Sheet.Term(ref, budget.Figure{}).Leaves
		if c.Form == t.table.Form() {
			place := t.at(from, t.columns[c.Index])
			if place < 0 {
				return false
			}
			h := t.printed(place)
			f, leaves = h.figure, h.leaves
		}
		if f.IsBlank() {
			blanks++
			continue
		}
		stated++
		off += int64(ref.Sign) * f.Amount().Fen()
		slack += max(f.HalfUnit().Fen(), leaves.Fen())
	}
	return (stated > 1 || stated == 1 && blanks <= 1) && (off > slack || !t.Identities[i].AtMost && -off > slack)
}

// isSpoiled reports whether a shift breaks what a row adds up to.
func (s *shifting) isSpoiled(breaks []slip) bool {
	for k, b := range breaks {
		end := len(s.rows)
		if k+1 < len(breaks) {
			end = breaks[k+1].row
		}
		if spoils := s.spoils[b.offset+mostOffset]; b.offset != 0 && spoils[end] > spoils[b.row] {
			return true
		}
	}
	return false
}

// try tries labels that slip at some rows, and reports whether there were trials left.
func (s *shifting) try(breaks []slip) bool {
	if *s.left -= len(s.rows); *s.left < 0 {
		return false
	}
	e, ok := s.shifted(breaks)
	if ok {
		s.found = append(s.found, e)
	}
	if e.gain > hopeless {
		s.tried = append(s.tried, e)
	}
	return true
}

// A hypothesis is where labels may have slipped, and how many identities still do not hold by a
// forecast.
type hypothesis struct {
	breaks [mostBreaks]slip
	n      int
	still  int
}

// single tries the likeliest slips from a row to the end.
func (s *shifting) single() bool {
	all := s.supposed[:0]
	for row := range s.rows {
		if !s.breaksWithin(max(0, row-mostOffset))(len(s.rows)) { // labels too many stand before it
			break
		}
		for _, offset := range offsets {
			all = s.suppose(all, true, slip{row, offset})
		}
	}
	return s.tryLikeliest(all)
}

// spans tries the likeliest slips between two rows.
func (s *shifting) spans() bool {
	all := s.supposed[:0]
	for row := range s.rows {
		likely := slices.DeleteFunc(slices.Clone(offsets[:]), func(k int) bool { return !s.starts[k+mostOffset][row] })
		breaks := s.breaksWithin(row)
		for end := row + 2; end < len(s.rows) && len(likely) > 0; end++ {
			likely = slices.DeleteFunc(likely, func(k int) bool { return s.upsets(slip{row, k}, end) })
			if !breaks(end) {
				continue
			}
			for _, k := range likely {
				all = s.suppose(all, false, slip{row, k}, slip{end, 0})
			}
		}
	}
	return s.tryLikeliest(all)
}

// upsets reports whether a slip upsets a label before another row, where labels stand right
// again. The last labels before it have no amounts if those after it take them.
func (s *shifting) upsets(b slip, end int) bool {
	upset := s.upset[b.offset+mostOffset]
	return upset[max(b.row, end-max(0, b.offset))] > upset[b.row]
}

// further tries one more slip after the best that were tried.
func (s *shifting) further() bool {
	for range mostBreaks - 1 {
		all := s.supposed[:0]
		for _, e := range best(s.tried) {
			if len(e.shift.breaks) < mostBreaks {
				all = s.after(all, e.shift.breaks)
			}
		}
		if !s.tryLikeliest(all) {
			return false
		}
	}
	return true
}

// after supposes every slip after the last of some.
func (s *shifting) after(all []hypothesis, breaks []slip) []hypothesis {
	last := breaks[len(breaks)-1]
	next := append(slices.Clone(breaks), slip{})
	for row := last.row + 1; row < len(s.rows); row++ {
		for offset := -mostOffset; offset <= mostOffset; offset++ {
			if offset != last.offset {
				next[len(breaks)] = slip{row, offset}
				all = s.suppose(all, len(next) < mostBreaks, next...)
			}
		}
	}
	return all
}

// suppose adds a hypothesis if its forecast is good.
func (s *shifting) suppose(all []hypothesis, mayGoOn bool, breaks ...slip) []hypothesis {
	if last := breaks[len(breaks)-1]; last.offset != 0 && !s.starts[last.offset+mostOffset][last.row] || s.isSpoiled(breaks) {
		return all
	}
	still, isGood := s.forecast.still(breaks, len(s.rows), mayGoOn)
	if !isGood {
		return all
	}
	h := hypothesis{n: len(breaks), still: still}
	copy(h.breaks[:], breaks)
	return append(all, h)
}

// tryLikeliest tries the hypotheses with the best forecasts, and reports whether there were
// trials left.
func (s *shifting) tryLikeliest(all []hypothesis) bool {
	s.supposed = all
	slices.SortStableFunc(all, func(a, b hypothesis) int { return cmp.Compare(a.still, b.still) })
	for _, h := range all[:min(len(all), mostOfKind)] {
		if !s.try(slices.Clone(h.breaks[:h.n])) {
			return false
		}
	}
	return true
}

// breaksWithin returns a function that reports whether all but a fifth of the identities that
// do not hold have a figure in the rows from one to before another. It tells until the next is asked for.
func (s *shifting) breaksWithin(from int) func(end int) bool {
	if s.inside == nil {
		s.inside = make([]int, len(s.rows)+1)
	}
	inside := s.inside // by end
	clear(inside)
	for _, i := range s.brokenOnes {
		if at, _ := slices.BinarySearch(s.rowsOf[i], from); at < len(s.rowsOf[i]) {
			inside[s.rowsOf[i][at]+1]++
		}
	}
	for end := range s.rows {
		inside[end+1] += inside[end]
	}
	return func(end int) bool { return 5*(len(s.brokenOnes)-inside[end]) <= len(s.brokenOnes) }
}

// offsets are those of one break, the nearest first.
var offsets = func() (all [2 * mostOffset]int) {
	for i := range mostOffset {
		all[2*i], all[2*i+1] = i+1, -i-1
	}
	return all
}()

// best returns the best shifts to try further breaks on, few of them with the same offsets.
func best(tried []Edit) []Edit {
	slices.SortStableFunc(tried, func(a, b Edit) int { return a.compare(&b) })
	var kept []Edit
	same := map[[mostBreaks]int]int{}
	for _, e := range tried {
		var key [mostBreaks]int
		for k, b := range e.shift.breaks {
			key[k] = b.offset
		}
		same[key]++
		if same[key] <= beamOfOne {
			kept = append(kept, e)
		}
		if len(kept) == beam {
			break
		}
	}
	return kept
}
