package check_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// A document may be as wrong as it likes: no more is tried than its size allows. Each of
// these has n rows, or n rules, of which nothing holds.

// inWan returns an amount of so many 万元.
func inWan(tb testing.TB, wan int64) budget.Figure {
	tb.Helper()
	f, err := budget.Stated(budget.Fen(wan*100_0000), budget.WanYuan, 2)
	require.NoError(tb, err)
	return f
}

// listing is a form with n rows of codes: figure gives the amounts of a row.
func listing(tb testing.TB, form tables.Form, keys []tables.RowKey, name func(int) string, figure func(row, column int) int64) *tables.Table {
	tb.Helper()
	b := tables.NewTable(form, tables.Shanghai2024(), budget.WanYuan)
	for i, k := range keys {
		var figures []budget.Figure
		for range tables.Shanghai2024().Columns(form, k) {
			figures = append(figures, inWan(tb, figure(i, len(figures))))
		}
		b.Row(k, name(i), figures...)
	}
	t, err := b.Table()
	require.NoError(tb, err)
	return t
}

func setOf(tb testing.TB, all ...*tables.Table) tables.Set {
	tb.Helper()
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: 2024}, all...)
	require.NoError(tb, err)
	return set
}

// sections returns n economic codes, known or not.
func sections(tb testing.TB, n int) []tables.RowKey {
	tb.Helper()
	var keys []tables.RowKey
	for c := 0; len(keys) < n; c++ {
		code, err := economic.Parse(fmt.Sprint(30000 + c))
		if err == nil {
			keys = append(keys, tables.EconomicRow(code))
		}
		require.Less(tb, c, 100_000)
	}
	return keys
}

// items returns n functional codes, known or not.
func items(tb testing.TB, n int) []tables.RowKey {
	tb.Helper()
	var keys []tables.RowKey
	for c := 2010101; len(keys) < n; c++ {
		if code, err := codes.Parse(fmt.Sprint(c)); err == nil {
			keys = append(keys, tables.FunctionalRow(code))
		}
	}
	return keys
}

// TestGrowth holds that twice as much that is wrong takes no more than twice as long.
func TestGrowth(t *testing.T) {
	numbered := func(i int) string { return fmt.Sprint("科目", i) }
	amount := func(i, c int) int64 { return int64(i*31+c*c*17)%1009 + 1 }
	for name, set := range map[string]func(n int) tables.Set{
		"rows of one name": func(n int) tables.Set {
			return setOf(t, listing(t, tables.Form06, sections(t, n), func(int) string { return "其他支出" }, func(int, int) int64 { return 7 }))
		},
		"rows that another form lacks": func(n int) tables.Set {
			return setOf(t, listing(t, tables.Form03, items(t, n)[n/2:], numbered, amount), listing(t, tables.Form05, items(t, n)[:n/2], numbered, amount))
		},
		"blocks of rows that another form lacks": func(n int) tables.Set {
			all := items(t, n)
			var few []tables.RowKey
			for i, k := range all {
				if i%4 == 0 {
					few = append(few, k)
				}
			}
			return setOf(t, listing(t, tables.Form03, few, numbered, amount), listing(t, tables.Form05, all, numbered, amount))
		},
	} {
		t.Run(name, func(t *testing.T) {
			steady.Linear(t, growing, func(n int) func() {
				set := set(n)
				return func() { check.Run(set) }
			})
		})
	}
}

// TestWrongFigures holds that what is looked for grows with what is wrong: counted in
// allocations, four times as many wrong figures take no more than four times as much beyond
// what the set itself takes, and a hundred of them no more than a bound.
func TestWrongFigures(t *testing.T) {
	_, clean := aDepartment(t)
	of := func(n int) float64 {
		set := withWrong(t, clean, n)
		return testing.AllocsPerRun(3, func() { check.Run(set) })
	}
	few, many := of(25), of(100)
	t.Logf("%.0f and %.0f allocations", few, many)
	require.LessOrEqual(t, many, 4*few)
	require.LessOrEqual(t, many, 20_000.0)
}

// growing is more rows than labels that slipped are looked for in.
const growing = 401

// TestRulesOnOneFigure holds that every rule on a figure that is wrong costs about the same.
func TestRulesOnOneFigure(t *testing.T) {
	set := given(t, "公开03/合计/本年支出 7.00", "公开03/合计/基本支出 3.00", "公开03/合计/项目支出 2.00", "公开05/合计/基本支出 3.00", "公开05/合计/项目支出 2.00")
	steady.Linear(t, 100, func(n int) func() {
		var rules []check.Rule
		for i := range n {
			rule, err := check.Equal(fmt.Sprintf("Z%d", i), "公开03/合计/本年支出", "公开05/合计/基本支出 + 公开05/合计/项目支出")
			require.NoError(t, err)
			rules = append(rules, rule)
		}
		return func() { require.NotZero(t, check.Run(set, check.With(rules...)).Len()) }
	})
}

// TestCutSearch holds that S15 says so where a form has too many rows to look for labels that
// slipped, and no other rule: units are looked for all the same.
func TestCutSearch(t *testing.T) {
	for n, want := range map[int][]string{growing: {"S15"}, 20: nil} {
		set := setOf(t, listing(t, tables.Form03, items(t, n), func(i int) string { return fmt.Sprint("科目", i) }, func(i, c int) int64 { return int64(i*31+c*c*17)%1009 + 1 }))
		var got []string
		for u := range check.Run(set).NotEvaluated() {
			if u.Reason.String() == "行数或错误过多，未逐一试算整表的错位" {
				got = append(got, u.Rule)
			}
		}
		require.Equal(t, want, got, n)
	}
}
