package reading_test

import "github.com/fiscalcn/yusuan/tables/reading"

// cutCases are pages and heads that lost a part, cells that hold two things, and rows that are none of the form's: what cannot be told is
// unread.
var cutCases = []messy{
	{
		name: "小计 of a head whose upper rows are lost, beside amounts without a head",
		doc: document(titled("部门支出决算表", `
			类|款|项|~|~|~|~|小计|其中：基本建设支出|~
			208|20805||行政事业单位养老支出|7.00|9.00|6.00|3.00|3.00|1.00`)),
		want: `
			公开03 上海2024 万元
			unread 0:1:0 "208"
			unread 0:1:1 "20805"
			unread 0:1:3 "行政事业单位养老支出"
			unread 0:1:4 "7.00"
			unread 0:1:5 "9.00"
			unread 0:1:6 "6.00"
			unread 0:1:7 "3.00"
			unread 0:1:8 "3.00"
			unread 0:1:9 "1.00"`,
	},
	{
		name: "小计 of a head whose upper rows are lost, over columns that are numbered without heads",
		doc: document(titled("政府性基金预算财政拨款收入支出决算表", `
			科目编码|科目名称|小计|基本支出结转|项目支出结转和结余|~|~|~
			|栏次|1|2|3|4|5|6
			212|城乡社区支出|1.00|1.00||1.00||`)),
		want: `
			公开08 上海2024 万元
			unread 0:2:0 "212"
			unread 0:2:1 "城乡社区支出"
			unread 0:2:2 "1.00"
			unread 0:2:3 "1.00"
			unread 0:2:5 "1.00"`,
	},
	{
		name: "小计 and 合计 of what stood above them, with the same amounts",
		doc: document(titled("政府性基金预算财政拨款收入支出决算表", `
			科目编码|科目名称|小计|本年收入|合计|基本支出|项目支出|年末结转和结余
			212|城乡社区支出|1.00|0.00|1.00|1.00||0.00`)),
		want: `
			公开08 上海2024 万元
			  212 城乡社区支出 本年收入=0.00万元 基本支出=1.00万元 项目支出= 年末结转和结余=0.00万元
			unread 0:1:2 "1.00"
			unread 0:1:4 "1.00"
			column unknown 公开08 "合计"`,
	},
	{
		name: "a head without a title that has income beside the parts of expenditure is not all of it",
		doc: document(page(`
			科目编码|科目名称|本年收入|合计|基本支出|项目支出
			212|城乡社区支出|1.00|2.00|2.00|`)),
		want: `
			unread 0:1:0 "212"
			unread 0:1:1 "城乡社区支出"
			unread 0:1:2 "1.00"
			unread 0:1:3 "2.00"
			unread 0:1:4 "2.00"`,
	},
	{
		name: "a column beside the parts of what vehicles cost, below heads that are lost",
		doc: document(titled("财政拨款“三公”经费支出决算表", `
			~|~|~|小计|公务用车购置费|公务用车运行维护费|~
			决算数|5.00|1.00|—|—|—|4.00`)),
		want: `
			公开07 上海2024 万元
			  公务用车购置费 公务用车购置费 决算数=
			  公务用车运行维护费 公务用车运行维护费 决算数=
			unread 0:1:0 "决算数"
			unread 0:1:1 "5.00"
			unread 0:1:2 "1.00"
			unread 0:1:3 "—"
			unread 0:1:6 "4.00"
			column unknown 公开07 "小计"
			column unknown 公开07 "公务用车运行维护费"`,
	},
	{
		name: "a page without heads that begins with a code that was read is of another form",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|本年支出|基本支出|项目支出
			208|社会保障和就业支出|1.00|1.00|
			20805|行政事业单位养老支出|1.00|1.00|`), reading.Sheet{Rows: cells(`
			208|社会保障和就业支出|2.00||2.00
			20810|社会福利|2.00||2.00`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  20805 行政事业单位养老支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			unread 1:0:0 "208"
			unread 1:0:1 "社会保障和就业支出"
			unread 1:0:2 "2.00"
			unread 1:0:4 "2.00"
			unread 1:1:0 "20810"
			unread 1:1:1 "社会福利"
			unread 1:1:2 "2.00"
			unread 1:1:4 "2.00"`,
	},
	{
		name: "a page without heads behind 合计 below all codes is of another form",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|本年支出|基本支出|项目支出
			208|社会保障和就业支出|1.00|1.00|
			合计||1.00|1.00|`), reading.Sheet{Rows: cells(`
			212|城乡社区支出|2.00||2.00`)}),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			unread 1:0:0 "212"
			unread 1:0:1 "城乡社区支出"
			unread 1:0:2 "2.00"
			unread 1:0:4 "2.00"`,
	},
	{
		name: "a page that numbers other columns than the heads do is of another form",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|本年支出|基本支出|项目支出
			|栏次|1|2|3
			208|社会保障和就业支出|1.00|1.00|`), reading.Sheet{Rows: cells(`
			~|1|2|3|4
			212|城乡社区支出|2.00||2.00`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			unread 1:0:1 "1"
			unread 1:0:2 "2"
			unread 1:0:3 "3"
			unread 1:0:4 "4"
			unread 1:1:0 "212"
			unread 1:1:1 "城乡社区支出"
			unread 1:1:2 "2.00"
			unread 1:1:4 "2.00"`,
	},
	{
		name: "a label where codes stand, left of a number: rows of another form",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|~|科目名称|本年支出|基本支出|项目支出
			类|款|~|~|~|~
			208||社会保障和就业支出|1.00|1.00|
			六、经营收入|06|六、科学技术支出||2.00|`)),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			unread 0:3:0 "六、经营收入"
			unread 0:3:1 "06"
			unread 0:3:2 "六、科学技术支出"
			unread 0:3:4 "2.00"
			code malformed 公开05 "六、经营收入"`,
	},
	{
		name: "the number of a row above its amount in one cell",
		doc: document(titled("收入支出决算总表", `
			收入|~|~|支出|~
			项目|行次|决算数|项目|决算数
			一、一般公共预算财政拨款收入|1|188.45|一、一般公共服务支出|100.00
			二、政府性基金预算财政拨款收入||2⏎188.45|二、外交支出|100.00
			三、国有资本经营预算财政拨款收入|3|1188⏎8.45|三、国防支出|`)),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=188.45万元
			  政府性基金预算财政拨款收入 政府性基金预算财政拨款收入 决算数=
			  国有资本经营预算财政拨款收入 国有资本经营预算财政拨款收入 决算数=
			  201 一般公共服务支出 决算数=100.00万元
			  202 外交支出 决算数=100.00万元
			  203 国防支出 决算数=
			unread 0:3:2 "2\n188.45"
			unread 0:4:2 "1188\n8.45"
			not an amount 公开01 政府性基金预算财政拨款收入 决算数 "2\n188.45"
			not an amount 公开01 国有资本经营预算财政拨款收入 决算数 "1188\n8.45"`,
	},
	{
		name: "two numbers above each other in one cell, no column for the first",
		doc: document(titled("收入支出决算总表", `
			收入|~|支出|~
			项目|决算数|项目|决算数
			一、一般公共预算财政拨款收入|188.45|一、一般公共服务支出|100.00
			二、政府性基金预算财政拨款收入|2⏎188.45|二、外交支出|100.00`)),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=188.45万元
			  政府性基金预算财政拨款收入 政府性基金预算财政拨款收入 决算数=
			  201 一般公共服务支出 决算数=100.00万元
			  202 外交支出 决算数=100.00万元
			unread 0:3:1 "2\n188.45"
			not an amount 公开01 政府性基金预算财政拨款收入 决算数 "2\n188.45"`,
	},
	{
		name: "a page that numbers its codes and names too, which the heads do not number",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|本年支出|基本支出|项目支出
			208|社会保障和就业支出|1.00|1.00|`), reading.Sheet{Rows: cells(`
			1|2|3|4|5
			212|城乡社区支出|2.00||2.00`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  212 城乡社区支出 本年支出=2.00万元 基本支出= 项目支出=2.00万元`,
	},
	{
		name: "the number of a row before its amount in one cell, where thousands may be parted",
		doc: document(titled("收入支出决算总表", `
			收入|~|~|支出|~
			项目|行次|决算数|项目|决算数
			一、一般公共预算财政拨款收入|1|2 188.45|一、一般公共服务支出|100.00
			二、政府性基金预算财政拨款收入||2 188.45|二、外交支出|100.00`)),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=2188.45万元
			  政府性基金预算财政拨款收入 政府性基金预算财政拨款收入 决算数=
			  201 一般公共服务支出 决算数=100.00万元
			  202 外交支出 决算数=100.00万元
			unread 0:3:2 "2 188.45"
			not an amount 公开01 政府性基金预算财政拨款收入 决算数 "2 188.45"`,
	},
	{
		name: "last digits below a blank row, below error values, and of a column whose amount stands elsewhere",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|本年支出|基本支出|项目支出
			208|社会保障和就业支出|12.34|12.3|
			~|~|~|~|~
			~|~|~|4|~
			212|城乡社区支出|34.5|34.56|
			#N/A|#N/A|#N/A|#N/A|#N/A
			~|~|6|~|~
			221|住房保障支出|56.7|56.78|
			~|~|8|~|8`)),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=12.34万元 基本支出= 项目支出=
			  212 城乡社区支出 本年支出= 基本支出=34.56万元 项目支出=
			  221 住房保障支出 本年支出= 基本支出=56.78万元 项目支出=
			unread 0:1:3 "12.3"
			unread 0:3:3 "4"
			unread 0:4:2 "34.5"
			unread 0:5:0 "#N/A"
			unread 0:5:1 "#N/A"
			unread 0:5:2 "#N/A"
			unread 0:5:3 "#N/A"
			unread 0:5:4 "#N/A"
			unread 0:6:2 "6"
			unread 0:7:2 "56.7"
			unread 0:8:2 "8"
			unread 0:8:4 "8"
			not an amount 公开05 208 基本支出 "12.3\n4"
			row unknown 公开05 "#N/A"
			not an amount 公开05 212 本年支出 "34.5\n6"
			not an amount 公开05 221 本年支出 "56.7\n8"`,
	},
	{
		name: "a form whose heads contradict its rows ends where another table begins",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|~|科目名称|本年支出|基本支出|项目支出
			类|款|~
			208||社会保障和就业支出|1.00|1.00|
			机构运行信息表|~|~|~|~|~
			项目|行次|预算数|统计数|~|~
			1.因公出国（境）费|2|1.00|1.00|~|~
			2.公务接待费|3|1.00|1.00|~|~`)),
		want: `
			公开05 上海2024 万元
			other 0 机构运行信息表
			unread 0:2:0 "208"
			unread 0:2:2 "社会保障和就业支出"
			unread 0:2:3 "1.00"
			unread 0:2:4 "1.00"`,
	},
	{
		name: "economic classes that lost their codes, and the title of their form",
		doc: document(page(`
			科目名称|合计|人员经费|公用经费
			合计|9.00|4.00|5.00
			工资福利支出|4.00|4.00|
			基本工资|4.00|4.00|
			商品和服务支出|5.00||5.00
			办公费|3.00||3.00
			印刷费|1.00||1.00
			差旅费|||
			公务接待费|1.00||1.00`)),
		want: `
			other 0`,
	},
	{
		name: "a column of budgets between ordinals and labels of income",
		doc: document(titled("收入支出决算总表", `
			收入|~|~|~|支出|~
			项目|年初预算数|项目|金额|项目|金额
			一、|3.00|一般公共预算财政拨款收入|1.00|一、一般公共服务支出|1.00
			|3.00|总计|12.00|总计|12.00`)),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=1.00万元
			  收入总计 总计 决算数=12.00万元
			  201 一般公共服务支出 决算数=1.00万元
			  支出总计 总计 决算数=12.00万元
			extra 公开01 一般公共预算财政拨款收入 一般公共预算财政拨款收入 | 收入/年初预算数 "3.00"
			extra 公开01 收入总计 总计 | 收入/年初预算数 "3.00"`,
	},
	{
		name: "rows of 公开07 below a head that nobody knows, and the number of a page",
		doc: document(titled("财政拨款“三公”经费支出决算表", `
			某某|合计|因公出国（境）费|公务接待费
			~|~|3|~
			预算数|5.00|1.00|4.00
			决算数|3.00|1.00|2.00`)),
		want: `
			公开07 上海2024 万元
			  合计 合计 决算数=3.00万元
			  因公出国（境）费 因公出国（境）费 决算数=1.00万元
			  公务接待费 公务接待费 决算数=2.00万元
			unread 0:1:2 "3"
			unread 0:2:0 "预算数"
			unread 0:2:1 "5.00"
			unread 0:2:2 "1.00"
			unread 0:2:3 "4.00"
			unread 0:3:0 "决算数"
			column unknown 公开07 "某某"`,
	},
	{
		name: "four columns of codes below one head",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|~|~|~|科目名称|本年支出|基本支出|项目支出
			208|05|05||行政事业单位养老支出|1.00|1.00|
			208|05|05|05|机关事业单位基本养老保险缴费支出|1.00|1.00|`)),
		want: `
			公开05 上海2024 万元
			unread 0:1:0 "208"
			unread 0:1:1 "05"
			unread 0:1:2 "05"
			unread 0:1:4 "行政事业单位养老支出"
			unread 0:1:5 "1.00"
			unread 0:1:6 "1.00"
			unread 0:2:0 "208"
			unread 0:2:1 "05"
			unread 0:2:2 "05"
			unread 0:2:3 "05"
			unread 0:2:4 "机关事业单位基本养老保险缴费支出"
			unread 0:2:5 "1.00"
			unread 0:2:6 "1.00"`,
	},
	{
		name: "合计 alone on a page with blank columns, where a column may be cut off at the end",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|备注|本年支出|基本支出|项目支出
			208|社会保障和就业支出|7.00|1.00|1.00|`), reading.Sheet{Rows: cells(`
			合计|~|7.00|1.00|1.00`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			extra 公开05 208 | 备注 "7.00"
			unread 1:0:0 "合计"
			unread 1:0:2 "7.00"
			unread 1:0:3 "1.00"
			unread 1:0:4 "1.00"`,
	},
	{
		name: "the number of a page left of rows that are indented",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			~|科目编码|~|~|科目名称|本年支出|基本支出|项目支出
			~|类|款|项|~|~|~|~
			~|208|||社会保障和就业支出|1.00|1.00|`), reading.Sheet{Rows: cells(`
			~|第3页，共9页|~|~|~|~|~|~|~
			~|~|212|01|04|城管执法|2.00|1.00|1.00`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  2120104 城管执法 本年支出=2.00万元 基本支出=1.00万元 项目支出=1.00万元`,
	},
	{
		name: "opening balances of 公开04 behind funds below a head that nobody knows",
		doc: document(titled("财政拨款收入支出决算总表", `
			收入|~|支出|~|~|~|~
			某某|金额|项目（按功能分类）|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款
			一般公共预算财政拨款|5.00|一般公共服务支出|5.00|5.00||
			政府性基金预算财政拨款||外交支出||||
			国有资本经营预算财政拨款||国防支出||||
			本年收入合计|5.00|公共安全支出||||
			年初财政拨款结转和结余|1.00|教育支出||||`), reading.Sheet{Rows: cells(`
			~|收入|~|支出|~|~|~|~
			~|项目|金额|项目（按功能分类）|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款
			~|一般公共预算财政拨款||科学技术支出||||
			~|政府性基金预算财政拨款|1.00|文化旅游体育与传媒支出||||
			~|总计|6.00|卫生健康支出||||`)}),
		want: `
			公开04 上海2024 万元
			  收入总计 总计 决算数=6.00万元
			  201 一般公共服务支出 合计=5.00万元 一般公共预算财政拨款=5.00万元 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  202 外交支出 合计= 一般公共预算财政拨款= 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  203 国防支出 合计= 一般公共预算财政拨款= 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  204 公共安全支出 合计= 一般公共预算财政拨款= 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  205 教育支出 合计= 一般公共预算财政拨款= 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  206 科学技术支出 合计= 一般公共预算财政拨款= 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  207 文化旅游体育与传媒支出 合计= 一般公共预算财政拨款= 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  210 卫生健康支出 合计= 一般公共预算财政拨款= 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			unread 0:2:0 "一般公共预算财政拨款"
			unread 0:2:1 "5.00"
			unread 0:3:0 "政府性基金预算财政拨款"
			unread 0:4:0 "国有资本经营预算财政拨款"
			unread 0:5:0 "本年收入合计"
			unread 0:5:1 "5.00"
			unread 0:6:0 "年初财政拨款结转和结余"
			unread 0:6:1 "1.00"
			unread 1:2:1 "一般公共预算财政拨款"
			unread 1:3:1 "政府性基金预算财政拨款"
			unread 1:3:2 "1.00"
			column unknown 公开04 "收入/某某"`,
	},
	{
		name: "公开09 by its number alone, behind 公开08 without 合计",
		doc: document(titled("政府性基金预算财政拨款收入支出决算表", `
			科目编码|科目名称|年初结转和结余|本年收入|本年支出|基本支出|项目支出|年末结转和结余
			212|城乡社区支出|1.00||1.00|1.00||`), titled("公开09表", `
			科目编码|科目名称|年初结转和结余|本年收入|本年支出|基本支出|项目支出|年末结转和结余
			208|社会保障和就业支出|2.00||2.00|2.00||`)),
		want: `
			公开08 上海2024 万元
			  212 城乡社区支出 年初结转和结余=1.00万元 本年收入= 本年支出=1.00万元 基本支出=1.00万元 项目支出= 年末结转和结余=
			公开09 上海2024 万元
			  208 社会保障和就业支出 年初结转和结余=2.00万元 本年收入= 本年支出=2.00万元 基本支出=2.00万元 项目支出= 年末结转和结余=`,
	},
}
