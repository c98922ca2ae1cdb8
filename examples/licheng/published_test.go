package licheng_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/tables"
)

func TestPublished(t *testing.T) {
	set := licheng.Published()

	assert.Equal(t, budget.Header{Name: "泉州市鲤城区工业和信息化局", Year: 2021}, set.Header())
	assert.Equal(t, tables.Fujian2021(), set.Edition())
	assert.Equal(t, budget.WanYuan, set.Unit())
	type size struct{ rows, figures, stated int }
	sizes := map[tables.Form]size{}
	for table := range set.Tables() {
		n := size{rows: table.Len()}
		for at, f := range table.Figures() {
			n.figures++
			if f.IsBlank() {
				continue
			}
			n.stated++
			assert.Equal(t, 2, f.Places(budget.WanYuan), "%s", at)
			assert.Equal(t, budget.Fen(50_00), f.HalfUnit(), "%s", at)
		}
		sizes[table.Form()] = n
	}
	assert.Equal(t, map[tables.Form]size{
		tables.Form01: {42, 42, 11},
		tables.Form02: {27, 189, 63},
		tables.Form03: {27, 162, 48},
		tables.Form04: {38, 125, 17},
		tables.Form05: {27, 81, 57},
		tables.Form06: {90, 90, 31},
		tables.Form07: {6, 6, 6},
		tables.Form08: {1, 6, 0},
		tables.Form09: {1, 3, 0},
	}, sizes)
}

// document is one published table, cell by cell; a covered cell is nil.
type document struct {
	Form, Title, Unit string
	Rows              [][]*string
}

// documents reads the copy of the document that lies beside the repository.
func documents(t *testing.T) []document {
	t.Helper()
	data, err := os.ReadFile("../../../shared/real/licheng_2021.json")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the copy of the document is not here")
	}
	require.NoError(t, err)
	var all struct{ Tables []document }
	require.NoError(t, json.Unmarshal(data, &all))
	return slices.DeleteFunc(all.Tables, func(d document) bool { return d.Form == "" })
}

// A place is where a published table has a row: the columns of its code (−1 if it
// has none), its name and its first figure, and how many figures follow.
type place struct{ row, code, name, first, figures int }

// places lists where the rows of a form stand, in the order of its table.
func places(d document) []place {
	var rows []place
	add := func(code, name, first, figures, from, to int) {
		for r := from; r < to; r++ {
			if cell(d, r, name) != "" {
				rows = append(rows, place{r, code, name, first, figures})
			}
		}
	}
	switch d.Form {
	case "公开01":
		add(-1, 0, 1, 1, 2, 32)
		add(-1, 2, 3, 1, 2, 32)
	case "公开02":
		add(-1, 0, 2, 7, 1, 2)
		add(0, 1, 2, 7, 2, 28)
	case "公开03":
		add(-1, 0, 2, 6, 1, 2)
		add(0, 1, 2, 6, 2, 28)
	case "公开04":
		add(-1, 0, 1, 1, 2, 34)
		add(-1, 2, 3, 4, 2, 34)
	case "公开05":
		add(-1, 0, 2, 3, 2, 3)
		add(0, 1, 2, 3, 3, 29)
	case "公开06":
		add(0, 1, 2, 1, 2, 33)
		add(-1, 0, 2, 1, 33, 34)
		add(3, 4, 5, 1, 2, 33)
		add(6, 7, 8, 1, 2, 33)
		add(-1, 3, 8, 1, 33, 34)
	case "公开07":
		add(-1, 0, 2, 1, 1, 7)
	case "公开08":
		add(-1, 0, 2, 6, 3, 4)
	case "公开09":
		add(-1, 0, 2, 3, 3, 4)
	}
	return rows
}

// cell returns what stands in a cell, without the commas of thousands. 无 (none),
// which 公开08 and 09 say once for all their figures, counts as a blank.
func cell(d document, row, column int) string {
	s := d.Rows[row][column]
	if s == nil || *s == "无" {
		return ""
	}
	return strings.ReplaceAll(*s, ",", "")
}

// TestPublishedIsTheDocument compares every cell of the document with the set.
func TestPublishedIsTheDocument(t *testing.T) {
	ordinal := regexp.MustCompile(`^([一二三四五六七八九十]+、|(其中：)?(（\d）|\d\.))`)
	set := licheng.Published()
	compared := 0
	for _, d := range documents(t) {
		form, err := tables.ParseForm(d.Form)
		require.NoError(t, err)
		table, ok := set.Table(form)
		require.True(t, ok)
		assert.Equal(t, d.Title, table.Title())
		assert.Equal(t, d.Unit, table.Unit().String())

		rows := slices.Collect(table.Rows())
		printed := places(d)
		require.Len(t, rows, len(printed), "%s", form)
		read := map[[2]int]bool{}
		for i, p := range printed {
			row := rows[i]
			assert.Equal(t, ordinal.ReplaceAllString(cell(d, p.row, p.name), ""), row.Name(), "%s", form)
			read[[2]int{p.row, p.name}] = true
			if p.code >= 0 {
				assert.Equal(t, cell(d, p.row, p.code), row.Key().String(), "%s", form)
				read[[2]int{p.row, p.code}] = true
			}
			columns := slices.Collect(row.Columns())
			require.Len(t, columns, p.figures, "%s/%s", form, row.Key())
			for j, column := range columns {
				assert.Equal(t, cell(d, p.row, p.first+j), row.Figure(column).Text(budget.WanYuan),
					"%s/%s/%s", form, row.Key(), column)
				read[[2]int{p.row, p.first + j}] = true
				compared++
			}
		}
		assertAllRead(t, d, printed[0].row, read)
	}
	assert.Equal(t, 704, compared)
}

// assertAllRead holds that no cell below the headers was left unread, but for the
// numbers of the lines (行次).
func assertAllRead(t *testing.T, d document, first int, read map[[2]int]bool) {
	t.Helper()
	for r := first; r < len(d.Rows); r++ {
		for c := range d.Rows[r] {
			if !read[[2]int{r, c}] && cell(d, r, c) != "" && cell(d, 0, c) != "行次" {
				t.Errorf("%s row %d column %d was not read: %s", d.Form, r, c, cell(d, r, c))
			}
		}
	}
}
