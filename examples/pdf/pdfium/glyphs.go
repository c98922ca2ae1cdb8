package pdfium

import (
	"unicode"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/fiscalcn/yusuan/examples/pdf/pages"
)

// glyphs reads the signs of a page. Those that cannot be seen are counted and left out where a picture covers half of the page, or
// may do so: there they are what text recognition took the picture for.
func (r *reader) glyphs(p *pages.Page) error {
	scanned := p.IsCut // the picture may be among what was not looked at
	for _, image := range p.Images {
		scanned = scanned || image.Width()*image.Height() > p.Width*p.Height/2
	}
	p.Glyphs = make([]pages.Glyph, 0, r.signs)
	for i := range r.signs {
		sign, err := r.lib.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: i})
		if err != nil {
			return err
		}
		generated, err := r.lib.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: r.text, Index: i})
		if err != nil {
			return err
		}
		g := pages.Glyph{Rune: rune(sign.Unicode), IsGenerated: generated.IsGenerated}
		if g.Rune == '\r' || g.Rune == '\n' { // lines are found by their places
			continue
		}
		if scanned && !g.IsGenerated && r.isHidden(i) {
			p.Hidden++
			continue
		}
		box, err := r.lib.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: i})
		if err != nil {
			continue // a blank that is nowhere
		}
		origin, err := r.lib.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: i})
		if err != nil {
			continue
		}
		_, g.Base = r.view.point(origin.X, origin.Y)
		b := box.Rect
		g.Box = r.view.box(float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top))
		if !g.IsGenerated && isUnknown(g.Rune) {
			g.Rune = unicode.ReplacementChar
			p.Unknown++
		}
		p.Glyphs = append(p.Glyphs, g)
	}
	return nil
}

// isUnknown reports whether a code says nothing about what is printed: fonts without a map to Unicode have such.
func isUnknown(c rune) bool {
	return c < ' ' && c != '\t' || c == unicode.ReplacementChar || unicode.Is(unicode.Co, c) || c > unicode.MaxRune
}

// isHidden reports whether a sign cannot be seen.
func (r *reader) isHidden(i int) bool {
	object, err := r.lib.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: r.text, Index: i})
	if err != nil {
		return false
	}
	mode, err := r.lib.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: object.TextObject})
	return err == nil && mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE
}
