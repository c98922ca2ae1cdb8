package grid

import "strconv"

// Records returns the text of every position, row by row, header rows included; positions covered by a merged cell are "".
// It is what [encoding/csv.Writer.WriteAll] takes.
func (g Grid) Records() [][]string {
	flat := make([]string, len(g.at))
	for i := range g.cells {
		p := &g.cells[i]
		flat[p.row*g.columns+p.col] = p.Text
	}
	return byRow(flat, g.columns)
}

// Cells returns the text of every position, row by row, header rows included; positions covered by a merged cell are nil.
// It is the shape in which extractors give the tables of a PDF.
func (g Grid) Cells() [][]*string {
	flat := make([]*string, len(g.at))
	texts := make([]string, len(g.cells))
	for i := range g.cells {
		p := &g.cells[i]
		texts[i] = p.Text
		flat[p.row*g.columns+p.col] = &texts[i]
	}
	return byRow(flat, g.columns)
}

// Values returns the value of every position for a spreadsheet 电子表格, row by row, header rows included: a float64 for a Number (the
// nearest to its text), a string for a Label, nil for a blank and for positions covered by a merged cell. There are no other types,
// so that a spreadsheet stores numbers as numbers. [Grid.Merges] has the merged cells.
func (g Grid) Values() [][]any {
	flat := make([]any, len(g.at))
	for i := range g.cells {
		p := &g.cells[i]
		switch {
		case p.Text == "":
		case p.Kind == Number:
			flat[p.row*g.columns+p.col] = parseDecimal(p.Text)
		default:
			flat[p.row*g.columns+p.col] = p.Text
		}
	}
	return byRow(flat, g.columns)
}

// byRow cuts positions into rows that cannot grow into each other.
func byRow[T any](flat []T, columns int) [][]T {
	if columns == 0 {
		return nil
	}
	rows := make([][]T, 0, len(flat)/columns)
	for ; len(flat) > 0; flat = flat[columns:] {
		rows = append(rows, flat[:columns:columns])
	}
	return rows
}

// Range is a rectangle of merged positions 合并单元格, from FirstRow and FirstColumn to LastRow and LastColumn, both included, counted from 0.
type Range struct {
	FirstRow, FirstColumn int
	LastRow, LastColumn   int
}

// String returns the range as spreadsheets write it, such as "A1:D1".
func (r Range) String() string {
	b := make([]byte, 0, 16)
	b = appendColumn(b, r.FirstColumn)
	b = strconv.AppendInt(b, int64(r.FirstRow)+1, 10)
	b = append(b, ':')
	b = appendColumn(b, r.LastColumn)
	return string(strconv.AppendInt(b, int64(r.LastRow)+1, 10))
}

// appendColumn writes column 0 as A, 25 as Z, 26 as AA.
func appendColumn(b []byte, c int) []byte {
	if c >= 26 {
		b = appendColumn(b, c/26-1)
	}
	return append(b, 'A'+byte(c%26))
}

// Merges returns the ranges of all cells that cover more than one position, by row, then column.
func (g Grid) Merges() []Range {
	var merges []Range
	for i := range g.cells {
		if p := &g.cells[i]; p.RowSpan > 1 || p.ColSpan > 1 {
			merges = append(merges, Range{p.row, p.col, p.endRow() - 1, p.endCol() - 1})
		}
	}
	return merges
}
