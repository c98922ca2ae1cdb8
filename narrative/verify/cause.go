package verify

import "fmt"

// Cause is how a wrong statement may have come about (错因). It is named only where
// the mended statement fits everything that it is held against. The zero value is
// no known cause.
type Cause uint8

// The causes. Of several that fit the first one is named.
const (
	CauseWrongScope      Cause = iota + 1 // 口径: the figure that another form has for the same row
	CauseWrongColumn                      // 串列: the figure of another column of the row
	CauseStalePrior                       // 上年数未更新
	CauseWrongYear                        // 年度写错
	CauseUnit                             // 元 for 万元, 万元 for 亿元
	CausePoint                            // 小数点错位
	CauseTransposed                       // 数字颠倒
	CauseDropped                          // 漏位
	CauseDoubled                          // 多位
	CausePartIsWhole                      // 部分写成整体
	CauseCopied                           // 照抄: what stands for another subject
	CauseDirection                        // 增减方向写反
	CauseDoubleNegative                   // 减少…增长 -5.86%
	CauseUnchanged                        // “无变化” beside two different figures
	CauseTruncated                        // 截尾而未四舍五入
	CauseForced                           // 凑成100%
	CauseOverCurrent                      // 以本年数为基数
	CauseRatioAsPercent                   // 倍数写成百分数: 1.14 times as 1.14%
	CauseCompletion                       // 完成率写成占比
	CausePartsDoNotAdd                    // 各项增减额之和不等于合计
	CauseCountsExchanged                  // 批次与人次写反
	CauseOlderName                        // 旧科目名称
	CauseTemplateResidue                  // 模板残留
)

var causeNames = [...]string{
	CauseWrongScope:      "wrong scope",
	CauseWrongColumn:     "wrong column",
	CauseStalePrior:      "stale prior year",
	CauseWrongYear:       "wrong year",
	CauseUnit:            "unit shifted",
	CausePoint:           "decimal point shifted",
	CauseTransposed:      "digits transposed",
	CauseDropped:         "digit dropped",
	CauseDoubled:         "digit doubled",
	CausePartIsWhole:     "part equal to its whole",
	CauseCopied:          "copied from another subject",
	CauseDirection:       "direction",
	CauseDoubleNegative:  "double negative",
	CauseUnchanged:       "unchanged beside different figures",
	CauseTruncated:       "truncated",
	CauseForced:          "forced to 100",
	CauseOverCurrent:     "rate over the current year",
	CauseRatioAsPercent:  "ratio printed as percentage",
	CauseCompletion:      "completion in the slot of the share",
	CausePartsDoNotAdd:   "parts of the change do not add",
	CauseCountsExchanged: "counts exchanged",
	CauseOlderName:       "older name",
	CauseTemplateResidue: "template residue",
}

var causeWords = [...]string{
	CauseWrongScope:      "误用了其他口径的金额",
	CauseWrongColumn:     "误用了同一行其他列的金额",
	CauseStalePrior:      "仍是上年数，未更新",
	CauseWrongYear:       "年度写错",
	CauseUnit:            "单位写错（元、万元、亿元）",
	CausePoint:           "小数点错位",
	CauseTransposed:      "相邻数字颠倒",
	CauseDropped:         "漏写一位数字",
	CauseDoubled:         "多写一位数字",
	CausePartIsWhole:     "把整体的金额写成了部分的金额",
	CauseCopied:          "照抄了其他项目的数字",
	CauseDirection:       "增减方向写反",
	CauseDoubleNegative:  "方向词与负号重复",
	CauseUnchanged:       "称无变化，而两数不同",
	CauseTruncated:       "截尾而未四舍五入",
	CauseForced:          "为使各占比之和等于100%而调整",
	CauseOverCurrent:     "以本年数而不是上年数为基数",
	CauseRatioAsPercent:  "把倍数写成了百分数",
	CauseCompletion:      "把完成率写成了占比",
	CausePartsDoNotAdd:   "各项增减额之和不等于合计的增减额",
	CauseCountsExchanged: "批次与人次写反",
	CauseOlderName:       "使用了以前年度的科目名称",
	CauseTemplateResidue: "模板中的备选文字未删除",
}

// String returns a few English words, "" for no known cause.
func (c Cause) String() string {
	if int(c) < len(causeNames) {
		return causeNames[c]
	}
	return fmt.Sprintf("Cause(%d)", c)
}

// words says it in Chinese.
func (c Cause) words() string { return causeWords[c] }
