package yusuan

import (
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	evaluating "github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/tables/grid"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Evaluation is a self-evaluation (绩效自评表) of a document, and where it stands.
type Evaluation struct {
	evaluating.Reading
	// First and Last are the sheets of the table that it is in, as [Document].Tables has
	// them, counted from 1; 0 if it was not read from a document. The rows of its Unread
	// cells are counted through all of them.
	First, Last int
	// Page is the page of the first sheet, 0 if that is not known.
	Page int
}

// isOpen reports whether the evaluation may go on in the next table: it has no totals.
func (e *Evaluation) isOpen() bool { return e.Evaluation.Total.IsBlank() }

// isHeadless reports whether the evaluation does not say what it is about: it is the rest
// of one whose first page is not there.
func (e *Evaluation) isHeadless() bool {
	return e.Evaluation.Project == "" && e.Evaluation.Agency == "" && e.Evaluation.Department == ""
}

// evaluations reads the self-evaluations among the tables that are none of the nine
// forms. Money is in u where a table does not say.
func evaluations(sheets []reading.Sheet, others []reading.OtherTable, u budget.Unit) []Evaluation {
	var found []Evaluation
	var rows [][]*string // of the table that the last of found is in
	for _, t := range others {
		var more [][]*string
		for _, sheet := range sheets[t.Table : t.Last+1] {
			more = append(more, sheet.Rows...)
		}
		read := readEvaluations(more, t, u)
		if len(found) > 0 {
			last := found[len(found)-1]
			isMore := strings.Contains(t.Title, "绩效") // the title again, but no headings
			if len(read) > 0 {
				isMore = read[0].isHeadless()
			}
			if t.Table == last.Last && isMore && last.isOpen() {
				// The table goes on here: it is read anew as a whole.
				found = slices.DeleteFunc(found, func(e Evaluation) bool { return e.First == last.First })
				more = slices.Concat(rows, more)
				t.Table, t.Page = last.First-1, last.Page
				read = readEvaluations(more, t, u)
			}
		}
		if len(read) > 0 {
			found, rows = append(found, read...), more
		}
	}
	return found
}

// readEvaluations reads the self-evaluations in the cells of a table, none if it is of
// another kind.
func readEvaluations(rows [][]*string, t reading.OtherTable, u budget.Unit) []Evaluation {
	readings, err := evaluating.Read(rows, u)
	if err != nil {
		return nil
	}
	var all []Evaluation
	for _, r := range readings {
		all = append(all, Evaluation{r, t.Table + 1, t.Last + 1, t.Page})
	}
	return all
}

// evaluationGrid lays a self-evaluation out.
func evaluationGrid(e *performance.Evaluation) (grid.Grid, error) {
	b := grid.New(e.Template.Columns())
	b.Title(performance.Title)
	for _, row := range e.Layout() {
		var cells []grid.Cell
		for _, c := range row {
			cell := grid.Cell{Text: c.Text, RowSpan: c.RowSpan, ColSpan: c.ColSpan, Header: c.Heading}
			if c.Number {
				cell.Kind = grid.Number
			}
			cells = append(cells, cell)
		}
		b.Row(cells...)
	}
	return b.Grid()
}
