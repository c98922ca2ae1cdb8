package compose_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
)

// BenchmarkCompose writes the whole text of a real account with its budget and with
// all facts given: from tables that are there, and with building them.
func BenchmarkCompose(b *testing.B) {
	account := licheng.Account()
	account.Initial = account.Ledger
	facts := accountgen.FullFacts()
	for e := range tables.Editions() {
		composer, err := compose.New(account, e)
		require.NoError(b, err)
		b.Run(e.String(), func(b *testing.B) { text(b, composer, facts) })
	}
	b.Run("with tables", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := compose.Text(account, facts, tables.Shanghai2024())
			require.NoError(b, err)
		}
	})
}

func text(b *testing.B, c *compose.Composer, facts disclosure.Facts) {
	b.ReportAllocs()
	for b.Loop() {
		text, err := c.Text(facts)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(text.String())))
	}
}
