// Package archive hands the published accounts that are at hand to tests: they stand beside the module in ../shared/real and
// may not go into it. Only tests import it.
package archive

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/fiscalcn/yusuan/tables/reading"
)

// Document returns a published account 决算公开文本 by the name of its file: licheng_2021. It skips the test if it is not at hand.
func Document(tb testing.TB, name string) reading.Document {
	tb.Helper()
	var file struct {
		Department string
		Year       int
		Tables     []reading.Sheet
		Text       string
	}
	if err := json.Unmarshal(File(tb, name), &file); err != nil {
		tb.Fatalf("archive.Document %s: %v", name, err)
	}
	return reading.Document{Department: file.Department, Year: file.Year, Tables: file.Tables, Text: file.Text}
}

// File returns the file of a published account. It skips the test if it is not at hand.
func File(tb testing.TB, name string) []byte {
	tb.Helper()
	path, err := filepath.Abs(".") // of the package under test
	for err == nil && path != filepath.Dir(path) {
		if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil {
			break
		}
		path = filepath.Dir(path)
	}
	data, err := os.ReadFile(filepath.Join(path, "..", "shared", "real", name+".json"))
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skip("the published accounts are not at hand")
	}
	if err != nil {
		tb.Fatalf("archive.File: %v", err)
	}
	return data
}
