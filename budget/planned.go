package budget

import (
	"maps"
	"slices"
)

// Planned returns the initial budget (年初预算) as an account of its own, so that
// tables can be built of it: its receipts and outlays, and for every kind of money
// the opening balance that its outlays need beyond its receipts, as a budget
// balances (收支平衡) and does not state what it carries over. Nil if the account has
// no initial budget.
func (a *Account) Planned() *Account {
	if a == nil || a.Initial == nil {
		return nil
	}
	p := &Account{Header: a.Header, Units: a.Units, Ledger: a.Initial}
	pools := p.pools()
	for _, of := range slices.SortedFunc(maps.Keys(pools), pool.compare) {
		// What is beyond the range of an amount, Validate refuses.
		closing, err := pools[of].closing.Amount()
		if short, tooLong := closing.Neg(); err == nil && tooLong == nil && short.Sign() > 0 {
			p.Carried.Openings = append(p.Carried.Openings, of.opening(short))
		}
	}
	return p
}

// opening returns an opening balance of the pool.
func (p pool) opening(amount Amount) Opening {
	if p.source == 0 {
		return Opening{Source: OtherIncome, Amount: amount}
	}
	return Opening{Code: p.code, Source: p.source, Amount: amount}
}
