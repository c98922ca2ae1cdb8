package tables

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// Grid lays the table out as its edition prints it, with title, form and unit,
// and below an empty 公开07, 08 or 09 with a statement that it has no data.
// Figures are printed in the unit of the table with thousands commas. The error
// is [ErrForm] for the zero Table.
func (t *Table) Grid() (grid.Grid, error) {
	if !t.form.IsValid() {
		return grid.Grid{}, fmt.Errorf("tables.Table.Grid: %w", ErrForm)
	}
	return t.layout("").Grid()
}

// Grid lays the table of a form out like [Table.Grid], with department and year
// above it and below the first form the note on rounding. The error wraps [ErrForm] if the
// set has no such table.
func (s Set) Grid(f Form) (grid.Grid, error) {
	t, ok := s.Table(f)
	if !ok {
		return grid.Grid{}, fmt.Errorf("tables.Set.Grid %v: %w", f, ErrForm)
	}
	g := t.layout(fmt.Sprintf("部门：%s　%d年度　", s.header.Name, s.header.Year))
	if note := s.Note(); note != "" && f == s.edition.of.Forms[0].Form {
		g.Below(note)
	}
	return g.Grid()
}

func (t *Table) layout(owner string) *grid.Builder {
	as := t.edition.form(t.form)
	g := t.schema().lay(t, as)
	g.Title(as.Title)
	g.Above(fmt.Sprintf("%s表　%s单位：%s", t.form, owner, t.unit))
	if as.NoData != "" && t.IsEmpty() {
		g.Below(as.NoData)
	}
	return g
}

// layHeads adds the rows of a header: for each column of cells its heads, the levels
// parted by slashes. A head that stands over neighbours covers them; a lowest one
// reaches down to the figures.
func layHeads(g *grid.Builder, heads []string) {
	paths := make([][]string, len(heads))
	levels := 0
	for i, h := range heads {
		paths[i] = strings.Split(h, "/")
		levels = max(levels, len(paths[i]))
	}
	for level := range levels {
		var cells []grid.Cell
		for i := 0; i < len(paths); {
			path, from := paths[i], i
			i++
			switch {
			case level >= len(path): // covered from above
			case level == len(path)-1:
				cells = append(cells, heading(path[level], 1, levels-level))
			default:
				for i < len(paths) && len(paths[i]) > level+1 && slices.Equal(paths[i][:level+1], path[:level+1]) {
					i++
				}
				cells = append(cells, heading(path[level], i-from, 1))
			}
		}
		g.Header(cells...)
	}
}

func heading(text string, columns, rows int) grid.Cell {
	return grid.Cell{Text: text, ColSpan: columns, RowSpan: rows}
}

func text(s string) grid.Cell { return grid.Cell{Text: s} }

func (t *Table) number(r Row, c Column) grid.Cell {
	return grid.Cell{Text: r.Figure(c).Comma(t.unit), Kind: grid.Number}
}

func (t *Table) numbers(r Row, columns ...Column) []grid.Cell {
	cells := make([]grid.Cell, len(columns))
	for i, c := range columns {
		cells[i] = t.number(r, c)
	}
	return cells
}

// line returns the cells of a fixed line: its name and its figures. A table that
// lacks the line shows blanks under the name it should have.
func (t *Table) line(l Line, columns ...Column) []grid.Cell {
	r, ok := t.Row(LineRow(l))
	name := r.Name()
	if !ok {
		name = t.schema().label(l)
	}
	return append([]grid.Cell{text(name)}, t.numbers(r, columns...)...)
}

// refusesSides refuses a template of a form with an income and an expenditure side that
// does not have so many heads, one for each column of cells.
func refusesSides(as *FormTemplate, cells int) string {
	switch {
	case as.Columns != nil:
		return wrongColumns
	case len(as.Heads) != cells:
		return wrongHeads
	}
	return ""
}

// A side is one of the halves of 公开01 and 04: rows of cells of equal number.
type side [][]grid.Cell

// at returns row i, a blank one below the last.
func (s side) at(i, figures int) []grid.Cell {
	if i < len(s) {
		return s[i]
	}
	return blankRow(1, figures)
}

// blankRow returns empty labels and figures, for the shorter side of a table.
func blankRow(labels, figures int) []grid.Cell {
	cells := make([]grid.Cell, labels+figures)
	for i := range figures {
		cells[labels+i].Kind = grid.Number
	}
	return cells
}

// numberedLines returns the rows of lines with their ordinals: 一、…
func (t *Table) numberedLines(lines []Line, columns ...Column) side {
	var s side
	for _, l := range lines {
		s = s.number(t.line(l, columns...))
	}
	return s
}

// numberedClasses returns the rows of functional classes with their ordinals.
func (t *Table) numberedClasses(columns ...Column) side {
	var s side
	for r := range t.Rows() {
		if isFunctional(r.Key()) {
			s = s.number(append([]grid.Cell{text(r.Name())}, t.numbers(r, columns...)...))
		}
	}
	return s
}

// number appends a row with the next ordinal before its name.
func (s side) number(cells []grid.Cell) side {
	cells[0].Text = print.Chinese(len(s)+1) + "、" + cells[0].Text
	return append(s, cells)
}
