package narrative_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// BenchmarkCompose writes the whole text of a real account with its budget and with
// all facts given: from tables that are there, and with building them.
func BenchmarkCompose(b *testing.B) {
	account := licheng.Account()
	account.Initial = account.Ledger
	facts := allFacts()
	for e := range tables.Editions() {
		composer, err := narrative.NewComposer(account, e)
		require.NoError(b, err)
		b.Run(e.String(), func(b *testing.B) { compose(b, composer, facts) })
	}
	b.Run("with tables", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := narrative.Compose(account, facts, tables.Shanghai2024)
			require.NoError(b, err)
		}
	})
}

func compose(b *testing.B, c *narrative.Composer, facts disclosure.Facts) {
	b.ReportAllocs()
	for b.Loop() {
		text, err := c.Compose(facts)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(text.String())))
	}
}
