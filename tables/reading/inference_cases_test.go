package reading_test

import "github.com/fiscalcn/yusuan/tables/reading"

const head04 = "收入|~|支出|~|~\n项目|决算数|项目|合计|一般公共预算财政拨款\n"

// inferenceCases hold which form a block is taken for, and what is taken from around it.
var inferenceCases = []messy{
	{
		name: "no form without a column of codes or names",
		doc:  document(page("合计|基本支出|项目支出\n3.00|1.00|2.00")),
		want: `
			other 0`,
	},
	{
		name: "two sources are income by source, without 财政拨款, too",
		doc:  document(page("项目|~|本年收入合计|事业收入|经营收入\n科目编码|科目名称|~|~|~\n合计|~|2.00|1.00|1.00")),
		want: `
			公开02 上海2024 万元
			  合计 合计 本年收入=2.00万元 事业收入=1.00万元 经营收入=1.00万元`,
	},
	{
		name: "one source beside 财政拨款 is income by source",
		doc:  document(page("项目|~|合计|财政拨款收入|事业收入\n科目编码|科目名称|~|~|~\n合计|~|2.00|1.00|1.00")),
		want: `
			公开02 上海2024 万元
			  合计 合计 本年收入=2.00万元 财政拨款收入=1.00万元 事业收入=1.00万元`,
	},
	{
		name: "rows tell income beside expenditure where no header does",
		doc:  document(page("项目|决算数|项目|决算数\n本年收入合计|1.00|本年支出合计|1.00\n年初结转和结余||年末结转和结余|\n总计|1.00|总计|1.00")),
		want: `
			公开01 上海2024 万元
			  本年收入合计 本年收入合计 决算数=1.00万元
			  年初结转和结余 年初结转和结余 决算数=
			  收入总计 总计 决算数=1.00万元
			  本年支出合计 本年支出合计 决算数=1.00万元
			  年末结转和结余 年末结转和结余 决算数=
			  支出总计 总计 决算数=1.00万元`,
	},
	{
		name: "a page with the header again and without 合计 is of the form before",
		doc:  document(page(head05+"合计|~|1.00|1.00|\n201|一般公共服务支出|1.00|1.00|"), page(head05+"20101|人大事务|1.00|1.00|")),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  20101 人大事务 本年支出=1.00万元 基本支出=1.00万元 项目支出=`,
	},
	{
		name: "the number tells forms with the same columns apart",
		doc:  document(reading.Sheet{Form: "公开09表", Unit: "万元", Rows: cells(head05 + "合计|~|1.00|1.00|")}),
		want: `
			公开09 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=`,
	},
	{
		name: "the form behind the last comes before one that was left out",
		doc:  document(titled("政府性基金预算财政拨款收入支出决算表", head08+"合计|~|||1.00||1.00|"), page(head05+"合计|~|1.00|1.00|")),
		want: `
			公开08 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出=1.00万元 基本支出= 项目支出=1.00万元 年末结转和结余=
			公开09 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=`,
	},
	{
		name: "below another title, codes are of another table",
		doc: document(titled("一般公共预算财政拨款支出决算表", head05+"合计|~|1.00|1.00|"), titled("政府采购情况表", "201|一般公共服务支出|1.00|1.00|"),
			titled("公共预算财政拨款支出情况表", "201|一般公共服务支出|1.00|1.00|")),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			other 1 政府采购情况表
			other 2 公共预算财政拨款支出情况表`,
	},
	{
		name: "a sheet of notes is of the form before it",
		doc:  document(titled("政府性基金预算财政拨款收入支出决算表", head08+"合计|~||||||"), page("注：本表无数据。|~|~")),
		want: `
			公开08 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=`,
	},
	{
		name: "a unit below the header is that of the form",
		doc:  document(sheetIn("", head05+"金额单位：元|~|~|~|~\n合计|~|1.00|1.00|")),
		want: `
			公开05 上海2024 元
			  合计 合计 本年支出=1.00元 基本支出=1.00元 项目支出=`,
	},
	{
		name: "so is one below its title once more",
		doc:  document(sheetIn("", head05+"一般公共预算财政拨款支出决算表 单位：元|~|~|~|~\n合计|~|1.00|1.00|")),
		want: `
			公开05 上海2024 元
			  合计 合计 本年支出=1.00元 基本支出=1.00元 项目支出=`,
	},
	{
		name: "the unit that the text states of one form is that of another that states none",
		doc:  withText("收入决算表\n单位：元\n", sheetIn("", head05+"合计|~|1.00|1.00|")),
		want: `
			公开05 上海2024 元
			  合计 合计 本年支出=1.00元 基本支出=1.00元 项目支出=
			unit missing 公开05`,
	},
	{
		name: "notes need not be sentences",
		doc:  document(page(head05 + "合计|~|1.00|1.00|\n注：按决算列示|~|~|~|~\n说明：按决算列示|~|~|~|~\n备注1、按决算列示|~|~|~|~\n注:按决算列示|~|~|~|~\n其他事项无:|~|~|~|~")),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=`,
	},
	{
		name: "a table of goals is known by a word",
		doc:  document(page("项目名称|绩效目标\n某某|某某")),
		want: `
			other 0 绩效自评表`,
	},
	{
		name: "years alone are headings, in brackets, too",
		doc:  withText("2023年度\n（2022年度）\n部门:某县某局", page(head05+"合计|~|1.00|1.00|")),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			year differs "2023年度"
			year differs "(2022年度)"
			department differs "某县某局"`,
	},
	{
		name: "groups of digits make one number only if they are thousands",
		doc:  document(page(head05 + "合计|~|12 345.67|12.50 345|1234 567.00")),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=12345.67万元 基本支出= 项目支出=
			unread 0:2:3 "12.50 345"
			unread 0:2:4 "1234 567.00"
			not an amount 公开05 合计 基本支出 "12.50 345"
			not an amount 公开05 合计 项目支出 "1234 567.00"`,
	},
	{
		name: "classes with their codes in front",
		doc:  document(page(head01 + "一、一般公共预算财政拨款收入|1.00|201 一般公共服务支出|1.00\n总计|1.00|总计|1.00")),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=1.00万元
			  收入总计 总计 决算数=1.00万元
			  201 一般公共服务支出 决算数=1.00万元
			  支出总计 总计 决算数=1.00万元`,
	},
	{
		name: "of 总计 twice in one list the second is of expenditure",
		doc:  document(titled("收入支出决算总表", "项目|决算数\n一、一般公共预算财政拨款收入|1.00\n总计|1.00\n一、一般公共服务支出|2.00\n总计|2.00")),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=1.00万元
			  收入总计 总计 决算数=1.00万元
			  201 一般公共服务支出 决算数=2.00万元
			  支出总计 总计 决算数=2.00万元`,
	},
	{
		name: "a budget below 年初结转和结余 is what is left of it",
		doc:  document(titled("财政拨款收入支出决算总表", head04+"年初财政拨款结转和结余|1.00|本年支出合计|1.00|1.00\n一、一般公共预算财政拨款|1.00|||\n总计|1.00|总计|1.00|1.00")),
		want: `
			公开04 上海2024 万元
			  年初结转和结余 年初财政拨款结转和结余 决算数=1.00万元
			  年初一般公共预算财政拨款结转和结余 一般公共预算财政拨款 决算数=1.00万元
			  收入总计 总计 决算数=1.00万元
			  本年支出合计 本年支出合计 合计=1.00万元 一般公共预算财政拨款=1.00万元
			  支出总计 总计 合计=1.00万元 一般公共预算财政拨款=1.00万元`,
	},
	{
		name: "a budget below 本年收入合计 is what is left of it",
		doc:  document(titled("财政拨款收入支出决算总表", head04+"本年收入合计||本年支出合计|1.00|1.00\n一、一般公共预算财政拨款|1.00|||\n总计|1.00|总计|1.00|1.00")),
		want: `
			公开04 上海2024 万元
			  本年收入合计 本年收入合计 决算数=
			  年初一般公共预算财政拨款结转和结余 一般公共预算财政拨款 决算数=1.00万元
			  收入总计 总计 决算数=1.00万元
			  本年支出合计 本年支出合计 合计=1.00万元 一般公共预算财政拨款=1.00万元
			  支出总计 总计 合计=1.00万元 一般公共预算财政拨款=1.00万元`,
	},
	{
		name: "a budget that comes again is what is left of it",
		doc:  document(titled("财政拨款收入支出决算总表", head04+"一、一般公共预算财政拨款||本年支出合计|1.00|1.00\n一、一般公共预算财政拨款|1.00|||\n总计|1.00|总计|1.00|1.00")),
		want: `
			公开04 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款 决算数=
			  年初一般公共预算财政拨款结转和结余 一般公共预算财政拨款 决算数=1.00万元
			  收入总计 总计 决算数=1.00万元
			  本年支出合计 本年支出合计 合计=1.00万元 一般公共预算财政拨款=1.00万元
			  支出总计 总计 合计=1.00万元 一般公共预算财政拨款=1.00万元`,
	},
	{
		name: "a quarter of the amounts of the text are those of cells in 元",
		doc:  withText("支出743.10万元，上年111.10万元，前年222.20万元，再前年333.30万元。", sheetIn("", head05+"合计|~|7,431,000.00|7,431,000.00|")),
		want: `
			公开05 上海2024 元
			  合计 合计 本年支出=7431000.00元 基本支出=7431000.00元 项目支出=
			unit inferred 公开05 "元"`,
	},
	{
		name: "less than a quarter of them may be so by chance",
		doc:  withText("支出743.10万元，上年111.10万元，前年222.20万元，再前年333.30万元，此前444.40万元。", sheetIn("", head05+"合计|~|7,431,000.00|7,431,000.00|")),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=7431000.00万元 基本支出=7431000.00万元 项目支出=
			unit missing 公开05`,
	},
	{
		name: "a form whose next page is in a unit that nobody knows is read in none",
		doc:  document(page(head05+"合计|~|2.00|2.00|"), sheetIn("万美元", head05+"201|一般公共服务支出|2.00|2.00|")),
		want: `
			unread 0:2:2 "2.00"
			unread 0:2:3 "2.00"
			unread 1:2:0 "201"
			unread 1:2:1 "一般公共服务支出"
			unread 1:2:2 "2.00"
			unread 1:2:3 "2.00"
			unit unknown 公开05 "万美元"`,
	},
}
