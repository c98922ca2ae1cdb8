package performance

import (
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Category is the kind of an indicator: 一级指标 and 二级指标 together. The zero value is
// invalid.
type Category uint8

// The categories, in the order of the table.
const (
	// Quantity is 产出指标 / 数量指标.
	Quantity Category = iota + 1
	// Quality is 产出指标 / 质量指标.
	Quality
	// Timeliness is 产出指标 / 时效指标.
	Timeliness
	// Cost is 产出指标 / 成本指标.
	Cost
	// Economic is 效益指标 / 经济效益指标.
	Economic
	// Social is 效益指标 / 社会效益指标.
	Social
	// Ecological is 效益指标 / 生态效益指标.
	Ecological
	// Sustainable is 效益指标 / 可持续影响指标.
	Sustainable
	// Satisfaction is 满意度指标 / 服务对象满意度指标.
	Satisfaction
	// Execution is 预算执行 / 预算执行率 where it is scored as an indicator.
	Execution
	// Unclassified is any other kind of indicator, named by Group and Kind.
	Unclassified
)

var categories = enum.Names[Category]{
	Type: "performance.Category",
	List: []string{
		Quantity:     "数量指标",
		Quality:      "质量指标",
		Timeliness:   "时效指标",
		Cost:         "成本指标",
		Economic:     "经济效益指标",
		Social:       "社会效益指标",
		Ecological:   "生态效益指标",
		Sustainable:  "可持续影响指标",
		Satisfaction: "服务对象满意度指标",
		Execution:    "预算执行率",
		Unclassified: "其他指标",
	},
	Err: &codes.ErrName,
}

// Group returns the 一级指标 that c belongs to: 产出指标, 效益指标, 满意度指标, 预算执行 or
// 其他指标; "" if c is invalid.
func (c Category) Group() string {
	switch {
	case !c.IsValid():
		return ""
	case c <= Cost:
		return "产出指标"
	case c <= Sustainable:
		return "效益指标"
	case c == Satisfaction:
		return "满意度指标"
	case c == Execution:
		return "预算执行"
	}
	return "其他指标"
}

// isCalled reports whether a text means the category by name: 成本, 成本指标, 产出成本, ….
func (c Category) isCalled(name string) bool {
	group, short := strings.TrimSuffix(c.Group(), "指标"), strings.TrimSuffix(c.String(), "指标")
	name = strings.TrimSuffix(name, "指标")
	return name == short || name == group+short || c == Satisfaction && name == group
}
