package grid_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/tables/grid"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with testdata/name.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

func label(text string) grid.Cell  { return grid.Cell{Text: text} }
func number(text string) grid.Cell { return grid.Cell{Text: text, Kind: grid.Number} }

func span(text string, rows, columns int) grid.Cell {
	return grid.Cell{Text: text, RowSpan: rows, ColSpan: columns}
}

func build(t require.TestingT, b *grid.Builder) grid.Grid {
	g, err := b.Grid()
	require.NoError(t, err)
	return g
}

// drawn is the picture of a table.
func drawn(t require.TestingT, g grid.Grid, ambiguous grid.Width) []byte {
	text, err := g.AppendText(nil, ambiguous)
	require.NoError(t, err)
	return text
}

// revenue is the head of 公开02 as Shanghai prints it: three header rows over 类, 款, 项 and the name, and two rows below.
func revenue(t require.TestingT) grid.Grid {
	b := grid.New(7)
	b.Title("收入决算表")
	b.Above("公开02表", "部门：某局", "单位：万元")
	b.Below("注：本表反映本年取得的各项收入。", "“—”表示没有。")
	b.Header(span("项目", 1, 4), span("本年收入\n合计", 3, 1), span("财政拨款收入", 3, 1), span("其他\n收入", 3, 1))
	b.Header(span("支出功能分类\n科目编码", 1, 3), span("科目名称", 2, 1))
	b.Header(label("类"), label("款"), label("项"))
	b.Row(span("合计", 1, 4), number("2,946.25"), number("2,940.05"), number("6.20"))
	b.Row(label("201"), label(""), label(""), label("一般公共服务支出"), number("2,112.86"), number("2,106.66"), number("6.20"))
	b.Row(label("201"), label("06"), label("01"), label("行政运行"), number("-12.50"), number(""), number("0.00"))
	return build(t, b)
}

// awkward has texts that every markup understands in its own way, and rows merged below the header.
func awkward(t require.TestingT) grid.Grid {
	b := grid.New(4)
	b.Title("“三公”经费 <script>alert('x')</script> #")
	b.Above("1. 公开07表 *单位*：万元", "- 部门 | 某局")
	b.Below("注：a_b_c & [d](e) `f` ~g~ $h$ \\\\ i", "# 两行\n的注")
	b.Header(span("“三公”经费", 1, 2), span("a|b\\|c", 2, 1), span("决算数\r\n（①）", 2, 1))
	b.Header(label("项目"), label("说明"))
	b.Row(grid.Cell{Text: "公务用车", RowSpan: 2, Header: true}, label("购置费\n（辆）"), label("<b>&amp;</b>"), number("1,234.56"))
	b.Row(label("运行维护费"), grid.Cell{Text: "  两端空白 ", Align: grid.Center}, number(""))
	b.Row(span("公务接待费 \x1b[31m \xff", 1, 2), grid.Cell{Text: "50%", Align: grid.Right}, number("-0.77"))
	return build(t, b)
}

func TestGolden(t *testing.T) {
	for name, g := range map[string]grid.Grid{"revenue": revenue(t), "awkward": awkward(t)} {
		t.Run(name, func(t *testing.T) {
			golden(t, name+".md", g.AppendMarkdown(nil, 2))
			golden(t, name+".html", g.AppendHTML(nil))
			golden(t, name+".narrow.txt", drawn(t, g, grid.Narrow))
			golden(t, name+".wide.txt", drawn(t, g, grid.Wide))
			var values []byte
			for _, row := range g.Values() {
				values = fmt.Appendf(values, "%#v\n", row)
			}
			golden(t, name+".values.txt", values)
		})
	}
}
