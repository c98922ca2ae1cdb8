package grid_test

import (
	"cmp"
	"slices"
	"strings"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/tables/grid"
)

// reference is the slow table: a map from every position to the cell that covers it.
type reference struct {
	rows, columns, header int
	cells                 []refCell // by row, then column
	covers                map[[2]int]int
}

type refCell struct {
	grid.Cell
	row, col, rows, cols int
}

// drawReference tiles a table of random size with cells of random spans, whose texts are drawn from text.
func drawReference(t *rapid.T, text *rapid.Generator[string]) *reference {
	f := &reference{
		rows: rapid.IntRange(1, 6).Draw(t, "rows"), columns: rapid.IntRange(1, 6).Draw(t, "columns"),
		covers: map[[2]int]int{},
	}
	f.header = rapid.IntRange(0, f.rows).Draw(t, "header")
	for r := range f.rows {
		for c := range f.columns {
			if _, covered := f.covers[[2]int{r, c}]; !covered {
				f.drawCell(t, r, c, text)
			}
		}
	}
	return f
}

func (f *reference) drawCell(t *rapid.T, r, c int, text *rapid.Generator[string]) {
	end := f.rows
	if r < f.header {
		end = f.header
	}
	free := 1
	for c+free < f.columns {
		if _, covered := f.covers[[2]int{r, c + free}]; covered {
			break
		}
		free++
	}
	cell := refCell{row: r, col: c}
	cell.rows = rapid.IntRange(1, end-r).Draw(t, "row span")
	cell.cols = rapid.IntRange(1, free).Draw(t, "column span")
	cell.RowSpan, cell.ColSpan = cell.rows, cell.cols
	if cell.rows == 1 && rapid.Bool().Draw(t, "zero row span") {
		cell.RowSpan = 0
	}
	if cell.cols == 1 && rapid.Bool().Draw(t, "zero column span") {
		cell.ColSpan = 0
	}
	cell.Align = rapid.SampledFrom([]grid.Align{grid.Auto, grid.Left, grid.Center, grid.Right}).Draw(t, "align")
	cell.Header = rapid.Bool().Draw(t, "header cell")
	cell.Text = text.Draw(t, "text")
	if rapid.Bool().Draw(t, "is number") {
		cell.Kind = grid.Number
		cell.Text = rapid.StringMatching(`(-?[0-9]{1,3}(,[0-9]{3}){0,3}(\.[0-9]{1,4})?)?`).Draw(t, "number")
	}
	for i := range cell.rows {
		for j := range cell.cols {
			f.covers[[2]int{r + i, c + j}] = len(f.cells)
		}
	}
	f.cells = append(f.cells, cell)
}

func (f *reference) build(t require.TestingT, title string, above, below []string) grid.Grid {
	b := grid.New(f.columns)
	b.Title(title)
	b.Above(above...)
	b.Below(below...)
	for r := range f.rows {
		var row []grid.Cell
		for _, cell := range f.cells {
			if cell.row == r {
				row = append(row, cell.Cell)
			}
		}
		if r < f.header {
			b.Header(row...)
		} else {
			b.Row(row...)
		}
	}
	return build(t, b)
}

// isHeader and align are the settled values of a cell.
func (f *reference) isHeader(cell refCell) bool { return cell.Header || cell.row < f.header }

func (f *reference) align(cell refCell) string {
	switch {
	case cell.Align != grid.Auto:
		return cell.Align.String()
	case cell.Kind == grid.Number:
		return "right"
	case cell.row < f.header:
		return "center"
	}
	return "left"
}

// literal is what a markup shows for a text: every line break is \n, what no document can hold is U+FFFD.
func literal(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\t':
		case r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0xFDD0 && r < 0xFDF0 || r%0x10000 >= 0xFFFE:
			r = '\uFFFD'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// anyText favours what markups understand, over any bytes.
func anyText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "合计", "“三公”经费", "|", "\\", "\\|", "`", "<br>", "&#32;", "1. x", "- ", "+", "# #", " a ", "\t", "a\r\nb", "\x00\x1b"}),
		rapid.StringOf(rapid.RuneFrom([]rune("合计a1 \\|`*_~[]()#$&<>\"'-+.!:\n\r\t\u2028\u0301\u200b“—①\uFFFE"))),
		rapid.String(),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	)
}

func (f *reference) headings() []string {
	headings := make([]string, f.columns)
	for c := range headings {
		seen := map[string]bool{}
		for r := range f.header {
			text := f.cells[f.covers[[2]int{r, c}]].Text
			if strings.TrimSpace(text) == "" || seen[text] {
				continue
			}
			if len(seen) > 0 {
				headings[c] += " / "
			}
			headings[c] += text
			seen[text] = true
		}
	}
	return headings
}

func (f *reference) delimiters() []string {
	delimiters := make([]string, f.columns)
	for c := range delimiters {
		count := map[string]int{}
		for _, cell := range f.cells {
			if cell.col == c && cell.cols == 1 && cell.row >= f.header {
				count[f.align(cell)]++
			}
		}
		aligns := []string{"left", "center", "right"}
		best := slices.MaxFunc(aligns, func(a, b string) int { return cmp.Compare(count[a], count[b]) })
		delimiters[c] = map[string]string{"left": "---", "center": ":---:", "right": "---:"}[best]
	}
	return delimiters
}
