package tables_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

func TestRoundKeepsEachFigureWithinHalfAUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSet(t)
		u := rapid.SampledFrom([]budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan}).Draw(t, "unit")
		places := rapid.IntRange(0, 10).Draw(t, "places")
		rounded, err := s.Round(u, places)
		require.NoError(t, err)
		assert.Equal(t, u, rounded.Unit())
		for table := range s.Tables() {
			for at, f := range table.Figures() {
				r := rounded.Figure(at)
				assert.Equal(t, f.IsBlank(), r.IsBlank(), "%s", at)
				off := r.Amount().Fen() - f.Amount().Fen()
				assert.LessOrEqual(t, max(off, -off), r.HalfUnit().Fen(), "%s", at)
				assert.True(t, r.IsBlank() || r.Interval().Contains(f.Amount()), "%s", at)
			}
		}
	})
}

// TestUnitsCommute checks that printing in 万元 and reading back loses nothing as
// long as nothing is rounded, and that rounding by way of a finer place of another
// unit is refused to nobody but changes nothing when the finer place is 分.
func TestUnitsCommute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSet(t)
		inWan, err := s.Round(budget.WanYuan, 6) // 分
		require.NoError(t, err)
		for table := range s.Tables() {
			for at, f := range table.Figures() {
				assert.Equal(t, f.Amount(), inWan.Figure(at).Amount(), "%s", at)
				if f.IsBlank() {
					continue
				}
				for _, u := range []budget.Unit{budget.Yuan, budget.WanYuan, budget.YiYuan} {
					read, err := budget.Parse(inWan.Figure(at).Comma(u), u)
					require.NoError(t, err)
					assert.Equal(t, f.Amount(), read, "%s in %s", at, u)
				}
			}
		}
		direct, err := s.Round(budget.WanYuan, 2)
		require.NoError(t, err)
		byWay, err := inWan.Round(budget.WanYuan, 2)
		require.NoError(t, err)
		for table := range direct.Tables() {
			other, _ := byWay.Table(table.Form())
			assert.True(t, table.Equal(other), "%s", table.Form())
		}
	})
}

// account returns an account of 政府性基金 money alone, one outlay of project
// expenditure in 分 for each item.
func account(t *testing.T, fen ...int64) *budget.Account {
	t.Helper()
	l, err := budget.NewLedger(2021)
	require.NoError(t, err)
	for i, n := range fen {
		code := codes.Code(2010101 + i)
		require.NoError(t, l.Add(
			[]budget.Receipt{{Code: code, Source: budget.GeneralAppropriation, Amount: budget.Fen(n)}},
			[]budget.Outlay{{Code: code, Nature: budget.Project, Source: budget.GeneralAppropriation, Amount: budget.Fen(n)}}))
	}
	return &budget.Account{Header: budget.Header{Name: "某局", Year: 2021}, Ledger: l}
}

func TestRoundAgainstRoundControlled(t *testing.T) {
	// Three items of 33.33元 make 99.99元: 0.00万元 each, 0.01万元 together.
	s, err := tables.Build(account(t, 33_33, 33_33, 33_34), tables.Fujian2021())
	require.NoError(t, err)
	texts := func(s tables.Set) []string {
		table, ok := s.Table(tables.Form05)
		require.True(t, ok)
		var texts []string
		for r := range table.Rows() {
			texts = append(texts, r.Key().String()+" "+r.Figure(tables.Expenditure).Text(budget.WanYuan))
		}
		return texts
	}
	rounded, err := s.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	assert.Equal(t, tables.EachFigure, rounded.Rounding())
	assert.Equal(t,
		[]string{"合计 0.01", "201 0.01", "20101 0.01", "2010101 0.00", "2010102 0.00", "2010103 0.00"}, texts(rounded))
	assert.Equal(t, "注：各表金额由元逐项四舍五入为万元，合计数与分项数之和可能有尾数差异。", rounded.Note())

	controlled, err := s.RoundControlled(budget.WanYuan, 2)
	require.NoError(t, err)
	assert.Equal(t, tables.Controlled, controlled.Rounding())
	assert.Equal(t,
		[]string{"合计 0.01", "201 0.01", "20101 0.01", "2010101 0.00", "2010102 0.00", "2010103 0.01"}, texts(controlled))
	assert.Empty(t, controlled.Note())
	assert.Equal(t, tables.Exact, s.Rounding())
	assert.Empty(t, s.Note())
}

func TestRoundErrors(t *testing.T) {
	s, err := tables.Build(account(t, 100), tables.Fujian2021())
	require.NoError(t, err)
	rounded, err := s.Round(budget.WanYuan, 2)
	require.NoError(t, err)

	_, err = s.Round(budget.WanYuan, -1)
	require.ErrorIs(t, err, budget.ErrPlaces)
	require.EqualError(t, err, "tables.Set.Round: 公开01/一般公共预算财政拨款收入/决算数: budget.Figure.Round: negative number of decimal places -1")

	_, err = s.RoundControlled(budget.Unit(9), 2)
	require.ErrorIs(t, err, budget.ErrUnit)
	require.EqualError(t, err, "tables.Set.RoundControlled: 公开01: budget.Amount.Round: unknown unit Unit(9)")

	_, err = rounded.RoundControlled(budget.WanYuan, 1)
	require.ErrorIs(t, err, tables.ErrNotExact)
	require.EqualError(t, err, "tables.Set.RoundControlled: 公开01: 公开01/一般公共预算财政拨款收入/决算数: figure is not exact")
}

// TestRoundTotalAlone: 公开08 of no funds may be its total alone.
func TestRoundTotalAlone(t *testing.T) {
	b := tables.NewTable(tables.Form08, tables.Fujian2021(), budget.Yuan)
	exact := func(fen int64) budget.Figure { return budget.Exact(budget.Fen(fen)) }
	b.Row(tables.LineRow(tables.Total), "合计", exact(150_00), exact(0), exact(60_00), exact(0), exact(60_00), exact(90_00))
	table, err := b.Table()
	require.NoError(t, err)
	s, err := tables.NewSet(budget.Header{Name: "某局", Year: 2021}, table)
	require.NoError(t, err)
	rounded, err := s.RoundControlled(budget.WanYuan, 2)
	require.NoError(t, err)
	row, _ := rounded.Table(tables.Form08)
	var got []string
	for _, f := range row.Figures() {
		got = append(got, f.Text(budget.WanYuan))
	}
	require.Len(t, got, 6)
	assert.Equal(t, got[2], got[4])
}
