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

// addReceipts books all entries, or none if one is refused or a sum left the range.
func (t *tally) addReceipts(entries []Receipt, r *rules) bool {
	done, wrapped := t.addKnownReceipts(entries)
	for done < len(entries) {
		e := &entries[done]
		if r.checkReceipt(e) != nil {
			t.subtractReceipts(entries[:done])
			return false
		}
		c, _ := receiptCell(e) // a valid entry's codes fit
		t.insert(c)
		n, w := t.addKnownReceipts(entries[done:])
		done += n
		wrapped |= w
	}
	if wrapped >= 0 {
		return true
	}
	t.subtractReceipts(entries)
	if len(t.beyondRange(len(entries), receiptsAt(entries))) > 0 {
		return false
	}
	t.addKnownReceipts(entries)
	return true
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

// addOutlays books all entries, or none if one is refused or a sum left the range.
func (t *tally) addOutlays(entries []Outlay, r *rules) bool {
	done, wrapped := t.addKnownOutlays(entries)
	for done < len(entries) {
		e := &entries[done]
		if r.checkOutlay(e) != nil {
			t.subtractOutlays(entries[:done])
			return false
		}
		c, _ := outlayCell(e) // a valid entry's codes fit
		t.insert(c)
		n, w := t.addKnownOutlays(entries[done:])
		done += n
		wrapped |= w
	}
	if wrapped >= 0 {
		return true
	}
	t.subtractOutlays(entries)
	if len(t.beyondRange(len(entries), outlaysAt(entries))) > 0 {
		return false
	}
	t.addKnownOutlays(entries)
	return true
}

// subtractOutlays takes booked entries back.
func (t *tally) subtractOutlays(entries []Outlay) {
	for i := range entries {
		c, _ := outlayCell(&entries[i])
		t.find(c).sum -= entries[i].Amount.fen
	}
}

// receiptsAt returns a function that returns cell and amount of an entry.
func receiptsAt(entries []Receipt) func(int) (cell, Amount) {
	return func(i int) (cell, Amount) {
		c, _ := receiptCell(&entries[i])
		return c, entries[i].Amount
	}
}

// outlaysAt returns a function that returns cell and amount of an entry.
func outlaysAt(entries []Outlay) func(int) (cell, Amount) {
	return func(i int) (cell, Amount) {
		c, _ := outlayCell(&entries[i])
		return c, entries[i].Amount
	}
}

// beyondRange returns a fault for each cell that would hold a sum beyond the range of an Amount
// once all of n entries are booked, at the first entry of the cell.
func (t *tally) beyondRange(n int, entry func(int) (cell, Amount)) map[int]*fault {
	sums := map[cell]*Accumulator{}
	first := map[cell]int{}
	for i := range n {
		c, a := entry(i)
		if sums[c] == nil {
			sums[c] = new(Accumulator)
			sums[c].Add(t.amount(c))
			first[c] = i
		}
		sums[c].Add(a)
	}
	faults := map[int]*fault{}
	for c, sum := range sums {
		if _, err := sum.Amount(); err != nil {
			_, a := entry(first[c])
			faults[first[c]] = &fault{"Amount", a.String(), fmt.Errorf("%w: the bookings like it add up to %s分", ErrRange, sum.fen())}
		}
	}
	return faults
}
