package gencatalogue_test

import (
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write testdata/attestation.md")

// lists are the catalogues, by file, with the package that has them.
var lists = []struct{ file, pkg, title string }{
	{"functional.csv", "codes", "支出功能分类"},
	{"econ_dept.csv", "economic", "部门预算支出经济分类"},
	{"econ_gov.csv", "economic", "政府预算支出经济分类"},
	{"revenue.csv", "codes/revenue", "政府收入分类"},
}

// attestation counts the rows of a list by what they rest on and how sure they are, and those
// that each kind of document shows in a year that there is a catalogue for.
func attestation(t *testing.T, name string) (rows int, of map[string]int) {
	t.Helper()
	of = map[string]int{}
	for _, line := range records(t, filepath.Join("data", name)) {
		rows++
		of[line["basis"]]++
		of[line["confidence"]]++
		seen := map[rune]bool{}
		for part := range strings.FieldsSeq(line["seen"]) {
			for _, kind := range part[4:] {
				seen[kind] = seen[kind] || part[:4] >= "2018"
			}
		}
		for kind, is := range seen {
			if is {
				of[string(kind)]++
			}
		}
	}
	return rows, of
}

// records reads a file by the names of its columns.
func records(t *testing.T, path string) []map[string]string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	reader := csv.NewReader(strings.NewReader(string(data)))
	lines, err := reader.ReadAll()
	require.NoError(t, err)
	named := make([]map[string]string, len(lines)-1)
	for i, line := range lines[1:] {
		named[i] = map[string]string{}
		for column, cell := range line {
			named[i][lines[0][column]] = cell
		}
	}
	return named
}

// What README, the notes of the data and the documentation of the packages say of how well the
// rows are attested is what the files say.
func TestAttestation(t *testing.T) {
	var table strings.Builder
	table.WriteString("| list | rows | observed | of them in accounts | budgets | notices | lists of the year | payment systems | dictionary of 2009 | recalled | low confidence |\n")
	table.WriteString("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	total := map[string][4]int{} // of a package: rows, observed, dictionary, low
	for _, list := range lists {
		rows, of := attestation(t, list.file)
		fmt.Fprintf(&table, "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |\n", list.title, rows,
			of["observed"], of["F"], of["B"], of["N"], of["E"], of["M"], of["fy2009"], of["recalled"], of["low"])
		sum := total[list.pkg]
		total[list.pkg] = [4]int{sum[0] + rows, sum[1] + of["observed"], sum[2] + of["fy2009"], sum[3] + of["low"]}
	}
	const golden = "testdata/attestation.md"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(table.String()), 0o600))
	}
	for _, name := range []string{golden, "data/README.md", "../../README.md"} {
		text, err := os.ReadFile(filepath.FromSlash(name))
		require.NoError(t, err)
		assert.Contains(t, string(text), table.String(), "%s: run go test ./internal/gencatalogue -update, and copy the table", name)
	}
	for pkg, n := range total {
		text, err := os.ReadFile(filepath.Join("..", "..", pkg, "doc.go"))
		require.NoError(t, err)
		words := strings.Join(strings.Fields(strings.ReplaceAll(string(text), "//", "")), " ")
		assert.Contains(t, words, fmt.Sprintf("Of %d rows %d are observed in a document, %d are in a dictionary of 2009, the others recalled; %d are of low confidence.",
			n[0], n[1], n[2], n[3]), pkg)
	}
}
