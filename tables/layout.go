package tables

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// Grid lays the table out as its edition prints it, with title, form and unit, and
// below it the notes of the edition; one that stays empty says that it has no data.
// Figures are printed in the unit of the table with thousands commas. The error
// is [ErrForm] for the zero Table.
func (t *Table) Grid() (grid.Grid, error) {
	if !t.form.IsValid() {
		return grid.Grid{}, fmt.Errorf("tables.Table.Grid: %w", ErrForm)
	}
	return t.layout(budget.Header{}).Grid()
}

// Grid lays the table of a form out like [Table.Grid], with department and year
// above it and below the first form the note on rounding. The error wraps [ErrForm] if the
// set has no such table.
func (s Set) Grid(f Form) (grid.Grid, error) {
	t, ok := s.Table(f)
	if !ok {
		return grid.Grid{}, fmt.Errorf("tables.Set.Grid %v: %w", f, ErrForm)
	}
	g := t.layout(s.header)
	if note := s.Note(); note != "" && f == s.edition.of.Forms[0].Form {
		g.Below(note)
	}
	return g.Grid()
}

// layout puts a table on a grid. The zero header stands for no department and year.
func (t *Table) layout(h budget.Header) *grid.Builder {
	as := t.edition.form(t.form)
	g := t.schema().lay(t, as)
	g.Title(as.Title)
	owner, of := "", t.edition.of
	name, year := "本部门", "本"
	if h != (budget.Header{}) {
		owner = fmt.Sprintf("%s：%s　%d年度　", cmp.Or(of.OwnerWord, "部门"), h.Name, h.Year)
		name, year = h.Name, strconv.Itoa(h.Year)
	}
	label := t.edition.Label(t.form)
	if label != "" {
		label += "　"
	}
	g.Above(fmt.Sprintf("%s%s%s：%s", label, owner, cmp.Or(of.UnitWord, "单位"), t.unit))
	slots := strings.NewReplacer("{部门}", name, "{年}", year, "{单位}", t.unit.String())
	if as.NoData != "" && t.IsEmpty() {
		g.Below(slots.Replace(as.NoData))
	}
	for _, note := range as.Notes {
		g.Below(slots.Replace(note))
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
		name = t.edition.LineLabel(t.form, l)
	}
	return append([]grid.Cell{text(name)}, t.numbers(r, columns...)...)
}

// blankRow returns empty labels and figures, for the shorter side of a table.
func blankRow(labels, figures int) []grid.Cell {
	cells := make([]grid.Cell, labels+figures)
	for i := range figures {
		cells[labels+i].Kind = grid.Number
	}
	return cells
}
