package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// RemarkKind is something wrong with the form of a text (文字瑕疵), whatever the
// figures are. The zero value is none.
type RemarkKind uint8

// The kinds of remarks.
const (
	RemarkPercentMissing RemarkKind = iota + 1 // 增长 13.95。: a rate or share without %
	RemarkUnitMissing                          // an amount without unit
	RemarkNumberMissing                        // 占 %: a unit without a number
	RemarkResidue                              // 增加（减少）, 大小于: alternatives of the template
	RemarkPlaceholder                          // XX: a blank of the template
	RemarkPunctuation                          // ，。: punctuation marks twice
	RemarkYear                                 // 202年度: a year that has not four digits
	RemarkTemplate                             // 某单位, 请据实填写: words of the template for others, and to the author
)

var remarkKinds = enum.Names[RemarkKind]{
	Type: "narrative.RemarkKind",
	List: []string{
		RemarkPercentMissing: "percent sign missing",
		RemarkUnitMissing:    "unit missing",
		RemarkNumberMissing:  "number missing",
		RemarkResidue:        "template residue",
		RemarkPlaceholder:    "placeholder",
		RemarkPunctuation:    "doubled punctuation",
		RemarkYear:           "year of another length",
		RemarkTemplate:       "template words",
	},
	Chinese: []string{
		RemarkPercentMissing: "缺百分号",
		RemarkUnitMissing:    "缺单位",
		RemarkNumberMissing:  "缺数字",
		RemarkResidue:        "模板残留",
		RemarkPlaceholder:    "未填写",
		RemarkPunctuation:    "标点重复",
		RemarkYear:           "年度位数不对",
		RemarkTemplate:       "模板用语",
	},
	Err: &codes.ErrName,
}

// Remark is one thing that is wrong with the form of the explanation.
type Remark struct {
	Kind       RemarkKind // what is wrong
	Start, End int        // enclose the words in the text
	Quote      string     // the words as written
	Chapter    int        // index in [Reading.Chapters]
}
