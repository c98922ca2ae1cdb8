package check_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

// TestRunWithoutCatalogue: of a year that there is no catalogue for, no code can be
// called unknown and no name wrong; the report says so instead.
func TestRunWithoutCatalogue(t *testing.T) {
	for _, c := range []struct {
		year   int
		reason string
	}{
		{0, "年度不明，无法对照科目表"},
		{codes.FirstYear - 1, "没有 2017 年的科目表"},
		{codes.LastYear + 1, fmt.Sprintf("没有 %d 年的科目表", codes.LastYear+1)},
		{codes.LastYear, ""},
	} {
		one := budget.Exact(budget.MustParse("1", budget.Yuan))
		b := tables.NewTable(tables.Form05, tables.Shanghai2024(), budget.Yuan)
		b.Row(tables.FunctionalRow(2010000), "无此名称", one, one, budget.Figure{})
		outlays, err := b.Table()
		require.NoError(t, err)
		b = tables.NewTable(tables.Form06, tables.Shanghai2024(), budget.Yuan)
		b.Row(tables.EconomicRow(30100), "无此名称", one)
		sections, err := b.Table()
		require.NoError(t, err)
		set, err := tables.NewSet(budget.Header{Name: "某局", Year: c.year}, outlays, sections)
		require.NoError(t, err)

		rules := []string{"S06", "S07", "S10", "05-4", "X13"}
		report := check.Run(set, check.Only(rules...))
		reasons := map[string]string{}
		for s := range report.NotEvaluated() {
			reasons[s.Rule] = s.Reason.String()
		}
		if c.reason == "" {
			assert.Equal(t, 2, report.Len(), "both names are wrong")
			assert.NotContains(t, reasons, "S07")
			continue
		}
		assert.Zero(t, report.Len(), "%d", c.year)
		for _, rule := range rules {
			assert.Equal(t, c.reason, reasons[rule], "%d: %s", c.year, rule)
		}
	}
}
