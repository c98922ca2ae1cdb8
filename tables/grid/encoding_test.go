package grid_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/tables/grid"
)

// TestJSON: a grid with lines around it, headings and spans is written row by row and comes back as it was; a row that only cells from
// above reach is empty.
func TestJSON(t *testing.T) {
	b := grid.New(3)
	b.Title("支出决算表")
	b.Above("公开03表", "单位：万元")
	b.Below("注：无")
	b.Header(grid.Cell{Text: "项目", Header: true, RowSpan: 2, ColSpan: 1}, grid.Cell{Text: "支出", Header: true, ColSpan: 2, RowSpan: 1})
	b.Header(grid.Cell{Text: "基本", Header: true}, grid.Cell{Text: "项目", Header: true})
	b.Row(grid.Cell{Text: "合计", RowSpan: 2}, grid.Cell{Text: "1.00", Kind: grid.Number, RowSpan: 2}, grid.Cell{Text: "2.00", Kind: grid.Number, RowSpan: 2})
	b.Row()
	g, err := b.Grid()
	require.NoError(t, err)
	data, err := json.Marshal(g)
	require.NoError(t, err)
	assert.JSONEq(t, `{"title": "支出决算表", "above": ["公开03表", "单位：万元"], "columns": 3, "header": 2, "rows": [
		[{"text": "项目", "rowSpan": 2, "align": "center", "header": true}, {"text": "支出", "colSpan": 2, "align": "center", "header": true}],
		[{"text": "基本", "align": "center", "header": true}, {"text": "项目", "align": "center", "header": true}],
		[{"text": "合计", "rowSpan": 2, "align": "left"}, {"text": "1.00", "rowSpan": 2, "align": "right", "kind": "number"}, {"text": "2.00", "rowSpan": 2, "align": "right", "kind": "number"}],
		[]], "below": ["注：无"]}`, string(data))
	var read grid.Grid
	require.NoError(t, json.Unmarshal(data, &read))
	assert.Equal(t, g, read)
	assert.Equal(t, 2, read.HeaderRows())
	assert.Equal(t, []string{"公开03表", "单位：万元"}, read.Above())
	assert.Equal(t, []string{"注：无"}, read.Below())

	data, err = grid.Grid{}.MarshalBinary()
	require.NoError(t, err)
	require.NoError(t, read.UnmarshalBinary(data))
	assert.Equal(t, grid.Grid{}, read)
	for in, want := range map[string]string{
		`{"columns":2,"rows":[[{"text":"a"}]]}`: `grid.Grid.UnmarshalJSON: grid.Builder.Grid row 1, column 2: row is too short: no cell begins here, the table has 2 columns`,
		`{"columns":0,"rows":[[{"text":"a"}]]}`: `grid.Grid.UnmarshalJSON: grid.Builder.Grid: 0 columns, want 1 to 16384`,
		`{"columns":2,"rows":[]}`:               ``,
		`{"columns":"2"}`:                       `grid.Grid.UnmarshalJSON: json: cannot unmarshal string into Go struct field gridJSON.columns of type int`,
	} {
		kept := g
		err := json.Unmarshal([]byte(in), &kept)
		if want == "" {
			require.NoError(t, err)
			assert.Equal(t, 2, kept.Columns())
			continue
		}
		require.EqualError(t, err, want)
		assert.Equal(t, g, kept)
	}
}
