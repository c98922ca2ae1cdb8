package tables

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// Shanghai2024 is the template of 上海市 for 2024: 公开07 is one row of 预算数 and
// 决算数 out of all fiscal money, 公开08 and 09 show income and balances.
func Shanghai2024() Edition { return Edition{&shanghai2024} }

// shanghai2024 follows the 上海市2024年度部门决算公开模板.
var shanghai2024 = edition{Template: Template{
	Name: "上海2024",
	Forms: []FormTemplate{
		{
			Form: Form01, Title: "收入支出决算总表",
			Heads: []string{"收入/项目", "收入/决算数", "支出/项目", "支出/决算数"},
		},
		{Form: Form02, Title: "收入决算表", Heads: heads02},
		{Form: Form03, Title: "支出决算表", Heads: heads03},
		{
			Form: Form04, Title: "财政拨款收入支出决算总表",
			Heads: []string{
				"收入/项目", "收入/决算数", "支出/项目", "支出/合计", "支出/一般公共预算财政拨款",
				"支出/政府性基金预算财政拨款", "支出/国有资本经营预算财政拨款",
			},
		},
		{
			Form: Form05, Title: "一般公共预算财政拨款支出决算表",
			Heads: []string{"合计", "基本支出", "项目支出"}, TotalLast: true,
		},
		{
			Form: Form06, Title: "一般公共预算财政拨款基本支出决算表",
			Heads: []string{"经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数"},
		},
		{
			Form: Form07, Title: "财政拨款“三公”经费支出决算表", Across: true,
			NoData: "本年度没有“三公”经费财政拨款支出，本表无数据。",
		},
		{
			Form: Form08, Title: "政府性基金预算财政拨款收入支出决算表", Heads: heads08,
			NoData: "本年度没有政府性基金预算财政拨款的收入、支出和结转结余，本表无数据。",
		},
		{
			Form: Form09, Title: "国有资本经营预算财政拨款收入支出决算表", Heads: heads08,
			NoData: "本年度没有国有资本经营预算财政拨款的收入、支出和结转结余，本表无数据。",
		},
	},
	Classes: []codes.Code{
		2010000, 2020000, 2030000, 2040000, 2050000, 2060000, 2070000, 2080000, 2100000, 2110000,
		2120000, 2130000, 2140000, 2150000, 2160000, 2170000, 2190000, 2200000, 2210000, 2220000,
		2230000, 2240000, 2290000, 2340000,
	},
	Economic:        []economic.Code{30100, 30300, 30200, 31000},
	EconomicOmitted: []economic.Code{31005, 31006, 31008, 31009, 31010, 31011, 31012},
	Evidence: []Evidence{
		{Form: Form05, Head: "本年支出", Absent: true},
		{Form: Form06, Blocks: 2},
		{Form: Form07, Head: "预算数"},
		{Form: Form09, Head: "年初结转和结余"},
	},
}}
