package tables_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables"
)

// TestOneBlock: a place that prints 公开06 in one block has the two totals below each other.
func TestOneBlock(t *testing.T) {
	template := aTemplate()
	as := &template.Forms[5]
	as.Heads, as.Total = []string{"科目编码", "科目名称", "决算数"}, false
	as.Blocks = []tables.BlockTemplate{{Columns: 1, Classes: template.Economic}}
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	s, err := tables.Build(smallAccount(t), e)
	require.NoError(t, err)
	s, err = s.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	g, err := s.Grid(tables.Form06)
	require.NoError(t, err)
	records := g.Records()
	assert.Equal(t, [][]string{{"人员经费合计", "", "90.00"}, {"公用经费合计", "", "10.33"}}, records[len(records)-2:])
	assert.True(t, slices.ContainsFunc(records, func(r []string) bool { return slices.Equal(r, []string{"301", "工资福利支出", "90.00"}) }), records)
}
