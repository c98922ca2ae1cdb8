package pdfium

import (
	"errors"
	"fmt"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// Marks returns the highlights and notes of a page, as far as they are like those that [Document.Save] writes.
func (d *Document) Marks(number int) ([]Mark, error) {
	r, err := d.load(number)
	var marks []Mark
	if err == nil {
		marks, err = r.marks(number)
		err = errors.Join(err, r.close())
	}
	if err != nil {
		return nil, fmt.Errorf("pdfium.Marks: page %d: %w", number, err)
	}
	return marks, nil
}

func (r *reader) marks(number int) ([]Mark, error) {
	count, err := r.lib.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: r.page})
	if err != nil {
		return nil, err
	}
	var marks []Mark
	for i := range count.Count {
		found, err := r.lib.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: r.page, Index: i})
		if err != nil {
			return nil, err
		}
		kind, err := r.lib.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: found.Annotation})
		if err == nil && (kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_HIGHLIGHT || kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_TEXT) {
			var m Mark
			m, err = r.marked(found.Annotation)
			m.Page = number
			marks = append(marks, m)
		}
		_, closed := r.lib.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: found.Annotation})
		if err := errors.Join(err, closed); err != nil {
			return nil, err
		}
	}
	return marks, nil
}

// marked reads a mark.
func (r *reader) marked(note references.FPDF_ANNOTATION) (Mark, error) {
	m := Mark{Boxes: []pages.Box{}}
	for key, value := range map[string]*string{"T": &m.Title, "Contents": &m.Text} {
		read, err := r.lib.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: note, Key: key})
		if err != nil {
			return m, err
		}
		*value = read.Value
	}
	color, err := r.lib.FPDFAnnot_GetColor(&requests.FPDFAnnot_GetColor{Annotation: note, ColorType: enums.FPDFANNOT_COLORTYPE_Color})
	if err == nil { // one that has an appearance of its own has no color to tell
		m.Color = Color{color.R, color.G, color.B}
	}
	count, err := r.lib.FPDFAnnot_CountAttachmentPoints(&requests.FPDFAnnot_CountAttachmentPoints{Annotation: note})
	if err != nil {
		return m, err
	}
	for i := range count.Count {
		at, err := r.lib.FPDFAnnot_GetAttachmentPoints(&requests.FPDFAnnot_GetAttachmentPoints{Annotation: note, Index: i})
		if err != nil {
			return m, err
		}
		q := at.QuadPoints
		m.Boxes = append(m.Boxes, r.view.box(float64(q.X1), float64(q.Y1), float64(q.X4), float64(q.Y4)))
	}
	return m, nil
}
