package narrative

import (
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
	"github.com/fiscalcn/yusuan/tables"
)

// Topic is what a section of the explanation is about (情况说明的事项), recognised by
// the words of its heading: places number their sections differently. The zero
// value is a section about nothing that is known.
type Topic uint8

// The topics. Those of the first block are about one form each, TopicOverall about
// 公开01 and so on.
const (
	TopicOverall      Topic = iota + 1 // 收入支出决算总体情况 (公开01)
	TopicIncome                        // 收入决算情况 (公开02)
	TopicExpenditure                   // 支出决算情况 (公开03)
	TopicFiscal                        // 财政拨款收入支出决算总体情况 (公开04)
	TopicGeneral                       // 一般公共预算财政拨款支出决算情况 (公开05)
	TopicBasic                         // 一般公共预算财政拨款基本支出决算情况 (公开06)
	TopicThreePublic                   // “三公”经费支出决算情况 (公开07)
	TopicManagedFund                   // 政府性基金预算财政拨款收入支出决算情况 (公开08)
	TopicStateCapital                  // 国有资本经营预算财政拨款收入支出决算情况 (公开09)
	TopicBalances                      // 结转和结余情况
	TopicPerformance                   // 预算绩效管理情况
	TopicOther                         // 其他重要事项的情况
	TopicAgency                        // 机关运行经费支出情况
	TopicProcurement                   // 政府采购支出情况
	TopicAssets                        // 国有资产占有使用情况
	TopicProject                       // 项目经费情况说明, of budgets: one project
	TopicDuties                        // 主要职能、机构设置、工作总结: outside
	TopicTables                        // 决算表: outside
	TopicGlossary                      // 名词解释: outside
	TopicAttachment                    // 附件: outside
)

var topicNames = enum.Names[Topic]{
	Type: "narrative.Topic",
	List: []string{
		TopicOverall:      "收入支出决算总体",
		TopicIncome:       "收入决算",
		TopicExpenditure:  "支出决算",
		TopicFiscal:       "财政拨款收入支出决算总体",
		TopicGeneral:      "一般公共预算财政拨款支出",
		TopicBasic:        "一般公共预算财政拨款基本支出",
		TopicThreePublic:  "“三公”经费",
		TopicManagedFund:  "政府性基金预算财政拨款",
		TopicStateCapital: "国有资本经营预算财政拨款",
		TopicBalances:     "结转和结余",
		TopicPerformance:  "预算绩效管理",
		TopicOther:        "其他重要事项",
		TopicAgency:       "机关运行经费",
		TopicProcurement:  "政府采购",
		TopicAssets:       "国有资产占用",
		TopicProject:      "项目经费",
		TopicDuties:       "部门概况",
		TopicTables:       "决算表",
		TopicGlossary:     "名词解释",
		TopicAttachment:   "附件",
	},
	None: true,
	Err:  &codes.ErrName,
}

// Outside reports whether a section with the topic is no part of the explanation
// of the figures, so that nothing is read from it.
func (t Topic) Outside() bool { return t >= TopicDuties && t <= TopicAttachment }

// isOfOneSum reports whether a section with the topic speaks of one sum of money and
// its parts, so that 支出 alone is that sum.
func (t Topic) isOfOneSum() bool {
	switch t {
	case TopicThreePublic, TopicAgency, TopicProcurement, TopicPerformance, TopicAssets:
		return true
	default:
		return false
	}
}

// form returns the form that sections with the topic are about, 0 for none.
func (t Topic) form() tables.Form {
	if t > TopicStateCapital {
		return 0
	}
	return tables.Form(t)
}

// A keyword of a heading tells its topic. Every word of it must be in the heading.
type keyword struct {
	words [2]string
	topic Topic
}

// partKeywords tell the parts of a document (第一部分, …).
var partKeywords = [...]keyword{
	{[2]string{"情况说明"}, 0},
	{[2]string{"决算说明"}, 0},
	{[2]string{"预算说明"}, 0},
	{[2]string{"情况分析"}, 0},
	{[2]string{"名词解释"}, TopicGlossary},
	{[2]string{"概况"}, TopicDuties},
	{[2]string{"职能"}, TopicDuties},
	{[2]string{"决算表"}, TopicTables},
	{[2]string{"预算表"}, TopicTables},
	{[2]string{"报表"}, TopicTables},
	{[2]string{"附件"}, TopicAttachment},
	{[2]string{"附表"}, TopicAttachment},
	{[2]string{"附录"}, TopicAttachment},
}

// specificKeywords tell the sections of an explanation wherever they stand. The
// first that fits counts.
var specificKeywords = [...]keyword{
	{[2]string{"名词解释"}, TopicGlossary},
	{[2]string{"专业名词"}, TopicGlossary},
	{[2]string{"主要职"}, TopicDuties},
	{[2]string{"机构设置"}, TopicDuties},
	{[2]string{"三公"}, TopicThreePublic},
	{[2]string{"机关运行"}, TopicAgency},
	{[2]string{"事业运行"}, TopicAgency},
	{[2]string{"采购"}, TopicProcurement},
	{[2]string{"绩效"}, TopicPerformance},
	{[2]string{"国有资产"}, TopicAssets},
	{[2]string{"资产", "占"}, TopicAssets},
	{[2]string{"国有资本"}, TopicStateCapital},
	{[2]string{"政府性基金"}, TopicManagedFund},
	{[2]string{"基本支出"}, TopicBasic},
}

// generalKeywords tell the main sections; the heading of an item below one may
// have the same words.
var generalKeywords = [...]keyword{
	{[2]string{"编制说明"}, 0},
	{[2]string{"一般公共", "支"}, TopicGeneral},
	{[2]string{"一般公共", "当年拨款"}, TopicGeneral},
	{[2]string{"财政拨款"}, TopicFiscal},
	{[2]string{"结转"}, TopicBalances},
	{[2]string{"其他重要"}, TopicOther},
	{[2]string{"其他事项"}, TopicOther},
	{[2]string{"其他相关"}, TopicOther},
	{[2]string{"项目经费"}, TopicProject},
	{[2]string{"专项", "经费情况"}, TopicProject},
	{[2]string{"收入", "支出"}, TopicOverall},
	{[2]string{"收支"}, TopicOverall},
	{[2]string{"支出"}, TopicExpenditure},
	{[2]string{"收入"}, TopicIncome},
	{[2]string{"总体"}, TopicOverall},
}

// topicOf returns the topic of a folded heading.
func topicOf(heading string, keywords []keyword) (Topic, bool) {
	for _, k := range keywords {
		if strings.Contains(heading, k.words[0]) && strings.Contains(heading, k.words[1]) {
			return k.topic, true
		}
	}
	return 0, false
}
