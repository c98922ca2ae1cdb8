package tables

import (
	"fmt"

	"github.com/fiscalcn/yusuan/internal/numeral"
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
	return t.layout().Grid()
}

// Grid lays the table of a form out like [Table.Grid], with department and year
// above it and below 公开01 the note on rounding. The error wraps [ErrForm] if the
// set has no such table.
func (s Set) Grid(f Form) (grid.Grid, error) {
	t, ok := s.Table(f)
	if !ok {
		return grid.Grid{}, fmt.Errorf("tables.Set.Grid %v: %w", f, ErrForm)
	}
	g := t.layout()
	g.Above(fmt.Sprintf("部门：%s", s.header.Name), fmt.Sprintf("年度：%d", s.header.Year))
	if note := s.Note(); note != "" && f == Form01 {
		g.Below(note)
	}
	return g.Grid()
}

func (t *Table) layout() *grid.Builder {
	g := t.form.schema().lay(t)
	g.Title(t.Title())
	g.Above(t.form.String()+"表", "单位："+t.unit.String())
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

// labelled returns the cells of a row: a label and its figures.
func (t *Table) labelled(label grid.Cell, k RowKey, columns ...Column) []grid.Cell {
	r, _ := t.Row(k)
	return append([]grid.Cell{label}, t.numbers(r, columns...)...)
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
func (t *Table) numberedLines(names []string, lines []Line, columns ...Column) side {
	var s side
	for i, l := range lines {
		s = append(s, t.labelled(ordinal(i+1, names[i]), LineRow(l), columns...))
	}
	return s
}

// numberedClasses returns the rows of functional classes with their ordinals.
func (t *Table) numberedClasses(columns ...Column) side {
	var s side
	for r := range t.Rows() {
		if isFunctional(r.Key()) {
			s = append(s, t.labelled(ordinal(len(s)+1, r.Name()), r.Key(), columns...))
		}
	}
	return s
}

func ordinal(n int, name string) grid.Cell { return text(numeral.Chinese(n) + "、" + name) }
