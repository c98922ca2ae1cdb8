package narrative

import (
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Statement is one number of the explanation and what it says (表述): the measure
// of a subject. A comparison in words alone (决算数与预算数持平) is a statement too,
// of a change without a value. Statements are comparable with ==.
type Statement struct {
	// Subject is what the number says something of.
	Subject Subject
	// Measure is what the number says of it.
	Measure Measure
	// Base is what a change, rate or comparison is against, and of which budget a
	// completion or a budgeted amount is.
	Base Base
	// Of is the whole of a share, where the text says or implies one: the subject itself in
	// the year of Base, where that is set (为上年的80%).
	Of Subject

	// Amount is the value as written where Unit is one of money, and blank else.
	Amount budget.Figure
	// Percent is the value as written where Unit is %, and where it is 分 (a score) or 倍, of which one is 100 %.
	Percent budget.Percentage
	// Count is the value where Unit is a measure word.
	Count int64
	// Unit is the unit as written, with ASCII brackets: 万元, %, 批次, 台(套); "" for a
	// statement without a value. Where the text leaves it out it is the one that must
	// be meant.
	Unit string

	// Direction is what the words say, whatever the sign of the value.
	Direction Direction
	// Word is the direction as written: 增加, 下降, 大于; "" without one.
	Word string
	// Year is the fiscal year that the value is of, and BaseYear the year it is
	// compared with, 0 if with none.
	Year, BaseYear int
	// Reason is set where the statement is part of an explanation: 主要原因是….
	Reason bool

	// Whole is what the subject is named as a part of: 其中：….
	Whole Subject
	// Sums is how many statements just before it hold what it is said to be the sum of, if
	// that is what was listed: 甲1万元、乙2万元，合计3万元 → 2. Those of them with another measure
	// (占30%) or that are such sums are no part of it.
	Sums int
	// Scope is what the words before the number say of what, of whose or of when it is.
	Scope Scope
	// Vagueness is set where the number is not quite what it says: 约2900万元.
	Vagueness Vagueness
	// Certainty is how sure the subject is.
	Certainty Certainty
	// Unknown is the words before the number, folded, that the vocabulary does not have,
	// but for names of departments and units.
	Unknown string

	// ClauseStart and ClauseEnd enclose its clause in the text with the sign at its end,
	// without the lists and reasons below it.
	ClauseStart, ClauseEnd int
	// Start and End enclose the number in the text, or the word of a comparison
	// without one.
	Start, End int
	// Quote is the words that it stands in, from the last sign on, as written.
	Quote string
	// Chapter is the index of the section that it stands in, in [Reading.Chapters].
	Chapter int
}

// HasValue reports whether the statement states a number, not a comparison in words
// alone.
func (s Statement) HasValue() bool { return s.Unit != "" }

// Sign is the way the words say that a change goes: +1 for 增加, 大于 and 持平, −1 for
// 减少 and 小于, 0 if they do not say.
func (s Statement) Sign() int {
	switch s.Direction {
	case DirectionUp, DirectionGreater, DirectionFlat:
		return +1
	case DirectionDown, DirectionLess:
		return -1
	default:
		return 0
	}
}

// Money is the unit that an amount is written in (金额单位), 万元 if none is written.
func (s Statement) Money() budget.Unit {
	switch {
	case strings.Contains(s.Unit, "亿"):
		return budget.YiYuan
	case strings.Contains(s.Unit, "万"), s.Unit == "":
		return budget.WanYuan
	default:
		return budget.Yuan
	}
}

// Measure is what a number says of its subject (指标口径). The zero value is
// invalid.
type Measure uint8

// The measures.
const (
	MeasureActual     Measure = iota + 1 // 决算数
	MeasureBudget                        // 预算数
	MeasurePrior                         // 上年决算数
	MeasureChange                        // 增减额
	MeasureRate                          // 增减率
	MeasureShare                         // 占比
	MeasureCompletion                    // 完成率
	MeasureCount                         // 数量
)

var measures = enum.Names[Measure]{
	Type: "narrative.Measure",
	List: []string{
		MeasureActual:     "actual",
		MeasureBudget:     "budget",
		MeasurePrior:      "prior",
		MeasureChange:     "change",
		MeasureRate:       "rate",
		MeasureShare:      "share",
		MeasureCompletion: "completion",
		MeasureCount:      "count",
	},
	Chinese: []string{
		MeasureActual:     "决算数",
		MeasureBudget:     "预算数",
		MeasurePrior:      "上年决算数",
		MeasureChange:     "增减额",
		MeasureRate:       "增减率",
		MeasureShare:      "占比",
		MeasureCompletion: "完成率",
		MeasureCount:      "数量",
	},
	Err: &codes.ErrName,
}

// Base is what a number is compared with (基数). The zero value is none.
type Base uint8

// The bases.
const (
	BasePrior    Base = iota + 1 // 上年
	BaseInitial                  // 年初预算
	BaseFullYear                 // 全年预算
	BaseAdjusted                 // 调整预算
	BaseBudget                   // 预算, without saying which
)

var bases = enum.Names[Base]{
	Type: "narrative.Base",
	List: []string{"", "上年", "年初预算", "全年预算", "调整预算", "预算"},
	None: true,
	Err:  &codes.ErrName,
}

// IsBudget reports whether b is a budget.
func (b Base) IsBudget() bool { return b >= BaseInitial && b <= BaseBudget }

// Direction is the way a number goes (增减方向), as its words say. The zero value
// is none.
type Direction uint8

// The directions.
const (
	DirectionUp      Direction = iota + 1 // 增加
	DirectionDown                         // 减少
	DirectionFlat                         // 持平
	DirectionGreater                      // 大于
	DirectionLess                         // 小于
	DirectionUnsaid                       // 差值: a difference that does not say which way
	DirectionEither                       // 增加（减少）: the template's alternatives, both left
	DirectionNone                         // 无: the subject is said not to be there
)

var directions = enum.Names[Direction]{
	Type: "narrative.Direction",
	List: []string{"", "增加", "减少", "持平", "大于", "小于", "差值", "增加（减少）", "无"},
	None: true,
	Err:  &codes.ErrName,
}
