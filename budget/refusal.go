package budget

import (
	"errors"
	"fmt"
	"maps"
	"slices"
)

// shownRefusals is how many refused entries an error names; of the others it says how many they are.
const shownRefusals = 20

// refusals are the refused entries of a call.
type refusals struct {
	function string
	shown    []error
	count    int
}

func (r *refusals) add(list string, index int, f *fault) {
	r.count++
	if r.count <= shownRefusals {
		r.shown = append(r.shown, f.at(r.function, list, index))
	}
}

// err returns the refusals as one error.
func (r *refusals) err() error {
	if more := r.count - len(r.shown); more > 0 {
		return errors.Join(append(r.shown, fmt.Errorf("%s: %d more are refused", r.function, more))...)
	}
	return errors.Join(r.shown...)
}

// refuse returns what is wrong with entries that could not be booked: every entry that breaks a rule, and in a list
// without such entries the sums that leave the range.
func (l *Ledger) refuse(function string, receipts []Receipt, outlays []Outlay) error {
	r := refusals{function: function}
	for i := range receipts {
		if f := l.rules.checkReceipt(&receipts[i]); f != nil {
			r.add("receipts", i, f)
		}
	}
	if r.count == 0 {
		r.addAll("receipts", l.receipts.beyondRange(len(receipts), receiptsAt(receipts)))
	}
	before := r.count
	for i := range outlays {
		if f := l.rules.checkOutlay(&outlays[i]); f != nil {
			r.add("outlays", i, f)
		}
	}
	if r.count == before {
		r.addAll("outlays", l.outlays.beyondRange(len(outlays), outlaysAt(outlays)))
	}
	return r.err()
}

func (r *refusals) addAll(list string, faults map[int]*fault) {
	for _, i := range slices.Sorted(maps.Keys(faults)) {
		r.add(list, i, faults[i])
	}
}
