package pages

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Line is a line of print: glyphs beside each other, from left to right, with a blank where there is a gap.
type Line struct {
	Box
	Glyphs []Glyph
}

// Text returns what the line says.
func (l Line) Text() string {
	var b strings.Builder
	for _, g := range l.Glyphs {
		b.WriteRune(g.Rune)
	}
	return b.String()
}

// Lines puts glyphs into lines, from top to bottom. Blanks at the ends of lines are left out, and so are signs that are printed
// twice in the same place to look bold.
func Lines(glyphs []Glyph) []Line {
	var lines []Line
	for _, row := range rows(glyphs) {
		slices.SortStableFunc(row, func(a, b Glyph) int { return cmp.Compare(a.X0, b.X0) })
		if l := line(row); len(l.Glyphs) > 0 {
			lines = append(lines, l)
		}
	}
	return lines
}

// rows puts glyphs together that stand on one line, the highest line first.
func rows(glyphs []Glyph) [][]Glyph {
	sorted := slices.SortedStableFunc(slices.Values(glyphs), func(a, b Glyph) int { return cmp.Compare(a.Base, b.Base) })
	var rows [][]Glyph
	base, size := math.Inf(-1), 0.0
	for _, g := range sorted {
		if isBlank(g.Rune) && g.IsGenerated {
			continue // the gap is seen
		}
		width := sizeOf(g)
		if g.Base-base > min(size, width)*tolerance {
			rows, base, size = append(rows, nil), g.Base, width
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], g)
		size = max(size, width)
	}
	return rows
}

const (
	tolerance = 0.4  // of the size of a sign: how far signs of one line may stand above one another
	gap       = 0.25 // of the size: what is wider is a blank
	// Gaps of a line that is letter-spaced differ by less.
	spreadRatio = 1.5
	double      = 0.2 // of the size: signs that are nearer are the same, printed twice
)

// sizeOf returns the size of the type, as far as the box tells it. Some fonts claim twice the height they have.
func sizeOf(g Glyph) float64 {
	size := g.Height()
	if w := g.Width(); w > 0 && size > 2*w {
		size = 2 * w // digits are half as wide as high
	}
	return max(size, 1)
}

// spread returns how far apart the signs of a line usually are, as a part of their size: lines are letter-spaced to fill a cell.
func spread(row []Glyph) float64 {
	var distances []float64
	for i := 1; i < len(row); i++ {
		distances = append(distances, (row[i].X0-row[i-1].X1)/max(sizeOf(row[i-1]), sizeOf(row[i])))
	}
	if len(distances) < 4 { // too few to tell
		return 0
	}
	slices.Sort(distances)
	usual, widest := distances[len(distances)/2], distances[len(distances)*3/4]
	if widest > usual*spreadRatio { // the gaps are those between words
		return 0
	}
	return max(usual, 0)
}

// line makes a line of glyphs from left to right.
func line(row []Glyph) Line {
	var l Line
	between := gap + spread(row)
	for _, g := range row {
		last := len(l.Glyphs) - 1
		if last < 0 {
			if !isBlank(g.Rune) {
				l.Glyphs, l.Box = append(l.Glyphs, g), g.Box
			}
			continue
		}
		before := l.Glyphs[last]
		size := max(sizeOf(before), sizeOf(g))
		switch distance := g.X0 - before.X1; {
		case g.Rune == before.Rune && math.Abs(g.X0-before.X0) < double*size && !isBlank(g.Rune):
			continue
		case distance > between*size && !isBlank(g.Rune) && !isBlank(before.Rune):
			l.Glyphs = append(l.Glyphs, Glyph{Rune: ' ', Box: Box{before.X1, before.Y0, g.X0, before.Y1}, Base: before.Base, IsGenerated: true})
		}
		l.Glyphs, l.Box = append(l.Glyphs, g), l.Union(g.Box)
	}
	for n := len(l.Glyphs); n > 0 && isBlank(l.Glyphs[n-1].Rune); n-- {
		l.Glyphs = l.Glyphs[:n-1]
	}
	return l
}

func isBlank(c rune) bool { return c == ' ' || c == '\u00a0' || c == '\u3000' || c == '\t' }
