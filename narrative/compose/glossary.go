package compose

import (
	"iter"
	"math/bits"
	"strings"
)

// Term is a term of the field with its explanation (名词解释).
type Term struct {
	// Name is the term: 基本支出.
	Name string
	// Explanation is a sentence without its full stop, in our own wording.
	Explanation string
}

// terms are in the order in which glossaries have them.
var terms = [...]Term{
	{"一般公共预算财政拨款收入", "单位当年从本级财政取得的、由一般公共预算安排的资金"},
	{"政府性基金预算财政拨款收入", "单位当年从本级财政取得的、由政府性基金预算安排的资金"},
	{"国有资本经营预算财政拨款收入", "单位当年从本级财政取得的、由国有资本经营预算安排的资金"},
	{"财政拨款收入", "单位当年从本级财政取得的各类拨款，来自一般公共预算、政府性基金预算和国有资本经营预算"},
	{"上级补助收入", "事业单位从主管部门或上级单位取得的、不属于财政拨款的补助"},
	{"事业收入", "事业单位从事专业业务及为其服务的活动所得的收入"},
	{"经营收入", "事业单位在专业业务以外从事不单独核算的经营活动所得的收入"},
	{"附属单位上缴收入", "事业单位收到的、独立核算的下属单位按规定交来的款项"},
	{"其他收入", "不归入财政拨款、补助、事业、经营和上缴各项的收入，如利息、租金和捐赠"},
	{"使用非财政拨款结余", "事业单位以往年积存的非财政拨款结余抵补当年收支差额的数额"},
	{"年初结转和结余", "上年末留下、转入本年使用的资金"},
	{"结余分配", "事业单位当年非财政拨款结余按会计制度缴纳所得税、提取专用结余等的数额"},
	{"年末结转和结余", "本年末尚未用完、转入以后年度使用的资金"},
	{"基本支出", "维持机构日常运转和完成日常任务的支出，分为人员经费和公用经费"},
	{"项目支出", "在基本支出以外，为特定工作任务或事业发展目标安排的支出"},
	{"上缴上级支出", "事业单位按规定向上级单位交纳的支出"},
	{"经营支出", "事业单位在专业业务以外从事不单独核算的经营活动所发生的支出"},
	{"对附属单位补助支出", "事业单位以财政拨款以外的收入补助下属单位的支出"},
	{"人员经费", "基本支出中用于在职人员工资福利以及对个人和家庭补助的部分"},
	{"公用经费", "基本支出中用于购买商品和服务、购置日常办公设备等的部分"},
	{"“三公”经费", "财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费，" +
		"依次反映出国（境）公务的旅费和食宿培训等费用、公务用车的购置以及燃料维修保险等费用、接待公务来访的费用"},
	{"机关运行经费", "行政单位和参照公务员法管理的事业单位以一般公共预算财政拨款支付的日常公用经费，用于购买维持运转的货物和服务"},
	{"政府采购", "单位以财政性资金购买集中采购目录以内或限额标准以上的货物、工程和服务"},
	{"绩效自评", "单位对照年初设定的绩效目标，自行评价项目的产出、效果和满意度"},
}

// Glossary yields the terms that the text uses, in the order in which published
// glossaries have them. A term inside a longer one is not used:
// 一般公共预算财政拨款收入 is not 财政拨款收入.
func Glossary(text string) iter.Seq[Term] {
	return func(yield func(Term) bool) {
		used := usedTerms(text)
		for i, t := range terms[:] {
			if used.has(i) && !yield(t) {
				return
			}
		}
	}
}

// termSet is a set of indexes of terms.
type termSet uint32

func (s termSet) has(term int) bool { return s>>term&1 != 0 }

// usedTerms runs over the text once and takes the longest term at each place.
func usedTerms(text string) (used termSet) {
	// All terms begin with a character of three bytes, of which the last tells most.
	const lead, last = 0xe0, 2
	var beginning [256]termSet
	for i, t := range terms[:] {
		beginning[t.Name[last]] |= 1 << i
	}
	for at := 0; at+last < len(text); at++ {
		if text[at] < lead {
			continue
		}
		longest, length := 0, 0
		for m := beginning[text[at+last]]; m != 0; m &= m - 1 {
			i := bits.TrailingZeros32(uint32(m))
			if name := terms[i].Name; len(name) > length && strings.HasPrefix(text[at:], name) {
				longest, length = i, len(name)
			}
		}
		if length > 0 {
			used |= 1 << longest
			at += length - 1
		}
	}
	return used
}

// terms returns the terms that the text so far uses.
func (w *writer) terms() []entry {
	var entries []entry
	for term := range Glossary(string(w.text)) {
		entries = append(entries, entry{name: term.Name, explanation: term.Explanation})
	}
	return entries
}
