package performance_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// render lays an evaluation out in a grid.
func render(t require.TestingT, e performance.Evaluation) grid.Grid {
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
	g, err := b.Grid()
	require.NoError(t, err)
	return g
}

func TestLayoutGolden(t *testing.T) {
	g := render(t, computed())
	golden(t, "licheng.md", g.AppendMarkdown(nil, 1))
	golden(t, "licheng.html", g.AppendHTML(nil))
}

// TestLayoutReadsBack: what is laid out is read as it was, covered cells or blank ones.
func TestLayoutReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawTables().Draw(t, "e")
		e.Year = 0 // stands above the table
		e.Department = rapid.SampledFrom([]string{"", "某委"}).Draw(t, "department")
		if rapid.Bool().Draw(t, "no money") {
			e.Funding = nil
		}
		g := render(t, e)
		for _, rows := range [][][]*string{g.Cells(), pointers(g.Records())} {
			readings, err := reading.Read(rows, budget.Yuan)
			require.NoError(t, err)
			require.Len(t, readings, 1)
			require.Empty(t, readings[0].Unread)
			require.True(t, readings[0].Evaluation.Equal(e), "%+v\n%+v", e, readings[0].Evaluation)
		}
	})
}

func pointers(records [][]string) [][]*string {
	rows := make([][]*string, len(records))
	for i, record := range records {
		for j := range record {
			rows[i] = append(rows[i], &record[j])
		}
	}
	return rows
}
