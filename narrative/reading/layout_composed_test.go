package reading_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/tables"
)

// composedTexts returns texts of every edition: of accounts and budgets that have everything,
// and of ones that are generated.
func composedTexts(t *testing.T) []laidOut {
	t.Helper()
	type source struct {
		account *budget.Account
		facts   disclosure.Facts
	}
	generated := rapid.Custom(func(t *rapid.T) source {
		return source{accountgen.WithPrior(t), accountgen.Facts(t)}
	})
	finals := []source{{accountgen.Full(2021), accountgen.FullFacts()}, {accountgen.Full(2024), accountgen.FullFacts()}}
	for seed := range 3 {
		finals = append(finals, generated.Example(seed))
	}
	plans := []source{{accountgen.Planned(2024), disclosure.Facts{}}, {accountgen.Planned(2026), disclosure.Facts{}}}
	for seed := range 3 {
		plans = append(plans, source{accountgen.Plan().Example(seed), disclosure.Facts{}})
	}
	var all []laidOut
	for kind, sources := range [...][]source{tables.Final: finals, tables.Budget: plans} {
		for e := range tables.Kind(kind).Editions() {
			if len(e.Text()) == 0 {
				continue
			}
			for _, s := range sources {
				c, err := compose.Text(s.account, s.facts, e)
				require.NoError(t, err)
				all = append(all, laidOut{strings.Split(c.String(), "\n"), reading.Options{}})
			}
		}
	}
	return all
}
