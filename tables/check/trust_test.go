package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// Whatever is printed under a code of which the catalogue is not sure, in any year: no finding
// about code, name or budget is more than information. Under a code that is sure it is.
func TestLowConfidenceAccusesNobody(t *testing.T) {
	doubtful, sure := 0, 0
	for year := codes.FirstYear; year <= codes.LastYear; year += steady.Slowdown {
		functional, err := codes.ForYear(year)
		require.NoError(t, err)
		for code := range everyCode(t) {
			low := false
			for e := range codes.History(code) {
				low = low || e.Confidence == codes.Low
			}
			e, known := functional.Lookup(code)
			worst := worstOfRow(t, year, tables.Form05, tables.FunctionalRow(code))
			switch {
			case known && e.Confidence == codes.Low, !known && low:
				doubtful++
				require.LessOrEqual(t, worst, judge.Info, "%s in %d", code, year)
			case known:
				sure++
				require.GreaterOrEqual(t, worst, judge.Warning, "%s in %d", code, year)
			}
		}
		sections, err := economic.ForYear(year)
		require.NoError(t, err)
		for e := range sections.OfScheme(economic.Department) {
			worst := worstOfRow(t, year, tables.Form06, tables.EconomicRow(e.Code))
			require.Equal(t, e.Confidence == codes.Low, worst <= judge.Info, "%s in %d", e.Code, year)
		}
	}
	assert.Greater(t, doubtful, 1000/steady.Slowdown)
	assert.Greater(t, sure, 10_000/steady.Slowdown)
}

// everyCode returns the codes that any year has.
func everyCode(t *testing.T) map[codes.Code]bool {
	t.Helper()
	all := map[codes.Code]bool{}
	for year := codes.FirstYear; year <= codes.LastYear; year += steady.Slowdown {
		catalogue, err := codes.ForYear(year)
		require.NoError(t, err)
		for e := range catalogue.All() {
			all[e.Code] = true
		}
	}
	return all
}

// classNames returns the names of the economic classes.
func classNames(t *testing.T, year int) map[economic.Code]string {
	t.Helper()
	catalogue, err := economic.ForYear(year)
	require.NoError(t, err)
	names := map[economic.Code]string{}
	for e := range catalogue.Children(0) {
		names[e.Code] = e.Name
	}
	return names
}

// worstOfRow returns the severest finding about code, name and budget of a row under a name
// that no code has.
func worstOfRow(t *testing.T, year int, form tables.Form, key tables.RowKey) judge.Severity {
	t.Helper()
	one := budget.Exact(budget.MustParse("1", budget.Yuan))
	b := tables.NewTable(form, tables.Shanghai2024(), budget.Yuan)
	if form == tables.Form06 {
		if class := key.Economic().Class(); class != key.Economic() {
			b.Row(tables.EconomicRow(class), classNames(t, year)[class], one)
		}
		b.Row(key, "无此名称", one)
	} else {
		b.Row(key, "无此名称", one, one, budget.Figure{})
	}
	table, err := b.Table()
	require.NoError(t, err)
	set, err := tables.NewSet(budget.Header{Name: "某局", Year: year}, table)
	require.NoError(t, err)
	worst := judge.Severity(0)
	for f := range check.Run(set, check.Only("S06", "S07", "S10", "05-4")).Findings() {
		worst = max(worst, f.Severity)
	}
	return worst
}
