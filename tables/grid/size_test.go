package grid_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/tables/grid"
)

// Few cells do not make a table of any size: rows are refused before anything is laid out.
func TestSize(t *testing.T) {
	const most = 1 << 16
	wide := func(rows, columns, cells int) error {
		b := grid.New(columns)
		for r := range rows {
			if r < cells {
				b.Row(span("x", 1, columns))
			} else {
				b.Row()
			}
		}
		_, err := b.Grid()
		return err
	}
	require.NoError(t, wide(4, grid.MaxColumns, 4), "65,536 positions")
	err := wide(5, grid.MaxColumns, 1)
	require.ErrorIs(t, err, grid.ErrSize)
	assert.EqualError(t, err, "grid.Builder.Grid: 5 rows of 16384 columns for 1 cells, want at most 65536 positions and 64 for each cell")
	require.NoError(t, wide(most/64+32, 64, most/64+32), "64 positions for each cell")
	require.NoError(t, wide(2*most, 1, 2*most), "a cell for each position")

	headers := func(columns, text int) error {
		b := grid.New(columns)
		b.Header(span(strings.Repeat("x", text), 1, columns))
		_, err := b.Grid()
		return err
	}
	require.NoError(t, headers(grid.MaxColumns, 1024))
	require.NoError(t, headers(64, 1<<20))
	err = headers(grid.MaxColumns, 2000)
	require.ErrorIs(t, err, grid.ErrSize)
	assert.EqualError(t, err, "grid.Builder.Grid: headers with 32768000 bytes over 16384 columns, want at most 16777216 and 64 for each byte of text")
}

// A drawing is lines × width: one long line and one cell of many lines make an error, not a gigabyte.
func TestTextSize(t *testing.T) {
	table := func(width, lines int) grid.Grid {
		b := grid.New(1)
		b.Row(label(strings.Repeat("x", width)))
		b.Row(label(strings.Repeat("y\n", lines-1) + "y"))
		return build(t, b)
	}
	before := []byte("before")
	text, err := table(4090, 4096).AppendText(before, grid.Narrow)
	require.NoError(t, err)
	assert.Len(t, text, len("before")+(4094+1)*(4096+4))
	text, err = table(20_000, 20_000).AppendText(before, grid.Narrow)
	require.ErrorIs(t, err, grid.ErrSize)
	assert.EqualError(t, err, "grid.Grid.AppendText: 20004 lines of width 20004 for 59999 bytes of text, want at most 16777216 and 64 for each byte of text")
	assert.Equal(t, "before", string(text))
}

// A cell of many lines is read once, not from its start for each of them.
func TestTextLinear(t *testing.T) {
	steady.Linear(t, 4_000, func(n int) func() {
		b := grid.New(2)
		b.Header(span(strings.Repeat("y\n", n), 2, 1), label("x"))
		b.Header(label(""))
		b.Row(label("z"), label(strings.Repeat("y\n", n)))
		g := build(t, b)
		return func() { drawn(t, g, grid.Wide) }
	})
}
