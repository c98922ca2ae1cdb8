package given_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/given"
	"github.com/fiscalcn/yusuan/tables"
)

func address(tb testing.TB, s string) tables.Address {
	tb.Helper()
	a, err := tables.ParseAddress(s)
	require.NoError(tb, err)
	return a
}

func built(tb testing.TB, a *budget.Account, e tables.Edition) tables.Set {
	tb.Helper()
	set, err := tables.Build(a, e)
	require.NoError(tb, err)
	return set
}

// TestPlaces finds the cells of a budget that cells of an account stand for.
func TestPlaces(t *testing.T) {
	plan, final := built(t, accountgen.Planned(2025), tables.ShanghaiBudget2025()), built(t, accountgen.Full(2024), tables.Shanghai2024())
	for _, c := range []struct {
		set      tables.Set
		of, want string
	}{
		{plan, "公开01/本年收入合计/决算数", "公开01/收入总计/决算数"},
		{plan, "公开04/本年支出合计/合计", "公开04/支出总计/合计"},
		{plan, "公开05/合计/本年支出", "公开05/合计/本年支出"},
		{plan, "公开06/人员经费合计/决算数", "公开06/合计/人员经费"},
		{plan, "公开06/公用经费合计/决算数", "公开06/合计/公用经费"},
		{final, "公开06/公用经费合计/决算数", "公开06/公用经费合计/决算数"},
		{final, "公开01/本年收入合计/决算数", "公开01/本年收入合计/决算数"},
	} {
		assert.Equal(t, address(t, c.want), given.TotalIn(c.set, address(t, c.of)), c.of)
	}
	for _, c := range []struct {
		initial  tables.Set
		of, want string
		ok       bool
	}{
		{plan, "公开07/合计/预算数", "公开07/合计/决算数", true},
		{final, "公开06/公用经费合计/决算数", "公开06/公用经费合计/决算数", true},
		{plan, "公开01/年末结转和结余/决算数", "公开01/年末结转和结余/决算数", false},
		{plan, "公开02/合计/本年收入", "公开02/合计/本年收入", true},
		{tables.Set{}, "公开05/合计/本年支出", "公开05/合计/本年支出", false},
	} {
		at, ok := given.Planned(c.initial, final, address(t, c.of))
		assert.Equal(t, address(t, c.want), at, c.of)
		assert.Equal(t, c.ok, ok, c.of)
	}
}

// TestMistakenCells tells whose amount an amount is.
func TestMistakenCells(t *testing.T) {
	set := built(t, accountgen.Full(2024), tables.Shanghai2024())
	total, basic := address(t, "公开05/合计/本年支出"), address(t, "公开05/合计/基本支出")
	assert.True(t, given.IsFigure(set.Figure(total), set, total))
	assert.False(t, given.IsFigure(set.Figure(total), set, basic))
	assert.False(t, given.IsFigure(budget.Exact(budget.Amount{}), set, total), "nothing is no figure")
	assert.Equal(t, judge.CauseColumn, given.RowCause(set.Figure(total), set, basic))
	assert.Equal(t, judge.Cause(0), given.RowCause(budget.Exact(budget.Fen(3)), set, basic))
	of03, ok := given.ScopeOf(set.Figure(address(t, "公开03/合计/本年支出")), set, total)
	assert.Equal(t, address(t, "公开03/合计/本年支出"), of03)
	assert.True(t, ok)
}
