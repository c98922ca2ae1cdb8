package reading_test

import (
	"strings"

	"github.com/fiscalcn/yusuan/tables/reading"
)

const head01 = "收入|~|支出|~\n项目|决算数|项目|决算数\n"
const head07list = "项目|决算数\n"

// withText is a document with text between its tables.
func withText(text string, sheets ...reading.Sheet) reading.Document {
	d := document(sheets...)
	d.Text = text
	return d
}

// heuristicCases hold what the reader concludes from little: each fails if one of its
// conclusions is always drawn, or never.
var heuristicCases = []messy{
	{
		name: "a table of words behind a form of as many columns is none of it",
		doc: document(page(head05+"201|一般公共服务支出|1.00|1.00|"), page("甲单位|某路|负责人|甲|乙\n乙单位|某街|负责人|丙|丁"),
			page(head01+"一、一般公共预算财政拨款收入|1.00|一、一般公共服务支出|1.00"), page("甲单位|某路|负责人|甲\n乙单位|某街|负责人|丙"),
			page("经济分类科目编码|科目名称|决算数\n30101|基本工资|1.00"), page("甲单位|某路|负责人\n乙单位|某街|负责人"),
			page(head07list+"合计|1.00\n3.公务接待费|1.00"), page("甲单位|某路\n乙单位|某街")),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=1.00万元
			  201 一般公共服务支出 决算数=1.00万元
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			公开06 上海2024 万元
			  30101 基本工资 决算数=1.00万元
			公开07 上海2024 万元
			  合计 合计 决算数=1.00万元
			  公务接待费 公务接待费 决算数=1.00万元
			other 1 
			other 3 
			other 5 
			other 7`,
	},
	{
		name: "a form goes on below a row that it has not, though no amount is stated there",
		doc: document(page(head01+"一、一般公共预算财政拨款收入|1.00|一、一般公共服务支出|1.00"),
			page("提取职工福利基金||转入事业基金|\n二、政府性基金预算财政拨款收入||二、外交支出|\n总计|1.00|总计|1.00")),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=1.00万元
			  政府性基金预算财政拨款收入 政府性基金预算财政拨款收入 决算数=
			  收入总计 总计 决算数=1.00万元
			  201 一般公共服务支出 决算数=1.00万元
			  202 外交支出 决算数=
			  支出总计 总计 决算数=1.00万元`,
	},
	{
		name: "the list of the “三公” goes on where no amount is stated",
		doc:  document(page(head07list+"合计|\n1.因公出国（境）费|"), page("2.公务用车购置及运行维护费|\n3.公务接待费|")),
		want: `
			公开07 上海2024 万元
			  合计 合计 决算数=
			  因公出国（境）费 因公出国（境）费 决算数=
			  公务用车购置及运行维护费 公务用车购置及运行维护费 决算数=
			  公务接待费 公务接待费 决算数=
			no statement 公开07`,
	},
	{
		name: "the number of a table of another list says nothing",
		doc:  document(reading.Sheet{Form: "财决09表", Unit: "万元", Rows: cells(head05 + "合计|~|1.00|1.00|")}),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=`,
	},
	{
		name: "codes without any header belong to no form",
		doc:  document(page("2010101|行政运行|1.00|1.00|")),
		want: `
			unread 0:0:0 "2010101"
			unread 0:0:1 "行政运行"
			unread 0:0:2 "1.00"
			unread 0:0:3 "1.00"`,
	},
	{
		name: "other tables of different width stand by themselves",
		doc:  document(page("甲单位|某路|负责人"), page("甲单位|某路|负责人|丙")),
		want: `
			other 0 
			other 1`,
	},
	{
		name: "of two columns below a merged head only the first is of it where both have amounts",
		doc:  document(page("项目|~|本年支出|~|基本支出|项目支出\n科目编码|科目名称|~|~|~|~\n合计|~|1.00|2.00|1.00|\n201|一般公共服务支出||1.00|1.00|")),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  201 一般公共服务支出 本年支出= 基本支出=1.00万元 项目支出=
			unread 0:2:3 "2.00"
			unread 0:3:3 "1.00"
			column unknown 公开05 "本年支出"`,
	},
	{
		name: "what says that it is a part is one, though nobody knows of what",
		doc: document(page("项目|~|合计|其中：某某资金|基本支出|项目支出\n科目编码|科目名称|~|~|~|~\n合计|~|1.00|0.50|1.00|"),
			page(head01+"一、一般公共预算财政拨款收入|1.00|一、一般公共服务支出|1.00\n其中：某某资金|0.50||")),
		want: `
			公开01 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款收入 决算数=1.00万元
			  201 一般公共服务支出 决算数=1.00万元
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			extra 公开05 合计 合计 | 其中：某某资金 "0.50"
			extra 公开01 某某资金 | 决算数 "0.50"`,
	},
	{
		name: "lines of the text end in any way",
		doc: withText(strings.ReplaceAll("政府性基金预算财政拨款收入支出决算表\n本年度没有政府性基金预算财政拨款支出。\n", "\n", " \r\n"),
			titled("政府性基金预算财政拨款收入支出决算表", head08+"合计|~||||||")),
		want: `
			公开08 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=`,
	},
	{
		name: "a title that is cited in the text begins nothing",
		doc: withText("政府性基金预算财政拨款收入支出决算表\n附表9：国有资本经营预算财政拨款支出决算表\n本年度没有政府性基金预算财政拨款支出。",
			titled("政府性基金预算财政拨款收入支出决算表", head08+"合计|~||||||")),
		want: `
			公开08 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=`,
	},
	{
		name: "a year in another heading than that of the account says nothing",
		doc:  withText("某市某局2023年度工作总结情况", page(head05+"合计|~|1.00|1.00|")),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=`,
	},
	{
		name: "of two forms with the same columns it is that whose title the text has",
		doc:  withText("国有资本经营预算财政拨款收入支出决算表\n单位：万元\n", page(head08+"合计|~|||1.00||1.00|")),
		want: `
			公开09 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出=1.00万元 基本支出= 项目支出=1.00万元 年末结转和结余=`,
	},
	{
		name: "rows below the title of another form are none of the open one",
		doc:  document(page(head05+"201|一般公共服务支出|1.00|1.00|"), titled("支出决算表", "208|社会保障和就业支出|2.00|2.00|")),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			unread 1:0:0 "208"
			unread 1:0:1 "社会保障和就业支出"
			unread 1:0:2 "2.00"
			unread 1:0:3 "2.00"`,
	},
	{
		name: "rows below the title of another form in the same sheet are none of the open one",
		doc:  document(page(head05 + "201|一般公共服务支出|1.00|1.00|\n支出决算表|~|~|~|~\n208|社会保障和就业支出|2.00|2.00|")),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			unread 0:4:0 "208"
			unread 0:4:1 "社会保障和就业支出"
			unread 0:4:2 "2.00"
			unread 0:4:3 "2.00"`,
	},
	{
		name: "words where a code stands are no malformed code",
		doc:  document(page(head05 + "某某|某某资金|1.00|1.00|")),
		want: `
			公开05 上海2024 万元
			unread 0:2:0 "某某"
			unread 0:2:1 "某某资金"
			unread 0:2:2 "1.00"
			unread 0:2:3 "1.00"
			row unknown 公开05 "某某资金"`,
	},
	{
		name: "dashes do not say that there is nothing, a word does",
		doc: document(titled("政府性基金预算财政拨款收入支出决算表", head08+"合计|~|—|—|—|—|—|—"),
			titled("国有资本经营预算财政拨款收入支出决算表", head08+"合计|~|无|无|无|无|无|无")),
		want: `
			公开08 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=
			公开09 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=
			no statement 公开08`,
	},
}
