package budget_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
)

// BenchmarkConsolidate folds units of 300 different outlays each, with a subsidy
// from the first to every other: the cost of a unit must not depend on how many
// there are.
func BenchmarkConsolidate(b *testing.B) {
	for _, units := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("units=%d", units), func(b *testing.B) {
			accounts, transfers := bureau(b, units)
			b.ReportAllocs()
			for b.Loop() {
				consolidate(b, accounts, transfers)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(units), "ns/unit")
		})
	}
}

func consolidate(tb testing.TB, accounts []budget.Account, transfers []budget.Transfer) {
	if _, _, err := budget.Consolidate(budget.Header{Name: "某局", Year: year}, accounts, transfers); err != nil {
		tb.Fatal(err)
	}
}

func bureau(tb testing.TB, units int) ([]budget.Account, []budget.Transfer) {
	tb.Helper()
	const each = 300
	entries := journal(each * units)
	accounts := make([]budget.Account, units)
	var transfers []budget.Transfer
	for i := range accounts {
		name := fmt.Sprintf("单位%d", i)
		accounts[i] = budget.Account{
			Header: budget.Header{Name: name, Year: year},
			Ledger: newLedger(tb, nil, entries[each*i:each*(i+1)]),
		}
		if i > 0 {
			x := subsidy("单位0", name, "12.50")
			transfers = append(transfers, x)
			require.NoError(tb, accounts[0].Ledger.Add(nil, []budget.Outlay{x.Outlay}))
			require.NoError(tb, accounts[i].Ledger.Add([]budget.Receipt{x.Receipt}, nil))
		}
	}
	return accounts, transfers
}

// BenchmarkTwoLedgers books entries by one goroutine, and by two with a ledger each that are
// merged: what of the work can be shared.
func BenchmarkTwoLedgers(b *testing.B) {
	entries := journal(1_000_000)
	b.Run("one", func(b *testing.B) {
		for b.Loop() {
			addToLedger(b, entries)
		}
	})
	b.Run("two", func(b *testing.B) {
		for b.Loop() {
			half := make(chan *budget.Ledger)
			go func() {
				l, _ := budget.NewLedger(year)
				if l.Add(nil, entries[:len(entries)/2]) != nil {
					l = nil
				}
				half <- l
			}()
			l, err := budget.NewLedger(year)
			require.NoError(b, err)
			require.NoError(b, l.Add(nil, entries[len(entries)/2:]))
			require.NoError(b, l.Merge(<-half))
		}
	})
}
