package accountgen

import (
	"slices"

	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// Clean draws accounts like those of [Account] in whose tables nothing is odd: no
// amount is negative, every kind of money covers what is spent of it, and basic
// expenditure for pensions, medical care and housing is booked alike by function and
// by nature.
func Clean() *rapid.Generator[*budget.Account] {
	return rapid.Custom(func(t *rapid.T) *budget.Account {
		year := rapid.IntRange(codes.FirstYear, LastYear).Draw(t, "year")
		a := &budget.Account{
			Header: budget.Header{Name: "某市某局", Year: year},
			Ledger: cleanLedger(t, year),
		}
		if rapid.Bool().Draw(t, "has initial budget") {
			a.Initial = cleanLedger(t, year)
		}
		a.Carried.SurplusUsed = positive().Draw(t, "surplus used")
		a.Carried.SurplusDistributed = positive().Draw(t, "surplus distributed")
		a.Carried.Openings = slices.Concat(openings(t, a), cover(a), coverOther(a))
		return a
	})
}

func cleanLedger(t *rapid.T, year int) *budget.Ledger {
	l, err := budget.NewLedger(year)
	if err != nil {
		t.Fatal(err)
	}
	receipt := rapid.Map(Receipt(year), func(r budget.Receipt) budget.Receipt {
		r.Amount = abs(r.Amount)
		return r
	})
	outlay := rapid.Map(Outlay(year), func(o budget.Outlay) budget.Outlay {
		o.Amount = abs(o.Amount)
		if o.Nature == budget.Basic {
			o.Economic = booked(o.Code, o.Economic)
		}
		return o
	})
	if err := l.Add(
		rapid.SliceOfN(receipt, 0, 30).Draw(t, "receipts"),
		rapid.SliceOfN(outlay, 0, 60).Draw(t, "outlays"),
	); err != nil {
		t.Fatal(err)
	}
	return l
}

func abs(a budget.Amount) budget.Amount { return budget.Fen(max(a.Fen(), -a.Fen())) }

// bookings are the functional items whose basic expenditure is, by the meaning of
// the codes, of one economic section.
var bookings = []struct {
	functional codes.Code
	economic   economic.Code
}{
	{2080505, 30108}, {2080506, 30109}, {2210201, 30113}, {2101101, 30110}, {2101102, 30110}, {2101103, 30111},
}

// booked returns the section to book basic expenditure of an item under: e, unless
// item or section belong to another.
func booked(c codes.Code, e economic.Code) economic.Code {
	for _, b := range bookings {
		if c == b.functional {
			return b.economic
		}
	}
	for _, b := range bookings {
		if e == b.economic {
			return 30101 // 基本工资
		}
	}
	return e
}

// coverOther returns the opening balance out of which all outlays of money that is
// no appropriation could be paid.
func coverOther(a *budget.Account) []budget.Opening {
	sum := a.Carried.SurplusDistributed.Fen()
	for o := range a.Ledger.Outlays() {
		if !o.Source.IsFiscal() {
			sum += o.Amount.Fen()
		}
	}
	return []budget.Opening{{Source: budget.OtherIncome, Amount: budget.Fen(sum)}}
}
