// Package chart draws amounts as bars, in SVG that stands in a page by itself and can be printed without colours.
package chart

import (
	"fmt"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
)

// Chart is bars in groups, one group below the other: 教育支出 with a bar of this year and one of the year before.
type Chart struct {
	Title  string
	Series []string // what the bars of a group are, at most three
	Groups []Group
}

// Group is the bars of one thing.
type Group struct {
	Label   string
	Figures []budget.Figure // one for each of the series; a blank has no bar
}

// Lengths are in the units of the drawing, about a pixel each.
const (
	width  = 720.0
	labels = 250.0 // for the words to the left
	values = 110.0 // for the numbers to the right
	bar    = 14.0  // with the space below it
	gap    = 10.0  // between groups
	head   = 26.0  // for the legend
)

// fills are the colours of the series. They differ without colour, too.
var fills = [...]string{"#1f5a92", "#a9c6e2", "#ffffff"}

// AppendSVG appends the drawing. Amounts are written in 万元, with as many places as the figures have.
func (c Chart) AppendSVG(b []byte) []byte {
	height := head + float64(len(c.Groups))*(float64(len(c.Series))*bar+gap)
	b = fmt.Appendf(b, `<svg class="chart" viewBox="0 0 %g %g" role="img" aria-label="%s" xmlns="http://www.w3.org/2000/svg">`+"\n",
		width, height, escaped(c.Title))
	b = c.appendLegend(b)
	least, most := c.bounds()
	scale := (width - labels - values) / (most - least)
	zero := labels - least*scale
	y := head
	for _, g := range c.Groups {
		middle := y + float64(len(c.Series))*bar/2
		b = fmt.Appendf(b, `<text x="%g" y="%.4g" text-anchor="end" dominant-baseline="central">%s</text>`+"\n",
			labels-8, middle, escaped(g.Label))
		for i, f := range g.Figures {
			x, long, value := zero, float64(f.Amount().Fen())*scale, "—"
			if long < 0 {
				x, long = zero+long, -long
			}
			if !f.IsBlank() {
				value = f.Comma(budget.WanYuan)
				b = fmt.Appendf(b, `<rect x="%.6g" y="%.6g" width="%.6g" height="%g" fill="%s" stroke="#1f5a92" stroke-width="0.7">`+
					"<title>%s %s：%s万元</title></rect>\n", x, y+1, long, bar-2, fills[i], escaped(g.Label), escaped(c.Series[i]), value)
			}
			b = fmt.Appendf(b, `<text x="%.6g" y="%.6g" dominant-baseline="central" class="value">%s</text>`+"\n", x+long+5, y+bar/2, value)
			y += bar
		}
		y += gap
	}
	b = fmt.Appendf(b, `<line x1="%.6g" y1="%g" x2="%.6g" y2="%.6g" stroke="#444" stroke-width="1"/>`+"\n</svg>\n", zero, head-4, zero, height)
	return b
}

// appendLegend says which series is which.
func (c Chart) appendLegend(b []byte) []byte {
	x := labels
	for i, s := range c.Series {
		b = fmt.Appendf(b, `<rect x="%g" y="4" width="12" height="12" fill="%s" stroke="#1f5a92" stroke-width="0.7"/>`, x, fills[i])
		b = fmt.Appendf(b, `<text x="%g" y="10" dominant-baseline="central">%s</text>`+"\n", x+17, escaped(s))
		x += 40 + 13*float64(len([]rune(s)))
	}
	return b
}

// bounds returns the least and the greatest amount, zero between them, in 分. They are not equal.
func (c Chart) bounds() (least, most float64) {
	for _, g := range c.Groups {
		for _, f := range g.Figures {
			fen := float64(f.Amount().Fen())
			least, most = min(least, fen), max(most, fen)
		}
	}
	if least == most {
		most = 1
	}
	return least, most
}

var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")

func escaped(s string) string { return escapes.Replace(s) }
