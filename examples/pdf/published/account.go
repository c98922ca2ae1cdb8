// Package published makes a document that can be audited of the pages of a published account, and says on which page, and where on
// it, what was found stands.
package published

import (
	"errors"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/examples/pdf/lattice"
	"github.com/fiscalcn/yusuan/examples/pdf/pages"
	"github.com/fiscalcn/yusuan/examples/pdf/pdfium"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// ErrScan reports a document without any text that can be read.
var ErrScan = errors.New("no page has text: it is a scan, and scans are not read")

// Account is a published account as its pages have it.
type Account struct {
	// Document is what was read: the cells of ruled tables, and the text around them.
	Document yusuan.Document

	// Notes say what could not be read, for accountants.
	Notes []Note

	cells []table
	lines []textLine // of the text, in order
}

// Note says of a page what could not be read there, in Chinese.
type Note struct {
	Page int    `json:"page"`
	Text string `json:"text"`
}

// A table has the places of its cells.
type table struct {
	lattice.Table

	page int
}

// A textLine is where a line of the text starts, in bytes, and where its glyphs are.
type textLine struct {
	start, page int
	glyphs      []pages.Glyph
}

// Source hands out the pages of a document by their numbers from 1.
type Source interface {
	Len() int
	Page(number int) (pages.Page, error)
}

// maxGlyphs is how many signs a document may have on all its pages: published accounts have some ten thousand.
const maxGlyphs = 3_000_000

// Read reads all pages. progress is called after each of them, unless it is nil. The error wraps [ErrScan] for a document without text,
// and [pdfium.ErrSize] for one with too much of it.
func Read(s Source, progress func(page int)) (Account, error) {
	var a Account
	var text strings.Builder
	seen, all := 0, 0
	for number := 1; number <= s.Len(); number++ {
		p, err := s.Page(number)
		if err != nil {
			return Account{}, fmt.Errorf("published.Read: %w", err)
		}
		if all += len(p.Glyphs); all > maxGlyphs {
			return Account{}, fmt.Errorf("published.Read: %w: more than %d signs", pdfium.ErrSize, maxGlyphs)
		}
		if number > 1 {
			text.WriteByte('\f')
		}
		seen += len(p.Glyphs) - p.Unknown
		a.page(p, &text)
		if progress != nil {
			progress(number)
		}
	}
	if seen == 0 {
		return Account{}, ErrScan
	}
	a.Document.Text = text.String()
	return a, nil
}

// page adds what a page has.
func (a *Account) page(p pages.Page, text *strings.Builder) {
	found, rest, err := lattice.Find(p)
	if err != nil {
		a.note(p.Number, "线条过多，不像表格，未按表格读取")
	}
	lines, unruled := split(pages.Lines(rest))
	a.unread(p, unruled)
	for i, t := range found {
		above := t.Y0
		below := 0.0
		if i > 0 {
			below = found[i-1].Y1
		}
		a.table(t, p.Number, headings(lines, below, above))
	}
	for _, l := range lines {
		a.lines = append(a.lines, textLine{text.Len(), p.Number, l.Glyphs})
		text.WriteString(l.Text())
		text.WriteByte('\n')
	}
}

func (a *Account) table(t lattice.Table, page int, h heading) {
	s := reading.Sheet{Page: page, Form: h.form, Title: h.title, Unit: h.unit, Rows: make([][]*string, len(t.Rows))}
	for i, row := range t.Rows {
		s.Rows[i] = make([]*string, len(row))
		for j, c := range row {
			if c != nil {
				s.Rows[i][j] = &c.Text
			}
		}
	}
	a.Document.Tables = append(a.Document.Tables, s)
	a.cells = append(a.cells, table{t, page})
}

func (a *Account) note(page int, format string, args ...any) {
	a.Notes = append(a.Notes, Note{page, fmt.Sprintf(format, args...)})
}

// few is how many signs a scanned page may have, such as a page number that was printed on it.
const few = 20

// unread notes what of a page was not read.
func (a *Account) unread(p pages.Page, unruled []pages.Line) {
	scanned := false
	for _, image := range p.Images {
		scanned = scanned || image.Width()*image.Height() > p.Width*p.Height/2
	}
	switch {
	case p.Hidden > 0:
		a.note(p.Number, "扫描件：文字由识别软件生成（%d字），不作为依据，未读取", p.Hidden)
	case scanned && len(p.Glyphs) < few:
		a.note(p.Number, "扫描件或图片，没有文字，未读取")
	}
	if p.Unknown > 0 {
		a.note(p.Number, "有%d个字符的字体没有编码对照，无法识别，以“\ufffd”表示", p.Unknown)
	}
	if len(unruled) > 0 {
		var b strings.Builder
		for _, l := range unruled {
			b.WriteString("\n  ")
			b.WriteString(l.Text())
		}
		a.note(p.Number, "有%d行像是没有框线的表格，未读取：%s", len(unruled), b.String())
	}
}
