package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Table is a table as it is published.
type Table struct {
	Title    string   `json:"title"`
	Unit     string   `json:"unit,omitzero"`
	Page     int      `json:"page,omitzero"`
	Rows     [][]Cell `json:"rows"`
	Findings []int    `json:"findings,omitzero"` // on the table as a whole

	cells [][]*Cell // by row and column of the document; covered ones share a cell
}

// Cell is a cell of a row. Those that are covered by others are left out.
type Cell struct {
	Text     string `json:"text"`
	Columns  int    `json:"columns,omitzero"` // that it covers, if these are several
	Lines    int    `json:"lines,omitzero"`   // likewise rows
	IsHead   bool   `json:"isHead,omitzero"`
	Findings []int  `json:"findings,omitzero"`
}

// tables returns the tables of a document.
func tables(d yusuan.Document, r yusuan.Reading) []Table {
	names, heads := headings(r)
	out := make([]Table, len(d.Tables))
	for i, s := range d.Tables {
		out[i] = table(s, heads[i])
		out[i].Title = cmp.Or(names[i], s.Title, s.Form, alone(s), fmt.Sprintf("表格 %d", i+1))
	}
	return out
}

// alone returns what stands in the first row by itself, such as the title of a table in a workbook.
func alone(s reading.Sheet) string {
	var texts []string
	for _, row := range s.Rows[:min(len(s.Rows), 1)] {
		for _, c := range row {
			if c != nil && strings.TrimSpace(*c) != "" {
				texts = append(texts, strings.TrimSpace(*c))
			}
		}
	}
	if len(texts) != 1 {
		return ""
	}
	return texts[0]
}

// headings returns the names of tables that are known forms, 公开01 收入支出决算总表, and how many rows stand before their figures.
func headings(r yusuan.Reading) (names map[int]string, heads map[int]int) {
	names, heads = map[int]string{}, map[int]int{}
	for t := range r.Set().Tables() {
		name := t.Form().String() + " " + t.Title()
		var parts []int
		for at := range t.Figures() {
			o, ok := r.Cells().Origin(at)
			if !ok {
				continue
			}
			first, seen := heads[o.Table]
			if !seen || o.Row < first {
				heads[o.Table] = o.Row
			}
			if !seen {
				parts = append(parts, o.Table)
			}
		}
		slices.Sort(parts) // the total may be on the last page
		for _, part := range parts {
			names[part] = name
			name = t.Form().String() + " " + t.Title() + "（续）"
		}
	}
	for o := range r.Cells().Other() {
		if o.Title != "" {
			names[o.Table] = o.Title
		}
	}
	return names, heads
}

// table lays cells out, of which so many rows are the head.
func table(s reading.Sheet, head int) Table {
	rows := filled(s.Rows)
	t := Table{Unit: s.Unit, Page: s.Page, Rows: make([][]Cell, len(rows)), cells: make([][]*Cell, len(rows))}
	for r, row := range rows {
		t.cells[r] = make([]*Cell, len(row))
	}
	for r, row := range rows {
		t.Rows[r] = make([]Cell, 0, len(row)) // cells stay where they are
		for c, text := range row {
			if t.cells[r][c] != nil {
				continue
			}
			cell := Cell{IsHead: r < head}
			lines, columns := 1, 1
			if text != nil && *text != "" {
				cell.Text = *text
				lines, columns = t.reach(rows, head, r, c)
			}
			if lines > 1 {
				cell.Lines = lines
			}
			if columns > 1 {
				cell.Columns = columns
			}
			t.Rows[r] = append(t.Rows[r], cell)
			for i := r; i < r+lines; i++ {
				for j := c; j < c+columns; j++ {
					t.cells[i][j] = &t.Rows[r][len(t.Rows[r])-1]
				}
			}
		}
	}
	return t
}

// filled returns rows that are as long as the longest: the blank cells at their ends may have been left out.
func filled(rows [][]*string) [][]*string {
	width, blank := 0, ""
	for _, row := range rows {
		width = max(width, len(row))
	}
	out := make([][]*string, len(rows))
	for i, row := range rows {
		out[i] = slices.Concat(row, slices.Repeat([]*string{&blank}, width-len(row)))
	}
	return out
}

// reach returns how many rows and columns a cell covers. One that is covered belongs to the cell above, or else to the one to its left;
// a cell is a rectangle, one of the head does not reach below it, and a blank one covers nothing.
func (t *Table) reach(rows [][]*string, head, r, c int) (lines, columns int) {
	isFree := func(r, c int) bool { return c < len(rows[r]) && rows[r][c] == nil && t.cells[r][c] == nil }
	columns = 1
	for isFree(r, c+columns) {
		columns++
	}
	for lines = 1; r+lines < len(rows) && r+lines != head; lines++ {
		for j := c; j < c+columns; j++ {
			if !isFree(r+lines, j) {
				return lines, columns
			}
		}
	}
	return lines, columns
}

// mark marks a cell with a finding, or the table if there is no such cell.
func (t *Table) mark(row, column, finding int) {
	if row < 0 || row >= len(t.cells) || column < 0 || column >= len(t.cells[row]) {
		t.Findings = append(t.Findings, finding)
		return
	}
	c := t.cells[row][column]
	c.Findings = append(c.Findings, finding)
}
