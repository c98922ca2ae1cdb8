package tables

import (
	"slices"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// TextTemplate is a part of the text that an edition explains its tables with (文字方案): a
// heading with what stands below it, a paragraph, a paragraph for each of a list, or a
// passage of the library. Package narrative/compose writes it, and says what is wrong
// with one that cannot be written.
//
// Heading and words have slots: {部门}, {年}, {上年}; {金额 A}, the 决算数 of an address,
// {预算 A}, its initial budget, {增减 A}, how it changed against the year before,
// {比 A}, 比 or 与 before that, {升降 A}, 增加 or 减少 alone, {增减预算 A} and {比预算 A} the same
// against the initial budget and {增减预算因 A} why, {完成 A}, what part of the budget it is, {比较 A},
// 决算数大于预算数 or the like, {占比 A÷B}, {异 A÷B}, nothing, if A differs from B, {因 A}
// and {差因 A}, why it changed or differs from the budget, {用途 A}, what it was spent on,
// {款名 公开06/人员经费合计}, the names of what was spent, {若 L}, nothing, if a list has
// any, and {若 A}, nothing, if there is an amount to print.
// In a list {序 1.} is the ordinal, in the style that is shown, {编码}, {名称}, {类} and
// {款} are of its item, and so are slots without an address; A of 占比 is then “.”. A term has
// {名称} and {释义}.
//
// A may be a fact that no table has, under the name of a narrative.Indicator: {金额
// 政府采购支出总额}, {预算 编报绩效目标项目金额}, {占比 授予中小企业合同金额÷政府采购支出总额}, and of 机关运行经费
// what it was the year before too. {数 国内公务接待批次} is a count with its measure word, or a score,
// {文 绩效自评项目名称} words: those, 部门评价项目名称, 绩效管理制度名称 and 绩效管理工作机制. 全部因公出国（境）团组数
// counts those of other departments too. A fact that is not known leaves a marker
// (【数据待补】) that is a gap of the composition; {待补 政府采购} writes one of them. The
// [Passage]s of the library show them all.
//
// What stands in brackets is left out where a slot in it has nothing to say: [，比上年{增减
// A}] without a year before, [全年接待{数 国内公务接待批次}] if that is not known, and [甲|乙] says 乙 then.
type TextTemplate struct {
	// When is on what the part depends: 有预算, 无预算, 有上年, 无上年, or with a form behind it 有
	// and 无, of anything to say of it, 有支出 and 无支出, of 公开07 or a form of expenditure. With a
	// fact behind it, or “三公”经费, 机关运行经费, 政府采购, 国有资产 or 绩效, it is 已知 and 未知, of whether
	// that is known, and 有 and 无, of whether there is then anything to say of it. "" is always.
	When    string `json:"when,omitzero"`
	Heading string `json:"heading,omitzero"` // one level below the heading around it
	Say     string `json:"say,omitzero"`     // begins a paragraph
	// Each goes on with the items of a list: 公开02/栏 its columns that have a figure to
	// print, 公开05/类 its classes, 公开05/项 its items, 公开05/预算项 with those that only the
	// initial budget has, 公开01/收入 all income lines, 公开03/性质 all natures,
	// 名词解释 the terms that the text so far has.
	Each    string         `json:"each,omitzero"`
	Item    string         `json:"item,omitzero"`    // the words of each
	First   string         `json:"first,omitzero"`   // before the first
	Between string         `json:"between,omitzero"` // between two
	Lines   bool           `json:"lines,omitzero"`   // each is a paragraph of its own
	After   string         `json:"after,omitzero"`   // ends the paragraph
	Passage Passage        `json:"passage,omitzero"` // of the library, in its words
	Parts   []TextTemplate `json:"parts,omitzero"`   // below the heading
}

// Passage is a part of a text in the words of the library (现成段落), mostly of facts that no
// table has. Its words are a [TextTemplate] like any other, which [Passage.Text] shows, to
// look at or to begin one's own with. The zero value is none.
type Passage uint8

const (
	// ThreePublicTotals compares the “三公” with budget and year before.
	ThreePublicTotals Passage = iota + 1
	// ThreePublicDetails says what each of the “三公” was spent on, with its counts.
	ThreePublicDetails
	// ThreePublicItems has each of the “三公” with its initial budget and its counts.
	ThreePublicItems
	// PerformanceManagement is goals, tracking and self-evaluations of projects.
	PerformanceManagement
	// PerformanceEvaluations is evaluations by units and department.
	PerformanceEvaluations
	// OperatingCost is 机关运行经费, as 与上年度 compares it.
	OperatingCost
	// OperatingCostOfYear is 机关运行经费, as 与上年决算数 compares it.
	OperatingCostOfYear
	// ProcurementReserved is 政府采购 with what was reserved for small businesses.
	ProcurementReserved
	// ProcurementContracts is 政府采购 with the contracts that small businesses got.
	ProcurementContracts
	// AssetsLarge is vehicles, and equipment above 1,000,000 元.
	AssetsLarge
	// AssetsGeneral is vehicles, and general and special equipment.
	AssetsGeneral
	// Glossary is 名词解释 of what the account has.
	Glossary

	// OperatingCostPlanned is 机关运行经费 of a budget.
	OperatingCostPlanned
	// ProcurementPlanned is 政府采购 of a budget, with what it reserves for small businesses.
	ProcurementPlanned
	// PerformanceGoals is the projects of a budget that have goals (绩效目标).
	PerformanceGoals
	// AssetsBefore is vehicles and equipment above 1,000,000 元 at the end of August before the
	// year of a budget, and the vehicles that it plans to buy.
	AssetsBefore
)

var passages = enum.Names[Passage]{
	Type: "tables.Passage",
	List: []string{
		ThreePublicTotals: "“三公”经费总体", ThreePublicDetails: "“三公”经费具体", ThreePublicItems: "“三公”经费逐项",
		PerformanceManagement: "绩效管理", PerformanceEvaluations: "绩效评价",
		OperatingCost: "机关运行经费比上年度", OperatingCostOfYear: "机关运行经费比上年决算数",
		ProcurementReserved: "政府采购和预留", ProcurementContracts: "政府采购和授予合同",
		AssetsLarge: "国有资产和大型设备", AssetsGeneral: "国有资产和通用专用设备", Glossary: "名词解释",
		OperatingCostPlanned: "机关运行经费预算", ProcurementPlanned: "政府采购预算和预留",
		PerformanceGoals: "绩效目标", AssetsBefore: "上年8月末国有资产和购置",
	},
	None: true,
	Err:  &codes.ErrName,
}

// Kind is of what a passage speaks: of what a budget plans, or of what an account says was done.
func (p Passage) Kind() Kind {
	if p >= OperatingCostPlanned {
		return Budget
	}
	return Final
}

// Text returns the words of the passage, nil for none.
func (p Passage) Text() []TextTemplate {
	if !p.IsValid() {
		return nil
	}
	return cloneText(passageTexts[p])
}

func cloneText(parts []TextTemplate) []TextTemplate {
	parts = slices.Clone(parts)
	for i := range parts {
		parts[i].Parts = cloneText(parts[i].Parts)
	}
	return parts
}

// Text returns a copy of the text that the edition explains its tables with, nil if it has none.
func (e Edition) Text() []TextTemplate {
	if !e.IsValid() {
		return nil
	}
	return cloneText(e.of.Text)
}
