package grid

import (
	"encoding/json"
	"fmt"
)

// gridJSON is a grid as JSON.
type gridJSON struct {
	Title   string   `json:"title,omitzero"`
	Above   []string `json:"above,omitzero"`
	Columns int      `json:"columns"`
	Header  int      `json:"header"` // how many of the rows head the table
	Rows    [][]Cell `json:"rows"`   // the cells that begin in each
	Below   []string `json:"below,omitzero"`
}

// MarshalJSON returns the table with its lines above and below, row by row the cells that begin there:
//
//	{"title": "支出决算表", "columns": 2, "header": 1, "rows": [[{"text": "项目", "align": "center"}, …], …]}
func (g Grid) MarshalJSON() ([]byte, error) {
	wire := gridJSON{g.title, g.above, g.columns, g.header, make([][]Cell, g.rows), g.below}
	for r := range wire.Rows {
		wire.Rows[r] = []Cell{}
	}
	for _, p := range g.cells {
		cell := p.Cell
		if cell.RowSpan == 1 {
			cell.RowSpan = 0
		}
		if cell.ColSpan == 1 {
			cell.ColSpan = 0
		}
		wire.Rows[p.row] = append(wire.Rows[p.row], cell)
	}
	return json.Marshal(wire)
}

// UnmarshalJSON reads what MarshalJSON returns. On an error g is as it was; it is that of the JSON, of a value, or of
// [Builder.Grid].
func (g *Grid) UnmarshalJSON(data []byte) error {
	var wire gridJSON
	if err := json.Unmarshal(data, &wire); err != nil {
		return fmt.Errorf("grid.Grid.UnmarshalJSON: %w", err)
	}
	if wire.Columns == 0 && len(wire.Rows) == 0 {
		*g = Grid{}
		return nil
	}
	b := New(wire.Columns)
	b.Title(wire.Title)
	b.Above(wire.Above...)
	b.Below(wire.Below...)
	for i, cells := range wire.Rows {
		b.add(cells, i < wire.Header)
	}
	read, err := b.Grid()
	if err != nil {
		return fmt.Errorf("grid.Grid.UnmarshalJSON: %w", err)
	}
	*g = read
	return nil
}

// MarshalBinary returns what MarshalJSON returns, for encoding/gob.
func (g Grid) MarshalBinary() ([]byte, error) { return g.MarshalJSON() }

// UnmarshalBinary reads what MarshalBinary returns, as UnmarshalJSON does.
func (g *Grid) UnmarshalBinary(data []byte) error { return g.UnmarshalJSON(data) }
