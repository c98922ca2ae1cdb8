package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/pdf/typeset"
	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// put writes a file into a folder.
func put(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	name = filepath.Join(dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
	require.NoError(t, os.WriteFile(name, data, 0o600))
}

func published(t *testing.T, d disclosure.Disclosure) yusuan.Publication {
	t.Helper()
	p, err := yusuan.Publish(d)
	require.NoError(t, err)
	return p
}

func asJSON(t *testing.T, d yusuan.Document) []byte {
	t.Helper()
	out, err := d.MarshalJSON()
	require.NoError(t, err)
	return out
}

func asWorkbook(t *testing.T, p yusuan.Publication) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, workbook.Save(&b, p.Set(), workbook.Options{Text: p.Text().String()}))
	return b.Bytes()
}

// mistaken is a text with a share that is wrong.
const mistaken = `{"department": "某市某局", "year": 2024, "text": "本年支出合计12.00万元，其中：基本支出7.00万元，占70.00%；项目支出5.00万元，占41.67%。"}`

// folder has accounts of every kind of file, and files of every kind that cannot be read.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	p := published(t, licheng.Disclosure())
	own, err := json.Marshal(licheng.Disclosure())
	require.NoError(t, err)
	var encrypted, scan typeset.File
	encrypted.Page(typeset.Short, typeset.Long)
	encrypted.Encrypt()
	scan.Page(typeset.Short, typeset.Long).Picture(0, 0, typeset.Short, typeset.Long)
	for name, data := range map[string][]byte{
		"a/账.pdf":          typeset.Account(p).Bytes(),
		"a/账.xlsx":         asWorkbook(t, p),
		"b/own.JSON":       own,
		"b/wrong.json":     []byte(mistaken),
		"b/broken.json":    []byte(`{"tables": [`),
		"c/broken.pdf":     []byte("%PDF-1.7"),
		"c/encrypted.pdf":  encrypted.Bytes(),
		"c/scan.pdf":       scan.Bytes(),
		"c/text.xlsx":      []byte("a,b"),
		"c/old.xls":        []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
		"~$a.xlsx":         []byte("a lock"),
		"notes.txt":        []byte("no account"),
		".hidden.json":     []byte("{}"),
		"reports/old.json": []byte("{}"),
	} {
		put(t, dir, name, data)
	}
	return dir
}

// called runs the program.
func called(ctx context.Context, args ...string) (code int, stdout, stderr string) {
	var out, log bytes.Buffer
	code = run(ctx, args, &out, &log)
	text := log.String()
	if line, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(line, "PDFium is being compiled") {
		text = rest // the first time on a machine
	}
	return code, out.String(), text
}

// summarized is summary.json.
type summarized struct {
	Files []struct {
		File, Department, Kind, Failure string
		Year                            int
		Beside                          []string
		Findings                        []struct{ Rule, Place string }
	}
	Summary map[string]int
}

func read(t *testing.T, out string) summarized {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(out, "summary.json"))
	require.NoError(t, err)
	var s summarized
	require.NoError(t, json.Unmarshal(data, &s))
	return s
}

// contents returns all files of a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(name)] = string(data)
		return err
	}))
	return out
}

func TestFolder(t *testing.T) {
	dir := folder(t)
	out := filepath.Join(dir, "reports")
	code, said, log := called(context.Background(), "-marked", "-j", "4", "-o", out, dir)
	assert.Equal(t, codeFailed, code, log)
	assert.Empty(t, log)
	assert.Contains(t, said, "10 个文件：错误 1 项，")
	assert.Contains(t, said, "未能读取 6 个；")

	s := read(t, out)
	failures := map[string]string{}
	for _, f := range s.Files {
		if f.Failure != "" {
			failures[f.File] = f.Failure
			continue
		}
		assert.Equal(t, "final", f.Kind)
		if f.File == "b/wrong.json" {
			require.NotEmpty(t, f.Findings)
		} else {
			assert.Equal(t, "泉州市鲤城区工业和信息化局", f.Department)
			assert.Equal(t, 2021, f.Year)
		}
	}
	says := map[string]string{
		"b/broken.json": "unexpected end", "c/broken.pdf": "not a PDF file, or a broken one", "c/encrypted.pdf": "needs a password",
		"c/scan.pdf": "it is a scan", "c/text.xlsx": "not an .xlsx workbook, or a broken one", "c/old.xls": "save it as .xlsx",
	}
	assert.Len(t, failures, len(says))
	for name, want := range says {
		assert.Contains(t, failures[name], want)
		assert.NotContains(t, failures[name], "\n")
		assert.NotContains(t, failures[name], dir)
	}
	assert.Equal(t, 1, s.Summary["error"])
	assert.Equal(t, 6, s.Summary["failed"])

	files := contents(t, out)
	for _, name := range []string{
		"a/账.pdf.txt", "a/账.pdf.json", "a/账.pdf.marked.pdf", "a/账.xlsx.txt", "a/账.xlsx.json", "a/账.xlsx.marked.xlsx", "b/own.JSON.txt", "b/wrong.json.json",
		"summary.html", "summary.csv", "summary.sarif", "old.json",
	} {
		assert.Contains(t, files, name)
	}
	assert.NotContains(t, files, "b/wrong.json.marked.json")
	for name := range files {
		assert.NotContains(t, name, ".part-", "nothing is left of what was being written")
	}
	assert.Contains(t, files["summary.html"], `<a href="a/%E8%B4%A6.pdf.marked.pdf">`)

	// One at a time gives the same.
	again := t.TempDir()
	code, _, _ = called(context.Background(), "-j", "1", "-o", again, filepath.Join(dir, "a"), filepath.Join(dir, "b"), filepath.Join(dir, "c"))
	assert.Equal(t, codeFailed, code)
	for name, text := range contents(t, again) {
		if name == "summary.html" { // has links to marked copies
			continue
		}
		assert.Equal(t, files[name], text, name)
	}
}

// TestCodes holds the exit code for what is the gravest thing.
func TestCodes(t *testing.T) {
	clean := `{"department": "某市某局", "year": 2024, "text": "本年支出合计12.00万元，其中：基本支出7.00万元，占58.33%；项目支出5.00万元，占41.67%。"}`
	for name, c := range map[string]struct {
		files map[string]string
		code  int
	}{
		"clean":    {map[string]string{"a.json": clean}, 0},
		"warnings": {map[string]string{"a.json": strings.Replace(clean, "，占58.33%", "，占58.33%，增长 13.95", 1)}, codeWarning},
		"errors":   {map[string]string{"a.json": clean, "b.json": mistaken}, codeError},
		"failed":   {map[string]string{"a.json": mistaken, "b.pdf": "no"}, codeFailed},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, data := range c.files {
				put(t, dir, file, []byte(data))
			}
			code, out, _ := called(context.Background(), "-o", filepath.Join(dir, "out"), dir)
			assert.Equal(t, c.code, code, out)
		})
	}
}

// TestPairs holds accounts against the budget of their year and the account of the year before, whatever files they are.
func TestPairs(t *testing.T) {
	p := published(t, disclosure.Disclosure{Edition: tables.Shanghai2024().String(), Account: *accountgen.Full(2024), Facts: accountgen.FullFacts()})
	d := p.Document()
	require.NotNil(t, d.Prior)
	require.NotNil(t, d.Initial)
	budget := bytes.Replace(asJSON(t, *d.Initial), []byte("{"), []byte(`{"kind": "budget", `), 1)
	prior := asJSON(t, *d.Prior)
	dir := t.TempDir()
	put(t, dir, "2024/account.pdf", typeset.Account(p).Bytes())
	put(t, dir, "2024/budget.json", budget)
	put(t, dir, "2023/account.json", prior)
	put(t, dir, "other.json", []byte(strings.Replace(mistaken, "某市某局", "某市另局", 1)))
	out := filepath.Join(dir, "out")
	_, _, log := called(context.Background(), "-o", out, dir)
	assert.Empty(t, log)
	s := read(t, out)
	kinds := map[string]string{}
	for _, f := range s.Files {
		kinds[f.File] = f.Kind
		if f.File == "2024/account.pdf" {
			assert.Equal(t, []string{"2024/budget.json", "2023/account.json"}, f.Beside)
		} else {
			assert.Empty(t, f.Beside, f.File)
		}
	}
	assert.Equal(t, map[string]string{"2024/account.pdf": "final", "2024/budget.json": "budget", "2023/account.json": "final", "other.json": "final"}, kinds)
	text := contents(t, out)["2024/account.pdf.txt"]
	assert.NotContains(t, text, "未提供上年决算（X14）")

	// A second budget of that year: which counts cannot be known.
	put(t, dir, "2024/corrected.json", budget)
	_, _, _ = called(context.Background(), "-o", out, dir)
	for _, f := range read(t, out).Files {
		if f.File == "2024/account.pdf" {
			assert.Equal(t, []string{"2023/account.json"}, f.Beside)
		}
	}
}

// TestInterrupted ends a run after some files: what is done stays, and the summary says what is missing.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.json", "b.json", "c.json"} {
		put(t, dir, name, []byte(mistaken))
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	out := filepath.Join(dir, "out")
	code, _, log := called(ctx, "-j", "1", "-o", out, dir)
	assert.Equal(t, codeInterrupted, code, log)
	s := read(t, out)
	assert.Equal(t, 3-len(s.Files), s.Summary["left"])
	assert.Positive(t, s.Summary["left"])
	assert.Contains(t, contents(t, out)["summary.html"], "审核被中断，还有 3 个文件未审核。")
}

// TestStale audits a folder again in which a file is broken by now, and without marks: what the first run left is not linked to.
func TestStale(t *testing.T) {
	dir := t.TempDir()
	p := published(t, licheng.Disclosure())
	put(t, dir, "a.xlsx", asWorkbook(t, p))
	put(t, dir, "b.json", []byte(mistaken))
	out := filepath.Join(dir, "out")
	_, _, log := called(context.Background(), "-marked", "-o", out, dir)
	assert.Empty(t, log)
	page := contents(t, out)["summary.html"]
	assert.Contains(t, page, `"a.xlsx.marked.xlsx"`)
	assert.Contains(t, page, `"b.json.txt"`)

	put(t, dir, "b.json", []byte("{"))
	code, _, _ := called(context.Background(), "-o", out, dir)
	assert.Equal(t, codeFailed, code)
	page = contents(t, out)["summary.html"]
	assert.Contains(t, page, `"a.xlsx.txt"`)
	assert.NotContains(t, page, ".marked.")
	assert.NotContains(t, page, "b.json.txt")
}

func TestRefused(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a.json", []byte(mistaken))
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"no folder":     {nil, "usage: "},
		"no workers":    {[]string{"-j", "0", dir}, "usage: "},
		"a wrong flag":  {[]string{"-x", dir}, "usage: "},
		"not there":     {[]string{filepath.Join(dir, "nowhere")}, "no such file"},
		"without files": {[]string{t.TempDir()}, "no PDF, .xlsx or JSON file in "},
		"out is a file": {[]string{"-o", filepath.Join(dir, "a.json"), dir}, "a.json"},
	} {
		t.Run(name, func(t *testing.T) {
			if !slices.Contains(c.args, "-o") {
				c.args = slices.Insert(c.args, 0, "-o", filepath.Join(t.TempDir(), "out"))
			}
			code, out, log := called(context.Background(), c.args...)
			assert.Equal(t, codeRefused, code)
			assert.Empty(t, out)
			assert.Contains(t, log, c.says)
			assert.Equal(t, 1, strings.Count(log, "\n"), "one line")
		})
	}
	code, out, _ := called(context.Background(), "-h")
	assert.Equal(t, 0, code)
	assert.Equal(t, usage+"\n", out)
}
