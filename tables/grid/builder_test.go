package grid_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/tables/grid"
)

func TestBuilderErrors(t *testing.T) {
	type rows func(b *grid.Builder)
	for _, test := range []struct {
		name    string
		columns int
		rows    rows
		is      error
		want    string
	}{
		{"no columns", 0, func(*grid.Builder) {}, grid.ErrColumns, "grid.Builder.Grid: 0 columns, want 1 to 16384"},
		{"negative columns", -3, func(b *grid.Builder) { b.Row(label("x")) }, grid.ErrColumns, "grid.Builder.Grid: -3 columns, want 1 to 16384"},
		{"too many columns", 16385, func(*grid.Builder) {}, grid.ErrColumns, "grid.Builder.Grid: 16385 columns, want 1 to 16384"},
		{"empty row", 2, func(b *grid.Builder) { b.Row() }, grid.ErrRow,
			"grid.Builder.Grid row 1, column 1: row is too short: no cell begins here, the table has 2 columns"},
		{"short row", 3, func(b *grid.Builder) { b.Row(label("a"), label("b")) }, grid.ErrRow,
			"grid.Builder.Grid row 1, column 3: row is too short: no cell begins here, the table has 3 columns"},
		{"short beside a span", 4, func(b *grid.Builder) {
			b.Row(label("a"), span("b", 2, 1), label("c"), label("d"))
			b.Row(label("e"))
		}, grid.ErrRow, "grid.Builder.Grid row 2, column 3: row is too short: no cell begins here, the table has 4 columns"},
		{"long row", 2, func(b *grid.Builder) {
			b.Header(label("项目"), label("决算数"))
			b.Row(label("合计"), number("1.00"), label("基本支出"))
		}, grid.ErrRow, `grid.Builder.Grid row 2, column 3: row is too long: no column is left for "基本支出"`},
		{"long under a span", 2, func(b *grid.Builder) {
			b.Row(span("a", 2, 2))
			b.Row(label(strings.Repeat("长", 30)))
		}, grid.ErrRow, `grid.Builder.Grid row 2, column 3: row is too long: no column is left for "` + strings.Repeat("长", 20) + `"`},
		{"overlap", 3, func(b *grid.Builder) {
			b.Row(label("a"), span("科目名称", 2, 1), label("c"))
			b.Row(span("合计", 1, 2), label("d"))
		}, grid.ErrSpan, `grid.Builder.Grid row 2, column 1: "合计" spans 2 columns and overlaps "科目名称", which begins in row 1, column 2`},
		{"beyond the right", 3, func(b *grid.Builder) { b.Row(label("a"), span("b", 1, 3)) }, grid.ErrSpan,
			`grid.Builder.Grid row 1, column 2: "b" spans 3 columns, the table has 2 from here on`},
		{"beyond the bottom", 1, func(b *grid.Builder) {
			b.Header(label("h"))
			b.Row(label("a"))
			b.Row(span("b", 2, 1))
		}, grid.ErrSpan, `grid.Builder.Grid row 3, column 1: "b" spans 2 rows, the table has 1 from here on`},
		{"out of the header", 2, func(b *grid.Builder) {
			b.Header(span("项目", 2, 1), label("决算数"))
			b.Row(label("a"), label("b"))
		}, grid.ErrSpan, `grid.Builder.Grid row 1, column 1: "项目" spans 2 rows, the header has 1 from here on`},
		{"negative spans", 1, func(b *grid.Builder) { b.Row(span("a", -1, -2)) }, grid.ErrSpan,
			"grid.Builder.Grid row 1, column 1: negative span: -1 rows, -2 columns"},
		{"late header", 1, func(b *grid.Builder) {
			b.Header(label("a"))
			b.Row(label("b"))
			b.Header(label("c"))
		}, grid.ErrHeader, "grid.Builder.Grid row 3: header row below row 2, which is none"},
		{"no number", 1, func(b *grid.Builder) { b.Row(number("无")) }, grid.ErrNumber,
			`grid.Builder.Grid row 1, column 1: number "无": want a decimal such as 1234.56 or 1,234.56`},
		{"all problems at once", 2, func(b *grid.Builder) {
			b.Row(number("1,2"), span("x", 1, 2))
			b.Row(label("a"))
			b.Row(span("y", 2, 3))
		}, grid.ErrNumber, `grid.Builder.Grid row 1, column 1: number "1,2": want a decimal such as 1234.56 or 1,234.56
grid.Builder.Grid row 1, column 2: "x" spans 2 columns, the table has 1 from here on
grid.Builder.Grid row 2, column 2: row is too short: no cell begins here, the table has 2 columns
grid.Builder.Grid row 3, column 1: "y" spans 2 rows, the table has 1 from here on
grid.Builder.Grid row 3, column 1: "y" spans 3 columns, the table has 2 from here on`},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := grid.New(test.columns)
			test.rows(b)
			g, err := b.Grid()
			require.EqualError(t, err, test.want)
			assert.ErrorIs(t, err, test.is)
			assert.Equal(t, grid.Grid{}, g)
		})
	}
}

func TestErrorPlace(t *testing.T) {
	b := grid.New(1)
	b.Row(label("a"))
	b.Row(number("-"))
	_, err := b.Grid()
	var problem *grid.Error
	require.ErrorAs(t, err, &problem)
	assert.Equal(t, &grid.Error{
		Func: "Builder.Grid", Row: 2, Column: 1, Reason: `number "-": want a decimal such as 1234.56 or 1,234.56`, Err: grid.ErrNumber,
	}, problem)
}

// A span so large that it would overflow a sum of row and span is cut like any other.
func TestHugeSpan(t *testing.T) {
	const huge = int(^uint(0) >> 1)
	b := grid.New(2)
	b.Row(label("a"), label("b"))
	b.Row(label("c"), span("d", huge, huge))
	_, err := b.Grid()
	require.EqualError(t, err, fmt.Sprintf(`grid.Builder.Grid row 2, column 2: "d" spans %[1]d rows, the table has 1 from here on
grid.Builder.Grid row 2, column 2: "d" spans %[1]d columns, the table has 1 from here on`, huge))
}

func TestNumbers(t *testing.T) {
	for _, test := range []struct {
		text string
		want any // nil: blank; an error: refused
	}{
		{"", nil},
		{"0", 0.0},
		{"0.00", 0.0},
		{"-0.00", 0.0},
		{"2993.83", 2993.83},
		{"2,993.83", 2993.83},
		{"-1,234,567.89", -1234567.89},
		{"007", 7.0},
		{"12345,678", grid.ErrNumber},
		{"0.1", 0.1},
		{"9007199254740993", 9007199254740992.0}, // the nearest: 2⁵³+1 is halfway, to even
		{"0.30000000000000004", 0.30000000000000004},
		{strings.Repeat("9", 308), 1e308},
		{strings.Repeat("9", 400), grid.ErrNumber},
		{"+1", grid.ErrNumber},
		{"1.", grid.ErrNumber},
		{".5", grid.ErrNumber},
		{"-", grid.ErrNumber},
		{"--1", grid.ErrNumber},
		{"1e5", grid.ErrNumber},
		{"0x1p3", grid.ErrNumber},
		{"1_000", grid.ErrNumber},
		{"Inf", grid.ErrNumber},
		{"NaN", grid.ErrNumber},
		{"1,23.00", grid.ErrNumber},
		{"1,2345", grid.ErrNumber},
		{",123", grid.ErrNumber},
		{"1,", grid.ErrNumber},
		{"1.2,345", grid.ErrNumber},
		{"1.2.3", grid.ErrNumber},
		{" 1", grid.ErrNumber},
		{"１", grid.ErrNumber},
		{"56.91%", grid.ErrNumber},
	} {
		t.Run(test.text, func(t *testing.T) {
			b := grid.New(1)
			b.Row(number(test.text))
			g, err := b.Grid()
			if want, refused := test.want.(error); refused {
				require.ErrorIs(t, err, want)
				return
			}
			require.NoError(t, err)
			value := g.Values()[0][0]
			assert.Equal(t, test.want, value)
			if v, ok := value.(float64); ok {
				assert.NotEqual(t, "-0", fmt.Sprint(v))
			}
		})
	}
}

func TestAlignSettles(t *testing.T) {
	aligned := func(a grid.Align, k grid.Kind) grid.Cell { return grid.Cell{Align: a, Kind: k} }
	b := grid.New(4)
	cells := []grid.Cell{aligned(grid.Auto, grid.Label), aligned(grid.Auto, grid.Number), aligned(grid.Left, grid.Number), aligned(grid.Right, grid.Label)}
	b.Header(cells...)
	b.Row(cells...)
	want := [][]grid.Align{
		{grid.Center, grid.Right, grid.Left, grid.Right},
		{grid.Left, grid.Right, grid.Left, grid.Right},
	}
	for r, row := range build(t, b).HTMLRows() {
		for c, cell := range row {
			assert.Equal(t, want[r][c], cell.Align, "row %d, column %d", r, c)
			assert.Equal(t, r == 0, cell.Header, "row %d, column %d", r, c)
		}
	}
}

// What a Grid was made from and what it hands out can be written to without changing it.
func TestGridDoesNotChange(t *testing.T) {
	cells := []grid.Cell{label("a"), label("b")}
	lines := []string{"above"}
	b := grid.New(2)
	b.Above(lines...)
	b.Below("below")
	b.Row(cells...)
	g := build(t, b)
	before := string(g.AppendHTML(nil))

	cells[0].Text, lines[0] = "x", "x"
	b.Title("x")
	b.Above("x")
	b.Below("x")
	b.Row(label("x"), label("x"))
	g.Above()[0], g.Below()[0] = "x", "x"
	g.Records()[0][0], g.Values()[0][0], g.HTMLRows()[0][0] = "x", "x", label("x")
	*g.Cells()[0][0] = "x"
	assert.Equal(t, before, string(g.AppendHTML(nil)))

	records, rows := build(t, b).Records(), build(t, b).HTMLRows()
	_, _ = append(records[0], "y"), append(rows[0], label("y"))
	assert.Equal(t, "x", records[1][0])
	assert.Equal(t, "x", rows[1][0].Text)

	second := build(t, b)
	assert.Equal(t, 2, second.Rows())
	assert.Equal(t, [][]string{{"a", "b"}, {"x", "x"}}, second.Records())
	assert.Equal(t, []string{"above", "x"}, second.Above())
}

func TestEmpty(t *testing.T) {
	noRows := grid.New(2)
	noRows.Title("空表")
	headers := grid.New(1)
	headers.Header(label("h"))
	body := grid.New(1)
	body.Row(label("b"))
	for _, test := range []struct {
		name                 string
		g                    grid.Grid
		markdown, text, html string
	}{
		{"zero", grid.Grid{}, "", "", ""},
		{"no rows", build(t, noRows), "# 空表\n\n| | |\n| --- | --- |\n", " 空表\n-------\n", "<table>\n<caption><strong>空表</strong></caption>\n</table>\n"},
		{"headers alone", build(t, headers), "| h |\n| --- |\n", "+---+\n| h |\n+---+\n",
			"<table>\n<thead>\n<tr><th scope=\"col\">h</th></tr>\n</thead>\n</table>\n"},
		{"no headers", build(t, body), "| |\n| --- |\n| b |\n", "+---+\n| b |\n+---+\n",
			"<table>\n<tbody>\n<tr><td>b</td></tr>\n</tbody>\n</table>\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.markdown, string(test.g.AppendMarkdown(nil, 1)))
			assert.Equal(t, test.text, string(drawn(t, test.g, grid.Narrow)))
			assert.Equal(t, test.html, string(test.g.AppendHTML(nil)))
			assert.Len(t, test.g.Records(), test.g.Rows())
			assert.Len(t, test.g.Cells(), test.g.Rows())
			assert.Len(t, test.g.Values(), test.g.Rows())
			assert.Len(t, test.g.HTMLRows(), test.g.Rows())
			assert.Len(t, test.g.Headings(), test.g.Columns())
			assert.Empty(t, test.g.Merges())
		})
	}
}
