// Package city makes up the accounts of a city: units, the departments that they belong to, and the money that they paid one another.
// The same numbers make the same city.
package city

import (
	"fmt"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

// Year is the fiscal year of the accounts.
const Year = 2024

// City is the accounts of units by department, with the money that the departments paid one another.
type City struct {
	Departments []Department
	Transfers   []budget.Transfer // between departments, by their names
}

// Department is the accounts of its units, its own office (本级) first.
type Department struct {
	Name      string
	Units     []budget.Account
	Transfers []budget.Transfer // between its units
}

// fields are the items that departments spend most under.
var fields = [...]codes.Code{
	2010301, 2050202, 2060101, 2070108, 2080101, 2100201, 2110101, 2120101, 2130101, 2140101,
}

// New makes up the accounts of a city of so many departments of so many units each.
func New(departments, units int) City {
	c := City{Transfers: Transfers(departments)}
	for i := range departments {
		c.Departments = append(c.Departments, NewDepartment(i, departments, units))
	}
	return c
}

// NewDepartment makes up one department of a city. Its office subsidises its units, and each third unit remits to the office. What
// departments paid one another is in the books of their offices.
func NewDepartment(i, departments, units int) Department {
	d := Department{Name: name(i)}
	item := fields[i%len(fields)]
	for j := range units {
		d.Units = append(d.Units, newUnit(d.Name, item, i, j))
	}
	office := d.Units[0].Header.Name
	for j := 1; j < units; j++ {
		name := d.Units[j].Header.Name
		d.pay(0, j, subsidy(office, name, item, item, int64(5_000_00+i*777+j*1_313)))
		if j%3 == 0 {
			d.pay(j, 0, remittance(name, office, item, int64(1_000_00+i*333+j*717)))
		}
	}
	if i > 0 {
		book(&d.Units[0], []budget.Receipt{transfer(i).Receipt}, nil)
		return d
	}
	for _, t := range Transfers(departments) {
		book(&d.Units[0], nil, []budget.Outlay{t.Outlay})
	}
	return d
}

// Transfers returns what the departments of a city paid one another: the first subsidises every other.
func Transfers(departments int) []budget.Transfer {
	var all []budget.Transfer
	for i := 1; i < departments; i++ {
		all = append(all, transfer(i))
	}
	return all
}

func transfer(to int) budget.Transfer {
	return subsidy(name(0), name(to), fields[0], fields[to%len(fields)], int64(30_000_00+to*111_11))
}

func name(department int) string { return fmt.Sprintf("第%d局", department+1) }

// pay books a transfer with both units.
func (d *Department) pay(payer, payee int, t budget.Transfer) {
	d.Transfers = append(d.Transfers, t)
	book(&d.Units[payer], nil, []budget.Outlay{t.Outlay})
	book(&d.Units[payee], []budget.Receipt{t.Receipt}, nil)
}

// newUnit makes up a unit's account. Its amounts go down to 分, so that rounding has
// something to do.
func newUnit(department string, item codes.Code, i, j int) budget.Account {
	name, nature := department+"本级", budget.Administrative
	if j > 0 {
		name, nature = fmt.Sprintf("%s第%d中心", department, j), budget.Institution
	}
	ledger, err := budget.NewLedger(Year)
	if err != nil {
		panic("city: " + err.Error()) // the year is part of the program
	}
	a := budget.Account{
		Header: budget.Header{Name: name, Year: Year},
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
		panic("city: " + err.Error()) // the entries are part of the program
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
