// Package typeset writes small PDF files: pages with Chinese text, ruled tables and pictures. Tests print accounts with it that are
// then read back. Its font, STSong-Light, is not in the files: viewers have it, or put another in its place.
//
// Places are in points of 1/72 inch from the top left corner of a page.
package typeset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
)

// A4 is the size of a page, upright.
const (
	Short = 595.0
	Long  = 842.0
)

// File is a PDF file. The zero value has no pages.
type File struct {
	pages     []*Page
	encrypted bool
}

// Encrypt makes the file one that nobody has the password of.
func (f *File) Encrypt() { f.encrypted = true }

// Page adds a page.
func (f *File) Page(width, height float64) *Page {
	p := &Page{width: width, height: height}
	f.pages = append(f.pages, p)
	return p
}

// Page is a page of a file.
type Page struct {
	width, height float64
	turns         int
	body          bytes.Buffer
	forms         []string // what stands on the page by reference
}

// Turn turns the page clockwise by quarter turns: its reader sees it so.
func (p *Page) Turn(quarters int) { p.turns += quarters }

// Text prints a line of text. The height is that of the line it stands on.
func (p *Page) Text(x, y, size float64, s string) { p.text(0, x, y, size, s) }

// Hidden adds text that cannot be seen, as text recognition does.
func (p *Page) Hidden(x, y, size float64, s string) { p.text(3, x, y, size, s) }

func (p *Page) text(mode int, x, y, size float64, s string) {
	fmt.Fprintf(&p.body, "BT /F %.2f Tf %d Tr %.2f %.2f Td <%s> Tj ET\n", size, mode, x, p.height-y, hex(s))
}

// Upward prints text that runs from below to above.
func (p *Page) Upward(x, y, size float64, s string) {
	fmt.Fprintf(&p.body, "BT /F %.2f Tf 0 Tr 0 1 -1 0 %.2f %.2f Tm <%s> Tj ET\n", size, x, p.height-y, hex(s))
}

// Spaced prints text with so much more between its signs.
func (p *Page) Spaced(x, y, size, between float64, s string) {
	fmt.Fprintf(&p.body, "%.2f Tc\n", between)
	p.Text(x, y, size, s)
	fmt.Fprintf(&p.body, "0 Tc\n")
}

// Unmapped prints signs of a font that does not say what they mean.
func (p *Page) Unmapped(x, y, size float64, codes string) {
	fmt.Fprintf(&p.body, "BT /G %.2f Tf 0 Tr %.2f %.2f Td <%x> Tj ET\n", size, x, p.height-y, codes)
}

// Rule draws a line.
func (p *Page) Rule(x0, y0, x1, y1 float64) {
	fmt.Fprintf(&p.body, "0.5 w %.2f %.2f m %.2f %.2f l S\n", x0, p.height-y0, x1, p.height-y1)
}

// Bar draws a field: a thin one looks like a line.
func (p *Page) Bar(x0, y0, x1, y1 float64) {
	fmt.Fprintf(&p.body, "%.2f %.2f %.2f %.2f re f\n", x0, p.height-y1, x1-x0, y1-y0)
}

// Frame draws the outline of a field.
func (p *Page) Frame(x0, y0, x1, y1 float64) {
	fmt.Fprintf(&p.body, "0.5 w %.2f %.2f %.2f %.2f re S\n", x0, p.height-y1, x1-x0, y1-y0)
}

// Picture draws a picture of one grey point.
func (p *Page) Picture(x0, y0, x1, y1 float64) {
	fmt.Fprintf(&p.body, "q %.2f 0 0 %.2f %.2f %.2f cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n", x1-x0, y1-y0, x0, p.height-y1)
}

// Within draws by reference what draw draws, moved to the right and down.
func (p *Page) Within(x, y float64, draw func(*Page)) {
	inner := &Page{width: p.width, height: p.height}
	draw(inner)
	fmt.Fprintf(&p.body, "q 1 0 0 1 %.2f %.2f cm /X%d Do Q\n", x, -y, len(p.forms))
	p.forms = append(p.forms, inner.body.String())
}

// hex returns text as the codes of the font: UTF-16.
func hex(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}

// The objects that each file begins with: catalogue, pages, font with what it consists of, and a font of unknown signs.
const first = 7

// Bytes returns the file.
func (f *File) Bytes() []byte {
	o := objects{}
	next := first
	var kids strings.Builder
	var rest []string
	for _, p := range f.pages {
		var forms strings.Builder
		page := next
		next += 2 + len(p.forms)
		fmt.Fprintf(&kids, "%d 0 R ", page)
		for i := range p.forms {
			fmt.Fprintf(&forms, "/X%d %d 0 R ", i, page+2+i)
		}
		const fonts = "/Font << /F 3 0 R /G 6 0 R >>"
		rest = append(rest,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Rotate %d /Contents %d 0 R /Resources << %s /XObject << %s>> >> >>",
				p.width, p.height, p.turns%4*90, page+1, fonts, forms.String()),
			stream("", p.body.String()))
		for _, form := range p.forms {
			rest = append(rest, stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 %.2f %.2f] /Resources << %s >> ", p.width, p.height, fonts), form))
		}
	}
	o.add("<< /Type /Catalog /Pages 2 0 R >>")
	o.add(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(f.pages)))
	o.add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>")
	o.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> " +
		"/DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>")
	o.add("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 " +
		"/CapHeight 880 /StemV 93 >>")
	o.add("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 1 /LastChar 2 /Widths [1 1] " +
		"/Encoding << /Type /Encoding /Differences [1 /one /two] >> /CharProcs << >> >>")
	for _, s := range rest {
		o.add(s)
	}
	return o.file(f.encrypted)
}

func stream(dict, data string) string {
	return fmt.Sprintf("<< %s/Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// objects are those of a file, as they are written.
type objects struct {
	body    bytes.Buffer
	offsets []int
}

func (o *objects) add(s string) {
	if o.body.Len() == 0 {
		o.body.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	}
	o.offsets = append(o.offsets, o.body.Len())
	fmt.Fprintf(&o.body, "%d 0 obj\n%s\nendobj\n", len(o.offsets), s)
}

// file closes the file with its table of objects.
func (o *objects) file(encrypted bool) []byte {
	extra := ""
	if encrypted { // the keys are those of no password
		o.add(fmt.Sprintf("<< /Filter /Standard /V 1 /R 2 /P -4 /O <%064x> /U <%064x> >>", 1, 2))
		extra = fmt.Sprintf(" /Encrypt %d 0 R /ID [<00> <00>]", len(o.offsets))
	}
	start := o.body.Len()
	fmt.Fprintf(&o.body, "xref\n0 %d\n0000000000 65535 f \n", len(o.offsets)+1)
	for _, at := range o.offsets {
		fmt.Fprintf(&o.body, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&o.body, "trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n", len(o.offsets)+1, extra, start)
	return o.body.Bytes()
}
