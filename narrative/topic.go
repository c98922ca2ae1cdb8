package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
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
