package tables_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
)

// accountOf is an account with outlays under the first n items of a year.
func accountOf(tb testing.TB, n int) *budget.Account {
	tb.Helper()
	catalogue, err := codes.ForYear(journalYear)
	require.NoError(tb, err)
	var receipts []budget.Receipt
	var outlays []budget.Outlay
	for e := range catalogue.All() {
		if len(receipts) == n {
			break
		}
		if e.Code.Level() != codes.Item || !e.Funds.Has(codes.GeneralPublic) {
			continue
		}
		amount := budget.Fen(int64(e.Code)*31%1_000_003 + 1)
		receipts = append(receipts, budget.Receipt{Code: e.Code, Source: budget.GeneralAppropriation, Amount: amount})
		outlays = append(outlays, budget.Outlay{
			Code: e.Code, Economic: 30201, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: amount,
		})
	}
	require.Len(tb, outlays, n)
	l, err := budget.NewLedger(journalYear)
	require.NoError(tb, err)
	require.NoError(tb, l.Add(receipts, outlays))
	return &budget.Account{Header: budget.Header{Name: "某局", Year: journalYear}, Ledger: l}
}

// TestGrowth holds that tables are built and rounded in a time that grows with their rows.
func TestGrowth(t *testing.T) {
	for name, work := range map[string]func(*budget.Account, tables.Set) (tables.Set, error){
		"build": func(a *budget.Account, _ tables.Set) (tables.Set, error) {
			return tables.Build(a, tables.Shanghai2024())
		},
		"round":                    func(_ *budget.Account, s tables.Set) (tables.Set, error) { return s.Round(budget.WanYuan, 2) },
		"round so that it adds up": func(_ *budget.Account, s tables.Set) (tables.Set, error) { return s.RoundControlled(budget.WanYuan, 2) },
	} {
		t.Run(name, func(t *testing.T) {
			steady.Linear(t, 40, func(n int) func() {
				a := accountOf(t, n)
				set, err := tables.Build(a, tables.Shanghai2024())
				require.NoError(t, err)
				return func() {
					_, err := work(a, set)
					require.NoError(t, err)
				}
			})
		})
	}
}
