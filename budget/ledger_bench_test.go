package budget_test

import (
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// journal returns n outlays as a department's year has them: 60 items, 40
// economic sections, two pairs of nature and source, in no order.
func journal(n int) []budget.Outlay {
	functional, err := codes.ForYear(year)
	if err != nil {
		panic(err)
	}
	economics, err := economic.ForYear(year)
	if err != nil {
		panic(err)
	}
	var items []codes.Code
	for e := range functional.All() {
		if e.Code.Level() == codes.Item && e.Funds.Has(codes.GeneralPublic) && len(items) < 60 {
			items = append(items, e.Code)
		}
	}
	var sections []economic.Code
	for e := range economics.OfScheme(economic.Department) {
		if e.Code.Level() == economic.Section && e.Group != economic.OtherGroup && len(sections) < 40 {
			sections = append(sections, e.Code)
		}
	}
	kinds := []budget.Outlay{
		{Nature: budget.Basic, Source: budget.GeneralAppropriation},
		{Nature: budget.Project, Source: budget.OtherIncome},
	}
	random := rand.New(rand.NewPCG(2021, 12))
	entries := make([]budget.Outlay, n)
	for i := range entries {
		e := kinds[random.IntN(len(kinds))]
		e.Code = items[random.IntN(len(items))]
		e.Economic = sections[random.IntN(len(sections))]
		e.Amount = budget.Fen(random.Int64N(1_000_000_00))
		entries[i] = e
	}
	return entries
}

// BenchmarkLedgerAdd books a million outlays: the least that reading and adding
// them can cost, Ledger.Add, and the maps one would write without this package.
func BenchmarkLedgerAdd(b *testing.B) {
	const n = 1_000_000
	entries := journal(n)
	floor := 0.0
	for _, way := range []struct {
		name string
		book func(*testing.B, []budget.Outlay)
	}{
		{"floor", addToArray},
		{"Ledger", addToLedger},
		{"mapOfIntegers", addToMap},
		{"mapOfDecimals", addToDecimals},
	} {
		b.Run(way.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				way.book(b, entries)
			}
			each := float64(b.Elapsed().Nanoseconds()) / float64(b.N) / n
			b.ReportMetric(each, "ns/entry")
			if way.name == "floor" {
				floor = each
			}
			if floor > 0 {
				b.ReportMetric(each/floor, "floors")
			}
		})
	}
}

func addToLedger(b *testing.B, entries []budget.Outlay) {
	l, err := budget.NewLedger(year)
	require.NoError(b, err)
	require.NoError(b, l.Add(nil, entries))
}

// addToArray knows nearly where each sum is, and checks nothing.
func addToArray(b *testing.B, entries []budget.Outlay) {
	var sums [1 << 13]int64
	for i := range entries {
		e := &entries[i]
		at := uint32(e.Code)*64 + uint32(e.Economic)*2 + uint32(e.Nature)
		sums[at%uint32(len(sums))] += e.Amount.Fen()
	}
	if sums == [1 << 13]int64{} {
		b.Fatal("nothing added")
	}
}

// addToMap checks nothing, overflow included.
func addToMap(b *testing.B, entries []budget.Outlay) {
	sums := make(map[budget.Outlay]int64)
	for _, e := range entries {
		amount := e.Amount.Fen()
		e.Amount = budget.Amount{}
		sums[e] += amount
	}
	if len(sums) == 0 {
		b.Fatal("nothing added")
	}
}

func addToDecimals(b *testing.B, entries []budget.Outlay) {
	sums := make(map[budget.Outlay]decimal.Decimal)
	for _, e := range entries {
		amount := decimal.New(e.Amount.Fen(), -2)
		e.Amount = budget.Amount{}
		sums[e] = sums[e].Add(amount)
	}
	if len(sums) == 0 {
		b.Fatal("nothing added")
	}
}
