package main

import (
	"runtime"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/tables"
)

// some audits accounts and leaves out how long it took.
func some(t *testing.T, n, workers int) tally {
	t.Helper()
	var seen []int
	all, err := audited(n, workers, newMakers(), func(done int) { seen = append(seen, done) })
	require.NoError(t, err)
	require.Len(t, seen, n)
	assert.True(t, slices.IsSorted(seen), "%v", seen)
	assert.Equal(t, n, seen[n-1])
	assert.Positive(t, all.making)
	assert.Positive(t, all.auditing)
	all.making, all.auditing = 0, 0
	return all
}

// TestAudited holds that every account is audited once, however many at a time, and that nothing is wrong with any of them.
func TestAudited(t *testing.T) {
	one := some(t, 54, 1)
	assert.Equal(t, one, some(t, 54, 5))
	assert.Equal(t, 54, one.accounts)
	assert.Zero(t, one.errors, "%v", one.wrong)
	assert.Zero(t, one.unread)
	assert.Greater(t, one.figures, 54*100)
	assert.Greater(t, one.statements, 54*10)
	assert.GreaterOrEqual(t, one.statements, one.verified)
	assert.Greater(t, one.verified, one.statements*9/10)
}

// TestEditions holds that accounts of every edition are among them.
func TestEditions(t *testing.T) {
	makers := newMakers()
	editions := slices.Collect(tables.Final.Editions())
	require.Len(t, makers, len(editions))
	for i, made := range makers {
		assert.Equal(t, editions[i].String(), made(i).Edition)
	}
}

// TestMemory holds that nothing stays of an account when it was audited: what is alive after many accounts is what is alive after a few.
func TestMemory(t *testing.T) {
	alive := func(n int) int64 {
		some(t, n, 2)
		runtime.GC()
		runtime.GC() // what the first one left to finalizers
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	alive(18) // catalogues and templates are made once
	few := alive(18)
	many := alive(180)
	assert.Less(t, many-few, int64(162*1000), "an account takes some hundred KB")
}

// TestError holds that an account that cannot be printed ends the run, and is named.
func TestError(t *testing.T) {
	var made atomic.Int64
	bad := func(...int) disclosure.Disclosure {
		made.Add(1)
		return disclosure.Disclosure{Edition: "福建2021"}
	}
	_, err := audited(1000, 3, []maker{bad}, func(int) {})
	require.ErrorIs(t, err, budget.ErrNoLedger)
	assert.Regexp(t, `^account \d+: `, err.Error())
	assert.Less(t, made.Load(), int64(1000), "the others were not begun")
}

// TestWrong holds that errors are printed, the first of them.
func TestWrong(t *testing.T) {
	all := tally{}
	for range 3 {
		all.add(tally{accounts: 1, errors: 9, wrong: slices.Repeat([]string{"account 7: wrong"}, 9)})
	}
	assert.Len(t, all.wrong, mostWrong)
	assert.Equal(t, 27, all.errors)
	assert.Contains(t, all.String(), "27 errors, 0 warnings, 0 remarks\naccount 7: wrong\n")
}
