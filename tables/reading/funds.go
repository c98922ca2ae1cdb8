package reading

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/forms"
	"github.com/fiscalcn/yusuan/tables/reading/internal/head"
	"github.com/fiscalcn/yusuan/tables/reading/internal/wording"
)

// 公开05, 08 and 09 can have the same columns. Each lists the codes of one budget, and
// the catalogue says which budgets a code belongs to.

// byCodes returns those of the candidates that the most codes of rows fit. A form that
// only a title would make of the columns must be better than the likely ones. Where no
// code is known, or a form of several budgets is likely, all that are likely are left.
func (r *reader) byCodes(c candidates, rows [][]wording.Token) forms.Set {
	var ofOne forms.Set
	for _, f := range r.forms {
		if f.Fund != 0 {
			ofOne |= forms.SetOf(f.Number)
		}
	}
	if c.likely.Only() != 0 || c.likely&^ofOne != 0 {
		return c.likely
	}
	var fits [tables.MaxForm + 1]int
	for _, funds := range r.fundsOf(rows) {
		for _, f := range r.forms {
			if funds.Has(f.Fund) {
				fits[f.Number]++
			}
		}
	}
	best, most := forms.Set(0), -1
	for _, from := range []forms.Set{c.likely, c.titled & ofOne} {
		for _, f := range r.forms {
			switch n := f.Number; {
			case !from.Has(n):
			case fits[n] > most:
				best, most = forms.SetOf(n), fits[n]
			case fits[n] == most && c.likely.Has(n):
				best |= forms.SetOf(n)
			}
		}
	}
	return best
}

// fundsOf returns the budgets of the codes that stand in the first rows of a block, one
// entry for each that the catalogue of the year has.
func (r *reader) fundsOf(rows [][]wording.Token) []codes.Funds {
	catalogue, err := codes.ForYear(wording.CatalogueYear(r.accountHeader().Year))
	if err != nil {
		return nil
	}
	var funds []codes.Funds
	for _, cells := range rows[:min(len(rows), head.LabelSample)] {
		for c, t := range cells[:min(len(cells), len(r.header.Columns))] {
			if !r.header.Columns[c].IsKey() {
				continue
			}
			digits, _ := t.Code()
			if digits == "" {
				continue
			}
			if code, err := codes.Normalize(digits); err == nil {
				if e, known := catalogue.Lookup(code); known {
					funds = append(funds, e.Funds)
				}
			}
		}
	}
	return funds
}
