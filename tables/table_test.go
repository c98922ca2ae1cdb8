package tables_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

func wan(s string) budget.Figure {
	f, err := budget.ParseFigure(s, budget.WanYuan)
	if err != nil {
		panic(err)
	}
	return f
}

// table05 is a small 公开05: one item in its class.
func table05(t *testing.T) *tables.Table {
	t.Helper()
	b := tables.NewTable(tables.Form05, tables.Fujian2021(), budget.WanYuan)
	b.Row(tables.LineRow(tables.Total), "合计", wan("7.68"), wan("7.68"), wan(""))
	b.Row(tables.FunctionalRow(2080000), "社会保障和就业支出", wan("7.68"), wan("7.68"), wan(""))
	b.Row(tables.FunctionalRow(2080501), "行政单位离退休", wan("7.68"), wan("7.68"), wan(""))
	table, err := b.Table()
	require.NoError(t, err)
	return table
}

func TestTable(t *testing.T) {
	table := table05(t)
	assert.Equal(t, tables.Form05, table.Form())
	assert.Equal(t, tables.Fujian2021(), table.Edition())
	assert.Equal(t, "一般公共预算财政拨款支出决算表", table.Title())
	assert.Equal(t, budget.WanYuan, table.Unit())
	assert.Equal(t, 3, table.Len())
	assert.False(t, table.IsEmpty())

	item := tables.FunctionalRow(2080501)
	assert.Equal(t, "7.68", table.Figure(item, tables.Basic).Text(budget.WanYuan))
	assert.True(t, table.Has(item, tables.Project))
	assert.True(t, table.Figure(item, tables.Project).IsBlank())
	assert.False(t, table.Has(item, tables.Actual))
	assert.True(t, table.Figure(item, tables.Actual).IsBlank())
	assert.False(t, table.Has(tables.FunctionalRow(2080502), tables.Basic))
	assert.True(t, table.Figure(tables.FunctionalRow(2080502), tables.Basic).IsBlank())

	row, ok := table.Row(item)
	require.True(t, ok)
	assert.Equal(t, item, row.Key())
	assert.Equal(t, "行政单位离退休", row.Name())
	assert.Equal(t, []tables.Column{tables.Expenditure, tables.Basic, tables.Project}, slices.Collect(row.Columns()))
	_, ok = table.Row(tables.FunctionalRow(2080502))
	assert.False(t, ok)

	var keys []string
	for r := range table.Rows() {
		keys = append(keys, r.Key().String())
	}
	assert.Equal(t, []string{"合计", "208", "2080501"}, keys)
	var addresses []string
	for at, f := range table.Figures() {
		addresses = append(addresses, at.String()+" "+f.Text(budget.WanYuan))
	}
	assert.Equal(t, "公开05/合计/本年支出 7.68", addresses[0])
	assert.Equal(t, "公开05/2080501/项目支出 ", addresses[8])
}

func TestZeroRowAndTable(t *testing.T) {
	var row tables.Row
	assert.Zero(t, row.Key())
	assert.Empty(t, row.Name())
	assert.True(t, row.Figure(tables.Basic).IsBlank())
	assert.Empty(t, slices.Collect(row.Columns()))

	var table tables.Table
	assert.Zero(t, table.Len())
	assert.Empty(t, table.Title())
	assert.Empty(t, slices.Collect(table.Identities()))
	assert.True(t, table.IsEmpty())
	_, err := table.Grid()
	require.EqualError(t, err, "tables.Table.Grid: unknown form")
}

func TestTableBuilderReportsEverything(t *testing.T) {
	b := tables.NewTable(tables.Form05, tables.Fujian2021(), budget.WanYuan)
	b.Row(tables.LineRow(tables.Total), "合计", wan("1.00"))
	b.Row(tables.LineRow(tables.Closing), "年末结转和结余", wan("1.00"))
	b.Row(tables.FunctionalRow(2080501), "行政单位离退休", wan("1"), wan("1"), wan(""))
	b.Row(tables.FunctionalRow(2080501), "行政单位离退休", wan("1"), wan("1"), wan(""))
	b.Row(tables.RowKey{}, "")
	_, err := b.Table()
	require.ErrorIs(t, err, tables.ErrRow)
	require.EqualError(t, err, `tables.NewTable 公开05: row 合计: 1 figures for 3 columns: no such row
tables.NewTable 公开05: row 年末结转和结余: no such row
tables.NewTable 公开05: row 2080501 stands there twice: no such row
tables.NewTable 公开05: row RowKey(0): no such row`)

	_, err = tables.NewTable(0, tables.Edition{}, budget.Yuan).Table()
	require.ErrorIs(t, err, tables.ErrForm)
	require.ErrorIs(t, err, tables.ErrEdition)
	require.EqualError(t, err, "tables.NewTable Form(0): Form(0): unknown form\ntables.NewTable Form(0): Edition(0): unknown edition")
}

func TestTableDoesNotKeepTheCallersFigures(t *testing.T) {
	figures := []budget.Figure{wan("1.00"), wan("1.00"), wan("")}
	b := tables.NewTable(tables.Form05, tables.Fujian2021(), budget.WanYuan)
	b.Row(tables.LineRow(tables.Total), "合计", figures...)
	table, err := b.Table()
	require.NoError(t, err)
	figures[0] = wan("9.00")
	assert.Equal(t, "1.00", table.Figure(tables.LineRow(tables.Total), tables.Expenditure).Text(budget.WanYuan))
}

func TestTableEqual(t *testing.T) {
	assert.True(t, table05(t).Equal(table05(t)))
	build := func(f tables.Form, u budget.Unit, name, figure string) *tables.Table {
		b := tables.NewTable(f, tables.Fujian2021(), u)
		b.Row(tables.LineRow(tables.Total), name, wan(figure), wan(figure), wan(""))
		table, err := b.Table()
		require.NoError(t, err)
		return table
	}
	one := build(tables.Form05, budget.WanYuan, "合计", "1.0")
	assert.True(t, one.Equal(build(tables.Form05, budget.WanYuan, "合计", "1.0")))
	assert.False(t, one.Equal(build(tables.Form09, budget.WanYuan, "合计", "1.0")))
	assert.False(t, one.Equal(build(tables.Form05, budget.Yuan, "合计", "1.0")))
	assert.False(t, one.Equal(build(tables.Form05, budget.WanYuan, "总计", "1.0")))
	assert.False(t, one.Equal(build(tables.Form05, budget.WanYuan, "合计", "1.00")), "another precision")
	assert.False(t, one.Equal(table05(t)))
	assert.False(t, one.Equal(nil))
	assert.False(t, (*tables.Table)(nil).Equal(one))
	assert.True(t, (*tables.Table)(nil).Equal(nil))
}

func TestNewSet(t *testing.T) {
	h := budget.Header{Name: "某局", Year: 2021}
	five := table05(t)
	s, err := tables.NewSet(h, five)
	require.NoError(t, err)
	assert.Equal(t, h, s.Header())
	assert.Equal(t, tables.Fujian2021(), s.Edition())
	assert.Equal(t, budget.WanYuan, s.Unit())
	assert.Equal(t, tables.Exact, s.Rounding())
	got, ok := s.Table(tables.Form05)
	assert.True(t, ok)
	assert.Same(t, five, got)
	for _, f := range []tables.Form{0, tables.Form01, 10} {
		_, ok = s.Table(f)
		assert.False(t, ok)
		assert.False(t, s.Has(tables.Address{Form: f}))
		assert.True(t, s.Figure(tables.Address{Form: f}).IsBlank())
	}
	assert.Len(t, slices.Collect(s.Tables()), 1)

	other := func(e tables.Edition, u budget.Unit) *tables.Table {
		table, err := tables.NewTable(tables.Form06, e, u).Table()
		require.NoError(t, err)
		return table
	}
	both, err := tables.NewSet(h, other(tables.Fujian2021(), budget.WanYuan), five)
	require.NoError(t, err)
	var order []tables.Form
	for table := range both.Tables() {
		order = append(order, table.Form())
	}
	assert.Equal(t, []tables.Form{tables.Form05, tables.Form06}, order, "as the edition prints them")
	for _, c := range []struct {
		tables []*tables.Table
		err    string
	}{
		{[]*tables.Table{nil}, "tables.NewSet: tables[0] is of no form: tables do not belong together"},
		{[]*tables.Table{five, {}}, "tables.NewSet: tables[1] is of no form: tables do not belong together"},
		{[]*tables.Table{five, five}, "tables.NewSet: 公开05 stands there twice: tables do not belong together"},
		{
			[]*tables.Table{five, other(tables.Shanghai2024(), budget.WanYuan)},
			"tables.NewSet: 公开06 is of 上海2024, the others of 福建2021: tables do not belong together",
		},
		{
			[]*tables.Table{five, other(tables.Fujian2021(), budget.Yuan)},
			"tables.NewSet: 公开06 is in 元, the others in 万元: tables do not belong together",
		},
	} {
		_, err := tables.NewSet(h, c.tables...)
		assert.ErrorIs(t, err, tables.ErrSet)
		assert.EqualError(t, err, c.err)
	}
	_, err = s.Grid(tables.Form01)
	require.EqualError(t, err, "tables.Set.Grid 公开01: unknown form")
}

// TestGrowKeepsRows: what is there when room is made stays, and is not taken twice.
func TestGrowKeepsRows(t *testing.T) {
	b := tables.NewTable(tables.Form05, tables.Fujian2021(), budget.WanYuan)
	b.Row(tables.LineRow(tables.Total), "合计", budget.Figure{}, budget.Figure{}, budget.Figure{})
	b.Grow(1, 3)
	b.Row(tables.LineRow(tables.Total), "合计", budget.Figure{}, budget.Figure{}, budget.Figure{})
	_, err := b.Table()
	require.ErrorIs(t, err, tables.ErrRow)
}

// TestColumnsOfRow: the columns of a row may be left after the first, and the zero row has none.
func TestColumnsOfRow(t *testing.T) {
	s, err := tables.Build(smallAccount(t), tables.Shanghai2024())
	require.NoError(t, err)
	table, _ := s.Table(tables.Form05)
	row, _ := table.Row(tables.LineRow(tables.Total))
	for c := range row.Columns() {
		assert.Equal(t, tables.Expenditure, c)
		break
	}
	assert.Empty(t, slices.Collect(tables.Row{}.Columns()))
	assert.Empty(t, tables.Row{}.Name())
}
