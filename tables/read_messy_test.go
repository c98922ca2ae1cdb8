package tables_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables"
)

// cells makes rows of lines whose cells are parted by |; ~ is a covered cell, ⏎ a
// line break.
func cells(lines string) [][]*string {
	var rows [][]*string
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		var row []*string
		for cell := range strings.SplitSeq(strings.TrimSpace(line), "|") {
			cell = strings.ReplaceAll(strings.TrimSpace(cell), "⏎", "\n")
			if cell == "~" {
				row = append(row, nil)
			} else {
				row = append(row, &cell)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// report lists all that was read, line by line.
func report(r tables.Reading) string {
	var b strings.Builder
	for table := range r.Set().Tables() {
		for i, line := range describe(table) {
			if i > 0 {
				b.WriteString("  ")
			}
			b.WriteString(line + "\n")
		}
	}
	for o := range r.Other() {
		fmt.Fprintf(&b, "other %d %s\n", o.Table, o.Title)
	}
	for c := range r.Unread() {
		fmt.Fprintf(&b, "unread %d:%d:%d %q\n", c.Table, c.Row, c.Column, c.Text)
	}
	for d := range r.Defects() {
		fmt.Fprintf(&b, "%s", d.Kind)
		if d.Form != 0 {
			fmt.Fprintf(&b, " %s", d.Form)
		}
		if d.Row != (tables.RowKey{}) {
			fmt.Fprintf(&b, " %s", d.Row)
		}
		if d.Column != 0 {
			fmt.Fprintf(&b, " %s", d.Column)
		}
		if d.Text != "" {
			fmt.Fprintf(&b, " %q", d.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// messy is one document and all that is read from it.
type messy struct {
	name string
	doc  tables.Document
	want string
}

func TestReadMessy(t *testing.T) {
	for _, cases := range allCases {
		for _, m := range cases {
			t.Run(m.name, func(t *testing.T) {
				r := read(t, m.doc)
				want := strings.TrimSpace(strings.ReplaceAll(m.want, "\t", ""))
				assert.Equal(t, want, strings.TrimSpace(report(r)))
			})
		}
	}
}

var allCases = [][]messy{
	codeCases, amountCases, unitCases, headerCases, lineCases, economicCases, publicCases, sheetCases, headingCases,
}

// page is a sheet in 万元.
func page(lines string) tables.Sheet { return tables.Sheet{Unit: "万元", Rows: cells(lines)} }

// sheetIn is a sheet that states a unit, or none.
func sheetIn(unit, lines string) tables.Sheet { return tables.Sheet{Unit: unit, Rows: cells(lines)} }

func document(sheets ...tables.Sheet) tables.Document {
	return tables.Document{Department: "某市某局", Year: 2024, Edition: tables.Shanghai2024, Tables: sheets}
}

const head05 = "项目|~|合计|基本支出|项目支出\n科目编码|科目名称|~|~|~\n"
const head05three = "项目|~|~|~|合计|基本支出|项目支出\n类|款|项|科目名称|~|~|~\n"

var codeCases = []messy{
	{
		name: "in one cell, however written",
		doc: document(page(head05 + `
				201|一般公共服务支出|1|1|
				201 6|财政事务|1|1|
				201 6 1|行政运行|1|1|
				201-13|商贸事务|1|1|
				201 13 01|行政运行|1|1|
				２０１１３０２|一般行政管理事务|1|1|
				201⏎1350|事业运行|1|1|
				2080000|社会保障和就业支出|1|1|`)),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=1万元 基本支出=1万元 项目支出=
			  20113 商贸事务 本年支出=1万元 基本支出=1万元 项目支出=
			  2011301 行政运行 本年支出=1万元 基本支出=1万元 项目支出=
			  2011302 一般行政管理事务 本年支出=1万元 基本支出=1万元 项目支出=
			  2011350 事业运行 本年支出=1万元 基本支出=1万元 项目支出=
			  208 社会保障和就业支出 本年支出=1万元 基本支出=1万元 项目支出=
			unread 0:4:0 "201 6"
			unread 0:4:1 "财政事务"
			unread 0:4:2 "1"
			unread 0:4:3 "1"
			unread 0:5:0 "201 6 1"
			unread 0:5:1 "行政运行"
			unread 0:5:2 "1"
			unread 0:5:3 "1"
			code malformed 公开05 "201 6"
			code malformed 公开05 "201 6 1"`,
	},
	{
		name: "in three cells, levels left out, zeros lost",
		doc: document(page(head05three + `
				201|||一般公共服务支出|1|1|
				~|13||商贸事务|1|1|
				~|~|1|行政运行|1|1|
				||02|一般行政管理事务|1|1|
				201|6||财政事务|1|1|
				201|06|99|其他财政事务支出|1|1|
				208|20805|2080501|行政单位离退休|1|1|`)),
		want: `
				公开05 上海2024 万元
				  201 一般公共服务支出 本年支出=1万元 基本支出=1万元 项目支出=
				  20113 商贸事务 本年支出=1万元 基本支出=1万元 项目支出=
				  2011301 行政运行 本年支出=1万元 基本支出=1万元 项目支出=
				  2011302 一般行政管理事务 本年支出=1万元 基本支出=1万元 项目支出=
				  20106 财政事务 本年支出=1万元 基本支出=1万元 项目支出=
				  2010699 其他财政事务支出 本年支出=1万元 基本支出=1万元 项目支出=
				  2080501 行政单位离退休 本年支出=1万元 基本支出=1万元 项目支出=`,
	},
	{
		name: "with the name in one cell",
		doc: document(page(`
				项目|合计|基本支出|项目支出
				合计|1|1|
				201一般公共服务支出|1|1|
				20113 商贸事务|1|1|
				2011301行政运行|1|1|`)),
		want: `
				公开05 上海2024 万元
				  合计 合计 本年支出=1万元 基本支出=1万元 项目支出=
				  201 一般公共服务支出 本年支出=1万元 基本支出=1万元 项目支出=
				  20113 商贸事务 本年支出=1万元 基本支出=1万元 项目支出=
				  2011301 行政运行 本年支出=1万元 基本支出=1万元 项目支出=`,
	},
	{
		name: "wrong, twice, missing",
		doc: document(page(head05 + `
				201131|行政运行|1|2|3
				2011301|行政运行|1|1|
				2011301|行政运行|4|5|6
				20l1301|行政运行|7|8|
				|行政运行|9||
				999|别的支出|9||
				||1|2|3
				合计||1|1|
				合计||1|1|`)),
		want: `
				公开05 上海2024 万元
				  合计 合计 本年支出=1万元 基本支出=1万元 项目支出=
				  2011301 行政运行 本年支出=1万元 基本支出=1万元 项目支出=
				unread 0:3:0 "201131"
				unread 0:3:1 "行政运行"
				unread 0:3:2 "1"
				unread 0:3:3 "2"
				unread 0:3:4 "3"
				unread 0:5:0 "2011301"
				unread 0:5:1 "行政运行"
				unread 0:5:2 "4"
				unread 0:5:3 "5"
				unread 0:5:4 "6"
				unread 0:6:0 "20l1301"
				unread 0:6:1 "行政运行"
				unread 0:6:2 "7"
				unread 0:6:3 "8"
				unread 0:7:1 "行政运行"
				unread 0:7:2 "9"
				unread 0:8:0 "999"
				unread 0:8:1 "别的支出"
				unread 0:8:2 "9"
				unread 0:11:0 "合计"
				unread 0:11:2 "1"
				unread 0:11:3 "1"
				code malformed 公开05 "201131"
				row twice 公开05 2011301 "行政运行"
				code malformed 公开05 "20l1301"
				row unknown 公开05 "行政运行"
				code malformed 公开05 "999"
				row twice 公开05 合计 "合计"`,
	},
}

var amountCases = []messy{
	{
		name: "as written",
		doc: document(page(head05 + `
			201|甲|2,993.83|２９９３.８３|(12.30)
			202|乙|−12.30|（12.30）|0.00
			203|丙|无|—|/
			204|丁|2,993.⏎83| 12 34.5 | 12⏎34.56
			205|戊|1.2345678|12.3万元|x
			206|己|5.
			合计||空|-|1,23.4`)),
		want: `
			公开05 上海2024 万元
			  合计 合计 本年支出= 基本支出= 项目支出=
			  201 甲 本年支出=2993.83万元 基本支出=2993.83万元 项目支出=-12.30万元
			  202 乙 本年支出=-12.30万元 基本支出=-12.30万元 项目支出=0.00万元
			  203 丙 本年支出= 基本支出= 项目支出=
			  204 丁 本年支出=2993.83万元 基本支出= 项目支出=
			  205 戊 本年支出= 基本支出= 项目支出=
			  206 己 本年支出= 基本支出= 项目支出=
			unread 0:6:3 "12 34.5"
			unread 0:6:4 "12\n34.56"
			unread 0:7:2 "1.2345678"
			unread 0:7:3 "12.3万元"
			unread 0:7:4 "x"
			unread 0:8:2 "5."
			unread 0:9:4 "1,23.4"
			not an amount 公开05 204 基本支出 "12 34.5"
			not an amount 公开05 204 项目支出 "12\n34.56"
			not an amount 公开05 205 本年支出 "1.2345678"
			not an amount 公开05 205 基本支出 "12.3万元"
			not an amount 公开05 205 项目支出 "x"
			not an amount 公开05 206 本年支出 "5."
			not an amount 公开05 合计 项目支出 "1,23.4"`,
	},
}

var unitCases = []messy{
	{
		name: "in cells",
		doc: document(sheetIn("", `
				一般公共预算财政拨款支出决算表|~|~|~|~
				公开05表|~|~|~|~
				部门：某市某局|~|~|金额单位：元|~
				`+head05+`
				合计|~|12,345.67|12,345.67|`)),
		want: `
				公开05 上海2024 元
				  合计 合计 本年支出=12345.67元 基本支出=12345.67元 项目支出=`,
	},
	{
		name: "different",
		doc: document(sheetIn("万元", head05+`合计|~|1.00|1.00|`), sheetIn("元", `
				项目|~|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
				科目编码|科目名称|~|~|~|~|~|~
				合计|~|10000.00|10000.00||||`)),
		want: `
				公开03 上海2024 万元
				  合计 合计 本年支出=10000.00元 基本支出=10000.00元 项目支出= 上缴上级支出= 经营支出= 对附属单位补助支出=
				公开05 上海2024 万元
				  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				unit differs 公开03 "元"`,
	},
	{
		name: "missing",
		doc:  document(sheetIn("", head05+`合计|~|1.00|1.00|`)),
		want: `
				公开05 上海2024 万元
				  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				unit missing 公开05`,
	},
}

var headerCases = []messy{
	{
		name: "total in the header, ordinals of rows and columns, a column too many",
		doc: document(page(`
				项目|~|~|~|行次|本年收入合⏎计|财政拨款收入|上级补助收入|事业收入|~|经营收入|附属单位缴款|其他收入
				支出功能分类科目编码|~|~|科目名称|~|~|~|~|小计|其中：教育收费|~|~|~
				类|款|项|栏次|~|1|2|3|4|5|6|7|8
				类|款|项|合计|1|12.00|10.00|||1.00|||2.00
				201|||一般公共服务支出|2|12.00|10.00|||1.00|||2.00`)),
		want: `
				公开02 上海2024 万元
				  合计 合计 本年收入=12.00万元 财政拨款收入=10.00万元 上级补助收入= 事业收入= 经营收入= 附属单位上缴收入= 其他收入=2.00万元
				  201 一般公共服务支出 本年收入=12.00万元 财政拨款收入=10.00万元 上级补助收入= 事业收入= 经营收入= 附属单位上缴收入= 其他收入=2.00万元
				unread 0:3:9 "1.00"
				unread 0:4:9 "1.00"
				column unknown 公开02 "其中：教育收费"`,
	},
	{
		name: "words of the total row over a part",
		doc: document(page(`
				项目|~|年初结转和⏎结余|本年收入|本年支出|~|~|年末结转和结余
				功能分类⏎科目编码|科目名称|~|~|~|~|~|~
				合计|~|1.00|2.00|合计|基本支出|项目支出|
				212|城乡社区支出|1.00|2.00|3.00|3.00||`)),
		want: `
				公开08 上海2024 万元
				  合计 合计 年初结转和结余=1.00万元 本年收入=2.00万元 本年支出= 基本支出= 项目支出= 年末结转和结余=
				  212 城乡社区支出 年初结转和结余=1.00万元 本年收入=2.00万元 本年支出=3.00万元 基本支出=3.00万元 项目支出= 年末结转和结余=`,
	},
	{
		name: "repeated within a sheet, notes and titles between forms",
		doc: document(page(`
				收入决算表|~|~|~|~|~|~|~|~
				科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
				合计||2.00|2.00|||||
				201|一般公共服务支出|1.00|1.00|||||
				科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
				202|外交支出|1.00|1.00|||||
				注：本表反映部门本年度取得的各项收入情况。|~|~|~|~|~|~|~|~
				||||||||
				支出决算表|~|~|~|~|~|~|~|~
				公开03表|~|~|~|~|~|~|单位：元|~
				科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|
				合计||20000.00|20000.00|||||`)),
		want: `
				公开02 上海2024 万元
				  合计 合计 本年收入=2.00万元 财政拨款收入=2.00万元 上级补助收入= 事业收入= 经营收入= 附属单位上缴收入= 其他收入=
				  201 一般公共服务支出 本年收入=1.00万元 财政拨款收入=1.00万元 上级补助收入= 事业收入= 经营收入= 附属单位上缴收入= 其他收入=
				  202 外交支出 本年收入=1.00万元 财政拨款收入=1.00万元 上级补助收入= 事业收入= 经营收入= 附属单位上缴收入= 其他收入=
				公开03 上海2024 万元
				  合计 合计 本年支出=20000.00元 基本支出=20000.00元 项目支出= 上缴上级支出= 经营支出= 对附属单位补助支出=
				unit differs 公开03 "元"`,
	},
}

var sheetCases = []messy{
	{
		name: "continuations, blank rows and sheets, a page that lost a column",
		doc: document(
			page(head05+`201|一般公共服务支出|1.00|1.00|`),
			page(`||||`),
			page(`
					||||
					20113|商贸事务|1.00|1.00|`),
			page(`2011301|行政运行|1.00|1.00`),
			page(`合计|~|1.00|1.00|`)),
		want: `
				公开05 上海2024 万元
				  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				  20113 商贸事务 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				unread 3:0:0 "2011301"
				unread 3:0:1 "行政运行"
				unread 3:0:2 "1.00"
				unread 3:0:3 "1.00"`,
	},
	{
		name: "a part of the header on the next page, a name cut by the end of a page",
		doc: document(
			page(head05three+`208|05|05|机关事业单位基本养老保险|1.00|1.00|`),
			page("||||||\n|||缴费支出|||\n类|款|项|科目名称|||\n208|05|06|机关事业单位职业年金缴费|1.00|1.00|"),
			page("|||支出|||"),
			page("|||附注|||")),
		want: `
			公开05 上海2024 万元
			  2080505 机关事业单位基本养老保险缴费支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  2080506 机关事业单位职业年金缴费支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			unread 3:0:3 "附注"
			row unknown 公开05 "附注"`,
	},
	{
		name: "tail of a table above the next one, all in one sheet that begins further down and to the right",
		doc: document(page(`
			||||||||
			|项目|~|合计|基本支出|项目支出||
			|科目编码|科目名称|~|~|~||
			|201|一般公共服务支出|1.00|1.00|||
			|合计|~|1.00|1.00|||
			|公开04表||||||
			|收入|~|支出|~|~|~|~|
			|项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款|
			|一、一般公共预算财政拨款|1.00|一、一般公共服务支出|1.00|1.00||
			|总计|1.00|总计|1.00|1.00||`),
			page(`
			||||||||
			|||二、外交支出||||
			|项目|~|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|其他收入
			|科目编码|科目名称|~|~|~|~|~|~
			|201|一般公共服务支出|1.00|1.00||||`)),
		want: `
			公开02 上海2024 万元
			  201 一般公共服务支出 本年收入=1.00万元 财政拨款收入=1.00万元 上级补助收入= 事业收入= 经营收入= 其他收入=
			公开04 上海2024 万元
			  一般公共预算财政拨款收入 一般公共预算财政拨款 决算数=1.00万元
			  收入总计 总计 决算数=1.00万元
			  201 一般公共服务支出 合计=1.00万元 一般公共预算财政拨款=1.00万元 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  202 外交支出 合计= 一般公共预算财政拨款= 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			  支出总计 总计 合计=1.00万元 一般公共预算财政拨款=1.00万元 政府性基金预算财政拨款= 国有资本经营预算财政拨款=
			公开05 上海2024 万元
			  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=`,
	},
	{
		name: "other tables",
		doc: document(
			page("序号|单位名称|备注\n1|某局本级|"),
			page("2|某中心|"),
			page(head05+`合计|~|1.00|1.00|`),
			tables.Sheet{Title: "项目支出绩效自评表", Rows: cells("项目名称|甲|年度|2024|x\n合计|1|2|3|4")},
			page(`项目|统计数|单位|甲|乙
					一、机关运行经费|12.00|万元|||`)),
		want: `
				公开05 上海2024 万元
				  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				other 0 部门决算单位构成
				other 3 项目支出绩效自评表
				other 4`,
	},
	{
		name: "a title of another form, a form twice",
		doc: document(
			tables.Sheet{Form: "公开03表", Unit: "万元", Rows: cells(head05 + `合计|~|1.00|1.00|`)},
			page("序号|单位名称|备注\n1|某局本级|"),
			tables.Sheet{Title: "一般公共预算财政拨款支出决算表", Unit: "万元", Rows: cells(head05 + "合计|~|1.00|1.00|\n201|一般公共服务支出|1.00|1.00|")}),
		want: `
				公开05 上海2024 万元
				  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				other 1 部门决算单位构成
				unread 2:2:0 "合计"
				unread 2:2:2 "1.00"
				unread 2:2:3 "1.00"
				form misnamed 公开05 "公开03"
				form twice 公开05
				row twice 公开05 合计 "合计"`,
	},
	{
		name: "a form that only its title tells, and one that goes on behind another table",
		doc: document(
			tables.Sheet{Title: "收入决算表", Unit: "万元", Rows: cells("201|一般公共服务支出|1.00|1.00|||||")},
			page(head05+"201|一般公共服务支出|1.00|1.00|"),
			page("序号|单位名称|备注|人数|级次\n1|某局本级|||"),
			page("20113|商贸事务|1.00|1.00|"),
			page("序号|姓名|年龄|备注\n1|甲|50|"),
			page("2|乙|51|"),
			page("2011301|行政运行|1.00|1.00"),
			tables.Sheet{Title: "一般公共预算财政拨款支出决算表（续）", Unit: "万元", Rows: cells("2011301|行政运行|1.00|1.00|")}),
		want: `
			公开05 上海2024 万元
			  201 一般公共服务支出 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  20113 商贸事务 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			  2011301 行政运行 本年支出=1.00万元 基本支出=1.00万元 项目支出=
			other 2 部门决算单位构成
			other 4 
			unread 0:0:0 "201"
			unread 0:0:1 "一般公共服务支出"
			unread 0:0:2 "1.00"
			unread 0:0:3 "1.00"`,
	},
	{
		name: "three tables with the columns of two forms, the first with a note",
		doc: document(
			page(head08+"合计|~||||||\n注：本年度没有政府性基金预算财政拨款收支，本表无数据。|~|~|~|~|~|~|~"),
			page(head08+"|无||||||\n合计|~||||||"),
			page(head08+"合计|~||1.00|1.00||1.00|\n2024|2|说明||||||")),
		want: `
			公开08 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=
			公开09 上海2024 万元
			  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=
			unread 2:2:0 "合计"
			unread 2:2:3 "1.00"
			unread 2:2:4 "1.00"
			unread 2:2:6 "1.00"
			unread 2:3:0 "2024"
			unread 2:3:1 "2"
			unread 2:3:2 "说明"
			row twice 公开09 合计 "合计"
			code malformed 公开09 "2024"`,
	},
}

var headingCases = []messy{
	{
		name: "state department, year, unit and that there is nothing",
		doc: tables.Document{
			Edition: tables.Fujian2021,
			Tables:  []tables.Sheet{{Rows: cells(head08 + `合计|~||||||`)}, {Rows: cells(head08 + `合计|~||||||`)}},
			Text: `某市某局 2023 年度部门决算
八、政府性基金预算财政拨款收入支出决算表
九、国有资本经营预算财政拨款收入支出决算表
政府性基金预算财政拨款收入支出决算表
公开 08 表
单位：元
说明：本部门2023年度没有政府性基金预算财政拨款收支，故本表无数据。
国有资本经营预算财政拨款收入支出决算表
公开 09 表
单位：元
第三部分 某市某局2023年度部门决算情况说明
本部门无国有资本经营预算财政拨款支出。`,
		},
		want: `
				公开08 福建2021 元
				  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=
				公开09 福建2021 元
				  合计 合计 年初结转和结余= 本年收入= 本年支出= 基本支出= 项目支出= 年末结转和结余=
				no statement 公开09`,
	},
	{
		name: "disagree",
		doc: tables.Document{
			Department: "某市某局", Year: 2024, Edition: tables.Fujian2021,
			Tables: []tables.Sheet{{Rows: cells("部门：某市别局|~|2023年度|~|单位：万元\n" + head05 + "合计|~|1.00|1.00|")}},
			Text:   "某市某局2024年度部门决算\n第二部分 某市别局2024年度部门决算表\n部门：某市某局\n某市某局2022年度部门决算情况说明\n比2023年度部门决算增加",
		},
		want: `
				公开05 福建2021 万元
				  合计 合计 本年支出=1.00万元 基本支出=1.00万元 项目支出=
				year differs "2023年度"
				department differs "某市别局"
				department differs "某市别局"
				year differs "某市某局2022年度部门决算情况说明"`,
	},
}

const head08 = `
	项目|~|年初结转和结余|本年收入|本年支出|~|~|年末结转和结余
	科目编码|科目名称|~|~|小计|基本支出|项目支出|~
`
