package repair

// A forecast tells what becomes of identities that do not hold in a shift, without judging
// them: amounts that a run of labels takes instead of its own change a sum by the difference of
// two running totals.
type forecast struct {
	of    []*forecasted
	isAll bool // they are all identities that do not hold
}

// forecasted is an identity, and what it comes to if labels take other amounts.
type forecasted struct {
	before     []int // by label, how many labels with figures of it stand before
	off, slack int64
	by         [2*mostOffset + 1]running // by offset
}

// running is what changes if labels take the amounts some rows further on.
type running struct {
	more []int64 // by number of labels with figures of the identity, how much more the sum is if so many of them do
	open []int64 // likewise, how many of their figures have none to take
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

// forecasted works out what becomes of an identity, nil if nothing sure can be said of it.
func (t *trial) forecasted(i int) *forecasted {
	difference, err := t.Standing[i].Difference.Amount()
	tolerance, err2 := t.Standing[i].Tolerance.Amount()
	if t.Identities[i].AtMost || err != nil || err2 != nil {
		return nil
	}
	rows := t.rowsOf[i]
	f := &forecasted{before: make([]int, len(t.rows)+1), off: difference.Fen(), slack: 4 * tolerance.Fen()}
	for k, row := range rows {
		f.before[row+1] = k + 1
	}
	for label := range t.rows {
		f.before[label+1] = max(f.before[label], f.before[label+1])
	}
	n := len(rows) + 1
	totals := make([]int64, 2*n*len(f.by))
	for k := range f.by {
		r := &f.by[k]
		r.more, r.open, totals = totals[:n], totals[n:2*n], totals[2*n:]
	}
	for _, ref := range t.Identities[i].Refs {
		c := t.Sheet.Repeated(ref.Cell)
		if c.Form != t.table.Form() {
			continue
		}
		label, column, own := t.rowAt[c.Index], t.columns[c.Index], t.table.FigureAt(int(c.Index)).Amount().Fen()
		at := f.before[label] + 1
		for k := range f.by {
			r, from := &f.by[k], label+k-mostOffset
			if from < 0 || from >= len(t.rows)+len(t.loose) || !t.has(from, column) {
				r.open[at]++
				continue
			}
			r.more[at] += int64(ref.Sign) * (t.amount(from, column).Fen() - own)
		}
	}
	for k := range f.by {
		r := &f.by[k]
		for at := range rows {
			r.more[at+1] += r.more[at]
			r.open[at+1] += r.open[at]
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
		if of != nil && of.fails(breaks, rows) {
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
	off, offset := f.off, 0
	for k, b := range breaks {
		end := rows
		if k+1 < len(breaks) {
			end = breaks[k+1].row
		}
		// Labels whose amounts others take as well have none.
		if b.offset < offset && f.before[b.row] > f.before[max(0, b.row+b.offset-offset)] {
			return false
		}
		offset = b.offset
		r, from, to := &f.by[b.offset+mostOffset], f.before[b.row], f.before[end]
		if r.open[to] > r.open[from] {
			return false
		}
		off += r.more[to] - r.more[from]
	}
	return off > f.slack || -off > f.slack
}
