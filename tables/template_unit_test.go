package tables_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// TestFormUnits: a form may be in 元 beside 万元 as in 万元 beside 元, and one in the unit of
// the others, or in none that it names, is as they are.
func TestFormUnits(t *testing.T) {
	for _, c := range []struct {
		edition, own budget.Unit
		above, total string // of 公开07
	}{
		{budget.WanYuan, budget.Yuan, "公开07表　部门：某市某局　2024年度　单位：元", "224700.00元"},
		{budget.Yuan, budget.WanYuan, "公开07表　部门：某市某局　2024年度　单位：万元", "22.47万元"},
		{budget.WanYuan, budget.WanYuan, "公开07表　部门：某市某局　2024年度　单位：万元", "22.47万元"},
	} {
		template := tables.Fujian2021().Template()
		template.Name, template.Unit = "某省2030", c.edition
		template.Forms[6].Unit = new(c.own)
		e, err := tables.NewEdition(template)
		require.NoError(t, err)
		*template.Forms[6].Unit = budget.Unit(9) // the edition has a copy
		*e.Template().Forms[6].Unit = budget.Unit(9)
		assert.Equal(t, c.own, e.UnitOf(tables.Form07))
		assert.Equal(t, c.edition, e.UnitOf(tables.Form06))
		s, err := tables.Build(accountgen.Full(2024), e)
		require.NoError(t, err)
		each, err := s.Round(c.edition, 2)
		require.NoError(t, err)
		controlled, err := s.RoundControlled(c.edition, 2)
		require.NoError(t, err)
		for _, s := range []tables.Set{each, controlled} {
			g, err := s.Grid(tables.Form07)
			require.NoError(t, err)
			assert.Equal(t, []string{c.above}, g.Above())
			assert.Equal(t, c.total, s.Figure(tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.Total), Column: tables.Actual}).String())
			data, err := json.Marshal(s)
			require.NoError(t, err)
			var again tables.Set
			require.NoError(t, json.Unmarshal(data, &again))
			assert.Equal(t, c.edition, again.Unit())
			assert.Equal(t, c.own, again.Edition().UnitOf(tables.Form07))
			assert.Empty(t, slices.Collect(s.Diff(again)))
		}
	}
}
