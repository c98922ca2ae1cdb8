package main

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/consolidate/city"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// level is what became of one level of accounts.
type level struct {
	name     string
	accounts int
	spent    budget.Amount // 本年支出 of all
	internal budget.Amount // 内部往来 taken out
	findings int
}

// fold is one level of a consolidation at work: the accounts and published tables of
// what was folded so far.
type fold struct {
	level    level
	accounts []budget.Account
	sets     []tables.Set
}

// consolidate folds units into departments and these into the city, and checks every
// account's tables, as they would be published, against those below.
func consolidate(c city.City) ([]level, error) {
	units, departments, whole := fold{level: level{name: "单位"}}, fold{level: level{name: "部门"}}, fold{level: level{name: "全市"}}
	for _, d := range c.Departments {
		before := len(units.sets)
		for i := range d.Units {
			if err := units.add(d.Units[i]); err != nil {
				return nil, err
			}
		}
		if err := departments.fold(d.Name, d.Units, units.sets[before:], d.Transfers); err != nil {
			return nil, err
		}
	}
	if err := whole.fold("某市", departments.accounts, departments.sets, c.Transfers); err != nil {
		return nil, err
	}
	return []level{units.level, departments.level, whole.level}, nil
}

// fold adds the consolidation of accounts, whose tables are parts.
func (f *fold) fold(name string, accounts []budget.Account, parts []tables.Set, transfers []budget.Transfer) error {
	account, eliminated, err := budget.Consolidate(budget.Header{Name: name, Year: city.Year}, accounts, transfers)
	if err != nil {
		return err
	}
	f.level.internal, err = budget.Sum(f.level.internal, eliminated.Internal.SubsidiesPaid, eliminated.Internal.RemittancesPaid)
	if err != nil {
		return err
	}
	return f.add(account, check.WithUnits(parts...))
}

// add adds an account: it builds its tables and checks them.
func (f *fold) add(a budget.Account, options ...check.Option) error {
	exact, err := tables.Build(&a, tables.Shanghai2024())
	if err != nil {
		return err
	}
	set, err := exact.Round(budget.WanYuan, 2)
	if err != nil {
		return err
	}
	at := tables.Address{Form: tables.Form03, Row: tables.LineRow(tables.Total), Column: tables.Expenditure}
	if f.level.spent, err = f.level.spent.Add(exact.Figure(at).Amount()); err != nil {
		return err
	}
	f.accounts, f.sets = append(f.accounts, a), append(f.sets, set)
	f.level.accounts++
	f.level.findings += check.Run(set, options...).Len()
	return nil
}
