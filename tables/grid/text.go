package grid

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// AppendText appends the table as plain text to b, drawn with + - = | in the manner of reStructuredText grid tables: the title centred,
// the lines above, the table with its merged cells, the lines below. Columns are padded by display width, where ambiguous says how wide
// characters like “ ” — ① are. Every line of the table has the same width; no line ends with a blank. The output ends with a line break.
//
// Rows below the header are ruled off only if one of their cells covers several rows or has several lines.
//
// As every line is as wide as the widest, two long cells can make a drawing that is much larger than its texts. One of more than 16 MiB
// and 64 times its texts is an error, an [Error] with ErrSize, and b is returned as it was.
func (g Grid) AppendText(b []byte, ambiguous Width) ([]byte, error) {
	if g.columns == 0 {
		return b, nil
	}
	d := draw(g, ambiguous)
	if lines := d.height(); !mayShow(lines*d.width(), len(g.at), d.text) {
		return b, &Error{
			Func: "Grid.AppendText", Err: ErrSize,
			Reason: fmt.Sprintf("%d lines of width %d for %d bytes of text, want at most %d and %d for each byte of text", lines, d.width(), d.text, freeText, perGiven),
		}
	}
	for line := range textLines(g.title) {
		if line != "" {
			b = appendPad(b, (d.width()-lineWidth(line, ambiguous))/2)
		}
		b = append(appendShown(b, line), '\n')
	}
	b = appendTextLines(b, g.above)
	for r := range g.rows {
		if d.isRuled(r) {
			b = d.appendRule(b, r)
		}
		for y := range d.heights[r] {
			b = d.appendLine(b, r, d.tops[r]+y)
		}
	}
	b = d.appendRule(b, g.rows)
	return appendTextLines(b, g.below), nil
}

// drawing holds the measures of a table as text. A line of the drawing has a number y, from 0 at the rule above the first row.
type drawing struct {
	Grid
	ambiguous Width
	bodyRuled bool
	text      int   // bytes of the texts of all cells
	lines     []int // lines of text of each cell
	shown     []int // bytes of the text of each cell that lines above have shown
	widths    []int // of columns, without the blank on either side
	heights   []int // of rows, without rules
	tops      []int // the first y of each row
}

func draw(g Grid, ambiguous Width) *drawing {
	d := &drawing{Grid: g, ambiguous: ambiguous}
	sizes := make([]int, 2*len(g.cells)+g.columns+2*g.rows)
	d.lines, sizes = sizes[:len(g.cells)], sizes[len(g.cells):]
	d.shown, sizes = sizes[:len(g.cells)], sizes[len(g.cells):]
	d.widths, sizes = sizes[:g.columns], sizes[g.columns:]
	d.heights, d.tops = sizes[:g.rows], sizes[g.rows:]
	d.measure()
	y := 0
	for r := range g.rows {
		if d.isRuled(r) {
			y++
		}
		d.tops[r] = y
		y += d.heights[r]
	}
	return d
}

// measure finds the sizes that hold every cell: first those of one column or row, then merged ones, the smaller before the larger.
func (d *drawing) measure() {
	needs := make([]int, len(d.cells))
	var wide, high []int
	for i := range d.cells {
		p := &d.cells[i]
		d.text += len(p.Text)
		for more, rest := true, p.Text; more; d.lines[i]++ {
			var line string
			line, rest, more = cutLine(rest)
			needs[i] = max(needs[i], lineWidth(line, d.ambiguous))
		}
		if p.row >= d.header && (p.RowSpan > 1 || d.lines[i] > 1) {
			d.bodyRuled = true
		}
		if p.ColSpan == 1 {
			d.widths[p.col] = max(d.widths[p.col], needs[i])
		} else {
			wide = append(wide, i)
		}
		if p.RowSpan == 1 {
			d.heights[p.row] = max(d.heights[p.row], d.lines[i])
		} else {
			high = append(high, i)
		}
	}
	slices.SortStableFunc(wide, func(i, j int) int { return cmp.Compare(d.cells[i].ColSpan, d.cells[j].ColSpan) })
	for _, i := range wide {
		p := &d.cells[i]
		grow(d.widths[p.col:p.endCol()], needs[i]-d.innerWidth(p))
	}
	slices.SortStableFunc(high, func(i, j int) int { return cmp.Compare(d.cells[i].RowSpan, d.cells[j].RowSpan) })
	for r := range d.heights {
		d.heights[r] = max(1, d.heights[r])
	}
	for _, i := range high {
		p := &d.cells[i]
		grow(d.heights[p.row:p.endRow()], d.lines[i]-d.innerHeight(p))
	}
}

// grow spreads what is missing over sizes, the last ones taking the remainder.
func grow(sizes []int, missing int) {
	for i := range sizes {
		share := max(0, missing) / (len(sizes) - i)
		sizes[i] += share
		missing -= share
	}
}

// innerWidth is the room for text in a cell: its columns and the " | " between them.
func (d *drawing) innerWidth(p *placed) int {
	w := 3 * (p.ColSpan - 1)
	for _, width := range d.widths[p.col:p.endCol()] {
		w += width
	}
	return w
}

// innerHeight is the room for text in a cell: its rows and the rules between them.
func (d *drawing) innerHeight(p *placed) int {
	h := 0
	for r := p.row; r < p.endRow(); r++ {
		h += d.heights[r]
		if r > p.row && d.isRuled(r) {
			h++
		}
	}
	return h
}

// width is the display width of the whole table: its columns and the "| " and " |" around.
func (d *drawing) width() int {
	w := 1
	for _, width := range d.widths {
		w += width + 3
	}
	return w
}

// height is how many lines the table has, without the texts above and below: one more than the y of the last.
func (d *drawing) height() int {
	if d.rows == 0 {
		return 1
	}
	return d.tops[d.rows-1] + d.heights[d.rows-1] + 1
}

// isRuled reports whether there is a rule above row r.
func (d *drawing) isRuled(r int) bool { return r == 0 || r <= d.header || d.bodyRuled }

// hasRule reports whether a rule above row r crosses column c: not if a merged cell covers both sides.
func (d *drawing) hasRule(r, c int) bool {
	return r == 0 || r == d.rows || d.cell(r-1, c) != d.cell(r, c)
}

// hasEdge reports whether row r has a cell border to the left of column c.
func (d *drawing) hasEdge(r, c int) bool {
	return 0 <= r && r < d.rows && (c == 0 || c == d.columns || d.cell(r, c-1) != d.cell(r, c))
}

// appendRule draws the rule above row r, and the lines of merged cells that pass through it.
func (d *drawing) appendRule(b []byte, r int) []byte {
	dash := byte('-')
	if r == d.header && 0 < r && r < d.rows {
		dash = '='
	}
	for c := 0; ; {
		crossed := c > 0 && d.hasRule(r, c-1) || c < d.columns && d.hasRule(r, c)
		switch edged := d.hasEdge(r-1, c) || d.hasEdge(r, c); {
		case crossed && edged:
			b = append(b, '+')
		case crossed:
			b = append(b, dash)
		default:
			b = append(b, '|')
		}
		if c == d.columns {
			return append(b, '\n')
		}
		if d.hasRule(r, c) {
			for range d.widths[c] + 2 {
				b = append(b, dash)
			}
			c++
			continue
		}
		p := d.cell(r, c)
		b = d.appendCell(b, p, d.tops[r]-1)
		c = p.endCol()
	}
}

// appendLine draws line y of the drawing, which belongs to row r.
func (d *drawing) appendLine(b []byte, r, y int) []byte {
	for c := 0; c < d.columns; {
		p := d.cell(r, c)
		b = append(b, '|')
		b = d.appendCell(b, p, y)
		c = p.endCol()
	}
	return append(b, '|', '\n')
}

// appendCell draws what a cell shows in line y, with a blank on either side. Headers stand in the middle, other texts at the top. The
// lines of a cell are drawn in their order, each once.
func (d *drawing) appendCell(b []byte, p *placed, y int) []byte {
	n, i := y-d.tops[p.row], d.at[p.row*d.columns+p.col]
	if p.row < d.header {
		last := p.endRow() - 1
		n -= (d.tops[last] + d.heights[last] - d.tops[p.row] - d.lines[i]) / 2
	}
	line := ""
	if n >= 0 && n < d.lines[i] {
		var rest string
		line, rest, _ = cutLine(p.Text[d.shown[i]:])
		d.shown[i] = len(p.Text) - len(rest)
	}
	pad := d.innerWidth(p) - lineWidth(line, d.ambiguous)
	left := 0
	switch p.Align {
	case Right:
		left = pad
	case Center:
		left = pad / 2
	}
	b = appendPad(b, left+1)
	b = appendShown(b, line)
	return appendPad(b, pad-left+1)
}

// textLines yields the lines of a text that stands by itself, without blanks at their ends; none if it is "".
func textLines(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for more := text != ""; more; {
			var line string
			line, text, more = cutLine(text)
			if !yield(strings.TrimRightFunc(line, unicode.IsSpace)) {
				return
			}
		}
	}
}

func appendTextLines(b []byte, texts []string) []byte {
	for _, text := range texts {
		for line := range textLines(text) {
			b = append(appendShown(b, line), '\n')
		}
	}
	return b
}

// appendShown writes a line as it is shown, a tab as one blank.
func appendShown(b []byte, line string) []byte {
	for _, r := range line {
		if r == '\t' {
			r = ' '
		}
		b = utf8.AppendRune(b, shown(r))
	}
	return b
}

func appendPad(b []byte, n int) []byte {
	for range n {
		b = append(b, ' ')
	}
	return b
}
