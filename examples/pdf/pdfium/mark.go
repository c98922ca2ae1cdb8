package pdfium

import (
	"errors"
	"fmt"
	"io"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// Color is red, green and blue, from 0 to 255.
type Color [3]uint

// Mark is a note on a page: its boxes are highlighted. Without a box it is a note in the corner of the page.
type Mark struct {
	Page  int // from 1
	Boxes []pages.Box
	Color Color
	Title string // who says it
	Text  string
}

// Save writes the document with marks. What it is printed with stays as it is.
func (d *Document) Save(w io.Writer, marks []Mark) error {
	for _, m := range marks {
		if m.Page < 1 || m.Page > d.pages {
			return fmt.Errorf("pdfium.Save: a mark on page %d of %d", m.Page, d.pages)
		}
		r, err := d.load(m.Page)
		if err == nil {
			err = errors.Join(r.mark(m), r.close())
		}
		if err != nil {
			return fmt.Errorf("pdfium.Save: page %d: %w", m.Page, err)
		}
	}
	if _, err := d.lib.FPDF_SaveAsCopy(&requests.FPDF_SaveAsCopy{Document: d.handle, FileWriter: w}); err != nil {
		return fmt.Errorf("pdfium.Save: %w", err)
	}
	return nil
}

// corner is where a note without a place is put, in points from the top left corner.
var corner = pages.Box{X0: 20, Y0: 20, X1: 40, Y1: 40}

func (r *reader) mark(m Mark) (err error) {
	kind, boxes := enums.FPDF_ANNOT_SUBTYPE_HIGHLIGHT, m.Boxes
	if len(boxes) == 0 {
		kind, boxes = enums.FPDF_ANNOT_SUBTYPE_TEXT, []pages.Box{corner}
	}
	made, err := r.lib.FPDFPage_CreateAnnot(&requests.FPDFPage_CreateAnnot{Page: r.page, Subtype: kind})
	if err != nil {
		return err
	}
	note := made.Annotation
	defer func() {
		_, closed := r.lib.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: note})
		err = errors.Join(err, closed)
	}()
	if err := r.place(note, m.Boxes, boxes); err != nil {
		return err
	}
	_, err = r.lib.FPDFAnnot_SetColor(&requests.FPDFAnnot_SetColor{
		Annotation: note, ColorType: enums.FPDFANNOT_COLORTYPE_Color, R: m.Color[0], G: m.Color[1], B: m.Color[2], A: 255,
	})
	if err != nil {
		return err
	}
	for key, value := range map[string]string{"T": m.Title, "Contents": m.Text} {
		if _, err := r.lib.FPDFAnnot_SetStringValue(&requests.FPDFAnnot_SetStringValue{Annotation: note, Key: key, Value: value}); err != nil {
			return err
		}
	}
	return nil
}

// place says where a note is, and what of the page it highlights.
func (r *reader) place(note references.FPDF_ANNOTATION, highlighted, boxes []pages.Box) error {
	for _, b := range highlighted {
		left, top, right, bottom := r.back(b)
		_, err := r.lib.FPDFAnnot_AppendAttachmentPoints(&requests.FPDFAnnot_AppendAttachmentPoints{
			Annotation:       note,
			AttachmentPoints: structs.FPDF_FS_QUADPOINTSF{X1: left, Y1: top, X2: right, Y2: top, X3: left, Y3: bottom, X4: right, Y4: bottom},
		})
		if err != nil {
			return err
		}
	}
	all := boxes[0]
	for _, b := range boxes[1:] {
		all = all.Union(b)
	}
	left, top, right, bottom := r.back(all)
	_, err := r.lib.FPDFAnnot_SetRect(&requests.FPDFAnnot_SetRect{
		Annotation: note, Rect: structs.FPDF_FS_RECTF{Left: left, Top: top, Right: right, Bottom: bottom},
	})
	return err
}

// back returns a box in the coordinates of the file.
func (r *reader) back(b pages.Box) (left, top, right, bottom float32) {
	x0, y0 := r.view.back(b.X0, b.Y0)
	x1, y1 := r.view.back(b.X1, b.Y1)
	return float32(min(x0, x1)), float32(max(y0, y1)), float32(max(x0, x1)), float32(min(y0, y1))
}
