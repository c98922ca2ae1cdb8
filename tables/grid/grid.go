package grid

import (
	"slices"
	"strings"
)

// Grid is a table 表格 laid out: every position belongs to exactly one cell. It is made by a [Builder], never changes, and is safe to
// share. The zero value has no columns and no rows; all renderings of it are empty.
type Grid struct {
	columns, rows, header int
	cells                 []placed // by row, then column
	at                    []int32  // index into cells by position, row after row
	title                 string
	above, below          []string
}

// Columns returns the number of columns 列.
func (g Grid) Columns() int { return g.columns }

// Rows returns the number of rows 行, header rows included.
func (g Grid) Rows() int { return g.rows }

// HeaderRows returns the number of header rows 表头行. They are the first rows.
func (g Grid) HeaderRows() int { return g.header }

// Title returns the title 标题, "" if there is none.
func (g Grid) Title() string { return g.title }

// Above returns a copy of the lines between the title and the table.
func (g Grid) Above() []string { return slices.Clone(g.above) }

// Below returns a copy of the lines under the table.
func (g Grid) Below() []string { return slices.Clone(g.below) }

// cell is the cell that covers position (r, c).
func (g Grid) cell(r, c int) *placed { return &g.cells[g.at[r*g.columns+c]] }

// starts reports whether a cell begins at position (r, c).
func (g Grid) starts(r, c int) bool {
	p := g.cell(r, c)
	return p.row == r && p.col == c
}

// Headings returns one label for each column: the distinct labels of its header rows from top to bottom, joined by " / " as in
// 本年支出 / 基本支出. Labels of blanks are left out; without header rows all are "".
func (g Grid) Headings() []string {
	if g.columns == 0 {
		return nil
	}
	headings := make([]string, g.columns)
	var labels []string
	for c := range headings {
		labels = labels[:0]
		for r := range g.header {
			label := g.cell(r, c).Text
			if strings.TrimSpace(label) != "" && !slices.Contains(labels, label) {
				labels = append(labels, label)
			}
		}
		headings[c] = strings.Join(labels, " / ")
	}
	return headings
}

// columnAlign is the alignment that most cells below the headers have in a column, the first of Left, Center, Right among equals.
// Cells that are merged with other columns have no say.
func (g Grid) columnAlign(c int) Align {
	var count [Right + 1]int
	for r := g.header; r < g.rows; r++ {
		if g.starts(r, c) && g.cell(r, c).ColSpan == 1 {
			count[g.cell(r, c).Align]++
		}
	}
	best := Left
	for a := Center; a <= Right; a++ {
		if count[a] > count[best] {
			best = a
		}
	}
	return best
}
