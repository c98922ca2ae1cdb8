package performance

import (
	"cmp"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Indicator is one 三级指标 with its target, what was reached, and its marks.
type Indicator struct {
	// Category is 一级指标 and 二级指标.
	Category Category `json:"category"`
	// Group is 一级指标 as printed; "" stands for the name that Category has.
	Group string `json:"group,omitzero"`
	// Kind is 二级指标 as printed; "" stands for the name that Category has.
	Kind string `json:"kind,omitzero"`
	// Name is 三级指标.
	Name string `json:"name"`
	// Explanation is 指标解释: where it comes from, how it is measured.
	Explanation string `json:"explanation,omitzero"`
	// Criterion is 评分标准 as printed; "" stands for the usual wording of Scoring.
	Criterion string `json:"criterion,omitzero"`
	// Direction says when the target is met.
	Direction Direction `json:"direction"`
	// Scoring says what a missed target is worth, 0 if that is not known.
	Scoring Scoring `json:"scoring,omitzero"`
	// Bands are the steps of Banded, from the highest completion to the lowest.
	Bands []Band `json:"bands,omitzero"`
	// Target is 绩效目标值.
	Target Value `json:"target,omitzero"`
	// Actual is 实际完成值.
	Actual Value `json:"actual,omitzero"`
	// Weight is 指标分值, the full marks.
	Weight Number `json:"weight,omitzero"`
	// Score is 得分; derived.
	Score Number `json:"score,omitzero"`
	// Deviation is 偏差原因分析及改进措施: why the target is missed, or why an indicator that
	// is met has not full marks.
	Deviation string `json:"deviation,omitzero"`
}

// group returns 一级指标 as the table prints it.
func (i *Indicator) group() string { return cmp.Or(i.Group, i.Category.Group()) }

// kind returns 二级指标 as the table prints it.
func (i *Indicator) kind() string { return cmp.Or(i.Kind, i.Category.String()) }

// Direction says when a target is met 指标方向. The zero value is MoreIsBetter, as tables
// that print no sign mean.
type Direction uint8

// The directions.
const (
	MoreIsBetter Direction = iota // ≥: met from the target on
	LessIsBetter                  // ≤: met up to the target
	Equal                         // =: met at the target only
	YesNo                         // 定性: met if the words of the target are reached
)

var directions = enum.Names[Direction]{
	Type: "performance.Direction",
	List: []string{MoreIsBetter: "≥", LessIsBetter: "≤", Equal: "=", YesNo: "定性"},
	Err:  &codes.ErrName,
}
