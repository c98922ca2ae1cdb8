package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// ledgerOf books entries in a new ledger.
func ledgerOf(tb testing.TB, entries []budget.Outlay) *budget.Ledger {
	tb.Helper()
	l, err := budget.NewLedger(year)
	require.NoError(tb, err)
	require.NoError(tb, l.Add(nil, entries))
	return l
}

// TestLedgerMemory holds that a ledger takes memory for what is different in its entries, not for
// each: eight times as many of the same kinds take no more, and merging takes no more than booking.
func TestLedgerMemory(t *testing.T) {
	few, many := journal(20_000), journal(160_000)
	once := steady.Memory(func() { ledgerOf(t, few) })
	assert.LessOrEqual(t, steady.Memory(func() { ledgerOf(t, many) }), once+once/4)
	a, b := ledgerOf(t, few), ledgerOf(t, many)
	assert.LessOrEqual(t, steady.Memory(func() {
		l := ledgerOf(t, nil)
		require.NoError(t, l.Merge(a))
		require.NoError(t, l.Merge(b))
	}), once+once/4)
}

// TestConsolidateGrowth holds that a unit costs the same among many.
func TestConsolidateGrowth(t *testing.T) {
	steady.Linear(t, 10, func(n int) func() {
		accounts, transfers := bureau(t, n)
		return func() { consolidate(t, accounts, transfers) }
	})
}
