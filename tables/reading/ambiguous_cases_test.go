package reading_test

import "github.com/fiscalcn/yusuan/tables/reading"

// ambiguousCases are rows and columns of which the document does not tell whose they are.
var ambiguousCases = []messy{
	{
		name: "the amounts of income are lost, and no sides are named",
		doc: document(titled("收入支出决算总表", `
			项目|项目|决算数
			一、一般公共预算财政拨款收入|一、一般公共服务支出|5.00
			本年收入合计|本年支出合计|5.00`)),
		want: `
			公开01 上海2024 万元
			unread 0:1:0 "一、一般公共预算财政拨款收入"
			unread 0:1:1 "一、一般公共服务支出"
			unread 0:1:2 "5.00"
			unread 0:2:0 "本年收入合计"
			unread 0:2:1 "本年支出合计"
			unread 0:2:2 "5.00"`,
	},
	{
		name: "rows of several units, with a sum above them",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			单位名称|科目编码|科目名称|本年支出|基本支出|项目支出
			合计|~|~|3.00|3.00|
			甲局本级|201|一般公共服务支出|1.00|1.00|
			~|20113|商贸事务|1.00|1.00|
			乙中心|201|一般公共服务支出|2.00|2.00|`)),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=3.00万元 基本支出=3.00万元 项目支出=
			extra 公开05 201 | 单位名称 "甲局本级"
			unread 0:2:3 "1.00"
			unread 0:2:4 "1.00"
			unread 0:3:3 "1.00"
			unread 0:3:4 "1.00"
			unread 0:4:0 "乙中心"
			unread 0:4:1 "201"
			unread 0:4:2 "一般公共服务支出"
			unread 0:4:3 "2.00"
			unread 0:4:4 "2.00"
			rows by unit 公开05 "甲局本级"`,
	},
	{
		name: "one unit is the whole",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			单位名称|科目编码|科目名称|本年支出|基本支出|项目支出
			甲局|201|一般公共服务支出|1.00|1.00|
			甲局|20113|商贸事务|1.00|1.00|`)),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  20113 商贸事务 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			extra 公开05 201 | 单位名称 "甲局"
			extra 公开05 20113 | 单位名称 "甲局"`,
	},
	{
		name: "the column of 项 is lost: 20113 is neither",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|~|科目名称|本年支出|基本支出|项目支出
			类|款|~|~|~|~
			201|13|行政运行|2.00|2.00|
			201|13|招商引资|1.00||1.00`)),
		want: `
			公开05 上海2024 万元
			unread 0:2:3 "2.00"
			unread 0:2:4 "2.00"
			unread 0:3:0 "201"
			unread 0:3:1 "13"
			unread 0:3:2 "招商引资"
			unread 0:3:3 "1.00"
			unread 0:3:5 "1.00"
			row twice 公开05 20113 "招商引资"`,
	},
	{
		name: "the point and the digits below an integer, beside the end of a name, and digits without it",
		doc: document(titled("一般公共预算财政拨款支出决算表", head05+`
			合计|~|0|0|0.00
			~|~|.85|.85|
			201|一般公共服务|0|0.85|0.00
			~|支出|.85||
			20113|商贸事务|10|0.85|0.00
			~|~|85||`)),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=0.85万元 基本支出=0.85万元 项目支出=0.00万元
			  201 一般公共服务支出 本年支出=0.85万元 基本支出=0.85万元 项目支出=0.00万元
			  20113 商贸事务 本年支出= 基本支出=0.85万元 项目支出=0.00万元
			unread 0:7:2 "10"
			unread 0:8:2 "85"
			not an amount 公开05 20113 本年支出 "10\n85"`,
	},
	{
		name: "公用经费 beside an amount is no head",
		doc: document(titled("一般公共预算财政拨款基本支出决算表", `
			人员经费|~|1.00|公用经费|~|2.00
			301|工资福利支出|1.00|302|商品和服务支出|2.00`)),
		want: `
			unread 0:0:0 "人员经费"
			unread 0:0:2 "1.00"
			unread 0:0:3 "公用经费"
			unread 0:0:5 "2.00"
			unread 0:1:0 "301"
			unread 0:1:1 "工资福利支出"
			unread 0:1:2 "1.00"
			unread 0:1:3 "302"
			unread 0:1:4 "商品和服务支出"
			unread 0:1:5 "2.00"`,
	},
	{
		name: "合计 in a column of amounts is that of a page whose columns moved",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			项目|上年决算数|本年支出|基本支出|项目支出
			201一般公共服务支出|7.00|1.00|1.00|`), reading.Sheet{Rows: cells(`
			~|合计|7.00|1.00|1.00`)}),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			extra 公开05 201 | 上年决算数 "7.00"
			unread 1:0:1 "合计"
			unread 1:0:2 "7.00"
			unread 1:0:3 "1.00"
			unread 1:0:4 "1.00"
			row unknown 公开05`,
	},
	{
		name: "a page comes again with its title: 公开05 is no 公开09, and 总计 ends the balances of 公开04",
		doc: document(page(`
			一般公共预算财政拨款支出决算表|~|~|~|~
			科目编码|科目名称|本年支出|基本支出|项目支出
			合计|~|1.00|1.00|
			一般公共预算财政拨款支出决算表|~|~|~|~
			科目编码|科目名称|本年支出|基本支出|项目支出
			合计|~|1.00|1.00|`), titled("财政拨款收入支出决算总表", heads04+`
			一般公共预算财政拨款|5.00|一、一般公共服务支出|5.00|5.00||
			本年收入合计|5.00|本年支出合计|5.00|5.00||
			总计|5.00|总计|5.00|5.00||
			一般公共预算财政拨款|5.00|~|~|~|~|~`)),
		want: `
			公开04 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款 决算数=5.00万元
			  本年收入合计 本年收入合计 决算数=5.00万元
			  收入总计 总计 决算数=5.00万元
			  201 一般公共服务支出 合计=5.00万元 一般公共预算财政拨款=5.00万元 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  本年支出合计 本年支出合计 合计=5.00万元 一般公共预算财政拨款=5.00万元 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  支出总计 总计 合计=5.00万元 一般公共预算财政拨款=5.00万元 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			unread 0:5:0 "合计"
			unread 0:5:2 "1.00"
			unread 0:5:3 "1.00"
			unread 1:6:0 "一般公共预算财政拨款"
			unread 1:6:1 "5.00"
			row twice 公开05 合计 "合计"
			row twice 公开04 一般公共预算财政拨款收入 "一般公共预算财政拨款"`,
	},
	{
		name: "公开08 goes on below the last row of its heads, which are those of 公开09 too; a second 合计 is of either",
		doc: document(titled("政府性基金预算财政拨款收入支出决算表", `
			科目编码|科目名称|年初结转|本年收入|本年支出|~|~|年末结转
			科目编码|科目名称|年初结转|本年收入|小计|基本支出|项目支出|年末结转
			206|科学技术支出|1.00||1.00||1.00|`), reading.Sheet{Rows: cells(`
			科目编码|科目名称|~|~|小计|基本支出|项目支出|~
			20610|核电站乏燃料处理处置基金支出|1.00||1.00||1.00|
			合计|~|1.00||1.00||1.00|`)}, reading.Sheet{Rows: cells(`
			科目编码|科目名称|~|~|小计|基本支出|项目支出|~
			合计|~|2.00||2.00||2.00|
			223|国有资本经营预算支出|2.00||2.00||2.00|`)}),
		want: `
			公开08 上海2024 万元
			  合计 合计 年初结转和结余=1.00万元 本年收入= 本年支出=1.00万元 基本支出= 项目支出=1.00万元 年末结转和结余=
			  206 科学技术支出 年初结转和结余=1.00万元 本年收入= 本年支出=1.00万元 基本支出= 项目支出=1.00万元 年末结转和结余=
			  20610 核电站乏燃料处理处置基金支出 年初结转和结余=1.00万元 本年收入= 本年支出=1.00万元 基本支出= 项目支出=1.00万元 年末结转和结余=
			unread 2:1:0 "合计"
			unread 2:1:2 "2.00"
			unread 2:1:4 "2.00"
			unread 2:1:6 "2.00"
			unread 2:2:0 "223"
			unread 2:2:1 "国有资本经营预算支出"
			unread 2:2:2 "2.00"
			unread 2:2:4 "2.00"
			unread 2:2:6 "2.00"`,
	},
	{
		name: "公开03 that lost the heads above its last row is no 公开02, which has its 合计",
		doc: document(titled("收入决算表", `
			科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
			合计|~|1.00|1.00|||||
			201|一般公共服务支出|1.00|1.00|||||`), reading.Sheet{Rows: cells(`
			~|~|~|~|小计|其中：基本建设支出|~|~|~
			合计|~|3.00|2.00|1.00|1.00|||
			206|科学技术支出|3.00|2.00|1.00|1.00|||`)}, reading.Sheet{Rows: cells(`
			20601|科学技术管理事务|3.00|2.00|1.00|1.00|||`)}),
		want: `
			公开02 上海2024 万元
			  合计 合计 本年收入=1.00万元 财政拨款收入=1.00万元 上级补助收入= 事业收入= 经营收入= 附属单位上缴收入= 其他收入=
			  201 一般公共服务支出 本年收入=1.00万元 财政拨款收入=1.00万元 上级补助收入= 事业收入= 经营收入= 附属单位上缴收入= 其他收入=
			unread 1:0:4 "小计"
			unread 1:0:5 "其中：基本建设支出"
			unread 1:1:0 "合计"
			unread 1:1:2 "3.00"
			unread 1:1:3 "2.00"
			unread 1:1:4 "1.00"
			unread 1:1:5 "1.00"
			unread 1:2:0 "206"
			unread 1:2:1 "科学技术支出"
			unread 1:2:2 "3.00"
			unread 1:2:3 "2.00"
			unread 1:2:4 "1.00"
			unread 1:2:5 "1.00"
			unread 2:0:0 "20601"
			unread 2:0:1 "科学技术管理事务"
			unread 2:0:2 "3.00"
			unread 2:0:3 "2.00"
			unread 2:0:4 "1.00"
			unread 2:0:5 "1.00"`,
	},
	{
		name: "an amount in the second column below a head",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|合计|基本支出|~|项目支出
			201|一般公共服务支出|3.00|~|2.00|1.00`)),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=3.00万元 基本支出=2.00万元 项目支出=1.00万元`,
	},
	{
		name: "an amount in the second column below a head, beside two sums of what is lost",
		doc: document(titled("收入决算表", `
			科目编码|科目名称|合计|财政拨款收入|~|小计|其中：教育收费|经营收入|附属单位上缴收入|其他收入
			205|教育支出|3.00|~|1.00|2.00|2.00|~|~|~`)),
		want: `
			公开02 上海2024 万元
			unread 0:1:0 "205"
			unread 0:1:1 "教育支出"
			unread 0:1:2 "3.00"
			unread 0:1:4 "1.00"
			unread 0:1:5 "2.00"
			unread 0:1:6 "2.00"`,
	},
	{
		name: "amounts that slipped by one column against their heads",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			项目|~|合计|基本支出|项目支出
			201 一般公共服务支出|3.00|2.00|1.00|~`)),
		want: `
			公开05 上海2024 万元
			unread 0:1:0 "201 一般公共服务支出"
			unread 0:1:1 "3.00"
			unread 0:1:2 "2.00"
			unread 0:1:3 "1.00"`,
	},
	{
		name: "two columns below a sum, each with amounts",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|合计|~|基本支出|项目支出
			201|一般公共服务支出|3.00|3.50|2.00|1.00`)),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=3.00万元 基本支出=2.00万元 项目支出=1.00万元
			unread 0:1:3 "3.50"
			column unknown 公开05 "合计"`,
	},
	{
		name: "the columns of codes and names are numbered, too",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			项目|~|合计|基本支出|项目支出
			1|2|3|4|5
			201|一般公共服务支出|3.00|2.00|1.00`)),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=3.00万元 基本支出=2.00万元 项目支出=1.00万元`,
	},
	{
		name: "an amount left of the columns with heads",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			~|项目|合计|基本支出|项目支出
			4.00|201 一般公共服务支出|3.00|2.00|1.00`)),
		want: `
			公开05 上海2024 万元
			unread 0:1:0 "4.00"
			unread 0:1:1 "201 一般公共服务支出"
			unread 0:1:2 "3.00"
			unread 0:1:3 "2.00"
			unread 0:1:4 "1.00"`,
	},
	{
		name: "a digit below no amount, beside the end of a name and the point and digits below an amount",
		doc: document(titled("一般公共预算财政拨款支出决算表", `
			科目编码|科目名称|合计|基本支出|项目支出
			201|一般公共服务|0|~|0.00
			~|支出|.85|5|~
			202|外交支出|1.00|1.00|0.00`)),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=0.85万元 基本支出= 项目支出=0.00万元
			  202 外交支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=0.00万元
			unread 0:2:3 "5"`,
	},
	{
		name: "小计 of a head whose upper rows are lost, and two amounts below one head",
		doc: document(titled("政府性基金预算财政拨款收入支出决算表", `
			科目编码|科目名称|小计|基本支出|项目支出|~
			212|城乡社区支出|1.00|~|1.00|2.00`)),
		want: `
			公开08 上海2024 万元
			unread 0:1:0 "212"
			unread 0:1:1 "城乡社区支出"
			unread 0:1:2 "1.00"
			unread 0:1:4 "1.00"
			unread 0:1:5 "2.00"`,
	},
}
