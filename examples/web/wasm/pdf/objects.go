//go:build js

package pdf

import (
	"encoding/binary"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/structs"
)

func (l *library) FPDFPage_CountObjects(r *requests.FPDFPage_CountObjects) (*responses.FPDFPage_CountObjects, error) {
	return &responses.FPDFPage_CountObjects{Count: l.call("FPDFPage_CountObjects", address(*r.Page.ByReference))}, nil
}

func (l *library) FPDFPage_GetObject(r *requests.FPDFPage_GetObject) (*responses.FPDFPage_GetObject, error) {
	object, err := reference[references.FPDF_PAGEOBJECT](l.call("FPDFPage_GetObject", address(*r.Page.ByReference), r.Index))
	return &responses.FPDFPage_GetObject{PageObject: object}, err
}

func (l *library) FPDFFormObj_CountObjects(r *requests.FPDFFormObj_CountObjects) (*responses.FPDFFormObj_CountObjects, error) {
	return &responses.FPDFFormObj_CountObjects{Count: l.call("FPDFFormObj_CountObjects", address(r.PageObject))}, nil
}

func (l *library) FPDFFormObj_GetObject(r *requests.FPDFFormObj_GetObject) (*responses.FPDFFormObj_GetObject, error) {
	object, err := reference[references.FPDF_PAGEOBJECT](l.call("FPDFFormObj_GetObject", address(r.PageObject), int(r.Index)))
	return &responses.FPDFFormObj_GetObject{PageObject: object}, err
}

func (l *library) FPDFPageObj_GetType(r *requests.FPDFPageObj_GetType) (*responses.FPDFPageObj_GetType, error) {
	return &responses.FPDFPageObj_GetType{Type: enums.FPDF_PAGEOBJ(l.call("FPDFPageObj_GetType", address(r.PageObject)))}, nil
}

func (l *library) FPDFPageObj_GetMatrix(r *requests.FPDFPageObj_GetMatrix) (*responses.FPDFPageObj_GetMatrix, error) {
	room, err := l.numbers("FPDFPageObj_GetMatrix", 4, 6, false, address(r.PageObject))
	if err != nil {
		return nil, err
	}
	return &responses.FPDFPageObj_GetMatrix{Matrix: structs.FPDF_FS_MATRIX{
		A: float(room, 0), B: float(room, 1), C: float(room, 2), D: float(room, 3), E: float(room, 4), F: float(room, 5),
	}}, nil
}

// color returns the colour that a function tells of an object.
func (l *library) color(name string, object references.FPDF_PAGEOBJECT) (structs.FPDF_COLOR, error) {
	room, err := l.numbers(name, 4, 4, true, address(object))
	if err != nil {
		return structs.FPDF_COLOR{}, err
	}
	part := func(i int) uint { return uint(binary.LittleEndian.Uint32(room[4*i:])) }
	return structs.FPDF_COLOR{R: part(0), G: part(1), B: part(2), A: part(3)}, nil
}

func (l *library) FPDFPageObj_GetStrokeColor(r *requests.FPDFPageObj_GetStrokeColor) (*responses.FPDFPageObj_GetStrokeColor, error) {
	color, err := l.color("FPDFPageObj_GetStrokeColor", r.PageObject)
	return &responses.FPDFPageObj_GetStrokeColor{StrokeColor: color}, err
}

func (l *library) FPDFPageObj_GetFillColor(r *requests.FPDFPageObj_GetFillColor) (*responses.FPDFPageObj_GetFillColor, error) {
	color, err := l.color("FPDFPageObj_GetFillColor", r.PageObject)
	return &responses.FPDFPageObj_GetFillColor{FillColor: color}, err
}

func (l *library) FPDFPath_GetDrawMode(r *requests.FPDFPath_GetDrawMode) (*responses.FPDFPath_GetDrawMode, error) {
	room, err := l.numbers("FPDFPath_GetDrawMode", 4, 2, true, address(r.PageObject))
	if err != nil {
		return nil, err
	}
	return &responses.FPDFPath_GetDrawMode{
		FillMode: enums.FPDF_FILLMODE(binary.LittleEndian.Uint32(room)), Stroke: binary.LittleEndian.Uint32(room[4:]) == 1,
	}, nil
}

func (l *library) FPDFPath_CountSegments(r *requests.FPDFPath_CountSegments) (*responses.FPDFPath_CountSegments, error) {
	return &responses.FPDFPath_CountSegments{Count: l.call("FPDFPath_CountSegments", address(r.PageObject))}, nil
}

func (l *library) FPDFPath_GetPathSegment(r *requests.FPDFPath_GetPathSegment) (*responses.FPDFPath_GetPathSegment, error) {
	segment, err := reference[references.FPDF_PATHSEGMENT](l.call("FPDFPath_GetPathSegment", address(r.PageObject), r.Index))
	return &responses.FPDFPath_GetPathSegment{PathSegment: segment}, err
}

func (l *library) FPDFPathSegment_GetType(r *requests.FPDFPathSegment_GetType) (*responses.FPDFPathSegment_GetType, error) {
	return &responses.FPDFPathSegment_GetType{Type: enums.FPDF_SEGMENT(l.call("FPDFPathSegment_GetType", address(r.PathSegment)))}, nil
}

func (l *library) FPDFPathSegment_GetPoint(r *requests.FPDFPathSegment_GetPoint) (*responses.FPDFPathSegment_GetPoint, error) {
	room, err := l.numbers("FPDFPathSegment_GetPoint", 4, 2, true, address(r.PathSegment))
	if err != nil {
		return nil, err
	}
	return &responses.FPDFPathSegment_GetPoint{X: float(room, 0), Y: float(room, 1)}, nil
}

func (l *library) FPDFPathSegment_GetClose(r *requests.FPDFPathSegment_GetClose) (*responses.FPDFPathSegment_GetClose, error) {
	return &responses.FPDFPathSegment_GetClose{IsClose: l.call("FPDFPathSegment_GetClose", address(r.PathSegment)) == 1}, nil
}
