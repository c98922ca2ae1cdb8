package narrative

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNames shows every name and that invalid values say so.
func TestNames(t *testing.T) {
	for i := Indicator(1); i <= lastIndicator; i++ {
		assert.NotEmpty(t, i.String())
	}
	for i, name := range map[fmt.Stringer]string{
		Indicator(0): "", lastIndicator + 1: "Indicator(81)", AgencyOperation: "机关运行经费",
		Measure(0): "Measure(0)", MeasureCount: "count", Base(0): "", BaseInitial: "年初预算", Base(9): "Base(9)",
		Direction(0): "", DirectionEither: "增加（减少）", Direction(99): "Direction(99)",
		Topic(0): "", TopicBasic: "一般公共预算财政拨款基本支出", Topic(99): "Topic(99)",
		Role(0): "Role(0)", RoleStated: "stated", RemarkKind(0): "RemarkKind(0)", RemarkResidue: "template residue",
	} {
		assert.Equal(t, name, i.String())
	}
}
