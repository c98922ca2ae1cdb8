package pdfium

import (
	"math"

	"github.com/klippa-app/go-pdfium/requests"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// A view turns the coordinates of a PDF page, whose y goes up, into those of its reader: from the top left corner, with the text
// upright. Landscape tables are often printed on pages that are turned, or with text that is.
type view struct {
	left, bottom, width, height float64 // of the page in its own coordinates
	turns                       int     // quarter turns, clockwise, that make it upright
}

// sample is how many signs show which way up a page is.
const sample = 500

// look returns the view of a page in which most of its text is upright. A page without text is turned as the file says.
func (r *reader) look() (view, error) {
	var v view
	rotation, err := r.lib.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: r.page})
	if err != nil {
		return v, err
	}
	v.turns = int(rotation.PageRotation) % 4
	signs := [4]int{}
	for i := range min(r.signs, sample) {
		angle, err := r.lib.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: r.text, Index: i})
		if err == nil { // blanks that are not in the file have none
			against := int(math.Round(float64(angle.CharAngle) / (math.Pi / 2)))
			signs[(4-against%4)%4]++
		}
	}
	for turns, n := range signs {
		if n > r.signs/2 || n > sample/2 {
			v.turns = turns
		}
	}
	box, err := r.lib.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: r.page})
	if err != nil {
		return v, err
	}
	v.left, v.bottom = float64(box.Rect.Left), float64(box.Rect.Bottom)
	v.width, v.height = float64(box.Rect.Right)-v.left, float64(box.Rect.Top)-v.bottom
	return v, nil
}

// size returns how wide and high the page is for its reader.
func (v view) size() (width, height float64) {
	if v.turns%2 == 1 {
		return v.height, v.width
	}
	return v.width, v.height
}

// point returns where the reader sees a point of the page.
func (v view) point(x, y float64) (float64, float64) {
	x, y = x-v.left, y-v.bottom
	switch v.turns {
	case 1:
		return y, x
	case 2:
		return v.width - x, y
	case 3:
		return v.height - y, v.width - x
	}
	return x, v.height - y
}

// back returns the point of the page that the reader sees somewhere.
func (v view) back(x, y float64) (float64, float64) {
	switch v.turns {
	case 1:
		x, y = y, x
	case 2:
		x = v.width - x
	case 3:
		x, y = v.width-y, v.height-x
	default:
		y = v.height - y
	}
	return x + v.left, y + v.bottom
}

// box returns where the reader sees the rectangle between two corners.
func (v view) box(x0, y0, x1, y1 float64) pages.Box {
	x0, y0 = v.point(x0, y0)
	x1, y1 = v.point(x1, y1)
	return pages.Box{X0: min(x0, x1), Y0: min(y0, y1), X1: max(x0, x1), Y1: max(y0, y1)}
}
