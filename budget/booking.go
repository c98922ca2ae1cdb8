package budget

import "fmt"

// Booking runs over every entry once. What an entry's cell was checked for when
// the cell was new need not be checked again, so that the common entry costs a
// look-up and an addition. The two pairs of loops differ only in the type of
// entry: a shared loop would call a function for each.

// addReceipts books all entries, or none and says which is at fault.
func (t *tally) addReceipts(entries []Receipt, r *rules) (int, *fault) {
	var wide int64
	for i := range entries {
		e := &entries[i]
		c := receiptCell(e)
		s := t.find(c)
		if s == nil {
			if f := r.checkReceipt(e); f != nil {
				t.subtractReceipts(entries[:i])
				return i, f
			}
			s = t.insert(c)
		}
		s.sum.Add(e.Amount)
		wide |= s.wide()
	}
	if wide == 0 {
		return 0, nil
	}
	for i := range entries {
		if f := t.checkRange(receiptCell(&entries[i]), entries[i].Amount); f != nil {
			t.subtractReceipts(entries)
			return i, f
		}
	}
	return 0, nil
}

func (t *tally) subtractReceipts(entries []Receipt) {
	for i := range entries {
		t.find(receiptCell(&entries[i])).sum.Sub(entries[i].Amount)
	}
}

// addOutlays books all entries, or none and says which is at fault.
func (t *tally) addOutlays(entries []Outlay, r *rules) (int, *fault) {
	var wide int64
	for i := range entries {
		e := &entries[i]
		c := outlayCell(e)
		s := t.find(c)
		if s == nil {
			if f := r.checkOutlay(e); f != nil {
				t.subtractOutlays(entries[:i])
				return i, f
			}
			s = t.insert(c)
		}
		s.sum.Add(e.Amount)
		wide |= s.wide()
	}
	if wide == 0 {
		return 0, nil
	}
	for i := range entries {
		if f := t.checkRange(outlayCell(&entries[i]), entries[i].Amount); f != nil {
			t.subtractOutlays(entries)
			return i, f
		}
	}
	return 0, nil
}

func (t *tally) subtractOutlays(entries []Outlay) {
	for i := range entries {
		t.find(outlayCell(&entries[i])).sum.Sub(entries[i].Amount)
	}
}

// checkRange refuses an entry if the sum in its cell is no Amount. A sum may
// leave the range while entries are booked and come back.
func (t *tally) checkRange(c cell, a Amount) *fault {
	if s := t.find(c); s.wide() != 0 {
		return &fault{"Amount", a.String(), fmt.Errorf("%w: the bookings like it add up to %s分", ErrRange, s.sum.fen())}
	}
	return nil
}
