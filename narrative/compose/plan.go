package compose

import (
	"fmt"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// plan is the expenditure of an initial budget as the text compares with it.
type plan struct {
	funds [budget.StateCapitalAppropriation + 1]plannedFund // by fiscal source
	// three is the “三公” of the money that 公开07 is about.
	three [economic.Reception + 1]plannedSum
}

// plannedFund is the expenditure out of one fiscal source.
type plannedFund struct {
	total plannedSum
	items []plannedItem // in order of code
}

type plannedItem struct {
	code codes.Code
	plannedSum
}

// plannedSum is added up in 128 bits, so that the order does not matter, and
// becomes an amount when all is added.
type plannedSum struct {
	sum    budget.Accumulator
	amount budget.Amount
}

func (s *plannedSum) settle() (err error) {
	s.amount, err = s.sum.Amount()
	return err
}

// newPlan adds up the outlays of an initial budget, which come in order of code, and the
// “三公” of some sources.
func newPlan(l *budget.Ledger, three []budget.Source) (plan, error) {
	var p plan
	for o := range l.Outlays() {
		if !o.Source.IsFiscal() {
			continue
		}
		fund := &p.funds[o.Source]
		fund.total.sum.Add(o.Amount)
		fund.item(o.Code).sum.Add(o.Amount)
		if of, ok := o.Economic.ThreePublic(); ok && slices.Contains(three, o.Source) {
			p.three[of].sum.Add(o.Amount)
		}
	}
	return p, p.settle()
}

// sources07 returns whose money 公开07 is about, of the forms of an edition.
func sources07(forms []tables.FormTemplate) []budget.Source {
	for _, as := range forms {
		if as.Form == tables.Form07 && as.Sources != nil {
			return as.Sources
		}
	}
	return []budget.Source{budget.GeneralAppropriation, budget.ManagedFundAppropriation, budget.StateCapitalAppropriation}
}

// item returns the sum of an item that is the last one or comes after it.
func (f *plannedFund) item(code codes.Code) *plannedItem {
	if n := len(f.items); n == 0 || f.items[n-1].code != code {
		f.items = append(f.items, plannedItem{code: code})
	}
	return &f.items[len(f.items)-1]
}

func (p *plan) settle() error {
	for i := range p.funds {
		fund := &p.funds[i]
		if err := fund.total.settle(); err != nil {
			return fmt.Errorf("initial budget: %w", err)
		}
		for j := range fund.items {
			if err := fund.items[j].settle(); err != nil {
				return fmt.Errorf("initial budget of %s: %w", fund.items[j].code, err)
			}
		}
	}
	for i := range p.three {
		if err := p.three[i].settle(); err != nil {
			return fmt.Errorf("initial budget of %s: %w", economic.ThreePublic(i), err)
		}
	}
	return nil
}

// item returns what is planned for an item.
func (p *plan) item(s budget.Source, code codes.Code) budget.Amount {
	items := p.funds[s].items
	i, found := slices.BinarySearchFunc(items, code, func(it plannedItem, c codes.Code) int { return it.code.Compare(c) })
	if !found {
		return budget.Amount{}
	}
	return items[i].amount
}
