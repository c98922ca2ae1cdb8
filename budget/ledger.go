package budget

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// ErrNoYear reports an entry for a ledger that has no fiscal year: the zero
// Ledger, which only Merge can fill.
var ErrNoYear = errors.New("ledger has no fiscal year")

// ErrYearMismatch reports two parts of an account that are of different fiscal
// years.
var ErrYearMismatch = errors.New("different fiscal years")

// Ledger (账) adds up receipts and outlays of one fiscal year by everything the
// published tables tell apart: functional item, economic section, nature and
// source. It keeps the sums, not the bookings, so its size is that of the
// account and not of the year's journal. Within a call of Add a sum may leave the
// range of an Amount and come back, so that the order of entries never matters.
//
// Ledgers form a commutative monoid under Merge: the zero Ledger is empty and
// merges with any other. Entries need a year and so a ledger of [NewLedger].
// A Ledger is safe for concurrent reading, not for concurrent change. Of a nil Ledger
// Add and Merge say that there is none ([ErrNoLedger]), and Equal compares it; all other
// methods panic.
type Ledger struct {
	rules    rules
	receipts tally
	outlays  tally
}

// NewLedger returns an empty ledger that checks entries against the code tables
// of the year. The error is [codes.ErrYear] or [economic.ErrYear] for a year
// without tables.
func NewLedger(year int) (*Ledger, error) {
	functional, err := codes.ForYear(year)
	if err != nil {
		return nil, fmt.Errorf("budget.NewLedger: %w", err)
	}
	economics, err := economic.ForYear(year)
	if err != nil {
		return nil, fmt.Errorf("budget.NewLedger: %w", err)
	}
	return &Ledger{rules: rules{functional, economics}}, nil
}

// NewLedgerOf is NewLedger with catalogues of the caller's own: a code that ours
// lacks is unknown, not wrong, and [codes.Catalogue.Extend] adds it. The error
// is [ErrYearMismatch] if the catalogues are of different years, [ErrNoYear] if
// they are empty.
func NewLedgerOf(functional codes.Catalogue, economics economic.Catalogue) (*Ledger, error) {
	if functional.Year() != economics.Year() {
		return nil, fmt.Errorf("budget.NewLedgerOf: functional codes of %d, economic codes of %d: %w",
			functional.Year(), economics.Year(), ErrYearMismatch)
	}
	if functional.Year() == 0 {
		return nil, fmt.Errorf("budget.NewLedgerOf: empty catalogues: %w", ErrNoYear)
	}
	return &Ledger{rules: rules{functional, economics}}, nil
}

// Year returns the fiscal year, 0 for the zero Ledger.
func (l *Ledger) Year() int { return l.rules.functional.Year() }

// Functional returns the catalogue of functional codes the ledger checks against.
func (l *Ledger) Functional() codes.Catalogue { return l.rules.functional }

// Economic returns the catalogue of economic codes the ledger checks against.
func (l *Ledger) Economic() economic.Catalogue { return l.rules.economic }

// IsEmpty reports whether every sum in the ledger is zero.
func (l *Ledger) IsEmpty() bool { return l.receipts.isZero() && l.outlays.isZero() }

// Add books the entries. It is all or nothing: on an error the ledger is as it
// was. The error is [ErrNoLedger] for nil, [ErrNoYear] for the zero Ledger, else it joins ([errors.Join])
// an [*EntryError] for every entry refused, receipts before outlays, of more than
// 20 for the first 20 with the number of the others. Each names entry and field
// and wraps the reason: [ErrSource], [ErrNature], [ErrLevel], [ErrFund],
// [ErrEconomic], [codes.ErrUnknown], [economic.ErrUnknown], or [ErrRange] when the
// bookings that equal this one in everything but amount add up to more than int64 分
// hold.
func (l *Ledger) Add(receipts []Receipt, outlays []Outlay) error {
	if l == nil {
		return fmt.Errorf("budget.Ledger.Add: %w", ErrNoLedger)
	}
	if l.Year() == 0 {
		return fmt.Errorf("budget.Ledger.Add: %w", ErrNoYear)
	}
	return l.book("budget.Ledger.Add", receipts, outlays)
}

// book adds the entries to the sums, or refuses them.
func (l *Ledger) book(function string, receipts []Receipt, outlays []Outlay) error {
	if l.receipts.addReceipts(receipts, &l.rules) {
		if l.outlays.addOutlays(outlays, &l.rules) {
			return nil
		}
		l.receipts.subtractReceipts(receipts)
	}
	return l.refuse(function, receipts, outlays)
}

// Clone returns a copy that shares nothing with l.
func (l *Ledger) Clone() *Ledger {
	return &Ledger{rules: l.rules, receipts: l.receipts.clone(), outlays: l.outlays.clone()}
}

// Receipts yields the sums of the receipts in order of code and source, one
// Receipt for all bookings that differ in amount only; sums of zero are left out.
func (l *Ledger) Receipts() iter.Seq[Receipt] {
	return func(yield func(Receipt) bool) {
		for _, s := range l.receipts.sorted() {
			if !yield(s.cell.receipt(Amount{s.sum})) {
				return
			}
		}
	}
}

// Outlays yields the sums of the outlays in order of functional code, economic
// code, nature and source, one Outlay for all bookings that differ in amount
// only; sums of zero are left out.
func (l *Ledger) Outlays() iter.Seq[Outlay] {
	return func(yield func(Outlay) bool) {
		for _, s := range l.outlays.sorted() {
			if !yield(s.cell.outlay(Amount{s.sum})) {
				return
			}
		}
	}
}

// ReceiptsUnsorted yields what Receipts yields in no particular order, which saves
// the sorting.
func (l *Ledger) ReceiptsUnsorted() iter.Seq[Receipt] {
	return func(yield func(Receipt) bool) {
		for i := range l.receipts.slots {
			if s := &l.receipts.slots[i]; s.sum != 0 && !yield(s.cell.receipt(Amount{s.sum})) {
				return
			}
		}
	}
}

// OutlaysUnsorted yields what Outlays yields in no particular order, which saves the
// sorting.
func (l *Ledger) OutlaysUnsorted() iter.Seq[Outlay] {
	return func(yield func(Outlay) bool) {
		for i := range l.outlays.slots {
			if s := &l.outlays.slots[i]; s.sum != 0 && !yield(s.cell.outlay(Amount{s.sum})) {
				return
			}
		}
	}
}

// Received returns the sum booked for the receipt's code and source; its amount
// is ignored.
func (l *Ledger) Received(like Receipt) Amount {
	c, fits := receiptCell(&like)
	if !fits {
		return Amount{}
	}
	return l.receipts.amount(c)
}

// Spent returns the sum booked for the outlay's codes, group, nature and source;
// its amount is ignored.
func (l *Ledger) Spent(like Outlay) Amount {
	c, fits := outlayCell(&like)
	if !fits {
		return Amount{}
	}
	return l.outlays.amount(c)
}

// Equal reports whether both ledgers are of the same year and hold the same sums.
func (l *Ledger) Equal(other *Ledger) bool {
	if l == nil || other == nil {
		return l == other
	}
	return l.Year() == other.Year() &&
		slices.Equal(l.receipts.sorted(), other.receipts.sorted()) &&
		slices.Equal(l.outlays.sorted(), other.outlays.sorted())
}
