package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/examples/licheng"
)

// called runs the program.
func called(args ...string) (code int, stdout, stderr string) {
	var out, log bytes.Buffer
	code = run(args, &out, &log)
	return code, out.String(), log.String()
}

// saved writes a file and returns its name.
func saved(t *testing.T, name string, data []byte) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, data, 0o600))
	return name
}

// files returns the account of the fixture as a disclosure, and as the document that is published of it.
func files(t *testing.T) (own, published string) {
	t.Helper()
	d := licheng.Disclosure()
	data, err := json.Marshal(d)
	require.NoError(t, err)
	p, err := yusuan.Publish(d)
	require.NoError(t, err)
	document, err := p.Document().MarshalJSON()
	require.NoError(t, err)
	return saved(t, "own.json", data), saved(t, "published.json", document)
}

func TestRun(t *testing.T) {
	own, published := files(t)
	dir := t.TempDir()
	for i, file := range []string{own, published} {
		tables := filepath.Join(dir, "tables"+string(rune('0'+i))+".xlsx")
		code, out, log := called("-tables", tables, "-formulas", file)
		require.Equal(t, 0, code, log)
		assert.Contains(t, out, "泉州市鲤城区工业和信息化局 2021 年度部门决算审核结果；错误 0 项；")

		code, again, log := called(tables)
		require.Equal(t, 0, code, log)
		assert.Equal(t, out, again, "the workbook says what was audited")

		code, out, _ = called("-format", "document", tables)
		assert.Equal(t, 0, code)
		var d yusuan.Document
		require.NoError(t, json.Unmarshal([]byte(out), &d))
		assert.Len(t, d.Tables, 9)
		assert.NotEmpty(t, d.Text)
	}
}

// TestMistaken changes a number of a workbook, as a spreadsheet does.
func TestMistaken(t *testing.T) {
	_, published := files(t)
	dir := t.TempDir()
	tables, marked := filepath.Join(dir, "tables.xlsx"), filepath.Join(dir, "marked.xlsx")
	code, _, log := called("-tables", tables, published)
	require.Equal(t, 0, code, log)
	f, err := excelize.OpenFile(tables)
	require.NoError(t, err)
	const sheet = "公开03 支出决算表"
	was, err := f.GetCellValue(sheet, "D8")
	require.NoError(t, err)
	require.NotEmpty(t, was)
	require.NoError(t, f.SetCellFloat(sheet, "D8", 99.99, 2, 64))
	require.NoError(t, f.Save())
	require.NoError(t, f.Close())

	code, out, _ := called("-fail", "-marked", marked, tables)
	assert.Equal(t, 1, code)
	assert.Contains(t, out, "- “公开03 支出决算表”D8：")
	code, again, _ := called(marked)
	assert.Equal(t, 0, code, "without -fail it is no failure")
	assert.Contains(t, again, "- “公开03 支出决算表”D8：")

	code, out, _ = called("-format", "json", tables)
	assert.Equal(t, 0, code)
	assert.Contains(t, out, `"cell": "D8"`)

	code, _, log = called("-marked", tables, tables)
	assert.Equal(t, 2, code)
	assert.Contains(t, log, "which stays as it is")
	corrected := filepath.Join(dir, "again.xlsx")
	code, _, log = called("-tables", corrected, tables)
	assert.Equal(t, 0, code, log)
	assert.FileExists(t, corrected)
}

func TestBadInput(t *testing.T) {
	huge := saved(t, "huge.xlsx", nil)
	require.NoError(t, os.Truncate(huge, 100<<20))
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"no file":     {nil, "usage: "},
		"two files":   {[]string{"a", "b"}, "usage: "},
		"a format":    {[]string{"-format", "xml", "a"}, "usage: "},
		"not there":   {[]string{"nowhere.xlsx"}, "nowhere.xlsx: no such file"},
		"not one":     {[]string{saved(t, "a.xlsx", []byte("a,b\n"))}, "a.xlsx: not an .xlsx workbook, or a broken one"},
		"an old one":  {[]string{saved(t, "a.xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))}, "save it as .xlsx"},
		"huge":        {[]string{huge}, "the workbook is too large: more than 64 MB"},
		"broken JSON": {[]string{saved(t, "a.json", []byte(`{"tables": [`))}, "a.json: "},
		"other JSON":  {[]string{saved(t, "a.json", []byte(`{}`))}, `the document has neither "tables" nor "text"`},
		"nowhere":     {[]string{"-tables", filepath.Join("nowhere", "t.xlsx"), saved(t, "a.json", []byte(`{"text": "本年收入1.00万元。"}`))}, "no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, log := called(c.args...)
			assert.Equal(t, 2, code)
			assert.Empty(t, out)
			assert.Contains(t, log, c.says)
			assert.Equal(t, 1, strings.Count(log, "\n"), "one line")
		})
	}
	code, out, _ := called("-h")
	assert.Equal(t, 0, code)
	assert.Equal(t, usage+"\n", out)
}
