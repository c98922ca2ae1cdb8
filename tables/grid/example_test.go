package grid_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"html/template"
	"os"

	"github.com/fiscalcn/yusuan/tables/grid"
)

// expenditure is a small 公开05: two header rows, a merged total and one code.
func expenditure() grid.Grid {
	b := grid.New(5)
	b.Title("一般公共预算财政拨款支出决算表")
	b.Above("公开05表  单位：万元")
	b.Below("注：“—”表示没有。")
	b.Header(
		grid.Cell{Text: "项目", ColSpan: 2},
		grid.Cell{Text: "本年支出", ColSpan: 3},
	)
	b.Header(
		grid.Cell{Text: "科目编码"}, grid.Cell{Text: "科目名称"},
		grid.Cell{Text: "小计"}, grid.Cell{Text: "基本支出"}, grid.Cell{Text: "项目支出"},
	)
	b.Row(
		grid.Cell{Text: "合计", ColSpan: 2},
		grid.Cell{Text: "2,993.83", Kind: grid.Number}, grid.Cell{Text: "478.07", Kind: grid.Number}, grid.Cell{Text: "2,515.76", Kind: grid.Number},
	)
	b.Row(
		grid.Cell{Text: "2011301"}, grid.Cell{Text: "行政运行"},
		grid.Cell{Text: "174.66", Kind: grid.Number}, grid.Cell{Text: "174.66", Kind: grid.Number}, grid.Cell{Kind: grid.Number},
	)
	g, err := b.Grid()
	if err != nil {
		panic(err)
	}
	return g
}

func Example() {
	b := grid.New(3)
	b.Title("“三公”经费支出决算表")
	b.Header(grid.Cell{Text: "项目"}, grid.Cell{Text: "行次"}, grid.Cell{Text: "决算数"})
	b.Row(grid.Cell{Text: "合计"}, grid.Cell{Text: "1"}, grid.Cell{Text: "0.77", Kind: grid.Number})
	b.Row(grid.Cell{Text: "公务接待费"}, grid.Cell{Text: "6"}, grid.Cell{Text: "0.77", Kind: grid.Number})
	g, err := b.Grid()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s", g.AppendMarkdown(nil, 2))
	// Output:
	// ## “三公”经费支出决算表
	//
	// | 项目 | 行次 | 决算数 |
	// | --- | --- | ---: |
	// | 合计 | 1 | 0.77 |
	// | 公务接待费 | 6 | 0.77 |
}

// Positions covered from above are skipped, as in HTML.
func ExampleBuilder_Header() {
	b := grid.New(3)
	b.Header(grid.Cell{Text: "科目名称", RowSpan: 2}, grid.Cell{Text: "本年支出", ColSpan: 2})
	b.Header(grid.Cell{Text: "基本支出"}, grid.Cell{Text: "项目支出"})
	g, err := b.Grid()
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := g.AppendText(nil, grid.Narrow)
	fmt.Printf("%s%v\n", text, err)
	// Output:
	// +----------+---------------------+
	// |          |      本年支出       |
	// | 科目名称 +----------+----------+
	// |          | 基本支出 | 项目支出 |
	// +----------+----------+----------+
	// <nil>
}

// All problems are reported at once.
func ExampleBuilder_Grid() {
	b := grid.New(2)
	b.Row(grid.Cell{Text: "合计"}, grid.Cell{Text: "无", Kind: grid.Number})
	b.Row(grid.Cell{Text: "行政运行"})
	_, err := b.Grid()
	fmt.Println(err)
	if first, ok := errors.AsType[*grid.Error](err); ok {
		fmt.Println(first.Row, first.Column, errors.Is(first, grid.ErrNumber), errors.Is(err, grid.ErrRow))
	}
	// Output:
	// grid.Builder.Grid row 1, column 2: number "无": want a decimal such as 1234.56 or 1,234.56
	// grid.Builder.Grid row 2, column 2: row is too short: no cell begins here, the table has 2 columns
	// 1 2 true true
}

func ExampleGrid() {
	g := expenditure()
	fmt.Println(g.Columns(), g.Rows(), g.HeaderRows())
	fmt.Println(g.Title())
	fmt.Println(g.Above(), g.Below())
	// Output:
	// 5 4 2
	// 一般公共预算财政拨款支出决算表
	// [公开05表  单位：万元] [注：“—”表示没有。]
}

func ExampleGrid_Headings() {
	for _, heading := range expenditure().Headings() {
		fmt.Println(heading)
	}
	// Output:
	// 项目 / 科目编码
	// 项目 / 科目名称
	// 本年支出 / 小计
	// 本年支出 / 基本支出
	// 本年支出 / 项目支出
}

func ExampleGrid_Records() {
	w := csv.NewWriter(os.Stdout)
	if err := w.WriteAll(expenditure().Records()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 项目,,本年支出,,
	// 科目编码,科目名称,小计,基本支出,项目支出
	// 合计,,"2,993.83",478.07,"2,515.76"
	// 2011301,行政运行,174.66,174.66,
}

func ExampleGrid_Cells() {
	for _, text := range expenditure().Cells()[2] {
		if text == nil {
			fmt.Println("covered")
			continue
		}
		fmt.Printf("%q\n", *text)
	}
	// Output:
	// "合计"
	// covered
	// "2,993.83"
	// "478.07"
	// "2,515.76"
}

func ExampleGrid_Values() {
	g := expenditure()
	for _, row := range g.Values()[2:] {
		fmt.Printf("%#v\n", row)
	}
	// Output:
	// []interface {}{"合计", interface {}(nil), 2993.83, 478.07, 2515.76}
	// []interface {}{"2011301", "行政运行", 174.66, 174.66, interface {}(nil)}
}

func ExampleGrid_Merges() {
	for _, merged := range expenditure().Merges() {
		fmt.Println(merged, merged.FirstRow, merged.FirstColumn, merged.LastRow, merged.LastColumn)
	}
	// Output:
	// A1:B1 0 0 0 1
	// C1:E1 0 2 0 4
	// A3:B3 2 0 2 1
}

func ExampleRange_String() {
	fmt.Println(grid.Range{FirstRow: 0, FirstColumn: 25, LastRow: 9, LastColumn: 26})
	fmt.Println(grid.Range{LastRow: 1048575, LastColumn: grid.MaxColumns - 1})
	// Output:
	// Z1:AA10
	// A1:XFD1048576
}

func ExampleGrid_AppendMarkdown() {
	fmt.Printf("%s", expenditure().AppendMarkdown(nil, 3))
	// Output:
	// ### 一般公共预算财政拨款支出决算表
	//
	// 公开05表  单位：万元
	//
	// | 项目 / 科目编码 | 项目 / 科目名称 | 本年支出 / 小计 | 本年支出 / 基本支出 | 本年支出 / 项目支出 |
	// | --- | --- | ---: | ---: | ---: |
	// | 合计 | | 2,993.83 | 478.07 | 2,515.76 |
	// | 2011301 | 行政运行 | 174.66 | 174.66 | |
	//
	// 注：“—”表示没有。
}

func ExampleGrid_AppendText() {
	text, err := expenditure().AppendText(nil, grid.Wide)
	fmt.Printf("%s%v\n", text, err)
	// Output:
	//              一般公共预算财政拨款支出决算表
	// 公开05表  单位：万元
	// +---------------------+--------------------------------+
	// |        项目         |            本年支出            |
	// +----------+----------+----------+----------+----------+
	// | 科目编码 | 科目名称 |   小计   | 基本支出 | 项目支出 |
	// +==========+==========+==========+==========+==========+
	// | 合计                | 2,993.83 |   478.07 | 2,515.76 |
	// | 2011301  | 行政运行 |   174.66 |   174.66 |          |
	// +----------+----------+----------+----------+----------+
	// 注：“—”表示没有。
	// <nil>
}

func ExampleGrid_AppendHTML() {
	fmt.Printf("%s", expenditure().AppendHTML(nil))
	// Output:
	// <table>
	// <caption><strong>一般公共预算财政拨款支出决算表</strong><p>公开05表  单位：万元</p></caption>
	// <thead>
	// <tr><th scope="col" colspan="2">项目</th><th scope="col" colspan="3">本年支出</th></tr>
	// <tr><th scope="col">科目编码</th><th scope="col">科目名称</th><th scope="col">小计</th><th scope="col">基本支出</th><th scope="col">项目支出</th></tr>
	// </thead>
	// <tbody>
	// <tr><td colspan="2">合计</td><td style="text-align:right">2,993.83</td><td style="text-align:right">478.07</td><td style="text-align:right">2,515.76</td></tr>
	// <tr><td>2011301</td><td>行政运行</td><td style="text-align:right">174.66</td><td style="text-align:right">174.66</td><td style="text-align:right"></td></tr>
	// </tbody>
	// <tfoot>
	// <tr><td colspan="5">注：“—”表示没有。</td></tr>
	// </tfoot>
	// </table>
}

// The template escapes the texts; classes come from the alignment.
func ExampleGrid_HTMLRows() {
	page := template.Must(template.New("table").Parse(`<table>
{{- range .}}
<tr>
{{- range .}}
{{- if .Header}}<th colspan="{{.ColSpan}}">{{.Text}}</th>{{else}}<td colspan="{{.ColSpan}}" class="{{.Align}}">{{.Text}}</td>{{end}}
{{- end}}</tr>
{{- end}}
</table>
`))
	b := grid.New(2)
	b.Header(grid.Cell{Text: "收入 & 支出", ColSpan: 2})
	b.Row(grid.Cell{Text: "合计"}, grid.Cell{Text: "6.20", Kind: grid.Number})
	g, err := b.Grid()
	if err == nil {
		err = page.Execute(os.Stdout, g.HTMLRows())
	}
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// <table>
	// <tr><th colspan="2">收入 &amp; 支出</th></tr>
	// <tr><td colspan="1" class="left">合计</td><td colspan="1" class="right">6.20</td></tr>
	// </table>
}

func ExampleAlign_String() {
	fmt.Println(grid.Auto, grid.Left, grid.Center, grid.Right, grid.Align(9))
	// Output: auto left center right Align(9)
}

func ExampleKind_String() {
	fmt.Println(grid.Label, grid.Number, grid.Kind(9))
	// Output: label number Kind(9)
}

func ExampleWidth_String() {
	fmt.Println(grid.Narrow, grid.Wide)
	// Output: narrow wide
}
