package budget

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/fiscalcn/yusuan/codes"
)

// ErrOverspent reports expenditure out of a fiscal appropriation beyond what
// was carried over and received.
var ErrOverspent = errors.New("more spent than carried over and received")

// Opening is an opening balance (年初结转和结余): money of a source, in 分, that
// last year left.
type Opening struct {
	// Code is the functional item (项). 政府性基金 and 国有资本经营 money needs it,
	// because 公开08 and 09 carry balances by item; elsewhere it may be zero.
	Code codes.Code `json:"code,omitzero"`
	// Source tells fiscal money by its budget; any other source is one pool of
	// non-appropriation money.
	Source Source `json:"source"`
	// Amount is in 分.
	Amount Amount `json:"amount"`
}

// Balances is what an account carries beside its receipts and outlays, in 分.
// Closing balances are not stated but follow: see [Account.Balances]. The zero
// value is an account that carries nothing over.
type Balances struct {
	// Openings may name a code and source more than once; they add up.
	Openings []Opening `json:"openings,omitzero"`
	// SurplusUsed is 使用非财政拨款结余: surplus of earlier years that covers this
	// year's deficit of non-appropriation money.
	SurplusUsed Amount `json:"surplusUsed"`
	// SurplusDistributed is 结余分配, out of non-appropriation money.
	SurplusDistributed Amount `json:"surplusDistributed"`
}

// Balance is what one kind of money of an account opened and closed with, in 分.
type Balance struct {
	// Code is zero except for 政府性基金 and 国有资本经营 money.
	Code codes.Code
	// Source is a fiscal appropriation, or zero for the pool of all other money.
	Source Source
	// Opening is 年初结转和结余, Closing 年末结转和结余.
	Opening, Closing Amount
}

// A pool is money that carries over together.
type pool struct {
	code   codes.Code
	source Source // zero for all money that is no fiscal appropriation
}

func poolOf(c codes.Code, s Source) pool {
	switch {
	case s.carriedByItem():
		return pool{c, s}
	case s.IsFiscal():
		return pool{source: s}
	default:
		return pool{}
	}
}

func (p pool) compare(q pool) int {
	return cmp.Or(cmp.Compare(p.source, q.source), p.code.Compare(q.code))
}

func (p pool) String() string {
	switch {
	case p.source == 0:
		return "非财政拨款"
	case p.code == 0:
		return p.source.String()
	default:
		return p.source.String() + " " + p.code.String()
	}
}

func (r *rules) checkOpening(o *Opening) *fault {
	if !o.Source.IsValid() {
		return &fault{"Source", o.Source.String(), ErrSource}
	}
	if o.Code != 0 {
		return r.checkCode(o.Code, o.Source)
	}
	if o.Source.carriedByItem() {
		return &fault{"Code", "0", fmt.Errorf("%w: %s is carried over by item", ErrLevel, o.Source)}
	}
	return nil
}

// poolSums are what a pool opens and closes with.
type poolSums struct{ opening, closing Accumulator }

func (f *poolSums) balance(p pool) (Balance, error) {
	opening, err := f.opening.Amount()
	if err != nil {
		return Balance{}, fmt.Errorf("opening balance of %s: %w", p, err)
	}
	closing, err := f.closing.Amount()
	if err != nil {
		return Balance{}, fmt.Errorf("closing balance of %s: %w", p, err)
	}
	if p.source.IsFiscal() && closing.Sign() < 0 && opening.Sign() >= 0 {
		return Balance{}, fmt.Errorf("%s closes at %s元: %w", p, closing, ErrOverspent)
	}
	return Balance{p.code, p.source, opening, closing}, nil
}

// pools returns every pool of money that the account has.
func (a *Account) pools() map[pool]*poolSums {
	// Most entries are of the two pools that are not carried over by item.
	var other, general poolSums
	pools := map[pool]*poolSums{{}: &other, {source: GeneralAppropriation}: &general}
	at := func(p pool) *poolSums {
		switch {
		case p == pool{}:
			return &other
		case p.code == 0:
			return &general
		case pools[p] == nil:
			pools[p] = new(poolSums)
		}
		return pools[p]
	}
	for _, o := range a.Carried.Openings {
		f := at(poolOf(o.Code, o.Source))
		f.opening.Add(o.Amount)
		f.closing.Add(o.Amount)
	}
	for r := range a.Ledger.ReceiptsUnsorted() {
		at(poolOf(r.Code, r.Source)).closing.Add(r.Amount)
	}
	for o := range a.Ledger.OutlaysUnsorted() {
		at(poolOf(o.Code, o.Source)).closing.Sub(o.Amount)
	}
	other.closing.Add(a.Carried.SurplusUsed)
	other.closing.Sub(a.Carried.SurplusDistributed)
	return pools
}

// Balances returns opening and closing balance of every kind of money: 年初、
// 年末结转和结余, closing = opening + receipts − outlays, and for money that is no
// fiscal appropriation + 使用非财政拨款结余 − 结余分配. They come in order of source
// and code, other money first; kinds that neither open nor close with anything
// are left out.
//
// The error is [ErrNoLedger], or joins ([errors.Join]) an [*EntryError] for every
// opening balance that its source or code forbids; or, if there is none, an error
// for every kind of money that overspent (it wraps [ErrOverspent]: fiscal money
// closes below zero though it opened at zero or more) or whose balance leaves
// int64 分 ([ErrRange]).
func (a *Account) Balances() ([]Balance, error) {
	if a == nil || a.Ledger == nil {
		return nil, fmt.Errorf("budget.Account.Balances: %w", ErrNoLedger)
	}
	return a.balances("budget.Account.Balances")
}

func (a *Account) balances(function string) ([]Balance, error) {
	var problems []error
	for i := range a.Carried.Openings {
		if f := a.Ledger.rules.checkOpening(&a.Carried.Openings[i]); f != nil {
			problems = append(problems, f.at(function, "Carried.Openings", i))
		}
	}
	if problems != nil {
		return nil, errors.Join(problems...)
	}
	var balances []Balance
	pools := a.pools()
	for _, p := range slices.SortedFunc(maps.Keys(pools), pool.compare) {
		b, err := pools[p].balance(p)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", function, err))
		} else if !b.Opening.IsZero() || !b.Closing.IsZero() {
			balances = append(balances, b)
		}
	}
	if problems != nil {
		return nil, errors.Join(problems...)
	}
	return balances, nil
}
