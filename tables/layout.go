package tables

import (
	"fmt"

	"github.com/fiscalcn/yusuan/internal/print"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// Grid lays the table out as its edition prints it, with title, form and unit,
// and with a statement that it has no data below an empty 公开07, 08 or 09.
// Figures are printed in the unit of the table with thousands commas. The error
// is [ErrForm] for the zero Table.
func (t *Table) Grid() (grid.Grid, error) {
	if !t.form.IsValid() {
		return grid.Grid{}, fmt.Errorf("tables.Table.Grid: %w", ErrForm)
	}
	return t.layout("").Grid()
}

// Grid lays the table of a form out like [Table.Grid], with department and year
// above it and below 公开01 the note on rounding. The error wraps [ErrForm] if the
// set has no such table.
func (s Set) Grid(f Form) (grid.Grid, error) {
	t, ok := s.Table(f)
	if !ok {
		return grid.Grid{}, fmt.Errorf("tables.Set.Grid %v: %w", f, ErrForm)
	}
	g := t.layout(fmt.Sprintf("部门：%s　%d年度　", s.header.Name, s.header.Year))
	if note := s.Note(); note != "" && f == Form01 {
		g.Below(note)
	}
	return g.Grid()
}

func (t *Table) layout(owner string) *grid.Builder {
	g := t.form.schema().lay(t)
	g.Title(t.Title())
	g.Above(fmt.Sprintf("%s表　%s单位：%s", t.form, owner, t.unit))
	if statement := t.noData(); statement != "" {
		g.Below(statement)
	}
	return g
}

// noData returns what the template demands below a form that stays empty.
func (t *Table) noData() string {
	if !t.IsEmpty() {
		return ""
	}
	switch t.form {
	case Form07:
		return "本年度没有“三公”经费财政拨款支出，本表无数据。"
	case Form08:
		return "本年度没有政府性基金预算财政拨款的收入、支出和结转结余，本表无数据。"
	case Form09:
		if !templates[t.edition].capitalBalances {
			return "本年度没有国有资本经营预算财政拨款的支出，本表无数据。"
		}
		return "本年度没有国有资本经营预算财政拨款的收入、支出和结转结余，本表无数据。"
	default:
		return ""
	}
}

// codeHeadings head the code and the name of a row.
var codeHeadings = []grid.Cell{{Text: "功能分类科目编码"}, {Text: "科目名称"}}

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
		name = l.nameIn(t.form)
	}
	return append([]grid.Cell{text(name)}, t.numbers(r, columns...)...)
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
