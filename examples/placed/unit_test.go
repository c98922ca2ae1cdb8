package placed_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/placed"
)

// TestUnit: sums of a text alone are in the unit that texts have.
func TestUnit(t *testing.T) {
	r, err := yusuan.Read(yusuan.Document{Year: 2021, Text: "三、支出决算情况说明\n2021年度支出合计3.00万元，其中：基本支出1.00万元；项目支出1.00万元；上缴上级支出0万元；经营支出0万元；对附属单位补助支出0万元。"})
	require.NoError(t, err)
	assert.Equal(t, budget.WanYuan, placed.Unit(r))
	report := yusuan.Audit(r, yusuan.Options{})
	require.Positive(t, report.Len())
	for f := range report.Findings() {
		assert.Contains(t, placed.Sums(f, placed.Unit(r))[0], "3.00")
	}
}
