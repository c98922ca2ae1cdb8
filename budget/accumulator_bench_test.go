package budget_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/fiscalcn/yusuan/budget"
)

// benchmarkAmounts is a year of bookings, in 分: from -500 to 99,500元 each.
func benchmarkAmounts() []budget.Amount {
	amounts := make([]budget.Amount, 1_000_000)
	x := uint64(2021)
	for i := range amounts {
		x = x*6364136223846793005 + 1442695040888963407
		amounts[i] = budget.Fen(int64(x>>33)%10_000_000 - 50_000)
	}
	return amounts
}

// BenchmarkSum adds up 1,000,000 amounts, in this library and as one would without it.
func BenchmarkSum(b *testing.B) {
	amounts := benchmarkAmounts()
	decimals := make([]decimal.Decimal, len(amounts))
	bigInts := make([]*big.Int, len(amounts))
	for i, a := range amounts {
		decimals[i] = a.Decimal(budget.Yuan)
		bigInts[i] = big.NewInt(a.Fen())
	}
	want, err := budget.Sum(amounts...)
	if err != nil {
		b.Fatal(err)
	}
	check := func(b *testing.B, got budget.Amount, err error) {
		if err != nil || got != want {
			b.Fatal(got, err)
		}
	}
	b.Run("yusuan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			got, err := budget.Sum(amounts...)
			check(b, got, err)
		}
	})
	b.Run("yusuanSeq", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			got, err := budget.SumSeq(slices.Values(amounts))
			check(b, got, err)
		}
	})
	b.Run("yusuanAdd", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			got, err := sumByAdd(amounts)
			check(b, got, err)
		}
	})
	b.Run("bigInt", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			check(b, budget.Fen(sumBigInts(bigInts)), nil)
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			got, err := budget.FromDecimal(sumDecimals(decimals), budget.Yuan)
			check(b, got, err)
		}
	})
}

func sumByAdd(amounts []budget.Amount) (total budget.Amount, err error) {
	for _, a := range amounts {
		if total, err = total.Add(a); err != nil {
			return budget.Amount{}, err
		}
	}
	return total, nil
}

func sumBigInts(amounts []*big.Int) int64 {
	total := new(big.Int)
	for _, a := range amounts {
		total.Add(total, a)
	}
	return total.Int64()
}

func sumDecimals(amounts []decimal.Decimal) decimal.Decimal {
	total := decimal.Zero
	for _, a := range amounts {
		total = total.Add(a)
	}
	return total
}

// BenchmarkParse reads a cell, in this library and in shopspring, which needs its separators taken out.
func BenchmarkParse(b *testing.B) {
	b.Run("yusuan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := budget.Parse("2,993.83", budget.WanYuan); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := decimal.NewFromString("2993.83"); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkFormat prints a cell rounded to two places of 万元.
func BenchmarkFormat(b *testing.B) {
	a := budget.Fen(29_938_312_34)
	d := a.Decimal(budget.WanYuan)
	buffer := make([]byte, 0, 64)
	b.Run("yusuan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if len(a.AppendComma(buffer, budget.WanYuan, 2)) != len("2,993.83") {
				b.Fatal("wrong length")
			}
		}
	})
	b.Run("shopspring", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if len(d.StringFixed(2)) != len("2993.83") {
				b.Fatal("wrong length")
			}
		}
	})
}
