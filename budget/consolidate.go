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
	// ErrMember reports a name that does not tell one account from all others: a
	// transfer names none of them, or two have the same.
	ErrMember = errors.New("not the name of exactly one account")
)

// Transfer is money that one unit of a department paid another (内部往来), as both
// booked it: 对附属单位补助支出 against 上级补助收入, or 上缴上级支出 against
// 附属单位上缴收入. Units are named as in their accounts' headers. The amounts of
// both sides are equal and positive.
type Transfer struct {
	// Payer is the unit that paid.
	Payer string
	// Outlay is the payment as the payer booked it, or a part of that booking.
	Outlay Outlay
	// Payee is the unit that received.
	Payee string
	// Receipt is the same money as the payee booked it.
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
// spent. The same function folds departments into a region. The sums do not depend
// on the order of accounts and transfers.
//
// The ledger of the result has the catalogues of the first account's, so that one
// whose codes are extended goes first. Initial and Prior of the result are nil: last
// year's and the budget's transfers are others than this year's. Consolidate those
// accounts with their own.
//
// The accounts are unchanged. The error is [ErrNoLedger] without accounts, an [*EntryError] that names account or
// transfer and wraps [ErrNoLedger], [ErrYearMismatch], [ErrMember], [ErrTransfer]
// or what [Ledger.Merge] refuses; or it wraps [ErrRange], if what the transfers
// leave of a sum, or flows in total, leave int64 分.
func Consolidate(h Header, accounts []Account, transfers []Transfer) (Account, Elimination, error) {
	const function = "budget.Consolidate"
	if len(accounts) == 0 {
		return Account{}, Elimination{}, fmt.Errorf("%s: no accounts: %w", function, ErrNoLedger)
	}
	result := Account{Header: h, Ledger: new(Ledger)}
	units := make(unitsByName, len(accounts))
	for i := range accounts {
		f := units.add(&accounts[i], h.Year)
		if f == nil {
			f = result.merge(&accounts[i])
		}
		if f != nil {
			return Account{}, Elimination{}, f.at(function, "accounts", i)
		}
	}
	eliminated := newElimination(units)
	for i := range transfers {
		if f := eliminated.add(&transfers[i]); f != nil {
			return Account{}, Elimination{}, f.at(function, "transfers", i)
		}
	}
	if err := result.Ledger.book(function, eliminated.receipts, eliminated.outlays); err != nil {
		return Account{}, Elimination{}, err
	}
	internal, err := eliminated.flows.amounts()
	if err != nil {
		return Account{}, Elimination{}, fmt.Errorf("%s: internal %w", function, err)
	}
	external, err := result.Ledger.flows().amounts()
	if err != nil {
		return Account{}, Elimination{}, fmt.Errorf("%s: external %w", function, err)
	}
	return result, Elimination{internal, external}, nil
}

// unitsByName are the accounts of a consolidation by name.
type unitsByName map[string]*Account

func (u unitsByName) add(a *Account, year int) *fault {
	switch name := a.Header.Name; {
	case u[name] != nil:
		return &fault{"Header.Name", fmt.Sprintf("%q", name), ErrMember}
	case a.Header.Year != year:
		return &fault{"Header.Year", fmt.Sprint(a.Header.Year), fmt.Errorf("%w: consolidated for %d", ErrYearMismatch, year)}
	case a.Ledger == nil:
		return &fault{"Ledger", "nil", ErrNoLedger}
	case a.Ledger.Year() != year:
		return &fault{"Ledger.Year", fmt.Sprint(a.Ledger.Year()), fmt.Errorf("%w: consolidated for %d", ErrYearMismatch, year)}
	default:
		u[name] = a
		return nil
	}
}

// merge adds ledger, balances and units of another account to a.
func (a *Account) merge(other *Account) *fault {
	if err := a.Ledger.Merge(other.Ledger); err != nil {
		return &fault{"Ledger", "of " + other.Header.Name, err}
	}
	used, err := a.Carried.SurplusUsed.Add(other.Carried.SurplusUsed)
	if err != nil {
		return &fault{"Carried.SurplusUsed", other.Carried.SurplusUsed.String(), err}
	}
	distributed, err := a.Carried.SurplusDistributed.Add(other.Carried.SurplusDistributed)
	if err != nil {
		return &fault{"Carried.SurplusDistributed", other.Carried.SurplusDistributed.String(), err}
	}
	a.Carried.SurplusUsed, a.Carried.SurplusDistributed = used, distributed
	a.Carried.Openings = append(a.Carried.Openings, other.Carried.Openings...)
	a.Units = append(a.Units, other.Units...)
	return nil
}

// elimination is what the transfers take out of the sum of the units.
type elimination struct {
	units unitsByName

	// What is left, for later transfers, of what units booked, so that one booking
	// covers one transfer. An entry's amount is zero, and an entry that no transfer
	// named is absent.
	paid     map[booked[Outlay]]Amount
	received map[booked[Receipt]]Amount

	receipts []Receipt // reversed
	outlays  []Outlay  // reversed
	flows    flows
}

type booked[E Receipt | Outlay] struct {
	unit string
	like E
}

func newElimination(units unitsByName) *elimination {
	return &elimination{
		units:    units,
		paid:     map[booked[Outlay]]Amount{},
		received: map[booked[Receipt]]Amount{},
	}
}

func (e *elimination) add(t *Transfer) *fault {
	if f := t.check(); f != nil {
		return f
	}
	payer, payee := e.units[t.Payer], e.units[t.Payee]
	if payer == nil {
		return &fault{"Payer", fmt.Sprintf("%q", t.Payer), ErrMember}
	}
	if payee == nil {
		return &fault{"Payee", fmt.Sprintf("%q", t.Payee), ErrMember}
	}
	amount := t.Outlay.Amount
	reversed := Amount{-amount.fen} // in range, as it is positive
	outlay, receipt := t.Outlay, t.Receipt
	outlay.Amount, receipt.Amount = Amount{}, Amount{}
	if left, ok := take(e.paid, booked[Outlay]{t.Payer, outlay}, amount, payer.Ledger.Spent); !ok {
		return &fault{"Outlay.Amount", amount.String(), fmt.Errorf("%w: %s has %s元 of such outlays left", ErrTransfer, t.Payer, left)}
	}
	if left, ok := take(e.received, booked[Receipt]{t.Payee, receipt}, amount, payee.Ledger.Received); !ok {
		return &fault{"Receipt.Amount", amount.String(), fmt.Errorf("%w: %s has %s元 of such receipts left", ErrTransfer, t.Payee, left)}
	}
	e.flows.addOutlay(t.Outlay)
	e.flows.addReceipt(t.Receipt)
	outlay.Amount, receipt.Amount = reversed, reversed
	e.outlays = append(e.outlays, outlay)
	e.receipts = append(e.receipts, receipt)
	return nil
}

// take takes a positive amount out of what is left of a booking. It returns what
// was left, and whether that was enough.
func take[E Receipt | Outlay](left map[booked[E]]Amount, b booked[E], amount Amount, total func(E) Amount) (Amount, bool) {
	before, known := left[b]
	if !known {
		before = total(b.like)
	}
	if before.Compare(amount) < 0 {
		return before, false
	}
	left[b] = Amount{before.fen - amount.fen}
	return before, true
}

// check looks at the transfer itself: do its sides belong together?
func (t *Transfer) check() *fault {
	subsidy := t.Outlay.Nature == SubsidyToAffiliate && t.Receipt.Source == SubsidyFromSuperior
	remittance := t.Outlay.Nature == RemittanceToSuperior && t.Receipt.Source == RemittanceFromAffiliate
	switch {
	case !subsidy && !remittance:
		return &fault{"Outlay.Nature", t.Outlay.Nature.String(), fmt.Errorf("%w: received as %s", ErrTransfer, t.Receipt.Source)}
	case t.Outlay.Amount.Sign() <= 0:
		return &fault{"Outlay.Amount", t.Outlay.Amount.String(), fmt.Errorf("%w: want a positive amount", ErrTransfer)}
	case t.Outlay.Amount != t.Receipt.Amount:
		return &fault{"Receipt.Amount", t.Receipt.Amount.String(), fmt.Errorf("%w: %s元 was paid", ErrTransfer, t.Outlay.Amount)}
	case t.Payer == t.Payee:
		return &fault{"Payee", fmt.Sprintf("%q", t.Payee), fmt.Errorf("%w: the payer itself", ErrTransfer)}
	default:
		return nil
	}
}

// flows adds up money between superior and affiliates.
type flows struct {
	subsidiesPaid, subsidiesReceived, remittancesPaid, remittancesReceived Accumulator
}

func (f *flows) addReceipt(r Receipt) {
	switch r.Source {
	case SubsidyFromSuperior:
		f.subsidiesReceived.Add(r.Amount)
	case RemittanceFromAffiliate:
		f.remittancesReceived.Add(r.Amount)
	}
}

func (f *flows) addOutlay(o Outlay) {
	switch o.Nature {
	case SubsidyToAffiliate:
		f.subsidiesPaid.Add(o.Amount)
	case RemittanceToSuperior:
		f.remittancesPaid.Add(o.Amount)
	}
}

func (f *flows) amounts() (Flows, error) {
	var result Flows
	for _, x := range []struct {
		name fmt.Stringer
		sum  Accumulator
		to   *Amount
	}{
		{SubsidyToAffiliate, f.subsidiesPaid, &result.SubsidiesPaid},
		{SubsidyFromSuperior, f.subsidiesReceived, &result.SubsidiesReceived},
		{RemittanceToSuperior, f.remittancesPaid, &result.RemittancesPaid},
		{RemittanceFromAffiliate, f.remittancesReceived, &result.RemittancesReceived},
	} {
		var err error
		if *x.to, err = x.sum.Amount(); err != nil {
			return Flows{}, fmt.Errorf("%s: %w", x.name, err)
		}
	}
	return result, nil
}

// flows returns what the ledger holds of money between superior and affiliates.
func (l *Ledger) flows() *flows {
	f := new(flows)
	for r := range l.ReceiptsUnsorted() {
		f.addReceipt(r)
	}
	for o := range l.OutlaysUnsorted() {
		f.addOutlay(o)
	}
	return f
}
