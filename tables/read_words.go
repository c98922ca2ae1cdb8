package tables

import (
	"math/bits"
	"strings"
)

// A word is what the wording of a header cell means. This file is where a wording
// of headers is added.
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
	lineWord        // 行次
	columnNoWord    // 栏次
	amountWord      // 决算数
	budgetWord      // 预算数
	incomeSide      // 收入
	outlaySide      // 支出
	personnelWord   // 人员经费
	operationsWord  // 公用经费
	threePublicWord // “三公”经费

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
// the end of a name.
func (w word) isStructural() bool { return w >= itemWord && w <= threePublicWord && w != outlaySide }

// isKey reports whether the column of the word identifies rows.
func (w word) isKey() bool { return w >= itemWord && w <= levelWord }

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

// wordOf returns what a tidy cell of a header means.
func wordOf(s string) word {
	if s == "" {
		return noWord
	}
	if len(s) > 90 {
		return unknownWord
	}
	if w := exactWord(s); w != unknownWord {
		return w
	}
	s = strings.TrimPrefix(unnumbered(fold(s)), "其中:")
	for _, unit := range []string{"(万元)", "(元)", "(亿元)"} {
		s = strings.TrimSuffix(s, unit)
	}
	if strings.HasPrefix(s, "项目(") {
		return itemWord
	}
	return exactWord(s)
}

// exactWord knows the wordings, folded; the most frequent ones of full-width
// brackets besides.
func exactWord(s string) word {
	switch s {
	case "项目", "支出项目", "收入项目", "支出功能分类科目", "功能分类科目", "经济分类科目":
		return itemWord
	case "科目编码", "功能分类科目编码", "支出功能分类科目编码", "支出功能分类", "功能分类", "编码", "科目代码", "功能科目编码", "功能分类编码", "科目编号":
		return codeWord
	case "经济分类科目编码", "经济分类", "支出经济分类科目编码", "支出经济分类", "部门预算支出经济分类科目编码", "部门预算支出经济分类", "经济科目编码", "经济分类编码":
		return economicWord
	case "科目名称", "功能分类科目名称", "支出功能分类科目名称", "经济分类科目名称", "名称", "科目":
		return nameWord
	case "类", "款", "项", "类款项", "类款":
		return levelWord
	case "行次":
		return lineWord
	case "栏次":
		return columnNoWord
	case "决算数", "金额", "决算金额", "支出决算数", "收入决算数", "本年决算数", "决算", "本年决算", "年末决算数":
		return amountWord
	case "预算数", "年初预算数", "年初预算", "全年预算数", "本年预算数", "预算", "调整预算数", "预算金额":
		return budgetWord
	case "收入":
		return incomeSide
	case "支出":
		return outlaySide
	case "人员经费":
		return personnelWord
	case "公用经费":
		return operationsWord
	case "三公经费", "财政拨款三公经费", "一般公共预算财政拨款三公经费", "三公经费支出", "三公经费财政拨款支出", "财政拨款三公经费支出",
		"财政拨款“三公”经费", "一般公共预算财政拨款“三公”经费", "“三公”经费":
		return threePublicWord
	case "合计", "小计", "总计", "合计数":
		return totalWord
	case "本年收入合计", "本年收入", "本年收入小计", "收入合计", "本年收入总计":
		return incomeWord
	case "财政拨款收入", "财政拨款", "财政补助收入", "本年财政拨款收入":
		return fiscalWord
	case "上级补助收入":
		return superiorWord
	case "事业收入":
		return institutionalWord
	case "经营收入":
		return operatingIncomeWord
	case "附属单位上缴收入", "附属单位缴款", "附属单位缴款收入", "附属单位上缴":
		return affiliateWord
	case "其他收入":
		return otherIncomeWord
	case "本年支出合计", "本年支出", "本年支出小计", "支出合计", "本年支出总计":
		return outlayWord
	case "基本支出", "基本支出小计", "基本支出合计":
		return basicWord
	case "项目支出", "项目支出小计", "项目支出合计":
		return projectWord
	case "上缴上级支出", "上缴上级":
		return toSuperiorWord
	case "经营支出":
		return operatingWord
	case "对附属单位补助支出", "对附属单位补助":
		return toAffiliateWord
	case "一般公共预算财政拨款", "一般公共预算", "一般公共预算拨款", "公共预算财政拨款", "一般公共预算财政拨款支出":
		return generalWord
	case "政府性基金预算财政拨款", "政府性基金预算", "政府性基金财政拨款", "政府性基金", "政府性基金预算拨款", "政府性基金预算财政拨款支出":
		return managedFundWord
	case "国有资本经营预算财政拨款", "国有资本经营财政拨款", "国有资本经营预算", "国有资本经营预算拨款", "国有资本经营预算财政拨款支出":
		return stateCapitalWord
	case "年初结转和结余", "年初结转结余", "上年结转和结余", "上年结转", "年初财政拨款结转和结余", "上年结转结余":
		return openingWord
	case "年末结转和结余", "年末结转结余", "结转下年", "年末财政拨款结转和结余", "年末结转":
		return closingWord
	case "因公出国(境)费", "因公出国(境)费用", "因公出国(境)支出", "因公出国(境)", "因公出国（境）费", "因公出国经费", "因公出国(境)经费":
		return abroadWord
	case "公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车购置和运行维护费", "公务用车购置和运行费", "公务用车购置及运行维护", "公务用车购置及运行",
		"公务用车购置及运行维护费支出", "公务用车购置及运行费支出":
		return vehiclesWord
	case "公务用车购置费", "公务用车购置", "公务用车购置费支出", "公务用车购置支出":
		return purchaseWord
	case "公务用车运行维护费", "公务用车运行费", "公务用车运行维护", "公务用车运行", "公务用车运行维护费支出", "公务用车运行费支出":
		return operationWord
	case "公务接待费", "公务接待", "公务接待费支出", "公务接待支出":
		return receptionWord
	}
	return unknownWord
}
