package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/pdf/typeset"
)

// saved writes a file and returns its name.
func saved(t *testing.T, name string, data []byte) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, data, 0o600))
	return name
}

// account prints a published account. With mistaken, a sum of its first table is wrong.
func account(t *testing.T, mistaken bool) []byte {
	t.Helper()
	p, err := yusuan.Publish(licheng.Disclosure())
	require.NoError(t, err)
	file := typeset.Account(p).Bytes()
	if mistaken { // a digit of 4,194.40, which stands there as UTF-16
		was, is := []byte("<0034002C003100390034002E00340030>"), []byte("<0034002C003200390034002E00340030>")
		require.Positive(t, bytes.Count(file, was))
		file = bytes.Replace(file, was, is, 1)
	}
	return file
}

// called runs the program.
func called(args ...string) (code int, stdout, stderr string) {
	var out, log bytes.Buffer
	code = run(context.Background(), args, &out, &log)
	text := log.String()
	if line, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(line, "PDFium is being compiled") {
		text = rest // the first time on a machine
	}
	return code, out.String(), text
}

func TestRun(t *testing.T) {
	clean, mistaken := saved(t, "clean.pdf", account(t, false)), saved(t, "mistaken.pdf", account(t, true))

	code, out, log := called(clean)
	assert.Equal(t, 0, code, log)
	assert.Contains(t, out, "泉州市鲤城区工业和信息化局 2021 年度部门决算审核结果；错误 0 项；")

	code, out, _ = called("-fail", mistaken)
	assert.Equal(t, 1, code)
	assert.Contains(t, out, "- 第2页：公开01 本年收入合计 决算数：列为 4294.40万元，")
	code, _, _ = called(mistaken)
	assert.Equal(t, 0, code, "without -fail it is no failure")

	code, out, _ = called("-format", "document", mistaken)
	assert.Equal(t, 0, code)
	var d yusuan.Document
	require.NoError(t, json.Unmarshal([]byte(out), &d))
	assert.Greater(t, len(d.Tables), 10, "nine forms and a self-evaluation, of which some go over pages")

	code, out, _ = called("-format", "json", mistaken)
	assert.Equal(t, 0, code)
	var report struct {
		Findings []struct {
			Severity string
			Page     int
			Places   []struct{ Boxes [][4]float64 }
		}
		Notes []any
	}
	require.NoError(t, json.Unmarshal([]byte(out), &report))
	require.NotEmpty(t, report.Findings)
	assert.Empty(t, report.Notes)
	var pages []int
	for _, f := range report.Findings {
		if f.Severity == "error" {
			pages = append(pages, f.Page)
			assert.NotEmpty(t, f.Places[0].Boxes)
		}
	}
	assert.Equal(t, []int{14, 2}, pages, "the text says another sum, and the sum is wrong")
}

func TestMarked(t *testing.T) {
	file := saved(t, "a.pdf", account(t, true))
	marked := filepath.Join(t.TempDir(), "marked.pdf")
	code, first, log := called("-marked", marked, file)
	require.Equal(t, 0, code, log)
	data, err := os.ReadFile(marked)
	require.NoError(t, err)
	assert.Contains(t, string(data), "/Highlight")
	code, again, _ := called(marked)
	assert.Equal(t, 0, code)
	assert.Equal(t, first, again, "marks change nothing of what is read")

	code, _, log = called("-marked", file, file)
	assert.Equal(t, 2, code)
	assert.Contains(t, log, "which stays as it is")
}

func TestBadInput(t *testing.T) {
	var encrypted, scan typeset.File
	encrypted.Page(typeset.Short, typeset.Long)
	encrypted.Encrypt()
	scan.Page(typeset.Short, typeset.Long).Picture(0, 0, typeset.Short, typeset.Long)
	huge := saved(t, "huge.pdf", nil)
	require.NoError(t, os.Truncate(huge, 100<<20))
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"no file":      {nil, "usage: "},
		"two files":    {[]string{"a", "b"}, "usage: "},
		"a format":     {[]string{"-format", "xml", "a"}, "usage: "},
		"not there":    {[]string{"nowhere.pdf"}, "nowhere.pdf: no such file"},
		"not a PDF":    {[]string{saved(t, "a.pdf", []byte("PK\x03\x04"))}, "a.pdf: not a PDF file, or a broken one"},
		"encrypted":    {[]string{saved(t, "e.pdf", encrypted.Bytes())}, "e.pdf: the PDF file is encrypted and needs a password"},
		"a scan":       {[]string{saved(t, "s.pdf", scan.Bytes())}, "s.pdf: no page has text: it is a scan"},
		"huge":         {[]string{huge}, "huge.pdf: the PDF file is too large: more than 64 MB"},
		"a folder":     {[]string{t.TempDir()}, "is a directory"},
		"marked there": {[]string{"-marked", filepath.Join("nowhere", "m.pdf"), saved(t, "a.pdf", account(t, false))}, "no such file"},
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
