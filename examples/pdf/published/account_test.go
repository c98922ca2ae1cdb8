package published_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/pdf/pages"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/examples/pdf/published"
	"github.com/fiscalcn/yusuan/examples/pdf/typeset"
)

// unbroken returns text without line and page breaks.
func unbroken(s string) string { return strings.NewReplacer("\n", "", "\f", "").Replace(s) }

// table prints rows of three columns, 100 points wide and 20 high.
func table(p *typeset.Page, y float64, rows ...[3]string) {
	for _, row := range rows {
		for i, s := range row {
			x := 50 + float64(i)*100
			p.Frame(x, y, x+100, y+20)
			p.Text(x+4, y+14, 6.5, s)
		}
		y += 20
	}
}

// endless is a document of so many pages full of signs.
type endless struct{ pages, signs int }

func (e endless) Len() int { return e.pages }

func (e endless) Page(number int) (pages.Page, error) {
	p := pages.Page{Number: number, Glyphs: make([]pages.Glyph, e.signs)}
	for i := range p.Glyphs {
		p.Glyphs[i] = pages.Glyph{Rune: ' ', IsGenerated: true}
	}
	return p, nil
}

// TestTooMuch reads documents with as many signs as there may be, and with more.
func TestTooMuch(t *testing.T) {
	last := 0
	_, err := published.Read(endless{3000, 100_000}, func(page int) { last = page })
	require.ErrorIs(t, err, pdfium.ErrSize)
	assert.Contains(t, err.Error(), "more than 3000000 signs")
	assert.Equal(t, 30, last, "no page is read beyond")
	_, err = published.Read(endless{30, 100_000}, nil)
	require.NoError(t, err)
}

func TestNotes(t *testing.T) {
	e := start(t)
	for name, c := range map[string]struct {
		page  func(*typeset.Page)
		notes []string
		text  string
	}{
		"a scan": {
			func(p *typeset.Page) { p.Picture(0, 0, 595, 842); p.Text(290, 820, 9, "3") },
			[]string{"扫描件或图片，没有文字，未读取"}, "3\n",
		},
		"a scan with recognised text": {
			func(p *typeset.Page) {
				p.Picture(0, 0, 595, 842)
				p.Hidden(50, 100, 12, "本年支出合计123.45万元")
			},
			[]string{"扫描件：文字由识别软件生成（14字），不作为依据，未读取"}, "",
		},
		"a picture beside text": {
			func(p *typeset.Page) { p.Picture(100, 100, 200, 200); p.Text(50, 300, 12, "正文") }, nil, "正文\n",
		},
		"signs without a meaning": {
			func(p *typeset.Page) { p.Unmapped(50, 100, 12, "\x01\x02"); p.Text(90, 100, 12, "万元") },
			[]string{"有2个字符的字体没有编码对照，无法识别，以“\ufffd”表示"}, "\ufffd\ufffd 万元\n",
		},
		"a table without rules": {
			func(p *typeset.Page) {
				p.Text(50, 80, 12, "支出如下")
				for i, s := range []string{"行政运行", "事业运行", "其他支出"} {
					y := 100 + float64(i)*20
					p.Text(50, y, 12, s)
					p.Text(250, y, 12, "1,234.50")
					p.Text(400, y, 12, "0.50")
				}
				p.Text(50, 180, 12, "特此说明")
			},
			[]string{"有3行像是没有框线的表格，未读取：\n  行政运行 1,234.50 0.50\n  事业运行 1,234.50 0.50\n  其他支出 1,234.50 0.50"}, "支出如下\n特此说明\n",
		},
		"a list of contents is none": {
			func(p *typeset.Page) {
				for i, s := range []string{"一、收入决算表", "二、支出决算表", "三、总表", "四、说明"} {
					p.Text(50, 100+float64(i)*20, 12, s)
					p.Text(400, 100+float64(i)*20, 12, "12")
				}
			}, nil, "一、收入决算表 12\n二、支出决算表 12\n三、总表 12\n四、说明 12\n",
		},
		"a map": {
			func(p *typeset.Page) {
				for i := range 160 {
					at := 20 + float64(i)*3.2
					p.Rule(at, 20, at, 540)
					p.Rule(20, at, 540, at)
				}
				p.Text(50, 700, 12, "图一")
			},
			[]string{"线条过多，不像表格，未按表格读取"}, "图一\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			var f typeset.File
			f.Page(typeset.Short, typeset.Long).Text(50, 50, 12, "封面")
			c.page(f.Page(typeset.Short, typeset.Long))
			a := read(t, e, f.Bytes())
			var notes []string
			for _, n := range a.Notes {
				assert.Equal(t, 2, n.Page)
				notes = append(notes, n.Text)
			}
			assert.Equal(t, c.notes, notes)
			assert.Equal(t, "封面\n\f"+c.text, a.Document.Text)
			assert.Empty(t, a.Document.Tables)
		})
	}
}

func TestScan(t *testing.T) {
	var f typeset.File
	f.Page(typeset.Short, typeset.Long).Picture(0, 0, typeset.Short, typeset.Long)
	d, err := start(t).Open(context.Background(), f.Bytes())
	require.NoError(t, err)
	defer func() { assert.NoError(t, d.Close()) }()
	_, err = published.Read(d, nil)
	assert.ErrorIs(t, err, published.ErrScan)
}

func TestHeadings(t *testing.T) {
	var f typeset.File
	p := f.Page(typeset.Short, typeset.Long)
	p.Text(50, 60, 12, "以上是全部说明。")
	p.Text(50, 80, 12, "2024年度支出决算表")
	p.Text(50, 100, 9, "公开03表")
	p.Text(300, 100, 9, "单位：万元")
	table(p, 110, [3]string{"科目", "名称", "金额"}, [3]string{"201", "一般公共服务支出", "1.00"})
	p.Text(50, 180, 9, "注：本表反映支出。")
	table(p, 200, [3]string{"a", "b", "c"})
	a := read(t, start(t), f.Bytes())
	require.Len(t, a.Document.Tables, 2)
	first, second := a.Document.Tables[0], a.Document.Tables[1]
	assert.Equal(t, "2024年度支出决算表", first.Title)
	assert.Equal(t, "公开03表", first.Form)
	assert.Equal(t, "万元", first.Unit)
	assert.Empty(t, second.Title+second.Form+second.Unit, "a heading belongs to the first table below it")
	assert.Equal(t, "以上是全部说明。\n2024年度支出决算表\n公开03表 单位：万元\n注：本表反映支出。\n", a.Document.Text)
}

// mistaken is an account with a wrong sum in a table, and a wrong one in a sentence that goes over a page break.
func mistaken() *typeset.File {
	var f typeset.File
	p := f.Page(typeset.Short, typeset.Long)
	p.Text(50, 50, 12, "某市某局2024年度部门决算")
	p.Text(50, 80, 12, "财政拨款“三公”经费支出决算表")
	p.Text(50, 95, 9, "单位：万元")
	table(p, 100, [3]string{"项目", "行次", "决算数"}, [3]string{"合计", "1", "9.00"}, [3]string{"1.因公出国（境）费", "2", "1.00"},
		[3]string{"2.公务用车购置及运行维护费", "3", "5.00"}, [3]string{"其中：（1）公务用车购置费", "4", "2.00"},
		[3]string{"（2）公务用车运行维护费", "5", "3.00"}, [3]string{"3.公务接待费", "6", "1.00"})
	p.Text(50, 800, 12, "本年支出合计12.00万元，其中：基本支出7.00万元，占")
	f.Page(typeset.Short, typeset.Long).Text(50, 60, 12, "70.00%；项目支出5.00万元，占41.67%。")
	return &f
}

func TestLocate(t *testing.T) {
	a := read(t, start(t), mistaken().Bytes())
	r := audited(t, a.Document)
	found := map[string][]published.Place{}
	for f := range r.Findings() {
		if f.Severity == judge.Error {
			found[f.StatedText] = a.Locate(r, f)
		}
	}
	require.Len(t, found, 2, "%v", messages(r))
	assert.Equal(t, []published.Place{{Page: 1, Boxes: []pages.Box{{X0: 250, Y0: 120, X1: 350, Y1: 140}}}}, found["9.00"], "the cell of the sum")
	percentage := found["70.00%"]
	require.Len(t, percentage, 2, "a quotation over a page break")
	for i, want := range []struct {
		page        int
		left, right float64
		base        float64
	}{{1, 50 + 23.5*12, 50 + 24.5*12, 800}, {2, 50, 50 + 6*6, 60}} {
		place := percentage[i]
		assert.Equal(t, want.page, place.Page)
		require.Len(t, place.Boxes, 1)
		b := place.Boxes[0]
		assert.InDelta(t, want.left, b.X0, 0.5)
		assert.InDelta(t, want.right, b.X1, 0.5)
		assert.InDelta(t, want.base, b.Y1, 2)
		assert.InDelta(t, 12, b.Height(), 1)
	}
	whole := a.Locate(r, judge.Finding{})
	assert.Equal(t, []published.Place{{Page: 1}}, whole, "about the document")
	table := a.Locate(r, judge.Finding{Cell: judge.Cell{Table: 1, Page: 1}})
	assert.Equal(t, []published.Place{{Page: 1, Boxes: []pages.Box{{X0: 50, Y0: 100, X1: 350, Y1: 240}}}}, table, "about a table")
}

// TestLocateCovered holds that a cell which a merged one covers is found at the merged one.
func TestLocateCovered(t *testing.T) {
	var f typeset.File
	p := f.Page(typeset.Short, typeset.Long)
	p.Frame(50, 50, 250, 90)
	p.Frame(250, 50, 350, 70)
	p.Frame(250, 70, 350, 90)
	p.Frame(50, 90, 150, 110)
	p.Frame(150, 90, 250, 110)
	p.Frame(250, 90, 350, 110)
	p.Text(60, 65, 9, "合并")
	a := read(t, start(t), f.Bytes())
	r := audited(t, a.Document)
	merged := pages.Box{X0: 50, Y0: 50, X1: 250, Y1: 90}
	for _, at := range [][2]int{{1, 1}, {1, 2}, {2, 1}, {2, 2}} {
		places := a.Locate(r, judge.Finding{Cell: judge.Cell{Table: 1, Page: 1, Row: at[0], Column: at[1]}})
		assert.Equal(t, []published.Place{{Page: 1, Boxes: []pages.Box{merged}}}, places, "%v", at)
	}
	places := a.Locate(r, judge.Finding{Cell: judge.Cell{Table: 1, Page: 1, Row: 3, Column: 2}})
	assert.Equal(t, pages.Box{X0: 150, Y0: 90, X1: 250, Y1: 110}, places[0].Boxes[0])
}

func TestReports(t *testing.T) {
	a := read(t, start(t), mistaken().Bytes())
	a.Notes = append(a.Notes, published.Note{Page: 2, Text: "某处未读取"})
	r := audited(t, a.Document)
	text := string(a.Text(r))
	assert.Contains(t, text, "某市某局 2024 年度部门决算审核结果；错误 2 项；")
	assert.Contains(t, text, "- 第1页：公开07 合计 决算数：列为 9.00万元")
	assert.Contains(t, text, "\n读取说明\n- 第2页：某处未读取\n")
	assert.Contains(t, text, "\n未核对\n- ")

	out, err := a.JSON(r)
	require.NoError(t, err)
	var report struct {
		Findings []struct {
			Page   int
			Places []struct {
				Page  int
				Boxes [][4]float64
			}
		}
		Notes []published.Note
	}
	require.NoError(t, json.Unmarshal(out, &report))
	assert.Equal(t, a.Notes, report.Notes)
	require.Len(t, report.Findings, r.Len())
	i := 0
	for f := range r.Findings() {
		places := a.Locate(r, f)
		assert.Equal(t, places[0].Page, report.Findings[i].Page)
		require.Len(t, report.Findings[i].Places, len(places))
		for j, p := range places {
			assert.Equal(t, p.Page, report.Findings[i].Places[j].Page)
			assert.Len(t, report.Findings[i].Places[j].Boxes, len(p.Boxes))
		}
		i++
	}

	marks := a.Marks(r)
	assert.GreaterOrEqual(t, len(marks), r.Len())
	texts := ""
	for _, m := range marks {
		texts += m.Title + "：" + m.Text + "\n"
	}
	assert.Contains(t, texts, "错误 N02：")
	assert.Contains(t, texts, "应为：58.33%")
}

// Source is one that fails in the middle.
type broken struct{}

func (broken) Len() int { return 2 }

func (broken) Page(n int) (pages.Page, error) {
	if n == 2 {
		return pages.Page{}, context.Canceled
	}
	return pages.Page{Number: n}, nil
}

func TestBrokenOff(t *testing.T) {
	read := 0
	_, err := published.Read(broken{}, func(int) { read++ })
	assert.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, 1, read)
	_, err = yusuan.Read(yusuan.Document{})
	assert.NoError(t, err)
}
