package reading

import (
	"strings"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// narrowing are the words before a noun by which it is not what it names, but an
// average of it, what came or went of it, or all but something.
var narrowing = [...]string{
	"人均", "生均", "师均", "床均", "车均", "户均", "亩均", "次均", "批均", "台均", "日均", "月均", "年均", "平均", "每人", "每辆", "每台", "每批", "每次", "每户", "每月", "每日",
	"新增", "新购", "报废", "处置", "调入", "调出", "调拨", "划转", "捐赠", "租用", "租赁", "出租", "出借",
	"不含", "不包括", "不包含", "非本级", "往来", "在职", "退休", "追加",
}

// subordinates are what the units of a department are called, whose figures are not
// those of all of it; nor are those of its offices beside them.
var subordinates = [...]string{"属单位", "属事业单位", "属学校", "事业单位", "下属", "直属", "二级单位"}

// joining are the words that make subordinates no more than a part of what is meant.
var joining = [...]string{"及", "和", "与", "含", "、", "等"}

// narrowed reports whether the words before the noun that a phrase ends in make it
// less than what it names: 人均因公出国（境）费.
func (r *reader) narrowed(p *phrase, by saying) bool {
	if r.isPart(p, by) {
		return true
	}
	if p.at <= p.from {
		return false
	}
	own, before := r.wordsBefore(p.from, p.at), r.wordsBefore(min(r.phrase.edge, p.from), p.at)
	if prose.ContainsAny(before, narrowing[:]...) || strings.HasPrefix(own, "含") && own != "含" {
		return true
	}
	if r.ofOtherMoney(p.noun, own) && !strings.Contains(before, "一般公共预算") {
		return true
	}
	before = strings.ReplaceAll(before, "行政事业单位", "")                                                     // which are all there are
	below := prose.ContainsAny(before, subordinates[:]...) && p.noun != nounOf(narrative.AgencyOperation) // which is that of offices alone
	if strings.Contains(own, "本级") || strings.HasSuffix(own, "机关") {                                      // the department without its units
		return !below && !prose.ContainsAny(before, joining[:]...) && r.speaksOfUnits()
	}
	return below && !prose.ContainsAny(before, joining[:]...)
}

// wordsBefore returns the words from glyph i to end, or as many of the last ones as bear on
// what follows.
func (r *reader) wordsBefore(i, end int) string {
	const most = 4 * prose.LongestName
	return r.Folded(max(i, end-most), end)
}

// otherMoney is what the money is called that “三公”经费 and the like of the account are not paid from.
var otherMoney = [...]string{"政府性基金", "国有资本", "非财政", "其他资金", "自有资金", "自筹", "单位资金"}

// ofOtherMoney reports whether the words before a noun say that it is what some money
// alone pays for or leaves, which no cell holds.
func (r *reader) ofOtherMoney(n nouns.Noun, before string) bool {
	switch topic := r.Current().Topic; {
	case n >= nouns.ThreePublic && n <= nouns.Reception, n == nounOf(narrative.AgencyOperation), n == nounOf(narrative.Procurement):
		return prose.ContainsAny(before, otherMoney[:]...)
	case n == nouns.Opening || n == nouns.Closing:
		return topic != narrative.TopicManagedFund && topic != narrative.TopicStateCapital && prose.ContainsAny(before, "政府性基金", "国有资本", "非财政", "其他资金", "专项资金")
	default:
		return false
	}
}

// alsoOfOtherMoney returns what such money is called, if a phrase is enumerated behind what it pays for, else "":
// 自有资金列支公务用车运行维护费5万元、公务接待费1万元.
func (r *reader) alsoOfOtherMoney(p *phrase) string {
	before := r.now.subject
	if !p.noun.IsOfThreePublic() || p.before || p.quote == 0 || r.At(p.quote-1) != '、' || before != (narrative.Subject{Name: before.Name}) {
		return ""
	}
	for _, money := range otherMoney {
		if strings.Contains(before.Name, money) {
			return money
		}
	}
	return ""
}

// isPart reports whether a phrase before an amount names with more words what is being
// broken down, or one of the “三公” again with fewer: 公务接待费3万元，其中：局机关公务接待费2万元; 公务用车运行维护费5万元，其中：车辆运行费2万元.
func (r *reader) isPart(p *phrase, by saying) bool {
	isShort := p.noun.IsOfThreePublic() && p.noun != nouns.ThreePublic
	if !p.before && !isShort || by == byThings || !r.now.parted || isStage(indicatorOf(p.noun)) || r.meant(p.noun) == 0 {
		return false
	}
	s, _ := r.named(r.meant(p.noun))
	return s == r.now.whole && !s.IsZero()
}
