package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading"
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
func report(r reading.Reading) string {
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
	for x := range r.Extra() {
		fmt.Fprintf(&b, "extra %s %q\n", strings.Join(strings.Fields(extraPlace(x)), " "), x.Text)
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

// extraPlace says where an extra stands, in words.
func extraPlace(x reading.Extra) string {
	row := x.Label
	if x.Key != (tables.RowKey{}) {
		row = x.Key.String()
		if x.Key.Line().IsValid() && x.Label != "" {
			row += " " + x.Label
		}
	}
	return x.Form.String() + " " + row + " | " + x.Heading
}

// messy is one document and all that is read from it.
type messy struct {
	name string
	doc  reading.Document
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
	foreignSidesCases, foreignTreesCases, foreignEconomicCases, foreignPublicCases, foreignSheetsCases, heuristicCases, inferenceCases, printedCases, headsCases, continuationCases, tornNameCases, variantCases, budgetCases, byUnitCases, distortedCases, cutCases, ambiguousCases, pageCases, keyColumnCases,
}

// titled is a sheet in 万元 with a title.
func titled(title, lines string) reading.Sheet {
	return reading.Sheet{Title: title, Unit: "万元", Rows: cells(lines)}
}

// page is a sheet in 万元.
func page(lines string) reading.Sheet { return reading.Sheet{Unit: "万元", Rows: cells(lines)} }

// sheetIn is a sheet that states a unit, or none.
func sheetIn(unit, lines string) reading.Sheet { return reading.Sheet{Unit: unit, Rows: cells(lines)} }

func document(sheets ...reading.Sheet) reading.Document {
	return reading.Document{Department: "某市某局", Year: 2024, Edition: tables.Shanghai2024(), Tables: sheets}
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
			  205 戊 本年支出=12345.68元 基本支出=12.3万元 项目支出=
			  206 己 本年支出= 基本支出= 项目支出=
			unread 0:6:3 "12 34.5"
			unread 0:6:4 "12\n34.56"
			unread 0:7:4 "x"
			unread 0:8:2 "5."
			unread 0:9:4 "1,23.4"
			not an amount 公开05 204 基本支出 "12 34.5"
			not an amount 公开05 204 项目支出 "12\n34.56"
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
				extra 公开02 合计 合计 | 事业收入/其中：教育收费 "1.00"
				extra 公开02 201 | 事业收入/其中：教育收费 "1.00"`,
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
