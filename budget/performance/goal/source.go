package goal

import (
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Source is where the money of a project comes from 资金来源: a line of it, the total included.
// The zero value is invalid.
type Source uint8

// The lines.
const (
	// Total is 项目资金总额 or 年度资金申请总额, the sum of the others.
	Total Source = iota + 1
	// Fiscal is 财政资金 or 财政拨款, the sum of Higher and Local where they are listed.
	Fiscal
	// Higher is 上级财政资金.
	Higher
	// Local is 本级财政资金.
	Local
	// Current is 当年财政拨款.
	Current
	// CarriedOver is 上年结转资金.
	CarriedOver
	// Own is 自有资金.
	Own
	// Other is 其他资金.
	Other
)

var sources = enum.Names[Source]{
	Type: "goal.Source",
	List: []string{
		Total: "资金总额", Fiscal: "财政资金", Higher: "上级财政资金", Local: "本级财政资金",
		Current: "当年财政拨款", CarriedOver: "上年结转资金", Own: "自有资金", Other: "其他资金",
	},
	Err: &codes.ErrName,
}

// partsOf returns the lines that add up to one of them, nil if they are not listed or cannot
// be told: 当年财政拨款 beside 财政资金 may be part of it, or not.
func partsOf(money []Fund, s Source) []int {
	of := []Source{Fiscal, Current, CarriedOver, Own, Other}
	switch {
	case s == Fiscal:
		of = []Source{Higher, Local}
	case s != Total, indexOf(money, Fiscal) >= 0 && (indexOf(money, Current) >= 0 || indexOf(money, CarriedOver) >= 0):
		return nil
	case indexOf(money, Fiscal) < 0:
		of = append(of, Higher, Local)
	}
	var parts []int
	for i := range money {
		if slices.Contains(of, money[i].Source) {
			parts = append(parts, i)
		}
	}
	return parts
}

// Template says how the table is laid out 模板. A value that is not declared counts as Shanghai.
type Template uint8

// The templates.
const (
	// Shanghai is 财政项目支出绩效目标申报表 of 上海市: the money of the project beside that of the
	// year, one list of indicators.
	Shanghai Template = iota
	// Hunan is 项目绩效目标表 of 湖南省: indicators of the project as a whole and of the year.
	Hunan
)

var templates = enum.Names[Template]{
	Type: "goal.Template",
	List: []string{Shanghai: "上海市", Hunan: "湖南省"},
	Err:  &codes.ErrName,
}
