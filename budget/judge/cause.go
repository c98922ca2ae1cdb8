package judge

import (
	"math/bits"
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Cause is how a wrong figure or wording may have come about (错因). It is named only where
// a repair of that kind makes everything hold that the figure is held against. The zero
// value is no known cause.
type Cause uint8

// The causes, the likeliest first: of several that fit, the first is named.
const (
	// CauseColumnsSwapped: two figures of a row stand in each other's columns (串列).
	CauseColumnsSwapped Cause = iota + 1
	// CauseRowsSwapped: two rows' figures stand in each other's place (串行).
	CauseRowsSwapped
	// CauseRowsShifted: the figures of several rows stand one row too high or too low
	// against their labels (错行).
	CauseRowsShifted
	// CauseSign: the sign is wrong (正负号).
	CauseSign
	// CauseUnit: 元 for 万元, 万元 for 亿元, or the other way round (单位).
	CauseUnit
	// CausePoint: the decimal point stands elsewhere (小数点错位).
	CausePoint
	// CauseTransposed: two neighbouring digits changed places (数字颠倒).
	CauseTransposed
	// CauseDropped: a digit is missing (漏位).
	CauseDropped
	// CauseDoubled: a digit is there once too often (多位).
	CauseDoubled
	// CauseScope: it is the figure that another form has for the same row (口径).
	CauseScope
	// CauseBeside: it is the figure of the row or column beside it (照抄).
	CauseBeside
	// CauseCode: the row stands under a code that is not its own (编码误写).
	CauseCode
	// CauseRowLeftOut: a row is missing that a sum counts (漏行).
	CauseRowLeftOut
	// CauseColumn: a text has the figure of another column of the row (串列).
	CauseColumn
	// CauseStalePrior: it is still last year's figure (上年数未更新).
	CauseStalePrior
	// CauseYear: another year is written (年度写错).
	CauseYear
	// CausePartIsWhole: the amount of the whole stands for the part (部分写成整体).
	CausePartIsWhole
	// CauseOtherSubject: it is what stands for another subject (照抄).
	CauseOtherSubject
	// CauseDirection: the words say up for down, or more for less (增减方向写反).
	CauseDirection
	// CauseDoubleNegative: word and sign both say that something fell: 减少…增长 -5.86%.
	CauseDoubleNegative
	// CauseUnchanged: “无变化” beside two different figures.
	CauseUnchanged
	// CauseTruncated: cut off, not rounded (截尾而未四舍五入).
	CauseTruncated
	// CauseForced: a share changed so that its list adds up to 100 % (凑成100%).
	CauseForced
	// CauseOverCurrent: a rate over this year's figure, not last year's (以本年数为基数).
	CauseOverCurrent
	// CauseRatioAsPercent: 1.14 times printed as 1.14 % (倍数写成百分数).
	CauseRatioAsPercent
	// CauseCompletion: the completion rate in the place of the share (完成率写成占比).
	CauseCompletion
	// CausePartsOfChange: the changes of the parts do not add up to that of the whole
	// (各项增减额之和不等于合计).
	CausePartsOfChange
	// CauseCountsExchanged: 批次 and 人次 exchanged (批次与人次写反).
	CauseCountsExchanged
	// CauseOlderName: the name that a code had in earlier years (旧科目名称).
	CauseOlderName
	// CausePriorAsChange: the amount of last year stands for the change (上年数写成增减额).
	CausePriorAsChange
	// CauseTemplate: words of the template that should be gone (模板残留).
	CauseTemplate

	// CauseOtherTable: the table is of another year, or of another scope (误用其他表).
	CauseOtherTable
)

var causeNames = enum.Names[Cause]{
	Type: "judge.Cause",
	List: []string{
		CauseColumnsSwapped:  "columns swapped",
		CauseRowsSwapped:     "rows swapped",
		CauseRowsShifted:     "rows shifted",
		CauseSign:            "sign",
		CauseUnit:            "unit shifted",
		CausePoint:           "decimal point shifted",
		CauseTransposed:      "digits transposed",
		CauseDropped:         "digit dropped",
		CauseDoubled:         "digit doubled",
		CauseScope:           "wrong scope",
		CauseBeside:          "copied",
		CauseCode:            "code mistyped",
		CauseRowLeftOut:      "row left out",
		CauseColumn:          "wrong column",
		CauseStalePrior:      "stale prior year",
		CauseYear:            "wrong year",
		CausePartIsWhole:     "part equal to its whole",
		CauseOtherSubject:    "copied from another subject",
		CauseDirection:       "direction",
		CauseDoubleNegative:  "double negative",
		CauseUnchanged:       "unchanged beside different figures",
		CauseTruncated:       "truncated",
		CauseForced:          "forced to 100",
		CauseOverCurrent:     "rate over the current year",
		CauseRatioAsPercent:  "ratio printed as percentage",
		CauseCompletion:      "completion in the slot of the share",
		CausePartsOfChange:   "parts of the change do not add",
		CauseCountsExchanged: "counts exchanged",
		CauseOlderName:       "older name",
		CausePriorAsChange:   "prior year for the change",
		CauseTemplate:        "template residue",
		CauseOtherTable:      "table of another year or scope",
	},
	Chinese: []string{
		CauseColumnsSwapped:  "两列金额串列",
		CauseRowsSwapped:     "两行金额互换",
		CauseRowsShifted:     "金额与科目错行",
		CauseSign:            "正负号有误",
		CauseUnit:            "单位写错（元、万元、亿元）",
		CausePoint:           "小数点错位",
		CauseTransposed:      "相邻数字颠倒",
		CauseDropped:         "漏写一位数字",
		CauseDoubled:         "多写一位数字",
		CauseScope:           "误用了其他口径的金额",
		CauseBeside:          "照抄相邻金额",
		CauseCode:            "编码误写",
		CauseRowLeftOut:      "漏列一行",
		CauseColumn:          "误用了同一行其他列的金额",
		CauseStalePrior:      "仍是上年数，未更新",
		CauseYear:            "年度写错",
		CausePartIsWhole:     "把整体的金额写成了部分的金额",
		CauseOtherSubject:    "照抄了其他项目的数字",
		CauseDirection:       "增减方向写反",
		CauseDoubleNegative:  "方向词与负号重复",
		CauseUnchanged:       "称无变化，而两数不同",
		CauseTruncated:       "截尾而未四舍五入",
		CauseForced:          "为使各占比之和等于100%而调整",
		CauseOverCurrent:     "以本年数而不是上年数为基数",
		CauseRatioAsPercent:  "把倍数写成了百分数",
		CauseCompletion:      "把完成率写成了占比",
		CausePartsOfChange:   "各项增减额之和不等于合计的增减额",
		CauseCountsExchanged: "批次与人次写反",
		CauseOlderName:       "使用了以前年度的科目名称",
		CausePriorAsChange:   "把上年数写成了增减额",
		CauseTemplate:        "模板中的备选文字未删除",
		CauseOtherTable:      "误用其他年度或口径的表",
	},
	None: true,
	Err:  &codes.ErrName,
}

// Causes is a set of causes (可能的错因): two slips can make the same of a figure, as 8.43
// becomes 0.84 by a shifted point or a lost digit. The zero value is empty. Sets are
// comparable.
type Causes uint64

// CausesOf returns the set of some causes. No known cause is no member.
func CausesOf(list ...Cause) Causes {
	var s Causes
	for _, c := range list {
		if c.IsValid() {
			s |= 1 << c
		}
	}
	return s
}

// Has reports whether c is in the set.
func (s Causes) Has(c Cause) bool { return c.IsValid() && s>>c&1 != 0 }

// Without returns the set without c.
func (s Causes) Without(c Cause) Causes { return s &^ CausesOf(c) }

// Likeliest returns the first cause of the set in the order of the constants, zero if it
// is empty.
func (s Causes) Likeliest() Cause {
	if s == 0 {
		return 0
	}
	return Cause(bits.TrailingZeros64(uint64(s)))
}

// Chinese says all causes of the set in Chinese, the likeliest first: 漏写一位数字或小数点错位.
func (s Causes) Chinese() string {
	var words []string
	for c := range causeNames.All() {
		if s.Has(c) {
			words = append(words, c.Chinese())
		}
	}
	return strings.Join(words, "或")
}
