package reading

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// 公开05, 08 and 09 can have the same columns. Each lists the codes of one budget, and
// the catalogue says which budgets a code belongs to.

// formFunds are the forms that list the codes of one budget.
var formFunds = [tables.MaxForm + 1]codes.Fund{
	tables.Form05: codes.GeneralPublic, tables.Form08: codes.GovernmentFund, tables.Form09: codes.StateCapital,
}

// byCodes returns those of the candidates that the most codes of rows fit. A form that
// only a title would make of the columns must be better than the likely ones. Where no
// code is known, or a form of several budgets is likely, all that are likely are left.
func (r *reader) byCodes(c candidates, rows [][]string) forms {
	ofOne := formsOf(tables.Form05, tables.Form08, tables.Form09)
	if c.likely.only() != 0 || c.likely&^ofOne != 0 {
		return c.likely
	}
	var fits [tables.MaxForm + 1]int
	for _, funds := range r.fundsOf(rows) {
		for f, fund := range formFunds {
			if funds.Has(fund) {
				fits[f]++
			}
		}
	}
	best, most := forms(0), -1
	for _, from := range []forms{c.likely, c.titled & ofOne} {
		for f := tables.Form05; f <= tables.Form09; f++ {
			switch {
			case !from.has(f):
			case fits[f] > most:
				best, most = formsOf(f), fits[f]
			case fits[f] == most && c.likely.has(f):
				best |= formsOf(f)
			}
		}
	}
	return best
}

// fundsOf returns the budgets of the codes that stand in the first rows of a block, one
// entry for each that the catalogue of the year has.
func (r *reader) fundsOf(rows [][]string) []codes.Funds {
	year := r.accountHeader().Year
	if year == 0 {
		year = codes.LastYear
	}
	catalogue, err := codes.ForYear(year)
	if err != nil {
		return nil
	}
	var funds []codes.Funds
	for _, cells := range rows[:min(len(rows), labelSample)] {
		for c, t := range cells[:min(len(cells), len(r.header.columns))] {
			if t == "" || !r.header.columns[c].isKey() || !mayStartWithCode(t) {
				continue
			}
			digits, _ := splitCode(t)
			if code, err := codes.Normalize(digits); err == nil {
				if e, known := catalogue.Lookup(code); known {
					funds = append(funds, e.Funds)
				}
			}
		}
	}
	return funds
}
