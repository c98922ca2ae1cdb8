package main

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

const (
	year    = 2024
	wanYuan = budget.WanYuan
)

// city is the accounts of units by department, each department's own office (本级)
// first, with the money that they paid one another. The accounts are made up.
type city struct {
	departments []department
	// transfers are between departments, by their names.
	transfers []budget.Transfer
}

type department struct {
	name      string
	units     []budget.Account
	transfers []budget.Transfer // between its units
}

// fields are the items that departments spend most under.
var fields = [...]codes.Code{
	2010301, 2050202, 2060101, 2070108, 2080101, 2100201, 2110101, 2120101, 2130101, 2140101,
}

// newCity makes up the accounts of a city of so many departments of so many units.
// The first department subsidises every other; each office subsidises its units, and
// each third unit remits to its office.
func newCity(departments, units int) city {
	var c city
	for i := range departments {
		c.departments = append(c.departments, newDepartment(i, units))
	}
	first := &c.departments[0]
	for i := 1; i < departments; i++ {
		d := &c.departments[i]
		t := subsidy(first.name, d.name, fields[0], fields[i%len(fields)], int64(30_000_00+i*111_11))
		c.transfers = append(c.transfers, t)
		book(&first.units[0], nil, []budget.Outlay{t.Outlay})
		book(&d.units[0], []budget.Receipt{t.Receipt}, nil)
	}
	return c
}

func newDepartment(i, units int) department {
	d := department{name: fmt.Sprintf("第%d局", i+1)}
	item := fields[i%len(fields)]
	for j := range units {
		d.units = append(d.units, newUnit(d.name, item, i, j))
	}
	office := d.units[0].Header.Name
	for j := 1; j < units; j++ {
		name := d.units[j].Header.Name
		d.pay(0, j, subsidy(office, name, item, item, int64(5_000_00+i*777+j*1_313)))
		if j%3 == 0 {
			d.pay(j, 0, remittance(name, office, item, int64(1_000_00+i*333+j*717)))
		}
	}
	return d
}

// pay books a transfer with both units.
func (d *department) pay(payer, payee int, t budget.Transfer) {
	d.transfers = append(d.transfers, t)
	book(&d.units[payer], nil, []budget.Outlay{t.Outlay})
	book(&d.units[payee], []budget.Receipt{t.Receipt}, nil)
}

// newUnit makes up a unit's account. Its amounts go down to 分, so that rounding has
// something to do.
func newUnit(department string, item codes.Code, i, j int) budget.Account {
	name, nature := department+"本级", budget.Administrative
	if j > 0 {
		name, nature = fmt.Sprintf("%s第%d中心", department, j), budget.Institution
	}
	ledger, err := budget.NewLedger(year)
	if err != nil {
		panic("consolidate: " + err.Error()) // the year is part of the program
	}
	a := budget.Account{
		Header: budget.Header{Name: name, Year: year},
		Units:  []budget.Member{{Name: name, Nature: nature, Headcount: 5 + (i+j)%20}},
		Ledger: ledger,
		// Out of which offices and units pay each other.
		Carried: budget.Balances{Openings: []budget.Opening{{Source: budget.OtherIncome, Amount: budget.Fen(9_000_000_00)}}},
	}
	fen := func(base int64) budget.Amount { return budget.Fen(base + int64(i)*10_007 + int64(j)*1_009) }
	outlays := []budget.Outlay{
		{Code: item, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: fen(1_234_567_89)},
		{Code: item, Economic: 30107, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: fen(345_678_90)},
		{Code: item, Economic: 30201, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: fen(98_765_43)},
		{Code: item, Economic: 30211, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: fen(12_345_67)},
		{Code: 2080505, Economic: 30108, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: fen(201_234_56)},
		{Code: 2210201, Economic: 30113, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: fen(150_432_10)},
		{Code: 2120803, Nature: budget.Project, Source: budget.ManagedFundAppropriation, Amount: fen(400_000_03)},
		{Code: item, Nature: budget.Project, Source: budget.OtherIncome, Amount: fen(77_777_77)},
	}
	var receipts []budget.Receipt
	for _, o := range outlays {
		receipts = append(receipts, budget.Receipt{Code: o.Code, Source: o.Source, Amount: o.Amount})
	}
	book(&a, receipts, outlays)
	return a
}

func book(a *budget.Account, receipts []budget.Receipt, outlays []budget.Outlay) {
	if err := a.Ledger.Add(receipts, outlays); err != nil {
		panic("consolidate: " + err.Error()) // the entries are part of the program
	}
}

func subsidy(payer, payee string, from, to codes.Code, fen int64) budget.Transfer {
	return budget.Transfer{
		Payer:   payer,
		Outlay:  budget.Outlay{Code: from, Nature: budget.SubsidyToAffiliate, Source: budget.OtherIncome, Amount: budget.Fen(fen)},
		Payee:   payee,
		Receipt: budget.Receipt{Code: to, Source: budget.SubsidyFromSuperior, Amount: budget.Fen(fen)},
	}
}

func remittance(payer, payee string, item codes.Code, fen int64) budget.Transfer {
	return budget.Transfer{
		Payer:   payer,
		Outlay:  budget.Outlay{Code: item, Nature: budget.RemittanceToSuperior, Source: budget.OtherIncome, Amount: budget.Fen(fen)},
		Payee:   payee,
		Receipt: budget.Receipt{Code: item, Source: budget.RemittanceFromAffiliate, Amount: budget.Fen(fen)},
	}
}
