package disclosure

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// The codes that the catalogues of a ledger have beyond those of the year.
type (
	ownCodesJSON struct {
		Functional []functionalJSON `json:"functional,omitzero"`
		Economic   []economicJSON   `json:"economic,omitzero"`
	}
	functionalJSON struct {
		Code  codes.Code `json:"code"`
		Name  string     `json:"name"`
		From  int        `json:"from"`
		To    int        `json:"to"`
		Funds []string   `json:"funds"`
	}
	economicJSON struct {
		Code  economic.Code `json:"code"`
		Name  string        `json:"name"`
		From  int           `json:"from"`
		To    int           `json:"to"`
		Group string        `json:"group"`
	}
)

func ownCodesOf(l *budget.Ledger) (own ownCodesJSON, err error) {
	functional, err := codes.ForYear(l.Year())
	if err != nil {
		return own, err
	}
	economics, err := economic.ForYear(l.Year())
	if err != nil {
		return own, err
	}
	if l.Functional() != functional {
		for e := range l.Functional().All() {
			if _, known := functional.Lookup(e.Code); known {
				continue
			}
			f := functionalJSON{e.Code, e.Name, e.From, e.To, nil}
			for fund := range e.Funds.All() {
				f.Funds = append(f.Funds, fund.String())
			}
			own.Functional = append(own.Functional, f)
		}
	}
	if l.Economic() != economics {
		for e := range l.Economic().All() {
			if _, known := economics.Lookup(e.Code); !known {
				own.Economic = append(own.Economic, economicJSON{e.Code, e.Name, e.From, e.To, e.Group.String()})
			}
		}
	}
	return own, nil
}

// ledger returns an empty ledger with the codes.
func (w *ownCodesJSON) ledger(year int) (*budget.Ledger, error) {
	functional, err := codes.ForYear(year)
	if err != nil {
		return nil, err
	}
	economics, err := economic.ForYear(year)
	if err != nil {
		return nil, err
	}
	if len(w.Functional) > 0 {
		entries, err := w.functional()
		if err != nil {
			return nil, err
		}
		if functional, err = functional.Extend(entries...); err != nil {
			return nil, err
		}
	}
	if len(w.Economic) > 0 {
		entries, err := w.economic()
		if err != nil {
			return nil, err
		}
		if economics, err = economics.Extend(entries...); err != nil {
			return nil, err
		}
	}
	return budget.NewLedgerOf(functional, economics)
}

func (w *ownCodesJSON) functional() ([]codes.Entry, error) {
	var entries []codes.Entry
	for _, f := range w.Functional {
		var funds []codes.Fund
		for _, name := range f.Funds {
			fund := fundOf(name)
			if fund == 0 {
				return nil, fmt.Errorf("%w: %q is no budget", ErrForm, name)
			}
			funds = append(funds, fund)
		}
		entries = append(entries, codes.Entry{Code: f.Code, Name: f.Name, From: f.From, To: f.To, Funds: codes.NewFunds(funds...)})
	}
	return entries, nil
}

func fundOf(name string) codes.Fund {
	for f := codes.GeneralPublic; f <= codes.SocialInsurance; f++ {
		if f.String() == name {
			return f
		}
	}
	return 0
}

func (w *ownCodesJSON) economic() ([]economic.Entry, error) {
	var entries []economic.Entry
	for _, e := range w.Economic {
		entry := economic.Entry{Code: e.Code, Name: e.Name, From: e.From, To: e.To}
		for entry.Group = economic.OtherGroup; entry.Group.String() != e.Group; entry.Group-- {
			if entry.Group == 0 {
				return nil, fmt.Errorf("%w: %q is no group", ErrForm, e.Group)
			}
		}
		entries = append(entries, entry)
	}
	return entries, nil
}
