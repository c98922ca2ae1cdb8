package main

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"errors"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
)

// Fold is accounts added up: a monoid, whose empty value is the zero value. What the accounts paid one another was taken out of the
// ledger before.
type Fold struct {
	// Ledger is nil for no accounts.
	Ledger *budget.Ledger
	Rest   Rest
}

// Rest is what is added up beside the ledger.
type Rest struct {
	Year     int
	Carried  budget.Balances
	Units    []budget.Member
	Paid     budget.Amount // to one another, which was taken out
	Received budget.Amount // likewise; equal to it in a whole
}

// Merge adds another fold. The order does not matter, but for that of units and openings.
func (f Fold) Merge(other Fold) (Fold, error) {
	if other.Ledger == nil {
		return f, nil
	}
	if f.Ledger == nil {
		return other, nil
	}
	if err := f.Ledger.Merge(other.Ledger); err != nil {
		return f, err
	}
	a, b := &f.Rest, &other.Rest
	a.Carried.Openings = opened(append(a.Carried.Openings, b.Carried.Openings...))
	a.Units = append(a.Units, b.Units...)
	return f, errors.Join(
		add(&a.Carried.SurplusUsed, b.Carried.SurplusUsed), add(&a.Carried.SurplusDistributed, b.Carried.SurplusDistributed),
		add(&a.Paid, b.Paid), add(&a.Received, b.Received),
	)
}

func add(to *budget.Amount, a budget.Amount) (err error) {
	*to, err = to.Add(a)
	return err
}

// opened adds up openings of the same code and source, where their sum fits, and sorts them: however many accounts, there are few.
func opened(openings []budget.Opening) []budget.Opening {
	openings = slices.Clone(openings)
	slices.SortFunc(openings, func(a, b budget.Opening) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), a.Code.Compare(b.Code), a.Amount.Compare(b.Amount))
	})
	sums := openings[:0]
	for _, o := range openings {
		if n := len(sums) - 1; n >= 0 && sums[n].Source == o.Source && sums[n].Code == o.Code && add(&sums[n].Amount, o.Amount) == nil {
			continue
		}
		sums = append(sums, o)
	}
	return sums
}

// takeOut takes what an account paid to others and received from them out of its ledger. The others are stood in for by what they booked
// of it, so that [budget.Consolidate] finds what is wrong with a flow; that they did book it is looked at in their turn.
func (f *Fold) takeOut(name string, transfers []budget.Transfer) error {
	own := f.Account(name)
	accounts := []budget.Account{own}
	others := map[string]*budget.Ledger{}
	book := func(other string, receipts []budget.Receipt, outlays []budget.Outlay) error {
		if others[other] == nil {
			l, err := budget.NewLedgerOf(f.Ledger.Functional(), f.Ledger.Economic())
			if err != nil {
				return err
			}
			others[other] = l
			accounts = append(accounts, budget.Account{Header: budget.Header{Name: other, Year: f.Rest.Year}, Ledger: l})
		}
		return others[other].Add(receipts, outlays)
	}
	for _, t := range transfers {
		var err error
		if t.Payer == name {
			err = book(t.Payee, []budget.Receipt{t.Receipt}, nil)
			err = errors.Join(err, add(&f.Rest.Paid, t.Outlay.Amount))
		} else {
			err = book(t.Payer, nil, []budget.Outlay{t.Outlay})
			err = errors.Join(err, add(&f.Rest.Received, t.Receipt.Amount))
		}
		if err != nil {
			return err
		}
	}
	all, _, err := budget.Consolidate(own.Header, accounts, transfers)
	if err != nil {
		return err
	}
	f.Ledger, f.Rest.Carried.Openings = all.Ledger, opened(all.Carried.Openings)
	return nil
}

// Account returns the account of the fold under a name, its units by their names.
func (f Fold) Account(name string) budget.Account {
	units := slices.SortedFunc(slices.Values(f.Rest.Units), func(a, b budget.Member) int { return cmp.Compare(a.Name, b.Name) })
	return budget.Account{Header: budget.Header{Name: name, Year: f.Rest.Year}, Units: units, Ledger: f.Ledger, Carried: f.Rest.Carried}
}

// encodeFold is the coder of folds, with decodeFold: the rest as JSON after its length, then the binary form of the ledger, which takes a
// few bytes for each of its distinct entries.
func encodeFold(f Fold) ([]byte, error) {
	rest, err := json.Marshal(f.Rest)
	if err != nil {
		return nil, err
	}
	b := append(binary.AppendUvarint(nil, uint64(len(rest))), rest...)
	if f.Ledger == nil {
		return b, nil
	}
	return f.Ledger.AppendBinary(b)
}

func decodeFold(b []byte) (f Fold, err error) {
	length, n := binary.Uvarint(b)
	if n <= 0 || length > uint64(len(b)-n) {
		return f, errors.New("fold: cut short")
	}
	b = b[n:]
	if err := json.Unmarshal(b[:length], &f.Rest); err != nil {
		return Fold{}, err
	}
	if b = b[length:]; len(b) > 0 {
		f.Ledger = new(budget.Ledger)
		err = f.Ledger.UnmarshalBinary(b)
	}
	return f, err
}
