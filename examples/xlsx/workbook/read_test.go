package workbook_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// built returns a workbook.
func built(tb testing.TB, build func(f *excelize.File) error) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer func() { require.NoError(tb, f.Close()) }()
	require.NoError(tb, build(f))
	var b bytes.Buffer
	_, err := f.WriteTo(&b)
	require.NoError(tb, err)
	return b.Bytes()
}

// rows writes rows from a cell on.
func rows(f *excelize.File, sheet string, rows ...[]any) error {
	for i, row := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := f.SetSheetRow(sheet, at, &row); err != nil {
			return err
		}
	}
	return nil
}

// shown returns the cells of tables: · is covered.
func shown(a workbook.Account) string {
	var b strings.Builder
	for i, t := range a.Document.Tables {
		if i > 0 {
			b.WriteString("==\n")
		}
		for _, row := range t.Rows {
			for j, c := range row {
				if j > 0 {
					b.WriteByte(',')
				}
				if c == nil {
					b.WriteString("·")
				} else {
					b.WriteString(*c)
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func numbered(f *excelize.File, cell, format string) error {
	id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		return err
	}
	return f.SetCellStyle("Sheet1", cell, cell, id)
}

func TestRead(t *testing.T) {
	const s = "Sheet1"
	for name, c := range map[string]struct {
		build       func(f *excelize.File) error
		cells, text string
		notes       []string
	}{
		"merged cells": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"项目", nil, "金额"}, []any{"a", "b", 1}, []any{nil, "c", 2})
			_ = f.MergeCell(s, "A1", "B1")
			return f.MergeCell(s, "A2", "A3")
		}, "项目,·,金额\na,b,1\n·,c,2\n", "", nil},
		"merged to the end of the sheet": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"项目", "金额"}, []any{"a", 1})
			return f.MergeCell(s, "A2", "A1048576")
		}, "项目,金额\na,1\n", "", nil},
		"noise of binary numbers": {func(f *excelize.File) error {
			return rows(f, s, []any{"a", 0.1 + 0.2}, []any{"b", 174.66000000000003})
		}, "a,0.3\nb,174.66\n", "", nil},
		"numbers as they are shown": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"a", 1234.5}, []any{"b", -0.5}, []any{"c", 0.4167}, []any{"d", 1234.567})
			_ = numbered(f, "B1", "#,##0.00")
			_ = numbered(f, "B2", "0.00")
			_ = numbered(f, "B3", "0.00%")
			return numbered(f, "B4", "0.0")
		}, "a,1,234.50\nb,-0.50\nc,41.67%\nd,1234.6\n", "", nil},
		"codes as text and as numbers": {func(f *excelize.File) error {
			return rows(f, s, []any{"2011301", 1.5}, []any{2011302, 2})
		}, "2011301,1.5\n2011302,2\n", "", nil},
		"error values are no blanks": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"a", 1})
			return f.SetCellFormula(s, "B2", "1/0")
		}, "a,1\n,=1/0\n", "", []string{"Sheet1 有1个公式没有保存结果，也无法计算"}},
		"formulas without results": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"a", 1.25}, []any{"b", 2.5}, []any{"合计"})
			_ = f.SetCellFormula(s, "B3", "SUM(B1:B2)")
			return numbered(f, "B3", "0.00")
		}, "a,1.25\nb,2.5\n合计,3.75\n", "", []string{"Sheet1 有1个公式没有保存结果，已重新计算"}},
		"formulas over all rows, and over all cells": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"a", 1.25}, []any{"b", 2.5}, []any{"合计"})
			_ = f.SetCellFormula(s, "C3", "SUM(B$1:B$2)+SUM(E1:E1048576)")
			return f.SetCellFormula(s, "D3", "SUM($E1:$XFD1048576)")
		}, "a,1.25\nb,2.5\n合计,,3.75,=SUM($E1:$XFD1048576)\n", "", []string{"Sheet1 有1个公式没有保存结果，已重新计算", "Sheet1 有1个公式没有保存结果，也无法计算"}},
		"blank rows": {func(f *excelize.File) error {
			_ = rows(f, s, nil, nil, []any{"a", 1}, nil, nil, nil, []any{"b", 2})
			return f.SetCellStr(s, "A1000000", " ")
		}, "a,1\n\nb,2\n", "", nil},
		"hidden rows and columns": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"a", 1, "x"}, []any{"b", 2, "y"}, []any{"c", 3, "z"})
			_ = f.SetRowVisible(s, 2, false)
			return f.SetColVisible(s, "C", false)
		}, "a,1,x\nb,2,y\nc,3,z\n", "", []string{"Sheet1 有1行已隐藏，一并读取", "Sheet1 C列已隐藏，一并读取"}},
		"a hidden sheet": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"a", 1})
			_, _ = f.NewSheet("字典")
			_ = rows(f, "字典", []any{"x", 1})
			return f.SetSheetVisible("字典", false)
		}, "a,1\n", "", []string{"字典 工作表已隐藏，未读取"}},
		"a cover and text": {func(f *excelize.File) error {
			_ = rows(f, s, nil, []any{nil, "某市某局2024年度部门决算"})
			_, _ = f.NewSheet("表")
			_ = rows(f, "表", []any{"a", 1})
			_, _ = f.NewSheet("说明")
			return rows(f, "说明", []any{"一、收入"}, []any{"本年收入1.00万元。"})
		}, "a,1\n", "某市某局2024年度部门决算\n一、收入\n本年收入1.00万元。\n", nil},
		"dates as they are shown": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"a", 45292})
			return numbered(f, "B1", "yyyy-mm-dd")
		}, "a,2024-01-01\n", "", nil},
		"several sheets": {func(f *excelize.File) error {
			_ = rows(f, s, []any{"a", 1})
			_, _ = f.NewSheet("二")
			return rows(f, "二", []any{"b", 2})
		}, "a,1\n==\nb,2\n", "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := workbook.Read(built(t, c.build))
			require.NoError(t, err)
			assert.Equal(t, c.cells, shown(a))
			assert.Equal(t, c.text, a.Document.Text)
			var notes []string
			for _, n := range a.Notes {
				notes = append(notes, n.Sheet+" "+n.Text)
			}
			assert.Equal(t, c.notes, notes)
		})
	}
}

// TestMergedFormula reads a formula in a merged cell whose result is in the file: nothing is worked out.
func TestMergedFormula(t *testing.T) {
	a, err := workbook.Read(built(t, func(f *excelize.File) error {
		w, err := f.NewStreamWriter("Sheet1")
		if err != nil {
			return err
		}
		_ = w.SetRow("A1", []any{excelize.Cell{Formula: "1+1", Value: 2}, nil, "a"})
		_ = w.SetRow("A2", []any{excelize.Cell{Formula: "1+2", Value: 3}, nil, "b"})
		_ = w.MergeCell("A1", "B1")
		_ = w.MergeCell("A2", "B2")
		return w.Flush()
	}))
	require.NoError(t, err)
	assert.Equal(t, "2,·,a\n3,·,b\n", shown(a))
	assert.Empty(t, a.Notes)
}

// zipped returns an archive of parts.
func zipped(t *testing.T, parts map[string]io.Reader) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, r := range parts {
		part, err := w.Create(name)
		require.NoError(t, err)
		_, err = io.Copy(part, r)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// with returns an archive with another part in the place of one.
func with(t *testing.T, data []byte, name, content string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	parts := map[string]io.Reader{}
	for _, f := range archive.File {
		r, err := f.Open()
		require.NoError(t, err)
		parts[f.Name] = r
	}
	require.Contains(t, parts, name)
	parts[name] = strings.NewReader(content)
	return zipped(t, parts)
}

// zeros are so many bytes of nothing.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestBadFiles(t *testing.T) {
	good := built(t, func(f *excelize.File) error { return rows(f, "Sheet1", []any{"a", 1}) })
	blank := built(t, func(*excelize.File) error { return nil })
	var cells strings.Builder
	for i := range 700 {
		fmt.Fprintf(&cells, `<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, i+1, i+1)
	}
	wide := with(t, good, "xl/worksheets/sheet1.xml",
		`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+cells.String()+`</sheetData></worksheet>`)
	utf16 := func(s string) string { return strings.Join(strings.Split(s, ""), "\x00") + "\x00" }
	for name, c := range map[string]struct {
		data []byte
		err  error
		says string
	}{
		"nothing":        {nil, workbook.ErrFormat, ""},
		"a text":         {[]byte("a,b\n1,2\n"), workbook.ErrFormat, "not an .xlsx workbook"},
		"a PDF":          {[]byte("%PDF-1.7"), workbook.ErrFormat, ""},
		"an old one":     {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook"), workbook.ErrOld, "save it as .xlsx"},
		"encrypted":      {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 " + utf16("EncryptedPackage")), workbook.ErrEncrypted, "needs a password"},
		"cut off":        {good[:len(good)/2], workbook.ErrFormat, ""},
		"damaged":        {bytes.ReplaceAll(good, []byte("xl/worksheets"), []byte("xl/worksheetz")), workbook.ErrFormat, ""},
		"a Word file":    {zipped(t, map[string]io.Reader{"word/document.xml": strings.NewReader("<a/>")}), workbook.ErrFormat, ""},
		"macros":         {zipped(t, map[string]io.Reader{"xl/workbook.xml": strings.NewReader("<a/>"), "xl/vbaProject.bin": strings.NewReader("x")}), workbook.ErrMacros, "macros"},
		"a bomb":         {zipped(t, map[string]io.Reader{"xl/workbook.xml": io.LimitReader(zeros{}, 200<<20)}), workbook.ErrSize, "unpacked it has more than 64 MB"},
		"too large":      {make([]byte, workbook.MaxBytes+1), workbook.ErrSize, "64 MB, at most 64"},
		"too wide":       {wide, workbook.ErrSize, "cells"},
		"a blank one":    {blank, workbook.ErrEmpty, ""},
		"no XML in it":   {zipped(t, map[string]io.Reader{"xl/workbook.xml": strings.NewReader("<<<")}), workbook.ErrFormat, ""},
		"an empty sheet": {zipped(t, map[string]io.Reader{"xl/workbook.xml": strings.NewReader("")}), workbook.ErrFormat, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := workbook.Read(c.data)
			runtime.ReadMemStats(&after)
			require.Error(t, err)
			require.ErrorIs(t, err, c.err)
			assert.Contains(t, err.Error(), c.says)
			assert.NotContains(t, err.Error(), "\n")
			assert.Less(t, after.HeapSys, before.HeapSys+1<<30, "memory is bounded")
		})
	}
}

// FuzzRead reads workbooks that are damaged: it ends, with an error or without.
func FuzzRead(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add(built(f, func(f *excelize.File) error {
		_ = rows(f, "Sheet1", []any{"项目", nil, "金额"}, []any{"a", "b", 1.5})
		_ = f.SetCellFormula("Sheet1", "C3", "SUM(C2)")
		return f.MergeCell("Sheet1", "A1", "B1")
	}))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := workbook.Read(data)
		if err == nil && len(a.Document.Tables) == 0 && a.Document.Text == "" {
			t.Fatal("nothing read, and no error")
		}
	})
}
