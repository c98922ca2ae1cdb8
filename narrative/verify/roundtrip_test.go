package verify_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
)

// filled writes what Compose leaves to its user, in as many bytes.
func filled(text string) string {
	return leftOpen.ReplaceAllStringFunc(text, func(open string) string { return strings.Repeat("某", utf8.RuneCountInString(open)) })
}

var leftOpen = regexp.MustCompile("【[^】]*】")

// TestVerifyComposed verifies what Compose wrote: nothing is found, with tables and
// facts and without, exact or rounded.
func TestVerifyComposed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := accountgen.Clean().Draw(t, "account")
		if rapid.Bool().Draw(t, "has prior") && a.Header.Year > codes.FirstYear {
			a.Prior = accountgen.Prior(t, a)
		}
		for e := range tables.Editions() {
			c, err := compose.New(a, e)
			require.NoError(t, err)
			facts := consistent(c.Set(), accountgen.Facts(t))
			text, err := c.Text(facts)
			require.NoError(t, err)
			inWan, err := c.Set().Round(budget.WanYuan, 2)
			require.NoError(t, err)
			r := reading.Read(filled(text.String()), reading.Options{})
			var left []verify.Option
			if hasNegatives(a.Prior, e) {
				left = append(left, verify.Without("N22")) // which takes it that nothing is less than nothing
			}
			for _, options := range [][]verify.Option{
				nil, {verify.AgainstSet(c.Set())}, {verify.AgainstSet(inWan)}, {verify.AgainstFacts(facts)},
				everything(t, tables.Build, a, facts, e), everything(t, roundedTables, a, facts, e),
			} {
				require.Empty(t, messages(verify.Run(r, append(options, left...)...)), "%v", e)
			}
		}
	})
}

// hasNegatives reports whether an account has amounts below zero.
func hasNegatives(a *budget.Account, e tables.Edition) bool {
	if a == nil {
		return false
	}
	set, _ := tables.Build(a, e) // what cannot be built fails elsewhere
	for table := range set.Tables() {
		for _, figure := range table.Figures() {
			if figure.Amount().Sign() < 0 {
				return true
			}
		}
	}
	return false
}

// everything holds a text against all that there is of an account.
func everything(
	t require.TestingT, build func(*budget.Account, tables.Edition) (tables.Set, error), a *budget.Account, facts disclosure.Facts, e tables.Edition,
) []verify.Option {
	all := []verify.Option{verify.AgainstFacts(facts)}
	for _, part := range []struct {
		account *budget.Account
		against func(tables.Set) verify.Option
	}{
		{a, verify.AgainstSet}, {a.Prior, verify.AgainstPrior}, {a.Planned(), verify.AgainstInitial},
	} {
		if part.account != nil {
			set, err := build(part.account, e)
			require.NoError(t, err)
			all = append(all, part.against(set))
		}
	}
	return all
}

// roundedTables builds the tables of an account in 万元.
func roundedTables(a *budget.Account, e tables.Edition) (tables.Set, error) {
	exact, err := tables.Build(a, e)
	if err != nil {
		return tables.Set{}, err
	}
	return exact.Round(budget.WanYuan, 2)
}

// consistent makes the facts those of an account: journeys where money was spent on
// journeys, and so on.
func consistent(set tables.Set, f disclosure.Facts) disclosure.Facts {
	amount := func(form tables.Form, l tables.Line) budget.Amount {
		return set.Figure(tables.Address{Form: form, Row: tables.LineRow(l), Column: tables.Actual}).Amount()
	}
	prints := func(a budget.Amount) bool {
		p, err := a.Round(budget.WanYuan, 2)
		return err == nil && !p.IsZero()
	}
	p := new(disclosure.ThreePublic)
	if f.ThreePublic != nil {
		*p = *f.ThreePublic
	}
	switch {
	case !prints(amount(tables.Form07, tables.Abroad)):
		p.Delegations, p.JoinedDelegations, p.Travellers = 0, 0, 0
	case p.Travellers == 0:
		p.Delegations, p.Travellers = 1, 3
	}
	if prints(amount(tables.Form07, tables.VehicleOperation)) {
		p.VehiclesKept = max(p.VehiclesKept, 1)
	}
	if p.VehiclesBought = max(p.VehiclesBought, 1); !prints(amount(tables.Form07, tables.VehiclePurchase)) {
		p.VehiclesBought = 0
	}
	reception := amount(tables.Form07, tables.Reception)
	switch {
	case !prints(reception):
		p.Receptions, p.Guests, p.ForeignReceptions = 0, 0, 0
	case p.Receptions == 0:
		p.Receptions, p.Guests = 8, 79
	}
	p.ForeignGuests, p.ForeignCost = max(p.ForeignGuests, p.ForeignReceptions), budget.Fen(reception.Fen()/2)
	if !prints(p.ForeignCost) || p.ForeignReceptions == 0 {
		p.ForeignReceptions, p.ForeignGuests, p.ForeignCost = 0, 0, budget.Amount{}
	}
	f.ThreePublic = p
	if c := f.OperatingCost; c != nil {
		c.Current = budget.Fen(min(c.Current.Fen(), amount(tables.Form06, tables.OperationsTotal).Fen()))
	}
	return f
}
