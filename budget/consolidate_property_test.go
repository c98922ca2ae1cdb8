package budget_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
)

// A department is units with what they booked, and what they paid one another.
type department struct {
	accounts  []budget.Account
	bookings  []batch // of each account
	transfers []budget.Transfer
}

// departments draws units that also book flows with others outside, under the
// same codes now and then.
func (c chart) departments() *rapid.Generator[department] {
	positive := rapid.Map(rapid.Int64Range(1, 1e12), budget.Fen)
	return rapid.Custom(func(t *rapid.T) department {
		var d department
		names := make([]string, rapid.IntRange(2, 5).Draw(t, "units"))
		d.bookings = make([]batch, len(names))
		for i := range names {
			names[i] = fmt.Sprintf("单位%d", i)
			d.bookings[i] = c.batch(positive).Draw(t, names[i])
		}
		for range rapid.IntRange(0, 6).Draw(t, "transfers") {
			payer := rapid.IntRange(0, len(names)-1).Draw(t, "payer")
			payee := (payer + rapid.IntRange(1, len(names)-1).Draw(t, "payee")) % len(names)
			o, r := c.outlay(positive).Draw(t, "outlay"), c.receipt(positive).Draw(t, "receipt")
			o.Nature, o.Group, o.Source, r.Source = budget.SubsidyToAffiliate, 0, budget.OtherIncome, budget.SubsidyFromSuperior
			if rapid.Bool().Draw(t, "remittance") {
				o.Nature, r.Source = budget.RemittanceToSuperior, budget.RemittanceFromAffiliate
			}
			r.Amount = o.Amount
			d.transfers = append(d.transfers, budget.Transfer{Payer: names[payer], Outlay: o, Payee: names[payee], Receipt: r})
			d.bookings[payer].Outlays = append(d.bookings[payer].Outlays, o)
			d.bookings[payee].Receipts = append(d.bookings[payee].Receipts, r)
		}
		for i, name := range names {
			d.accounts = append(d.accounts, budget.Account{
				Header: budget.Header{Name: name, Year: year},
				Units:  []budget.Member{{Name: name, Nature: budget.Institution, Headcount: i}},
				Ledger: newLedger(t, d.bookings[i].Receipts, d.bookings[i].Outlays),
				Carried: budget.Balances{
					Openings:           []budget.Opening{{Source: budget.OtherIncome, Amount: positive.Draw(t, "opening")}},
					SurplusUsed:        positive.Draw(t, "used"),
					SurplusDistributed: positive.Draw(t, "distributed"),
				},
			})
		}
		return d
	})
}

// flowsOf adds up by hand what was booked of each flow.
func flowsOf(bookings ...batch) budget.Flows {
	var paid, received [2]int64
	for _, b := range bookings {
		for _, o := range b.Outlays {
			switch o.Nature {
			case budget.SubsidyToAffiliate:
				paid[0] += o.Amount.Fen()
			case budget.RemittanceToSuperior:
				paid[1] += o.Amount.Fen()
			}
		}
		for _, r := range b.Receipts {
			switch r.Source {
			case budget.SubsidyFromSuperior:
				received[0] += r.Amount.Fen()
			case budget.RemittanceFromAffiliate:
				received[1] += r.Amount.Fen()
			}
		}
	}
	return budget.Flows{
		SubsidiesPaid: budget.Fen(paid[0]), SubsidiesReceived: budget.Fen(received[0]),
		RemittancesPaid: budget.Fen(paid[1]), RemittancesReceived: budget.Fen(received[1]),
	}
}

func minus(x, y budget.Flows) budget.Flows {
	return budget.Flows{
		SubsidiesPaid:       budget.Fen(x.SubsidiesPaid.Fen() - y.SubsidiesPaid.Fen()),
		SubsidiesReceived:   budget.Fen(x.SubsidiesReceived.Fen() - y.SubsidiesReceived.Fen()),
		RemittancesPaid:     budget.Fen(x.RemittancesPaid.Fen() - y.RemittancesPaid.Fen()),
		RemittancesReceived: budget.Fen(x.RemittancesReceived.Fen() - y.RemittancesReceived.Fen()),
	}
}

// TestConsolidateReference: the department is the sum of the units without what
// they paid one another.
func TestConsolidateReference(t *testing.T) {
	c := newChart()
	header := budget.Header{Name: "某局", Year: year}
	rapid.Check(t, func(t *rapid.T) {
		d := c.departments().Draw(t, "department")
		var before []content
		for _, a := range d.accounts {
			before = append(before, contentOf(a.Ledger))
		}
		var within batch
		for _, x := range d.transfers {
			within.Outlays = append(within.Outlays, x.Outlay)
			within.Receipts = append(within.Receipts, x.Receipt)
		}
		slow := newSlowLedger()
		for _, b := range d.bookings {
			slow.book(b, 1)
		}
		slow.book(within, -1)

		got, eliminated, err := budget.Consolidate(header, d.accounts, d.transfers)
		require.NoError(t, err)
		require.Equal(t, slow.content(), contentOf(got.Ledger))
		require.Equal(t, flowsOf(within), eliminated.Internal)
		require.Equal(t, eliminated.Internal.SubsidiesPaid, eliminated.Internal.SubsidiesReceived)
		require.Equal(t, eliminated.Internal.RemittancesPaid, eliminated.Internal.RemittancesReceived)
		require.Equal(t, minus(flowsOf(d.bookings...), flowsOf(within)), eliminated.External)
		for i, a := range d.accounts {
			require.Equal(t, before[i], contentOf(a.Ledger), "unchanged")
		}

		other, sameEliminated, err := budget.Consolidate(header,
			rapid.Permutation(d.accounts).Draw(t, "accounts"), rapid.Permutation(d.transfers).Draw(t, "order"))
		require.NoError(t, err)
		require.Equal(t, contentOf(got.Ledger), contentOf(other.Ledger))
		require.Equal(t, eliminated, sameEliminated)
		require.ElementsMatch(t, got.Units, other.Units)
		require.ElementsMatch(t, got.Carried.Openings, other.Carried.Openings)
		require.Equal(t, got.Carried.SurplusUsed, other.Carried.SurplusUsed)
		require.Equal(t, got.Carried.SurplusDistributed, other.Carried.SurplusDistributed)
	})
}

// TestConsolidateTwiceIsOnce folds units into two departments and these into a
// region, and all units into the region at once.
func TestConsolidateTwiceIsOnce(t *testing.T) {
	c := newChart()
	region := budget.Header{Name: "某县", Year: year}
	rapid.Check(t, func(t *rapid.T) {
		d := c.departments().Draw(t, "units")
		border := rapid.IntRange(0, len(d.accounts)).Draw(t, "border")
		names := []string{"甲局", "乙局"}
		of := map[string]int{}
		for i, a := range d.accounts {
			if i >= border {
				of[a.Header.Name] = 1
			}
		}
		var within [2][]budget.Transfer
		var between []budget.Transfer
		for _, x := range d.transfers {
			if payer, payee := of[x.Payer], of[x.Payee]; payer == payee {
				within[payer] = append(within[payer], x)
			} else {
				x.Payer, x.Payee = names[payer], names[payee]
				between = append(between, x)
			}
		}

		once, whole, err := budget.Consolidate(region, d.accounts, d.transfers)
		require.NoError(t, err)
		var departments []budget.Account
		internal := whole.Internal
		for i, units := range [][]budget.Account{d.accounts[:border], d.accounts[border:]} {
			if len(units) == 0 {
				continue
			}
			a, eliminated, err := budget.Consolidate(budget.Header{Name: names[i], Year: year}, units, within[i])
			require.NoError(t, err)
			departments = append(departments, a)
			internal = minus(internal, eliminated.Internal)
		}
		twice, last, err := budget.Consolidate(region, departments, between)
		require.NoError(t, err)
		require.Equal(t, contentOf(once.Ledger), contentOf(twice.Ledger))
		require.Equal(t, once.Units, twice.Units)
		require.Equal(t, once.Carried, twice.Carried)
		require.Equal(t, whole.External, last.External)
		require.Equal(t, internal, last.Internal)
	})
}
