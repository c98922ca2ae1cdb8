package typeset

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/tables/grid"
)

const (
	margin  = 36.0
	size    = 9.0  // of the type
	leading = 12.0 // from line to line
	padding = 4.0  // around the text of a cell
)

// Account prints an account as its department publishes it: the tables each on a page of its own, or several if it is long, then the
// text, then the self-evaluations.
func Account(p yusuan.Publication) *File {
	f := &File{}
	h := p.Set().Header()
	f.Paragraphs(fmt.Sprintf("%s%d年度部门决算", h.Name, h.Year))
	for g := range p.Grids() {
		f.Grid(g)
	}
	f.Paragraphs(p.Text().String())
	for g := range p.Evaluations() {
		f.Grid(g)
	}
	return f
}

// Paragraphs prints text on upright pages.
func (f *File) Paragraphs(text string) {
	p, y := f.Page(Short, Long), margin
	for paragraph := range strings.SplitSeq(text, "\n") {
		for _, line := range wrapped(paragraph, Short-2*margin) {
			if y += leading * 1.5; y > Long-margin {
				p, y = f.Page(Short, Long), margin+leading*1.5
			}
			p.Text(margin, y, size, line)
		}
	}
}

// Grid prints a table with its title and notes on broad pages. What does not fit goes on on the next page, without the head.
func (f *File) Grid(g grid.Grid) {
	p, y := f.Page(Long, Short), margin
	for _, line := range append([]string{g.Title()}, g.Above()...) {
		y += leading
		p.Text(margin, y, size, line)
	}
	y += padding
	s := sheet{rows: g.HTMLRows(), columns: g.Columns()}
	s.measure()
	for from := 0; from < len(s.heights); {
		to, end := from, y
		for to < len(s.heights) && (to == from || s.isJoined(to) || end+s.heights[to] < Short-margin) {
			end += s.heights[to]
			to++
		}
		s.draw(p, y, from, to)
		if from, y = to, end; from < len(s.heights) {
			p, y = f.Page(Long, Short), margin
		}
	}
	for _, line := range g.Below() {
		y += leading
		p.Text(margin, y, size, line)
	}
}

// A sheet is a table on paper.
type sheet struct {
	rows    [][]grid.Cell
	columns int
	places  [][]int   // the column that each cell begins in
	lefts   []float64 // where columns begin, and the last ends
	heights []float64
}

// measure finds widths and heights that the text fits in.
func (s *sheet) measure() {
	widths := make([]float64, s.columns)
	for i := range widths {
		widths[i] = 30
	}
	s.place()
	for r, row := range s.rows {
		for i, c := range row {
			if c.ColSpan == 1 {
				widths[s.places[r][i]] = max(widths[s.places[r][i]], min(width(c.Text), 120)+2*padding)
			}
		}
	}
	total := 0.0
	for _, w := range widths {
		total += w
	}
	s.lefts = []float64{margin}
	for i, w := range widths {
		s.lefts = append(s.lefts, s.lefts[i]+w*(Long-2*margin)/total)
	}
	s.heights = make([]float64, len(s.rows))
	for r, row := range s.rows {
		s.heights[r] = max(s.heights[r], leading+padding)
		for i, c := range row {
			need := float64(len(s.lines(r, i)))*leading + padding
			for below := r; below < r+c.RowSpan-1; below++ {
				s.heights[below] = max(s.heights[below], leading+padding)
				need -= s.heights[below]
			}
			last := r + c.RowSpan - 1
			s.heights[last] = max(s.heights[last], need)
		}
	}
}

// place finds the column that each cell begins in.
func (s *sheet) place() {
	taken := make([]int, s.columns) // until which row a column is covered from above
	for r, row := range s.rows {
		var places []int
		column := 0
		for _, c := range row {
			for taken[column] > r {
				column++
			}
			places = append(places, column)
			for range c.ColSpan {
				taken[column] = r + c.RowSpan
				column++
			}
		}
		s.places = append(s.places, places)
	}
}

// isJoined reports whether a cell covers a row and the one before.
func (s *sheet) isJoined(row int) bool {
	for r := range row {
		for _, c := range s.rows[r] {
			if r+c.RowSpan > row {
				return true
			}
		}
	}
	return false
}

func (s *sheet) box(r, i int) (left, right float64) {
	from := s.places[r][i]
	return s.lefts[from], s.lefts[from+s.rows[r][i].ColSpan]
}

func (s *sheet) lines(r, i int) []string {
	left, right := s.box(r, i)
	return wrapped(s.rows[r][i].Text, right-left-2*padding)
}

// draw draws rows below a height.
func (s *sheet) draw(p *Page, y float64, from, to int) {
	for r := from; r < to; r++ {
		for i, c := range s.rows[r] {
			bottom := y
			for below := r; below < r+c.RowSpan; below++ {
				bottom += s.heights[below]
			}
			left, right := s.box(r, i)
			p.Frame(left, y, right, bottom)
			for n, line := range s.lines(r, i) {
				x := left + padding
				if c.Align == grid.Right {
					x = right - padding - width(line)
				}
				p.Text(x, y+leading*float64(n+1), size, line)
			}
		}
		y += s.heights[r]
	}
}

// width returns how wide text is printed. The signs of ASCII are half as wide as the others.
func width(s string) float64 {
	w := 0.0
	for _, c := range s {
		w += runeWidth(c)
	}
	return w
}

func runeWidth(c rune) float64 {
	if c < 0x80 {
		return size / 2
	}
	return size
}

// wrapped breaks text into lines that fit. Digits of a number stay together.
func wrapped(text string, room float64) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		at := 0.0
		start := 0
		for i, c := range line {
			if at += runeWidth(c); at > room && i > start && c >= 0x80 {
				lines = append(lines, line[start:i])
				start, at = i, runeWidth(c)
			}
		}
		lines = append(lines, line[start:])
	}
	return lines
}
