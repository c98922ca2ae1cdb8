package tables

import (
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// Fujian2021 is the template of 福建省 for 2021, as 泉州市鲤城区 used it: 公开07 is a
// list of 决算数 of the 一般公共预算 alone, 公开09 shows expenditure only.
func Fujian2021() Edition { return Edition{&fujian2021} }

// fujian2021 follows the 公开表 of 泉州市鲤城区工业和信息化局 2021年度部门决算.
var fujian2021 = edition{Template: Template{
	Name: "福建2021",
	Forms: []FormTemplate{
		{
			Form: Form01, Title: "收入支出决算总表",
			Heads: []string{"收入/项目", "收入/决算数", "支出/项目(按支出功能分类)", "支出/决算数"},
		},
		{Form: Form02, Title: "收入决算表", Heads: heads02},
		{Form: Form03, Title: "支出决算表", Heads: heads03},
		{
			Form: Form04, Title: "财政拨款收入支出决算总表",
			Heads: []string{
				"收入/项目", "收入/金额", "支出/项目（按功能分类）", "支出/合计", "支出/一般公共预算财政拨款",
				"支出/政府性基金预算财政拨款", "支出/国有资本经营财政拨款",
			},
		},
		{
			Form: Form05, Title: "一般公共预算财政拨款支出决算表",
			Heads: []string{"本年支出/小计", "本年支出/基本支出", "本年支出/项目支出"},
		},
		{
			Form: Form06, Title: "一般公共预算财政拨款基本支出决算表",
			Heads: []string{
				"人员经费/经济分类科目编码", "人员经费/科目名称", "人员经费/金额",
				"公用经费/经济分类科目编码", "公用经费/科目名称", "公用经费/金额",
				"公用经费/经济分类科目编码", "公用经费/科目名称", "公用经费/金额",
			},
		},
		{
			Form: Form07, Title: "一般公共预算财政拨款“三公”经费支出决算表",
			Columns: []Column{Actual}, Sources: []budget.Source{budget.GeneralAppropriation}, Zeros: true,
			NoData: "本年度没有“三公”经费财政拨款支出，本表无数据。",
		},
		{
			Form: Form08, Title: "政府性基金预算财政拨款收入支出决算表", Heads: heads08,
			NoData: "本年度没有政府性基金预算财政拨款的收入、支出和结转结余，本表无数据。",
		},
		{
			Form: Form09, Title: "国有资本经营预算财政拨款支出决算表",
			Columns: []Column{Expenditure, Basic, Project}, Heads: []string{"本年支出/合计", "本年支出/基本支出", "本年支出/项目支出"},
			NoData: "本年度没有国有资本经营预算财政拨款的支出，本表无数据。",
		},
	},
	Classes: []codes.Code{
		2010000, 2020000, 2030000, 2040000, 2050000, 2060000, 2070000, 2080000, 2100000, 2110000,
		2120000, 2130000, 2140000, 2150000, 2160000, 2170000, 2190000, 2200000, 2210000, 2220000,
		2230000, 2240000, 2290000, 2310000, 2320000, 2340000,
	},
	Economic: []economic.Code{30100, 30300, 30200, 30700, 31000, 31200, 39900},
	Evidence: []Evidence{
		{Form: Form05, Head: "本年支出"},
		{Form: Form06, Blocks: 3},
		{Form: Form07, Head: "预算数", Absent: true},
		{Form: Form09, Head: "年初结转和结余", Absent: true},
	},
}}
