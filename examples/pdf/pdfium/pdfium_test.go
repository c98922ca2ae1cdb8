package pdfium_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/examples/pdf/typeset"
	"github.com/fiscalcn/yusuan/internal/steady"
)

// start starts PDFium for two documents at a time.
func start(tb testing.TB) *pdfium.Engine {
	tb.Helper()
	e, err := pdfium.Start(context.Background(), pdfium.CacheDir(), 2, os.Stderr)
	require.NoError(tb, err)
	tb.Cleanup(func() { assert.NoError(tb, e.Close()) })
	return e
}

func open(t *testing.T, e *pdfium.Engine, file []byte) *pdfium.Document {
	t.Helper()
	d, err := e.Open(context.Background(), file)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, d.Close()) })
	return d
}

// text returns what is printed on a page.
func text(p pages.Page) string {
	var b strings.Builder
	for _, l := range pages.Lines(p.Glyphs) {
		b.WriteString(l.Text() + "\n")
	}
	return b.String()
}

// TestStart says when PDFium is compiled, and whether it is kept: not in a folder that cannot be used, or whose files are damaged.
func TestStart(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	kept := filepath.Join(dir, "kept")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	damage := func() {
		require.NoError(t, filepath.WalkDir(kept, func(path string, entry os.DirEntry, err error) error {
			if err == nil && entry.Type().IsRegular() {
				err = os.WriteFile(path, []byte("WAZEVO"), 0o600)
			}
			return err
		}))
	}
	const says = "PDFium is being compiled, which takes some seconds once "
	for i, c := range []struct {
		before   func()
		dir, log string
	}{
		{nil, filepath.Join(file, "below"), says + "(not kept)\n"},
		{nil, kept, says + "(kept in " + kept + ")\n"},
		{nil, kept, ""},
		{damage, kept, says + "(not kept)\n"},
	} {
		if c.before != nil {
			c.before()
		}
		var log bytes.Buffer
		e, err := pdfium.Start(context.Background(), c.dir, 1, &log)
		require.NoError(t, err, "start %d", i)
		assert.Equal(t, c.log, log.String(), "start %d", i)
		require.NoError(t, e.Close())
	}
}

// TestDocuments opens as many documents at a time as were asked for. One more waits.
func TestDocuments(t *testing.T) {
	e := start(t)
	var f typeset.File
	f.Page(typeset.Short, typeset.Long)
	for range 2 {
		open(t, e, f.Bytes())
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	_, err := e.Open(ctx, f.Bytes())
	assert.Error(t, err)
}

func TestPage(t *testing.T) {
	e := start(t)
	for name, c := range map[string]struct {
		draw  func(*typeset.Page)
		text  string
		first pages.Box // of the first sign
		rules []pages.Box
	}{
		"text":                    {func(p *typeset.Page) { p.Text(50, 100, 10, "支出1.0") }, "支出1.0\n", pages.Box{X0: 50, Y0: 91.2, X1: 60, Y1: 101.2}, nil},
		"one sign":                {func(p *typeset.Page) { p.Text(50, 100, 10, "元") }, "元\n", pages.Box{X0: 50, Y0: 91.2, X1: 60, Y1: 101.2}, nil},
		"upward":                  {func(p *typeset.Page) { p.Upward(100, 300, 10, "支出表") }, "支出表\n", pages.Box{X0: 542, Y0: 91.2, X1: 552, Y1: 101.2}, nil},
		"a page that is turned":   {func(p *typeset.Page) { p.Turn(1); p.Upward(100, 300, 10, "支出表") }, "支出表\n", pages.Box{X0: 542, Y0: 91.2, X1: 552, Y1: 101.2}, nil},
		"rules of a turned page":  {func(p *typeset.Page) { p.Turn(1); p.Rule(100, 300, 100, 200) }, "", pages.Box{}, []pages.Box{{X0: 542, Y0: 100, X1: 642, Y1: 100}}},
		"rules turned left":       {func(p *typeset.Page) { p.Turn(3); p.Rule(100, 300, 100, 200) }, "", pages.Box{}, []pages.Box{{X0: 200, Y0: 495, X1: 300, Y1: 495}}},
		"rules upside down":       {func(p *typeset.Page) { p.Turn(2); p.Rule(100, 300, 100, 200) }, "", pages.Box{}, []pages.Box{{X0: 495, Y0: 542, X1: 495, Y1: 642}}},
		"a rule":                  {func(p *typeset.Page) { p.Rule(10, 20, 110, 20) }, "", pages.Box{}, []pages.Box{{X0: 10, Y0: 20, X1: 110, Y1: 20}}},
		"a field that is thin":    {func(p *typeset.Page) { p.Bar(10, 20, 110, 21) }, "", pages.Box{}, []pages.Box{{X0: 10, Y0: 20, X1: 110, Y1: 21}}},
		"a field that is no rule": {func(p *typeset.Page) { p.Bar(10, 20, 110, 60) }, "", pages.Box{}, nil},
		"a slanting line":         {func(p *typeset.Page) { p.Rule(10, 20, 110, 60) }, "", pages.Box{}, nil},
		"a frame": {func(p *typeset.Page) { p.Frame(10, 20, 110, 60) }, "", pages.Box{}, []pages.Box{
			{X0: 10, Y0: 60, X1: 110, Y1: 60}, {X0: 110, Y0: 20, X1: 110, Y1: 60}, {X0: 10, Y0: 20, X1: 110, Y1: 20}, {X0: 10, Y0: 20, X1: 10, Y1: 60},
		}},
		"a form within a form": {func(p *typeset.Page) {
			p.Within(30, 40, func(p *typeset.Page) { p.Rule(10, 20, 110, 20); p.Text(10, 60, 10, "内表") })
		}, "内表\n", pages.Box{X0: 40, Y0: 91.2, X1: 50, Y1: 101.2}, []pages.Box{{X0: 40, Y0: 60, X1: 140, Y1: 60}}},
	} {
		t.Run(name, func(t *testing.T) {
			var f typeset.File
			c.draw(f.Page(typeset.Short, typeset.Long))
			p, err := open(t, e, f.Bytes()).Page(1)
			require.NoError(t, err)
			assert.Equal(t, c.text, text(p))
			if c.text != "" {
				near(t, c.first, p.Glyphs[0].Box)
			}
			require.Len(t, p.Rules, len(c.rules))
			for i := range c.rules {
				near(t, c.rules[i], p.Rules[i])
			}
		})
	}
}

// TestCut reads a page on which more is drawn than any table has: its text is read, and nothing is lost silently.
func TestCut(t *testing.T) {
	e := start(t)
	for name, frames := range map[string]int{"a drawing": 20_000, "a large table": 2_000} {
		var f typeset.File
		page := f.Page(typeset.Short, typeset.Long)
		page.Text(50, 100, 10, "正文")
		page.Hidden(50, 200, 10, "识别")
		page.Within(0, 0, func(p *typeset.Page) {
			for i := range frames {
				p.Frame(10, 20, 110, 60+float64(i%100))
			}
		})
		p, err := open(t, e, f.Bytes()).Page(1)
		require.NoError(t, err)
		assert.Equal(t, frames > 10_000, p.IsCut, name)
		if p.IsCut {
			assert.Equal(t, "正文\n", text(p))
			assert.Equal(t, 2, p.Hidden, "there may be a picture behind them")
			assert.Less(t, len(p.Rules), 4*frames)
		} else {
			assert.Len(t, p.Rules, 4*frames)
		}
	}
}

// near holds that two boxes are the same to a fifth of a point.
func near(t *testing.T, want, got pages.Box) {
	t.Helper()
	for _, pair := range [][2]float64{{want.X0, got.X0}, {want.Y0, got.Y0}, {want.X1, got.X1}, {want.Y1, got.Y1}} {
		if !assert.InDelta(t, pair[0], pair[1], 0.2) {
			t.Log(want, got)
			return
		}
	}
}

func TestBadFiles(t *testing.T) {
	e := start(t)
	var good, encrypted typeset.File
	good.Page(typeset.Short, typeset.Long).Text(50, 50, 12, "正文")
	encrypted.Page(typeset.Short, typeset.Long)
	encrypted.Encrypt()
	var none typeset.File
	many := &typeset.File{}
	for range pdfium.MaxPages + 1 {
		many.Page(10, 10)
	}
	for name, c := range map[string]struct {
		file []byte
		err  error
		says string
	}{
		"nothing":                {nil, pdfium.ErrFormat, "not a PDF file"},
		"a text":                 {[]byte("hello"), pdfium.ErrFormat, "not a PDF file"},
		"only the first line":    {[]byte("%PDF-1.7\n"), pdfium.ErrFormat, "not a PDF file"},
		"without pages":          {none.Bytes(), pdfium.ErrFormat, ""},
		"encrypted":              {encrypted.Bytes(), pdfium.ErrEncrypted, "needs a password"},
		"too large":              {make([]byte, pdfium.MaxBytes+1), pdfium.ErrSize, "64 MB, at most 64"},
		"too many pages":         {many.Bytes(), pdfium.ErrSize, "3001 pages, at most 3000"},
		"a workbook":             {[]byte("PK\x03\x04 and more"), pdfium.ErrFormat, "not a PDF file"},
		"a PDF that is cut off":  {good.Bytes()[:300], pdfium.ErrFormat, "not a PDF file"},
		"its end alone is cut":   {good.Bytes()[:len(good.Bytes())-22], nil, ""},
		"something stands first": {append([]byte("junk\n"), good.Bytes()...), nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := e.Open(context.Background(), c.file)
			if c.err == nil {
				require.NoError(t, err)
				p, err := d.Page(1)
				require.NoError(t, err)
				assert.Equal(t, "正文\n", text(p))
				require.NoError(t, d.Close())
				return
			}
			require.ErrorIs(t, err, c.err)
			assert.Contains(t, err.Error(), c.says)
			assert.NotContains(t, err.Error(), "\n")
		})
	}
}

func TestReadFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.pdf")
	require.NoError(t, os.WriteFile(name, []byte("abc"), 0o600))
	data, err := pdfium.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "abc", string(data))
	require.NoError(t, os.Truncate(name, 100<<20))
	_, err = pdfium.ReadFile(name)
	require.ErrorIs(t, err, pdfium.ErrSize)
	assert.Contains(t, err.Error(), name)
	_, err = pdfium.ReadFile(name + "x")
	assert.ErrorIs(t, err, os.ErrNotExist)
}

// TestEnded ends one document, and the others go on.
func TestEnded(t *testing.T) {
	e := start(t)
	var f typeset.File
	f.Page(typeset.Short, typeset.Long).Text(50, 50, 12, "正文")
	ctx, cancel := context.WithCancel(context.Background())
	d, err := e.Open(ctx, f.Bytes())
	require.NoError(t, err)
	cancel()
	for err == nil { // the end comes from beside
		_, err = d.Page(1)
	}
	require.NoError(t, d.Close())
	_, err = e.Open(ctx, f.Bytes())
	require.Error(t, err)
	p, err := open(t, e, f.Bytes()).Page(1)
	require.NoError(t, err)
	assert.Equal(t, "正文\n", text(p))
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	e, err := pdfium.Start(ctx, pdfium.CacheDir(), 2, os.Stderr)
	require.NoError(t, err)
	var f typeset.File
	f.Page(typeset.Short, typeset.Long).Text(50, 50, 12, "正文")
	d, err := e.Open(ctx, f.Bytes())
	require.NoError(t, err)
	cancel()
	_, err = d.Page(1)
	assert.Error(t, err)
	_ = d.Close() // was ended before
	_ = e.Close()
}

// TestSave marks a page, and one that is turned, and reads the marks as a viewer does.
func TestSave(t *testing.T) {
	e := start(t)
	var f typeset.File
	f.Page(typeset.Short, typeset.Long).Text(50, 100, 10, "支出")
	turned := f.Page(typeset.Short, typeset.Long)
	turned.Turn(1)
	turned.Upward(100, 300, 10, "支出表")
	d := open(t, e, f.Bytes())
	box := pages.Box{X0: 50, Y0: 90, X1: 70, Y1: 102}
	lower := pages.Box{X0: 20, Y0: 110, X1: 80, Y1: 122}
	of := pages.Box{X0: 542, Y0: 90, X1: 572, Y1: 102}
	marks := []pdfium.Mark{
		{Page: 1, Boxes: []pages.Box{box, lower}, Color: pdfium.Color{255, 128, 0}, Title: "错误 N02", Text: "应为：58.33%\n“引号”"},
		{Page: 2, Boxes: []pages.Box{of}, Color: pdfium.Color{0, 0, 255}, Title: "警告", Text: "名称"},
		{Page: 1, Title: "提示", Text: "全文"},
	}
	var out bytes.Buffer
	require.NoError(t, d.Save(&out, marks))
	saved := open(t, e, out.Bytes())
	require.Equal(t, 2, saved.Len())
	p, err := saved.Page(1)
	require.NoError(t, err)
	assert.Equal(t, "支出\n", text(p), "what is printed stays")
	var got []pdfium.Mark
	for i := range saved.Len() {
		marks, err := saved.Marks(i + 1)
		require.NoError(t, err)
		got = append(got, marks...)
	}
	require.Len(t, got, 3)
	for i, want := range []pdfium.Mark{marks[0], marks[2], marks[1]} {
		if want.Boxes == nil {
			want.Boxes = []pages.Box{} // a note
		}
		require.Len(t, got[i].Boxes, len(want.Boxes))
		for j := range want.Boxes {
			near(t, want.Boxes[j], got[i].Boxes[j])
		}
		got[i].Boxes = want.Boxes
		assert.Equal(t, want, got[i])
	}
	assert.Error(t, d.Save(&out, []pdfium.Mark{{Page: 3}}), "there is no such page")
}

// FuzzOpen reads files that are damaged: it ends, with an error or without, and other files can still be read.
func FuzzOpen(tf *testing.F) {
	f := steady.Fuzz(tf)
	e := start(f)
	var file typeset.File
	p := file.Page(typeset.Short, typeset.Long)
	p.Frame(10, 10, 100, 100)
	p.Text(20, 20, 12, "支出1.00")
	p.Within(10, 10, func(p *typeset.Page) { p.Picture(0, 0, 10, 10) })
	f.Add(file.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := e.Open(context.Background(), data)
		if err != nil {
			return
		}
		for i := range min(d.Len(), 3) {
			p, err := d.Page(i + 1)
			if err == nil && p.Number != i+1 {
				t.Fatal("another page")
			}
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		good := open(t, e, file.Bytes())
		p, err := good.Page(1)
		if err != nil || text(p) != "支出1.00\n" {
			t.Fatal(err, text(p))
		}
	})
}
