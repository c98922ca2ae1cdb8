package tables_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/tables"
)

// realDocument reads a published account as the fixture has it, without the forms
// and titles that were put there by hand if bare is true.
func realDocument(tb testing.TB, name string) tables.Document {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "real", name+".json"))
	if os.IsNotExist(err) {
		tb.Skip("the published accounts are not at hand")
	}
	require.NoError(tb, err)
	var file struct {
		Department string
		Year       int
		Tables     []tables.Sheet
		Text       string
	}
	require.NoError(tb, json.Unmarshal(data, &file))
	return tables.Document{Department: file.Department, Year: file.Year, Tables: file.Tables, Text: file.Text}
}

var realNames = []string{"licheng_2021", "caizheng_2024", "guizi_2024"}

func TestDump(t *testing.T) {
	for _, n := range realNames {
		d := realDocument(t, n)
		r, err := tables.Read(d)
		require.NoError(t, err)
		t.Log(n, r.Set().Edition(), r.Set().Unit(), r.Set().Header())
		for x := range r.Forms() {
			tt, _ := r.Set().Table(x)
			n, b := 0, 0
			for _, f := range tt.Figures() {
				n++
				if f.IsBlank() {
					b++
				}
			}
			t.Log(x, tt.Len(), n, n-b)
		}
		for x := range r.Other() {
			t.Log("other", x)
		}
		for x := range r.Unread() {
			t.Log("unread", x)
		}
		for x := range r.Defects() {
			t.Log("defect", x.Kind, x.Form, x.Row, x.Column, x.Text, x.Origin, x.Offset)
		}
	}
}
