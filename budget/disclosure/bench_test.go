package disclosure_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
)

// entries is a ledger of so many different receipts.
func entries(b testing.TB, n int) budget.Account {
	b.Helper()
	catalogue, err := codes.ForYear(2024)
	require.NoError(b, err)
	l, err := budget.NewLedger(2024)
	require.NoError(b, err)
	var receipts []budget.Receipt
	for e := range catalogue.All() {
		for s := budget.SubsidyFromSuperior; s <= budget.OtherIncome && e.Code.Level() == codes.Item && len(receipts) < n; s++ {
			receipts = append(receipts, budget.Receipt{Code: e.Code, Source: s, Amount: budget.Fen(int64(len(receipts) + 1))})
		}
	}
	require.Len(b, receipts, n)
	require.NoError(b, l.Add(receipts, nil))
	return budget.Account{Header: budget.Header{Name: "某局", Year: 2024}, Ledger: l}
}

// BenchmarkJSON writes and reads ledgers of many entries, next to encoding/json, which
// reads and writes the texts of the entries without a look at what they are.
func BenchmarkJSON(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		d := disclosure.Disclosure{Account: entries(b, n)}
		data := encode(b, d)
		b.Run(fmt.Sprintf("write/entries=%d", n), func(b *testing.B) {
			for b.Loop() {
				encode(b, d)
			}
		})
		texts := readPlain(b, data)
		b.Run(fmt.Sprintf("plain-write/entries=%d", n), func(b *testing.B) {
			for b.Loop() {
				_, err := json.Marshal(texts)
				require.NoError(b, err)
			}
		})
		b.Run(fmt.Sprintf("read/entries=%d", n), func(b *testing.B) {
			for b.Loop() {
				decode(b, data)
			}
		})
		b.Run(fmt.Sprintf("plain-read/entries=%d", n), func(b *testing.B) {
			for b.Loop() {
				readPlain(b, data)
			}
		})
	}
}

// plain is the part of a disclosure that its entries are, for a user who has no library.
type plain struct {
	Account struct {
		Ledger struct {
			Receipts []struct{ Code, Source, Amount string }
		}
	}
}

func readPlain(b *testing.B, data []byte) (p plain) {
	require.NoError(b, json.Unmarshal(data, &p))
	return p
}

// BenchmarkManyNames reads an object of many names, which must not take the square of
// their number.
func BenchmarkManyNames(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		var text strings.Builder
		text.WriteString(`{"version":1`)
		for i := range n {
			fmt.Fprintf(&text, `,"a%d":0`, i)
		}
		text.WriteString(`}`)
		b.Run(fmt.Sprintf("names=%d", n), func(b *testing.B) {
			for b.Loop() {
				var d disclosure.Disclosure
				if d.UnmarshalJSON([]byte(text.String())) == nil {
					b.Fatal("read")
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/name")
		})
	}
}
