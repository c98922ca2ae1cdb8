package yusuan

import (
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

// isHeadless reports whether the evaluation does not say what it is about: it is the rest
// of one whose first page is not there.
func (e *Evaluation) isHeadless() bool {
	return e.Evaluation.Project == "" && e.Evaluation.Agency == "" && e.Evaluation.Department == ""
}

// evaluations reads the self-evaluations among the tables that are none of the nine
// forms. Money is in u where a table does not say.
func evaluations(sheets []reading.Sheet, others []reading.OtherTable, u budget.Unit) []Evaluation {
	return inOthers(sheets, others, func(rows [][]*string, t reading.OtherTable) []Evaluation { return readEvaluations(rows, t, u) }, evaluationGoesOn)
}

// evaluationGoesOn reports whether the last self-evaluation goes on in the next table: it has
// no totals yet, and the next one has no more than its title, or does not say what it is about.
func evaluationGoesOn(p pages[Evaluation]) bool {
	if len(p.last) == 0 || !p.last[len(p.last)-1].Evaluation.Total.IsBlank() {
		return false
	}
	if len(p.next) == 0 {
		return strings.Contains(p.title, "绩效")
	}
	return p.next[0].isHeadless()
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
