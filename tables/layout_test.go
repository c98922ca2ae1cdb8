package tables_test

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// smallAccount has something of every kind: all sources, natures and balances.
func smallAccount(t testing.TB) *budget.Account {
	l, err := budget.NewLedger(2024)
	require.NoError(t, err)
	yuan := func(s string) budget.Amount { return budget.MustParse(s, budget.Yuan) }
	require.NoError(t, l.Add([]budget.Receipt{
		{Code: 2010301, Source: budget.GeneralAppropriation, Amount: yuan("1234567.89")},
		{Code: 2010302, Source: budget.GeneralAppropriation, Amount: yuan("400000")},
		{Code: 2120899, Source: budget.ManagedFundAppropriation, Amount: yuan("55000.55")},
		{Code: 2230105, Source: budget.StateCapitalAppropriation, Amount: yuan("30000")},
		{Code: 2010350, Source: budget.SubsidyFromSuperior, Amount: yuan("8000")},
		{Code: 2010350, Source: budget.InstitutionalIncome, Amount: yuan("12345.67")},
		{Code: 2010350, Source: budget.OperatingIncome, Amount: yuan("2000")},
		{Code: 2010350, Source: budget.RemittanceFromAffiliate, Amount: yuan("1000")},
		{Code: 2089999, Source: budget.OtherIncome, Amount: yuan("49.99")},
	}, []budget.Outlay{
		{Code: 2010301, Economic: 30101, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: yuan("900000.01")},
		{Code: 2010301, Economic: 30201, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: yuan("100000.02")},
		{Code: 2010301, Economic: 30217, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: yuan("3210")},
		{Code: 2010301, Economic: 39999, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: yuan("50")},
		{Code: 2010302, Economic: 30231, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: yuan("45678.90")},
		{Code: 2010302, Economic: 30212, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: yuan("25000")},
		{Code: 2120899, Economic: 31013, Nature: budget.Project, Source: budget.ManagedFundAppropriation, Amount: yuan("54321")},
		{Code: 2230105, Nature: budget.Project, Source: budget.StateCapitalAppropriation, Amount: yuan("30000")},
		{Code: 2010350, Economic: 30226, Nature: budget.Basic, Source: budget.InstitutionalIncome, Amount: yuan("10000")},
		{Code: 2010350, Nature: budget.RemittanceToSuperior, Source: budget.InstitutionalIncome, Amount: yuan("500")},
		{Code: 2010350, Nature: budget.OperatingExpenditure, Source: budget.OperatingIncome, Amount: yuan("1500")},
		{Code: 2010350, Nature: budget.SubsidyToAffiliate, Source: budget.OtherIncome, Amount: yuan("700")},
	}))
	initial, err := budget.NewLedger(2024)
	require.NoError(t, err)
	require.NoError(t, initial.Add(nil, []budget.Outlay{
		{Code: 2010301, Economic: 30217, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: yuan("5000")},
		{Code: 2010302, Economic: 30231, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: yuan("50000")},
	}))
	return &budget.Account{
		Header: budget.Header{Name: "某市某局", Year: 2024},
		Ledger: l,
		Carried: budget.Balances{
			Openings: []budget.Opening{
				{Source: budget.GeneralAppropriation, Amount: yuan("10000")},
				{Code: 2120899, Source: budget.ManagedFundAppropriation, Amount: yuan("5000")},
				{Source: budget.InstitutionalIncome, Amount: yuan("2500.50")},
			},
			SurplusUsed:        yuan("300"),
			SurplusDistributed: yuan("400"),
		},
		Initial: initial,
	}
}

// TestGolden prints the tables of every edition as Markdown, for eyes to read and
// changes to show.
func TestGolden(t *testing.T) {
	for e := range tables.Editions() {
		t.Run(e.String(), func(t *testing.T) {
			s, err := tables.Build(smallAccount(t), e)
			require.NoError(t, err)
			s, err = s.Round(budget.WanYuan, 2)
			require.NoError(t, err)
			var got []byte
			for f := range e.Forms() {
				g, err := s.Grid(f)
				require.NoError(t, err)
				got = append(g.AppendMarkdown(got, 2), '\n')
			}
			golden(t, filepath.Join("testdata", e.String()+".md"), got)
		})
	}
}

// TestIdentitiesGolden prints what must hold within the tables of some editions, a line for each identity.
func TestIdentitiesGolden(t *testing.T) {
	account, plan := smallAccount(t), accountgen.Planned(2025)
	for _, c := range []struct {
		of      *budget.Account
		edition tables.Edition
	}{
		{account, tables.Central2023()}, {account, tables.Fujian2021()}, {plan, tables.ShanghaiBudget2025()}, {plan, tables.HebeiBudget2025()},
	} {
		s, err := tables.Build(c.of, c.edition)
		require.NoError(t, err)
		var got []byte
		for table := range s.Tables() {
			for id := range table.Identities() {
				got = append(got, id.Rule()...)
				for term := range id.Terms() {
					sign := " + "
					if term.Sign < 0 {
						sign = " − "
					}
					got = append(append(got, sign...), strings.TrimPrefix(table.Address(term.Index).String(), table.Form().String()+"/")...)
				}
				got = append(got, " = 0\n"...)
			}
		}
		golden(t, filepath.Join("testdata", "identities", c.edition.String()+".txt"), got)
	}
}

// TestIterationsEnd: who has seen enough identities and terms is given no more.
func TestIterationsEnd(t *testing.T) {
	s, err := tables.Build(smallAccount(t), tables.Central2023())
	require.NoError(t, err)
	table, ok := s.Table(tables.Form03)
	require.True(t, ok)
	seen := 0
	for id := range table.Identities() {
		for term := range id.Terms() {
			require.NotZero(t, term.Sign)
			seen++
			break
		}
		break
	}
	assert.Equal(t, 1, seen)
}

// TestGoldenEmpty prints what an account without any entries publishes.
func TestGoldenEmpty(t *testing.T) {
	l, err := budget.NewLedger(2024)
	require.NoError(t, err)
	s, err := tables.Build(&budget.Account{Header: budget.Header{Name: "某市某局", Year: 2024}, Ledger: l}, tables.Shanghai2024())
	require.NoError(t, err)
	var got []byte
	for _, f := range []tables.Form{tables.Form02, tables.Form06, tables.Form07, tables.Form08, tables.Form09} {
		g, err := s.Grid(f)
		require.NoError(t, err)
		got = append(g.AppendMarkdown(got, 2), '\n')
	}
	golden(t, filepath.Join("testdata", "empty.md"), got)
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

// TestEveryFigureIsPrinted checks that the grid of a table shows each of its
// figures, no more and no fewer, in all editions.
func TestEveryFigureIsPrinted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := tables.Build(accountgen.Account().Draw(t, "account"), drawEdition(t))
		require.NoError(t, err)
		for table := range s.Tables() {
			want := map[string]int{}
			for _, f := range table.Figures() {
				if !f.IsBlank() {
					want[f.Comma(budget.Yuan)]++
				}
			}
			g, err := table.Grid()
			require.NoError(t, err)
			got := map[string]int{}
			for _, row := range g.HTMLRows() {
				for _, c := range row {
					if c.Kind == grid.Number && c.Text != "" {
						got[c.Text]++
					}
				}
			}
			assert.Equal(t, want, got, "%s", table.Form())
		}
	})
}

// TestSpreadsheetValues checks what a spreadsheet gets: numbers as float64.
func TestSpreadsheetValues(t *testing.T) {
	s, err := tables.Build(smallAccount(t), tables.Fujian2021())
	require.NoError(t, err)
	s, err = s.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	g, err := s.Grid(tables.Form05)
	require.NoError(t, err)
	values := g.Values()
	item := s.Figure(tables.Address{Form: tables.Form05, Row: tables.FunctionalRow(2010301), Column: tables.Basic})
	want, err := strconv.ParseFloat(item.Text(budget.WanYuan), 64)
	require.NoError(t, err)
	assert.Equal(t, []any{"2010301", "行政运行", want, want, nil}, values[5])
}
