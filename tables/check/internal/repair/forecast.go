package repair

import "slices"

// A forecast tells what becomes of identities that do not hold in a shift, without judging
// them: amounts that a run of labels takes instead of its own change a sum by the difference of
// two running totals.
type forecast struct {
	of    []*forecasted
	isAll bool // they are all identities that do not hold
}

// forecasted is an identity, and what it comes to if labels take other amounts.
type forecasted struct {
	rows       []int
	off, slack int64
	isEqual    bool
	by         [2*mostOffset + 1]running // by offset
}

// running is what changes if labels take the amounts some rows further on.
type running struct {
	more []int64 // by label, how much more the sum is if those before it do
	open []int64 // by label, how many of its figures before it have none to take
}

// asked is how many identities are asked for a forecast: spread over all of them.
const asked = 24

// forecast works the running totals out.
func (t *trial) forecast() forecast {
	f := forecast{isAll: len(t.brokenOnes) <= asked}
	step := max(1, len(t.brokenOnes)/asked)
	for n := 0; n < len(t.brokenOnes); n += step {
		f.of = append(f.of, t.forecasted(t.brokenOnes[n]))
	}
	return f
}

func (t *trial) forecasted(i int) *forecasted {
	n := len(t.rows)
	difference, err := t.Standing[i].Difference.Amount()
	tolerance, err2 := t.Standing[i].Tolerance.Amount()
	f := &forecasted{rows: t.rowsOf[i], off: difference.Fen(), slack: 4 * tolerance.Fen(), isEqual: !t.Identities[i].AtMost && err == nil && err2 == nil}
	totals := make([]int64, 2*(n+1)*len(f.by))
	for k := range f.by {
		r := &f.by[k]
		r.more, r.open, totals = totals[:n+1], totals[n+1:2*(n+1)], totals[2*(n+1):]
	}
	for _, ref := range t.Identities[i].Refs {
		c := t.Sheet.Repeated(ref.Cell)
		if c.Form != t.table.Form() {
			continue
		}
		label, column, own := t.rowAt[c.Index], t.columns[c.Index], t.table.FigureAt(int(c.Index)).Amount().Fen()
		for k := range f.by {
			r, from := &f.by[k], label+k-mostOffset
			if from < 0 || from >= n+len(t.loose) || !t.has(from, column) {
				r.open[label+1]++
				continue
			}
			r.more[label+1] += int64(ref.Sign) * (t.amount(from, column).Fen() - own)
		}
	}
	for k := range f.by {
		r := &f.by[k]
		for label := range n {
			r.more[label+1] += r.more[label]
			r.open[label+1] += r.open[label]
		}
	}
	return f
}

// still counts the identities that surely do not hold with a shift, and reports whether it is
// worth trying: most must hold, as isSound asks, or a few if further breaks may mend more.
func (f *forecast) still(breaks []slip, rows int, mayGoOn bool) (still int, isGood bool) {
	most := len(f.of) / 2
	switch {
	case mayGoOn:
		most = 4 * len(f.of) / 5
	case f.isAll:
		most = len(f.of) / 5
	}
	for _, of := range f.of {
		if of.fails(breaks, rows) {
			still++
		}
		if still > most {
			return still, false
		}
	}
	return still, true
}

// fails reports whether an equality surely does not hold with a shift.
func (f *forecasted) fails(breaks []slip, rows int) bool {
	if !f.isEqual {
		return false
	}
	off, before := f.off, 0
	for k, b := range breaks {
		end := rows
		if k+1 < len(breaks) {
			end = breaks[k+1].row
		}
		// Labels whose amounts others take as well have none.
		if b.offset < before {
			if at, _ := slices.BinarySearch(f.rows, b.row+b.offset-before); at < len(f.rows) && f.rows[at] < b.row {
				return false
			}
		}
		before = b.offset
		r := &f.by[b.offset+mostOffset]
		if r.open[end] > r.open[b.row] {
			return false
		}
		off += r.more[end] - r.more[b.row]
	}
	return off > f.slack || -off > f.slack
}
