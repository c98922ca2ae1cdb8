package reading

import (
	"math/bits"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// A word is what the wording of a header cell means. Which wordings there are is in
// exactWord.
type word uint8

const (
	noWord      word = iota // a blank
	unknownWord             // something else

	// Structure: these stand in headers only.
	itemWord        // 项目, above labels
	codeWord        // 科目编码
	economicWord    // 经济分类科目编码
	nameWord        // 科目名称
	levelWord       // 类, 款, 项
	natureItemWord  // 项目（按支出性质和经济分类）, above labels that the forms lack
	lineWord        // 行次
	columnNoWord    // 栏次
	amountWord      // 决算数
	budgetWord      // 预算数
	initialWord     // 年初预算数
	countWord       // 统计数
	incomeSide      // 收入
	outlaySide      // 支出
	personnelWord   // 人员经费
	operationsWord  // 公用经费
	threePublicWord // “三公”经费

	besideWord // of columns that documents have beside those of the forms: 上年决算数

	// Amounts: these are names of rows, too.
	totalWord
	incomeWord
	fiscalWord
	superiorWord
	institutionalWord
	operatingIncomeWord
	affiliateWord
	otherIncomeWord
	outlayWord
	basicWord
	projectWord
	toSuperiorWord
	operatingWord
	toAffiliateWord
	generalWord
	managedFundWord
	stateCapitalWord
	openingWord
	closingWord
	abroadWord
	vehiclesWord
	purchaseWord
	operationWord
	receptionWord
)

// isStructural reports whether only headers have such a word. 支出 alone may also be
// the end of a name, and 栏次 is above the data of a page that has no head.
func (w word) isStructural() bool {
	return w >= itemWord && w <= threePublicWord && w != outlaySide && w != columnNoWord
}

// isMeasure reports whether the word says which amounts of something a column has.
func (w word) isMeasure() bool { return w == amountWord || w == budgetWord || w == initialWord }

// isKey reports whether the column of the word identifies rows.
func (w word) isKey() bool { return w >= itemWord && w <= natureItemWord }

// words is a set of them.
type words uint64

func setOf(list ...word) words {
	var s words
	for _, w := range list {
		s |= 1 << w
	}
	return s
}

func (s words) has(w word) bool     { return s&(1<<w) != 0 }
func (s words) hasAny(o words) bool { return s&o != 0 }
func (s words) count(of words) int  { return bits.OnesCount64(uint64(s & of)) }

// longestWording is how many bytes a wording of a header may have.
const longestWording = 120

// wordOf returns what a folded cell of a header means.
func wordOf(s string) word {
	if s == "" || s == silence {
		return noWord
	}
	if len(s) > longestWording {
		return unknownWord
	}
	if w := exactWord(s); w != unknownWord {
		return w
	}
	bare, _ := print.WithoutUnit(print.Unnumbered(s))
	if rest, ok := strings.CutPrefix(bare, "项目("); ok {
		if strings.Contains(rest, "性质") || strings.Contains(rest, "经济") {
			return natureItemWord
		}
		return itemWord
	}
	subject, measure := measured(bare)
	switch w := exactWord(subject); {
	case measure != noWord && w.isMeasure():
		return unknownWord // 预算数决算数: two heads
	case w != unknownWord:
		return w
	}
	return composed(subject)
}

// measured splits a folded wording into what it is of and which amounts of that it has, noWord if it does not say: “三公”经费预算数 is
// 三公经费 and budgetWord.
func measured(s string) (subject string, measure word) {
	if subject, ok := strings.CutSuffix(s, "决算数"); ok {
		return subject, amountWord
	}
	if subject, ok := strings.CutSuffix(s, "预算数"); ok {
		return subject, budgetWord
	}
	return s, noWord
}

// composed returns what a folded wording means that is put together of words: 期初财政拨款结余, 财政拨款“三公”经费支出合计.
func composed(s string) word {
	if strings.Contains(s, "三公经费") && threePublicParts.Replace(s) == "" {
		return threePublicWord
	}
	when, of := balanceOf(s)
	switch of {
	case "", "一般公共预算", "政府性基金预算", "国有资本经营预算":
		return when
	}
	return besideWord // a part
}

var threePublicParts = strings.NewReplacer("三公经费", "", "一般公共预算", "", "公共财政预算", "", "公共财政", "", "财政拨款", "", "拨款", "", "安排的", "", "支出", "",
	"合计", "", "小计", "", "总计", "", "总额", "")

// balanceOf returns what a folded wording of 结转和结余 says: when that stands, besideWord if it does not say, and of what it is, "" for the
// whole. The wording of anything else is unknownWord.
func balanceOf(s string) (when word, of string) {
	if !strings.Contains(s, "结转") && !strings.Contains(s, "结余") {
		return unknownWord, ""
	}
	for _, at := range []struct {
		prefix string
		when   word
	}{
		{"年初", openingWord}, {"上年末", openingWord}, {"上年", openingWord}, {"期初", openingWord}, {"上期", openingWord},
		{"年末", closingWord}, {"本年末", closingWord}, {"年终", closingWord}, {"期末", closingWord}, {"本期末", closingWord},
	} {
		if rest, ok := strings.CutPrefix(s, at.prefix); ok {
			return at.when, balanceParts.Replace(rest)
		}
	}
	return besideWord, ""
}

// balanceParts are what every wording of a balance may have.
var balanceParts = strings.NewReplacer("财政拨款", "", "资金", "", "结转", "", "结余", "", "和", "", "与", "", "及", "", "、", "")

// wordOf returns what a folded cell of the header means. A comparison with other figures
// is beside those of the form, and so is a year that is not the account's: 2020年决算数.
func (h *header) wordOf(t string) word {
	w := wordOf(t)
	if w != unknownWord || len(t) > longestWording {
		return w
	}
	if isComparison(t) {
		return besideWord
	}
	year := print.Year(t)
	if year == 0 || h.year == 0 {
		return w
	}
	_, rest, ok := strings.Cut(t, "年")
	switch {
	case !ok:
		return w
	case year != h.year:
		return besideWord
	case strings.TrimPrefix(rest, "度") == "":
		if h.words.hasAny(keyWords) { // else it may stand above the header
			return amountWord
		}
		return w
	default:
		return wordOf(strings.TrimPrefix(rest, "度"))
	}
}

// measureOf returns which amounts a folded cell of the header has of something else that it names, noWord if it names nothing else.
func (h *header) measureOf(s string) word {
	subject, measure := measured(s)
	if w := h.wordOf(subject); measure == noWord || w == noWord || w == unknownWord || w.isMeasure() {
		return noWord
	}
	return measure
}
