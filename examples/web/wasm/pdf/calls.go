//go:build js

package pdf

import (
	"syscall/js"

	"github.com/klippa-app/go-pdfium/enums"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/structs"
)

// What PDFium says of a file that it does not open.
const (
	codePassword = 4
	codeSecurity = 5
)

func (l *library) OpenDocument(r *requests.OpenDocument) (*responses.OpenDocument, error) {
	file := *r.File
	given := js.Global().Get("Uint8Array").New(len(file))
	js.CopyBytesToJS(given, file)
	at := l.call("malloc", len(file))
	js.Global().Get("Uint8Array").New(l.exports.Get("memory").Get("buffer")).Call("set", given, at)
	document, err := reference[references.FPDF_DOCUMENT](l.call("FPDF_LoadMemDocument", at, len(file), 0))
	if err != nil {
		switch l.call("FPDF_GetLastError") {
		case codePassword, codeSecurity:
			return nil, pdfiumerrors.ErrPassword
		}
	}
	return &responses.OpenDocument{Document: document}, err
}

func (*library) Close() error { return nil } // all of it goes with its memory
func (*library) Kill() error  { return nil }

func (l *library) FPDF_GetPageCount(r *requests.FPDF_GetPageCount) (*responses.FPDF_GetPageCount, error) {
	return &responses.FPDF_GetPageCount{PageCount: l.call("FPDF_GetPageCount", address(r.Document))}, nil
}

func (l *library) FPDF_LoadPage(r *requests.FPDF_LoadPage) (*responses.FPDF_LoadPage, error) {
	page, err := reference[references.FPDF_PAGE](l.call("FPDF_LoadPage", address(r.Document), r.Index))
	return &responses.FPDF_LoadPage{Page: page}, err
}

func (l *library) FPDF_ClosePage(r *requests.FPDF_ClosePage) (*responses.FPDF_ClosePage, error) {
	l.invoke("FPDF_ClosePage", address(r.Page))
	return &responses.FPDF_ClosePage{}, nil
}

func (l *library) FPDFPage_GetRotation(r *requests.FPDFPage_GetRotation) (*responses.FPDFPage_GetRotation, error) {
	turns := l.call("FPDFPage_GetRotation", address(*r.Page.ByReference))
	return &responses.FPDFPage_GetRotation{PageRotation: enums.FPDF_PAGE_ROTATION(turns)}, nil
}

func (l *library) FPDF_GetPageBoundingBox(r *requests.FPDF_GetPageBoundingBox) (*responses.FPDF_GetPageBoundingBox, error) {
	room, err := l.numbers("FPDF_GetPageBoundingBox", 4, 4, false, address(*r.Page.ByReference))
	return &responses.FPDF_GetPageBoundingBox{Rect: rect(room, err)}, err
}

func rect(room []byte, err error) structs.FPDF_FS_RECTF {
	if err != nil {
		return structs.FPDF_FS_RECTF{}
	}
	return structs.FPDF_FS_RECTF{Left: float(room, 0), Top: float(room, 1), Right: float(room, 2), Bottom: float(room, 3)}
}

func (l *library) FPDFText_LoadPage(r *requests.FPDFText_LoadPage) (*responses.FPDFText_LoadPage, error) {
	text, err := reference[references.FPDF_TEXTPAGE](l.call("FPDFText_LoadPage", address(*r.Page.ByReference)))
	return &responses.FPDFText_LoadPage{TextPage: text}, err
}

func (l *library) FPDFText_ClosePage(r *requests.FPDFText_ClosePage) (*responses.FPDFText_ClosePage, error) {
	l.invoke("FPDFText_ClosePage", address(r.TextPage))
	return &responses.FPDFText_ClosePage{}, nil
}

func (l *library) FPDFText_CountChars(r *requests.FPDFText_CountChars) (*responses.FPDFText_CountChars, error) {
	return &responses.FPDFText_CountChars{Count: l.call("FPDFText_CountChars", address(r.TextPage))}, nil
}

func (l *library) FPDFText_GetUnicode(r *requests.FPDFText_GetUnicode) (*responses.FPDFText_GetUnicode, error) {
	code := uint32(l.call("FPDFText_GetUnicode", address(r.TextPage), r.Index))
	return &responses.FPDFText_GetUnicode{Index: r.Index, Unicode: uint(code)}, nil
}

func (l *library) FPDFText_IsGenerated(r *requests.FPDFText_IsGenerated) (*responses.FPDFText_IsGenerated, error) {
	is := l.call("FPDFText_IsGenerated", address(r.TextPage), r.Index)
	return &responses.FPDFText_IsGenerated{Index: r.Index, IsGenerated: is == 1}, nil
}

func (l *library) FPDFText_GetLooseCharBox(r *requests.FPDFText_GetLooseCharBox) (*responses.FPDFText_GetLooseCharBox, error) {
	room, err := l.numbers("FPDFText_GetLooseCharBox", 4, 4, false, address(r.TextPage), r.Index)
	return &responses.FPDFText_GetLooseCharBox{Index: r.Index, Rect: rect(room, err)}, err
}

func (l *library) FPDFText_GetCharOrigin(r *requests.FPDFText_GetCharOrigin) (*responses.FPDFText_GetCharOrigin, error) {
	room, err := l.numbers("FPDFText_GetCharOrigin", 8, 2, true, address(r.TextPage), r.Index)
	if err != nil {
		return nil, err
	}
	return &responses.FPDFText_GetCharOrigin{Index: r.Index, X: double(room, 0), Y: double(room, 1)}, nil
}

func (l *library) FPDFText_GetCharAngle(r *requests.FPDFText_GetCharAngle) (*responses.FPDFText_GetCharAngle, error) {
	angle := l.invoke("FPDFText_GetCharAngle", address(r.TextPage), r.Index).Float()
	if angle == -1 {
		return nil, errNothing
	}
	return &responses.FPDFText_GetCharAngle{Index: r.Index, CharAngle: float32(angle)}, nil
}

func (l *library) FPDFText_GetTextObject(r *requests.FPDFText_GetTextObject) (*responses.FPDFText_GetTextObject, error) {
	object, err := reference[references.FPDF_PAGEOBJECT](l.call("FPDFText_GetTextObject", address(r.TextPage), r.Index))
	return &responses.FPDFText_GetTextObject{Index: r.Index, TextObject: object}, err
}

func (l *library) FPDFTextObj_GetTextRenderMode(r *requests.FPDFTextObj_GetTextRenderMode) (*responses.FPDFTextObj_GetTextRenderMode, error) {
	mode := l.call("FPDFTextObj_GetTextRenderMode", address(r.PageObject))
	return &responses.FPDFTextObj_GetTextRenderMode{TextRenderMode: enums.FPDF_TEXT_RENDERMODE(mode)}, nil
}
