package workbook

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/fiscalcn/yusuan/tables/grid"
)

// A style is how a cell looks.
type style struct {
	title, head, ruled, wrap bool
	align                    grid.Align
	places                   int // of a number, and one more; 0 is no number
}

// aligns are the words for alignments.
var aligns = [...]string{grid.Auto: "", grid.Left: "left", grid.Center: "center", grid.Right: "right"}

// style returns the number of a style in the workbook.
func (b *builder) style(s style) (int, error) {
	if id, ok := b.styles[s]; ok {
		return id, nil
	}
	x := excelize.Style{
		Font:      &excelize.Font{Family: "宋体", Size: 10, Bold: s.head},
		Alignment: &excelize.Alignment{Horizontal: aligns[s.align], Vertical: "center", WrapText: s.wrap},
	}
	if s.title {
		x.Font.Size, x.Font.Bold, x.Alignment.Horizontal = 16, true, "center"
	}
	if s.ruled {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			x.Border = append(x.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	if s.places > 0 {
		format := "#,##0"
		if s.places > 1 {
			format += "." + strings.Repeat("0", s.places-1)
		}
		x.CustomNumFmt = &format
	}
	id, err := b.NewStyle(&x)
	b.styles[s] = id
	return id, err
}

const (
	narrowest, widest = 9.0, 36.0 // of columns, in digits
	landscape         = 6         // tables of so many columns are printed across
	a4                = 9         // as spreadsheets number sizes of paper
)

// widths returns how wide columns are, by what stands in them below the head.
func (p *page) widths() []float64 {
	widths := make([]float64, p.grid.Columns())
	for _, row := range p.grid.Cells()[p.grid.HeaderRows():] {
		for c, cell := range row {
			if cell != nil {
				widths[c] = max(widths[c], 2+printedWidth(*cell))
			}
		}
	}
	for c, w := range widths {
		widths[c] = min(max(w, narrowest), widest)
	}
	return widths
}

// print sets how the sheet is printed: on A4, as wide as the page, the head on every page, with page numbers.
func (p *page) print() error {
	size, one, none, fit, centred, margin := a4, 1, 0, true, true, 0.5
	orientation := "portrait"
	if p.grid.Columns() >= landscape {
		orientation = "landscape"
	}
	errs := []error{
		p.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &one, FitToHeight: &none}),
		p.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &fit}),
		p.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Horizontally: &centred}),
		p.SetHeaderFooter(p.name, &excelize.HeaderFooterOptions{OddFooter: "&C&P / &N"}),
	}
	if heads := p.grid.HeaderRows(); heads > 0 {
		first, last := absolute(p.top), absolute(p.top+heads-1)
		errs = append(errs,
			p.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + p.name + "'!" + first + ":" + last, Scope: p.name}),
			p.SetPanes(p.name, &excelize.Panes{
				Freeze: true, YSplit: p.top + heads, TopLeftCell: cellName(0, p.top+heads+1), ActivePane: "bottomLeft",
			}))
	}
	return errors.Join(errs...)
}

// absolute names a row as a reference that does not move: $4.
func absolute(row int) string { return "$" + strconv.Itoa(row+1) }

// printedWidth returns how wide text is, in digits: signs of Chinese are twice as wide.
func printedWidth(s string) float64 {
	return float64(utf8.RuneCountInString(s)+len(s)) / 2 // three bytes a sign, or one
}
