package tables_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// assertEqualSets holds that sets have the same header, rounding and tables.
func assertEqualSets(t require.TestingT, want, got tables.Set) {
	require.Equal(t, want.Header(), got.Header())
	require.Equal(t, want.Rounding(), got.Rounding())
	require.Equal(t, want.Edition(), got.Edition())
	require.Equal(t, want.Unit(), got.Unit())
	require.True(t, slices.EqualFunc(slices.Collect(want.Tables()), slices.Collect(got.Tables()), (*tables.Table).Equal))
}

// TestSetJSON: sets and their grids come back from JSON, exact and rounded.
func TestSetJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		exact := drawSet(t)
		rounded, err := exact.Round(budget.WanYuan, 2)
		require.NoError(t, err)
		for _, s := range []tables.Set{exact, rounded} {
			data, err := json.Marshal(s)
			require.NoError(t, err)
			var back tables.Set
			require.NoError(t, json.Unmarshal(data, &back))
			assertEqualSets(t, s, back)
			require.Empty(t, slices.Collect(s.Diff(back)))
			for table := range s.Tables() {
				g, err := table.Grid()
				require.NoError(t, err)
				data, err := json.Marshal(g)
				require.NoError(t, err)
				var read grid.Grid
				require.NoError(t, json.Unmarshal(data, &read))
				require.Equal(t, g, read)
			}
		}
	})
}

func TestTableJSON(t *testing.T) {
	b := tables.NewTable(tables.Form08, tables.Shanghai2024(), budget.WanYuan)
	b.Columns(tables.Project, tables.Expenditure)
	b.Row(tables.LineRow(tables.Total), "合计", budget.MustParseFigure("1.00", budget.WanYuan), budget.Figure{})
	table, err := b.Table()
	require.NoError(t, err)
	assert.Equal(t, []tables.Column{tables.Expenditure, tables.Project}, slices.Collect(must(table.Row(tables.LineRow(tables.Total))).Columns()))
	data, err := json.Marshal(table)
	require.NoError(t, err)
	assert.JSONEq(t, `{"form": "公开08", "edition": "上海2024", "unit": "万元", "columns": ["本年支出", "项目支出"],
		"rows": [{"key": "合计", "name": "合计", "figures": [null, "1.00万元"]}]}`, string(data))
	var back tables.Table
	require.NoError(t, json.Unmarshal(data, &back))
	assert.True(t, table.Equal(&back))

	for text, want := range map[string]string{
		`{"form": "公开30"}`:                      `tables.Table.UnmarshalJSON: tables.Form.UnmarshalText "公开30": unknown form`,
		`{"form": "公开05", "edition": "福建2020"}`: `tables.Table.UnmarshalJSON: tables.ParseEdition "福建2020": unknown edition`,
		`{"form": "公开05", "edition": "福建2021", "rows": [{"key": "合计", "figures": ["1.00元"]}]}`: `tables.Table.UnmarshalJSON: tables.NewTable 公开05: row 合计: 1 figures for 3 columns: no such row`,
	} {
		assert.EqualError(t, back.UnmarshalJSON([]byte(text)), want)
		assert.True(t, table.Equal(&back), "as it was")
	}
	var s tables.Set
	require.EqualError(t, s.UnmarshalJSON([]byte(`{"tables": [null]}`)), "tables.Set.UnmarshalJSON: tables.NewSet: tables[0] is of no form: tables do not belong together")
	_, err = json.Marshal(tables.Row{})
	var refused *json.MarshalerError // its text is not the same in every version of Go
	require.ErrorAs(t, err, &refused)
	require.EqualError(t, refused.Err, "tables.Row.MarshalJSON: a row is part of its table: marshal the Table, or Key, Name and Figure")
}

func must[V any](v V, ok bool) V {
	if !ok {
		panic("not there")
	}
	return v
}

// TestAddressText: an address comes back from its text, whatever parts it lacks.
func TestAddressText(t *testing.T) {
	row := tables.FunctionalRow(2011301)
	for text, a := range map[string]tables.Address{
		"":                  {},
		"公开03":              {Form: tables.Form03},
		"公开03/2011301":      {Form: tables.Form03, Row: row},
		"公开03//基本支出":        {Form: tables.Form03, Column: tables.Basic},
		"公开03/2011301/基本支出": {Form: tables.Form03, Row: row, Column: tables.Basic},
		"公开06/30101/决算数":    {Form: tables.Form06, Row: tables.EconomicRow(30101), Column: tables.Actual},
		"公开01/收入总计/决算数":     {Form: tables.Form01, Row: tables.LineRow(tables.GrandIncome), Column: tables.Actual},
		"公开20/2011301/项目支出": {Form: 20, Row: row, Column: tables.Project},
	} {
		got, err := a.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, text, string(got))
		back := tables.Address{Form: tables.Form01}
		require.NoError(t, back.UnmarshalText(got))
		assert.Equal(t, a, back)
	}
	for _, a := range []tables.Address{{Row: row}, {Form: 21}, {Form: 1, Row: tables.FunctionalRow(9)}, {Form: 1, Column: 99}} {
		_, err := a.MarshalText()
		require.ErrorIs(t, err, tables.ErrAddress)
	}
	for _, s := range []string{"公开03", "公开03/2011301", "公开03//基本支出", "公开03/2011301/", "/2011301/基本支出"} {
		_, err := tables.ParseAddress(s)
		require.ErrorIs(t, err, tables.ErrAddress, s)
	}
}

// TestRowKeyText: a key comes back from its text, and a code may lack the zeros that pad it.
func TestRowKeyText(t *testing.T) {
	for text, k := range map[string]tables.RowKey{
		"": {}, "合计": tables.LineRow(tables.Total), "201": tables.FunctionalRow(201), "20113": tables.FunctionalRow(20113),
		"2011301": tables.FunctionalRow(2011301), "301": tables.EconomicRow(301), "30101": tables.EconomicRow(30101),
	} {
		got, err := k.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, text, string(got))
		back := tables.LineRow(tables.Opening)
		require.NoError(t, back.UnmarshalText(got))
		assert.Equal(t, k, back)
	}
	assert.Equal(t, tables.FunctionalRow(2010000), tables.FunctionalRow(201))
	assert.Equal(t, tables.FunctionalRow(2011300), tables.FunctionalRow(20113))
	assert.Equal(t, tables.EconomicRow(30100), tables.EconomicRow(301))
	var k tables.RowKey
	require.EqualError(t, k.UnmarshalText([]byte("1")), `tables.RowKey.UnmarshalText "1": no such figure`)
	require.EqualError(t, k.Scan(int64(201)), "tables.RowKey.Scan of int64, which is no text: no such figure")
}

func TestSetWithDiff(t *testing.T) {
	s := published()
	at := address(t, "公开05/208/基本支出")
	changed, err := s.With(at, budget.MustParseFigure("7.86", budget.WanYuan))
	require.NoError(t, err)
	assert.Equal(t, "7.68", s.Figure(at).Text(budget.WanYuan), "unchanged")
	assert.Equal(t, []tables.Difference{{Address: at, Here: s.Figure(at), There: changed.Figure(at)}}, slices.Collect(s.Diff(changed)))

	blank, err := s.With(at, budget.Figure{})
	require.NoError(t, err)
	assert.Equal(t, []tables.Difference{{Address: at, Here: s.Figure(at)}}, slices.Collect(s.Diff(blank)))
	coarse, err := s.With(at, budget.MustParseFigure("7.680", budget.WanYuan))
	require.NoError(t, err)
	assert.Empty(t, slices.Collect(s.Diff(coarse)), "the same amount")

	_, err = s.With(address(t, "公开05/209/基本支出"), budget.Figure{})
	require.EqualError(t, err, "tables.Set.With 公开05/209/基本支出: no such figure")

	five, _ := s.Table(tables.Form05)
	alone, err := tables.NewSet(s.Header(), five)
	require.NoError(t, err)
	forward, backward := slices.Collect(s.Diff(alone)), slices.Collect(alone.Diff(s))
	total := 0
	for table := range s.Tables() {
		total += table.Size()
	}
	assert.Len(t, forward, total-five.Size())
	require.Len(t, backward, len(forward))
	for i := range forward {
		assert.True(t, forward[i].Only)
		assert.Equal(t, tables.Difference{Address: forward[i].Address, There: forward[i].Here, Only: true}, backward[i])
	}
	for range s.Diff(alone) {
		break
	}
	for range alone.Diff(s) {
		break
	}

	// A twin of the form with other rows: each difference may be the last that is wanted.
	b := tables.NewTable(tables.Form05, s.Edition(), s.Unit())
	b.Row(tables.LineRow(tables.Total), "合计", five.Figure(tables.LineRow(tables.Total), tables.Expenditure), budget.Figure{}, budget.Figure{})
	short, err := b.Table()
	require.NoError(t, err)
	twin, err := tables.NewSet(s.Header(), short)
	require.NoError(t, err)
	all := slices.Collect(twin.Diff(alone))
	assert.Len(t, all, 1+five.Size()-3, "a figure of the total, and all of the other rows")
	for n := range all {
		seen := 0
		for d := range twin.Diff(alone) {
			require.Equal(t, all[seen], d)
			seen++
			if seen > n {
				break
			}
		}
		require.Equal(t, n+1, seen)
	}
}

func address(t *testing.T, s string) tables.Address {
	t.Helper()
	a, err := tables.ParseAddress(s)
	require.NoError(t, err)
	return a
}
