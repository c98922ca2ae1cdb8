package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/budget/performance"
)

func TestGroups(t *testing.T) {
	var groups []string
	for c := range performance.Unclassified + 2 {
		groups = append(groups, c.Group())
	}
	assert.Equal(t, []string{"", "产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "效益指标", "效益指标", "满意度指标", "预算执行", "其他指标", ""}, groups)
}
