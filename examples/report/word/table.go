package word

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/tables/grid"
)

// A place is a position of a table: its cell, and whether the cell begins there in its column and row.
type place struct {
	cell   *grid.Cell
	column bool // the first column of the cell
	row    bool // the first row
}

// places returns the cell at every position of a table.
func places(g grid.Grid) [][]place {
	out := make([][]place, g.Rows())
	for r := range out {
		out[r] = make([]place, g.Columns())
	}
	for r, row := range g.HTMLRows() {
		c := 0
		for i := range row {
			for out[r][c].cell != nil { // covered from above
				c++
			}
			for below := range row[i].RowSpan {
				for right := range row[i].ColSpan {
					out[r+below][c+right] = place{&row[i], right == 0, below == 0}
				}
			}
		}
	}
	return out
}

// table writes a table as wide as the paper lets it. Its head stands on every page, and no row is broken by a page.
func (w *writer) table(g grid.Grid) {
	all := places(g)
	size, widths := measure(all, w.paper.room())
	w.printf(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/>`+
		`<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`, w.paper.room())
	for _, width := range widths {
		w.printf(`<w:gridCol w:w="%d"/>`, width)
	}
	w.WriteString(`</w:tblGrid>`)
	for r, row := range all {
		w.WriteString(`<w:tr><w:trPr><w:cantSplit/>`)
		if r < g.HeaderRows() {
			w.WriteString(`<w:tblHeader/>`)
		}
		w.WriteString(`</w:trPr>`)
		for c, p := range row {
			if p.column {
				w.cell(p, widths[c:c+p.cell.ColSpan], size)
			}
		}
		w.WriteString(`</w:tr>`)
	}
	w.WriteString(`</w:tbl>`)
}

// cell writes a cell, or what continues one from above. The size of the type is in half points.
func (w *writer) cell(p place, widths []int, size int) {
	width := 0
	for _, one := range widths {
		width += one
	}
	w.printf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if p.cell.ColSpan > 1 {
		w.printf(`<w:gridSpan w:val="%d"/>`, p.cell.ColSpan)
	}
	text := p.cell.Text
	switch {
	case !p.row:
		w.WriteString(`<w:vMerge/>`)
		text = ""
	case p.cell.RowSpan > 1:
		w.WriteString(`<w:vMerge w:val="restart"/>`)
	}
	style := "TableCell"
	if p.cell.Header {
		style = "TableHead"
	}
	typed := fmt.Sprintf(`<w:rPr><w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr>`, size, size)
	w.printf(`<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="%s"/><w:jc w:val="%s"/>%s</w:pPr>`, style, p.cell.Align, typed)
	w.run(typed, text)
	w.WriteString(`</w:p></w:tc>`)
}

const (
	largest, smallest = 18, 12 // of type, in half points
	margins           = 140    // of a cell, in twips
	narrowest         = 8.0    // that a column of words gets at least, in widths of a character
)

// measure returns a size of type, in half points, and the widths of columns that fill the room. The type is as large as lets every number
// stand in one line; columns of words share what numbers leave, by the length of their words.
func measure(all [][]place, room int) (size int, widths []int) {
	numbers, words := needs(all)
	for size = largest; ; size-- {
		em := float64(size) * 10 // twips
		used, most := 0.0, 0.0
		widths = make([]int, len(numbers))
		for c := range widths {
			widths[c] = int(max(numbers[c], min(words[c], narrowest))*em) + margins
			used += float64(widths[c])
			most += max(words[c]-narrowest, 0)
		}
		left := float64(room) - used
		if left < 0 && size > smallest {
			continue
		}
		for c := range widths {
			switch {
			case left < 0: // what does not fit at all is narrowed alike
				widths[c] = int(float64(widths[c]) * float64(room) / used)
			case most > 0:
				widths[c] += int(left * max(words[c]-narrowest, 0) / most)
			default:
				widths[c] += int(left) / len(widths)
			}
		}
		return size, widths
	}
}

// needs returns how wide the widest number, and the longest words, of each column are, in widths of a character. Cells over several
// columns fit what these need.
func needs(all [][]place) (numbers, words []float64) {
	columns := 0
	if len(all) > 0 {
		columns = len(all[0])
	}
	numbers, words = make([]float64, columns), make([]float64, columns)
	for _, row := range all {
		for c, p := range row {
			if !p.column || p.cell.ColSpan > 1 {
				continue
			}
			for line := range strings.SplitSeq(p.cell.Text, "\n") {
				width := 0.0
				for _, sign := range line {
					width += widthOf(sign)
				}
				words[c] = max(words[c], min(width, 30))
				if isNumber(line) {
					numbers[c] = max(numbers[c], width)
				}
			}
		}
	}
	return numbers, words
}

// widthOf returns the width of a sign, with something to spare, as fonts differ.
func widthOf(sign rune) float64 {
	if sign < 0x80 {
		return 0.6
	}
	return 1
}

// isNumber reports whether a text is one number or code, which a line break would make two.
func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.,-+%") == ""
}
