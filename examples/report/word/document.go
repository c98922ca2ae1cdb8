package word

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/examples/report/outline"
)

// paper is a page and its margins. Lengths are in twips, 1/20 of a point.
type paper struct {
	width, height            int
	top, right, bottom, left int
	orient                   string // an attribute
}

// Papers are A4: for text with the margins of official documents (GB/T 9704), for tables with narrow ones.
var (
	official = paper{11906, 16838, 2098, 1474, 1985, 1588, ""}
	upright  = paper{11906, 16838, 1134, 1134, 1134, 1134, ""}
	broad    = paper{16838, 11906, 1134, 1134, 1134, 1134, ` w:orient="landscape"`}
)

// room returns the width between the margins.
func (p paper) room() int { return p.width - p.left - p.right }

// A writer puts the XML of a document together.
type writer struct {
	bytes.Buffer

	marks    int   // bookmarks so far
	sections int   // sections so far: pages of one kind
	paper    paper // of the last of them
}

// document returns word/document.xml.
func document(o outline.Outline) []byte {
	w := &writer{}
	w.WriteString(xml.Header + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`)
	w.section(official)
	w.paragraph("Cover", o.Department)
	w.paragraph("Title", o.Title)
	w.contents(o)
	for _, p := range o.Parts {
		w.part(p)
	}
	w.setting()
	w.WriteString(`</w:body></w:document>`)
	return w.Bytes()
}

// section begins a new page, and says what those before it are like.
func (w *writer) section(on paper) {
	if w.sections > 0 {
		w.WriteString(`<w:p><w:pPr><w:pStyle w:val="Break"/>`)
		w.setting()
		w.WriteString(`</w:pPr></w:p>`)
	}
	w.sections++
	w.paper = on
}

// setting says what the pages of the last section are like. The first, with cover and contents, has no page numbers.
func (w *writer) setting() {
	w.WriteString(`<w:sectPr>`)
	if w.sections > 1 {
		w.WriteString(`<w:footerReference w:type="default" r:id="rId2"/>`)
	}
	p := w.paper
	w.printf(`<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>`, p.width, p.height, p.orient)
	w.printf(`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="567" w:footer="567" w:gutter="0"/>`,
		p.top, p.right, p.bottom, p.left)
	if w.sections == 2 {
		w.WriteString(`<w:pgNumType w:start="1"/>`)
	}
	w.WriteString(`</w:sectPr>`)
}

// contents lists parts, sections and tables with their pages, in the order and number in which their headings are marked after.
func (w *writer) contents(o outline.Outline) {
	w.paragraph("ContentsTitle", "目录")
	mark := 0
	entry := func(style, title string) {
		mark++
		w.printf(`<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr><w:hyperlink w:anchor="_Toc%d" w:history="1">`, style, mark)
		w.run("", title)
		w.WriteString(`<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>`)
		w.printf(`<w:r><w:instrText xml:space="preserve"> PAGEREF _Toc%d \h </w:instrText></w:r>`, mark)
		w.WriteString(`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>` +
			`<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>`)
	}
	for _, p := range o.Parts {
		entry("TOC1", p.Title)
		for _, s := range p.Sections {
			if s.Level == 2 {
				entry("TOC2", s.Title)
			}
		}
		for _, t := range p.Tables {
			entry("TOC2", t.Title())
		}
	}
}

// part writes a part: its text, then its tables, each on a page of its own, or below the title of the part if that has no text.
func (w *writer) part(p outline.Part) {
	isBare := len(p.Paragraphs) == 0 && len(p.Sections) == 0
	on := official
	if isBare && len(p.Tables) > 0 {
		on = paperFor(p.Tables[0])
	}
	w.section(on)
	w.heading("Heading1", p.Title)
	for _, text := range p.Paragraphs {
		w.paragraph("BodyText", text)
	}
	for _, s := range p.Sections {
		if s.Level == 2 {
			w.heading("Heading2", s.Title)
		} else {
			w.paragraph("Heading3", s.Title)
		}
		for _, text := range s.Paragraphs {
			w.paragraph("BodyText", text)
		}
	}
	for i, t := range p.Tables {
		if i > 0 || !isBare {
			w.section(paperFor(t))
		}
		w.heading("TableTitle", t.Title())
		for _, line := range t.Above() {
			w.paragraph("TableLine", line)
		}
		w.table(t.Grid)
		for _, line := range t.Below() {
			w.paragraph("TableNote", line)
		}
	}
}

// paperFor returns the paper for a table: upright where its type need not be smaller for that.
func paperFor(t outline.Table) paper {
	if size, _ := measure(places(t.Grid), upright.room()); size == largest {
		return upright
	}
	return broad
}

// heading writes a paragraph that the contents refer to.
func (w *writer) heading(style, text string) {
	w.marks++
	w.printf(`<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr><w:bookmarkStart w:id="%d" w:name="_Toc%d"/>`, style, w.marks, w.marks)
	w.run("", text)
	w.printf(`<w:bookmarkEnd w:id="%d"/></w:p>`, w.marks)
}

func (w *writer) paragraph(style, text string) {
	w.printf(`<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>`, style)
	w.run("", text)
	w.WriteString(`</w:p>`)
}

func (w *writer) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(w, format, args...) // a buffer takes everything
}

// run writes text of one kind. A line break stays one.
func (w *writer) run(properties, text string) {
	w.WriteString(`<w:r>`)
	w.WriteString(properties)
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			w.WriteString(`<w:br/>`)
		}
		w.WriteString(`<w:t xml:space="preserve">`)
		_ = xml.EscapeText(w, []byte(line)) // likewise
		w.WriteString(`</w:t>`)
	}
	w.WriteString(`</w:r>`)
}
