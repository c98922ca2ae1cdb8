package budget

import (
	"errors"
	"fmt"
)

// Errors of [Consolidate].
var (
	// ErrTransfer reports a transfer that is none: its two sides do not belong
	// together, or one of its units did not book it.
	ErrTransfer = errors.New("not an internal transfer")
	// ErrMember reports a transfer of a unit that is not consolidated, or two
	// accounts of the same name.
	ErrMember = errors.New("unit not known by one account")
)

// Transfer is money that one unit of a department paid another (内部往来), as both
// booked it: 对附属单位补助支出 against 上级补助收入, or 上缴上级支出 against
// 附属单位上缴收入. Units are named as in their accounts' headers. The amounts of
// both sides are equal and positive.
type Transfer struct {
	Payer   string
	Outlay  Outlay
	Payee   string
	Receipt Receipt
}

// Flows is money moving between superior and affiliated units, in 分.
type Flows struct {
	// SubsidiesPaid is 对附属单位补助支出, SubsidiesReceived 上级补助收入.
	SubsidiesPaid, SubsidiesReceived Amount
	// RemittancesPaid is 上缴上级支出, RemittancesReceived 附属单位上缴收入.
	RemittancesPaid, RemittancesReceived Amount
}

// Elimination reports what a consolidation took out of the sum of the units.
type Elimination struct {
	// Internal is what was taken out. Each kind's two sides are equal.
	Internal Flows
	// External is what remains: flows with units outside of the consolidation.
	External Flows
}

// Consolidate folds the accounts of units into the account of their department
// (汇总): ledgers and balances add up, Units are joined in order (an account that
// lists none counts as nothing, its header names no unit's nature), and transfers
// are taken out of both sides, since within the department nothing was received or
// spent. The same function folds departments into a region.
//
// Initial and Prior of the result are nil: last year's and the budget's transfers
// are others than this year's. Consolidate those accounts with their own.
//
// The accounts are unchanged. The error wraps [ErrNoLedger], [ErrYearMismatch],
// [ErrMember], [ErrTransfer] or [ErrRange], and names the account or transfer.
func Consolidate(h Header, accounts []Account, transfers []Transfer) (Account, Elimination, error) {
	fail := func(format string, args ...any) (Account, Elimination, error) {
		return Account{}, Elimination{}, fmt.Errorf("budget.Consolidate: "+format, args...)
	}
	result := Account{Header: h, Ledger: new(Ledger)}
	byName := make(map[string]*Account, len(accounts))
	for i := range accounts {
		a := &accounts[i]
		name := a.Header.Name
		if byName[name] != nil {
			return fail("accounts[%d] %s: %w", i, name, ErrMember)
		}
		byName[name] = a
		if a.Ledger == nil {
			return fail("accounts[%d] %s: %w", i, name, ErrNoLedger)
		}
		if a.Header.Year != h.Year || a.Ledger.Year() != h.Year {
			return fail("accounts[%d] %s is of %d, its ledger of %d, the department of %d: %w",
				i, name, a.Header.Year, a.Ledger.Year(), h.Year, ErrYearMismatch)
		}
		if err := result.Ledger.Merge(a.Ledger); err != nil {
			return fail("accounts[%d] %s: %w", i, name, err)
		}
		if err := result.Carried.merge(a.Carried); err != nil {
			return fail("accounts[%d] %s: %w", i, name, err)
		}
		result.Units = append(result.Units, a.Units...)
	}
	internal, err := result.Ledger.eliminate(transfers, byName)
	if err != nil {
		return fail("%w", err)
	}
	external, err := result.Ledger.flows()
	if err != nil {
		return fail("%w", err)
	}
	return result, Elimination{internal, external}, nil
}

func (b *Balances) merge(other Balances) error {
	used, err := b.SurplusUsed.Add(other.SurplusUsed)
	if err != nil {
		return fmt.Errorf("SurplusUsed: %w", err)
	}
	distributed, err := b.SurplusDistributed.Add(other.SurplusDistributed)
	if err != nil {
		return fmt.Errorf("SurplusDistributed: %w", err)
	}
	b.SurplusUsed, b.SurplusDistributed = used, distributed
	b.Openings = append(b.Openings, other.Openings...)
	return nil
}

// eliminate takes the transfers out of l and returns their totals.
func (l *Ledger) eliminate(transfers []Transfer, accounts map[string]*Account) (Flows, error) {
	// Each side is also booked in a ledger of its unit, so that two transfers
	// cannot both be covered by the same booking.
	moved := make(map[string]*Ledger)
	of := func(name string) (*Ledger, error) {
		if accounts[name] == nil {
			return nil, fmt.Errorf("%q: %w", name, ErrMember)
		}
		if moved[name] == nil {
			moved[name] = &Ledger{rules: l.rules}
		}
		return moved[name], nil
	}
	all := &Ledger{rules: l.rules}
	for i, t := range transfers {
		err := t.check()
		if err == nil {
			err = t.book(of, accounts)
		}
		if err == nil {
			err = all.Add([]Receipt{t.Receipt}, []Outlay{t.Outlay})
		}
		if err != nil {
			return Flows{}, fmt.Errorf("transfers[%d]: %w", i, err)
		}
	}
	for r := range all.Receipts() {
		l.receipts.find(receiptCell(&r)).sum.Sub(r.Amount)
	}
	for o := range all.Outlays() {
		l.outlays.find(outlayCell(&o)).sum.Sub(o.Amount)
	}
	return all.flows()
}

func (t *Transfer) check() error {
	subsidy := t.Outlay.Nature == SubsidyToAffiliate && t.Receipt.Source == SubsidyFromSuperior
	remittance := t.Outlay.Nature == RemittanceToSuperior && t.Receipt.Source == RemittanceFromAffiliate
	switch {
	case !subsidy && !remittance:
		return fmt.Errorf("%s against %s: %w", t.Outlay.Nature, t.Receipt.Source, ErrTransfer)
	case t.Outlay.Amount != t.Receipt.Amount:
		return fmt.Errorf("%s元 paid, %s元 received: %w", t.Outlay.Amount, t.Receipt.Amount, ErrTransfer)
	case t.Outlay.Amount.Sign() <= 0:
		return fmt.Errorf("%s元 is not positive: %w", t.Outlay.Amount, ErrTransfer)
	case t.Payer == t.Payee:
		return fmt.Errorf("%s pays itself: %w", t.Payer, ErrTransfer)
	default:
		return nil
	}
}

// book adds the transfer to the ledgers of what its units moved, and checks that
// the units' own accounts have booked that much.
func (t *Transfer) book(moved func(string) (*Ledger, error), accounts map[string]*Account) error {
	payer, err := moved(t.Payer)
	if err != nil {
		return fmt.Errorf("payer %w", err)
	}
	payee, err := moved(t.Payee)
	if err != nil {
		return fmt.Errorf("payee %w", err)
	}
	if err := payer.Add(nil, []Outlay{t.Outlay}); err != nil {
		return err
	}
	if err := payee.Add([]Receipt{t.Receipt}, nil); err != nil {
		return err
	}
	paid, booked := payer.Spent(t.Outlay), accounts[t.Payer].Ledger.Spent(t.Outlay)
	if paid.Compare(booked) > 0 {
		return fmt.Errorf("payer %s booked %s元 of %s %s, the transfers take %s元: %w",
			t.Payer, booked, t.Outlay.Code, t.Outlay.Nature, paid, ErrTransfer)
	}
	received, booked := payee.Received(t.Receipt), accounts[t.Payee].Ledger.Received(t.Receipt)
	if received.Compare(booked) > 0 {
		return fmt.Errorf("payee %s booked %s元 of %s %s, the transfers take %s元: %w",
			t.Payee, booked, t.Receipt.Code, t.Receipt.Source, received, ErrTransfer)
	}
	return nil
}

// flows returns what the ledger holds of money between superior and affiliates.
func (l *Ledger) flows() (Flows, error) {
	var subsidiesPaid, subsidiesReceived, remittancesPaid, remittancesReceived Accumulator
	for r := range l.Receipts() {
		switch r.Source {
		case SubsidyFromSuperior:
			subsidiesReceived.Add(r.Amount)
		case RemittanceFromAffiliate:
			remittancesReceived.Add(r.Amount)
		}
	}
	for o := range l.Outlays() {
		switch o.Nature {
		case SubsidyToAffiliate:
			subsidiesPaid.Add(o.Amount)
		case RemittanceToSuperior:
			remittancesPaid.Add(o.Amount)
		}
	}
	var f Flows
	for _, x := range []struct {
		name string
		sum  Accumulator
		to   *Amount
	}{
		{SubsidyToAffiliate.String(), subsidiesPaid, &f.SubsidiesPaid},
		{SubsidyFromSuperior.String(), subsidiesReceived, &f.SubsidiesReceived},
		{RemittanceToSuperior.String(), remittancesPaid, &f.RemittancesPaid},
		{RemittanceFromAffiliate.String(), remittancesReceived, &f.RemittancesReceived},
	} {
		var err error
		if *x.to, err = x.sum.Amount(); err != nil {
			return Flows{}, fmt.Errorf("%s: %w", x.name, err)
		}
	}
	return f, nil
}
