package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/consolidate/city"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// lines reads the output by the names of the accounts.
func lines(t *testing.T, file string) map[string]Line {
	t.Helper()
	f, err := os.Open(file)
	require.NoError(t, err)
	defer func() { assert.NoError(t, f.Close()) }()
	all := map[string]Line{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 64<<20)
	for in.Scan() {
		var l Line
		require.NoError(t, json.Unmarshal(in.Bytes(), &l))
		require.NotContains(t, all, l.Name)
		all[l.Name] = l
	}
	require.NoError(t, in.Err())
	return all
}

// sorted returns an account in the order of the output: units by name, openings added up.
func sorted(a budget.Account) budget.Account {
	slices.SortFunc(a.Units, func(a, b budget.Member) int { return cmp.Compare(a.Name, b.Name) })
	a.Carried.Openings = opened(a.Carried.Openings)
	return a
}

// assertSame holds that a line has an account, and that as much was taken out.
func assertSame(t *testing.T, want budget.Account, out budget.Elimination, l Line) {
	t.Helper()
	want = sorted(want)
	require.True(t, want.Ledger.Equal(l.Account.Ledger), l.Name)
	assert.Equal(t, want.Header, l.Account.Header)
	assert.Equal(t, want.Units, l.Account.Units)
	assert.Equal(t, want.Carried, l.Account.Carried)
	internal, err := out.Internal.SubsidiesPaid.Add(out.Internal.RemittancesPaid)
	require.NoError(t, err)
	assert.Equal(t, internal, l.Internal)
	assert.Empty(t, l.Findings)
}

// TestCity folds 10,000 units, and holds every account against [budget.Consolidate].
func TestCity(t *testing.T) {
	const n, each = 250, 40
	*departments, *units, *out = n, each, filepath.Join(t.TempDir(), "accounts.jsonl")
	require.NoError(t, run(t.Context()))
	got := lines(t, *out)
	require.Len(t, got, n+1)

	c := city.New(n, each)
	var accounts []budget.Account
	var within int64
	for _, d := range c.Departments {
		a, out, err := budget.Consolidate(budget.Header{Name: d.Name, Year: city.Year}, d.Units, d.Transfers)
		require.NoError(t, err)
		assertSame(t, a, out, got[d.Name])
		accounts = append(accounts, a)
		within += out.Internal.SubsidiesPaid.Fen()
	}
	require.Positive(t, within)
	whole, out, err := budget.Consolidate(budget.Header{Name: cityName, Year: city.Year}, accounts, c.Transfers)
	require.NoError(t, err)
	require.Positive(t, out.Internal.SubsidiesPaid.Sign())
	l := got[cityName]
	l.Internal, err = l.Internal.Add(budget.Fen(-paidBelow(t, got)))
	require.NoError(t, err)
	assertSame(t, whole, out, l)
	assert.Equal(t, n*each, l.Units)
}

// paidBelow returns what was taken out of the departments, in 分.
func paidBelow(t *testing.T, got map[string]Line) int64 {
	t.Helper()
	var sum int64
	for name, l := range got {
		if name != cityName {
			sum += l.Internal.Fen()
		}
	}
	return sum
}

// TestRefused holds that a flow that is not in the books, or leads out of the whole, stops the pipeline, as Consolidate refuses it.
func TestRefused(t *testing.T) {
	d := city.NewDepartment(0, 1, 3)
	parts := func() (all []Part) {
		for _, a := range city.NewDepartment(0, 1, 3).Units {
			all = append(all, Part{a.Header.Name, []string{d.Name}, Fold{a.Ledger, Rest{Year: a.Header.Year}}})
		}
		return all
	}
	fold := func(parts []Part, transfers ...budget.Transfer) error {
		p, s := beam.NewPipelineWithRoot()
		var flows []Flow
		for _, t := range transfers {
			flows = append(flows, Flow{d.Name, t})
		}
		consolidate(s, beam.CreateList(s, parts), beam.CreateList(s, flows))
		return ptest.Run(p)
	}
	good := d.Transfers[0]
	require.NoError(t, fold(parts(), d.Transfers...))
	for says, change := range map[string]func(*budget.Transfer){
		"not the name of exactly one account": func(t *budget.Transfer) { t.Payee = "别处" },
		"元 of such ": func(t *budget.Transfer) { // outlays or receipts left: who looks first says so
			t.Outlay.Amount, t.Receipt.Amount = budget.Fen(999_999_99), budget.Fen(999_999_99)
		},
		"not an internal transfer": func(t *budget.Transfer) { t.Receipt.Source = budget.OtherIncome },
	} {
		bad := good
		change(&bad)
		err := fold(parts(), bad, d.Transfers[1])
		require.Error(t, err, says)
		assert.Contains(t, err.Error(), says)
	}
	err := fold(append(parts(), parts()[1]), good)
	require.Error(t, err)
	assert.Contains(t, err.Error(), "twice within 第1局")
}

// TestFold holds the laws of the monoid, and that folds go through their coder.
func TestFold(t *testing.T) {
	var folds []Fold
	for _, a := range city.NewDepartment(3, 5, 4).Units {
		f := Fold{a.Ledger, Rest{Year: a.Header.Year, Carried: a.Carried, Units: a.Units, Paid: budget.Fen(3), Received: budget.Fen(4)}}
		folds = append(folds, f)
	}
	again := func(f Fold) Fold {
		b, err := encodeFold(f)
		require.NoError(t, err)
		for n := range len(b) - 1 {
			_, err := decodeFold(b[:n])
			if f.Ledger != nil && n != len(b)-len(ledgerOf(t, f)) {
				require.Error(t, err, "cut at %d of %d", n, len(b))
			}
		}
		f, err = decodeFold(b)
		require.NoError(t, err)
		return f
	}
	sum := func(folds ...Fold) (all Fold) {
		var err error
		for _, f := range folds {
			all, err = all.Merge(again(f))
			require.NoError(t, err)
		}
		return all
	}
	left, right := sum(sum(folds[:2]...), sum(folds[2:]...)), sum(folds[3], Fold{}, folds[1], folds[0], folds[2])
	assertSame(t, left.Account("a"), budget.Elimination{}, Line{Account: right.Account("a")})
	assert.Equal(t, budget.Fen(12), left.Rest.Paid)
	assert.Equal(t, budget.Fen(16), right.Rest.Received)
	assert.Equal(t, Fold{}, again(Fold{}))

	huge := Fold{folds[0].Ledger, Rest{Paid: budget.Fen(1<<63 - 1)}}
	_, err := huge.Merge(huge)
	assert.ErrorIs(t, err, budget.ErrRange)
}

func ledgerOf(t *testing.T, f Fold) []byte {
	t.Helper()
	b, err := f.Ledger.MarshalBinary()
	require.NoError(t, err)
	return b
}
