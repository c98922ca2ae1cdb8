package word_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/report/outline"
	"github.com/fiscalcn/yusuan/examples/report/word"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
)

func outlined(t *testing.T, d disclosure.Disclosure) outline.Outline {
	t.Helper()
	p, err := yusuan.Publish(d)
	require.NoError(t, err)
	o, err := outline.New(p, &d)
	require.NoError(t, err)
	return o
}

// unpacked returns the parts of a document by their names.
func unpacked(t *testing.T, o outline.Outline) map[string][]byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, word.Write(&b, o))
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		parts[f.Name], err = io.ReadAll(r)
		require.NoError(t, err)
	}
	return parts
}

// The body of a document, as far as it is read here.
type body struct {
	Paragraphs []paragraph `xml:"body>p"`
	Tables     []struct {
		Grid []struct {
			Width int `xml:"w,attr"`
		} `xml:"tblGrid>gridCol"`
		Rows []struct {
			Head  *struct{} `xml:"trPr>tblHeader"`
			Cells []struct {
				Width struct {
					Twips int `xml:"w,attr"`
				} `xml:"tcPr>tcW"`
				Span struct {
					Columns int `xml:"val,attr"`
				} `xml:"tcPr>gridSpan"`
				Merge *struct {
					Kind string `xml:"val,attr"`
				} `xml:"tcPr>vMerge"`
				Paragraphs []paragraph `xml:"p"`
			} `xml:"tc"`
		} `xml:"tr"`
	} `xml:"body>tbl"`
	Last section `xml:"body>sectPr"`
}

type paragraph struct {
	Style struct {
		Name string `xml:"val,attr"`
	} `xml:"pPr>pStyle"`
	Bookmarks []struct {
		Name string `xml:"name,attr"`
	} `xml:"bookmarkStart"`
	Runs []struct {
		Parts []struct {
			XMLName xml.Name
			Text    string `xml:",chardata"`
		} `xml:",any"`
	} `xml:"r"`
	Link struct {
		Anchor string `xml:"anchor,attr"`
	} `xml:"hyperlink"`
	Section *section `xml:"pPr>sectPr"`
}

type section struct {
	Size struct {
		Width  int    `xml:"w,attr"`
		Orient string `xml:"orient,attr"`
	} `xml:"pgSz"`
	Margins struct {
		Left  int `xml:"left,attr"`
		Right int `xml:"right,attr"`
	} `xml:"pgMar"`
	Footer *struct{} `xml:"footerReference"`
	Number *struct{} `xml:"pgNumType"`
}

func (p *paragraph) text() string {
	var b strings.Builder
	for _, r := range p.Runs {
		for _, part := range r.Parts {
			switch part.XMLName.Local {
			case "t":
				b.WriteString(part.Text)
			case "br":
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

func read(t *testing.T, o outline.Outline) body {
	t.Helper()
	var d body
	require.NoError(t, xml.Unmarshal(unpacked(t, o)["word/document.xml"], &d))
	return d
}

// accounts are what is printed here: in every edition an account with everything, and the published one.
func accounts(t *testing.T) map[string]outline.Outline {
	t.Helper()
	all := map[string]outline.Outline{}
	for e := range tables.Editions() {
		all["full "+e.String()] = outlined(t, disclosure.Disclosure{
			Edition: e.String(), Account: *accountgen.Full(2024), Facts: accountgen.FullFacts(),
		})
		d := licheng.Disclosure()
		d.Edition = e.String()
		all["licheng "+e.String()] = outlined(t, d)
	}
	return all
}

// TestTables reads every table back as readers of the format do: cells over columns by gridSpan, over rows by vMerge.
func TestTables(t *testing.T) {
	for name, o := range accounts(t) {
		d := read(t, o)
		i := 0
		for _, p := range o.Parts {
			for _, want := range p.Tables {
				got := d.Tables[i]
				i++
				at := name + " " + want.Title()
				require.Len(t, got.Grid, want.Columns(), at)
				require.Len(t, got.Rows, want.Rows(), at)
				cells := make([][]*string, len(got.Rows))
				for r, row := range got.Rows {
					assert.Equal(t, r < want.HeaderRows(), row.Head != nil, "%s: the head stands on every page", at)
					for _, c := range row.Cells {
						columns, width := max(c.Span.Columns, 1), 0
						for n := range columns {
							width += got.Grid[len(cells[r])+n].Width
						}
						require.Equal(t, width, c.Width.Twips, "%s: a cell is as wide as its columns", at)
						require.Len(t, c.Paragraphs, 1, at)
						text := c.Paragraphs[0].text()
						first := &text
						if c.Merge != nil && c.Merge.Kind != "restart" {
							require.Empty(t, text, at)
							first = nil
						}
						cells[r] = append(cells[r], first)
						cells[r] = append(cells[r], make([]*string, columns-1)...)
					}
				}
				require.Equal(t, want.Cells(), cells, at)
			}
		}
		assert.Len(t, d.Tables, i)
	}
}

// TestMerges holds that what is merged is that, and nothing else: a row of cells that continue from above begins below one that begins.
func TestMerges(t *testing.T) {
	b := grid.New(4)
	b.Title("a <title> & more")
	b.Header(grid.Cell{Text: "一\n二", RowSpan: 2}, grid.Cell{Text: "三", ColSpan: 3})
	b.Header(grid.Cell{Text: "四"}, grid.Cell{Text: "五", ColSpan: 2})
	b.Row(grid.Cell{Text: "六", RowSpan: 2, ColSpan: 2}, grid.Cell{Text: "1.00", Kind: grid.Number}, grid.Cell{Text: "七\x00"})
	b.Row(grid.Cell{}, grid.Cell{})
	g, err := b.Grid()
	require.NoError(t, err)
	d := read(t, outline.Outline{Parts: []outline.Part{{Title: "p", Tables: []outline.Table{{Grid: g}}}}})
	var got []string
	for _, row := range d.Tables[0].Rows {
		line := ""
		for _, c := range row.Cells {
			merge := "-"
			if c.Merge != nil {
				merge = "|" + c.Merge.Kind
			}
			line += fmt.Sprintf("%d%s%q ", c.Span.Columns, merge, c.Paragraphs[0].text())
		}
		got = append(got, line)
	}
	assert.Equal(t, []string{
		`0|restart"一\n二" 3-"三" `, `0|"" 0-"四" 2-"五" `, `2|restart"六" 0-"1.00" 0-"七` + "\ufffd" + `" `, `2|"" 0-"" 0-"" `,
	}, got)
}

// TestText holds every heading and paragraph, in order, and that the contents refer to the headings, each in its place.
func TestText(t *testing.T) {
	for name, o := range accounts(t) {
		want := []string{o.Department, o.Title, "目录"}
		var headings []string
		for _, p := range o.Parts {
			want, headings = append(want, p.Title), append(headings, p.Title)
			want = append(want, p.Paragraphs...)
			for _, s := range p.Sections {
				want = append(append(want, s.Title), s.Paragraphs...)
				if s.Level == 2 {
					headings = append(headings, s.Title)
				}
			}
			for _, table := range p.Tables {
				headings = append(headings, table.Title())
				want = append(append(append(want, table.Title()), table.Above()...), table.Below()...)
			}
		}
		var got, marked, anchors, marks []string
		for _, p := range read(t, o).Paragraphs {
			switch {
			case p.Link.Anchor != "":
				anchors = append(anchors, p.Link.Anchor)
			case p.Section == nil:
				got = append(got, p.text())
			}
			for _, m := range p.Bookmarks {
				marks, marked = append(marks, m.Name), append(marked, p.text())
			}
		}
		assert.Equal(t, want, got, name)
		assert.Equal(t, headings, marked, name)
		assert.Equal(t, marks, anchors, name)
	}
}

// TestPaper holds that broad tables are on broad paper, all are as wide as it lets them, and pages have numbers after the contents.
func TestPaper(t *testing.T) {
	o := outlined(t, licheng.Disclosure())
	d := read(t, o)
	var sections []section
	for _, p := range d.Paragraphs {
		if p.Section != nil {
			sections = append(sections, *p.Section)
		}
	}
	sections = append(sections, d.Last)
	require.Len(t, sections, 1+1+9+2+1, "contents, units, forms, texts, attachment")
	broad := ""
	tables := slices.Concat(sections[1:11], sections[13:])
	for i, s := range tables {
		width := 0
		for _, c := range d.Tables[i].Grid {
			width += c.Width
		}
		assert.InDelta(t, s.Size.Width-s.Margins.Left-s.Margins.Right, width, 20)
		if s.Size.Orient == "landscape" {
			broad += fmt.Sprint(i, " ")
		}
	}
	assert.Equal(t, "2 3 4 6 10 ", broad, "公开02, 03, 04, 06 and the self-evaluation")
	for i, s := range sections {
		assert.Equal(t, i > 0, s.Footer != nil)
		assert.Equal(t, i == 1, s.Number != nil, "it begins with 1")
	}
}

// TestPackage holds that every part is well-formed, is named by the list of types or an ending of it, and is the same every time.
func TestPackage(t *testing.T) {
	o := outlined(t, licheng.Disclosure())
	parts := unpacked(t, o)
	assert.Equal(t, parts, unpacked(t, o))
	require.Len(t, parts, 6)
	styles := string(parts["word/styles.xml"])
	for name, data := range parts {
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err, name)
			if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "pStyle" || e.Name.Local == "tblStyle") {
				assert.Contains(t, styles, `w:styleId="`+e.Attr[0].Value+`"`)
			}
		}
		if strings.HasSuffix(name, ".xml") && name != "[Content_Types].xml" {
			assert.Contains(t, string(parts["[Content_Types].xml"]), `"/`+name+`"`)
		}
	}
}

// failing takes so many bytes.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestWriteErrors(t *testing.T) {
	o := outlined(t, licheng.Disclosure())
	for _, left := range []int{0, 500, 5000} {
		assert.ErrorIs(t, word.Write(&failing{left}, o), io.ErrShortWrite)
	}
}
