// Package accountgen makes accounts for tests: it draws random valid ones ([Account])
// and has two that are the same every time ([Full], [Minimal]). Only tests import it.
package accountgen

import (
	"slices"

	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// LastYear is the last year that accounts are drawn of. It stays as it is when the code
// tables get another year: every draw would be another account, and what tests have
// measured with them and written down would no longer hold.
const LastYear = 2026

// Account draws an account of a year that has code tables. It has receipts and outlays
// of every source and nature, some of them reversals, under items close together in the
// code tree; opening balances cover what is spent.
func Account() *rapid.Generator[*budget.Account] {
	return rapid.Custom(func(t *rapid.T) *budget.Account {
		year := rapid.IntRange(codes.FirstYear, LastYear).Draw(t, "year")
		a := &budget.Account{
			Header: budget.Header{Name: "某市某局", Year: year},
			Ledger: Ledger(t, year),
		}
		if rapid.Bool().Draw(t, "has initial budget") {
			a.Initial = Ledger(t, year)
		}
		a.Carried.Openings = append(openings(t, a), cover(a)...)
		a.Carried.SurplusUsed = positive().Draw(t, "surplus used")
		a.Carried.SurplusDistributed = positive().Draw(t, "surplus distributed")
		return a
	})
}

// Ledger draws a ledger of the year.
func Ledger(t *rapid.T, year int) *budget.Ledger {
	l, err := budget.NewLedger(year)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Add(
		rapid.SliceOfN(Receipt(year), 0, 30).Draw(t, "receipts"),
		rapid.SliceOfN(Outlay(year), 0, 60).Draw(t, "outlays"),
	); err != nil {
		t.Fatal(err)
	}
	return l
}

// Receipt draws a valid receipt of the year.
func Receipt(year int) *rapid.Generator[budget.Receipt] {
	items := itemsOf(year)
	return rapid.Custom(func(t *rapid.T) budget.Receipt {
		s := source().Draw(t, "source")
		return budget.Receipt{Code: items.draw(t, s), Source: s, Amount: Amount().Draw(t, "amount")}
	})
}

// Outlay draws a valid outlay of the year.
func Outlay(year int) *rapid.Generator[budget.Outlay] {
	items := itemsOf(year)
	basic, other := economicsOf(year)
	return rapid.Custom(func(t *rapid.T) budget.Outlay {
		s := source().Draw(t, "source")
		natures := []budget.Nature{budget.Basic, budget.Project}
		if !s.IsFiscal() {
			natures = slices.Collect(budget.Natures())
		}
		o := budget.Outlay{
			Code:   items.draw(t, s),
			Nature: rapid.SampledFrom(natures).Draw(t, "nature"),
			Source: s,
			Amount: Amount().Draw(t, "amount"),
		}
		if o.Nature == budget.Basic {
			o.Economic = basic.draw(t)
		} else {
			o.Economic = other.draw(t)
		}
		return o
	})
}

// source draws a source that final accounts tell apart, every other time the 一般公共预算, which
// most money is out of.
func source() *rapid.Generator[budget.Source] {
	told := slices.Collect(budget.Sources())[:budget.OtherIncome]
	return rapid.OneOf(rapid.Just(budget.GeneralAppropriation), rapid.SampledFrom(told))
}

// Amount draws an amount of some 分 to some hundred million 元, seldom negative.
func Amount() *rapid.Generator[budget.Amount] {
	return rapid.Custom(func(t *rapid.T) budget.Amount {
		a := positive().Draw(t, "amount")
		if rapid.IntRange(0, 19).Draw(t, "reversal") == 0 {
			return budget.Fen(-a.Fen())
		}
		return a
	})
}

func positive() *rapid.Generator[budget.Amount] {
	return rapid.Map(rapid.OneOf(
		rapid.Int64Range(0, 3_0000), // near the last digit of 0.01万元
		rapid.Int64Range(0, 1_0000_0000),
		rapid.Int64Range(0, 100_0000_0000_00),
	), budget.Fen)
}

// items are the functional items of a year by the source they may be booked with.
type items [budget.SpecialAccount + 1][]codes.Code

// itemsOf returns the items of a year. It panics if there is no catalogue of it.
func itemsOf(year int) *items {
	catalogue, err := codes.ForYear(year)
	if err != nil {
		panic(err)
	}
	var it items
	for e := range catalogue.All() {
		if e.Code.Level() != codes.Item {
			continue
		}
		for s := range budget.Sources() {
			if fund := s.Fund(); fund == 0 || e.Funds.Has(fund) {
				it[s] = append(it[s], e.Code)
			}
		}
	}
	return &it
}

// draw draws an item, more often than not one of a few that are close together,
// so that 类 and 款 have several parts.
func (it *items) draw(t *rapid.T, s budget.Source) codes.Code {
	all := it[s]
	if rapid.IntRange(0, 3).Draw(t, "anywhere") > 0 {
		all = all[:min(12, len(all))]
	}
	return rapid.SampledFrom(all).Draw(t, "code")
}

// economics are sections of the economic classification, and those of them that
// “三公” expenses are booked under.
type economics struct{ all, threePublic []economic.Code }

func (e *economics) add(c economic.Code) {
	e.all = append(e.all, c)
	if _, ok := c.ThreePublic(); ok {
		e.threePublic = append(e.threePublic, c)
	}
}

// draw draws a section, one in four times a “三公” one, so that 公开07 has figures.
func (e *economics) draw(t *rapid.T) economic.Code {
	from := e.all
	if rapid.IntRange(0, 3).Draw(t, "three public") == 0 {
		from = e.threePublic
	}
	return rapid.SampledFrom(from).Draw(t, "economic")
}

// economicsOf returns the sections that basic expenditure may carry, and those
// that other expenditure may, none among them. It panics if there is no catalogue of
// the year.
func economicsOf(year int) (basic, other economics) {
	catalogue, err := economic.ForYear(year)
	if err != nil {
		panic(err)
	}
	other.add(0)
	for e := range catalogue.All() {
		if e.Code.Scheme() != economic.Department || e.Code.Level() != economic.Section {
			continue
		}
		other.add(e.Code)
		if e.Group != economic.OtherGroup {
			basic.add(e.Code)
		}
	}
	return basic, other
}

// openings draws opening balances, few of them.
func openings(t *rapid.T, a *budget.Account) []budget.Opening {
	items := itemsOf(a.Header.Year)
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) budget.Opening {
		s := rapid.SampledFrom(slices.Collect(budget.Sources())).Draw(t, "source")
		o := budget.Opening{Source: s, Amount: positive().Draw(t, "opening")}
		if s == budget.ManagedFundAppropriation || s == budget.StateCapitalAppropriation {
			o.Code = items.draw(t, s)
		}
		return o
	}), 0, 6).Draw(t, "openings")
}

// cover returns opening balances out of which every fiscal outlay could be paid.
func cover(a *budget.Account) []budget.Opening {
	var openings []budget.Opening
	add := func(c codes.Code, s budget.Source, amount budget.Amount) {
		if !s.IsFiscal() || amount.Sign() <= 0 {
			return
		}
		if s == budget.GeneralAppropriation {
			c = 0
		}
		openings = append(openings, budget.Opening{Code: c, Source: s, Amount: amount})
	}
	for o := range a.Ledger.Outlays() {
		add(o.Code, o.Source, o.Amount)
	}
	for r := range a.Ledger.Receipts() {
		add(r.Code, r.Source, budget.Fen(-r.Amount.Fen())) // reversed receipts
	}
	return openings
}
