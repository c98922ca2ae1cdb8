package budget

import "fmt"

// Booking runs over every entry once. A cell is checked when it is new, and not again:
// the common entry costs a look-up and an addition, in a loop without calls. The
// functions for receipts and for outlays differ only in the type of entry: shared ones
// would call a function for each.
//
// Sums are 64 bits wide. Between calls each is in the range of an Amount; within a
// call it may leave the range and come back, which does no harm, as integers that
// wrap do so both ways. That it happened is noticed, and then looked into.

// addKnownReceipts books entries up to the first whose cell is new. It returns how
// many they are, and less than zero if a sum left the range of an Amount.
func (t *tally) addKnownReceipts(entries []Receipt) (n int, wrapped int64) {
	slots, shift := t.slots, t.shift&63
	if len(slots) == 0 {
		return 0, 0
	}
	mask := uint64(len(slots) - 1)
	for n := range entries {
		c, fits := receiptCell(&entries[n])
		i := c.hash() >> shift
		s := &slots[i&mask]
		for s.cell != c && s.cell != 0 {
			i++
			s = &slots[i&mask]
		}
		if s.cell == 0 || !fits {
			return n, wrapped
		}
		amount, before := entries[n].Amount.fen, s.sum
		s.sum += amount
		wrapped |= (before ^ s.sum) & (amount ^ s.sum)
	}
	return len(entries), wrapped
}

// addReceipts books all entries, or none and says which is at fault.
func (t *tally) addReceipts(entries []Receipt, r *rules) (int, *fault) {
	done, wrapped := t.addKnownReceipts(entries)
	for done < len(entries) {
		e := &entries[done]
		if f := r.checkReceipt(e); f != nil {
			t.subtractReceipts(entries[:done])
			return done, f
		}
		c, _ := receiptCell(e) // a valid entry's codes fit
		t.insert(c)
		n, w := t.addKnownReceipts(entries[done:])
		done += n
		wrapped |= w
	}
	if wrapped >= 0 {
		return 0, nil
	}
	t.subtractReceipts(entries)
	if i, f := t.checkRange(len(entries), func(i int) (cell, Amount) {
		c, _ := receiptCell(&entries[i])
		return c, entries[i].Amount
	}); f != nil {
		return i, f
	}
	t.addKnownReceipts(entries)
	return 0, nil
}

// subtractReceipts takes booked entries back.
func (t *tally) subtractReceipts(entries []Receipt) {
	for i := range entries {
		c, _ := receiptCell(&entries[i])
		t.find(c).sum -= entries[i].Amount.fen
	}
}

// addKnownOutlays books entries up to the first whose cell is new. It returns how
// many they are, and less than zero if a sum left the range of an Amount.
func (t *tally) addKnownOutlays(entries []Outlay) (n int, wrapped int64) {
	slots, shift := t.slots, t.shift&63
	if len(slots) == 0 {
		return 0, 0
	}
	mask := uint64(len(slots) - 1)
	for n := range entries {
		c, fits := outlayCell(&entries[n])
		i := c.hash() >> shift
		s := &slots[i&mask]
		for s.cell != c && s.cell != 0 {
			i++
			s = &slots[i&mask]
		}
		if s.cell == 0 || !fits {
			return n, wrapped
		}
		amount, before := entries[n].Amount.fen, s.sum
		s.sum += amount
		wrapped |= (before ^ s.sum) & (amount ^ s.sum)
	}
	return len(entries), wrapped
}

// addOutlays books all entries, or none and says which is at fault.
func (t *tally) addOutlays(entries []Outlay, r *rules) (int, *fault) {
	done, wrapped := t.addKnownOutlays(entries)
	for done < len(entries) {
		e := &entries[done]
		if f := r.checkOutlay(e); f != nil {
			t.subtractOutlays(entries[:done])
			return done, f
		}
		c, _ := outlayCell(e) // a valid entry's codes fit
		t.insert(c)
		n, w := t.addKnownOutlays(entries[done:])
		done += n
		wrapped |= w
	}
	if wrapped >= 0 {
		return 0, nil
	}
	t.subtractOutlays(entries)
	if i, f := t.checkRange(len(entries), func(i int) (cell, Amount) {
		c, _ := outlayCell(&entries[i])
		return c, entries[i].Amount
	}); f != nil {
		return i, f
	}
	t.addKnownOutlays(entries)
	return 0, nil
}

// subtractOutlays takes booked entries back.
func (t *tally) subtractOutlays(entries []Outlay) {
	for i := range entries {
		c, _ := outlayCell(&entries[i])
		t.find(c).sum -= entries[i].Amount.fen
	}
}

// checkRange refuses the first of n entries whose cell would hold a sum beyond the
// range of an Amount once all of them are booked.
func (t *tally) checkRange(n int, entry func(int) (cell, Amount)) (int, *fault) {
	sums := map[cell]*Accumulator{}
	for i := range n {
		c, a := entry(i)
		if sums[c] == nil {
			sums[c] = new(Accumulator)
			sums[c].Add(t.amount(c))
		}
		sums[c].Add(a)
	}
	for i := range n {
		c, a := entry(i)
		if _, err := sums[c].Amount(); err != nil {
			return i, &fault{"Amount", a.String(), fmt.Errorf("%w: the bookings like it add up to %s分", ErrRange, sums[c].fen())}
		}
	}
	return 0, nil
}
