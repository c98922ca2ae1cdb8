package budget_test

import (
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

func TestAccountValid(t *testing.T) {
	initial := newLedger(t, []budget.Receipt{goodReceipt}, nil)
	prior := budget.Account{Header: budget.Header{Name: "某局", Year: year - 1}, Ledger: new(budget.Ledger)}
	for _, a := range []budget.Account{
		{Header: budget.Header{Name: "某局", Year: year}, Ledger: newLedger(t, nil, nil)},
		{
			Header: budget.Header{Name: "某局", Year: year},
			Units: []budget.Member{
				{Name: "某局本级", Nature: budget.Administrative, Headcount: 12},
				{Name: "某中心", Nature: budget.Institution},
			},
			Ledger:  newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay}),
			Initial: initial,
			Prior:   &prior,
		},
	} {
		assert.NoError(t, a.Validate())
	}
}

func TestAccountValidateReportsEverything(t *testing.T) {
	wrongYear, err := budget.NewLedger(2020)
	require.NoError(t, err)
	require.NoError(t, wrongYear.Add(nil, []budget.Outlay{
		{Code: relocation, Nature: budget.Project, Source: budget.ManagedFundAppropriation, Amount: yuan("2")}, goodOutlay,
	}))
	for _, c := range []struct {
		name    string
		account budget.Account
		reasons []error
		texts   []string
	}{
		{"nothing", budget.Account{}, []error{budget.ErrNoName, budget.ErrNoLedger}, []string{
			"budget.Account.Validate: Header.Name: no name",
			"budget.Account.Validate: Ledger: no ledger",
		}},
		{"no year", budget.Account{Header: budget.Header{Name: "某局"}, Ledger: new(budget.Ledger)}, []error{budget.ErrNoYear}, []string{
			"budget.Account.Validate: Ledger: ledger has no fiscal year",
		}},
		{"all but the ledger", budget.Account{
			Header:  budget.Header{Year: year},
			Units:   []budget.Member{{}, {Name: "某中心", Nature: 9, Headcount: -1}},
			Initial: wrongYear,
			Prior:   &budget.Account{Header: budget.Header{Year: year}},
		}, []error{budget.ErrNoName, codes.ErrName, budget.ErrHeadcount, budget.ErrYearMismatch, budget.ErrNoLedger}, []string{
			"budget.Account.Validate: Header.Name: no name",
			"budget.Account.Validate: Units[0].Name: no name",
			"budget.Account.Validate: Units[0].Nature UnitNature(0): unknown name",
			"budget.Account.Validate: Units[1].Nature UnitNature(9): unknown name",
			"budget.Account.Validate: Units[1].Headcount -1: negative headcount",
			"budget.Account.Validate: Initial is of 2020, the account of 2021: different fiscal years",
			"budget.Account.Validate: Prior is of 2021, the account of 2021: different fiscal years",
			"budget.Account.Validate: Prior.Ledger: no ledger",
			"budget.Account.Validate: Ledger: no ledger",
		}},
		{"overspent twice", budget.Account{Header: budget.Header{Year: year}, Ledger: wrongYear},
			[]error{budget.ErrNoName, budget.ErrYearMismatch, budget.ErrOverspent}, []string{
				"budget.Account.Validate: Header.Name: no name",
				"budget.Account.Validate: Ledger is of 2020, the account of 2021: different fiscal years",
				"budget.Account.Validate: 一般公共预算财政拨款收入 closes at -60.00元: more spent than carried over and received",
				"budget.Account.Validate: 政府性基金预算财政拨款收入 2120801 closes at -2.00元: more spent than carried over and received",
			}},
		{"openings before balances", budget.Account{
			Header: budget.Header{Name: "某局", Year: year},
			Ledger: newLedger(t, nil, []budget.Outlay{goodOutlay}),
			Carried: budget.Balances{Openings: []budget.Opening{
				{Amount: yuan("1")},
				{Source: 10},
				{Source: budget.GeneralAppropriation},
				{Source: budget.ManagedFundAppropriation},
				{Source: budget.StateCapitalAppropriation, Code: relocation},
				{Source: budget.OtherIncome, Code: 2011300},
				{Source: budget.OtherIncome, Code: 2011377},
			}},
		}, []error{budget.ErrSource, budget.ErrLevel, budget.ErrFund, codes.ErrUnknown}, []string{
			"budget.Account.Validate: Carried.Openings[0].Source Source(0): no valid source",
			"budget.Account.Validate: Carried.Openings[1].Source Source(10): no valid source",
			"budget.Account.Validate: Carried.Openings[3].Code 0: wrong level of code: 政府性基金预算财政拨款收入 is carried over by item",
			"budget.Account.Validate: Carried.Openings[4].Code 2120801: code of another budget: 征地和拆迁补偿支出 belongs to 政府性基金预算, the money to 国有资本经营预算",
			"budget.Account.Validate: Carried.Openings[5].Code 20113: wrong level of code: want an item (项) of seven digits",
			"budget.Account.Validate: Carried.Openings[6].Code 2011377: codes.Find 2011377 in 2021: not in the catalogue of the year",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.account.Validate()
			require.EqualError(t, err, strings.Join(c.texts, "\n"))
			for _, reason := range c.reasons {
				assert.ErrorIs(t, err, reason)
			}
		})
	}
}

func TestBalances(t *testing.T) {
	receipt := func(c codes.Code, s budget.Source, amount string) budget.Receipt {
		return budget.Receipt{Code: c, Source: s, Amount: yuan(amount)}
	}
	spent := func(c codes.Code, s budget.Source, amount string) budget.Outlay {
		return budget.Outlay{Code: c, Nature: budget.Project, Source: s, Amount: yuan(amount)}
	}
	opening := func(c codes.Code, s budget.Source, amount string) budget.Opening {
		return budget.Opening{Code: c, Source: s, Amount: yuan(amount)}
	}
	for _, c := range []struct {
		name     string
		receipts []budget.Receipt
		outlays  []budget.Outlay
		carried  budget.Balances
		want     []budget.Balance
	}{
		{name: "nothing"},
		{
			name:     "all spent",
			receipts: []budget.Receipt{goodReceipt},
			outlays:  []budget.Outlay{spent(management, budget.GeneralAppropriation, "100")},
		},
		{
			name:     "general money is one pool",
			receipts: []budget.Receipt{receipt(administration, budget.GeneralAppropriation, "100")},
			outlays:  []budget.Outlay{spent(management, budget.GeneralAppropriation, "120")},
			carried: budget.Balances{Openings: []budget.Opening{
				opening(0, budget.GeneralAppropriation, "15"), opening(pensions, budget.GeneralAppropriation, "10"),
			}},
			want: []budget.Balance{{Source: budget.GeneralAppropriation, Opening: yuan("25"), Closing: yuan("5")}},
		},
		{
			name:     "funds and capital are pools by item",
			receipts: []budget.Receipt{receipt(relocation, budget.ManagedFundAppropriation, "7"), receipt(retirees, budget.StateCapitalAppropriation, "3")},
			outlays:  []budget.Outlay{spent(development, budget.ManagedFundAppropriation, "2")},
			carried: budget.Balances{Openings: []budget.Opening{
				opening(development, budget.ManagedFundAppropriation, "2"),
				opening(retirees, budget.StateCapitalAppropriation, "0.50"),
				opening(retirees, budget.StateCapitalAppropriation, "0.25"),
			}},
			want: []budget.Balance{
				{Code: relocation, Source: budget.ManagedFundAppropriation, Closing: yuan("7")},
				{Code: development, Source: budget.ManagedFundAppropriation, Opening: yuan("2")},
				{Code: retirees, Source: budget.StateCapitalAppropriation, Opening: yuan("0.75"), Closing: yuan("3.75")},
			},
		},
		{
			name: "other money is one pool, with surplus used and distributed",
			receipts: []budget.Receipt{
				receipt(pensions, budget.SubsidyFromSuperior, "1"), receipt(pensions, budget.InstitutionalIncome, "20"),
				receipt(pensions, budget.OperatingIncome, "300"), receipt(relocation, budget.RemittanceFromAffiliate, "4000"),
			},
			outlays: []budget.Outlay{
				spent(pensions, budget.OtherIncome, "5000"),
				{Code: pensions, Nature: budget.OperatingExpenditure, Source: budget.OperatingIncome, Amount: yuan("100")},
			},
			carried: budget.Balances{
				Openings:    []budget.Opening{opening(0, budget.OtherIncome, "10"), opening(retirees, budget.InstitutionalIncome, "5")},
				SurplusUsed: yuan("900"), SurplusDistributed: yuan("36"),
			},
			want: []budget.Balance{{Opening: yuan("15"), Closing: yuan("100")}},
		},
		{
			name:    "other money may close below zero",
			outlays: []budget.Outlay{spent(administration, budget.OtherIncome, "1")},
			want:    []budget.Balance{{Closing: yuan("-1")}},
		},
		{
			name:    "surplus alone",
			carried: budget.Balances{SurplusUsed: yuan("3"), SurplusDistributed: yuan("3")},
		},
		{
			name:     "fiscal money that opened below zero may stay there",
			receipts: []budget.Receipt{receipt(administration, budget.GeneralAppropriation, "1")},
			carried:  budget.Balances{Openings: []budget.Opening{opening(0, budget.GeneralAppropriation, "-2")}},
			want:     []budget.Balance{{Source: budget.GeneralAppropriation, Opening: yuan("-2"), Closing: yuan("-1")}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := budget.Account{Header: budget.Header{Name: "某局", Year: year}, Ledger: newLedger(t, c.receipts, c.outlays), Carried: c.carried}
			got, err := a.Balances()
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
			assert.NoError(t, a.Validate())
		})
	}
}

func TestBalancesRefused(t *testing.T) {
	account := func(l *budget.Ledger, openings ...budget.Opening) *budget.Account {
		return &budget.Account{Ledger: l, Carried: budget.Balances{Openings: openings}}
	}
	other := func(a budget.Amount) budget.Opening { return budget.Opening{Source: budget.OtherIncome, Amount: a} }
	general := budget.Opening{Source: budget.GeneralAppropriation, Amount: greatest}
	for _, c := range []struct {
		account *budget.Account
		reason  error
		text    string
	}{
		{&budget.Account{}, budget.ErrNoLedger, "budget.Account.Balances: no ledger"},
		{account(newLedger(t, nil, nil), budget.Opening{}), budget.ErrSource,
			"budget.Account.Balances: Carried.Openings[0].Source Source(0): no valid source"},
		{account(newLedger(t, nil, []budget.Outlay{
			{Code: relocation, Nature: budget.Project, Source: budget.ManagedFundAppropriation, Amount: yuan("0.01")},
		}), budget.Opening{Source: budget.ManagedFundAppropriation, Code: development, Amount: yuan("1")}), budget.ErrOverspent,
			"budget.Account.Balances: 政府性基金预算财政拨款收入 2120801 closes at -0.01元: more spent than carried over and received"},
		{account(newLedger(t, nil, nil), other(greatest), other(yuan("0.01"))), budget.ErrRange,
			"budget.Account.Balances: opening balance of 非财政拨款: budget.Accumulator.Amount: total 9223372036854775808分: value out of range"},
		{account(newLedger(t, []budget.Receipt{goodReceipt}, nil), general, other(least), other(least)), budget.ErrRange,
			"budget.Account.Balances: opening balance of 非财政拨款: budget.Accumulator.Amount: total -18446744073709551616分: value out of range\n" +
				"budget.Account.Balances: closing balance of 一般公共预算财政拨款收入: budget.Accumulator.Amount: total 9223372036854785807分: value out of range"},
	} {
		balances, err := c.account.Balances()
		require.EqualError(t, err, c.text)
		require.ErrorIs(t, err, c.reason)
		assert.Nil(t, balances)
	}
}

// TestBalancesReference adds up every pool in math/big, an entry at a time.
func TestBalancesReference(t *testing.T) {
	type pool struct {
		source budget.Source
		code   codes.Code
	}
	of := func(s budget.Source, c codes.Code) pool {
		switch s {
		case budget.GeneralAppropriation:
			return pool{source: s}
		case budget.ManagedFundAppropriation, budget.StateCapitalAppropriation:
			return pool{s, c}
		default:
			return pool{}
		}
	}
	c := newChart()
	rapid.Check(t, func(t *rapid.T) {
		b := c.batch(moderate()).Draw(t, "entries")
		openings := rapid.SliceOfN(rapid.Map(c.receipt(moderate()), func(r budget.Receipt) budget.Opening { return budget.Opening(r) }), 0, 8).
			Draw(t, "openings")
		a := budget.Account{Ledger: newLedger(t, b.Receipts, b.Outlays), Carried: budget.Balances{
			Openings: openings, SurplusUsed: moderate().Draw(t, "used"), SurplusDistributed: moderate().Draw(t, "distributed"),
		}}

		opened, closed := map[pool]*big.Int{}, map[pool]*big.Int{}
		for _, o := range openings {
			addBig(opened, of(o.Source, o.Code), o.Amount, 1)
			addBig(closed, of(o.Source, o.Code), o.Amount, 1)
		}
		for _, r := range b.Receipts {
			addBig(closed, of(r.Source, r.Code), r.Amount, 1)
		}
		for _, o := range b.Outlays {
			addBig(closed, of(o.Source, o.Code), o.Amount, -1)
		}
		addBig(closed, pool{}, a.Carried.SurplusUsed, 1)
		addBig(closed, pool{}, a.Carried.SurplusDistributed, -1)

		var want []budget.Balance
		overspent := false
		for p, sum := range closed {
			if opened[p] == nil {
				opened[p] = new(big.Int)
			}
			overspent = overspent || p.source != 0 && sum.Sign() < 0 && opened[p].Sign() >= 0
			if sum.Sign() != 0 || opened[p].Sign() != 0 {
				want = append(want, budget.Balance{
					Code: p.code, Source: p.source, Opening: budget.Fen(opened[p].Int64()), Closing: budget.Fen(sum.Int64()),
				})
			}
		}
		slices.SortFunc(want, func(x, y budget.Balance) int {
			return firstDifference(int(x.Source)-int(y.Source), int(x.Code)-int(y.Code))
		})

		got, err := a.Balances()
		if overspent {
			require.ErrorIs(t, err, budget.ErrOverspent)
			return
		}
		require.NoError(t, err)
		require.Equal(t, want, got)
	})
}

func TestBalancesAtTheEnds(t *testing.T) {
	a := budget.Account{
		Ledger: newLedger(t, nil, []budget.Outlay{{Code: pensions, Nature: budget.Project, Source: budget.OtherIncome, Amount: greatest}}),
		Carried: budget.Balances{
			Openings:           []budget.Opening{{Source: budget.OtherIncome, Amount: greatest}},
			SurplusUsed:        greatest,
			SurplusDistributed: greatest,
		},
	}
	got, err := a.Balances()
	require.NoError(t, err, "only the balances must be in range, not what they pass through")
	assert.Equal(t, []budget.Balance{{Opening: budget.Fen(math.MaxInt64)}}, got)
}
