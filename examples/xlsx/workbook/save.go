package workbook

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// Options say how a workbook is written. The zero value writes figures as they are printed.
type Options struct {
	// Formulas writes totals as formulas of their parts, where these add up to what is printed. Where rounding makes the sum another
	// number, the number stays.
	Formulas bool
	// Text is the text of the account, for a sheet of its own; "" is none.
	Text string
}

// Save writes the tables of an account as a workbook: a cover, and a sheet for each form as its edition prints it. The error is that of
// [tables.Set.Grid], or of writing.
func Save(w io.Writer, set tables.Set, o Options) (err error) {
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	b := builder{File: f, styles: map[style]int{}}
	if err := b.cover(set); err != nil {
		return fmt.Errorf("workbook.Save: %w", err)
	}
	sums, err := sumsOf(set, o)
	if err != nil {
		return fmt.Errorf("workbook.Save: %w", err)
	}
	for t := range set.Tables() {
		g, err := t.Grid()
		if err == nil {
			err = b.form(t.Form(), g, sums[t.Form()])
		}
		if err != nil {
			return fmt.Errorf("workbook.Save: %s: %w", t.Form(), err)
		}
	}
	if err := b.text(o.Text); err != nil {
		return fmt.Errorf("workbook.Save: %w", err)
	}
	if err := f.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &o.Formulas}); err != nil {
		return fmt.Errorf("workbook.Save: %w", err)
	}
	_, err = f.WriteTo(w)
	return err
}

// A builder builds a workbook.
type builder struct {
	*excelize.File

	styles map[style]int
}

const coverName = "封面"

// cover says whose account it is, and of which year.
func (b *builder) cover(set tables.Set) error {
	h := set.Header()
	title, err := b.style(style{title: true})
	if err != nil {
		return err
	}
	return errors.Join(
		b.SetSheetName(b.GetSheetName(0), coverName),
		b.SetColWidth(coverName, "A", "A", 80),
		b.SetCellStr(coverName, "A1", h.Name),
		b.SetCellStr(coverName, "A2", fmt.Sprintf("%s%d年度%s", h.Name, h.Year, set.Kind())),
		b.SetCellStyle(coverName, "A1", "A2", title),
	)
}

const textName = "情况说明"

// text adds the sheet of the text, a line in each row.
func (b *builder) text(text string) error {
	if text == "" {
		return nil
	}
	if _, err := b.NewSheet(textName); err != nil {
		return err
	}
	id, err := b.style(style{align: grid.Left, wrap: true})
	if err != nil {
		return err
	}
	errs := []error{b.SetColWidth(textName, "A", "A", 90)}
	row := 0
	for line := range strings.SplitSeq(text, "\n") {
		row++
		if len(line) > excelize.TotalCellChars {
			return fmt.Errorf("line %d of the text is too long for a cell", row)
		}
		at := cellName(0, row)
		errs = append(errs, b.SetCellStr(textName, at, line), b.SetCellStyle(textName, at, at, id))
	}
	return errors.Join(errs...)
}

// maxName is how long the name of a sheet may be.
const maxName = 31

// sheetName names the sheet of a form.
func sheetName(form tables.Form, title string) string {
	name := []rune(form.String() + " " + strings.Map(func(c rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, c) {
			return -1 // not allowed there
		}
		return c
	}, title))
	return string(name[:min(len(name), maxName)])
}

// form adds the sheet of a form.
func (b *builder) form(form tables.Form, g grid.Grid, sums map[position]string) error {
	name := sheetName(form, g.Title())
	if _, err := b.NewSheet(name); err != nil {
		return err
	}
	p := page{builder: b, name: name, grid: g, top: topOf(g)}
	p.cells = make([][]excelize.Cell, p.top+g.Rows()+len(g.Below()))
	for i := range p.cells {
		p.cells[i] = make([]excelize.Cell, g.Columns())
	}
	if err := errors.Join(p.lines(), p.table(sums), p.print()); err != nil {
		return err
	}
	return p.write()
}

// topOf returns how many rows stand above a table.
func topOf(g grid.Grid) int {
	if g.Title() == "" {
		return len(g.Above())
	}
	return 1 + len(g.Above())
}

// A page is the sheet of a form.
type page struct {
	*builder

	name string
	grid grid.Grid
	top  int // so many rows stand above the table
	// cells are those of the sheet, and merged those of them that are: their first and last.
	cells  [][]excelize.Cell
	merged [][2]string
}

// lines writes what stands above and below the table, each line over its whole width.
func (p *page) lines() error {
	row := 0
	add := func(text string, s style) error {
		id, err := p.style(s)
		if err != nil {
			return err
		}
		p.put(row, 0, 1, p.grid.Columns(), excelize.Cell{StyleID: id, Value: text})
		row++
		return nil
	}
	if p.grid.Title() != "" {
		if err := add(p.grid.Title(), style{title: true}); err != nil {
			return err
		}
	}
	for _, line := range p.grid.Above() {
		align := grid.Right // 公开01表, 单位：万元
		if strings.HasPrefix(line, "部门") {
			align = grid.Left
		}
		if err := add(line, style{align: align}); err != nil {
			return err
		}
	}
	row = p.top + p.grid.Rows()
	for _, line := range p.grid.Below() {
		if err := add(line, style{align: grid.Left, wrap: true}); err != nil {
			return err
		}
	}
	return nil
}

// put puts a cell somewhere that covers so many rows and columns.
func (p *page) put(row, column, rows, columns int, c excelize.Cell) {
	for r := row; r < row+rows; r++ {
		for i := column; i < column+columns; i++ {
			p.cells[r][i].StyleID = c.StyleID // the frame of a merged cell is that of all its cells
		}
	}
	p.cells[row][column] = c
	if rows > 1 || columns > 1 {
		p.merged = append(p.merged, [2]string{cellName(column, row+1), cellName(column+columns-1, row+rows)})
	}
}

// write writes the cells. A stream is what can write a formula beside the number that it comes to.
func (p *page) write() error {
	w, err := p.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	for c, width := range p.widths() {
		if err := w.SetColWidth(c+1, c+1, width); err != nil {
			return err
		}
	}
	for r, row := range p.cells {
		values := make([]any, len(row))
		for i, c := range row {
			values[i] = c
		}
		if err := w.SetRow(cellName(0, r+1), values); err != nil {
			return err
		}
	}
	for _, m := range p.merged {
		if err := w.MergeCell(m[0], m[1]); err != nil {
			return err
		}
	}
	return w.Flush()
}

// table puts the cells of the table, with formulas where there are such.
func (p *page) table(sums map[position]string) error {
	taken := make([]int, p.grid.Columns()) // until which row a column is covered from above
	for r, row := range p.grid.HTMLRows() {
		column := 0
		for _, c := range row {
			for taken[column] > r {
				column++
			}
			x, err := p.cell(c, r < p.grid.HeaderRows())
			if err != nil {
				return err
			}
			x.Formula = sums[position{r, column}]
			p.put(p.top+r, column, c.RowSpan, c.ColSpan, x)
			for range c.ColSpan {
				taken[column] = r + c.RowSpan
				column++
			}
		}
	}
	return nil
}

// cell returns a cell of the table as the workbook has it: a number as a number that shows as many places as are printed.
func (p *page) cell(c grid.Cell, isHead bool) (x excelize.Cell, err error) {
	s := style{align: c.Align, head: isHead, ruled: true, wrap: true}
	if c.Kind != grid.Number {
		x.Value = c.Text
		x.StyleID, err = p.style(s)
		return x, err
	}
	text := strings.ReplaceAll(c.Text, ",", "")
	s.wrap, s.places = false, places(text)+1
	if x.StyleID, err = p.style(s); err != nil || text == "" {
		return x, err
	}
	x.Value, err = strconv.ParseFloat(text, 64)
	return x, err
}

// places returns how many decimal places a number has.
func places(number string) int {
	_, decimals, _ := strings.Cut(number, ".")
	return len(decimals)
}
