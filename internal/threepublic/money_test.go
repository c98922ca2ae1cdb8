package threepublic_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/internal/threepublic"
	"github.com/fiscalcn/yusuan/tables"
)

func TestMain(m *testing.M) { steady.Run(m) }

func TestMatch(t *testing.T) {
	general, err := budget.NewLedger(2025)
	require.NoError(t, err)
	require.NoError(t, general.Add([]budget.Receipt{{Code: 2010302, Source: budget.GeneralAppropriation, Amount: budget.Fen(100_00)}}, []budget.Outlay{{Code: 2010302, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: budget.Fen(100_00)}}))
	alone := &budget.Account{Header: budget.Header{Name: "某局", Year: 2025}, Ledger: general}
	for _, c := range []struct {
		name            string
		plan            *budget.Account
		budget, account tables.Edition
		want            bool
	}{
		{"both of all money", accountgen.Planned(2025), tables.ShanghaiBudget2025(), tables.Shanghai2024(), true},
		{"both of the general budget", accountgen.Planned(2025), tables.SichuanBudget2024(), tables.Fujian2021(), true},
		{"planned of the general budget, accounted of all", accountgen.Planned(2025), tables.SichuanBudget2024(), tables.Sichuan2024(), false},
		{"planned of all, accounted of the general budget", accountgen.Planned(2025), tables.ShanghaiBudget2025(), tables.Fujian2021(), false},
		{"nothing planned of other funds", alone, tables.SichuanBudget2024(), tables.Sichuan2024(), true},
		{"no such form", alone, tables.HebeiBudget2025(), tables.Fujian2021(), false},
	} {
		planned, err := tables.Build(c.plan, c.budget)
		require.NoError(t, err)
		account, err := tables.Build(accountgen.Full(2025), c.account)
		require.NoError(t, err)
		assert.Equal(t, c.want, threepublic.Match(planned, account), c.name)
	}
}
