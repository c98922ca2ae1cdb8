package pdfium

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

const (
	thick = 4.0 // points: what is thicker is a field of colour and no rule
	depth = 8   // of forms within forms
	// What is drawn on a page, at most: objects, and parts of paths. Tables have some hundred rules; forms of forms may have any number.
	maxDrawn = 100_000
)

// draw counts what is drawn, and reports whether it is too much.
func (r *reader) draw(p *pages.Page, n int) bool {
	r.drawn += n
	p.IsCut = p.IsCut || r.drawn > maxDrawn
	return p.IsCut
}

// identity is the matrix that changes nothing.
var identity = structs.FPDF_FS_MATRIX{A: 1, D: 1}

// objects reads the rules and pictures of a page, also those of the forms that it is put together from.
func (r *reader) objects(p *pages.Page) error {
	count, err := r.lib.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: r.page})
	if err != nil {
		return err
	}
	for i := 0; i < count.Count && !p.IsCut; i++ {
		object, err := r.lib.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: r.page, Index: i})
		if err != nil {
			return err
		}
		if err := r.object(p, object.PageObject, identity, depth); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) object(p *pages.Page, object references.FPDF_PAGEOBJECT, outer structs.FPDF_FS_MATRIX, depth int) error {
	if r.draw(p, 1) {
		return nil
	}
	kind, err := r.lib.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object})
	if err != nil {
		return err
	}
	switch kind.Type {
	case enums.FPDF_PAGEOBJ_PATH, enums.FPDF_PAGEOBJ_IMAGE, enums.FPDF_PAGEOBJ_FORM:
	default:
		return nil
	}
	own, err := r.lib.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: object})
	if err != nil {
		return err
	}
	m := times(own.Matrix, outer)
	switch kind.Type {
	case enums.FPDF_PAGEOBJ_PATH:
		return r.path(p, object, m)
	case enums.FPDF_PAGEOBJ_IMAGE: // a matrix puts the unit square in its place
		p.Images = append(p.Images, r.around([]point{{0, 0}, {1, 0}, {0, 1}, {1, 1}}, m))
		return nil
	}
	if depth == 0 {
		return nil
	}
	count, err := r.lib.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: object})
	if err != nil {
		return err
	}
	for i := 0; i < count.Count && !p.IsCut; i++ {
		inner, err := r.lib.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: object, Index: uint64(i)})
		if err != nil {
			return err
		}
		if err := r.object(p, inner.PageObject, m, depth-1); err != nil {
			return err
		}
	}
	return nil
}

// times returns the matrix that does first what a does, then what b does.
func times(a, b structs.FPDF_FS_MATRIX) structs.FPDF_FS_MATRIX {
	return structs.FPDF_FS_MATRIX{
		A: a.A*b.A + a.B*b.C, B: a.A*b.B + a.B*b.D,
		C: a.C*b.A + a.D*b.C, D: a.C*b.B + a.D*b.D,
		E: a.E*b.A + a.F*b.C + b.E, F: a.E*b.B + a.F*b.D + b.F,
	}
}

type point struct{ x, y float32 }

// around returns the box around points that a matrix moves.
func (r *reader) around(points []point, m structs.FPDF_FS_MATRIX) pages.Box {
	var box pages.Box
	for i, at := range points {
		x, y := float64(m.A*at.x+m.C*at.y+m.E), float64(m.B*at.x+m.D*at.y+m.F)
		b := r.view.box(x, y, x, y)
		if i > 0 {
			b = box.Union(b)
		}
		box = b
	}
	return box
}

// path adds the rules that a path draws: the straight parts of a line, and fields so thin that they are lines.
func (r *reader) path(p *pages.Page, object references.FPDF_PAGEOBJECT, m structs.FPDF_FS_MATRIX) error {
	mode, err := r.lib.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: object})
	if err != nil {
		return err
	}
	filled := mode.FillMode != enums.FPDF_FILLMODE_NONE && !r.isClear(object, false)
	stroked := mode.Stroke && !r.isClear(object, true)
	if !filled && !stroked {
		return nil
	}
	parts, err := r.parts(p, object)
	if err != nil {
		return err
	}
	for _, part := range parts {
		whole := r.around(part, m)
		if isRule(whole) { // a line, or a thin field, however it is drawn
			p.Rules = append(p.Rules, whole)
			continue
		}
		for i := 1; i < len(part) && stroked; i++ {
			if side := r.around(part[i-1:i+1], m); isRule(side) {
				p.Rules = append(p.Rules, side)
			}
		}
	}
	return nil
}

// isRule reports whether a box is one that lies or stands and is thin.
func isRule(b pages.Box) bool {
	long, short := max(b.Width(), b.Height()), min(b.Width(), b.Height())
	return short <= thick && long > 2*short && long >= 1
}

// isClear reports whether a path is drawn, or filled, so that nothing is seen.
func (r *reader) isClear(object references.FPDF_PAGEOBJECT, stroke bool) bool {
	if stroke {
		color, err := r.lib.FPDFPageObj_GetStrokeColor(&requests.FPDFPageObj_GetStrokeColor{PageObject: object})
		return err == nil && color.StrokeColor.A == 0
	}
	color, err := r.lib.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: object})
	return err == nil && color.FillColor.A == 0
}

// parts returns the connected straight parts of a path, none if they are too many. A curve ends one.
func (r *reader) parts(p *pages.Page, object references.FPDF_PAGEOBJECT) ([][]point, error) {
	count, err := r.lib.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object})
	if err != nil {
		return nil, err
	}
	if r.draw(p, count.Count) {
		return nil, nil
	}
	var parts [][]point
	for i := range count.Count {
		segment, err := r.lib.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: object, Index: i})
		if err != nil {
			return nil, err
		}
		kind, err := r.lib.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: segment.PathSegment})
		if err != nil {
			return nil, err
		}
		at, err := r.lib.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: segment.PathSegment})
		if err != nil {
			return nil, err
		}
		last := len(parts) - 1
		if kind.Type != enums.FPDF_SEGMENT_LINETO || last < 0 {
			parts = append(parts, []point{{at.X, at.Y}})
			continue
		}
		parts[last] = append(parts[last], point{at.X, at.Y})
		closes, err := r.lib.FPDFPathSegment_GetClose(&requests.FPDFPathSegment_GetClose{PathSegment: segment.PathSegment})
		if err != nil {
			return nil, err
		}
		if closes.IsClose {
			parts[last] = append(parts[last], parts[last][0])
		}
	}
	return parts, nil
}
