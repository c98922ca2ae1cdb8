package workbook

import (
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Account is a published account as a workbook has it.
type Account struct {
	// Document is what was read: a table of each sheet that has columns, and the text of the others.
	Document yusuan.Document
	// Notes say what was odd about the workbook, for accountants.
	Notes []Note

	data   []byte
	tables []sheet // those of the document
	lines  []textLine
}

// A textLine is where a line of the text starts, in bytes, and where it stands.
type textLine struct {
	start int
	place Place
}

// Note says of a sheet what was odd about it, in Chinese.
type Note struct {
	Sheet string `json:"sheet"`
	Text  string `json:"text"`
}

// A sheet is what is in one, and where it stands there.
type sheet struct {
	name  string
	rows  [][]*string
	lines []int // the number of each row in the sheet, from 1
}

// Read reads a workbook. Cells have the text that they show. The error wraps one of those of this package.
func Read(data []byte) (a Account, err error) {
	f, err := open(data)
	if err != nil {
		return Account{}, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	a.data = data
	var text strings.Builder
	positions := 0
	for i, name := range f.GetSheetList() {
		visible, err := f.GetSheetVisible(name)
		if err != nil {
			return Account{}, fmt.Errorf("workbook.Read: %s: %w", name, err)
		}
		if !visible {
			a.note(name, "工作表已隐藏，未读取")
			continue
		}
		s, err := a.sheet(f, name, &positions)
		switch {
		case errors.Is(err, ErrSize):
			return Account{}, fmt.Errorf("%s: %w", name, err)
		case err != nil:
			return Account{}, fmt.Errorf("%w (%s: %s)", ErrFormat, name, strings.ReplaceAll(err.Error(), "\n", " "))
		}
		if s.isText() {
			a.text(&s, &text)
			continue
		}
		a.tables = append(a.tables, s)
		a.Document.Tables = append(a.Document.Tables, reading.Sheet{Page: i + 1, Rows: s.rows})
	}
	a.Document.Text = text.String()
	if a.Document.Text == "" && a.tables == nil {
		return Account{}, ErrEmpty
	}
	return a, nil
}

// text adds a sheet without columns to the text.
func (a *Account) text(s *sheet, text *strings.Builder) {
	for i, row := range s.rows {
		for c, cell := range row {
			if cell != nil && strings.TrimSpace(*cell) != "" {
				a.lines = append(a.lines, textLine{text.Len(), Place{s.name, cellName(c, s.lines[i])}})
				text.WriteString(*cell)
			}
		}
		text.WriteByte('\n')
	}
}

// cellName names a cell by its column from 0 and its row from 1: B3.
func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		return "" // which every call refuses
	}
	return name
}

func (a *Account) note(sheet, format string, args ...any) {
	a.Notes = append(a.Notes, Note{sheet, fmt.Sprintf(format, args...)})
}

// sheet reads the cells of a sheet. Of blank rows one after another there is one, and none at the end.
func (a *Account) sheet(f *excelize.File, name string, positions *int) (s sheet, err error) {
	s.name = name
	rows, err := f.Rows(name)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	hidden := 0
	for line := 1; rows.Next(); line++ {
		cells, err := rows.Columns()
		if err != nil {
			return s, err
		}
		if *positions += len(cells) + 1; *positions > maxPositions {
			return s, fmt.Errorf("%w: more than %d cells", ErrSize, maxPositions)
		}
		row, isBlank := pointers(cells), strings.TrimSpace(strings.Join(cells, "")) == ""
		if isBlank && (len(s.rows) == 0 || isBlankRow(s.rows[len(s.rows)-1])) && !a.hasFormula(f, name, line, cells) {
			continue
		}
		if rows.GetRowOpts().Hidden && !isBlank {
			hidden++
		}
		s.rows, s.lines = append(s.rows, row), append(s.lines, line)
	}
	if err := s.merge(f); err != nil {
		return s, err
	}
	a.formulas(f, &s) // what is covered has none of its own
	for n := len(s.rows); n > 0 && isBlankRow(s.rows[n-1]); n-- {
		s.rows, s.lines = s.rows[:n-1], s.lines[:n-1]
	}
	if hidden > 0 {
		a.note(name, "有%d行已隐藏，一并读取", hidden)
	}
	return s, a.columns(f, &s)
}

// columns notes columns that are hidden and not blank.
func (a *Account) columns(f *excelize.File, s *sheet) error {
	var hidden []string
	for c := range s.width() {
		letters, err := excelize.ColumnNumberToName(c + 1)
		if err != nil {
			return err
		}
		visible, err := f.GetColVisible(s.name, letters)
		if err != nil {
			return err
		}
		if !visible && s.hasColumn(c) {
			hidden = append(hidden, letters)
		}
	}
	if hidden != nil {
		a.note(s.name, "%s列已隐藏，一并读取", strings.Join(hidden, "、"))
	}
	return nil
}

func (s *sheet) width() int {
	width := 0
	for _, row := range s.rows {
		width = max(width, len(row))
	}
	return width
}

// hasColumn reports whether something stands in a column.
func (s *sheet) hasColumn(c int) bool {
	for _, row := range s.rows {
		if c < len(row) && row[c] != nil && strings.TrimSpace(*row[c]) != "" {
			return true
		}
	}
	return false
}

// hasFormula reports whether a row that shows nothing has formulas.
func (*Account) hasFormula(f *excelize.File, name string, line int, cells []string) bool {
	for c := range cells {
		if formula, err := f.GetCellFormula(name, cellName(c, line)); err == nil && formula != "" {
			return true
		}
	}
	return false
}

// formulas works out those whose results are not in the file. One that cannot be worked out stands for itself, and is no blank.
func (a *Account) formulas(f *excelize.File, s *sheet) {
	worked, failed := 0, 0
	for r, row := range s.rows {
		for c, cell := range row {
			if cell == nil || *cell != "" {
				continue
			}
			at := cellName(c, s.lines[r])
			formula, err := f.GetCellFormula(s.name, at)
			if err != nil || formula == "" {
				continue
			}
			if !isHuge(formula) {
				if value, err := f.CalcCellValue(s.name, at); err == nil {
					worked++
					row[c] = &value
					continue
				}
			}
			failed++
			formula = "=" + formula
			row[c] = &formula
		}
	}
	if worked > 0 {
		a.note(s.name, "有%d个公式没有保存结果，已重新计算", worked)
	}
	if failed > 0 {
		a.note(s.name, "有%d个公式没有保存结果，也无法计算", failed)
	}
}

// isText reports whether no row has two cells with something in them: a cover, or text.
func (s *sheet) isText() bool {
	for _, row := range s.rows {
		if len(texts(row)) > 1 {
			return false
		}
	}
	return true
}

// texts returns what stands in a row.
func texts(row []*string) []string {
	var out []string
	for _, c := range row {
		if c != nil && strings.TrimSpace(*c) != "" {
			out = append(out, *c)
		}
	}
	return out
}

func isBlankRow(row []*string) bool { return len(texts(row)) == 0 }

func pointers(cells []string) []*string {
	row := make([]*string, len(cells))
	for i := range cells {
		row[i] = &cells[i]
	}
	return row
}
