package narrative_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/tables"
)

// TestVerifyComposed verifies what Compose wrote: nothing is found, with tables and
// without, exact or rounded.
func TestVerifyComposed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := accountgen.Clean().Draw(t, "account")
		if rapid.Bool().Draw(t, "has prior") && a.Header.Year > 2018 {
			a.Prior = drawPrior(t, a)
		}
		for e := range tables.Editions() {
			c, err := narrative.NewComposer(a, e)
			require.NoError(t, err)
			facts := consistent(c.Set(), drawFacts(t))
			text, err := c.Compose(facts)
			require.NoError(t, err)
			rounded, err := c.Set().Round(budget.WanYuan, 2)
			require.NoError(t, err)
			r := narrative.Read(text.String(), narrative.Options{})
			for _, options := range [][]narrative.VerifyOption{
				nil, {narrative.AgainstSet(c.Set())}, {narrative.AgainstSet(rounded)},
			} {
				require.Empty(t, messages(narrative.Verify(r, options...)), "%v", e)
			}
		}
	})
}

// consistent makes the facts those of an account: journeys where money was spent on
// journeys, and so on.
func consistent(set tables.Set, f disclosure.Facts) disclosure.Facts {
	spent := func(l tables.Line) bool {
		a := set.Figure(tables.Address{Form: tables.Form07, Row: tables.LineRow(l), Column: tables.Actual}).Amount()
		p, err := a.Round(budget.WanYuan, 2)
		return err == nil && !p.IsZero()
	}
	p := new(disclosure.ThreePublic)
	if spent(tables.Abroad) {
		p.Delegations, p.Travellers = 1, 3
	}
	if spent(tables.VehiclePurchase) {
		p.VehiclesBought = 2
	}
	if spent(tables.VehicleOperation) {
		p.VehiclesKept = 4
	}
	if spent(tables.Reception) {
		p.Receptions, p.Guests = 8, 79
	}
	f.ThreePublic = p
	if c := f.OperatingCost; c != nil {
		limit := set.Figure(tables.Address{Form: tables.Form06, Row: tables.LineRow(tables.OperationsTotal), Column: tables.Actual}).Amount()
		if c.Current.Compare(limit) > 0 {
			c.Current = limit
		}
	}
	return f
}
