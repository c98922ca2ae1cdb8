package published_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
)

// ofShanghai returns a published account as a PDF file, and as another program extracted it.
func ofShanghai(t *testing.T, name string) (file []byte, extracted yusuan.Document) {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "..", "shared", "real")
	file, err := os.ReadFile(filepath.Join(dir, name+".pdf"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the published accounts are not at hand")
	}
	require.NoError(t, err)
	data, err := os.ReadFile(filepath.Join(dir, name+".json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &extracted))
	return file, extracted
}

// TestRealAccounts holds every cell, and every finding, against those of the extractor. The README says where they differ and why.
func TestRealAccounts(t *testing.T) {
	e := start(t)
	for name, want := range map[string]struct {
		cells    int
		breaks   int // cells in which only the breaks of lines differ
		findings int
	}{
		"caizheng_2024": {1692, 0, 4},
		"guizi_2024":    {1352, 1, 15},
	} {
		t.Run(name, func(t *testing.T) {
			file, extracted := ofShanghai(t, name)
			a := read(t, e, file)
			assert.Empty(t, a.Notes)
			require.Len(t, a.Document.Tables, len(extracted.Tables))
			cells, breaks := 0, 0
			for i, table := range extracted.Tables {
				assert.Equal(t, table.Page, a.Document.Tables[i].Page)
				require.Len(t, a.Document.Tables[i].Rows, len(table.Rows))
				for r, row := range table.Rows {
					require.Len(t, a.Document.Tables[i].Rows[r], len(row))
					for c, cell := range row {
						cells++
						if got := a.Document.Tables[i].Rows[r][c]; !assert.ObjectsAreEqual(cell, got) {
							breaks++
							require.NotNil(t, cell)
							require.NotNil(t, got)
							assert.Equal(t, unbroken(*cell), unbroken(*got), "page %d", table.Page)
						}
					}
				}
			}
			assert.Equal(t, want.cells, cells)
			assert.Equal(t, want.breaks, breaks)
			there, here := messages(audited(t, extracted)), messages(audited(t, a.Document))
			slices.Sort(there)
			slices.Sort(here)
			assert.Equal(t, there, here)
			assert.Len(t, here, want.findings)
		})
	}
}
