package rounding_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/rounding"
)

// checkRounded checks what holds for the result of either algorithm, whatever the instance.
func checkRounded(t require.TestingT, n net, rounded []int64) {
	require.Len(t, rounded, len(n.values))
	for i, v := range n.values {
		require.Zero(t, rounded[i]%n.step, "cell %d", i)
		require.Less(t, max(v-rounded[i], rounded[i]-v), n.step, "cell %d", i)
	}
	for i, identity := range n.identities {
		require.True(t, holds(rounded, identity), "identity %d", i)
	}
}

// checkBest compares a result with the best of all.
func checkBest(t require.TestingT, n net, rounded []int64) {
	best, exists := bruteForce(n.values, n.step, n.identities)
	require.True(t, exists)
	require.Equal(t, best, outcomeOf(n.values, rounded, n.step))
}

func TestNetworkAgainstBruteForce(t *testing.T) {
	for seed := range uint64(8000) {
		d := seeded(seed)
		n := d.network(d(6), d(9), int64(1+d(9)))
		rounded, err := rounding.Network(n.values, n.step, n.identities)
		require.NoError(t, err, "seed %d", seed)
		checkRounded(t, n, rounded)
		checkBest(t, n, rounded)
	}
}

func TestTreeAgainstBruteForce(t *testing.T) {
	compared := 0
	for seed := range uint64(8000) {
		d := seeded(seed)
		table := d.table(forms[d(len(forms))], d.parents(1+d(7)), int64(1+d(9)), d(4))
		n := table.flat()
		if freeCells(n.values, n.step) > 15 {
			continue
		}
		compared++
		rounded, err := rounding.Tree(table.parent, table.values, table.step, table.identities)
		require.NoError(t, err, "seed %d", seed)
		checkRounded(t, n, slices.Concat(rounded...))
		checkBest(t, n, slices.Concat(rounded...))
	}
	require.Greater(t, compared, 5000)
}

// TestTreeExistence draws variations of the table without a rounding, which random tables hardly ever hit.
func TestTreeExistence(t *testing.T) {
	none := 0
	for seed := range uint64(2000) {
		d := seeded(seed)
		table := d.table(fundForm, unroundable.parent, 2, 0)
		for i, line := range unroundable.values {
			for c, v := range line {
				table.values[i][c] = v / 5000
			}
		}
		// A change of two leaves by half a step, carried up, makes some of them feasible again.
		for range d(3) {
			leaf := []int{2, 3, 4}[d(3)]
			change := make([]int64, fundForm.columns)
			for _, free := range []int{0, 2, 3} {
				change[free] = int64(d(3) - 1)
			}
			fundForm.fill(change)
			for i := leaf; i >= 0; i = table.parent[i] {
				for c, v := range change {
					table.values[i][c] += v
				}
			}
		}
		n := table.flat()
		_, exists := bruteForce(n.values, n.step, n.identities)
		rounded, err := rounding.Tree(table.parent, table.values, table.step, table.identities)
		if !exists {
			none++
			require.ErrorIs(t, err, rounding.ErrNoRounding, "seed %d", seed)
			continue
		}
		require.NoError(t, err, "seed %d", seed)
		checkBest(t, n, slices.Concat(rounded...))
	}
	require.Greater(t, none, 100)
	require.Less(t, none, 1900)
}

func TestNetworkProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapidDraw(t)
		n := d.network(d(60), d(200), int64(1+d(20000)))
		rounded, err := rounding.Network(n.values, n.step, n.identities)
		require.NoError(t, err)
		checkRounded(t, n, rounded)

		again, err := rounding.Network(n.values, n.step, n.identities)
		require.NoError(t, err)
		require.Equal(t, rounded, again, "not deterministic")

		again, err = rounding.Network(rounded, n.step, n.identities)
		require.NoError(t, err)
		require.Equal(t, rounded, again, "not idempotent")
	})
}

// TestNetworkCertificate proves results of large instances minimal: with potentials under which no turn of a cell
// gains anything, there is no cycle of turns that does.
func TestNetworkCertificate(t *testing.T) {
	for seed := range uint64(300) {
		d := seeded(seed)
		n := d.network(d(80), d(400), int64(2+d(1000)))
		gain, err := rounding.GreatestGain(n.values, n.step, n.identities)
		require.NoError(t, err)
		require.Zero(t, gain, "seed %d", seed)
	}
}

func TestTreeProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapidDraw(t)
		table := d.table(forms[d(len(forms))], d.parents(1+d(60)), int64(1+d(20000)), d(4))
		rounded, err := rounding.Tree(table.parent, table.values, table.step, table.identities)
		if err != nil {
			require.ErrorIs(t, err, rounding.ErrNoRounding)
			return
		}
		checkRounded(t, table.flat(), slices.Concat(rounded...))

		again, err := rounding.Tree(table.parent, table.values, table.step, table.identities)
		require.NoError(t, err)
		require.Equal(t, rounded, again, "not deterministic")

		again, err = rounding.Tree(table.parent, rounded, table.step, table.identities)
		require.NoError(t, err)
		require.Equal(t, rounded, again, "not idempotent")
	})
}

// TestTreeIsAsGoodAsNetwork compares the two algorithms on large tables that are networks.
func TestTreeIsAsGoodAsNetwork(t *testing.T) {
	for seed := range uint64(60) {
		d := seeded(seed)
		table := d.table(forms[1], d.parents(1+d(150)), int64(2+d(10000)), d(3))
		n := table.crossed()
		byNetwork, err := rounding.Network(n.values, n.step, n.identities)
		require.NoError(t, err, "seed %d", seed)
		byTree, err := rounding.Tree(table.parent, table.values, table.step, table.identities)
		require.NoError(t, err, "seed %d", seed)
		checkRounded(t, table.flat(), byNetwork)
		checkRounded(t, table.flat(), slices.Concat(byTree...))
		require.Equal(t, outcomeOf(n.values, byNetwork, n.step), outcomeOf(n.values, slices.Concat(byTree...), n.step))
	}
}

// TestInputIsKept holds the two functions to leaving their arguments alone.
func TestInputIsKept(t *testing.T) {
	table := seeded(7).table(form08, levels(3, 3), 10000, 1)
	before := table.flat()
	_, err := rounding.Tree(table.parent, table.values, table.step, table.identities)
	require.NoError(t, err)
	require.Equal(t, before, table.flat())

	n := report(seeded(7), []int{3, 3}, 4)
	before = net{slices.Clone(n.values), n.step, slices.Clone(n.identities)}
	_, err = rounding.Network(n.values, n.step, n.identities)
	require.NoError(t, err)
	require.Equal(t, before, n)
}

func rapidDraw(t *rapid.T) draw {
	return func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "n") }
}
