package disclosure

import (
	"slices"

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
		Code  codes.Code   `json:"code"`
		Name  string       `json:"name"`
		From  int          `json:"from"`
		To    int          `json:"to"`
		Funds []codes.Fund `json:"funds"`
	}
	economicJSON struct {
		Code  economic.Code  `json:"code"`
		Name  string         `json:"name"`
		From  int            `json:"from"`
		To    int            `json:"to"`
		Group economic.Group `json:"group"`
	}
)

func ownCodesOf(l *budget.Ledger) ownCodesJSON {
	var own ownCodesJSON
	for e := range l.Functional().Own() {
		own.Functional = append(own.Functional, functionalJSON{e.Code, e.Name, e.From, e.To, slices.Collect(e.Funds.All())})
	}
	for e := range l.Economic().Own() {
		own.Economic = append(own.Economic, economicJSON{e.Code, e.Name, e.From, e.To, e.Group})
	}
	return own
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
		if functional, err = functional.Extend(w.functional()...); err != nil {
			return nil, err
		}
	}
	if len(w.Economic) > 0 {
		if economics, err = economics.Extend(w.economic()...); err != nil {
			return nil, err
		}
	}
	return budget.NewLedgerOf(functional, economics)
}

func (w *ownCodesJSON) functional() []codes.Entry {
	var entries []codes.Entry
	for _, f := range w.Functional {
		entries = append(entries, codes.Entry{Code: f.Code, Name: f.Name, From: f.From, To: f.To, Funds: codes.NewFunds(f.Funds...)})
	}
	return entries
}

func (w *ownCodesJSON) economic() []economic.Entry {
	var entries []economic.Entry
	for _, e := range w.Economic {
		entries = append(entries, economic.Entry{Code: e.Code, Name: e.Name, From: e.From, To: e.To, Group: e.Group})
	}
	return entries
}
