package wording

import (
	"math/bits"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
)

// A Word is what the wording of a header cell means. Which wordings there are is in
// exactWord.
type Word uint8

// The words, those of structure first: these stand in headers only. The names of amounts, from [TotalWord] on, are names of rows, too.
const (
	NoWord      Word = iota // a blank
	UnknownWord             // something else

	ItemWord        // 项目, above labels
	CodeWord        // 科目编码
	EconomicWord    // 经济分类科目编码
	NameWord        // 科目名称
	LevelWord       // 类, 款, 项
	NatureItemWord  // 项目（按支出性质和经济分类）, above labels that the forms lack
	LineWord        // 行次
	ColumnNoWord    // 栏次
	AmountWord      // 决算数
	BudgetWord      // 预算数
	InitialWord     // 年初预算数
	CountWord       // 统计数
	IncomeSide      // 收入
	OutlaySide      // 支出
	PersonnelWord   // 人员经费
	OperationsWord  // 公用经费
	ThreePublicWord // “三公”经费

	BesideWord // of columns that documents have beside those of the forms: 上年决算数

	TotalWord
	IncomeWord
	FiscalWord
	SuperiorWord
	InstitutionalWord
	OperatingIncomeWord
	AffiliateWord
	OtherIncomeWord
	OutlayWord
	BasicWord
	ProjectWord
	ToSuperiorWord
	OperatingWord
	ToAffiliateWord
	GeneralWord
	ManagedFundWord
	StateCapitalWord
	OpeningWord
	ClosingWord
	AbroadWord
	VehiclesWord
	PurchaseWord
	OperationWord
	ReceptionWord
	AgencyCostWord // 机关运行经费, of budgets alone
)

// IsStructural reports whether only headers have such a word. 支出 alone may also be
// the end of a name, and 栏次 is above the data of a page that has no head.
func (w Word) IsStructural() bool {
	return w >= ItemWord && w <= ThreePublicWord && w != OutlaySide && w != ColumnNoWord
}

// IsMeasure reports whether the word says which amounts of something a column has.
func (w Word) IsMeasure() bool { return w == AmountWord || w == BudgetWord || w == InitialWord }

// IsSum reports whether the word says that a column has the whole of something, without saying of what: 决算数, 合计.
func (w Word) IsSum() bool { return w == AmountWord || w == TotalWord }

// IsKey reports whether the column of the word identifies rows.
func (w Word) IsKey() bool { return w >= ItemWord && w <= NatureItemWord }

// Words is a set of them.
type Words uint64

// SetOf returns the set of some words.
func SetOf(list ...Word) Words {
	var s Words
	for _, w := range list {
		s |= 1 << w
	}
	return s
}

// Has reports whether a word is in the set.
func (s Words) Has(w Word) bool { return s&(1<<w) != 0 }

// HasAny reports whether a word of another set is in this one.
func (s Words) HasAny(o Words) bool { return s&o != 0 }

// Count returns how many words of another set are in this one.
func (s Words) Count(of Words) int { return bits.OnesCount64(uint64(s & of)) }

// Silence is the usual wording of a head that says nothing of the columns below it. No
// document has it.
const Silence = "\x00"

// LongestWording is how many bytes a wording of a header may have.
const LongestWording = 120

// columnMarks are what heads end in that number their columns, or have a note: 本年支出合计①, 项目支出*.
const columnMarks = "①②③④⑤⑥⑦⑧⑨⑩*※"

// WordOf returns what a folded cell of a header means.
func WordOf(s string) Word {
	if s == "" || s == Silence {
		return NoWord
	}
	if len(s) > LongestWording {
		return UnknownWord
	}
	if w := exactWord(s); w != UnknownWord {
		return w
	}
	bare, _ := print.WithoutUnit(print.Unnumbered(strings.TrimRight(s, columnMarks)))
	if rest, ok := strings.CutPrefix(bare, "项目("); ok {
		if strings.Contains(rest, "性质") || strings.Contains(rest, "经济") {
			return NatureItemWord
		}
		return ItemWord
	}
	subject, measure := Measured(bare)
	if len(subject) == len(s) {
		return composed(s) // nothing came off: it has been looked up
	}
	switch w := exactWord(subject); {
	case measure != NoWord && w.IsMeasure():
		return UnknownWord // 预算数决算数: two heads
	case w != UnknownWord:
		return w
	}
	return composed(subject)
}

// Measured splits a folded wording into what it is of and which amounts of that it has, noWord if it does not say: “三公”经费预算数 is
// 三公经费 and budgetWord.
func Measured(s string) (subject string, measure Word) {
	if subject, ok := strings.CutSuffix(s, "决算数"); ok {
		return subject, AmountWord
	}
	if subject, ok := strings.CutSuffix(s, "预算数"); ok {
		return subject, BudgetWord
	}
	return s, NoWord
}

// composed returns what a folded wording means that is put together of words: 期初财政拨款结余, 财政拨款“三公”经费支出合计.
func composed(s string) Word {
	if strings.Contains(s, "三公经费") && threePublicParts.Replace(s) == "" {
		return ThreePublicWord
	}
	when, of := balanceOf(s)
	switch of {
	case "", "一般公共预算", "政府性基金预算", "国有资本经营预算":
		return when
	}
	return BesideWord // a part
}

var threePublicParts = strings.NewReplacer("三公经费", "", "一般公共预算", "", "公共财政预算", "", "公共财政", "", "财政拨款", "", "拨款", "", "安排的", "", "支出", "",
	"合计", "", "小计", "", "总计", "", "总额", "")

// balanceOf returns what a folded wording of 结转和结余 says: when that stands, besideWord if it does not say, and of what it is, "" for the
// whole. The wording of anything else is unknownWord.
func balanceOf(s string) (when Word, of string) {
	if i := strings.Index(s, "结"); i < 0 || !HasAny(s[i:], "结转", "结余") {
		return UnknownWord, ""
	}
	for _, at := range []struct {
		prefix string
		when   Word
	}{
		{"年初", OpeningWord}, {"上年末", OpeningWord}, {"上年", OpeningWord}, {"期初", OpeningWord}, {"上期", OpeningWord},
		{"年末", ClosingWord}, {"本年末", ClosingWord}, {"年终", ClosingWord}, {"期末", ClosingWord}, {"本期末", ClosingWord},
	} {
		if rest, ok := strings.CutPrefix(s, at.prefix); ok {
			return at.when, balanceParts.Replace(rest)
		}
	}
	return BesideWord, ""
}

// balanceParts are what every wording of a balance may have.
var balanceParts = strings.NewReplacer("财政拨款", "", "资金", "", "结转", "", "结余", "", "和", "", "与", "", "及", "", "、", "")
