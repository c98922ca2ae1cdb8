package outline

import (
	"strings"

	"github.com/fiscalcn/yusuan/narrative"
)

// A keyword of a heading tells its topic. Every word of it must be in the heading.
type keyword struct {
	words [2]string
	topic narrative.Topic
}

// partKeywords tell the parts of a document (第一部分, …).
var partKeywords = [...]keyword{
	{[2]string{"情况说明"}, 0},
	{[2]string{"决算说明"}, 0},
	{[2]string{"预算说明"}, 0},
	{[2]string{"情况分析"}, 0},
	{[2]string{"名词解释"}, narrative.TopicGlossary},
	{[2]string{"概况"}, narrative.TopicDuties},
	{[2]string{"职能"}, narrative.TopicDuties},
	{[2]string{"决算表"}, narrative.TopicTables},
	{[2]string{"预算表"}, narrative.TopicTables},
	{[2]string{"报表"}, narrative.TopicTables},
	{[2]string{"附件"}, narrative.TopicAttachment},
	{[2]string{"附表"}, narrative.TopicAttachment},
	{[2]string{"附录"}, narrative.TopicAttachment},
}

// specificKeywords tell the sections of an explanation wherever they stand. The
// first that fits counts.
var specificKeywords = [...]keyword{
	{[2]string{"名词解释"}, narrative.TopicGlossary},
	{[2]string{"专业名词"}, narrative.TopicGlossary},
	{[2]string{"主要职"}, narrative.TopicDuties},
	{[2]string{"机构设置"}, narrative.TopicDuties},
	{[2]string{"三公"}, narrative.TopicThreePublic},
	{[2]string{"机关运行"}, narrative.TopicAgency},
	{[2]string{"事业运行"}, narrative.TopicAgency},
	{[2]string{"采购"}, narrative.TopicProcurement},
	{[2]string{"绩效"}, narrative.TopicPerformance},
	{[2]string{"国有资产"}, narrative.TopicAssets},
	{[2]string{"资产", "占"}, narrative.TopicAssets},
	{[2]string{"国有资本"}, narrative.TopicStateCapital},
	{[2]string{"政府性基金"}, narrative.TopicManagedFund},
	{[2]string{"基本支出"}, narrative.TopicBasic},
}

// generalKeywords tell the main sections; the heading of an item below one may
// have the same words.
var generalKeywords = [...]keyword{
	{[2]string{"编制说明"}, 0},
	{[2]string{"一般公共", "支"}, narrative.TopicGeneral},
	{[2]string{"一般公共", "当年拨款"}, narrative.TopicGeneral},
	{[2]string{"公共财政拨款支出"}, narrative.TopicGeneral}, // of 2014 to 2017
	{[2]string{"公共预算财政拨款支出"}, narrative.TopicGeneral},
	{[2]string{"财政拨款"}, narrative.TopicFiscal},
	{[2]string{"结转"}, narrative.TopicBalances},
	{[2]string{"其他重要"}, narrative.TopicOther},
	{[2]string{"其他事项"}, narrative.TopicOther},
	{[2]string{"其他相关"}, narrative.TopicOther},
	{[2]string{"项目经费"}, narrative.TopicProject},
	{[2]string{"专项", "经费情况"}, narrative.TopicProject},
	{[2]string{"收入", "支出"}, narrative.TopicOverall},
	{[2]string{"收支"}, narrative.TopicOverall},
	{[2]string{"支出"}, narrative.TopicExpenditure},
	{[2]string{"收入"}, narrative.TopicIncome},
	{[2]string{"总体"}, narrative.TopicOverall},
}

// topicOf returns the topic of a folded heading.
func topicOf(heading string, keywords []keyword) (narrative.Topic, bool) {
	for _, k := range keywords {
		if strings.Contains(heading, k.words[0]) && strings.Contains(heading, k.words[1]) {
			return k.topic, true
		}
	}
	return 0, false
}
