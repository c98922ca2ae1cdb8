package tables_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

func drawEdition(t *rapid.T) tables.Edition {
	return rapid.SampledFrom([]tables.Edition{tables.Fujian2021(), tables.Shanghai2024()}).Draw(t, "edition")
}

func drawSet(t *rapid.T) tables.Set {
	a := accountgen.Account().Draw(t, "account")
	s, err := tables.Build(a, drawEdition(t))
	require.NoError(t, err)
	return s
}

// difference is Σ sign·figure in 分.
func difference(id tables.Identity) *big.Int {
	d := new(big.Int)
	for term := range id.Terms() {
		x := big.NewInt(term.Figure.Amount().Fen())
		d.Add(d, x.Mul(x, big.NewInt(int64(term.Sign))))
	}
	return d
}

func assertAddsUp(t assert.TestingT, s tables.Set) {
	for table := range s.Tables() {
		for id := range table.Identities() {
			d := difference(id)
			assert.Zero(t, d.Sign(), "%s of %s is off by %v分", id.Rule(), table.Address(id.Term(0).Index), d)
		}
	}
}

func TestBuiltTablesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSet(t)
		assertAddsUp(t, s)
	})
}

func TestRoundControlledAddsUpWithinOneUnit(t *testing.T) {
	units := []struct {
		unit   budget.Unit
		places int
		step   int64
	}{
		{budget.WanYuan, 2, 1_0000}, {budget.WanYuan, 0, 100_0000}, {budget.WanYuan, 6, 1}, {budget.Yuan, 0, 100}, {budget.YiYuan, 2, 1_0000_0000},
	}
	rapid.Check(t, func(t *rapid.T) {
		s := drawSet(t)
		u := rapid.SampledFrom(units).Draw(t, "unit")
		rounded, err := s.RoundControlled(u.unit, u.places)
		require.NoError(t, err)
		assertAddsUp(t, rounded)
		for table := range s.Tables() {
			for at, f := range table.Figures() {
				r := rounded.Figure(at)
				assert.Equal(t, f.IsBlank(), r.IsBlank(), "%s", at)
				off := r.Amount().Fen() - f.Amount().Fen()
				assert.Less(t, max(off, -off), u.step, "%s", at)
				assert.Zero(t, r.Amount().Fen()%u.step, "%s", at)
			}
		}
	})
}
