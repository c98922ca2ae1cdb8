package grid_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/tables/grid"
)

func TestPositions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawReference(t, anyText())
		g := f.build(t, "", nil, nil)
		assert.Equal(t, []int{f.rows, f.columns, f.header}, []int{g.Rows(), g.Columns(), g.HeaderRows()})
		records, cells, values := g.Records(), g.Cells(), g.Values()
		for r := range f.rows {
			for c := range f.columns {
				want := f.cells[f.covers[[2]int{r, c}]]
				if want.row != r || want.col != c {
					assert.Empty(t, records[r][c])
					assert.Nil(t, cells[r][c])
					assert.Nil(t, values[r][c])
					continue
				}
				assert.Equal(t, want.Text, records[r][c])
				assert.Equal(t, want.Text, *cells[r][c])
				assert.Equal(t, slowValue(t, want), values[r][c])
			}
		}
		var merges []grid.Range
		rows := make([][]grid.Cell, f.rows)
		for _, cell := range f.cells {
			if cell.rows*cell.cols > 1 {
				merges = append(merges, grid.Range{
					FirstRow: cell.row, FirstColumn: cell.col, LastRow: cell.row + cell.rows - 1, LastColumn: cell.col + cell.cols - 1,
				})
			}
			want := cell.Cell
			want.RowSpan, want.ColSpan, want.Header = cell.rows, cell.cols, f.isHeader(cell)
			want.Align = map[string]grid.Align{"left": grid.Left, "center": grid.Center, "right": grid.Right}[f.align(cell)]
			rows[cell.row] = append(rows[cell.row], want)
		}
		assert.Equal(t, merges, g.Merges())
		assert.Equal(t, rows, g.HTMLRows())
	})
}

func slowValue(t require.TestingT, cell refCell) any {
	switch {
	case cell.Text == "":
		return nil
	case cell.Kind == grid.Label:
		return cell.Text
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(cell.Text, ",", ""), 64)
	require.NoError(t, err)
	if v == 0 {
		return 0.0
	}
	return v
}
