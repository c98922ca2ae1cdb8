package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
)

// TestPlanned holds that the initial budget of any account is an account: it is valid,
// has the ledger of the budget and carries over what it spends beyond its receipts,
// and no more.
func TestPlanned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := accountgen.Account().Draw(t, "account")
		p := a.Planned()
		if a.Initial == nil {
			require.Nil(t, p)
			return
		}
		require.NoError(t, p.Validate())
		require.Equal(t, a.Header, p.Header)
		require.Equal(t, a.Units, p.Units)
		require.True(t, p.Ledger.Equal(a.Initial))
		balances, err := p.Balances()
		require.NoError(t, err)
		for _, b := range balances {
			require.True(t, b.Opening.IsZero() || b.Closing.IsZero(), "%v", b)
			require.False(t, b.Opening.Sign() < 0 || b.Closing.Sign() < 0, "%v", b)
		}
	})
}

// TestPlannedOutOfRange holds that what no amount can hold is left to Validate.
func TestPlannedOutOfRange(t *testing.T) {
	initial, err := budget.NewLedger(2024)
	require.NoError(t, err)
	most := budget.Outlay{Code: 2010301, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: greatest}
	more := most
	more.Economic = 30102
	require.NoError(t, initial.Add(nil, []budget.Outlay{most, more}))
	a := budget.Account{Header: budget.Header{Name: "某局", Year: 2024}, Initial: initial}
	err = a.Planned().Validate()
	assert.ErrorIs(t, err, budget.ErrRange)
}
