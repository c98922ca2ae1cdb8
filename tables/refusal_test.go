package tables_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
)

// TestRefusedBlocksAndNotes: every block has classes of its own, and every note words.
func TestRefusedBlocksAndNotes(t *testing.T) {
	blocks := func(classes ...economic.Code) func(*tables.Template) {
		return func(t *tables.Template) {
			t.Forms[5].Blocks = []tables.BlockTemplate{{Classes: []economic.Code{30100, 30300}, Columns: 1}, {Classes: classes, Columns: 1}}
		}
	}
	for _, c := range []struct {
		spoil func(*tables.Template)
		err   string
	}{
		{blocks(30200, 30300), "tables.NewEdition 某省2030: 公开06: blocks[1]: 303 is no class, or there twice"},
		{blocks(30201), "tables.NewEdition 某省2030: 公开06: blocks[1]: 30201 is no class, or there twice"},
		{blocks(7), "tables.NewEdition 某省2030: 公开06: blocks[1]: Code(7) is no class, or there twice"},
		{blocks(100), "tables.NewEdition 某省2030: 公开06: blocks[1]: Code(100) is no class, or there twice"},
		{func(t *tables.Template) { t.Forms[7].Notes = []string{""} }, `tables.NewEdition 某省2030: 公开08: note "": want words, and {部门}, {年} and {单位} alone as slots`},
	} {
		template := aTemplate()
		c.spoil(&template)
		_, err := tables.NewEdition(template)
		require.ErrorIs(t, err, tables.ErrTemplate)
		assert.EqualError(t, err, c.err+": no template of an edition")
	}
}

// TestKeysOfLines: a list of lines has one column of labels, or two with their numbers.
func TestKeysOfLines(t *testing.T) {
	for _, keys := range [][]string{nil, {"项目"}, {"项目", "行次"}} {
		template := aTemplate()
		template.Forms[6].Keys = keys
		e, err := tables.NewEdition(template)
		require.NoError(t, err)
		assert.Equal(t, keys, e.Template().Forms[6].Keys)
	}
}

// TestCoversItsLastYear: the first and the last year are of the span.
func TestCoversItsLastYear(t *testing.T) {
	template := aTemplate()
	template.From, template.To = 2030, 2032
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	for year, want := range map[int]bool{0: true, 2029: false, 2030: true, 2032: true, 2033: false} {
		assert.Equal(t, want, e.Covers(year), year)
	}
}
