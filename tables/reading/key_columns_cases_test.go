package reading_test

import "github.com/fiscalcn/yusuan/tables/reading"

// keyColumnCases hold codes, names and 合计 in columns that are not those of the first page, or left of these.
var keyColumnCases = []messy{
	{
		name: "a page with the side of expenditure alone has no 收入总计",
		doc: document(titled("财政拨款收入支出决算总表", `
			收入|~|支出|~|~|~|~
			项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款
			一、一般公共预算财政拨款|5.00|一、一般公共服务支出|5.00|5.00|~|~`), reading.Sheet{Rows: cells(`
			本年支出合计|5.00|5.00|~|~
			总计|6.00|6.00|~|~`)}),
		want: `
			公开04 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款 决算数=5.00万元
			  201 一般公共服务支出 合计=5.00万元 一般公共预算财政拨款=5.00万元 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			other 1`,
	},
	{
		name: "a column lost on a page whose code and name are in one cell",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			类|款|项|科目名称|合计|基本支出|项目支出
			208|~|~|社会保障和就业支出|1.00|1.00|0.00`), reading.Sheet{Rows: cells(`
			221 住房保障支出|9.00|3.00
			22102 住房改革支出|9.00|3.00`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			unread 1:0:0 "221 住房保障支出"
			unread 1:0:1 "9.00"
			unread 1:0:2 "3.00"
			unread 1:1:0 "22102 住房改革支出"
			unread 1:1:1 "9.00"
			unread 1:1:2 "3.00"`,
	},
	{
		name: "a column lost on the first page, blank on one whose code and name are in one cell",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|合计|项目支出
			208|社会保障和就业支出|1.00|1.00`), reading.Sheet{Rows: cells(`
			221 住房保障支出|9.00|9.00|~
			22102 住房改革支出|9.00|9.00|~`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 项目支出=1.00万元
			unread 1:0:0 "221 住房保障支出"
			unread 1:0:1 "9.00"
			unread 1:0:2 "9.00"
			unread 1:1:0 "22102 住房改革支出"
			unread 1:1:1 "9.00"
			unread 1:1:2 "9.00"`,
	},
	{
		name: "a column too many on a page whose code and name are in one cell, and a blank one among its amounts",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|合计|基本支出|项目支出
			208|社会保障和就业支出|1.00|1.00|0.00`), reading.Sheet{Rows: cells(`
			221 住房保障支出|9.00|~|9.00|~
			22102 住房改革支出|9.00|~|9.00|~`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			unread 1:0:0 "221 住房保障支出"
			unread 1:0:1 "9.00"
			unread 1:0:3 "9.00"
			unread 1:1:0 "22102 住房改革支出"
			unread 1:1:1 "9.00"
			unread 1:1:3 "9.00"`,
	},
	{
		name: "a blank column among the amounts of a page whose code and name are in one cell",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			类|款|项|科目名称|合计|基本支出|项目支出
			208|~|~|社会保障和就业支出|1.00|1.00|0.00`), reading.Sheet{Rows: cells(`
			221 住房保障支出|9.00|~|9.00
			22102 住房改革支出|9.00|~|9.00`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			  221 住房保障支出 本年支出=9.00万元 基本支出= 项目支出=9.00万元
			  22102 住房改革支出 本年支出=9.00万元 基本支出= 项目支出=9.00万元`,
	},
	{
		name: "合计 alone on a page with blank columns before its amounts",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			类|款|项|科目名称|合计|基本支出|项目支出
			208|~|~|社会保障和就业支出|1.00|1.00|0.00`), reading.Sheet{Rows: cells(`
			合计|~|9.00|3.00|6.00`)}),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=9.00万元 基本支出=3.00万元 项目支出=6.00万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元`,
	},
	{
		name: "names left of their codes",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目名称|科目编码|合计|基本支出|项目支出
			合计|~|1.00|1.00|0.00
			社会保障和就业支出|208|1.00|1.00|0.00`)),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元`,
	},
	{
		name: "a sum in the columns of codes, beside the class that it is of",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			类|款|项|科目名称|合计|基本支出|项目支出
			208|小计|~|社会保障和就业支出|1.00|1.00|0.00`)),
		want: `
			公开05 上海2024 万元
			unread 0:1:0 "208"
			unread 0:1:1 "小计"
			unread 0:1:3 "社会保障和就业支出"
			unread 0:1:4 "1.00"
			unread 0:1:5 "1.00"
			unread 0:1:6 "0.00"
			code malformed 公开05 "小计"`,
	},
	{
		name: "合计 in the column of units beside a name, and beside a code",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			单位名称|科目编码|科目名称|合计|基本支出|项目支出
			合计|~|行政运行|1.00|1.00|0.00
			合计|208|~|1.00|1.00|0.00`)),
		want: `
			公开05 上海2024 万元
			  208  本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			extra 公开05 208 | 单位名称 "合计"
			unread 0:1:0 "合计"
			unread 0:1:2 "行政运行"
			unread 0:1:3 "1.00"
			unread 0:1:4 "1.00"
			unread 0:1:5 "0.00"
			row unknown 公开05 "行政运行"`,
	},
	{
		name: "合计 in the column of ordinals, and in one without a head",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			序号|科目编码|科目名称|合计|基本支出|项目支出
			合计|~|~|1.00|1.00|0.00
			1|208|社会保障和就业支出|1.00|1.00|0.00`), titled("国有资本经营预算财政拨款支出决算表", `
			~|科目编码|科目名称|合计|基本支出|项目支出
			合计|~|~|1.00|1.00|0.00
			~|223|国有资本经营预算支出|1.00|1.00|0.00`)),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			公开09 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			  223 国有资本经营预算支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元`,
	},
	{
		name: "a blank column before the amounts of a page whose last column may be cut",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			类|款|项|科目名称|合计|基本支出|项目支出
			208|~|~|社会保障和就业支出|1.00|1.00|0.00`), reading.Sheet{Rows: cells(`
			221 住房保障支出|~|9.00|9.00
			22102 住房改革支出|~|9.00|9.00`)}),
		want: `
			公开05 上海2024 万元
			  208 社会保障和就业支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			unread 1:0:0 "221 住房保障支出"
			unread 1:0:2 "9.00"
			unread 1:0:3 "9.00"
			unread 1:1:0 "22102 住房改革支出"
			unread 1:1:2 "9.00"
			unread 1:1:3 "9.00"`,
	},
}
