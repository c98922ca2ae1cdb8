package performance

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

// ErrNotTable reports cells without the headings of a self-evaluation.
var ErrNotTable = errors.New("not a 绩效自评表")

// ReadError is a cell that cannot be understood.
type ReadError struct {
	Row, Column int    // counted from 1
	Text        string // of the cell
	Err         error  // why
}

// Error names the place, the text and the reason.
func (e *ReadError) Error() string {
	return fmt.Sprintf("performance.Read row %d, column %d: %q: %v", e.Row, e.Column, e.Text, e.Err)
}

// Unwrap returns Err.
func (e *ReadError) Unwrap() error { return e.Err }

// Unread is a cell that has no place in an Evaluation.
type Unread struct {
	Row, Column int    // counted from 1
	Text        string // of the cell
}

// Reading is what [Read] found.
type Reading struct {
	// Evaluation is the table.
	Evaluation Evaluation
	// Unread are the cells that could not be placed, in their order. Headings are not
	// among them.
	Unread []Unread
}

// Read reads a self-evaluation from the cells of a document, row by row; nil is covered
// by a merged cell, and a blank is taken for covered too where that makes sense. Parts
// and columns are found by their headings, not by where they stand. Money is in the
// unit that the table states, and else in u. Figures keep the precision they are
// written in; a blank, —, / and 无 are blank.
//
// Category, Direction and Scoring are found in the words of the table: a target
// without a sign is MoreIsBetter, or YesNo if it has no number; a criterion that says
// nothing of missed targets has no Scoring. Scale is the one that has the grade.
//
// The error is a *ReadError for the first cell that cannot be understood; it wraps the
// error of what was expected there. Cells without any of the headings are
// [ErrNotTable].
func Read(rows [][]*string, u budget.Unit) (Reading, error) {
	if !u.IsValid() {
		return Reading{}, fmt.Errorf("performance.Read: %s: %w", u, budget.ErrUnit)
	}
	r := &reader{}
	r.e.Unit = u
	r.findUnit(rows)
	for i := range rows {
		cells := cellsOf(i, rows[i])
		if len(cells) == 0 {
			continue
		}
		if err := r.row(cells); err != nil {
			return Reading{}, err
		}
	}
	if r.columns == nil && r.fields == nil {
		return Reading{}, fmt.Errorf("performance.Read: %w", ErrNotTable)
	}
	for _, scale := range []Scale{Qualified(), Plain()} {
		if scale.has(r.e.Grade) {
			r.e.Scale = scale
		}
	}
	return Reading{r.e, r.unread}, nil
}

// A position is a cell with text in it.
type position struct {
	row, column int    // from 0
	text        string // without blanks around it
	bare        string // without any blanks and colons, and with full-width brackets
}

func cellsOf(row int, cells []*string) []position {
	var found []position
	for column, cell := range cells {
		if cell == nil {
			continue
		}
		if text := strings.TrimSpace(*cell); text != "" {
			found = append(found, position{row, column, text, strings.Map(bareRune, text)})
		}
	}
	return found
}

func bareRune(r rune) rune {
	switch {
	case unicode.IsSpace(r), r == ':', r == '：':
		return -1
	case r == '(':
		return '（'
	case r == ')':
		return '）'
	}
	return r
}

func (p position) fail(err error) error { return &ReadError{p.row + 1, p.column + 1, p.text, err} }

// reader is a table under reading.
type reader struct {
	e       Evaluation
	unread  []Unread
	part    func(*reader, []position) error // reads the rows of the part begun last
	columns []int                           // of ① to ⑧ by their headings
	widths  []int                           // of ① to ⑧ by the first line that has all
	fields  []int                           // of the columns of the indicators, −1 if missing
	goals   []int                           // of 预期目标 and 目标实际完成情况
	last    Category                        // of the indicator above
}

func (r *reader) leave(p position) {
	r.unread = append(r.unread, Unread{p.row + 1, p.column + 1, p.text})
}

// findUnit reads the unit in 资金结构（万元）.
func (r *reader) findUnit(rows [][]*string) {
	for i := range rows {
		for _, p := range cellsOf(i, rows[i]) {
			if rest, found := strings.CutPrefix(p.bare, structureHeading); found {
				if u, err := budget.ParseUnit(strings.Trim(rest, "（）")); err == nil {
					r.e.Unit = u
				}
			}
		}
	}
}

// row reads a row: one that begins a part, or one of the part begun last.
func (r *reader) row(cells []position) error {
	switch {
	case r.columnHeadings(cells), r.goalHeadings(cells), r.fieldHeadings(cells):
		return nil
	}
	cells = withoutBlockHeadings(cells)
	if len(cells) == 0 {
		return nil
	}
	if done, err := r.head(cells); done || err != nil {
		return err
	}
	if done, err := r.foot(cells); done || err != nil {
		return err
	}
	if r.part == nil {
		for _, p := range cells {
			r.leave(p)
		}
		return nil
	}
	return r.part(r, cells)
}

// withoutBlockHeadings takes out what heads the parts of the table.
func withoutBlockHeadings(cells []position) []position {
	var rest []position
	for _, p := range cells {
		text := p.bare
		if !oneOf(text, fundingHeading, goalHeading, indicatorHeading, allocationHeading) &&
			!strings.HasPrefix(text, structureHeading) && !strings.HasPrefix(text, spendingHeading) {
			rest = append(rest, p)
		}
	}
	return rest
}

func oneOf(text string, texts ...string) bool { return slices.Contains(texts, text) }

// head reads the rows above the parts: labels, each with its text behind it.
func (r *reader) head(cells []position) (done bool, err error) {
	if r.part != nil {
		return false, nil
	}
	for len(cells) > 0 {
		label := cells[0].bare
		var value position
		if len(cells) > 1 && !isHeadLabel(cells[1].bare) {
			value = cells[1]
		}
		switch {
		case oneOf(label, "项目名称", "专项名称"):
			r.e.Project = value.text
		case oneOf(label, "单位名称", "项目单位", "实施单位"):
			r.e.Agency = value.text
		case label == "单位编码":
			r.e.AgencyCode = value.text
		case label == "部门预算功能科目":
			if err := r.item(value); err != nil {
				return false, err
			}
		case !done:
			return false, nil
		default:
			r.leave(cells[0])
			cells = cells[1:]
			continue
		}
		done = true
		cells = cells[1:]
		if value.text != "" {
			cells = cells[1:]
		}
	}
	return done, nil
}

func isHeadLabel(text string) bool {
	return oneOf(text, "项目名称", "专项名称", "单位名称", "项目单位", "实施单位", "单位编码", "部门预算功能科目")
}

// item reads code and name of the functional item, or a name alone.
func (r *reader) item(p position) error {
	end := strings.IndexFunc(p.text, func(c rune) bool { return !isDigit(c) })
	if end < 0 {
		end = len(p.text)
	}
	r.e.ItemName = strings.TrimSpace(p.text[end:])
	if end == 0 {
		return nil
	}
	code, err := codes.Parse(p.text[:end])
	if err != nil {
		return p.fail(err)
	}
	r.e.Item = code
	return nil
}
