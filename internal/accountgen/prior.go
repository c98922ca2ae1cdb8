package accountgen

import (
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

// WithPrior draws an account, with a year before it if there are code tables for
// one.
func WithPrior(t *rapid.T) *budget.Account {
	a := Account().Draw(t, "account")
	if a.Header.Year > codes.FirstYear && rapid.IntRange(0, 3).Draw(t, "has prior") > 0 {
		a.Prior = Prior(t, a)
	}
	return a
}

// Prior draws a year before in which about half of the amounts are those of the
// account, or nearly so.
func Prior(t *rapid.T, a *budget.Account) *budget.Account {
	l := Ledger(t, a.Header.Year-1)
	for o := range a.Ledger.Outlays() {
		if rapid.Bool().Draw(t, "stays") {
			o.Amount = budget.Fen(o.Amount.Fen() + rapid.Int64Range(-200_00, 200_00).Draw(t, "change"))
			_ = l.Add(nil, []budget.Outlay{o}) // a code that is new this year is refused
		}
	}
	p := &budget.Account{Header: budget.Header{Name: a.Header.Name, Year: a.Header.Year - 1}, Ledger: l}
	carry := func(c codes.Code, s budget.Source, amount budget.Amount) {
		if s == budget.GeneralAppropriation {
			c = 0
		}
		if s.IsFiscal() && amount.Sign() > 0 {
			p.Carried.Openings = append(p.Carried.Openings, budget.Opening{Code: c, Source: s, Amount: amount})
		}
	}
	for o := range l.Outlays() {
		carry(o.Code, o.Source, o.Amount)
	}
	for r := range l.Receipts() {
		carry(r.Code, r.Source, budget.Fen(-r.Amount.Fen()))
	}
	return p
}
