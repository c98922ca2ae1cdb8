package settle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/verify/internal/settle"
	"github.com/fiscalcn/yusuan/tables"
)

func address(tb testing.TB, s string) tables.Address {
	tb.Helper()
	if s == "" {
		return tables.Address{}
	}
	a, err := tables.ParseAddress(s)
	require.NoError(tb, err)
	return a
}

// set has 公开05 and 08 of a budget, each with an item.
func set(tb testing.TB) tables.Set {
	tb.Helper()
	var all []*tables.Table
	for form, code := range map[tables.Form]string{tables.Form05: "公开05/2010301/本年支出", tables.Form08: "公开08/2120803/本年支出"} {
		b := tables.NewTable(form, tables.ShanghaiBudget2025(), budget.Yuan)
		b.Row(address(tb, code).Row, "某项", budget.Exact(budget.Fen(1)), budget.Figure{}, budget.Exact(budget.Fen(1)))
		t, err := b.Table()
		require.NoError(tb, err)
		all = append(all, t)
	}
	s, err := tables.NewSet(budget.Header{Name: "某局", Year: 2025}, all...)
	require.NoError(tb, err)
	return s
}

// formOf knows the funds of some classes.
func formOf(k tables.RowKey) tables.Form {
	switch k.String()[:3] {
	case "212":
		return tables.Form08
	case "223":
		return tables.Form09
	default:
		return 0
	}
}

// TestPlanned puts statements of a budget of 2025, and nothing else about them changes.
func TestPlanned(t *testing.T) {
	const (
		planned = narrative.MeasureBudget
		actual  = narrative.MeasureActual
		prior   = narrative.MeasurePrior
	)
	for _, c := range []struct {
		name           string
		at             string
		measure        narrative.Measure
		base           narrative.Base
		year           int
		wantAt         string
		wantMeasure    narrative.Measure
		wantComparedTo narrative.Base
	}{
		{"what is planned", "公开05/2010301/本年支出", planned, narrative.BaseBudget, 2025, "公开05/2010301/本年支出", actual, 0},
		{"of no year", "公开05/2010301/本年支出", planned, narrative.BaseInitial, 0, "公开05/2010301/本年支出", actual, 0},
		{"what was planned", "公开05/2010301/本年支出", planned, narrative.BaseBudget, 2024, "公开05/2010301/本年支出", prior, narrative.BaseBudget},
		{"what was spent", "公开05/2010301/本年支出", actual, 0, 2024, "公开05/2010301/本年支出", prior, narrative.BasePrior},
		{"what was spent long ago", "公开05/2010301/本年支出", actual, 0, 2022, "公开05/2010301/本年支出", actual, 0},
		{"a change", "公开05/合计/本年支出", narrative.MeasureChange, narrative.BaseBudget, 2025, "公开05/合计/本年支出", narrative.MeasureChange, narrative.BaseBudget},
		{"a column that a budget does not have", "公开07/合计/预算数", planned, narrative.BaseBudget, 2025, "公开07/合计/决算数", actual, 0},
		{"an item of another fund", "公开05/2120803/本年支出", planned, narrative.BaseBudget, 2025, "公开08/2120803/本年支出", actual, 0},
		{"an item of a fund whose form is not there", "公开05/2230105/本年支出", planned, narrative.BaseBudget, 2025, "公开09/2230105/本年支出", actual, 0},
		{"an item that the form of its fund does not have", "公开05/2120801/本年支出", planned, narrative.BaseBudget, 2025, "公开05/2120801/本年支出", actual, 0},
		{"an item of no form", "公开05/2130306/本年支出", planned, narrative.BaseBudget, 2025, "公开05/2130306/本年支出", actual, 0},
		{"no cell", "", planned, narrative.BaseBudget, 2025, "", actual, 0},
	} {
		s := narrative.Statement{Subject: narrative.Subject{Address: address(t, c.at)}, Measure: c.measure, Base: c.base, Year: c.year, Count: 7}
		want := s
		want.Subject.Address, want.Measure, want.Base = address(t, c.wantAt), c.wantMeasure, c.wantComparedTo
		all := []narrative.Statement{s}
		settle.Planned(all, 2025, set(t), formOf)
		assert.Equal(t, want, all[0], c.name)
	}
}
