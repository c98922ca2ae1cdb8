package compose_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/narrative/compose"
	"github.com/fiscalcn/yusuan/tables"
)

// withText returns an edition with the tables of 上海2024 and another text.
func withText(t require.TestingT, text ...tables.TextTemplate) tables.Edition {
	template := tables.Shanghai2024().Template()
	template.Name, template.Text = "某省2030", text
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	return e
}

// TestPatterns writes a paragraph of every kind of slot, with all and with nothing to
// compare with.
func TestPatterns(t *testing.T) {
	for pattern, want := range map[string][2]string{
		"{部门}{年}年，上年为{上年}年":                                     {"某市某局2024年，上年为2023年", "某市某局2024年，上年为2023年"},
		"支出{金额 公开05/合计/本年支出}[，年初预算{预算 公开05/合计/本年支出}]":           {"支出258.82万元，年初预算239.79万元", "支出12.35万元"},
		"[{比 公开05/合计/本年支出}上年{增减 公开05/合计/本年支出}|没有上年]":            {"比上年增加47.49万元，增长22.47%", "没有上年"},
		"[完成{完成 公开05/合计/本年支出}][，{比较 公开05/合计/本年支出}]":             {"完成107.94%，决算数大于预算数", ""},
		"[占{占比 公开05/合计/基本支出÷公开05/合计/本年支出}]":                     {"占75.47%", "占100.00%"},
		"[{异 公开03/合计/基本支出÷公开05/合计/基本支出}不同|相同]":                  {"不同", "相同"},
		"[因{因 公开01/收入总计}。]":                                     {"因项目资金增加。", ""},
		"[{若 公开08/项}有基金|无基金]":                                   {"有基金", "无基金"},
		"[甲[{因 公开01/收入总计}|乙]]":                                  {"甲项目资金增加", "甲乙"},
		"{金额 公开07/公务接待费}":                                       {"0.77万元", "0.00万元"},
		"[支出{升降 公开05/合计/本年支出}，{因 公开01/收入总计}|没有上年]":              {"支出增加，项目资金增加", "没有上年"},
		"[{比预算 公开07/合计}预算{增减预算 公开07/合计}][，因{增减预算因 公开07/公务接待费}]": {"比预算增加11.27万元，增长100.63%，因来访减少", ""},
		"[{若 公开07/公务接待费}有接待|无接待]":                               {"有接待", "无接待"},
		"接待{数 国内公务接待批次}[，外宾{数 外宾接待批次}|，未知]":                     {"接待8批次，外宾1批次", "接待【数据待补】，未知"},
		"采购{金额 政府采购支出总额}[，预留{预算 面向中小企业预留政府采购项目预算金额}]":           {"采购62.88万元，预留40.00万元", "采购【数据待补】"},
		"机关运行{金额 机关运行经费}[，{比 机关运行经费}上年{增减 机关运行经费}]":             {"机关运行22.22万元，比上年减少1.78万元，下降7.40%", "机关运行【数据待补】"},
		"得分{数 绩效自评平均得分}，自评项目{文 绩效自评项目名称}":                       {"得分91.50，自评项目设备维护项目、档案整理项目", "得分【数据待补】，自评项目【数据待补】"},
		"{待补 国有资产占有}":                                           {"【数据待补】", "【数据待补】"},
	} {
		e := withText(t, tables.TextTemplate{Heading: "说明", Say: pattern})
		for i, a := range []*budget.Account{accountgen.Full(2024), accountgen.Minimal(2024)} {
			facts := accountgen.FullFacts()
			if i == 1 {
				facts = disclosure.Facts{}
			}
			facts.Explanations.Changes.Set(disclosure.Turnover, "项目资金增加")
			c, err := compose.Text(a, facts, e)
			require.NoError(t, err, pattern)
			assert.Equal(t, "说明\n"+want[i], c.String(), pattern)
		}
	}
}

// TestPlanErrors: what cannot be written is refused before anything is, with its place.
func TestPlanErrors(t *testing.T) {
	for want, p := range map[string]tables.TextTemplate{
		"say: { without }":                         {Say: "{金额 公开05"},
		"say: a single ]":                          {Say: "增加]"},
		"say: a single }":                          {Say: "[增加}]"},
		"say: [ without ]":                         {Say: "[增加"},
		"say: more than 16 brackets in each other": {Say: strings.Repeat("[", 17) + strings.Repeat("]", 17)},
		"say: {加 公开01/收入总计}: no such slot":         {Say: "{加 公开01/收入总计}"},
		"say: {增减 公开01/收入总计} may have nothing to say: put it in brackets":    {Say: "{增减 公开01/收入总计}"},
		"say: {年 1}: nothing goes behind it":                                 {Say: "{年 1}"},
		"say: {名称}: not in a list":                                           {Say: "{名称}"},
		"say: no address, and not in a list":                                 {Say: "{金额}"},
		"say: 公开01/合计/决算数: the edition has no such figure":                   {Say: "{金额 公开01/合计}"},
		"say: {占比 公开01/收入总计}: want two addresses, parted by ÷":               {Say: "[{占比 公开01/收入总计}]"},
		"say: {因 公开01/结余分配}: no reasons are kept of that":                    {Say: "[{因 公开01/结余分配}]"},
		"say: {预算 公开01/收入总计}: no initial budget is kept of that":             {Say: "[{预算 公开01/收入总计}]"},
		"say: {款名 公开06/301}: want 人员经费合计 or 公用经费合计 of 公开06":                  {Say: "[{款名 公开06/301}]"},
		"say: 政府采购: neither a fact nor an address":                           {Say: "{金额 政府采购}"},
		"say: {数 政府采购支出总额}: nothing of the kind is known of that":            {Say: "{数 政府采购支出总额}"},
		"say: {金额 国内公务接待批次}: nothing of the kind is known of that":           {Say: "{金额 国内公务接待批次}"},
		"say: {数 公开01/收入总计}: nothing of the kind is known of that":           {Say: "{数 公开01/收入总计}"},
		"say: {增减 政府采购支出总额}: nothing of the kind is known of that":           {Say: "[{增减 政府采购支出总额}]"},
		"say: {占比 公开01/收入总计÷国内公务接待批次}: nothing of the kind is known of that": {Say: "[{占比 公开01/收入总计÷国内公务接待批次}]"},
		"say: {增减预算 公开01/收入总计}: no initial budget is kept of that":           {Say: "[{增减预算 公开01/收入总计}]"},
		"say: {待补 采购}: no such marker":                                       {Say: "{待补 采购}"},
		"when: 已知 公开05: no such condition":                                   {When: "已知 公开05", Say: "一"},
		"when: 有支出 政府采购: no such condition":                                  {When: "有支出 政府采购", Say: "一"},
		"item: {释义}: not in a list of that":                                  {Each: "公开05/项", Item: "{释义}"},
		"item: {金额}: not in a list of that":                                  {Each: "名词解释", Item: "{金额}"},
		"passage: 绩效目标: a passage of 部门预算":                                   {Passage: tables.PerformanceGoals},
		"say: a line break":                            {Say: "一\n二"},
		"each: 公开05/款: no such list":                   {Each: "公开05/款"},
		"each: missing":                                {Say: "一", Item: "{名称}"},
		"item: {序 一}: no such ordinal":                 {Each: "公开05/项", Item: "{序 一}"},
		"when: 有 公开01: no such condition":              {When: "有 公开01", Say: "一"},
		"passage: Passage(99): no such passage":        {Passage: 99},
		"parts: below no heading, and on no condition": {Parts: []tables.TextTemplate{{Say: "一"}}},
	} {
		e := withText(t, tables.TextTemplate{Heading: "说明"}, tables.TextTemplate{Heading: "二", Parts: []tables.TextTemplate{p}})
		_, err := compose.New(accountgen.Minimal(2024), e)
		require.ErrorIs(t, err, compose.ErrPlan)
		assert.EqualError(t, err, "compose.New: 某省2030: text[1].parts[0]."+want+": no plan of a text")
	}
	_, err := compose.New(accountgen.Minimal(2024), withText(t))
	require.ErrorIs(t, err, compose.ErrEdition)
	assert.EqualError(t, err, "compose.New: 某省2030: edition without a text")
}

// TestPassages: a passage is its words. An edition that writes them out says the same, and can
// change them: what [tables.Passage.Text] returns is a copy.
func TestPassages(t *testing.T) {
	plan := accountgen.Planned(2025)
	for p := tables.ThreePublicTotals; p.IsValid(); p++ {
		template, a := tables.Shanghai2024().Template(), accountgen.Full(2024)
		if p.Kind() == tables.Budget {
			template, a = tables.ShanghaiBudget2025().Template(), plan
		}
		template.Name = "某省2030"
		// A glossary has the terms of what stands before it.
		text := func(part tables.TextTemplate) string {
			part.Heading = "二、说明"
			template.Text = []tables.TextTemplate{{Heading: "一、政府采购、基本支出", Parts: []tables.TextTemplate{part}}}
			e, err := tables.NewEdition(template)
			require.NoError(t, err)
			c, err := compose.Text(a, accountgen.FullFacts(), e)
			require.NoError(t, err, p)
			assert.Greater(t, len(c.String()), 100, p)
			return c.String()
		}
		named := text(tables.TextTemplate{Passage: p})
		words := p.Text()
		assert.Equal(t, named, text(tables.TextTemplate{Parts: words}), p)
		words[0] = tables.TextTemplate{}
		assert.NotEqual(t, words, p.Text())
	}
	assert.Nil(t, tables.Passage(0).Text())
	assert.Nil(t, tables.Passage(99).Text())
}
