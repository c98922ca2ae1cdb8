package budget

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// ErrNames reports two ledgers whose extended catalogues mean different things by one code.
var ErrNames = errors.New("one code of two meanings")

// Merge adds the sums of other to l; other is unchanged. It is associative and
// commutative for ledgers of the same catalogues, and the zero Ledger is its
// neutral element: merged into, it takes the other's year and catalogues. The time it takes
// is that of the other's distinct sums, not of its bookings.
//
// On an error l is as it was. Another year is an [ErrYearMismatch], no ledger an
// [ErrNoLedger], a code that both catalogues have of their own under another name, budget or
// group an [ErrNames]. A code that only the other's catalogue has, or a sum beyond int64 分,
// is an [*EntryError], as from Add: its List is "receipts" or "outlays", its Index the
// place among [Ledger.Receipts] or [Ledger.Outlays] of other.
func (l *Ledger) Merge(other *Ledger) error {
	const function = "budget.Ledger.Merge"
	if l == nil || other == nil {
		return fmt.Errorf("%s: %w", function, ErrNoLedger)
	}
	if other.Year() == 0 {
		return nil
	}
	if l.Year() == 0 {
		l.rules = other.rules
	}
	if l.Year() != other.Year() {
		return fmt.Errorf("%s: %d with %d: %w", function, l.Year(), other.Year(), ErrYearMismatch)
	}
	if l == other {
		other = other.Clone() // sums that grow while they are added
	}
	if l.rules != other.rules {
		if err := l.rules.agree(&other.rules); err != nil {
			return fmt.Errorf("%s: %w", function, err)
		}
	}
	// What the other has booked need not be checked again, if l knows its codes.
	if l.rules == other.rules || other.rules.isWithin(&l.rules) {
		if l.receipts.merge(&other.receipts) {
			if l.outlays.merge(&other.outlays) {
				return nil
			}
			l.receipts.unmerge(&other.receipts, len(other.receipts.slots))
		}
	}
	return l.book(function, slices.Collect(other.Receipts()), slices.Collect(other.Outlays()))
}

// agree returns an error if a code of either catalogue's own means another thing in the other.
func (r *rules) agree(other *rules) error {
	for e := range other.functional.Own() {
		if here, ok := r.functional.Lookup(e.Code); ok && (here.Name != e.Name || here.Funds != e.Funds) {
			return fmt.Errorf("%s is %s (%s) and %s (%s): %w", e.Code, here.Name, here.Funds, e.Name, e.Funds, ErrNames)
		}
	}
	for e := range other.economic.Own() {
		if here, ok := r.economic.Lookup(e.Code); ok && (here.Name != e.Name || here.Group != e.Group) {
			return fmt.Errorf("%s is %s (%s) and %s (%s): %w", e.Code, here.Name, here.Group, e.Name, e.Group, ErrNames)
		}
	}
	return nil
}

// isWithin reports whether other has every code that r has; they agree.
func (r *rules) isWithin(other *rules) bool {
	lacks := func(e codes.Entry) bool { _, ok := other.functional.Lookup(e.Code); return !ok }
	lacksToo := func(e economic.Entry) bool { _, ok := other.economic.Lookup(e.Code); return !ok }
	return !slices.ContainsFunc(slices.Collect(r.functional.Own()), lacks) &&
		!slices.ContainsFunc(slices.Collect(r.economic.Own()), lacksToo)
}

// merge adds the sums of other, or none if one would leave the range of an Amount. The slots of
// other come in the order of their hashes, all of which would crowd at the start of a smaller
// table: so t is made as large first.
func (t *tally) merge(other *tally) bool {
	if t.used == 0 {
		*t = other.clone()
		return true
	}
	for len(t.slots) < len(other.slots) {
		t.grow()
	}
	for i := range other.slots {
		from := &other.slots[i]
		if from.sum == 0 {
			continue
		}
		to := t.find(from.cell)
		if to == nil {
			to = t.insert(from.cell)
		}
		sum := to.sum + from.sum
		if (to.sum^sum)&(from.sum^sum) < 0 {
			t.unmerge(other, i)
			return false
		}
		to.sum = sum
	}
	return true
}

// unmerge takes back what merge has added of the slots before n.
func (t *tally) unmerge(other *tally, n int) {
	for i := range other.slots[:n] {
		if from := &other.slots[i]; from.sum != 0 {
			t.find(from.cell).sum -= from.sum
		}
	}
}
