package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// withOwn returns an empty ledger whose catalogues have one code of each kind more.
func withOwn(t testing.TB, item codes.Entry, section economic.Entry) *budget.Ledger {
	t.Helper()
	functional, err := codes.ForYear(year)
	require.NoError(t, err)
	functional, err = functional.Extend(item)
	require.NoError(t, err)
	sections, err := economic.ForYear(year)
	require.NoError(t, err)
	sections, err = sections.Extend(section)
	require.NoError(t, err)
	l, err := budget.NewLedgerOf(functional, sections)
	require.NoError(t, err)
	return l
}

var (
	ownItem    = codes.Entry{Code: 2011377, Name: "地方商贸", Funds: codes.NewFunds(codes.GeneralPublic)}
	ownSection = economic.Entry{Code: 30277, Name: "地方公用", Group: economic.Operations}
)

// Ledgers whose own codes mean the same merge, however their catalogues came about; where a code
// means two things they do not.
func TestMergeOfOwnCodes(t *testing.T) {
	booked := budget.Outlay{Code: 2011377, Economic: 30277, Nature: budget.Basic, Source: budget.GeneralAppropriation, Amount: budget.Fen(5)}
	other := withOwn(t, ownItem, ownSection)
	require.NoError(t, other.Add(nil, []budget.Outlay{booked}))

	same := withOwn(t, ownItem, ownSection)
	require.NoError(t, same.Add(nil, []budget.Outlay{booked}))
	require.NoError(t, same.Merge(other))
	assert.Equal(t, budget.Fen(10), same.Spent(booked))

	for _, c := range []struct {
		item    codes.Entry
		section economic.Entry
		want    string
	}{
		{
			codes.Entry{Code: 2011377, Name: "别的", Funds: ownItem.Funds}, ownSection,
			"budget.Ledger.Merge: 2011377 is 别的 (一般公共预算) and 地方商贸 (一般公共预算): one code of two meanings",
		},
		{
			codes.Entry{Code: 2011377, Name: "地方商贸", Funds: codes.NewFunds(codes.GeneralPublic, codes.StateCapital)}, ownSection,
			"budget.Ledger.Merge: 2011377 is 地方商贸 (一般公共预算、国有资本经营预算) and 地方商贸 (一般公共预算): one code of two meanings",
		},
		{
			ownItem, economic.Entry{Code: 30277, Name: "别的", Group: economic.Operations},
			"budget.Ledger.Merge: 30277 is 别的 (公用经费) and 地方公用 (公用经费): one code of two meanings",
		},
	} {
		l := withOwn(t, c.item, c.section)
		require.NoError(t, l.Add(nil, []budget.Outlay{goodOutlay}))
		before := contentOf(l)
		err := l.Merge(other)
		require.EqualError(t, err, c.want)
		require.ErrorIs(t, err, budget.ErrNames)
		assert.Equal(t, before, contentOf(l))
	}

	// A code of its own that the other never booked is no obstacle.
	plain := newLedger(t, nil, []budget.Outlay{goodOutlay})
	require.NoError(t, plain.Merge(withOwn(t, ownItem, ownSection)))
	require.ErrorIs(t, plain.Merge(other), codes.ErrUnknown)
	require.NoError(t, other.Merge(plain))
	assert.Equal(t, budget.Fen(5), other.Spent(booked))
	assert.Equal(t, goodOutlay.Amount, other.Spent(goodOutlay))
}

func TestMergeWithItself(t *testing.T) {
	l := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
	require.NoError(t, l.Merge(l))
	assert.Equal(t, budget.Fen(2*goodOutlay.Amount.Fen()), l.Spent(goodOutlay))
	full := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{outlayWith(func(o *budget.Outlay) { o.Amount = greatest })})
	before := contentOf(full)
	require.ErrorIs(t, full.Merge(full), budget.ErrRange)
	assert.Equal(t, before, contentOf(full))
}

// Merge is the booking of what the other has booked, with the same error where it is refused, and
// without a trace of it: of sums that come near the end of the range most are.
func TestMergeAgreesWithAdd(t *testing.T) {
	c := newChart()
	huge := rapid.Custom(func(t *rapid.T) budget.Amount {
		return budget.Fen(rapid.SampledFrom([]int64{1, -1, 1 << 62, -1 << 62, 1<<62 + 7}).Draw(t, "fen"))
	})
	merged, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		one, two := c.batch(huge).Draw(t, "one"), c.batch(huge).Draw(t, "two")
		l, err := budget.NewLedger(year)
		require.NoError(t, err)
		other, err := budget.NewLedger(year)
		require.NoError(t, err)
		if l.Add(one.Receipts, one.Outlays) != nil || other.Add(two.Receipts, two.Outlays) != nil {
			return
		}
		slow, before := l.Clone(), contentOf(l)
		var receipts []budget.Receipt
		for r := range other.Receipts() {
			receipts = append(receipts, r)
		}
		var outlays []budget.Outlay
		for o := range other.Outlays() {
			outlays = append(outlays, o)
		}
		want := slow.Add(receipts, outlays)
		err = l.Merge(other)
		if want == nil {
			merged++
			require.NoError(t, err)
			require.Equal(t, contentOf(slow), contentOf(l))
			return
		}
		refused++
		require.ErrorIs(t, err, budget.ErrRange)
		require.Equal(t, before, contentOf(l))
	})
	assert.Positive(t, merged)
	assert.Positive(t, refused)
}

// Merging into a ledger that has the sums already takes no memory.
func TestMergeAllocatesNothing(t *testing.T) {
	l := newLedger(t, []budget.Receipt{goodReceipt}, []budget.Outlay{goodOutlay})
	other := l.Clone()
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if l.Merge(other) != nil {
			panic("refused")
		}
	}))
}

// A nil ledger does what the comment of Ledger says.
func TestNilLedger(t *testing.T) {
	var none *budget.Ledger
	require.ErrorIs(t, none.Add(nil, nil), budget.ErrNoLedger)
	require.ErrorIs(t, none.Merge(new(budget.Ledger)), budget.ErrNoLedger)
	require.ErrorIs(t, new(budget.Ledger).Merge(none), budget.ErrNoLedger)
	assert.True(t, none.Equal(nil))
	assert.False(t, none.Equal(new(budget.Ledger)))
	for name, f := range map[string]func(){
		"Year": func() { none.Year() }, "IsEmpty": func() { none.IsEmpty() }, "Clone": func() { none.Clone() },
		"Receipts": func() {
			for range none.Receipts() {
				break
			}
		},
		"Spent": func() { none.Spent(goodOutlay) },
	} {
		assert.Panics(t, f, name)
	}
}
