package disclosure

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// ErrUnitNature reports an account that does not say of what nature its units are, or
// that covers units of both kinds.
var ErrUnitNature = errors.New("not of one nature")

// AgencyOperatingCost computes 机关运行经费 from the accounts of units, in 分. It is the
// 公用经费 in the 基本支出 out of the 一般公共预算 of 行政单位 and 参照公务员法管理事业单位.
// 事业单位 have none, as it is money for running an agency (机关事务管理条例, 国务院令第621号).
// So it can be less than the 公用经费 of 公开06. Economic codes are 公用经费 by class, as in a
// final account: what a budget plans otherwise ([budget.Outlay].Group) does not count.
//
// Each account says what it is by its Units. The error wraps [ErrUnitNature] for an
// account of several kinds, whose 公用经费 cannot be told apart; [budget.ErrNoLedger], or
// [budget.ErrRange].
func AgencyOperatingCost(units ...budget.Account) (budget.Amount, error) {
	var sum budget.Accumulator
	for i := range units {
		a := &units[i]
		if a.Ledger == nil {
			return budget.Amount{}, fmt.Errorf("disclosure.AgencyOperatingCost: %q: %w", a.Header.Name, budget.ErrNoLedger)
		}
		agencies := agenciesOf(a)
		if len(a.Units) == 0 || agencies != 0 && agencies != len(a.Units) {
			return budget.Amount{}, fmt.Errorf("disclosure.AgencyOperatingCost: %q covers %d units, %d of them 行政 or 参公: %w",
				a.Header.Name, len(a.Units), agencies, ErrUnitNature)
		}
		if agencies > 0 {
			sum.Merge(operations(a.Ledger, tables.Final))
		}
	}
	cost, err := sum.Amount()
	if err != nil {
		return budget.Amount{}, fmt.Errorf("disclosure.AgencyOperatingCost: %w", err)
	}
	return cost, nil
}

// agenciesOf returns how many units of an account have 机关运行经费.
func agenciesOf(a *budget.Account) int {
	n := 0
	for _, u := range a.Units {
		if u.Nature == budget.Administrative || u.Nature == budget.CivilServiceManaged {
			n++
		}
	}
	return n
}

// operations returns the 公用经费 of 公开06: by class, in a budget as its outlays say.
func operations(l *budget.Ledger, k tables.Kind) budget.Accumulator {
	var sum budget.Accumulator
	for o := range l.OutlaysUnsorted() {
		if o.Source != budget.GeneralAppropriation || o.Nature != budget.Basic {
			continue
		}
		entry, _ := l.Economic().Lookup(o.Economic)
		group := entry.Group
		if k == tables.Budget {
			group = cmp.Or(o.Group, group)
		}
		if group == economic.Operations {
			sum.Add(o.Amount)
		}
	}
	return sum
}
